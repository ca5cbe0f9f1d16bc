//! PDFs that were handed to the system's viewer to be printed: files of ours that nobody saved.

use crate::error::Result;
use std::{
    fs::{self, DirBuilder, File},
    io::{self, Write},
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

/// A viewer has read and printed what is older.
const OLD: Duration = Duration::from_secs(60 * 60);

/// How often what is old is looked for.
const BETWEEN: Duration = Duration::from_secs(10 * 60);

/// Their folder in an account's configuration folder. Not the system's temporary one, which other accounts can list.
pub(crate) fn folder(config_folder: &Path) -> PathBuf {
    config_folder.join("printing")
}

/// Writes a PDF where only this account can read it. Errors: `disk_full`, `no_permission`, `file`.
pub(crate) fn write(folder: &Path, pdf: &[u8]) -> Result<PathBuf> {
    let failed = |path: &Path, error: io::Error| office::Error::of_file(path, error);
    own_folder(folder).map_err(|error| failed(folder, error))?;
    let now = chrono::Local::now();
    let name = |count: u32| match count {
        0 => format!("report-{}.pdf", now.format("%Y-%m-%d-%H%M%S")),
        _ => format!("report-{}-{count}.pdf", now.format("%Y-%m-%d-%H%M%S")),
    };
    let mut count = 0;
    let (path, mut file) = loop {
        let path = folder.join(name(count));
        match own_file(&path) {
            Ok(file) => break (path, file),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && count < 100 => count += 1,
            Err(error) => return Err(failed(&path, error).into()),
        }
    };
    if let Err(error) = file.write_all(pdf).and_then(|()| file.sync_all()) {
        let _ = fs::remove_file(&path);
        return Err(failed(&path, error).into());
    }
    Ok(path)
}

/// Takes away what is old, now and for as long as the program runs, on a thread of its own.
pub(crate) fn keep_clear(folder: PathBuf) {
    let work = move || {
        loop {
            clear_old(&folder);
            thread::sleep(BETWEEN);
        }
    };
    if let Err(error) = thread::Builder::new().name("printing".into()).spawn(work) {
        tracing::warn!(code = ?error.kind(), "what was printed stays until the office is closed: no thread");
    }
}

/// Takes away all that was printed: it can be read without the archive's key. What a viewer holds fast stays until it is
/// old.
pub(crate) fn clear(folder: &Path) {
    for entry in printed(folder) {
        let _ = fs::remove_file(entry.path());
    }
}

fn printed(folder: &Path) -> impl Iterator<Item = fs::DirEntry> {
    fs::read_dir(folder).into_iter().flatten().flatten()
}

fn clear_old(folder: &Path) {
    let now = SystemTime::now();
    for entry in printed(folder) {
        let written = entry.metadata().and_then(|file| file.modified());
        // A time that has not come yet was written under a wrong clock: it says nothing, so the file goes.
        let is_old = written.is_ok_and(|at| now.duration_since(at).map_or(true, |age| age > OLD));
        if is_old {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn own_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn own_file(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_account_reads_what_is_printed() {
        let config = tempfile::tempdir().unwrap();
        let folder = folder(config.path());
        let (one, other) = (write(&folder, b"%PDF-1").unwrap(), write(&folder, b"%PDF-2").unwrap());
        assert_eq!(
            (fs::read(&one).unwrap(), fs::read(&other).unwrap()),
            (b"%PDF-1".to_vec(), b"%PDF-2".to_vec())
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(&folder), mode(&one)), (0o700, 0o600));
        }
    }

    #[test]
    fn what_is_older_than_an_hour_goes() {
        let config = tempfile::tempdir().unwrap();
        let folder = folder(config.path());
        let (old, new) = (write(&folder, b"old").unwrap(), write(&folder, b"new").unwrap());
        let before = SystemTime::now() - OLD - Duration::from_secs(60);
        File::options()
            .write(true)
            .open(&old)
            .unwrap()
            .set_modified(before)
            .unwrap();
        clear_old(&folder);
        assert!(!old.exists() && new.exists());
        clear_old(&folder.join("not there"));
    }
}
