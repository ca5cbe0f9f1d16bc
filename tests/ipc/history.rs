//! history, undo, redo; and what the window hears of every write.

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
