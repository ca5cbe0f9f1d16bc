//! `backup`: a copy of the register.

use crate::{desk::Desk, stop::Result};
use office::upkeep;
use serde_json::json;
use std::path::PathBuf;

/// What `backup` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder in which the copy is made
    #[arg(value_name = "DIR")]
    into: PathBuf,
}

pub(crate) fn run(args: &Args, desk: &mut Desk) -> Result {
    let session = desk.open_to_read()?;
    let mut meter = desk.meter();
    let copy = upkeep::backup(&session, &args.into, &mut |p| meter.show(p))?;
    drop(meter);
    if desk.for_machines() {
        desk.object(&json!({ "path": copy }))
    } else {
        desk.say(format_args!("The copy is in {}", copy.display()))
    }
}
