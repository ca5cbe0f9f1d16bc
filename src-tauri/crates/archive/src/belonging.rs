//! Rows that belong to a record: what the history of a meeting lists, and what goes when it is erased.

use crate::{
    Error,
    field::Field,
    schema::{self, LoggedTable},
};
use records::Id;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// A row of the log's tables.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Belonging {
    /// Its table.
    pub(crate) table: &'static LoggedTable,
    /// Its number there.
    pub(crate) row: i64,
}

/// The condition under which a row of a table belongs to a record (?1) of another; None: none does.
fn condition(other: &LoggedTable, of: &str) -> Option<String> {
    let directory = matches!(of, "person" | "organisation");
    Some(match other.name {
        name if name == of => "id = ?1".to_owned(),
        "document" if directory => format!("{of} = ?1"),
        "document_version" if directory || of == "meeting" => {
            format!("document IN (SELECT id FROM document WHERE {of} = ?1)")
        }
        "appointment" if of == "person" => "person = ?1".to_owned(),
        "organisation_name" | "organisation_status" if of == "organisation" => "organisation = ?1".to_owned(),
        _ if other.has("record") && of == "person" => {
            "record = ?1 OR record IN (SELECT id FROM appointment WHERE person = ?1)".to_owned()
        }
        _ if other.has("record") => "record = ?1".to_owned(),
        _ if other.has("meeting") && of == "meeting" => "meeting = ?1".to_owned(),
        _ => return None,
    })
}

/// The record itself and the rows that belong to it, tombstones too. `table` is the record's own.
pub(crate) fn rows_of(connection: &Connection, table: &str, id: Id) -> Result<Vec<Belonging>, Error> {
    let mut found = Vec::new();
    for other in schema::tables() {
        let Some(condition) = condition(other, table) else {
            continue;
        };
        let sql = format!("SELECT row FROM {} WHERE {condition}", other.name);
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query([id.store()])?;
        while let Some(row) = rows.next()? {
            found.push(Belonging {
                table: other,
                row: row.get("row")?,
            });
        }
    }
    Ok(found)
}

/// The operations that touched any of these rows, latest first, each once.
pub(crate) fn operations_of(connection: &Connection, rows: &[Belonging]) -> Result<Vec<i64>, Error> {
    Ok(operations_with_rows(connection, rows)?.into_keys().rev().collect())
}

/// The operations that touched any of these rows, and which they touched: numbers of table and row.
pub(crate) fn operations_with_rows(
    connection: &Connection,
    rows: &[Belonging],
) -> Result<BTreeMap<i64, Vec<(i64, i64)>>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT operation FROM touched WHERE table_code = ?1 AND row = ?2")?;
    let mut operations: BTreeMap<i64, Vec<(i64, i64)>> = BTreeMap::new();
    for belonging in rows {
        let place = (belonging.table.code, belonging.row);
        let mut found = statement.query(place)?;
        while let Some(row) = found.next()? {
            operations.entry(row.get("operation")?).or_default().push(place);
        }
    }
    Ok(operations)
}
