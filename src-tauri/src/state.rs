//! What the shell holds between two commands: who works here, the open archive, its list, its jobs and reports.

use crate::{
    error::{CommandError, GONE, Result},
    farewell::Farewell,
    jobs::Jobs,
    list::List,
    printing,
    reports::Reports,
    start::Start,
};
use office::{Profile, Session, meetings::View, records::Id};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, Once, PoisonError, RwLock, RwLockReadGuard},
};

/// What the shell holds between two commands. One for the program; commands share it.
pub(crate) struct Shell {
    config_folder: PathBuf,
    profile: Mutex<Profile>,
    /// A command holds it to read for as long as it works, so that closing waits for what still runs, and an archive
    /// that was closed is nobody's any more.
    desk: RwLock<Desk>,
    list: Mutex<List<View>>,
    asked: Mutex<Option<Start>>,
    prepared: Once,
    listener: Listener,
    pub(crate) farewell: Farewell,
    pub(crate) jobs: Arc<Jobs>,
    pub(crate) reports: Reports,
}

/// Is told what the window has to hear.
pub(crate) type Listener = Arc<dyn Fn(News<'_>) + Send + Sync>;

/// What the window has to hear.
pub(crate) enum News<'a> {
    /// Something was written.
    Written(&'a office::Changes),
    /// The archive that was away is open again.
    Back,
}

/// What lies on the desk.
#[derive(Default)]
enum Desk {
    #[default]
    Nothing,
    Open(Box<Session>),
    /// An archive whose disk or folder went away while it was open. It is opened again as soon as it is back; another
    /// one that stands in its place is not.
    Gone {
        folder: PathBuf,
        id: Id,
    },
}

impl Shell {
    /// Reads who works here. `asked`: what to open when the window first asks; `listener`: is told what the
    /// window has to hear.
    ///
    /// # Errors
    /// The profile's file cannot be read or written; the sentence names it.
    pub(crate) fn new(config_folder: &Path, asked: Option<Start>, listener: Listener) -> office::Result<Self> {
        Ok(Self {
            config_folder: config_folder.to_owned(),
            profile: Mutex::new(Profile::load(config_folder)?),
            desk: RwLock::default(),
            list: Mutex::default(),
            asked: Mutex::new(asked),
            prepared: Once::new(),
            listener,
            farewell: Farewell::default(),
            jobs: Arc::default(),
            reports: Reports::default(),
        })
    }

    /// Runs a use on a thread that may wait for the disk. Errors: the use's own; `internal` if it panicked.
    pub(crate) async fn run<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let shell = Arc::clone(self);
        tauri::async_runtime::spawn_blocking(move || work(&shell))
            .await
            .map_err(CommandError::internal)?
    }

    /// Runs a use of the open archive, as [`Shell::run`]. Errors: `no_archive`.
    pub(crate) async fn with_session<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Session) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.run(move |shell| shell.session(work)).await
    }

    /// Runs a use of the window's list, as [`Shell::with_session`]. Errors: `not_found` where it was replaced.
    pub(crate) async fn with_view<T: Send + 'static>(
        self: &Arc<Self>,
        number: u32,
        work: impl FnOnce(&Session, &View) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.run(move |shell| shell.session(|session| work(session, &*shell.view(number)?)))
            .await
    }

    /// Runs a use of the open archive on this thread. Errors: `no_archive`; `gone` while its disk or folder is away.
    pub(crate) fn session<T>(&self, work: impl FnOnce(&Session) -> Result<T>) -> Result<T> {
        self.find_again()?;
        let folder = match &*self.desk() {
            Desk::Nothing => return Err(CommandError::no_archive()),
            Desk::Gone { folder, .. } => folder.clone(),
            Desk::Open(session) => {
                let answer = work(session);
                // Also after a success: what was written to a folder that is away is written nowhere.
                let is_lost = answer.as_ref().is_err_and(|error| error.code == GONE) || !session.is_there();
                if !is_lost {
                    return answer.inspect_err(CommandError::log);
                }
                session.folder().to_owned()
            }
        };
        self.give_up(&folder);
        Err(CommandError::gone(&folder))
    }

    /// Opens the archive again that was away and is back; gives up one that is not where it was. Errors: `gone`, also
    /// while another archive stands in its place; the archive's own.
    fn find_again(&self) -> Result<()> {
        let folder = match &*self.desk() {
            Desk::Open(session) if !session.is_there() => session.folder().to_owned(),
            Desk::Gone { folder, .. } => folder.clone(),
            Desk::Nothing | Desk::Open(_) => return Ok(()),
        };
        self.give_up(&folder);
        let mut desk = self.desk.write().unwrap_or_else(PoisonError::into_inner);
        // Another command may have found it meanwhile, or closed it.
        let Desk::Gone { folder, id } = &*desk else {
            return Ok(());
        };
        let (folder, id) = (folder.clone(), *id);
        // Asked before it is opened: opening writes into an archive.
        let again = Session::id_in(&folder).map_err(CommandError::from).and_then(|found| {
            if found != id {
                return Err(CommandError::gone(&folder));
            }
            self.begin(|profile| Session::open(&folder, profile))
        });
        match again {
            Ok(session) => {
                tracing::info!("the archive is back");
                *desk = Desk::Open(Box::new(session));
                // It may be a copy of another day, in which other rows have these numbers.
                self.list().clear();
                drop(desk);
                (self.listener)(News::Back);
                Ok(())
            }
            Err(error) if matches!(error.code, "not_an_archive" | "file" | GONE) => Err(CommandError::gone(&folder)),
            Err(error) => Err(error),
        }
    }

    /// Lets go of an archive that does not answer any more. Not later: once its folder is back, another register may
    /// stand there, and closing this one would touch it.
    fn give_up(&self, folder: &Path) {
        self.jobs.cancel(None);
        let mut desk = self.desk.write().unwrap_or_else(PoisonError::into_inner);
        if let Desk::Open(session) = &*desk
            && session.folder() == folder
        {
            tracing::warn!("the archive is away");
            let (folder, id) = (folder.to_owned(), session.id());
            *desk = Desk::Gone { folder, id };
        }
    }

    /// Whether no archive is open, so that nothing can wait to be saved. Never waits.
    pub(crate) fn is_idle(&self) -> bool {
        self.desk.try_read().is_ok_and(|desk| matches!(*desk, Desk::Nothing))
    }

    fn desk(&self) -> RwLockReadGuard<'_, Desk> {
        self.desk.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who works here.
    pub(crate) fn profile(&self) -> MutexGuard<'_, Profile> {
        self.profile.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps the person's name. An open archive is opened again: what is written from now on carries the new name.
    pub(crate) fn set_author(&self, name: &str) -> Result<()> {
        self.profile().set_author(name)?;
        let Ok(folder) = self.session(|session| Ok(session.folder().to_owned())) else {
            return Ok(());
        };
        self.close();
        self.enter(|profile| Session::open(&folder, profile))
    }

    /// Opens the archive in a folder in place of the open one. If it cannot be opened, the open one stays.
    pub(crate) fn open(&self, folder: &Path) -> Result<()> {
        if self
            .session(|session| Ok(is_same(session.folder(), folder)))
            .unwrap_or(false)
        {
            return Ok(());
        }
        self.enter(|profile| Session::open(folder, profile))
    }

    /// Opens the sample office of this account; makes it where there is none yet.
    pub(crate) fn open_sample(&self) -> Result<()> {
        let folder = self.config_folder.join("sample").join("IISG.rapporteur");
        if !folder.exists() {
            // Made under another name: a sample that was interrupted would lack meetings for ever.
            let making = folder.with_extension("making");
            if making.exists() {
                std::fs::remove_dir_all(&making).map_err(|source| office::Error::of_file(&making, source))?;
            }
            std::fs::create_dir_all(self.config_folder.join("sample"))
                .map_err(|source| office::Error::of_file(&folder, source))?;
            let profile = self.profile().clone();
            drop(office::sample::iisg(&making, &profile)?);
            std::fs::rename(&making, &folder).map_err(|source| office::Error::of_file(&folder, source))?;
        }
        self.open(&folder)
    }

    /// Opens what was asked for at the start; the second call finds nothing left to open.
    pub(crate) fn open_asked(&self) -> Result<()> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner).take();
        self.open_start(asked)
    }

    /// Once, aside: makes ready what a first use would wait for.
    pub(crate) fn prepare(&self) {
        self.prepared.call_once(|| {
            // The table of places is unpacked when somebody asks it first, which is while they type.
            drop(tauri::async_runtime::spawn_blocking(|| {
                office::lists::places("", None, 0);
            }));
        });
    }

    /// The folder in which this account's own things are kept.
    pub(crate) fn config_folder(&self) -> &Path {
        &self.config_folder
    }

    /// Opens what a start asks for. None: what is open stays.
    pub(crate) fn open_start(&self, asked: Option<Start>) -> Result<()> {
        match asked {
            None => Ok(()),
            Some(Start::Sample) => self.open_sample(),
            Some(Start::Archive(folder)) => self.open(&folder),
        }
    }

    /// Makes another archive the open one, and remembers it.
    pub(crate) fn enter(&self, open: impl FnOnce(&Profile) -> office::Result<Session>) -> Result<()> {
        let session = self.begin(open)?;
        let (folder, name) = (session.folder().to_owned(), session.name());
        self.close();
        tracing::info!(
            format = session.format(),
            read_only = session.is_read_only(),
            "an archive was opened"
        );
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = Desk::Open(Box::new(session));
        Ok(self.profile().remember(&folder, &name)?)
    }

    /// Opens an archive whose writes the window hears of.
    fn begin(&self, open: impl FnOnce(&Profile) -> office::Result<Session>) -> Result<Session> {
        let profile = self.profile().clone();
        let session = open(&profile)?;
        let listener = Arc::clone(&self.listener);
        session.on_change(move |changes| listener(News::Written(changes)));
        Ok(session)
    }

    /// Closes the open archive once what works on it is over; jobs are told to end. What was printed of it goes.
    pub(crate) fn close(&self) {
        self.jobs.cancel(None);
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = Desk::Nothing;
        self.list().clear();
        self.reports.clear();
        printing::clear(&printing::folder(&self.config_folder));
    }

    /// A ticket for a view, to be drawn before the work: it becomes the view's number.
    pub(crate) fn draw_view(&self) -> u32 {
        self.list().draw()
    }

    /// Makes a view the window's list, unless one that was asked for later is there already.
    pub(crate) fn keep_view(&self, ticket: u32, view: View) {
        self.list().keep(ticket, view);
    }

    /// The window's list, if it is still that one. Errors: `not_found`.
    fn view(&self, number: u32) -> Result<Arc<View>> {
        let view = self.list().view(number);
        view.ok_or_else(|| CommandError::not_found("view", number))
    }

    fn list(&self) -> MutexGuard<'_, List<View>> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether two paths lead to one folder.
fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    real(one) == real(other)
}
