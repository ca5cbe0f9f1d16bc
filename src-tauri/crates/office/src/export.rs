//! Records out of the archive, for other programs.

use crate::{Error, Result, Session, files};
use archive::MeetingsIn;
use exchange::json::{Outgoing, Writer};
use records::{Meeting, lists::List};
use std::{
    fs::File,
    io::{BufWriter, Write},
    ops::ControlFlow,
    path::Path,
};

/// Writes every meeting, or every record, to a file: one JSON object a line. Answers how many were written. The file is
/// there whole or as it was.
///
/// # Errors
/// [`Error::File`] and [`Error::DiskFull`] name the path; the archive's own.
pub fn json(session: &Session, path: &Path, all: bool) -> Result<usize> {
    files::replace_with(path, |file: &mut File| {
        let mut out = BufWriter::new(file);
        let count = write(session, &mut out, all, path)?;
        out.flush().map_err(|source| Error::of_file(path, source))?;
        Ok(count)
    })
}

fn write(session: &Session, out: impl Write, all: bool, path: &Path) -> Result<usize> {
    let archive = session.archive();
    let failed = |source| Error::of_file(path, source);
    let mut out = Writer::new(out);
    let mut count = 0;
    let mut line = |record: Outgoing<'_>| {
        count += 1;
        // Only in a file of all records do the meetings need to say what they are.
        match record {
            Outgoing::Meeting(meeting) if !all => out.meeting(meeting),
            other => out.record(other),
        }
        .map_err(failed)
    };
    if all {
        line(Outgoing::Office(&session.office()?))?;
        for list in [List::Pillars, List::Categories] {
            archive
                .list(list)?
                .iter()
                .try_for_each(|item| line(Outgoing::ListItem { list, item }))?;
        }
        archive
            .series()?
            .iter()
            .try_for_each(|summary| line(Outgoing::Series(&summary.series)))?;
        archive
            .organisations()?
            .iter()
            .try_for_each(|one| line(Outgoing::Organisation(one)))?;
        archive
            .people()?
            .iter()
            .try_for_each(|one| line(Outgoing::Person(one)))?;
        archive
            .appointments()?
            .iter()
            .try_for_each(|one| line(Outgoing::Appointment(one)))?;
    }
    let mut broken = None;
    archive.meetings(
        MeetingsIn::All,
        &mut |meeting: Meeting| match line(Outgoing::Meeting(&meeting)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                broken = Some(error);
                ControlFlow::Break(())
            }
        },
    )?;
    broken.map_or(Ok(count), Err)
}
