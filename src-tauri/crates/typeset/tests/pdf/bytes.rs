//! The same document gives the same bytes.

use crate::sample::report;
use crate::tools::{Pdf, set};
use std::process::Command;

#[test]
fn twice_the_same() {
    assert!(set(&report()).bytes == set(&report()).bytes);
}

#[test]
fn another_day_is_another_file() {
    let later = blocks::Document {
        date: "2023-02-01".into(),
        ..report()
    };
    assert!(set(&report()).bytes != set(&later).bytes);
}

/// Run by the test below in other surroundings.
#[test]
fn print_sum() {
    let sum = set(&report())
        .bytes
        .iter()
        .fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(*byte)));
    println!("sum {sum}");
}

#[test]
fn neither_time_zone_nor_locale_matter() {
    let sum = |zone: &str, locale: &str| {
        let mut command = Command::new(std::env::current_exe().expect("the test's own program"));
        command.args(["--exact", "bytes::print_sum", "--nocapture"]);
        let output = command
            .env("TZ", zone)
            .env("LANG", locale)
            .env("LC_ALL", locale)
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        said.lines()
            .find_map(|line| Some(line.split_once("sum ")?.1.to_owned()))
            .expect("a sum")
    };
    assert_eq!(sum("UTC", "C"), sum("Pacific/Auckland", "sr_RS.UTF-8"));
}

#[test]
fn the_identity_comes_from_the_content() {
    let id = |document: &blocks::Document| {
        let trailer = Pdf::of(document).run("qpdf", &["--show-object=trailer"], &[]);
        trailer
            .split_once("/ID")
            .map(|(_, id)| id.chars().take(40).collect::<String>())
            .expect("an identity")
    };
    let mut other = report();
    other.body.pop();
    assert_eq!(id(&report()), id(&report()));
    assert_ne!(id(&report()), id(&other));
}
