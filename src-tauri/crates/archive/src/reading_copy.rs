//! A register of an older form that may only be read: it is brought to this program's form in a copy beside the system's
//! temporary files, encrypted with the same key, so that everything that reads knows one form only.
//!
//! Beside each copy stands a locked file. A program that was killed leaves both, but not the lock: the next one that
//! opens an archive takes them away.

use crate::{
    Error, backup,
    connection::{self, Access},
    keys::Key,
    migrations, search,
};
use records::Id;
use rusqlite::Connection;
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

/// A copy of a register, removed when it is let go. Connections to it must be closed before.
pub(crate) struct ReadingCopy {
    path: PathBuf,
    lock: Option<File>,
}

/// What stands before and after an identity in a copy's name.
const NAME: (&str, &str) = ("rapporteur-", ".db");

/// Younger copies are nobody's to judge: they may be in the making.
const OLD: Duration = Duration::from_secs(60 * 60);

impl ReadingCopy {
    /// Copies a register into a folder and migrates the copy. `id` makes its name one of its own.
    pub(crate) fn of(register: &Connection, key: &Key, folder: &Path, id: Id, unix_ms: i64) -> Result<Self, Error> {
        let path = folder.join(format!("{}{id}{}", NAME.0, NAME.1));
        let beside = lock_of(&path);
        let lock = File::create_new(&beside).map_err(Error::io(&beside))?;
        // made first: what fails on the way leaves nothing behind
        let copy = Self { path, lock: Some(lock) };
        if let Some(Err(error)) = copy.lock.as_ref().map(File::try_lock) {
            return Err(Error::io(&beside)(error.into()));
        }
        backup::copy_register(register, key, &copy.path)?;
        let connection = connection::open(&copy.path, key, Access::Write)?;
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
        &self.path
    }
}

/// Takes copies away that a killed program left in a folder. What cannot be removed stays.
pub(crate) fn clear_orphans(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let id = name
            .to_str()
            .and_then(|name| name.strip_prefix(NAME.0)?.strip_suffix(NAME.1));
        if id.is_some_and(|id| id.parse::<Id>().is_ok()) && is_old(&entry) && !is_held(&entry.path()) {
            remove(&entry.path());
        }
    }
}

fn is_old(entry: &fs::DirEntry) -> bool {
    let written = entry.metadata().and_then(|file| file.modified());
    written.is_ok_and(|at| SystemTime::now().duration_since(at).is_ok_and(|age| age > OLD))
}

fn is_held(copy: &Path) -> bool {
    File::open(lock_of(copy)).is_ok_and(|file| file.try_lock().is_err())
}

fn lock_of(copy: &Path) -> PathBuf {
    copy.with_extension("lock")
}

fn remove(copy: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        let mut name = copy.to_owned().into_os_string();
        name.push(ending);
        // what was never made cannot be removed
        let _ = fs::remove_file(name);
    }
    let _ = fs::remove_file(lock_of(copy));
}

impl Drop for ReadingCopy {
    fn drop(&mut self) {
        // Windows removes no file that is open
        drop(self.lock.take());
        remove(&self.path);
    }
}
