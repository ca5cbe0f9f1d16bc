//! Tables: registers, matrices, lists of decisions.

use crate::{Anchor, Text, chart::Mark};
use serde::{Deserialize, Serialize};

/// A table. Its head is repeated on every page that it runs over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Semibold line above; empty for none.
    pub title: Text,
    /// Left to right.
    pub columns: Vec<Column>,
    /// Top to bottom.
    pub rows: Vec<Row>,
    /// True: the whole text area; false: the measure.
    pub full_width: bool,
    /// What a reader who cannot see it is told; empty for none.
    pub summary: String,
    /// Language of head and cells.
    pub language: String,
}

/// A column and its head.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// The head's words.
    pub head: Text,
    /// Where cells stand.
    pub align: Align,
    /// Share of what is left when the columns that fit their content have taken theirs; 0: fits its content.
    pub share: f32,
}

/// Where a cell's text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Words.
    #[default]
    Left,
    /// Numbers.
    Right,
    /// A mark.
    Centre,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// As many as there are columns.
    pub cells: Vec<Cell>,
    /// Semibold: totals.
    pub total: bool,
    /// The line under it.
    pub rule: Rule,
    /// A group's title that spans all columns; `cells` is then one cell.
    pub spanning: bool,
}

/// The line under a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// No line.
    #[default]
    None,
    /// 0.3 pt: a month ends, a decision ends.
    Hairline,
    /// 0.6 pt: before totals, between states.
    Strong,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// The words; several paragraphs are divided by [`crate::Inline::Break`].
    pub text: Text,
    /// Set before the text.
    pub mark: Option<Mark>,
    /// The cell heads its row (tagged TH with row scope).
    pub heads_row: bool,
    /// Links to it lead to this row.
    pub anchor: Option<Anchor>,
    /// Where the cell's words lead.
    pub leads_to: Option<Anchor>,
    /// Set if it differs from the table's language.
    pub language: Option<String>,
}
