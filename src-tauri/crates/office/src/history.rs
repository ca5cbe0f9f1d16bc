//! What was done, and undoing it.

use crate::{Result, Session};
use records::Id;

pub use archive::{FieldChange, HistoryEntry, Undone};

/// The operations on one record, or on all, the latest first.
///
/// # Errors
/// The archive's own.
pub fn history(session: &Session, record: Option<Id>, limit: usize) -> Result<Vec<HistoryEntry>> {
    Ok(session.archive().history(record, limit)?)
}

/// Takes back this person's last operation. A field that somebody changed since stays, and is named.
///
/// # Errors
/// The archive's own: nothing to undo; others built on what would go.
pub fn undo(session: &Session) -> Result<Undone> {
    let undone = session.archive().undo()?;
    session.changed(&undone.changes);
    Ok(undone)
}

/// Does again what this person took back last.
///
/// # Errors
/// The archive's own: nothing to redo.
pub fn redo(session: &Session) -> Result<Undone> {
    let redone = session.archive().redo()?;
    session.changed(&redone.changes);
    Ok(redone)
}
