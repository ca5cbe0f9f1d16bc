//! Files outside the archive: written whole or not at all.

use crate::{Error, Result};
use std::{
    fs::{self, File},
    io::{Read, Write},
    path::{Path, PathBuf},
};

/// Puts `bytes` in the place of the file at `path`. What stood there before stays whole until the new file is.
///
/// # Errors
/// [`Error::DiskFull`] and [`Error::File`] name the path; the old file is untouched then.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    replace_with(path, |file| {
        file.write_all(bytes).map_err(|source| Error::of_file(path, source))
    })
}

/// Puts what `write` writes in the place of the file at `path`: temporary file beside it, fsync, rename.
///
/// # Errors
/// As [`replace`], and what `write` answers.
pub fn replace_with<T>(path: &Path, write: impl FnOnce(&mut File) -> Result<T>) -> Result<T> {
    let failed = |source| Error::of_file(path, source);
    if path.is_dir() {
        return Err(failed(std::io::ErrorKind::IsADirectory.into()));
    }
    if is_device(path) {
        // A device cannot be replaced: it is written to.
        return write(&mut File::options().write(true).open(path).map_err(failed)?);
    }
    let (temporary, mut file) = temporary_beside(path).map_err(failed)?;
    let written = write(&mut file).and_then(|value| file.sync_all().map(|()| value).map_err(failed));
    drop(file);
    let renamed = written.and_then(|value| fs::rename(&temporary, path).map(|()| value).map_err(failed));
    match renamed {
        Ok(_) => sync_folder(&folder_of(path)),
        // Left-overs would look like the person's own files.
        Err(_) => drop(fs::remove_file(&temporary)),
    }
    renamed
}

/// Reads a file whole; None if it has more bytes than that.
///
/// # Errors
/// [`Error::File`] names the path: it cannot be read, or is no file.
pub fn read_at_most(path: &Path, most: usize) -> Result<Option<Vec<u8>>> {
    let failed = |source| Error::of_file(path, source);
    if is_device(path) {
        // A pipe would be waited for, and a device may have no end.
        return Err(failed(std::io::ErrorKind::InvalidInput.into()));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    // one byte more tells a file that is just so long from a longer one
    file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok((bytes.len() <= most).then_some(bytes))
}

/// Whether something other than a file stands there: a pipe, a terminal, /dev/full.
fn is_device(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// The folder that holds a file; "." for a bare name.
pub fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

fn temporary_beside(path: &Path) -> std::io::Result<(PathBuf, File)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    for attempt in 0..100 {
        let temporary = folder_of(path).join(format!(".{name}.{}-{attempt}.tmp", std::process::id()));
        match File::options().write(true).create_new(true).open(&temporary) {
            Ok(file) => return Ok((temporary, file)),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(std::io::ErrorKind::AlreadyExists.into())
}

/// Makes a rename last through a power cut. Windows has no such call, and a file system that refuses it still has the
/// file's content on disk, so a failure is not reported.
fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_old_file_stays_until_the_new_one_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.pdf");
        replace(&path, b"first").unwrap();
        replace(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "no temporary file is left"
        );
    }

    #[test]
    fn a_folder_in_the_way_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let error = replace(folder.path(), b"x").unwrap_err();
        assert!(
            error.to_string().contains(&folder.path().display().to_string()),
            "{error}"
        );
    }

    #[test]
    fn a_missing_folder_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gone").join("report.pdf");
        let error = replace(&path, b"x").unwrap_err();
        assert!(error.to_string().contains("gone"), "{error}");
    }
}
