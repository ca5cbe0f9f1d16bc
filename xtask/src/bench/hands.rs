//! What a hand feels in the window: typing, moving in the list, opening a meeting, scrolling, dragging the scrollbar.

use super::table::Row;
use crate::Done;
use crate::webdriver::Window;
use std::time::Duration;

/// From a key to the painted frame.
const KEY: Duration = Duration::from_millis(50);
/// A frame of scrolling.
const FRAME: Duration = Duration::from_millis(50);
/// From dragging the scrollbar to painted rows.
const DRAG: Duration = Duration::from_millis(300);
/// Rows that the page may hold, however long the list.
const HELD: u64 = 200;
const DOWN: &str = "\u{e015}";
const ENTER: &str = "\u{e007}";

/// Measures a window whose list stands. Errors: the page does not answer.
pub(super) fn measure(window: &Window<'_>) -> Done<Vec<Row>> {
    window.run(include_str!("hands.js"))?;
    let moving = moving(window)?;
    let opening = opening(window)?;
    let typing = typing(window)?;
    window.run("hands.times.length = 0; hands.scroll(300, 240)")?;
    let scrolling = taken(window, 300)?;
    let mut dragging = Vec::new();
    for part in ["0.7", "0.2", "0.9", "0.4", "0.6"] {
        window.run(&format!("hands.times.length = 0; hands.drag({part})"))?;
        dragging.extend(taken(window, 1)?);
    }
    let held = window.run("return hands.held()")?.as_u64().unwrap_or(u64::MAX);
    Ok(vec![
        Row::tail("  a key in the list to its frame", &moving, Some(KEY)),
        Row::tail("  a key to an open meeting", &opening, Some(KEY)),
        Row::tail("  a letter typed to its frame", &typing, Some(KEY)),
        Row::tail("  a frame of scrolling", &scrolling, Some(FRAME)),
        Row::tail("  the scrollbar dragged to its rows", &dragging, Some(DRAG)),
        Row::count("  rows that the page holds", held, Some(HELD)),
    ])
}

fn moving(window: &Window<'_>) -> Done<Vec<Duration>> {
    window.run(
        "hands.any(); document.querySelector('r-meeting-list').focusList?.(); hands.times.length = 0; return true",
    )?;
    for pressed in 1..=40 {
        window.press(&[DOWN])?;
        taken(window, pressed)?;
    }
    taken(window, 40)
}

/// One meeting after the other, each opened by Enter.
fn opening(window: &Window<'_>) -> Done<Vec<Duration>> {
    let mut all = Vec::new();
    for _ in 0..20 {
        window.run("document.querySelector('r-meeting-list').focusList?.(); hands.any(); hands.times.length = 0")?;
        window.press(&[DOWN])?;
        taken(window, 1)?;
        window.run("hands.times.length = 0; hands.another()")?;
        window.press(&[ENTER])?;
        all.extend(taken(window, 1)?);
    }
    Ok(all)
}

fn typing(window: &Window<'_>) -> Done<Vec<Duration>> {
    window.run("hands.any(); document.querySelector('[data-test=field-title]').focus(); hands.times.length = 0")?;
    for pressed in 1..=40 {
        window.press(&["e"])?;
        taken(window, pressed)?;
    }
    taken(window, 40)
}

/// Waits until so many times were taken, and answers them.
fn taken(window: &Window<'_>, count: usize) -> Done<Vec<Duration>> {
    window.wait_for(&format!("hands.times.length >= {count}"))?;
    let times = window.run("return hands.times")?;
    let milliseconds = times
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_f64);
    Ok(milliseconds
        .map(|time| Duration::from_secs_f64(time.max(0.0) / 1000.0))
        .collect())
}
