//! Erasure: the one exception to "nothing vanishes". A person's or meeting's texts go from records, log, index, drafts
//! and reachable backups; days, numbers, kinds and links stay, so that counts remain.

mod mentions;
mod register;

use crate::{
    Archive, Changes, Error, OperationKind,
    archive::Writing,
    backup,
    connection::{self, Access},
    folder, migrations, replica, search, transact,
};
use mentions::Mentions;
use records::Id;
use rusqlite::Connection;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// What stands where a text was erased, in rows and in the log.
pub(crate) const MARKER: &str = "erased";

/// What an erasure did.
#[derive(Clone, Debug)]
pub struct Erased {
    /// What changed.
    pub changes: Changes,
    /// Backups in which it was done too.
    pub backups: Vec<PathBuf>,
    /// Backups that could not be opened: whoever keeps them must see to it.
    pub unreachable: Vec<PathBuf>,
}

/// What is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Meeting,
    Person,
}

impl What {
    pub(crate) const fn table(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Person => "person",
        }
    }
}

impl Archive {
    /// Erases a meeting: it is gone from lists and reports, no text of it is left; that there was one, when, and of
    /// what kind, remains. Nothing brings it back. Backups in the archive's own folder of backups are erased too.
    ///
    /// # Errors
    /// NotFound, ReadOnly, DiskFull.
    pub fn erase_meeting(&self, id: Id) -> Result<Erased, Error> {
        self.erase(What::Meeting, id)
    }

    /// Erases a person: from the directory, from the lists of participants (a nameless participant remains and counts)
    /// and by full name, in whatever script and with whatever accents, from every text. The family name alone goes too,
    /// unless somebody else in the directory bears it. Backups are erased in too, also those from before their entry.
    ///
    /// # Errors
    /// NotFound, ReadOnly, DiskFull.
    pub fn erase_person(&self, id: Id) -> Result<Erased, Error> {
        self.erase(What::Person, id)
    }

    fn erase(&self, what: What, id: Id) -> Result<Erased, Error> {
        let mut writing = self.writing()?;
        if !register::has(&writing.connection, what, id)? {
            return Err(Error::NotFound { what: what.table(), id });
        }
        // asked before it can be erased itself, so that a copy knows the author again
        let author: String =
            writing
                .connection
                .query_row("SELECT name FROM author WHERE n = ?1", [writing.author], |row| {
                    row.get("name")
                })?;
        // the names under which the person is known now also lead to them in older copies, where they had others
        let mentions = Mentions::of(&writing.connection, what, id)?;
        let erased = self.erase_in(&mut writing, what, id, &mentions)?;
        self.close_readers();
        sweep(&writing.connection)?;
        drop_contents(self.folder(), &erased.contents)?;
        let mut done = Erased {
            changes: erased.changes,
            backups: Vec::new(),
            unreachable: Vec::new(),
        };
        for register in backup::registers_in(&self.folder().join(folder::BACKUPS))? {
            match self.erase_in_copy(&register, &author, what, id, &mentions) {
                Ok(()) => done.backups.push(register),
                Err(Error::NotFound { .. }) => {} // older than the meeting
                Err(Error::DiskFull) => return Err(Error::DiskFull),
                Err(error) => {
                    tracing::warn!(code = error.code(), "a backup could not be erased in");
                    done.unreachable.push(register);
                }
            }
        }
        Ok(done)
    }

    fn erase_in(&self, writing: &mut Writing, what: What, id: Id, mentions: &Mentions) -> Result<InRegister, Error> {
        mentions.register(&writing.connection)?;
        let contents = register::contents_of(&writing.connection, what, id)?;
        let done = transact::run(
            writing,
            self.surroundings(),
            self.chance(),
            OperationKind::Erase,
            None,
            |tx| register::erase(tx, what, id),
        )?;
        if what == What::Person && done.operation.is_none() {
            // no record has the name any more: what the log has of it goes without an operation, which would be empty
            let transaction = writing.connection.transaction()?;
            register::take_out_beside_records(&transaction)?;
            transaction.commit()?;
        }
        Ok(InRegister {
            changes: done.changes,
            contents,
        })
    }

    /// NotFound: the copy is older than the meeting. One that is older than a person's entry in the directory can name
    /// them all the same.
    fn erase_in_copy(
        &self,
        register: &Path,
        author: &str,
        what: What,
        id: Id,
        mentions: &Mentions,
    ) -> Result<(), Error> {
        let connection = connection::open(register, &self.register_key(), Access::Write)?;
        let erased = self.erase_in_opened(connection, register, author, what, id, mentions);
        // a backup is one file, as it was made: also where nothing was to be done, or nothing could be
        let closed = self.close_copy(register);
        let contents = erased?;
        closed?;
        // the backups of one folder share the contents of documents; all of them are erased in
        for folder in register.ancestors().skip(1).take(2) {
            drop_contents(folder, &contents)?;
        }
        Ok(())
    }

    fn erase_in_opened(
        &self,
        connection: Connection,
        register: &Path,
        author: &str,
        what: What,
        id: Id,
        mentions: &Mentions,
    ) -> Result<BTreeSet<String>, Error> {
        let (found, known) = (migrations::version(&connection)?, migrations::newest());
        if found > known {
            return Err(Error::unreadable("a backup of a newer form"));
        }
        if found < known {
            // a copy of an older form lacks what this program would write; one from before a migration is no exception
            // to the duty
            migrations::run(&connection, migrations::ALL, self.surroundings().unix_ms())?;
            let transaction = connection.unchecked_transaction()?;
            search::install(&transaction)?;
            transaction.commit()?;
        }
        if what == What::Meeting && !register::has(&connection, what, id)? {
            return Err(Error::NotFound { what: what.table(), id });
        }
        let own = Mentions::of(&connection, what, id)?;
        let place = register.parent().unwrap_or(register);
        let mut writing = Writing {
            author: replica::author(&connection, author)?,
            replica: replica::of_this_copy(&connection, [0; 16], place, self.surroundings())?,
            connection,
        };
        let erased = self.erase_in(&mut writing, what, id, &own.and(mentions))?;
        sweep(&writing.connection)?;
        Ok(erased.contents)
    }

    /// Takes back the write-ahead log that opening a register for writing sets up.
    fn close_copy(&self, register: &Path) -> Result<(), Error> {
        let connection = connection::open(register, &self.register_key(), Access::Write)?;
        connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
        Ok(())
    }
}

struct InRegister {
    changes: Changes,
    contents: BTreeSet<String>,
}

/// Rewrites the file, so that no page keeps what was overwritten, and empties the write-ahead log.
fn sweep(connection: &Connection) -> Result<(), Error> {
    search::purge(connection)?;
    connection.execute_batch("VACUUM")?;
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy != 0 {
        // a reader of this moment holds the log open; the next checkpoint takes it
        tracing::warn!("the write-ahead log could not be emptied after an erasure");
    }
    Ok(())
}

/// Removes the encrypted contents of documents that went with a record.
fn drop_contents(folder: &Path, contents: &BTreeSet<String>) -> Result<(), Error> {
    for name in contents {
        let path = folder.join(folder::DOCUMENTS).join(&name[..2]).join(name);
        match fs::remove_file(&path) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(Error::io(path)(error)),
        }
    }
    Ok(())
}
