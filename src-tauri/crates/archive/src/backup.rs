//! Copies of an archive that SQLite vouches for, and archives made from them.
//!
//! ```text
//! <destination>/Office backups/
//!   2026-11-21T22-44-03Z/   archive.json register.db: the records as they were at that second (UTC)
//!   documents/ab/ab…        contents of documents, each once for all backups
//! ```

use crate::{
    Archive, Error,
    connection::{self, Access},
    folder, kept,
    keys::Key,
    progress::{OnProgress, tell},
    replica,
    settings::Settings,
};
use chrono::{DateTime, Utc};
use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
    ffi,
};
use std::{
    fs, io,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

/// What the folder of an archive's backups is called after the archive.
const CONTAINER: &str = " backups";

/// How often a locked register is asked for its pages, each time after SQLite's own wait.
const ATTEMPTS: u32 = 3;

/// What lies between two attempts.
const PAUSE: Duration = Duration::from_millis(200);

impl Archive {
    /// Makes a copy of the archive as it is now, in a folder of its own below `destination`, and answers where. Others
    /// go on reading and writing meanwhile. Documents that an earlier backup holds are not copied again.
    ///
    /// # Errors
    /// Io, when the destination is no folder; Invalid place, as Io, when it lies among the archive's documents; DiskFull;
    /// Damaged, when the copy does not pass SQLite's check; Cancelled. Nothing half-made is left under a backup's name.
    pub fn backup(&self, destination: &Path, on_progress: &mut OnProgress<'_>) -> Result<PathBuf, Error> {
        let destination = place_for(self.folder(), destination)?;
        let name = self
            .folder()
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let container = destination.join(name + CONTAINER);
        fs::create_dir_all(&container).map_err(Error::io(&container))?;
        let at = DateTime::<Utc>::from_timestamp_millis(self.surroundings().unix_ms()).unwrap_or_default();
        let (made, unfinished) = free_name(&container, at)?;
        let copied = self
            .copy_records(&unfinished, on_progress)
            .and_then(|()| copy_documents(self.folder(), &container, on_progress))
            .and_then(|()| fs::rename(&unfinished, &made).map_err(Error::io(&made)))
            .and_then(|()| folder::sync_folder_of(&made));
        if let Err(error) = copied {
            let _ = fs::remove_dir_all(&unfinished);
            return Err(error);
        }
        Ok(made)
    }

    fn copy_records(&self, into: &Path, on_progress: &mut OnProgress<'_>) -> Result<(), Error> {
        tell(on_progress, "records", 0, 1)?;
        fs::create_dir(into).map_err(Error::io(into))?;
        // Settings first: a key that changes meanwhile opens neither or both.
        let (settings, _, _) = Settings::read(self.folder())?;
        settings.write(into)?;
        copy_register(&*self.reader()?, &self.register_key(), &into.join(folder::REGISTER))?;
        tell(on_progress, "records", 1, 1)
    }
}

/// Copies the whole register, encrypted with the same key, into a new file, and checks the copy.
pub(crate) fn copy_register(from: &Connection, key: &Key, to: &Path) -> Result<(), Error> {
    let mut new = to.as_os_str().to_owned();
    new.push(".new");
    let new = PathBuf::from(new);
    let _ = fs::remove_file(&new);
    let copied = copy_pages(from, key, &new).and_then(|()| {
        sync(&new)?;
        fs::rename(&new, to).map_err(Error::io(to))?;
        folder::sync_folder_of(to)
    });
    if copied.is_err() {
        let _ = fs::remove_file(&new);
    }
    copied
}

fn copy_pages(from: &Connection, key: &Key, to: &Path) -> Result<(), Error> {
    let mut copy = connection::open(to, key, Access::Create)?;
    take_pages(from, &mut copy, || thread::sleep(PAUSE))?;
    // The copy is one file: no log beside it that could be forgotten.
    copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    let verdict: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(Error::Damaged {
            what: verdict,
            path: to.into(),
        });
    }
    copy.close().map_err(|(_, error)| error.into())
}

/// Copies every page, or none: a register that others keep locked is asked for some times, with a pause between.
fn take_pages(from: &Connection, copy: &mut Connection, mut pause: impl FnMut()) -> Result<(), Error> {
    let pages = Backup::new(from, copy)?;
    for attempt in 1..=ATTEMPTS {
        // All pages in one step: steps beside a writer begin anew each time that it writes, and may never end.
        if pages.step(-1)? == StepResult::Done {
            return Ok(());
        }
        if attempt < ATTEMPTS {
            pause();
        }
    }
    let busy = ffi::Error::new(ffi::SQLITE_BUSY);
    Err(rusqlite::Error::SqliteFailure(busy, None).into())
}

/// The destination, if a backup may be made there.
fn place_for(archive: &Path, destination: &Path) -> Result<PathBuf, Error> {
    let own = archive.join(folder::BACKUPS);
    if destination == own {
        fs::create_dir_all(&own).map_err(Error::io(&own))?;
    }
    let refused = |reason: &str| {
        Err(Error::io(destination)(io::Error::new(
            io::ErrorKind::InvalidInput,
            reason.to_owned(),
        )))
    };
    let canonical = |path: &Path| path.canonicalize().map_err(Error::io(path));
    let (place, archive) = (canonical(destination)?, canonical(archive)?);
    if !place.is_dir() {
        return refused("this is a file; choose a folder");
    }
    if place.starts_with(&archive) && !place.starts_with(archive.join(folder::BACKUPS)) {
        return refused("this folder belongs to the archive itself; choose another, best on another disk");
    }
    Ok(place)
}

/// The folder of a new backup, and the one in which it is made. Two backups within one second get different names.
fn free_name(container: &Path, at: DateTime<Utc>) -> Result<(PathBuf, PathBuf), Error> {
    let time = at.format("%Y-%m-%dT%H-%M-%SZ");
    for n in 1..1000 {
        let name = if n == 1 {
            time.to_string()
        } else {
            format!("{time}-{n}")
        };
        let made = container.join(&name);
        if !made.exists() {
            let unfinished = container.join(format!(".{name}.unfinished"));
            if unfinished.exists() {
                // Somebody stopped the program in the middle.
                fs::remove_dir_all(&unfinished).map_err(Error::io(&unfinished))?;
            }
            return Ok((made, unfinished));
        }
    }
    Err(Error::io(container)(io::ErrorKind::AlreadyExists.into()))
}

/// Copies the contents of documents that are not there yet. Their names are hashes of what they hold, so a file of the
/// same name and length is the same.
fn copy_documents(from: &Path, to: &Path, on_progress: &mut OnProgress<'_>) -> Result<(), Error> {
    let contents = contents(from)?;
    let total = contents.len() as u64;
    for (done, name) in contents.iter().enumerate() {
        tell(on_progress, "documents", done as u64, total)?;
        let (source, target) = (content_path(from, name), content_path(to, name));
        let length = fs::metadata(&source).map_err(Error::io(&source))?.len();
        if fs::metadata(&target).is_ok_and(|known| known.len() == length) {
            continue;
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(Error::io(parent))?;
        }
        let new = target.with_extension("new");
        let copied = fs::copy(&source, &new)
            .map_err(Error::io(&new))
            .and_then(|_| sync(&new))
            .and_then(|()| fs::rename(&new, &target).map_err(Error::io(&target)))
            .and_then(|()| folder::sync_folder_of(&target));
        if let Err(error) = copied {
            let _ = fs::remove_file(&new);
            return Err(error);
        }
    }
    tell(on_progress, "documents", total, total)
}

/// Names of the contents of documents below a folder, sorted.
fn contents(root: &Path) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    for group in entries(&root.join(folder::DOCUMENTS))? {
        // Beside a backup that was moved by hand there may be somebody else's folder of this name.
        let ours = group.file_name().is_some_and(|name| name.len() == 2);
        if ours && group.is_dir() {
            found.extend(entries(&group)?.iter().filter_map(|path| {
                let name = path.file_name()?.to_str()?;
                is_content(name).then(|| name.to_owned())
            }));
        }
    }
    found.sort();
    Ok(found)
}

/// Whether a file name is a keyed hash in hexadecimal, and no temporary file.
fn is_content(name: &str) -> bool {
    name.len() == 64
        && name
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'))
}

fn content_path(root: &Path, name: &str) -> PathBuf {
    root.join(folder::DOCUMENTS).join(&name[..2]).join(name)
}

/// A backup is one file, and may lie where nothing can be written. The folder of an archive serves as well: what it
/// wrote last is still in the log beside its register.
fn how_to_read(backup: &Path) -> Access {
    let log = backup.join(format!("{}-wal", folder::REGISTER));
    match fs::metadata(log) {
        Ok(log) if log.len() > 0 => Access::Read,
        _ => Access::ReadUnchanging,
    }
}

/// What lies in a folder; nothing, if there is none.
fn entries(path: &Path) -> Result<Vec<PathBuf>, Error> {
    match fs::read_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Error::io(path)(error)),
        Ok(found) => found
            .map(|entry| entry.map(|entry| entry.path()).map_err(Error::io(path)))
            .collect(),
    }
}

/// Waits until a file's bytes are on the disk.
fn sync(path: &Path) -> Result<(), Error> {
    fs::File::options()
        .write(true)
        .open(path)
        .and_then(|file| file.sync_all())
        .map_err(Error::io(path))
}

/// Registers of the backups in a folder, whole ones and those from before a migration; none, if there is no folder.
pub(crate) fn registers_in(backups: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    for path in entries(backups)? {
        if path.is_file() && path.extension().is_some_and(|extension| extension == "db") {
            found.push(path);
        } else if path.is_dir() {
            found.extend(
                backups_in(&path)?
                    .into_iter()
                    .map(|backup| backup.join(folder::REGISTER)),
            );
        }
    }
    found.sort();
    Ok(found)
}

/// Whole backups in the folder of an archive's backups, the oldest first.
fn backups_in(container: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found: Vec<_> = entries(container)?
        .into_iter()
        .filter(|path| {
            is_backup(path)
                && !path
                    .file_name()
                    .is_some_and(|name| name.to_string_lossy().starts_with('.'))
        })
        .collect();
    found.sort();
    Ok(found)
}

fn is_backup(path: &Path) -> bool {
    path.join(folder::SETTINGS).is_file() && path.join(folder::REGISTER).is_file()
}

/// Makes an archive from a backup, in a folder that does not exist yet or is empty. `backup` is the folder of one backup,
/// or one that holds several: then the newest serves. What is written to the new archive never mixes with what the old one
/// wrote after the backup: it counts as another copy. What windows of other devices than `device` kept is left out.
///
/// # Errors
/// NotAnArchive, when there is no backup; Damaged; Newer; Io, when something is in the folder; NetworkDrive; DiskFull.
/// Nothing is left behind.
pub fn restore(backup: &Path, into: &Path, device: [u8; 16]) -> Result<(), Error> {
    let backup = newest(backup)?;
    let (settings, key, _) = Settings::read(&backup)?;
    let parent = match into.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    match entries(into)?.is_empty() {
        true if into.exists() => fs::remove_dir(into).map_err(Error::io(into))?,
        true => {}
        false => {
            let reason = "something is in this folder".to_owned();
            return Err(Error::io(into)(io::Error::new(io::ErrorKind::AlreadyExists, reason)));
        }
    }
    fs::create_dir_all(parent).map_err(Error::io(parent))?;
    if crate::place::is_on_network(parent) {
        return Err(Error::NetworkDrive { path: into.into() });
    }
    // Built beside, and renamed when it is whole.
    let building = parent.join(format!(".rapporteur-restore-{}", std::process::id()));
    let built = build(&backup, &building, &settings, &key.register(), device)
        .and_then(|()| fs::rename(&building, into).map_err(Error::io(into)))
        .and_then(|()| folder::sync_folder_of(into));
    if built.is_err() {
        let _ = fs::remove_dir_all(&building);
    }
    built
}

/// The backup that a folder is, or the newest one that it holds.
fn newest(folder: &Path) -> Result<PathBuf, Error> {
    if is_backup(folder) {
        return Ok(folder.to_owned());
    }
    let mut found = backups_in(folder)?;
    for container in entries(folder)? {
        if container.is_dir() {
            found.extend(backups_in(&container)?);
        }
    }
    found
        .into_iter()
        .max_by_key(|path| path.file_name().map(std::ffi::OsStr::to_owned))
        .ok_or_else(|| Error::NotAnArchive { path: folder.into() })
}

fn build(
    backup: &Path,
    building: &Path,
    settings: &Settings,
    register_key: &Key,
    device: [u8; 16],
) -> Result<(), Error> {
    for path in [
        building.to_owned(),
        building.join(folder::DOCUMENTS),
        building.join(folder::BACKUPS),
    ] {
        fs::create_dir(&path).map_err(Error::io(&path))?;
    }
    let original = connection::open(&backup.join(folder::REGISTER), register_key, how_to_read(backup))?;
    let register = building.join(folder::REGISTER);
    copy_register(&original, register_key, &register)?;
    let connection = connection::open(&register, register_key, Access::Write)?;
    replica::retire_all(&connection)?;
    kept::only_of(&connection, device)?;
    connection.close().map_err(|(_, error)| Error::from(error))?;
    // The documents lie beside the backups; a folder that was made whole by hand holds its own.
    let beside = backup.parent().unwrap_or(backup);
    for root in [beside, backup] {
        copy_documents(root, building, &mut |_| std::ops::ControlFlow::Continue(()))?;
    }
    settings.write(building)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A register of one row, and a second connection to it that lets nobody else in.
    fn locked(folder: &Path) -> (Connection, Connection) {
        let path = folder.join("register.db");
        let [from, holder] = [(); 2].map(|()| Connection::open(&path).unwrap());
        from.busy_timeout(Duration::ZERO).unwrap();
        from.execute_batch("CREATE TABLE meeting (title); INSERT INTO meeting VALUES ('Board')")
            .unwrap();
        holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
        (from, holder)
    }

    #[test]
    fn a_locked_register_is_no_backup() {
        let folder = tempfile::tempdir().unwrap();
        let (from, _holder) = locked(folder.path());
        let mut pauses = 0;
        let copied = take_pages(&from, &mut Connection::open_in_memory().unwrap(), || pauses += 1);
        assert!(copied.is_err());
        assert_eq!(pauses, ATTEMPTS - 1);
    }

    #[test]
    fn a_register_that_is_let_go_is_copied() {
        let folder = tempfile::tempdir().unwrap();
        let (from, holder) = locked(folder.path());
        let mut copy = Connection::open_in_memory().unwrap();
        take_pages(&from, &mut copy, || holder.execute_batch("ROLLBACK").unwrap()).unwrap();
        let title: String = copy
            .query_row("SELECT title FROM meeting", [], |row| row.get(0))
            .unwrap();
        assert_eq!(title, "Board");
    }
}
