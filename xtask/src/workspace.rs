//! Where things are: the sources, what is built, and the tools that xtask installs for itself.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Folders whose files a command made, wherever they lie.
const BUILT: &[&str] = &["target", "node_modules", "dist", "gen"];

/// The folders of one checkout.
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// The checkout that this xtask belongs to.
    pub(crate) fn here() -> Self {
        let xtask = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = xtask.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf);
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Self { root, target }
    }

    /// A path in the sources, from the root: `at("ui/dist")`.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// A path in the build folder, which git ignores.
    pub(crate) fn target(&self, path: &str) -> PathBuf {
        self.target.join(path)
    }

    /// A program that cargo built: `built("debug", "rapporteur-cli")`.
    pub(crate) fn built(&self, profile: &str, program: &str) -> PathBuf {
        self.target
            .join(profile)
            .join(program)
            .with_extension(env::consts::EXE_EXTENSION)
    }

    /// A command that runs in the root folder, with the tools of this checkout first on PATH.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        let own = self.target.join("tools").join("bin");
        let path = env::var_os("PATH").unwrap_or_default();
        if let Ok(joined) = env::join_paths(std::iter::once(own).chain(env::split_paths(&path))) {
            command.env("PATH", joined);
        }
        command
    }

    /// `cargo ARGUMENTS`, by the cargo that runs xtask.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        // What `cargo run` told xtask about xtask's package must not reach the cargo that xtask starts.
        for (name, _) in env::vars_os() {
            if name
                .to_str()
                .is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"))
            {
                command.env_remove(name);
            }
        }
        command.args(arguments);
        command
    }

    /// A program of this checkout's tools or of PATH.
    pub(crate) fn program(&self, name: &str) -> Option<PathBuf> {
        let path = env::var_os("PATH").unwrap_or_default();
        std::iter::once(self.target.join("tools").join("bin"))
            .chain(env::split_paths(&path))
            .map(|folder| folder.join(name).with_extension(env::consts::EXE_EXTENSION))
            .find(|candidate| candidate.is_file())
    }

    /// The files of the sources, from the root, with `/` between folders, sorted. What is built is not among them.
    ///
    /// Errors: a folder cannot be read.
    pub(crate) fn files(&self) -> crate::Done<Vec<String>> {
        let mut files = Vec::new();
        let mut folders = vec![String::new()];
        while let Some(folder) = folders.pop() {
            let entries = self.at(&folder).read_dir();
            for entry in entries
                .map_err(|error| format!("{folder} cannot be read: {error}."))?
                .flatten()
            {
                let name = entry.file_name().to_string_lossy().into_owned();
                let path = if folder.is_empty() {
                    name.clone()
                } else {
                    format!("{folder}/{name}")
                };
                if !entry.path().is_dir() {
                    files.push(path);
                } else if !name.starts_with('.') && !BUILT.contains(&name.as_str()) && entry.path() != self.target {
                    folders.push(path);
                }
            }
        }
        files.sort_unstable();
        Ok(files)
    }

    /// A text file of the sources. Errors: names the file.
    pub(crate) fn read(&self, path: &str) -> crate::Done<String> {
        std::fs::read_to_string(self.at(path)).map_err(|error| format!("{path} cannot be read: {error}."))
    }
}
