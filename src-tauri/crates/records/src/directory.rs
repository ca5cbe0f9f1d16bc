//! The directory: people, organisations, and who held which function when.

use crate::{
    Id, Language, Problem,
    problems::Rule,
    reading::{Answer, Object, by_language, country, date, id, long, short},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A person of the directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their identity.
    pub id: Id,
    /// Given name, Latin script.
    #[serde(default)]
    pub given_name: String,
    /// Family name, Latin script.
    pub family_name: String,
    /// Given name in Cyrillic, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_name_cyrillic: Option<String>,
    /// Family name in Cyrillic, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family_name_cyrillic: Option<String>,
    /// Form of address: "Ms.", "H.E.".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Academic title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub academic_title: Option<String>,
    /// Rank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// A note of the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// An organisation of the directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its identity.
    pub id: Id,
    /// Full name, in the office's language.
    pub name: String,
    /// Short name: "RAI".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_name: Option<String>,
    /// ISO 3166-1 alpha-2, or "XK".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The organisation that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
    /// Names in other languages.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<Language, String>,
}

/// A person's function in an organisation from a day to a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// Its identity.
    pub id: Id,
    /// Who.
    pub person: Id,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Id>,
    /// As what.
    pub function: String,
    /// First day; None: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last day; None: still.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

impl Person {
    /// From the interchange form.
    ///
    /// # Errors
    /// Every problem, named by field: an id and a family name must be there.
    pub fn read(v: &Value) -> Answer<Self> {
        let known = [
            "id",
            "given_name",
            "family_name",
            "given_name_cyrillic",
            "family_name_cyrillic",
            "address",
            "academic_title",
            "rank",
            "email",
            "phone",
            "note",
        ];
        let mut o = Object::new(v, &known)?;
        let (key, family_name) = (o.need("id", id), o.need("family_name", short));
        let given_name = o.take("given_name", short).unwrap_or_default();
        let (given_name_cyrillic, family_name_cyrillic) = (
            o.take("given_name_cyrillic", short),
            o.take("family_name_cyrillic", short),
        );
        let (address, academic_title) = (o.take("address", short), o.take("academic_title", short));
        let (rank, email, phone) = (o.take("rank", short), o.take("email", short), o.take("phone", short));
        let note = o.take("note", long);
        o.done(key.zip(family_name).map(|(id, family_name)| Self {
            id,
            given_name,
            family_name,
            given_name_cyrillic,
            family_name_cyrillic,
            address,
            academic_title,
            rank,
            email,
            phone,
            note,
        }))
    }
}

impl Organisation {
    /// From the interchange form.
    ///
    /// # Errors
    /// Every problem, named by field: an id and a name must be there, and it is not its own parent.
    pub fn read(v: &Value) -> Answer<Self> {
        let mut o = Object::new(v, &["id", "name", "short_name", "country", "parent", "names"])?;
        let (key, name) = (o.need("id", id), o.need("name", short));
        let (short_name, country, parent) = (
            o.take("short_name", short),
            o.take("country", country),
            o.take("parent", id),
        );
        let names = o.take("names", |v| by_language(v, short).map(Some)).unwrap_or_default();
        if parent.is_some() && parent == key {
            o.refuse(Problem::new("parent", Rule::RefersToItself, ""));
        }
        o.done(key.zip(name).map(|(id, name)| Self {
            id,
            name,
            short_name,
            country,
            parent,
            names,
        }))
    }
}

impl Appointment {
    /// From the interchange form.
    ///
    /// # Errors
    /// Every problem, named by field: an id, a person and a function must be there, and it does not end before it
    /// starts.
    pub fn read(v: &Value) -> Answer<Self> {
        let mut o = Object::new(v, &["id", "person", "organisation", "function", "from", "to"])?;
        let (key, person, function) = (o.need("id", id), o.need("person", id), o.need("function", short));
        let organisation = o.take("organisation", id);
        let (from, to) = (o.take("from", date), o.take("to", date));
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            o.refuse(Problem::new("to", Rule::EndsBeforeItStarts, &to.to_string()));
        }
        let needed = key.zip(person).zip(function);
        o.done(needed.map(|((id, person), function)| Self {
            id,
            person,
            organisation,
            function,
            from,
            to,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const ID: &str = "0190a0a0-0000-7000-8000-000000000001";
    const OTHER: &str = "0190a0a0-0000-7000-8000-000000000002";

    fn broken<T: std::fmt::Debug>(answer: Answer<T>) -> Vec<(String, Rule)> {
        answer.unwrap_err().into_iter().map(|p| (p.field, p.rule)).collect()
    }

    #[test]
    fn what_is_written_reads_back() {
        let person = json!({"id": ID, "given_name": "Maja", "family_name": "Pinjo Talevska", "address": "Ms."});
        assert_eq!(serde_json::to_value(Person::read(&person).unwrap()).unwrap(), person);
        let body = json!({"id": ID, "name": "Regional Cooperation Council", "short_name": "RCC", "country": "BA",
            "parent": OTHER, "names": {"bs": "Vijeće za regionalnu saradnju"}});
        assert_eq!(serde_json::to_value(Organisation::read(&body).unwrap()).unwrap(), body);
        let function =
            json!({"id": ID, "person": OTHER, "function": "Deputy Head", "from": "2021-01-01", "to": "2023-12-31"});
        assert_eq!(
            serde_json::to_value(Appointment::read(&function).unwrap()).unwrap(),
            function
        );
    }

    #[test]
    fn every_problem_is_named() {
        assert_eq!(
            broken(Person::read(&json!({"id": "x", "rank": 3, "colour": "red"}))),
            [
                ("colour".to_owned(), Rule::UnknownField),
                ("id".to_owned(), Rule::NotAnId),
                ("family_name".to_owned(), Rule::Missing),
                ("rank".to_owned(), Rule::NotText),
            ]
        );
        let own_parent = json!({"id": ID, "name": "A", "parent": ID});
        assert_eq!(
            broken(Organisation::read(&own_parent)),
            [("parent".to_owned(), Rule::RefersToItself)]
        );
        let backwards =
            json!({"id": ID, "person": OTHER, "function": "Head", "from": "2022-01-02", "to": "2022-01-01"});
        assert_eq!(
            broken(Appointment::read(&backwards)),
            [("to".to_owned(), Rule::EndsBeforeItStarts)]
        );
        let tags = json!({"id": ID, "name": "A", "names": {"xx": "B"}});
        assert_eq!(
            broken(Organisation::read(&tags)),
            [("names.xx".to_owned(), Rule::UnknownLanguage)]
        );
    }
}
