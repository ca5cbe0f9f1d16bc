//! What an erasure does inside one register.

use super::{
    MARKER, What,
    mentions::{IS_NAME, WITHOUT},
};
use crate::{
    Error,
    belonging::{self, Belonging},
    drafts, kept,
    schema::{self, LoggedTable},
    transact::Tx,
};
use records::Id;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Columns of text that say nothing about anybody: what keeps lists in order, and what counts need.
const HARMLESS: &[&str] = &[
    "sort",
    "field",
    "tag",
    "time_zone",
    "country",
    "colour",
    "accent",
    "accent2",
    "media_type",
    "logo_media_type",
];

/// Columns of a participant, outcome or mission that are the person's own; the organisation stays, it is counted.
const OF_A_PERSON: &[(&str, &[&str])] = &[
    (
        "participant",
        &["name", "function", "rank", "address", "represented_by"],
    ),
    ("outcome", &["responsible"]),
    ("mission", &["traveller"]),
];

/// Numbers that say something about a person; they become unknown.
const NUMBERS: &[(&str, &[&str])] = &[("person", &["sex", "photo_consent_on"])];

/// Columns of a table that hold text.
fn texts(connection: &Connection, table: &LoggedTable) -> Result<Vec<&'static str>, Error> {
    let mut statement = connection.prepare_cached("SELECT name FROM pragma_table_info(?1) WHERE type = 'TEXT'")?;
    let named: BTreeSet<String> = statement
        .query_map([table.name], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(table
        .columns
        .iter()
        .map(|(_, column)| *column)
        .filter(|column| named.contains(*column) && !HARMLESS.contains(column))
        .collect())
}

/// Whether a register knows the record, removed or not.
pub(super) fn has(connection: &Connection, what: What, id: Id) -> Result<bool, Error> {
    let sql = format!("SELECT EXISTS (SELECT 1 FROM {} WHERE id = ?1)", what.table());
    Ok(connection.query_row(&sql, [id.as_bytes()], |row| row.get(0))?)
}

/// Overwrites rows, log, index and drafts, within one operation. A person goes from the texts of a register, too, that
/// has no entry of theirs.
pub(super) fn erase(tx: &Tx<'_>, what: What, id: Id) -> Result<(), Error> {
    let connection = tx.connection;
    if has(connection, what, id)? {
        tx.is_about(what.table(), id)?;
    }
    for row in belonging::rows_of(connection, what.table(), id)? {
        overwrite(tx, &row, &texts(connection, row.table)?)?;
    }
    if what == What::Person {
        for (table, columns) in OF_A_PERSON {
            for row in rows_of_person(connection, schema::table(table), id)? {
                overwrite(tx, &row, columns)?;
            }
        }
        take_out_mentions(connection)?;
    } else {
        drafts::forget(connection, id)?;
        kept::forget_meeting(connection, id)?;
    }
    // last, so that the row's log is overwritten already; nothing lifts a tombstone of 2
    let sql = format!("UPDATE {} SET removed = 2 WHERE id = ?1", what.table());
    connection.execute(&sql, [id.as_bytes()])?;
    let sql = format!("UPDATE document SET removed = 2 WHERE {} = ?1", what.table());
    connection.execute(&sql, [id.as_bytes()])?;
    Ok(())
}

/// Rows that are linked to the person, and participants whom nothing but the name makes the person.
fn rows_of_person(connection: &Connection, table: &'static LoggedTable, person: Id) -> Result<Vec<Belonging>, Error> {
    let by_name = match table.name {
        "participant" => format!("OR person IS NULL AND name IS NOT NULL AND {IS_NAME}(name)"),
        _ => String::new(),
    };
    let sql = format!("SELECT row FROM {} WHERE person = ?1 {by_name}", table.name);
    let mut statement = connection.prepare(&sql)?;
    let rows = statement.query_map([person.as_bytes()], |row| {
        Ok(Belonging {
            table,
            row: row.get("row")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Sets the marker where a text stands, in the row, and then in everything that the log knows of the row: also in what
/// it has just written.
fn overwrite(tx: &Tx<'_>, row: &Belonging, columns: &[&str]) -> Result<(), Error> {
    let numbers = NUMBERS
        .iter()
        .find(|(table, _)| *table == row.table.name)
        .map_or(&[][..], |(_, columns)| *columns);
    if columns.is_empty() {
        return Ok(());
    }
    let sets: Vec<String> = columns
        .iter()
        .map(|column| format!("{column} = iif({column} IS NULL, NULL, ?2)"))
        .chain(numbers.iter().map(|column| format!("{column} = NULL")))
        .collect();
    let sql = format!("UPDATE {} SET {} WHERE row = ?1", row.table.name, sets.join(", "));
    tx.connection.prepare_cached(&sql)?.execute((row.row, MARKER))?;
    for (code, column) in &row.table.columns {
        let marker = if columns.contains(column) {
            Some(MARKER)
        } else if numbers.contains(column) {
            None
        } else {
            continue;
        };
        tx.connection
            .prepare_cached(include_str!("overwrite_log.sql"))?
            .execute((row.table.code, row.row, code, marker))?;
    }
    Ok(())
}

/// Takes the person's names out of every text of the register: records, log, drafts.
fn take_out_mentions(connection: &Connection) -> Result<(), Error> {
    for table in schema::tables() {
        for column in texts(connection, table)? {
            let sql = format!(
                "UPDATE {} SET {column} = {WITHOUT}({column}) WHERE {column} IS NOT NULL AND {WITHOUT}({column}) IS NOT NULL",
                table.name
            );
            connection.execute(&sql, [])?;
        }
    }
    take_out_beside_records(connection)
}

/// The same where no operation writes: in what the log holds of these columns, in names of authors, in drafts.
pub(super) fn take_out_beside_records(connection: &Connection) -> Result<(), Error> {
    // the columns that were looked through above and no others, or log and records would part
    let mut codes = Vec::new();
    for table in schema::tables() {
        let texts = texts(connection, table)?;
        let of_texts = table.columns.iter().filter(|(_, column)| texts.contains(column));
        codes.extend(of_texts.map(|(code, _)| format!("({}, {code})", table.code)));
    }
    let codes = codes.join(", ");
    for column in ["old", "new"] {
        let sql = format!(
            "UPDATE change SET {column} = {WITHOUT}({column}) WHERE (table_code, column_code) IN (VALUES {codes}) \
             AND typeof({column}) = 'text' AND {WITHOUT}({column}) IS NOT NULL"
        );
        connection.execute(&sql, [])?;
    }
    // an author's name is unique, so the number stays beside the marker
    let sql = format!("UPDATE author SET name = {WITHOUT}(name) || ' ' || n WHERE {WITHOUT}(name) IS NOT NULL");
    connection.execute(&sql, [])?;
    let sql = format!("UPDATE draft SET text = {WITHOUT}(text) WHERE {WITHOUT}(text) IS NOT NULL");
    connection.execute(&sql, [])?;
    // whole values: a marker in the middle of JSON may leave none
    let sql = format!("DELETE FROM kept WHERE {WITHOUT}(value) IS NOT NULL OR {WITHOUT}(key) IS NOT NULL");
    connection.execute(&sql, [])?;
    Ok(())
}

/// Names of document contents that only this record's documents have: hexadecimal, as their files are called.
pub(super) fn contents_of(connection: &Connection, what: What, id: Id) -> Result<BTreeSet<String>, Error> {
    let sql = format!(
        "SELECT DISTINCT lower(hex(v.content)) FROM document_version v JOIN document d ON d.id = v.document \
         WHERE d.{column} = ?1 AND NOT EXISTS (SELECT 1 FROM document_version o JOIN document e ON e.id = o.document \
         WHERE o.content = v.content AND e.{column} IS NOT ?1 AND e.removed < 2)",
        column = what.table()
    );
    let mut statement = connection.prepare(&sql)?;
    let names = statement.query_map([id.as_bytes()], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}
