//! How the register is opened: the key first, then what makes writing durable.

use crate::{Error, folder, keys::Key, search};
use rusqlite::{Connection, OpenFlags};
use std::{path::Path, time::Duration};

/// What a connection may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Make the file if it is missing, and write.
    Create,
    /// Write.
    Write,
    /// Read beside a writer.
    Read,
    /// Read from a medium on which nothing can be written, not even SQLite's shared memory.
    ReadUnchanging,
}

/// Opens a register. Errors: damaged, when the key does not open it or its first page is broken.
pub(crate) fn open(path: &Path, register_key: &Key, access: Access) -> Result<Connection, Error> {
    let base = OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let opened = match access {
        Access::Create => Connection::open_with_flags(
            path,
            base | OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        ),
        Access::Write => Connection::open_with_flags(path, base | OpenFlags::SQLITE_OPEN_READ_WRITE),
        Access::Read => Connection::open_with_flags(path, base | OpenFlags::SQLITE_OPEN_READ_ONLY),
        Access::ReadUnchanging => Connection::open_with_flags(
            address(path),
            base | OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
        ),
    };
    prepare(opened, register_key, access).map_err(|error| match error {
        Error::Damaged { what, .. } => Error::Damaged {
            what,
            path: path.into(),
        },
        other => other,
    })
}

fn prepare(opened: rusqlite::Result<Connection>, key: &Key, access: Access) -> Result<Connection, Error> {
    let connection = opened?;
    // what SQLCipher finds wrong comes back as an error; it need not go to stderr as well
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let digits = key.to_hexadecimal();
    let pragma = zeroize::Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", digits.as_str()));
    connection.execute_batch(&pragma)?;
    // the first read decrypts: a wrong key or a damaged first page shows here, and not in the middle of work
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    if matches!(access, Access::Create | Access::Write) {
        let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
        if mode != "wal" {
            return Err(Error::ReadOnly);
        }
        connection.execute_batch(
            "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
             PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA secure_delete = ON;",
        )?;
    } else {
        connection.execute_batch("PRAGMA query_only = ON;")?;
    }
    // 24 MB hold what lists and calendar read of 100,000 meetings; a page that is not there is decrypted again
    connection.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -24000;")?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(256);
    search::register(&connection)?;
    Ok(connection)
}

/// A register's address for SQLite with the word that it never changes while it is open. An address has no place that it
/// is relative to, so the path is made whole.
fn address(path: &Path) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut escaped = String::new();
    for character in path.to_string_lossy().chars() {
        match character {
            '%' => escaped.push_str("%25"),
            '?' => escaped.push_str("%3f"),
            '#' => escaped.push_str("%23"),
            '\\' if cfg!(windows) => escaped.push('/'),
            other => escaped.push(other),
        }
    }
    let root = if escaped.starts_with('/') { "" } else { "/" };
    format!("file:{root}{escaped}?immutable=1")
}

/// Says which file is missing. SQLite would take an empty file for a new register, and write to it.
pub(crate) fn register_of(folder: &Path) -> Result<std::path::PathBuf, Error> {
    let path = folder.join(folder::REGISTER);
    let what = match std::fs::metadata(&path) {
        Ok(found) if found.is_file() && found.len() > 0 => return Ok(path),
        Ok(found) if found.is_file() => "it is empty",
        _ => "it is missing",
    };
    Err(Error::Damaged {
        what: what.to_owned(),
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_whole_and_escaped() {
        let here = std::env::current_dir().unwrap();
        let relative = address(Path::new("Our office.rapporteur/register.db"));
        assert_eq!(relative, address(&here.join("Our office.rapporteur/register.db")));
        assert!(address(Path::new("100%?#.db")).ends_with("/100%25%3f%23.db?immutable=1"));
    }
}
