//! Programs from crates.io that tests and checks use, each in a fixed version, installed beside the build.

use crate::workspace::Workspace;
use crate::{Done, step};
use std::path::PathBuf;

/// A program, its crate, and the version that is installed where it is missing.
pub(crate) struct Tool {
    program: &'static str,
    version: &'static str,
}

/// Speaks WebDriver for a Tauri window. Later versions want another WebKitWebDriver.
pub(crate) const TAURI_DRIVER: Tool = Tool {
    program: "tauri-driver",
    version: "2.1.0",
};
/// Judges licences, sources and double versions of the dependencies.
pub(crate) const CARGO_DENY: Tool = Tool {
    program: "cargo-deny",
    version: "0.20.2",
};

impl Tool {
    /// The program's path; installs it where it is missing. Errors: it cannot be installed.
    pub(crate) fn ensure(&self, workspace: &Workspace) -> Done<PathBuf> {
        let Self { program, version } = self;
        if let Some(path) = workspace.program(program) {
            return Ok(path);
        }
        let mut install = workspace.cargo(&["install", program, "--version", version, "--locked", "--root"]);
        install.arg(workspace.target("tools"));
        // Its own folder of intermediate files would be compiled anew each time; this one is kept.
        install.env("CARGO_TARGET_DIR", workspace.target("tools/build"));
        // It runs for a second a day: minutes less to compile are worth more than its speed.
        install
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off");
        install
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "false");
        step::run(&format!("Install {program} {version}"), &mut install)?;
        workspace
            .program(program)
            .ok_or_else(|| format!("{program} was installed, but its program is not there."))
    }
}
