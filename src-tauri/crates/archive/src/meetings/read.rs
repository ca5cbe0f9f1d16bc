//! Reading meetings: one, a year's, or all in the order of their days.

use super::rows::{
    AgendaRow, DocumentRow, ExternalRow, HOST, LanguageRow, MeetingRow, OrganiserRow, OutcomeRow, ParticipantRow,
    PillarLink, PlaceRow, RoleRow,
};
use crate::{
    Archive, Error, belonging, field,
    list_items::{CategoryRow, PillarRow},
    names,
    record::{self, Record, Stored},
    series::SeriesRow,
    transact::Tx,
    translation,
};
use chrono::NaiveDate;
use records::{
    Id, Meeting,
    meetings::{AgendaItem, DocumentReference, External, Minutes, Outcome, Participant, SeriesNumber, Source, Totals},
};
use rusqlite::{Connection, OptionalExtension};
use std::ops::ControlFlow;

/// Which meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingsIn {
    /// Those that begin in a year.
    Year(i32),
    /// Those of which a day lies between two days, both counted.
    Between(NaiveDate, NaiveDate),
    /// All.
    All,
}

/// A meeting with all its inner rows; None if there is none, or it was removed or erased.
pub(crate) fn read(connection: &Connection, id: Id) -> Result<Option<Meeting>, Error> {
    match record::find::<MeetingRow>(connection, id)? {
        Some(row) if row.removed == 0 => assemble(connection, row).map(Some),
        _ => Ok(None),
    }
}

/// The standing inner rows of a meeting, in their order.
fn inner<R: Record>(connection: &Connection, meeting: Id) -> Result<impl Iterator<Item = (Id, R)>, Error> {
    let rows = record::of_owner::<R>(connection, meeting)?;
    Ok(rows
        .into_iter()
        .filter(|row| row.removed == 0)
        .map(|row| (row.id, row.fields)))
}

fn assemble(connection: &Connection, row: Stored<MeetingRow>) -> Result<Meeting, Error> {
    let Stored { id, fields: core, .. } = row;
    let mut meeting = Meeting::new(id, core.title, core.language, core.starts_on);
    meeting.ends_on = core.ends_on;
    meeting.date_precision = core.date_precision;
    meeting.starts_at = core.starts_at;
    meeting.ends_at = core.ends_at;
    meeting.time_zone = core.time_zone;
    meeting.status = core.status;
    meeting.format = core.format;
    meeting.access = core.access;
    meeting.country = core.country;
    meeting.city = core.city;
    meeting.venue = core.venue;
    meeting.reference = core.reference;
    meeting.postponed_to = core.postponed_to;
    meeting.reply_by = core.reply_by;
    meeting.parent = core.parent;
    meeting.responsible = core.responsible;
    meeting.funder = core.funder;
    meeting.work_plan_code = core.work_plan_code;
    meeting.summary = core.summary;
    meeting.report_text = core.report_text;
    meeting.narrative = core.narrative;
    meeting.minutes = core.minutes_state.map(|state| Minutes {
        state,
        adopted_on: core.minutes_adopted_on,
    });
    meeting.totals = core.total_participants.map(|participants| Totals {
        participants,
        women: core.total_women,
        men: core.total_men,
    });
    meeting.source = core
        .source_url
        .zip(core.source_posted_on)
        .map(|(url, posted_on)| Source {
            url,
            posted_on,
            category: core.source_category,
        });
    if let Some(category) = core.category {
        meeting.category = names::named::<CategoryRow>(connection, category)?.map(|row| row.fields.name);
    }
    if let Some((series, number)) = core.series.zip(core.series_number) {
        let name = names::named::<SeriesRow>(connection, series)?.map(|row| row.fields.name);
        meeting.series = name.map(|name| SeriesNumber { name, number });
    }
    add_inner(connection, &mut meeting)?;
    Ok(meeting)
}

fn add_inner(connection: &Connection, meeting: &mut Meeting) -> Result<(), Error> {
    let id = meeting.id;
    for (_, link) in inner::<PillarLink>(connection, id)? {
        if let Some(pillar) = names::named::<PillarRow>(connection, link.pillar)? {
            let letters = pillar.fields.letters();
            // two pillars that were merged since are one
            if !meeting.pillars.contains(&letters) {
                meeting.pillars.push(letters);
            }
        }
    }
    for (_, row) in inner::<OrganiserRow>(connection, id)? {
        if row.part == HOST {
            meeting.hosts.push(row.name);
        } else {
            meeting.organisers.push(row.name);
        }
    }
    meeting.our_roles = inner::<RoleRow>(connection, id)?.map(|(_, row)| row.role).collect();
    meeting.other_places = inner::<PlaceRow>(connection, id)?.map(|(_, row)| row.place).collect();
    meeting.working_languages = inner::<LanguageRow>(connection, id)?.map(|(_, row)| row.tag).collect();
    meeting.agenda = inner::<AgendaRow>(connection, id)?
        .map(|(id, row)| AgendaItem {
            id: Some(id),
            number: row.number,
            title: row.title,
            speaker: row.speaker,
            starts_at: row.starts_at,
        })
        .collect();
    meeting.outcomes = inner::<OutcomeRow>(connection, id)?
        .map(|(id, row)| Outcome {
            id: Some(id),
            kind: row.kind,
            text: row.text,
            agenda: row.agenda,
            responsible: row.responsible,
            deadline: row.deadline,
            state: row.state,
        })
        .collect();
    meeting.participants = inner::<ParticipantRow>(connection, id)?
        .map(|(id, row)| Participant {
            id: Some(id),
            person: row.name,
            organisation: row.organisation_name,
            function: row.function,
            rank: row.rank,
            address: row.address,
            capacity: row.capacity,
            status: row.status,
            delegates: row.delegates,
        })
        .collect();
    meeting.documents = inner::<DocumentRow>(connection, id)?
        .map(|(_, row)| DocumentReference {
            path: row.path,
            kind: row.kind,
            title: row.title,
        })
        .collect();
    meeting.external = inner::<ExternalRow>(connection, id)?
        .map(|(_, row)| External {
            system: row.system,
            uid: row.uid,
            recurrence_id: row.recurrence_id,
            sequence: row.sequence,
        })
        .collect();
    for (field, language, text) in translation::of(connection, id)? {
        let translation = meeting.translations.entry(language).or_default();
        match field.as_str() {
            "title" => translation.title = text,
            "summary" => translation.summary = text,
            "narrative" => translation.narrative = text,
            _ => {}
        }
    }
    Ok(())
}

/// The meeting that another program's record, or a line of a file, is about: the same external uid, else the same
/// title on the same first day. One that the other program knows under another uid is another meeting.
pub(crate) fn find_same(connection: &Connection, like: &Meeting) -> Result<Option<Id>, Error> {
    let mut by_uid = connection.prepare_cached(include_str!("find_by_uid.sql"))?;
    for external in &like.external {
        let found = by_uid
            .query_row((&external.uid, &external.system, &external.recurrence_id), |row| {
                record::load(row, 0)
            })
            .optional()?;
        if found.is_some() {
            return Ok(found);
        }
    }
    let mut same_title = connection
        .prepare_cached("SELECT id FROM meeting WHERE starts_on = ?1 AND title = ?2 AND removed = 0 ORDER BY row")?;
    let mut known_there = connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM external WHERE record = ?1 AND system = ?2 AND removed = 0)")?;
    let mut rows = same_title.query((field::days(like.starts_on), like.title.trim()))?;
    while let Some(row) = rows.next()? {
        let id: Id = record::load(row, 0)?;
        let mut is_another = false;
        for external in &like.external {
            is_another |= known_there.query_row((id.as_bytes(), &external.system), |row| row.get::<_, bool>(0))?;
        }
        if !is_another {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

impl Archive {
    /// A meeting.
    ///
    /// # Errors
    /// NotFound, also for a removed one.
    pub fn meeting(&self, id: Id) -> Result<Meeting, Error> {
        read(&*self.reader()?, id)?.ok_or(Error::NotFound { what: "meeting", id })
    }

    /// Gives meetings one by one, by first day, those of a day in the order in which they were recorded.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn meetings(&self, which: MeetingsIn, each: &mut dyn FnMut(Meeting) -> ControlFlow<()>) -> Result<(), Error> {
        let (from, to, begins_from) = match which {
            MeetingsIn::All => (NaiveDate::MIN, NaiveDate::MAX, NaiveDate::MIN),
            MeetingsIn::Between(from, to) => (from, to, from - chrono::Duration::days(Meeting::LONGEST)),
            MeetingsIn::Year(year) => {
                let first = |year| NaiveDate::from_ymd_opt(year, 1, 1);
                let (Some(from), Some(next)) = (first(year), first(year.saturating_add(1))) else {
                    return Ok(());
                };
                (from, next - chrono::Duration::days(1), from)
            }
        };
        let reader = self.reader()?;
        // one view of the register from the first meeting to the last, whatever is written meanwhile
        let view = reader.unchecked_transaction()?;
        let mut statement = view.prepare_cached(
            "SELECT id FROM meeting \
             WHERE starts_on BETWEEN ?1 AND ?2 AND ends_on >= ?3 AND removed = 0 ORDER BY starts_on, row",
        )?;
        let mut rows = statement.query((field::days(begins_from), field::days(to), field::days(from)))?;
        while let Some(row) = rows.next()? {
            let id = record::load(row, 0)?;
            if let Some(meeting) = read(&view, id)?
                && each(meeting).is_break()
            {
                break;
            }
        }
        Ok(())
    }

    /// Who changed a meeting or one of its inner rows last, and when: milliseconds since 1970, UTC. None: no such meeting.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn last_change(&self, id: Id) -> Result<Option<(String, i64)>, Error> {
        let reader = self.reader()?;
        let rows = belonging::rows_of(&reader, MeetingRow::TABLE, id)?;
        let last = belonging::operations_of(&reader, &rows)?.first().copied();
        Ok(reader
            .prepare_cached(
                "SELECT author.name, operation.at FROM operation JOIN author ON author.n = operation.author \
                 WHERE operation.n = ?1",
            )?
            .query_row([last], |row| Ok((row.get("name")?, row.get("at")?)))
            .optional()?)
    }

    /// The meeting that a line of a file is about: the same external uid, else the same title on the same first day.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn find_meeting(&self, like: &Meeting) -> Result<Option<Id>, Error> {
        find_same(&*self.reader()?, like)
    }
}

impl Tx<'_> {
    /// Whether a meeting of that id stands.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn has_meeting(&self, id: Id) -> Result<bool, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM meeting WHERE id = ?1 AND removed = 0)")?
            .query_row([id.as_bytes()], |row| row.get(0))?)
    }

    /// A meeting, as this operation has left it.
    ///
    /// # Errors
    /// NotFound, also for a removed one.
    pub fn meeting(&self, id: Id) -> Result<Meeting, Error> {
        read(self.connection, id)?.ok_or(Error::NotFound { what: "meeting", id })
    }

    /// The meeting that a line of a file is about, those that this operation added too.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn find_meeting(&self, like: &Meeting) -> Result<Option<Id>, Error> {
        find_same(self.connection, like)
    }
}
