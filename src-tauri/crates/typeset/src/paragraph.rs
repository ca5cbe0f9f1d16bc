//! Paragraphs: text to lines.

use crate::items::{Content, Item, Items, Span, items};
use crate::knuth_plass::{Breaking, Widths, balanced, first_fit, justify};
use crate::setter::{Anchors, Setter, Stopped};
use crate::shaping::{Language, Shaper};
use crate::style::{Setting, TRACKING_MAX, TRACKING_MIN};
use blocks::Inline;
use std::rc::Rc;

/// How a paragraph is set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spec {
    /// Its face and figures.
    pub setting: Setting,
    /// Its size.
    pub size: f32,
    /// Its language.
    pub language: Language,
    /// Its width.
    pub width: f32,
    /// Indent of the first line.
    pub first: f32,
    /// Indent of all other lines.
    pub turnover: f32,
    /// How its lines end.
    pub shape: Shape,
    /// Where its lines stand.
    pub align: Align,
}

/// How lines end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// At the right edge, words divided.
    Justified,
    /// Where words end.
    Ragged,
    /// Where words end, all about equally long.
    Balanced,
}

/// Where lines stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    /// At the left edge.
    Left,
    /// At the right edge.
    Right,
    /// In the middle.
    Centre,
}

impl Spec {
    /// Ragged text, flush left, without indents.
    pub(crate) fn ragged(setting: Setting, size: f32, language: Language, width: f32) -> Self {
        Self {
            setting,
            size,
            language,
            width,
            first: 0.0,
            turnover: 0.0,
            shape: Shape::Ragged,
            align: Align::Left,
        }
    }
}

/// A part of a line that is one word or a part of one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    /// What it shows.
    pub content: Content,
    /// Its span.
    pub span: u16,
    /// A space follows.
    pub space: bool,
    /// A hyphen follows: the word goes on in the next line.
    pub hyphen: bool,
}

/// A line of type.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// From left to right.
    pub pieces: Box<[Piece]>,
    /// By number.
    pub spans: Rc<[Span]>,
    /// Size of the type.
    pub size: f32,
    /// Where it begins, from the left edge of the paragraph.
    pub x: f32,
    /// Its width, as far as it is known: pages' numbers are measured when they are known.
    pub width: f32,
    /// Added to each space.
    pub space: f32,
    /// Added to each glyph.
    pub tracking: f32,
    /// Where it stands.
    pub align: Align,
    /// It is stretched to the right edge.
    pub justified: bool,
    /// The notes whose signs it shows, a bit each.
    pub notes: u64,
    /// It shows pages' numbers.
    pub pages: bool,
}

impl Line {
    /// Fits the line to pages' numbers that are known now. What was measured was two figures.
    pub(crate) fn fit_pages(&mut self, shaper: &mut Shaper, anchors: &Anchors) {
        let (mut more, mut spaces) = (0.0, 0);
        for piece in &self.pieces {
            if let Content::PageOf(anchor) = piece.content {
                let Span { setting, language, .. } = self.spans[usize::from(piece.span)];
                let mut width = |text: &str| {
                    let word = shaper.word(setting, language, text);
                    shaper.get(word).width * self.size / 1000.0
                };
                more += width(&anchors.label(anchor)) - width("00");
            }
            spaces += usize::from(piece.space);
        }
        if self.justified && spaces > 0 {
            self.space -= more / spaces as f32;
            return;
        }
        self.width += more;
        match self.align {
            Align::Left => {}
            Align::Right => self.x -= more,
            Align::Centre => self.x -= more / 2.0,
        }
    }
}

/// Sets a text. An empty text has no lines. Errors: the work was cancelled.
pub(crate) fn set(setter: &mut Setter<'_>, text: &[Inline], spec: &Spec) -> Result<Vec<Line>, Stopped> {
    let base = Span {
        setting: spec.setting,
        language: spec.language,
        link: None,
    };
    let narrowest = (spec.width - spec.first.max(spec.turnover)).max(1.0);
    let divide = spec.shape == Shape::Justified;
    let Items { items, spans } = items(setter, text, base, spec.size, divide, narrowest);
    let mut lines = Vec::new();
    for (number, part) in items.split(|item| matches!(item, Item::Forced)).enumerate() {
        let part = trimmed(part);
        let first = if number == 0 { spec.first } else { spec.turnover };
        let widths = Widths {
            first: (spec.width - first).max(1.0),
            rest: (spec.width - spec.turnover).max(1.0),
        };
        let breakings = match spec.shape {
            Shape::Justified => justify(part, spec.size, widths, &mut setter.watch)?,
            Shape::Ragged => first_fit(part, widths),
            Shape::Balanced => balanced(part, widths),
        };
        let count = breakings.len();
        for (at, breaking) in breakings.into_iter().enumerate() {
            let (indent, width) = if at == 0 {
                (first, widths.first)
            } else {
                (spec.turnover, widths.rest)
            };
            let ends = at + 1 == count;
            let mut line = line(setter, part, &spans, spec, breaking, width, ends);
            line.x += indent;
            lines.push(line);
        }
    }
    Ok(lines)
}

/// The natural width of a text on one line, and of its longest word.
pub(crate) fn natural_widths(setter: &mut Setter<'_>, text: &[Inline], setting: Setting, size: f32) -> (f32, f32) {
    let base = Span {
        setting,
        language: Language(0),
        link: None,
    };
    let Items { items, .. } = items(setter, text, base, size, false, f32::INFINITY);
    let (mut line, mut widest_line, mut word, mut widest_word) = (0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32);
    for item in &items {
        match item {
            Item::Box { width, .. } => {
                line += width;
                word += width;
            }
            Item::Space { width, breaks, .. } => {
                line += width;
                word = if *breaks { 0.0 } else { word + width };
            }
            Item::Break { .. } => word = 0.0,
            Item::Forced => (line, word) = (0.0, 0.0),
        }
        widest_line = widest_line.max(line);
        widest_word = widest_word.max(word);
    }
    (widest_line, widest_word)
}

/// Items without spaces and breaks at either end.
fn trimmed(items: &[Item]) -> &[Item] {
    let is_box = |item: &Item| matches!(item, Item::Box { .. });
    match (items.iter().position(is_box), items.iter().rposition(is_box)) {
        (Some(first), Some(last)) => &items[first..=last],
        _ => &[],
    }
}

fn line(
    setter: &Setter<'_>,
    items: &[Item],
    spans: &Rc<[Span]>,
    spec: &Spec,
    breaking: Breaking,
    width: f32,
    ends: bool,
) -> Line {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut natural, mut spaces, mut glyphs, mut notes, mut pages) = (0.0_f32, 0_u32, 0_u32, 0_u64, false);
    for item in &items[breaking.start..breaking.end] {
        match item {
            Item::Box {
                content,
                span,
                width,
                glyphs: count,
                note,
                ..
            } => {
                natural += width;
                glyphs += u32::from(*count);
                notes |= note.map_or(0, |note| 1 << note);
                pages |= matches!(content, Content::PageOf(_));
                join(&mut pieces, *content, *span);
            }
            Item::Space { width, span, .. } => {
                natural += width;
                spaces += 1;
                if let Some(piece) = pieces.last_mut().filter(|piece| !piece.space) {
                    piece.space = true;
                } else {
                    let content = nothing(&pieces);
                    pieces.extend(content.map(|content| Piece {
                        content,
                        span: *span,
                        space: true,
                        hyphen: false,
                    }));
                }
            }
            Item::Break { .. } | Item::Forced => {}
        }
    }
    let hang = |item: Option<&Item>| match item {
        Some(Item::Box { hang, .. }) if spec.shape == Shape::Justified => *hang,
        _ => (0.0, 0.0),
    };
    let hang_left = hang(items.get(breaking.start)).0;
    let mut hang_right = hang(items[breaking.start..breaking.end].last()).1;
    match items.get(breaking.end) {
        Some(Item::Break {
            hyphen: Some((hyphen, hang)),
            ..
        }) => {
            natural += hyphen;
            glyphs += 1;
            hang_right = *hang;
            if let Some(piece) = pieces.last_mut() {
                piece.hyphen = true;
            }
        }
        // The space at which a line ends is drawn, so that words of two lines stay apart when the text is read.
        Some(Item::Space { .. }) => {
            if let Some(piece) = pieces.last_mut() {
                piece.space = true;
            }
        }
        _ => {}
    }
    let target = width + hang_left + hang_right;
    let slack = target - natural;
    let justified = spec.shape == Shape::Justified && (!ends || slack < 0.0);
    let (mut space, mut tracking) = (0.0, 0.0);
    if justified {
        (space, tracking) = stretch(slack, spaces, glyphs, spec, breaking.ratio);
    }
    order_leftward(&setter.shaper, &mut pieces);
    let line_width = natural + space * spaces as f32 + tracking * glyphs as f32;
    let x = match spec.align {
        Align::Left => -hang_left,
        Align::Right => width - line_width,
        Align::Centre => (width - line_width) / 2.0,
    };
    Line {
        pieces: pieces.into(),
        spans: Rc::clone(spans),
        size: spec.size,
        x,
        width: line_width,
        space,
        tracking,
        align: spec.align,
        justified,
        notes,
        pages,
    }
}

/// What is added to each space and to each glyph to fill a line.
fn stretch(slack: f32, spaces: u32, glyphs: u32, spec: &Spec, ratio: f32) -> (f32, f32) {
    if glyphs == 0 {
        return (0.0, 0.0);
    }
    let em = spec.size / 1000.0;
    let limit = if slack >= 0.0 { TRACKING_MAX } else { TRACKING_MIN };
    if spaces == 0 {
        // A single word: tracked within what is allowed, else left as it is.
        return (0.0, (slack / glyphs as f32).clamp(TRACKING_MIN * em, TRACKING_MAX * em));
    }
    let tracking = limit * em * ratio.abs().min(1.0);
    ((slack - tracking * glyphs as f32) / spaces as f32, tracking)
}

/// Adds a box to the pieces; the parts of one word that stand together are one piece again.
fn join(pieces: &mut Vec<Piece>, content: Content, span: u16) {
    if let (Some(last), Content::Glyphs { word, from, to }) = (pieces.last_mut(), content)
        && let Content::Glyphs {
            word: same,
            from: start,
            to: end,
        } = last.content
        && same == word
        && end == from
        && !last.space
        && last.span == span
    {
        last.content = Content::Glyphs { word, from: start, to };
        return;
    }
    pieces.push(Piece {
        content,
        span,
        space: false,
        hyphen: false,
    });
}

/// A piece that shows nothing and carries a second space.
fn nothing(pieces: &[Piece]) -> Option<Content> {
    match pieces.last()?.content {
        Content::Glyphs { word, to, .. } => Some(Content::Glyphs { word, from: to, to }),
        Content::PageOf(_) => None,
    }
}

/// Words of a script that is written from right to left stand in that order.
fn order_leftward(shaper: &Shaper, pieces: &mut [Piece]) {
    let leftward = |piece: &Piece| match piece.content {
        Content::Glyphs { word, .. } => shaper.get(word).leftward,
        Content::PageOf(_) => false,
    };
    let mut start = 0;
    while start < pieces.len() {
        let length = pieces[start..].iter().take_while(|piece| leftward(piece)).count();
        if length > 1 {
            let run = &mut pieces[start..start + length];
            let spaces: Vec<bool> = run.iter().map(|piece| piece.space).collect();
            run.reverse();
            run.iter_mut()
                .zip(spaces)
                .for_each(|(piece, space)| piece.space = space);
        }
        start += length.max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setter::Watch;
    use crate::style::{MEASURE, SPACE_MAX, SPACE_MIN, TEXT};
    use blocks::{Colour, Document, RunningHeads, Words};
    use proptest::prelude::*;
    use std::ops::ControlFlow;

    fn document() -> Document {
        Document {
            title: String::new(),
            author: String::new(),
            subject: String::new(),
            language: "en".into(),
            date: "2023-01-27".into(),
            accent: Colour(0, 0, 0),
            cover: None,
            heads: RunningHeads::default(),
            notes: Default::default(),
            body: Vec::new(),
            words: Words::default(),
        }
    }

    /// Lines of a text, and what each of them says with its hyphen.
    fn lines(text: &[Inline], language: &str, width: f32, shape: Shape) -> Vec<(Line, String)> {
        let document = document();
        let mut report = |_| ControlFlow::Continue(());
        let mut setter = Setter::new(&document, Watch::new(&mut report));
        let language = setter.shaper.language(language);
        let spec = Spec {
            shape,
            ..Spec::ragged(Setting::TEXT, TEXT.size, language, width)
        };
        let lines = set(&mut setter, text, &spec).expect("nobody stops it");
        lines
            .into_iter()
            .map(|line| (line.clone(), said(&setter.shaper, &line)))
            .collect()
    }

    fn said(shaper: &Shaper, line: &Line) -> String {
        let mut said = String::new();
        for piece in &line.pieces {
            if let Content::Glyphs { word, from, to } = piece.content {
                for glyph in &shaper.glyphs(word)[usize::from(from)..usize::from(to)] {
                    said.push_str(&shaper.characters[glyph.face as usize][&glyph.id]);
                }
            }
            said.push_str(if piece.hyphen { "\u{ad}" } else { "" });
            said.push_str(if piece.space { " " } else { "" });
        }
        said
    }

    const TEXT_OF_MANY_LINES: &str = "The Support Group discussed, amended and concluded the draft report on the mapping \
        of needs in the pillar. It was consulted on the annual response mapping, and on the first version of the \
        database, which the Secretariat showed with the data of four partners. Delegates asked that figures be entered \
        by the partners themselves and only checked by the Secretariat.";

    #[test]
    fn justified_lines_end_at_the_edge_and_punctuation_hangs() {
        let lines = lines(&[Inline::words(TEXT_OF_MANY_LINES)], "en", MEASURE, Shape::Justified);
        let (_, full) = lines.split_last().expect("there are lines");
        for (line, said) in full {
            let end = line.x + line.width;
            let hangs = said.trim_end().ends_with([',', '.', '\u{ad}', ';', '-']);
            let expected = if hangs { 0.2 * TEXT.size } else { 0.0 };
            assert!((end - MEASURE - expected).abs() < 0.3, "{said:?} ends at {end}");
        }
    }

    #[test]
    fn spaces_keep_their_bounds_in_ordinary_text() {
        let lines = lines(&[Inline::words(TEXT_OF_MANY_LINES)], "en", MEASURE, Shape::Justified);
        let natural = 0.25 * TEXT.size;
        for (line, said) in &lines {
            let space = (natural + line.space) / natural;
            assert!(
                (SPACE_MIN - 0.01..SPACE_MAX + 0.25).contains(&space),
                "{said:?}: {space}"
            );
        }
    }

    #[test]
    fn names_are_not_divided_and_dates_not_broken() {
        let text = [
            Inline::words("They met "),
            Inline::name("Konstantinopolitansky Krasnoyarskovich"),
            Inline::words(
                " on 31\u{a0}December 2022 and on 30\u{a0}November–2\u{a0}December 2021, as was agreed in IISG-S/2023/007.",
            ),
        ];
        for width in (140..260).step_by(3) {
            for (_, said) in lines(&text, "en", width as f32, Shape::Justified) {
                let said = said.trim();
                assert!(
                    !said.contains("Konst") || said.contains("Konstantinopolitansky"),
                    "{said}"
                );
                assert!(
                    !said.ends_with("31") && !said.ends_with("30") && !said.ends_with("IISG-"),
                    "{said}"
                );
            }
        }
    }

    #[test]
    fn titles_are_balanced() {
        let lines = lines(
            &[Inline::words("National thematic meeting with the Ministry of Interior")],
            "en",
            180.0,
            Shape::Balanced,
        );
        let said: Vec<&str> = lines.iter().map(|(_, said)| said.trim()).collect();
        assert_eq!(said, ["National thematic meeting", "with the Ministry of Interior"]);
    }

    #[test]
    fn a_single_narrow_column_holds_every_letter() {
        let lines = lines(
            &[Inline::words("incomprehensibilities of organisations")],
            "en",
            12.0,
            Shape::Ragged,
        );
        assert!(lines.iter().all(|(line, _)| line.width <= 12.1));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

        #[test]
        fn no_line_leaves_its_frame_and_no_letter_is_lost(
            words in proptest::collection::vec("[a-zđčćšžА-Яа-јë0-9]{1,16}([.,;)-][a-z]{0,3})?|[a-z]{60,90}|–|EUROPOL", 0..60),
            language in prop_oneof!["en", "sq", "bs", "sr-Cyrl", "mk", "xx"],
            width in 40.0_f32..320.0,
            ragged: bool,
        ) {
            let text = words.join(" ");
            let shape = if ragged { Shape::Ragged } else { Shape::Justified };
            let lines = lines(&[Inline::words(text.as_str())], &language, width, shape);
            let hang = 0.21 * TEXT.size;
            let mut read = String::new();
            for (line, said) in &lines {
                prop_assert!(line.x >= -hang && line.x + line.width <= width + hang, "{said:?}: {} + {} in {width}", line.x, line.width);
                read.push_str(said);
            }
            let solid = |text: &str| text.replace([' ', '\u{ad}'], "");
            prop_assert_eq!(solid(&read), solid(&text));
        }
    }
}
