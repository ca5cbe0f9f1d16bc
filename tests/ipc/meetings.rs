//! meetings_view, meetings_places, meetings_page, meetings_rows, meetings_ids, meetings_among, meetings_place, meeting,
//! meeting_create, meeting_copy, meeting_edit, meeting_remove, draft_put, drafts_new.

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
    let by = |by: &str, descending: bool| json!({"by": by, "descending": descending});
    assert_eq!(titles(json!({"words": ""})), ["Beta", "Gamma", "Alpha"]);
    assert_eq!(titles(json!({"order": by("date", false)})), ["Alpha", "Gamma", "Beta"]);
    assert_eq!(titles(json!({"order": by("title", true)})), ["Gamma", "Beta", "Alpha"]);
    for order in ["place", "category", "status", "series"] {
        assert_eq!(
            titles(json!({"order": by(order, true)})),
            ["Beta", "Gamma", "Alpha"],
            "{order}"
        );
    }
    assert_eq!(
        titles(json!({"years": [2022], "order": {"by": "title"}})),
        ["Beta", "Gamma"]
    );
    assert_eq!(
        titles(
            json!({"words": "gam", "years": [2021, 2022], "pillars": [""], "categories": [], "roles": [],
            "statuses": ["held", "planned"], "places": [], "order": by("date", true)})
        ),
        ["Gamma"]
    );
    let view = bridge.ok("meetings_view", json!({"order": by("date", false)}));
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
        "pillars": ["WBBSi"], "category": "Board meeting", "series": {"name": "IISG Board Meeting", "number": 6}, "narrative": "Border security.",
        "our_roles": ["spoke", "chaired"], "format": "hybrid", "responsible": "Maja", "venue": "Hotel Avala",
        "participants": [{"person": "Ana"}, {"organisation": "RCC", "delegates": 3}], "documents": [{"path": "agenda.docx"}]});
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
        ("our_roles", json!(["chaired", "spoke"])),
        ("access", json!("internal")),
        ("format", json!("hybrid")),
        ("reference", Value::Null),
        ("responsible", json!("Maja")),
        ("venue", json!("Hotel Avala")),
        ("participants", json!(4)),
        ("documents", json!(1)),
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
        bridge
            .refusal("meetings_ids", json!({"view": first, "from": 0, "to": 5}))
            .0,
        "not_found"
    );
    for (command, arguments) in [
        ("meetings_among", json!({"view": first, "ids": []})),
        ("meetings_place", json!({"view": first, "id": NOBODY})),
    ] {
        assert_eq!(bridge.refusal(command, arguments).0, "not_found", "{command}");
    }
    assert_eq!(
        bridge.refusal("meetings_view", json!({"order": {"by": "random", "descending": false}})),
        refused("invalid", "order")
    );
    assert_eq!(
        bridge.refusal("meetings_view", json!({"statuses": ["held", "dreamt"]})),
        refused("invalid", "statuses")
    );
    assert_eq!(
        bridge.refusal("meetings_view", json!({"roles": ["slept"]})),
        refused("invalid", "roles")
    );
}

#[test]
fn places_are_offered_as_the_filter_takes_them() {
    let bridge = Bridge::with_office();
    for (title, city, country) in [("A", "Budva", "ME"), ("B", "Sarajevo", "BA"), ("C", "Сарајево", "BA")] {
        let fields = json!({"title": title, "starts_on": "2022-06-05", "city": city, "country": country});
        bridge.ok("meeting_create", json!({"fields": fields}));
    }
    let places = bridge.ok("meetings_places", json!({}));
    let found: Vec<(&str, u64)> = places
        .as_array()
        .unwrap()
        .iter()
        .map(|place| (place["label"].as_str().unwrap(), place["count"].as_u64().unwrap()))
        .collect();
    assert_eq!(found[0], ("Bosnia and Herzegovina", 2));
    assert_eq!(found[1].1, 2, "{places}");
    assert_eq!(found[2..], [("Budva", 1), ("Montenegro", 1)]);
    assert_eq!(places[0]["value"], "country:BA");
    for place in places.as_array().unwrap() {
        let view = bridge.ok("meetings_view", json!({"places": [place["value"]]}));
        assert_eq!(view["total"], place["count"], "{place}");
    }
}

#[test]
fn rows_and_ids_are_asked_for_beside_the_pages() {
    let bridge = Bridge::with_office();
    let ids = ["2022-01-01", "2022-01-02", "2022-01-03"].map(|day| bridge.meeting("Board", day));
    let view = bridge.ok("meetings_view", json!({}))["view"].clone();
    let stretch = |from: u32, to: u32| bridge.ok("meetings_ids", json!({"view": view, "from": from, "to": to}));
    assert_eq!(stretch(0, 2), json!([ids[2], ids[1]]));
    assert_eq!(stretch(1, 90), json!([ids[1], ids[0]]));
    assert_eq!(stretch(3, 3), json!([]));
    let rows = bridge.ok("meetings_rows", json!({"ids": [ids[0], NOBODY, ids[2]]}));
    let days: Vec<&Value> = rows.as_array().unwrap().iter().map(|row| &row["starts_on"]).collect();
    assert_eq!(days, ["2022-01-01", "2022-01-03"]);
    assert_eq!(
        bridge.refusal("meetings_rows", json!({"ids": ["7"]})),
        refused("invalid", "ids")
    );
}

#[test]
fn a_list_says_which_meetings_it_has_and_where() {
    let bridge = Bridge::with_office();
    let ids = ["2021-01-01", "2022-01-02", "2022-01-03"].map(|day| bridge.meeting("Board", day));
    let view = bridge.ok("meetings_view", json!({"years": [2022]}))["view"].clone();
    let among = bridge.ok(
        "meetings_among",
        json!({"view": view, "ids": [ids[0], ids[1], NOBODY, ids[2]]}),
    );
    assert_eq!(among, json!([ids[2], ids[1]]));
    let place = |id: &str| bridge.ok("meetings_place", json!({"view": view, "id": id}));
    assert_eq!((place(&ids[1]), place(&ids[0])), (json!(1), Value::Null));
    assert_eq!(
        bridge.refusal("meetings_among", json!({"view": view, "ids": ["7"]})),
        refused("invalid", "ids")
    );
    assert_eq!(
        bridge.refusal("meetings_place", json!({"view": view, "id": "7"})),
        refused("invalid", "id")
    );
}

#[test]
fn a_copy_begins_with_what_the_meeting_is() {
    let bridge = Bridge::with_office();
    let fields = json!({"title": "6th Board Meeting", "starts_on": "2022-06-05", "city": "Budva", "narrative": "They met.",
        "series": {"name": "Board", "number": 6}, "participants": [{"person": "Ana", "status": "attended"}]});
    let id = bridge.ok("meeting_create", json!({"fields": fields}))["meeting"]["id"].clone();
    let copy = bridge.ok("meeting_copy", json!({"id": id, "next": false}));
    assert_eq!(
        (&copy["title"], &copy["city"]),
        (&json!("6th Board Meeting"), &json!("Budva"))
    );
    assert_eq!(copy["participants"][0]["status"], "invited");
    for absent in ["id", "starts_on", "ends_on", "narrative", "status", "series"] {
        assert_eq!(copy.get(absent), None, "{absent}");
    }
    let mut next = bridge.ok("meeting_copy", json!({"id": id, "next": true}));
    assert_eq!(next["title"], "7th Board Meeting");
    assert_eq!(next["series"], json!({"name": "Board", "number": 7}));
    next["starts_on"] = json!("2023-06-05");
    let made = bridge.ok("meeting_create", json!({"fields": next}));
    assert_eq!(made["meeting"]["series"]["number"], 7);
    assert_eq!(
        bridge.refusal("meeting_copy", json!({"id": NOBODY, "next": true})).0,
        "not_found"
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
