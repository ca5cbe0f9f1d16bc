-- The last operation of author ?1 that stands and can be taken back: undo and redo steps are taken back by each other,
-- and nothing takes back an erasure (32), a migration (33) or the making of the archive (12).
SELECT n, kind
FROM operation
WHERE author = ?1 AND state = 0 AND takes_back IS NULL AND kind NOT IN (12, 30, 31, 32, 33)
ORDER BY n DESC
LIMIT 1
