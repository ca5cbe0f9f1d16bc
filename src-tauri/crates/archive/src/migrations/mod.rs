//! Migrations: numbered .sql files, frozen once released. `PRAGMA user_version` is the number of the last one.

use crate::{Error, OperationKind, backup, clock::LogicalTime, folder, keys::Key, replica, schema};
use rusqlite::{Connection, OptionalExtension};
use std::{fs, path::Path};

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
    /// Its statements for the form; the first line says what an older program may do.
    pub(crate) sql: &'static str,
    /// Its statements that change records, through the write door. New rows take ids that derive from old ones, so that
    /// two laptops that migrate apart make the same rows.
    pub(crate) records: Option<&'static str>,
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
pub(crate) const ALL: &[Migration] = &[
    Migration {
        name: "first",
        sql: include_str!("0001_first.sql"),
        records: None,
    },
    Migration {
        name: "settings",
        sql: include_str!("0002_settings.sql"),
        records: None,
    },
];

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

/// Makes a backup of a register of an older form, and brings it to the newest. Whether there was anything to do.
pub(crate) fn with_backup(
    connection: &Connection,
    migrations: &[Migration],
    folder: &Path,
    register_key: &Key,
    at: i64,
) -> Result<bool, Error> {
    if version(connection)? as usize >= migrations.len() {
        return Ok(false);
    }
    let backups = folder.join(folder::BACKUPS);
    fs::create_dir_all(&backups).map_err(Error::io(&backups))?;
    let copy = backups.join(format!("before-format-{}-{at}.db", migrations.len()));
    backup::copy_register(connection, register_key, &copy)?;
    run(connection, migrations, at)?;
    Ok(true)
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
    // the triggers know every column only now, so records change after all forms did
    for statements in migrations.iter().skip(from).filter_map(|migration| migration.records) {
        change_records(&transaction, statements, at)?;
    }
    transaction.pragma_update(
        None,
        "user_version",
        i64::try_from(migrations.len()).unwrap_or(i64::MAX),
    )?;
    transaction.commit()?;
    Ok(())
}

/// Runs statements under an operation of the program's own.
fn change_records(transaction: &Connection, statements: &str, at: i64) -> Result<(), Error> {
    let author = replica::author(transaction, "Rapporteur")?;
    let (last, replica): (Option<i64>, i64) = transaction.query_row(
        "SELECT (SELECT max(hlc) FROM operation), (SELECT max(n) FROM replica)",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let hlc = LogicalTime::after(last.map(LogicalTime), at);
    transaction.execute(
        "INSERT INTO operation (hlc, replica, author, kind, at) VALUES (?1, ?2, ?3, ?4, ?5)",
        (hlc.0, replica, author, OperationKind::Migrate.code(), at),
    )?;
    transaction.execute(
        "INSERT INTO current_operation (one, operation) VALUES (1, ?1)",
        [transaction.last_insert_rowid()],
    )?;
    transaction.execute_batch(statements)?;
    transaction.execute("DELETE FROM current_operation", [])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connection::{self, Access};

    fn register() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        run(&connection, ALL, 0).unwrap();
        connection
    }

    /// Released migrations never change: an archive that went through one would differ from one that goes through it now.
    #[test]
    fn released_migrations_are_frozen() {
        let found: Vec<String> = ALL
            .iter()
            .map(|migration| blake3::hash(migration.sql.as_bytes()).to_hex()[..16].to_owned())
            .collect();
        assert_eq!(
            found,
            ["281b9cdc01217388", "bae07c57e4264af6"],
            "write a new migration instead of changing one"
        );
    }

    #[test]
    fn each_says_what_an_older_program_may() {
        for migration in ALL {
            let first = migration.sql.lines().next().unwrap();
            assert!(
                ["nothing", "read", "write"]
                    .iter()
                    .any(|word| first == format!("-- An older program may: {word}")),
                "{}: {first}",
                migration.name
            );
        }
    }

    /// All migrations and one more.
    fn and(name: &'static str, sql: &'static str, records: Option<&'static str>) -> Vec<Migration> {
        let known = ALL.iter().map(|migration| Migration {
            name: migration.name,
            sql: migration.sql,
            records: migration.records,
        });
        known.chain([Migration { name, sql, records }]).collect()
    }

    #[test]
    fn a_migration_adds_to_what_is_there() {
        let register = register();
        let next = and(
            "next",
            "-- An older program may: read\nALTER TABLE author ADD COLUMN note TEXT;",
            None,
        );
        run(&register, &next, 7).unwrap();
        assert_eq!(version(&register).unwrap(), newest() + 1);
        assert_eq!(may(&register).unwrap(), OlderProgramMay::Read);
        run(&register, &next, 8).unwrap();
        let at: i64 = register
            .query_row("SELECT at FROM migration WHERE n > ?1", [newest()], |row| row.get(0))
            .unwrap();
        assert_eq!(at, 7, "each runs once");
    }

    #[test]
    fn a_backup_is_made_before() {
        let home = tempfile::tempdir().unwrap();
        let key = Key::new([1; 32]);
        let register = connection::open(&home.path().join("register.db"), &key, Access::Create).unwrap();
        run(&register, ALL, 0).unwrap();
        assert!(
            !with_backup(&register, ALL, home.path(), &key, 1).unwrap(),
            "nothing to do"
        );
        let next = and("next", "-- An older program may: read\nDROP TABLE draft;", None);
        assert!(with_backup(&register, &next, home.path(), &key, 2).unwrap());
        let copies = backup::registers_in(&home.path().join(folder::BACKUPS)).unwrap();
        assert_eq!(copies.len(), 1);
        let copy = connection::open(&copies[0], &key, Access::Read).unwrap();
        assert_eq!(
            (version(&copy).unwrap(), version(&register).unwrap()),
            (newest(), newest() + 1)
        );
        assert!(copy.prepare("SELECT * FROM draft").is_ok());
    }

    #[test]
    fn a_migration_changes_records_through_the_door() {
        let register = register();
        register
            .execute_batch("INSERT INTO replica (id, place, at) VALUES (zeroblob(16), zeroblob(16), 0)")
            .unwrap();
        let next = and(
            "next",
            "-- An older program may: write\nALTER TABLE author ADD COLUMN note TEXT;",
            Some("INSERT INTO series (id, name) VALUES (x'00000000000070008000000000000000', 'Board')"),
        );
        run(&register, &next, 7).unwrap();
        let logged: (i64, String) = register
            .query_row(
                "SELECT operation.kind, change.new FROM change JOIN operation ON operation.n = change.operation \
                 WHERE typeof(change.new) = 'text'",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        assert_eq!(logged, (OperationKind::Migrate.code(), "Board".into()));
    }

    #[test]
    fn a_migration_that_fails_leaves_the_register_as_it_was() {
        let register = register();
        let next = and(
            "broken",
            "-- An older program may: write\nCREATE TABLE more (n INTEGER); INSERT INTO nowhere VALUES (1);",
            None,
        );
        assert!(run(&register, &next, 7).is_err());
        assert_eq!(version(&register).unwrap(), newest());
        assert!(register.prepare("SELECT * FROM more").is_err());
    }
}
