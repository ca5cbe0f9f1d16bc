-- How many standing meetings are of each standing category; merges are followed. Categories without meetings are left out.
-- Counted in an index that has the category beside the day: the rows are long and encrypted.
WITH RECURSIVE standing (id, item) AS (
  SELECT id, id FROM category WHERE merged_into IS NULL
  UNION
  SELECT c.id, s.item FROM category c JOIN standing s ON c.merged_into = s.id
)
SELECT s.item, sum(of_one.meetings) AS meetings
FROM (
  SELECT category, count(*) AS meetings
  FROM meeting INDEXED BY meeting_by_day
  WHERE removed = 0 AND category IS NOT NULL
  GROUP BY category
) of_one
JOIN standing s ON s.id = of_one.category
GROUP BY s.item
