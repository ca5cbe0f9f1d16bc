//! A page of a list: its meetings with what a line of it shows.

use crate::{
    Error,
    list_items::{CategoryRow, PillarRow},
    names,
    record::load,
    search::{self, Query},
    series::SeriesRow,
};
use chrono::NaiveDate;
use records::{
    Access, Id, Language, countries,
    meetings::{DatePrecision, Format, Role, SeriesNumber, Status},
};
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use std::collections::{HashMap, hash_map::Entry};

/// A meeting as a line of a list shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeetingRow {
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
    /// Where it stands.
    pub status: Status,
    /// In a room, on screens, or both.
    pub format: Format,
    /// Who may read it.
    pub access: Access,
    /// City, as the office writes it.
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2, or "XK".
    pub country: Option<String>,
    /// The country's name on that day, in the office's language.
    pub country_name: Option<&'static str>,
    /// House and room.
    pub venue: Option<String>,
    /// The office's own reference number.
    pub reference: Option<String>,
    /// The member of staff who looks after it.
    pub responsible: Option<String>,
    /// Letters, or names, of its pillars.
    pub pillars: Vec<String>,
    /// Name of its category.
    pub category: Option<String>,
    /// The run that it belongs to.
    pub series: Option<SeriesNumber>,
    /// What the office did there.
    pub our_roles: Vec<Role>,
    /// How many people its list of participants names, delegations counted by their size.
    pub participants: u32,
    /// How many documents hang at it.
    pub documents: u32,
    /// What a report would miss.
    pub incomplete: Vec<Incomplete>,
    /// Where the words of the list's filter stand, marked with [[ and ]]; None without words.
    pub snippet: Option<String>,
}

/// What a report would miss in a meeting. Serialised: the name of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Incomplete {
    /// No city, and it was not on screens.
    City,
    /// No country, and it was not on screens.
    Country,
    /// No pillar.
    Pillars,
    /// What the office did there.
    OurRoles,
    /// No summary, narrative or text for the report.
    Narrative,
}

/// Reads the meetings of rows, in their order; those that were removed since are left out.
pub(super) fn read(connection: &Connection, rows: &[i64], query: &Query) -> Result<Vec<MeetingRow>, Error> {
    let mut reading = Reading {
        connection,
        query,
        language: office_language(connection)?,
        pillars: HashMap::new(),
        categories: HashMap::new(),
        series: HashMap::new(),
    };
    let mut page = Vec::with_capacity(rows.len());
    for row in rows {
        page.extend(reading.meeting(*row)?);
    }
    Ok(page)
}

/// The language in which countries are named.
pub(super) fn office_language(connection: &Connection) -> Result<Language, Error> {
    let code: Option<i64> = connection
        .prepare_cached("SELECT language FROM office WHERE removed = 0 ORDER BY row LIMIT 1")?
        .query_row([], |row| row.get("language"))
        .optional()?;
    Ok(code.and_then(Language::from_code).unwrap_or(Language::En))
}

/// Ids of a meeting's pillars, in their order.
pub(crate) fn pillars_of(connection: &Connection, meeting: Id) -> Result<Vec<Id>, Error> {
    let mut statement = connection
        .prepare_cached("SELECT pillar FROM meeting_pillar WHERE meeting = ?1 AND removed = 0 ORDER BY sort, pillar")?;
    let ids = statement.query_map([meeting.as_bytes()], |row| load(row, 0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// What the office did at a meeting.
fn roles_of(connection: &Connection, meeting: Id) -> Result<Vec<Role>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT role FROM meeting_role WHERE meeting = ?1 AND removed = 0 ORDER BY role")?;
    let roles = statement.query_map([meeting.as_bytes()], |row| load(row, 0))?;
    Ok(roles.collect::<Result<_, _>>()?)
}

/// Letters, or names, of pillars, merges followed. `known` keeps them by id.
pub(crate) fn letters(
    connection: &Connection,
    pillars: &[Id],
    known: &mut HashMap<Id, Option<String>>,
) -> Result<Vec<String>, Error> {
    let mut letters: Vec<String> = Vec::with_capacity(pillars.len());
    for id in pillars {
        let named = named(known, *id, || {
            Ok(names::named::<PillarRow>(connection, *id)?.map(|pillar| pillar.fields.letters()))
        })?;
        // Two pillars that were merged since are one.
        if let Some(named) = named.filter(|named| !letters.contains(named)) {
            letters.push(named.clone());
        }
    }
    Ok(letters)
}

/// Asks once for each id.
fn named(
    known: &mut HashMap<Id, Option<String>>,
    id: Id,
    ask: impl FnOnce() -> Result<Option<String>, Error>,
) -> Result<Option<&String>, Error> {
    let name = match known.entry(id) {
        Entry::Occupied(known) => known.into_mut(),
        Entry::Vacant(free) => free.insert(ask()?),
    };
    Ok(name.as_ref())
}

struct Reading<'a> {
    connection: &'a Connection,
    query: &'a Query,
    language: Language,
    pillars: HashMap<Id, Option<String>>,
    categories: HashMap<Id, Option<String>>,
    series: HashMap<Id, Option<String>>,
}

impl Reading<'_> {
    fn meeting(&mut self, number: i64) -> Result<Option<MeetingRow>, Error> {
        let mut statement = self.connection.prepare_cached(include_str!("page.sql"))?;
        let mut rows = statement.query([number])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        // in the order of page.sql: finding each column by its name takes longer than reading it
        let mut columns = 0..;
        let mut next = || columns.next().unwrap_or_default();
        let id: Id = load(row, next())?;
        let mut meeting = MeetingRow {
            id,
            title: load(row, next())?,
            language: load(row, next())?,
            starts_on: load(row, next())?,
            ends_on: load(row, next())?,
            date_precision: load(row, next())?,
            status: load(row, next())?,
            format: load(row, next())?,
            access: load(row, next())?,
            city: load(row, next())?,
            country: load(row, next())?,
            country_name: None,
            venue: load(row, next())?,
            reference: load(row, next())?,
            responsible: load(row, next())?,
            pillars: letters(self.connection, &pillars_of(self.connection, id)?, &mut self.pillars)?,
            category: self.category(load(row, next())?)?,
            series: self.series(load(row, next())?, load(row, next())?)?,
            our_roles: roles_of(self.connection, id)?,
            participants: load(row, next())?,
            documents: load(row, next())?,
            incomplete: Vec::new(),
            snippet: None,
        };
        let code = meeting.country.as_deref();
        meeting.country_name = code.and_then(|code| countries::name(code, self.language, meeting.starts_on));
        meeting.incomplete = incomplete(&meeting, load(row, next())?);
        if !self.query.is_empty() {
            meeting.snippet = Some(search::snippet(self.connection, number, id, self.query)?);
        }
        Ok(Some(meeting))
    }

    fn category(&mut self, id: Option<Id>) -> Result<Option<String>, Error> {
        let Some(id) = id else { return Ok(None) };
        named(&mut self.categories, id, || {
            Ok(names::named::<CategoryRow>(self.connection, id)?.map(|category| category.fields.name))
        })
        .map(Option::<&String>::cloned)
    }

    fn series(&mut self, id: Option<Id>, number: Option<u32>) -> Result<Option<SeriesNumber>, Error> {
        let Some((id, number)) = id.zip(number) else {
            return Ok(None);
        };
        let name = named(&mut self.series, id, || {
            Ok(names::named::<SeriesRow>(self.connection, id)?.map(|series| series.fields.name))
        })?;
        Ok(name.map(|name| SeriesNumber {
            name: name.clone(),
            number,
        }))
    }
}

/// What a report would miss. A meeting that is not yet fixed, or does not take place, misses nothing.
fn incomplete(meeting: &MeetingRow, length_of_texts: i64) -> Vec<Incomplete> {
    let held = meeting.status == Status::Held;
    if !held && meeting.status != Status::Confirmed {
        return Vec::new();
    }
    let in_a_room = meeting.format != Format::Online;
    let empty = |text: &Option<String>| text.as_deref().is_none_or(str::is_empty);
    [
        (in_a_room && empty(&meeting.city), Incomplete::City),
        (in_a_room && empty(&meeting.country), Incomplete::Country),
        (meeting.pillars.is_empty(), Incomplete::Pillars),
        (meeting.our_roles.is_empty(), Incomplete::OurRoles),
        (held && length_of_texts == 0, Incomplete::Narrative),
    ]
    .into_iter()
    .filter_map(|(missing, what)| missing.then_some(what))
    .collect()
}
