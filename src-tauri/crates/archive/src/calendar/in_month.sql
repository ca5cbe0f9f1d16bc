-- Meetings that touch the days from ?1 to ?2, with the ids of their pillars (search/tables.sql). All of a month lies side by
-- side in what is read: nothing is looked up in the long, encrypted rows.
--
-- Most meetings last a week at most, so those that touch ?1 began at most six days before it. The few longer ones have an
-- index of their own; they began at most 365 days before (Meeting::LONGEST).
SELECT m.id, m.title, m.language, m.starts_on, m.ends_on, m.date_precision, m.starts_at, m.ends_at, m.status, m.city, m.country, e.pillars
FROM meeting m INDEXED BY meeting_in_calendar
LEFT JOIN search_entry e ON e.key = ((m.starts_on + 719163) << 32) | m.row
WHERE m.starts_on BETWEEN ?1 - 6 AND ?2 AND m.ends_on >= ?1 AND m.removed = 0
UNION ALL
SELECT m.id, m.title, m.language, m.starts_on, m.ends_on, m.date_precision, m.starts_at, m.ends_at, m.status, m.city, m.country, e.pillars
FROM meeting l INDEXED BY meeting_of_weeks
CROSS JOIN meeting m ON m.row = l.row
LEFT JOIN search_entry e ON e.key = ((m.starts_on + 719163) << 32) | m.row
WHERE l.ends_on > l.starts_on + 6 AND l.starts_on BETWEEN ?1 - 365 AND ?1 - 7 AND l.ends_on >= ?1 AND l.removed = 0
