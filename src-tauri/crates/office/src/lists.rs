//! The lists that forms offer: pillars, categories, series, countries, places, languages, zones.

use crate::{Result, Session};
use archive::OperationKind;
use records::{
    Id, Language, Problem, countries,
    lists::{List, ListItem},
    places::{self, Place},
    problems::Rule,
};
use serde::Serialize;

/// Everything that a meeting's form offers to choose from.
#[derive(Clone, Debug, Serialize)]
pub struct Lists {
    /// The office's strands of work, in its order; retired ones too.
    pub pillars: Vec<ListItem>,
    /// The office's kinds of meeting, in its order; retired ones too.
    pub categories: Vec<ListItem>,
    /// Runs of numbered meetings, by name.
    pub series: Vec<SeriesChoice>,
    /// Countries in the office's language: the Western Balkans in protocol order, then the others by name.
    pub countries: Vec<Country>,
    /// Languages of texts, the office's own first.
    pub languages: Vec<Language>,
    /// IANA zones: the office's first, then Europe's, then the others.
    pub zones: Vec<&'static str>,
}

/// A series to choose.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesChoice {
    /// Its name.
    pub name: String,
    /// The number that its next meeting takes.
    pub next_number: u32,
}

/// A country to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Country {
    /// ISO 3166-1 alpha-2, or "XK".
    pub code: &'static str,
    /// Its name today.
    pub name: &'static str,
}

/// Reads all lists.
///
/// # Errors
/// The archive's own.
pub fn all(session: &Session) -> Result<Lists> {
    let archive = session.archive();
    let office = session.office()?;
    let series = archive.series()?;
    Ok(Lists {
        pillars: archive.list(List::Pillars)?,
        categories: archive.list(List::Categories)?,
        series: series
            .into_iter()
            .map(|s| SeriesChoice {
                name: s.series.name,
                next_number: s.next_number,
            })
            .collect(),
        countries: countries_for(office.language, session.today()),
        languages: ordered_languages(&office.languages),
        zones: zones(&office.time_zone),
    })
}

/// The Western Balkans in protocol order.
const WESTERN_BALKANS: [&str; 6] = ["AL", "BA", "XK", "ME", "MK", "RS"];

fn countries_for(language: Language, today: chrono::NaiveDate) -> Vec<Country> {
    let place = |code: &str| {
        WESTERN_BALKANS
            .iter()
            .position(|c| *c == code)
            .unwrap_or(WESTERN_BALKANS.len())
    };
    let mut all: Vec<Country> = countries::all()
        .filter_map(|code| countries::name(code, language, today).map(|name| Country { code, name }))
        .collect();
    all.sort_by(|a, b| place(a.code).cmp(&place(b.code)).then_with(|| a.name.cmp(b.name)));
    all
}

fn ordered_languages(own: &[Language]) -> Vec<Language> {
    let others = Language::ALL.iter().filter(|language| !own.contains(language));
    own.iter().chain(others).copied().collect()
}

fn zones(own: &str) -> Vec<&'static str> {
    let mut all = records::reading::zones();
    all.sort_by_key(|zone| (*zone != own, !zone.starts_with("Europe/"), *zone));
    all
}

/// Records or changes an item of a list; without an id it is a new one. Answers with its id.
///
/// # Errors
/// [`crate::Error::Invalid`] for an empty name, a name that another item has, or a colour that is none; the archive's own.
pub fn save(session: &Session, list: List, id: Option<Id>, item: &ListItem) -> Result<Id> {
    let mut problems = Vec::new();
    if item.name.trim().is_empty() {
        problems.push(Problem::new("name", Rule::Missing, ""));
    }
    if let Some(colour) = item.colour.as_deref().filter(|colour| !is_colour(colour)) {
        problems.push(Problem::new("colour", Rule::NotAColour, colour));
    }
    if !problems.is_empty() {
        return Err(crate::Error::Invalid(problems));
    }
    let done = session.archive().transact(OperationKind::EditList, |tx| {
        let mut item = item.clone();
        item.id = id.unwrap_or_else(|| tx.new_id());
        tx.save_list_item(list, &item)?;
        Ok(item.id)
    })?;
    session.changed(&done.changes);
    Ok(done.value)
}

fn is_colour(text: &str) -> bool {
    text.len() == 7 && text.starts_with('#') && text[1..].bytes().all(|b| b.is_ascii_hexdigit())
}

/// Cities whose name begins like the text, in any script, the likeliest first.
pub fn places(text: &str, country: Option<&str>, limit: usize) -> Vec<Place> {
    places::complete(text, country, limit)
}

/// The number that the next meeting of a series takes; 1 for a series that is not there yet.
///
/// # Errors
/// The archive's own.
pub fn series_next(session: &Session, name: &str) -> Result<u32> {
    let series = session.archive().series()?;
    Ok(series
        .into_iter()
        .find(|s| s.series.name == name)
        .map_or(1, |s| s.next_number))
}
