-- What is searched of one meeting (?1, its id): column of the index (0 title, 1 about, 2 people, 3 text) and text, in an
-- order that does not depend on when rows were made.
SELECT place, text FROM (
  SELECT 0 AS place, 0 AS part, '' AS sort, title AS text FROM meeting WHERE id = ?1
  UNION ALL SELECT 0, 1, '', reference FROM meeting WHERE id = ?1
  UNION ALL SELECT 0, 2, language, value FROM translation WHERE record = ?1 AND removed = 0 AND field = 'title'
  UNION ALL SELECT 1, 0, '', venue FROM meeting WHERE id = ?1
  UNION ALL SELECT 1, 1, sort, place FROM meeting_place WHERE meeting = ?1 AND removed = 0
  UNION ALL SELECT 1, 2, sort, name FROM meeting_organiser WHERE meeting = ?1 AND removed = 0
  UNION ALL
  SELECT 2, 0, sort, concat_ws(', ', name, function, organisation_name)
  FROM participant WHERE meeting = ?1 AND removed = 0
  UNION ALL SELECT 3, 0, '', summary FROM meeting WHERE id = ?1
  UNION ALL SELECT 3, 1, '', report_text FROM meeting WHERE id = ?1
  UNION ALL SELECT 3, 2, '', narrative FROM meeting WHERE id = ?1
  UNION ALL
  SELECT 3, 3, sort, concat_ws(', ', title, speaker) FROM agenda_item WHERE meeting = ?1 AND removed = 0
  UNION ALL
  SELECT 3, 4, sort, concat_ws(', ', text, responsible) FROM outcome WHERE meeting = ?1 AND removed = 0
  UNION ALL
  SELECT 3, 5, field || language, value
  FROM translation WHERE record = ?1 AND removed = 0 AND field IN ('summary', 'narrative')
)
WHERE text <> ''
ORDER BY place, part, sort, text
