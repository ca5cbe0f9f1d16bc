//! meetings_edit_many, meetings_remove: one operation each.

use crate::bridge::{Bridge, CHANNEL};
use serde_json::{Value, json};

const NOBODY: &str = "01940000-0000-7000-8000-000000000000";

/// Three meetings: of no pillar, of one, of two.
fn three(bridge: &Bridge) -> [String; 3] {
    let pillars = [json!([]), json!(["WBCTi"]), json!(["WBCTi", "WBBSi"])];
    let mut number = 0;
    pillars.map(|pillars| {
        number += 1;
        let fields = json!({"title": format!("Board {number}"), "starts_on": "2022-06-05", "pillars": pillars, "our_roles": ["spoke"]});
        let made = bridge.ok("meeting_create", json!({"fields": fields}));
        made["meeting"]["id"].as_str().unwrap().to_owned()
    })
}

fn each(bridge: &Bridge, ids: &[String], field: &str) -> Vec<Value> {
    let read = |id: &String| bridge.ok("meeting", json!({"id": id}))["meeting"][field].clone();
    ids.iter().map(read).collect()
}

#[test]
fn several_are_changed_in_one_operation_that_undo_takes_back() {
    let bridge = Bridge::with_office();
    let ids = three(&bridge);
    let before = each(&bridge, &ids, "pillars");
    let change = json!({"set": {"status": "cancelled", "funder": "EU"}, "add_pillars": ["wbbsi"], "remove_pillars": ["WBCTi"],
        "add_roles": ["chaired"], "remove_roles": ["spoke"]});
    let met = bridge.ok("meetings_edit_many", json!({"ids": ids, "change": change}));
    assert_eq!(met, json!({"changed": 3, "unchanged": 0}));
    assert_eq!(each(&bridge, &ids, "pillars"), vec![json!(["WBBSi"]); 3]);
    assert_eq!(each(&bridge, &ids, "our_roles"), vec![json!(["chaired"]); 3]);
    assert_eq!(each(&bridge, &ids, "status"), vec![json!("cancelled"); 3]);
    let again = bridge.ok("meetings_edit_many", json!({"ids": ids, "change": change}));
    assert_eq!(again, json!({"changed": 0, "unchanged": 3}));
    let undone = bridge.ok("undo", json!({}));
    assert_eq!(
        (&undone["kind"], &undone["label"], &undone["meeting"]),
        (&json!("edit_several"), &json!(""), &Value::Null)
    );
    assert_eq!(each(&bridge, &ids, "pillars"), before);
    assert_eq!(each(&bridge, &ids, "status"), vec![json!("held"); 3]);
    bridge.ok("redo", json!({}));
    assert_eq!(each(&bridge, &ids, "funder"), vec![json!("EU"); 3]);
}

#[test]
fn what_one_cannot_take_none_gets() {
    let bridge = Bridge::with_office();
    let ids = three(&bridge);
    let refused = |ids: &Value, change: Value| {
        bridge
            .call("meetings_edit_many", json!({"ids": ids, "change": change}))
            .unwrap_err()
    };
    let error = refused(&json!(ids), json!({"set": {"city": "Budva", "country": "QQ"}}));
    assert_eq!(
        (&error["code"], &error["field"], &error["problem"]),
        (&json!("invalid"), &json!("country"), &json!("unknown_country"))
    );
    assert!(
        error["detail"].as_str().is_some_and(|title| title.starts_with("Board")),
        "{error}"
    );
    let error = refused(&json!(ids), json!({"set": {"title": "All the same"}}));
    assert_eq!(
        (&error["field"], &error["problem"]),
        (&json!("title"), &json!("unknown_field"))
    );
    assert_eq!(
        refused(&json!(ids), json!({"add_roles": ["slept"]}))["field"],
        "add_roles"
    );
    let error = refused(&json!([ids[0], NOBODY]), json!({"set": {"city": "Budva"}}));
    assert_eq!(error["code"], "not_found");
    assert_eq!(each(&bridge, &ids, "city"), vec![Value::Null; 3]);
}

#[test]
fn a_draft_of_a_field_that_several_get_is_forgotten() {
    let bridge = Bridge::with_office();
    let ids = three(&bridge);
    bridge.ok("draft_put", json!({"id": ids[1], "field": "city", "text": "?"}));
    bridge.ok("draft_put", json!({"id": ids[1], "field": "ends_on", "text": "31.6."}));
    bridge.ok(
        "meetings_edit_many",
        json!({"ids": ids, "change": {"set": {"city": "Budva"}}}),
    );
    assert_eq!(
        bridge.ok("meeting", json!({"id": ids[1]}))["drafts"],
        json!({"ends_on": "31.6."})
    );
}

#[test]
fn several_are_removed_and_come_back_together() {
    let bridge = Bridge::with_office();
    let ids = three(&bridge);
    let total = || bridge.ok("meetings_view", json!({}))["total"].clone();
    let gone = bridge.ok("meetings_remove", json!({"ids": [ids[0], ids[2], NOBODY, ids[0]]}));
    assert_eq!(gone, json!({"removed": 2}));
    assert_eq!(total(), 1);
    assert_eq!(
        bridge.ok("meetings_remove", json!({"ids": [ids[0]]})),
        json!({"removed": 0})
    );
    bridge.ok("undo", json!({}));
    assert_eq!(total(), 3);
    assert_eq!(
        bridge.refusal("meetings_remove", json!({"ids": ["7"]})),
        ("invalid".to_owned(), "ids".to_owned())
    );
}

#[test]
fn work_that_is_cancelled_on_its_way_changes_nothing() {
    let after_the_first = |step: &Value| (step["done"] == 1).then(|| ("job_cancel", json!({"job": null})));
    let bridge = Bridge::with_office_and(after_the_first);
    let ids: Vec<String> = (0..3).map(|_| bridge.meeting("Board", "2022-06-05")).collect();
    let change = json!({"set": {"city": "Budva"}});
    for (command, arguments) in [
        (
            "meetings_edit_many",
            json!({"ids": ids, "change": change, "progress": CHANNEL}),
        ),
        ("meetings_remove", json!({"ids": ids, "progress": CHANNEL})),
    ] {
        assert_eq!(bridge.refusal(command, arguments).0, "cancelled", "{command}");
        assert_eq!(each(&bridge, &ids, "city"), vec![Value::Null; 3], "{command}");
    }
}
