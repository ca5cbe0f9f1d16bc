//! The folder of an archive: names of its files, and files that are replaced as a whole or not at all.

use crate::Error;
use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
};

/// Format version, cipher settings and key slots.
pub(crate) const SETTINGS: &str = "archive.json";
/// The settings before their last change.
pub(crate) const SETTINGS_BEFORE: &str = "archive.json.bak";
/// Records, history, search index, drafts, office settings.
pub(crate) const REGISTER: &str = "register.db";
/// Encrypted contents of documents.
pub(crate) const DOCUMENTS: &str = "documents";
/// The default place of backups.
pub(crate) const BACKUPS: &str = "backups";
/// Locked by the one writer.
pub(crate) const LOCK: &str = "lock";
/// Who the writer is.
pub(crate) const HOLDER: &str = "lock.holder";

/// Replaces a file by a new content: temporary file, fsync, rename, fsync of the folder.
pub(crate) fn replace(path: &Path, content: &[u8]) -> Result<(), Error> {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let new = PathBuf::from(name);
    let written = File::create(&new).and_then(|mut file| {
        file.write_all(content)?;
        file.sync_all()
    });
    if let Err(error) = written {
        let _ = fs::remove_file(&new);
        return Err(Error::io(&new)(error));
    }
    fs::rename(&new, path).map_err(Error::io(path))?;
    sync_folder_of(path)
}

/// Makes a rename in a file's folder last. Windows keeps no such promise and needs none.
pub(crate) fn sync_folder_of(path: &Path) -> Result<(), Error> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        // a path of one name lies in the working folder
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(Error::io(folder))?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Whether a register's write-ahead log holds anything.
pub(crate) fn has_log(register: &Path) -> bool {
    let mut log = register.as_os_str().to_owned();
    log.push("-wal");
    fs::metadata(log).is_ok_and(|log| log.len() > 0)
}

/// Whether files can be made in a folder.
pub(crate) fn is_writable(folder: &Path) -> bool {
    let probe = folder.join(format!(".write-test-{}", std::process::id()));
    let made = File::create(&probe).is_ok();
    let _ = fs::remove_file(&probe);
    made
}
