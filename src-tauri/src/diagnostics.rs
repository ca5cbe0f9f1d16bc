//! What a person sends to whoever helps them: a text about program, system and archive in which nothing that is recorded
//! can stand. No name, no title, no folder.

use crate::{crash, log, state::Shell};
use chrono::{Local, SecondsFormat};
use office::{Session, reports};
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

/// How many lines of the log are in it.
const LINES: usize = 40;

/// The text. Where something cannot be read, it says so instead.
pub(crate) fn text(shell: &Shell) -> String {
    let mut text = String::new();
    let mut line = |name: &str, value: String| {
        let _ = writeln!(text, "{name:<14}{value}");
    };
    line("Rapporteur", env!("CARGO_PKG_VERSION").to_owned());
    line("Time", Local::now().to_rfc3339_opts(SecondsFormat::Secs, false));
    line("System", system());
    line("Desktop", desktop());
    line("Tauri", tauri::VERSION.to_owned());
    line(
        "Web view",
        tauri::webview_version().unwrap_or_else(|_| "not known".to_owned()),
    );
    match shell.session(|session| Ok(of_archive(session))) {
        Ok(parts) => parts.into_iter().for_each(|(name, value)| line(name, value)),
        Err(error) => line("Archive", format!("none open ({})", error.code)),
    }
    let folder = log::folder(shell.config_folder());
    match crash::last(&folder).map(fs::read_to_string) {
        None => line("Last crash", "none".to_owned()),
        Some(Ok(crash)) => {
            let _ = write!(text, "\nLast crash\n{crash}");
        }
        Some(Err(error)) => line("Last crash", format!("cannot be read ({})", error.kind())),
    }
    let _ = writeln!(text, "\nLog");
    for line in log::last_lines(&folder, LINES) {
        let _ = writeln!(text, "{line}");
    }
    text
}

/// The archive in numbers.
fn of_archive(session: &Session) -> Vec<(&'static str, String)> {
    let mut parts = vec![("Archive", format!("format {}", session.format()))];
    if session.is_read_only() {
        parts.push(("Opened", "for reading only".to_owned()));
    }
    if session.is_clock_behind().unwrap_or(false) {
        parts.push((
            "Clock",
            "more than a day before the archive's latest operation".to_owned(),
        ));
    }
    let meetings = match reports::years(session) {
        Ok(years) => {
            let all: usize = years.iter().map(|(_, meetings)| meetings).sum();
            format!("{all} in {} years", years.len())
        }
        Err(error) => format!("cannot be counted ({})", error.code()),
    };
    parts.push(("Meetings", meetings));
    let folder = session.folder();
    for (name, file) in [("Register", "register.db"), ("Log of it", "register.db-wal")] {
        let size = fs::metadata(folder.join(file)).map_or(0, |file| file.len());
        parts.push((name, megabytes(size)));
    }
    for (name, part) in [("Documents", "documents"), ("Backups", "backups")] {
        let (files, size) = content(&folder.join(part));
        parts.push((name, format!("{files} files, {}", megabytes(size))));
    }
    parts
}

/// How many files a folder holds, and their size in bytes.
fn content(folder: &Path) -> (usize, u64) {
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    let (mut files, mut size) = (0, 0);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.metadata() {
                Ok(found) if found.is_dir() => folders.push(entry.path()),
                Ok(found) => {
                    files += 1;
                    size += found.len();
                }
                Err(_) => {}
            }
        }
    }
    (files, size)
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

/// The system's kind and, where it tells, its version.
fn system() -> String {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release
        .lines()
        .find_map(|line| line.strip_prefix("PRETTY_NAME="))
        .map(|name| name.trim_matches('"').to_owned());
    let kind = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    name.map_or_else(|| kind.clone(), |name| format!("{kind}, {name}"))
}

/// Which desktop, by the words that it sets itself.
fn desktop() -> String {
    let words: Vec<String> = ["XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "GDK_BACKEND"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() {
        "not told".to_owned()
    } else {
        words.join(", ")
    }
}
