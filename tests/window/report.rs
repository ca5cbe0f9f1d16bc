//! The annual report: the exact pages in the window, and the same bytes in the file.

use crate::{place::Place, window::Window};
use fantoccini::key::Key;
use office::{
    meetings,
    records::{Audience, Language},
    reports::{self, Options},
};
use serde_json::json;

/// How many of a canvas's points are darker than paper.
const INK: &str = "
    const canvas = document.querySelector(\"canvas[data-page='1'][data-drawn='1']\");
    if (!canvas) return 0;
    const points = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
    let dark = 0;
    for (let at = 0; at < points.length; at += 4) if (points[at] + points[at + 1] + points[at + 2] < 600) dark += 1;
    return dark;
";

#[tokio::test]
async fn the_report_of_a_year_is_shown_page_by_page_and_saved_as_it_is_shown() {
    let place = Place::of("report", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    window.press("nav-reports").await;
    window.element("year").await;
    window.choose("year", "2022").await;
    window.fill("date", "31.1.2023").await;
    window.key(Key::Enter).await;
    window.key(Key::Tab).await;
    window.css("[aria-busy='false']").await;
    window.reads("made", "These pages are current").await;
    assert!(window.page().await.contains("Annual report 2022"));
    let has_ink = async || window.script(INK).await.as_u64().unwrap() > 500;
    window.until("ink on the first page", has_ink).await;
    let pages = window.shown_pages().await;
    window.picture("pages").await;
    let path = place.path("Report of 2022.pdf");
    window.fill("save-path", &path.display().to_string()).await;
    window.press("save").await;
    window.reads("toast", "Report of 2022.pdf").await;
    window.element("print").await;
    window.picture("saved").await;
    let trouble = window
        .script("return document.querySelector(\"[data-test='trouble']\")?.innerText ?? ''")
        .await;
    assert_eq!(
        trouble, "",
        "remaking the report while its pages are drawn is no trouble"
    );
    window.close().await;

    let options = Options {
        year: 2022,
        language: Some(Language::En),
        audience: Audience::Public,
        date: "2023-01-31".parse().ok(),
        reference: None,
    };
    let made = reports::annual(&place.read(&place.sample()), &options, &mut reports::unwatched).unwrap();
    assert_eq!(pages, made.pages as u64);
    let saved = std::fs::read(&path).unwrap();
    assert!(
        saved == made.bytes,
        "{} bytes in the file, {} bytes made without a window",
        saved.len(),
        made.bytes.len()
    );
}

/// Waits until the pages are made and the warnings name, or do not name, what has no place.
async fn names_no_place(window: &Window, expected: bool) {
    let named = "return document.querySelector('[aria-busy=false]')
        && document.querySelector('[data-test=made]')?.innerText.includes('current')
        && document.querySelector('r-report-warnings').innerText.includes('No place')";
    let is_so = async || window.script(named).await == json!(expected);
    let what = if expected { "a warning" } else { "no warning" };
    window
        .until(&format!("current pages, and {what} of a place"), is_so)
        .await;
}

#[tokio::test]
async fn a_warning_leads_to_its_field_and_the_pages_follow_the_records() {
    let place = Place::of("warnings", "Maja Pinjo");
    let session = place.with_sample();
    let lost = json!({
        "title": "A meeting somewhere", "starts_on": "2020-03-04", "ends_on": "2020-03-04", "narrative": "They met.",
        "our_roles": ["attended"], "pillars": ["WBCSCi"], "status": "held", "access": "public",
    });
    meetings::create(&session, lost.as_object().unwrap()).unwrap();
    drop(session);

    let window = place.start(&["--sample"]).await;
    window.reads("count", "13 meetings").await;
    window.press("nav-reports").await;
    window.element("year").await;
    window.choose("year", "2020").await;
    names_no_place(&window, true).await;
    window.picture("warned").await;
    window.press("warning-link").await;
    window.has_keyboard("field-city").await;
    window.type_text("skopj").await;
    window.says("vaadin-combo-box-item:not([hidden])", "Skopje").await;
    window.key(Key::Down).await;
    window.key(Key::Enter).await;
    window.shows("field-country", "North Macedonia").await;
    window.saved().await;

    window.press("nav-reports").await;
    names_no_place(&window, false).await;
    window.ctrl('z').await;
    window.reads("toast", "A meeting somewhere").await;
    names_no_place(&window, true).await;
    window.close().await;
}
