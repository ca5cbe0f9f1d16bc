//! What a verb works with: the register, who writes, where answers go.

use crate::{
    args::Common,
    meter::Meter,
    stop::{Result, Stop},
};
use office::{Profile, Session, meetings::Made, profile};
use serde::Serialize;
use std::{
    fmt::Display,
    fs,
    io::{self, BufWriter, Stdout, Write},
    path::Path,
};

/// What a verb works with.
pub(crate) struct Desk {
    common: Common,
    out: BufWriter<Stdout>,
}

impl Desk {
    pub(crate) fn new(common: Common) -> Self {
        Self {
            common,
            out: BufWriter::new(io::stdout()),
        }
    }

    /// The register's folder.
    pub(crate) fn archive(&self) -> Result<&Path> {
        let missing = || Stop::Usage("--archive DIR is needed: the register's folder".to_owned());
        self.common.archive.as_deref().ok_or_else(missing)
    }

    /// Who writes here.
    pub(crate) fn profile(&self) -> Result<Profile> {
        let profile = Profile::load(&profile::config_folder()?)?;
        Ok(match self.common.author.as_deref().map(str::trim) {
            None => profile,
            Some("") => return Err(Stop::Usage("--as NAME: the name is empty".to_owned())),
            Some(name) => profile.as_author(name),
        })
    }

    /// Opens the register to write.
    pub(crate) fn open(&self) -> Result<Session> {
        self.opened(Session::open)
    }

    /// Opens the register to look at it, also while another program writes.
    pub(crate) fn open_to_read(&self) -> Result<Session> {
        self.opened(Session::open_to_read)
    }

    fn opened(&self, open: impl Fn(&Path, &Profile) -> office::Result<Session>) -> Result<Session> {
        let session = open(self.archive()?, &self.profile()?)?;
        if let Some(file) = &self.common.passphrase_file {
            read_passphrase(file)?;
            self.note("this register asks for no passphrase; --passphrase-file was not needed");
        }
        for note in session.notes() {
            self.note(&note.to_string());
        }
        Ok(session)
    }

    /// For verbs that make a register: one that nobody could open by its passphrase must not look as if it were closed.
    pub(crate) fn no_passphrase(&self) -> Result {
        match self.common.passphrase_file {
            None => Ok(()),
            Some(_) => Err(Stop::refused(
                "a new register cannot be given a passphrase yet: leave --passphrase-file out",
            )),
        }
    }

    /// Whether answers are for machines.
    pub(crate) fn for_machines(&self) -> bool {
        self.common.json
    }

    /// One line for people.
    pub(crate) fn say(&mut self, line: impl Display) -> Result {
        Ok(writeln!(self.out, "{line}")?)
    }

    /// One object for machines, on one line.
    pub(crate) fn object(&mut self, object: &impl Serialize) -> Result {
        serde_json::to_writer(&mut self.out, object).map_err(io::Error::from)?;
        Ok(self.out.write_all(b"\n")?)
    }

    /// Something beside the answer, on standard error.
    pub(crate) fn note(&self, text: &str) {
        let _ = writeln!(io::stderr(), "rapporteur-cli: {text}");
    }

    /// Says on standard error which pillars, categories and series were made because a meeting named them: nobody means a
    /// slip of the keyboard.
    pub(crate) fn note_made(&self, made: &[Made]) {
        for Made { kind, name } in made {
            self.note(&format!("New {kind}: {name}"));
        }
    }

    /// Shows how far long work is, where somebody looks on.
    pub(crate) fn meter(&self) -> Meter {
        Meter::new()
    }

    /// Hands over what was said so far.
    pub(crate) fn flush(&mut self) -> Result {
        Ok(self.out.flush()?)
    }
}

/// "1 page", "2 pages".
pub(crate) fn count(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {what}s")
    }
}

fn read_passphrase(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(|error| Stop::refused(format!("{}: {error}", file.display())))
}
