//! The lists that forms offer: pillars, categories, series, countries, places, languages, zones.

use crate::{Result, Session};
use archive::{OperationKind, Tx};
use records::{
    Id, Language, Problem, countries,
    lists::{List, ListItem},
    places::{self, Place},
};
use serde::Serialize;
use serde_json::{Map, Value};

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

/// An item of a list, as it is edited.
#[derive(Clone, Debug, Serialize)]
pub struct UsedItem {
    /// The item.
    #[serde(flatten)]
    pub item: ListItem,
    /// How many meetings use it.
    pub meetings: usize,
}

/// The items of a list in the office's order, retired ones too, with how many meetings use each.
///
/// # Errors
/// The archive's own.
pub fn items(session: &Session, list: List) -> Result<Vec<UsedItem>> {
    let uses = session.archive().list_uses(list)?;
    let items = session.archive().list(list)?.into_iter();
    Ok(items
        .map(|item| UsedItem {
            meetings: uses.get(&item.id).copied().unwrap_or_default(),
            item,
        })
        .collect())
}

/// Changes fields of an item of a list, all or none; without an id it is a new one, which needs a name and comes last.
/// Answers with its id.
///
/// # Errors
/// [`crate::Error::Invalid`] for a name that is missing or that another item has, or a value that is none; the archive's own.
pub fn save(session: &Session, list: List, id: Option<Id>, given: &Map<String, Value>) -> Result<Id> {
    let done = session.archive().transact(OperationKind::EditList, |tx| {
        // Read inside the operation: two edits at once must not take each other's back.
        let mut item = match id {
            Some(id) => tx.list_item(list, id)?,
            None => ListItem::new(tx.new_id()),
        };
        let problems: Vec<Problem> = given
            .iter()
            .filter_map(|(field, value)| item.set(field, value).err())
            .flatten()
            .collect();
        if !problems.is_empty() {
            return Err(archive::Error::Invalid(problems));
        }
        tx.save_list_item(list, &item)?;
        Ok(item.id)
    })?;
    session.changed(&done.changes);
    Ok(done.value)
}

/// Puts an item after another one; None: first.
///
/// # Errors
/// The archive's own: not found.
pub fn move_item(session: &Session, list: List, id: Id, after: Option<Id>) -> Result<()> {
    write(session, OperationKind::EditList, |tx| {
        tx.move_list_item(list, id, after)
    })
}

/// Merges an item into another: its meetings count for that one from now on.
///
/// # Errors
/// [`crate::Error::Invalid`]: into itself; the archive's own: not found.
pub fn merge(session: &Session, list: List, from: Id, into: Id) -> Result<()> {
    write(session, OperationKind::Merge, |tx| {
        tx.merge_list_items(list, from, into)
    })
}

/// Takes an item that no meeting uses off its list.
///
/// # Errors
/// The archive's own: a conflict while meetings use it; not found.
pub fn remove(session: &Session, list: List, id: Id) -> Result<()> {
    write(session, OperationKind::EditList, |tx| tx.remove_list_item(list, id))
}

fn write(
    session: &Session,
    kind: OperationKind,
    work: impl FnOnce(&mut Tx<'_>) -> std::result::Result<(), archive::Error>,
) -> Result<()> {
    let done = session.archive().transact(kind, work)?;
    session.changed(&done.changes);
    Ok(())
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
