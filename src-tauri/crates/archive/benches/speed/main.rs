//! Measures what a person waits for, on an archive of any size: `cargo bench -p archive --bench speed -- FOLDER`, or
//! `-- --meetings 100000 [FOLDER]` to make one first, through the write door. `--only lists` (or calendar, search,
//! saving) measures only these rows.
//!
//! Each line of the answer is `{"row", "micros": [...], "must": micros or null}`. The archive's own records stay as they
//! were, but its log grows: what is saved for measuring is removed again.

mod invented;
mod rows;

use archive::{Archive, Mode, Writer};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let (mut folder, mut meetings, mut only) = (None, None, None);
    let mut arguments = std::env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            // `cargo bench` adds this one.
            Some("--bench") => {}
            Some("--meetings") => {
                let number = arguments.next().and_then(|number| number.to_str()?.parse::<u32>().ok());
                meetings = Some(number.ok_or("--meetings wants a number")?);
            }
            Some("--only") => {
                let group = arguments.next().and_then(|group| group.into_string().ok());
                only = Some(group.ok_or("--only wants a group of rows")?);
            }
            _ => folder = Some(PathBuf::from(argument)),
        }
    }
    let scratch = tempfile::tempdir().map_err(|error| error.to_string())?;
    let folder = match (folder, meetings) {
        (Some(folder), None) => folder,
        (folder, meetings) => {
            let folder = folder.unwrap_or_else(|| scratch.path().join("Invented.rapporteur"));
            invented::make(&folder, meetings.unwrap_or(1_000)).map_err(|error| error.to_string())?;
            folder
        }
    };
    measure(&folder, only.as_deref()).map_err(|error| error.to_string())
}

fn measure(folder: &Path, only: Option<&str>) -> Result<(), archive::Error> {
    let archive = Archive::open(folder, &writer(), Mode::Write)?;
    type Group = fn(&Archive, &Path) -> Result<Vec<rows::Row>, archive::Error>;
    let groups: [(&str, Group); 4] = [
        ("lists", |archive, _| rows::lists(archive)),
        ("calendar", |archive, _| rows::calendar(archive)),
        ("search", |archive, _| rows::search(archive)),
        ("saving", rows::saving),
    ];
    for (name, group) in groups {
        if only.is_some_and(|only| only != name) {
            continue;
        }
        for row in group(&archive, folder)? {
            eprintln!("{}", row.in_words());
            println!("{}", row.to_json());
        }
    }
    Ok(())
}

fn writer() -> Writer {
    Writer {
        device: [9; 16],
        author: "Bench".to_owned(),
    }
}
