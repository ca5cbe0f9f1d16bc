//! archive.json: what must be known before the register can be opened. No content of the office.

use crate::{Error, clock::Surroundings, folder, keys::Key};
use records::Id;
use serde::{Deserialize, Serialize};
use std::{fs, path::Path};

/// The newest form of the folder that this program knows.
pub(crate) const FORMAT: u32 = 1;

/// The content of archive.json.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Settings {
    /// Form of the folder.
    pub(crate) format: u32,
    /// Identity of the archive, in all its copies.
    pub(crate) archive: Id,
    /// How files are encrypted.
    pub(crate) cipher: Cipher,
    /// Tells whether a key is the right one.
    pub(crate) key_check: String,
    /// Ways to the archive key; one is enough.
    pub(crate) slots: Vec<Slot>,
}

/// How files are encrypted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Cipher {
    /// Of register.db.
    pub(crate) register: String,
    /// Of documents.
    pub(crate) documents: String,
    /// Of the derivation of keys.
    pub(crate) derivation: String,
    /// Counts changes of the archive key.
    pub(crate) key_generation: u32,
}

/// A way to the archive key.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Slot {
    /// No passphrase yet: the key lies readable. Replacing this slot re-keys everything.
    Open {
        /// 64 hexadecimal digits.
        key: Digits,
    },
    /// A kind of slot that this program cannot open.
    #[serde(untagged)]
    Other(serde_json::Value),
}

/// A key as it is written down; wiped from memory when it goes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, zeroize::ZeroizeOnDrop)]
#[serde(transparent)]
pub(crate) struct Digits(String);

impl std::fmt::Debug for Slot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Open { .. } => "Open(…)",
            Self::Other(_) => "Other(…)",
        })
    }
}

impl Settings {
    /// Settings of a new archive and its key, drawn by chance.
    pub(crate) fn new(archive: Id, surroundings: &dyn Surroundings) -> Result<(Self, Key), Error> {
        let mut bytes = zeroize::Zeroizing::new([0; 32]);
        surroundings.chance(bytes.as_mut()).map_err(Error::io("chance"))?;
        let key = Key::new(*bytes);
        let settings = Self {
            format: FORMAT,
            archive,
            cipher: Cipher {
                register: "sqlcipher 4, raw key".to_owned(),
                documents: "xchacha20-poly1305 stream".to_owned(),
                derivation: "blake3 derive_key".to_owned(),
                key_generation: 1,
            },
            key_check: key.check_value(),
            slots: vec![Slot::Open {
                key: Digits(key.to_hexadecimal().to_string()),
            }],
        };
        Ok((settings, key))
    }

    /// The archive key, if a slot opens without being asked for anything.
    pub(crate) fn key(&self) -> Option<Key> {
        self.slots.iter().find_map(|slot| match slot {
            Slot::Open { key } => Key::from_hexadecimal(&key.0).filter(|key| key.check_value() == self.key_check),
            Slot::Other(_) => None,
        })
    }

    /// Writes archive.json, and the same as archive.json.bak once that is safe.
    pub(crate) fn write(&self, folder: &Path) -> Result<(), Error> {
        let mut text = serde_json::to_vec_pretty(self).map_err(|error| Error::unreadable(error.to_string()))?;
        text.push(b'\n');
        folder::replace(&folder.join(folder::SETTINGS), &text)?;
        folder::replace(&folder.join(folder::SETTINGS_BEFORE), &text)
    }

    /// Reads archive.json; where it is missing or damaged, its copy serves, and the answer says so.
    pub(crate) fn read(folder: &Path) -> Result<(Self, Key, Source), Error> {
        let first = folder.join(folder::SETTINGS);
        let damage = match Self::read_file(&first, folder) {
            Ok((settings, key)) => return Ok((settings, key, Source::Own)),
            Err(error @ (Error::Damaged { .. } | Error::Io { .. })) => error,
            Err(error) => return Err(error),
        };
        let second = folder.join(folder::SETTINGS_BEFORE);
        match Self::read_file(&second, folder) {
            Ok((settings, key)) => {
                tracing::warn!("archive.json is missing or damaged; its copy serves");
                Ok((settings, key, Source::Copy))
            }
            Err(Error::Newer { found, .. }) => Err(Error::Newer {
                path: folder.into(),
                found,
                known: FORMAT,
            }),
            Err(_) if !first.exists() && !second.exists() && !folder.join(folder::REGISTER).exists() => {
                Err(Error::NotAnArchive { path: folder.into() })
            }
            Err(_) => Err(match damage {
                Error::Io { source, .. } => Error::Damaged {
                    what: format!("it and its copy cannot be read: {source}"),
                    path: first,
                },
                other => other,
            }),
        }
    }

    fn read_file(path: &Path, folder: &Path) -> Result<(Self, Key), Error> {
        let damaged = |what: String| Error::Damaged {
            what,
            path: path.into(),
        };
        let text = zeroize::Zeroizing::new(fs::read(path).map_err(Error::io(path))?);
        let value: serde_json::Value = serde_json::from_slice(&text).map_err(|error| damaged(error.to_string()))?;
        // the format is asked first: a newer form may lack any other field
        if let Some(found) = value.get("format").and_then(serde_json::Value::as_u64) {
            let found = u32::try_from(found).unwrap_or(u32::MAX);
            if found > FORMAT {
                return Err(Error::Newer {
                    path: folder.into(),
                    found,
                    known: FORMAT,
                });
            }
        }
        let settings: Self = serde_json::from_value(value).map_err(|error| damaged(error.to_string()))?;
        match settings.key() {
            Some(key) => Ok((settings, key)),
            None if settings.slots.iter().all(|slot| matches!(slot, Slot::Other(_))) && !settings.slots.is_empty() => {
                Err(Error::Newer {
                    path: folder.into(),
                    found: settings.format + 1,
                    known: FORMAT,
                })
            }
            None => Err(damaged("no key slot opens".to_owned())),
        }
    }
}

/// Which file the settings came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// archive.json.
    Own,
    /// archive.json.bak.
    Copy,
}
