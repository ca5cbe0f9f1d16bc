//! A meeting of a file: which fields the line gives, and what the others are.

use chrono::NaiveDate;
use records::{
    Id, Language, Meeting, Problem,
    meetings::{Status, fields, rules},
    problems::Rule,
};
use serde_json::{Map, Value};

/// What holds where a line says nothing.
#[derive(Clone, Copy, Debug)]
pub struct Defaults {
    /// The office's language.
    pub language: Language,
    /// The office's day: a meeting that ended before it was held, another is planned.
    pub today: NaiveDate,
}

/// A meeting of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The line's id, where it has one.
    pub id: Option<Id>,
    /// The meeting as it would be if it were new. Its id is the line's, else [`Incoming::NO_ID`].
    pub meeting: Meeting,
    given: Given,
}

/// What a record says of its meeting.
#[derive(Clone, Debug, PartialEq)]
enum Given {
    /// All of it.
    Everything,
    /// These fields, `id` and `type` aside.
    Fields(Map<String, Value>),
}

impl Incoming {
    /// The id of a meeting that has none yet.
    pub const NO_ID: Id = Id::from_bytes([0; 16]);

    /// From a line's object, without its `type`.
    ///
    /// # Errors
    /// Every problem, in the order of the interchange form's fields.
    pub fn read(mut values: Map<String, Value>, defaults: &Defaults) -> Result<Self, Vec<Problem>> {
        let mut meeting = Meeting::new(Self::NO_ID, "", defaults.language, NaiveDate::default());
        let id = values.remove("id").filter(|v| !v.is_null());
        let mut problems = id
            .as_ref()
            .and_then(|v| fields::set(&mut meeting, "id", v).err())
            .unwrap_or_default();
        for needed in ["title", "starts_on"] {
            if values.get(needed).is_none_or(Value::is_null) {
                problems.push(Problem::new(needed, Rule::Missing, ""));
                values.remove(needed);
            }
        }
        problems.extend(fields::set_all(&mut meeting, &values));
        let is_given = |field: &str| values.get(field).is_some_and(|v| !v.is_null());
        if !is_given("ends_on") {
            meeting.ends_on = meeting.starts_on;
        }
        if !is_given("status") {
            meeting.status = if meeting.ends_on < defaults.today {
                Status::Held
            } else {
                Status::Planned
            };
        }
        // Rules between fields are asked only where each field is right: else one mistake is named twice.
        if problems.is_empty() {
            problems = rules::check(&meeting);
        }
        if problems.is_empty() {
            Ok(Self {
                id: id.map(|_| meeting.id),
                meeting,
                given: Given::Fields(values),
            })
        } else {
            Err(problems)
        }
    }

    /// A meeting that is known in full: what it leaves empty is empty.
    pub fn whole(meeting: Meeting) -> Self {
        Self {
            id: Some(meeting.id),
            meeting,
            given: Given::Everything,
        }
    }

    /// The fields that the line gives.
    pub fn given(&self) -> Vec<&str> {
        match &self.given {
            Given::Everything => fields::NAMES.to_vec(),
            Given::Fields(values) => values.keys().map(String::as_str).collect(),
        }
    }

    /// A meeting of the archive with what the line gives; what the line does not name stays. A meeting whose first
    /// day moves keeps its length, unless the line names its last day.
    ///
    /// # Errors
    /// Rules that the line breaks together with what stays.
    pub fn onto(&self, existing: &Meeting) -> Result<Meeting, Vec<Problem>> {
        match &self.given {
            Given::Fields(values) => fields::change(existing, values),
            Given::Everything => Ok(Meeting {
                id: existing.id,
                ..self.meeting.clone()
            }),
        }
    }
}
