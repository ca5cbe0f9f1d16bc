//! At home on the system: the window's place, its menu, its dictionaries, and the log that a person sends on.

use crate::{place::Place, window::Window};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::fs;

/// Asks the shell as the page does; answers what it said, or its refusal.
async fn ask(window: &Window, command: &str, arguments: Value) -> Value {
    let script = format!(
        "window.answer = undefined; window.__TAURI_INTERNALS__.invoke('{command}', {arguments}).then(\
         (answer) => window.answer = {{answer}}, (error) => window.answer = {{error}})"
    );
    window.script(&script).await;
    let is_there = async || window.script("return window.answer !== undefined").await == json!(true);
    window.until(command, is_there).await;
    window.script("return window.answer").await
}

async fn width(window: &Window) -> Value {
    window.script("return window.innerWidth").await
}

#[tokio::test]
async fn the_window_comes_back_as_large_as_it_was_unless_its_screen_is_gone() {
    let place = Place::of("window-place", "Maja Pinjo");
    let file = place.path("config").join("window.json");
    let kept = |x: i32| format!(r#"{{"x":{x},"y":20,"width":1010.0,"height":640.0,"maximised":false}}"#);
    fs::write(&file, kept(30)).unwrap();
    let window = place.start(&["--sample"]).await;
    window
        .until("the width of last time", async || width(&window).await == json!(1010))
        .await;
    window.kill();
    let now: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(now["width"], 1010.0, "{now}");

    fs::write(&file, kept(9000)).unwrap();
    let window = place.start(&["--sample"]).await;
    window
        .until("the usual width", async || width(&window).await == json!(1280))
        .await;
    window.close().await;
}

#[tokio::test]
async fn menu_spelling_and_diagnostics_answer_in_the_real_window() {
    let place = Place::of("system", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.open_meeting("IISG Meeting with RAI").await;
    window.fill("field-venue", "A room nobody shall read of").await;
    window.key(Key::Enter).await;
    window.saved().await;
    // The page has named its menus: they take some of the height.
    let menu = fs::read_to_string(place.path("config").join("menu.json"));
    assert!(
        menu.is_ok_and(|words| words.contains("menu-file")),
        "the page names its menus"
    );

    let answer = ask(&window, "spelling_set", json!({"languages": ["en", "tlh"]})).await;
    let available = answer["answer"]["available"]
        .as_array()
        .unwrap_or_else(|| panic!("{answer}"));
    let has_dictionary = ["en_GB", "en_IE", "en_US", "en"]
        .iter()
        .any(|name| fs::exists(format!("/usr/share/hunspell/{name}.dic")).unwrap());
    let expected = if has_dictionary { vec![json!("en")] } else { vec![] };
    assert_eq!(available, &expected);

    let answer = ask(&window, "diagnostics", json!({})).await;
    let text = answer["answer"].as_str().unwrap_or_else(|| panic!("{answer}"));
    for part in [
        "Web view      2.",
        "Meetings      12 in ",
        "the program starts version=",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    says_nothing_of_meetings(text);
    window.close().await;
    let log = fs::read_to_string(place.path("config").join("log").join("rapporteur.log")).unwrap();
    assert!(log.contains("the program starts"), "{log}");
    says_nothing_of_meetings(&log);
}

/// What is sent on to strangers holds no word of the archive, nor a person's name.
fn says_nothing_of_meetings(text: &str) {
    for word in ["Maja", "IISG", "RAI", "nobody shall read"] {
        assert!(!text.contains(word), "{word} stands in:\n{text}");
    }
}
