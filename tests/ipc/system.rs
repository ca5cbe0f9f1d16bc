//! menu_labels, diagnostics, spelling_set, report_print, reveal.

use crate::bridge::{Bridge, CHANNEL};
use serde_json::{Value, json};

#[test]
fn the_menu_takes_the_window_s_words() {
    let bridge = Bridge::new();
    let labels = json!({"menu-file": "&File", "new-meeting": "New meeting"});
    bridge.ok(
        "menu_labels",
        json!({"labels": labels, "enabled": {"undo": false}, "keys": {"new-meeting": "Ctrl+N"}}),
    );
    let menu = bridge.desktop.menu();
    assert_eq!(menu.labels["new-meeting"], "New meeting");
    assert_eq!(menu.keys["new-meeting"], "Ctrl+N");
    assert!(!menu.enabled["undo"]);
    bridge.ok("menu_labels", json!({"labels": {}, "enabled": {}}));
    assert!(bridge.desktop.menu().labels.is_empty());
}

#[test]
fn spelling_is_checked_where_the_system_has_words() {
    let bridge = Bridge::new();
    let set = |languages: Value| bridge.ok("spelling_set", json!({"languages": languages}));
    assert_eq!(set(json!(["en", "sq"])), json!({"available": ["en"]}));
    assert_eq!(set(json!([])), json!({"available": []}));
}

#[test]
fn diagnostics_tell_of_the_archive_in_numbers_only() {
    let bridge = Bridge::with_office();
    bridge.meeting("Secret seminar of Tomić", "2022-06-05");
    std::fs::create_dir_all(bridge.path("config/log")).unwrap();
    let log = "2022-06-05T10:00:00.000Z  INFO office: the search index is made anew\n";
    std::fs::write(bridge.path("config/log/rapporteur.log"), log).unwrap();
    let crash = "Rapporteur 0.0.1 on linux\nplace: src/a.rs:1:2\n";
    std::fs::write(bridge.path("config/log/crash-20220605T100000000Z-0.txt"), crash).unwrap();
    let text = bridge.ok("diagnostics", json!({})).as_str().unwrap().to_owned();
    for part in [
        env!("CARGO_PKG_VERSION"),
        "Archive       format ",
        "Meetings      1 in ",
        "Register      ",
        "place: src/a.rs:1:2",
        "the search index is made anew",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    for content in ["Secret", "Tomić", "IISG", "Maja", "Office.rapporteur"] {
        assert!(!text.contains(content), "{content} is in:\n{text}");
    }
    bridge.ok("archive_close", json!({}));
    let text = bridge.ok("diagnostics", json!({}));
    assert!(text.as_str().unwrap().contains("none open (no_archive)"), "{text}");
}

#[test]
fn a_made_report_goes_to_the_viewer_without_being_saved() {
    let bridge = Bridge::with_office();
    let options = json!({"year": 2022, "language": "en", "audience": "internal", "date": "2023-01-31"});
    let made = bridge.ok("report_make", json!({"options": options, "progress": CHANNEL}));
    bridge.ok("report_print", json!({"job": made["job"]}));
    let opened = bridge.desktop.opened();
    assert_eq!(opened.len(), 1);
    assert!(opened[0].starts_with(bridge.path("config/printing")), "{opened:?}");
    assert!(std::fs::read(&opened[0]).unwrap().starts_with(b"%PDF-"));
    assert_eq!(bridge.refusal("report_print", json!({"job": 99})).0, "not_found");
    bridge.ok("archive_close", json!({}));
    assert!(!opened[0].exists(), "what was printed goes with the office");
}

#[test]
fn the_file_manager_shows_what_is_ours_and_nothing_else() {
    let bridge = Bridge::with_office();
    let archive = bridge.path("Office.rapporteur");
    bridge.ok("reveal", json!({"path": archive}));
    assert_eq!(bridge.desktop.revealed(), [std::path::PathBuf::from(archive)]);
    for other in ["/etc", &bridge.path("config"), "somewhere"] {
        assert_eq!(bridge.refusal("reveal", json!({"path": other})).0, "not_found");
    }
}
