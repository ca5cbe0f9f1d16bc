//! The verbs, one a file: each converts, calls one use, and prints.

pub(crate) mod backup;
pub(crate) mod check;
pub(crate) mod export;
pub(crate) mod history;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod meetings;
pub(crate) mod report;
pub(crate) mod restore;
pub(crate) mod sample;
pub(crate) mod search;
pub(crate) mod undo;

use crate::{args::Verb, desk::Desk, stop::Result};

/// Does what was asked for.
pub(crate) fn run(verb: Verb, desk: &mut Desk) -> Result {
    match verb {
        Verb::Init(args) => init::run(args, desk),
        Verb::Import(args) => import::run(&args, desk),
        Verb::Meetings(args) => meetings::run(args, desk),
        Verb::Search(args) => search::run(&args, desk),
        Verb::Report(args) => report::run(args, desk),
        Verb::Export(args) => export::run(&args, desk),
        Verb::History(args) => history::run(&args, desk),
        Verb::Undo => undo::undo(desk),
        Verb::Redo => undo::redo(desk),
        Verb::Check => check::run(desk),
        Verb::Backup(args) => backup::run(&args, desk),
        Verb::Restore(args) => restore::run(&args, desk),
        Verb::Sample(args) => sample::run(&args, desk),
    }
}
