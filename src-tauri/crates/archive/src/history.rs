//! The history: who changed what, when, from what to what.

use crate::{
    Archive, Error, OperationKind,
    belonging::{self, Belonging},
    directory, field,
    field::Shown,
    list_items,
    log::state,
    meetings::rows,
    office,
    record::{Column, Record},
    schema::{self, LoggedTable},
    series, titles, translation,
};
use records::Id;
use rusqlite::{
    Connection, OptionalExtension, Row,
    types::{Value, ValueRef},
};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// Changes of one operation that the history shows; an import has a million.
const SHOWN: usize = 200;
/// Changes of one operation that are read to say how many more there are.
const COUNTED: usize = 20_000;

/// One operation.
#[derive(Clone, Debug)]
pub struct HistoryEntry {
    /// Its number.
    pub operation: i64,
    /// What was done.
    pub kind: OperationKind,
    /// Who did it.
    pub author: String,
    /// When, as their computer believed: milliseconds since 1970, UTC.
    pub at: i64,
    /// Whether it was taken back since.
    pub undone: bool,
    /// Whether the meeting that was asked for stood after it as another one than it is now:
    /// [`crate::Tx::meeting_back_to`] makes it that again.
    pub can_go_back: bool,
    /// What changed: the first 200.
    pub changes: Vec<FieldChange>,
    /// How many more; at least so many, where they are tens of thousands.
    pub more: usize,
}

/// A field that an operation changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Title of the record, as it is now.
    pub title: String,
    /// The field of the interchange form.
    pub field: String,
    /// What it was: a text, or null.
    pub old: Json,
    /// What it became: a text, or null.
    pub new: Json,
}

impl Archive {
    /// The last operations on a record and its inner rows, or on all; latest first.
    ///
    /// # Errors
    /// The register cannot be read. A record that is not there has no history.
    pub fn history(&self, record: Option<Id>, limit: usize) -> Result<Vec<HistoryEntry>, Error> {
        let reader = self.reader()?;
        let view = reader.unchecked_transaction()?;
        match record {
            Some(id) => of_record(&view, id, limit),
            None => {
                let operations: Vec<i64> = view
                    .prepare_cached("SELECT n FROM operation ORDER BY n DESC LIMIT ?1")?
                    .query_map([i64::try_from(limit).unwrap_or(i64::MAX)], |row| row.get("n"))?
                    .collect::<Result<_, _>>()?;
                operations.into_iter().map(|n| entry(&view, n, None)).collect()
            }
        }
    }
}

fn of_record(connection: &Connection, id: Id, limit: usize) -> Result<Vec<HistoryEntry>, Error> {
    let rows = rows_of_any(connection, id)?;
    let mut since = Since::of(connection, &rows)?;
    let operations = belonging::operations_with_rows(connection, &rows)?;
    let mut entries = Vec::new();
    for (n, touched) in operations.into_iter().rev().take(limit) {
        let mut entry = entry(connection, n, Some(&touched))?;
        entry.can_go_back = since.is_another();
        for place in &touched {
            since.before(connection, n, *place)?;
        }
        entries.push(entry);
    }
    Ok(entries)
}

/// A row of the log's tables: number of its table, and its own.
type Place = (i64, i64);

/// What changed in a meeting since a moment of its past, walked backwards from now.
struct Since {
    /// The meeting's own row; None: the record is no meeting, or was erased.
    meeting: Option<Place>,
    /// Whether it stood at that moment.
    stood: bool,
    /// What every column was at that moment and is now, where it ever changed since. Of a row that was not there, the
    /// tombstone alone.
    values: BTreeMap<(Place, i64), (Value, Value)>,
}

impl Since {
    /// Nothing, yet.
    fn of(connection: &Connection, rows: &[Belonging]) -> Result<Self, Error> {
        let (mut meeting, mut stood) = (None, false);
        if let Some(row) = rows.iter().find(|row| row.table.name == "meeting") {
            let removed: i64 = connection
                .prepare_cached("SELECT removed FROM meeting WHERE row = ?1")?
                .query_row([row.row], |found| found.get(0))?;
            meeting = (removed < 2).then_some((row.table.code, row.row));
            stood = removed == 0;
        }
        Ok(Self {
            meeting,
            stood,
            values: BTreeMap::new(),
        })
    }

    /// Whether the meeting stood at that moment and was another one than it is now.
    fn is_another(&self) -> bool {
        self.meeting.is_some() && self.stood && self.values.values().any(|(then, now)| then != now)
    }

    /// Steps back before what an operation did to a row.
    fn before(&mut self, connection: &Connection, operation: i64, place: Place) -> Result<(), Error> {
        if self.meeting.is_none() {
            return Ok(());
        }
        let mut statement = connection.prepare_cached(OF_ROW)?;
        let mut changes = statement.query((operation, place.0, place.1))?;
        let mut was_made = false;
        while let Some(change) = changes.next()? {
            let (code, old, new): (i64, Value, Value) = (change.get(0)?, change.get(1)?, change.get(2)?);
            was_made |= code == schema::ID;
            self.values.entry((place, code)).or_insert((Value::Null, new)).0 = old;
        }
        if was_made {
            // it was not there: as good as a tombstone, whatever else it became
            let removed = self.values.remove(&(place, schema::REMOVED));
            let later: Vec<_> = self
                .values
                .range((place, 0)..=(place, i64::MAX))
                .map(|(key, _)| *key)
                .collect();
            later.iter().for_each(|key| drop(self.values.remove(key)));
            let now = removed.map_or(Value::Integer(0), |(_, now)| now);
            self.values.insert((place, schema::REMOVED), (Value::Integer(1), now));
        }
        if self.meeting == Some(place)
            && let Some((then, _)) = self.values.get(&(place, schema::REMOVED))
        {
            self.stood = *then == Value::Integer(0);
        }
        Ok(())
    }
}

/// What operation ?1 did to row ?3 of table ?2.
const OF_ROW: &str = "SELECT column_code, old, new FROM change WHERE operation = ?1 AND table_code = ?2 AND row = ?3";

fn rows_of_any(connection: &Connection, id: Id) -> Result<Vec<Belonging>, Error> {
    for table in [
        "meeting",
        "person",
        "organisation",
        "pillar",
        "category",
        "series",
        "office",
    ] {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ?1)");
        if connection
            .prepare_cached(&sql)?
            .query_row([id.as_bytes()], |row| row.get(0))?
        {
            return belonging::rows_of(connection, table, id);
        }
    }
    Ok(Vec::new())
}

/// One operation. `only`: what it did to these rows.
fn entry(connection: &Connection, n: i64, only: Option<&[Place]>) -> Result<HistoryEntry, Error> {
    let mut entry = connection
        .prepare_cached(
            "SELECT operation.kind, author.name, operation.at, operation.state \
             FROM operation JOIN author ON author.n = operation.author WHERE operation.n = ?1",
        )?
        .query_row([n], |row| {
            Ok(HistoryEntry {
                operation: n,
                kind: OperationKind::from_code(row.get("kind")?),
                author: row.get("name")?,
                at: row.get("at")?,
                undone: row.get::<_, i64>("state")? != state::STANDS,
                can_go_back: false,
                changes: Vec::new(),
                more: 0,
            })
        })?;
    let mut rows: BTreeMap<Place, Vec<Changed>> = BTreeMap::new();
    match only {
        Some(places) => {
            let mut statement = connection.prepare_cached(OF_ROW)?;
            for place in places {
                let Some(table) = schema::table_of(place.0) else {
                    continue;
                };
                let mut found = statement.query((n, place.0, place.1))?;
                while let Some(change) = found.next()? {
                    rows.entry(*place).or_default().push(Changed::read(table, change)?);
                }
            }
        }
        None => {
            let mut statement = connection
                .prepare_cached("SELECT column_code, old, new, table_code, row FROM change WHERE operation = ?1")?;
            let mut found = statement.query([n])?;
            while entry.more < COUNTED
                && let Some(change) = found.next()?
            {
                let place = (change.get("table_code")?, change.get("row")?);
                let Some(table) = schema::table_of(place.0) else {
                    continue;
                };
                if rows.len() > SHOWN && !rows.contains_key(&place) {
                    entry.more += 1;
                    continue;
                }
                rows.entry(place).or_default().push(Changed::read(table, change)?);
            }
        }
    }
    for ((code, row), changed) in rows {
        let Some(table) = schema::table_of(code) else { continue };
        tell(connection, table, row, changed, &mut entry.changes)?;
    }
    entry.more += entry.changes.len().saturating_sub(SHOWN);
    entry.changes.truncate(SHOWN);
    Ok(entry)
}

struct Changed {
    code: i64,
    column: &'static str,
    old: Shown,
    new: Shown,
}

impl Changed {
    /// A line of column, old and new.
    fn read(table: &'static LoggedTable, change: &Row<'_>) -> Result<Self, Error> {
        let code: i64 = change.get(0)?;
        let column = table.column(code).unwrap_or("?");
        let show = show_of(table, column);
        Ok(Self {
            code,
            column,
            old: show(change.get_ref(1)?),
            new: show(change.get_ref(2)?),
        })
    }
}

/// A record's changes, as a person reads them: an inner row comes and goes as a whole, a field changes by itself.
fn tell(
    connection: &Connection,
    table: &'static LoggedTable,
    row: i64,
    changed: Vec<Changed>,
    into: &mut Vec<FieldChange>,
) -> Result<(), Error> {
    let title = titles::title_of(connection, table, row)?;
    let made = changed.iter().any(|change| change.code == schema::ID);
    let removal = changed.iter().find(|change| change.code == schema::REMOVED && !made);
    if titles::is_inner(table) && (made || removal.is_some()) {
        let Some(field) = table
            .columns
            .iter()
            .find_map(|(_, column)| titles::field_of(table, column))
        else {
            return Ok(());
        };
        let whole = Json::String(match made {
            // as it came; it may have changed since
            true => in_one_line(
                connection,
                table,
                changed.iter().map(|change| (change.column, change.new.clone())),
            )?,
            false => describe(connection, table, row)?,
        });
        let gone = removal.is_some_and(|change| change.old == Shown::Text("0".to_owned()));
        let (old, new) = if gone { (whole, Json::Null) } else { (Json::Null, whole) };
        into.push(FieldChange {
            title,
            field: field.to_owned(),
            old,
            new,
        });
        return Ok(());
    }
    for change in changed {
        let Some(field) = titles::field_of(table, change.column).filter(|_| !(made && change.column == "removed"))
        else {
            continue;
        };
        into.push(FieldChange {
            title: title.clone(),
            field: field.to_owned(),
            old: words(connection, change.old)?,
            new: words(connection, change.new)?,
        });
    }
    Ok(())
}

/// An inner row as it stands now, in one line.
fn describe(connection: &Connection, table: &'static LoggedTable, row: i64) -> Result<String, Error> {
    let columns: Vec<&'static str> = table.columns.iter().map(|(_, column)| *column).collect();
    let sql = format!("SELECT {} FROM {} WHERE row = ?1", columns.join(", "), table.name);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([row])?;
    let mut values = Vec::new();
    if let Some(found) = rows.next()? {
        for (at, column) in columns.iter().enumerate() {
            values.push((*column, show_of(table, column)(found.get_ref(at)?)));
        }
    }
    in_one_line(connection, table, values.into_iter())
}

/// The values of an inner row that a person sees, in one line.
fn in_one_line(
    connection: &Connection,
    table: &LoggedTable,
    values: impl Iterator<Item = (&'static str, Shown)>,
) -> Result<String, Error> {
    let mut parts = Vec::new();
    for (column, value) in values {
        if column == "removed" || titles::field_of(table, column).is_none() {
            continue;
        }
        if let Json::String(text) = words(connection, value)? {
            parts.push(text);
        }
    }
    Ok(parts.join(" · "))
}

fn words(connection: &Connection, shown: Shown) -> Result<Json, Error> {
    Ok(match shown {
        Shown::Nothing => Json::Null,
        Shown::Text(text) => Json::String(text),
        Shown::Record(id) => Json::String(name_of(connection, id)?),
    })
}

/// How the record of an id is called; its id, if it is not here.
fn name_of(connection: &Connection, id: Id) -> Result<String, Error> {
    for table in ["category", "pillar", "series", "meeting", "person", "organisation"] {
        let sql = format!("SELECT row FROM {table} WHERE id = ?1");
        let row: Option<i64> = connection
            .prepare_cached(&sql)?
            .query_row([id.as_bytes()], |row| row.get("row"))
            .optional()?;
        if let Some(row) = row {
            return titles::title_of(connection, schema::table(table), row);
        }
    }
    Ok(id.to_string())
}

/// How the values of a column read.
fn show_of(table: &LoggedTable, column: &str) -> fn(ValueRef<'_>) -> Shown {
    let columns: &[Column] = match table.name {
        "meeting" => rows::MeetingRow::COLUMNS,
        "meeting_role" => rows::RoleRow::COLUMNS,
        "meeting_pillar" => rows::PillarLink::COLUMNS,
        "agenda_item" => rows::AgendaRow::COLUMNS,
        "outcome" => rows::OutcomeRow::COLUMNS,
        "participant" => rows::ParticipantRow::COLUMNS,
        "document" => rows::DocumentRow::COLUMNS,
        "translation" => translation::TranslationRow::COLUMNS,
        "office" => office::OfficeRow::COLUMNS,
        "office_language" => office::OfficeLanguageRow::COLUMNS,
        "pillar" => list_items::PillarRow::COLUMNS,
        "category" => list_items::CategoryRow::COLUMNS,
        "series" => series::SeriesRow::COLUMNS,
        "person" => directory::PersonRow::COLUMNS,
        "organisation" => directory::OrganisationRow::COLUMNS,
        "appointment" => directory::AppointmentRow::COLUMNS,
        _ => &[],
    };
    columns
        .iter()
        .find(|known| known.name == column)
        .map_or(field::show_any, |known| known.show)
}
