//! Saving meetings: as few changes as make the register say what the meeting says.

use super::rows::{
    AgendaRow, DocumentRow, ExternalRow, HOST, LanguageRow, MeetingRow, ORGANISER, OrganiserRow, OutcomeRow,
    ParticipantRow, PillarLink, PlaceRow, RoleRow,
};
use crate::{
    Error, children,
    record::{self, Record},
    transact::Tx,
    translation,
};
use records::{Id, Meeting, lists::List, meetings::rules};
use std::collections::BTreeSet;

impl Tx<'_> {
    /// Adds a meeting, or changes the one of its id. Category, pillars and series are found by name, and made when
    /// missing. Inner rows are matched by id, else by content, else by position. Whether anything changed.
    ///
    /// # Errors
    /// Invalid: rules are broken; NotFound: the meeting was removed or erased.
    pub fn save_meeting(&self, meeting: &Meeting) -> Result<bool, Error> {
        let problems = rules::check(meeting);
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        let id = meeting.id;
        let changed = self.changing(|| self.save_whole(meeting))?;
        self.is_about(MeetingRow::TABLE, id)?;
        Ok(changed)
    }

    fn save_whole(&self, meeting: &Meeting) -> Result<(), Error> {
        let id = meeting.id;
        let known = record::find::<MeetingRow>(self.connection, id)?;
        if known.as_ref().is_some_and(|known| known.removed != 0) {
            return Err(Error::NotFound { what: "meeting", id });
        }
        // only now: it makes the category and series that are missing, which a refused meeting must not leave behind
        let row = self.row_of(meeting)?;
        match known {
            Some(known) if known.fields == row => {}
            Some(_) => {
                record::update(self.connection, id, &row)?;
            }
            None => record::insert(self.connection, id, &row)?,
        }
        self.save_inner(meeting)
    }

    /// Removes a meeting: a tombstone, which `restore_meeting` or undo lifts.
    ///
    /// # Errors
    /// NotFound.
    pub fn remove_meeting(&self, id: Id) -> Result<(), Error> {
        if !record::set_removed(self.connection, MeetingRow::TABLE, id, true)? {
            return Err(Error::NotFound { what: "meeting", id });
        }
        self.is_about(MeetingRow::TABLE, id)
    }

    /// Brings back a removed meeting.
    ///
    /// # Errors
    /// NotFound: it was never there, stands, or was erased.
    pub fn restore_meeting(&self, id: Id) -> Result<(), Error> {
        if !record::set_removed(self.connection, MeetingRow::TABLE, id, false)? {
            return Err(Error::NotFound { what: "meeting", id });
        }
        self.is_about(MeetingRow::TABLE, id)
    }

    fn row_of(&self, meeting: &Meeting) -> Result<MeetingRow, Error> {
        let category = meeting
            .category
            .as_deref()
            .map(|name| self.list_item_called(List::Categories, name))
            .transpose()?;
        let series = meeting
            .series
            .as_ref()
            .map(|series| self.series_called(&series.name))
            .transpose()?;
        let (minutes, totals, source) = (&meeting.minutes, &meeting.totals, &meeting.source);
        Ok(MeetingRow {
            title: meeting.title.trim().to_owned(),
            language: meeting.language,
            starts_on: meeting.starts_on,
            ends_on: meeting.ends_on,
            date_precision: meeting.date_precision,
            starts_at: meeting.starts_at,
            ends_at: meeting.ends_at,
            time_zone: meeting.time_zone.clone(),
            status: meeting.status,
            format: meeting.format,
            access: meeting.access,
            category,
            series,
            series_number: meeting.series.as_ref().map(|series| series.number),
            country: meeting.country.clone(),
            city: meeting.city.clone(),
            venue: meeting.venue.clone(),
            reference: meeting.reference.clone(),
            postponed_to: meeting.postponed_to,
            reply_by: meeting.reply_by,
            parent: meeting.parent,
            responsible: meeting.responsible.clone(),
            funder: meeting.funder.clone(),
            work_plan_code: meeting.work_plan_code.clone(),
            minutes_state: minutes.as_ref().map(|minutes| minutes.state),
            minutes_adopted_on: minutes.as_ref().and_then(|minutes| minutes.adopted_on),
            total_participants: totals.as_ref().map(|totals| totals.participants),
            total_women: totals.as_ref().and_then(|totals| totals.women),
            total_men: totals.as_ref().and_then(|totals| totals.men),
            source_url: source.as_ref().map(|source| source.url.clone()),
            source_posted_on: source.as_ref().map(|source| source.posted_on),
            source_category: source.as_ref().and_then(|source| source.category.clone()),
            summary: meeting.summary.clone(),
            report_text: meeting.report_text.clone(),
            narrative: meeting.narrative.clone(),
        })
    }

    fn save_inner(&self, meeting: &Meeting) -> Result<(), Error> {
        let id = meeting.id;
        self.save_links(meeting)?;
        let places = meeting.other_places.iter().map(|place| PlaceRow {
            meeting: id,
            place: place.clone(),
            sort: String::new(),
        });
        children::sync(self, id, unnamed(places))?;
        let part = |part, names: &[String]| -> Vec<OrganiserRow> {
            let row = |name: &String| OrganiserRow {
                meeting: id,
                part,
                name: name.clone(),
                sort: String::new(),
            };
            names.iter().map(row).collect()
        };
        let organisers = part(ORGANISER, &meeting.organisers).into_iter();
        children::sync(self, id, unnamed(organisers.chain(part(HOST, &meeting.hosts))))?;
        let agenda = meeting.agenda.iter().map(|item| {
            let row = AgendaRow {
                meeting: id,
                sort: String::new(),
                number: item.number.clone(),
                title: item.title.clone(),
                speaker: item.speaker.clone(),
                starts_at: item.starts_at,
            };
            (item.id, row)
        });
        children::sync(self, id, agenda.collect())?;
        let outcomes = meeting.outcomes.iter().map(|outcome| {
            let row = OutcomeRow {
                meeting: id,
                sort: String::new(),
                kind: outcome.kind,
                text: outcome.text.clone(),
                agenda: outcome.agenda.clone(),
                responsible: outcome.responsible.clone(),
                deadline: outcome.deadline,
                state: outcome.state,
            };
            (outcome.id, row)
        });
        children::sync(self, id, outcomes.collect())?;
        let participants = meeting.participants.iter().map(|participant| {
            let row = ParticipantRow {
                meeting: id,
                sort: String::new(),
                capacity: participant.capacity,
                status: participant.status,
                delegates: participant.delegates,
                name: participant.person.clone(),
                organisation_name: participant.organisation.clone(),
                function: participant.function.clone(),
                rank: participant.rank.clone(),
                address: participant.address.clone(),
            };
            (participant.id, row)
        });
        children::sync(self, id, participants.collect())?;
        let documents = meeting.documents.iter().map(|document| DocumentRow {
            meeting: Some(id),
            sort: String::new(),
            kind: document.kind,
            title: document.title.clone(),
            path: document.path.clone(),
        });
        children::sync(self, id, unnamed(documents))?;
        let texts = meeting.translations.iter().flat_map(|(language, texts)| {
            [
                ("title", *language, texts.title.as_str()),
                ("summary", *language, texts.summary.as_str()),
                ("narrative", *language, texts.narrative.as_str()),
            ]
        });
        translation::save(self, id, texts)
    }

    /// Links: the same parts have the same identity on every laptop, so that a link that is made twice is one.
    fn save_links(&self, meeting: &Meeting) -> Result<(), Error> {
        let id = meeting.id;
        let link = |kind: &str, parts: &[&[u8]]| {
            let parts: Vec<&[u8]> = std::iter::once(id.as_bytes().as_slice())
                .chain(parts.iter().copied())
                .collect();
            Some(Id::derived(kind, &parts))
        };
        let roles: BTreeSet<_> = meeting.our_roles.iter().copied().collect();
        let roles = roles.into_iter().map(|role| {
            let code = role.code().to_le_bytes();
            (link("meeting_role", &[&code]), RoleRow { meeting: id, role })
        });
        children::sync(self, id, roles.collect())?;

        let mut pillars = Vec::new();
        for name in &meeting.pillars {
            let pillar = self.list_item_called(List::Pillars, name)?;
            if pillars
                .iter()
                .all(|(_, known): &(_, PillarLink)| known.pillar != pillar)
            {
                let row = PillarLink {
                    meeting: id,
                    pillar,
                    sort: String::new(),
                };
                pillars.push((link("meeting_pillar", &[pillar.as_bytes()]), row));
            }
        }
        children::sync(self, id, pillars)?;

        let mut languages = Vec::new();
        for tag in &meeting.working_languages {
            if languages.iter().all(|(_, known): &(_, LanguageRow)| known.tag != *tag) {
                let row = LanguageRow {
                    meeting: id,
                    tag: tag.clone(),
                    sort: String::new(),
                };
                languages.push((link("meeting_language", &[tag.as_bytes()]), row));
            }
        }
        children::sync(self, id, languages)?;

        let mut externals: Vec<(Option<Id>, ExternalRow)> = Vec::new();
        for external in &meeting.external {
            let recurrence = external.recurrence_id.as_deref().unwrap_or_default();
            let parts: [&[u8]; 3] = [
                external.system.as_bytes(),
                external.uid.as_bytes(),
                recurrence.as_bytes(),
            ];
            let row_id = link("external", &parts);
            if externals.iter().all(|(known, _)| *known != row_id) {
                let row = ExternalRow {
                    record: id,
                    system: external.system.clone(),
                    uid: external.uid.clone(),
                    recurrence_id: external.recurrence_id.clone(),
                    sequence: external.sequence,
                    sort: String::new(),
                };
                externals.push((row_id, row));
            }
        }
        children::sync(self, id, externals)
    }
}

/// Rows whose identities the interchange form does not carry.
fn unnamed<R>(rows: impl Iterator<Item = R>) -> Vec<(Option<Id>, R)> {
    rows.map(|row| (None, row)).collect()
}
