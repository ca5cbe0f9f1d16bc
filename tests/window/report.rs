//! The annual report: the exact pages in the window, and the same bytes in the file.

use crate::place::Place;
use fantoccini::key::Key;
use office::{
    records::{Audience, Language},
    reports::{self, Options},
};

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
    window.reads("made", "Pages are current").await;
    assert!(window.page().await.contains("Annual report 2022"));
    let has_ink = async || window.script(INK).await.as_u64().unwrap() > 500;
    window.until("ink on the first page", has_ink).await;
    let pages = window.shown_pages().await;
    window.picture("pages").await;
    let path = place.path("Report of 2022.pdf");
    window.fill("save-path", &path.display().to_string()).await;
    window.press("save").await;
    window.reads("toast", "Report of 2022.pdf").await;
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
