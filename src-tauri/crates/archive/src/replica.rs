//! Which copy of the archive on which device writes, and who: numbers that the log's operations bear.

use crate::{
    Error,
    clock::{Chance, Surroundings},
    field::Field,
};
use records::Id;
use rusqlite::{Connection, OptionalExtension};
use std::path::Path;

/// The number of this copy's replica; drawn anew on an unknown device, in another folder and after a restore, so that
/// two copies of a folder never share one clock.
pub(crate) fn of_this_copy(
    connection: &Connection,
    device: [u8; 16],
    folder: &Path,
    surroundings: &dyn Surroundings,
) -> Result<i64, Error> {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let place = Id::derived("place", &[&device, folder.as_os_str().as_encoded_bytes()]);
    let known: Option<i64> = connection
        .query_row(
            "SELECT n FROM replica WHERE place = ?1 AND retired = 0 ORDER BY n DESC LIMIT 1",
            [place.as_bytes()],
            |row| row.get(0),
        )
        .optional()?;
    if let Some(n) = known {
        return Ok(n);
    }
    let at = surroundings.unix_ms();
    let id = Chance::of(surroundings)?.new_id(at.unsigned_abs());
    connection.execute(
        "INSERT INTO replica (id, place, at) VALUES (?1, ?2, ?3)",
        (id.store(), place.as_bytes(), at),
    )?;
    Ok(connection.last_insert_rowid())
}

/// Called on a register that was restored from a backup: what it wrote before, another copy may have written too.
pub(crate) fn retire_all(connection: &Connection) -> Result<(), Error> {
    connection.execute("UPDATE replica SET retired = 1", [])?;
    Ok(())
}

/// The number of an author.
pub(crate) fn author(connection: &Connection, name: &str) -> Result<i64, Error> {
    connection
        .prepare_cached("INSERT INTO author (name) VALUES (?1) ON CONFLICT DO NOTHING")?
        .execute([name])?;
    Ok(connection
        .prepare_cached("SELECT n FROM author WHERE name = ?1")?
        .query_row([name], |row| row.get(0))?)
}
