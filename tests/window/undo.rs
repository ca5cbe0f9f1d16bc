//! Taking back: across pages and starts of the program, each saying what it undid, and a record's history.

use crate::{place::Place, window::Window};
use fantoccini::key::Key;

/// Opens the settings of the office and gives it another colour.
async fn recolour(window: &Window, colour: &str) {
    window.press("nav-settings").await;
    window.fill("field-accent", colour).await;
    window.key(Key::Enter).await;
    window.reads("toast", "Saved").await;
}

#[tokio::test]
async fn undo_goes_on_across_pages_and_starts_and_says_what_it_undid() {
    let place = Place::of("undo", "Maja Pinjo");
    let title = "IISG Support Group Meeting for WBCSCi";
    let window = place.start(&["--sample"]).await;
    let id = window.open_meeting(title).await;
    let before = window.value("field-venue").await;
    window.fill("field-venue", "A hall that was never booked").await;
    window.key(Key::Enter).await;
    window.saved().await;
    recolour(&window, "#7a1f2b").await;
    window.close().await;

    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.ctrl('z').await;
    window.reads("toast", "changing the office’s settings").await;
    window.press("nav-reports").await;
    window.element("year").await;
    window.ctrl('z').await;
    window.reads("toast", &format!("changing “{title}”")).await;
    window.picture("undone").await;
    window.press("nav-meetings").await;
    window.open_meeting(title).await;
    window.shows("field-venue", &before).await;
    window.chord(&[Key::Control, Key::Shift], 'z').await;
    window.reads("toast", "Done again").await;
    window.shows("field-venue", "A hall that was never booked").await;
    window.close().await;
    assert_eq!(place.meeting(id).venue.as_deref(), Some("A hall that was never booked"));
}

#[tokio::test]
async fn a_record_s_history_marks_words_and_leads_back() {
    let place = Place::of("history", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    let id = window.open_meeting("IISG Meeting with RAI").await;
    window.fill("field-title", "IISG Visit to RAI").await;
    window.key(Key::Tab).await;
    window.saved().await;
    window.press("tab-history").await;
    window.says("[data-test='history'] del", "Meeting with").await;
    window.says("[data-test='history'] ins", "Visit to").await;
    window.picture("history").await;
    window
        .click("[data-test='history'] > li:last-child [data-test^='back-to-']")
        .await;
    window.reads("toast", "As it was").await;
    window.shows("field-title", "IISG Meeting with RAI").await;
    window.close().await;
    assert_eq!(place.meeting(id).title, "IISG Meeting with RAI");
}
