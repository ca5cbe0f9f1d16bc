//! Meetings that touch a range of days.

use crate::{
    Archive, Error, field,
    lists::{get, letters},
};
use chrono::{NaiveDate, NaiveTime};
use records::{
    Id, Language,
    meetings::{DatePrecision, Status},
};
use rusqlite::{Connection, Row};
use serde::Serialize;
use std::collections::HashMap;

/// A meeting as a calendar shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CalendarRow {
    /// Its identity.
    pub id: Id,
    /// As it is printed.
    pub title: String,
    /// The language of the title.
    pub language: Language,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// How exactly the days are known.
    pub date_precision: DatePrecision,
    /// Local time at which the first day begins.
    pub starts_at: Option<NaiveTime>,
    /// Local time at which the last day ends.
    pub ends_at: Option<NaiveTime>,
    /// Where it stands.
    pub status: Status,
    /// City, as the office writes it.
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2, or "XK".
    pub country: Option<String>,
    /// Letters, or names, of its pillars.
    pub pillars: Vec<String>,
}

impl Archive {
    /// Meetings of which a day lies between two days, both counted, in the order of their first days and titles.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn calendar(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<CalendarRow>, Error> {
        between(&*self.reader()?, from, to)
    }
}

/// See [`Archive::calendar`].
pub(crate) fn between(connection: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<CalendarRow>, Error> {
    let mut found = Vec::new();
    let mut known = HashMap::new();
    let mut statement = connection.prepare_cached(include_str!("in_month.sql"))?;
    let mut rows = statement.query([field::days(from), field::days(to)])?;
    while let Some(row) = rows.next()? {
        found.push(CalendarRow {
            id: get(row, "id")?,
            title: get(row, "title")?,
            language: get(row, "language")?,
            starts_on: get(row, "starts_on")?,
            ends_on: get(row, "ends_on")?,
            date_precision: get(row, "date_precision")?,
            starts_at: get(row, "starts_at")?,
            ends_at: get(row, "ends_at")?,
            status: get(row, "status")?,
            city: get(row, "city")?,
            country: get(row, "country")?,
            pillars: letters(connection, pillars(row)?, &mut known)?,
        });
    }
    found.sort_by(|a, b| (a.starts_on, a.starts_at, &a.title, a.id).cmp(&(b.starts_on, b.starts_at, &b.title, b.id)));
    Ok(found)
}

/// Ids of a row's pillars, as the index keeps them.
fn pillars(row: &Row<'_>) -> Result<impl Iterator<Item = Id>, Error> {
    let ids: Vec<u8> = get::<Option<Vec<u8>>>(row, "pillars")?.unwrap_or_default();
    let ids: Vec<Id> = ids
        .chunks_exact(16)
        .filter_map(|id| Some(Id::from_bytes(id.try_into().ok()?)))
        .collect();
    Ok(ids.into_iter())
}
