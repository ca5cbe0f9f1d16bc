//! The blocks of an annual report as JSON, for `cargo xtask bench`: another typesetter is to set the same content.
//!
//! `cargo run -p office --example document -- ARCHIVE YEAR FILE`

use chrono::NaiveDate;
use office::{Profile, Session, profile, reports};
use records::Audience;
use std::{error::Error, fs::File, io::BufWriter, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, year, file] = &arguments[..] else {
        return Err("usage: document ARCHIVE YEAR FILE".into());
    };
    let session = Session::open_to_read(Path::new(folder), &Profile::load(&profile::config_folder()?)?)?;
    let options = reports::Options {
        year: year.parse()?,
        language: None,
        audience: Audience::Internal,
        date: NaiveDate::from_ymd_opt(2030, 1, 15),
        reference: None,
    };
    serde_json::to_writer(
        BufWriter::new(File::create(file)?),
        &reports::blocks(&session, &options)?,
    )?;
    Ok(())
}
