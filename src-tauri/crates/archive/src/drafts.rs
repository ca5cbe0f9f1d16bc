//! What is typed and not yet valid: kept outside the log, survives a crash.

use crate::{Archive, Error};
use records::Id;
use rusqlite::Connection;
use std::collections::BTreeMap;

impl Archive {
    /// Keeps what was typed into a field and is not (yet) valid; None forgets it. `meeting` None: the meeting that is
    /// not yet made. What is kept is on the disk when this returns.
    ///
    /// # Errors
    /// ReadOnly; DiskFull.
    pub fn draft_put(&self, meeting: Option<Id>, field: &str, text: Option<&str>) -> Result<(), Error> {
        put(
            &self.writing()?.connection,
            meeting,
            field,
            text,
            self.surroundings().unix_ms(),
        )
    }

    /// What was typed and is not (yet) valid, by field.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn drafts(&self, meeting: Option<Id>) -> Result<BTreeMap<String, String>, Error> {
        of(&*self.reader()?, meeting)
    }
}

/// See [`Archive::draft_put`]. A draft that is already so costs no write: forms forget every field that they save.
pub(crate) fn put(
    connection: &Connection,
    meeting: Option<Id>,
    field: &str,
    text: Option<&str>,
    unix_ms: i64,
) -> Result<(), Error> {
    let key = key(&meeting);
    let known: Option<String> = rusqlite::OptionalExtension::optional(
        connection
            .prepare_cached("SELECT text FROM draft WHERE meeting = ?1 AND field = ?2")?
            .query_row((key, field), |row| row.get("text")),
    )?;
    match text {
        text if text == known.as_deref() => {}
        Some(text) => {
            connection
                .prepare_cached(
                    "INSERT INTO draft (meeting, field, text, at) VALUES (?1, ?2, ?3, ?4) \
                     ON CONFLICT (meeting, field) DO UPDATE SET text = excluded.text, at = excluded.at",
                )?
                .execute((key, field, text, unix_ms))?;
        }
        None => {
            connection
                .prepare_cached("DELETE FROM draft WHERE meeting = ?1 AND field = ?2")?
                .execute((key, field))?;
        }
    }
    Ok(())
}

/// See [`Archive::drafts`].
pub(crate) fn of(connection: &Connection, meeting: Option<Id>) -> Result<BTreeMap<String, String>, Error> {
    let mut statement = connection.prepare_cached("SELECT field, text FROM draft WHERE meeting = ?1")?;
    let drafts = statement.query_map([key(&meeting)], |row| Ok((row.get("field")?, row.get("text")?)))?;
    Ok(drafts.collect::<Result<_, _>>()?)
}

/// Drops the drafts of a meeting that is erased.
pub(crate) fn forget(connection: &Connection, meeting: Id) -> Result<(), Error> {
    connection.execute("DELETE FROM draft WHERE meeting = ?1", [meeting.as_bytes()])?;
    Ok(())
}

/// A meeting's id, or nothing for the one that is not yet made.
fn key(meeting: &Option<Id>) -> &[u8] {
    meeting.as_ref().map_or(&[], |id| id.as_bytes())
}
