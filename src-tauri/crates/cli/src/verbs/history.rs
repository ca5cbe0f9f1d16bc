//! `history`: what was done.

use crate::{desk::Desk, stop::Result};
use chrono::{DateTime, SecondsFormat, Utc};
use office::{
    history::{self, FieldChange, HistoryEntry},
    meetings,
};
use serde_json::{Value, json};

/// Fields of an operation that a person is shown; machines get all.
const SHOWN: usize = 10;

/// What `history` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Only what was done to this meeting: its id, or the beginning of it
    #[arg(long)]
    meeting: Option<String>,
    /// At most so many operations
    #[arg(long, default_value_t = 50)]
    limit: usize,
}

pub(crate) fn run(args: &Args, desk: &mut Desk) -> Result {
    let session = desk.open_to_read()?;
    let meeting = args
        .meeting
        .as_deref()
        .map(|id| meetings::by_id(&session, id))
        .transpose()?;
    for entry in history::history(&session, meeting, args.limit)? {
        if desk.for_machines() {
            desk.object(&object(&entry))?;
        } else {
            let undone = if entry.undone { "  (undone)" } else { "" };
            desk.say(format_args!(
                "{}  {}  {}{undone}",
                moment(entry.at),
                entry.author,
                entry.kind
            ))?;
            for change in entry.changes.iter().take(SHOWN) {
                desk.say(format_args!("    {}", told(change)))?;
            }
            let more = entry.more + entry.changes.len().saturating_sub(SHOWN);
            if more > 0 {
                desk.say(format_args!("    and {more} more"))?;
            }
        }
    }
    Ok(())
}

/// A change in words: what it was set to, what was taken out, or from what to what.
fn told(change: &FieldChange) -> String {
    let what = format!("{}, {}", change.title, change.field.replace('_', " "));
    match (short(&change.old), short(&change.new)) {
        (None, None) => format!("{what}: still empty"),
        (None, Some(new)) => format!("{what}: “{new}”"),
        (Some(old), None) => format!("{what}: “{old}” taken out"),
        (Some(old), Some(new)) => format!("{what}: “{old}” → “{new}”"),
    }
}

/// Letters of a value that a line has room for.
const LENGTH: usize = 60;

/// A value on one line, cut where it is long. None: empty.
fn short(value: &Value) -> Option<String> {
    let text = match value {
        Value::Null => return None,
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    };
    let whole = text.chars().count() <= LENGTH;
    (!text.is_empty()).then(|| {
        if whole {
            text
        } else {
            text.chars().take(LENGTH).chain(['…']).collect()
        }
    })
}

fn object(entry: &HistoryEntry) -> Value {
    let changes: Vec<Value> = entry
        .changes
        .iter()
        .map(|change| json!({"title": change.title, "field": change.field, "old": change.old, "new": change.new}))
        .collect();
    json!({
        "operation": entry.operation,
        "kind": entry.kind.to_string(),
        "author": entry.author,
        "at": moment(entry.at),
        "undone": entry.undone,
        "changes": changes,
        "more": entry.more,
    })
}

/// Milliseconds since 1970 as RFC 3339, in UTC: the same in every time zone.
fn moment(unix_ms: i64) -> String {
    DateTime::<Utc>::from_timestamp_millis(unix_ms)
        .map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_told_in_words() {
        let change = |old: Value, new: Value| {
            told(&FieldChange {
                title: "Board".to_owned(),
                field: "starts_on".to_owned(),
                old,
                new,
            })
        };
        assert_eq!(
            change(json!("2022-06-20"), json!("2022-06-21")),
            "Board, starts on: “2022-06-20” → “2022-06-21”"
        );
        assert_eq!(change(Value::Null, json!("a\n b")), "Board, starts on: “a b”");
        assert_eq!(change(json!("a"), json!("")), "Board, starts on: “a” taken out");
        let long = change(Value::Null, json!("ш".repeat(70)));
        assert_eq!(long.matches('ш').count(), LENGTH);
        assert!(long.ends_with("…”"), "{long}");
    }

    #[test]
    fn a_moment_is_told_in_utc() {
        assert_eq!(moment(1_655_712_000_999), "2022-06-20T08:00:00Z");
    }
}
