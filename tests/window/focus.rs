//! By keyboard: the Tab key reaches everything of a page, and one sees where it is.

use crate::{place::Place, window::Window};
use fantoccini::key::Key;
use serde_json::json;

/// What has the keyboard: its name, and whether a ring or an edge is drawn around it or around the field it is in.
const WHERE: &str = "
    const focused = document.activeElement;
    const field = focused.closest('vaadin-text-field, vaadin-combo-box, vaadin-select, vaadin-multi-select-combo-box');
    const boxes = [focused, field, field?.shadowRoot.querySelector('[part~=input-field]'), focused.closest('.prose')];
    const active = focused.getAttribute('aria-activedescendant');
    if (active) boxes.push(document.getElementById(active));
    const isSeen = boxes.filter(Boolean).some((box) => {
        const {outlineStyle, outlineWidth} = getComputedStyle(box);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    });
    const test = focused.closest('[data-test]')?.dataset.test ?? '';
    return [test || focused.textContent.trim() || focused.localName, isSeen, focused === document.body];
";

/// Goes around a page with the Tab key; answers what was reached.
async fn around(window: &Window) -> Vec<String> {
    let mut reached: Vec<String> = Vec::new();
    for _ in 0..150 {
        window.key(Key::Tab).await;
        let (name, is_seen, is_nowhere): (String, bool, bool) =
            serde_json::from_value(window.script(WHERE).await).unwrap();
        if is_nowhere {
            break;
        }
        if !is_seen {
            window.picture("not-seen").await;
        }
        assert!(is_seen, "nothing shows that {name} has the keyboard");
        if reached.len() > 2 && reached[0] == name {
            break;
        }
        reached.push(name);
    }
    reached
}

#[tokio::test]
async fn everything_of_a_page_is_reached_by_the_tab_key_and_seen_to_be() {
    let place = Place::of("focus", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    let reached = around(&window).await;
    for name in [
        "find-or-do",
        "nav-meetings",
        "nav-reports",
        "nav-settings",
        "new-meeting",
        "search",
        "filter-year",
        "filter-place",
        "order",
        "layout",
        "meeting-list",
    ] {
        assert!(
            reached.iter().any(|one| one == name),
            "{name} is not reached: {reached:?}"
        );
    }
    window.focus("meeting-list").await;
    window.key(Key::Down).await;
    window.key(Key::Enter).await;
    window.saved().await;
    let is_open = async || {
        window
            .script("return !!document.querySelector('[data-test=sheet]')")
            .await
            == json!(true)
    };
    window.until("the chosen meeting", is_open).await;
    window.close().await;
}
