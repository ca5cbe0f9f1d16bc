//! A person's names in running text: what counts as a mention, and what is left of it. Names are compared by their
//! skeletons: `Dačić` is mentioned by `DACIC` and `Дачић`, however accents are encoded.

use super::{MARKER, What};
use crate::{Error, belonging, schema};
use records::{
    Id,
    folding::{self, fold_word},
};
use rusqlite::{Connection, functions::FunctionFlags};
use std::collections::BTreeSet;

/// The SQL function that takes mentions out of a text.
pub(super) const WITHOUT: &str = "without_mentions";

/// The SQL function that tells whether a participant's name is the person's.
pub(super) const IS_NAME: &str = "is_name_of_mentioned";

/// Letters that the skeleton of a family name needs to stand for the name by itself: that of Lee is also that of "le".
const TELLING: usize = 3;

/// What mentions a person, the longest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions(Vec<Mention>);

/// A sequence of words that mentions a person.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mention {
    words: Vec<Word>,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Given and family name, in any writing.
    FullName,
    /// The family name alone, in any writing.
    FamilyName,
    /// The family name alone, as the directory writes it: another writing may be somebody else's.
    FamilyNameAsWritten,
}

/// A word in lower case, and its skeleton.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    lower: String,
    skeleton: String,
}

impl Mentions {
    /// The names that a person bears and bore, in either order. A meeting is not mentioned by name.
    pub(super) fn of(connection: &Connection, what: What, id: Id) -> Result<Self, Error> {
        let mut mentions = Self::default();
        if what == What::Meeting {
            return Ok(mentions);
        }
        let others = family_names_of_others(connection, id)?;
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
                    if !first.is_empty() && !words.is_empty() {
                        mentions.add([first.clone(), words.clone()].concat(), Kind::FullName);
                        mentions.add([words.clone(), first].concat(), Kind::FullName);
                    }
                }
                if let Some(kind) = alone(&words, &others) {
                    mentions.add(words, kind);
                }
            }
        }
        mentions.0.sort_by_key(|mention| std::cmp::Reverse(mention.words.len()));
        Ok(mentions)
    }

    /// These and others.
    pub(super) fn and(mut self, others: &Self) -> Self {
        self.0.extend(others.0.iter().cloned());
        self.0.sort_by_key(|mention| std::cmp::Reverse(mention.words.len()));
        self
    }

    fn add(&mut self, words: Vec<Word>, kind: Kind) {
        let mention = Mention { words, kind };
        if !mention.words.is_empty() && !self.0.contains(&mention) {
            self.0.push(mention);
        }
    }

    /// Gives a connection the SQL functions `without_mentions(text)` and `is_name_of_mentioned(text)`.
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
        let mentions = self.clone();
        connection.create_scalar_function(IS_NAME, 1, flags, move |context| {
            let name = context
                .get_raw(0)
                .as_str()
                .map_err(|error| rusqlite::Error::UserFunctionError(error.into()))?;
            Ok(mentions.are_name(name))
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
            match self.at(text, &words[at..]) {
                Some(mention) => {
                    out.push_str(&text[copied..words[at].from]);
                    out.push_str(MARKER);
                    at += mention.words.len();
                    copied = words[at - 1].to;
                }
                None => at += 1,
            }
        }
        (copied > 0).then(|| out + &text[copied..])
    }

    /// Whether one person's name, maybe with a title, is that of the person: the full name is in it, or the family name
    /// is all of it. `Besa Sojati` is not Agron Sojati.
    fn are_name(&self, name: &str) -> bool {
        let words = spans(name);
        (0..words.len()).any(|at| {
            self.at(name, &words[at..])
                .is_some_and(|mention| mention.kind == Kind::FullName || mention.words.len() == words.len())
        })
    }

    /// The longest mention with which a text goes on.
    fn at(&self, text: &str, words: &[Span]) -> Option<&Mention> {
        self.0.iter().find(|mention| mention.begins(text, words))
    }
}

impl Mention {
    /// Whether a text goes on with it: its words, at most three other characters between two of them.
    fn begins(&self, text: &str, words: &[Span]) -> bool {
        let count = self.words.len();
        words.len() >= count
            && words.iter().zip(&self.words).all(|(span, word)| match self.kind {
                Kind::FullName | Kind::FamilyName => span.word.skeleton == word.skeleton,
                Kind::FamilyNameAsWritten => span.word.lower == word.lower,
            })
            && words[..count]
                .windows(2)
                .all(|pair| text[pair[0].to..pair[1].from].chars().count() <= 3)
    }
}

/// A word of a text, and its bytes there.
struct Span {
    from: usize,
    to: usize,
    word: Word,
}

fn spans(text: &str) -> Vec<Span> {
    folding::words(text)
        .filter_map(|place| {
            let mut skeleton = String::new();
            fold_word(&text[place.clone()], &mut skeleton);
            let lower = text[place.clone()].to_lowercase();
            // bare accents are no word
            (!skeleton.is_empty()).then_some(Span {
                from: place.start,
                to: place.end,
                word: Word { lower, skeleton },
            })
        })
        .collect()
}

fn words_of(name: &str) -> Vec<Word> {
    spans(name).into_iter().map(|span| span.word).collect()
}

/// How a family name alone mentions the person; None: others bear it, too.
fn alone(family_name: &[Word], others: &[Vec<Word>]) -> Option<Kind> {
    let alike = |one: &[Word], part: fn(&Word) -> &String| one.iter().map(part).eq(family_name.iter().map(part));
    if others.iter().any(|other| alike(other, |word| &word.lower)) {
        return None;
    }
    let letters: usize = family_name.iter().map(|word| word.skeleton.chars().count()).sum();
    let doubtful = letters < TELLING || others.iter().any(|other| alike(other, |word| &word.skeleton));
    Some(if doubtful {
        Kind::FamilyNameAsWritten
    } else {
        Kind::FamilyName
    })
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

/// Family names, in both scripts, of everybody else in the directory.
fn family_names_of_others(connection: &Connection, id: Id) -> Result<Vec<Vec<Word>>, Error> {
    let mut statement = connection.prepare(
        "SELECT family_name FROM person WHERE id <> ?1 AND removed < 2 UNION \
         SELECT family_name_cyrillic FROM person WHERE id <> ?1 AND removed < 2 AND family_name_cyrillic IS NOT NULL",
    )?;
    let mut rows = statement.query([id.as_bytes()])?;
    let mut names = Vec::new();
    while let Some(row) = rows.next()? {
        names.push(words_of(&row.get::<_, String>(0)?));
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(names: &[(&str, Kind)]) -> Mentions {
        let mut mentions = Mentions::default();
        for (name, kind) in names {
            mentions.add(words_of(name), *kind);
        }
        mentions
    }

    #[test]
    fn a_name_is_found_in_any_case_and_between_signs() {
        let mentions = of(&[("ana kovač-horvat", Kind::FullName), ("kovač-horvat", Kind::FamilyName)]);
        let out = |text| mentions.taken_out(text);
        assert_eq!(out("Ms. ANA KOVAČ-HORVAT spoke."), Some("Ms. erased spoke.".into()));
        assert_eq!(out("(Kovač‑Horvat, A.)"), Some("(erased, A.)".into()));
        assert_eq!(out("Kovač spoke; Kovačević and Ana too."), None);
    }

    #[test]
    fn a_family_name_alone_can_stay() {
        let mentions = of(&[("agron sojati", Kind::FullName), ("sojati agron", Kind::FullName)]);
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

    #[test]
    fn a_name_is_found_in_any_writing_and_leaves_the_rest_as_it_was() {
        let mentions = of(&[("Ivica Dačić", Kind::FullName), ("Dačić", Kind::FamilyName)]);
        let out = |text| mentions.taken_out(text);
        assert_eq!(out("Čačak: Ivica DACIC, љ."), Some("Čačak: erased, љ.".into()));
        assert_eq!(out("Господин Ивица Дачић\u{301}."), Some("Господин erased.".into()));
        assert_eq!(out("Dac\u{30c}ic\u{301} i Dačića"), Some("erased i Dačića".into()));
    }

    #[test]
    fn a_family_name_that_another_writing_makes_somebody_elses_is_found_as_written() {
        let kind = |name, others: &[&str]| {
            let others: Vec<_> = others.iter().map(|other| words_of(other)).collect();
            alone(&words_of(name), &others)
        };
        assert_eq!(kind("Dačić", &["Sojati"]), Some(Kind::FamilyName));
        assert_eq!(kind("Dačić", &["DAČIĆ"]), None);
        assert_eq!(kind("Sonja", &["Sona"]), Some(Kind::FamilyNameAsWritten));
        assert_eq!(kind("Lee", &[]), Some(Kind::FamilyNameAsWritten));
        let mentions = of(&[("Lee", Kind::FamilyNameAsWritten)]);
        assert_eq!(
            mentions.taken_out("Le projet de LEE"),
            Some("Le projet de erased".into())
        );
    }

    #[test]
    fn a_participant_of_the_same_family_is_somebody_else() {
        let mentions = of(&[("Agron Sojati", Kind::FullName), ("Sojati", Kind::FamilyName)]);
        assert!(mentions.are_name("Mr. Agron SOJATI") && mentions.are_name("Сојати"));
        assert!(!mentions.are_name("Besa Sojati") && !mentions.are_name("Agron"));
    }
}
