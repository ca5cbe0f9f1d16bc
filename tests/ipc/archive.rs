//! app_state, author_set, archive_*, recent_forget.

use crate::bridge::Bridge;
use rapporteur_lib::Start;
use serde_json::{Value, json};

fn refused(code: &str, field: &str) -> (String, String) {
    (code.to_owned(), field.to_owned())
}

#[test]
fn a_first_start_knows_nobody_and_no_archive() {
    let state = Bridge::new().ok("app_state", json!({}));
    assert_eq!(
        (&state["author"], &state["archive"], &state["recent"]),
        (&Value::Null, &Value::Null, &json!([]))
    );
    assert_eq!(state["version"], env!("CARGO_PKG_VERSION"));
    assert!(
        state["suggested_folder"]
            .as_str()
            .is_some_and(|folder| !folder.is_empty())
    );
    assert_eq!(state["refused"], Value::Null);
}

#[test]
fn the_author_is_kept_over_a_second_start() {
    let bridge = Bridge::new();
    assert_eq!(
        bridge.ok("author_set", json!({"name": " Maja  Pinjo "}))["author"],
        "Maja Pinjo"
    );
    assert_eq!(
        bridge.refusal("author_set", json!({"name": "  "})),
        refused("invalid", "author")
    );
    assert_eq!(bridge.restarted().ok("app_state", json!({}))["author"], "Maja Pinjo");
}

#[test]
fn another_author_signs_what_is_written_from_then_on() {
    let bridge = Bridge::with_office();
    bridge.meeting("First", "2022-06-05");
    let state = bridge.ok("author_set", json!({"name": "Florim Hoti"}));
    assert_eq!(state["archive"]["name"], "IISG Secretariat", "the archive stays open");
    bridge.meeting("Second", "2022-06-06");
    let history = bridge.ok("history", json!({"id": null, "limit": 10}));
    assert_eq!(
        (&history[0]["author"], &history[1]["author"]),
        (&json!("Florim Hoti"), &json!("Maja Pinjo"))
    );
}

#[test]
fn a_new_archive_is_open_named_and_remembered() {
    let bridge = Bridge::with_office();
    let state = bridge.ok("app_state", json!({}));
    assert_eq!(
        state["archive"],
        json!({"path": bridge.path("Office.rapporteur"), "name": "IISG Secretariat", "short_name": "", "read_only": false, "languages": ["en"], "language": "en"})
    );
    let recent = &state["recent"][0];
    assert_eq!(
        (&recent["name"], &recent["missing"]),
        (&json!("IISG Secretariat"), &json!(false))
    );
    assert!(
        recent["opened_on"].as_str().is_some_and(|at| at.contains('T')),
        "{recent}"
    );
}

#[test]
fn a_new_archive_needs_a_name_a_language_and_an_empty_folder() {
    let bridge = Bridge::with_office();
    let create = |path: &str, name: &str, language: &str| {
        bridge.refusal(
            "archive_create",
            json!({"path": path, "office_name": name, "language": language}),
        )
    };
    let free = bridge.path("Another.rapporteur");
    assert_eq!(create(&free, " ", "en"), refused("invalid", "office_name"));
    assert_eq!(create(&free, "Office", "xx"), refused("invalid", "language"));
    assert_eq!(create("", "Office", "en"), refused("invalid", "path"));
    assert_eq!(
        create("Office.rapporteur", "Office", "en"),
        refused("invalid", "path"),
        "a relative path"
    );
    assert_eq!(create(&bridge.path("Office.rapporteur"), "Office", "en").0, "not_empty");
    // Whatever was refused, the open archive is still open.
    assert_eq!(bridge.ok("app_state", json!({}))["archive"]["name"], "IISG Secretariat");
}

#[test]
fn an_archive_is_closed_and_opened_again() {
    let bridge = Bridge::with_office();
    bridge.meeting("Board", "2022-06-05");
    assert_eq!(bridge.ok("archive_close", json!({}))["archive"], Value::Null);
    let path = bridge.path("Office.rapporteur");
    assert_eq!(
        bridge.ok("archive_open", json!({"path": path}))["archive"]["path"],
        json!(path)
    );
    assert_eq!(bridge.ok("meetings_view", json!({}))["total"], 1);
    // Opening what is open is no conflict with oneself.
    assert_eq!(
        bridge.ok("archive_open", json!({"path": path}))["archive"]["read_only"],
        false
    );
}

#[test]
fn a_folder_that_is_no_archive_is_refused_and_the_open_one_stays() {
    let bridge = Bridge::with_office();
    let folder = bridge.path("Holiday pictures");
    std::fs::create_dir(&folder).unwrap();
    assert_eq!(
        bridge.refusal("archive_open", json!({"path": folder})).0,
        "not_an_archive"
    );
    assert_eq!(
        bridge.refusal("archive_open", json!({"path": "somewhere"})),
        refused("invalid", "path")
    );
    assert_eq!(bridge.ok("app_state", json!({}))["archive"]["name"], "IISG Secretariat");
}

#[test]
fn an_archive_that_another_program_holds_is_refused_with_its_holder() {
    let (one, other) = (Bridge::with_office(), Bridge::new());
    let error = other
        .call("archive_open", json!({"path": one.path("Office.rapporteur")}))
        .unwrap_err();
    assert_eq!(error["code"], "locked");
    assert!(
        error["detail"]
            .as_str()
            .is_some_and(|holder| holder.contains("Maja Pinjo")),
        "{error}"
    );
}

#[test]
fn the_sample_office_is_made_once() {
    let bridge = Bridge::new();
    let state = bridge.ok("archive_sample", json!({}));
    assert!(
        state["archive"]["name"].as_str().is_some_and(|name| !name.is_empty()),
        "{state}"
    );
    assert_eq!(bridge.ok("meetings_view", json!({}))["total"], 12);
    let id = bridge.meeting("A thirteenth", "2023-05-05");
    bridge.ok("archive_close", json!({}));
    bridge.ok("archive_sample", json!({}));
    assert_eq!(
        bridge.ok("meeting", json!({"id": id}))["meeting"]["title"],
        "A thirteenth"
    );
}

#[test]
fn a_sample_that_cannot_be_made_is_refused() {
    let bridge = Bridge::new();
    std::fs::write(bridge.path("config/sample"), "in the way").unwrap();
    assert_eq!(bridge.refusal("archive_sample", json!({})).0, "file");
}

#[test]
fn what_the_program_was_started_with_is_opened_by_the_first_question() {
    let bridge = Bridge::with_office();
    let (path, folder) = (bridge.path("Office.rapporteur"), tempfile::tempdir().unwrap());
    bridge.ok("archive_close", json!({}));
    let second = Bridge::started(folder, Some(Start::Archive(path.into())), |_| None);
    let state = second.ok("app_state", json!({}));
    assert_eq!(
        (&state["archive"]["name"], &state["refused"]),
        (&json!("IISG Secretariat"), &Value::Null)
    );
    let none = Bridge::started(
        tempfile::tempdir().unwrap(),
        Some(Start::Archive(bridge.path("gone").into())),
        |_| None,
    );
    let state = none.ok("app_state", json!({}));
    assert!(
        matches!(state["refused"]["code"].as_str(), Some("not_an_archive" | "not_found")),
        "{state}"
    );
    assert_eq!(
        none.ok("app_state", json!({}))["refused"],
        Value::Null,
        "it is said once"
    );
}

#[test]
fn the_desktop_s_dialog_answers_with_a_folder_or_nothing() {
    let bridge = Bridge::new();
    assert_eq!(
        bridge.ok("archive_choose", json!({"purpose": "open", "title": "Open a register"})),
        Value::Null
    );
    bridge.desktop.will_choose("/srv/Office.rapporteur");
    assert_eq!(
        bridge.ok("archive_choose", json!({"purpose": "create"})),
        "/srv/Office.rapporteur"
    );
    assert_eq!(bridge.desktop.asked(), ["Open a register", ""]);
    assert_eq!(
        bridge.refusal("archive_choose", json!({"purpose": "burn"})),
        refused("invalid", "purpose")
    );
}

#[test]
fn a_recent_archive_that_is_gone_is_marked_and_can_be_forgotten() {
    let bridge = Bridge::with_office();
    let path = bridge.path("Office.rapporteur");
    bridge.ok("archive_close", json!({}));
    std::fs::rename(&path, bridge.path("moved")).unwrap();
    assert_eq!(bridge.ok("app_state", json!({}))["recent"][0]["missing"], true);
    assert_eq!(
        bridge.ok("recent_forget", json!({"path": "/not/there"}))["recent"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(bridge.ok("recent_forget", json!({"path": path}))["recent"], json!([]));
}
