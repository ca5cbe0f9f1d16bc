//! `cargo xtask run`: from a fresh checkout to the window with the sample office, or without a display to its report.

use crate::packages::{self, Purpose};
use crate::workspace::Workspace;
use crate::{Done, npm, step};
use std::fs;
use std::process::Command;

/// Installs, builds and opens. Errors: something is missing that cannot be installed from here; a build fails.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Done {
    let mut window = has_display();
    match arguments {
        [] if !window => println!(
            "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.\n\
             The same job by the command line: a sample office, and from it the annual report of 2022."
        ),
        [] => {}
        [flag] if flag == "--no-window" => window = false,
        _ => return Err("cargo xtask run takes no argument but --no-window.".to_owned()),
    }
    if window { open(workspace) } else { print(workspace) }
}

/// Opens the window on the sample office, and stays until it is closed.
fn open(workspace: &Workspace) -> Done {
    packages::ensure(workspace, &[Purpose::Crates, Purpose::Window])?;
    npm::build(workspace)?;
    step::run(
        "Build Rapporteur",
        &mut workspace.cargo(&["build", "--package", "rapporteur"]),
    )?;
    println!("The window opens with the sample office. Close it to come back here.");
    let program = workspace.built("debug", "rapporteur");
    let status = Command::new(&program)
        .arg("--sample")
        .status()
        .map_err(|error| format!("{} cannot be started: {error}.", program.display()))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("Rapporteur ended with a failure ({status})."))
    }
}

/// Makes a sample office and its annual report by the command line. The last line is the report's path.
fn print(workspace: &Workspace) -> Done {
    packages::ensure(workspace, &[Purpose::Crates])?;
    step::run(
        "Build rapporteur-cli",
        &mut workspace.cargo(&["build", "--package", "cli"]),
    )?;
    let folder = workspace.target("sample");
    let archive = folder.join("IISG.rapporteur");
    let report = folder.join("Annual-report-2022.pdf");
    // The office of an earlier run may be of an earlier format; it is only a sample.
    if archive.exists() {
        fs::remove_dir_all(&archive).map_err(|error| format!("{} cannot be removed: {error}.", archive.display()))?;
    }
    fs::create_dir_all(&folder).map_err(|error| format!("{} cannot be made: {error}.", folder.display()))?;
    let cli = || {
        let mut command = workspace.command(workspace.built("debug", "rapporteur-cli"));
        command.arg("--archive").arg(&archive);
        command
    };
    step::run("Record the sample office", cli().args(["sample", "--iisg"]))?;
    step::run(
        "Print the annual report of 2022",
        cli().args(["report", "annual", "--year", "2022", "--out"]).arg(&report),
    )?;
    println!("{}", report.display());
    Ok(())
}

/// Whether a window can open. Windows and macOS always have a desktop.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
