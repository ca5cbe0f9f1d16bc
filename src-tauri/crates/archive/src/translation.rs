//! A record's texts in other languages: one row a text.

use crate::{
    Error,
    children::{self, Child},
    record::{self, record},
    transact::Tx,
};
use records::{Id, Language};
use rusqlite::Connection;

record! {
    /// A text of a record in another language.
    TranslationRow in "translation" of "record" by "field" {
        record: Id,
        field: String,
        language: Language,
        value: String,
    }
}

impl Child for TranslationRow {
    const BY_POSITION: bool = false;
}

impl TranslationRow {
    /// The same field of the same record in the same language has one identity on every laptop.
    fn id(&self) -> Id {
        let language = self.language.code().to_le_bytes();
        Id::derived(
            "translation",
            &[self.record.as_bytes(), self.field.as_bytes(), &language],
        )
    }
}

/// The standing translations of a record: field, language, text.
pub(crate) fn of(connection: &Connection, record: Id) -> Result<Vec<(String, Language, String)>, Error> {
    let rows = record::of_owner::<TranslationRow>(connection, record)?;
    Ok(rows
        .into_iter()
        .filter(|row| row.removed == 0)
        .map(|row| (row.fields.field, row.fields.language, row.fields.value))
        .collect())
}

/// Makes a record's translations these; empty texts are none.
pub(crate) fn save<'t>(
    tx: &Tx<'_>,
    record: Id,
    texts: impl IntoIterator<Item = (&'static str, Language, &'t str)>,
) -> Result<(), Error> {
    let wanted = texts
        .into_iter()
        .filter(|(_, _, text)| !text.is_empty())
        .map(|(field, language, text)| {
            let row = TranslationRow {
                record,
                field: field.to_owned(),
                language,
                value: text.to_owned(),
            };
            (Some(row.id()), row)
        })
        .collect();
    children::sync(tx, record, wanted)
}
