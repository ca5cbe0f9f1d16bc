-- One line of a list of meetings (?1: its row). The long texts are asked for their length alone, which SQLite knows
-- without reading them.
SELECT
  m.id, m.title, m.language, m.starts_on, m.ends_on, m.date_precision, m.status, m.format, m.city, m.country,
  m.category, m.series, m.series_number,
  octet_length(m.summary) + coalesce(octet_length(m.report_text), 0) + octet_length(m.narrative) AS length_of_texts,
  EXISTS (
    SELECT 1 FROM meeting_role r WHERE r.meeting = m.id AND r.removed = 0
  ) AS has_role
FROM meeting m
WHERE m.row = ?1 AND m.removed = 0
