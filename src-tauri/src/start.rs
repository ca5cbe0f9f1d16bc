//! What the program is asked to open when it is started, and which running program a second start speaks to.

use std::{
    ffi::{OsStr, OsString},
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

/// What to open at the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// The sample office (`--sample`).
    Sample,
    /// The archive in this folder.
    Archive(PathBuf),
}

/// Reads the arguments behind the program's name. `folder` is where a relative path begins. None: nothing was named.
/// Errors: what cannot be understood, in a sentence.
pub(crate) fn read(arguments: &[OsString], folder: &Path) -> Result<Option<Start>, String> {
    let is_flag = |text: &OsStr| text.to_string_lossy().starts_with('-');
    match arguments {
        [] => Ok(None),
        [only] if only == "--sample" => Ok(Some(Start::Sample)),
        [only] if is_flag(only) => Err(format!("there is no option {}; {USAGE}", only.display())),
        [path] => Ok(Some(Start::Archive(folder.join(path)))),
        _ => Err(format!("too many arguments; {USAGE}")),
    }
}

const USAGE: &str = "usage: rapporteur [--sample | FOLDER]";

/// Whether a window can open here. GTK would end the program in the middle of its start, with no word for a person.
/// Errors: there is no display, in a sentence.
pub(crate) fn display() -> Result<(), String> {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") {
        return Ok(());
    }
    Err("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set); rapporteur-cli works without one".to_owned())
}

/// The identity under which the system knows this program: one running program for each configuration folder.
///
/// The usual folder has the usual identity. Another one (set by `RAPPORTEUR_CONFIG`: a second account, a test) adds a
/// hash of its path, so that its window, its webview's data and its second start never meet those of the first.
pub(crate) fn identity(usual: &str, other_folder: Option<&Path>) -> String {
    match other_folder {
        None => usual.to_owned(),
        Some(folder) => {
            let mut hasher = DefaultHasher::new();
            std::path::absolute(folder)
                .unwrap_or_else(|_| folder.to_owned())
                .hash(&mut hasher);
            // A name on the session bus must not have a part that begins with a digit.
            format!("{usual}.at{:016x}", hasher.finish())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(arguments: &[&str]) -> Result<Option<Start>, String> {
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        read(&arguments, Path::new("/home/maja"))
    }

    #[test]
    fn the_sample_office_or_a_folder_is_opened() {
        assert_eq!(start(&[]), Ok(None));
        assert_eq!(start(&["--sample"]), Ok(Some(Start::Sample)));
        assert_eq!(
            start(&["IISG.rapporteur"]),
            Ok(Some(Start::Archive("/home/maja/IISG.rapporteur".into())))
        );
        assert_eq!(
            start(&["/srv/IISG.rapporteur"]),
            Ok(Some(Start::Archive("/srv/IISG.rapporteur".into())))
        );
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert!(start(&["--smaple"]).unwrap_err().contains("--smaple"));
        assert!(start(&["a", "b"]).unwrap_err().contains("usage"));
    }

    #[test]
    fn each_configuration_folder_has_one_identity() {
        assert_eq!(identity("eu.x", None), "eu.x");
        let (one, other) = (
            identity("eu.x", Some(Path::new("/a"))),
            identity("eu.x", Some(Path::new("/b"))),
        );
        assert_ne!(one, other);
        assert_eq!(one, identity("eu.x", Some(Path::new("/a"))));
        assert!(one.starts_with("eu.x.at"), "{one}");
    }
}
