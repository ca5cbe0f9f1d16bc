//! A folder for one test: an archive, a configuration, and the program to be run on them.

use serde_json::Value;
use std::{
    fs,
    io::pipe,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};
use tempfile::TempDir;

/// A folder for one test.
pub(crate) struct Desk {
    folder: TempDir,
}

/// What a run said.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    /// The objects of `--json`, one a line.
    pub(crate) fn objects(&self) -> Vec<Value> {
        self.out
            .lines()
            .map(|line| serde_json::from_str(line).expect(line))
            .collect()
    }

    /// The last object of `--json`.
    pub(crate) fn object(&self) -> Value {
        self.objects().pop().expect("an object")
    }
}

impl Desk {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A new register of an office without records.
    pub(crate) fn with_office() -> Self {
        let desk = Self::new();
        desk.done(&["init", "--name", "Test Office"]);
        desk
    }

    /// The first user's office.
    pub(crate) fn with_sample() -> Self {
        let desk = Self::new();
        desk.done(&["sample", "--iisg"]);
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn archive(&self) -> PathBuf {
        self.path("Office.rapporteur")
    }

    /// A file with these lines.
    pub(crate) fn file(&self, name: &str, lines: &[&str]) -> String {
        let path = self.path(name);
        fs::write(&path, lines.iter().map(|line| format!("{line}\n")).collect::<String>()).unwrap();
        path.display().to_string()
    }

    /// The program, on this desk's archive.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        self.command_on(&self.archive(), args)
    }

    pub(crate) fn command_on(&self, archive: &Path, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur-cli"));
        command
            .env("RAPPORTEUR_CONFIG", self.path("config"))
            .arg("--archive")
            .arg(archive)
            .args(args);
        command.stdin(Stdio::null());
        command
    }

    /// Runs the program.
    pub(crate) fn run(&self, args: &[&str]) -> Said {
        said(&mut self.command(args))
    }

    /// Runs the program; whoever should read its output went away before it began.
    pub(crate) fn run_unread(&self, args: &[&str]) -> Said {
        let (reader, writer) = pipe().unwrap();
        drop(reader);
        let mut command = self.command(args);
        let output = command.stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        let output = output.wait_with_output().unwrap();
        Said {
            code: output.status.code().unwrap_or(-1),
            out: String::new(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs the program, which is to do what it is asked.
    pub(crate) fn done(&self, args: &[&str]) -> Said {
        done(&mut self.command(args))
    }

    /// Runs the program, which is to refuse with this reason.
    pub(crate) fn refused(&self, args: &[&str], reason: &str) -> Said {
        refused(&mut self.command(args), reason)
    }

    /// Every meeting, the oldest first.
    pub(crate) fn meetings(&self) -> Vec<Value> {
        self.done(&["--json", "meetings", "list", "--order", "oldest"])
            .objects()
    }

    /// The titles of every meeting, the oldest first.
    pub(crate) fn titles(&self) -> Vec<String> {
        self.meetings().iter().map(|meeting| text(&meeting["title"])).collect()
    }
}

pub(crate) fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    Said {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

pub(crate) fn done(command: &mut Command) -> Said {
    let said = said(command);
    assert_eq!(said.code, 0, "{command:?}\n{}{}", said.out, said.err);
    said
}

pub(crate) fn refused(command: &mut Command, reason: &str) -> Said {
    let said = said(command);
    assert_eq!(said.code, 1, "{command:?}\n{}{}", said.out, said.err);
    assert!(
        said.err.contains(reason),
        "{command:?}\n{}\n does not say\n{reason}",
        said.err
    );
    assert!(!said.err.contains("panicked"), "{}", said.err);
    said
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}

/// A line of the interchange form.
pub(crate) fn line(title: &str, starts_on: &str) -> String {
    format!(r#"{{"title": "{title}", "starts_on": "{starts_on}"}}"#)
}
