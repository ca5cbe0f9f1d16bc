-- Meetings that touch the days from ?1 to ?2. All of a month lies side by side in what is read: nothing is looked up in the
-- long, encrypted rows.
--
-- Most meetings last a week at most, so those that touch ?1 began at most six days before it. The few longer ones have an
-- index of their own; they began at most 365 days before (Meeting::LONGEST).
SELECT row, id, title, language, starts_on, ends_on, date_precision, starts_at, ends_at, status, city, country
FROM meeting INDEXED BY meeting_in_calendar
WHERE starts_on BETWEEN ?1 - 6 AND ?2 AND ends_on >= ?1 AND removed = 0
UNION ALL
SELECT m.row, m.id, m.title, m.language, m.starts_on, m.ends_on, m.date_precision, m.starts_at, m.ends_at, m.status, m.city, m.country
FROM meeting l INDEXED BY meeting_of_weeks
CROSS JOIN meeting m ON m.row = l.row
WHERE l.ends_on > l.starts_on + 6 AND l.starts_on BETWEEN ?1 - 365 AND ?1 - 7 AND l.ends_on >= ?1 AND l.removed = 0
