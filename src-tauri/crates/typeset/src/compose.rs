//! Blocks onto the flow: what is shared by all kinds of blocks, and which file sets which.

use crate::flow::{Chunk, Flow};
use crate::page::Placed;
use crate::paragraph::Line;
use crate::setter::{Setter, Stopped};
use crate::style::{AXIS, LINE, MEASURE, Size};
use crate::tags::{ElementId, Tags};
use blocks::Block;

/// Between a picture, table or chart and the text above and below it.
pub(crate) const AROUND: f32 = 2.0 * LINE;

/// Where blocks stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// Left edge, from that of the text area.
    pub left: f32,
    /// Width.
    pub width: f32,
    /// The element they belong to.
    pub element: ElementId,
    /// Level of the heading above them.
    pub level: u8,
    /// They are part of an item: ragged.
    pub item: bool,
}

impl Frame {
    /// The measure.
    pub(crate) fn measure(element: ElementId, level: u8) -> Self {
        Self {
            left: AXIS,
            width: MEASURE,
            element,
            level,
            item: false,
        }
    }
}

/// What the last block was, for the space before the next and for its indent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Last {
    /// The beginning of a chapter, entry or item, or anything else.
    Other,
    /// A heading or title.
    Heading,
    /// A paragraph of text.
    Paragraph,
    /// Small type.
    Small,
}

/// Sets blocks one after the other.
pub(crate) struct Composer<'d> {
    /// What all parts share.
    pub setter: Setter<'d>,
    /// The pages.
    pub flow: Flow<'d>,
    /// The section of the chapter in force.
    pub chapter: ElementId,
    /// The last block.
    pub last: Last,
    /// The number or dash of an item, which stands on the first line of what follows.
    pub label: Option<Placed>,
}

impl<'d> Composer<'d> {
    /// A composer at the beginning of the flow.
    pub(crate) fn new(setter: Setter<'d>, flow: Flow<'d>) -> Self {
        Self {
            setter,
            flow,
            chapter: Tags::DOCUMENT,
            last: Last::Other,
            label: None,
        }
    }

    /// Sets the whole flow.
    pub(crate) fn body(&mut self, blocks: &[Block]) -> Result<(), Stopped> {
        for (done, block) in blocks.iter().enumerate() {
            self.setter.watch.blocks(done, blocks.len())?;
            let frame = Frame::measure(self.chapter, u8::from(self.chapter != Tags::DOCUMENT));
            self.block(block, frame)?;
        }
        self.flow.end(&mut self.setter)
    }

    /// Sets blocks within a frame.
    pub(crate) fn blocks(&mut self, blocks: &[Block], frame: Frame) -> Result<(), Stopped> {
        for block in blocks {
            self.setter.watch.tick()?;
            self.block(block, frame)?;
        }
        Ok(())
    }

    fn block(&mut self, block: &Block, frame: Frame) -> Result<(), Stopped> {
        match block {
            Block::Chapter(chapter) => self.chapter(chapter),
            Block::Heading(heading) => self.heading(heading, frame),
            Block::Paragraph(paragraph) => self.paragraph(paragraph, frame),
            Block::List(list) => self.list(list, frame),
            Block::Quote(blocks) => self.quote(blocks, frame),
            Block::Entry(entry) => self.entry(entry),
            Block::Table(table) => self.table(table, frame),
            Block::Chart(chart) => self.chart(chart, frame),
            Block::KeyFigures(figures) => self.key_figures(figures, frame),
            Block::Groups(groups) => self.groups(groups, frame),
            Block::Contents(contents) => self.contents(contents, frame),
        }
    }

    /// Space before a table or chart: none that is wider than needed below a heading.
    pub(crate) fn around(&self) -> f32 {
        if self.last == Last::Heading { LINE / 2.0 } else { AROUND }
    }

    /// Puts lines onto the flow, one chunk each. The first two and the last two stay together.
    pub(crate) fn lines(
        &mut self,
        lines: Vec<Line>,
        frame: Frame,
        size: Size,
        before: f32,
        element: ElementId,
    ) -> Result<(), Stopped> {
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let mut placed = vec![Placed::line(frame.left, size.baseline, line, element)];
            if let Some(mut label) = self.label.take() {
                label.y = size.baseline;
                placed.insert(0, label);
            }
            let chunk = Chunk {
                before: if at == 0 { before } else { 0.0 },
                height: size.lead,
                first_baseline: size.baseline,
                grid: size.lead == LINE,
                keep: at + 1 < count && (at == 0 || at + 2 == count),
                placed,
                ..Chunk::default()
            };
            self.flow.push(&mut self.setter, chunk)?;
        }
        Ok(())
    }
}
