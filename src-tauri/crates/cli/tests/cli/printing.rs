//! The annual report from the command line: every meeting is in it, and the same records give the same bytes.

use crate::desk::{Desk, done, text};
use serde_json::Value;
use std::{fs, path::Path, process::Command};

/// Letters and digits only: lines, hyphens and spaces are the page's affair.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn words_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext")
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext (poppler-utils) is installed");
    assert!(output.status.success());
    letters(&String::from_utf8(output.stdout).unwrap())
}

fn report(desk: &Desk, year: &str, more: &[&str]) -> (Value, String) {
    let out = desk.path(&format!("{year}.pdf"));
    let args = [
        "--json",
        "report",
        "annual",
        "--year",
        year,
        "--date",
        "2026-11-21",
        "--out",
        out.to_str().unwrap(),
    ];
    let said = desk.done(&[&args, more].concat()).object();
    (said, words_of(&out))
}

#[test]
fn the_reports_of_three_years_have_nine_two_and_one_meetings() {
    let desk = Desk::with_sample();
    let meetings = desk.meetings();
    for (year, count) in [("2022", 9), ("2023", 2), ("2021", 1)] {
        let (said, words) = report(&desk, year, &["--audience", "internal"]);
        assert_eq!(said["meetings"], count);
        for meeting in &meetings {
            let (title, day) = (text(&meeting["title"]), text(&meeting["starts_on"]));
            assert_eq!(
                words.contains(&letters(&title)),
                day.starts_with(year),
                "{title} in the report of {year}"
            );
        }
        assert!(
            words.contains(&letters("Integrative Internal Security Governance")),
            "the office"
        );
    }
}

#[test]
fn the_narrative_people_and_outcomes_are_printed() {
    let desk = Desk::with_sample();
    let (_, words) = report(&desk, "2021", &[]);
    let meeting = &desk.meetings()[0];
    for paragraph in text(&meeting["narrative"]).split("\n\n") {
        // A page may end within a paragraph; its first words stand together.
        let opening: Vec<&str> = paragraph.split_whitespace().take(12).collect();
        assert!(words.contains(&letters(&opening.join(" "))), "{paragraph}");
    }
    assert!(words.contains(&letters("Agron Sojati")));
    for outcome in meeting["outcomes"].as_array().unwrap() {
        let opening: Vec<String> = text(&outcome["text"])
            .split_whitespace()
            .take(6)
            .map(str::to_owned)
            .collect();
        assert!(words.contains(&letters(&opening.join(" "))), "{outcome}");
    }
}

#[test]
fn what_an_audience_may_not_read_is_left_out_and_counted() {
    let desk = Desk::with_office();
    for (title, access) in [
        ("Open session", "public"),
        ("Closed session", "board"),
        ("Own session", "internal"),
    ] {
        let access = format!("access={access}");
        desk.done(&[
            "meetings",
            "add",
            "--title",
            title,
            "--starts-on",
            "2022-06-20",
            "--set",
            &access,
        ]);
    }
    for (audience, count) in [("public", 1), ("board", 2), ("internal", 3)] {
        let (said, words) = report(&desk, "2022", &["--audience", audience]);
        assert_eq!(said["meetings"], count);
        assert_eq!(words.contains("closedsession"), count > 1);
        assert_eq!(words.contains("ownsession"), count > 2);
        let left_out = said["warnings"]
            .as_array()
            .unwrap()
            .iter()
            .any(|w| text(&w["kind"]).contains("left_out"));
        assert_eq!(left_out, count < 3, "{said}");
    }
}

#[test]
fn the_same_records_give_the_same_bytes_in_any_zone_and_locale() {
    let desk = Desk::with_sample();
    let print = |name: &str, zone: &str, locale: &str| {
        let out = desk.path(name);
        let mut command = desk.command(&[
            "report",
            "annual",
            "--year",
            "2022",
            "--date",
            "2023-01-27",
            "--reference",
            "IISG-S/2023/007",
            "--out",
        ]);
        done(
            command
                .arg(&out)
                .env("TZ", zone)
                .env("LC_ALL", locale)
                .env("LANG", locale),
        );
        fs::read(out).unwrap()
    };
    let first = print("a.pdf", "Europe/Sarajevo", "en_GB.UTF-8");
    assert!(first.starts_with(b"%PDF-"));
    assert!(
        first == print("b.pdf", "Pacific/Kiritimati", "sr_RS.UTF-8"),
        "another zone and locale"
    );
    assert!(first == print("c.pdf", "America/Los_Angeles", "C"), "and one more");
}

#[test]
fn a_report_may_be_in_each_of_the_languages() {
    let desk = Desk::with_sample();
    let mut seen = Vec::new();
    for language in ["en", "sq", "bs", "mk", "cnr", "sr-Latn", "sr-Cyrl", "hr"] {
        let (said, words) = report(&desk, "2022", &["--lang", language]);
        assert_eq!(said["meetings"], 9, "{language}");
        seen.push(words);
    }
    assert!(
        seen[3].contains(&letters("Шести состанок на Одборот")),
        "a translated title is used"
    );
}

#[test]
fn a_full_disk_is_named_and_the_old_report_stays() {
    let desk = Desk::with_sample();
    desk.refused(
        &["report", "annual", "--year", "2022", "--out", "/dev/full"],
        "/dev/full: the disk is full",
    );
    desk.refused(&["export", "--out", "/dev/full"], "/dev/full: the disk is full");
    let (missing, folder) = (desk.path("missing/a.pdf"), desk.path(""));
    desk.refused(
        &["report", "annual", "--year", "2022", "--out", missing.to_str().unwrap()],
        "missing/a.pdf",
    );
    desk.refused(
        &["report", "annual", "--year", "2022", "--out", folder.to_str().unwrap()],
        "directory",
    );
}

#[test]
fn the_answer_says_pages_meetings_and_warnings() {
    let desk = Desk::with_sample();
    let out = desk.path("a.pdf");
    let said = desk.done(&["report", "annual", "--year", "2022", "--out", out.to_str().unwrap()]);
    assert!(said.out.contains(" pages, 9 meetings, "), "{}", said.out);
    let pages = said
        .out
        .split(" pages, ")
        .next()
        .and_then(|before| before.rsplit(' ').next())
        .unwrap()
        .to_owned();
    let info = Command::new("pdfinfo")
        .arg(&out)
        .output()
        .expect("pdfinfo (poppler-utils) is installed");
    let info = String::from_utf8(info.stdout).unwrap();
    let printed = info
        .lines()
        .find_map(|line| line.strip_prefix("Pages:"))
        .unwrap()
        .trim();
    assert_eq!(pages, printed);
}
