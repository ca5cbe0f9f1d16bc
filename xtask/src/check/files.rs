//! Checks `files` and `bridge`: a file says its purpose and stays a room; one file of the interface knows Tauri.

use super::{Verdict, count, stopped, verdict};
use crate::workspace::Workspace;

/// More lines than this is a finding.
const MOST: usize = 600;
/// More lines than this is worth a look.
const MANY: usize = 400;

pub(super) fn check(workspace: &Workspace) -> Verdict {
    let files = workspace.files().map_err(stopped)?;
    let (mut findings, mut long, mut seen) = (Vec::new(), Vec::new(), 0);
    for path in files.iter().filter(|path| is_source(path)) {
        let text = workspace.read(path).map_err(stopped)?;
        let lines = text.lines().count();
        seen += 1;
        if !says_its_purpose(&text) {
            findings.push(format!("{path}: its first line does not say what the file is for."));
        }
        if lines > MOST {
            findings.push(format!(
                "{path}: {lines} lines. Split it by what it is about; {MOST} is the most."
            ));
        } else if lines > MANY {
            long.push(format!("{path} ({lines})"));
        }
    }
    for path in long {
        println!("        long: {path}");
    }
    verdict(
        findings,
        format!("{} with a purpose, none over {MOST} lines", count(seen, "file")),
    )
}

/// Hand-written code. Tables that a command made are data.
fn is_source(path: &str) -> bool {
    let code = [".rs", ".js", ".mjs"].iter().any(|end| path.ends_with(end));
    code && !path.split('/').any(|part| part == "fixtures" || part == "generated")
}

fn says_its_purpose(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    // JavaScript may open its comment on one line and speak on the next.
    let said = if first.trim() == "/**" {
        text.lines().nth(1).unwrap_or_default()
    } else {
        first
    };
    let comment = ["//", "/*", "#!", " *"].iter().any(|start| said.starts_with(start));
    comment && said.trim_matches(|letter: char| !letter.is_alphanumeric()).len() > 5
}

/// Only ui/src/api/ipc.js imports Tauri's JavaScript.
pub(super) fn bridge(workspace: &Workspace) -> Verdict {
    let files = workspace.files().map_err(stopped)?;
    let mut findings = Vec::new();
    let mut seen = 0;
    for path in files
        .iter()
        .filter(|path| path.starts_with("ui/src/") && path.ends_with(".js"))
    {
        seen += 1;
        let text = workspace.read(path).map_err(stopped)?;
        if path != "ui/src/api/ipc.js" && knows_tauri(&text) {
            findings.push(format!(
                "{path} knows Tauri: only ui/src/api/ipc.js does, and offers it to the others."
            ));
        }
    }
    verdict(
        findings,
        format!("one of {} of the interface knows Tauri", count(seen, "file")),
    )
}

fn knows_tauri(text: &str) -> bool {
    text.lines()
        .filter(|line| !line.trim_start().starts_with(['/', '*']))
        .any(|line| line.contains("@tauri-apps/") || line.contains("__TAURI"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_purpose_is_a_comment_with_words_in_the_first_line() {
        assert!(says_its_purpose("//! The lock of an archive.\n"));
        assert!(says_its_purpose("/** A list of meetings, page by page. */\n"));
        assert!(says_its_purpose("/**\n * A list of meetings.\n */\n"));
        assert!(!says_its_purpose("use std::fs;\n"));
        assert!(!says_its_purpose("//\n// The lock of an archive.\n"));
        assert!(!says_its_purpose(""));
    }

    #[test]
    fn only_hand_written_code_is_judged() {
        assert!(is_source("ui/src/app.js"));
        assert!(!is_source("tests/fixtures/old/a.js"));
        assert!(!is_source("README.md"));
    }

    #[test]
    fn an_import_of_tauri_is_seen_and_a_comment_is_not() {
        assert!(knows_tauri("import { invoke } from '@tauri-apps/api/core';\n"));
        assert!(!knows_tauri(
            "// like @tauri-apps/api, but typed\nexport const a = 1;\n"
        ));
    }
}
