//! The directory: people, organisations, and who held which function when.

use crate::{Id, Language};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
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
