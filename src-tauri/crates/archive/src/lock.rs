//! One writer at a time. The system's file lock decides, so that a crash leaves none behind; a second file says who holds it.

use crate::{Error, folder};
use serde::{Deserialize, Serialize};
use std::{
    fmt,
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

/// Who holds an archive open for writing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Their name, as they told the program.
    pub author: String,
    /// Their computer.
    pub host: String,
    /// Number of the program's process there.
    pub pid: u32,
    /// Since when: milliseconds since 1970, UTC.
    pub since: i64,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.author.as_str(), self.host.as_str()) {
            ("", "") => f.write_str("another program"),
            (author, "") => f.write_str(author),
            ("", host) => write!(f, "a program on {host}"),
            (author, host) => write!(f, "{author} on {host}"),
        }
    }
}

/// The lock of an archive; it opens when this goes, or when the program ends in any way.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
    holder: PathBuf,
}

impl Lock {
    /// Takes the lock of a folder.
    pub(crate) fn take(folder: &Path, author: &str, since: i64) -> Result<Self, Error> {
        let path = folder.join(folder::LOCK);
        let holder = folder.join(folder::HOLDER);
        // never truncated and never removed: a removed lock file lets two programs hold "the" lock
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(Error::io(&path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::Locked { by: read(&holder) }),
            Err(TryLockError::Error(error)) => return Err(Error::io(&path)(error)),
        }
        let who = Holder {
            author: author.to_owned(),
            host: gethostname::gethostname().to_string_lossy().into_owned(),
            pid: std::process::id(),
            since,
        };
        let text = serde_json::to_vec(&who).map_err(|error| Error::unreadable(error.to_string()))?;
        // a courtesy to the second program: without it the lock still holds
        if let Err(error) = fs::write(&holder, text) {
            tracing::warn!(code = ?error.kind(), "lock.holder could not be written");
        }
        Ok(Self { file, holder })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.holder);
        let _ = self.file.unlock();
    }
}

/// Who the file says holds the lock; an empty holder where it says nothing.
fn read(path: &Path) -> Holder {
    fs::read(path)
        .ok()
        .and_then(|text| serde_json::from_slice(&text).ok())
        .unwrap_or_default()
}
