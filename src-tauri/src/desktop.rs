//! What the desktop around the window does for us: its dialogs, and its viewer of files.

use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;

/// The desktop's services. Every one may wait for a person: never call them on the main thread, which draws them.
pub trait Desktop: Send + Sync + 'static {
    /// Lets the person choose a folder, beginning in `start`. None: they closed the dialog.
    fn choose_folder(&self, title: Option<&str>, start: &Path) -> Option<PathBuf>;

    /// Lets the person choose where to save a PDF that is called `name` until they say otherwise. None: they closed
    /// the dialog.
    fn choose_pdf(&self, title: Option<&str>, start: &Path, name: &str) -> Option<PathBuf>;

    /// Lets the person choose a picture whose name has one of these endings. None: they closed the dialog.
    fn choose_picture(&self, title: Option<&str>, start: &Path, endings: &[&str]) -> Option<PathBuf>;

    /// Shows a file in the program that the person has for its kind. Errors: what the system says.
    fn open(&self, path: &Path) -> Result<(), String>;
}

/// The desktop as a command reaches it.
pub type SharedDesktop = Box<dyn Desktop>;

/// The desktop that the program runs on.
pub(crate) struct System<R: Runtime>(pub(crate) AppHandle<R>);

impl<R: Runtime> System<R> {
    fn dialog(&self, title: Option<&str>, start: &Path) -> FileDialogBuilder<R> {
        let mut dialog = self.0.dialog().file().set_directory(start);
        if let Some(title) = title {
            dialog = dialog.set_title(title);
        }
        match self.0.get_webview_window(crate::WINDOW) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

impl<R: Runtime> Desktop for System<R> {
    fn choose_folder(&self, title: Option<&str>, start: &Path) -> Option<PathBuf> {
        path(self.dialog(title, start).blocking_pick_folder())
    }

    fn choose_pdf(&self, title: Option<&str>, start: &Path, name: &str) -> Option<PathBuf> {
        let dialog = self
            .dialog(title, start)
            .set_file_name(name)
            .add_filter("PDF", &["pdf"]);
        path(dialog.blocking_save_file())
    }

    fn choose_picture(&self, title: Option<&str>, start: &Path, endings: &[&str]) -> Option<PathBuf> {
        let kinds = endings.join(", ").to_uppercase();
        path(self.dialog(title, start).add_filter(kinds, endings).blocking_pick_file())
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        self.0
            .opener()
            .open_path(path.to_string_lossy(), None::<&str>)
            .map_err(|error| error.to_string())
    }
}

/// A dialog of the desktop answers with a path; only phones answer with something else.
fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|path| path.into_path().ok())
}
