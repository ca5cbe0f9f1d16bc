//! What a window remembers for the person: filters, columns, what was used last. Not part of the office's records.

use crate::{Result, Session};
use serde_json::Value;
use std::collections::BTreeMap;

/// Everything that this computer keeps for this archive, by key.
///
/// # Errors
/// The archive's own.
pub fn all(session: &Session) -> Result<BTreeMap<String, Value>> {
    Ok(session.archive().kept()?)
}

/// Keeps a value of at most 64 kB; None forgets it.
///
/// # Errors
/// [`crate::Error::Invalid`] with "key" or "value"; the archive's own: it can only be read, the disk is full.
pub fn keep(session: &Session, key: &str, value: Option<&Value>) -> Result<()> {
    Ok(session.archive().keep(key, value)?)
}
