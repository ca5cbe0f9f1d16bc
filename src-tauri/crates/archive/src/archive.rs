//! An open archive: made, opened, and told about.

use crate::{
    Error, OperationKind,
    clock::{Chance, Surroundings, System},
    connection::{self, Access},
    folder,
    keys::Key,
    lock::Lock,
    migrations::{self, OlderProgramMay},
    place,
    pool::{Pool, Reader},
    reading_copy::{self, ReadingCopy},
    replica, search,
    settings::{Settings, Source},
};
use records::{Id, Office};
use rusqlite::Connection;
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Who writes: kept in the app's own configuration, not in the archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writer {
    /// Identity of this computer's installation, drawn once.
    pub device: [u8; 16],
    /// Name of the person, as they told the program.
    pub author: String,
}

/// For what an archive is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Reading beside whoever writes.
    Read,
    /// Writing: one program at a time.
    Write,
}

/// An open archive. Share it in an `Arc`: readers work side by side, writers take turns.
pub struct Archive {
    // closed in this order: the writer is the last connection, so that it moves the write-ahead log into the register,
    // which readers cannot; then the lock opens
    pool: Pool,
    _reading_copy: Option<ReadingCopy>,
    writing: Option<Mutex<Writing>>,
    _lock: Option<Lock>,
    info: Info,
    device: [u8; 16],
    key: Key,
    chance: Chance,
    surroundings: Arc<dyn Surroundings>,
}

/// The one connection that writes, and under whose name.
pub(crate) struct Writing {
    pub(crate) connection: Connection,
    pub(crate) author: i64,
    pub(crate) replica: i64,
}

/// What a person should know about an open archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// archive.json was missing or damaged; its copy served, and was put in its place where that could be written.
    SettingsRepaired,
    /// The folder cannot be written: open for reading only.
    FolderReadOnly,
    /// A newer program wrote it; this one may read it only.
    NewerReadOnly,
    /// It was brought to this program's form; a backup was made before.
    Migrated,
    /// So many bytes are left on the disk: little.
    LowDisk(u64),
}

impl std::fmt::Display for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::SettingsRepaired => f.write_str("archive.json was missing or damaged: its copy was used"),
            Self::FolderReadOnly => f.write_str("the register's folder cannot be written: it is open for reading only"),
            Self::NewerReadOnly => {
                f.write_str("a newer version of Rapporteur wrote this register: it is open for reading only")
            }
            Self::Migrated => f.write_str("the register was brought to this version's form; a copy was kept before"),
            Self::LowDisk(left) => write!(f, "the disk is nearly full: {} MB are left", left >> 20),
        }
    }
}

/// What there is to say about an open archive.
#[derive(Clone, Debug)]
pub struct Info {
    /// Its folder.
    pub folder: PathBuf,
    /// Its identity, the same in all its copies.
    pub archive_id: Id,
    /// Whether it can be written.
    pub read_only: bool,
    /// Form of the register.
    pub format: u32,
    /// What a person should know.
    pub notes: Vec<Note>,
}

impl Archive {
    /// Makes an archive in a folder that does not exist yet, or is empty.
    ///
    /// # Errors
    /// NetworkDrive; Io, also when something is in the folder; DiskFull. Nothing is left behind.
    pub fn create(folder: &Path, office: &Office, writer: &Writer) -> Result<Self, Error> {
        Self::create_in(folder, office, writer, Arc::new(System))
    }

    /// Makes an archive with a clock and chance of one's own.
    ///
    /// # Errors
    /// As [`Archive::create`].
    pub fn create_in(
        folder: &Path,
        office: &Office,
        writer: &Writer,
        surroundings: Arc<dyn Surroundings>,
    ) -> Result<Self, Error> {
        let parent = match folder.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let taken = |reason: &str| Error::io(folder)(io::Error::new(io::ErrorKind::AlreadyExists, reason.to_owned()));
        match fs::read_dir(folder) {
            Ok(mut entries) => match entries.next() {
                Some(_) => return Err(taken("something is in this folder")),
                None => fs::remove_dir(folder).map_err(Error::io(folder))?,
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Error::io(folder)(error)),
        }
        fs::create_dir_all(parent).map_err(Error::io(parent))?;
        if place::is_on_network(parent) {
            return Err(Error::NetworkDrive { path: folder.into() });
        }
        // built beside, and renamed when it is whole: a crash leaves no half archive under the office's name
        let id = Chance::of(&*surroundings)?.new_id(surroundings.unix_ms().unsigned_abs());
        let building = parent.join(format!(".rapporteur-{id}"));
        let built = Self::build(&building, folder, id, office, writer, &surroundings)
            .and_then(|()| fs::rename(&building, folder).map_err(Error::io(folder)));
        if let Err(error) = built {
            let _ = fs::remove_dir_all(&building);
            return Err(error);
        }
        folder::sync_folder_of(folder)?;
        Self::open_in(folder, writer, Mode::Write, surroundings)
    }

    fn build(
        building: &Path,
        folder: &Path,
        id: Id,
        office: &Office,
        writer: &Writer,
        surroundings: &Arc<dyn Surroundings>,
    ) -> Result<(), Error> {
        for path in [
            building.to_owned(),
            building.join(folder::DOCUMENTS),
            building.join(folder::BACKUPS),
        ] {
            fs::create_dir(&path).map_err(Error::io(&path))?;
        }
        let (settings, key) = Settings::new(id, &**surroundings)?;
        settings.write(building)?;
        let connection = connection::open(&building.join(folder::REGISTER), &key.register(), Access::Create)?;
        migrations::run(&connection, migrations::ALL, surroundings.unix_ms())?;
        drop(connection);
        let archive = Self::open_at(building, folder, writer, Mode::Write, surroundings.clone())?;
        archive.transact(OperationKind::CreateArchive, |tx| tx.save_office(office))?;
        Ok(())
    }

    /// Opens an archive.
    ///
    /// # Errors
    /// NotAnArchive, Newer, Locked, NetworkDrive, Damaged, Io.
    pub fn open(folder: &Path, writer: &Writer, mode: Mode) -> Result<Self, Error> {
        Self::open_in(folder, writer, mode, Arc::new(System))
    }

    /// Opens an archive with a clock and chance of one's own.
    ///
    /// # Errors
    /// As [`Archive::open`].
    pub fn open_in(
        folder: &Path,
        writer: &Writer,
        mode: Mode,
        surroundings: Arc<dyn Surroundings>,
    ) -> Result<Self, Error> {
        Self::open_at(folder, folder, writer, mode, surroundings)
    }

    /// `place` is the folder that the replica is bound to; another than `folder` only while an archive is built.
    fn open_at(
        folder: &Path,
        place: &Path,
        writer: &Writer,
        mode: Mode,
        surroundings: Arc<dyn Surroundings>,
    ) -> Result<Self, Error> {
        if !folder.is_dir() {
            return Err(Error::NotAnArchive { path: folder.into() });
        }
        let (settings, key, source) = Settings::read(folder)?;
        if place::is_on_network(folder) {
            return Err(Error::NetworkDrive { path: folder.into() });
        }
        reading_copy::clear_orphans(&surroundings.temporary_folder());
        let register = connection::register_of(folder)?;
        let register_key = key.register();
        let mut notes = Vec::new();
        let folder_writable = folder::is_writable(folder);
        let writable = folder_writable && !is_read_only(&register)?;
        if source == Source::Copy {
            notes.push(Note::SettingsRepaired);
        }
        if mode == Mode::Write && !writable {
            notes.push(Note::FolderReadOnly);
        }
        let mut writing = None;
        let mut lock = None;
        if mode == Mode::Write && writable {
            let held = Lock::take(folder, &writer.author, surroundings.unix_ms())?;
            let connection = connection::open(&register, &register_key, Access::Write)?;
            if is_ours(&connection, folder, &mut notes)? {
                let at = surroundings.unix_ms();
                if migrations::with_backup(&connection, migrations::ALL, folder, &register_key, at)? {
                    notes.push(Note::Migrated);
                }
                let transaction = connection.unchecked_transaction()?;
                search::install(&transaction)?;
                transaction.commit()?;
                if source == Source::Copy {
                    settings.write(folder)?;
                }
                writing = Some(Mutex::new(Writing {
                    author: replica::author(&connection, &writer.author)?,
                    replica: replica::of_this_copy(&connection, writer.device, place, &*surroundings)?,
                    connection,
                }));
                lock = Some(held);
            }
        }
        // a write-ahead log that a crash left holds what was saved last: it must be read, if the folder lets us at all
        let unchanging = !folder_writable && !folder::has_log(&register);
        let access = if unchanging {
            Access::ReadUnchanging
        } else {
            Access::Read
        };
        let chance = Chance::of(&*surroundings)?;
        let mut pool = Pool::new(register, key.register(), access);
        let format = migrations::version(&*pool.reader()?)?;
        let mut reading_copy = None;
        if writing.is_none() {
            let reader = pool.reader()?;
            is_ours(&reader, folder, &mut Vec::new())?;
            if format < migrations::newest() {
                let at = surroundings.unix_ms();
                let (room, id) = (surroundings.temporary_folder(), chance.new_id(at.unsigned_abs()));
                let copy = ReadingCopy::of(&reader, &register_key, &room, id, at)?;
                drop(reader);
                pool = Pool::new(copy.path().to_owned(), register_key, Access::ReadUnchanging);
                reading_copy = Some(copy);
            }
        }
        if let Some(bytes) = place::free_bytes(folder).filter(|bytes| *bytes < place::LOW) {
            notes.push(Note::LowDisk(bytes));
        }
        let info = Info {
            folder: folder.to_owned(),
            archive_id: settings.archive,
            read_only: writing.is_none(),
            format,
            notes,
        };
        Ok(Self {
            writing,
            pool,
            _reading_copy: reading_copy,
            _lock: lock,
            info,
            device: writer.device,
            key,
            chance,
            surroundings,
        })
    }

    /// The identity of the archive that stands in a folder, without opening it.
    ///
    /// # Errors
    /// NotAnArchive, Newer, Damaged, Io.
    pub fn id_in(folder: &Path) -> Result<Id, Error> {
        let (settings, ..) = Settings::read(folder)?;
        Ok(settings.archive)
    }

    /// What there is to say about it.
    pub fn info(&self) -> &Info {
        &self.info
    }

    /// Bytes left on its disk, where they are few; asked anew each time.
    pub fn low_disk(&self) -> Option<u64> {
        place::free_bytes(&self.info.folder).filter(|bytes| *bytes < place::LOW)
    }

    /// From now on somebody else writes.
    ///
    /// # Errors
    /// ReadOnly; DiskFull.
    pub fn set_author(&self, author: &str) -> Result<(), Error> {
        let mut writing = self.writing()?;
        writing.author = replica::author(&writing.connection, author)?;
        Ok(())
    }

    /// The folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.info.folder
    }

    /// The installation that opened it.
    pub(crate) fn device(&self) -> [u8; 16] {
        self.device
    }

    /// Where identities take their chance from.
    pub(crate) fn chance(&self) -> &Chance {
        &self.chance
    }

    /// An identity for a new record.
    pub fn new_id(&self) -> Id {
        self.chance.new_id(self.surroundings.unix_ms().unsigned_abs())
    }

    /// The register's key.
    pub(crate) fn register_key(&self) -> Key {
        self.key.register()
    }

    /// Time and chance.
    pub(crate) fn surroundings(&self) -> &dyn Surroundings {
        &*self.surroundings
    }

    /// A connection that only reads.
    pub(crate) fn reader(&self) -> Result<Reader<'_>, Error> {
        self.pool.reader()
    }

    /// Closes the readers that nobody uses.
    pub(crate) fn close_readers(&self) {
        self.pool.close();
    }

    /// The connection that writes; for the door, and for what stays out of the log. ReadOnly, if there is none.
    pub(crate) fn writing(&self) -> Result<MutexGuard<'_, Writing>, Error> {
        let writing = self.writing.as_ref().ok_or(Error::ReadOnly)?;
        // a panic in somebody's operation rolled it back: the connection is as good as before
        Ok(writing.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn is_read_only(file: &Path) -> Result<bool, Error> {
    Ok(fs::metadata(file).map_err(Error::io(file))?.permissions().readonly())
}

/// Whether this program may write the register's form. Errors: Newer, Damaged.
fn is_ours(connection: &Connection, folder: &Path, notes: &mut Vec<Note>) -> Result<bool, Error> {
    let (found, known) = (migrations::version(connection)?, migrations::newest());
    if found == 0 {
        return Err(Error::Damaged {
            what: "it is empty".to_owned(),
            path: folder.join(folder::REGISTER),
        });
    }
    if found <= known {
        return Ok(true);
    }
    match migrations::may(connection)? {
        OlderProgramMay::Write => Ok(true),
        OlderProgramMay::Read => {
            notes.push(Note::NewerReadOnly);
            Ok(false)
        }
        OlderProgramMay::Nothing => Err(Error::Newer {
            path: folder.into(),
            found,
            known,
        }),
    }
}
