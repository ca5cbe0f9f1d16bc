//! Meetings by hand: add, list, show, search, history, undo.

use crate::desk::{Desk, text};
use serde_json::json;

#[test]
fn a_meeting_is_added_shown_and_found() {
    let desk = Desk::with_office();
    let added = desk.done(&[
        "meetings",
        "add",
        "--title",
        "Sastanak Đorđa Dačića",
        "--starts-on",
        "2022-06-20",
        "--set",
        "city=Skopje",
        "--set",
        "country=MK",
        "--set",
        r#"our_roles=["organised","chaired"]"#,
        "--set",
        r#"series={"name": "Board", "number": 6}"#,
    ]);
    let id = added.out.trim();
    let shown = desk.done(&["--json", "meetings", "show", id]).object();
    assert_eq!(shown["id"], id);
    assert_eq!(shown["series"], json!({"name": "Board", "number": 6}));
    assert_eq!((&shown["status"], &shown["language"]), (&json!("held"), &json!("en")));
    let plain = desk.done(&["meetings", "show", id]).out;
    assert!(
        plain.contains("title: Sastanak Đorđa Dačića\n") && plain.contains("our_roles: organised; chaired\n"),
        "{plain}"
    );
    let hits = desk.done(&["--json", "search", "dorda", "Дачића"]).objects();
    assert_eq!((hits.len(), text(&hits[0]["id"])), (1, id.to_owned()));
    assert!(
        text(&hits[0]["snippet"]).contains("[[Đorđa]]") || text(&hits[0]["snippet"]).contains("[[Dačića]]"),
        "{hits:?}"
    );
    let listed = desk.done(&["meetings", "list"]).out;
    assert!(
        listed.starts_with("2022-06-20") && listed.contains("(Skopje, MK)") && listed.contains(id),
        "{listed}"
    );
}

#[test]
fn what_is_wrong_with_a_new_meeting_is_named_and_nothing_is_recorded() {
    let desk = Desk::with_office();
    desk.refused(
        &["meetings", "add", "--title", "No day"],
        "starts_on: a value is needed",
    );
    desk.refused(
        &[
            "meetings",
            "add",
            "--title",
            "A",
            "--starts-on",
            "2022-06-20",
            "--set",
            "country=ZZ",
            "--set",
            "colour=red",
        ],
        "colour: there is no field of this name; country: “ZZ” is no country code",
    );
    assert_eq!(desk.run(&["meetings", "add", "--set", "city"]).code, 2);
    assert_eq!(desk.titles(), [] as [&str; 0]);
}

#[test]
fn a_meeting_may_come_from_a_file() {
    let desk = Desk::with_office();
    let file = desk.file(
        "one.json",
        &[r#"{"title": "From a file","#, r#""starts_on": "2022-06-20"}"#],
    );
    desk.done(&["meetings", "add", "--from", &file, "--set", "city=Tivat"]);
    assert_eq!(desk.meetings()[0]["city"], "Tivat");
    desk.refused(&["meetings", "add", "--from", "nowhere.json"], "nowhere.json");
}

#[test]
fn lists_are_narrowed_and_ordered() {
    let desk = Desk::with_sample();
    let count = |args: &[&str]| {
        desk.done(&[&["--json", "meetings", "list"], args].concat())
            .objects()
            .len()
    };
    assert_eq!(count(&[]), 12);
    assert_eq!(count(&["--year", "2022"]), 9);
    assert_eq!(count(&["--year", "2022", "--role", "organised"]), 4);
    assert_eq!(count(&["--pillar", "WBBSi"]), 2);
    assert_eq!(count(&["--status", "cancelled"]), 0);
    assert_eq!(
        count(&["--year", "2021", "--year", "2022"]),
        count(&["--year", "2021"]) + 9
    );
    assert_eq!(count(&["--country", "SI", "--place", "Порторож"]), 1);
    assert_eq!(count(&["--country", "BA", "--place", "Portorož"]), 0);
    assert_eq!(count(&["--words", "portoroz"]), 1);
    assert_eq!(count(&["--limit", "5"]), 5);
    let first = |order| text(&desk.done(&["--json", "meetings", "list", "--order", order]).objects()[0]["starts_on"]);
    assert_eq!(
        (first("newest"), first("oldest")),
        ("2023-04-25".to_owned(), "2021-06-09".to_owned())
    );
}

#[test]
fn history_names_who_did_what_and_undo_takes_back_ones_own() {
    let desk = Desk::with_office();
    for (who, title) in [("Agron", "First"), ("Maja", "Second")] {
        desk.done(&[
            "--as",
            who,
            "meetings",
            "add",
            "--title",
            title,
            "--starts-on",
            "2022-06-20",
        ]);
    }
    let operations = desk.done(&["--json", "history"]).objects();
    let who: Vec<String> = operations
        .iter()
        .take(2)
        .map(|operation| text(&operation["author"]))
        .collect();
    assert_eq!(who, ["Maja", "Agron"]);
    assert!(operations[0]["changes"].as_array().is_some_and(|changes| {
        changes
            .iter()
            .any(|change| change["field"] == "title" && change["new"] == "Second")
    }));
    desk.done(&["--as", "Agron", "undo"]);
    assert_eq!(desk.titles(), ["Second"]);
    desk.done(&["--as", "Agron", "redo"]);
    assert_eq!(desk.titles().len(), 2);
    desk.refused(&["--as", "Nobody", "undo"], "there is nothing to undo");
    desk.refused(&["--as", "Maja", "redo"], "there is nothing to redo");
}

#[test]
fn a_meeting_that_is_not_there_is_named() {
    let desk = Desk::with_sample();
    desk.refused(&["meetings", "show", "ffff"], "ffff");
    desk.refused(
        &["meetings", "show", "0190a0a0-0000-7000-8000-000000000001"],
        "0190a0a0-0000-7000-8000-000000000001",
    );
    let id = text(&desk.meetings()[0]["id"]);
    let shown = desk.done(&["--json", "meetings", "show", &id[..13]]).object();
    assert_eq!(shown["id"], id, "the beginning of an id is enough");
}
