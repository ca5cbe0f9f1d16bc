//! What the desktop around the window does for us: its dialogs, its viewers of files, its menu, its dictionaries.

use crate::{
    farewell::Unsaved,
    menu::{self, MenuWords},
};
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath, MessageDialogButtons, MessageDialogKind};
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

    /// Shows a file or folder in the file manager, chosen among its neighbours. Errors: what the system says.
    fn reveal(&self, path: &Path) -> Result<(), String>;

    /// Gives the window a menu with these words, or greys entries of the one that it has. Errors: what the system says.
    fn show_menu(&self, words: &MenuWords) -> Result<(), String>;

    /// Checks the spelling of what is typed in these languages from now on; answers those that it has words of.
    fn check_spelling(&self, languages: Vec<String>) -> Vec<String>;

    /// Asks the person whether what cannot be saved may be lost. A dialog that was closed says no.
    fn choose_to_lose(&self, unsaved: &Unsaved) -> bool;

    /// Closes the window without asking, and with it the program.
    fn close(&self);
}

/// The desktop as a command reaches it.
pub type SharedDesktop = Box<dyn Desktop>;

/// The desktop that the program runs on.
pub(crate) struct System<R: Runtime> {
    app: AppHandle<R>,
    menu: menu::Bar<R>,
}

impl<R: Runtime> System<R> {
    pub(crate) fn new(app: AppHandle<R>) -> Self {
        let menu = menu::Bar::default();
        Self { app, menu }
    }

    fn dialog(&self, title: Option<&str>, start: &Path) -> FileDialogBuilder<R> {
        let mut dialog = self.app.dialog().file().set_directory(start);
        if let Some(title) = title {
            dialog = dialog.set_title(title);
        }
        match self.app.get_webview_window(crate::WINDOW) {
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
        let dialog = self
            .dialog(title, start)
            .add_filter(endings.join(", ").to_uppercase(), endings);
        path(dialog.blocking_pick_file())
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        self.app
            .opener()
            .open_path(path.to_string_lossy(), None::<&str>)
            .map_err(|error| error.to_string())
    }

    fn reveal(&self, path: &Path) -> Result<(), String> {
        let shown = self.app.opener().reveal_item_in_dir(path);
        // A desktop whose file manager does not show single items still opens folders.
        let folder = if path.is_dir() { Some(path) } else { path.parent() };
        match (shown, folder) {
            (Ok(()), _) => Ok(()),
            (Err(_), Some(folder)) => self.open(folder),
            (Err(error), None) => Err(error.to_string()),
        }
    }

    fn show_menu(&self, words: &MenuWords) -> Result<(), String> {
        self.menu.show(&self.app, words).map_err(|error| error.to_string())
    }

    fn check_spelling(&self, languages: Vec<String>) -> Vec<String> {
        #[cfg(target_os = "linux")]
        if let Some(window) = self.app.get_webview_window(crate::WINDOW) {
            let (sender, answer) = std::sync::mpsc::sync_channel(1);
            let asked = window.with_webview(move |view| {
                let _ = sender.send(crate::spelling::set(&view.inner(), &languages));
            });
            // A window that closes meanwhile drops the question.
            return asked.ok().and_then(|()| answer.recv().ok()).unwrap_or_default();
        }
        #[cfg(not(target_os = "linux"))]
        let _ = languages;
        Vec::new()
    }

    fn choose_to_lose(&self, unsaved: &Unsaved) -> bool {
        let Unsaved {
            title,
            text,
            close,
            stay,
        } = unsaved.clone();
        let dialog = self
            .app
            .dialog()
            .message(text)
            .title(title)
            .kind(MessageDialogKind::Warning)
            .buttons(MessageDialogButtons::OkCancelCustom(close, stay));
        let dialog = match self.app.get_webview_window(crate::WINDOW) {
            Some(window) => dialog.parent(&window),
            None => dialog,
        };
        dialog.blocking_show()
    }

    fn close(&self) {
        if let Some(window) = self.app.get_webview_window(crate::WINDOW)
            && let Err(error) = window.destroy()
        {
            tracing::warn!(%error, "the window does not close");
        }
    }
}

/// A dialog of the desktop answers with a path; only phones answer with something else.
fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|path| path.into_path().ok())
}
