//! Which entry stands where in the menus of each system.

use super::MenuWords;
use tauri::{AppHandle, Runtime, menu::PredefinedMenuItem};

/// One line of a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// An action of the window.
    Action(&'static str),
    /// What the system does itself, and its key.
    System(System, &'static str),
    Line,
}

use Item::{Action, Line};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum System {
    Cut,
    Copy,
    Paste,
    SelectAll,
    Quit,
    // Only macOS has these.
    Services,
    Hide,
    HideOthers,
    ShowAll,
    Minimise,
    Zoom,
    FullScreen,
}

impl System {
    /// Its word in the labels; None: the system has its own.
    pub(super) fn word(self) -> Option<&'static str> {
        match self {
            Self::Cut => Some("cut"),
            Self::Copy => Some("copy"),
            Self::Paste => Some("paste"),
            Self::SelectAll => Some("select-all"),
            Self::Quit => Some("quit"),
            _ => None,
        }
    }

    pub(super) fn item<R: Runtime>(
        self,
        app: &AppHandle<R>,
        label: Option<&str>,
    ) -> tauri::Result<PredefinedMenuItem<R>> {
        match self {
            Self::Cut => PredefinedMenuItem::cut(app, label),
            Self::Copy => PredefinedMenuItem::copy(app, label),
            Self::Paste => PredefinedMenuItem::paste(app, label),
            Self::SelectAll => PredefinedMenuItem::select_all(app, label),
            Self::Quit => PredefinedMenuItem::quit(app, label),
            Self::Services => PredefinedMenuItem::services(app, label),
            Self::Hide => PredefinedMenuItem::hide(app, label),
            Self::HideOthers => PredefinedMenuItem::hide_others(app, label),
            Self::ShowAll => PredefinedMenuItem::show_all(app, label),
            Self::Minimise => PredefinedMenuItem::minimize(app, label),
            Self::Zoom => PredefinedMenuItem::maximize(app, label),
            Self::FullScreen => PredefinedMenuItem::fullscreen(app, label),
        }
    }

    /// The editing command of WebKitGTK, which has no such menu entries of its own.
    #[cfg(target_os = "linux")]
    pub(super) fn editing_command(self) -> Option<&'static str> {
        match self {
            Self::Cut => Some("Cut"),
            Self::Copy => Some("Copy"),
            Self::Paste => Some("Paste"),
            Self::SelectAll => Some("SelectAll"),
            _ => None,
        }
    }
}

/// The menus of Windows and Linux.
pub(super) const BAR: &[(&str, &[Item])] = &[
    (
        "menu-file",
        &[
            Action("new-meeting"),
            Line,
            Action("open-office"),
            Action("close-office"),
            Line,
            Action("save-pdf"),
            Line,
            Action("settings"),
            Line,
            Item::System(System::Quit, "Alt+F4"),
        ],
    ),
    ("menu-edit", EDIT),
    ("menu-view", VIEW),
    (
        "menu-help",
        &[Action("keys"), Action("diagnostics"), Line, Action("about")],
    ),
];

/// The menus of macOS; the first takes the program's name.
pub(super) const MAC_BAR: &[(&str, &[Item])] = &[
    (
        "",
        &[
            Action("about"),
            Line,
            Action("settings"),
            Line,
            Item::System(System::Services, ""),
            Line,
            Item::System(System::Hide, ""),
            Item::System(System::HideOthers, ""),
            Item::System(System::ShowAll, ""),
            Line,
            Item::System(System::Quit, "Ctrl+Q"),
        ],
    ),
    (
        "menu-file",
        &[
            Action("new-meeting"),
            Line,
            Action("open-office"),
            Action("close-office"),
            Line,
            Action("save-pdf"),
        ],
    ),
    ("menu-edit", EDIT),
    ("menu-view", VIEW),
    (
        MAC_WINDOW,
        &[
            Item::System(System::Minimise, ""),
            Item::System(System::Zoom, ""),
            Line,
            Item::System(System::FullScreen, ""),
        ],
    ),
    (MAC_HELP, &[Action("keys"), Action("diagnostics")]),
];

pub(super) const MAC_WINDOW: &str = "menu-window";
pub(super) const MAC_HELP: &str = "menu-help";

pub(super) const EDIT: &[Item] = &[
    Action("undo"),
    Action("redo"),
    Line,
    Item::System(System::Cut, "Ctrl+X"),
    Item::System(System::Copy, "Ctrl+C"),
    Item::System(System::Paste, "Ctrl+V"),
    Item::System(System::SelectAll, "Ctrl+A"),
    Line,
    Action("find"),
];

const VIEW: &[Item] = &[
    Action("palette"),
    Line,
    Action("meetings"),
    Action("reports"),
    Line,
    Action("zoom-in"),
    Action("zoom-out"),
    Action("zoom-reset"),
];

/// A menu as it is shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) word: &'static str,
    pub(super) label: String,
    pub(super) entries: Vec<Entry>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Entry {
    Action {
        word: &'static str,
        label: String,
        keys: String,
    },
    System {
        system: System,
        label: Option<String>,
        keys: &'static str,
    },
    Line,
}

/// The menus that have words, their entries that have words, and lines only between entries.
pub(super) fn shown(bar: &[(&'static str, &[Item])], program: &str, words: &MenuWords) -> Vec<Shown> {
    let label = |word: &str| words.labels.get(word).filter(|label| !label.trim().is_empty()).cloned();
    let mut menus = Vec::new();
    for (word, items) in bar {
        let menu_label = if word.is_empty() {
            Some(program.to_owned())
        } else {
            label(word)
        };
        let Some(menu_label) = menu_label else { continue };
        let mut entries = Vec::new();
        for item in *items {
            match *item {
                Action(word) => entries.extend(label(word).map(|label| Entry::Action {
                    word,
                    label,
                    keys: words.keys.get(word).cloned().unwrap_or_default(),
                })),
                Item::System(system, keys) => match system.word() {
                    None => entries.push(Entry::System {
                        system,
                        label: None,
                        keys,
                    }),
                    Some(word) => entries.extend(label(word).map(|label| Entry::System {
                        system,
                        label: Some(label),
                        keys,
                    })),
                },
                Line if matches!(entries.last(), None | Some(Entry::Line)) => {}
                Line => entries.push(Entry::Line),
            }
        }
        if entries.last() == Some(&Entry::Line) {
            entries.pop();
        }
        if !entries.is_empty() {
            menus.push(Shown {
                word,
                label: menu_label,
                entries,
            });
        }
    }
    menus
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(labels: &[(&str, &str)]) -> MenuWords {
        MenuWords {
            labels: labels
                .iter()
                .map(|(word, label)| ((*word).to_owned(), (*label).to_owned()))
                .collect(),
            ..MenuWords::default()
        }
    }

    #[test]
    fn what_has_no_words_is_not_shown_and_lines_stand_between_entries() {
        assert_eq!(shown(BAR, "Rapporteur", &MenuWords::default()), []);
        let some = words(&[
            ("menu-file", "&File"),
            ("new-meeting", "New meeting"),
            ("settings", "Settings"),
            ("menu-view", "View"),
            ("undo", "Undo"),
        ]);
        let menus = shown(BAR, "Rapporteur", &some);
        assert_eq!(menus.len(), 1, "View has no entries, Edit no name: {menus:?}");
        let action = |word, label: &str| Entry::Action {
            word,
            label: label.to_owned(),
            keys: String::new(),
        };
        assert_eq!(
            menus[0].entries,
            [
                action("new-meeting", "New meeting"),
                Entry::Line,
                action("settings", "Settings")
            ]
        );
    }

    #[test]
    fn each_action_stands_once_in_a_system_s_menus() {
        let contract = "new-meeting find palette undo redo keys settings meetings reports save-pdf about close-office \
                        open-office diagnostics zoom-in zoom-out zoom-reset";
        let mut expected: Vec<&str> = contract.split_whitespace().collect();
        expected.sort_unstable();
        for bar in [BAR, MAC_BAR] {
            let mut there: Vec<&str> = bar
                .iter()
                .flat_map(|(_, items)| items.iter())
                .filter_map(|item| match item {
                    Action(word) => Some(*word),
                    _ => None,
                })
                .collect();
            there.sort_unstable();
            assert_eq!(there, expected);
        }
    }

    #[test]
    fn macos_begins_with_the_program_s_own_menu() {
        let menus = shown(MAC_BAR, "Rapporteur", &words(&[("settings", "Settings")]));
        assert_eq!((menus.len(), menus[0].label.as_str()), (1, "Rapporteur"));
        assert!(menus[0].entries.contains(&Entry::System {
            system: System::Services,
            label: None,
            keys: ""
        }));
    }
}
