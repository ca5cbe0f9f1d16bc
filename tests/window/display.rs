//! A display in memory for one test, where there is no other.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

/// A display that is gone when this is dropped.
pub(crate) struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// A display for one window. None: there is one already (DISPLAY).
    pub(crate) fn where_there_is_none() -> Option<Self> {
        let has_one = std::env::var_os("DISPLAY").is_some_and(|name| !name.is_empty());
        (!has_one).then(Self::start)
    }

    /// Starts Xvfb on the first free number, which it tells itself.
    fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb can be started (Debian: apt install xvfb), or DISPLAY is set");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap())
            .read_line(&mut number)
            .unwrap();
        assert!(!number.trim().is_empty(), "Xvfb found no free display");
        Self {
            server,
            name: format!(":{}", number.trim()),
        }
    }

    /// What DISPLAY is set to.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
