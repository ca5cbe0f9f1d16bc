//! The contents: every chapter and entry with its page.
//!
//! What is listed is known before any page is: it is read from the document. Only the numbers are filled in when the
//! pages are known.

use crate::chapter::read_apart;
use crate::compose::{Composer, Frame, Last};
use crate::flow::Chunk;
use crate::page::{Placed, Thing};
use crate::paragraph::{Align, Shape, Spec, set};
use crate::setter::Stopped;
use crate::shaping::Language;
use crate::style::{GUTTER, INDENT, LINE, Setting, TEXT};
use crate::tags::{ElementId, Tag};
use blocks::{Block, Contents, Inline};

/// Above a chapter.
const ABOVE: f32 = LINE / 2.0;
/// Where the dots end, from the right edge.
const LEADER_END: f32 = 17.5;
/// Three dots at least, and the page's number.
const LEAST_LEADER: f32 = 21.0 + 7.0 + LEADER_END;

/// A line of the contents.
struct Listed<'b> {
    number: Option<&'b str>,
    title: &'b [Inline],
    language: &'b str,
    anchor: &'b str,
    chapter: bool,
    /// An annex that follows a numbered chapter.
    apart: bool,
}

impl Composer<'_> {
    /// Sets the contents of the whole document.
    pub(crate) fn contents(&mut self, contents: &Contents, frame: Frame) -> Result<(), Stopped> {
        let document = self.setter.document;
        let listed = listed(&document.body, contents.depth);
        let element = self.setter.tags.open(frame.element, Tag::Contents);
        for (at, line) in listed.iter().enumerate() {
            // A chapter stays with its first entry.
            let keep = line.chapter && listed.get(at + 1).is_some_and(|next| !next.chapter);
            let before = match line {
                _ if at == 0 => 0.0,
                Listed {
                    chapter: true,
                    apart: true,
                    ..
                } => 2.0 * ABOVE,
                Listed { chapter: true, .. } => ABOVE,
                _ => 0.0,
            };
            self.contents_line(line, frame, element, before, keep)?;
        }
        self.last = Last::Other;
        self.flow.settle(&mut self.setter)
    }

    fn contents_line(
        &mut self,
        listed: &Listed<'_>,
        frame: Frame,
        parent: ElementId,
        before: f32,
        keep: bool,
    ) -> Result<(), Stopped> {
        let language = self.setter.shaper.language(listed.language);
        let item = self.setter.tags.open_in(parent, Tag::ContentsItem, language);
        let reference = self.setter.tags.open(item, Tag::Reference);
        let link = self.setter.tags.open(reference, Tag::Link);
        let setting = if listed.chapter {
            Setting::SUBHEAD
        } else {
            Setting::DISPLAY
        };
        let mut placed = Vec::new();
        if let Some(number) = listed.number {
            let width = frame.left - GUTTER;
            let spec = Spec {
                align: Align::Right,
                ..Spec::ragged(Setting::DISPLAY, TEXT.size, language, width)
            };
            for mut line in set(&mut self.setter, &[Inline::words(number)], &spec)? {
                read_apart(&mut line);
                placed.push(Placed::line(0.0, TEXT.baseline, line, link));
            }
        }
        let spec = Spec {
            turnover: INDENT,
            ..Spec::ragged(setting, TEXT.size, language, frame.width - LEAST_LEADER)
        };
        let mut lines = set(&mut self.setter, listed.title, &spec)?;
        if lines.len() > 1 && lines.last().is_some_and(|line| line.pieces.len() == 1) {
            // A single word does not stand on a line of its own.
            let balanced = Spec {
                shape: Shape::Balanced,
                ..spec
            };
            lines = set(&mut self.setter, listed.title, &balanced)?;
        }
        lines.iter_mut().for_each(read_apart);
        let count = lines.len().max(1);
        let last_baseline = TEXT.baseline + (count - 1) as f32 * TEXT.lead;
        let end = lines.last().map_or(0.0, |line| line.x + line.width);
        placed.extend(crate::page::stack(lines, frame.left, TEXT.baseline, TEXT.lead, link));
        placed.push(Placed {
            x: frame.left + frame.width - LEADER_END,
            y: last_baseline,
            thing: Thing::Leader {
                from: frame.left + end + 7.0,
            },
            element: None,
        });
        let spec = Spec {
            align: Align::Right,
            ..Spec::ragged(setting, TEXT.size, Language(0), frame.width)
        };
        let page = [Inline::PageOf {
            to: listed.anchor.to_owned(),
        }];
        for line in set(&mut self.setter, &page, &spec)? {
            placed.push(Placed::line(frame.left, last_baseline, line, link));
        }
        let height = count as f32 * LINE;
        let to = self.setter.anchors.id(listed.anchor);
        let thing = Thing::Area {
            width: frame.width,
            height,
            to,
        };
        placed.push(Placed {
            x: frame.left,
            y: 0.0,
            thing,
            element: Some(link),
        });
        let chunk = Chunk {
            before,
            height,
            first_baseline: TEXT.baseline,
            keep,
            placed,
            ..Chunk::default()
        };
        self.flow.push(&mut self.setter, chunk)
    }
}

/// What the contents list, to a depth.
fn listed(body: &[Block], depth: u8) -> Vec<Listed<'_>> {
    let mut out: Vec<Listed<'_>> = Vec::new();
    let mut numbered = false;
    for block in body {
        match block {
            Block::Chapter(chapter) if chapter.in_contents => {
                let number = chapter.number.as_deref();
                let is_number = number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()));
                out.push(Listed {
                    number,
                    title: &chapter.title,
                    language: &chapter.language,
                    anchor: &chapter.anchor,
                    chapter: true,
                    apart: numbered && !is_number,
                });
                numbered = is_number;
            }
            Block::Entry(entry) if depth > 1 => out.push(Listed {
                number: None,
                title: &entry.title,
                language: &entry.language,
                anchor: &entry.anchor,
                chapter: false,
                apart: false,
            }),
            _ => {}
        }
    }
    out
}
