//! The office's own settings.

use super::Here;
use crate::{commands::archive, error::Result};
use office::records::{Language, Office};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use tauri::{AppHandle, Runtime};

/// The office's settings, as the window takes them.
#[derive(Serialize)]
pub(crate) struct Settings {
    names: BTreeMap<Language, String>,
    short_name: String,
    language: Language,
    languages: Vec<Language>,
    time_zone: String,
    country: Option<String>,
    kosovo_note: bool,
    /// The note as it is printed, in each of the office's languages.
    kosovo_text: BTreeMap<Language, String>,
    /// The office's own words for the note; where there are none, the usual ones are printed.
    kosovo_texts: BTreeMap<Language, String>,
    /// "#rrggbb".
    accent: Option<String>,
    /// Whether there is one.
    logo: bool,
    reference_prefix: String,
}

impl From<Office> for Settings {
    fn from(office: Office) -> Self {
        let kosovo_text = office
            .languages
            .iter()
            .map(|tag| (*tag, office.kosovo_text(*tag).to_owned()))
            .collect();
        Self {
            kosovo_text,
            names: office.names,
            short_name: office.short_name,
            language: office.language,
            languages: office.languages,
            time_zone: office.time_zone,
            country: office.country,
            kosovo_note: office.kosovo_note,
            kosovo_texts: office.kosovo_texts,
            accent: office.accent,
            logo: office.logo.is_some(),
            reference_prefix: office.reference_prefix,
        }
    }
}

#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn office(shell: Here<'_>) -> Result<Settings> {
    Ok(shell.with_session(|session| Ok(session.office()?)).await?.into())
}

/// Changes the named settings, all or none. Errors: `invalid`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn office_edit<R: Runtime>(
    app: AppHandle<R>,
    shell: Here<'_>,
    fields: Map<String, Value>,
) -> Result<Settings> {
    let (office, state) = shell
        .run(move |shell| {
            let office = shell.session(|session| Ok(session.edit_office(&fields)?))?;
            Ok((office, archive::state_of(shell, None)?))
        })
        .await?;
    archive::name_window(&app, &state);
    Ok(office.into())
}
