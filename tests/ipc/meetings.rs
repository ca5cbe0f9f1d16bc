//! meetings_view, meetings_page, meeting, meeting_create, meeting_edit, meeting_remove, draft_put, drafts_new.

use crate::bridge::Bridge;
use serde_json::{Value, json};

const NOBODY: &str = "01940000-0000-7000-8000-000000000000";

fn refused(code: &str, field: &str) -> (String, String) {
    (code.to_owned(), field.to_owned())
}

#[test]
fn a_new_meeting_has_its_values_and_the_usual_ones() {
    let bridge = Bridge::with_office();
    let made = bridge.ok(
        "meeting_create",
        json!({"fields": {"title": "Board", "starts_on": "2022-06-05", "city": "Budva"}}),
    );
    let meeting = &made["meeting"];
    assert_eq!(
        (&meeting["title"], &meeting["city"], &meeting["ends_on"]),
        (&json!("Board"), &json!("Budva"), &json!("2022-06-05"))
    );
    assert_eq!(
        (&meeting["status"], &meeting["language"], &meeting["venue"]),
        (&json!("held"), &json!("en"), &Value::Null)
    );
    assert_eq!(
        (&made["drafts"], &made["changed_by"]),
        (&json!({}), &json!("Maja Pinjo"))
    );
    assert!(made["changed_at"].as_str().is_some_and(|at| at.contains('T')), "{made}");
    let opened = bridge.ok("meeting", json!({"id": meeting["id"]}));
    assert_eq!(opened["meeting"], *meeting);
}

#[test]
fn a_meeting_without_title_or_day_is_not_recorded() {
    let bridge = Bridge::with_office();
    let create = |fields: Value| bridge.refusal("meeting_create", json!({"fields": fields}));
    assert_eq!(create(json!({"starts_on": "2022-06-05"})), refused("invalid", "title"));
    assert_eq!(create(json!({"title": "Board"})), refused("invalid", "starts_on"));
    assert_eq!(
        create(json!({"title": "Board", "starts_on": "2022-06-31"})),
        refused("invalid", "starts_on")
    );
    assert_eq!(bridge.ok("meetings_view", json!({}))["total"], 0);
}

#[test]
fn a_refused_field_says_which_rule_it_breaks() {
    let bridge = Bridge::with_office();
    let id = bridge.meeting("Board", "2022-06-05");
    let problem = |fields: Value| {
        let error = bridge
            .call("meeting_edit", json!({"id": id, "fields": fields}))
            .unwrap_err();
        assert_eq!(error["code"], "invalid", "{error}");
        (
            error["field"].as_str().unwrap().to_owned(),
            error["problem"].as_str().unwrap().to_owned(),
        )
    };
    let both = |field: &str, rule: &str| (field.to_owned(), rule.to_owned());
    assert_eq!(
        problem(json!({"ends_on": "2022-06-04"})),
        both("ends_on", "ends_before_it_starts")
    );
    assert_eq!(problem(json!({"country": "QQ"})), both("country", "unknown_country"));
    assert_eq!(
        problem(json!({"time_zone": "Europe/Budva"})),
        both("time_zone", "unknown_zone")
    );
    assert_eq!(problem(json!({"title": " "})), both("title", "missing"));
    // All or nothing.
    assert_eq!(
        problem(json!({"city": "Budva", "our_roles": ["slept"]})).1,
        "unknown_value"
    );
    assert_eq!(bridge.ok("meeting", json!({"id": id}))["meeting"]["city"], Value::Null);
}

#[test]
fn an_edit_changes_what_it_names_and_null_clears() {
    let bridge = Bridge::with_office();
    let id = bridge.meeting("Board", "2022-06-05");
    let edit = |fields: Value| bridge.ok("meeting_edit", json!({"id": id, "fields": fields}))["meeting"].clone();
    let meeting = edit(json!({"city": "Budva", "country": "ME", "pillars": ["WBBSi"]}));
    assert_eq!(
        (&meeting["title"], &meeting["city"], &meeting["pillars"]),
        (&json!("Board"), &json!("Budva"), &json!(["WBBSi"]))
    );
    assert_eq!(edit(json!({"city": null}))["city"], Value::Null);
    assert_eq!(
        bridge
            .refusal("meeting_edit", json!({"id": NOBODY, "fields": {"city": "Bar"}}))
            .0,
        "not_found"
    );
    assert_eq!(
        bridge.refusal("meeting_edit", json!({"id": "7", "fields": {}})),
        refused("invalid", "id")
    );
}

#[test]
fn a_meeting_that_is_not_there_is_not_found() {
    let bridge = Bridge::with_office();
    assert_eq!(bridge.refusal("meeting", json!({"id": NOBODY})).0, "not_found");
    assert_eq!(bridge.refusal("meeting", json!({"id": "7"})), refused("invalid", "id"));
}

#[test]
fn a_removed_meeting_leaves_the_list() {
    let bridge = Bridge::with_office();
    let id = bridge.meeting("Board", "2022-06-05");
    assert_eq!(bridge.ok("meeting_remove", json!({"id": id})), Value::Null);
    assert_eq!(bridge.ok("meetings_view", json!({}))["total"], 0);
    assert_eq!(bridge.refusal("meeting_remove", json!({"id": NOBODY})).0, "not_found");
}

#[test]
fn a_list_is_filtered_ordered_and_read_in_pages() {
    let bridge = Bridge::with_office();
    for (title, day) in [("Alpha", "2021-06-05"), ("Beta", "2022-06-05"), ("Gamma", "2022-03-05")] {
        bridge.meeting(title, day);
    }
    let titles = |arguments: Value| -> Vec<String> {
        let view = bridge.ok("meetings_view", arguments);
        let rows = bridge.ok("meetings_page", json!({"view": view["view"], "offset": 0, "limit": 50}));
        let rows = rows.as_array().unwrap();
        assert_eq!(view["total"], rows.len());
        rows.iter()
            .map(|row| row["title"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        titles(json!({"words": "", "order": "newest"})),
        ["Beta", "Gamma", "Alpha"]
    );
    assert_eq!(
        titles(json!({"words": "", "order": "oldest"})),
        ["Alpha", "Gamma", "Beta"]
    );
    assert_eq!(
        titles(json!({"words": "", "order": "title", "year": 2022})),
        ["Beta", "Gamma"]
    );
    assert_eq!(
        titles(
            json!({"words": "gam", "year": null, "pillar": null, "status": "held", "role": null, "order": "newest"})
        ),
        ["Gamma"]
    );
    let view = bridge.ok("meetings_view", json!({"order": "oldest"}));
    assert_eq!(view["years"], json!([2022, 2021]));
    let page = bridge.ok("meetings_page", json!({"view": view["view"], "offset": 1, "limit": 1}));
    assert_eq!(
        (page.as_array().unwrap().len(), &page[0]["title"]),
        (1, &json!("Gamma"))
    );
    let beyond = bridge.ok("meetings_page", json!({"view": view["view"], "offset": 7, "limit": 5}));
    assert_eq!(beyond, json!([]));
}

#[test]
fn a_row_tells_what_a_list_shows() {
    let bridge = Bridge::with_office();
    let fields = json!({"title": "Board 6", "starts_on": "2022-06-05", "ends_on": "2022-06-07", "city": "Budva", "country": "ME",
        "pillars": ["WBBSi"], "category": "Board meeting", "series": {"name": "IISG Board Meeting", "number": 6}, "narrative": "Border security."});
    let id = bridge.ok("meeting_create", json!({"fields": fields}))["meeting"]["id"].clone();
    let view = bridge.ok("meetings_view", json!({"words": "border"}));
    let row = bridge.ok("meetings_page", json!({"view": view["view"], "offset": 0, "limit": 1}))[0].clone();
    for (field, value) in [
        ("id", id),
        ("language", json!("en")),
        ("starts_on", json!("2022-06-05")),
        ("ends_on", json!("2022-06-07")),
        ("date_precision", json!("day")),
        ("status", json!("held")),
        ("city", json!("Budva")),
        ("country", json!("ME")),
        ("country_name", json!("Montenegro")),
        ("pillars", json!(["WBBSi"])),
        ("category", json!("Board meeting")),
        ("series", json!({"name": "IISG Board Meeting", "number": 6})),
    ] {
        assert_eq!(row[field], value, "{field}");
    }
    assert!(row["incomplete"].is_array(), "{row}");
    assert!(
        row["snippet"].as_str().is_some_and(|text| text.contains("[[Border]]")),
        "{row}"
    );
}

#[test]
fn a_list_that_was_replaced_is_not_found() {
    let bridge = Bridge::with_office();
    let first = bridge.ok("meetings_view", json!({}))["view"].clone();
    let second = bridge.ok("meetings_view", json!({}))["view"].clone();
    assert_ne!(first, second);
    assert_eq!(
        bridge
            .refusal("meetings_page", json!({"view": first, "offset": 0, "limit": 5}))
            .0,
        "not_found"
    );
    bridge.ok("meetings_page", json!({"view": second, "offset": 0, "limit": 5}));
    assert_eq!(
        bridge.refusal("meetings_view", json!({"order": "random"})),
        refused("invalid", "order")
    );
    assert_eq!(
        bridge.refusal("meetings_view", json!({"status": "dreamt"})),
        refused("invalid", "status")
    );
    assert_eq!(
        bridge.refusal("meetings_view", json!({"role": "slept"})),
        refused("invalid", "role")
    );
}

#[test]
fn what_is_typed_and_not_valid_is_kept_until_it_is() {
    let bridge = Bridge::with_office();
    let id = bridge.meeting("Board", "2022-06-05");
    bridge.ok("draft_put", json!({"id": id, "field": "ends_on", "text": "31.6."}));
    assert_eq!(
        bridge.ok("meeting", json!({"id": id}))["drafts"],
        json!({"ends_on": "31.6."})
    );
    let edited = bridge.ok("meeting_edit", json!({"id": id, "fields": {"ends_on": "2022-06-30"}}));
    assert_eq!(
        edited["drafts"],
        json!({}),
        "a draft whose field was taken is forgotten"
    );
    bridge.ok("draft_put", json!({"id": id, "field": "city", "text": "B"}));
    bridge.ok("draft_put", json!({"id": id, "field": "city", "text": null}));
    assert_eq!(bridge.ok("meeting", json!({"id": id}))["drafts"], json!({}));
    assert_eq!(
        bridge.refusal("draft_put", json!({"id": "7", "field": "city", "text": "B"})),
        refused("invalid", "id")
    );
}

#[test]
fn the_meeting_that_is_not_one_yet_survives_a_second_start() {
    let bridge = Bridge::with_office();
    bridge.ok(
        "draft_put",
        json!({"id": "new", "field": "title", "text": "Seventh board"}),
    );
    let path = bridge.path("Office.rapporteur");
    let second = bridge.restarted();
    second.ok("archive_open", json!({"path": path}));
    assert_eq!(second.ok("drafts_new", json!({})), json!({"title": "Seventh board"}));
    second.meeting("Seventh board", "2022-06-05");
    assert_eq!(second.ok("drafts_new", json!({})), json!({}), "it is a meeting now");
}
