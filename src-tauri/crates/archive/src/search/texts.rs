//! What is searched of a meeting: its texts, and the names in other languages of where it was.

use crate::{Error, lists::pillars_of};
use chrono::NaiveDate;
use records::{Id, Language, countries, places};
use rusqlite::{Connection, OptionalExtension};

/// Column of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    /// Titles in all languages, reference.
    Title = 0,
    /// Where, and by whom.
    About = 1,
    /// Participants and their organisations.
    People = 2,
    /// All else.
    Text = 3,
}

/// One text of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Where it stands in the index.
    pub(super) column: Column,
    /// As it is indexed.
    pub(super) text: String,
    /// What a snippet shows instead: the city as the office wrote it, for a city that is found by another name.
    pub(super) shown: Option<String>,
}

/// A meeting as the index sees it.
#[derive(Debug)]
pub(super) struct Texts {
    /// Its row.
    pub(super) row: i64,
    /// Its first day.
    pub(super) starts_on: i64,
    /// What is searched, in the order of the index.
    pub(super) parts: Vec<Part>,
    /// Ids of its pillars in their order, one behind the other.
    pub(super) pillars: Vec<u8>,
}

/// The texts of a meeting; None for one that is removed or erased, or never was.
pub(super) fn of(connection: &Connection, meeting: Id) -> Result<Option<Texts>, Error> {
    let found = connection
        .prepare_cached("SELECT row, starts_on, city, country FROM meeting WHERE id = ?1 AND removed = 0")?
        .query_row([meeting.as_bytes()], |row| {
            Ok((
                row.get("row")?,
                row.get("starts_on")?,
                row.get::<_, Option<String>>("city")?,
                row.get::<_, Option<String>>("country")?,
            ))
        })
        .optional()?;
    let Some((row, starts_on, city, country)) = found else {
        return Ok(None);
    };
    let mut parts = own(connection, row)?;
    parts.extend(others(connection, meeting)?);
    parts.extend(whereabouts(starts_on, city, country));
    parts.sort_by_key(|part| part.column);
    Ok(Some(Texts {
        row,
        starts_on,
        parts,
        pillars: pillars_of(connection, meeting)?
            .iter()
            .flat_map(|id| *id.as_bytes())
            .collect(),
    }))
}

/// The texts of a meeting's own row; `row` is its number.
pub(super) fn own(connection: &Connection, row: i64) -> Result<Vec<Part>, Error> {
    const COLUMNS: [Column; 6] = [
        Column::Title,
        Column::Title,
        Column::About,
        Column::Text,
        Column::Text,
        Column::Text,
    ];
    let mut statement = connection.prepare_cached(include_str!("own_texts.sql"))?;
    let mut rows = statement.query([row])?;
    let mut parts = Vec::new();
    if let Some(texts) = rows.next()? {
        for (at, column) in COLUMNS.into_iter().enumerate() {
            let text: Option<String> = texts.get(at)?;
            parts.extend(text.filter(|text| !text.is_empty()).map(|text| Part {
                column,
                text,
                shown: None,
            }));
        }
    }
    Ok(parts)
}

/// The texts of the rows that belong to a meeting.
fn others(connection: &Connection, meeting: Id) -> Result<Vec<Part>, Error> {
    let mut statement = connection.prepare_cached(include_str!("texts.sql"))?;
    let parts = statement.query_map([meeting.as_bytes()], |row| {
        let column = match row.get("place")? {
            0 => Column::Title,
            1 => Column::About,
            2 => Column::People,
            _ => Column::Text,
        };
        Ok(Part {
            column,
            text: row.get("text")?,
            shown: None,
        })
    })?;
    Ok(parts.collect::<Result<_, _>>()?)
}

/// City and country, and what else they are called: a meeting in Skopje is found by Shkup and by Северна Македонија.
fn whereabouts(starts_on: i64, city: Option<String>, country: Option<String>) -> Vec<Part> {
    let about = |text: String, shown: Option<String>| Part {
        column: Column::About,
        text,
        shown,
    };
    let mut parts = Vec::new();
    if let Some(city) = city.filter(|city| !city.is_empty()) {
        let others = places::other_names(&city, country.as_deref());
        parts.extend((!others.is_empty()).then(|| about(others.join(", "), Some(city.clone()))));
        parts.insert(0, about(city, None));
    }
    if let Some(code) = country {
        let day = NaiveDate::from_epoch_days(i32::try_from(starts_on).unwrap_or_default()).unwrap_or_default();
        let mut names: Vec<&str> = Vec::new();
        for name in Language::ALL
            .iter()
            .filter_map(|language| countries::name(&code, *language, day))
        {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        if let Some(first) = names.first() {
            parts.push(about(names.join(", "), Some((*first).to_owned())));
        }
    }
    parts
}

impl Texts {
    /// The texts of a column as one: a line for each part.
    pub(super) fn column(&self, column: Column) -> String {
        let texts: Vec<&str> = self
            .parts
            .iter()
            .filter(|part| part.column == column)
            .map(|part| part.text.as_str())
            .collect();
        texts.join("\n")
    }

    /// Tells these texts from others. 64 bits of BLAKE3: a wrong answer would leave one meeting's index old.
    pub(super) fn digest(&self) -> i64 {
        let mut hasher = blake3::Hasher::new();
        for part in &self.parts {
            hasher.update(&[part.column as u8]);
            hasher.update(&(part.text.len() as u64).to_le_bytes());
            hasher.update(part.text.as_bytes());
        }
        hasher.update(&self.pillars);
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
        i64::from_le_bytes(bytes)
    }
}
