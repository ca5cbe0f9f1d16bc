//! The structure of the document: what a screen reader reads, in reading order.
//!
//! Elements are opened while blocks are laid out, so that they stand in the order of the text. What they show is added
//! when pages are printed; a page may be printed after later ones, so content is brought into order at the end.

use crate::shaping::Language;

/// A structure type of PDF 1.7.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    Document,
    Sect,
    Heading(u8),
    Paragraph,
    List,
    Item,
    Label,
    ItemBody,
    Quote,
    Table,
    TableHead,
    TableBody,
    Row,
    Head,
    Cell,
    Caption,
    Figure,
    Contents,
    ContentsItem,
    Reference,
    Link,
    Note,
    Span,
}

impl Tag {
    /// Its name in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Sect => "Sect",
            Self::Heading(level) => ["H1", "H2", "H3", "H4", "H5", "H6"][usize::from(level.clamp(1, 6)) - 1],
            Self::Paragraph => "P",
            Self::List => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::ItemBody => "LBody",
            Self::Quote => "BlockQuote",
            Self::Table => "Table",
            Self::TableHead => "THead",
            Self::TableBody => "TBody",
            Self::Row => "TR",
            Self::Head => "TH",
            Self::Cell => "TD",
            Self::Caption => "Caption",
            Self::Figure => "Figure",
            Self::Contents => "TOC",
            Self::ContentsItem => "TOCI",
            Self::Reference => "Reference",
            Self::Link => "Link",
            Self::Note => "Note",
            Self::Span => "Span",
        }
    }
}

/// An element, by the order in which elements were opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ElementId(pub u32);

/// What an element contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kid {
    /// Another element.
    Element(ElementId),
    /// Marked content of a page.
    Marked {
        /// The page, from 0.
        page: u32,
        /// The content's number on the page.
        content: u32,
    },
    /// A link's annotation.
    Annotation {
        /// The page, from 0.
        page: u32,
        /// The annotation's number on the page.
        number: u32,
    },
}

/// What the cells under or beside a head share with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    Column,
    Row,
}

/// An element of the structure.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    /// Its type.
    pub tag: Tag,
    /// Where it belongs; None for the document.
    pub parent: Option<ElementId>,
    /// What it contains.
    pub kids: Vec<Kid>,
    /// Its language, where it differs from its parent's.
    pub language: Option<Language>,
    /// What is said instead of showing it.
    pub alternative: Option<Box<str>>,
    /// Of a head.
    pub scope: Option<Scope>,
    /// How many columns a cell takes, if more than one.
    pub columns: u16,
}

/// All elements.
pub(crate) struct Tags {
    /// By number. The first is the document.
    pub elements: Vec<Element>,
}

impl Tags {
    /// The document's element, and nothing in it.
    pub(crate) const DOCUMENT: ElementId = ElementId(0);

    /// Only the document.
    pub(crate) fn new() -> Self {
        Self {
            elements: vec![element(Tag::Document, None)],
        }
    }

    /// Opens an element at the end of its parent.
    pub(crate) fn open(&mut self, parent: ElementId, tag: Tag) -> ElementId {
        let id = ElementId(self.elements.len() as u32);
        self.elements.push(element(tag, Some(parent)));
        self.add(parent, Kid::Element(id));
        id
    }

    /// Opens an element in a language. A language that the parent has already is not repeated.
    pub(crate) fn open_in(&mut self, parent: ElementId, tag: Tag, language: Language) -> ElementId {
        let inherited = self.language_of(parent);
        let id = self.open(parent, tag);
        if inherited != language {
            self.get(id).language = Some(language);
        }
        id
    }

    /// An element, to be changed.
    pub(crate) fn get(&mut self, id: ElementId) -> &mut Element {
        &mut self.elements[id.0 as usize]
    }

    /// Adds to an element.
    pub(crate) fn add(&mut self, id: ElementId, kid: Kid) {
        self.get(id).kids.push(kid);
    }

    /// The language in force in an element.
    pub(crate) fn language_of(&self, id: ElementId) -> Language {
        let mut next = Some(id);
        while let Some(ElementId(at)) = next {
            let element = &self.elements[at as usize];
            if let Some(language) = element.language {
                return language;
            }
            next = element.parent;
        }
        Language(0)
    }

    /// Brings content into the order of the pages, whichever page was printed first. `printed` tells for each element
    /// that was opened while printing the page and content with which it began.
    pub(crate) fn sort(&mut self) {
        let first: Vec<Option<(u32, u32)>> = (0..self.elements.len()).map(|at| self.first_content(at)).collect();
        for element in &mut self.elements {
            let printed = |kid: &Kid| match kid {
                Kid::Marked { page, content } => Some((*page, *content, 0)),
                Kid::Annotation { page, .. } => Some((*page, u32::MAX, 1)),
                Kid::Element(ElementId(at)) => first[*at as usize].map(|(page, content)| (page, content, 0)),
            };
            let has_content = element.kids.iter().any(|kid| matches!(kid, Kid::Marked { .. }));
            if has_content && element.tag != Tag::Link {
                element.kids.sort_by_key(printed);
            }
        }
    }

    fn first_content(&self, at: usize) -> Option<(u32, u32)> {
        self.elements[at].kids.iter().find_map(|kid| match kid {
            Kid::Marked { page, content } => Some((*page, *content)),
            Kid::Element(ElementId(kid)) => self.first_content(*kid as usize),
            Kid::Annotation { .. } => None,
        })
    }
}

fn element(tag: Tag, parent: Option<ElementId>) -> Element {
    Element {
        tag,
        parent,
        kids: Vec::new(),
        language: None,
        alternative: None,
        scope: None,
        columns: 1,
    }
}
