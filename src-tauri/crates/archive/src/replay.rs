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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Archive, Fixed, OperationKind, Writer, migrations};
    use records::{Language, Meeting, Office};
    use rusqlite::{params_from_iter, types::Value};
    use std::ops::ControlFlow;

    /// An archive in which something was added, changed, removed and taken back.
    fn archive(home: &tempfile::TempDir) -> Archive {
        let writer = Writer {
            device: [1; 16],
            author: "Ana".into(),
        };
        let office = Office::new("Office", Language::En);
        let folder = home.path().join("Office.rapporteur");
        let archive = Archive::create_in(&folder, &office, &writer, Fixed::new(0, 1)).unwrap();
        let day = "2022-06-20".parse().unwrap();
        for n in 0..3 {
            let mut meeting = Meeting::new(archive.new_id(), format!("Board {n}"), Language::En, day);
            meeting.pillars = vec!["WBCTi".into()];
            meeting.other_places = vec!["Ohrid".into(), "Struga".into()];
            archive
                .transact(OperationKind::CreateMeeting, |tx| tx.save_meeting(&meeting))
                .unwrap();
            meeting.city = Some("Skopje".into());
            meeting.other_places.remove(0);
            archive
                .transact(OperationKind::EditMeeting, |tx| tx.save_meeting(&meeting))
                .unwrap();
        }
        archive.undo().unwrap();
        archive.undo().unwrap();
        archive.redo().unwrap();
        archive
    }

    fn found(connection: &Connection) -> Vec<String> {
        differences(connection, &mut |_| ControlFlow::Continue(())).unwrap()
    }

    /// Replays the whole log into an empty register, and compares every row of every table.
    #[test]
    fn the_log_makes_the_same_register_again() {
        let home = tempfile::tempdir().unwrap();
        let archive = archive(&home);
        let original = archive.reader().unwrap();
        let copy = Connection::open_in_memory().unwrap();
        migrations::run(&copy, migrations::ALL, 0).unwrap();
        for table in schema::tables() {
            for (name, _) in table.triggers() {
                copy.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
            }
        }
        let mut statement = original
            .prepare(
                "SELECT table_code, row, column_code, new FROM change ORDER BY operation, table_code, row, column_code",
            )
            .unwrap();
        let mut rows = statement.query([]).unwrap();
        let mut made: Option<(i64, i64, Vec<&str>, Vec<Value>)> = None;
        // fields of a new record come together: they are one insertion
        let insert = |made: Option<(i64, i64, Vec<&str>, Vec<Value>)>| {
            let Some((table, row, columns, values)) = made else {
                return;
            };
            let holes: Vec<String> = (0..=values.len()).map(|at| format!("?{}", at + 1)).collect();
            let sql = format!(
                "INSERT INTO {} (row, {}) VALUES ({})",
                schema::table_of(table).unwrap().name,
                columns.join(", "),
                holes.join(", ")
            );
            copy.execute(&sql, params_from_iter([Value::Integer(row)].into_iter().chain(values)))
                .unwrap();
        };
        while let Some(change) = rows.next().unwrap() {
            let (table, row, column): (i64, i64, i64) =
                (change.get(0).unwrap(), change.get(1).unwrap(), change.get(2).unwrap());
            let (name, value) = (
                schema::table_of(table).unwrap().column(column).unwrap(),
                change.get(3).unwrap(),
            );
            match &mut made {
                Some((of, number, columns, values)) if (*of, *number) == (table, row) => {
                    columns.push(name);
                    values.push(value);
                }
                _ => {
                    insert(made.take());
                    if column == schema::ID {
                        made = Some((table, row, vec![name], vec![value]));
                    } else {
                        let sql = format!(
                            "UPDATE {} SET {name} = ?1 WHERE row = ?2",
                            schema::table_of(table).unwrap().name
                        );
                        assert_eq!(copy.execute(&sql, (value, row)).unwrap(), 1);
                    }
                }
            }
        }
        insert(made);
        let all = |connection: &Connection, table: &str| -> Vec<Vec<Value>> {
            let mut statement = connection
                .prepare(&format!("SELECT * FROM {table} ORDER BY row"))
                .unwrap();
            let columns = statement.column_count();
            statement
                .query_map([], |row| (0..columns).map(|at| row.get(at)).collect())
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap()
        };
        let mut compared = 0;
        for table in schema::tables() {
            let rows = all(&original, table.name);
            assert_eq!(rows, all(&copy, table.name), "{}", table.name);
            compared += rows.len();
        }
        assert!(compared > 12);
        assert_eq!(found(&original), [] as [String; 0]);
    }

    #[test]
    fn what_was_written_beside_the_log_is_found() {
        let home = tempfile::tempdir().unwrap();
        let archive = archive(&home);
        let writing = archive.writing().unwrap();
        let connection = &writing.connection;
        for (sql, expected) in [
            (
                "UPDATE meeting SET city = 'Ohrid' WHERE row = 1",
                "log: meeting.city of record 1 is not what the log says",
            ),
            (
                "UPDATE change SET old = 'x' WHERE old = 'Skopje'",
                "log: meeting.city of record 3 was not what operation",
            ),
            (
                "DELETE FROM meeting_place WHERE row = 1",
                "log: record 1 of meeting_place is missing",
            ),
            (
                "INSERT INTO series (id, name) VALUES (zeroblob(16), 'x')",
                "log: series.name of record 1 is not what the log says",
            ),
        ] {
            let beside = connection.unchecked_transaction().unwrap();
            beside.execute_batch("PRAGMA defer_foreign_keys = ON").unwrap();
            for table in ["meeting", "meeting_place", "series"] {
                for (name, _) in schema::table(table).triggers() {
                    beside.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
                }
            }
            assert!(beside.execute(sql, []).unwrap() > 0, "{sql}");
            let found = found(&beside);
            assert!(found.iter().any(|line| line.starts_with(expected)), "{sql}: {found:?}");
            beside.rollback().unwrap();
        }
        assert_eq!(found(connection), [] as [String; 0]);
    }
}
