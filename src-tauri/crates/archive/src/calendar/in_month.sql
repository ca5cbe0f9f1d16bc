-- Meetings that touch the days from ?1 to ?2. One that began earlier began at most 365 days before ?1 (Meeting::LONGEST):
-- these few are found in a narrow index and then read; the others come from a covering index, without a look at the rows.
SELECT id, title, language, starts_on, ends_on, date_precision, starts_at, ends_at, status, city, country
FROM meeting INDEXED BY meeting_in_calendar
WHERE starts_on BETWEEN ?1 AND ?2 AND removed = 0
UNION ALL
SELECT m.id, m.title, m.language, m.starts_on, m.ends_on, m.date_precision, m.starts_at, m.ends_at, m.status, m.city, m.country
FROM meeting d INDEXED BY meeting_by_day CROSS JOIN meeting m ON m.row = d.row
WHERE d.starts_on BETWEEN ?1 - 365 AND ?1 - 1 AND d.ends_on >= ?1 AND d.removed = 0
