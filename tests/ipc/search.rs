//! search.

use crate::bridge::Bridge;
use serde_json::json;

#[test]
fn a_record_is_found_by_its_words_whatever_their_script() {
    let bridge = Bridge::with_office();
    let id = bridge.meeting("Meeting with Mr Dačić", "2022-06-05");
    bridge.meeting("Another one", "2022-06-06");
    for words in ["Dacic", "дачић"] {
        let hits = bridge.ok("search", json!({"words": words, "limit": 5}));
        assert_eq!(hits.as_array().unwrap().len(), 1, "{words}: {hits}");
        let hit = &hits[0];
        assert_eq!(
            (&hit["kind"], &hit["id"], &hit["title"]),
            (&json!("meeting"), &json!(id), &json!("Meeting with Mr Dačić"))
        );
        assert!(
            hit["snippet"].as_str().is_some_and(|text| text.contains("[[Dačić]]")),
            "{hit}"
        );
    }
    assert_eq!(
        bridge
            .ok("search", json!({"words": "meeting", "limit": 5, "ranked": true}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn words_that_search_cannot_read_find_nothing() {
    let bridge = Bridge::with_office();
    bridge.meeting("Board", "2022-06-05");
    for words in ["", "\"", "AND (", "board*\" OR", "\u{0}", "*"] {
        assert!(
            bridge.ok("search", json!({"words": words, "limit": 5})).is_array(),
            "{words:?}"
        );
    }
}
