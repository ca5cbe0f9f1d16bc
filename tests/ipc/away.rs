//! An archive whose disk goes away while it is open: every command says so, none is acknowledged, and all of them work
//! again once it is back.

use crate::bridge::{Bridge, until};
use serde_json::{Value, json};
use std::fs;

#[test]
fn an_archive_that_goes_away_is_gone_until_it_is_back() {
    let bridge = Bridge::with_office();
    let id = bridge.meeting("Board", "2022-06-05");
    let (folder, away) = (bridge.path("Office.rapporteur"), bridge.path("away"));
    fs::rename(&folder, &away).unwrap();
    let uses = [
        ("meeting_edit", json!({"id": id, "fields": {"title": "Board of 2022"}})),
        ("draft_put", json!({"id": id, "field": "starts_on", "text": "20.6."})),
        ("meeting", json!({"id": id})),
        ("undo", json!({})),
        ("check", json!({})),
    ];
    for (command, arguments) in &uses {
        let error = bridge.call(command, arguments.clone()).unwrap_err();
        assert_eq!((&error["code"], &error["detail"]), (&json!("gone"), &json!(folder)));
    }
    let state = bridge.ok("app_state", json!({}));
    assert_eq!(
        (&state["archive"], &state["refused"]["code"]),
        (&Value::Null, &json!("gone"))
    );

    fs::rename(&away, &folder).unwrap();
    for (command, arguments) in &uses[..3] {
        bridge.ok(command, arguments.clone());
    }
    let opened = bridge.ok("meeting", json!({"id": id}));
    assert_eq!(opened["meeting"]["title"], "Board of 2022");
    assert_eq!(opened["drafts"]["starts_on"], "20.6.");
    assert_eq!(bridge.ok("check", json!({}))["ok"], true);
    let heard = bridge.listen("records-changed");
    bridge.meeting("Seminar", "2022-07-05");
    assert_eq!(heard.lock().unwrap().len(), 1, "the window still hears of writes");
}

#[test]
fn an_archive_in_whose_place_another_stands_is_read_again() {
    let bridge = Bridge::with_office();
    bridge.meeting("Board", "2022-06-05");
    let (folder, away) = (bridge.path("Office.rapporteur"), bridge.path("away"));
    fs::create_dir(bridge.path("copies")).unwrap();
    let copy = bridge.ok("backup", json!({"path": bridge.path("copies")}))["path"]
        .as_str()
        .unwrap()
        .to_owned();
    bridge.meeting("After the copy", "2022-07-05");
    fs::rename(&folder, away).unwrap();
    assert_eq!(bridge.refusal("report_years", json!({})).0, "gone");
    fs::rename(copy, &folder).unwrap();
    let years = bridge.ok("report_years", json!({}));
    let meetings: u64 = years
        .as_array()
        .unwrap()
        .iter()
        .map(|year| year["meetings"].as_u64().unwrap())
        .sum();
    assert_eq!(meetings, 1, "{years}");
}

#[test]
fn another_archive_in_its_place_is_not_the_one_that_was_open() {
    let bridge = Bridge::with_office();
    let id = bridge.meeting("Board", "2022-06-05");
    let (folder, away) = (bridge.path("Office.rapporteur"), bridge.path("away"));
    fs::rename(&folder, &away).unwrap();
    assert_eq!(bridge.refusal("lists", json!({})).0, "gone");
    let other = Bridge::with_office();
    other.meeting("Of another office", "2022-07-05");
    other.ok("archive_close", json!({}));
    fs::rename(other.path("Office.rapporteur"), &folder).unwrap();
    for (command, arguments) in [
        ("meeting_edit", json!({"id": id, "fields": {"title": "Board of 2022"}})),
        ("draft_put", json!({"id": "new", "field": "title", "text": "Board"})),
        ("report_years", json!({})),
    ] {
        assert_eq!(bridge.refusal(command, arguments).0, "gone", "{command}");
    }
    fs::remove_dir_all(&folder).unwrap();
    fs::rename(&away, &folder).unwrap();
    assert_eq!(bridge.ok("meeting", json!({"id": id}))["meeting"]["title"], "Board");
}

#[test]
fn the_window_hears_that_an_archive_is_back_and_opens_its_list_anew() {
    let bridge = Bridge::with_office();
    bridge.meeting("Board", "2022-06-05");
    let view = bridge.ok("meetings_view", json!({}))["view"].clone();
    let (folder, away) = (bridge.path("Office.rapporteur"), bridge.path("away"));
    let heard = bridge.listen("app-state");
    fs::rename(&folder, &away).unwrap();
    let page = json!({"view": view, "offset": 0, "limit": 5});
    assert_eq!(bridge.refusal("meetings_page", page.clone()).0, "gone");
    fs::rename(&away, &folder).unwrap();
    assert_eq!(bridge.refusal("meetings_page", page).0, "not_found");
    until(|| heard.lock().unwrap().len() == 1);
    assert_eq!(heard.lock().unwrap()[0]["archive"]["path"], json!(folder));
}

#[test]
fn closing_an_archive_that_is_away_closes_it() {
    let bridge = Bridge::with_office();
    fs::rename(bridge.path("Office.rapporteur"), bridge.path("away")).unwrap();
    assert_eq!(bridge.refusal("lists", json!({})).0, "gone");
    assert_eq!(bridge.ok("archive_close", json!({}))["refused"], Value::Null);
    assert_eq!(bridge.refusal("lists", json!({})).0, "no_archive");
}

#[test]
fn any_file_of_an_archive_s_folder_opens_it() {
    let bridge = Bridge::with_office();
    let folder = bridge.path("Office.rapporteur");
    for name in ["/archive.json", "/register.db", "/"] {
        bridge.ok("archive_close", json!({}));
        let state = bridge.ok("archive_open", json!({"path": format!("{folder}{name}")}));
        assert_eq!(state["archive"]["path"], json!(folder), "{name}");
        assert_eq!(state["clock_behind"], false);
    }
}
