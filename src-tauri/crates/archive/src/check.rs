//! Is the archive whole: pages, links, whether the log replays to the same state, whether the search index agrees.

use crate::{
    Archive, Error,
    progress::{OnProgress, tell},
    replay, schema, search,
};
use rusqlite::{Connection, OptionalExtension};

/// Problems of one kind that are listed; a broken disk gives millions.
const LISTED: usize = 20;

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckReport {
    /// Whether nothing was found.
    pub ok: bool,
    /// What was found, in words.
    pub problems: Vec<String>,
}

impl Archive {
    /// Looks through the whole register. What is wrong is in the report, not an error.
    ///
    /// # Errors
    /// Cancelled; the register cannot be opened at all.
    pub fn check(&self, on_progress: &mut OnProgress<'_>) -> Result<CheckReport, Error> {
        const STAGES: u64 = 6;
        let reader = self.reader()?;
        let mut problems = Vec::new();
        tell(on_progress, "pages", 0, STAGES)?;
        let whole = keep(&mut problems, "pages", pages(&reader))?;
        if whole {
            // one state of the register for everything that compares two parts of it
            let view = reader.unchecked_transaction()?;
            tell(on_progress, "links", 1, STAGES)?;
            keep(&mut problems, "links", links(&view))?;
            tell(on_progress, "rules", 2, STAGES)?;
            keep(&mut problems, "rules", schema::differences(&view))?;
            keep(&mut problems, "values", values(&view))?;
            tell(on_progress, "log", 3, STAGES)?;
            keep(&mut problems, "log", replay::differences(&view, on_progress))?;
            tell(on_progress, "search", 5, STAGES)?;
            keep(&mut problems, "search", search::agrees(&view))?;
        }
        tell(on_progress, "done", STAGES, STAGES)?;
        Ok(CheckReport {
            ok: problems.is_empty(),
            problems,
        })
    }
}

/// Adds what was found; a part that cannot be read is a finding too. Whether nothing was found.
fn keep(problems: &mut Vec<String>, part: &str, found: Result<Vec<String>, Error>) -> Result<bool, Error> {
    let before = problems.len();
    match found {
        Ok(found) => problems.extend(found.into_iter().take(LISTED)),
        Err(Error::Cancelled) => return Err(Error::Cancelled),
        Err(error) => problems.push(format!("{part}: {error}")),
    }
    Ok(problems.len() == before)
}

/// Every page has its seal, every table and index its order, every value its type.
fn pages(connection: &Connection) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    for pragma in ["cipher_integrity_check", "quick_check(20)"] {
        let mut statement = connection.prepare(&format!("PRAGMA {pragma}"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let line: String = row.get(0)?;
            if line != "ok" {
                found.push(format!("pages: {line}"));
            }
        }
    }
    Ok(found)
}

/// Every record that is named is there.
fn links(connection: &Connection) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, number, to): (String, Option<i64>, String) =
            (row.get("table")?, row.get("rowid")?, row.get("parent")?);
        let number = number.map_or_else(String::new, |number| format!(" {number}"));
        found.push(format!("links: {table}{number} names a {to} that is not there"));
        if found.len() >= LISTED {
            break;
        }
    }
    for (table, kinds) in [
        ("external", &["meeting", "person", "organisation"][..]),
        (
            "translation",
            &[
                "meeting",
                "office",
                "pillar",
                "category",
                "series",
                "organisation",
                "appointment",
            ][..],
        ),
    ] {
        let known: Vec<String> = kinds.iter().map(|kind| format!("SELECT id FROM {kind}")).collect();
        let sql = format!(
            "SELECT row FROM {table} WHERE record NOT IN ({}) LIMIT {LISTED}",
            known.join(" UNION ALL ")
        );
        let mut statement = connection.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            found.push(format!(
                "links: {table} {} names a record that is not there",
                row.get::<_, i64>("row")?
            ));
        }
    }
    let open: Option<i64> = connection
        .query_row("SELECT operation FROM current_operation", [], |row| row.get(0))
        .optional()?;
    if let Some(operation) = open {
        found.push(format!("links: operation {operation} was left open"));
    }
    Ok(found)
}

/// Ids are UUIDs of ours, order keys are keys, days lie within the bounds of crate `records`.
fn values(connection: &Connection) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    for table in schema::tables() {
        let name = table.name;
        // version 7 or 8, variant 10 (RFC 9562)
        let ids = format!(
            "SELECT row FROM {name} WHERE substr(hex(id), 13, 1) NOT IN ('7', '8') OR substr(hex(id), 17, 1) NOT IN ('8', '9', 'A', 'B') LIMIT {LISTED}"
        );
        list(connection, &ids, &mut found, |row| {
            format!("values: {name} {row} has an id that is none")
        })?;
        if table.has("sort") {
            let keys =
                format!("SELECT row FROM {name} WHERE sort GLOB '*[^0-9A-Za-z]*' OR sort GLOB '*0' LIMIT {LISTED}");
            list(connection, &keys, &mut found, |row| {
                format!("values: {name} {row} has an order key that is none")
            })?;
        }
    }
    let days = format!(
        "SELECT row FROM meeting WHERE starts_on NOT BETWEEN {} AND {} LIMIT {LISTED}",
        plausible(records::meetings::rules::YEARS.start(), 1, 1),
        plausible(records::meetings::rules::YEARS.end(), 12, 31),
    );
    list(connection, &days, &mut found, |row| {
        format!("values: meeting {row} lies in an implausible year")
    })?;
    Ok(found)
}

fn plausible(year: &i32, month: u32, day: u32) -> i64 {
    crate::field::days(chrono::NaiveDate::from_ymd_opt(*year, month, day).unwrap_or_default())
}

fn list(connection: &Connection, sql: &str, into: &mut Vec<String>, say: impl Fn(i64) -> String) -> Result<(), Error> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        into.push(say(row.get(0)?));
    }
    Ok(())
}
