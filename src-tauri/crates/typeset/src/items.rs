//! Text to items: boxes, spaces and the places where a line may end.

use crate::setter::{AnchorId, Setter};
use crate::shaping::{HYPHEN_HANG, Language, WordId};
use crate::style::{Family, Setting};
use blocks::Inline;
use icu_segmenter::{LineSegmenter, options::LineBreakOptions};
use std::ops::Range;
use std::rc::Rc;

/// Words longer than this are shaped in parts: a glyph's place in its word is a small number.
const LONGEST_WORD: usize = 512;
/// What stands for a page's number until it is known.
const UNKNOWN_PAGE: &str = "00";

/// What a stretch of a paragraph has in common: how it is set, its language, where it leads.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Span {
    /// How it is set.
    pub setting: Setting,
    /// Its language.
    pub language: Language,
    /// Where it leads.
    pub link: Option<Target>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Target {
    /// Out of the document.
    Away(Rc<str>),
    /// Within it.
    Within(AnchorId),
}

/// What a box shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Content {
    /// Glyphs of a word.
    Glyphs {
        /// The word.
        word: WordId,
        /// Its first glyph that is shown.
        from: u16,
        /// One after the last.
        to: u16,
    },
    /// The label of the page where an anchor stands, known when all pages are.
    PageOf(AnchorId),
}

/// A piece of a paragraph before it has lines. Widths in points.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    /// Something that is never broken.
    Box {
        /// What it shows.
        content: Content,
        /// Its span.
        span: u16,
        /// Its natural width.
        width: f32,
        /// How far it hangs into the margins, at the left and at the right end of a line.
        hang: (f32, f32),
        /// Glyphs, for tracking.
        glyphs: u16,
        /// The note whose sign it is.
        note: Option<u8>,
    },
    /// A space.
    Space {
        /// Its natural width.
        width: f32,
        /// Its span.
        span: u16,
        /// Whether a line may end here.
        breaks: bool,
    },
    /// A line may end here.
    Break {
        /// What is added then, and how far it hangs into the margin.
        hyphen: Option<(f32, f32)>,
        /// How unwelcome it is.
        cost: Cost,
    },
    /// A line must end here.
    Forced,
}

/// How unwelcome the end of a line is at some place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cost {
    /// After a dash or a compound's hyphen.
    Free,
    /// Within an address.
    Address,
    /// Within a word.
    Division,
    /// Within a word that begins with a capital.
    Name,
    /// Anywhere within a word that is longer than a line.
    Emergency,
}

/// A paragraph's items and their spans.
pub(crate) struct Items {
    /// In reading order.
    pub items: Vec<Item>,
    /// By number.
    pub spans: Rc<[Span]>,
}

/// What a stretch of the paragraph's characters is.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Words { divide: bool, address: bool },
    Note(u8),
    PageOf(AnchorId),
}

/// A stretch of characters of one kind and span.
struct Stretch {
    range: Range<usize>,
    kind: Kind,
    span: u16,
}

/// A paragraph's characters with what they are.
#[derive(Default)]
struct Flat {
    text: String,
    stretches: Vec<Stretch>,
    spans: Vec<Span>,
}

/// Turns text into items. `line_width` is the narrowest line: longer words may be broken anywhere.
pub(crate) fn items(
    setter: &mut Setter<'_>,
    text: &[Inline],
    base: Span,
    size: f32,
    divide: bool,
    line_width: f32,
) -> Items {
    let mut flat = Flat {
        spans: vec![base],
        ..Flat::default()
    };
    flat.add(setter, text, 0, divide, false);
    let mut builder = Builder {
        setter,
        flat: &flat,
        size: size / 1000.0,
        line_width,
        items: Vec::new(),
        next: 0,
    };
    builder.build();
    let items = builder.items;
    Items {
        items,
        spans: flat.spans.into(),
    }
}

impl Flat {
    fn add(&mut self, setter: &mut Setter<'_>, text: &[Inline], span: u16, divide: bool, address: bool) {
        for inline in text {
            match inline {
                Inline::Words { text } => self.push(text, Kind::Words { divide, address }, span),
                Inline::Name { text } => self.push(text, Kind::Words { divide: false, address }, span),
                Inline::Emphasis { content } => {
                    let span = self.span(span, |span| span.setting.italic = !span.setting.italic);
                    self.add(setter, content, span, divide, address);
                }
                Inline::Strong { content } => {
                    let span = self.span(span, |span| span.setting.strong = true);
                    self.add(setter, content, span, divide, address);
                }
                Inline::Language { tag, content } => {
                    let language = setter.shaper.language(tag);
                    let span = self.span(span, |span| span.language = language);
                    self.add(setter, content, span, divide, address);
                }
                Inline::Link { target, content } => {
                    let shown = blocks::plain(content);
                    let address = shown.contains("://") || shown.starts_with("www.") || shown.contains('@');
                    let link = Some(Target::Away(target.as_str().into()));
                    let span = self.span(span, |span| span.link = link.clone());
                    self.add(setter, content, span, divide && !address, address);
                }
                Inline::Reference { to, content } => {
                    let link = Some(Target::Within(setter.anchors.id(to)));
                    let span = self.span(span, |span| span.link = link.clone());
                    self.add(setter, content, span, divide, address);
                }
                Inline::PageOf { to } => {
                    let anchor = setter.anchors.id(to);
                    self.push(UNKNOWN_PAGE, Kind::PageOf(anchor), span);
                }
                Inline::NoteSign { note } => {
                    if let Some((number, sign)) = setter.note(note) {
                        self.push(&sign, Kind::Note(number), span);
                    }
                }
                Inline::Break => self.push("\u{2028}", Kind::Words { divide, address }, span),
            }
        }
    }

    fn push(&mut self, text: &str, kind: Kind, span: u16) {
        let start = self.text.len();
        for character in text.chars() {
            match character {
                '\n' | '\r' | '\t' | '\u{2029}' | '\u{b}' | '\u{c}' | '\u{85}' => self.text.push(' '),
                '\u{2028}' if text.len() > '\u{2028}'.len_utf8() => self.text.push(' '),
                _ => self.text.push(character),
            }
        }
        if self.text.len() > start {
            self.stretches.push(Stretch {
                range: start..self.text.len(),
                kind,
                span,
            });
        }
    }

    fn span(&mut self, from: u16, change: impl FnOnce(&mut Span)) -> u16 {
        let mut span = self.spans[usize::from(from)].clone();
        change(&mut span);
        if let Some(at) = self.spans.iter().position(|known| *known == span) {
            return at as u16;
        }
        if self.spans.len() >= usize::from(u16::MAX) {
            return from;
        }
        self.spans.push(span);
        (self.spans.len() - 1) as u16
    }
}

struct Builder<'s, 'd> {
    setter: &'s mut Setter<'d>,
    flat: &'s Flat,
    size: f32,
    line_width: f32,
    items: Vec<Item>,
    /// The stretch that is read now.
    next: usize,
}

impl Builder<'_, '_> {
    fn build(&mut self) {
        let text = &self.flat.text;
        let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
        let mut start = 0;
        for end in segmenter.segment_str(text).filter(|end| *end > 0) {
            let forced = text[start..end].ends_with('\u{2028}');
            let words = text[start..end].trim_end_matches([' ', '\u{2028}', '\u{3000}']);
            let words_end = start + words.len();
            if !forced && words_end == end && end < text.len() && !may_break(text, end) {
                continue;
            }
            self.words(start..words_end);
            let spaces = text[words_end..end].contains(' ');
            if spaces {
                self.space(words_end, true);
            } else if !forced && end < text.len() {
                self.items.push(Item::Break {
                    hyphen: None,
                    cost: Cost::Free,
                });
            }
            if forced {
                self.items.push(Item::Forced);
            }
            start = end;
        }
    }

    /// The stretch in which a character stands.
    fn stretch(&mut self, at: usize) -> usize {
        while self.flat.stretches[self.next].range.end <= at {
            self.next += 1;
        }
        self.next
    }

    fn space(&mut self, at: usize, breaks: bool) {
        let stretch = self.stretch(at);
        let span = self.flat.stretches[stretch].span;
        let setting = self.flat.spans[usize::from(span)].setting;
        let width = self.setter.shaper.space(setting).advance * self.size;
        self.items.push(Item::Space { width, span, breaks });
    }

    /// Boxes for characters without a place to break, except those that dividing gives.
    fn words(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let stretch = self.stretch(at);
            let Stretch {
                range: whole,
                kind,
                span,
            } = &self.flat.stretches[stretch];
            let end = whole.end.min(range.end);
            let (kind, span) = (*kind, *span);
            match kind {
                Kind::PageOf(anchor) => self.page_of(anchor, span),
                Kind::Note(note) => self.word(at..end, span, false, Some(note)),
                Kind::Words { divide, address } => {
                    // An address need not be marked as a link to be broken like one.
                    let address = address || is_address(&self.flat.text[at..end]);
                    self.stretch_of_words(at..end, span, divide && !address, address);
                }
            }
            at = end;
        }
    }

    /// Words with no-break spaces between them, or the parts of an address.
    fn stretch_of_words(&mut self, range: Range<usize>, span: u16, divide: bool, address: bool) {
        let text = &self.flat.text;
        let mut at = range.start;
        while at < range.end {
            let rest = &text[at..range.end];
            if rest.starts_with('\u{a0}') {
                self.space(at, false);
                at += '\u{a0}'.len_utf8();
                continue;
            }
            let mut end = rest.find('\u{a0}').map_or(range.end, |found| at + found);
            if address {
                end = end.min(at + address_part(&text[at..end]));
            }
            if let Some((long, _)) = text[at..end].char_indices().nth(LONGEST_WORD) {
                end = at + long;
            }
            self.word(at..end, span, divide, None);
            at = end;
            if at < range.end && !text[at..].starts_with('\u{a0}') {
                let cost = if address { Cost::Address } else { Cost::Emergency };
                self.items.push(Item::Break { hyphen: None, cost });
            }
        }
    }

    fn page_of(&mut self, anchor: AnchorId, span: u16) {
        let Span { setting, language, .. } = self.flat.spans[usize::from(span)];
        let word = self.setter.shaper.word(setting, language, UNKNOWN_PAGE);
        let width = self.setter.shaper.get(word).width * self.size;
        self.items.push(Item::Box {
            content: Content::PageOf(anchor),
            span,
            width,
            hang: (0.0, 0.0),
            glyphs: UNKNOWN_PAGE.len() as u16,
            note: None,
        });
    }

    fn word(&mut self, range: Range<usize>, span: u16, divide: bool, note: Option<u8>) {
        let Span { setting, language, .. } = self.flat.spans[usize::from(span)];
        let text = &self.flat.text[range];
        let id = self.setter.shaper.word(setting, language, text);
        let shaper = &self.setter.shaper;
        let word = shaper.get(id);
        let count = shaper.glyphs(id).len() as u16;
        let too_long = word.width * self.size > self.line_width;
        let divisions = if divide { shaper.divisions(id) } else { &[] };
        let cost = if word.capital { Cost::Name } else { Cost::Division };
        let hang = if setting.family == Family::Serif {
            word.hang
        } else {
            (0.0, 0.0)
        };
        let ends: Vec<(u16, bool)> = if too_long {
            let begins = shaper
                .glyphs(id)
                .iter()
                .enumerate()
                .skip(1)
                .filter(|(_, glyph)| glyph.begins);
            begins
                .map(|(at, _)| (at as u16, divisions.contains(&(at as u16))))
                .chain([(count, false)])
                .collect()
        } else {
            divisions.iter().map(|at| (*at, true)).chain([(count, false)]).collect()
        };
        let hyphen = (ends.len() > 1).then(|| self.setter.shaper.hyphen(setting).advance * self.size);
        let mut from = 0;
        for (to, division) in ends {
            let width = self.setter.shaper.width(id, from..to) * self.size;
            self.items.push(Item::Box {
                content: Content::Glyphs { word: id, from, to },
                span,
                width,
                hang: (
                    if from == 0 { hang.0 * self.size } else { 0.0 },
                    if to == count { hang.1 * self.size } else { 0.0 },
                ),
                glyphs: to - from,
                note: note.filter(|_| to == count),
            });
            if to < count {
                let hyphen = hyphen
                    .filter(|_| division)
                    .map(|width| (width, HYPHEN_HANG * self.size));
                let cost = if division { cost } else { Cost::Emergency };
                self.items.push(Item::Break { hyphen, cost });
            }
            from = to;
        }
    }
}

/// Whether a line may end before `at`, where the rules of Unicode let it end without a space: not within a date, a range
/// or a reference.
fn may_break(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let token_start = text[..at]
        .rfind([' ', '\u{a0}', '\u{2028}'])
        .map_or(0, |space| space + 1);
    let token_end = text[at..]
        .find([' ', '\u{a0}', '\u{2028}'])
        .map_or(text.len(), |space| at + space);
    let has_digit = || {
        let from = (token_start..at)
            .find(|from| text.is_char_boundary(*from))
            .unwrap_or(at);
        text[from..token_end].contains(|c: char| c.is_ascii_digit())
    };
    !(matches!(before, Some('-' | '\u{2010}' | '–' | '/')) && has_digit())
}

/// Whether a word is an address.
fn is_address(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.")
}

/// The length of an address's next part: up to a slash or another sign after which it may be broken.
fn address_part(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let ends = match character {
            '/' => next.is_some_and(|next| next != '/'),
            '?' | '&' | '=' | '#' | '@' | '_' | '.' => next.is_some_and(char::is_alphanumeric),
            _ => false,
        };
        if ends {
            return at + character.len_utf8();
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_ranges_and_references_hold_together() {
        for text in ["5–6 May", "IISG-S/2023/007", "2021–2022", "COVID-19"] {
            for (at, _) in text
                .char_indices()
                .skip(1)
                .filter(|(at, _)| !text[..*at].ends_with(' '))
            {
                assert!(
                    !matches!(text[..at].chars().next_back(), Some('-' | '–' | '/')) || !may_break(text, at),
                    "{text}"
                );
            }
        }
        assert!(may_break("Anti-Corruption", 5));
    }

    #[test]
    fn addresses_break_after_slashes() {
        let mut rest = "https://example.org/reports/2022";
        let mut parts = Vec::new();
        while !rest.is_empty() {
            let (part, after) = rest.split_at(address_part(rest));
            parts.push(part);
            rest = after;
        }
        assert_eq!(parts, ["https://", "example.", "org/", "reports/", "2022"]);
    }
}
