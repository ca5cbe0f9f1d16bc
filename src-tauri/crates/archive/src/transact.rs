//! The write door: every write passes here, under a named operation, and returns what it changed.

use crate::{
    Archive, Changes, Done, Error, OperationId, OperationKind,
    archive::Writing,
    clock::{Chance, LogicalTime, Surroundings},
    log::state,
    names::{Made, Names},
    record::{self, Record},
    schema, search,
};
use records::Id;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};
use std::cell::{Cell, RefCell};

/// Edits of one field by one author within this time are one operation. Milliseconds.
const ONE_EDIT: i64 = 60_000;

/// An operation under way: what can be read and written in it.
pub struct Tx<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) chance: &'a Chance,
    pub(crate) names: RefCell<Option<Names>>,
    /// Whether it is about no record in particular.
    about_several: Cell<bool>,
    pub(crate) made: RefCell<Vec<Made>>,
    operation: i64,
    unix_ms: u64,
}

impl Archive {
    /// Runs an operation: all of it is saved, durably, when this returns; or nothing, when the work or the disk fails.
    ///
    /// # Errors
    /// What `work` answers; ReadOnly; DiskFull.
    pub fn transact<T>(
        &self,
        kind: OperationKind,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>,
    ) -> Result<Done<T>, Error> {
        let mut writing = self.writing()?;
        run(&mut writing, self.surroundings(), self.chance(), kind, None, work)
    }
}

/// The door itself. `takes_back`: the operation that an undo or redo is about.
pub(crate) fn run<T>(
    writing: &mut Writing,
    surroundings: &dyn Surroundings,
    chance: &Chance,
    kind: OperationKind,
    takes_back: Option<i64>,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>,
) -> Result<Done<T>, Error> {
    let (author, replica) = (writing.author, writing.replica);
    let transaction = writing
        .connection
        .transaction_with_behavior(TransactionBehavior::Immediate)?;
    let at = surroundings.unix_ms();
    let (operation, hlc) = begin(&transaction, surroundings, kind, author, replica, takes_back)?;
    let mut tx = Tx {
        connection: &transaction,
        chance,
        names: RefCell::new(None),
        about_several: Cell::new(false),
        made: RefCell::default(),
        operation,
        unix_ms: hlc.unix_ms(),
    };
    let value = work(&mut tx)?;
    drop(tx);
    transaction
        .prepare_cached("DELETE FROM current_operation")?
        .execute([])?;
    let changes = Changes::of(&transaction, operation)?;
    let changed: bool = transaction
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM change WHERE operation = ?1)")?
        .query_row([operation], |row| row.get(0))?;
    if !changed {
        match takes_back {
            None => transaction.rollback()?,
            // every field was changed by somebody since: nothing to log, but the operation counts as taken back
            Some(_) => {
                transaction
                    .prepare_cached("DELETE FROM operation WHERE n = ?1")?
                    .execute([operation])?;
                transaction.commit()?;
            }
        }
        return Ok(Done {
            value,
            changes,
            operation: None,
        });
    }
    for meeting in &changes.meetings {
        search::meeting_changed(&transaction, *meeting)?;
    }
    let mut stands = operation;
    if takes_back.is_none() {
        transaction
            .prepare_cached("UPDATE operation SET state = ?2 WHERE author = ?1 AND state = ?3")?
            .execute((author, state::UNDONE_FOR_GOOD, state::UNDONE))?;
        stands = extend(&transaction, operation, at)?.unwrap_or(operation);
    }
    transaction.commit()?;
    Ok(Done {
        value,
        changes,
        operation: Some(OperationId(stands)),
    })
}

/// Opens an operation in the log, and names it to the triggers.
fn begin(
    transaction: &Transaction<'_>,
    surroundings: &dyn Surroundings,
    kind: OperationKind,
    author: i64,
    replica: i64,
    takes_back: Option<i64>,
) -> Result<(i64, LogicalTime), Error> {
    let last: Option<i64> = transaction
        .prepare_cached("SELECT max(hlc) FROM operation")?
        .query_row([], |row| row.get(0))?;
    let at = surroundings.unix_ms();
    let hlc = LogicalTime::after(last.map(LogicalTime), at);
    transaction
        .prepare_cached(
            "INSERT INTO operation (hlc, replica, author, kind, at, takes_back) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((hlc.0, replica, author, kind.code(), at, takes_back))?;
    let operation = transaction.last_insert_rowid();
    transaction
        .prepare_cached("INSERT INTO current_operation (one, operation) VALUES (1, ?1)")?
        .execute([operation])?;
    Ok((operation, hlc))
}

/// Joins an operation that is one more edit of the field that the operation before it edited: the number of that one.
///
/// Only where nothing can tell the difference: same author, copy and kind, nothing in between, not undone, not yet
/// known to another laptop, and within a minute of its beginning, so that undo never loses more than that.
fn extend(transaction: &Transaction<'_>, operation: i64, at: i64) -> Result<Option<i64>, Error> {
    let before: Option<i64> = transaction
        .prepare_cached(include_str!("log_extendable.sql"))?
        .query_row((operation, at, ONE_EDIT), |row| row.get("n"))
        .optional()?;
    let Some(before) = before else { return Ok(None) };
    for sql in [
        "UPDATE change SET new = (SELECT later.new FROM change later WHERE later.operation = ?2) WHERE operation = ?1",
        "DELETE FROM touched WHERE operation = ?2 AND (table_code, row) = (SELECT table_code, row FROM change WHERE operation = ?1)",
        "DELETE FROM change WHERE operation = ?2 AND ?1 < ?2",
        "DELETE FROM operation WHERE n = ?2 AND ?1 < ?2",
    ] {
        transaction.prepare_cached(sql)?.execute((before, operation))?;
    }
    Ok(Some(before))
}

impl Tx<'_> {
    /// An identity for a new record.
    pub fn new_id(&self) -> Id {
        self.chance.new_id(self.unix_ms)
    }

    /// Runs a part of the work, and tells whether it changed any record.
    pub(crate) fn changing(&self, work: impl FnOnce() -> Result<(), Error>) -> Result<bool, Error> {
        let before = self.connection.total_changes();
        work()?;
        Ok(self.connection.total_changes() > before)
    }

    /// Says that the operation is about several records: the history names none of them as the one. To be said first.
    pub fn is_about_several(&self) {
        self.about_several.set(true);
    }

    /// Names the record that the operation is about, for the history; the first one stays.
    pub(crate) fn is_about(&self, table: &str, id: Id) -> Result<(), Error> {
        if self.about_several.get() {
            return Ok(());
        }
        let sql = format!(
            "UPDATE operation SET table_code = ?2, row = (SELECT row FROM {table} WHERE id = ?3) \
             WHERE n = ?1 AND table_code IS NULL"
        );
        self.connection
            .prepare_cached(&sql)?
            .execute((self.operation, schema::table(table).code, id.as_bytes()))?;
        Ok(())
    }

    /// Adds a record, or sets the fields of the one that is there; a removed one stands again.
    pub(crate) fn put<R: Record>(&self, id: Id, row: &R) -> Result<(), Error> {
        match record::find::<R>(self.connection, id)? {
            None => record::insert(self.connection, id, row)?,
            Some(known) if known.removed > 1 => return Err(Error::NotFound { what: R::TABLE, id }),
            Some(known) => {
                if known.removed == 1 {
                    record::set_removed(self.connection, R::TABLE, id, false)?;
                }
                record::update(self.connection, id, row)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::{Archive, Error, Fixed, OperationKind, Writer};
    use records::{Language, Meeting, Office};
    use std::ops::ControlFlow;

    fn archive(home: &tempfile::TempDir) -> Archive {
        let writer = Writer {
            device: [1; 16],
            author: "Ana".into(),
        };
        let office = Office::new("Office", Language::En);
        Archive::create_in(
            &home.path().join("Office.rapporteur"),
            &office,
            &writer,
            Fixed::new(0, 1),
        )
        .unwrap()
    }

    fn meeting(archive: &Archive) -> Meeting {
        let day = "2022-06-20".parse().unwrap();
        Meeting::new(archive.new_id(), "Board", Language::En, day)
    }

    #[test]
    fn a_full_disk_loses_nothing_that_was_acknowledged() {
        let home = tempfile::tempdir().unwrap();
        let archive = archive(&home);
        let mut meeting = meeting(&archive);
        archive
            .transact(OperationKind::CreateMeeting, |tx| tx.save_meeting(&meeting))
            .unwrap();
        // as many pages as there are, and not one more
        let limit = |pages: i64| {
            let writing = archive.writing().unwrap();
            let sql = format!("PRAGMA max_page_count = {pages}");
            writing.connection.query_row(&sql, [], |_| Ok(())).unwrap();
        };
        limit(1);
        let saved = meeting.clone();
        meeting.narrative = "Much was said. ".repeat(20_000);
        let refused = archive.transact(OperationKind::EditMeeting, |tx| tx.save_meeting(&meeting));
        assert!(matches!(refused, Err(Error::DiskFull)), "{refused:?}");
        assert_eq!(archive.meeting(saved.id).unwrap(), saved);
        limit(1_000_000);
        archive
            .transact(OperationKind::EditMeeting, |tx| tx.save_meeting(&meeting))
            .unwrap();
        assert_eq!(archive.meeting(saved.id).unwrap(), meeting);
        let report = archive.check(&mut |_| ControlFlow::Continue(())).unwrap();
        assert!(report.ok, "{:?}", report.problems);
    }

    #[test]
    fn work_that_fails_or_panics_saves_nothing() {
        let home = tempfile::tempdir().unwrap();
        let archive = archive(&home);
        let meeting = meeting(&archive);
        let cancelled: Result<_, Error> = archive.transact(OperationKind::Import, |tx| {
            tx.save_meeting(&meeting)?;
            Err::<(), _>(Error::Cancelled)
        });
        assert!(matches!(cancelled, Err(Error::Cancelled)));
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            archive.transact(OperationKind::Import, |tx| {
                tx.save_meeting(&meeting)?;
                if true {
                    panic!("a fault in somebody's work");
                }
                Ok(())
            })
        }));
        assert!(panicked.is_err());
        assert!(matches!(archive.meeting(meeting.id), Err(Error::NotFound { .. })));
        archive
            .transact(OperationKind::Import, |tx| tx.save_meeting(&meeting))
            .unwrap();
        assert_eq!(archive.meeting(meeting.id).unwrap(), meeting);
    }
}
