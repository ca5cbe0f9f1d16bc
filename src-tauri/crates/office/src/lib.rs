//! What staff do, across the other crates: record, report, import, back up. One function, one use.
//!
//! The window's shell and the command line only convert and delegate to these functions. A [`Session`] is an open
//! archive and who works in it; every use takes one.

pub mod error;
pub mod export;
pub mod files;
pub mod history;
pub mod import;
pub mod kept;
pub mod lists;
pub mod logo;
pub mod meetings;
mod presence;
pub mod profile;
pub mod reports;
pub mod sample;
pub mod search;
mod session;
pub mod upkeep;

pub use archive::{Changes, OnProgress, Progress};
pub use error::{Error, Result};
pub use profile::Profile;
pub use session::{NewOffice, Session};

/// The records that uses take and give: whoever shows them needs no other crate of ours.
pub use records;
