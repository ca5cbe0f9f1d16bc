//! `cargo xtask package`: the installers of this system, by tauri-cli.

use crate::packages::{self, Purpose};
use crate::workspace::Workspace;
use crate::{Done, npm, step};

/// Builds the bundles that tauri.conf.json names and this system can make.
///
/// Errors: tauri-cli or a system package is missing; the build fails.
pub(crate) fn run(workspace: &Workspace) -> Done {
    packages::ensure(workspace, &[Purpose::Crates, Purpose::Window])?;
    let mut build = tauri(workspace)?;
    npm::build(workspace)?;
    build.arg("build");
    if let Some(bundles) = bundles() {
        build.args(["--bundles", bundles]);
    }
    step::run("Build the installers", &mut build)?;
    println!("They are in {}.", workspace.target("release/bundle").display());
    Ok(())
}

/// tauri-cli, from cargo or from the interface's packages.
fn tauri(workspace: &Workspace) -> Done<std::process::Command> {
    if workspace.program("cargo-tauri").is_some() {
        return Ok(workspace.cargo(&["tauri"]));
    }
    let script = if cfg!(windows) {
        "ui/node_modules/.bin/tauri.cmd"
    } else {
        "ui/node_modules/.bin/tauri"
    };
    if workspace.at(script).is_file() {
        return Ok(workspace.command(workspace.at(script)));
    }
    let root = workspace.target("tools");
    Err(format!(
        "tauri-cli is missing. Install it and start again:\n\n  cargo install tauri-cli --version ^2 --locked --root {}",
        root.display()
    ))
}

/// Of the bundles that tauri.conf.json lists, those that can be made here.
fn bundles() -> Option<&'static str> {
    match std::env::consts::OS {
        "linux" => Some("deb,rpm"),
        "windows" => Some("nsis"),
        "macos" => Some("app,dmg"),
        _ => None,
    }
}
