//! Rows that belong to a record: what the history of a meeting lists, and what goes when it is erased.

use crate::{
    Error,
    field::Field,
    schema::{self, LoggedTable},
};
use records::Id;
use rusqlite::Connection;

/// A row of the log's tables.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Belonging {
    /// Its table.
    pub(crate) table: &'static LoggedTable,
    /// Its number there.
    pub(crate) row: i64,
    /// Its identity.
    pub(crate) id: Id,
}

/// Columns by which a row belongs to a meeting, a person or an organisation.
const OWNERS: &[&str] = &["meeting", "record"];

/// The record itself and the rows that belong to it, tombstones too. `table` is the record's own.
pub(crate) fn rows_of(connection: &Connection, table: &str, id: Id) -> Result<Vec<Belonging>, Error> {
    let mut found = Vec::new();
    for other in schema::tables() {
        let column = if other.name == table {
            "id"
        } else if table == "person" && other.name == "appointment" {
            "person"
        } else {
            match OWNERS.iter().find(|column| other.has(column)) {
                Some(column) if table == "meeting" || *column == "record" => column,
                _ => continue,
            }
        };
        let sql = format!("SELECT row, id FROM {} WHERE {column} = ?1", other.name);
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query([id.store()])?;
        while let Some(row) = rows.next()? {
            found.push(Belonging {
                table: other,
                row: row.get("row")?,
                id: crate::record::load(row, 1)?,
            });
        }
    }
    Ok(found)
}

/// The operations that touched any of these rows, latest first, each once.
pub(crate) fn operations_of(connection: &Connection, rows: &[Belonging]) -> Result<Vec<i64>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT operation FROM touched WHERE table_code = ?1 AND row = ?2")?;
    let mut operations = Vec::new();
    for belonging in rows {
        let mut found = statement.query((belonging.table.code, belonging.row))?;
        while let Some(row) = found.next()? {
            operations.push(row.get("operation")?);
        }
    }
    operations.sort_unstable_by(|a: &i64, b| b.cmp(a));
    operations.dedup();
    Ok(operations)
}
