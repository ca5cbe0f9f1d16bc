//! `report annual`: the year's activity report, as a PDF.

use crate::{
    args,
    desk::{Desk, count},
    stop::Result,
};
use chrono::NaiveDate;
use clap::Subcommand;
use office::{
    records::{Audience, Language},
    reports::{self, Options},
};
use serde_json::json;
use std::path::PathBuf;

/// What `report` takes.
#[derive(Debug, Subcommand)]
pub(crate) enum Args {
    /// The annual activity report
    Annual(Annual),
}

/// What `report annual` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Annual {
    /// The year reported on
    #[arg(long)]
    year: i32,
    /// Where the PDF goes; a file that is there gives way once the new one is whole
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The report's language; else the office's
    #[arg(long, value_name = "TAG", value_parser = args::language)]
    lang: Option<Language>,
    /// For whom: public, board or internal
    #[arg(long, default_value = "public", value_parser = args::audience)]
    audience: Audience,
    /// The day of issue; else today
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<NaiveDate>,
    /// The reference number on the cover
    #[arg(long)]
    reference: Option<String>,
}

pub(crate) fn run(Args::Annual(args): Args, desk: &mut Desk) -> Result {
    let session = desk.open_to_read()?;
    let options = Options {
        year: args.year,
        language: args.lang,
        audience: args.audience,
        date: args.date,
        reference: args.reference,
    };
    let mut meter = desk.meter();
    let made = reports::annual(&session, &options, &mut |p| meter.show(p))?;
    drop(meter);
    reports::save(&made.bytes, &args.out)?;
    if desk.for_machines() {
        let (out, pages, meetings) = (&args.out, made.pages, made.meetings);
        return desk.object(&json!({"out": out, "pages": pages, "meetings": meetings, "warnings": made.warnings}));
    }
    for warning in &made.warnings {
        desk.note(&warning.text);
    }
    let (pages, meetings) = (count(made.pages, "page"), count(made.meetings, "meeting"));
    let warnings = count(made.warnings.len(), "warning");
    desk.say(format_args!("{}: {pages}, {meetings}, {warnings}", args.out.display()))
}
