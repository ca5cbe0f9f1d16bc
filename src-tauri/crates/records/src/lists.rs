//! Lists that the office defines: pillars and categories.

use crate::{Id, Language};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A pillar (strand of work) or a category (kind of meeting).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListItem {
    /// Its identity.
    pub id: Id,
    /// Full name, in the office's language: "Western Balkan Counter Serious Crime initiative".
    pub name: String,
    /// Letters that stand for it: "WBCSCi". Empty: the name stands for itself.
    #[serde(default)]
    pub short_name: String,
    /// "#rrggbb"; None: the window and the report take the next of their own.
    #[serde(default)]
    pub colour: Option<String>,
    /// Place in the list: items sort by this text (fractional order key).
    #[serde(default)]
    pub order: String,
    /// No longer offered, still shown where it was used.
    #[serde(default)]
    pub retired: bool,
    /// Names in other languages.
    #[serde(default)]
    pub translations: BTreeMap<Language, ListItemNames>,
}

/// The names of a list's item in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListItemNames {
    /// Full name.
    pub name: String,
    /// Letters; empty: as in the office's language.
    #[serde(default)]
    pub short_name: String,
}

impl ListItem {
    /// What stands for it where there is little room.
    pub fn letters(&self) -> &str {
        if self.short_name.is_empty() {
            &self.name
        } else {
            &self.short_name
        }
    }

    /// Whether a word names this item: its name or letters, whatever their case.
    pub fn is_called(&self, word: &str) -> bool {
        let word = word.trim().to_lowercase();
        !word.is_empty() && (self.name.to_lowercase() == word || self.short_name.to_lowercase() == word)
    }
}

/// Which of the office's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum List {
    /// Strands of work.
    Pillars,
    /// Kinds of meeting.
    Categories,
}
