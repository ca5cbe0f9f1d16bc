//! `sample`: an office to look at.

use crate::{desk::Desk, stop::Result};
use office::sample;
use serde_json::json;

/// What `sample` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// An invented office with so many meetings
    #[arg(long, value_name = "N", required_unless_present = "iisg", conflicts_with = "iisg")]
    meetings: Option<usize>,
    /// Which invented office: the same number gives the same records
    #[arg(long, value_name = "S", default_value_t = 1, conflicts_with = "iisg")]
    seed: u64,
    /// The first user's office: twelve real events of 2021 to 2023
    #[arg(long)]
    iisg: bool,
}

pub(crate) fn run(args: &Args, desk: &mut Desk) -> Result {
    desk.no_passphrase()?;
    let (folder, profile) = (desk.archive()?.to_owned(), desk.profile()?);
    let session = match args.meetings {
        None => sample::iisg(&folder, &profile)?,
        Some(meetings) => {
            let mut meter = desk.meter();
            sample::synthetic(&folder, &profile, meetings, args.seed, &mut |p| meter.show(p))?
        }
    };
    if desk.for_machines() {
        desk.object(&json!({"archive": folder, "name": session.name()}))
    } else {
        desk.say(format_args!(
            "The register of {} is in {}",
            session.name(),
            folder.display()
        ))
    }
}
