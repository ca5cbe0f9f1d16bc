//! `cargo xtask test`: installs what the tests need and runs all of them, the quick ones first, the real window last.

use crate::packages::{self, Purpose};
use crate::workspace::Workspace;
use crate::{Done, metadata, npm, step, tools};
use std::process::Command;

const PARTS: &[&str] = &["units", "crates", "interface", "window"];
/// What proptest reads its beginning from.
const SEED: &str = "PROPTEST_RNG_SEED";
/// The test program of the root package that drives the real window.
const WINDOW: &str = "window";

/// How many tests of all parts passed and failed.
#[derive(Default, Debug, PartialEq, Eq)]
struct Sum {
    passed: u32,
    failed: u32,
}

impl Sum {
    /// Adds what a line of a test program tells: `test result: ok. 3 passed; 1 failed; …` from Rust,
    /// `Tests  1 failed | 12 passed (13)` from Vitest.
    fn read(&mut self, line: &str) {
        let line = step::plain(line);
        let line = line.trim();
        let counts = match line
            .strip_prefix("test result:")
            .or_else(|| line.strip_prefix("Tests "))
        {
            Some(counts) if counts.contains(" passed") || counts.contains(" failed") => counts,
            _ => return,
        };
        self.passed += before(counts, "passed");
        self.failed += before(counts, "failed");
    }
}

/// The number before a word.
fn before(text: &str, word: &str) -> u32 {
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words
        .windows(2)
        .filter(|pair| pair[1] == word)
        .filter_map(|pair| pair[0].parse::<u32>().ok())
        .sum()
}

/// Runs all tests, or the named parts. Ends with the line `N passed, N failed`.
///
/// Errors: a test failed, a build failed, or something is missing that cannot be installed from here.
pub(crate) fn run(workspace: &Workspace, wanted: &[String]) -> Done {
    if let Some(unknown) = wanted.iter().find(|part| !PARTS.contains(&part.as_str())) {
        return Err(format!(
            "There is no part `{unknown}`. There are: {}.",
            PARTS.join(", ")
        ));
    }
    let seed = seed(workspace);
    let cargo = |arguments: &[&str]| {
        let mut command = workspace.cargo(arguments);
        command.envs(seed.iter().map(|seed| (SEED, seed)));
        command
    };
    let wants = |part: &str| wanted.is_empty() || wanted.iter().any(|one| one == part);
    packages::ensure(workspace, &[Purpose::Crates, Purpose::Window, Purpose::Tests])?;
    npm::build(workspace)?;
    let mut sum = Sum::default();
    let mut broken = Vec::new();
    if wanted != ["interface"] {
        // Once for everything, with one set of features: parts built by themselves would compile the same crates anew.
        step::run(
            "Build the tests",
            &mut workspace.cargo(&["test", "--workspace", "--no-run"]),
        )?;
    }
    if wants("units") {
        let mut units = cargo(&["test", "--workspace", "--lib", "--bins", "--no-fail-fast"]);
        part("Unit tests", &mut units, &mut sum, &mut broken)?;
    }
    if wants("crates") {
        let mut crates = cargo(&["test", "--workspace", "--no-fail-fast"]);
        let names = programs(workspace)?;
        crates.args(names.iter().flat_map(|name| ["--test", name]));
        if !names.is_empty() {
            part(
                "Tests of whole crates and the command line",
                &mut crates,
                &mut sum,
                &mut broken,
            )?;
        }
        let mut examples = workspace.cargo(&["test", "--workspace", "--doc"]);
        part("Examples in the documentation", &mut examples, &mut sum, &mut broken)?;
    }
    if wants("interface") {
        part(
            "Tests of the interface",
            &mut npm::npm(workspace, &["test"]),
            &mut sum,
            &mut broken,
        )?;
    }
    if wants("window") {
        window(workspace, &mut sum, &mut broken)?;
    }
    for title in &broken {
        println!("failed: {title}");
    }
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if broken.is_empty() {
        Ok(())
    } else {
        Err("Tests failed; their output is above.".to_owned())
    }
}

/// Where chance begins in property tests: other cases with every change of the sources, the same ones for the same sources,
/// so that what passed here passes everywhere. None: the environment says it, or git is not there. For a long search of
/// cases: `PROPTEST_CASES=10000 cargo test -p CRATE`, which begins elsewhere each time.
fn seed(workspace: &Workspace) -> Option<String> {
    if std::env::var_os(SEED).is_some() {
        return None;
    }
    let tree = step::output(workspace.command("git").args(["rev-parse", "HEAD^{tree}"])).ok()?;
    let seed = u64::from_str_radix(tree.get(..16)?, 16).ok()?;
    println!("Property tests begin with {SEED}={seed}.");
    Some(seed.to_string())
}

/// Test programs in tests/ folders, without the one that needs a display; each name once.
fn programs(workspace: &Workspace) -> Done<Vec<String>> {
    let mut names: Vec<String> = metadata::packages(workspace)?
        .into_iter()
        .flat_map(|package| package.tests)
        .collect();
    names.retain(|name| name != WINDOW);
    names.sort_unstable();
    names.dedup();
    Ok(names)
}

fn part(title: &str, command: &mut Command, sum: &mut Sum, broken: &mut Vec<String>) -> Done {
    let before = sum.failed;
    let status = step::show(title, command, |line| sum.read(line))?;
    if !status.success() {
        // A program that crashed has no line of results.
        sum.failed += u32::from(sum.failed == before);
        broken.push(title.to_owned());
    }
    Ok(())
}

/// The tests in the real window. Each has a display, a session bus and folders of its own.
fn window(workspace: &Workspace, sum: &mut Sum, broken: &mut Vec<String>) -> Done {
    let packages = metadata::packages(workspace)?;
    if !packages
        .iter()
        .any(|package| package.tests.iter().any(|name| name == WINDOW))
    {
        return Err("tests/window/main.rs is missing: nothing tests the real window.".to_owned());
    }
    if !cfg!(target_os = "linux") {
        println!("The tests in the real window run on Linux only.");
        return Ok(());
    }
    // The same choice of packages as when all was built, so that nothing is compiled anew.
    let mut tests = workspace.cargo(&["test", "--workspace", "--test", WINDOW]);
    tests.env("TAURI_DRIVER", tools::TAURI_DRIVER.ensure(workspace)?);
    // On a desktop the windows would come up in front of whoever works there.
    tests.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    part("Tests in the real window", &mut tests, sum, broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Sum {
        let mut sum = Sum::default();
        lines.iter().for_each(|line| sum.read(line));
        sum
    }

    #[test]
    fn results_of_rust_tests_are_summed() {
        let sum = read(&[
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s",
            "test import::the_summary_says_1_passed ... ok",
        ]);
        assert_eq!(sum, Sum { passed: 15, failed: 2 });
    }

    #[test]
    fn results_of_the_interface_are_summed() {
        let sum = read(&[
            "\u{1b}[2m Test Files \u{1b}[22m \u{1b}[1m\u{1b}[32m2 passed\u{1b}[39m\u{1b}[22m (2)",
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[31m1 failed\u{1b}[39m | \u{1b}[32m25 passed\u{1b}[39m (26)",
        ]);
        assert_eq!(sum, Sum { passed: 25, failed: 1 });
    }
}
