//! Looking after an archive: is it whole, is there a copy.

use crate::{OnProgress, Profile, Result, Session};
use std::path::{Path, PathBuf};

pub use archive::CheckReport;

/// Looks through the whole archive: pages, links, whether the log replays to the same state, whether search agrees.
///
/// # Errors
/// [`crate::Error::Cancelled`]; the archive's own. What is found wrong is in the report, not an error.
pub fn check(session: &Session, on_progress: &mut OnProgress<'_>) -> Result<CheckReport> {
    Ok(session.archive().check(on_progress)?)
}

/// Makes a copy of the archive in a folder and answers where it stands.
///
/// # Errors
/// [`crate::Error::Cancelled`]; the archive's own: no room, no such folder.
pub fn backup(session: &Session, into: &Path, on_progress: &mut OnProgress<'_>) -> Result<PathBuf> {
    Ok(session.archive().backup(into, on_progress)?)
}

/// Makes an archive from a copy, in a folder that does not exist yet or is empty. What the windows of other computers
/// remembered stays behind.
///
/// # Errors
/// The archive's own: the copy is none or is damaged, the folder is taken.
pub fn restore(backup: &Path, into: &Path, profile: &Profile) -> Result<()> {
    Ok(archive::restore(backup, into, profile.device())?)
}
