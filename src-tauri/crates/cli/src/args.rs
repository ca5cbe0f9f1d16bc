//! The command line's words: what is common to all verbs, and the verbs.

use crate::verbs;
use clap::{Parser, Subcommand};
use office::records::{Audience, Language};
use std::{path::PathBuf, str::FromStr};

/// Rapporteur without a window: records meetings and prints the annual activity report.
#[derive(Debug, Parser)]
#[command(name = "rapporteur-cli", version)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// What every verb takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Common {
    /// The register's folder (needed by every verb)
    #[arg(long, value_name = "DIR", global = true)]
    pub(crate) archive: Option<PathBuf>,
    /// Answer in JSON, one object a line
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Who writes, for the history; else the name this account gave in the window
    #[arg(long = "as", value_name = "NAME", global = true)]
    pub(crate) author: Option<String>,
    /// Read the register's passphrase from a file
    #[arg(long, value_name = "FILE", global = true)]
    pub(crate) passphrase_file: Option<PathBuf>,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make a new register
    Init(verbs::init::Args),
    /// Take in the records of files (.jsonl): what is right goes in, what is not is named
    Import(verbs::import::Args),
    /// List, show or add meetings
    #[command(subcommand)]
    Meetings(verbs::meetings::Args),
    /// Find records by words, in any script
    Search(verbs::search::Args),
    /// Print a report
    #[command(subcommand)]
    Report(verbs::report::Args),
    /// Write records to a file for other programs
    Export(verbs::export::Args),
    /// Tell what was done, the latest first
    History(verbs::history::Args),
    /// Take back your last operation
    Undo,
    /// Do again what you took back last
    Redo,
    /// Look through the whole register for damage
    Check,
    /// Make a copy of the register in a folder
    Backup(verbs::backup::Args),
    /// Make the register from a copy
    Restore(verbs::restore::Args),
    /// Make a sample office to look at
    Sample(verbs::sample::Args),
}

/// One of a list's machine words, the known ones named where it is none.
pub(crate) fn word<T: FromStr + std::fmt::Display + Copy>(given: &str, all: &[T]) -> Result<T, String> {
    given.parse().map_err(|_| {
        let known: Vec<String> = all.iter().map(ToString::to_string).collect();
        format!("known are {}", known.join(", "))
    })
}

pub(crate) fn language(given: &str) -> Result<Language, String> {
    word(given, Language::ALL)
}

pub(crate) fn audience(given: &str) -> Result<Audience, String> {
    word(given, Audience::ALL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_agrees_with_itself() {
        Args::command().debug_assert();
    }

    #[test]
    fn a_language_that_is_none_names_those_that_are() {
        assert_eq!(language("sr-Cyrl"), Ok(Language::SrCyrl));
        assert_eq!(
            language("de").unwrap_err(),
            "known are en, sq, bs, mk, cnr, sr-Latn, sr-Cyrl, hr"
        );
    }
}
