//! Back to an earlier state of a meeting: the log says what each of its rows was.

use crate::{
    Error,
    belonging::{self, Belonging},
    meetings, names,
    schema::{self, LoggedTable, REMOVED},
    titles,
    transact::Tx,
    undo,
};
use records::{Id, meetings::rules};
use rusqlite::{Connection, OptionalExtension, types::Value};
use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

/// Days and hours move together, or break the rule between them.
const DAYS: &[&str] = &["starts_on", "ends_on", "starts_at", "ends_at"];

impl Tx<'_> {
    /// Makes a meeting, with its inner rows, what it was right after an operation. Answers with the fields that stay as
    /// they are, because what they were would break a rule now: one of the pillars is gone since.
    ///
    /// # Errors
    /// NotFound: no such meeting, or it was erased; NoSuchState: the operation is none of its, or left it removed.
    pub fn meeting_back_to(&self, id: Id, operation: i64) -> Result<Vec<String>, Error> {
        let connection = self.connection;
        let rows = belonging::rows_of(connection, "meeting", id)?;
        if !belonging::operations_of(connection, &rows)?.contains(&operation) {
            return Err(match rows.is_empty() {
                true => Error::NotFound { what: "meeting", id },
                false => Error::NoSuchState { operation },
            });
        }
        let mut earlier = Vec::new();
        for row in rows {
            match Earlier::of(connection, row, operation)? {
                Some(state) if row.table.name == "meeting" && !state.stands => {
                    return Err(Error::NoSuchState { operation });
                }
                None if row.table.name == "meeting" => return Err(Error::NotFound { what: "meeting", id }),
                state => earlier.extend(state),
            }
        }
        let mut kept = BTreeSet::new();
        for state in &earlier {
            kept.extend(state.gone(connection)?);
        }
        loop {
            connection.execute_batch("SAVEPOINT back_to")?;
            for state in &earlier {
                state.restore(self, &kept)?;
            }
            let meeting = meetings::read(connection, id)?.ok_or(Error::NotFound { what: "meeting", id })?;
            let problems = rules::check(&meeting);
            if problems.is_empty() {
                connection.execute_batch("RELEASE back_to")?;
                break;
            }
            // the rules grew since, or what is kept does not go with the rest: once more without these fields
            connection.execute_batch("ROLLBACK TO back_to; RELEASE back_to")?;
            let before = kept.len();
            for problem in &problems {
                let field = problem.field.split(['[', '.']).next().unwrap_or_default();
                match DAYS.contains(&field) {
                    true => kept.extend(DAYS.iter().map(|field| (*field).to_owned())),
                    false => _ = kept.insert(field.to_owned()),
                }
            }
            if kept.len() == before {
                return Err(Error::Invalid(problems));
            }
        }
        self.is_about("meeting", id)?;
        Ok(kept.into_iter().collect())
    }
}

/// What a row was after an operation.
struct Earlier {
    row: Belonging,
    /// Whether it stood.
    stands: bool,
    /// The columns that changed since, as they were.
    columns: Vec<(&'static str, Value)>,
}

impl Earlier {
    /// Of each column that changed later, what the first later change found. None: the row was erased since, and
    /// nothing brings it back.
    fn of(connection: &Connection, row: Belonging, operation: i64) -> Result<Option<Self>, Error> {
        let Belonging { table, row: number } = row;
        let sql = format!("SELECT removed FROM {} WHERE row = ?1", table.name);
        let removed: i64 = connection
            .prepare_cached(&sql)?
            .query_row([number], |found| found.get(0))?;
        if removed > 1 {
            return Ok(None);
        }
        let mut values: BTreeMap<i64, Value> = BTreeMap::new();
        let mut statement = connection.prepare_cached(
            "SELECT c.column_code, c.old FROM touched t \
             JOIN change c ON c.operation = t.operation AND c.table_code = t.table_code AND c.row = t.row \
             WHERE t.table_code = ?1 AND t.row = ?2 AND t.operation > ?3 ORDER BY t.operation",
        )?;
        let mut changes = statement.query((table.code, number, operation))?;
        while let Some(change) = changes.next()? {
            if let Entry::Vacant(first) = values.entry(change.get(0)?) {
                first.insert(change.get(1)?);
            }
        }
        if values.contains_key(&schema::ID) {
            // it was not there yet: the next best is a tombstone
            values = BTreeMap::from([(REMOVED, Value::Integer(1))]);
        }
        let stands = match values.get(&REMOVED) {
            Some(then) => *then == Value::Integer(0),
            None => removed == 0,
        };
        let columns = values.into_iter().map(|(code, value)| {
            let column = table.column(code);
            let unknown = || Error::unreadable(format!("the log speaks of {}.{code}, unknown here", table.name));
            Ok((column.ok_or_else(unknown)?, value))
        });
        Ok(Some(Self {
            row,
            stands,
            columns: columns.collect::<Result<_, Error>>()?,
        }))
    }

    /// The field of a row that cannot be what it was, since the item of a list that stood there is gone.
    fn gone(&self, connection: &Connection) -> Result<BTreeSet<String>, Error> {
        let mut fields = BTreeSet::new();
        if !self.stands || self.columns.is_empty() {
            return Ok(fields);
        }
        let Belonging { table, row } = self.row;
        for (column, list) in schema::references_from(table.name) {
            if !matches!(list, "pillar" | "category" | "series") {
                continue;
            }
            let then = self.columns.iter().find(|(changed, _)| *changed == column);
            let item = match then {
                Some((_, Value::Blob(id))) => id.clone(),
                Some(_) => continue,
                // the meeting's own row names what it names now; a link that comes back names what it always named
                None if table.name == "meeting" => continue,
                None => {
                    let sql = format!("SELECT {column} FROM {} WHERE row = ?1", table.name);
                    connection
                        .prepare_cached(&sql)?
                        .query_row([row], |found| found.get(0))?
                }
            };
            if !stands(connection, list, &item)? {
                fields.extend(field(table, column).map(str::to_owned));
            }
        }
        Ok(fields)
    }

    fn restore(&self, tx: &Tx<'_>, kept: &BTreeSet<String>) -> Result<(), Error> {
        let table = self.row.table;
        let columns: Vec<_> = self
            .columns
            .iter()
            .filter(|(column, _)| field(table, column).is_none_or(|field| !kept.contains(field)))
            .cloned()
            .collect();
        undo::set(tx, table, self.row.row, columns)
    }
}

/// The field of a meeting that a column belongs to: an inner row, order and tombstone and all, belongs to one.
fn field(table: &'static LoggedTable, column: &'static str) -> Option<&'static str> {
    match table.name {
        "meeting" => titles::field_of(table, column),
        _ => table
            .columns
            .iter()
            .find_map(|(_, column)| titles::field_of(table, column)),
    }
}

/// Whether an item of a list, or the one that it was merged into, is still there.
fn stands(connection: &Connection, list: &str, item: &[u8]) -> Result<bool, Error> {
    let Ok(id) = <[u8; 16]>::try_from(item) else {
        return Ok(false);
    };
    let id = names::standing(connection, list, Id::from_bytes(id))?;
    let sql = format!("SELECT removed FROM {list} WHERE id = ?1");
    let removed: Option<i64> = connection
        .prepare_cached(&sql)?
        .query_row([id.as_bytes()], |found| found.get(0))
        .optional()?;
    Ok(removed == Some(0))
}
