//! Lists that the office defines: pillars and categories.

use crate::{
    Id, Language, Problem,
    problems::Rule,
    reading::{Answer, Object, by_language, colour, id, needed_short, short, yes_no},
    words::words,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
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

impl ListItem {
    /// What a person edits of an item; its place in the list is moved, not edited.
    pub const FIELDS: &[&str] = &["name", "short_name", "colour", "retired", "translations"];

    /// An item that has only an identity: a name must follow.
    pub fn new(id: Id) -> Self {
        Self {
            id,
            name: String::new(),
            short_name: String::new(),
            colour: None,
            order: String::new(),
            retired: false,
            translations: BTreeMap::new(),
        }
    }

    /// Sets one field. `null` puts it back to the usual; a name is needed. The item is unchanged when a problem comes back.
    ///
    /// # Errors
    /// Every problem of the value, named by field.
    pub fn set(&mut self, field: &str, v: &Value) -> Answer<()> {
        if !Self::FIELDS.contains(&field) {
            return Err(vec![Problem::new(field, Rule::UnknownField, "")]);
        }
        self.assign(field, v)
            .map_err(|problems| problems.into_iter().map(|p| p.within(field)).collect())
    }

    fn assign(&mut self, field: &str, v: &Value) -> Answer<()> {
        match field {
            "name" => self.name = needed_short(v)?,
            "short_name" => self.short_name = short(v)?.unwrap_or_default(),
            "colour" => self.colour = colour(v)?,
            "retired" => self.retired = yes_no(v)?.unwrap_or_default(),
            // "translations": `set` lets no other name through.
            _ => self.translations = by_language(v, ListItemNames::read)?,
        }
        Ok(())
    }

    /// From the interchange form.
    ///
    /// # Errors
    /// Every problem, named by field: an id and a name must be there.
    pub fn read(v: &Value) -> Answer<Self> {
        let known = ["id", "name", "short_name", "colour", "order", "retired", "translations"];
        let mut o = Object::new(v, &known)?;
        let (key, name) = (o.need("id", id), o.need("name", short));
        let (short_name, order) = (o.take("short_name", short), o.take("order", short));
        let (colour, retired) = (o.take("colour", colour), o.take("retired", yes_no));
        let translations = o.take("translations", |v| by_language(v, ListItemNames::read).map(Some));
        o.done(key.zip(name).map(|(id, name)| Self {
            id,
            name,
            short_name: short_name.unwrap_or_default(),
            colour,
            order: order.unwrap_or_default(),
            retired: retired.unwrap_or_default(),
            translations: translations.unwrap_or_default(),
        }))
    }
}

impl ListItemNames {
    fn read(v: &Value) -> Answer<Option<Self>> {
        let mut o = Object::new(v, &["name", "short_name"])?;
        let names = Self {
            name: o.take("name", short).unwrap_or_default(),
            short_name: o.take("short_name", short).unwrap_or_default(),
        };
        o.done(Some((names != Self::default()).then_some(names)))
    }
}

words! {
    /// Which of the office's lists.
    List {
        /// Strands of work.
        Pillars = "pillars" = 1,
        /// Kinds of meeting.
        Categories = "categories" = 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_written_reads_back() {
        let pillar = json!({"id": "0190a0a0-0000-7000-8000-000000000001", "name": "Western Balkan Border Security initiative",
            "short_name": "WBBSi", "colour": "#2f6f5e", "order": "c", "retired": false,
            "translations": {"sq": {"name": "Nisma për sigurinë e kufijve", "short_name": ""}}});
        assert_eq!(serde_json::to_value(ListItem::read(&pillar).unwrap()).unwrap(), pillar);
    }

    #[test]
    fn every_problem_is_named() {
        let problems = ListItem::read(&json!({"name": "A", "colour": "red", "retired": "no"})).unwrap_err();
        let named: Vec<_> = problems.iter().map(|p| (p.field.as_str(), p.rule)).collect();
        assert_eq!(
            named,
            [
                ("id", Rule::Missing),
                ("colour", Rule::NotAColour),
                ("retired", Rule::NotYesNo)
            ]
        );
    }

    #[test]
    fn a_field_is_set_or_nothing_is() {
        let mut pillar = ListItem::new(Id::v7(1, &[1; 10]));
        for (field, value) in [
            ("name", json!(" Border  Security ")),
            ("short_name", json!("WBBSi")),
            ("colour", json!("#2F6F5E")),
            (
                "translations",
                json!({"sq": {"name": "Siguria e kufijve"}, "mk": {"name": ""}}),
            ),
        ] {
            pillar.set(field, &value).unwrap();
        }
        let before = pillar.clone();
        assert_eq!(pillar.translations.len(), 1, "an empty name is none");
        for (field, value, rule) in [
            ("name", json!(" "), Rule::Missing),
            ("colour", json!("green"), Rule::NotAColour),
            ("retired", json!("yes"), Rule::NotYesNo),
            ("order", json!("a"), Rule::UnknownField),
        ] {
            let problems = pillar.set(field, &value).unwrap_err();
            assert_eq!((problems[0].field.as_str(), problems[0].rule), (field, rule));
        }
        assert_eq!(pillar, before);
        pillar.set("colour", &Value::Null).unwrap();
        assert_eq!(pillar.colour, None);
    }
}
