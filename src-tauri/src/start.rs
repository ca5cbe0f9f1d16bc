//! What the program is asked to open when it is started, and which running program a second start speaks to.

use std::{
    ffi::{OsStr, OsString},
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};
use tauri::Url;

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
        [path] => Ok(Some(Start::Archive(archive_of(&folder.join(named(path)?))))),
        _ => Err(format!("too many arguments; {USAGE}")),
    }
}

const USAGE: &str = "usage: rapporteur [--sample | FOLDER]";

/// The path that an argument names: itself, or what a file manager hands over as an address, "file:///home/maja/A%20B".
fn named(argument: &OsStr) -> Result<PathBuf, String> {
    let text = argument.to_string_lossy();
    if !text.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("file:")) {
        return Ok(argument.into());
    }
    let address = Url::parse(&text).map_err(|error| format!("{text}: {error}"))?;
    path_of(&address).ok_or_else(|| format!("{text} is no file of this computer"))
}

/// The path of a `file:` address on this computer; None for any other.
pub(crate) fn path_of(address: &Url) -> Option<PathBuf> {
    (address.scheme() == "file").then(|| address.to_file_path().ok())?
}

/// The file by which a folder is known to be an archive.
const SETTINGS: &str = "archive.json";

/// The archive that a path means: the folder itself, or the one in which the file lies that somebody opened.
pub(crate) fn archive_of(path: &Path) -> PathBuf {
    // Without a slash at its end, so that one folder has one name among the recent ones.
    let path: PathBuf = path.components().collect();
    match path.parent() {
        Some(folder) if path.ends_with(SETTINGS) || (path.is_file() && folder.join(SETTINGS).is_file()) => {
            folder.to_owned()
        }
        _ => path,
    }
}

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

    #[cfg(unix)]
    #[test]
    fn a_folder_is_known_by_any_of_its_names() {
        for given in [
            "IISG Office.rapporteur",
            "IISG Office.rapporteur/",
            "./IISG Office.rapporteur//",
            "IISG Office.rapporteur/archive.json",
            "file:///home/maja/IISG%20Office.rapporteur",
            "file:///home/maja/IISG%20Office.rapporteur/",
            "FILE://localhost/home/maja/IISG%20Office.rapporteur/archive.json",
        ] {
            let expected = Start::Archive("/home/maja/IISG Office.rapporteur".into());
            assert_eq!(start(&[given]), Ok(Some(expected)), "{given}");
        }
        // Only an address has escapes: a folder may be called so.
        let percent = Start::Archive("/home/maja/100%20.rapporteur".into());
        assert_eq!(start(&["100%20.rapporteur"]), Ok(Some(percent)));
        assert!(
            start(&["file://elsewhere/A.rapporteur"])
                .unwrap_err()
                .contains("elsewhere")
        );
    }

    #[test]
    fn a_file_of_an_archive_opens_it_and_any_other_file_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let (archive, other) = (folder.path().join("A.rapporteur"), folder.path().join("other"));
        for folder in [&archive, &other] {
            std::fs::create_dir(folder).unwrap();
            std::fs::write(folder.join("register.db"), "").unwrap();
        }
        std::fs::write(archive.join("archive.json"), "{}").unwrap();
        assert_eq!(archive_of(&archive.join("register.db")), archive);
        assert_eq!(archive_of(&other.join("register.db")), other.join("register.db"));
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
