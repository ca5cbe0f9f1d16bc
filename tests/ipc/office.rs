//! office, office_edit, logo_choose, logo_take, logo_clear, kept, keep.

use crate::bridge::Bridge;
use serde_json::json;
use std::path::Path;

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
        ("accent2", json!("red")),
        ("first_day", json!("tuesday")),
        ("date_style", json!("iso")),
        ("colour_of_the_walls", json!("red")),
    ] {
        let refusal = bridge.refusal("office_edit", json!({"fields": {"short_name": "X", field: value}}));
        assert_eq!(refusal, ("invalid".to_owned(), field.to_owned()));
    }
    assert_eq!(bridge.ok("office", json!({})), before);
}

#[test]
fn the_house_style_is_set_and_put_back() {
    let bridge = Bridge::with_office();
    let usual = bridge.ok("office", json!({}));
    assert_eq!(
        [&usual["accent2"], &usual["first_day"], &usual["date_style"]],
        [&json!(null), &json!("monday"), &json!("long")]
    );
    let fields = json!({"accent": "#24478f", "accent2": "#C8A24A", "first_day": "saturday", "date_style": "numeric",
        "country": "BA", "reference_prefix": "IISG-S"});
    let set = bridge.ok("office_edit", json!({"fields": fields}));
    for (field, value) in [
        ("accent2", json!("#c8a24a")),
        ("first_day", json!("saturday")),
        ("date_style", json!("numeric")),
        ("country", json!("BA")),
        ("reference_prefix", json!("IISG-S")),
    ] {
        assert_eq!(set[field], value, "{field}");
    }
    let undone = bridge.ok("undo", json!({}));
    assert_eq!(
        [&undone["kind"], &undone["label"]],
        [&json!("edit_office"), &json!("IISG Secretariat")]
    );
    assert_eq!(bridge.ok("office", json!({})), usual);
}

fn picture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/logos");
    folder.join(name).display().to_string()
}

#[test]
fn a_logo_is_chosen_taken_and_cleared() {
    let bridge = Bridge::with_office();
    assert_eq!(
        bridge.ok("logo_choose", json!({"title": "Choose"})),
        json!(null),
        "they closed the dialog"
    );
    bridge.desktop.will_choose(picture("colours.jpg"));
    assert_eq!(bridge.ok("logo_choose", json!({"title": "Choose"}))["logo"], true);
    assert_eq!(
        bridge.desktop.asked(),
        ["Choose: svg png jpg jpeg", "Choose: svg png jpg jpeg"]
    );
    assert_eq!(
        bridge.ok("logo_take", json!({"path": picture("plain.svg")}))["logo"],
        true
    );
    assert_eq!(bridge.ok("logo_clear", json!({}))["logo"], false);
    bridge.ok("undo", json!({}));
    assert_eq!(bridge.ok("office", json!({}))["logo"], true);
}

#[test]
fn a_logo_that_no_report_could_print_is_refused_with_the_reason() {
    let bridge = Bridge::with_office();
    for (name, problem) in [
        ("text.svg", "picture_with_text"),
        ("printers.jpg", "picture_with_effects"),
    ] {
        let error = bridge.call("logo_take", json!({"path": picture(name)})).unwrap_err();
        assert_eq!(
            [&error["code"], &error["field"], &error["problem"]],
            [&json!("invalid"), &json!("logo"), &json!(problem)]
        );
    }
    let none = bridge.refusal("logo_take", json!({"path": bridge.path("none.png")}));
    assert_eq!(none.0, "file");
    assert_eq!(bridge.ok("office", json!({}))["logo"], false);
}

#[test]
fn small_things_are_kept_over_a_restart() {
    let bridge = Bridge::with_office();
    assert_eq!(bridge.ok("kept", json!({})), json!({}));
    bridge.ok("keep", json!({"key": "columns", "value": ["title", "city"]}));
    bridge.ok("keep", json!({"key": "gone", "value": 1}));
    bridge.ok("keep", json!({"key": "gone", "value": null}));
    let long = json!({"key": "columns", "value": "a".repeat(70_000)});
    assert_eq!(bridge.refusal("keep", long), ("invalid".to_owned(), "value".to_owned()));
    let path = bridge.path("Office.rapporteur");
    let bridge = bridge.restarted();
    bridge.ok("archive_open", json!({"path": path}));
    assert_eq!(bridge.ok("kept", json!({})), json!({"columns": ["title", "city"]}));
    assert_eq!(
        bridge.refusal("undo", json!({})).0,
        "nothing_to_undo",
        "it is nothing that can be undone"
    );
}
