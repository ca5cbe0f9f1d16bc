-- The operation right before ?1, if ?1 is one more edit of the one field that it edited. ?2: now, ?3: for how long.
--
SELECT before.n
FROM operation this
JOIN operation before ON before.n = (SELECT max(n) FROM operation WHERE n < this.n)
JOIN change now ON now.operation = this.n
JOIN change earlier ON earlier.operation = before.n
WHERE this.n = ?1
  AND (before.author, before.replica, before.kind) = (this.author, this.replica, this.kind)
  AND before.state = 0 AND before.exchanged = 0 AND before.takes_back IS NULL
  AND ?2 - before.at BETWEEN 0 AND ?3
  AND (earlier.table_code, earlier.row, earlier.column_code) = (now.table_code, now.row, now.column_code)
  AND now.column_code > 2 -- neither the making nor the removing of a record
  AND (SELECT count(*) FROM (SELECT 1 FROM change WHERE operation = this.n LIMIT 2)) = 1
  AND (SELECT count(*) FROM (SELECT 1 FROM change WHERE operation = before.n LIMIT 2)) = 1
