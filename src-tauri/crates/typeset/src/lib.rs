//! Blocks to pages to PDF. Knows nothing of meetings.
//!
//! [`pdf`] takes a document of [`blocks`] and gives the bytes of a PDF file. On the way:
//!
//! 1. A *composer* (compose.rs) goes through the blocks; each kind of block has a file of its own (chapter.rs, entry.rs,
//!    prose.rs, table.rs, chart.rs, groups.rs, contents.rs, figures.rs). It opens the elements of the structure (tags.rs).
//! 2. Text becomes *items* (items.rs): words shaped by harfrust (shaping.rs, in the faces of fonts.rs), spaces, and places
//!    to break from icu_segmenter and the hyphenation patterns (hyphens.rs). Lines are broken by Knuth and Plass's
//!    algorithm or by first fit (knuth_plass.rs) and become *lines* (paragraph.rs).
//! 3. Lines, rows and charts go onto the *flow* as chunks (flow.rs), which turns pages and keeps together what belongs
//!    together; notes.rs reserves and fills the foot. The numbers of the grid are in style.rs.
//! 4. A finished *page* (page.rs) is printed at once through printpdf, unless it shows numbers of pages that are not known
//!    yet; pdf/ holds that, and what lopdf adds at the end: fonts, structure, outline, metadata.
//!
//! Nothing depends on the clock, the locale, the machine or the order of a hash map: the same document gives the same
//! bytes. Memory is linear in the length of the document: a page that is printed is kept compressed only.

mod chapter;
mod chart;
mod compose;
mod contents;
mod cover;
mod entry;
mod figures;
mod flow;
mod fonts;
mod groups;
mod hyphens;
mod items;
mod knuth_plass;
mod notes;
mod page;
mod paragraph;
mod pdf;
mod prose;
mod setter;
mod shaping;
mod style;
mod table;
mod tags;

use blocks::{Anchor, Document};
use setter::{Stopped, Watch};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// A document as a PDF file.
#[derive(Clone, Debug, PartialEq)]
pub struct Typeset {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What the office should know before it issues the document.
    pub findings: Vec<Finding>,
    /// The page of every anchor, from 0.
    pub anchors: BTreeMap<Anchor, usize>,
}

/// Something that was set, but not as it was meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// No font has a character; U+FFFD is printed in its place.
    MissingCharacter {
        /// The character.
        character: char,
        /// The entry or chapter in which it stands; None before the first.
        place: Option<Anchor>,
    },
    /// A link or "see page" leads to an anchor that the document does not have; an en dash is printed for the page.
    MissingAnchor {
        /// The anchor.
        anchor: Anchor,
    },
}

/// How far the work is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    /// Pages that are laid out.
    pub pages: usize,
    /// The part of the document's blocks that is laid out, from 0 to 1.
    pub part: f32,
}

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The caller stopped the work.
    #[error("the document was not set: cancelled")]
    Cancelled,
    /// The office's mark cannot be printed.
    #[error(transparent)]
    Logo(#[from] LogoError),
}

/// What is wrong with the office's mark.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{problem}{}", if detail.is_empty() { String::new() } else { format!(" ({detail})") })]
pub struct LogoError {
    /// What is wrong.
    pub problem: LogoProblem,
    /// Where, in the words of the file's reader.
    pub detail: String,
}

/// Kinds of marks that cannot be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoProblem {
    /// Neither SVG nor PNG nor JPEG, or damaged.
    #[error("the logo cannot be read; choose an SVG, PNG or JPEG file")]
    Unreadable,
    /// The drawing shows text, whose font may be missing elsewhere.
    #[error("the logo contains text; convert text to paths in the drawing program")]
    Text,
    /// The drawing contains a program or another document.
    #[error("the logo contains a script or animation; save it as plain SVG")]
    Script,
    /// The drawing contains a picture.
    #[error("the logo contains a picture; save the whole logo as PNG")]
    Picture,
    /// Effects, or colours of a printing house, that print differently on every device.
    #[error("the logo uses gradients, patterns, masks or other effects; use plain colours or save it as PNG")]
    Effect,
    /// Nothing is drawn.
    #[error("the logo is empty")]
    Empty,
    /// It is a photograph, or traced from one.
    #[error("the logo is too large; use a simpler drawing or a smaller picture")]
    TooLarge,
}

impl From<Stopped> for Error {
    fn from(_: Stopped) -> Self {
        Self::Cancelled
    }
}

/// Whether an office's mark can be printed, and if not, why. The same reader prints it.
///
/// Errors: what is wrong with the file.
pub fn check_logo(format: blocks::LogoFormat, bytes: &[u8]) -> Result<(), LogoError> {
    pdf::Logo::of(format, bytes).map(drop)
}

/// Sets a document. `report` is told how far the work is, many times a second, and stops it by breaking.
///
/// Errors: [`Error::Cancelled`] if `report` breaks, [`Error::Logo`] if the cover's mark cannot be printed. What can be set
/// in some way is set, and named in [`Typeset::findings`].
pub fn pdf(document: &Document, report: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Result<Typeset, Error> {
    let mut setter = setter::Setter::new(document, Watch::new(report));
    setter.watch.tick()?;
    let logo = match document.cover.as_ref().and_then(|cover| cover.logo.as_ref()) {
        Some(logo) => Some(pdf::Logo::read(logo)?),
        None => None,
    };
    let mut press = pdf::Press::new(logo.as_ref());
    let mut first = 0;
    if let Some(cover) = &document.cover {
        let page = cover::cover(&mut setter, cover, logo.as_ref())?;
        press.page(&mut setter, page)?;
        first = 1;
    }
    let flow = flow::Flow::new(press, notes::Notes::default(), first);
    let mut composer = compose::Composer::new(setter, flow);
    composer.body(&document.body)?;
    let compose::Composer { mut setter, flow, .. } = composer;
    let (bytes, pages) = flow.press.bind(&mut setter, &flow.bookmarks)?;
    let missing = setter.shaper.missing.iter();
    let characters = missing.map(|m| Finding::MissingCharacter {
        character: m.character,
        place: m.place.clone(),
    });
    let nowhere = setter
        .anchors
        .missing()
        .into_iter()
        .map(|anchor| Finding::MissingAnchor { anchor });
    let findings = characters.chain(nowhere).collect();
    Ok(Typeset {
        bytes,
        pages,
        findings,
        anchors: setter.anchors.pages(),
    })
}
