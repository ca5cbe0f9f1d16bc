//! What staff do, across the other crates: record, report, import, back up. One function, one use.
//!
//! The window's shell and the command line only convert and delegate to these functions. A [`Session`] is an open
//! archive and who works in it; every use takes one.

pub mod error;
pub mod export;
pub mod files;
pub mod history;
pub mod import;
pub mod lists;
pub mod meetings;
pub mod profile;
pub mod reports;
pub mod sample;
pub mod search;
mod session;
pub mod upkeep;

pub use error::{Error, Result};
pub use profile::Profile;
pub use session::{NewOffice, Session};

/// How far a long use has come. `total` is 0 while it is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Progress {
    /// What is being done, one machine word: "reading", "setting", "writing".
    pub stage: &'static str,
    /// Units done.
    pub done: u64,
    /// Units to do.
    pub total: u64,
}

/// Told how far a long use has come; `Break` stops it with [`Error::Cancelled`].
pub type OnProgress<'a> = dyn FnMut(Progress) -> std::ops::ControlFlow<()> + 'a;
