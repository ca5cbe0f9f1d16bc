-- Puts ?4 wherever the log has a value of column ?3 of row ?2 of table ?1.
UPDATE change
SET old = iif(old IS NULL, NULL, ?4), new = iif(new IS NULL, NULL, ?4)
WHERE table_code = ?1 AND row = ?2 AND column_code = ?3
  AND operation IN (SELECT operation FROM touched WHERE table_code = ?1 AND row = ?2)
