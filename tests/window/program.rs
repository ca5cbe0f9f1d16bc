//! The program's own process: found, watched, ended.

use crate::place::Place;
use std::{
    fs,
    path::PathBuf,
    process::Command,
    time::{Duration, Instant},
};

/// A process of the program.
pub(crate) struct Program(u32);

impl Program {
    /// The program that runs in a place. Other tests run it too, and the drivers start it, so that its number is not
    /// known: it is told apart by its file and by its configuration folder.
    pub(crate) fn of(place: &Place) -> Self {
        let setting = format!("RAPPORTEUR_CONFIG={}", place.path("config").display());
        let is_ours = |process: &u32| {
            let environment = fs::read(format!("/proc/{process}/environ")).unwrap_or_default();
            fs::read_link(format!("/proc/{process}/exe")).is_ok_and(|file| file == built())
                && environment
                    .split(|byte| *byte == 0)
                    .any(|entry| entry == setting.as_bytes())
        };
        let numbers = fs::read_dir("/proc")
            .unwrap()
            .filter_map(|entry| entry.unwrap().file_name().to_str()?.parse().ok());
        Self(numbers.into_iter().find(is_ours).expect("the program runs"))
    }

    /// A second start of the program on the same session bus and display.
    pub(crate) fn beside(&self, place: &Place) -> Command {
        let environment = fs::read(format!("/proc/{}/environ", self.0)).unwrap();
        let environment = String::from_utf8_lossy(&environment);
        let bus = environment
            .split('\0')
            .find_map(|entry| entry.strip_prefix("DBUS_SESSION_BUS_ADDRESS="))
            .expect("a bus");
        let mut command = place.command(built());
        command.env("DBUS_SESSION_BUS_ADDRESS", bus);
        command
    }

    /// Ends it without a warning.
    pub(crate) fn kill(&self) {
        let done = Command::new("kill")
            .args(["-KILL", &self.0.to_string()])
            .status()
            .unwrap();
        assert!(done.success(), "process {} could not be killed", self.0);
    }

    /// Waits until it is over and holds no file any more. One that nobody has waited for yet (a zombie) is over too, as
    /// soon as the last of its threads is.
    pub(crate) fn wait_until_gone(&self) {
        let started = Instant::now();
        while self.is_running() {
            assert!(
                started.elapsed() < Duration::from_secs(30),
                "process {} does not end",
                self.0
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn is_running(&self) -> bool {
        let threads = fs::read_dir(format!("/proc/{}/task", self.0))
            .into_iter()
            .flatten()
            .flatten();
        threads.into_iter().any(|thread| {
            let state = fs::read_to_string(thread.path().join("stat")).unwrap_or_default();
            // "123 (rapporteur) S 1 …"
            state
                .rsplit_once(") ")
                .is_some_and(|(_, rest)| !rest.starts_with(['Z', 'X']))
        })
    }
}

/// The program's file, without links.
fn built() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_rapporteur")).canonicalize().unwrap()
}
