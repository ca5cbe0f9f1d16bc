//! Notes at the foot of every page that shows their sign, on the axis under a short rule.

use crate::page::{Page, Placed, stack};
use crate::paragraph::{Line, Spec, set};
use crate::setter::{Setter, Stopped};
use crate::style::{AXIS, BASELINE, COLUMN, FACT_TURNOVER, FRAME_HEIGHT, LINE, MEASURE, SMALL, STRONG_RULE, Setting};
use crate::tags::{Tag, Tags};
use blocks::Inline;

/// From the rule to the first baseline.
const UNDER_RULE: f32 = 11.0;
/// Least space between the text and the rule.
const ABOVE_RULE: f32 = 6.5;
/// Baseline of the last line of the notes: that of the page's last line.
const LAST_BASELINE: f32 = FRAME_HEIGHT - LINE + BASELINE;

/// The document's notes, each set when it is first needed.
#[derive(Default)]
pub(crate) struct Notes {
    set: Vec<Option<NoteLines>>,
}

#[derive(Clone)]
struct NoteLines {
    sign: Vec<Line>,
    text: Vec<Line>,
}

impl Notes {
    /// Down to where text may stand on a page that shows these notes, from the top of the text area.
    pub(crate) fn limit(&mut self, setter: &mut Setter<'_>, notes: u64) -> Result<f32, Stopped> {
        if notes == 0 {
            return Ok(FRAME_HEIGHT);
        }
        let first = self.first_baseline(setter, notes)?;
        Ok(first - UNDER_RULE - ABOVE_RULE)
    }

    /// Places the notes of a page at its foot.
    pub(crate) fn place(&mut self, setter: &mut Setter<'_>, page: &mut Page) -> Result<(), Stopped> {
        if page.notes == 0 {
            return Ok(());
        }
        let mut y = self.first_baseline(setter, page.notes)?;
        page.placed
            .push(Placed::rule(AXIS, y - UNDER_RULE, COLUMN, STRONG_RULE));
        for number in numbers(page.notes) {
            let NoteLines { sign, text } = self.lines(setter, number)?.clone();
            let language = setter.shaper.language(&setter.note_of(number).language);
            let element = setter.tags.open_in(Tags::DOCUMENT, Tag::Note, language);
            let label = setter.tags.open(element, Tag::Label);
            let down = text.len() as f32 * SMALL.lead;
            page.placed.extend(stack(sign, AXIS, y, SMALL.lead, label));
            let body = setter.tags.open(element, Tag::Paragraph);
            page.placed
                .extend(stack(text, AXIS + FACT_TURNOVER, y, SMALL.lead, body));
            y += down;
        }
        Ok(())
    }

    fn first_baseline(&mut self, setter: &mut Setter<'_>, notes: u64) -> Result<f32, Stopped> {
        let mut lines = 0;
        for number in numbers(notes) {
            lines += self.lines(setter, number)?.text.len();
        }
        Ok(LAST_BASELINE - SMALL.lead * lines.saturating_sub(1) as f32)
    }

    fn lines(&mut self, setter: &mut Setter<'_>, number: u8) -> Result<&NoteLines, Stopped> {
        let at = usize::from(number);
        if self.set.len() <= at {
            self.set.resize(at + 1, None);
        }
        if self.set[at].is_none() {
            let note = setter.note_of(number);
            let language = setter.shaper.language(&note.language);
            let spec = Spec::ragged(Setting::SMALL, SMALL.size, language, MEASURE - FACT_TURNOVER);
            let text = set(setter, &note.text, &spec)?;
            let sign = set(setter, &[Inline::words(note.sign.as_str())], &spec)?;
            self.set[at] = Some(NoteLines { sign, text });
        }
        Ok(self.set[at].as_ref().expect("it was set above"))
    }
}

/// The numbers of the bits that are set.
fn numbers(notes: u64) -> impl Iterator<Item = u8> {
    (0..64).filter(move |number| notes & (1 << number) != 0)
}
