//! Texts in the editor: left alone by opening, typed, and pasted from Word.

use crate::{place::Place, window::Window};
use fantoccini::key::Key;
use office::{meetings, records::Id};
use serde_json::json;

/// Markdown as people and other programs write it, which an editor would love to tidy up.
const ODD: &str = "# Setext below\n\nHeading\n=======\n\n*  a star\n*  and __another__\n\n1) one\n3) three\n\n\
    Line with two spaces  \nand a break\\\nand another.\n\n***\n\n<details>raw</details>\n\n\
    | a|b |\n|:-|--|\n| 1 | 2|\n\nTrailing&nbsp;entity \\* and a tab\there.\n\n\n\nLast line without an end";

/// What Word puts on the clipboard for a heading's worth of bold and a list, shortened: lists are paragraphs there.
const FROM_WORD: &str = r#"<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>
    p.MsoListParagraph {mso-style-priority:34; color:red}</style></head><body lang=EN-GB><!--StartFragment-->
    <p class=MsoNormal style='color:red;font-family:"Comic Sans MS"'>They <b style='mso-bidi-font-weight:normal'>agreed</b>:</p>
    <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
    style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>on
    joint patrols<o:p></o:p></p>
    <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
    style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>on
    a common form<o:p></o:p></p><!--EndFragment--></body></html>"#;

/// Pastes as a person does, of whom a test cannot ask to open Word first.
async fn paste(window: &Window, html: &str) {
    let script = format!(
        "const clipboardData = new DataTransfer();
         clipboardData.setData('text/html', {});
         const event = new ClipboardEvent('paste', {{clipboardData, bubbles: true, cancelable: true}});
         document.activeElement.dispatchEvent(event);",
        json!(html)
    );
    window.script(&script).await;
}

/// Writes a narrative without a window, into a meeting of the sample.
fn narrative(place: &Place, title: &str, text: &str) -> Id {
    let session = place.with_sample();
    let mut found = None;
    let mut look = |meeting: office::records::Meeting| {
        if meeting.title == title {
            found = Some(meeting.id);
        }
        std::ops::ControlFlow::Continue(())
    };
    meetings::each(&session, None, &mut look).unwrap();
    let id = found.unwrap();
    let given = json!({"narrative": text});
    meetings::edit(&session, id, given.as_object().unwrap()).unwrap();
    id
}

#[tokio::test]
async fn a_text_is_left_as_it_is_until_it_is_written_in_and_takes_a_list_from_word() {
    let place = Place::of("texts", "Maja Pinjo");
    let odd = narrative(&place, "IISG Meeting with RAI", ODD);
    let window = place.start(&["--sample"]).await;
    window.open_meeting("IISG Meeting with RAI").await;
    window.press("tab-texts").await;
    window.css(".ProseMirror[data-test='field-narrative']").await;
    window.click(".ProseMirror[data-test='field-narrative'] p").await;
    window.picture("odd").await;
    window.key(Key::Tab).await;

    window.open_meeting("IISG Support Group Meeting for WBCSCi").await;
    window.press("translation-bs").await;
    let translated = "translations.bs.narrative";
    let editor = format!(".ProseMirror[data-test='field-{translated}']");
    window.click(&editor).await;
    window.type_text("Skup u Podgorici.").await;
    window.key(Key::Enter).await;
    paste(&window, FROM_WORD).await;
    window
        .says(&format!("{editor} li:nth-child(2)"), "on a common form")
        .await;
    // Not by Tab, which makes the last item one of an inner list.
    window.ctrl('1').await;
    window.saved().await;
    window.picture("pasted").await;
    let written = window.meeting().await;
    window.close().await;

    assert_eq!(place.meeting(odd).narrative, ODD);
    let meeting = place.meeting(written);
    let text = meeting
        .translations
        .values()
        .find_map(|one| one.narrative.contains("Podgorici").then_some(one.narrative.as_str()));
    assert_eq!(
        text,
        Some("Skup u Podgorici.\n\nThey **agreed**:\n\n- on joint patrols\n- on a common form")
    );
}
