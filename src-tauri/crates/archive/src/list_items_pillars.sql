-- Which pillars standing meetings bear, and how many. Links of meetings that were removed still stand: they are counted in
-- an index with the others, and taken off again; there are few.
SELECT item, sum(counted) AS meetings
FROM (
  SELECT pillar AS item, count(*) AS counted
  FROM meeting_pillar INDEXED BY meeting_pillar_by
  WHERE removed = 0
  GROUP BY pillar
  UNION ALL
  SELECT l.pillar, -count(*)
  FROM meeting m CROSS JOIN meeting_pillar l ON l.meeting = m.id AND l.removed = 0
  WHERE m.removed <> 0
  GROUP BY l.pillar
)
GROUP BY item
HAVING sum(counted) > 0
