//! Meetings that touch a range of days.

use crate::{
    Archive, Error, field,
    lists::{letters, pillars_of},
    record::load,
    search,
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
    let (from, to) = (field::days(from), field::days(to));
    let pillars = search::pillars_between(connection, from - WEEK, to)?;
    let mut statement = connection.prepare_cached(include_str!("in_month.sql"))?;
    let mut rows = statement.query([from, to])?;
    let mut found = Vec::new();
    let mut names = HashMap::new();
    while let Some(row) = rows.next()? {
        let (number, mut meeting) = read(row)?;
        meeting.pillars = match pillars.row(number) {
            Some(ids) => letters(connection, ids, &mut names)?,
            // One of the few that began before these days.
            None => letters(connection, &pillars_of(connection, meeting.id)?, &mut names)?,
        };
        found.push(meeting);
    }
    found.sort_by(|a, b| (a.starts_on, a.starts_at, &a.title, a.id).cmp(&(b.starts_on, b.starts_at, &b.title, b.id)));
    Ok(found)
}

/// Days before a range in which in_month.sql looks for what touches it.
const WEEK: i64 = 6;

/// A line of in_month.sql, in the order of its columns: finding each by name took half of a month's time.
fn read(row: &Row<'_>) -> rusqlite::Result<(i64, CalendarRow)> {
    let mut columns = 0..;
    let mut next = || columns.next().unwrap_or_default();
    let number = load(row, next())?;
    let meeting = CalendarRow {
        id: load(row, next())?,
        title: load(row, next())?,
        language: load(row, next())?,
        starts_on: load(row, next())?,
        ends_on: load(row, next())?,
        date_precision: load(row, next())?,
        starts_at: load(row, next())?,
        ends_at: load(row, next())?,
        status: load(row, next())?,
        city: load(row, next())?,
        country: load(row, next())?,
        pillars: Vec::new(),
    };
    Ok((number, meeting))
}
