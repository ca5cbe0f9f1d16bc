//! `init`: a new register.

use crate::{args, desk::Desk, stop::Result};
use office::{NewOffice, Session, records::Language};
use serde_json::json;

/// What `init` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The office's name; else the folder's
    #[arg(long)]
    name: Option<String>,
    /// The language of its records
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = args::language)]
    lang: Language,
}

pub(crate) fn run(args: Args, desk: &mut Desk) -> Result {
    desk.no_passphrase()?;
    let folder = desk.archive()?.to_owned();
    let named = || folder.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let office = NewOffice {
        name: args.name.unwrap_or_else(named),
        language: args.lang,
    };
    let session = Session::create(&folder, &office, &desk.profile()?)?;
    if desk.for_machines() {
        desk.object(&json!({"archive": session.folder(), "name": session.name()}))
    } else {
        desk.say(format_args!(
            "The register of {} is in {}",
            session.name(),
            session.folder().display()
        ))
    }
}
