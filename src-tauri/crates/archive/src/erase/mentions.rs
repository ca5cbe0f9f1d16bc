//! A person's names in running text: what counts as a mention, and what is left of it.

use super::{MARKER, What};
use crate::{Error, belonging, schema};
use records::Id;
use rusqlite::{Connection, functions::FunctionFlags};
use std::collections::BTreeSet;

/// The SQL function that takes mentions out of a text.
pub(super) const WITHOUT: &str = "without_mentions";

/// Sequences of words that mention a person, in lower case, the longest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions(Vec<Vec<String>>);

impl Mentions {
    /// The names that a person bears and bore, in either order. A meeting is not mentioned by name.
    pub(super) fn of(connection: &Connection, what: What, id: Id) -> Result<Self, Error> {
        let mut mentions = Self::default();
        if what == What::Meeting {
            return Ok(mentions);
        }
        for (given, family) in [
            ("given_name", "family_name"),
            ("given_name_cyrillic", "family_name_cyrillic"),
        ] {
            let given_names = values(connection, id, given)?;
            let family_names = values(connection, id, family)?;
            for family_name in &family_names {
                let words = words_of(family_name);
                for given_name in &given_names {
                    let first = words_of(given_name);
                    mentions.add(
                        [first.clone(), words.clone()].concat(),
                        !first.is_empty() && !words.is_empty(),
                    );
                    mentions.add(
                        [words.clone(), first.clone()].concat(),
                        !first.is_empty() && !words.is_empty(),
                    );
                }
                let alone = !is_borne_by_others(connection, id, family, family_name)?;
                mentions.add(words, alone);
            }
        }
        mentions.0.sort_by_key(|words| std::cmp::Reverse(words.len()));
        mentions.0.dedup();
        Ok(mentions)
    }

    /// These and others.
    pub(super) fn and(mut self, others: &Self) -> Self {
        self.0.extend(others.0.iter().cloned());
        self.0.sort_by_key(|words| std::cmp::Reverse(words.len()));
        self
    }

    fn add(&mut self, words: Vec<String>, wanted: bool) {
        if wanted && !words.is_empty() && !self.0.contains(&words) {
            self.0.push(words);
        }
    }

    /// Gives a connection the SQL function `without_mentions(text)`.
    pub(super) fn register(&self, connection: &Connection) -> Result<(), Error> {
        let mentions = self.clone();
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
        connection.create_scalar_function(WITHOUT, 1, flags, move |context| {
            let text = context
                .get_raw(0)
                .as_str()
                .map_err(|error| rusqlite::Error::UserFunctionError(error.into()))?;
            Ok(mentions.taken_out(text))
        })?;
        Ok(())
    }

    /// The text with each mention replaced by the marker; None if there is none.
    pub(super) fn taken_out(&self, text: &str) -> Option<String> {
        if self.0.is_empty() {
            return None;
        }
        let words = spans(text);
        let mut out = String::new();
        let mut copied = 0;
        let mut at = 0;
        while at < words.len() {
            let found = self.0.iter().find(|mention| is_at(text, &words[at..], mention));
            match found {
                Some(mention) => {
                    out.push_str(&text[copied..words[at].from]);
                    out.push_str(MARKER);
                    at += mention.len();
                    copied = words[at - 1].to;
                }
                None => at += 1,
            }
        }
        (copied > 0).then(|| out + &text[copied..])
    }
}

/// A word of a text: bytes, and in lower case.
struct Span {
    from: usize,
    to: usize,
    lower: String,
}

fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut from = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        match (character.is_alphanumeric(), from) {
            (true, None) => from = Some(at),
            (false, Some(start)) => {
                spans.push(Span {
                    from: start,
                    to: at,
                    lower: text[start..at].to_lowercase(),
                });
                from = None;
            }
            _ => {}
        }
    }
    spans
}

fn words_of(name: &str) -> Vec<String> {
    spans(name).into_iter().map(|span| span.lower).collect()
}

/// Whether a text goes on with a mention: its words, at most three other characters between two of them.
fn is_at(text: &str, words: &[Span], mention: &[String]) -> bool {
    words.len() >= mention.len()
        && words.iter().zip(mention).all(|(span, word)| span.lower == *word)
        && words[..mention.len()]
            .windows(2)
            .all(|pair| text[pair[0].to..pair[1].from].chars().count() <= 3)
}

/// What a column of a person holds and held.
fn values(connection: &Connection, id: Id, column: &str) -> Result<BTreeSet<String>, Error> {
    let table = schema::table("person");
    let code = table
        .columns
        .iter()
        .find(|(_, name)| *name == column)
        .map(|(code, _)| *code);
    let mut found = BTreeSet::new();
    for row in belonging::rows_of(connection, "person", id)? {
        if row.table.name != "person" {
            continue;
        }
        let mut statement = connection.prepare(
            "SELECT c.old, c.new FROM touched t JOIN change c \
             ON (c.operation, c.table_code, c.row) = (t.operation, t.table_code, t.row) \
             WHERE t.table_code = ?1 AND t.row = ?2 AND c.column_code = ?3",
        )?;
        let mut rows = statement.query((table.code, row.row, code))?;
        while let Some(change) = rows.next()? {
            let (old, new): (Option<String>, Option<String>) = (change.get("old")?, change.get("new")?);
            found.extend(
                old.into_iter()
                    .chain(new)
                    .filter(|name| name != MARKER && !name.trim().is_empty()),
            );
        }
    }
    Ok(found)
}

fn is_borne_by_others(connection: &Connection, id: Id, column: &str, name: &str) -> Result<bool, Error> {
    let sql = format!("SELECT {column} FROM person WHERE id <> ?1 AND removed < 2 AND {column} IS NOT NULL");
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([id.as_bytes()])?;
    let wanted = words_of(name);
    while let Some(row) = rows.next()? {
        if words_of(&row.get::<_, String>(0)?) == wanted {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(names: &[&str]) -> Mentions {
        Mentions(names.iter().map(|name| words_of(name)).collect())
    }

    #[test]
    fn a_name_is_found_in_any_case_and_between_signs() {
        let mentions = of(&["ana kovač-horvat", "kovač-horvat"]);
        let out = |text| mentions.taken_out(text);
        assert_eq!(out("Ms. ANA KOVAČ-HORVAT spoke."), Some("Ms. erased spoke.".into()));
        assert_eq!(out("(Kovač‑Horvat, A.)"), Some("(erased, A.)".into()));
        assert_eq!(out("Kovač spoke; Kovačević and Ana too."), None);
    }

    #[test]
    fn a_family_name_alone_can_stay() {
        let mentions = of(&["agron sojati", "sojati agron"]);
        assert_eq!(
            mentions.taken_out("Sojati, Agron (chair); Besa Sojati"),
            Some("erased (chair); Besa Sojati".into())
        );
        assert_eq!(
            mentions.taken_out("Agron opened. — Sojati closed."),
            None,
            "words of two sentences"
        );
    }
}
