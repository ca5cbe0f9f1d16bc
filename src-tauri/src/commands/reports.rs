//! Reports: make the PDF, save it, show it in the system's viewer.

use super::{Here, upkeep::Written, word};
use crate::{
    desktop::SharedDesktop,
    error::{CommandError, Result},
    jobs::Step,
    scheme,
};
use office::{
    profile,
    records::{Language, problems::Rule},
    reports::{self, Options, Warned},
};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager, Runtime, ipc::Channel};

/// A year that a report can be made of.
#[derive(Serialize)]
pub(crate) struct Year {
    year: i32,
    meetings: usize,
}

/// What report the window asks for.
#[derive(Deserialize)]
pub(crate) struct Asked {
    year: i32,
    /// None: the office's.
    language: Option<String>,
    /// "public", "board", "internal".
    audience: String,
    /// YYYY-MM-DD; None: today.
    date: Option<String>,
    reference: Option<String>,
}

/// A report that was made.
#[derive(Serialize)]
pub(crate) struct Made {
    job: u32,
    pages: usize,
    /// Meetings that it tells of.
    meetings: usize,
    /// Where the window reads the PDF.
    url: String,
    warnings: Vec<Warned>,
    seconds: f64,
}

impl Asked {
    /// Errors: `invalid` with the option's name.
    fn options(self) -> Result<Options> {
        let given = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        Ok(Options {
            year: self.year,
            language: given(self.language)
                .map(|tag| word::<Language>("language", Rule::UnknownLanguage, &tag))
                .transpose()?,
            audience: word("audience", Rule::UnknownValue, &self.audience)?,
            date: given(self.date)
                .map(|day| word("date", Rule::NotADate, &day))
                .transpose()?,
            reference: given(self.reference),
        })
    }
}

/// Years that a report can be made of, the latest first.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn report_years(shell: Here<'_>) -> Result<Vec<Year>> {
    let years = shell.with_session(|session| Ok(reports::years(session)?)).await?;
    Ok(years
        .into_iter()
        .map(|(year, meetings)| Year { year, meetings })
        .collect())
}

/// Makes the annual report and keeps it for the window to read. Errors: `cancelled`, `invalid`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn report_make(shell: Here<'_>, options: Asked, progress: Channel<Step>) -> Result<Made> {
    let options = options.options()?;
    let job = shell.jobs.start();
    let mut report = job.reporter(Some(progress));
    shell
        .run(move |shell| {
            let made = shell.session(|session| Ok(reports::annual(session, &options, &mut report)?))?;
            shell.reports.keep(job.number(), made.bytes);
            Ok(Made {
                job: job.number(),
                pages: made.pages,
                meetings: made.meetings,
                url: scheme::report_url(job.number()),
                warnings: made.warnings,
                seconds: made.took.as_secs_f64(),
            })
        })
        .await
}

/// Writes a made PDF to a file. Errors: `not_found` (no such job any more), `no_permission`, `disk_full`, `file`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn report_save(shell: Here<'_>, job: u32, path: PathBuf) -> Result<Written> {
    shell
        .run(move |shell| {
            let pdf = shell
                .reports
                .pdf(job)
                .ok_or_else(|| CommandError::not_found("report", job))?;
            let path = as_pdf(path)?;
            reports::save(&pdf, &path)?;
            shell.reports.wrote(&path);
            Ok(Written {
                path: path.display().to_string(),
            })
        })
        .await
}

/// The system's dialog for a file to save to.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn report_choose<R: Runtime>(
    app: AppHandle<R>,
    shell: Here<'_>,
    year: i32,
    title: Option<String>,
) -> Result<Option<String>> {
    let name = shell
        .with_session(move |session| Ok(reports::proposed_name(session, year)?))
        .await?;
    let chosen = shell
        .run(move |_| {
            let desktop = app.state::<SharedDesktop>();
            Ok(desktop.choose_pdf(title.as_deref(), &profile::suggested_folder(), &name))
        })
        .await?;
    chosen.map(|path| Ok(as_pdf(path)?.display().to_string())).transpose()
}

/// Shows a saved report in the program that the person has for PDFs. Errors: `not_found` for any other file.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn report_open<R: Runtime>(app: AppHandle<R>, shell: Here<'_>, path: PathBuf) -> Result<()> {
    if !shell.reports.has_written(&path) {
        return Err(CommandError::not_found("saved report", path.display()));
    }
    shell
        .run(move |_| app.state::<SharedDesktop>().open(&path).map_err(CommandError::internal))
        .await
}

/// Tells a job to end; None: all of them.
#[tauri::command(rename_all = "snake_case")]
pub(crate) fn job_cancel(shell: Here<'_>, job: Option<u32>) {
    shell.jobs.cancel(job);
}

/// The path with its ending; a mere name is one in the account's documents. Errors: `invalid` for one that says nothing.
fn as_pdf(path: PathBuf) -> Result<PathBuf> {
    let given = path.to_string_lossy();
    if given.trim().is_empty() || path.file_name().is_none() {
        return Err(CommandError::invalid("path", Rule::Missing, &given));
    }
    let path = profile::suggested_folder().join(path);
    if path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"))
    {
        return Ok(path);
    }
    // Not set_extension: "Report 1.2" has no ending to replace.
    let mut name = path.into_os_string();
    name.push(".pdf");
    Ok(Path::new(&name).to_owned())
}
