-- What operation ?1 did to records that it did not make itself.
SELECT table_code, row, column_code, old, new
FROM change
WHERE operation = ?1
  AND NOT EXISTS (
    SELECT 1 FROM change made
    WHERE (made.operation, made.table_code, made.row, made.column_code) = (?1, change.table_code, change.row, 1)
  )
