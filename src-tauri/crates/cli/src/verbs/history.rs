//! `history`: what was done.

use crate::{desk::Desk, stop::Result};
use chrono::{DateTime, SecondsFormat, Utc};
use office::{
    history::{self, HistoryEntry},
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
                desk.say(format_args!(
                    "    {}: {}: {} → {}",
                    change.title, change.field, change.old, change.new
                ))?;
            }
            let more = entry.more + entry.changes.len().saturating_sub(SHOWN);
            if more > 0 {
                desk.say(format_args!("    and {more} more"))?;
            }
        }
    }
    Ok(())
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
    fn a_moment_is_told_in_utc() {
        assert_eq!(moment(1_655_712_000_999), "2022-06-20T08:00:00Z");
    }
}
