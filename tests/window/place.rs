//! A place of its own for one test: configuration, archives, session bus, display. Nothing of it touches the account
//! that runs the test, and nothing is left behind but pictures.

use crate::{display::Display, window::Window};
use office::{
    Profile, Session, meetings,
    records::{Id, Meeting},
    sample,
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// Where one test works.
pub(crate) struct Place {
    folder: TempDir,
    display: Option<Display>,
    name: &'static str,
}

impl Place {
    /// An account on which the program was never started. `name` begins the names of the test's pictures.
    pub(crate) fn new(name: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for part in ["config", "data", "cache"] {
            fs::create_dir(folder.path().join(part)).unwrap();
        }
        Self {
            folder,
            display: Display::where_there_is_none(),
            name,
        }
    }

    /// The same, and the person has said who they are.
    pub(crate) fn of(name: &'static str, author: &str) -> Self {
        let place = Self::new(name);
        place.profile().set_author(author).unwrap();
        place
    }

    /// What the test's pictures are called.
    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    /// A path in this place.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Who works here.
    pub(crate) fn profile(&self) -> Profile {
        Profile::load(&self.path("config")).unwrap()
    }

    /// The folder of the sample office.
    pub(crate) fn sample(&self) -> PathBuf {
        self.path("config").join("sample").join("IISG.rapporteur")
    }

    /// Makes the sample office before the program does, so that a test can write what it needs into it.
    pub(crate) fn with_sample(&self) -> Session {
        sample::iisg(&self.sample(), &self.profile()).unwrap()
    }

    /// What the sample office has of a meeting, once the window is gone.
    pub(crate) fn meeting(&self, id: Id) -> Meeting {
        meetings::read(&self.read(&self.sample()), id).unwrap()
    }

    /// Opens an archive that no window has open, to see what is in it.
    pub(crate) fn read(&self, archive: &Path) -> Session {
        Session::open(archive, &self.profile()).expect("the window has let go of the archive")
    }

    /// A program that meets nothing but this place.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .env("RAPPORTEUR_CONFIG", self.path("config"))
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CACHE_HOME", self.path("cache"))
            // The accessibility bus is not started here, and GTK waits for it.
            .env("NO_AT_BRIDGE", "1")
            .env("TZ", "Europe/Sarajevo")
            .env("LC_ALL", "C.UTF-8")
            .current_dir(self.folder.path());
        if let Some(display) = &self.display {
            command
                .env("DISPLAY", display.name())
                .env("GDK_BACKEND", "x11")
                .env_remove("WAYLAND_DISPLAY");
        }
        command
    }

    /// The same on a session bus of its own.
    pub(crate) fn command_on_a_bus(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = self.command("dbus-run-session");
        command.arg("--").arg(program);
        command
    }

    /// Starts the program and drives its window.
    pub(crate) async fn start(&self, arguments: &[&str]) -> Window {
        self.start_as(Path::new(env!("CARGO_BIN_EXE_rapporteur")), arguments)
            .await
    }

    /// Starts the program by another way (a script that starts it in the end).
    pub(crate) async fn start_as(&self, program: &Path, arguments: &[&str]) -> Window {
        Window::open(self, program, arguments).await
    }
}
