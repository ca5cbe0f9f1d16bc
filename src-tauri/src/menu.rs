//! The menu of the window: the usual places of each system, the window's own words.
//!
//! Choosing an entry tells the window its action's word (event `menu`), and the window does what the action's key does.
//! Keys belong to the page: on Windows and Linux the menu only shows them, else it would take Ctrl+Z from the field in
//! which somebody types. On macOS a menu without bound keys is none; there the web view is asked before the menu.

mod places;

use crate::WINDOW;
use office::files;
use places::{BAR, EDIT, Entry, Item, MAC_BAR, Shown, System, shown};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Mutex, PoisonError},
};
use tauri::{
    AppHandle, Emitter, Manager, Runtime,
    menu::{IsMenuItem, Menu, MenuItem, PredefinedMenuItem, Submenu},
};

/// To the window: an entry was chosen; the payload is its action's word.
const MENU: &str = "menu";

/// What stands in the menu, as the window says it, by the words of actions and menus.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct MenuWords {
    /// What entries are called. `&` stands before the letter that Alt chooses, `&&` for itself. An entry or a menu
    /// without a label is not shown.
    pub labels: BTreeMap<String, String>,
    /// Whether an entry can be chosen now; one that is not named can.
    pub enabled: BTreeMap<String, bool>,
    /// The page's key of an entry, to be shown beside it: "Ctrl+Shift+Z".
    pub keys: BTreeMap<String, String>,
}

/// What is kept of the words for the next start.
#[derive(Serialize, Deserialize)]
struct Kept {
    labels: BTreeMap<String, String>,
    keys: BTreeMap<String, String>,
}

/// The file in an account's configuration folder.
const FILE: &str = "menu.json";

/// Keeps the words, so that the next start has its menu before the page can speak, and the page does not move.
pub(crate) fn keep(config_folder: &Path, words: &MenuWords) {
    if kept(config_folder).is_some_and(|kept| kept.labels == words.labels && kept.keys == words.keys) {
        return;
    }
    let kept = Kept {
        labels: words.labels.clone(),
        keys: words.keys.clone(),
    };
    let written = serde_json::to_vec(&kept)
        .map_err(|error| office::Error::Internal(error.to_string()))
        .and_then(|text| files::replace(&config_folder.join(FILE), &text));
    if let Err(error) = written {
        tracing::warn!(code = error.code(), "the menu's words could not be kept");
    }
}

/// The words of the last start; nothing can be chosen until the page says so.
pub(crate) fn kept(config_folder: &Path) -> Option<MenuWords> {
    let Kept { labels, keys } = serde_json::from_slice(&std::fs::read(config_folder.join(FILE)).ok()?).ok()?;
    let enabled = labels.keys().map(|word| (word.clone(), false)).collect();
    Some(MenuWords { labels, enabled, keys })
}

/// The menu that stands, so that greying an entry does not make it anew.
pub(crate) struct Bar<R: Runtime>(Mutex<Option<Standing<R>>>);

struct Standing<R: Runtime> {
    words: MenuWords,
    actions: Vec<(&'static str, MenuItem<R>)>,
}

impl<R: Runtime> Default for Bar<R> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<R: Runtime> Bar<R> {
    /// Shows a menu with these words, or greys entries of the one that stands. Errors: the system's.
    pub(crate) fn show(&self, app: &AppHandle<R>, words: &MenuWords) -> tauri::Result<()> {
        let mut standing = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(standing) = standing
            .as_mut()
            .filter(|standing| standing.words.labels == words.labels && standing.words.keys == words.keys)
        {
            for (word, item) in &standing.actions {
                if is_enabled(&standing.words, word) != is_enabled(words, word) {
                    item.set_enabled(is_enabled(words, word))?;
                }
            }
            standing.words = words.clone();
            return Ok(());
        }
        let bar = if cfg!(target_os = "macos") { MAC_BAR } else { BAR };
        let menus = shown(bar, &app.package_info().name, words);
        let mut actions = Vec::new();
        let menu = build(app, &menus, words, &mut actions)?;
        // An empty bar would only take height.
        if menus.is_empty() {
            app.remove_menu()?;
        } else {
            app.set_menu(menu)?;
            #[cfg(target_os = "linux")]
            show_keys(app, menus)?;
        }
        *standing = Some(Standing {
            words: words.clone(),
            actions,
        });
        Ok(())
    }
}

fn is_enabled(words: &MenuWords, word: &str) -> bool {
    words.enabled.get(word).copied().unwrap_or(true)
}

fn build<R: Runtime>(
    app: &AppHandle<R>,
    menus: &[Shown],
    words: &MenuWords,
    actions: &mut Vec<(&'static str, MenuItem<R>)>,
) -> tauri::Result<Menu<R>> {
    let bar = Menu::new(app)?;
    for menu in menus {
        let submenu = Submenu::new(app, &menu.label, true)?;
        for entry in &menu.entries {
            let item: Box<dyn IsMenuItem<R>> = match entry {
                Entry::Line => Box::new(PredefinedMenuItem::separator(app)?),
                Entry::Action { word, label, keys } => {
                    let (label, bound) = with_keys(label, keys);
                    let item = MenuItem::with_id(app, *word, label, is_enabled(words, word), bound)?;
                    actions.push((word, item.clone()));
                    Box::new(item)
                }
                Entry::System { system, label, keys } => match (system.word(), label) {
                    (Some(word), Some(label)) if by_ourselves(*system) => {
                        let (label, bound) = with_keys(label, keys);
                        Box::new(MenuItem::with_id(app, word, label, true, bound)?)
                    }
                    _ => Box::new(system.item(app, label.as_deref())?),
                },
            };
            submenu.append(&*item)?;
        }
        bar.append(&submenu)?;
        #[cfg(target_os = "macos")]
        match menu.word {
            places::MAC_WINDOW => submenu.set_as_windows_menu_for_nsapp()?,
            places::MAC_HELP => submenu.set_as_help_menu_for_nsapp()?,
            _ => {}
        }
    }
    Ok(bar)
}

/// Whether an entry of the system's has to be done by us. Quitting closes the window, so that it is asked first,
/// which macOS would not do; WebKitGTK's editing is not in the toolkit's menus.
fn by_ourselves(system: System) -> bool {
    let edits = matches!(system, System::Cut | System::Copy | System::Paste | System::SelectAll);
    system == System::Quit || (edits && cfg!(target_os = "linux"))
}

/// An entry's label, and the key to bind. Windows shows what follows a tab as the key; macOS binds; GTK gets it later.
fn with_keys(label: &str, keys: &str) -> (String, Option<String>) {
    match keys {
        "" => (label.to_owned(), None),
        _ if cfg!(target_os = "macos") => (label.to_owned(), Some(mac_keys(keys))),
        _ if cfg!(windows) => (format!("{label}\t{keys}"), None),
        _ => (label.to_owned(), None),
    }
}

/// A key as Tauri binds it on macOS. There is no key "+": the one that bears it is "=".
fn mac_keys(keys: &str) -> String {
    let keys = keys.replace("Ctrl+", "CmdOrCtrl+");
    match keys.strip_suffix("++") {
        Some(held) => format!("{held}+="),
        None => keys,
    }
}

/// An entry was chosen: the system's are done here, the others by the window.
pub(crate) fn chosen<R: Runtime>(app: &AppHandle<R>, word: &str) {
    let Some(window) = app.get_webview_window(WINDOW) else {
        return;
    };
    let system = EDIT.iter().chain(BAR[0].1).find_map(|item| match item {
        Item::System(system, _) if system.word() == Some(word) => Some(*system),
        _ => None,
    });
    match system {
        None => {
            let _ = app.emit_to(WINDOW, MENU, word);
        }
        Some(System::Quit) => {
            let _ = window.close();
        }
        Some(_system) =>
        {
            #[cfg(target_os = "linux")]
            if let Some(command) = _system.editing_command() {
                let _ = window.with_webview(move |view| {
                    webkit2gtk::WebViewExt::execute_editing_command(&view.inner(), command);
                });
            }
        }
    }
}

/// Lets GTK show the keys beside the entries without binding them, which Tauri's menus cannot.
#[cfg(target_os = "linux")]
fn show_keys<R: Runtime>(app: &AppHandle<R>, menus: Vec<Shown>) -> tauri::Result<()> {
    use gtk::prelude::{AccelLabelExt, BinExt, Cast, ContainerExt, GtkMenuItemExt};
    let Some(window) = app.get_webview_window(WINDOW) else {
        return Ok(());
    };
    app.run_on_main_thread(move || {
        let Ok(content) = window.default_vbox() else { return };
        let bars = content.children().into_iter();
        let Some(bar) = bars.filter_map(|child| child.downcast::<gtk::MenuBar>().ok()).next() else {
            return;
        };
        // In the order in which they were built.
        for (item, menu) in bar.children().iter().zip(&menus) {
            let submenu = item.downcast_ref::<gtk::MenuItem>().and_then(GtkMenuItemExt::submenu);
            let Some(submenu) = submenu.and_then(|submenu| submenu.downcast::<gtk::Menu>().ok()) else {
                continue;
            };
            for (item, entry) in submenu.children().iter().zip(&menu.entries) {
                let keys = match entry {
                    Entry::Action { keys, .. } => keys.as_str(),
                    Entry::System { keys, .. } => keys,
                    Entry::Line => "",
                };
                let label = item.downcast_ref::<gtk::MenuItem>().and_then(BinExt::child);
                if let Some(label) = label.and_then(|label| label.downcast::<gtk::AccelLabel>().ok()) {
                    let (key, held) = gtk::accelerator_parse(&gtk_keys(keys));
                    label.set_accel(key, held);
                }
            }
        }
    })
}

/// A key as GTK writes it: "Ctrl+Shift+Z" is "<Control><Shift>z".
#[cfg(target_os = "linux")]
fn gtk_keys(keys: &str) -> String {
    let mut rest = keys;
    let mut written = String::new();
    for (held, name) in [("Ctrl+", "<Control>"), ("Alt+", "<Alt>"), ("Shift+", "<Shift>")] {
        if let Some(after) = rest.strip_prefix(held).filter(|after| !after.is_empty()) {
            written.push_str(name);
            rest = after;
        }
    }
    written.push_str(match rest {
        "," => "comma",
        "." => "period",
        "+" => "plus",
        "-" => "minus",
        "=" => "equal",
        "?" => "question",
        "ArrowLeft" => "Left",
        "ArrowRight" => "Right",
        other => other,
    });
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_start_knows_the_words_and_lets_nothing_be_chosen() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(kept(folder.path()), None);
        let mut words = MenuWords::default();
        words.labels.insert("undo".to_owned(), "Undo".to_owned());
        keep(folder.path(), &words);
        let again = kept(folder.path()).unwrap();
        assert_eq!(again.labels, words.labels);
        assert!(!is_enabled(&again, "undo"));
        std::fs::write(folder.path().join(FILE), "[]").unwrap();
        assert_eq!(kept(folder.path()), None);
    }

    #[test]
    fn keys_are_bound_under_the_names_that_macos_has() {
        assert_eq!(mac_keys("Ctrl+Shift+Z"), "CmdOrCtrl+Shift+Z");
        assert_eq!(
            (mac_keys("Ctrl++"), mac_keys("F1")),
            ("CmdOrCtrl+=".into(), "F1".into())
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn keys_are_written_as_gtk_reads_them() {
        for (keys, written) in [
            ("Ctrl+N", "<Control>N"),
            ("Ctrl+Shift+Z", "<Control><Shift>Z"),
            ("Ctrl+,", "<Control>comma"),
            ("Ctrl++", "<Control>plus"),
            ("F1", "F1"),
            ("?", "question"),
            ("", ""),
        ] {
            assert_eq!(gtk_keys(keys), written);
        }
    }
}
