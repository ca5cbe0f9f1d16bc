//! What an operation changed, so that the interface refreshes just that.

use crate::{Error, log::OperationId, record, schema};
use records::Id;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Records that an operation changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Meetings, also those whose agenda, outcomes, participants or other inner rows changed.
    pub meetings: BTreeSet<Id>,
    /// People, also by their appointments.
    pub people: BTreeSet<Id>,
    /// Organisations.
    pub organisations: BTreeSet<Id>,
    /// Pillars, categories or series.
    pub lists: bool,
    /// The office's settings.
    pub office: bool,
}

impl Changes {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds what another operation changed.
    pub fn merge(&mut self, other: Self) {
        self.meetings.extend(other.meetings);
        self.people.extend(other.people);
        self.organisations.extend(other.organisations);
        self.lists |= other.lists;
        self.office |= other.office;
    }

    /// What the log says that an operation changed.
    pub(crate) fn of(connection: &Connection, operation: i64) -> Result<Self, Error> {
        let mut changes = Self::default();
        let codes: Vec<i64> = connection
            .prepare_cached("SELECT DISTINCT table_code FROM change WHERE operation = ?1")?
            .query_map([operation], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for table in codes.into_iter().filter_map(schema::table_of) {
            let into = |column: &str, of: &str, ids: &mut BTreeSet<Id>| -> Result<(), Error> {
                // `of` is the table that the ids must be of: a translation's record may be of any
                let sql = format!(
                    "SELECT DISTINCT t.{column} FROM (SELECT DISTINCT row FROM change WHERE operation = ?1 AND table_code = ?2) c \
                     JOIN {} t ON t.row = c.row WHERE t.{column} IN (SELECT id FROM {of})",
                    table.name
                );
                let mut statement = connection.prepare_cached(&sql)?;
                let mut rows = statement.query((operation, table.code))?;
                while let Some(row) = rows.next()? {
                    ids.insert(record::load(row, 0)?);
                }
                Ok(())
            };
            match table.name {
                "office" | "office_language" => changes.office = true,
                "pillar" | "category" | "series" => changes.lists = true,
                "meeting" => into("id", "meeting", &mut changes.meetings)?,
                "person" => into("id", "person", &mut changes.people)?,
                "organisation" => into("id", "organisation", &mut changes.organisations)?,
                "external" | "translation" => {
                    into("record", "meeting", &mut changes.meetings)?;
                    into("record", "person", &mut changes.people)?;
                    into("record", "organisation", &mut changes.organisations)?;
                    let mut others = BTreeSet::new();
                    for list in ["pillar", "category", "series"] {
                        into("record", list, &mut others)?;
                    }
                    changes.lists |= !others.is_empty();
                    others.clear();
                    into("record", "office", &mut others)?;
                    changes.office |= !others.is_empty();
                }
                "appointment" => into("person", "person", &mut changes.people)?,
                _ if table.has("meeting") => into("meeting", "meeting", &mut changes.meetings)?,
                _ if table.has("organisation") => into("organisation", "organisation", &mut changes.organisations)?,
                _ => {}
            }
        }
        Ok(changes)
    }
}

/// What an operation gave.
#[derive(Clone, Debug)]
pub struct Done<T> {
    /// What the work answered.
    pub value: T,
    /// What it changed.
    pub changes: Changes,
    /// Its number; None when nothing changed, so that the log has nothing to say.
    pub operation: Option<OperationId>,
}
