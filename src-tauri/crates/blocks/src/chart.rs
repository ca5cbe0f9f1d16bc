//! Charts: one description that paper and screen draw alike.

use crate::{Colour, Text};
use serde::{Deserialize, Serialize};

/// A chart with its title.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// Semibold, shares its line with the key.
    pub title: Text,
    /// What is drawn.
    pub drawing: Drawing,
    /// The alternative text, with all figures.
    pub alternative: String,
    /// Language of the words.
    pub language: String,
}

/// What a chart draws.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Drawing {
    /// Stacked columns, one slot each (months).
    Columns(Columns),
    /// Horizontal bars with letters, number and per cent (pillars).
    Shares(Shares),
}

/// Stacked columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Columns {
    /// Under each slot ("Jan").
    pub slots: Vec<String>,
    /// From the foot of the column upwards.
    pub series: Vec<Series>,
}

/// One series of a column chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// Its words in the key.
    pub name: Text,
    /// Its fill.
    pub fill: Colour,
    /// One value a slot.
    pub values: Vec<u32>,
}

/// Shares of a whole, in a given order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shares {
    /// Top to bottom.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// Square before the name, and the bar's fill.
    pub mark: Mark,
    /// Full name.
    pub name: Text,
    /// Short name ("WBCTi"); empty for none.
    pub letters: String,
    /// Its value.
    pub value: u32,
    /// Already formatted ("29 %").
    pub percent: String,
}

/// A pillar's square. Hollow when cross-cutting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// None: hollow.
    pub fill: Option<Colour>,
}
