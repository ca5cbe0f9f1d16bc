//! history, meeting_back_to, undo, redo; and what the window hears of every write.

use crate::bridge::Bridge;
use serde_json::{Value, json};

#[test]
fn undo_and_redo_name_what_they_did() {
    let bridge = Bridge::with_office();
    let id = bridge.meeting("Board", "2022-06-05");
    bridge.ok("meeting_edit", json!({"id": id, "fields": {"city": "Budva"}}));
    let undone = bridge.ok("undo", json!({}));
    assert_eq!(
        (&undone["label"], &undone["meeting"], &undone["skipped"]),
        (&json!("Board"), &json!(id), &json!([]))
    );
    assert_eq!(undone["kind"], "edit");
    assert_eq!(bridge.ok("meeting", json!({"id": id}))["meeting"]["city"], Value::Null);
    let redone = bridge.ok("redo", json!({}));
    assert_eq!((&redone["kind"], &redone["label"]), (&undone["kind"], &undone["label"]));
    assert_eq!(bridge.ok("meeting", json!({"id": id}))["meeting"]["city"], "Budva");
}

#[test]
fn where_there_is_nothing_to_undo_or_redo_it_says_so() {
    let bridge = Bridge::with_office();
    assert_eq!(bridge.refusal("redo", json!({})).0, "nothing_to_redo");
    bridge.meeting("Board", "2022-06-05");
    while bridge.call("undo", json!({})).is_ok() {}
    assert_eq!(bridge.refusal("undo", json!({})).0, "nothing_to_undo");
}

#[test]
fn the_history_lists_operations_with_their_fields() {
    let bridge = Bridge::with_office();
    let id = bridge.meeting("Board", "2022-06-05");
    bridge.ok("meeting_edit", json!({"id": id, "fields": {"city": "Budva"}}));
    let history = bridge.ok("history", json!({"id": id, "limit": 10}));
    let latest = &history[0];
    assert_eq!(
        (&latest["author"], &latest["undone"]),
        (&json!("Maja Pinjo"), &json!(false))
    );
    assert!(latest["at"].as_str().is_some_and(|at| at.contains('T')), "{latest}");
    let change = latest["changes"]
        .as_array()
        .unwrap()
        .iter()
        .find(|change| change["field"] == "city")
        .expect("the city");
    assert_eq!(
        (&change["old"], &change["new"], &change["meeting_title"]),
        (&Value::Null, &json!("Budva"), &json!("Board"))
    );
    assert_eq!(
        bridge
            .ok("history", json!({"id": id, "limit": 1}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        bridge.refusal("history", json!({"id": "7", "limit": 1})),
        ("invalid".to_owned(), "id".to_owned())
    );
}

#[test]
fn a_meeting_goes_back_to_any_of_its_states() {
    let bridge = Bridge::with_office();
    let id = bridge.meeting("Board", "2022-06-05");
    bridge.ok(
        "meeting_edit",
        json!({"id": id, "fields": {"city": "Budva", "agenda": [{"title": "Opening"}]}}),
    );
    bridge.ok(
        "meeting_edit",
        json!({"id": id, "fields": {"title": "6th Board", "agenda": []}}),
    );
    let states = || {
        let history = bridge.ok("history", json!({"id": id, "limit": 10}));
        let states = history.as_array().unwrap().iter();
        states
            .map(|state| (state["operation"].clone(), state["can_go_back"].as_bool().unwrap()))
            .collect::<Vec<_>>()
    };
    let before = states();
    assert_eq!(
        before.iter().map(|state| state.1).collect::<Vec<_>>(),
        [false, true, true]
    );
    let back = bridge.ok("meeting_back_to", json!({"id": id, "operation": before[1].0}));
    assert_eq!(
        (&back["meeting"]["title"], &back["skipped"]),
        (&json!("Board"), &json!([]))
    );
    assert_eq!(back["meeting"]["agenda"][0]["title"], "Opening");
    assert_eq!(back["drafts"], json!({}));
    let after = states();
    // what it is now, it was after the second operation already
    assert_eq!(
        after.iter().map(|state| state.1).collect::<Vec<_>>(),
        [false, true, false, true]
    );
    assert_eq!(bridge.ok("undo", json!({}))["kind"], "restore");
    assert_eq!(bridge.ok("meeting", json!({"id": id}))["meeting"]["title"], "6th Board");
    let refused =
        |id: &str, operation: i64| bridge.refusal("meeting_back_to", json!({"id": id, "operation": operation}));
    assert_eq!(refused(&id, 9_999).0, "not_found");
    assert_eq!(refused("01940000-0000-7000-8000-000000000000", 1).0, "not_found");
    assert_eq!(refused("7", 1), ("invalid".to_owned(), "id".to_owned()));
}

#[test]
fn the_window_hears_of_every_write() {
    let bridge = Bridge::with_office();
    let heard = bridge.listen("records-changed");
    let next = || heard.lock().unwrap().drain(..).collect::<Vec<Value>>();
    let id = bridge.meeting("Board", "2022-06-05");
    assert_eq!(next(), [json!({"meetings": [id], "lists": false, "office": false})]);
    bridge.ok("meeting_edit", json!({"id": id, "fields": {"pillars": ["WBBSi"]}}));
    assert_eq!(next(), [json!({"meetings": [id], "lists": true, "office": false})]);
    bridge.ok("office_edit", json!({"fields": {"short_name": "IISG"}}));
    assert_eq!(next(), [json!({"meetings": [], "lists": false, "office": true})]);
    bridge.ok("undo", json!({}));
    assert_eq!(next().len(), 1);
    bridge.refusal("meeting_edit", json!({"id": id, "fields": {"title": ""}}));
    bridge.ok("draft_put", json!({"id": id, "field": "title", "text": ""}));
    assert_eq!(next(), [] as [Value; 0], "nothing was written");
}
