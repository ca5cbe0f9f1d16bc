//! An open archive and who works in it.

use crate::{Error, Profile, Result, logo, presence::Presence};
use archive::{Archive, Changes, Mode, OperationKind, Writer};
use chrono::NaiveDate;
use records::{Id, Language, Office, Problem, problems::Rule};
use serde_json::{Map, Value};
use std::{
    path::Path,
    sync::{OnceLock, PoisonError, RwLock},
};

/// An open archive and who works in it. Shared between threads; reading never waits for writing.
pub struct Session {
    archive: Archive,
    presence: Presence,
    /// Read on every page, so it is kept at hand.
    office: RwLock<Office>,
    listener: OnceLock<Listener>,
}

type Listener = Box<dyn Fn(&Changes) + Send + Sync>;

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Session({})", self.folder().display())
    }
}

/// Milliseconds.
const DAY: u64 = 24 * 60 * 60 * 1000;

/// What a new archive must know of its office.
#[derive(Clone, Debug)]
pub struct NewOffice {
    /// Its name, in its language.
    pub name: String,
    /// The language of its records.
    pub language: Language,
}

impl Session {
    /// Makes a new archive in a folder that does not exist yet or is empty, and opens it.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty name; the archive's own.
    pub fn create(folder: &Path, office: &NewOffice, profile: &Profile) -> Result<Self> {
        let name = office.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return Err(Error::missing("office_name"));
        }
        Self::create_for(folder, &Office::new(&name, office.language), profile)
    }

    /// Makes a new archive for an office whose settings are known.
    ///
    /// # Errors
    /// The archive's own.
    pub fn create_for(folder: &Path, office: &Office, profile: &Profile) -> Result<Self> {
        Self::over(Archive::create(folder, office, &writer(profile))?)
    }

    /// Opens an archive: to write where its folder can be written, else to read.
    ///
    /// # Errors
    /// The archive's own: no archive, newer, held by somebody else, on a network drive, damaged.
    pub fn open(folder: &Path, profile: &Profile) -> Result<Self> {
        Self::over(Archive::open(folder, &writer(profile), Mode::Write)?)
    }

    /// Opens an archive to look at it only: somebody else may be writing.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn open_to_read(folder: &Path, profile: &Profile) -> Result<Self> {
        Self::over(Archive::open(folder, &writer(profile), Mode::Read)?)
    }

    fn over(archive: Archive) -> Result<Self> {
        let office = RwLock::new(archive.office()?);
        let presence = Presence::of(&archive.info().folder);
        Ok(Self {
            archive,
            presence,
            office,
            listener: OnceLock::new(),
        })
    }

    /// The archive's folder.
    pub fn folder(&self) -> &Path {
        &self.archive.info().folder
    }

    /// The archive's identity, the same in all its copies.
    pub fn id(&self) -> Id {
        self.archive.info().archive_id
    }

    /// The identity of the archive that stands in a folder, without opening it.
    ///
    /// # Errors
    /// The archive's own: no archive, newer, damaged.
    pub fn id_in(folder: &Path) -> Result<Id> {
        Ok(Archive::id_in(folder)?)
    }

    /// Whether the archive's files are still where they were opened. Where they are not, nothing that is saved lasts:
    /// the session is to be given up, and opened anew once they are back.
    pub fn is_there(&self) -> bool {
        self.presence.is_there()
    }

    /// Whether this computer's clock stands more than a day before the archive's latest operation: one of the two was
    /// written under a wrong clock. Operations keep their order all the same.
    ///
    /// # Errors
    /// The archive's own.
    pub fn is_clock_behind(&self) -> Result<bool> {
        Ok(self.archive.clock_behind()? > DAY)
    }

    /// The form of the archive's register: grows when a version of the program changes it.
    pub fn format(&self) -> u32 {
        self.archive.info().format
    }

    /// Whether nothing can be changed.
    pub fn is_read_only(&self) -> bool {
        self.archive.info().read_only
    }

    /// What the archive has to say about how it was opened: a spare copy served, room runs low.
    pub fn notes(&self) -> &[archive::Note] {
        &self.archive.info().notes
    }

    /// The office's name in its own language.
    pub fn name(&self) -> String {
        let office = self.office.read().unwrap_or_else(PoisonError::into_inner);
        office.name(office.language).to_owned()
    }

    /// The office's settings.
    ///
    /// # Errors
    /// None today; a reader may fail later.
    pub fn office(&self) -> Result<Office> {
        Ok(self.office.read().unwrap_or_else(PoisonError::into_inner).clone())
    }

    /// Changes settings of the office, all or none, by the names of their fields.
    ///
    /// # Errors
    /// [`Error::Invalid`] with every problem; the archive's own.
    pub fn edit_office(&self, given: &Map<String, Value>) -> Result<Office> {
        // Read inside the operation: two edits at once must not take each other's back.
        let done = self.archive.transact(OperationKind::EditOffice, |tx| {
            let mut office = tx.office()?;
            let mut problems: Vec<Problem> = given
                .iter()
                .filter_map(|(field, value)| office.set(field, value).err())
                .flatten()
                .collect();
            if given.contains_key("logo") {
                problems.extend(office.logo.as_ref().and_then(|logo| logo::check(logo).err()));
            }
            if problems.is_empty() && office.name(office.language).trim().is_empty() {
                problems.push(Problem::new("names", Rule::Missing, ""));
            }
            if !problems.is_empty() {
                return Err(archive::Error::Invalid(problems));
            }
            tx.save_office(&office)
        })?;
        self.changed(&done.changes);
        self.office()
    }

    /// Calls `listener` after every write with what changed. Only the first listener is kept.
    pub fn on_change(&self, listener: impl Fn(&Changes) + Send + Sync + 'static) {
        let _ = self.listener.set(Box::new(listener));
    }

    /// From now on somebody else works here.
    ///
    /// # Errors
    /// The archive's own.
    pub fn set_author(&self, author: &str) -> Result<()> {
        Ok(self.archive.set_author(author)?)
    }

    pub(crate) fn archive(&self) -> &Archive {
        &self.archive
    }

    /// Today, where this computer is.
    pub(crate) fn today(&self) -> NaiveDate {
        chrono::Local::now().date_naive()
    }

    /// To be called after every write.
    pub(crate) fn changed(&self, changes: &Changes) {
        if changes.office {
            // Read under the lock, so that an older reading never takes the place of a newer one.
            let mut kept = self.office.write().unwrap_or_else(PoisonError::into_inner);
            if let Ok(office) = self.archive.office() {
                *kept = office;
            }
        }
        if let Some(listener) = self.listener.get() {
            listener(changes);
        }
    }
}

fn writer(profile: &Profile) -> Writer {
    Writer {
        device: profile.device(),
        author: profile.signature(),
    }
}
