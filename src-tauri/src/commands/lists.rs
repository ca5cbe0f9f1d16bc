//! What forms offer to choose from, and the office's own lists as they are edited.

use super::{Here, id, word};
use crate::error::Result;
use chrono::Local;
use office::{
    Session,
    lists::{self, SeriesChoice},
    records::{
        self, Id, Language, countries,
        lists::{List, ListItem, ListItemNames},
        problems::Rule,
    },
};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Everything that a form offers, as the window takes it.
#[derive(Serialize)]
pub(crate) struct Lists {
    pillars: Vec<Entry>,
    categories: Vec<Entry>,
    series: Vec<SeriesChoice>,
    countries: Vec<lists::Country>,
    languages: Vec<Language>,
    zones: Vec<&'static str>,
}

/// An item of one of the office's lists.
#[derive(Serialize)]
struct Entry {
    name: String,
    short_name: String,
    /// "#rrggbb"; None: the window takes the next of its own.
    colour: Option<String>,
    retired: bool,
}

impl From<ListItem> for Entry {
    fn from(item: ListItem) -> Self {
        let ListItem {
            name,
            short_name,
            colour,
            retired,
            ..
        } = item;
        Self {
            name,
            short_name,
            colour,
            retired,
        }
    }
}

#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn lists(shell: Here<'_>) -> Result<Lists> {
    let all = shell.with_session(|session| Ok(lists::all(session)?)).await?;
    Ok(Lists {
        pillars: all.pillars.into_iter().map(Entry::from).collect(),
        categories: all.categories.into_iter().map(Entry::from).collect(),
        series: all.series,
        countries: all.countries,
        languages: all.languages,
        zones: all.zones,
    })
}

/// A city that a form offers.
#[derive(Serialize)]
pub(crate) struct Place {
    /// In the office's language.
    name: &'static str,
    /// The writing that the typed text met, where it is another one: "Скопје".
    local_name: Option<&'static str>,
    /// ISO 3166-1 alpha-2, or "XK".
    country: &'static str,
    /// In the office's language, as of today.
    country_name: &'static str,
}

/// Cities whose name begins like `text`, in any script, the likeliest first.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn places(shell: Here<'_>, text: String, country: Option<String>, limit: usize) -> Result<Vec<Place>> {
    let today = Local::now().date_naive();
    shell
        .with_session(move |session| {
            let language = session.office()?.language;
            let named = |place: records::places::Place| {
                let name = place.name_in(language);
                Place {
                    name,
                    local_name: (place.matched != name).then_some(place.matched),
                    country: place.country,
                    country_name: countries::name(place.country, language, today).unwrap_or(place.country),
                }
            };
            Ok(lists::places(&text, country.as_deref(), limit)
                .into_iter()
                .map(named)
                .collect())
        })
        .await
}

/// The number after the series' highest.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn series_next(shell: Here<'_>, name: String) -> Result<u32> {
    shell
        .with_session(move |session| Ok(lists::series_next(session, &name)?))
        .await
}

/// An item of one of the office's lists, as it is edited.
#[derive(Serialize)]
pub(crate) struct Item {
    id: Id,
    #[serde(flatten)]
    entry: Entry,
    translations: BTreeMap<Language, ListItemNames>,
    /// How many meetings use it.
    meetings: usize,
}

/// A list in its order, as it is after a command.
fn items(session: &Session, list: List) -> Result<Vec<Item>> {
    let items = lists::items(session, list)?.into_iter();
    Ok(items
        .map(|mut used| Item {
            id: used.item.id,
            translations: std::mem::take(&mut used.item.translations),
            meetings: used.meetings,
            entry: used.item.into(),
        })
        .collect())
}

/// Errors: `invalid`.
fn list_called(name: &str) -> Result<List> {
    word("list", Rule::UnknownValue, name)
}

#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn list_items(shell: Here<'_>, list: String) -> Result<Vec<Item>> {
    let list = list_called(&list)?;
    shell.with_session(move |session| items(session, list)).await
}

/// Changes what is given of an item; without an id it is a new one. Errors: `invalid`, `not_found`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn list_save(
    shell: Here<'_>,
    list: String,
    id: Option<String>,
    item: Map<String, Value>,
) -> Result<Vec<Item>> {
    let list = list_called(&list)?;
    let known = id.map(|text| super::id("id", &text)).transpose()?;
    shell
        .with_session(move |session| {
            lists::save(session, list, known, &item)?;
            items(session, list)
        })
        .await
}

/// Puts an item after another one; None: first. Errors: `not_found`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn list_move(shell: Here<'_>, list: String, id: String, after: Option<String>) -> Result<Vec<Item>> {
    let list = list_called(&list)?;
    let moved = super::id("id", &id)?;
    let after = after.map(|text| super::id("after", &text)).transpose()?;
    shell
        .with_session(move |session| {
            lists::move_item(session, list, moved, after)?;
            items(session, list)
        })
        .await
}

/// Merges an item into another. Errors: `invalid`, `not_found`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn list_merge(shell: Here<'_>, list: String, from: String, into: String) -> Result<Vec<Item>> {
    let list = list_called(&list)?;
    let (from, into) = (id("from", &from)?, id("into", &into)?);
    shell
        .with_session(move |session| {
            lists::merge(session, list, from, into)?;
            items(session, list)
        })
        .await
}

/// Takes an item off its list. Errors: `conflict` while meetings use it, `not_found`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn list_remove(shell: Here<'_>, list: String, id: String) -> Result<Vec<Item>> {
    let list = list_called(&list)?;
    let gone = super::id("id", &id)?;
    shell
        .with_session(move |session| {
            lists::remove(session, list, gone)?;
            items(session, list)
        })
        .await
}
