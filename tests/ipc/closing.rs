//! close_now, open_now, close_hold: the window goes once the page has saved what was typed.

use crate::bridge::{Bridge, until};
use serde_json::{Value, json};

fn unsaved() -> Value {
    json!({"count": 1, "title": "Not saved", "text": "One meeting is not saved.", "close": "Close", "stay": "Stay"})
}

#[test]
fn the_window_goes_once_all_is_saved() {
    let bridge = Bridge::with_office();
    let heard = bridge.listen("closing");
    assert!(!bridge.ask_to_close(), "the page is asked first");
    until(|| heard.lock().unwrap().len() == 1);
    assert_eq!(bridge.desktop.closed(), 0);
    assert_eq!(bridge.ok("close_now", json!({})), Value::Null);
    until(|| bridge.desktop.closed() == 1);
    assert!(bridge.desktop.asked().is_empty());
}

#[test]
fn a_person_decides_about_what_cannot_be_saved() {
    let bridge = Bridge::with_office();
    let heard = bridge.listen("closing");
    assert!(!bridge.ask_to_close());
    until(|| heard.lock().unwrap().len() == 1);
    assert_eq!(bridge.ok("close_hold", unsaved()), Value::Null);
    until(|| bridge.desktop.asked().len() == 1);
    assert_eq!(
        bridge.desktop.asked(),
        ["Not saved: One meeting is not saved. [Close] [Stay]"]
    );

    bridge.desktop.will_lose();
    // Until the answer was heard the question still stands.
    until(|| {
        assert!(!bridge.ask_to_close());
        heard.lock().unwrap().len() == 2
    });
    assert_eq!(bridge.desktop.closed(), 0, "the person stayed");
    bridge.ok("close_hold", unsaved());
    until(|| bridge.desktop.closed() == 1);
}

#[test]
fn without_an_archive_nothing_holds_the_window() {
    let bridge = Bridge::new();
    let heard = bridge.listen("closing");
    assert!(bridge.ask_to_close());
    assert!(heard.lock().unwrap().is_empty());
}

#[test]
fn an_answer_that_nobody_asked_for_closes_nothing() {
    let bridge = Bridge::with_office();
    for command in ["close_now", "open_now"] {
        assert_eq!(bridge.ok(command, json!({})), Value::Null);
    }
    bridge.ok("close_hold", unsaved());
    let heard = bridge.listen("closing");
    assert!(!bridge.ask_to_close());
    until(|| heard.lock().unwrap().len() == 1);
    bridge.ok("open_now", json!({}));
    assert_eq!((bridge.desktop.closed(), bridge.desktop.asked().len()), (0, 0));
    bridge.ok("close_now", json!({}));
    until(|| bridge.desktop.closed() == 1);
}
