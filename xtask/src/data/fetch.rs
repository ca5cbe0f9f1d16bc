//! Packages of public registries, unpacked into target/data once: the sources of what is committed.

use crate::workspace::Workspace;
use crate::{Done, step};
use std::fs;
use std::path::{Path, PathBuf};

/// A package of npm. Errors: npm or tar is missing or fails.
pub(super) fn npm(workspace: &Workspace, name: &str, version: &str) -> Done<PathBuf> {
    let folder = folder(workspace, name, version)?;
    let package = folder.join("package");
    if package.join("package.json").is_file() {
        return Ok(package);
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let wanted = format!("{name}@{version}");
    let mut pack = workspace.command(npm);
    let packed = step::output(pack.args(["pack", "--silent", &wanted]).current_dir(&folder))?;
    let archive = packed.lines().last().unwrap_or_default().trim().to_owned();
    step::run(
        &format!("Unpack {wanted}"),
        workspace.command("tar").args(["-xzf", &archive]).current_dir(&folder),
    )?;
    Ok(package)
}

/// A crate of crates.io. Errors: cargo fails.
pub(super) fn krate(workspace: &Workspace, name: &str, version: &str) -> Done<PathBuf> {
    let folder = folder(workspace, name, version)?;
    let unpacked = folder.join("vendor").join(name);
    if unpacked.is_dir() {
        return Ok(unpacked);
    }
    // cargo unpacks crates only for a package that needs them: one of no code, in a workspace of its own.
    let manifest = format!(
        "[workspace]\n[package]\nname = \"source\"\nedition = \"2024\"\n[dependencies]\n{name} = \"={version}\"\n"
    );
    write(&folder.join("Cargo.toml"), manifest.as_bytes())?;
    fs::create_dir_all(folder.join("src")).map_err(|error| format!("{} cannot be made: {error}.", folder.display()))?;
    write(&folder.join("src/lib.rs"), b"")?;
    let mut vendor = workspace.cargo(&["vendor", "vendor"]);
    step::run(&format!("Fetch {name} {version}"), vendor.current_dir(&folder))?;
    Ok(unpacked)
}

fn folder(workspace: &Workspace, name: &str, version: &str) -> Done<PathBuf> {
    let folder = workspace
        .target("data")
        .join(format!("{}-{version}", name.replace(['/', '@'], "-")));
    fs::create_dir_all(&folder).map_err(|error| format!("{} cannot be made: {error}.", folder.display()))?;
    Ok(folder)
}

fn write(path: &Path, bytes: &[u8]) -> Done {
    fs::write(path, bytes).map_err(|error| format!("{} cannot be written: {error}.", path.display()))
}
