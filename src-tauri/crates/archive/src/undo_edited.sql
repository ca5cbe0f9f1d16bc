-- Whether an operation that stands, other than ?1, changed row ?3 of table ?2. An undo and what it took back cancel out.
SELECT EXISTS (
  SELECT 1
  FROM touched
  JOIN operation ON operation.n = touched.operation
  WHERE touched.table_code = ?2 AND touched.row = ?3
    AND operation.n <> ?1 AND operation.state = 0 AND operation.takes_back IS NULL
    AND operation.kind <> 32 -- an erasure builds on nothing
)
