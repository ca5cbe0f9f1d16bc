//! The interface's packages and its build, each only when something changed since the last time.

use crate::workspace::Workspace;
use crate::{Done, step};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

/// `npm ARGUMENTS` in ui/.
pub(crate) fn npm(workspace: &Workspace, arguments: &[&str]) -> Command {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = workspace.command(program);
    command
        .args(arguments)
        .current_dir(workspace.at("ui"))
        .env("NO_COLOR", "1")
        .env("NO_UPDATE_NOTIFIER", "1");
    command
}

/// Brings ui/node_modules in line with ui/package-lock.json.
///
/// Errors: no Node, no lock file, or npm fails.
pub(crate) fn install(workspace: &Workspace) -> Done {
    let wanted = changed(&workspace.at("ui/package-lock.json"))
        .ok_or("ui/package-lock.json is missing: run `npm install` in ui/ and commit it.")?;
    // npm writes this file last. Within one run the two are written a moment apart, in either order.
    let installed = changed(&workspace.at("ui/node_modules/.package-lock.json"));
    if installed.is_some_and(|at| at + Duration::from_secs(2) >= wanted) {
        return Ok(());
    }
    if workspace.program("node").is_none() {
        return Err("Node is missing. Install version 20.19 or later: https://nodejs.org/en/download".to_owned());
    }
    step::run(
        "Install the interface's packages",
        &mut npm(workspace, &["ci", "--no-audit", "--no-fund"]),
    )
}

/// Builds ui/dist from ui/src. Errors: as `install`; the build fails.
pub(crate) fn build(workspace: &Workspace) -> Done {
    install(workspace)?;
    let stamp = workspace.at("ui/node_modules/.built");
    let sources = newest(&workspace.at("ui"), &["node_modules", "dist"]);
    if workspace.at("ui/dist/index.html").is_file() && changed(&stamp).is_some_and(|at| at >= sources) {
        return Ok(());
    }
    step::run("Build the interface", &mut npm(workspace, &["run", "build"]))?;
    // The stamp carries the time of the newest source, not of the build: a file saved meanwhile counts as new.
    fs::write(&stamp, "")
        .and_then(|()| fs::File::options().write(true).open(&stamp)?.set_modified(sources))
        .map_err(|error| format!("{} cannot be written: {error}.", stamp.display()))
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|file| file.modified()).ok()
}

/// When the newest file below a folder was changed.
fn newest(folder: &Path, without: &[&str]) -> SystemTime {
    let mut latest = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(|name| without.contains(&name)) {
            continue;
        }
        let path = entry.path();
        let at = if path.is_dir() {
            Some(newest(&path, &[]))
        } else {
            changed(&path)
        };
        latest = latest.max(at.unwrap_or(SystemTime::UNIX_EPOCH));
    }
    latest
}
