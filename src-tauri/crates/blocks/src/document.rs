//! A whole document: what stands before, around and after the flow.

use crate::{Block, Colour, Text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A document, ready to be set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The title of the file and of the window that shows it.
    pub title: String,
    /// Who issues it.
    pub author: String,
    /// What it is about, in a line; empty for none.
    pub subject: String,
    /// The language of what has no language of its own.
    pub language: String,
    /// Day of issue, "YYYY-MM-DD": the dates of the file, so that the same input gives the same bytes.
    pub date: String,
    /// Chapter numbers, the first series of charts.
    pub accent: Colour,
    /// The first page; None: none.
    pub cover: Option<Cover>,
    /// What stands above and below the pages.
    pub heads: RunningHeads,
    /// Notes by key: at the foot of every page that shows their sign.
    pub notes: BTreeMap<String, Note>,
    /// The flow.
    pub body: Vec<Block>,
    /// Words that the typesetter itself writes.
    pub words: Words,
}

/// A note that is repeated at the foot of every page that shows its sign.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// "*".
    pub sign: String,
    /// The note.
    pub text: Text,
    /// Language of the note.
    pub language: String,
}

/// Words that the typesetter itself writes, in the document's language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// Alternative text of the logo.
    pub logo: String,
    /// Said of a table that goes on on the next page; empty for nothing.
    pub continued: String,
}

/// The cover.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cover {
    /// The office's mark.
    pub logo: Option<Logo>,
    /// The office's name.
    pub issuer: Text,
    /// "Activity report".
    pub title: Text,
    /// A single year ("2022") fills the measure; anything longer is set as words.
    pub period: String,
    /// Further lines under the title, the office's names in other languages for instance.
    pub lines: Vec<Text>,
    /// "IISG-S/2023/007"; empty for none.
    pub reference: String,
    /// "For the Board"; empty when public.
    pub classification: String,
    /// Day of issue in words.
    pub date: String,
}

/// A logo's file.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Logo {
    /// What the bytes are.
    pub format: LogoFormat,
    /// The file.
    pub bytes: Vec<u8>,
    /// What a reader who cannot see it is told.
    pub alternative: String,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Logo({:?}, {} bytes, {:?})",
            self.format,
            self.bytes.len(),
            self.alternative
        )
    }
}

/// Formats of a logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogoFormat {
    /// Drawn as vectors.
    Svg,
    /// Drawn as a picture.
    Png,
    /// Drawn as a picture.
    Jpeg,
}

/// What stands above and below the pages of the flow.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RunningHeads {
    /// Left-hand pages: the report's title. Right-hand pages show the chapter in force.
    pub verso: String,
    /// Below, on the axis: the reference.
    pub foot: String,
    /// Below, outside: the classification; empty when public.
    pub foot_outside: String,
}
