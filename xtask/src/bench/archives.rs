//! The synthetic offices that are measured, made once by the command line and kept in target/bench.

use crate::workspace::Workspace;
use crate::{Done, step};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// An archive of so many meetings; always the same for the same number.
///
/// Errors: the command line fails.
pub(super) fn of(workspace: &Workspace, meetings: usize) -> Done<PathBuf> {
    let archive = workspace.target(&format!("bench/{meetings}.rapporteur"));
    let complete = workspace.target(&format!("bench/{meetings}.complete"));
    let format = format(workspace);
    if fs::read_to_string(&complete).is_ok_and(|made_in| made_in == format) {
        return Ok(archive);
    }
    // One that was broken off, or is of a format that is no more.
    if archive.exists() {
        fs::remove_dir_all(&archive).map_err(|error| format!("{} cannot be removed: {error}.", archive.display()))?;
    }
    fs::create_dir_all(workspace.target("bench")).map_err(|error| format!("target/bench cannot be made: {error}."))?;
    let mut make = cli(workspace, &archive);
    make.args(["sample", "--meetings", &meetings.to_string(), "--seed", "1"]);
    step::run(&format!("Make an office of {meetings} meetings"), &mut make)?;
    fs::write(&complete, format).map_err(|error| format!("{} cannot be written: {error}.", complete.display()))?;
    Ok(archive)
}

/// The form of an archive, by the names of its migrations. One of an older form would be migrated in each measurement.
fn format(workspace: &Workspace) -> String {
    let mut names: Vec<String> = fs::read_dir(workspace.at("src-tauri/crates/archive/src/migrations"))
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort_unstable();
    names.join("\n")
}

/// Forgets all archives, so that the next measurement makes them again. Errors: one cannot be removed.
pub(super) fn forget(workspace: &Workspace) -> Done {
    let folder = workspace.target("bench");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{} cannot be removed: {error}.", folder.display()))?;
    }
    Ok(())
}

/// The command line of the release build on an archive.
pub(super) fn cli(workspace: &Workspace, archive: &std::path::Path) -> Command {
    let mut command = workspace.command(workspace.built("release", "rapporteur-cli"));
    command.arg("--archive").arg(archive);
    command
}
