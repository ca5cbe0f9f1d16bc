//! Migrations: numbered .sql files, frozen once released. `PRAGMA user_version` is the number of the last one.

use crate::{Error, schema};
use rusqlite::{Connection, OptionalExtension};

/// What a program that does not know a migration may do with a register that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum OlderProgramMay {
    /// Nothing.
    Nothing = 0,
    /// Read.
    Read = 1,
    /// Read and write.
    Write = 2,
}

/// One step from a form of the register to the next.
pub(crate) struct Migration {
    /// Its name.
    pub(crate) name: &'static str,
    /// Its statements; the first line says what an older program may do.
    pub(crate) sql: &'static str,
}

impl Migration {
    /// What its first line says.
    pub(crate) fn older_program_may(&self) -> OlderProgramMay {
        match self.sql.lines().next() {
            Some("-- An older program may: write") => OlderProgramMay::Write,
            Some("-- An older program may: read") => OlderProgramMay::Read,
            _ => OlderProgramMay::Nothing,
        }
    }
}

/// All of them, in order: the first is number 1.
pub(crate) const ALL: &[Migration] = &[Migration {
    name: "first",
    sql: include_str!("0001_first.sql"),
}];

/// The newest form that this program knows.
pub(crate) fn newest() -> u32 {
    u32::try_from(ALL.len()).unwrap_or(u32::MAX)
}

/// The form of a register.
pub(crate) fn version(connection: &Connection) -> Result<u32, Error> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// What this program may do with a register of a newer form: what the strictest migration that it does not know allows.
pub(crate) fn may(connection: &Connection) -> Result<OlderProgramMay, Error> {
    let strictest: Option<i64> = connection
        .query_row(
            "SELECT min(older_program_may) FROM migration WHERE n > ?1",
            [newest()],
            |row| row.get(0),
        )
        .optional()?
        .flatten();
    Ok(match strictest {
        Some(2) => OlderProgramMay::Write,
        Some(1) => OlderProgramMay::Read,
        _ => OlderProgramMay::Nothing,
    })
}

/// Brings a register to the newest form, in one transaction: all of it or nothing.
pub(crate) fn run(connection: &Connection, migrations: &[Migration], at: i64) -> Result<(), Error> {
    let from = version(connection)? as usize;
    if from >= migrations.len() {
        return Ok(());
    }
    let transaction = connection.unchecked_transaction()?;
    for (n, migration) in (1i64..).zip(migrations).skip(from) {
        transaction.execute_batch(migration.sql)?;
        transaction.execute(
            "INSERT INTO migration (n, name, older_program_may, at) VALUES (?1, ?2, ?3, ?4)",
            (n, migration.name, migration.older_program_may() as i64, at),
        )?;
    }
    schema::install(&transaction)?;
    transaction.pragma_update(
        None,
        "user_version",
        i64::try_from(migrations.len()).unwrap_or(i64::MAX),
    )?;
    transaction.commit()?;
    Ok(())
}
