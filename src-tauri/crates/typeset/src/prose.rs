//! Running text: paragraphs, headings within it, lists, quotations.

use crate::compose::{Composer, Frame, Last};
use crate::flow::{Chunk, Mark};
use crate::page::{Placed, stack};
use crate::paragraph::{Shape, Spec, set};
use crate::setter::Stopped;
use crate::shaping::Language;
use crate::style::{INDENT, LINE, SMALL, Setting, TEXT, UNIT};
use crate::tags::Tag;
use blocks::{Block, Heading, Inline, List, Paragraph, ParagraphRole};

/// The sign of an item without a number.
const DASH: &str = "–";
/// Least space between an item's number and its text.
const AFTER_NUMBER: f32 = 4.0;

impl Composer<'_> {
    /// Sets a paragraph. The first is flush, those after it are indented.
    pub(crate) fn paragraph(&mut self, paragraph: &Paragraph, frame: Frame) -> Result<(), Stopped> {
        let language = self.setter.shaper.language(&paragraph.language);
        let element = self.setter.tags.open_in(frame.element, Tag::Paragraph, language);
        match paragraph.role {
            ParagraphRole::Small => {
                let spec = Spec::ragged(Setting::SMALL, SMALL.size, language, frame.width);
                let lines = set(&mut self.setter, &paragraph.text, &spec)?;
                let before = if self.last == Last::Heading { 0.0 } else { SMALL.lead };
                self.lines(lines, frame, SMALL, before, element)?;
                self.last = Last::Small;
            }
            ParagraphRole::Text | ParagraphRole::Lead | ParagraphRole::Names => {
                let indent = self.last == Last::Paragraph && !frame.item;
                let is_ragged = frame.item || paragraph.role == ParagraphRole::Names;
                let spec = Spec {
                    first: if indent { INDENT } else { 0.0 },
                    shape: if is_ragged { Shape::Ragged } else { Shape::Justified },
                    ..Spec::ragged(Setting::TEXT, TEXT.size, language, frame.width)
                };
                let lines = set(&mut self.setter, &paragraph.text, &spec)?;
                let before = if self.last == Last::Small { LINE } else { 0.0 };
                self.lines(lines, frame, TEXT, before, element)?;
                self.last = Last::Paragraph;
            }
        }
        Ok(())
    }

    /// Sets a subhead. It stays with what follows.
    pub(crate) fn heading(&mut self, heading: &Heading, frame: Frame) -> Result<(), Stopped> {
        let language = self.setter.shaper.language(&heading.language);
        let level = frame.level + heading.level.clamp(1, 3);
        let element = self.setter.tags.open_in(frame.element, Tag::Heading(level), language);
        let setting = match heading.level {
            0 | 1 => Setting::SUBHEAD,
            _ => Setting {
                italic: true,
                ..Setting::DISPLAY
            },
        };
        let spec = Spec::ragged(setting, TEXT.size, language, frame.width);
        let lines = set(&mut self.setter, &heading.text, &spec)?;
        let mut marks = Vec::new();
        if let Some(anchor) = &heading.anchor {
            let id = self.setter.anchors.id(anchor);
            marks = vec![
                Mark::Anchor(id),
                Mark::Bookmark(self.setter.signed(&heading.text), level),
            ];
        }
        let chunk = Chunk {
            before: if self.last == Last::Heading { 0.0 } else { LINE },
            height: lines.len() as f32 * TEXT.lead,
            first_baseline: TEXT.baseline,
            grid: true,
            keep: true,
            placed: stack(lines, frame.left, TEXT.baseline, TEXT.lead, element).collect(),
            marks,
            ..Chunk::default()
        };
        self.last = Last::Heading;
        self.flow.push(&mut self.setter, chunk)
    }

    /// Sets a list: numbers hang, the text of all items begins on one line.
    pub(crate) fn list(&mut self, list: &List, frame: Frame) -> Result<(), Stopped> {
        let element = self.setter.tags.open(frame.element, Tag::List);
        let label = |at: usize| {
            list.start
                .map_or_else(|| DASH.to_owned(), |start| start.saturating_add(at as u64).to_string())
        };
        let widest = self.label_width(&label(list.items.len().saturating_sub(1)));
        let indent = INDENT.max(((widest + AFTER_NUMBER) / UNIT).ceil() * UNIT);
        let within = Frame {
            left: frame.left + indent,
            width: frame.width - indent,
            item: true,
            ..frame
        };
        for (at, blocks) in list.items.iter().enumerate() {
            let item = self.setter.tags.open(element, Tag::Item);
            let tag = self.setter.tags.open(item, Tag::Label);
            let spec = Spec::ragged(Setting::DISPLAY, TEXT.size, Language(0), frame.width);
            let mut lines = set(&mut self.setter, &[Inline::words(label(at))], &spec)?;
            lines.iter_mut().for_each(crate::chapter::read_apart);
            self.label = lines
                .into_iter()
                .next()
                .map(|line| Placed::line(frame.left, 0.0, line, tag));
            let body = self.setter.tags.open(item, Tag::ItemBody);
            self.last = Last::Other;
            self.blocks(
                blocks,
                Frame {
                    element: body,
                    ..within
                },
            )?;
            if let Some(mut label) = self.label.take() {
                // An item that has no text has its number all the same.
                label.y = TEXT.baseline;
                let chunk = Chunk {
                    height: LINE,
                    first_baseline: TEXT.baseline,
                    grid: true,
                    placed: vec![label],
                    ..Chunk::default()
                };
                self.flow.push(&mut self.setter, chunk)?;
            }
        }
        self.last = Last::Other;
        Ok(())
    }

    fn label_width(&mut self, label: &str) -> f32 {
        let word = self.setter.shaper.word(Setting::DISPLAY, Language(0), label);
        self.setter.shaper.get(word).width * TEXT.size / 1000.0
    }

    /// Sets a quotation, a line above and below.
    pub(crate) fn quote(&mut self, blocks: &[Block], frame: Frame) -> Result<(), Stopped> {
        let element = self.setter.tags.open(frame.element, Tag::Quote);
        let within = Frame {
            left: frame.left + INDENT,
            width: frame.width - 2.0 * INDENT,
            element,
            ..frame
        };
        if self.last != Last::Heading {
            self.flow.after(LINE);
        }
        self.last = Last::Other;
        self.blocks(blocks, within)?;
        self.flow.after(LINE);
        self.last = Last::Other;
        Ok(())
    }
}
