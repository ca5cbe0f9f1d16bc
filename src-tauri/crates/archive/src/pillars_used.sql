-- How many standing meetings bear each standing pillar. Merges are followed: a meeting that bears two pillars that became
-- one counts once. Pillars that no meeting bears are left out.
WITH RECURSIVE standing (id, item) AS (
  SELECT id, id FROM pillar WHERE merged_into IS NULL
  UNION
  SELECT p.id, s.item FROM pillar p JOIN standing s ON p.merged_into = s.id
)
SELECT s.item, count(DISTINCT l.meeting) AS meetings
FROM standing s
JOIN meeting_pillar l ON l.pillar = s.id AND l.removed = 0
WHERE l.meeting NOT IN (SELECT id FROM meeting WHERE removed <> 0)
GROUP BY s.item
