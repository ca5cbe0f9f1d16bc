//! Why a verb ends early, and what the exit code is then.

use std::{
    io::{self, Write},
    process::ExitCode,
};

/// What every verb answers.
pub(crate) type Result<T = ()> = std::result::Result<T, Stop>;

/// Why a verb ends early.
#[derive(Debug)]
pub(crate) enum Stop {
    /// It could not be done, for this reason.
    Refused(String),
    /// It was asked for wrongly.
    Usage(String),
    /// Whoever read the output went away: there is nobody to tell.
    NobodyReads,
}

impl Stop {
    /// A reason that is a sentence of its own.
    pub(crate) fn refused(reason: impl Into<String>) -> Self {
        Self::Refused(reason.into())
    }

    /// Tells the reason on standard error.
    pub(crate) fn report(self) -> ExitCode {
        let (reason, code) = match self {
            Self::Refused(reason) => (reason, 1),
            Self::Usage(reason) => (format!("{reason}\n\nFor more information, try '--help'."), 2),
            Self::NobodyReads => return ExitCode::SUCCESS,
        };
        // eprintln! would panic where standard error is closed.
        let _ = writeln!(io::stderr(), "rapporteur-cli: {reason}");
        ExitCode::from(code)
    }
}

impl From<office::Error> for Stop {
    fn from(error: office::Error) -> Self {
        Self::Refused(error.to_string())
    }
}

/// Failures of standard output.
impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::NobodyReads,
            _ => Self::Refused(format!("the output cannot be written: {error}")),
        }
    }
}
