//! `cargo xtask check`: the rules of ARCHITECTURE.md and STYLE.md that a command can judge, one line for each.

mod decisions;
mod files;
mod icons;
mod invariants;
mod layers;
mod offline;
mod pure;
mod rust;
mod ui;

use crate::workspace::Workspace;
use crate::{Done, step};
use std::time::Instant;

/// What a check found: a few words on what it looked at, or everything that is wrong and what to do about it.
pub(crate) type Verdict = Result<String, Vec<String>>;

/// One rule. `id` is what ARCHITECTURE.md names as `(check: id)` and what the command line takes.
struct Check {
    id: &'static str,
    run: fn(&Workspace) -> Verdict,
}

/// In the order in which they run: seconds first, minutes last.
const CHECKS: &[Check] = &[
    Check {
        id: "files",
        run: files::check,
    },
    Check {
        id: "layers",
        run: layers::check,
    },
    Check {
        id: "owners",
        run: layers::owners,
    },
    Check {
        id: "pure",
        run: pure::check,
    },
    Check {
        id: "bridge",
        run: files::bridge,
    },
    Check {
        id: "icons",
        run: icons::check,
    },
    Check {
        id: "decisions",
        run: decisions::check,
    },
    Check {
        id: "invariants",
        run: invariants::check,
    },
    Check {
        id: "format",
        run: rust::format,
    },
    Check {
        id: "offline",
        run: offline::check,
    },
    Check {
        id: "licences",
        run: rust::licences,
    },
    Check {
        id: "advisories",
        run: rust::advisories,
    },
    Check {
        id: "interface",
        run: ui::check,
    },
    Check {
        id: "lints",
        run: rust::lints,
    },
];

/// Runs all checks, or those that are named. Errors: a check failed, or there is none of a name.
pub(crate) fn run(workspace: &Workspace, wanted: &[String]) -> Done {
    if let Some(unknown) = wanted.iter().find(|id| !CHECKS.iter().any(|check| check.id == *id)) {
        return Err(format!(
            "There is no check `{unknown}`. There are: {}.",
            ids().collect::<Vec<_>>().join(", ")
        ));
    }
    let mut failed = Vec::new();
    for check in CHECKS
        .iter()
        .filter(|check| wanted.is_empty() || wanted.iter().any(|id| id == check.id))
    {
        let started = Instant::now();
        match (check.run)(workspace) {
            Ok(seen) => println!("ok      {:<11} {seen} ({})", check.id, step::elapsed(started)),
            Err(findings) => {
                println!(
                    "FAILED  {:<11} {} ({})",
                    check.id,
                    count(findings.len(), "finding"),
                    step::elapsed(started)
                );
                for finding in findings {
                    println!("        {}", finding.replace('\n', "\n        "));
                }
                failed.push(check.id);
            }
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "{} failed: {}.",
            count(failed.len(), "check"),
            failed.join(", ")
        ))
    }
}

fn ids() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|check| check.id)
}

/// `1 file`, `2 files`.
fn count(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}

/// The verdict of a check that collects findings.
fn verdict(findings: Vec<String>, seen: String) -> Verdict {
    if findings.is_empty() { Ok(seen) } else { Err(findings) }
}

/// The verdict when a check cannot even look.
fn stopped(message: String) -> Vec<String> {
    vec![message]
}
