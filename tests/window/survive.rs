//! What was typed is still there: not valid, not finished, and after the program was killed.

use crate::place::Place;
use fantoccini::key::Key;
use office::upkeep;
use std::ops::ControlFlow;

#[tokio::test]
async fn a_day_that_is_none_stays_as_typed_with_its_reason_even_if_the_program_is_killed() {
    let place = Place::of("survive", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.open_meeting("5th Regional Support Group").await;
    window.fill("field-days", "31.6.2023").await;
    window.key(Key::Enter).await;
    window.state("unsaved").await;
    window.says("r-days-field", "There is no such day").await;
    window.picture("not-a-day").await;
    window.kill();

    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.click("[data-meeting]").await;
    window.shows("field-days", "31.6.2023").await;
    window.state("unsaved").await;
    window.says("r-days-field", "There is no such day").await;
    window.picture("after-kill").await;
    window.close().await;

    let session = place.read(&place.sample());
    let found = upkeep::check(&session, &mut |_| ControlFlow::Continue(())).unwrap();
    assert!(found.ok, "{:?}", found.problems);
}

#[tokio::test]
async fn a_meeting_that_was_only_begun_is_offered_again_after_the_program_was_killed() {
    let place = Place::of("begun", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.ctrl('n').await;
    window.has_keyboard("field-title").await;
    window.type_text("Begun and not finished").await;
    window.key(Key::Enter).await;
    window.state("draft").await;
    window.kill();

    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.reads("continue-draft", "Begun and not finished").await;
    window.press("continue-draft").await;
    window.shows("field-title", "Begun and not finished").await;
    window.close().await;
}
