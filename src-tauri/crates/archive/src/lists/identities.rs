//! From a list's row numbers to identities, and back.

use super::rows::Rows;
use crate::{Error, record};
use records::Id;
use rusqlite::{Connection, OptionalExtension};

/// From here on it is quicker to read the identities of all meetings, which lie side by side, than one after the other.
const MANY: usize = 1_000;

/// The identities of rows, in their order; those of removed meetings are left out.
pub(super) fn ids(connection: &Connection, rows: &[i64]) -> Result<Vec<Id>, Error> {
    if rows.len() < MANY {
        return one_by_one(connection, rows);
    }
    let wanted: Rows = rows.iter().copied().collect();
    let mut statement =
        connection.prepare_cached("SELECT row, id FROM meeting INDEXED BY meeting_in_calendar WHERE removed = 0")?;
    let mut found = statement.query([])?;
    let mut by_row: Vec<(i64, Id)> = Vec::with_capacity(rows.len());
    while let Some(meeting) = found.next()? {
        let row: i64 = meeting.get(0)?;
        if wanted.holds(row) {
            by_row.push((row, record::load(meeting, 1)?));
        }
    }
    by_row.sort_unstable_by_key(|(row, _)| *row);
    let id_of = |row: &i64| {
        let at = by_row.binary_search_by_key(row, |(known, _)| *known).ok()?;
        Some(by_row[at].1)
    };
    Ok(rows.iter().filter_map(id_of).collect())
}

fn one_by_one(connection: &Connection, rows: &[i64]) -> Result<Vec<Id>, Error> {
    let mut statement = connection.prepare_cached("SELECT id FROM meeting WHERE row = ?1 AND removed = 0")?;
    let mut ids = Vec::with_capacity(rows.len());
    for row in rows {
        ids.extend(
            statement
                .query_row([row], |found| record::load::<Id>(found, 0))
                .optional()?,
        );
    }
    Ok(ids)
}

/// The rows of identities, in their order; unknown ones are left out.
pub(super) fn rows(connection: &Connection, ids: &[Id]) -> Result<Vec<i64>, Error> {
    let mut statement = connection.prepare_cached("SELECT row FROM meeting WHERE id = ?1")?;
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        rows.extend(
            statement
                .query_row([id.as_bytes()], |found| found.get::<_, i64>(0))
                .optional()?,
        );
    }
    Ok(rows)
}
