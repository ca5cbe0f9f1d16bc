//! report_years, report_make, report_save, report_choose, report_open, job_cancel.

use crate::bridge::{Bridge, CHANNEL};
use serde_json::{Value, json};
use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
};

fn refused(code: &str, field: &str) -> (String, String) {
    (code.to_owned(), field.to_owned())
}

fn asked(year: i32) -> Value {
    json!({"options": {"year": year, "language": "en", "audience": "internal", "date": "2023-01-31"}, "progress": CHANNEL})
}

#[test]
fn a_report_is_made_saved_and_shown() {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let into = Arc::clone(&heard);
    let bridge = Bridge::with_office_and(move |progress| {
        into.lock().unwrap().push(progress["stage"].clone());
        None
    });
    bridge.meeting("Board", "2022-06-05");
    let made = bridge.ok("report_make", asked(2022));
    assert!(made["pages"].as_u64().is_some_and(|pages| pages > 1), "{made}");
    assert_eq!(made["meetings"], 1);
    assert!(
        made["url"]
            .as_str()
            .unwrap()
            .ends_with(&format!("/report/{}", made["job"])),
        "{made}"
    );
    assert!(!heard.lock().unwrap().is_empty(), "the window hears how far it is");
    let warnings = made["warnings"].as_array().unwrap();
    let no_text = warnings.iter().find(|warning| warning["kind"] == "no_text");
    assert_eq!(
        no_text.unwrap()["field"],
        "narrative",
        "each leads to the field that mends it"
    );

    let path = bridge.path("Report 1.2");
    let saved = bridge.ok("report_save", json!({"job": made["job"], "path": path}))["path"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(saved, format!("{path}.pdf"));
    let bytes = std::fs::read(&saved).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));

    let again = bridge.ok("report_make", asked(2022));
    assert_ne!(again["job"], made["job"]);
    let second = bridge.path("Again.PDF");
    bridge.ok("report_save", json!({"job": again["job"], "path": second}));
    assert_eq!(
        std::fs::read(&second).unwrap(),
        bytes,
        "the same records and options give the same bytes"
    );

    bridge.ok("report_open", json!({"path": saved}));
    assert_eq!(bridge.desktop.opened(), [PathBuf::from(saved)]);
}

#[test]
fn options_that_cannot_be_are_refused_by_name() {
    let bridge = Bridge::with_office();
    let make = |options: Value| bridge.refusal("report_make", json!({"options": options, "progress": CHANNEL}));
    assert_eq!(
        make(json!({"year": 2022, "audience": "everybody"})),
        refused("invalid", "audience")
    );
    assert_eq!(
        make(json!({"year": 2022, "audience": "public", "language": "xx"})),
        refused("invalid", "language")
    );
    assert_eq!(
        make(json!({"year": 2022, "audience": "public", "date": "31 January"})),
        refused("invalid", "date")
    );
}

#[test]
fn a_report_that_is_cancelled_says_so_and_leaves_nothing() {
    let bridge = Bridge::with_office_and(|_| Some(("job_cancel", json!({"job": null}))));
    bridge.meeting("Board", "2022-06-05");
    assert_eq!(bridge.refusal("report_make", asked(2022)).0, "cancelled");
    assert_eq!(
        bridge
            .refusal("report_save", json!({"job": 1, "path": bridge.path("a.pdf")}))
            .0,
        "not_found"
    );
    // A job that is over is nobody's mistake.
    assert_eq!(bridge.ok("job_cancel", json!({"job": 1})), Value::Null);
}

#[test]
fn a_report_is_saved_only_where_it_can_be() {
    let bridge = Bridge::with_office();
    let job = bridge.ok("report_make", asked(2022))["job"].clone();
    let save = |path: &str| bridge.refusal("report_save", json!({"job": job, "path": path}));
    assert_eq!(save(" "), refused("invalid", "path"));
    assert_eq!(save(&bridge.path("no such folder/report.pdf")).0, "file");
    assert_eq!(
        bridge
            .refusal("report_save", json!({"job": 99, "path": bridge.path("a.pdf")}))
            .0,
        "not_found"
    );
    bridge.ok("archive_close", json!({}));
    assert_eq!(
        save(&bridge.path("a.pdf")).0,
        "not_found",
        "a closed archive's reports are let go"
    );
}

#[test]
fn nothing_but_a_saved_report_is_handed_to_the_system() {
    let bridge = Bridge::with_office();
    let path = bridge.path("someone-elses.pdf");
    std::fs::write(&path, "%PDF-").unwrap();
    assert_eq!(bridge.refusal("report_open", json!({"path": path})).0, "not_found");
    assert!(bridge.desktop.opened().is_empty());
}

#[test]
fn years_with_meetings_are_offered_the_latest_first() {
    let bridge = Bridge::with_office();
    for day in ["2021-06-05", "2022-06-05", "2022-07-05"] {
        bridge.meeting("Board", day);
    }
    let years = bridge.ok("report_years", json!({}));
    let with_meetings: Vec<&Value> = years
        .as_array()
        .unwrap()
        .iter()
        .filter(|year| year["meetings"] != 0)
        .collect();
    assert_eq!(
        with_meetings,
        [
            &json!({"year": 2022, "meetings": 2}),
            &json!({"year": 2021, "meetings": 1})
        ]
    );
}

#[test]
fn the_save_dialog_proposes_a_name() {
    let bridge = Bridge::with_office();
    assert_eq!(
        bridge.ok("report_choose", json!({"year": 2022, "title": "Save"})),
        Value::Null
    );
    bridge.desktop.will_choose("/srv/reports/2022");
    assert_eq!(
        bridge.ok("report_choose", json!({"year": 2022})),
        "/srv/reports/2022.pdf"
    );
    let asked = &bridge.desktop.asked()[0];
    assert!(asked.starts_with("Save: ") && asked.ends_with("2022.pdf"), "{asked}");
}
