//! What was done, and undoing it.

use super::{Here, meetings::OpenedMeeting, moment};
use crate::error::Result;
use office::history::{self, FieldChange, HistoryEntry, Undone};
use serde::Serialize;
use serde_json::Value;

/// One operation, as the history lists it.
#[derive(Serialize)]
pub(crate) struct Operation {
    operation: i64,
    /// Machine word of what was done.
    kind: String,
    author: String,
    /// RFC 3339.
    at: String,
    undone: bool,
    /// Whether the meeting can be made again what it was after this operation: it is another one now.
    can_go_back: bool,
    changes: Vec<Change>,
    /// Changes beyond those listed.
    more: usize,
}

/// One field that an operation changed.
#[derive(Serialize)]
struct Change {
    meeting_title: String,
    field: String,
    old: Value,
    new: Value,
}

/// What was taken back, or done again.
#[derive(Serialize)]
pub(crate) struct TakenBack {
    /// Machine word of the operation.
    kind: String,
    /// The record's title.
    label: String,
    /// The meeting, if it was about one.
    meeting: Option<String>,
    /// Fields that somebody changed since, and that stay as they are.
    skipped: Vec<Skipped>,
}

#[derive(Serialize)]
struct Skipped {
    field: String,
    title: String,
}

impl From<HistoryEntry> for Operation {
    fn from(entry: HistoryEntry) -> Self {
        Self {
            operation: entry.operation,
            kind: entry.kind.to_string(),
            author: entry.author,
            at: moment(entry.at),
            undone: entry.undone,
            can_go_back: entry.can_go_back,
            changes: entry.changes.into_iter().map(Change::from).collect(),
            more: entry.more,
        }
    }
}

impl From<FieldChange> for Change {
    fn from(change: FieldChange) -> Self {
        Self {
            meeting_title: change.title,
            field: change.field,
            old: change.old,
            new: change.new,
        }
    }
}

impl From<Undone> for TakenBack {
    fn from(undone: Undone) -> Self {
        Self {
            kind: undone.kind.to_string(),
            label: undone.label,
            meeting: undone.meeting.map(|id| id.to_string()),
            skipped: undone
                .skipped
                .into_iter()
                .map(|(title, field)| Skipped { field, title })
                .collect(),
        }
    }
}

/// The operations on one meeting, or on all, the latest first.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn history(shell: Here<'_>, id: Option<String>, limit: usize) -> Result<Vec<Operation>> {
    let record = id.as_deref().map(|text| super::id("id", text)).transpose()?;
    let entries = shell
        .with_session(move |session| Ok(history::history(session, record, limit)?))
        .await?;
    Ok(entries.into_iter().map(Operation::from).collect())
}

/// A meeting as it was, open.
#[derive(Serialize)]
pub(crate) struct BroughtBack {
    #[serde(flatten)]
    opened: OpenedMeeting,
    /// Fields that stay as they are: what they were would break a rule now.
    skipped: Vec<SkippedField>,
}

#[derive(Serialize)]
struct SkippedField {
    field: String,
}

/// Makes a meeting what it was right after an operation; undo takes that back. Errors: `not_found`, also where the
/// meeting has no such operation, or was removed by it.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meeting_back_to(shell: Here<'_>, id: String, operation: i64) -> Result<BroughtBack> {
    let id = super::id("id", &id)?;
    let (opened, skipped) = shell
        .with_session(move |session| Ok(history::back_to(session, id, operation)?))
        .await?;
    Ok(BroughtBack {
        opened: opened.try_into()?,
        skipped: skipped.into_iter().map(|field| SkippedField { field }).collect(),
    })
}

/// Takes back this person's last operation. Errors: `nothing_to_undo`, `conflict`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn undo(shell: Here<'_>) -> Result<TakenBack> {
    Ok(shell.with_session(|session| Ok(history::undo(session)?)).await?.into())
}

/// Does again what was taken back last. Errors: `nothing_to_redo`, `conflict`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn redo(shell: Here<'_>) -> Result<TakenBack> {
    Ok(shell.with_session(|session| Ok(history::redo(session)?)).await?.into())
}
