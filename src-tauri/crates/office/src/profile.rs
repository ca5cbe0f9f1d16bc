//! This person on this computer: who writes, from which device, and which archives were open lately.
//!
//! It lives in the application's configuration folder, never in the archive: two copies of an archive must not share
//! one writer.

use crate::{Error, Result, files};
use serde::{Deserialize, Serialize};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// How many recent archives are kept.
const RECENT: usize = 12;

/// Set to a folder, this environment variable takes the place of the system's configuration folder.
pub const CONFIG_VARIABLE: &str = "RAPPORTEUR_CONFIG";

/// Who works here.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Where it is kept; None: nowhere (`--as`).
    file: Option<PathBuf>,
    kept: Kept,
}

/// The file's content.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Kept {
    /// 32 hexadecimal digits.
    device: String,
    #[serde(default)]
    author: Option<String>,
    #[serde(default)]
    recent: Vec<Recent>,
}

/// An archive that was open here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Its folder.
    pub path: PathBuf,
    /// The office's name.
    pub name: String,
    /// When it was opened last, milliseconds since 1970, UTC.
    pub opened_at: i64,
}

impl Profile {
    /// Reads the profile in a configuration folder, or makes a new one there. A profile that cannot be understood is
    /// put aside as `profile.json.damaged` and a new one is made: it holds no records.
    ///
    /// # Errors
    /// [`Error::File`] where the folder cannot be read or written.
    pub fn load(config_folder: &Path) -> Result<Self> {
        let file = config_folder.join("profile.json");
        let kept = match fs::read(&file) {
            Ok(bytes) => match serde_json::from_slice::<Kept>(&bytes) {
                Ok(kept) if device_bytes(&kept.device).is_some() => Some(kept),
                _ => {
                    let aside = file.with_extension("json.damaged");
                    fs::rename(&file, &aside).map_err(|source| Error::of_file(&file, source))?;
                    None
                }
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(source) => return Err(Error::of_file(&file, source)),
        };
        match kept {
            Some(kept) => Ok(Self { file: Some(file), kept }),
            None => {
                fs::create_dir_all(config_folder).map_err(|source| Error::of_file(config_folder, source))?;
                let profile = Self {
                    file: Some(file),
                    kept: Kept::new()?,
                };
                profile.save()?;
                Ok(profile)
            }
        }
    }

    /// The device's id, drawn once per account.
    pub fn device(&self) -> [u8; 16] {
        device_bytes(&self.kept.device).unwrap_or_default()
    }

    /// Who writes; None until the person has said.
    pub fn author(&self) -> Option<&str> {
        self.kept.author.as_deref()
    }

    /// Who writes, for the log: the name given, else the account's.
    pub fn signature(&self) -> String {
        let account = || std::env::var("USER").or_else(|_| std::env::var("USERNAME")).ok();
        self.kept
            .author
            .clone()
            .or_else(account)
            .unwrap_or_else(|| "?".to_owned())
    }

    /// Keeps the person's name.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty name; [`Error::File`] where it cannot be kept.
    pub fn set_author(&mut self, name: &str) -> Result<()> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return Err(Error::missing("author"));
        }
        self.kept.author = Some(name);
        self.save()
    }

    /// The same device under another name, kept nowhere.
    #[must_use]
    pub fn as_author(&self, name: &str) -> Self {
        let mut other = self.clone();
        other.file = None;
        other.kept.author = Some(name.to_owned());
        other
    }

    /// Archives that were open here, the last one first.
    pub fn recent(&self) -> &[Recent] {
        &self.kept.recent
    }

    /// Puts an archive at the head of the recent ones.
    ///
    /// # Errors
    /// [`Error::File`] where it cannot be kept.
    pub fn remember(&mut self, path: &Path, name: &str) -> Result<()> {
        self.kept.recent.retain(|recent| recent.path != path);
        let opened_at = chrono::Utc::now().timestamp_millis();
        self.kept.recent.insert(
            0,
            Recent {
                path: path.to_owned(),
                name: name.to_owned(),
                opened_at,
            },
        );
        self.kept.recent.truncate(RECENT);
        self.save()
    }

    /// Takes an archive from the recent ones; the archive itself stays.
    ///
    /// # Errors
    /// [`Error::File`] where it cannot be kept.
    pub fn forget(&mut self, path: &Path) -> Result<()> {
        self.kept.recent.retain(|recent| recent.path != path);
        self.save()
    }

    fn save(&self) -> Result<()> {
        let Some(file) = &self.file else { return Ok(()) };
        let text = serde_json::to_string_pretty(&self.kept).map_err(|error| Error::Internal(error.to_string()))?;
        files::replace(file, text.as_bytes())
    }
}

impl Kept {
    fn new() -> Result<Self> {
        let mut device = [0; 16];
        getrandom::fill(&mut device).map_err(|error| Error::Internal(error.to_string()))?;
        Ok(Self {
            device: device.iter().map(|b| format!("{b:02x}")).collect(),
            author: None,
            recent: Vec::new(),
        })
    }
}

fn device_bytes(text: &str) -> Option<[u8; 16]> {
    let mut bytes = [0; 16];
    if text.len() != 32 || !text.is_ascii() {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * place..2 * place + 2], 16).ok()?;
    }
    Some(bytes)
}

/// The application's configuration folder for this account: what [`CONFIG_VARIABLE`] says, else the system's place.
///
/// # Errors
/// [`Error::Internal`] where the system names no such place.
pub fn config_folder() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os(CONFIG_VARIABLE).filter(|folder| !folder.is_empty()) {
        return Ok(folder.into());
    }
    let place = dirs::config_dir().ok_or_else(|| Error::Internal("the system names no configuration folder".into()))?;
    Ok(place.join("rapporteur"))
}

/// Where a new archive is offered to stand: the account's documents, else its home.
pub fn suggested_folder() -> PathBuf {
    dirs::document_dir()
        .or_else(dirs::home_dir)
        .unwrap_or_else(|| PathBuf::from("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_keeps_its_device_and_author() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = Profile::load(folder.path()).unwrap();
        assert_eq!(first.author(), None);
        first.set_author("  Maja   Pinjo ").unwrap();
        first.remember(Path::new("/a.rapporteur"), "A").unwrap();
        first.remember(Path::new("/b.rapporteur"), "B").unwrap();
        first.remember(Path::new("/a.rapporteur"), "A").unwrap();
        let again = Profile::load(folder.path()).unwrap();
        assert_eq!(again.device(), first.device());
        assert_eq!(again.author(), Some("Maja Pinjo"));
        let names: Vec<_> = again.recent().iter().map(|r| r.name.as_str()).collect();
        assert_eq!(names, ["A", "B"]);
    }

    #[test]
    fn two_accounts_are_two_devices() {
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        assert_ne!(
            Profile::load(one.path()).unwrap().device(),
            Profile::load(two.path()).unwrap().device()
        );
    }

    #[test]
    fn a_damaged_profile_is_put_aside() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("profile.json"), "{\"device\": \"zz").unwrap();
        assert!(Profile::load(folder.path()).is_ok());
        assert!(folder.path().join("profile.json.damaged").exists());
    }

    #[test]
    fn an_empty_name_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let error = Profile::load(folder.path()).unwrap().set_author("  ").unwrap_err();
        assert_eq!(error.field(), Some("author"));
    }

    #[test]
    fn another_author_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let mut other = Profile::load(folder.path()).unwrap().as_author("Guest");
        other.remember(Path::new("/a"), "A").unwrap();
        assert_eq!(other.signature(), "Guest");
        assert!(Profile::load(folder.path()).unwrap().recent().is_empty());
    }
}
