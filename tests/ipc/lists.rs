//! lists, places, series_next.

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
