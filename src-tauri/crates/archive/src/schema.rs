//! The log's numbers for tables and columns, and the triggers that write the log: both come from codes.txt alone.

use crate::Error;
use rusqlite::Connection;
use std::{fmt::Write, sync::LazyLock};

/// A table whose changes are logged.
#[derive(Debug)]
pub(crate) struct LoggedTable {
    /// Its number in the log.
    pub(crate) code: i64,
    /// Its name.
    pub(crate) name: &'static str,
    /// Number and name of each column; 1 is `id`, 2 is `removed`.
    pub(crate) columns: Vec<(i64, &'static str)>,
}

/// The log's number of column `id`: its change is the making of a record.
pub(crate) const ID: i64 = 1;
/// The log's number of column `removed`.
pub(crate) const REMOVED: i64 = 2;

const CODES: &str = include_str!("codes.txt");

static TABLES: LazyLock<Vec<LoggedTable>> = LazyLock::new(|| parse(CODES));

fn parse(codes: &'static str) -> Vec<LoggedTable> {
    let mut tables: Vec<LoggedTable> = Vec::new();
    for line in codes.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let mut next = || words.next().expect("codes.txt has four words a line: tested");
        let (table_code, column_code, table, column) = (number(next()), number(next()), next(), next());
        match tables.iter_mut().find(|known| known.code == table_code) {
            Some(known) => known.columns.push((column_code, column)),
            None => tables.push(LoggedTable {
                code: table_code,
                name: table,
                columns: vec![(column_code, column)],
            }),
        }
    }
    tables
}

fn number(word: &str) -> i64 {
    word.parse().expect("codes.txt begins with two numbers a line: tested")
}

/// Every table whose changes are logged, by its number.
pub(crate) fn tables() -> &'static [LoggedTable] {
    &TABLES
}

/// The table of a name.
pub(crate) fn table(name: &str) -> &'static LoggedTable {
    TABLES
        .iter()
        .find(|table| table.name == name)
        .expect("every record's table is in codes.txt: tested")
}

/// Columns that name a record of a table: table and column. Tested against the register's foreign keys.
const REFERENCES: &[(&str, &str, &str)] = &[
    ("pillar", "merged_into", "pillar"),
    ("category", "merged_into", "category"),
    ("series", "merged_into", "series"),
    ("person", "merged_into", "person"),
    ("organisation", "merged_into", "organisation"),
    ("organisation", "parent", "organisation"),
    ("organisation_name", "organisation", "organisation"),
    ("organisation_status", "organisation", "organisation"),
    ("organisation_status", "pillar", "pillar"),
    ("appointment", "person", "person"),
    ("appointment", "organisation", "organisation"),
    ("appointment", "pillar", "pillar"),
    ("meeting", "category", "category"),
    ("meeting", "series", "series"),
    ("meeting", "postponed_to", "meeting"),
    ("meeting", "parent", "meeting"),
    ("meeting_role", "meeting", "meeting"),
    ("meeting_pillar", "meeting", "meeting"),
    ("meeting_pillar", "pillar", "pillar"),
    ("meeting_place", "meeting", "meeting"),
    ("meeting_organiser", "meeting", "meeting"),
    ("meeting_organiser", "organisation", "organisation"),
    ("meeting_language", "meeting", "meeting"),
    ("agenda_item", "meeting", "meeting"),
    ("outcome", "meeting", "meeting"),
    ("outcome", "person", "person"),
    ("participant", "meeting", "meeting"),
    ("participant", "person", "person"),
    ("participant", "organisation", "organisation"),
    ("document", "meeting", "meeting"),
    ("document", "person", "person"),
    ("document", "organisation", "organisation"),
    ("document_version", "document", "document"),
    ("mission", "person", "person"),
    ("mission_meeting", "mission", "mission"),
    ("mission_meeting", "meeting", "meeting"),
];

/// The columns that name a record of a table, and those that name a record of any.
pub(crate) fn references_to(name: &str) -> impl Iterator<Item = (&'static LoggedTable, &'static str)> {
    let any = [("external", "record"), ("translation", "record")].into_iter();
    REFERENCES
        .iter()
        .filter(move |(_, _, to)| *to == name)
        .map(|(from, column, _)| (*from, *column))
        .chain(any)
        .map(|(from, column)| (table(from), column))
}

/// The columns of a table that name a record of another: column and table.
pub(crate) fn references_from(name: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    REFERENCES
        .iter()
        .filter(move |(from, _, _)| *from == name)
        .map(|(_, column, to)| (*column, *to))
}

/// The table of a number; None for one of a newer program.
pub(crate) fn table_of(code: i64) -> Option<&'static LoggedTable> {
    TABLES.iter().find(|table| table.code == code)
}

impl LoggedTable {
    /// The column of a number; None for one of a newer program.
    pub(crate) fn column(&self, code: i64) -> Option<&'static str> {
        self.columns
            .iter()
            .find(|(known, _)| *known == code)
            .map(|(_, name)| *name)
    }

    /// Whether it has a column of that name.
    pub(crate) fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|(_, name)| *name == column)
    }

    /// Its triggers, by name.
    pub(crate) fn triggers(&self) -> [(String, String); 3] {
        let Self { code, name, .. } = self;
        let guard = format!(
            "  SELECT RAISE(ABORT, '{name}: written outside the write door') \
             WHERE NOT EXISTS (SELECT 1 FROM current_operation);\n"
        );
        let touched = format!(
            "  INSERT INTO touched (table_code, row, operation)\n  \
             SELECT {code}, NEW.row, o.operation FROM current_operation o\n  \
             WHERE EXISTS (SELECT 1 FROM change c WHERE c.operation = o.operation AND c.table_code = {code} AND c.row = NEW.row)\n  \
             ON CONFLICT DO NOTHING;\n"
        );
        let (mut made, mut changed) = (String::new(), String::new());
        for (at, (number, column)) in self.columns.iter().enumerate() {
            let (and, number, old, new) = match at {
                0 => (
                    "",
                    format!("{number} AS code"),
                    format!("OLD.{column} AS old"),
                    format!("NEW.{column} AS new"),
                ),
                _ => (
                    " UNION ALL ",
                    number.to_string(),
                    format!("OLD.{column}"),
                    format!("NEW.{column}"),
                ),
            };
            let _ = write!(made, "{and}SELECT {number}, {new}");
            let _ = write!(changed, "{and}SELECT {number}, {old}, {new}");
        }
        let insert = format!("log_{name}_insert");
        let update = format!("log_{name}_update");
        let delete = format!("log_{name}_delete");
        let insert_sql = format!(
            "CREATE TRIGGER {insert} AFTER INSERT ON {name} BEGIN\n{guard}  \
             INSERT INTO change (operation, table_code, row, column_code, old, new)\n  \
             SELECT o.operation, {code}, NEW.row, v.code, NULL, v.new\n  \
             FROM current_operation o, ({made}) v WHERE v.new IS NOT NULL;\n{touched}END"
        );
        let update_sql = format!(
            "CREATE TRIGGER {update} AFTER UPDATE ON {name} BEGIN\n{guard}  \
             SELECT RAISE(ABORT, '{name}: row and id never change') WHERE NEW.row IS NOT OLD.row OR NEW.id IS NOT OLD.id;\n  \
             INSERT INTO change (operation, table_code, row, column_code, old, new)\n  \
             SELECT o.operation, {code}, NEW.row, v.code, v.old, v.new\n  \
             FROM current_operation o, ({changed}) v WHERE v.old IS NOT v.new\n  \
             ON CONFLICT (operation, table_code, row, column_code) DO UPDATE SET new = excluded.new;\n{touched}END"
        );
        let delete_sql = format!(
            "CREATE TRIGGER {delete} BEFORE DELETE ON {name} BEGIN\n  \
             SELECT RAISE(ABORT, '{name}: records are never deleted');\nEND"
        );
        [(insert, insert_sql), (update, update_sql), (delete, delete_sql)]
    }
}

/// Puts the triggers and the key to the log's numbers into the register; called after migrations, in their transaction.
pub(crate) fn install(connection: &Connection) -> Result<(), Error> {
    for table in tables() {
        for (name, sql) in table.triggers() {
            connection.execute_batch(&format!("DROP TRIGGER IF EXISTS {name};\n{sql};"))?;
        }
        for (column_code, column) in &table.columns {
            connection
                .prepare_cached(
                    "INSERT INTO logged_column (table_code, column_code, table_name, column_name) VALUES (?1, ?2, ?3, ?4) \
                     ON CONFLICT DO NOTHING",
                )?
                .execute((table.code, column_code, table.name, column))?;
        }
    }
    Ok(())
}

/// Where the register's triggers or numbers are not this program's, in words; empty: nowhere.
pub(crate) fn differences(connection: &Connection) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    let mut trigger = connection.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1")?;
    let mut code = connection.prepare(
        "SELECT table_name || '.' || column_name FROM logged_column WHERE table_code = ?1 AND column_code = ?2",
    )?;
    for table in tables() {
        for (name, sql) in table.triggers() {
            let stored: Option<String> =
                rusqlite::OptionalExtension::optional(trigger.query_row([&name], |row| row.get(0)))?;
            if stored.as_deref() != Some(sql.as_str()) {
                found.push(format!("trigger {name} is missing or altered"));
            }
        }
        for (column_code, column) in &table.columns {
            let stored: Option<String> =
                rusqlite::OptionalExtension::optional(code.query_row((table.code, column_code), |row| row.get(0)))?;
            let expected = format!("{}.{column}", table.name);
            if stored.as_ref() != Some(&expected) {
                found.push(format!("the log's number of {expected} is missing or altered"));
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrations;
    use std::collections::{BTreeMap, BTreeSet};

    fn register() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;")
            .unwrap();
        migrations::run(&connection, migrations::ALL, 0).unwrap();
        connection
    }

    /// The numbers of released archives. New lines are added at the end of the file; these stay as they are.
    #[test]
    fn the_numbers_are_frozen() {
        let lines: Vec<&str> = CODES.lines().filter(|line| !line.starts_with('#')).collect();
        let first_release = lines[..253].join("\n");
        assert_eq!(
            blake3::hash(first_release.as_bytes()).to_hex()[..16],
            *"ce3cd99175cfdf7b",
            "a released number was changed"
        );
    }

    #[test]
    fn every_number_is_used_once_and_every_column_has_one() {
        let mut codes = BTreeSet::new();
        for table in tables() {
            assert!(codes.insert(table.code), "{}", table.name);
            let numbers: BTreeMap<_, _> = table.columns.iter().copied().collect();
            assert_eq!(numbers.len(), table.columns.len(), "{}", table.name);
            assert_eq!((numbers[&ID], numbers[&REMOVED]), ("id", "removed"));
        }
        let register = register();
        let mut statement = register
            .prepare("SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'")
            .unwrap();
        let mut in_schema: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let columns = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        for column in columns {
            let (table, column): (String, String) = column.unwrap();
            in_schema.entry(table).or_default().insert(column);
        }
        // a record table is one with a tombstone
        in_schema.retain(|_, columns| columns.contains("removed"));
        let in_codes: BTreeMap<String, BTreeSet<String>> = tables()
            .iter()
            .map(|table| {
                let columns = table.columns.iter().map(|(_, column)| (*column).to_owned());
                (table.name.to_owned(), columns.chain(["row".to_owned()]).collect())
            })
            .collect();
        assert_eq!(in_schema, in_codes);
    }

    #[test]
    fn references_are_the_foreign_keys() {
        let register = register();
        let mut statement = register
            .prepare("SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'")
            .unwrap();
        let mut keys: BTreeSet<(String, String, String)> = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .unwrap()
            .map(Result::unwrap)
            .filter(|(from, _, _): &(String, _, _)| tables().iter().any(|table| table.name == from))
            .collect();
        // files name meetings that come later or never
        for soft in ["postponed_to", "parent"] {
            keys.insert(("meeting".into(), soft.into(), "meeting".into()));
        }
        let known = REFERENCES
            .iter()
            .map(|(from, column, to)| ((*from).into(), (*column).into(), (*to).into()));
        assert_eq!(keys, known.collect());
    }

    #[test]
    fn nothing_is_written_outside_the_door() {
        let register = register();
        for table in ["series", "pillar"] {
            assert!(tables().iter().any(|known| known.name == table));
        }
        let id = records::Id::v7(1, &[1; 10]);
        let insert = "INSERT INTO series (id, name) VALUES (?1, 'Board')";
        let refusal = register.execute(insert, [id.as_bytes()]).unwrap_err().to_string();
        assert_eq!(refusal, "series: written outside the write door");
        register
            .execute_batch(
                "INSERT INTO author (name) VALUES ('Ana'); INSERT INTO replica (id, place, at) VALUES (zeroblob(16), zeroblob(16), 0);
                 INSERT INTO operation (hlc, replica, author, kind, at) VALUES (1, 1, 1, 0, 0); INSERT INTO current_operation VALUES (1, 1);",
            )
            .unwrap();
        register.execute(insert, [id.as_bytes()]).unwrap();
        let refused = |sql: &str| register.execute(sql, []).unwrap_err().to_string();
        assert_eq!(refused("DELETE FROM series"), "series: records are never deleted");
        assert_eq!(
            refused("INSERT OR REPLACE INTO series (row, id, name) SELECT row, id, 'Boards' FROM series"),
            "series: records are never deleted"
        );
        assert_eq!(refused("UPDATE series SET row = 9"), "series: row and id never change");
        let logged: i64 = register
            .query_row("SELECT count(*) FROM change", [], |row| row.get(0))
            .unwrap();
        assert_eq!(logged, 3, "id, removed, name; what is NULL is not logged");
    }

    #[test]
    fn an_altered_trigger_is_noticed() {
        let register = register();
        assert_eq!(differences(&register).unwrap(), [] as [String; 0]);
        register
            .execute_batch("DROP TRIGGER log_meeting_update; UPDATE logged_column SET column_name = 'x' WHERE table_code = 1 AND column_code = 3")
            .unwrap();
        let found = differences(&register).unwrap();
        assert_eq!(found.len(), 2, "{found:?}");
    }
}
