//! The drawing of a page: printpdf's operations, with marked content for the structure.

use super::Link;
use super::fonts::Subsets;
use super::logo::Logo;
use crate::items::{Content, Span, Target};
use crate::page::{Page, Placed, Thing};
use crate::paragraph::{Align, Line, Piece, Spec, set};
use crate::setter::{Setter, page_label};
use crate::shaping::{Glyph, Language};
use crate::style::{
    AXIS, FOOT_BASELINE, FRAME_TOP, HEAD_BASELINE, INNER_MARGIN, OUTER_MARGIN, PAGE_HEIGHT, RING, SMALL, Setting,
    TEXT_WIDTH,
};
use crate::tags::{ElementId, Kid, Tag};
use blocks::{Colour, Inline};
use printpdf::{
    Color, DictItem, FontId, Greyscale, Op, PaintMode, PdfFontHandle, Pt, Rect, Rgb, TextMatrix, XObjectTransform,
};
use std::collections::BTreeMap;

/// Links and runs in another language: the element of each, by the element they stand in and the number of their span.
/// A link that goes on on the next line, or page, is one element.
#[derive(Default)]
pub(crate) struct Inlines {
    open: BTreeMap<(ElementId, u16), ElementId>,
}

/// What drawing a page gives.
pub(crate) struct Drawn {
    /// For printpdf.
    pub operations: Vec<Op>,
    /// Links, in the order of their annotations.
    pub links: Vec<Link>,
    /// The element of each marked content.
    pub marked: Vec<ElementId>,
}

/// Draws a page with its head and foot.
pub(crate) fn draw(
    setter: &mut Setter<'_>,
    subsets: &mut Subsets,
    inlines: &mut Inlines,
    logo: Option<&Logo>,
    mut page: Page,
) -> Drawn {
    let heads = if page.cover { Vec::new() } else { heads(setter, &page) };
    let left = if page.number.is_multiple_of(2) {
        INNER_MARGIN
    } else {
        OUTER_MARGIN
    };
    let mut pen = Pen {
        left,
        page: page.number as u32,
        operations: Vec::new(),
        links: Vec::new(),
        marked: Vec::new(),
        open: Open::Nothing,
        font: None,
        tracking: 0.0,
        colour: None,
        in_text: false,
    };
    for placed in heads.into_iter().chain(std::mem::take(&mut page.placed)) {
        pen.place(setter, subsets, inlines, logo, placed);
    }
    pen.close();
    Drawn {
        operations: pen.operations,
        links: pen.links,
        marked: pen.marked,
    }
}

/// Running head, folio and foot line. Openings show the folio only.
fn heads(setter: &mut Setter<'_>, page: &Page) -> Vec<Placed> {
    let recto = page.number.is_multiple_of(2);
    let heads = &setter.document.heads;
    let head = match (&page.chapter, recto) {
        _ if page.opening => String::new(),
        (Some(chapter), true) => chapter.to_string(),
        _ => heads.verso.clone(),
    };
    let (head_y, foot_y) = (HEAD_BASELINE - FRAME_TOP, FOOT_BASELINE - FRAME_TOP);
    let folio_width = 28.0;
    let outside = if recto { Align::Right } else { Align::Left };
    let mut out = Vec::new();
    let mut add = |text: String, setting, x, y, width, align| {
        if text.is_empty() {
            return;
        }
        let spec = Spec {
            align,
            ..Spec::ragged(setting, SMALL.size, Language(0), width)
        };
        // Only the first line: a head that is too long for its line ends at a word.
        let lines = set(setter, &[Inline::words(text)], &spec).unwrap_or_default();
        let thing = lines.into_iter().next().map(|line| Thing::Line { line, colour: None });
        out.extend(thing.map(|thing| Placed {
            x,
            y,
            thing,
            element: None,
        }));
    };
    let (foot, foot_outside) = (heads.foot.clone(), heads.foot_outside.clone());
    add(
        page_label(page.number),
        Setting::SMALL_STRONG,
        0.0,
        head_y,
        TEXT_WIDTH,
        outside,
    );
    add(
        head,
        Setting::SMALL,
        AXIS,
        head_y,
        TEXT_WIDTH - AXIS - folio_width,
        Align::Left,
    );
    let half = (TEXT_WIDTH - AXIS) / 2.0;
    add(foot, Setting::SMALL, AXIS, foot_y, half, Align::Left);
    let (x, width) = if recto { (AXIS + half, half) } else { (0.0, AXIS - 14.0) };
    add(foot_outside, Setting::SMALL_STRONG, x, foot_y, width, outside);
    out
}

/// The marked content that is open.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Nothing,
    Artifact,
    Element(ElementId),
}

struct Pen {
    /// Left edge of the text area on this page.
    left: f32,
    page: u32,
    operations: Vec<Op>,
    links: Vec<Link>,
    marked: Vec<ElementId>,
    open: Open,
    font: Option<(crate::fonts::Face, f32)>,
    tracking: f32,
    colour: Option<Colour>,
    in_text: bool,
}

impl Pen {
    fn place(
        &mut self,
        setter: &mut Setter<'_>,
        subsets: &mut Subsets,
        inlines: &mut Inlines,
        logo: Option<&Logo>,
        placed: Placed,
    ) {
        let x = self.left + placed.x;
        let y = PAGE_HEIGHT - FRAME_TOP - placed.y;
        match placed.thing {
            Thing::Line { mut line, colour } => {
                if line.pages {
                    line.fit_pages(&mut setter.shaper, &setter.anchors);
                }
                self.line(setter, subsets, inlines, &line, (x, y), colour, placed.element);
            }
            Thing::Rule { width, thickness } => {
                self.mark(setter, None);
                self.end_text();
                self.fill_colour(None);
                self.rectangle(x, y - thickness, width, thickness, PaintMode::Fill);
            }
            Thing::Rectangle { width, height, fill } => {
                self.mark(setter, placed.element);
                self.end_text();
                self.operations.push(Op::SetOutlineThickness { pt: Pt(RING) });
                if fill.is_some() {
                    self.fill_colour(fill);
                }
                let mode = if fill.is_some() {
                    PaintMode::FillStroke
                } else {
                    PaintMode::Stroke
                };
                self.rectangle(x, y - height, width, height, mode);
            }
            Thing::Leader { from } => self.leader(setter, subsets, self.left + from, x, y),
            Thing::Logo { height, scale } => {
                self.mark(setter, placed.element);
                self.end_text();
                if let Some(logo) = logo {
                    self.logo(logo, x, y - height, scale);
                }
            }
            Thing::Area { width, height, to } => {
                if let Some(element) = placed.element {
                    let area = [x, y - height, width, height];
                    let words = setter.anchors.label(to);
                    self.link(
                        setter,
                        Link {
                            area,
                            to: Target::Within(to),
                            element,
                            words,
                        },
                    );
                }
            }
        }
    }

    /// Opens marked content, unless it is open already.
    fn mark(&mut self, setter: &mut Setter<'_>, element: Option<ElementId>) {
        let wanted = element.map_or(Open::Artifact, Open::Element);
        if wanted == self.open {
            return;
        }
        self.close();
        self.open = wanted;
        let Some(element) = element else {
            self.operations.push(Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            });
            return;
        };
        let content = self.marked.len() as u32;
        self.marked.push(element);
        setter.tags.add(
            element,
            Kid::Marked {
                page: self.page,
                content,
            },
        );
        let tag = setter.tags.get(element).tag.name().to_owned();
        let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(i64::from(content)))]);
        self.operations.push(Op::BeginMarkedContentWithProperties {
            tag,
            properties: DictItem::Dict { map },
        });
    }

    fn close(&mut self) {
        self.end_text();
        if self.open != Open::Nothing {
            self.operations.push(Op::EndMarkedContent);
            self.open = Open::Nothing;
        }
    }

    /// Marked content stands outside text objects: BT and ET are inside of it.
    fn begin_text(&mut self) {
        if !self.in_text {
            self.operations.push(Op::StartTextSection);
            self.in_text = true;
        }
    }

    fn end_text(&mut self) {
        if self.in_text {
            self.operations.push(Op::EndTextSection);
            self.in_text = false;
        }
    }

    fn fill_colour(&mut self, colour: Option<Colour>) {
        if self.colour == colour {
            return;
        }
        self.colour = colour;
        self.operations.push(Op::SetFillColor { col: paint(colour) });
    }

    fn rectangle(&mut self, x: f32, y: f32, width: f32, height: f32, mode: PaintMode) {
        let (x, y, width, height) = (Pt(round(x)), Pt(round(y)), Pt(round(width)), Pt(round(height)));
        let rectangle = Rect {
            x,
            y,
            width,
            height,
            mode: Some(mode),
            winding_order: None,
        };
        self.operations.push(Op::DrawRectangle { rectangle });
    }

    fn logo(&mut self, logo: &Logo, x: f32, y: f32, scale: f32) {
        self.operations.push(Op::SaveGraphicsState);
        match logo {
            Logo::Drawing(drawing) => self.operations.extend(drawing.operations(x, y, scale)),
            Logo::Picture(picture) => self.operations.push(Op::UseXobject {
                id: super::logo::picture_id(),
                transform: XObjectTransform {
                    translate_x: Some(Pt(x)),
                    translate_y: Some(Pt(y)),
                    scale_x: Some(picture.width as f32 * scale),
                    scale_y: Some(picture.height as f32 * scale),
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                },
            }),
        }
        self.operations.push(Op::RestoreGraphicsState);
    }

    /// Dots from `from` to `end`, in step with those of all other lines, three at least.
    fn leader(&mut self, setter: &mut Setter<'_>, subsets: &mut Subsets, from: f32, end: f32, y: f32) {
        const STEP: f32 = 7.0;
        let dots = ((end - from) / STEP).floor().max(0.0) as u32;
        if dots < 3 {
            return;
        }
        let word = setter.shaper.word(Setting::TEXT, Language(0), ".");
        let Some(dot) = setter.shaper.glyphs(word).first().copied() else {
            return;
        };
        self.mark(setter, None);
        self.fill_colour(None);
        let size = crate::style::TEXT.size;
        let mut run = Run::new(size, self.tracking(0.0), end - STEP * dots as f32, y);
        for _ in 0..dots {
            run.glyph(setter, subsets, &dot, STEP * 1000.0 / size);
        }
        self.show(run);
    }

    fn link(&mut self, setter: &mut Setter<'_>, link: Link) {
        if let Target::Within(anchor) = &link.to
            && setter.anchors.place(*anchor).is_none()
        {
            return;
        }
        let number = self.links.len() as u32;
        setter.tags.add(
            link.element,
            Kid::Annotation {
                page: self.page,
                number,
            },
        );
        self.links.push(link);
    }

    #[allow(clippy::too_many_arguments, reason = "what a line is drawn with, each used once")]
    fn line(
        &mut self,
        setter: &mut Setter<'_>,
        subsets: &mut Subsets,
        inlines: &mut Inlines,
        line: &Line,
        (x, y): (f32, f32),
        colour: Option<Colour>,
        element: Option<ElementId>,
    ) {
        let mut at = x + line.x;
        let mut rest = &*line.pieces;
        while let Some(first) = rest.first() {
            let length = rest.iter().take_while(|piece| piece.span == first.span).count();
            let (same, after) = rest.split_at(length);
            let span = &line.spans[usize::from(first.span)];
            let inline = element.map(|element| inlines.element(setter, element, first.span, span));
            self.mark(setter, inline);
            self.fill_colour(colour);
            let start = at;
            at = self.pieces(setter, subsets, line, same, span, at, y);
            if let (Some(to), Some(element)) = (&span.link, inline) {
                let words = match to {
                    Target::Away(address) => address.to_string(),
                    Target::Within(anchor) => setter.anchors.label(*anchor),
                };
                let area = [start, y - 0.25 * line.size, at - start, line.size];
                self.link(
                    setter,
                    Link {
                        area,
                        to: to.clone(),
                        element,
                        words,
                    },
                );
            }
            rest = after;
        }
    }

    /// Draws pieces of one span and gives where the next begins.
    #[allow(clippy::too_many_arguments, reason = "what pieces are drawn with, each used once")]
    fn pieces(
        &mut self,
        setter: &mut Setter<'_>,
        subsets: &mut Subsets,
        line: &Line,
        pieces: &[Piece],
        span: &Span,
        x: f32,
        y: f32,
    ) -> f32 {
        let per_em = 1000.0 / line.size;
        let tracking = self.tracking(line.tracking) * per_em;
        let mut run = Run::new(line.size, tracking, x, y);
        let space = setter.shaper.space(span.setting);
        for piece in pieces {
            let (word, range) = match piece.content {
                Content::Glyphs { word, from, to } => (word, usize::from(from)..usize::from(to)),
                Content::PageOf(anchor) => {
                    let label = setter.anchors.label(anchor);
                    let word = setter.shaper.word(span.setting, span.language, &label);
                    (word, 0..setter.shaper.glyphs(word).len())
                }
            };
            for at in range {
                let glyph = setter.shaper.glyphs(word)[at];
                if run.breaks(&glyph) {
                    let next = run.next();
                    self.show(std::mem::replace(&mut run, next));
                }
                run.glyph(setter, subsets, &glyph, glyph.advance + tracking);
            }
            let signs = [
                piece.hyphen.then(|| (setter.shaper.hyphen(span.setting), 0.0)),
                piece.space.then_some((space, line.space * per_em)),
            ];
            for (glyph, more) in signs.into_iter().flatten() {
                if run.breaks(&glyph) {
                    let next = run.next();
                    self.show(std::mem::replace(&mut run, next));
                }
                run.glyph(setter, subsets, &glyph, glyph.advance + tracking + more);
            }
        }
        let end = run.end();
        self.show(run);
        end
    }

    /// Sets the tracking, and gives it as it is written.
    fn tracking(&mut self, tracking: f32) -> f32 {
        let tracking = (tracking * 1000.0).round() / 1000.0;
        if self.tracking != tracking {
            self.tracking = tracking;
            self.operations.push(Op::SetCharacterSpacing { multiplier: tracking });
        }
        tracking
    }

    fn show(&mut self, run: Run) {
        let Some(face) = run.face else { return };
        self.begin_text();
        if self.font != Some((face, run.size)) {
            self.font = Some((face, run.size));
            let font = PdfFontHandle::External(FontId(super::fonts::resource_name(face)));
            self.operations.push(Op::SetFont {
                font,
                size: Pt(run.size),
            });
        }
        let matrix = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, round(run.x), round(run.y + run.rise)]);
        self.operations.push(Op::SetTextMatrix { matrix });
        // One string for all glyphs between two corrections; printpdf's own form takes one for each glyph.
        self.operations.push(Op::Unknown {
            key: "TJ".to_owned(),
            value: vec![DictItem::Array(run.array())],
        });
    }
}

impl Inlines {
    /// The element of a span: the paragraph's own, or a link or a run in another language within it.
    fn element(&mut self, setter: &mut Setter<'_>, within: ElementId, number: u16, span: &Span) -> ElementId {
        let own = setter.tags.get(within).tag;
        let is_link = span.link.as_ref().is_some_and(|link| match link {
            Target::Away(_) => true,
            Target::Within(anchor) => setter.anchors.place(*anchor).is_some(),
        });
        let language = setter.tags.language_of(within) != span.language;
        if own == Tag::Link || (!is_link && !language) {
            return within;
        }
        if let Some(open) = self.open.get(&(within, number)) {
            return *open;
        }
        let tag = if is_link { Tag::Link } else { Tag::Span };
        let element = setter.tags.open_in(within, tag, span.language);
        self.open.insert((within, number), element);
        element
    }
}

/// Glyphs of one face that are shown at once.
struct Run {
    face: Option<crate::fonts::Face>,
    size: f32,
    x: f32,
    y: f32,
    rise: f32,
    /// What the viewer adds to each glyph, in thousandths of an em.
    tracking: f32,
    /// Where the next glyph belongs, and where the viewer's pen is, in thousandths of an em from `x`.
    wanted: f32,
    drawn: f32,
    string: Vec<u8>,
    array: Vec<DictItem>,
}

impl Run {
    fn new(size: f32, tracking: f32, x: f32, y: f32) -> Self {
        Self {
            face: None,
            size,
            x,
            y,
            rise: 0.0,
            tracking,
            wanted: 0.0,
            drawn: 0.0,
            string: Vec::new(),
            array: Vec::new(),
        }
    }

    /// Whether a glyph needs a run of its own: another face, or another height.
    fn breaks(&self, glyph: &Glyph) -> bool {
        self.face
            .is_some_and(|face| face != glyph.face || (self.rise - glyph.dy * self.size / 1000.0).abs() > 0.005)
    }

    /// The run after this.
    fn next(&self) -> Self {
        Self::new(self.size, self.tracking, self.end(), self.y)
    }

    fn end(&self) -> f32 {
        self.x + self.wanted * self.size / 1000.0
    }

    /// Adds a glyph; the next one stands `advance` after it.
    fn glyph(&mut self, setter: &Setter<'_>, subsets: &mut Subsets, glyph: &Glyph, advance: f32) {
        self.face = Some(glyph.face);
        self.rise = glyph.dy * self.size / 1000.0;
        let correction = ((self.drawn - self.wanted - glyph.dx) * 10.0).round() / 10.0;
        if correction != 0.0 {
            self.flush();
            self.array.push(DictItem::Real(correction));
            self.drawn -= correction;
        }
        let (code, width) = subsets.code(setter, glyph);
        self.string.extend(code.to_be_bytes());
        self.drawn += width + self.tracking;
        self.wanted += advance;
    }

    fn flush(&mut self) {
        if !self.string.is_empty() {
            self.array.push(DictItem::String {
                data: std::mem::take(&mut self.string),
                literal: true,
            });
        }
    }

    fn array(mut self) -> Vec<DictItem> {
        self.flush();
        self.array
    }
}

/// A tenth of a thousandth of an inch is enough.
fn round(length: f32) -> f32 {
    (length * 1000.0).round() / 1000.0
}

/// Black is a grey, so that it prints with one ink.
pub(super) fn paint(colour: Option<Colour>) -> Color {
    match colour {
        None => Color::Greyscale(Greyscale {
            percent: 0.0,
            icc_profile: None,
        }),
        Some(Colour(r, g, b)) => {
            let part = |channel: u8| (f32::from(channel) / 255.0 * 1000.0).round() / 1000.0;
            Color::Rgb(Rgb {
                r: part(r),
                g: part(g),
                b: part(b),
                icc_profile: None,
            })
        }
    }
}
