//! What was done, and undoing it.

use crate::{
    Result, Session,
    meetings::{self, Opened},
};
use archive::OperationKind;
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

/// Makes a meeting what it was right after an operation, as one operation of its own that can be undone. With it the
/// fields that stay as they are, because what they were would break a rule now.
///
/// # Errors
/// The archive's own: not found, also for an operation that is none of the meeting's.
pub fn back_to(session: &Session, meeting: Id, operation: i64) -> Result<(Opened, Vec<String>)> {
    let done = session.archive().transact(OperationKind::RestoreMeeting, |tx| {
        tx.meeting_back_to(meeting, operation)
    })?;
    session.changed(&done.changes);
    Ok((meetings::get(session, meeting)?, done.value))
}
