//! The list of meetings: filtered, looked at as a table, and several of them worked with at once.

use crate::{place::Place, window::Window};
use fantoccini::key::Key;
use office::{
    meetings,
    records::{Meeting, meetings::Status},
};
use serde_json::json;

/// The office's second pillar, as filters know it.
const SERIOUS_CRIME: &str = "Western Balkan Counter Serious Crime initiative";

/// Keeps what is pasted next, as any other program would get it.
const KEEP_PASTED: &str = "
    document.addEventListener('paste', ({clipboardData}) => {
        window.pasted = {plain: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html')};
    }, {capture: true, once: true});
";

/// Titles of the table's rows, from the first.
async fn titles(window: &Window) -> Vec<String> {
    let sorted = "
        const rows = [...document.querySelectorAll('[data-meeting]')];
        rows.sort((a, b) => a.dataset.place - b.dataset.place);
        return rows.map((row) => row.querySelector('.title').innerText);
    ";
    serde_json::from_value(window.script(sorted).await).unwrap()
}

/// Selects two rows of the table by keyboard, and one more by mouse.
async fn select_three(window: &Window) {
    window.focus("meeting-list").await;
    window.key(Key::Home).await;
    window.chord(&[Key::Shift], Key::Down.into()).await;
    window.click_holding(Key::Control, "[data-place='3']").await;
    window.reads("several", "3 selected").await;
}

#[tokio::test]
async fn filters_narrow_the_list_mark_what_was_found_and_come_back_after_a_restart() {
    let place = Place::of("filters", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.pick("filter-year", "2022").await;
    window.reads("count", "9 meetings").await;
    window.pick("filter-pillar", SERIOUS_CRIME).await;
    window.reads("count", "6 meetings").await;
    window.key(Key::Escape).await;
    window.ctrl('f').await;
    window.type_text("DRUG").await;
    window.says("[data-meeting] mark", "drug").await;
    window.picture("found").await;
    window.type_text("stores of the moon").await;
    window.element("empty").await;
    let asked = window.texts("[data-test='empty'] li").await.join("\n");
    for part in ["DRUGstores of the moon", "2022", "WBCSCi"] {
        assert!(asked.contains(part), "the empty list does not name {part}: {asked}");
    }
    window.picture("empty").await;
    window.press("without-words").await;
    window.reads("count", "6 meetings").await;
    window.close().await;

    let window = place.start(&["--sample"]).await;
    window.reads("count", "6 meetings").await;
    window.reads("filter-year", "2022").await;
    window.reads("filter-pillar", "WBCSCi").await;
    window.click("[data-test='filter-year'] .chip-clear").await;
    window.reads("count", "9 meetings").await;
    window.close().await;
}

#[tokio::test]
async fn several_rows_of_the_table_are_changed_as_one_and_copied() {
    let place = Place::of("table", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.pick("layout", "table").await;
    window.click("[data-test='columns'] .chip-main").await;
    window.click("[data-column='category']").await;
    window.element("head-category").await;
    window.key(Key::Escape).await;
    window.focus("head-category").await;
    window.chord(&[Key::Control], Key::Left.into()).await;
    window
        .until("the category stands before the pillars", async || {
            let heads = window.texts(".head").await;
            heads[3] == "Category" && heads[4] == "Pillars"
        })
        .await;
    window.has_keyboard("head-category").await;
    let width = "return document.querySelector('[data-test=head-category]').offsetWidth";
    let before = window.script(width).await.as_u64().unwrap();
    window.chord(&[Key::Shift], Key::Right.into()).await;
    window
        .until("a wider column", async || {
            window.script(width).await.as_u64().unwrap() > before
        })
        .await;
    window.click("[data-test='head-title']").await;
    window.css("[data-test='head-title'][aria-sort='ascending']").await;
    window
        .until("the titles in order", async || {
            let titles = titles(&window).await;
            titles.len() == 12 && titles[0].starts_with("5th") && titles[1].starts_with("6th")
        })
        .await;

    select_three(&window).await;
    window.picture("selected").await;
    window.script(KEEP_PASTED).await;
    // Pressed again where the rows were not here yet: the toast asks for it.
    let is_copied = async || {
        window.ctrl('c').await;
        window
            .texts("[data-test='toast']")
            .await
            .concat()
            .contains("3 meetings copied")
    };
    window.until("the rows are copied", is_copied).await;
    window.ctrl('f').await;
    window.ctrl('v').await;
    let is_pasted = async || window.script("return !!window.pasted").await == json!(true);
    window.until("the copied table is pasted", is_pasted).await;
    let pasted = window.script("return window.pasted").await;
    let lines: Vec<_> = pasted["plain"].as_str().unwrap().lines().collect();
    assert!(lines.len() == 4 && lines[0].contains("\tTitle\t"), "{pasted}");
    assert!(lines[1].contains("\t5th Regional"), "{pasted}");
    let html = pasted["html"].as_str().unwrap();
    assert!(
        html.matches("<tr").count() == 4 && html.contains("5th Regional"),
        "{pasted}"
    );
    window.key(Key::Escape).await;
    window.reads("count", "12 meetings").await;

    select_three(&window).await;
    window.pick("several-status", "cancelled").await;
    window.reads("toast", "3 meetings").await;
    let off = async || window.texts("[data-meeting].off").await.len();
    window.until("three are cancelled", async || off().await == 3).await;
    window.picture("cancelled").await;
    window.press("toast-undo").await;
    window.reads("toast", "changing several meetings").await;
    window.until("none is cancelled", async || off().await == 0).await;
    window.close().await;

    let session = place.read(&place.sample());
    let mut held = 0;
    let mut count = |meeting: Meeting| {
        held += usize::from(meeting.status == Status::Held);
        std::ops::ControlFlow::Continue(())
    };
    meetings::each(&session, None, &mut count).unwrap();
    assert_eq!(held, 12);
}
