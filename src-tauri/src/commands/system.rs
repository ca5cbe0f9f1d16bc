//! The system around the window: its menu, its spelling, its file manager, its viewer for printing; and what it is.

use super::Here;
use crate::{
    desktop::SharedDesktop,
    diagnostics,
    error::{CommandError, Result},
    farewell::{Answer, Leaving, Unsaved},
    menu::{self, MenuWords},
    printing,
    state::Shell,
};
use serde::Serialize;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};
use tauri::{AppHandle, Manager, Runtime};

/// Shows the window's menu with these words, or greys some of its entries. Errors: `internal`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn menu_labels<R: Runtime>(
    app: AppHandle<R>,
    shell: Here<'_>,
    labels: BTreeMap<String, String>,
    enabled: BTreeMap<String, bool>,
    keys: Option<BTreeMap<String, String>>,
) -> Result<()> {
    let words = MenuWords {
        labels,
        enabled,
        keys: keys.unwrap_or_default(),
    };
    shell
        .run(move |shell| {
            let desktop = app.state::<SharedDesktop>();
            desktop.show_menu(&words).map_err(CommandError::internal)?;
            menu::keep(shell.config_folder(), &words);
            Ok(())
        })
        .await
}

/// All that was typed is written: the window that was asked to close does so.
#[tauri::command(rename_all = "snake_case")]
pub(crate) fn close_now(shell: Here<'_>) {
    shell.farewell.answer(Some(Leaving::Close), Answer::Settled);
}

/// All that was typed is written: the archive that was asked for is opened in place of this one.
#[tauri::command(rename_all = "snake_case")]
pub(crate) fn open_now(shell: Here<'_>) {
    shell.farewell.answer(Some(Leaving::Open), Answer::Settled);
}

/// So many records cannot be saved now: the person is asked whether to lose them, or to stay.
#[tauri::command(rename_all = "snake_case")]
pub(crate) fn close_hold(shell: Here<'_>, count: u32, title: String, text: String, close: String, stay: String) {
    tracing::warn!(count, "records cannot be saved while the window is left");
    let unsaved = Unsaved {
        title,
        text,
        close,
        stay,
    };
    shell.farewell.answer(None, Answer::Unsaved(unsaved));
}

/// What whoever helps must know; nothing that is recorded is in it.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn diagnostics(shell: Here<'_>) -> Result<String> {
    shell.run(|shell| Ok(diagnostics::text(shell))).await
}

/// The languages that are checked from now on.
#[derive(Serialize)]
pub(crate) struct Spelling {
    available: Vec<String>,
}

/// Checks the spelling of what is typed in these languages; none turns it off.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn spelling_set<R: Runtime>(
    app: AppHandle<R>,
    shell: Here<'_>,
    languages: Vec<String>,
) -> Result<Spelling> {
    shell
        .run(move |_| {
            let available = app.state::<SharedDesktop>().check_spelling(languages);
            Ok(Spelling { available })
        })
        .await
}

/// Opens a made PDF in the system's viewer, from which it is printed. Errors: `not_found` (no such job any more),
/// `disk_full`, `no_permission`, `file`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn report_print<R: Runtime>(app: AppHandle<R>, shell: Here<'_>, job: u32) -> Result<()> {
    shell
        .run(move |shell| {
            let pdf = shell
                .reports
                .pdf(job)
                .ok_or_else(|| CommandError::not_found("report", job))?;
            let path = printing::write(&printing::folder(shell.config_folder()), &pdf)?;
            let desktop = app.state::<SharedDesktop>();
            desktop.open(&path).map_err(CommandError::internal)
        })
        .await
}

/// Shows the archive's folder, or a file that this program wrote, in the file manager. Errors: `not_found` for any
/// other path, and for what is not there any more.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn reveal<R: Runtime>(app: AppHandle<R>, shell: Here<'_>, path: PathBuf) -> Result<()> {
    shell
        .run(move |shell| {
            if !is_ours(shell, &path) || !path.exists() {
                return Err(CommandError::not_found("file", path.display()));
            }
            let desktop = app.state::<SharedDesktop>();
            desktop.reveal(&path).map_err(CommandError::internal)
        })
        .await
}

/// Whether a path is one that this program told the window of: an archive's folder, or a file that it saved.
fn is_ours(shell: &Shell, path: &Path) -> bool {
    let known = shell.profile().recent().iter().any(|known| known.path == path);
    known || shell.reports.has_written(path)
}
