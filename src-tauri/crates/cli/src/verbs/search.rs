//! `search`: records that hold words.

use crate::{desk::Desk, stop::Result};
use office::search;
use serde_json::json;

/// What `search` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Words, in any script, with or without diacritics
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
    /// At most so many records
    #[arg(long, default_value_t = 50)]
    limit: usize,
    /// The newest first, not the best
    #[arg(long)]
    newest: bool,
}

pub(crate) fn run(args: &Args, desk: &mut Desk) -> Result {
    let session = desk.open_to_read()?;
    let hits = search::search(&session, &args.words.join(" "), !args.newest, args.limit)?;
    if hits.is_empty() && !desk.for_machines() {
        desk.note("Nothing holds these words.");
    }
    for hit in hits {
        let (kind, id) = (hit.kind.as_str(), hit.id);
        if desk.for_machines() {
            desk.object(&json!({"kind": kind, "id": id, "title": hit.title, "snippet": hit.snippet}))?;
        } else {
            desk.say(format_args!(
                "{}  {id}\n    {}",
                hit.title,
                hit.snippet.replace('\n', " ")
            ))?;
        }
    }
    Ok(())
}
