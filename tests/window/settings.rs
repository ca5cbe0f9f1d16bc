//! Settings: the office's lists and colours, and how the window looks.

use crate::{place::Place, window::Window};
use fantoccini::key::Key;
use office::{lists, records::lists::List};
use serde_json::json;

/// The item of a list that says these words.
async fn item(window: &Window, words: &str) -> String {
    let find = format!(
        "return [...document.querySelectorAll('[data-item]')].find((item) => item.innerText.includes({words:?}))?.dataset.item"
    );
    let is_there = async || window.script(&find).await.is_string();
    window
        .until(&format!("an item \u{201c}{words}\u{201d}"), is_there)
        .await;
    window.script(&find).await.as_str().unwrap().to_owned()
}

/// Opens an item of a list.
async fn open(window: &Window, words: &str) {
    let id = item(window, words).await;
    window.click(&format!("[data-item='{id}'] .item-open")).await;
    window
        .css(&format!("[data-item='{id}'] [data-test='field-name']"))
        .await;
}

#[tokio::test]
async fn pillars_are_renamed_retired_and_merged_and_a_colour_that_is_none_stays_as_typed() {
    let place = Place::of("settings", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.press("nav-settings").await;
    window.fill("field-accent", "bluish").await;
    window.key(Key::Tab).await;
    window.says("r-office-settings", "Write a colour like").await;
    assert_eq!(window.value("field-accent").await, "bluish");
    window.picture("no-colour").await;

    window.press("settings-pillars").await;
    open(&window, "Counter-Terrorism initiative").await;
    window.fill("field-name", "Countering terrorism").await;
    window.key(Key::Enter).await;
    window
        .says("[data-test='pillars-items'] .item-name", "Countering terrorism")
        .await;
    open(&window, "Counter Serious Crime initiative").await;
    window.press("retire").await;
    window.says("[data-test='pillars-items']", "Retired").await;
    open(&window, "Border Security initiative").await;
    let crime = item(&window, "Counter Serious Crime").await;
    window.choose("merge-into", &crime).await;
    window.picture("merging").await;
    window.press("merge").await;
    window
        .until("two pillars are left", async || {
            window.texts("[data-test='pillars-items'] [data-item]").await.len() == 2
        })
        .await;
    window.picture("pillars").await;
    window.close().await;

    let session = place.read(&place.sample());
    let items = lists::items(&session, List::Pillars).unwrap();
    let told: Vec<_> = items
        .iter()
        .map(|one| (one.item.name.as_str(), one.item.retired, one.meetings))
        .collect();
    assert_eq!(
        told,
        [
            ("Countering terrorism", false, 2),
            ("Western Balkan Counter Serious Crime initiative", true, 9)
        ]
    );
    assert_eq!(session.office().unwrap().accent.as_deref(), Some("#24478f"));
}

#[tokio::test]
async fn the_look_of_the_window_is_the_same_after_a_restart() {
    let place = Place::of("look", "Maja Pinjo");
    let looks = "const style = getComputedStyle(document.documentElement);
        return [document.documentElement.dataset.theme, style.fontSize, style.colorScheme]";
    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    let before = window.script(looks).await;
    window.press("nav-settings").await;
    window.press("settings-appearance").await;
    window.choose("theme", "dark").await;
    window.choose("text-size", "125").await;
    let chosen = window.script(looks).await;
    assert_ne!(chosen, before);
    assert_eq!(chosen, json!(["dark", "20px", "dark"]));

    let in_sight = "const {top, bottom} = document.querySelector('[data-test=text-size]').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight";
    let is_in_sight = async || window.script(in_sight).await == json!(true);
    window
        .until("the choice is in sight though everything grew", is_in_sight)
        .await;
    window.picture("dark").await;
    window.close().await;

    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    assert_eq!(window.script(looks).await, chosen);
    window.picture("dark-again").await;
    window.close().await;
}
