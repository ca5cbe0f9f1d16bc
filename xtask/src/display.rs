//! A display that nobody sees, for programs that are tested or measured in a real window.

use crate::Done;
use crate::workspace::Workspace;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

/// A display in memory, gone when this is dropped.
pub(crate) struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts Xvfb on the first free display. Errors: it does not come up.
    pub(crate) fn start(workspace: &Workspace) -> Done<Self> {
        let mut server = workspace
            .command("Xvfb")
            // It writes the number that it found to the descriptor: our end of its standard output.
            .args(["-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb cannot be started: {error}."))?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            let _ = BufReader::new(out).read_line(&mut number);
        }
        let name = format!(":{}", number.trim());
        let display = Self { server, name };
        if display.name == ":" {
            Err("Xvfb found no display of its own.".to_owned())
        } else {
            Ok(display)
        }
    }

    /// What DISPLAY is to be for a program that shows itself there.
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
