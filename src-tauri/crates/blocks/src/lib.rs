//! What a printed or exported text is made of: headings, paragraphs, tables, figures, notes. Types only.
//!
//! `report` writes these, `typeset` turns them into pages, `exchange` into other programs' files. A block says what a
//! thing *is* (a chapter opening, an entry with its facts, a register), never where it stands on a page.
//!
//! Lengths are in points (1/72 inch). Languages are BCP 47 tags ("en", "sr-Latn"). Colours are sRGB.

mod chart;
mod document;
mod inline;
mod table;

pub use chart::{Bar, Chart, Columns, Drawing, Mark, Series, Shares};
pub use document::{Cover, Document, Logo, LogoFormat, Note, RunningHeads, Words};
pub use inline::{Inline, Text, plain};
pub use table::{Align, Cell, Column, Row, Rule, Table};

use serde::{Deserialize, Serialize};

/// Names a place in the document that links, the contents and "see page" can point to. Unique in a document.
pub type Anchor = String;

/// A colour in sRGB, eight bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Colour(pub u8, pub u8, pub u8);

/// One thing that stands in the flow of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "block", content = "is", rename_all = "snake_case")]
pub enum Block {
    /// Opens a chapter on a new page. Level 1 of the contents and of the bookmarks.
    Chapter(Chapter),
    /// A subhead within the flow ("Outcomes"). Not in the contents unless it has an anchor.
    Heading(Heading),
    /// A paragraph of running text, justified and hyphenated in its language.
    Paragraph(Paragraph),
    /// Numbered or unnumbered items.
    List(List),
    /// A quotation, set in from both sides.
    Quote(Vec<Block>),
    /// A titled record with its facts beside it: a meeting. Level 2 of the contents and of the bookmarks.
    Entry(Entry),
    /// Rows and columns.
    Table(Table),
    /// A drawn chart with its title.
    Chart(Chart),
    /// Figures that are read at a glance, each a large number over a few words; they stand in the side column.
    KeyFigures(Vec<KeyFigure>),
    /// Groups of names in balanced columns over the full width: participants by organisation.
    Groups(Groups),
    /// The contents: every chapter and entry with its page, made by the typesetter.
    Contents(Contents),
}

/// The opening of a chapter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chapter {
    /// Where links to it lead.
    pub anchor: Anchor,
    /// Hangs in the gutter, in the accent colour. None for front matter and annexes without a number.
    pub number: Option<String>,
    /// Also the running head of the chapter's right-hand pages.
    pub title: Text,
    /// Stands in the side column beside the first lines: what the chapter's letters mean, for instance.
    pub side: Vec<Fact>,
    /// False keeps it out of the printed contents (the contents' own heading). It is a bookmark all the same.
    pub in_contents: bool,
    /// Language of the title.
    pub language: String,
}

/// A subhead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    /// 1 for a subhead of a chapter or entry ("Outcomes"), 2 and 3 for headings inside a narrative.
    pub level: u8,
    /// The words.
    pub text: Text,
    /// Given: it is a bookmark and links can lead to it.
    pub anchor: Option<Anchor>,
    /// Language of the words.
    pub language: String,
}

/// A paragraph of running text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The words.
    pub text: Text,
    /// Language, for hyphenation, quotes and letter forms.
    pub language: String,
    /// How it is set.
    pub role: ParagraphRole,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParagraphRole {
    /// Running text on the measure, justified.
    #[default]
    Text,
    /// Small sans, ragged: notes under a table, the source of a figure, imprint.
    Small,
    /// Names in a row: ragged and unhyphenated, in the size of text.
    Names,
    /// The first paragraph of a foreword or chapter that is meant to be read before the rest. Set as text.
    Lead,
}

/// Items, numbered or not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct List {
    /// First number of a numbered list; None for unnumbered.
    pub start: Option<u64>,
    /// Each item is a flow of its own (paragraphs, lists).
    pub items: Vec<Vec<Block>>,
}

/// A titled record with facts in the side column and a flow of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Where links to it lead.
    pub anchor: Anchor,
    /// The title, set ragged and balanced.
    pub title: Text,
    /// Language of title and body.
    pub language: String,
    /// First line first. They begin on the title's baseline.
    pub facts: Vec<Fact>,
    /// What stands under the title.
    pub body: Vec<Block>,
}

/// One line, or one wrapped piece, of the side column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Set before the text: a pillar's square.
    pub mark: Option<Mark>,
    /// The words.
    pub text: Text,
    /// Semibold: the date.
    pub strong: bool,
}

/// A number to be read at a glance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeyFigure {
    /// Already formatted in the report's language ("1 036").
    pub figure: String,
    /// What it counts, in a few words.
    pub label: Text,
}

/// Groups that flow through balanced columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Groups {
    /// How many columns; 3 for participants.
    pub columns: u8,
    /// Each with its lines.
    pub groups: Vec<Group>,
}

/// One group: an organisation and its people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Semibold.
    pub title: Text,
    /// One person each.
    pub lines: Vec<Text>,
    /// Language of the lines.
    pub language: String,
}

/// The contents, made by the typesetter from chapters and entries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contents {
    /// 1: chapters; 2: entries too.
    pub depth: u8,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_block_can_be_written_and_read_again() {
        let words = || vec![Inline::words("words")];
        let paragraph = || Paragraph {
            text: words(),
            language: "en".to_owned(),
            role: ParagraphRole::Text,
        };
        // A list and key figures are lists in themselves, which not every way of tagging can hold.
        let blocks = vec![
            Block::Paragraph(paragraph()),
            Block::Quote(vec![Block::Paragraph(paragraph())]),
            Block::List(List {
                start: Some(3),
                items: vec![vec![Block::Paragraph(paragraph())]],
            }),
            Block::KeyFigures(vec![KeyFigure {
                figure: "9".to_owned(),
                label: words(),
            }]),
            Block::Groups(Groups {
                columns: 3,
                groups: Vec::new(),
            }),
            Block::Contents(Contents { depth: 2 }),
        ];
        let text = serde_json::to_string(&blocks).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Block>>(&text).unwrap(), blocks);
    }
}
