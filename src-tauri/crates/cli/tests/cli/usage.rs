//! Exit codes, help, and a reader that goes away.

use crate::desk::{Desk, said};
use std::process::{Command, Stdio};

fn bare(args: &[&str]) -> crate::desk::Said {
    said(Command::new(env!("CARGO_BIN_EXE_rapporteur-cli")).args(args))
}

#[test]
fn wrong_usage_is_two_and_says_what_is_known() {
    let desk = Desk::with_office();
    for args in [
        &["fly"][..],
        &[],
        &["import"],
        &["report", "annual"],
        &["report", "annual", "--year", "2022", "--out", "a.pdf", "--lang", "de"],
        &[
            "report",
            "annual",
            "--year",
            "2022",
            "--out",
            "a.pdf",
            "--audience",
            "press",
        ],
        &["report", "annual", "--year", "2022", "--out", "a.pdf", "--date", "soon"],
        &["export", "--format", "png", "--out", "a"],
        &["sample"],
        &["sample", "--iisg", "--meetings", "3"],
        &["--as", " ", "undo"],
    ] {
        let said = desk.run(args);
        assert_eq!(said.code, 2, "{args:?}: {}{}", said.out, said.err);
        assert!(!said.err.is_empty(), "{args:?}");
    }
    let wrong = desk.run(&["report", "annual", "--year", "2022", "--out", "a.pdf", "--lang", "de"]);
    assert!(
        wrong
            .err
            .contains("known are en, sq, bs, mk, cnr, sr-Latn, sr-Cyrl, hr"),
        "{}",
        wrong.err
    );
}

#[test]
fn without_an_archive_every_verb_asks_for_one() {
    for args in [&["meetings", "list"][..], &["undo"], &["init"], &["sample", "--iisg"]] {
        let said = bare(args);
        assert_eq!(said.code, 2, "{args:?}");
        assert!(said.err.contains("--archive DIR is needed"), "{}", said.err);
    }
}

#[test]
fn help_and_version_are_done() {
    assert!(bare(&["--help"]).out.contains("annual activity report"));
    assert_eq!(bare(&["--version"]).code, 0);
    assert!(bare(&["report", "annual", "--help"]).out.contains("--audience"));
}

#[test]
fn a_reader_that_goes_away_ends_the_program_quietly() {
    let desk = Desk::new();
    desk.done(&["sample", "--meetings", "300", "--seed", "1"]);
    let mut child = desk
        .command(&["--json", "meetings", "list"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_passphrase_that_nobody_asks_for_is_noted() {
    let desk = Desk::with_office();
    let file = desk.file("passphrase", &["secret"]);
    let said = desk.done(&["--passphrase-file", &file, "meetings", "list"]);
    assert!(said.err.contains("asks for no passphrase"), "{}", said.err);
    desk.refused(&["--passphrase-file", "nowhere", "meetings", "list"], "nowhere");
    let fresh = Desk::new();
    fresh.refused(
        &["--passphrase-file", &file, "init"],
        "cannot be given a passphrase yet",
    );
    assert!(!fresh.archive().exists());
}

#[test]
fn a_new_register_is_not_made_over_another() {
    let desk = Desk::with_sample();
    desk.refused(&["init"], "Office.rapporteur");
    assert_eq!(desk.titles().len(), 12);
}
