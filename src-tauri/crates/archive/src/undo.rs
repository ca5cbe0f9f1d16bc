//! Undo and redo of an author's own operations: each is an operation in the log itself, so it survives a restart, shows
//! in the history, and reaches other laptops.

use crate::{
    Archive, Changes, Error, OperationKind,
    log::state,
    record,
    schema::{self, LoggedTable},
    titles,
    transact::{self, Tx},
};
use records::Id;
use rusqlite::{ErrorCode, OptionalExtension, params_from_iter, types::Value};
use std::collections::{BTreeMap, BTreeSet};

/// What was taken back, or done again.
#[derive(Clone, Debug)]
pub struct Undone {
    /// Number of the operation that was taken back or done again.
    pub operation: i64,
    /// What it had done.
    pub kind: OperationKind,
    /// Title of the record that it was about; empty where it was about many.
    pub label: String,
    /// The meeting that it was about.
    pub meeting: Option<Id>,
    /// Fields that somebody changed since, and that stay as they are: title of the record, name of the field.
    pub skipped: Vec<(String, String)>,
    /// What changed.
    pub changes: Changes,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Back,
    Forward,
}

impl Archive {
    /// Takes back this author's last operation that stands. Fields that somebody changed since stay, and are named.
    ///
    /// # Errors
    /// NothingToUndo; Conflict: others built on a record that the operation made.
    pub fn undo(&self) -> Result<Undone, Error> {
        self.take(Direction::Back)
    }

    /// Does this author's last undone operation again; a new edit ends what can be redone.
    ///
    /// # Errors
    /// NothingToRedo.
    pub fn redo(&self) -> Result<Undone, Error> {
        self.take(Direction::Forward)
    }

    fn take(&self, direction: Direction) -> Result<Undone, Error> {
        let mut writing = self.writing()?;
        let (sql, kind, nothing) = match direction {
            Direction::Back => (include_str!("undo_next.sql"), OperationKind::Undo, Error::NothingToUndo),
            Direction::Forward => (
                "SELECT n, kind FROM operation WHERE author = ?1 AND state = 1 ORDER BY n LIMIT 1",
                OperationKind::Redo,
                Error::NothingToRedo,
            ),
        };
        let next: Option<(i64, i64)> = writing
            .connection
            .prepare_cached(sql)?
            .query_row([writing.author], |row| Ok((row.get("n")?, row.get("kind")?)))
            .optional()?;
        let (operation, of_kind) = next.ok_or(nothing)?;
        let done = transact::run(
            &mut writing,
            self.surroundings(),
            self.chance(),
            kind,
            Some(operation),
            |tx| apply(tx, operation, direction),
        )?;
        let (label, meeting, skipped) = done.value;
        Ok(Undone {
            operation,
            kind: OperationKind::from_code(of_kind),
            label,
            meeting,
            skipped,
            changes: done.changes,
        })
    }
}

/// What an operation did to one record: column number -> old, new.
type FieldsOfRow = BTreeMap<i64, (Value, Value)>;

type Answer = (String, Option<Id>, Vec<(String, String)>);

fn apply(tx: &Tx<'_>, operation: i64, direction: Direction) -> Result<Answer, Error> {
    let subject = subject_of(tx, operation)?;
    let mut skipped = BTreeSet::new();
    // first what was edited: a record that the operation made may have stood in an edited field
    for ((table, row), fields) in &edits_of(tx, operation)? {
        revert(tx, table_of(*table)?, *row, fields, direction, &mut skipped)?;
    }
    for code in tables_with_new_records(tx, operation)? {
        let table = table_of(code)?;
        match direction {
            Direction::Back => withdraw(tx, operation, table, subject, &mut skipped)?,
            Direction::Forward => {
                let sql = format!(
                    "UPDATE {} SET removed = 0 WHERE removed = 1 AND row IN ({NEW_AND_STANDING})",
                    table.name
                );
                tx.connection.prepare_cached(&sql)?.execute((operation, code))?;
            }
        }
    }
    let stands = match direction {
        Direction::Back => state::UNDONE,
        Direction::Forward => state::STANDS,
    };
    tx.connection
        .prepare_cached("UPDATE operation SET state = ?2 WHERE n = ?1")?
        .execute((operation, stands))?;
    tx.forget_names();
    let Some((code, row)) = subject else {
        return Ok((String::new(), None, skipped.into_iter().collect()));
    };
    let table = table_of(code)?;
    let id: Id = tx.connection.query_row(
        &format!("SELECT id FROM {} WHERE row = ?1", table.name),
        [row],
        |found| record::load(found, 0),
    )?;
    tx.is_about(table.name, id)?;
    let meeting = (table.name == "meeting").then_some(id);
    let label = titles::title_of(tx.connection, table, row)?;
    Ok((label, meeting, skipped.into_iter().collect()))
}

fn table_of(code: i64) -> Result<&'static LoggedTable, Error> {
    schema::table_of(code).ok_or_else(|| Error::unreadable(format!("the log speaks of table {code}, unknown here")))
}

fn subject_of(tx: &Tx<'_>, operation: i64) -> Result<Option<(i64, i64)>, Error> {
    let (table, row): (Option<i64>, Option<i64>) = tx
        .connection
        .prepare_cached("SELECT table_code, row FROM operation WHERE n = ?1")?
        .query_row([operation], |found| Ok((found.get("table_code")?, found.get("row")?)))?;
    Ok(table.zip(row))
}

/// What an operation did to records that were there before it.
fn edits_of(tx: &Tx<'_>, operation: i64) -> Result<BTreeMap<(i64, i64), FieldsOfRow>, Error> {
    let mut rows: BTreeMap<(i64, i64), FieldsOfRow> = BTreeMap::new();
    let mut statement = tx.connection.prepare_cached(include_str!("undo_edits.sql"))?;
    let mut found = statement.query([operation])?;
    while let Some(change) = found.next()? {
        rows.entry((change.get("table_code")?, change.get("row")?))
            .or_default()
            .insert(change.get("column_code")?, (change.get("old")?, change.get("new")?));
    }
    Ok(rows)
}

fn tables_with_new_records(tx: &Tx<'_>, operation: i64) -> Result<Vec<i64>, Error> {
    let mut statement = tx
        .connection
        .prepare_cached("SELECT DISTINCT table_code FROM change WHERE operation = ?1 AND column_code = 1")?;
    let codes = statement.query_map([operation], |row| row.get(0))?;
    Ok(codes.collect::<Result<_, _>>()?)
}

/// Rows of table ?2 that operation ?1 made.
const NEW: &str = "SELECT row FROM change WHERE operation = ?1 AND table_code = ?2 AND column_code = 1";
/// The same, without those that it removed again itself.
const NEW_AND_STANDING: &str =
    "SELECT row FROM change WHERE operation = ?1 AND table_code = ?2 AND column_code = 2 AND new = 0";

/// Sets the fields of a record to what they were before (or after) the operation, where they are still what it left
/// (or found). All in one statement: two days of a meeting move together or break the rule between them.
fn revert(
    tx: &Tx<'_>,
    table: &'static LoggedTable,
    row: i64,
    fields: &FieldsOfRow,
    direction: Direction,
    skipped: &mut BTreeSet<(String, String)>,
) -> Result<(), Error> {
    let mut columns = Vec::new();
    for (code, (old, new)) in fields {
        let column = table
            .column(*code)
            .ok_or_else(|| Error::unreadable(format!("the log speaks of {}.{code}, unknown here", table.name)))?;
        let (from, to) = match direction {
            Direction::Back => (new, old),
            Direction::Forward => (old, new),
        };
        let sql = format!("SELECT {column} FROM {} WHERE row = ?1", table.name);
        let now: Value = tx
            .connection
            .prepare_cached(&sql)?
            .query_row([row], |found| found.get(0))?;
        if now == *from {
            columns.push((column, to.clone()));
        } else if now != *to {
            let field = titles::field_of(table, column).unwrap_or(column);
            skipped.insert((titles::title_of(tx.connection, table, row)?, field.to_owned()));
        }
    }
    set(tx, table, row, columns)
}

/// Sets columns of a row, in one statement.
///
/// # Errors
/// Conflict, if they do not go with what the row's other columns hold now.
pub(crate) fn set(
    tx: &Tx<'_>,
    table: &'static LoggedTable,
    row: i64,
    columns: Vec<(&'static str, Value)>,
) -> Result<(), Error> {
    if columns.is_empty() {
        return Ok(());
    }
    let (columns, values): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
    let sets: Vec<String> = (2..)
        .zip(&columns)
        .map(|(at, column)| format!("{column} = ?{at}"))
        .collect();
    let sql = format!("UPDATE {} SET {} WHERE row = ?1", table.name, sets.join(", "));
    let given = std::iter::once(Value::Integer(row)).chain(values);
    match tx.connection.prepare_cached(&sql)?.execute(params_from_iter(given)) {
        Ok(_) => Ok(()),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => Err(Error::Conflict {
            title: titles::title_of(tx.connection, table, row)?,
            reason: "it does not go with what somebody changed since".to_owned(),
        }),
        Err(error) => Err(error.into()),
    }
}

/// Removes the records of a table that an operation made; all in a few statements, since an import makes many. What
/// others built on stays: inner rows are named, entries of lists stay quietly.
///
/// # Errors
/// Conflict, if a meeting, or the record that the operation is about, would have to stay.
fn withdraw(
    tx: &Tx<'_>,
    operation: i64,
    table: &'static LoggedTable,
    subject: Option<(i64, i64)>,
    skipped: &mut BTreeSet<(String, String)>,
) -> Result<(), Error> {
    let built_on = built_on(tx, operation, table)?;
    for row in &built_on {
        let title = titles::title_of(tx.connection, table, *row)?;
        if table.name == "meeting" || subject == Some((table.code, *row)) {
            return Err(Error::Conflict {
                title,
                reason: "others have worked on it since".to_owned(),
            });
        }
        let field = table
            .columns
            .iter()
            .find_map(|(_, column)| titles::field_of(table, column));
        if let Some(field) = field.filter(|_| titles::is_inner(table)) {
            skipped.insert((title, field.to_owned()));
        }
    }
    let stay: Vec<String> = built_on.iter().map(ToString::to_string).collect();
    let sql = format!(
        "UPDATE {} SET removed = 1 WHERE removed = 0 AND row IN ({NEW}) AND row NOT IN ({})",
        table.name,
        stay.join(", ")
    );
    tx.connection.prepare(&sql)?.execute((operation, table.code))?;
    Ok(())
}

/// Records of a table that an operation made, and that somebody changed since, or to which a standing record refers that
/// the operation did not make.
fn built_on(tx: &Tx<'_>, operation: i64, table: &LoggedTable) -> Result<BTreeSet<i64>, Error> {
    let mut found = BTreeSet::new();
    let mut ask = |sql: &str| -> Result<(), Error> {
        let mut statement = tx.connection.prepare_cached(sql)?;
        let rows = statement.query_map((operation, table.code), |row| row.get("row"))?;
        for row in rows {
            found.insert(row?);
        }
        Ok(())
    };
    ask(include_str!("undo_edited.sql"))?;
    for (other, column) in schema::references_to(table.name) {
        ask(&format!(
            "SELECT DISTINCT t.row FROM {} t JOIN {} r ON r.{column} = t.id \
             WHERE t.row IN ({NEW}) AND r.removed = 0 AND r.row NOT IN \
             (SELECT row FROM change WHERE operation = ?1 AND table_code = {} AND column_code = 1)",
            table.name, other.name, other.code
        ))?;
    }
    Ok(found)
}
