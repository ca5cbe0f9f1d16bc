-- One line of a list of meetings (?1: its row), read by position: page.rs. The long texts are asked for their length alone,
-- which SQLite knows without reading them.
SELECT
  m.id, m.title, m.language, m.starts_on, m.ends_on, m.date_precision, m.status, m.format, m.access, m.city, m.country,
  m.venue, m.reference, m.responsible, m.category, m.series, m.series_number,
  (
    SELECT coalesce(sum(coalesce(p.delegates, 1)), 0) FROM participant p WHERE p.meeting = m.id AND p.removed = 0
  ) AS participants,
  (
    SELECT count(*) FROM document d WHERE d.meeting = m.id AND d.removed = 0
  ) AS documents,
  octet_length(m.summary) + coalesce(octet_length(m.report_text), 0) + octet_length(m.narrative) AS length_of_texts
FROM meeting m
WHERE m.row = ?1 AND m.removed = 0
