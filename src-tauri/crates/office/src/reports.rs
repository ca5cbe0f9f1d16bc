//! Making the printed reports.

use crate::{Error, OnProgress, Progress, Result, Session, files};
use archive::MeetingsIn;
use chrono::{Datelike, NaiveDate};
use records::{Audience, Id, Language, Meeting, lists::List};
use serde::Serialize;
use std::{
    collections::BTreeSet,
    ops::ControlFlow,
    path::Path,
    time::{Duration, Instant},
};

/// What report is made.
#[derive(Clone, Debug)]
pub struct Options {
    /// The year reported on.
    pub year: i32,
    /// The report's language; None: the office's.
    pub language: Option<Language>,
    /// For whom.
    pub audience: Audience,
    /// The day of issue, which is also the date of the file; None: today.
    pub date: Option<NaiveDate>,
    /// Its reference number; None: none is printed.
    pub reference: Option<String>,
}

/// A report that was made.
#[derive(Debug)]
pub struct Made {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// Meetings that it tells of.
    pub meetings: usize,
    /// What a person should look at before it goes out.
    pub warnings: Vec<Warned>,
    /// How long it took.
    pub took: Duration,
}

/// Something that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warned {
    /// What it is.
    pub kind: report::Kind,
    /// The meeting to mend.
    pub meeting: Option<Id>,
    /// Its title.
    pub title: String,
    /// The meeting's field in which it is mended; None: in none, or it is not known in which.
    pub field: Option<&'static str>,
    /// In plain words, in the report's language.
    pub text: String,
}

/// A report before it is set.
struct Written {
    report: report::Report,
    meetings: Vec<Meeting>,
    language: Language,
}

/// Reads the year's meetings and writes the report's blocks.
fn write(session: &Session, options: &Options, on_progress: &mut OnProgress<'_>) -> Result<Written> {
    let office = session.office()?;
    let language = options.language.unwrap_or(office.language);
    let archive = session.archive();
    let mut meetings = Vec::new();
    let mut reading = |done: usize| {
        on_progress(Progress {
            stage: "reading",
            done: done as u64,
            total: 0,
        })
    };
    let mut go_on = reading(0);
    // All that touch the year: the report says of one that began earlier where it is counted.
    let which = match (
        NaiveDate::from_ymd_opt(options.year, 1, 1),
        NaiveDate::from_ymd_opt(options.year, 12, 31),
    ) {
        (Some(first), Some(last)) => MeetingsIn::Between(first, last),
        _ => MeetingsIn::Year(options.year),
    };
    archive.meetings(which, &mut |meeting| {
        meetings.push(meeting);
        if meetings.len().is_multiple_of(256) {
            go_on = reading(meetings.len());
        }
        go_on
    })?;
    if go_on.is_break() {
        return Err(Error::Cancelled);
    }
    // A postponed meeting is printed with its new day, which may lie in another year.
    let known: BTreeSet<Id> = meetings.iter().map(|meeting| meeting.id).collect();
    let new_days: BTreeSet<Id> = meetings.iter().filter_map(|meeting| meeting.postponed_to).collect();
    for id in new_days.difference(&known) {
        match archive.meeting(*id) {
            Ok(meeting) => meetings.push(meeting),
            Err(archive::Error::NotFound { .. }) => {}
            Err(other) => return Err(other.into()),
        }
    }
    let series = archive.series()?.into_iter();
    let input = report::Input {
        office: &office,
        meetings: &meetings,
        series_numbers: &series.map(|summary| (summary.series.name, summary.numbers)).collect(),
        pillars: &archive.list(List::Pillars)?,
        categories: &archive.list(List::Categories)?,
    };
    let options = report::Options {
        year: options.year,
        language,
        audience: options.audience,
        date: options.date.unwrap_or_else(|| session.today()),
        reference: options.reference.clone(),
    };
    Ok(Written {
        report: report::annual(&input, &options),
        meetings,
        language,
    })
}

/// The blocks of the annual report, for another typesetter.
///
/// # Errors
/// The archive's own.
pub fn blocks(session: &Session, options: &Options) -> Result<blocks::Document> {
    Ok(write(session, options, &mut unwatched)?.report.document)
}

/// Makes the annual activity report. The same records, options and program give the same bytes.
///
/// # Errors
/// [`Error::Cancelled`]; [`Error::Typesetting`] (a logo that is no picture); the archive's own.
pub fn annual(session: &Session, options: &Options, on_progress: &mut OnProgress<'_>) -> Result<Made> {
    let started = Instant::now();
    let Written {
        report: written,
        meetings,
        language,
    } = write(session, options, on_progress)?;
    let typeset = typeset::pdf(&written.document, &mut |p| {
        on_progress(Progress {
            stage: "setting",
            done: (p.part * 1000.0) as u64,
            total: 1000,
        })
    })
    .map_err(|error| match error {
        typeset::Error::Cancelled => Error::Cancelled,
        other => Error::Typesetting(other),
    })?;
    let unprintable = typeset.findings.iter().filter_map(|finding| match finding {
        typeset::Finding::MissingCharacter { character, place } => {
            let meeting = place.as_deref().and_then(report::meeting_at);
            let meeting = meeting.and_then(|id| meetings.iter().find(|meeting| meeting.id == id));
            Some(report::Warning::missing_character(*character, meeting))
        }
        // The report names no place that it does not have; a test of it says so.
        typeset::Finding::MissingAnchor { .. } => None,
    });
    let warnings = written.warnings.into_iter().chain(unprintable).map(|warning| Warned {
        text: warning.text(language),
        kind: warning.kind,
        meeting: warning.meeting,
        title: warning.title,
        field: warning.field,
    });
    Ok(Made {
        pages: typeset.pages,
        bytes: typeset.bytes,
        meetings: written.meetings,
        warnings: warnings.collect(),
        took: started.elapsed(),
    })
}

/// Writes a report to a file, whole or not at all.
///
/// # Errors
/// [`Error::DiskFull`] and [`Error::File`] name the path; what stood there is untouched then.
pub fn save(bytes: &[u8], path: &Path) -> Result<()> {
    files::replace(path, bytes)
}

/// A name for a report's file: "IISG-Activity-report-2022.pdf".
///
/// # Errors
/// The archive's own.
pub fn proposed_name(session: &Session, year: i32) -> Result<String> {
    let office = session.office()?;
    let short = if office.short_name.is_empty() {
        session.name()
    } else {
        office.short_name
    };
    let safe: String = short
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    Ok(format!("{}-Activity-report-{year}.pdf", safe.trim_matches('-')))
}

/// Years that a report can be made of, with their meetings, the latest first; this year is always among them.
///
/// # Errors
/// The archive's own.
pub fn years(session: &Session) -> Result<Vec<(i32, usize)>> {
    let mut years = session.archive().years()?;
    let now = session.today().year();
    if !years.iter().any(|(year, _)| *year == now) {
        years.push((now, 0));
    }
    years.sort_by_key(|(year, _)| std::cmp::Reverse(*year));
    Ok(years)
}

/// A use that nobody watches.
pub fn unwatched(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}
