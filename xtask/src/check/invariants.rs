//! Check `invariants`: what ARCHITECTURE.md says is checked is checked, and its code map names what is there.

use super::{Verdict, count, ids, stopped, verdict};
use crate::workspace::Workspace;

const PAGE: &str = "ARCHITECTURE.md";
const MARK: &str = "**Architecture invariant:**";

pub(super) fn check(workspace: &Workspace) -> Verdict {
    let text = workspace.read(PAGE).map_err(stopped)?;
    let known: Vec<&str> = ids().collect();
    let mut findings = broken(&text, &known);
    findings.extend(
        paths(&text)
            .filter(|path| !workspace.at(path.trim_end_matches('/')).exists())
            .map(|path| format!("{PAGE} names {path}, which is not there.")),
    );
    verdict(
        findings,
        format!(
            "{}, {} of the code map exist",
            count(text.matches(MARK).count(), "invariant"),
            count(paths(&text).count(), "path")
        ),
    )
}

/// Invariants that say neither which check holds them nor which test, or name a check that is none.
fn broken(text: &str, known: &[&str]) -> Vec<String> {
    let mut findings = Vec::new();
    for part in text.split(MARK).skip(1) {
        let invariant = part.split("\n\n").next().unwrap_or_default();
        let first: String = invariant.trim().chars().take(60).collect();
        let named: Vec<&str> = mentions(invariant, "(check: ").collect();
        if named.is_empty() && !invariant.contains("(test: ") && !invariant.contains("(review)") {
            findings.push(format!(
                "{PAGE}: “{first}…” does not end with (check: id), (test: file) or (review)."
            ));
        }
        for id in named.into_iter().filter(|id| !known.contains(id)) {
            findings.push(format!("{PAGE}: “{first}…” names the check `{id}`, which is none."));
        }
    }
    findings
}

/// Files and folders that the page links or names as the place of a test.
fn paths(text: &str) -> impl Iterator<Item = &str> {
    let linked = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    linked
        .filter(|link| !link.starts_with("http") && !link.starts_with('#'))
        .chain(mentions(text, "(test: ").filter(|place| place.contains('/')))
}

/// What stands between each `start` and the bracket that closes it, parted at commas.
fn mentions<'a>(text: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(start)
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .flat_map(|list| list.split(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invariant_names_a_check_that_exists() {
        let text = "**Architecture invariant:** one way only. (check: layers)\n\n\
                    **Architecture invariant:** nothing is lost. (check: magic)\n\n\
                    **Architecture invariant:** be kind.\n\n\
                    **Architecture invariant:** words first. (review)\n";
        let findings = broken(text, &["layers"]);
        assert_eq!(findings.len(), 2);
        assert!(findings[0].contains("`magic`"), "{}", findings[0]);
        assert!(findings[1].contains("be kind"), "{}", findings[1]);
    }

    #[test]
    fn links_and_tests_are_places() {
        let text =
            "See [records](src-tauri/crates/records) and [Tauri](https://tauri.app). (test: tests/a.rs, tests/b.rs)";
        assert_eq!(
            paths(text).collect::<Vec<_>>(),
            ["src-tauri/crates/records", "tests/a.rs", "tests/b.rs"]
        );
    }
}
