//! `import`: records from files.

use crate::{
    desk::Desk,
    stop::{Result, Stop},
};
use office::import::{self, How, Summary};
use serde_json::json;
use std::path::PathBuf;

/// What `import` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files in the interchange form (.jsonl), one record a line
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// All or nothing: one refused record, and no file is taken in
    #[arg(long)]
    strict: bool,
}

pub(crate) fn run(args: &Args, desk: &mut Desk) -> Result {
    let session = desk.open()?;
    let mut meter = desk.meter();
    // Ids go out as soon as they are safe; that nobody reads them must not stop the import half way.
    let mut told = Ok(());
    let done = import::import(
        &session,
        &args.files,
        How { strict: args.strict },
        &mut |p| meter.show(p),
        &mut |ids| {
            if desk.for_machines() && told.is_ok() {
                told = ids
                    .iter()
                    .try_for_each(|id| desk.object(&json!({ "kept": id })))
                    .and_then(|()| desk.flush());
            }
        },
    );
    drop(meter);
    match done {
        Ok(summary) => {
            let said = tell(&summary, desk);
            told.and(said)
        }
        Err(office::Error::Refused(refused)) => {
            let summary = Summary {
                refused,
                ..Summary::default()
            };
            // The refusal counts, also where nobody reads which records it was for.
            let _ = tell(&summary, desk).and_then(|()| desk.flush());
            Err(Stop::from(office::Error::Refused(summary.refused)))
        }
        Err(error) => Err(error.into()),
    }
}

/// The refused records and what was made on standard error, or as objects; then how many of each.
fn tell(summary: &Summary, desk: &mut Desk) -> Result {
    let Summary {
        new,
        updated,
        unchanged,
        refused,
        made,
    } = summary;
    for record in refused {
        desk.note(&record.to_string());
    }
    desk.note_made(made);
    let (records, refused) = (refused, refused.len());
    if desk.for_machines() {
        for record in records {
            desk.object(&json!({"refused_record": record}))?;
        }
        desk.object(&json!({"new": new, "updated": updated, "unchanged": unchanged, "refused": refused, "made": made}))
    } else {
        desk.say(format_args!(
            "{new} new, {updated} updated, {unchanged} unchanged, {refused} refused"
        ))
    }
}
