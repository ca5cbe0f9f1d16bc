//! What a window remembers: for one device, outside log and export.

use crate::builders::{Desk, person, writer};
use archive::{Archive, Error, Mode, OperationKind, Writer, restore};
use records::Rule;
use serde_json::json;
use std::ops::ControlFlow;

#[test]
fn what_is_kept_survives_and_stays_out_of_the_log() {
    let desk = Desk::new();
    desk.archive.keep("filters", Some(&json!({"years": [2022]}))).unwrap();
    desk.archive.keep("columns", Some(&json!(["title", "city"]))).unwrap();
    desk.archive.keep("columns", Some(&json!(["title"]))).unwrap();
    desk.archive.keep("gone", Some(&json!(null))).unwrap();
    desk.archive.keep("gone", None).unwrap();
    let operations = desk.archive.history(None, 10).unwrap().len();
    let desk = desk.reopened("Bojan");
    let kept = desk.archive.kept().unwrap();
    assert_eq!(
        kept.into_iter().collect::<Vec<_>>(),
        [
            ("columns".to_owned(), json!(["title"])),
            ("filters".to_owned(), json!({"years": [2022]}))
        ]
    );
    assert_eq!(desk.archive.history(None, 10).unwrap().len(), operations);
    let report = desk.archive.check(&mut |_| ControlFlow::Continue(())).unwrap();
    assert!(report.ok, "{:?}", report.problems);
}

#[test]
fn what_is_too_long_is_refused() {
    let desk = Desk::new();
    let fits = json!("a".repeat(64 * 1024 - 2));
    desk.archive.keep("k", Some(&fits)).unwrap();
    for (key, value, field, rule) in [
        ("k", json!("a".repeat(64 * 1024 - 1)), "value", Rule::TooLong),
        ("", json!(1), "key", Rule::Missing),
        (&"k".repeat(201), json!(1), "key", Rule::TooLong),
    ] {
        match desk.archive.keep(key, Some(&value)) {
            Err(Error::Invalid(problems)) => assert_eq!((problems[0].field.as_str(), problems[0].rule), (field, rule)),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(desk.archive.kept().unwrap()["k"], fits);
}

#[test]
fn a_restored_archive_keeps_what_its_own_device_kept() {
    let desk = Desk::new();
    desk.archive.keep("columns", Some(&json!(["title"]))).unwrap();
    let place = tempfile::tempdir().unwrap();
    let made = desk
        .archive
        .backup(place.path(), &mut |_| ControlFlow::Continue(()))
        .unwrap();
    let other = Writer {
        device: [9; 16],
        author: "Ana".into(),
    };
    for (name, by, expected) in [("Same", writer("Ana"), 1), ("Other", other, 0)] {
        let into = place.path().join(name);
        restore(&made, &into, by.device).unwrap();
        let archive = Archive::open(&into, &by, Mode::Write).unwrap();
        assert_eq!(archive.kept().unwrap().len(), expected, "{name}");
        drop(archive);
        let archive = Archive::open(&into, &writer("Ana"), Mode::Read).unwrap();
        assert_eq!(
            archive.kept().unwrap().len(),
            expected,
            "{name}: the rows of the other device are gone"
        );
    }
}

#[test]
fn an_erasure_forgets_what_names_the_erased() {
    let desk = Desk::new();
    let who = desk.id();
    desk.archive
        .transact(OperationKind::EditDirectory, |tx| {
            tx.save_person(
                &serde_json::from_value(json!({"id": who, "given_name": "Desislava", "family_name": "Gotskova"}))
                    .unwrap(),
            )
        })
        .unwrap();
    let mut meeting = desk.meeting("A visit", "2022-06-20");
    meeting.participants = vec![person("Desislava Gotskova")];
    desk.save(&meeting);
    desk.archive
        .keep("filters", Some(&json!({"words": "gotskova"})))
        .unwrap();
    desk.archive.keep("recent", Some(&json!([meeting.id]))).unwrap();
    desk.archive.keep("columns", Some(&json!(["title"]))).unwrap();
    let keys = || desk.archive.kept().unwrap().into_keys().collect::<Vec<_>>();
    desk.archive.erase_person(who).unwrap();
    assert_eq!(keys(), ["columns", "recent"]);
    desk.archive.erase_meeting(meeting.id).unwrap();
    assert_eq!(keys(), ["columns"]);
}
