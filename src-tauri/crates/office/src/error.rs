//! What can go wrong when staff do something, said so that they can go on.

use records::{Problem, problems::Rule};
use std::{
    io,
    path::{Path, PathBuf},
};

/// The answer of every use.
pub type Result<T> = std::result::Result<T, Error>;

/// Why something could not be done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The archive said no.
    #[error(transparent)]
    Archive(#[from] archive::Error),
    /// Values that cannot be taken; at least one.
    #[error("{}", sentence(.0))]
    Invalid(Vec<Problem>),
    /// One of several meetings that were to be changed together cannot take the values; at least one problem.
    #[error("\u{201c}{title}\u{201d}: {}", sentence(problems))]
    InvalidMeeting {
        /// Which.
        title: String,
        /// Its problems.
        problems: Vec<Problem>,
    },
    /// No record of that name or id.
    #[error("there is no {what} \u{201c}{name}\u{201d} in this register")]
    NotFound {
        /// "meeting".
        what: &'static str,
        /// As it was asked for.
        name: String,
    },
    /// Several records begin so.
    #[error("{count} meetings begin with \u{201c}{name}\u{201d}: give more of the id")]
    Ambiguous {
        /// As it was asked for.
        name: String,
        /// How many.
        count: usize,
    },
    /// A file that cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// No room where the file should stand. Nothing that was there is lost.
    #[error("{}: the disk is full. Nothing was changed; make room and try again", path.display())]
    DiskFull {
        /// Which.
        path: PathBuf,
    },
    /// The report could not be set.
    #[error("the report could not be set: {0}")]
    Typesetting(#[from] typeset::Error),
    /// The person stopped it.
    #[error("stopped")]
    Cancelled,
    /// Records that are not right, where all or nothing was asked for; at least one.
    #[error("{} records were refused, so nothing was taken in", .0.len())]
    Refused(Vec<crate::import::Refused>),
    /// A file of a kind that is not read or written here.
    #[error("{}: files of this kind are not known; known are {known}", path.display())]
    UnknownKind {
        /// Which.
        path: PathBuf,
        /// ".jsonl".
        known: &'static str,
    },
    /// A sample office was to be made where an office is at work.
    #[error("{} holds meetings: make the sample in a folder of its own", path.display())]
    NotEmpty {
        /// The register's folder.
        path: PathBuf,
    },
    /// Something that should not happen; the text is for the log.
    #[error("{0}")]
    Internal(String),
}

fn sentence(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

impl Error {
    /// A value that is needed and missing.
    pub fn missing(field: &str) -> Self {
        Self::Invalid(vec![Problem::new(field, Rule::Missing, "")])
    }

    /// The failure of a file, a full disk told apart.
    pub fn of_file(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
            _ => Self::File { path, source },
        }
    }

    /// The word that an interface branches on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Archive(error) => error.code(),
            Self::Invalid(_) | Self::InvalidMeeting { .. } => "invalid",
            Self::NotFound { .. } | Self::Ambiguous { .. } => "not_found",
            Self::File { source, .. } if source.kind() == io::ErrorKind::PermissionDenied => "no_permission",
            Self::NotEmpty { .. } => "not_empty",
            Self::File { .. } | Self::UnknownKind { .. } => "file",
            Self::DiskFull { .. } => "disk_full",
            Self::Cancelled => "cancelled",
            Self::Refused(_) => "refused",
            Self::Typesetting(_) | Self::Internal(_) => "internal",
        }
    }

    /// The values that cannot be taken.
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Invalid(problems)
            | Self::InvalidMeeting { problems, .. }
            | Self::Archive(archive::Error::Invalid(problems)) => problems,
            _ => &[],
        }
    }

    /// The first field that cannot be taken.
    pub fn field(&self) -> Option<&str> {
        self.problems().first().map(|problem| problem.field.as_str())
    }

    /// The rule that the first such field breaks.
    pub fn rule(&self) -> Option<Rule> {
        self.problems().first().map(|problem| problem.rule)
    }

    /// What the sentence is about: the path, the holder of the lock, the meeting of several that refuses.
    pub fn detail(&self) -> Option<String> {
        match self {
            Self::Archive(error) => error.detail(),
            Self::File { path, .. }
            | Self::DiskFull { path }
            | Self::UnknownKind { path, .. }
            | Self::NotEmpty { path } => Some(path.display().to_string()),
            Self::InvalidMeeting { title, .. } => Some(title.clone()),
            Self::NotFound { name, .. } | Self::Ambiguous { name, .. } => Some(name.clone()),
            _ => None,
        }
    }
}
