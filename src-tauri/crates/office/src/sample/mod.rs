//! Offices to look at: the first user's real one, and invented ones of any size.

mod iisg;
mod synthetic;

pub use iisg::records as iisg_records;
pub use synthetic::Synthetic;

use crate::{Error, OnProgress, Profile, Progress, Result, Session};
use archive::{OperationKind, Tx};
use exchange::json::Record;
use records::Office;
use std::path::Path;

/// Records that one operation of an invented office holds: few enough to be undone, many enough to be quick.
const AT_ONCE: usize = 500;

/// Makes the first user's office in a folder: one that does not exist yet or is empty, or a register without meetings.
///
/// # Errors
/// [`Error::NotEmpty`]; the archive's own.
pub fn iisg(folder: &Path, profile: &Profile) -> Result<Session> {
    let records: Vec<Record> = iisg_records().collect();
    let session = empty_register(folder, profile, &records)?;
    let done = session.archive().transact(OperationKind::Sample, |tx| {
        records.into_iter().try_for_each(|r| keep(tx, r))
    })?;
    session.changed(&done.changes);
    Ok(session)
}

/// Makes an invented office with so many meetings in a folder, as [`iisg`] does. The same seed gives the same records.
///
/// # Errors
/// [`Error::NotEmpty`]; [`Error::Cancelled`]: what was written until then stays; the archive's own.
pub fn synthetic(
    folder: &Path,
    profile: &Profile,
    meetings: usize,
    seed: u64,
    on_progress: &mut OnProgress<'_>,
) -> Result<Session> {
    let mut records = Synthetic::new(meetings, seed);
    let total = records.len() as u64;
    let session = empty_register(folder, profile, &Synthetic::new(0, seed).take(1).collect::<Vec<_>>())?;
    while records.len() > 0 {
        let progress = Progress {
            stage: "writing",
            done: total - records.len() as u64,
            total,
        };
        if on_progress(progress).is_break() {
            return Err(Error::Cancelled);
        }
        let mut some = records.by_ref().take(AT_ONCE);
        let done = session
            .archive()
            .transact(OperationKind::Sample, |tx| some.try_for_each(|r| keep(tx, r)))?;
        session.changed(&done.changes);
    }
    Ok(session)
}

/// A new register for the office that the records begin with; or the one that is there, if it has no meetings.
fn empty_register(folder: &Path, profile: &Profile, records: &[Record]) -> Result<Session> {
    let office = records.iter().find_map(|record| match record {
        Record::Office(office) => Some(office.as_ref().clone()),
        _ => None,
    });
    let office = office.unwrap_or_else(|| Office::new("", records::Language::En));
    match Session::open(folder, profile) {
        Err(Error::Archive(archive::Error::NotAnArchive { .. })) => Session::create_for(folder, &office, profile),
        Err(error) => Err(error),
        Ok(session) if session.archive().years()?.is_empty() => Ok(session),
        Ok(_) => Err(Error::NotEmpty {
            path: folder.to_owned(),
        }),
    }
}

fn keep(tx: &Tx<'_>, record: Record) -> std::result::Result<(), archive::Error> {
    match record {
        Record::Office(office) => tx.save_office(&office).map(drop),
        Record::ListItem(list, item) => tx.save_list_item(list, &item).map(drop),
        Record::Series(series) => tx.save_series(&series).map(drop),
        Record::Organisation(organisation) => tx.save_organisation(&organisation).map(drop),
        Record::Person(person) => tx.save_person(&person).map(drop),
        Record::Appointment(appointment) => tx.save_appointment(&appointment).map(drop),
        Record::Meeting(incoming) => tx.save_meeting(&incoming.meeting).map(drop),
    }
}
