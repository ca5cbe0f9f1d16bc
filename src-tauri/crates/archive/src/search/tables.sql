-- The search index: derived from the records, outside the log. It can be dropped at any time; opening the archive makes
-- it again. FTS5 keeps no copy of the texts (content = ''): snippets are cut from the records.
--
-- key: the meeting's first day, then its row (mod.rs, `Key`), so that "newest first" is the order of the index.

CREATE VIRTUAL TABLE search_index USING fts5 (
  title,                                  -- titles in all languages, reference
  about,                                  -- where and by whom: places, countries, venue, organisers, hosts
  people,                                 -- participants and their organisations
  text,                                   -- summary, narrative, report text, agenda, outcomes, in all languages
  content = '', contentless_delete = 1, tokenize = 'skel', prefix = '2 3'
);

CREATE TABLE search_entry (
  key INTEGER PRIMARY KEY,                -- rowid in search_index
  meeting INTEGER NOT NULL UNIQUE,        -- row of the meeting
  digest INTEGER NOT NULL,                -- of what was indexed: texts that did not change are not indexed again
  pillars BLOB NOT NULL                   -- ids of its pillars in their order, 16 bytes each: the calendar colours by them
) STRICT;

CREATE TABLE search_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  version TEXT NOT NULL                   -- of tables, skeletons and names of places; another one rebuilds
) STRICT;
