-- What is searched of the rows that belong to a meeting (?1, its id): column of the index (0 title, 1 about, 2 people,
-- 3 text) and text, in an order that does not depend on when rows were made.
SELECT place, text FROM (
  SELECT 0 AS place, 0 AS part, language AS sort, value AS text
  FROM translation WHERE record = ?1 AND removed = 0 AND field = 'title'
  UNION ALL SELECT 1, 1, sort, place FROM meeting_place WHERE meeting = ?1 AND removed = 0
  UNION ALL SELECT 1, 2, sort, name FROM meeting_organiser WHERE meeting = ?1 AND removed = 0
  UNION ALL
  SELECT 2, 0, sort, concat_ws(', ', name, function, organisation_name)
  FROM participant WHERE meeting = ?1 AND removed = 0
  UNION ALL
  SELECT 3, 0, sort, concat_ws(', ', title, speaker) FROM agenda_item WHERE meeting = ?1 AND removed = 0
  UNION ALL
  SELECT 3, 1, sort, concat_ws(', ', text, responsible) FROM outcome WHERE meeting = ?1 AND removed = 0
  UNION ALL
  SELECT 3, 2, field || language, value
  FROM translation WHERE record = ?1 AND removed = 0 AND field IN ('summary', 'narrative')
)
WHERE text <> ''
ORDER BY place, part, sort, text
