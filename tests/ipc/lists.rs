//! lists, places, series_next, list_items, list_save, list_move, list_merge, list_remove.

use crate::bridge::Bridge;
use serde_json::{Value, json};

#[test]
fn the_lists_hold_what_the_office_uses() {
    let bridge = Bridge::with_office();
    let fields = json!({"title": "Board 6", "starts_on": "2022-06-05", "pillars": ["WBBSi"], "category": "Board meeting",
        "series": {"name": "IISG Board Meeting", "number": 6}});
    bridge.ok("meeting_create", json!({"fields": fields}));
    let lists = bridge.ok("lists", json!({}));
    let names = |list: &str| {
        lists[list]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["name"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names("pillars"), ["WBBSi"]);
    assert_eq!(names("categories"), ["Board meeting"]);
    assert_eq!(
        lists["series"],
        json!([{"name": "IISG Board Meeting", "next_number": 7}])
    );
    for (part, value) in [("languages", json!("en")), ("zones", json!("Europe/Sarajevo"))] {
        assert!(lists[part].as_array().unwrap().contains(&value), "{part}");
    }
    let codes: Vec<&Value> = lists["countries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|country| &country["code"])
        .collect();
    assert_eq!(
        codes[..2],
        [&json!("AL"), &json!("BA")],
        "the Western Balkans come first"
    );
    assert_eq!(lists["pillars"][0]["retired"], false);
}

#[test]
fn a_place_is_found_in_any_script() {
    let bridge = Bridge::with_office();
    for text in ["Skop", "Скоп"] {
        let places = bridge.ok("places", json!({"text": text, "country": null, "limit": 5}));
        let found = places.as_array().unwrap().iter().any(|place| place["country"] == "MK");
        assert!(found, "{text}: {places}");
    }
    let places = bridge.ok("places", json!({"text": "S", "country": "ME", "limit": 3}));
    assert!(places.as_array().unwrap().len() <= 3, "{places}");
    for place in places.as_array().unwrap() {
        assert_eq!(
            (&place["country"], &place["country_name"]),
            (&json!("ME"), &json!("Montenegro")),
            "{place}"
        );
    }
    assert_eq!(
        bridge.ok("places", json!({"text": "Nowhere at all", "limit": 5})),
        json!([])
    );
}

#[test]
fn a_series_goes_on_after_its_highest_number() {
    let bridge = Bridge::with_office();
    assert_eq!(bridge.ok("series_next", json!({"name": "IISG Board Meeting"})), 1);
    for number in [4, 6] {
        let fields = json!({"title": format!("Board {number}"), "starts_on": "2022-06-05", "series": {"name": "IISG Board Meeting", "number": number}});
        bridge.ok("meeting_create", json!({"fields": fields}));
    }
    assert_eq!(bridge.ok("series_next", json!({"name": "IISG Board Meeting"})), 7);
}

/// Names of the pillars in their order, with how many meetings use each.
fn pillars(items: &Value) -> Vec<(&str, u64)> {
    let items = items.as_array().unwrap().iter();
    items
        .map(|item| (item["name"].as_str().unwrap(), item["meetings"].as_u64().unwrap()))
        .collect()
}

fn id_of<'a>(items: &'a Value, name: &str) -> &'a Value {
    let mut items = items.as_array().unwrap().iter();
    &items.find(|item| item["name"] == name).unwrap()["id"]
}

/// An office with three pillars; the third is a slip of the keyboard for the first.
fn with_pillars() -> Bridge {
    let bridge = Bridge::with_office();
    for (title, pillar) in [("One", "WBCTi"), ("Two", "WBBSi"), ("Three", "WBCTy")] {
        let fields = json!({"title": title, "starts_on": "2022-06-05", "pillars": [pillar]});
        bridge.ok("meeting_create", json!({"fields": fields}));
    }
    bridge
}

#[test]
fn an_item_of_a_list_is_made_and_edited() {
    let bridge = Bridge::with_office();
    assert_eq!(bridge.ok("list_items", json!({"list": "categories"})), json!([]));
    let heard = bridge.listen("records-changed");
    let items = bridge.ok(
        "list_save",
        json!({"list": "categories", "item": {"name": "Board meeting", "colour": "#24478F"}}),
    );
    assert_eq!(
        items,
        json!([{"id": items[0]["id"], "name": "Board meeting", "short_name": "", "colour": "#24478f", "retired": false,
            "translations": {}, "meetings": 0}])
    );
    let edited = json!({"short_name": "BM", "translations": {"mk": {"name": "Состанок"}}});
    let items = bridge.ok(
        "list_save",
        json!({"list": "categories", "id": items[0]["id"], "item": edited}),
    );
    assert_eq!(
        (
            &items[0]["name"],
            &items[0]["short_name"],
            &items[0]["translations"]["mk"]["name"]
        ),
        (&json!("Board meeting"), &json!("BM"), &json!("Состанок"))
    );
    assert_eq!(
        heard
            .lock()
            .unwrap()
            .iter()
            .filter(|told| told["lists"] == true)
            .count(),
        2
    );
    assert_eq!(bridge.ok("undo", json!({}))["label"], "Board meeting");
}

#[test]
fn an_item_that_cannot_be_is_refused_by_field() {
    let bridge = with_pillars();
    let refusal = |arguments: Value| {
        let error = bridge.call("list_save", arguments).unwrap_err();
        let word = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
        (word("field"), word("problem"))
    };
    for (item, field, problem) in [
        (json!({"short_name": "X"}), "name", "missing"),
        (json!({"name": "wbcti"}), "name", "twice"),
        (json!({"name": "X", "short_name": "WBBSi"}), "short_name", "twice"),
        (json!({"name": "X", "colour": "red"}), "colour", "not_a_colour"),
    ] {
        let expected = (field.to_owned(), problem.to_owned());
        assert_eq!(refusal(json!({"list": "pillars", "item": item})), expected);
    }
    assert_eq!(refusal(json!({"list": "series", "item": {"name": "X"}})).0, "list");
    assert_eq!(refusal(json!({"list": "pillars", "id": "x", "item": {}})).0, "id");
    let unknown = json!({"list": "pillars", "id": "01940000-0000-7000-8000-000000000000", "item": {}});
    assert_eq!(bridge.refusal("list_save", unknown).0, "not_found");
}

#[test]
fn items_are_moved_merged_and_removed() {
    let bridge = with_pillars();
    let items = bridge.ok("list_items", json!({"list": "pillars"}));
    assert_eq!(pillars(&items), [("WBCTi", 1), ("WBBSi", 1), ("WBCTy", 1)]);
    let [first, second, slip] = ["WBCTi", "WBBSi", "WBCTy"].map(|name| id_of(&items, name));

    let used = bridge.refusal("list_remove", json!({"list": "pillars", "id": slip}));
    assert_eq!(used.0, "conflict");
    let moved = bridge.ok("list_move", json!({"list": "pillars", "id": second, "after": null}));
    assert_eq!(pillars(&moved)[0].0, "WBBSi");
    let merged = bridge.ok("list_merge", json!({"list": "pillars", "from": slip, "into": first}));
    assert_eq!(pillars(&merged), [("WBBSi", 1), ("WBCTi", 2)]);
    let into_itself = json!({"list": "pillars", "from": first, "into": first});
    assert_eq!(
        bridge.refusal("list_merge", into_itself),
        ("invalid".to_owned(), "into".to_owned())
    );
    let view = bridge.ok("meetings_view", json!({"words": "", "pillars": ["WBCTi"]}));
    assert_eq!(view["total"], 2);

    let undone = bridge.ok("undo", json!({}));
    assert_eq!((&undone["kind"], &undone["label"]), (&json!("merge"), &json!("WBCTy")));
    bridge.ok("redo", json!({}));
    let unused = bridge.ok("list_save", json!({"list": "pillars", "item": {"name": "Unused"}}));
    let left = bridge.ok(
        "list_remove",
        json!({"list": "pillars", "id": id_of(&unused, "Unused")}),
    );
    assert_eq!(pillars(&left), [("WBBSi", 1), ("WBCTi", 2)]);
}
