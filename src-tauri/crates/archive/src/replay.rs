//! Whether the log replays to the state that the tables hold.
//!
//! Replaying a log of millions of changes into a second register would need as much room again. Instead every table's
//! column has a sum: each change takes away the fingerprint of its old value and adds that of its new one, so that in a
//! log without gaps everything in between cancels out and the fingerprints of the last values are left; those of the
//! tables' values must be the same. (An incremental multiset hash; Bellare and Micciancio, "A new paradigm for
//! collision-free hashing", 1997.) Only where a sum differs are the records looked for one by one.

use crate::{
    Error,
    progress::{OnProgress, tell},
    schema,
};
use rusqlite::{Connection, types::ValueRef};
use std::collections::{BTreeMap, HashMap};

/// Records that are named for each column.
const NAMED: usize = 5;

/// Where log and tables differ, in words; empty: nowhere.
pub(crate) fn differences(connection: &Connection, on_progress: &mut OnProgress<'_>) -> Result<Vec<String>, Error> {
    let mut sums: BTreeMap<(i64, i64), u128> = BTreeMap::new();
    let mut done = 0;
    let mut statement = connection.prepare("SELECT table_code, column_code, row, old, new FROM change")?;
    let mut changes = statement.query([])?;
    while let Some(change) = changes.next()? {
        let row: i64 = change.get(2)?;
        let sum = sums.entry((change.get(0)?, change.get(1)?)).or_default();
        *sum = sum
            .wrapping_add(fingerprint(row, change.get_ref(4)?))
            .wrapping_sub(fingerprint(row, change.get_ref(3)?));
        done += 1;
        if done % 65_536 == 0 {
            tell(on_progress, "log", done, 0)?;
        }
    }
    for table in schema::tables() {
        let columns: Vec<&str> = table.columns.iter().map(|(_, column)| *column).collect();
        let mut statement = connection.prepare(&format!("SELECT row, {} FROM {}", columns.join(", "), table.name))?;
        let mut rows = statement.query([])?;
        while let Some(found) = rows.next()? {
            let row: i64 = found.get(0)?;
            for (at, (code, _)) in table.columns.iter().enumerate() {
                let value = found.get_ref(at + 1)?;
                if value != ValueRef::Null {
                    let sum = sums.entry((table.code, *code)).or_default();
                    *sum = sum.wrapping_sub(fingerprint(row, value));
                }
            }
            done += 1;
            if done % 65_536 == 0 {
                tell(on_progress, "log", done, 0)?;
            }
        }
    }
    let mut found = Vec::new();
    for ((table, column), _) in sums.into_iter().filter(|(_, sum)| *sum != 0) {
        found.extend(records_that_differ(connection, table, column)?);
    }
    Ok(found)
}

/// A number for a value in a row; NULL has none. The same value in another row has another.
fn fingerprint(row: i64, value: ValueRef<'_>) -> u128 {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&row.to_le_bytes());
    match value {
        ValueRef::Null => return 0,
        ValueRef::Integer(number) => hasher.update(b"i").update(&number.to_le_bytes()),
        ValueRef::Real(number) => hasher.update(b"r").update(&number.to_le_bytes()),
        ValueRef::Text(bytes) => hasher.update(b"t").update(bytes),
        ValueRef::Blob(bytes) => hasher.update(b"b").update(bytes),
    };
    let mut number = [0; 16];
    number.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    u128::from_le_bytes(number)
}

/// Follows one column's values through the log, record by record, and names those that break off or end elsewhere.
fn records_that_differ(connection: &Connection, table_code: i64, column_code: i64) -> Result<Vec<String>, Error> {
    let Some((table, column)) =
        schema::table_of(table_code).and_then(|table| Some((table, table.column(column_code)?)))
    else {
        return Ok(vec![format!(
            "log: it speaks of column {table_code}.{column_code}, unknown here"
        )]);
    };
    let mut last: HashMap<i64, u128> = HashMap::new();
    let mut found = Vec::new();
    let mut statement = connection.prepare(
        "SELECT row, old, new, operation FROM change WHERE table_code = ?1 AND column_code = ?2 ORDER BY operation",
    )?;
    let mut changes = statement.query((table_code, column_code))?;
    while let Some(change) = changes.next()? {
        let row: i64 = change.get(0)?;
        let known = last.insert(row, fingerprint(row, change.get_ref(2)?)).unwrap_or(0);
        if known != fingerprint(row, change.get_ref(1)?) && found.len() < NAMED {
            let operation: i64 = change.get(3)?;
            found.push(format!(
                "log: {}.{column} of record {row} was not what operation {operation} found",
                table.name
            ));
        }
    }
    let mut statement = connection.prepare(&format!("SELECT row, {column} FROM {}", table.name))?;
    let mut rows = statement.query([])?;
    while let Some(record) = rows.next()? {
        let row: i64 = record.get(0)?;
        if last.remove(&row).unwrap_or(0) != fingerprint(row, record.get_ref(1)?) && found.len() < NAMED {
            found.push(format!(
                "log: {}.{column} of record {row} is not what the log says",
                table.name
            ));
        }
    }
    let missing = last
        .into_iter()
        .filter(|(_, value)| *value != 0)
        .map(|(row, _)| row)
        .min();
    if let Some(row) = missing {
        found.push(format!("log: record {row} of {} is missing", table.name));
    }
    Ok(found)
}
