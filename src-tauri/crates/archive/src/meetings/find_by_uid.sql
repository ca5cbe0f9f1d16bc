-- The standing meeting that bears uid ?1 of system ?2, recurrence ?3.
SELECT meeting.id
FROM external
JOIN meeting ON meeting.id = external.record
WHERE external.uid = ?1 AND external.system = ?2 AND external.recurrence_id IS ?3
  AND external.removed = 0 AND meeting.removed = 0
ORDER BY meeting.row
LIMIT 1
