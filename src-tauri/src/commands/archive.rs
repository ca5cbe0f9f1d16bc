//! The archive as a whole: which one is open, who works in it.

use super::{Here, moment, word};
use crate::{
    desktop::SharedDesktop,
    error::{CommandError, GONE, Result},
    start::archive_of,
    state::Shell,
};
use office::records::{Language, problems::Rule};
use office::{NewOffice, Session, profile};
use serde::Serialize;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager, Runtime};

/// What the whole window knows.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AppState {
    version: &'static str,
    /// Who works here; None until the person has said.
    author: Option<String>,
    archive: Option<OpenArchive>,
    recent: Vec<RecentArchive>,
    /// Where a new archive is offered to stand.
    suggested_folder: String,
    /// Why what was asked for at the start could not be opened; said once. `gone`: the open archive is away.
    refused: Option<CommandError>,
    /// Whether today is more than a day before the archive's latest operation: this computer's clock may be wrong.
    clock_behind: bool,
}

#[derive(Clone, Debug, Serialize)]
struct OpenArchive {
    path: String,
    /// The office's name.
    name: String,
    /// Its letters; empty: it has none.
    short_name: String,
    read_only: bool,
    languages: Vec<Language>,
    language: Language,
}

#[derive(Clone, Debug, Serialize)]
struct RecentArchive {
    path: String,
    name: String,
    /// Whether the folder is not there now.
    missing: bool,
    /// RFC 3339.
    opened_on: String,
}

/// What the whole window knows now. `refused`: why what a start asked for could not be opened.
pub(crate) fn state_of(shell: &Shell, refused: Option<CommandError>) -> Result<AppState> {
    let archive = shell.session(|session| {
        let office = session.office()?;
        let archive = OpenArchive {
            path: session.folder().display().to_string(),
            name: session.name(),
            short_name: office.short_name,
            read_only: session.is_read_only(),
            languages: office.languages,
            language: office.language,
        };
        Ok((archive, session.is_clock_behind()?))
    });
    let (archive, clock_behind, refused) = match archive {
        Ok((archive, clock_behind)) => (Some(archive), clock_behind, refused),
        Err(error) if error.code == "no_archive" => (None, false, refused),
        Err(error) if error.code == GONE => (None, false, refused.or(Some(error))),
        Err(error) => return Err(error),
    };
    let profile = shell.profile();
    Ok(AppState {
        version: env!("CARGO_PKG_VERSION"),
        author: profile.author().map(str::to_owned),
        archive,
        recent: profile.recent().iter().map(recent).collect(),
        suggested_folder: profile::suggested_folder().display().to_string(),
        refused,
        clock_behind,
    })
}

fn recent(known: &profile::Recent) -> RecentArchive {
    RecentArchive {
        path: known.path.display().to_string(),
        name: known.name.clone(),
        missing: !known.path.is_dir(),
        opened_on: moment(known.opened_at),
    }
}

/// Does something to the shell, names the window after the office that is open then, and answers the new state.
async fn then_state<R: Runtime>(
    app: AppHandle<R>,
    shell: Here<'_>,
    work: impl FnOnce(&Shell) -> Result<()> + Send + 'static,
) -> Result<AppState> {
    let state = shell
        .run(move |shell| {
            work(shell)?;
            state_of(shell, None)
        })
        .await?;
    name_window(&app, &state);
    Ok(state)
}

/// Puts the office's name into the window's title.
pub(crate) fn name_window<R: Runtime>(app: &AppHandle<R>, state: &AppState) {
    let office = state.archive.as_ref().map(|archive| archive.name.as_str());
    if let Some(window) = app.get_webview_window(crate::WINDOW) {
        // A window that is closing needs no title.
        let _ = window.set_title(&title(office));
    }
}

/// The window's title: the office first, for a task bar cuts it off at the end.
fn title(office: Option<&str>) -> String {
    const PROGRAM: &str = "Rapporteur";
    match office {
        Some(office) => format!("{office} \u{2013} {PROGRAM}"),
        None => PROGRAM.to_owned(),
    }
}

/// The first call also opens what the program was started with; `refused` says why that could not be.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn app_state<R: Runtime>(app: AppHandle<R>, shell: Here<'_>) -> Result<AppState> {
    let state = shell
        .run(|shell| {
            let refused = shell.open_asked().err();
            state_of(shell, refused)
        })
        .await?;
    shell.prepare();
    name_window(&app, &state);
    Ok(state)
}

/// Errors: `invalid` (author).
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn author_set<R: Runtime>(app: AppHandle<R>, shell: Here<'_>, name: String) -> Result<AppState> {
    then_state(app, shell, move |shell| shell.set_author(&name)).await
}

/// Errors: `invalid` (office_name, language), and the archive's own.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn archive_create<R: Runtime>(
    app: AppHandle<R>,
    shell: Here<'_>,
    path: PathBuf,
    office_name: String,
    language: String,
) -> Result<AppState> {
    let language = word("language", Rule::UnknownLanguage, &language)?;
    let path = named(path)?;
    let new = NewOffice {
        name: office_name,
        language,
    };
    then_state(app, shell, move |shell| {
        shell.enter(|profile| Session::create(&path, &new, profile))
    })
    .await
}

/// Errors: `invalid` (path), and the archive's own.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn archive_open<R: Runtime>(app: AppHandle<R>, shell: Here<'_>, path: PathBuf) -> Result<AppState> {
    let path = archive_of(&named(path)?);
    then_state(app, shell, move |shell| shell.open(&path)).await
}

/// Errors: the archive's own.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn archive_sample<R: Runtime>(app: AppHandle<R>, shell: Here<'_>) -> Result<AppState> {
    then_state(app, shell, Shell::open_sample).await
}

#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn archive_close<R: Runtime>(app: AppHandle<R>, shell: Here<'_>) -> Result<AppState> {
    then_state(app, shell, |shell| {
        shell.close();
        Ok(())
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn recent_forget<R: Runtime>(app: AppHandle<R>, shell: Here<'_>, path: PathBuf) -> Result<AppState> {
    then_state(app, shell, move |shell| Ok(shell.profile().forget(&path)?)).await
}

/// The system's dialog for a folder. `purpose`: "open" or "create". Errors: `invalid` (purpose).
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn archive_choose<R: Runtime>(
    app: AppHandle<R>,
    shell: Here<'_>,
    purpose: String,
    title: Option<String>,
) -> Result<Option<String>> {
    let start = match purpose.as_str() {
        "open" => shell
            .profile()
            .recent()
            .first()
            .and_then(|known| known.path.parent().map(Path::to_owned)),
        "create" => None,
        _ => return Err(CommandError::invalid("purpose", Rule::UnknownValue, &purpose)),
    };
    let start = start
        .filter(|folder| folder.is_dir())
        .unwrap_or_else(profile::suggested_folder);
    let chosen = shell
        .run(move |_| Ok(app.state::<SharedDesktop>().choose_folder(title.as_deref(), &start)))
        .await?;
    Ok(chosen.map(|folder| folder.display().to_string()))
}

/// A path that says something; relative ones would depend on where the program was started. Errors: `invalid`.
fn named(path: PathBuf) -> Result<PathBuf> {
    if path.as_os_str().is_empty() {
        return Err(CommandError::invalid("path", Rule::Missing, ""));
    }
    if path.is_relative() {
        return Err(CommandError::invalid(
            "path",
            Rule::UnknownValue,
            &path.to_string_lossy(),
        ));
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_begins_with_the_office() {
        assert_eq!(title(Some("IISG Secretariat")), "IISG Secretariat \u{2013} Rapporteur");
        assert_eq!(title(None), "Rapporteur");
    }
}
