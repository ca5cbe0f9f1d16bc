-- An older program may: nothing
--
-- The first form of the register. Read it as its documentation.
--
-- RECORD TABLES (from `office` to `translation`). What is true of all of them:
--   row       the record's number in this copy of the archive; the log speaks of records by it
--   id        its identity everywhere: UUIDv7, or for links of two records a hash of both (DESIGN: ids never change)
--   removed   0 it stands, 1 it was removed (a tombstone; undo brings it back), 2 it was erased (nothing brings it back)
-- Rows are never deleted, every write goes through the log (triggers, made from codes.txt by the program, refuse
-- anything else), and no column is ever renamed or dropped. Days are days since 1970-01-01, times are minutes after
-- midnight, words ("held", "chair") are the numbers of crate `records`, languages too. `sort` is a fractional order key:
-- plain byte order. NULL is "not known"; an empty text is a text.

-- ---- the office and its lists ----

CREATE TABLE office (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  short_name TEXT NOT NULL,
  language INTEGER NOT NULL,              -- of its records, and of texts that name none
  time_zone TEXT NOT NULL,                -- IANA, of hours that name none
  country TEXT,                           -- of its seat
  kosovo_note INTEGER NOT NULL,           -- 0 or 1: Kosovo is printed with an asterisk and its note
  accent TEXT,                            -- "#rrggbb"
  reference_prefix TEXT NOT NULL,         -- before the year in a report's reference
  logo_media_type TEXT,
  logo BLOB
) STRICT;                                 -- its names and notes are translations: fields "name", "kosovo_text"

CREATE TABLE office_language (            -- in which it keeps texts
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  language INTEGER NOT NULL,
  sort TEXT NOT NULL
) STRICT;

CREATE TABLE pillar (                     -- a strand of the office's work
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,               -- empty: the name stands for itself
  colour TEXT,
  sort TEXT NOT NULL,
  retired INTEGER NOT NULL,               -- no longer offered, still shown
  merged_into BLOB REFERENCES pillar (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE category (                   -- a kind of meeting
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  colour TEXT,
  sort TEXT NOT NULL,
  retired INTEGER NOT NULL,
  merged_into BLOB REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE series (                     -- a run of numbered meetings
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  name TEXT NOT NULL,
  merged_into BLOB REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- ---- the directory ----

CREATE TABLE person (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  given_name_cyrillic TEXT,
  family_name_cyrillic TEXT,
  address TEXT,                           -- form of address: "Ms.", "H.E."
  academic_title TEXT,
  rank TEXT,
  sex INTEGER,                            -- 1 woman, 2 man; for statistics only
  email TEXT,
  phone TEXT,
  languages TEXT,                         -- as the office notes them
  via TEXT,                               -- assistant, or whom letters go through
  photo_consent_on INTEGER,
  note TEXT,
  merged_into BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX person_by_name ON person (family_name, given_name);

CREATE TABLE organisation (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  name TEXT NOT NULL,                     -- in the office's language; others are translations
  short_name TEXT,
  kind INTEGER,                           -- 1 ministry, 2 police service, 3 EU agency, 4 international organisation, 5 NGO, 6 other
  country TEXT,
  parent BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  postal_address TEXT,
  email TEXT,
  phone TEXT,
  website TEXT,
  sort TEXT,                              -- the office's own order, where it set one
  logo_media_type TEXT,
  logo BLOB,
  note TEXT,
  merged_into BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX organisation_by_name ON organisation (name);

CREATE TABLE organisation_name (          -- a former name
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  organisation BLOB NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  short_name TEXT,
  from_day INTEGER,                       -- NULL: not known
  to_day INTEGER
) STRICT;
CREATE INDEX organisation_name_of ON organisation_name (organisation);

CREATE TABLE organisation_status (        -- member, observer, partner … from a day to a day
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  organisation BLOB NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL,                   -- the office's own word
  pillar BLOB REFERENCES pillar (id) DEFERRABLE INITIALLY DEFERRED,
  from_day INTEGER,
  to_day INTEGER
) STRICT;
CREATE INDEX organisation_status_of ON organisation_status (organisation);

CREATE TABLE appointment (                -- a person's function in an organisation from a day to a day
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  person BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organisation BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  function TEXT NOT NULL,                 -- in the office's language; others are translations
  from_day INTEGER,                       -- NULL: not known
  to_day INTEGER,                         -- NULL: still
  pillar BLOB REFERENCES pillar (id) DEFERRABLE INITIALLY DEFERRED,
  duty INTEGER                            -- for that pillar: 1 focal point, 2 alternate
) STRICT;
CREATE INDEX appointment_of_person ON appointment (person);
CREATE INDEX appointment_at ON appointment (organisation);

-- ---- meetings ----

CREATE TABLE meeting (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  title TEXT NOT NULL,
  language INTEGER NOT NULL,              -- of all its texts; others are translations
  starts_on INTEGER NOT NULL,
  ends_on INTEGER NOT NULL CHECK (ends_on BETWEEN starts_on AND starts_on + 365),
  date_precision INTEGER NOT NULL,
  starts_at INTEGER,
  ends_at INTEGER,
  time_zone TEXT,                         -- NULL: the office's
  status INTEGER NOT NULL,
  format INTEGER NOT NULL,
  access INTEGER NOT NULL,
  category BLOB REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
  series BLOB REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
  series_number INTEGER CHECK (series_number > 0),
  country TEXT,
  city TEXT,
  venue TEXT,
  reference TEXT,
  postponed_to BLOB,                      -- a meeting; no foreign key: files name meetings that come later or never
  reply_by INTEGER,
  parent BLOB,                            -- a meeting; the same
  responsible TEXT,
  funder TEXT,
  work_plan_code TEXT,
  minutes_state INTEGER,
  minutes_adopted_on INTEGER,
  total_participants INTEGER,             -- counted where names are missing
  total_women INTEGER,
  total_men INTEGER,
  source_url TEXT,                        -- where its record was taken from
  source_posted_on INTEGER,
  source_category TEXT,
  summary TEXT NOT NULL,
  report_text TEXT,
  narrative TEXT NOT NULL                 -- last, so that lists do not read past it
) STRICT;
CREATE INDEX meeting_by_series ON meeting (series, series_number) WHERE series IS NOT NULL;
CREATE INDEX meeting_by_category ON meeting (category) WHERE category IS NOT NULL;
CREATE INDEX meeting_by_parent ON meeting (parent) WHERE parent IS NOT NULL;
CREATE INDEX meeting_by_postponed_to ON meeting (postponed_to) WHERE postponed_to IS NOT NULL;
-- lists scan these instead of the rows, which are long and encrypted: a page of the register holds a hundred entries
CREATE INDEX meeting_by_day ON meeting (starts_on, ends_on, removed, status, country, category);
CREATE INDEX meeting_in_calendar ON meeting (
  starts_on, removed, ends_on, status, id, title, language, city, country, date_precision, starts_at, ends_at);
CREATE INDEX meeting_of_weeks ON meeting (starts_on, ends_on, removed) WHERE ends_on > starts_on + 6;

CREATE TABLE meeting_role (               -- what the office did there
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  meeting BLOB NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  role INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_role_of ON meeting_role (meeting, role, removed);
CREATE INDEX meeting_role_by ON meeting_role (role, removed, meeting);

CREATE TABLE meeting_pillar (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  meeting BLOB NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  pillar BLOB NOT NULL REFERENCES pillar (id) DEFERRABLE INITIALLY DEFERRED,
  sort TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_pillar_of ON meeting_pillar (meeting, removed, sort, pillar);
CREATE INDEX meeting_pillar_by ON meeting_pillar (pillar, removed, meeting);

CREATE TABLE meeting_place (              -- further places, as they are printed
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  meeting BLOB NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL,
  sort TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_place_of ON meeting_place (meeting);

CREATE TABLE meeting_organiser (          -- organisers and hosts, as they are printed
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  meeting BLOB NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  part INTEGER NOT NULL CHECK (part IN (1, 2)), -- 1 organiser, 2 host
  name TEXT NOT NULL,
  organisation BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  sort TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_organiser_of ON meeting_organiser (meeting);
CREATE INDEX meeting_organiser_by ON meeting_organiser (organisation) WHERE organisation IS NOT NULL;

CREATE TABLE meeting_language (           -- spoken there
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  meeting BLOB NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  tag TEXT NOT NULL,                      -- BCP 47: any language, not only the office's
  sort TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_language_of ON meeting_language (meeting);

CREATE TABLE agenda_item (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  meeting BLOB NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  sort TEXT NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  speaker TEXT,
  starts_at INTEGER
) STRICT;
CREATE INDEX agenda_item_of ON agenda_item (meeting);

CREATE TABLE outcome (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  meeting BLOB NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  sort TEXT NOT NULL,
  kind INTEGER NOT NULL,
  text TEXT NOT NULL,
  agenda TEXT,                            -- number of the item under which it was taken
  responsible TEXT,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, -- the responsible, where the directory has them
  deadline INTEGER,
  state INTEGER,
  done_on INTEGER,
  evidence TEXT
) STRICT;
CREATE INDEX outcome_of ON outcome (meeting);
CREATE INDEX outcome_by_state ON outcome (state, deadline) WHERE state IS NOT NULL;
CREATE INDEX outcome_by_person ON outcome (person) WHERE person IS NOT NULL;

CREATE TABLE participant (                -- one person, or a delegation; texts frozen as on that day
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  meeting BLOB NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organisation BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  sort TEXT NOT NULL,
  capacity INTEGER NOT NULL,
  status INTEGER NOT NULL,
  delegates INTEGER,                      -- size of a delegation
  name TEXT,                              -- full name as printed; NULL for a delegation
  organisation_name TEXT,
  function TEXT,
  rank TEXT,
  address TEXT,
  days TEXT,                              -- days present of a longer meeting, as "1,2"; NULL: all
  online INTEGER,                         -- 1: took part on a screen
  represented_by TEXT,
  signed INTEGER                          -- 1: the signature list bears their hand
) STRICT;
CREATE INDEX participant_of ON participant (meeting);
CREATE INDEX participant_by_person ON participant (person) WHERE person IS NOT NULL;
CREATE INDEX participant_by_organisation ON participant (organisation) WHERE organisation IS NOT NULL;

-- ---- documents ----

CREATE TABLE document (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  meeting BLOB REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organisation BLOB REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  sort TEXT NOT NULL,
  kind INTEGER NOT NULL,
  title TEXT NOT NULL,
  path TEXT NOT NULL,                     -- where the file was, or its name
  language INTEGER,
  dated_on INTEGER,                       -- the day that it bears
  access INTEGER NOT NULL DEFAULT 3,      -- internal
  reference TEXT,                         -- ours
  their_reference TEXT,
  direction INTEGER,                      -- 1 incoming, 2 outgoing
  sent_on INTEGER,
  received_on INTEGER,
  sender TEXT,
  addressee TEXT,
  caption TEXT,                           -- of a photo
  credit TEXT,
  in_report INTEGER,                      -- 1: printed beside its meeting
  note TEXT
) STRICT;
CREATE INDEX document_of ON document (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX document_of_person ON document (person) WHERE person IS NOT NULL;
CREATE INDEX document_of_organisation ON document (organisation) WHERE organisation IS NOT NULL;

CREATE TABLE document_version (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  document BLOB NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number > 0),
  content BLOB NOT NULL CHECK (length(content) = 32), -- the content's name: keyed BLAKE3; its file is documents/ab/ab…
  size INTEGER NOT NULL,                  -- bytes of the original
  media_type TEXT NOT NULL,
  file_name TEXT NOT NULL
) STRICT;
CREATE INDEX document_version_of ON document_version (document);
CREATE INDEX document_version_by_content ON document_version (content);

-- ---- missions ----

CREATE TABLE mission (                    -- a staff member's journey
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  traveller TEXT NOT NULL,                -- as printed
  departs_on INTEGER NOT NULL,
  returns_on INTEGER NOT NULL CHECK (returns_on >= departs_on),
  purpose TEXT NOT NULL,
  authorisation TEXT,
  payer TEXT,
  report_due_on INTEGER,
  report_text TEXT
) STRICT;
CREATE INDEX mission_of ON mission (person) WHERE person IS NOT NULL;

CREATE TABLE mission_meeting (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  mission BLOB NOT NULL REFERENCES mission (id) DEFERRABLE INITIALLY DEFERRED,
  meeting BLOB NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX mission_meeting_of ON mission_meeting (mission);
CREATE INDEX mission_meeting_by ON mission_meeting (meeting);

-- ---- what any record may have ----

CREATE TABLE external (                   -- the same record in another program
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  record BLOB NOT NULL,                   -- id of a meeting, person or organisation
  system TEXT NOT NULL,
  uid TEXT NOT NULL,
  recurrence_id TEXT,
  sequence INTEGER,
  sort TEXT NOT NULL
) STRICT;
CREATE INDEX external_of ON external (record);
CREATE INDEX external_by_uid ON external (uid, system);

CREATE TABLE translation (                -- a text of a record in another language
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
  record BLOB NOT NULL,                   -- id of any record
  field TEXT NOT NULL,                    -- name of the column: "title", "name", "function"
  language INTEGER NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE INDEX translation_of ON translation (record);

-- ---- THE LOG: history, undo and exchange between laptops read it ----

CREATE TABLE author (                     -- "Who are you?"
  n INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE replica (                    -- one copy of this archive on one device; two copies never share a clock
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  place BLOB NOT NULL CHECK (length(place) = 16), -- hash of device and folder
  at INTEGER NOT NULL,
  retired INTEGER NOT NULL DEFAULT 0      -- 1: this copy was restored since
) STRICT;

CREATE TABLE operation (                  -- one step of a person's work
  n INTEGER PRIMARY KEY,
  hlc INTEGER NOT NULL UNIQUE,            -- hybrid logical clock: 48 bits of milliseconds, 16 bits of counter
  replica INTEGER NOT NULL REFERENCES replica (n),
  author INTEGER NOT NULL REFERENCES author (n),
  kind INTEGER NOT NULL,                  -- numbers of OperationKind
  at INTEGER NOT NULL,                    -- milliseconds since 1970, as the device believed
  table_code INTEGER,                     -- the record that it is about
  row INTEGER,
  takes_back INTEGER REFERENCES operation (n), -- undo, redo: which operation
  state INTEGER NOT NULL DEFAULT 0,       -- 0 it stands, 1 undone, 2 undone for good (the author went on to something else)
  exchanged INTEGER NOT NULL DEFAULT 0    -- 1: another laptop has it, so it is not extended any more
) STRICT;
CREATE INDEX operation_of_author ON operation (author, state, n);

CREATE TABLE change (                     -- one field of one record in one operation
  operation INTEGER NOT NULL REFERENCES operation (n),
  table_code INTEGER NOT NULL,            -- codes.txt, and table logged_column
  row INTEGER NOT NULL,
  column_code INTEGER NOT NULL,           -- 1 is `id`: a change of it is the making of the record
  old ANY,
  new ANY,                                -- of a new record only the fields that are not NULL are here
  PRIMARY KEY (operation, table_code, row, column_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE touched (                    -- which operations changed a record: the log's index
  table_code INTEGER NOT NULL,
  row INTEGER NOT NULL,
  operation INTEGER NOT NULL,
  PRIMARY KEY (table_code, row, operation)
) STRICT, WITHOUT ROWID;

CREATE TABLE current_operation (          -- what the triggers write under; empty outside the write door
  one INTEGER PRIMARY KEY CHECK (one = 1),
  operation INTEGER NOT NULL REFERENCES operation (n)
) STRICT;

CREATE TABLE logged_column (              -- what the log's numbers mean, for whoever reads it without the program
  table_code INTEGER NOT NULL,
  column_code INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  PRIMARY KEY (table_code, column_code)
) STRICT, WITHOUT ROWID;

-- ---- outside the log ----

CREATE TABLE migration (                  -- which migrations made this register
  n INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  older_program_may INTEGER NOT NULL,     -- 0 nothing, 1 read, 2 write
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE draft (                      -- what is typed and not yet valid
  meeting BLOB NOT NULL,                  -- id; empty for the meeting that is not yet made
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (meeting, field)
) STRICT, WITHOUT ROWID;
