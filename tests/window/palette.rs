//! Find and do anything: the palette, and the page of all keys.

use crate::place::Place;
use fantoccini::key::Key;
use office::meetings;
use serde_json::json;

#[tokio::test]
async fn a_meeting_a_report_and_every_key_are_found_by_typing() {
    let place = Place::of("palette", "Maja Pinjo");
    let session = place.with_sample();
    let visit = json!({"title": "Visit of Minister Dačić", "starts_on": "2022-03-04", "ends_on": "2022-03-04"});
    meetings::create(&session, visit.as_object().unwrap()).unwrap();
    drop(session);

    let window = place.start(&["--sample"]).await;
    window.reads("count", "13 meetings").await;
    window.ctrl('k').await;
    window.has_keyboard("palette-input").await;
    window.type_text("dacic").await;
    window
        .says("[data-test='palette'] [aria-selected='true'] mark", "Dačić")
        .await;
    window.picture("meeting").await;
    window.key(Key::Enter).await;
    window.shows("field-title", "Visit of Minister Dačić").await;

    window.ctrl('k').await;
    window.has_keyboard("palette-input").await;
    window.type_text("Report 2022").await;
    window
        .css("[data-test='palette'] [aria-selected='true'][data-key='report:2022']")
        .await;
    window.key(Key::Enter).await;
    window.says("h1", "Annual report 2022").await;

    window.key(Key::F1).await;
    window.reads("keys", "Select up to here").await;
    window.picture("keys").await;
    window.key(Key::Escape).await;
    let is_closed = async || {
        window
            .script("return !document.querySelector('[data-test=keys]')")
            .await
            == json!(true)
    };
    window.until("the keys are closed", is_closed).await;
    window.close().await;
}
