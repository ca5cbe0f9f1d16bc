-- What is searched of a meeting's own row (?1, its id): column of the index (0 title, 1 about, 3 text) and text.
SELECT
  value.column1 AS place,
  CASE value.column2
    WHEN 'title' THEN m.title WHEN 'reference' THEN m.reference WHEN 'venue' THEN m.venue
    WHEN 'summary' THEN m.summary WHEN 'report_text' THEN m.report_text ELSE m.narrative
  END AS text
FROM
  meeting m
  CROSS JOIN (
    VALUES (0, 'title'), (0, 'reference'), (1, 'venue'), (3, 'summary'), (3, 'report_text'), (3, 'narrative')
  ) value
WHERE m.id = ?1 AND text <> ''
