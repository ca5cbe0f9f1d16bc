//! What forms offer to choose from.

use super::Here;
use crate::error::Result;
use chrono::Local;
use office::lists::{self, SeriesChoice};
use office::records::{self, Language, countries, lists::ListItem};
use serde::Serialize;

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
