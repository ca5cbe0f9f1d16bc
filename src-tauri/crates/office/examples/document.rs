//! The blocks of an annual report as JSON, for `cargo xtask bench`: another typesetter is to set the same content.
//!
//! `cargo run -p office --example document -- ARCHIVE YEAR FILE`

use archive::{Archive, MeetingsIn, Mode, Writer};
use chrono::NaiveDate;
use records::{Audience, lists::List};
use std::error::Error;
use std::fs::File;
use std::io::BufWriter;
use std::ops::ControlFlow;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, year, file] = &arguments[..] else {
        return Err("usage: document ARCHIVE YEAR FILE".into());
    };
    let reader = Writer {
        device: [0; 16],
        author: String::new(),
    };
    let archive = Archive::open(Path::new(folder), &reader, Mode::Read)?;
    let options = report::Options {
        year: year.parse()?,
        language: archive.office()?.language,
        audience: Audience::Internal,
        date: NaiveDate::from_ymd_opt(2030, 1, 15).unwrap_or_default(),
        reference: None,
    };
    let document = document(&archive, &options)?;
    serde_json::to_writer(BufWriter::new(File::create(file)?), &document)?;
    Ok(())
}

fn document(archive: &Archive, options: &report::Options) -> Result<blocks::Document, archive::Error> {
    let mut meetings = Vec::new();
    archive.meetings(MeetingsIn::Year(options.year), &mut |meeting| {
        meetings.push(meeting);
        ControlFlow::Continue(())
    })?;
    let (pillars, categories) = (archive.list(List::Pillars)?, archive.list(List::Categories)?);
    let series = archive
        .series()?
        .into_iter()
        .map(|summary| (summary.series.name, summary.numbers))
        .collect();
    let input = report::Input {
        office: &archive.office()?,
        meetings: &meetings,
        pillars: &pillars,
        categories: &categories,
        series_numbers: &series,
    };
    Ok(report::annual(&input, options).document)
}
