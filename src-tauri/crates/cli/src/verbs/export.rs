//! `export`: records into a file for other programs.

use crate::{
    desk::{Desk, count},
    stop::Result,
};
use office::export;
use serde_json::json;
use std::path::PathBuf;

/// What `export` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// In which form
    #[arg(long, value_enum, default_value = "json")]
    format: Form,
    /// Where it goes; a file that is there gives way once the new one is whole
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// All records, not only the meetings
    #[arg(long)]
    all: bool,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Form {
    /// One JSON object a line
    Json,
}

pub(crate) fn run(args: &Args, desk: &mut Desk) -> Result {
    let session = desk.open_to_read()?;
    let records = match args.format {
        Form::Json => export::json(&session, &args.out, args.all)?,
    };
    if desk.for_machines() {
        desk.object(&json!({"out": args.out, "records": records}))
    } else {
        desk.say(format_args!("{}: {}", args.out.display(), count(records, "record")))
    }
}
