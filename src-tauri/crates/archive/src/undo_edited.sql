-- Rows of table ?2 that operation ?1 made and that another operation changed since which stands. An undo and what it took
-- back cancel out; an erasure (32) builds on nothing.
SELECT DISTINCT made.row
FROM change made
JOIN touched ON touched.table_code = made.table_code AND touched.row = made.row
JOIN operation ON operation.n = touched.operation
WHERE made.operation = ?1 AND made.table_code = ?2 AND made.column_code = 1
  AND operation.n <> ?1 AND operation.state = 0 AND operation.takes_back IS NULL AND operation.kind <> 32
