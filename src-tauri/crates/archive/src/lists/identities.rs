//! From a list's row numbers to identities, and back.

use super::rows::Rows;
use crate::{Error, record};
use records::Id;
use rusqlite::{Connection, Row, ToSql};

/// From here on it is quicker to read the identities of all meetings, which lie side by side, than one after the other.
const MANY: usize = 1_000;

/// The identities of rows, in their order; those of removed meetings are left out.
pub(super) fn ids(connection: &Connection, rows: &[i64]) -> Result<Vec<Id>, Error> {
    if rows.len() < MANY {
        return one_by_one(
            connection,
            "SELECT id FROM meeting WHERE row = ?1 AND removed = 0",
            rows,
            |found| record::load(found, 0),
        );
    }
    let wanted: Rows = rows.iter().copied().collect();
    let mut by_row = Vec::with_capacity(rows.len());
    each(connection, |row, id| {
        if wanted.holds(row) {
            by_row.push((row, id));
        }
    })?;
    Ok(in_order(by_row, rows.iter()))
}

/// The rows of identities, in their order; unknown and removed meetings are left out.
pub(super) fn rows(connection: &Connection, ids: &[Id]) -> Result<Vec<i64>, Error> {
    if ids.len() < MANY {
        let ids: Vec<&[u8]> = ids.iter().map(|id| &id.as_bytes()[..]).collect();
        return one_by_one(
            connection,
            "SELECT row FROM meeting WHERE id = ?1 AND removed = 0",
            &ids,
            |found| found.get(0),
        );
    }
    let mut by_id = Vec::new();
    each(connection, |row, id| by_id.push((id, row)))?;
    Ok(in_order(by_id, ids.iter()))
}

/// What a statement finds for each key.
fn one_by_one<K: ToSql, T>(
    connection: &Connection,
    sql: &str,
    keys: &[K],
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, Error> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut all = Vec::with_capacity(keys.len());
    for key in keys {
        let mut found = statement.query([key])?;
        if let Some(found) = found.next()? {
            all.push(read(found)?);
        }
    }
    Ok(all)
}

/// Gives the row and the identity of every meeting that is not removed.
fn each(connection: &Connection, mut give: impl FnMut(i64, Id)) -> Result<(), Error> {
    let mut statement =
        connection.prepare_cached("SELECT row, id FROM meeting INDEXED BY meeting_in_calendar WHERE removed = 0")?;
    let mut found = statement.query([])?;
    while let Some(meeting) = found.next()? {
        give(meeting.get(0)?, record::load(meeting, 1)?);
    }
    Ok(())
}

/// What belongs to each key, in the keys' order; keys to which nothing belongs are left out.
fn in_order<'k, K: Ord + 'k, T: Copy>(mut pairs: Vec<(K, T)>, keys: impl Iterator<Item = &'k K>) -> Vec<T> {
    pairs.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    keys.filter_map(|key| {
        let at = pairs.binary_search_by(|(known, _)| known.cmp(key)).ok()?;
        Some(pairs[at].1)
    })
    .collect()
}
