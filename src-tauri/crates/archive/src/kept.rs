//! What a window remembers for the person at one device: filters, columns, what was used last. Outside the log, not
//! exported, and gone in an archive that is restored on another device.

use crate::{Archive, Error};
use records::{Id, Problem, Rule};
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;
use std::collections::BTreeMap;

/// The longest key, in bytes.
const LONGEST_KEY: usize = 200;
/// The longest value as JSON, in bytes.
const LONGEST_VALUE: usize = 64 * 1024;

impl Archive {
    /// Everything that this device keeps, by key.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn kept(&self) -> Result<BTreeMap<String, Value>, Error> {
        let reader = self.reader()?;
        let mut statement = reader.prepare_cached("SELECT key, value FROM kept WHERE device = ?1")?;
        let rows = statement.query_map([self.device()], |row| {
            Ok((row.get::<_, String>("key")?, row.get::<_, String>("value")?))
        })?;
        let mut kept = BTreeMap::new();
        for row in rows {
            let (key, value) = row?;
            match serde_json::from_str(&value) {
                Ok(value) => drop(kept.insert(key, value)),
                // a window that finds nothing begins anew; one that finds an error would not begin at all
                Err(error) => tracing::warn!(%error, "a kept value is no JSON"),
            }
        }
        Ok(kept)
    }

    /// Keeps a value of at most 64 kB for this device; None forgets it. It is on the disk when this returns.
    ///
    /// # Errors
    /// Invalid: "key" or "value" is too long, or there is no key; ReadOnly; DiskFull.
    pub fn keep(&self, key: &str, value: Option<&Value>) -> Result<(), Error> {
        let text = value.map(Value::to_string);
        let problem = match &text {
            _ if key.is_empty() => Some(Problem::new("key", Rule::Missing, "")),
            _ if key.len() > LONGEST_KEY => Some(Problem::new("key", Rule::TooLong, key)),
            Some(text) if text.len() > LONGEST_VALUE => Some(Problem::new("value", Rule::TooLong, text)),
            _ => None,
        };
        if let Some(problem) = problem {
            return Err(Error::Invalid(vec![problem]));
        }
        put(&self.writing()?.connection, self.device(), key, text.as_deref())
    }
}

/// A value that is already so costs no write.
fn put(connection: &Connection, device: [u8; 16], key: &str, text: Option<&str>) -> Result<(), Error> {
    let known: Option<String> = connection
        .prepare_cached("SELECT value FROM kept WHERE device = ?1 AND key = ?2")?
        .query_row((device, key), |row| row.get("value"))
        .optional()?;
    match text {
        text if text == known.as_deref() => {}
        Some(text) => {
            connection
                .prepare_cached(
                    "INSERT INTO kept (device, key, value) VALUES (?1, ?2, ?3) \
                     ON CONFLICT (device, key) DO UPDATE SET value = excluded.value",
                )?
                .execute((device, key, text))?;
        }
        None => {
            connection
                .prepare_cached("DELETE FROM kept WHERE device = ?1 AND key = ?2")?
                .execute((device, key))?;
        }
    }
    Ok(())
}

/// Leaves only what one device keeps: called on a register that is restored there. One of a form that has no such table
/// keeps nothing.
pub(crate) fn only_of(connection: &Connection, device: [u8; 16]) -> Result<(), Error> {
    let is_there: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'kept')",
        [],
        |row| row.get(0),
    )?;
    if is_there {
        connection.execute("DELETE FROM kept WHERE device <> ?1", [device])?;
    }
    Ok(())
}

/// Forgets, for every device, what names a meeting that is erased: a list of those opened last may have its title.
pub(crate) fn forget_meeting(connection: &Connection, meeting: Id) -> Result<(), Error> {
    connection.execute("DELETE FROM kept WHERE instr(value, ?1) > 0", [meeting.to_string()])?;
    Ok(())
}
