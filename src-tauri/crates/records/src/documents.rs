//! Documents of the register: files with a kind, versions and reference numbers. Their content is the archive's.

use crate::{Access, Id, Language, meetings::DocumentKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A document; it may belong to no meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its identity.
    pub id: Id,
    /// The meeting that it belongs to.
    pub meeting: Option<Id>,
    /// What it is.
    pub kind: DocumentKind,
    /// As it is listed.
    pub title: String,
    /// The name of the file that was taken in.
    pub file_name: String,
    /// Language of its text.
    pub language: Option<Language>,
    /// The day that it bears.
    pub dated_on: Option<NaiveDate>,
    /// Who may read it.
    pub access: Access,
    /// The office's reference number.
    pub reference: Option<String>,
}
