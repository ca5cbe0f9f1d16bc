//! check, backup.

use crate::bridge::{Bridge, CHANNEL};
use serde_json::json;
use std::sync::{Arc, Mutex};

#[test]
fn a_whole_archive_has_no_problems() {
    let bridge = Bridge::with_office();
    bridge.meeting("Board", "2022-06-05");
    assert_eq!(bridge.ok("check", json!({})), json!({"ok": true, "problems": []}));
}

#[test]
fn a_check_tells_how_far_it_is() {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let into = Arc::clone(&heard);
    let bridge = Bridge::with_office_and(move |progress| {
        into.lock().unwrap().push(progress.clone());
        None
    });
    bridge.ok("check", json!({"progress": CHANNEL}));
    let heard = heard.lock().unwrap();
    assert!(
        heard
            .iter()
            .all(|step| step["stage"].is_string() && step["done"].is_u64() && step["total"].is_u64()),
        "{heard:?}"
    );
    assert!(!heard.is_empty());
}

#[test]
fn a_check_that_is_cancelled_says_so() {
    let bridge = Bridge::with_office_and(|_| Some(("job_cancel", json!({"job": null}))));
    for number in 0..50 {
        bridge.meeting(&format!("Meeting {number}"), "2022-06-05");
    }
    assert_eq!(bridge.refusal("check", json!({"progress": CHANNEL})).0, "cancelled");
}

#[test]
fn a_copy_opens_like_the_archive() {
    let bridge = Bridge::with_office();
    bridge.meeting("Board", "2022-06-05");
    let folder = bridge.path("copies");
    std::fs::create_dir(&folder).unwrap();
    let copy = bridge.ok("backup", json!({"path": folder}))["path"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(copy.starts_with(&folder), "{copy}");
    bridge.ok("archive_open", json!({"path": copy}));
    assert_eq!(bridge.ok("meetings_view", json!({}))["total"], 1);
}

#[test]
fn a_copy_into_a_file_is_refused() {
    let bridge = Bridge::with_office();
    let path = bridge.path("in the way");
    std::fs::write(&path, "").unwrap();
    assert_eq!(bridge.refusal("backup", json!({"path": path})).0, "file");
}
