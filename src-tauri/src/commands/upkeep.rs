//! Looking after the archive: is it whole, is there a copy.

use super::{Here, reporter};
use crate::error::Result;
use office::upkeep;
use serde::Serialize;
use std::path::PathBuf;
use tauri::{Runtime, Webview, ipc::JavaScriptChannelId};

/// What a check found.
#[derive(Serialize)]
pub(crate) struct Checked {
    ok: bool,
    problems: Vec<String>,
}

/// Where a copy stands.
#[derive(Serialize)]
pub(crate) struct Written {
    pub(crate) path: String,
}

/// Reads every record again and compares. Errors: `cancelled`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn check<R: Runtime>(
    webview: Webview<R>,
    shell: Here<'_>,
    progress: Option<JavaScriptChannelId>,
) -> Result<Checked> {
    let job = shell.jobs.start();
    let mut report = reporter(&job, webview, progress);
    let found = shell
        .with_session(move |session| Ok(upkeep::check(session, &mut report)?))
        .await?;
    Ok(Checked {
        ok: found.ok,
        problems: found.problems,
    })
}

/// Copies the archive into a folder. Errors: `cancelled`, `disk_full`, `file`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn backup<R: Runtime>(
    webview: Webview<R>,
    shell: Here<'_>,
    path: PathBuf,
    progress: Option<JavaScriptChannelId>,
) -> Result<Written> {
    let job = shell.jobs.start();
    let mut report = reporter(&job, webview, progress);
    let copy = shell
        .with_session(move |session| Ok(upkeep::backup(session, &path, &mut report)?))
        .await?;
    Ok(Written {
        path: copy.display().to_string(),
    })
}
