//! Recording a meeting: by keyboard, field by field, and taking it back.

use crate::{place::Place, window::Window};
use fantoccini::key::Key;
use office::{
    meetings,
    records::{Id, Meeting},
};

/// The open meeting, as the page's address names it.
async fn open_meeting(window: &Window) -> Id {
    let route = window.script("return location.hash").await;
    route
        .as_str()
        .and_then(|route| route.rsplit('/').next())
        .and_then(|id| id.parse().ok())
        .expect("a meeting is open")
}

/// Waits until everything typed is in the archive.
async fn saved(window: &Window) {
    window.css("[data-test='saved-state'][data-state='saved']").await;
}

/// What the archive has, once the window is gone.
fn read(place: &Place, id: Id) -> Meeting {
    meetings::get(&place.read(&place.sample()), id).unwrap().meeting
}

#[tokio::test]
async fn a_meeting_is_recorded_without_a_mouse() {
    let place = Place::of("keyboard", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.ctrl('n').await;
    window
        .until("the title has the keyboard", async || {
            window.focused().await == "field-title"
        })
        .await;
    window
        .type_text("Seventh meeting of the advisory group on firearms")
        .await;
    window.ctrl('1').await;
    window
        .until("the first day has the keyboard", async || {
            window.focused().await == "field-starts_on"
        })
        .await;
    window.type_text("5.6.2023").await;
    window.key(Key::Enter).await;
    window.reads("count", "13 meetings").await;
    saved(&window).await;
    assert_eq!(window.value("field-starts_on").await, "5 Jun 2023");
    window.picture("recorded").await;
    let id = open_meeting(&window).await;
    window.close().await;

    let meeting = read(&place, id);
    assert_eq!(meeting.title, "Seventh meeting of the advisory group on firearms");
    assert_eq!(meeting.starts_on, "2023-06-05".parse().unwrap());
    assert_eq!(meeting.ends_on, meeting.starts_on);
}

#[tokio::test]
async fn what_is_typed_into_fields_is_in_the_archive() {
    let place = Place::of("fields", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.css("[data-meeting]").await.click().await.unwrap();
    window.element("sheet").await;
    saved(&window).await;
    let id = open_meeting(&window).await;
    for (field, text) in [
        ("field-title", "A title with Đ, ž and ć"),
        ("field-venue", "Hotel Splendid, hall 2"),
        ("field-responsible", "Florim Hoti"),
        ("field-starts_at", "10.30"),
        ("field-work_plan_code", "WP-2.4"),
    ] {
        window.fill(field, text).await;
        window.key(Key::Tab).await;
        saved(&window).await;
    }
    window.picture("edited").await;
    window.close().await;

    let meeting = read(&place, id);
    assert_eq!(meeting.title, "A title with Đ, ž and ć");
    assert_eq!(meeting.venue.as_deref(), Some("Hotel Splendid, hall 2"));
    assert_eq!(meeting.responsible.as_deref(), Some("Florim Hoti"));
    assert_eq!(meeting.starts_at, "10:30:00".parse().ok());
    assert_eq!(meeting.work_plan_code.as_deref(), Some("WP-2.4"));
}

#[tokio::test]
async fn undo_takes_back_the_last_edit_and_names_it() {
    let place = Place::of("undo", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.css("[data-meeting]").await.click().await.unwrap();
    window.element("sheet").await;
    saved(&window).await;
    let (id, before) = (open_meeting(&window).await, window.value("field-venue").await);
    let title = window.value("field-title").await;
    window.fill("field-venue", "A hall that was never booked").await;
    window.key(Key::Enter).await;
    saved(&window).await;
    window.ctrl('z').await;
    window.reads("toast", &title).await;
    window
        .until("the venue is as before", async || {
            window.value("field-venue").await == before
        })
        .await;
    window.picture("undone").await;
    window.press("toast-redo").await;
    window
        .until("the venue is as typed", async || {
            window.value("field-venue").await == "A hall that was never booked"
        })
        .await;
    window.close().await;
    assert_eq!(read(&place, id).venue.as_deref(), Some("A hall that was never booked"));
}
