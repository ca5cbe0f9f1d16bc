//! Programs that read PDF files, and what they say.

use blocks::Document;
use std::io::Write as _;
use std::ops::ControlFlow;
use std::process::Command;
use typeset::Typeset;

/// Sets a document.
pub(crate) fn set(document: &Document) -> Typeset {
    typeset::pdf(document, &mut |_| ControlFlow::Continue(())).expect("the document can be set")
}

/// A PDF on disk for as long as it is looked at.
pub(crate) struct Pdf(tempfile::NamedTempFile);

impl Pdf {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let mut file = tempfile::Builder::new()
            .suffix(".pdf")
            .tempfile()
            .expect("a temporary file");
        file.write_all(bytes).expect("a temporary file");
        Self(file)
    }

    pub(crate) fn of(document: &Document) -> Self {
        Self::new(&set(document).bytes)
    }

    /// What a program prints about the file. Panics if it is missing or finds fault.
    pub(crate) fn run(&self, program: &str, before: &[&str], after: &[&str]) -> String {
        let mut command = Command::new(program);
        let output = command
            .args(before)
            .arg(self.0.path())
            .args(after)
            .output()
            .unwrap_or_else(|error| {
                panic!("{program} cannot be run ({error}): install poppler-utils and qpdf, or run `cargo xtask test`")
            });
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success(),
            "{program}: {said}{}",
            String::from_utf8_lossy(&output.stderr)
        );
        said
    }

    pub(crate) fn info(&self, key: &str) -> String {
        let info = self.run("pdfinfo", &[], &[]);
        let line = info.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'));
        line.map(|value| value.trim().to_owned()).unwrap_or_default()
    }

    /// The text of a page (from 0) in the order in which it is drawn.
    pub(crate) fn page(&self, page: usize) -> String {
        let number = (page + 1).to_string();
        self.run("pdftotext", &["-raw", "-f", &number, "-l", &number], &["-"])
    }

    /// The text of the structure, in reading order.
    pub(crate) fn structure(&self) -> String {
        self.run("pdfinfo", &["-struct-text"], &[])
    }

    /// Every word with its box on its page: page (from 0), left, top, right, bottom, word.
    pub(crate) fn boxes(&self) -> Vec<(usize, [f32; 4], String)> {
        let html = self.run("pdftotext", &["-bbox"], &["-"]);
        let mut page = 0;
        let mut boxes = Vec::new();
        for line in html.lines().map(str::trim) {
            if line.starts_with("<page ") {
                page += 1;
            } else if let Some(rest) = line.strip_prefix("<word ") {
                let (attributes, word) = rest.split_once('>').expect("a word");
                let value = |name: &str| -> f32 {
                    let at = attributes.find(&format!("{name}=\"")).expect("a box") + name.len() + 2;
                    let end = at + attributes[at..].find('"').expect("a box");
                    attributes[at..end].parse().expect("a number")
                };
                let sides = [value("xMin"), value("yMin"), value("xMax"), value("yMax")];
                boxes.push((page - 1, sides, word.trim_end_matches("</word>").to_owned()));
            }
        }
        boxes
    }
}

/// Text without spaces and hyphens of divided words: what remains is the same however lines are broken.
pub(crate) fn solid(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{ad}' | '\u{200b}'))
        .collect()
}

/// The quoted text of a structure, without its types.
pub(crate) fn read(structure: &str) -> String {
    let quoted = structure
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
    quoted.collect::<Vec<_>>().join(" ")
}
