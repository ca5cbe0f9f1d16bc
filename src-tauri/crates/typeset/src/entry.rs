//! Entries: a title with its facts beside it and what is told below.

use crate::chapter::ENTRY_TURNOVER;
use crate::compose::{Composer, Frame, Last};
use crate::flow::{Chunk, Mark};
use crate::page::stack;
use crate::paragraph::{Shape, Spec, set};
use crate::setter::Stopped;
use crate::style::{AXIS, LINE, MEASURE, Setting, TITLE};
use crate::tags::Tag;
use blocks::Entry;

/// Space above an entry.
const ABOVE: f32 = 2.0 * LINE;
/// Between a title and its text.
const UNDER_TITLE: f32 = LINE / 2.0;

impl Composer<'_> {
    /// Sets an entry. None begins on the page where a chapter opens.
    pub(crate) fn entry(&mut self, entry: &Entry) -> Result<(), Stopped> {
        self.flow.leave_opening(&mut self.setter)?;
        self.setter.shaper.place = Some(entry.anchor.clone());
        let language = self.setter.shaper.language(&entry.language);
        let section = self.setter.tags.open_in(self.chapter, Tag::Sect, language);
        let element = self.setter.tags.open_in(section, Tag::Heading(2), language);
        let spec = Spec {
            shape: Shape::Balanced,
            ..Spec::ragged(Setting::TITLE, TITLE.size, language, MEASURE)
        };
        let lines = set(&mut self.setter, &entry.title, &spec)?;
        let natural = lines.len() as f32 * TITLE.lead + UNDER_TITLE;
        // The block takes whole lines, so that the text below stands on the grid again.
        let height = (natural / LINE - 0.001).ceil() * LINE;
        let side = match entry.facts.as_slice() {
            [] => None,
            facts => Some(self.facts(facts, section, language, ENTRY_TURNOVER)?),
        };
        let anchor = self.setter.anchors.id(&entry.anchor);
        let chunk = Chunk {
            before: ABOVE,
            height,
            first_baseline: TITLE.baseline,
            surplus: height - natural,
            grid: true,
            clear: true,
            keep: true,
            placed: stack(lines, AXIS, TITLE.baseline, TITLE.lead, element).collect(),
            side,
            marks: vec![
                Mark::Anchor(anchor),
                Mark::Bookmark(self.setter.signed(&entry.title), 2),
            ],
            table: None,
        };
        self.flow.push(&mut self.setter, chunk)?;
        self.last = Last::Heading;
        self.blocks(&entry.body, Frame::measure(section, 2))?;
        self.last = Last::Other;
        self.flow.settle(&mut self.setter)
    }
}
