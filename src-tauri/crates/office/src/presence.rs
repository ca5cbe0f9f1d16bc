//! Whether an open archive is still where it was opened: its disk may be pulled out, its folder moved or replaced.
//!
//! The system lets a program write on to a file that nobody finds any more; what is saved there is lost. So whoever
//! keeps a session open for hours asks before each use.

use std::{
    fs::{self, Metadata},
    path::{Path, PathBuf},
};

/// The file that holds the records, as it was found when the archive was opened.
#[derive(Debug)]
pub(crate) struct Presence {
    register: PathBuf,
    found: Option<Mark>,
}

/// What tells a file from another one of the same name. Windows lets nobody take away a file that is open.
type Mark = (u64, u64);

impl Presence {
    pub(crate) fn of(folder: &Path) -> Self {
        let register = folder.join("register.db");
        let found = fs::metadata(&register).ok().map(|file| mark(&file));
        Self { register, found }
    }

    /// One question to the file system, some microseconds.
    pub(crate) fn is_there(&self) -> bool {
        fs::metadata(&self.register).is_ok_and(|file| self.found == Some(mark(&file)))
    }
}

#[cfg(unix)]
fn mark(file: &Metadata) -> Mark {
    use std::os::unix::fs::MetadataExt;
    (file.dev(), file.ino())
}

#[cfg(not(unix))]
fn mark(_: &Metadata) -> Mark {
    (0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moved_or_replaced_register_is_not_there() {
        let parent = tempfile::tempdir().unwrap();
        let (folder, away) = (parent.path().join("a.rapporteur"), parent.path().join("away"));
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("register.db"), "one").unwrap();
        let presence = Presence::of(&folder);
        assert!(presence.is_there());
        fs::rename(&folder, &away).unwrap();
        assert!(!presence.is_there());
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("register.db"), "another").unwrap();
        assert_eq!(presence.is_there(), cfg!(not(unix)));
        fs::remove_dir_all(&folder).unwrap();
        fs::rename(&away, &folder).unwrap();
        assert!(presence.is_there());
    }
}
