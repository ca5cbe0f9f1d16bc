//! A register of an older form that may only be read: it is brought to this program's form in a copy beside the system's
//! temporary files, encrypted with the same key, so that everything that reads knows one form only.

use crate::{
    Error, backup,
    connection::{self, Access},
    keys::Key,
    migrations, search,
};
use records::Id;
use rusqlite::Connection;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A copy of a register, removed when it is let go. Connections to it must be closed before.
pub(crate) struct ReadingCopy(PathBuf);

impl ReadingCopy {
    /// Copies a register and migrates the copy. `id` makes its name one of its own.
    pub(crate) fn of(register: &Connection, key: &Key, id: Id, unix_ms: i64) -> Result<Self, Error> {
        // made first: what fails on the way leaves nothing behind
        let copy = Self(std::env::temp_dir().join(format!("rapporteur-{id}.db")));
        backup::copy_register(register, key, &copy.0)?;
        let connection = connection::open(&copy.0, key, Access::Write)?;
        migrations::run(&connection, migrations::ALL, unix_ms)?;
        let transaction = connection.unchecked_transaction()?;
        search::install(&transaction)?;
        transaction.commit()?;
        // one file, without a log beside it
        connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
        connection.close().map_err(|(_, error)| Error::from(error))?;
        Ok(copy)
    }

    /// Where it lies. It never changes.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for ReadingCopy {
    fn drop(&mut self) {
        for ending in ["", "-wal", "-shm", "-journal"] {
            let mut name = self.0.clone().into_os_string();
            name.push(ending);
            // what was never made cannot be removed
            let _ = fs::remove_file(name);
        }
    }
}
