//! The office's settings: one record, its languages, and its names and notes in them.

use crate::{
    Archive, Error,
    children::{self, ordered},
    record::{self, record},
    transact::Tx,
    translation,
};
use records::{
    Id, Language, Office, Problem, Rule, countries,
    office::{DateStyle, FirstDay, Logo},
};
use rusqlite::Connection;

record! {
    /// The office.
    OfficeRow in "office" of "id" by "id" {
        short_name: String,
        language: Language,
        time_zone: String,
        country: Option<String>,
        kosovo_note: bool,
        accent: Option<String>,
        reference_prefix: String,
        logo_media_type: Option<String>,
        logo: Option<Vec<u8>>,
        accent2: Option<String>,
        first_day: Option<FirstDay>,
        date_style: Option<DateStyle>,
    }
}

record! {
    /// A language in which the office keeps texts.
    OfficeLanguageRow in "office_language" of "id" by "sort" {
        language: Language,
        sort: String,
    }
}

ordered!(OfficeLanguageRow);

/// The one office of an archive has the same identity in all copies.
fn id() -> Id {
    Id::derived("office", &[])
}

/// The office; a name-less one where none was saved yet.
pub(crate) fn read(connection: &Connection) -> Result<Office, Error> {
    let mut office = Office::new("", Language::En);
    office.names.clear();
    let Some(row) = record::find::<OfficeRow>(connection, id())? else {
        return Ok(office);
    };
    let row = row.fields;
    office.short_name = row.short_name;
    office.language = row.language;
    office.time_zone = row.time_zone;
    office.country = row.country;
    office.kosovo_note = row.kosovo_note;
    office.accent = row.accent;
    office.reference_prefix = row.reference_prefix;
    office.accent2 = row.accent2;
    office.first_day = row.first_day.unwrap_or_default();
    office.date_style = row.date_style.unwrap_or_default();
    office.logo = row
        .logo_media_type
        .zip(row.logo)
        .map(|(media_type, bytes)| Logo { media_type, bytes });
    office.languages = record::select::<OfficeLanguageRow>(connection, "WHERE removed = 0 ORDER BY sort, id", [])?
        .into_iter()
        .map(|row| row.fields.language)
        .collect();
    for (field, language, text) in translation::of(connection, id())? {
        match field.as_str() {
            "name" => office.names.insert(language, text),
            "kosovo_text" => office.kosovo_texts.insert(language, text),
            _ => None,
        };
    }
    Ok(office)
}

impl Archive {
    /// The office's settings.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn office(&self) -> Result<Office, Error> {
        read(&*self.reader()?)
    }
}

impl Tx<'_> {
    /// The office's settings, as this operation has left them.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn office(&self) -> Result<Office, Error> {
        read(self.connection)
    }

    /// Sets the office's settings; only what differs is changed. Whether anything did.
    ///
    /// # Errors
    /// Invalid: no name, an unknown zone or country.
    pub fn save_office(&self, office: &Office) -> Result<bool, Error> {
        let mut problems = Vec::new();
        if office.names.values().all(|name| name.trim().is_empty()) {
            problems.push(Problem::new("names", Rule::Missing, ""));
        }
        if !records::reading::is_zone(&office.time_zone) {
            problems.push(Problem::new("time_zone", Rule::UnknownZone, &office.time_zone));
        }
        if let Some(country) = office.country.as_deref().filter(|code| !countries::is_country(code)) {
            problems.push(Problem::new("country", Rule::UnknownCountry, country));
        }
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        let row = OfficeRow {
            short_name: office.short_name.clone(),
            language: office.language,
            time_zone: office.time_zone.clone(),
            country: office.country.clone(),
            kosovo_note: office.kosovo_note,
            accent: office.accent.clone(),
            reference_prefix: office.reference_prefix.clone(),
            logo_media_type: office.logo.as_ref().map(|logo| logo.media_type.clone()),
            logo: office.logo.as_ref().map(|logo| logo.bytes.clone()),
            accent2: office.accent2.clone(),
            // the usual is NULL, so that an office that never chose is not said to have chosen
            first_day: Some(office.first_day).filter(|day| *day != FirstDay::default()),
            date_style: Some(office.date_style).filter(|style| *style != DateStyle::default()),
        };
        let changed = self.changing(|| {
            self.put(id(), &row)?;
            self.save_office_texts(office)
        })?;
        self.is_about("office", id())?;
        Ok(changed)
    }

    fn save_office_texts(&self, office: &Office) -> Result<(), Error> {
        self.save_office_languages(&office.languages)?;
        let names = office
            .names
            .iter()
            .map(|(language, name)| ("name", *language, name.as_str()));
        let notes = office.kosovo_texts.iter();
        let notes = notes.map(|(language, text)| ("kosovo_text", *language, text.as_str()));
        translation::save(self, id(), names.chain(notes))
    }

    fn save_office_languages(&self, languages: &[Language]) -> Result<(), Error> {
        let stored = record::select::<OfficeLanguageRow>(self.connection, "ORDER BY sort, id", [])?;
        let wanted = languages.iter().map(|language| {
            let row = OfficeLanguageRow {
                language: *language,
                sort: String::new(),
            };
            let code = language.code().to_le_bytes();
            (Some(Id::derived("office_language", &[&code])), row)
        });
        children::sync_with(self, stored, wanted.collect())
    }
}
