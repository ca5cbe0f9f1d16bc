//! A meeting: one activity on one or more consecutive days.
//!
//! Serialised, a [`Meeting`] is the interchange form: one JSON object, the fields in this order, empty ones left out.

pub mod copy;
pub mod fields;
pub mod ordinals;
pub mod rules;
mod values;

pub use values::{
    ActionState, Capacity, DatePrecision, DocumentKind, Format, MinutesState, OutcomeKind, Presence, Role, Status,
};

use crate::{Access, Id, Language};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One activity on one or more consecutive days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    /// Its identity; never changes.
    pub id: Id,
    /// The same meeting in other programs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external: Vec<External>,
    /// The office's own reference number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// As it is printed.
    pub title: String,
    /// The language of title, summary, narrative, report text, agenda and outcomes.
    pub language: Language,
    /// A few sentences.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// What happened, light Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub narrative: String,
    /// What the report prints instead of the narrative, light Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_text: Option<String>,
    /// Texts in other languages.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<Language, Translation>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; the same for a meeting of one day.
    pub ends_on: NaiveDate,
    /// How exactly the days are known.
    #[serde(default)]
    pub date_precision: DatePrecision,
    /// Local time at which the first day begins.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "hours")]
    pub starts_at: Option<NaiveTime>,
    /// Local time at which the last day ends.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "hours")]
    pub ends_at: Option<NaiveTime>,
    /// IANA zone of the hours; None without hours, or where the office's zone holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// Where it stands.
    #[serde(default = "held")]
    pub status: Status,
    /// The meeting that takes its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postponed_to: Option<Id>,
    /// By when the invitation wants an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_by: Option<NaiveDate>,
    /// The larger meeting that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
    /// In a room, on screens, or both.
    #[serde(default)]
    pub format: Format,
    /// House and room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// City, as the office writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2, or "XK".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Further places, as they are printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_places: Vec<String>,
    /// Name of one of the office's categories.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Letters, or names, of the office's pillars. None: cross-cutting.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pillars: Vec<String>,
    /// The run that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<SeriesNumber>,
    /// What the office did there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub our_roles: Vec<Role>,
    /// Who organised it, as it is printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisers: Vec<String>,
    /// Whose guests the participants were.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<String>,
    /// Who may read it.
    #[serde(default = "internal")]
    pub access: Access,
    /// The member of staff who looks after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// Languages spoken there, BCP 47.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub working_languages: Vec<String>,
    /// Who paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funder: Option<String>,
    /// Its code in the year's work plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_plan_code: Option<String>,
    /// Numbered points, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<AgendaItem>,
    /// Where its minutes stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Minutes>,
    /// Conclusions, decisions and actions, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<Outcome>,
    /// People and delegations, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<Participant>,
    /// Numbers counted where names are missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totals: Option<Totals>,
    /// Files that belong to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentReference>,
    /// Where its record was taken from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

const fn held() -> Status {
    Status::Held
}

const fn internal() -> Access {
    Access::Internal
}

/// The same meeting in another program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct External {
    /// Which program ("outlook", "wordpress").
    pub system: String,
    /// Its identity there (UID of iCalendar).
    pub uid: String,
    /// Which one of a recurring event (RECURRENCE-ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recurrence_id: Option<String>,
    /// Its revision there (SEQUENCE).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence: Option<i64>,
}

/// A meeting's texts in another language. Empty: not translated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The summary.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The narrative, light Markdown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub narrative: String,
}

/// A place in a series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesNumber {
    /// The series' name.
    pub name: String,
    /// Above zero.
    pub number: u32,
}

/// A numbered point of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// The row's identity, kept while it is edited; not part of the interchange form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// "3", "3.1".
    #[serde(default)]
    pub number: String,
    /// What it is about.
    pub title: String,
    /// Who speaks to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// Local time.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "hours")]
    pub starts_at: Option<NaiveTime>,
}

/// Where the minutes stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    /// None, draft, circulated, adopted.
    pub state: MinutesState,
    /// The day of their adoption.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted_on: Option<NaiveDate>,
}

/// A conclusion, decision or action point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The row's identity, kept while it is edited; not part of the interchange form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// Which of the three.
    pub kind: OutcomeKind,
    /// Its words.
    pub text: String,
    /// Number of the agenda item under which it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agenda: Option<String>,
    /// Who is to do it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<NaiveDate>,
    /// Where an action stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<ActionState>,
}

/// One person, or a delegation, at this meeting: as on that day, whatever becomes of the person later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// The row's identity, kept while it is edited; not part of the interchange form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// Full name as it is printed; None for a delegation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Whom the person spoke for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Function on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function: Option<String>,
    /// Rank on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
    /// Form of address: "Ms.", "H.E.".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// In what capacity.
    #[serde(default)]
    pub capacity: Capacity,
    /// Whether they came.
    #[serde(default)]
    pub status: Presence,
    /// Size of a delegation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegates: Option<u32>,
}

impl Participant {
    /// How many heads it counts for: the delegation's size, else one.
    pub fn heads(&self) -> u32 {
        self.delegates.unwrap_or(1)
    }
}

/// Numbers counted where names are missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// All.
    pub participants: u32,
    /// Women among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub women: Option<u32>,
    /// Men among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub men: Option<u32>,
}

/// A file that belongs to a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentReference {
    /// Where the file was, or its name.
    pub path: String,
    /// What it is.
    #[serde(default)]
    pub kind: DocumentKind,
    /// As it is listed.
    #[serde(default)]
    pub title: String,
}

/// Where a record was taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Address of the page.
    pub url: String,
    /// Day on which it was posted.
    pub posted_on: NaiveDate,
    /// Category that it was posted under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}

impl Meeting {
    /// The longest meeting, in days; searches for overlaps rely on it.
    pub const LONGEST: i64 = 366;

    /// A meeting with nothing but what it must have: held, in person, internal, on one day.
    pub fn new(id: Id, title: impl Into<String>, language: Language, starts_on: NaiveDate) -> Self {
        Self {
            id,
            external: Vec::new(),
            reference: None,
            title: title.into(),
            language,
            summary: String::new(),
            narrative: String::new(),
            report_text: None,
            translations: BTreeMap::new(),
            starts_on,
            ends_on: starts_on,
            date_precision: DatePrecision::Day,
            starts_at: None,
            ends_at: None,
            time_zone: None,
            status: Status::Held,
            postponed_to: None,
            reply_by: None,
            parent: None,
            format: Format::InPerson,
            venue: None,
            city: None,
            country: None,
            other_places: Vec::new(),
            category: None,
            pillars: Vec::new(),
            series: None,
            our_roles: Vec::new(),
            organisers: Vec::new(),
            hosts: Vec::new(),
            access: Access::Internal,
            responsible: None,
            working_languages: Vec::new(),
            funder: None,
            work_plan_code: None,
            agenda: Vec::new(),
            minutes: None,
            outcomes: Vec::new(),
            participants: Vec::new(),
            totals: None,
            documents: Vec::new(),
            source: None,
        }
    }

    /// What the report prints: the report text where there is one, else the narrative, else the summary.
    pub fn printed_text(&self) -> &str {
        match self.report_text.as_deref() {
            Some(text) if !text.trim().is_empty() => text,
            _ if !self.narrative.trim().is_empty() => &self.narrative,
            _ => &self.summary,
        }
    }

    /// How many people took part: the counted total, else the heads of those who attended.
    pub fn attendance(&self) -> u32 {
        match &self.totals {
            Some(totals) => totals.participants,
            None => self
                .participants
                .iter()
                .filter(|p| p.status.was_there())
                .map(Participant::heads)
                .sum(),
        }
    }

    /// Whether the office organised it, alone or with others.
    pub fn is_organised_by_us(&self) -> bool {
        self.our_roles
            .iter()
            .any(|role| matches!(role, Role::Organised | Role::CoOrganised))
    }

    /// The interchange form: without the identities of inner rows.
    #[must_use]
    pub fn for_exchange(mut self) -> Self {
        self.agenda.iter_mut().for_each(|row| row.id = None);
        self.outcomes.iter_mut().for_each(|row| row.id = None);
        self.participants.iter_mut().for_each(|row| row.id = None);
        self
    }
}

/// "HH:MM" in the interchange form.
mod hours {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(time: &Option<NaiveTime>, out: S) -> Result<S::Ok, S::Error> {
        match time {
            Some(time) => out.serialize_str(&time.format("%H:%M").to_string()),
            None => out.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Option<NaiveTime>, D::Error> {
        let text: Option<String> = Option::deserialize(input)?;
        text.map(|t| NaiveTime::parse_from_str(&t, "%H:%M").map_err(D::Error::custom))
            .transpose()
    }
}
