//! Connections that only read, beside the one that writes.

use crate::{
    Error,
    connection::{self, Access},
    keys::Key,
};
use rusqlite::Connection;
use std::{
    ops::Deref,
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

/// Connections kept open while nobody reads; each holds some megabytes of pages.
const KEPT: usize = 3;

/// Connections that only read.
pub(crate) struct Pool {
    register: PathBuf,
    key: Key,
    access: Access,
    idle: Mutex<Vec<Connection>>,
}

impl Pool {
    /// A pool of connections to a register.
    pub(crate) fn new(register: PathBuf, key: Key, access: Access) -> Self {
        Self {
            register,
            key,
            access,
            idle: Mutex::new(Vec::new()),
        }
    }

    /// A connection of one's own until it goes.
    pub(crate) fn reader(&self) -> Result<Reader<'_>, Error> {
        let idle = self.idle().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => connection::open(&self.register, &self.key, self.access)?,
        };
        Ok(Reader {
            connection: Some(connection),
            pool: self,
        })
    }

    /// Closes the connections that nobody uses.
    pub(crate) fn close(&self) {
        self.idle().clear();
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection that only reads; goes back to its pool.
pub(crate) struct Reader<'a> {
    connection: Option<Connection>,
    pool: &'a Pool,
}

impl Deref for Reader<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        self.connection.as_ref().expect("the connection is there until drop")
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            let mut idle = self.pool.idle();
            // a reader that was left inside a transaction would keep an old view for ever
            if idle.len() < KEPT && connection.is_autocommit() {
                idle.push(connection);
            }
        }
    }
}
