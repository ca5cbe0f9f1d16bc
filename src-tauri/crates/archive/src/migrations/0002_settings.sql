-- An older program may: read
--
-- Settings that an office got with the window: a second colour, the first day of its week, how it writes dates; and what
-- each device keeps for itself.
--
-- An older program that wrote would lose none of it: it names its columns. But it could not take back an edit of these
-- settings, its check would call the register damaged, and its erasure would leave a name that stands in `kept`.

ALTER TABLE office ADD COLUMN accent2 TEXT;      -- "#rrggbb"
ALTER TABLE office ADD COLUMN first_day INTEGER; -- of its weeks: 1 Monday to 7 Sunday; NULL: Monday
ALTER TABLE office ADD COLUMN date_style INTEGER; -- 1 short, 2 numeric, 3 long; NULL: long

-- counts leave out what was removed: few rows, found without reading the many
CREATE INDEX meeting_removed ON meeting (id) WHERE removed <> 0;

-- ---- outside the log ----

CREATE TABLE kept (                       -- what a window remembers: filters, columns, what was used last
  device BLOB NOT NULL CHECK (length(device) = 16), -- the installation whose window it is
  key TEXT NOT NULL,
  value TEXT NOT NULL,                    -- JSON
  PRIMARY KEY (device, key)
) STRICT, WITHOUT ROWID;

-- ---- what the window's list asks: heads and documents are counted, places and titles put in order, without reading the
-- long rows ----

DROP INDEX participant_of;
CREATE INDEX participant_of ON participant (meeting, removed, delegates);
DROP INDEX document_of;
CREATE INDEX document_of ON document (meeting, removed) WHERE meeting IS NOT NULL;
CREATE INDEX meeting_by_place ON meeting (city, country, removed);
CREATE INDEX meeting_by_title ON meeting (title, removed, starts_on);
