//! What was typed is still there: not valid, not finished, and after the program was killed.

use crate::place::Place;
use fantoccini::key::Key;
use office::upkeep;
use std::ops::ControlFlow;

#[tokio::test]
async fn a_day_that_is_none_stays_as_typed_with_its_reason_even_if_the_program_is_killed() {
    let place = Place::of("survive", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.css("[data-meeting]").await.click().await.unwrap();
    window.css("[data-test='saved-state'][data-state='saved']").await;
    let route = window.script("return location.hash").await.as_str().unwrap().to_owned();
    window.fill("field-ends_on", "31.6.2023").await;
    window.key(Key::Enter).await;
    window.css("[data-test='saved-state'][data-state='unsaved']").await;
    assert!(
        window.page().await.contains("This is no date"),
        "the reason stands beside the field"
    );
    window.picture("not-a-day").await;
    window.kill();

    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.script(&format!("location.hash = '{route}'")).await;
    window
        .until("what was typed", async || {
            window.value("field-ends_on").await == "31.6.2023"
        })
        .await;
    window.css("[data-test='saved-state'][data-state='unsaved']").await;
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
    window
        .until("the title has the keyboard", async || {
            window.focused().await == "field-title"
        })
        .await;
    window.type_text("Begun and not finished").await;
    window.key(Key::Enter).await;
    window.css("[data-test='saved-state'][data-state='draft']").await;
    window.kill();

    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.reads("continue-draft", "Begun and not finished").await;
    window.press("continue-draft").await;
    window
        .until("the title", async || {
            window.value("field-title").await == "Begun and not finished"
        })
        .await;
    window.close().await;
}
