//! Recording meetings: by keyboard alone, field by field, row by row, and from other meetings.

use crate::{place::Place, window::Window};
use fantoccini::key::Key;

/// Types the beginning of a word that a field offers, and takes the first that it offers then.
async fn complete(window: &Window, test: &str, typed: &str, offered: &str) {
    window.tab_to(test).await;
    window.type_text(typed).await;
    window.says("vaadin-combo-box-item:not([hidden])", offered).await;
    window.key(Key::Down).await;
    window.key(Key::Enter).await;
}

#[tokio::test]
async fn a_meeting_is_recorded_without_a_mouse() {
    let place = Place::of("keyboard", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.ctrl('n').await;
    window.has_keyboard("field-title").await;
    window
        .type_text("Seventh meeting of the advisory group on firearms")
        .await;
    window.key(Key::Enter).await;
    window.has_keyboard("field-days").await;
    window.type_text("5-6 May 2022").await;
    window.key(Key::Enter).await;
    window.reads("count", "13 meetings").await;
    window.shows("field-days", "5–6 May 2022").await;
    complete(&window, "field-city", "podgor", "Podgorica").await;
    window.shows("field-country", "Montenegro").await;
    complete(&window, "field-series.name", "iisg b", "IISG Board Meeting").await;
    window.shows("field-series.number", "7").await;
    window.ctrl('2').await;
    window.has_keyboard("field-narrative").await;
    window.type_text("The group met in two sittings.").await;
    window.key(Key::Tab).await;
    window.saved().await;
    window.picture("recorded").await;
    let id = window.meeting().await;
    window.close().await;

    let meeting = place.meeting(id);
    assert_eq!(meeting.title, "Seventh meeting of the advisory group on firearms");
    assert_eq!(meeting.starts_on, "2022-05-05".parse().unwrap());
    assert_eq!(meeting.ends_on, "2022-05-06".parse().unwrap());
    assert_eq!(meeting.city.as_deref(), Some("Podgorica"));
    assert_eq!(meeting.country.as_deref(), Some("ME"));
    let series = meeting.series.unwrap();
    assert_eq!((series.name.as_str(), series.number), ("IISG Board Meeting", 7));
    assert_eq!(meeting.narrative, "The group met in two sittings.");
}

#[tokio::test]
async fn what_is_typed_into_fields_and_rows_is_in_the_archive() {
    let place = Place::of("fields", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    let id = window.open_meeting("5th Regional Support Group").await;
    for (field, text) in [
        ("field-title", "A title with Đ, ž and ć"),
        ("field-venue", "Hotel Splendid, hall 2"),
        ("field-responsible", "Florim Hoti"),
        ("field-hours", "10.30"),
        ("field-work_plan_code", "WP-2.4"),
    ] {
        window.fill(field, text).await;
        window.key(Key::Tab).await;
        window.saved().await;
    }
    window.picture("edited").await;

    window.ctrl('3').await;
    window.has_keyboard("add-agenda").await;
    window.key(Key::Enter).await;
    for point in ["Opening", "Budget", "Closing"] {
        window.has_keyboard("field-title").await;
        window.type_text(point).await;
        window.key(Key::Enter).await;
    }
    window.key(Key::Escape).await;
    window.key(Key::Down).await;
    window.chord(&[Key::Alt], Key::Up.into()).await;
    window
        .until("the last point stands before the second", async || {
            window.texts("[data-test='field-agenda'] button.row").await.len() == 3
                && window.texts("[data-test='field-agenda'] li:nth-child(2)").await[0].contains("Closing")
        })
        .await;
    window.saved().await;
    window.picture("rows").await;
    window.close().await;

    let meeting = place.meeting(id);
    assert_eq!(meeting.title, "A title with Đ, ž and ć");
    assert_eq!(meeting.venue.as_deref(), Some("Hotel Splendid, hall 2"));
    assert_eq!(meeting.responsible.as_deref(), Some("Florim Hoti"));
    assert_eq!(meeting.starts_at, "10:30:00".parse().ok());
    assert_eq!(meeting.work_plan_code.as_deref(), Some("WP-2.4"));
    let points: Vec<_> = meeting.agenda.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(points, ["Opening", "Closing", "Budget"]);
}

#[tokio::test]
async fn a_meeting_is_begun_from_another_one() {
    let place = Place::of("copies", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.open_meeting("Regional Conference of Directors").await;
    window.ctrl('d').await;
    window.state("draft").await;
    window
        .shows("field-title", "Regional Conference of Directors of Police Services")
        .await;
    assert_eq!(window.value("field-days").await, "", "days are another's");
    assert_eq!(window.value("field-city").await, "Skopje");
    window.press("remove").await;

    window.open_meeting("5th Regional Support Group").await;
    window.press("more-actions").await;
    window.press("next-of-series").await;
    window.state("draft").await;
    window
        .shows("field-title", "6th Regional Support Group Meeting – WBCSCi Pillar")
        .await;
    window.shows("field-series.number", "6").await;
    window.picture("next-of-series").await;
    window.close().await;
}
