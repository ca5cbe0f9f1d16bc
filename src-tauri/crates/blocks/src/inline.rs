//! Running text: what a line is made of.

use crate::Anchor;
use serde::{Deserialize, Serialize};

/// A run of inlines, in reading order.
pub type Text = Vec<Inline>;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "inline", rename_all = "snake_case")]
pub enum Inline {
    /// Words. No-break spaces, dashes and quotes are already the right characters.
    Words {
        /// The characters; a newline counts as a space.
        text: String,
    },
    /// Emphasis: italic, or upright within italic.
    Emphasis {
        /// What is emphasised.
        content: Text,
    },
    /// Strong: semibold.
    Strong {
        /// What is strong.
        content: Text,
    },
    /// A run in another language: letter forms, hyphenation, `Lang` of the tagged PDF.
    Language {
        /// BCP 47 tag.
        tag: String,
        /// What is in that language.
        content: Text,
    },
    /// Words that are not hyphenated: a person's or organisation's name.
    Name {
        /// The characters.
        text: String,
    },
    /// A link out of the document. Printed as its words; an address breaks at slashes, without hyphens.
    Link {
        /// Absolute address (https, mailto).
        target: String,
        /// What is shown.
        content: Text,
    },
    /// A link within the document.
    Reference {
        /// Where it leads.
        to: Anchor,
        /// What is shown; [`Inline::PageOf`] within it is replaced by the page's label.
        content: Text,
    },
    /// The label of the page on which the anchor stands ("12"). An en dash when the anchor does not exist.
    PageOf {
        /// The anchor.
        to: Anchor,
    },
    /// The sign of a note that stands at the foot of every page that shows the sign (Kosovo*).
    NoteSign {
        /// Key of [`crate::Document::notes`].
        note: String,
    },
    /// A forced line break.
    Break,
}

impl Inline {
    /// Plain words.
    pub fn words(text: impl Into<String>) -> Self {
        Self::Words { text: text.into() }
    }
    /// A name, never hyphenated.
    pub fn name(text: impl Into<String>) -> Self {
        Self::Name { text: text.into() }
    }
    /// The characters that a reader sees, without formatting; page numbers and note signs are left out.
    pub fn plain(&self, out: &mut String) {
        match self {
            Self::Words { text } | Self::Name { text } => out.push_str(text),
            Self::Emphasis { content }
            | Self::Strong { content }
            | Self::Language { content, .. }
            | Self::Link { content, .. }
            | Self::Reference { content, .. } => content.iter().for_each(|i| i.plain(out)),
            Self::Break => out.push(' '),
            Self::PageOf { .. } | Self::NoteSign { .. } => {}
        }
    }
}

/// The characters of a text that a reader sees: for bookmarks, running heads and alternative texts.
pub fn plain(text: &[Inline]) -> String {
    let mut out = String::new();
    text.iter().for_each(|i| i.plain(&mut out));
    out
}
