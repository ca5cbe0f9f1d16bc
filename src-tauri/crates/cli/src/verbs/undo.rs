//! `undo` and `redo`: this author's last operation.

use crate::{desk::Desk, stop::Result};
use office::history::{self, Undone};
use serde_json::json;

pub(crate) fn undo(desk: &mut Desk) -> Result {
    let undone = history::undo(&desk.open()?)?;
    tell("Taken back", &undone, desk)
}

pub(crate) fn redo(desk: &mut Desk) -> Result {
    let redone = history::redo(&desk.open()?)?;
    tell("Done again", &redone, desk)
}

fn tell(what: &str, undone: &Undone, desk: &mut Desk) -> Result {
    for (title, field) in &undone.skipped {
        desk.note(&format!("{title}: {field} was changed since and stays as it is"));
    }
    let kind = undone.kind.to_string();
    if desk.for_machines() {
        let skipped: Vec<_> = undone
            .skipped
            .iter()
            .map(|(title, field)| json!({"title": title, "field": field}))
            .collect();
        desk.object(&json!({"kind": kind, "label": undone.label, "meeting": undone.meeting, "skipped": skipped}))
    } else {
        desk.say(format_args!("{what}: {kind} \u{201c}{}\u{201d}", undone.label))
    }
}
