//! The window may call our commands and nothing else.

use crate::bridge::Bridge;
use serde_json::json;

/// The names in the permission's list of commands.
fn permitted() -> Vec<String> {
    let text = include_str!("../../src-tauri/permissions/app.toml");
    let list = text
        .split_once("commands.allow = [")
        .unwrap()
        .1
        .split_once(']')
        .unwrap()
        .0;
    let without_comments = list.lines().filter(|line| !line.trim_start().starts_with('#'));
    without_comments
        .flat_map(|line| {
            line.split('"')
                .skip(1)
                .step_by(2)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_permitted_command_is_there() {
    let bridge = Bridge::new();
    let names = permitted();
    assert!(names.len() > 30, "{names:?}");
    for name in names {
        // Without arguments most refuse; what must not be said is that nobody knows the command.
        if let Err(error) = bridge.call(&name, json!({})) {
            assert!(!error.to_string().contains("not found"), "{name}: {error}");
        }
    }
}

#[test]
fn every_command_is_permitted() {
    let shell = include_str!("../../src-tauri/src/lib.rs");
    let handlers = shell
        .split_once("generate_handler![")
        .unwrap()
        .1
        .split_once(']')
        .unwrap()
        .0;
    let mut there: Vec<&str> = handlers
        .split(',')
        .filter_map(|path| path.trim().split("::").nth(1))
        .collect();
    let mut permitted = permitted();
    there.sort_unstable();
    permitted.sort_unstable();
    assert_eq!(there, permitted);
}

#[test]
fn what_is_not_permitted_is_refused() {
    let bridge = Bridge::new();
    for command in [
        "drop_everything",
        "plugin:dialog|open",
        "plugin:opener|open_path",
        "plugin:event|emit",
        "plugin:window|close",
    ] {
        let error = bridge.call(command, json!({"path": "/etc/passwd"})).unwrap_err();
        assert!(
            error.as_str().is_some_and(|text| text.contains("not")),
            "{command}: {error}"
        );
    }
}

#[test]
fn without_an_archive_every_use_of_one_says_so() {
    let bridge = Bridge::new();
    let id = "01940000-0000-7000-8000-000000000000";
    let uses = [
        ("lists", json!({})),
        ("places", json!({"text": "Sa", "limit": 5})),
        ("series_next", json!({"name": "Board"})),
        ("list_items", json!({"list": "pillars"})),
        ("list_save", json!({"list": "pillars", "item": {"name": "A"}})),
        ("list_move", json!({"list": "pillars", "id": id, "after": null})),
        ("list_merge", json!({"list": "pillars", "from": id, "into": id})),
        ("list_remove", json!({"list": "pillars", "id": id})),
        ("meetings_view", json!({"words": ""})),
        ("meetings_page", json!({"view": 1, "offset": 0, "limit": 5})),
        ("meetings_ids", json!({"view": 1, "from": 0, "to": 5})),
        ("meetings_among", json!({"view": 1, "ids": [id]})),
        ("meetings_place", json!({"view": 1, "id": id})),
        ("meetings_places", json!({})),
        ("meetings_rows", json!({"ids": []})),
        ("meetings_edit_many", json!({"ids": [id], "change": {}})),
        ("meetings_remove", json!({"ids": [id]})),
        ("meeting_copy", json!({"id": id, "next": true})),
        ("meeting_back_to", json!({"id": id, "operation": 1})),
        ("meeting", json!({"id": id})),
        (
            "meeting_create",
            json!({"fields": {"title": "A", "starts_on": "2022-06-05"}}),
        ),
        ("meeting_edit", json!({"id": id, "fields": {"title": "A"}})),
        ("meeting_remove", json!({"id": id})),
        ("draft_put", json!({"id": "new", "field": "title", "text": "A"})),
        ("drafts_new", json!({})),
        ("history", json!({"id": null, "limit": 5})),
        ("undo", json!({})),
        ("redo", json!({})),
        ("office", json!({})),
        ("office_edit", json!({"fields": {"short_name": "A"}})),
        ("logo_choose", json!({})),
        ("logo_take", json!({"path": "logo.svg"})),
        ("logo_clear", json!({})),
        ("kept", json!({})),
        ("keep", json!({"key": "columns", "value": null})),
        ("report_years", json!({})),
        (
            "report_make",
            json!({"options": {"year": 2022, "audience": "public"}, "progress": crate::bridge::CHANNEL}),
        ),
        ("report_choose", json!({"year": 2022})),
        ("search", json!({"words": "board", "limit": 5})),
        ("check", json!({})),
        ("backup", json!({"path": bridge.path("backup")})),
    ];
    for (command, arguments) in uses {
        assert_eq!(
            bridge.refusal(command, arguments),
            ("no_archive".to_owned(), String::new()),
            "{command}"
        );
    }
}
