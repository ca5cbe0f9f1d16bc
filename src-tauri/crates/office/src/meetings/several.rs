//! Several meetings changed at once: one operation, all of them or none.

use crate::{Error, OnProgress, Progress, Result, Session};
use archive::OperationKind;
use records::{
    Id, Meeting, Problem,
    lists::{List, ListItem},
    meetings::{Role, fields},
    problems::Rule,
};
use serde_json::{Map, Value};
use std::{collections::BTreeSet, ops::ControlFlow};

/// Fields that several meetings can be given at once: each means the same for every one of them.
const FIELDS: &[&str] = &[
    "status",
    "access",
    "category",
    "format",
    "responsible",
    "country",
    "city",
    "funder",
    "language",
];

/// What several meetings are given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Fields of the interchange form that all of them get; null empties.
    pub set: Map<String, Value>,
    /// Pillars, by name or letters, that each gets beside its own.
    pub add_pillars: Vec<String>,
    /// Pillars that are taken from those that have them.
    pub remove_pillars: Vec<String>,
    /// What the office did at each, beside what it has.
    pub add_roles: Vec<Role>,
    /// What is taken from those that have it.
    pub remove_roles: Vec<Role>,
}

/// How many meetings a change met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Met {
    /// Those that are other now.
    pub changed: usize,
    /// Those that were so before.
    pub unchanged: usize,
}

/// Changes several meetings. Drafts of fields that are set are forgotten.
///
/// # Errors
/// [`Error::Invalid`]: a field that several cannot be given; [`Error::InvalidMeeting`]: a value that one of them cannot
/// take; [`Error::Cancelled`]; the archive's own, such as not found. Nothing is changed then.
pub fn edit(session: &Session, ids: &[Id], change: &Change, on_progress: &mut OnProgress<'_>) -> Result<Met> {
    let unknown = change.set.keys().filter(|field| !FIELDS.contains(&field.as_str()));
    let problems: Vec<Problem> = unknown
        .map(|field| Problem::new(field, Rule::UnknownField, ""))
        .collect();
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let ids: BTreeSet<Id> = ids.iter().copied().collect();
    let mut refusing = None;
    let done = session.archive().transact(OperationKind::EditMeetings, |tx| {
        if ids.len() > 1 {
            tx.is_about_several();
        }
        let pillars = tx.list(List::Pillars)?;
        let mut changed = 0;
        for (done, id) in ids.iter().enumerate() {
            let before = tx.meeting(*id)?;
            let saved = changed_by(&before, change, &pillars)
                .map_err(archive::Error::Invalid)
                .and_then(|after| {
                    if after == before {
                        Ok(false)
                    } else {
                        tx.save_meeting(&after)
                    }
                });
            changed += usize::from(saved.inspect_err(|_| refusing = Some(before.title.clone()))?);
            tell(on_progress, "changing", done + 1, ids.len())?;
        }
        Ok(changed)
    });
    let done = done.map_err(|error| match (error, refusing) {
        (archive::Error::Invalid(problems), Some(title)) => Error::InvalidMeeting { title, problems },
        (error, _) => error.into(),
    })?;
    session.changed(&done.changes);
    for id in &ids {
        super::forget_drafts(session, *id, change.set.keys());
    }
    Ok(Met {
        changed: done.value,
        unchanged: ids.len() - done.value,
    })
}

/// Tells how far it is; a `Break` takes back what the operation has done so far.
fn tell(
    on_progress: &mut OnProgress<'_>,
    stage: &'static str,
    done: usize,
    total: usize,
) -> std::result::Result<(), archive::Error> {
    let (done, total) = (done as u64, total as u64);
    match on_progress(Progress { stage, done, total }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(archive::Error::Cancelled),
    }
}

fn changed_by(meeting: &Meeting, change: &Change, pillars: &[ListItem]) -> std::result::Result<Meeting, Vec<Problem>> {
    let mut given = change.set.clone();
    if !(change.add_pillars.is_empty() && change.remove_pillars.is_empty()) {
        let mut own = meeting.pillars.clone();
        own.retain(|pillar| {
            !change
                .remove_pillars
                .iter()
                .any(|gone| letters(gone, pillars) == *pillar)
        });
        for added in &change.add_pillars {
            let added = letters(added, pillars);
            if !own.iter().any(|pillar| pillar == added) {
                own.push(added.to_owned());
            }
        }
        given.insert("pillars".to_owned(), own.into());
    }
    if !(change.add_roles.is_empty() && change.remove_roles.is_empty()) {
        let kept = meeting
            .our_roles
            .iter()
            .filter(|role| !change.remove_roles.contains(role));
        let roles: Vec<&str> = kept.chain(&change.add_roles).map(|role| role.as_str()).collect();
        given.insert("our_roles".to_owned(), roles.into());
    }
    fields::change(meeting, &given)
}

/// A pillar as meetings name it, whether its name or its letters were given.
fn letters<'a>(name: &'a str, pillars: &'a [ListItem]) -> &'a str {
    let item = pillars.iter().find(|item| item.is_called(name));
    item.map_or(name.trim(), ListItem::letters)
}

/// Takes meetings out of the register, in one operation; undo brings all of them back. Those that are gone already
/// stay so. How many went.
///
/// # Errors
/// [`Error::Cancelled`]; the archive's own. None goes then.
pub fn remove(session: &Session, ids: &[Id], on_progress: &mut OnProgress<'_>) -> Result<usize> {
    let ids: BTreeSet<Id> = ids.iter().copied().collect();
    let done = session.archive().transact(OperationKind::RemoveMeeting, |tx| {
        if ids.len() > 1 {
            tx.is_about_several();
        }
        let mut removed = 0;
        for (done, id) in ids.iter().enumerate() {
            if tx.has_meeting(*id)? {
                tx.remove_meeting(*id)?;
                removed += 1;
            }
            tell(on_progress, "removing", done + 1, ids.len())?;
        }
        Ok(removed)
    })?;
    session.changed(&done.changes);
    Ok(done.value)
}
