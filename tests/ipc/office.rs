//! office, office_edit.

use crate::bridge::Bridge;
use serde_json::json;

#[test]
fn the_office_s_settings_are_read_and_changed() {
    let bridge = Bridge::with_office();
    let office = bridge.ok("office", json!({}));
    assert_eq!(
        (&office["names"], &office["language"], &office["logo"]),
        (&json!({"en": "IISG Secretariat"}), &json!("en"), &json!(false))
    );
    assert!(
        office["kosovo_text"]["en"]
            .as_str()
            .is_some_and(|text| text.contains("1244")),
        "{office}"
    );
    let fields = json!({"names": {"en": "Integrative Internal Security Governance"}, "short_name": "IISG", "kosovo_note": false});
    let edited = bridge.ok("office_edit", json!({"fields": fields}));
    assert_eq!(
        (&edited["short_name"], &edited["kosovo_note"]),
        (&json!("IISG"), &json!(false))
    );
    assert_eq!(bridge.ok("office", json!({})), edited);
}

#[test]
fn a_setting_that_cannot_be_is_refused_and_nothing_is_changed() {
    let bridge = Bridge::with_office();
    let before = bridge.ok("office", json!({}));
    for (field, value) in [
        ("time_zone", json!("Europe/Budva")),
        ("language", json!("xx")),
        ("names", json!({})),
        ("colour_of_the_walls", json!("red")),
    ] {
        let refusal = bridge.refusal("office_edit", json!({"fields": {"short_name": "X", field: value}}));
        assert_eq!(refusal, ("invalid".to_owned(), field.to_owned()));
    }
    assert_eq!(bridge.ok("office", json!({})), before);
}
