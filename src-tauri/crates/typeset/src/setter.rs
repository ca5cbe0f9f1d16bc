//! What all parts of the layout share: the shaper, the anchors, the notes, the watch that stops the work.

use crate::Progress;
use crate::shaping::Shaper;
use crate::tags::Tags;
use blocks::{Document, Inline};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// The caller asked to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stopped;

/// Tells the caller how far the work is and hears whether to go on.
pub(crate) struct Watch<'a> {
    report: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
    progress: Progress,
}

impl<'a> Watch<'a> {
    /// A watch that asks `report`.
    pub(crate) fn new(report: &'a mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        Self {
            report,
            progress: Progress::default(),
        }
    }

    /// Asks whether to go on. Cheap enough for every block, page and thousandth word.
    pub(crate) fn tick(&mut self) -> Result<(), Stopped> {
        match (self.report)(self.progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Stopped),
        }
    }

    /// A page is laid out.
    pub(crate) fn page(&mut self) -> Result<(), Stopped> {
        self.progress.pages += 1;
        self.tick()
    }

    /// `done` of the document's blocks are laid out.
    pub(crate) fn blocks(&mut self, done: usize, all: usize) -> Result<(), Stopped> {
        self.progress.part = done as f32 / all.max(1) as f32;
        self.tick()
    }
}

/// An anchor, by the order in which anchors were met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct AnchorId(u32);

/// Where an anchor stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    /// The page, counted from 0.
    pub page: usize,
    /// From the top of the page.
    pub y: f32,
}

/// The document's anchors and their places.
#[derive(Default)]
pub(crate) struct Anchors {
    ids: BTreeMap<String, u32>,
    places: Vec<Option<Place>>,
}

impl Anchors {
    /// The number of an anchor.
    pub(crate) fn id(&mut self, anchor: &str) -> AnchorId {
        if let Some(id) = self.ids.get(anchor) {
            return AnchorId(*id);
        }
        let id = self.places.len() as u32;
        self.ids.insert(anchor.to_owned(), id);
        self.places.push(None);
        AnchorId(id)
    }

    /// Says where an anchor stands. The first place counts.
    pub(crate) fn stands(&mut self, anchor: AnchorId, place: Place) {
        self.places[anchor.0 as usize].get_or_insert(place);
    }

    /// Where an anchor stands, if that is known.
    pub(crate) fn place(&self, anchor: AnchorId) -> Option<Place> {
        self.places[anchor.0 as usize]
    }

    /// The label of the page where an anchor stands; an en dash for one that is nowhere.
    pub(crate) fn label(&self, anchor: AnchorId) -> String {
        self.place(anchor)
            .map_or_else(|| "–".to_owned(), |place| page_label(place.page))
    }

    /// Anchors that are pointed to and stand nowhere.
    pub(crate) fn missing(&self) -> Vec<String> {
        let nowhere = |id: u32| self.place(AnchorId(id)).is_none();
        self.ids
            .iter()
            .filter(|(_, id)| nowhere(**id))
            .map(|(anchor, _)| anchor.clone())
            .collect()
    }

    /// Every anchor with its page.
    pub(crate) fn pages(&self) -> BTreeMap<String, usize> {
        let page = |id: u32| self.place(AnchorId(id)).map(|place| place.page);
        self.ids
            .iter()
            .filter_map(|(anchor, id)| Some((anchor.clone(), page(*id)?)))
            .collect()
    }
}

/// The label of a page, counted from 0: the cover is page 1.
pub(crate) fn page_label(page: usize) -> String {
    (page + 1).to_string()
}

/// What all parts of the layout share.
pub(crate) struct Setter<'a> {
    /// What is set.
    pub document: &'a Document,
    /// Words to glyphs.
    pub shaper: Shaper,
    /// Places.
    pub anchors: Anchors,
    /// The structure.
    pub tags: Tags,
    /// Whether to go on.
    pub watch: Watch<'a>,
    /// Keys of the document's notes, by number.
    notes: Vec<&'a str>,
}

impl<'a> Setter<'a> {
    /// A setter for a document.
    pub(crate) fn new(document: &'a Document, watch: Watch<'a>) -> Self {
        Self {
            document,
            shaper: Shaper::new(&document.language),
            anchors: Anchors::default(),
            tags: Tags::new(),
            watch,
            // A line marks the notes whose signs it shows in 64 bits.
            notes: document.notes.keys().map(String::as_str).take(64).collect(),
        }
    }

    /// The number and the sign of a note; None for a key that the document does not know.
    pub(crate) fn note(&self, key: &str) -> Option<(u8, String)> {
        let number = self.notes.iter().position(|known| *known == key)?;
        Some((number as u8, self.document.notes[key].sign.clone()))
    }

    /// The characters of a title with the signs of its notes: for running heads and bookmarks, where a name must not
    /// lose its sign.
    pub(crate) fn signed(&self, title: &[Inline]) -> String {
        let mut out = String::new();
        for inline in title {
            match inline {
                Inline::NoteSign { note } => out.extend(self.note(note).map(|(_, sign)| sign)),
                Inline::Emphasis { content }
                | Inline::Strong { content }
                | Inline::Language { content, .. }
                | Inline::Link { content, .. }
                | Inline::Reference { content, .. } => out.push_str(&self.signed(content)),
                other => other.plain(&mut out),
            }
        }
        out
    }

    /// The note of a number.
    pub(crate) fn note_of(&self, number: u8) -> &'a blocks::Note {
        &self.document.notes[self.notes[usize::from(number)]]
    }
}
