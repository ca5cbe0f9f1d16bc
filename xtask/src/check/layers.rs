//! Checks `layers` and `owners`: which crate may depend on which, and which one alone knows a library.

use super::{Verdict, count, stopped, verdict};
use crate::metadata::{self, Kind, Package};
use crate::workspace::Workspace;

/// For every crate of the workspace, the crates of the workspace that it may depend on.
///
/// `records <- archive, report, capture, exchange`; `blocks <- report, typeset, exchange`; all of these
/// `<- office <- cli, shell`.
const LAYERS: &[(&str, &[&str])] = &[
    ("records", &[]),
    ("blocks", &[]),
    ("archive", &["records"]),
    ("capture", &["records"]),
    ("typeset", &["blocks"]),
    ("report", &["records", "blocks"]),
    ("exchange", &["records", "blocks"]),
    (
        "office",
        &[
            "records", "blocks", "archive", "capture", "typeset", "report", "exchange",
        ],
    ),
    ("cli", &["office"]),
    (SHELL, &["office"]),
    // It compiles in seconds, before anything else does.
    ("xtask", &[]),
];

/// The root package: the window.
const SHELL: &str = "rapporteur";

/// Libraries that one crate alone knows. A name that ends in `*` stands for all that begin so.
const OWNERS: &[(&str, &str)] = &[
    ("rusqlite", "archive"),
    ("libsqlite3-sys", "archive"),
    ("tauri*", SHELL),
    ("wry", SHELL),
    ("tao", SHELL),
    ("gtk", SHELL),
    ("webkit2gtk", SHELL),
    ("printpdf", "typeset"),
    ("lopdf", "typeset"),
    ("clap", "cli"),
];

pub(super) fn check(workspace: &Workspace) -> Verdict {
    let packages = metadata::packages(workspace).map_err(stopped)?;
    let edges = packages
        .iter()
        .flat_map(|package| &package.dependencies)
        .filter(|one| one.ours)
        .count();
    verdict(
        wrong_edges(&packages),
        format!(
            "{}, {} between them",
            count(packages.len(), "crate"),
            count(edges, "dependency").replace("dependencys", "dependencies")
        ),
    )
}

pub(super) fn owners(workspace: &Workspace) -> Verdict {
    let packages = metadata::packages(workspace).map_err(stopped)?;
    verdict(
        wrong_owners(&packages),
        format!(
            "{} with one owner each",
            count(OWNERS.len(), "library").replace("librarys", "libraries")
        ),
    )
}

/// Dependencies between our crates that point the wrong way. Tests may use what they like.
fn wrong_edges(packages: &[Package]) -> Vec<String> {
    let mut findings = Vec::new();
    for package in packages {
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == package.name) else {
            findings.push(format!(
                "`{}` stands in no layer: give it a line in xtask/src/check/layers.rs and in ARCHITECTURE.md.",
                package.name
            ));
            continue;
        };
        for dependency in package
            .dependencies
            .iter()
            .filter(|one| one.ours && one.kind != Kind::Dev)
        {
            if !allowed.contains(&dependency.name.as_str()) {
                findings.push(format!(
                    "`{}` depends on `{}`, which is not below it. Below it: {}.",
                    package.name,
                    dependency.name,
                    if allowed.is_empty() {
                        "nothing of ours".to_owned()
                    } else {
                        allowed.join(", ")
                    }
                ));
            }
        }
    }
    findings
}

/// Crates that depend on a library which belongs to another.
fn wrong_owners(packages: &[Package]) -> Vec<String> {
    let mut findings = Vec::new();
    for package in packages {
        for dependency in package.dependencies.iter().filter(|one| one.kind != Kind::Dev) {
            let owner = OWNERS
                .iter()
                .find(|(library, _)| matches(library, &dependency.name))
                .map(|(_, owner)| *owner);
            if let Some(owner) = owner.filter(|owner| *owner != package.name) {
                findings.push(format!(
                    "`{}` depends on `{}`, which only `{owner}` may know: ask `{owner}` for what you need.",
                    package.name, dependency.name
                ));
            }
        }
    }
    findings
}

fn matches(pattern: &str, name: &str) -> bool {
    pattern
        .strip_suffix('*')
        .map_or(pattern == name, |start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::Dependency;

    fn package(name: &str, dependencies: &[(&str, Kind, bool)]) -> Package {
        let dependency = |&(name, kind, ours): &(&str, Kind, bool)| Dependency {
            name: name.to_owned(),
            kind,
            ours,
        };
        Package {
            name: name.to_owned(),
            dependencies: dependencies.iter().map(dependency).collect(),
            tests: Vec::new(),
        }
    }

    #[test]
    fn a_dependency_downwards_is_fine() {
        let packages = [package(
            "report",
            &[("records", Kind::Normal, true), ("chrono", Kind::Normal, false)],
        )];
        assert_eq!(wrong_edges(&packages), [""; 0]);
    }

    #[test]
    fn a_dependency_upwards_or_sideways_is_named() {
        let packages = [
            package("records", &[("archive", Kind::Normal, true)]),
            package("report", &[("typeset", Kind::Build, true)]),
        ];
        let findings = wrong_edges(&packages);
        assert_eq!(findings.len(), 2);
        assert!(
            findings[0].contains("`records` depends on `archive`"),
            "{}",
            findings[0]
        );
        assert!(findings[1].contains("`report` depends on `typeset`"), "{}", findings[1]);
    }

    #[test]
    fn tests_may_depend_on_what_they_like() {
        let packages = [package(
            "report",
            &[("typeset", Kind::Dev, true), ("rusqlite", Kind::Dev, false)],
        )];
        assert_eq!(wrong_edges(&packages), [""; 0]);
        assert_eq!(wrong_owners(&packages), [""; 0]);
    }

    #[test]
    fn a_crate_that_nobody_placed_is_named() {
        let findings = wrong_edges(&[package("helpers", &[])]);
        assert!(findings[0].contains("`helpers` stands in no layer"), "{}", findings[0]);
    }

    #[test]
    fn a_library_is_known_to_its_owner_only() {
        let packages = [
            package("archive", &[("rusqlite", Kind::Normal, false)]),
            package(
                "office",
                &[
                    ("rusqlite", Kind::Normal, false),
                    ("tauri-plugin-dialog", Kind::Normal, false),
                ],
            ),
            package(SHELL, &[("tauri-build", Kind::Build, false)]),
        ];
        let findings = wrong_owners(&packages);
        assert_eq!(findings.len(), 2);
        assert!(findings[0].contains("only `archive`"), "{}", findings[0]);
        assert!(findings[1].contains("only `rapporteur`"), "{}", findings[1]);
    }

    #[test]
    fn the_layers_have_no_circle() {
        // Each crate stands after everything that it may use.
        for (place, (_, allowed)) in LAYERS.iter().enumerate() {
            for below in *allowed {
                assert!(LAYERS[..place].iter().any(|(name, _)| name == below), "{below}");
            }
        }
    }
}
