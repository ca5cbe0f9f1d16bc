//! The shell: the only Rust that knows Tauri. It converts what crosses to the window, and delegates to `office`.
//!
//! [`run`] is the program. Tests make the same app with [`build`], [`context`] and [`furnish`] over a mock runtime.

mod commands;
mod crash;
mod desktop;
mod diagnostics;
mod error;
mod farewell;
mod jobs;
mod list;
mod log;
mod menu;
mod navigation;
mod printing;
mod reports;
mod scheme;
mod spelling;
mod start;
mod state;
mod window;

pub use desktop::{Desktop, SharedDesktop};
pub use farewell::{Unsaved, may_close};
pub use menu::MenuWords;
pub use start::Start;

use crate::{
    commands::archive::{name_window, state_of},
    error::CommandError,
    state::{News, Shell},
};
use office::profile;
use serde::Serialize;
use std::{ffi::OsString, path::Path, sync::Arc};
use tauri::{AppHandle, Builder, Context, Emitter, Manager, Runtime, Wry};

/// The label of the one window.
pub const WINDOW: &str = "main";

/// After every write: [`RecordsChanged`].
const RECORDS_CHANGED: &str = "records-changed";

/// A second start opened another archive, or the one that was away is back: what `app_state` answers.
const STATE_CHANGED: &str = "app-state";

/// What a write changed, so that the window reads just that again.
#[derive(Clone, Serialize)]
struct RecordsChanged {
    meetings: Vec<String>,
    /// Pillars, categories or series.
    lists: bool,
    /// The office's settings.
    office: bool,
}

/// Puts the commands, the document scheme and the plugins into a builder.
pub fn build<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    use commands::{archive, history, lists, meetings, office, reports, search, system, upkeep};
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(navigation::stay_here())
        .register_asynchronous_uri_scheme_protocol(scheme::NAME, |context, request, responder| {
            let shell = Arc::clone(&context.app_handle().state::<Arc<Shell>>());
            // A whole file is copied, and this is the thread that draws.
            tauri::async_runtime::spawn_blocking(move || {
                responder.respond(scheme::answer(&request, |place| place.read(&shell)));
            });
        })
        .invoke_handler(tauri::generate_handler![
            archive::app_state,
            archive::author_set,
            archive::archive_create,
            archive::archive_open,
            archive::archive_sample,
            archive::archive_close,
            archive::archive_choose,
            archive::recent_forget,
            lists::lists,
            lists::places,
            lists::series_next,
            lists::list_items,
            lists::list_save,
            lists::list_move,
            lists::list_merge,
            lists::list_remove,
            meetings::meetings_view,
            meetings::meetings_page,
            meetings::meetings_places,
            meetings::meetings_rows,
            meetings::meetings_ids,
            meetings::meetings_among,
            meetings::meetings_place,
            meetings::meetings_edit_many,
            meetings::meetings_remove,
            meetings::meeting_copy,
            meetings::meeting,
            meetings::meeting_create,
            meetings::meeting_edit,
            meetings::meeting_remove,
            meetings::draft_put,
            meetings::drafts_new,
            history::history,
            history::undo,
            history::redo,
            history::meeting_back_to,
            office::office,
            office::office_edit,
            office::logo_choose,
            office::logo_take,
            office::logo_clear,
            office::kept,
            office::keep,
            reports::report_years,
            reports::report_make,
            reports::report_save,
            reports::report_choose,
            reports::report_open,
            reports::job_cancel,
            search::search,
            system::close_now,
            system::open_now,
            system::close_hold,
            system::menu_labels,
            system::diagnostics,
            system::spelling_set,
            system::report_print,
            system::reveal,
            upkeep::check,
            upkeep::backup,
        ])
}

/// The settings of tauri.conf.json, the built interface and the permissions: one place for the macro, so that tests
/// use the real ones.
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

/// Gives an app what its commands work with: who works here (kept in `config_folder`), what to open first, and the
/// desktop around it.
///
/// # Errors
/// The profile cannot be read or written; the sentence names the file.
pub fn furnish<R: Runtime>(
    app: &AppHandle<R>,
    config_folder: &Path,
    first: Option<Start>,
    desktop: SharedDesktop,
) -> office::Result<()> {
    let window = app.clone();
    let listener = Arc::new(move |news: News<'_>| match news {
        News::Written(changes) => tell(&window, changes),
        News::Back => {
            let (app, shell) = (window.clone(), Arc::clone(&window.state::<Arc<Shell>>()));
            // Later: whoever found it is about to use it.
            tauri::async_runtime::spawn_blocking(move || tell_state(&app, &shell, None));
        }
    });
    app.manage(Arc::new(Shell::new(config_folder, first, listener)?));
    app.manage(desktop);
    Ok(())
}

/// Runs the program until its window is closed.
///
/// # Errors
/// What kept it from starting, in a sentence: arguments that are not understood, no display, an unreadable profile.
pub fn run() -> Result<(), String> {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    let first = start::read(&arguments, &here)?;
    start::display()?;
    let config_folder = profile::config_folder().map_err(|error| error.to_string())?;
    let log_folder = log::folder(&config_folder);
    crash::watch(&log_folder);
    let is_usual = std::env::var_os(profile::CONFIG_VARIABLE).is_none_or(|folder| folder.is_empty());
    let mut context = context::<Wry>();
    let other_folder = (!is_usual).then_some(config_folder.as_path());
    context.config_mut().identifier = start::identity(&context.config().identifier, other_folder);
    // First of the plugins, so that a second start ends before it has touched anything.
    let app = build(Builder::default().plugin(tauri_plugin_single_instance::init(second_start)))
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .build(context)
        .map_err(cannot_open)?;
    log::begin(&log_folder);
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        system = std::env::consts::OS,
        "the program starts"
    );
    // Before the program runs, not in Tauri's setup: a second start, and on macOS what was opened in the Finder, may
    // speak to it from its first moment.
    let desktop = Box::new(desktop::System::new(app.handle().clone()));
    furnish(app.handle(), &config_folder, first, desktop).map_err(|error| error.to_string())?;
    show(app.handle(), &config_folder).map_err(cannot_open)?;
    let printed = printing::folder(&config_folder);
    printing::keep_clear(printed.clone());
    app.run(move |_app, event| match event {
        // The Finder hands over what was opened there, at the start and later.
        #[cfg(target_os = "macos")]
        tauri::RunEvent::Opened { urls } => {
            let first = urls.iter().find_map(start::path_of);
            open_later(_app, first.map(|path| Start::Archive(start::archive_of(&path))));
        }
        tauri::RunEvent::Exit => {
            printing::clear(&printed);
            tracing::info!("the program ends");
        }
        _ => {}
    });
    Ok(())
}

fn cannot_open(error: tauri::Error) -> String {
    format!("the window cannot open: {error}")
}

/// Shows the window with the menu of the last start.
fn show<R: Runtime>(app: &AppHandle<R>, config_folder: &Path) -> tauri::Result<()> {
    let window = window::open(app, config_folder)?;
    if let Some(words) = menu::kept(config_folder) {
        // A menu that cannot be shown yet is shown when the page asks for it.
        let _ = app.state::<SharedDesktop>().show_menu(&words);
    }
    window.show()
}

/// Tells the window what was written.
fn tell<R: Runtime>(app: &AppHandle<R>, changes: &office::Changes) {
    let payload = RecordsChanged {
        meetings: changes.meetings.iter().map(ToString::to_string).collect(),
        lists: changes.lists,
        office: changes.office,
    };
    // The window may be closing; what was written is written.
    let _ = app.emit_to(WINDOW, RECORDS_CHANGED, payload);
}

/// Somebody started the program again: this window comes forward, and opens what that start was asked to open.
fn second_start<R: Runtime>(app: &AppHandle<R>, arguments: Vec<String>, folder: String) {
    if let Some(window) = app.get_webview_window(WINDOW) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    let arguments: Vec<OsString> = arguments.into_iter().skip(1).map(OsString::from).collect();
    open_later(app, start::read(&arguments, Path::new(&folder)).ok().flatten());
}

/// Opens in the running window what somebody asked for outside of it, once what was typed is saved. None: nothing
/// that can be understood.
fn open_later<R: Runtime>(app: &AppHandle<R>, asked: Option<Start>) {
    let Some(asked) = asked else { return };
    let (app, shell) = (app.clone(), Arc::clone(&app.state::<Arc<Shell>>()));
    tauri::async_runtime::spawn_blocking(move || {
        if !farewell::may_open(&app, &shell) {
            return;
        }
        let refused = shell.open_start(Some(asked)).err();
        tell_state(&app, &shell, refused);
    });
}

/// Tells the window that another archive is open now, or the same one anew.
fn tell_state<R: Runtime>(app: &AppHandle<R>, shell: &Shell, refused: Option<CommandError>) {
    if let Ok(state) = state_of(shell, refused) {
        name_window(app, &state);
        let _ = app.emit_to(WINDOW, STATE_CHANGED, state);
    }
}
