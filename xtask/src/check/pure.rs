//! Check `pure`: the crates that only think neither read nor write, and do not look at the clock.

use super::{Verdict, count, stopped, verdict};
use crate::workspace::Workspace;

/// Crates without input and output, and what each may not name.
const PURE: &[(&str, &[&str])] = &[
    ("records", OUTSIDE),
    ("blocks", OUTSIDE),
    ("report", OUTSIDE),
    ("capture", OUTSIDE),
    ("report", CLOCK),
    ("blocks", CLOCK),
    // The same blocks, fonts and options give the same bytes.
    ("typeset", CLOCK),
];
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::process",
    "std::env::",
    "tokio::",
    "println!",
    "eprintln!",
];
const CLOCK: &[&str] = &["Utc::now", "Local::now", "SystemTime::now"];

pub(super) fn check(workspace: &Workspace) -> Verdict {
    let files = workspace.files().map_err(stopped)?;
    let mut findings = Vec::new();
    let mut seen = 0;
    for (krate, forbidden) in PURE {
        let folder = format!("src-tauri/crates/{krate}/src/");
        for path in files
            .iter()
            .filter(|path| path.starts_with(&folder) && path.ends_with(".rs"))
        {
            seen += usize::from(*forbidden == OUTSIDE);
            findings.extend(named(path, &workspace.read(path).map_err(stopped)?, krate, forbidden));
        }
    }
    verdict(
        findings,
        format!("{} that neither read, write nor ask the time", count(seen, "file")),
    )
}

/// Lines of code, not of comments or tests, that name something forbidden.
fn named(path: &str, text: &str, krate: &str, forbidden: &[&str]) -> Vec<String> {
    if path.ends_with("/tests.rs") || path.contains("/tests/") {
        return Vec::new();
    }
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .filter_map(|(number, line)| {
            let word = forbidden.iter().find(|word| line.contains(**word))?;
            Some(format!(
                "{path}:{} names `{word}`: `{krate}` is handed what it needs, by `office`.",
                number + 1
            ))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_judged_and_comments_and_tests_are_not() {
        let text = "//! No std::fs here.\nuse std::fs;\nfn one() {}\n#[cfg(test)]\nmod tests { use std::fs; }\n";
        let findings = named("src-tauri/crates/records/src/lib.rs", text, "records", OUTSIDE);
        assert_eq!(findings.len(), 1);
        assert!(
            findings[0].starts_with("src-tauri/crates/records/src/lib.rs:2 names `std::fs`"),
            "{}",
            findings[0]
        );
    }

    #[test]
    fn the_clock_is_seen() {
        let findings = named("a/src/b.rs", "let now = chrono::Utc::now();\n", "report", CLOCK);
        assert_eq!(findings.len(), 1);
    }
}
