//! What can go wrong with an archive, said so that a person knows what to do.

use crate::lock::Holder;
use records::{Id, Problem};
use std::{io, path::PathBuf};

/// Why the archive could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder holds no archive.
    #[error("{} is no archive: check the name of the folder, or make a new archive", path.display())]
    NotAnArchive {
        /// The folder.
        path: PathBuf,
    },
    /// A newer program wrote it, in a form that this one must not touch.
    #[error("{} was written by a newer version of Rapporteur (format {found}, this program knows {known}): install the newer version", path.display())]
    Newer {
        /// The folder.
        path: PathBuf,
        /// The format that was found.
        found: u32,
        /// The newest format that this program knows.
        known: u32,
    },
    /// Another program writes to it.
    #[error("the archive is in use by {by}: close it there, or open it for reading only")]
    Locked {
        /// Who holds it.
        by: Holder,
    },
    /// The folder lies on a network drive, where SQLite's write-ahead log is unsafe.
    #[error("{} lies on a network drive, where the archive could be damaged: work with a copy on this computer", path.display())]
    NetworkDrive {
        /// The folder.
        path: PathBuf,
    },
    /// It was opened for reading, or its folder cannot be written.
    #[error("the archive is open for reading only: nothing was saved")]
    ReadOnly,
    /// A file of the archive is damaged.
    #[error("{} is damaged ({what}): restore the newest backup; do not write to this archive any more", path.display())]
    Damaged {
        /// What was found.
        what: String,
        /// The damaged file.
        path: PathBuf,
    },
    /// No room on the disk; nothing of the operation was kept.
    #[error("the disk is full: nothing was saved; make room and try again")]
    DiskFull,
    /// There is no such record.
    #[error("there is no {what} {id}")]
    NotFound {
        /// Kind of record.
        what: &'static str,
        /// Its identity.
        id: Id,
    },
    /// The record breaks rules; nothing was saved.
    #[error("{}", words(.0))]
    Invalid(Vec<Problem>),
    /// Somebody else built on what should be undone.
    #[error("\u{201c}{title}\u{201d} cannot be taken back: {reason}")]
    Conflict {
        /// Title of the record.
        title: String,
        /// What stands against it.
        reason: String,
    },
    /// This author has nothing to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// This author has nothing to redo.
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// The history of a record has no such state to go back to.
    #[error("there is no state to go back to after operation {operation}")]
    NoSuchState {
        /// Number of the operation.
        operation: i64,
    },
    /// The person cancelled; nothing was saved.
    #[error("cancelled: nothing was saved")]
    Cancelled,
    /// The disk under an open archive does not answer.
    #[error("{} cannot be read or written any more ({what}): see whether its disk is there, then try again", path.display())]
    Gone {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        what: String,
    },
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// SQLite refused: a fault of this program.
    #[error("the register refused: {0}")]
    Database(#[source] rusqlite::Error),
}

fn words(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

impl Error {
    /// What the system said about a file; a full disk is told apart.
    pub(crate) fn io(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Io { path, source },
        }
    }

    /// The word that an interface branches on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAnArchive { .. } => "not_an_archive",
            Self::Newer { .. } => "newer",
            Self::Locked { .. } => "locked",
            Self::NetworkDrive { .. } => "network_drive",
            Self::ReadOnly => "read_only",
            Self::Damaged { .. } => "damaged",
            Self::DiskFull => "disk_full",
            Self::NotFound { .. } | Self::NoSuchState { .. } => "not_found",
            Self::Invalid(_) => "invalid",
            Self::Conflict { .. } => "conflict",
            Self::NothingToUndo => "nothing_to_undo",
            Self::NothingToRedo => "nothing_to_redo",
            Self::Cancelled => "cancelled",
            Self::Gone { .. } => "gone",
            Self::Io { source, .. } => match source.kind() {
                io::ErrorKind::AlreadyExists => "not_empty",
                io::ErrorKind::PermissionDenied => "no_permission",
                _ => "file",
            },
            Self::Database(_) => "internal",
        }
    }

    /// What the message is about: the path, the holder of the lock, the record's title.
    pub fn detail(&self) -> Option<String> {
        match self {
            Self::NotAnArchive { path }
            | Self::Newer { path, .. }
            | Self::NetworkDrive { path }
            | Self::Damaged { path, .. }
            | Self::Gone { path, .. }
            | Self::Io { path, .. } => Some(path.display().to_string()),
            Self::Locked { by } => Some(by.to_string()),
            Self::Conflict { title, .. } => Some(title.clone()),
            Self::NotFound { id, .. } => Some(id.to_string()),
            Self::NoSuchState { operation } => Some(operation.to_string()),
            _ => None,
        }
    }

    /// A stored value that cannot be: the register is damaged, or a newer program wrote a word unknown here.
    pub(crate) fn unreadable(what: impl Into<String>) -> Self {
        Self::Damaged {
            what: what.into(),
            path: crate::folder::REGISTER.into(),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{
            DatabaseCorrupt, DiskFull, NotADatabase, OperationInterrupted, ReadOnly, SystemIoFailure,
        };
        match error.sqlite_error_code() {
            Some(DiskFull) => Self::DiskFull,
            Some(ReadOnly) => Self::ReadOnly,
            Some(OperationInterrupted) => Self::Cancelled,
            Some(SystemIoFailure) => Self::Gone {
                path: crate::folder::REGISTER.into(),
                what: error.to_string(),
            },
            Some(DatabaseCorrupt | NotADatabase) => Self::unreadable(error.to_string()),
            _ => match error {
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..) => Self::unreadable(error.to_string()),
                other => Self::Database(other),
            },
        }
    }
}
