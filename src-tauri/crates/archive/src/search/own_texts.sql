-- What is searched of a meeting's own row (?1, its number), in the order in which snippets prefer it.
SELECT title, reference, venue, summary, report_text, narrative FROM meeting WHERE row = ?1
