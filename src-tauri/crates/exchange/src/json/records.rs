//! The records that a line can hold.

use super::{Defaults, Incoming};
use records::{
    Id, Office, Problem,
    directory::{Appointment, Organisation, Person},
    lists::{List, ListItem},
    problems::Rule,
    series::Series,
};
use serde_json::{Map, Value};

/// What a line holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// The office's settings.
    Office(Box<Office>),
    /// An item of one of the office's lists.
    ListItem(List, ListItem),
    /// A run of numbered meetings.
    Series(Series),
    /// An organisation of the directory.
    Organisation(Organisation),
    /// A person of the directory.
    Person(Box<Person>),
    /// A person's function.
    Appointment(Appointment),
    /// A meeting.
    Meeting(Box<Incoming>),
}

impl Record {
    /// From a line's object.
    ///
    /// # Errors
    /// Every problem, named by field.
    pub fn read(mut values: Map<String, Value>, defaults: &Defaults) -> Result<Self, Vec<Problem>> {
        let kind = match values.remove("type") {
            None => "meeting".to_owned(),
            Some(Value::String(kind)) => kind,
            Some(other) => return Err(vec![Problem::new("type", Rule::NotText, &other.to_string())]),
        };
        match kind.as_str() {
            "meeting" => Incoming::read(values, defaults).map(|meeting| Self::Meeting(Box::new(meeting))),
            "office" => Office::read(&Value::Object(values)).map(|office| Self::Office(Box::new(office))),
            "list_item" => list_item(values),
            "series" => Series::read(&Value::Object(values)).map(Self::Series),
            "organisation" => Organisation::read(&Value::Object(values)).map(Self::Organisation),
            "person" => Person::read(&Value::Object(values)).map(|person| Self::Person(Box::new(person))),
            "appointment" => Appointment::read(&Value::Object(values)).map(Self::Appointment),
            unknown => Err(vec![Problem::new("type", Rule::UnknownValue, unknown)]),
        }
    }

    /// Its identity. The office has none; a meeting may come without.
    pub fn id(&self) -> Option<Id> {
        match self {
            Self::Office(_) => None,
            Self::ListItem(_, item) => Some(item.id),
            Self::Series(series) => Some(series.id),
            Self::Organisation(organisation) => Some(organisation.id),
            Self::Person(person) => Some(person.id),
            Self::Appointment(appointment) => Some(appointment.id),
            Self::Meeting(meeting) => meeting.id,
        }
    }
}

fn list_item(mut values: Map<String, Value>) -> Result<Record, Vec<Problem>> {
    let list = match values.remove("list") {
        Some(Value::String(name)) => name
            .parse()
            .map_err(|()| Problem::new("list", Rule::UnknownValue, &name)),
        Some(other) => Err(Problem::new("list", Rule::NotText, &other.to_string())),
        None => Err(Problem::new("list", Rule::Missing, "")),
    };
    match (list, ListItem::read(&Value::Object(values))) {
        (Ok(list), Ok(item)) => Ok(Record::ListItem(list, item)),
        (Ok(_), Err(problems)) => Err(problems),
        (Err(problem), item) => Err([problem].into_iter().chain(item.err().unwrap_or_default()).collect()),
    }
}
