//! Records into the archive from other programs' files.

use crate::{Error, OnProgress, Progress, Result, Session, logo};
pub use archive::Made;
use archive::{Changes, OperationKind, Tx};
use exchange::json::{Defaults, Incoming, Reader, Record, Refused as RefusedLine};
use records::{Id, Problem, directory::Organisation, lists::List, problems::Rule};
use serde::Serialize;
use std::{
    collections::BTreeSet,
    fs::File,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
};

/// How a file is taken in.
#[derive(Clone, Copy, Debug, Default)]
pub struct How {
    /// All or nothing: one refused record and no file is taken in.
    pub strict: bool,
}

/// What became of the records.
#[derive(Debug, Default, Serialize)]
pub struct Summary {
    /// Recorded.
    pub new: usize,
    /// Found and changed.
    pub updated: usize,
    /// Found as they are.
    pub unchanged: usize,
    /// Not taken in, and why.
    pub refused: Vec<Refused>,
    /// Pillars, categories and series that were made because meetings named them: a slip of the keyboard shows here.
    pub made: Vec<Made>,
}

/// A record that was not taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: u64,
    /// Every reason; never empty.
    pub problems: Vec<Problem>,
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let line = RefusedLine {
            line: self.line,
            problems: self.problems.clone(),
        };
        write!(f, "{}, {line}", self.file.display())
    }
}

/// What became of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    New,
    Updated,
    Unchanged,
}

impl Fate {
    fn after(changed: bool) -> Self {
        if changed { Self::Updated } else { Self::Unchanged }
    }
}

/// Told of every meeting that is safely in the archive, file by file.
pub type OnKept<'a> = dyn FnMut(&[Id]) + 'a;

/// Takes in the records of files: one operation a file, so that undo takes a file back. A refused record hinders no
/// other. What was committed is told to `on_kept` before the next file is read.
///
/// # Errors
/// [`Error::Refused`] with `strict`; [`Error::File`] for a file that cannot be opened, with nothing taken in, or that cannot
/// be read to its end: the files before it are in then; [`Error::UnknownKind`]; [`Error::Cancelled`]; the archive's own.
pub fn import(
    session: &Session,
    paths: &[PathBuf],
    how: How,
    on_progress: &mut OnProgress<'_>,
    on_kept: &mut OnKept<'_>,
) -> Result<Summary> {
    for path in paths {
        if path
            .extension()
            .is_none_or(|extension| !extension.eq_ignore_ascii_case("jsonl"))
        {
            return Err(Error::UnknownKind {
                path: path.clone(),
                known: ".jsonl",
            });
        }
    }
    let mut summary = Summary::default();
    if how.strict {
        // One operation for all files: nothing stands before all of it is known to be right.
        return strict(session, paths, summary, on_progress, on_kept);
    }
    // Every file is opened before the first is taken in: a name that is wrong is said while nothing is done yet.
    let batches = paths
        .iter()
        .map(|path| Batch::new(session, path))
        .collect::<Result<Vec<_>>>()?;
    for mut batch in batches {
        let mut known = known(session)?;
        let done = session.archive().transact(OperationKind::Import, |tx| {
            batch.take(tx, &mut known, &mut summary, on_progress)?;
            summary.made.extend(tx.made());
            Ok(())
        });
        finish(session, batch, done, on_kept)?;
    }
    Ok(summary)
}

fn strict(
    session: &Session,
    paths: &[PathBuf],
    mut summary: Summary,
    on_progress: &mut OnProgress<'_>,
    on_kept: &mut OnKept<'_>,
) -> Result<Summary> {
    let mut batches = paths
        .iter()
        .map(|path| Batch::new(session, path))
        .collect::<Result<Vec<_>>>()?;
    let mut known = known(session)?;
    let mut refused = false;
    let done = session.archive().transact(OperationKind::Import, |tx| {
        for batch in &mut batches {
            batch.take(tx, &mut known, &mut summary, on_progress)?;
        }
        summary.made = tx.made();
        refused = !summary.refused.is_empty();
        if refused {
            Err(archive::Error::Cancelled)
        } else {
            Ok(())
        }
    });
    if refused {
        return Err(Error::Refused(summary.refused));
    }
    let failed = batches.iter_mut().find_map(|batch| batch.failed.take());
    let done = failed.map_or_else(|| done.map_err(Error::from), Err)?;
    session.changed(&done.changes);
    batches.iter().for_each(|batch| on_kept(&batch.kept));
    Ok(summary)
}

fn finish(
    session: &Session,
    mut batch: Batch,
    done: std::result::Result<archive::Done<()>, archive::Error>,
    on_kept: &mut OnKept<'_>,
) -> Result<()> {
    if let Some(failed) = batch.failed.take() {
        return Err(failed);
    }
    let changes: Changes = done?.changes;
    session.changed(&changes);
    on_kept(&batch.kept);
    Ok(())
}

/// One file on its way in.
struct Batch {
    path: PathBuf,
    size: u64,
    reader: Reader<Counted<BufReader<File>>>,
    kept: Vec<Id>,
    /// A failure that is not the archive's; the transaction was given up for it.
    failed: Option<Error>,
}

impl Batch {
    fn new(session: &Session, path: &Path) -> Result<Self> {
        let failed = |source| Error::of_file(path, source);
        let file = File::open(path).map_err(failed)?;
        let size = file.metadata().map_err(failed)?.len();
        let defaults = Defaults {
            language: session.office()?.language,
            today: session.today(),
        };
        let reader = Reader::new(
            Counted {
                inner: BufReader::new(file),
                read: 0,
            },
            defaults,
        );
        Ok(Self {
            path: path.to_owned(),
            size,
            reader,
            kept: Vec::new(),
            failed: None,
        })
    }

    fn take(
        &mut self,
        tx: &Tx<'_>,
        known: &mut BTreeSet<Id>,
        summary: &mut Summary,
        on_progress: &mut OnProgress<'_>,
    ) -> std::result::Result<(), archive::Error> {
        let mut lines = 0_u64;
        // An organisation may stand before its parent in the file: it waits until the parent is there.
        let mut waiting: Vec<(u64, Organisation)> = Vec::new();
        while let Some(next) = self.reader.next() {
            let (line, record) = match next {
                Ok(next) => next,
                Err(source) => {
                    self.failed = Some(Error::of_file(&self.path, source));
                    return Err(archive::Error::Cancelled);
                }
            };
            match record {
                Ok(Record::Organisation(one)) if one.parent.is_some_and(|parent| !known.contains(&parent)) => {
                    waiting.push((line, one));
                }
                Ok(record) => {
                    let may_be_awaited = matches!(record, Record::Organisation(_));
                    let kept = keep(tx, known, record, &mut self.kept)?;
                    self.count(kept, line, summary);
                    if may_be_awaited {
                        // At once: appointments further down may name those that waited.
                        self.keep_ready(tx, known, &mut waiting, summary)?;
                    }
                }
                Err(refused) => self.count(Err(refused.problems), line, summary),
            }
            lines += 1;
            if lines.is_multiple_of(64) {
                let progress = Progress {
                    stage: "importing",
                    done: self.reader.get_ref().read,
                    total: self.size,
                };
                if on_progress(progress).is_break() {
                    self.failed = Some(Error::Cancelled);
                    return Err(archive::Error::Cancelled);
                }
            }
        }
        for (line, one) in waiting {
            let parent = one.parent.map(|parent| parent.to_string()).unwrap_or_default();
            let problem = Problem::new("parent", Rule::UnknownValue, &parent);
            self.count(Err(vec![problem]), line, summary);
        }
        Ok(())
    }

    /// Takes in the organisations whose parents have come; the others go on waiting.
    fn keep_ready(
        &mut self,
        tx: &Tx<'_>,
        known: &mut BTreeSet<Id>,
        waiting: &mut Vec<(u64, Organisation)>,
        summary: &mut Summary,
    ) -> std::result::Result<(), archive::Error> {
        loop {
            let (ready, rest): (Vec<_>, Vec<_>) = std::mem::take(waiting)
                .into_iter()
                .partition(|(_, one)| one.parent.is_none_or(|parent| known.contains(&parent)));
            *waiting = rest;
            if ready.is_empty() {
                return Ok(());
            }
            for (line, one) in ready {
                let kept = keep(tx, known, Record::Organisation(one), &mut self.kept)?;
                self.count(kept, line, summary);
            }
        }
    }

    fn count(&self, kept: Kept, line: u64, summary: &mut Summary) {
        match kept {
            Ok(Fate::New) => summary.new += 1,
            Ok(Fate::Updated) => summary.updated += 1,
            Ok(Fate::Unchanged) => summary.unchanged += 1,
            Err(problems) => summary.refused.push(Refused {
                file: self.path.clone(),
                line,
                problems,
            }),
        }
    }
}

type Kept = std::result::Result<Fate, Vec<Problem>>;

/// Writes one record. A failure of the archive ends the import; what is wrong with the record refuses only that.
fn keep(
    tx: &Tx<'_>,
    known: &mut BTreeSet<Id>,
    record: Record,
    kept: &mut Vec<Id>,
) -> std::result::Result<Kept, archive::Error> {
    let id = record.id();
    let is_known = id.is_none_or(|id| known.contains(&id));
    let saved = match record {
        Record::Office(office) => match office.logo.as_ref().map(logo::check) {
            Some(Err(problem)) => Err(archive::Error::Invalid(vec![problem])),
            _ => tx.save_office(&office),
        },
        Record::ListItem(list, item) => tx.save_list_item(list, &item),
        Record::Series(series) => tx.save_series(&series),
        Record::Organisation(organisation) => tx.save_organisation(&organisation),
        Record::Person(person) => tx.save_person(&person),
        Record::Appointment(appointment) => tx.save_appointment(&appointment),
        Record::Meeting(incoming) => return keep_meeting(tx, *incoming, kept),
    };
    let saved = refusal(saved.map(|changed| if is_known { Fate::after(changed) } else { Fate::New }))?;
    if saved.is_ok() {
        known.extend(id);
    }
    Ok(saved)
}

fn keep_meeting(tx: &Tx<'_>, incoming: Incoming, kept: &mut Vec<Id>) -> std::result::Result<Kept, archive::Error> {
    let standing = match incoming.id {
        Some(id) if tx.has_meeting(id)? => Some(id),
        Some(_) => None,
        None => tx.find_meeting(&incoming.meeting)?,
    };
    let (meeting, is_new) = match standing {
        Some(id) => match incoming.onto(&tx.meeting(id)?) {
            Ok(meeting) => (meeting, false),
            Err(problems) => return Ok(Err(problems)),
        },
        None => {
            let mut meeting = incoming.meeting;
            meeting.id = incoming.id.unwrap_or_else(|| tx.new_id());
            if incoming.id.is_some() {
                // It was removed since: a file that still has it brings it back.
                match tx.restore_meeting(meeting.id) {
                    Ok(()) | Err(archive::Error::NotFound { .. }) => {}
                    Err(other) => return Err(other),
                }
            }
            (meeting, true)
        }
    };
    let saved = tx
        .save_meeting(&meeting)
        .map(|changed| if is_new { Fate::New } else { Fate::after(changed) });
    let saved = refusal(saved)?;
    kept.extend(saved.is_ok().then_some(meeting.id));
    Ok(saved)
}

/// What is wrong with a record refuses the record; anything else ends the import.
fn refusal(saved: std::result::Result<Fate, archive::Error>) -> std::result::Result<Kept, archive::Error> {
    match saved {
        Ok(fate) => Ok(Ok(fate)),
        Err(archive::Error::Invalid(problems)) => Ok(Err(problems)),
        Err(archive::Error::NotFound { what, id }) => {
            Ok(Err(vec![Problem::new(what, Rule::UnknownValue, &id.to_string())]))
        }
        Err(other) => Err(other),
    }
}

/// The small records that the archive holds before an import.
fn known(session: &Session) -> Result<BTreeSet<Id>> {
    let archive = session.archive();
    let mut ids = BTreeSet::new();
    for list in [List::Pillars, List::Categories] {
        ids.extend(archive.list(list)?.iter().map(|item| item.id));
    }
    ids.extend(archive.series()?.iter().map(|summary| summary.series.id));
    ids.extend(archive.organisations()?.iter().map(|organisation| organisation.id));
    ids.extend(archive.people()?.iter().map(|person| person.id));
    ids.extend(archive.appointments()?.iter().map(|appointment| appointment.id));
    Ok(ids)
}

/// A file that counts what was read of it.
struct Counted<R> {
    inner: R,
    read: u64,
}

impl<R: BufRead> std::io::Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.read += count as u64;
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        self.inner.fill_buf()
    }
    fn consume(&mut self, amount: usize) {
        self.read += amount as u64;
        self.inner.consume(amount);
    }
}
