//! The office's own settings, its logo, and what the window keeps.

use super::Here;
use crate::{commands::archive, desktop::SharedDesktop, error::Result};
use office::{
    kept as remembered, logo, profile,
    records::{
        Language, Office,
        office::{DateStyle, FirstDay},
    },
};
use serde::Serialize;
use serde_json::{Map, Value};
use std::{collections::BTreeMap, path::PathBuf};
use tauri::{AppHandle, Manager, Runtime};

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
    /// "#rrggbb".
    accent2: Option<String>,
    /// Whether there is one.
    logo: bool,
    reference_prefix: String,
    first_day: FirstDay,
    date_style: DateStyle,
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
            accent2: office.accent2,
            logo: office.logo.is_some(),
            reference_prefix: office.reference_prefix,
            first_day: office.first_day,
            date_style: office.date_style,
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

/// Lets the person choose a picture in the system's dialog, and takes it as the logo. None: they closed the dialog.
/// Errors: `invalid` (field "logo") for a file that a report could not print, `file`, `no_permission`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn logo_choose<R: Runtime>(
    app: AppHandle<R>,
    shell: Here<'_>,
    title: Option<String>,
) -> Result<Option<Settings>> {
    // Asked first: a dialog whose answer nothing can be done with would be a waste of the person's time.
    shell.with_session(|_| Ok(())).await?;
    let chosen = shell
        .run(move |_| {
            let desktop = app.state::<SharedDesktop>();
            Ok(desktop.choose_picture(title.as_deref(), &profile::suggested_folder(), logo::ENDINGS))
        })
        .await?;
    match chosen {
        Some(path) => logo_take(shell, path).await.map(Some),
        None => Ok(None),
    }
}

/// Takes a file as the logo. Errors: as `logo_choose`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn logo_take(shell: Here<'_>, path: PathBuf) -> Result<Settings> {
    let office = shell
        .with_session(move |session| Ok(logo::take(session, &path)?))
        .await?;
    Ok(office.into())
}

#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn logo_clear(shell: Here<'_>) -> Result<Settings> {
    Ok(shell.with_session(|session| Ok(logo::clear(session)?)).await?.into())
}

/// Everything that this computer keeps for the open archive, by key.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn kept(shell: Here<'_>) -> Result<BTreeMap<String, Value>> {
    shell.with_session(|session| Ok(remembered::all(session)?)).await
}

/// Keeps a value; null forgets it. Errors: `invalid` for more than 64 kB, `read_only`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn keep(shell: Here<'_>, key: String, value: Option<Value>) -> Result<()> {
    shell
        .with_session(move |session| Ok(remembered::keep(session, &key, value.as_ref())?))
        .await
}
