-- Of which categories standing meetings are, and how many. All are counted in an index that has the category alone, and
-- those that were removed taken off again; they are few, and the rows are long and encrypted (+: not by the index of
-- categories, which would read the row of each meeting).
SELECT item, sum(counted) AS meetings
FROM (
  SELECT category AS item, count(*) AS counted
  FROM meeting INDEXED BY meeting_by_category
  WHERE category IS NOT NULL
  GROUP BY category
  UNION ALL
  SELECT category, -count(*)
  FROM meeting
  WHERE removed <> 0 AND +category IS NOT NULL
  GROUP BY category
)
GROUP BY item
HAVING sum(counted) > 0
