//! Typst as a peer: sets the same content in the same run, where Python has it.

mod inlines;
mod source;
mod tables;

use super::table::least_and_middle;
use super::usage::{self, Usage};
use crate::workspace::Workspace;
use crate::{Done, step};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How one gets it.
pub(super) const MISSING: &str = "no typst here: pip install typst";

/// Sets the first file into the second, with the fonts of the third and no others.
const SCRIPT: &str = "import sys, typst\n\
    typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True)";

/// A Python that has Typst.
pub(super) struct Typst {
    python: PathBuf,
    pub(super) version: String,
    /// What Python takes to start and load Typst, before anything is set.
    pub(super) start: Duration,
}

impl Typst {
    /// The first Python on PATH, if it has Typst. Errors: it cannot be measured.
    pub(super) fn find(workspace: &Workspace) -> Done<Option<Self>> {
        let Some(python) = ["python3", "python"].iter().find_map(|name| workspace.program(name)) else {
            return Ok(None);
        };
        let mut ask = workspace.command(&python);
        let Ok(version) = step::output(ask.args(["-c", "import typst; print(typst.__version__)"])) else {
            return Ok(None);
        };
        let mut load = workspace.command(&python);
        load.args(["-c", "import typst"]);
        let loads: Vec<Duration> = usage::measure(workspace, &load, 5)?
            .iter()
            .map(|run| run.processor)
            .collect();
        let start = least_and_middle(&loads).1;
        Ok(Some(Self {
            python,
            version: version.trim().to_owned(),
            start,
        }))
    }

    /// Sets a document, as crate `blocks` writes it in JSON, into a PDF, so many times.
    ///
    /// Errors: the document holds something that is not known; Typst refuses it.
    pub(super) fn measure(&self, workspace: &Workspace, document: &Path, pdf: &Path, times: usize) -> Done<Vec<Usage>> {
        let text =
            fs::read_to_string(document).map_err(|error| format!("{} cannot be read: {error}.", document.display()))?;
        let value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}.", document.display()))?;
        let source = pdf.with_extension("typ");
        fs::write(&source, source::of(&value)?)
            .map_err(|error| format!("{} cannot be written: {error}.", source.display()))?;
        let mut set = workspace.command(&self.python);
        set.args(["-c", SCRIPT])
            .arg(&source)
            .arg(pdf)
            .arg(workspace.at("src-tauri/crates/typeset/fonts"));
        usage::measure(workspace, &set, times)
    }
}
