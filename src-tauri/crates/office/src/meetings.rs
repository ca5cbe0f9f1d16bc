//! Recording meetings: each use is one operation that can be undone.

pub mod several;

use crate::{Error, Result, Session};
use archive::{MeetingsIn, OperationKind};
use exchange::json::{Defaults, Incoming};
use records::{
    Id, Meeting, Problem, countries,
    meetings::{copy, fields},
    problems::Rule,
};
use serde_json::{Map, Value};
use std::{
    collections::BTreeMap,
    ops::{ControlFlow, Range},
};

pub use archive::{By, Filter, Made, MeetingRow, Order, Place, View};

/// A meeting as it is opened: the record, and what was typed and is not yet valid.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The record.
    pub meeting: Meeting,
    /// Texts by field that could not be taken when they were typed.
    pub drafts: BTreeMap<String, String>,
    /// Who changed it last, and when (milliseconds since 1970, UTC).
    pub changed: Option<(String, i64)>,
    /// Pillars, categories and series that were made just now because it names them.
    pub made: Vec<Made>,
}

/// Opens a meeting.
///
/// # Errors
/// [`Error::NotFound`]; the archive's own.
pub fn get(session: &Session, id: Id) -> Result<Opened> {
    let meeting = session.archive().meeting(id)?;
    let drafts = session.archive().drafts(Some(id))?;
    let changed = session.archive().last_change(id)?;
    Ok(Opened {
        meeting,
        drafts,
        changed,
        made: Vec::new(),
    })
}

/// A meeting's record alone.
///
/// # Errors
/// The archive's own: not found.
pub fn read(session: &Session, id: Id) -> Result<Meeting> {
    Ok(session.archive().meeting(id)?)
}

/// Records a new meeting from fields of the interchange form; title and starts_on are needed.
///
/// # Errors
/// [`Error::Invalid`] with every problem; nothing is recorded then.
pub fn create(session: &Session, given: &Map<String, Value>) -> Result<Opened> {
    let defaults = Defaults {
        language: session.office()?.language,
        today: session.today(),
    };
    let mut meeting = Incoming::read(given.clone(), &defaults)
        .map_err(Error::Invalid)?
        .meeting;
    let done = session.archive().transact(OperationKind::CreateMeeting, |tx| {
        meeting.id = tx.new_id();
        tx.save_meeting(&meeting)?;
        Ok((meeting.id, tx.made()))
    })?;
    session.changed(&done.changes);
    let (id, made) = done.value;
    Ok(Opened {
        made,
        ..get(session, id)?
    })
}

/// Records the meeting that was begun as a draft; what was typed for it is forgotten.
///
/// # Errors
/// As [`create`]; the draft stays then.
pub fn create_from_draft(session: &Session, given: &Map<String, Value>) -> Result<Opened> {
    let opened = create(session, given)?;
    let begun = drafts(session, None).unwrap_or_default();
    begun.keys().for_each(|field| forget_draft(session, None, field));
    Ok(opened)
}

/// The record is safe already: a draft that cannot be forgotten must not make it look as if it were not.
fn forget_draft(session: &Session, id: Option<Id>, field: &str) {
    if let Err(error) = session.archive().draft_put(id, field, None) {
        tracing::warn!(code = error.code(), "a draft could not be forgotten");
    }
}

/// Forgets what was typed into these fields of a meeting. Reads first: forgetting waits for the disk.
fn forget_drafts<'f>(session: &Session, id: Id, fields: impl Iterator<Item = &'f String>) {
    let drafts = session.archive().drafts(Some(id)).unwrap_or_default();
    fields
        .filter(|field| drafts.contains_key(*field))
        .for_each(|field| forget_draft(session, Some(id), field));
}

/// Changes fields of a meeting, all of them or none. A draft of a field that is taken is forgotten.
///
/// # Errors
/// [`Error::Invalid`] with every problem; nothing is changed then.
pub fn edit(session: &Session, id: Id, given: &Map<String, Value>) -> Result<Opened> {
    if given.contains_key("id") {
        // The identity is not a value that somebody edits.
        return Err(Error::Invalid(vec![Problem::new("id", Rule::UnknownField, "")]));
    }
    let done = session.archive().transact(OperationKind::EditMeeting, |tx| {
        let meeting = fields::change(&tx.meeting(id)?, given).map_err(archive::Error::Invalid)?;
        tx.save_meeting(&meeting)?;
        Ok(tx.made())
    })?;
    session.changed(&done.changes);
    forget_drafts(session, id, given.keys());
    Ok(Opened {
        made: done.value,
        ..get(session, id)?
    })
}

/// Takes a meeting out of the register; undo brings it back.
///
/// # Errors
/// [`Error::NotFound`]; the archive's own.
pub fn remove(session: &Session, id: Id) -> Result<()> {
    let done = session
        .archive()
        .transact(OperationKind::RemoveMeeting, |tx| tx.remove_meeting(id))?;
    session.changed(&done.changes);
    Ok(())
}

/// What another meeting like this one begins with, in the interchange form: a copy, or the next of its series.
///
/// # Errors
/// [`Error::NotFound`]; the archive's own.
pub fn copy(session: &Session, id: Id, next: bool) -> Result<Map<String, Value>> {
    let meeting = session.archive().meeting(id)?;
    if !next {
        return Ok(copy::again(&meeting));
    }
    let number = match &meeting.series {
        Some(series) => crate::lists::series_next(session, &series.name)?,
        None => 1,
    };
    Ok(copy::next(&meeting, number))
}

/// Keeps what was typed into a field and is not (yet) valid; None forgets it. `id` None: the meeting that is not yet one.
///
/// # Errors
/// The archive's own.
pub fn draft_put(session: &Session, id: Option<Id>, field: &str, text: Option<&str>) -> Result<()> {
    Ok(session.archive().draft_put(id, field, text)?)
}

/// What was typed and is not (yet) valid, by field.
///
/// # Errors
/// The archive's own.
pub fn drafts(session: &Session, id: Option<Id>) -> Result<BTreeMap<String, String>> {
    Ok(session.archive().drafts(id)?)
}

/// The meetings that pass a filter, as a list that can be paged.
///
/// # Errors
/// The archive's own.
pub fn view(session: &Session, filter: &Filter) -> Result<View> {
    Ok(session.archive().view(filter)?)
}

/// The rows of a list from a place to a place.
///
/// # Errors
/// The archive's own.
pub fn page(session: &Session, view: &View, rows: Range<usize>) -> Result<Vec<MeetingRow>> {
    Ok(session.archive().page(view, rows)?)
}

/// These meetings as a list shows them, in the order of the ids; those that are not there are left out.
///
/// # Errors
/// The archive's own.
pub fn rows(session: &Session, ids: &[Id]) -> Result<Vec<MeetingRow>> {
    Ok(session.archive().meeting_rows(ids)?)
}

/// The identities of a list's meetings from a place to a place.
///
/// # Errors
/// The archive's own.
pub fn ids(session: &Session, view: &View, rows: Range<usize>) -> Result<Vec<Id>> {
    Ok(session.archive().meeting_ids(view, rows)?)
}

/// Those of these meetings that are in a list, in its order.
///
/// # Errors
/// The archive's own.
pub fn among(session: &Session, view: &View, ids: &[Id]) -> Result<Vec<Id>> {
    Ok(session.archive().meetings_among(view, ids)?)
}

/// A meeting's place in a list, from 0. None: it is not in it.
///
/// # Errors
/// The archive's own.
pub fn place(session: &Session, view: &View, id: Id) -> Result<Option<usize>> {
    Ok(session.archive().meeting_place(view, id)?)
}

/// A place by which the list can be filtered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceChoice {
    /// What the filter takes.
    pub place: Place,
    /// The city, or the country's name in the office's language.
    pub label: String,
    /// How many meetings took place there.
    pub meetings: usize,
}

/// The cities and countries that meetings have, those of most meetings first.
///
/// # Errors
/// The archive's own.
pub fn places(session: &Session) -> Result<Vec<PlaceChoice>> {
    let (language, today) = (session.office()?.language, session.today());
    let named = |place: &Place| match (&place.city, &place.country) {
        (None, Some(code)) => countries::name(code, language, today).unwrap_or(code).to_owned(),
        (city, _) => city.clone().unwrap_or_default(),
    };
    let mut choices: Vec<PlaceChoice> = session
        .archive()
        .meeting_places()?
        .into_iter()
        .map(|found| PlaceChoice {
            label: named(&found.place),
            place: found.place,
            meetings: found.meetings,
        })
        .collect();
    choices.sort_by(|one, other| {
        other
            .meetings
            .cmp(&one.meetings)
            .then_with(|| one.label.cmp(&other.label))
    });
    Ok(choices)
}

/// Years that have meetings, with how many, the latest first.
///
/// # Errors
/// The archive's own.
pub fn years(session: &Session) -> Result<Vec<(i32, usize)>> {
    Ok(session.archive().years()?)
}

/// Gives every meeting of a year, or of all years, by first day, until `each` breaks.
///
/// # Errors
/// The archive's own.
pub fn each(session: &Session, year: Option<i32>, each: &mut dyn FnMut(Meeting) -> ControlFlow<()>) -> Result<()> {
    let which = year.map_or(MeetingsIn::All, MeetingsIn::Year);
    Ok(session.archive().meetings(which, each)?)
}

/// The meeting that a person means by an id or by its beginning.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Ambiguous`]; the archive's own.
pub fn by_id(session: &Session, name: &str) -> Result<Id> {
    if let Ok(id) = name.parse::<Id>() {
        return Ok(session.archive().meeting(id)?.id);
    }
    let start = name.trim().to_lowercase();
    let mut found = Vec::new();
    each(session, None, &mut |meeting| {
        if !start.is_empty() && meeting.id.to_string().starts_with(&start) {
            found.push(meeting.id);
        }
        ControlFlow::Continue(())
    })?;
    match found[..] {
        [id] => Ok(id),
        [] => Err(Error::NotFound {
            what: "meeting",
            name: name.to_owned(),
        }),
        _ => Err(Error::Ambiguous {
            name: name.to_owned(),
            count: found.len(),
        }),
    }
}
