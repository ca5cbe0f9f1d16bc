//! `restore`: a register from a copy.

use crate::{desk::Desk, stop::Result};
use office::upkeep;
use serde_json::json;
use std::path::PathBuf;

/// What `restore` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The copy, as `backup` named it; it becomes the register that --archive names
    #[arg(value_name = "DIR")]
    backup: PathBuf,
}

pub(crate) fn run(args: &Args, desk: &mut Desk) -> Result {
    desk.no_passphrase()?;
    let folder = desk.archive()?.to_owned();
    upkeep::restore(&args.backup, &folder, &desk.profile()?)?;
    if desk.for_machines() {
        desk.object(&json!({ "archive": folder }))
    } else {
        desk.say(format_args!("The register is in {}", folder.display()))
    }
}
