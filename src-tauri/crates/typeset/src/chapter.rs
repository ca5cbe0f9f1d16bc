//! Openings of chapters, and the facts of the side column.

use crate::compose::{Composer, Last};
use crate::flow::{Chunk, Mark, Side};
use crate::page::{Placed, Thing, stack};
use crate::paragraph::{Align, Line, Shape, Spec, set};
use crate::setter::Stopped;
use crate::shaping::Language;
use crate::style::{
    AXIS, DISPLAY, FACT_TURNOVER, GUTTER, LINE, MARK, MARK_ADVANCE, MEASURE, RING, SIDE_WIDTH, SMALL, Setting,
};
use crate::tags::{ElementId, Tag, Tags};
use blocks::{Chapter, Fact, Inline};

/// From the top of the text area to a title of one or two lines.
const TITLE_TOP: f32 = 3.5 * LINE;
/// The text begins on line 10.
const TEXT_TOP: f32 = 9.0 * LINE;
/// Least space between a title of many lines and the text.
const UNDER_TITLE: f32 = LINE / 2.0;
/// The height of a square's middle above the baseline: that of small letters.
const MARK_MIDDLE: f32 = 2.15;

impl Composer<'_> {
    /// Opens a chapter on a new page.
    pub(crate) fn chapter(&mut self, chapter: &Chapter) -> Result<(), Stopped> {
        let title = self.setter.signed(&chapter.title);
        self.setter.shaper.place = Some(chapter.anchor.clone());
        let language = self.setter.shaper.language(&chapter.language);
        self.chapter = self.setter.tags.open_in(Tags::DOCUMENT, Tag::Sect, language);
        let element = self.setter.tags.open_in(self.chapter, Tag::Heading(1), language);
        let spec = Spec {
            shape: Shape::Balanced,
            ..Spec::ragged(Setting::DISPLAY, DISPLAY.size, language, MEASURE)
        };
        let lines = set(&mut self.setter, &chapter.title, &spec)?;
        let notes = lines.iter().fold(0, |notes, line| notes | line.notes);
        self.flow.open(&mut self.setter, title.as_str().into(), notes)?;
        let height = lines.len() as f32 * DISPLAY.lead;
        let top = TITLE_TOP.min(TEXT_TOP - UNDER_TITLE - height).max(0.0);
        let baseline = top + DISPLAY.baseline;
        let mut placed = Vec::new();
        let mut bookmark = title;
        if let Some(number) = &chapter.number {
            bookmark = format!("{number}  {bookmark}");
            let spec = Spec {
                width: AXIS - GUTTER,
                align: Align::Right,
                ..spec
            };
            for mut line in set(&mut self.setter, &[Inline::words(number.as_str())], &spec)?
                .into_iter()
                .take(1)
            {
                read_apart(&mut line);
                let thing = Thing::Line {
                    line,
                    colour: Some(self.setter.document.accent),
                };
                placed.push(Placed {
                    x: 0.0,
                    y: baseline,
                    thing,
                    element: Some(element),
                });
            }
        }
        placed.extend(stack(lines, AXIS, baseline, DISPLAY.lead, element));
        let end = TEXT_TOP.max(((top + height + UNDER_TITLE) / LINE).ceil() * LINE);
        let anchor = self.setter.anchors.id(&chapter.anchor);
        let marks = vec![Mark::Anchor(anchor), Mark::Bookmark(bookmark, 1)];
        let chunk = Chunk {
            height: end,
            first_baseline: baseline,
            placed,
            marks,
            ..Chunk::default()
        };
        self.flow.push(&mut self.setter, chunk)?;
        self.flow.skip_to(end);
        if !chapter.side.is_empty() {
            let side = self.facts(&chapter.side, self.chapter, language, 0.0)?;
            self.flow.beside(side);
        }
        self.last = Last::Other;
        Ok(())
    }

    /// Facts for the side column, a line or more each.
    pub(crate) fn facts(
        &mut self,
        facts: &[Fact],
        parent: ElementId,
        language: Language,
        turnover: f32,
    ) -> Result<Side, Stopped> {
        let mut side = Side::default();
        let mut y = 0.0;
        for fact in facts {
            let element = self.setter.tags.open_in(parent, Tag::Paragraph, language);
            let setting = if fact.strong {
                Setting::SMALL_STRONG
            } else {
                Setting::SMALL
            };
            let first = if fact.mark.is_some() { MARK_ADVANCE } else { 0.0 };
            let spec = Spec {
                first,
                turnover,
                ..Spec::ragged(setting, SMALL.size, language, SIDE_WIDTH)
            };
            let lines = set(&mut self.setter, &fact.text, &spec)?;
            side.placed.extend(fact.mark.map(|mark| square(0.0, y, mark)));
            let count = lines.len().max(usize::from(fact.mark.is_some()));
            side.placed.extend(stack(lines, 0.0, y, SMALL.lead, element));
            y += count as f32 * SMALL.lead;
        }
        side.height = y - SMALL.lead + UNDER_BASELINE;
        Ok(side)
    }
}

/// How far small type reaches below its baseline.
pub(crate) const UNDER_BASELINE: f32 = 3.0;

/// Turnover of an entry's facts.
pub(crate) const ENTRY_TURNOVER: f32 = FACT_TURNOVER;

/// A pillar's square on a baseline. Its letters stand beside it, so it is not read.
pub(crate) fn square(x: f32, baseline: f32, mark: blocks::Mark) -> Placed {
    let thing = Thing::Rectangle {
        width: MARK,
        height: MARK,
        fill: mark.fill,
    };
    Placed {
        x: x + RING / 2.0,
        y: baseline - MARK_MIDDLE - MARK / 2.0,
        thing,
        element: None,
    }
}

/// Ends a line with a space, so that what stands beside it is read as another word.
pub(crate) fn read_apart(line: &mut Line) {
    if let Some(piece) = line.pieces.last_mut() {
        piece.space = true;
    }
}
