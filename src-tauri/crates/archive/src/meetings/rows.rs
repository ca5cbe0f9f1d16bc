//! A meeting's row and its inner rows.

use crate::{
    children::{Child, ordered},
    record::record,
};
use chrono::{NaiveDate, NaiveTime};
use records::{
    Access, Id, Language,
    meetings::{
        ActionState, Capacity, DatePrecision, DocumentKind, Format, MinutesState, OutcomeKind, Presence, Role, Status,
    },
};

record! {
    /// What a meeting has once.
    MeetingRow in "meeting" of "id" by "starts_on" {
        title: String,
        language: Language,
        starts_on: NaiveDate,
        ends_on: NaiveDate,
        date_precision: DatePrecision,
        starts_at: Option<NaiveTime>,
        ends_at: Option<NaiveTime>,
        time_zone: Option<String>,
        status: Status,
        format: Format,
        access: Access,
        category: Option<Id>,
        series: Option<Id>,
        series_number: Option<u32>,
        country: Option<String>,
        city: Option<String>,
        venue: Option<String>,
        reference: Option<String>,
        postponed_to: Option<Id>,
        reply_by: Option<NaiveDate>,
        parent: Option<Id>,
        responsible: Option<String>,
        funder: Option<String>,
        work_plan_code: Option<String>,
        minutes_state: Option<MinutesState>,
        minutes_adopted_on: Option<NaiveDate>,
        total_participants: Option<u32>,
        total_women: Option<u32>,
        total_men: Option<u32>,
        source_url: Option<String>,
        source_posted_on: Option<NaiveDate>,
        source_category: Option<String>,
        summary: String,
        report_text: Option<String>,
        narrative: String,
    }
}

record! {
    /// What the office did there.
    RoleRow in "meeting_role" of "meeting" by "role" {
        meeting: Id,
        role: Role,
    }
}

impl Child for RoleRow {
    const BY_POSITION: bool = false;
}

record! {
    /// A pillar that it belongs to.
    PillarLink in "meeting_pillar" of "meeting" by "sort" {
        meeting: Id,
        pillar: Id,
        sort: String,
    }
}

record! {
    /// A further place.
    PlaceRow in "meeting_place" of "meeting" by "sort" {
        meeting: Id,
        place: String,
        sort: String,
    }
}

/// An organiser.
pub(crate) const ORGANISER: i64 = 1;
/// A host.
pub(crate) const HOST: i64 = 2;

record! {
    /// An organiser or a host.
    OrganiserRow in "meeting_organiser" of "meeting" by "part, sort" {
        meeting: Id,
        part: i64,
        name: String,
        sort: String,
    }
}

record! {
    /// A language spoken there.
    LanguageRow in "meeting_language" of "meeting" by "sort" {
        meeting: Id,
        tag: String,
        sort: String,
    }
}

record! {
    /// A numbered point.
    AgendaRow in "agenda_item" of "meeting" by "sort" {
        meeting: Id,
        sort: String,
        number: String,
        title: String,
        speaker: Option<String>,
        starts_at: Option<NaiveTime>,
    }
}

record! {
    /// A conclusion, decision or action.
    OutcomeRow in "outcome" of "meeting" by "sort" {
        meeting: Id,
        sort: String,
        kind: OutcomeKind,
        text: String,
        agenda: Option<String>,
        responsible: Option<String>,
        deadline: Option<NaiveDate>,
        state: Option<ActionState>,
    }
}

record! {
    /// One person, or a delegation.
    ParticipantRow in "participant" of "meeting" by "sort" {
        meeting: Id,
        sort: String,
        capacity: Capacity,
        status: Presence,
        delegates: Option<u32>,
        name: Option<String>,
        organisation_name: Option<String>,
        function: Option<String>,
        rank: Option<String>,
        address: Option<String>,
    }
}

record! {
    /// A document that hangs at a meeting.
    DocumentRow in "document" of "meeting" by "sort" {
        meeting: Option<Id>,
        sort: String,
        kind: DocumentKind,
        title: String,
        path: String,
    }
}

record! {
    /// The meeting in another program.
    ExternalRow in "external" of "record" by "sort" {
        record: Id,
        system: String,
        uid: String,
        recurrence_id: Option<String>,
        sequence: Option<i64>,
        sort: String,
    }
}

ordered!(
    PillarLink,
    PlaceRow,
    OrganiserRow,
    LanguageRow,
    AgendaRow,
    OutcomeRow,
    ParticipantRow,
    DocumentRow,
    ExternalRow,
);
