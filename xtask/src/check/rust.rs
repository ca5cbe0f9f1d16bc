//! Checks `format`, `lints`, `licences` and `advisories`: what cargo's own tools say.

use super::{Verdict, stopped};
use crate::packages::{self, Purpose};
use crate::workspace::Workspace;
use crate::{npm, step, tools};

pub(super) fn format(workspace: &Workspace) -> Verdict {
    component(workspace, "rustfmt")?;
    step::output(&mut workspace.cargo(&["fmt", "--all", "--check", "--", "--files-with-diff"]))
        .map(|_| "all Rust files".to_owned())
        .map_err(|message| vec![format!("Run `cargo fmt --all`.\n{message}")])
}

pub(super) fn lints(workspace: &Workspace) -> Verdict {
    component(workspace, "clippy")?;
    packages::ensure(workspace, &[Purpose::Crates, Purpose::Window]).map_err(stopped)?;
    // The shell carries the built interface inside it and does not compile without.
    npm::build(workspace).map_err(stopped)?;
    let mut clippy = workspace.cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]);
    step::run("Clippy", &mut clippy)
        .map(|()| "no warnings".to_owned())
        .map_err(stopped)
}

pub(super) fn licences(workspace: &Workspace) -> Verdict {
    tools::CARGO_DENY.ensure(workspace).map_err(stopped)?;
    let mut deny = workspace.cargo(&[
        "deny",
        "--all-features",
        "--log-level",
        "warn",
        "check",
        "bans",
        "licenses",
        "sources",
    ]);
    step::output(&mut deny)
        .map(|_| "licences, sources and bans of deny.toml".to_owned())
        .map_err(|message| {
            vec![format!(
                "Read deny.toml; a new licence needs a reason there.\n{message}"
            )]
        })
}

/// Known holes in dependencies. Their list comes from the network: without it there is a word, and no verdict.
pub(super) fn advisories(workspace: &Workspace) -> Verdict {
    tools::CARGO_DENY.ensure(workspace).map_err(stopped)?;
    match step::output(&mut workspace.cargo(&["deny", "--all-features", "--log-level", "warn", "check", "advisories"]))
    {
        Ok(_) => Ok("no known holes".to_owned()),
        Err(message) if out_of_reach(&message) => Ok("not looked at: the advisory database is out of reach".to_owned()),
        Err(message) => Err(vec![message]),
    }
}

fn out_of_reach(message: &str) -> bool {
    [
        "failed to fetch advisory database",
        "failed to load advisory database",
        "failed to clone",
    ]
    .iter()
    .any(|sign| message.contains(sign))
}

/// Sees to it that a part of the toolchain is there; a minimal installation of Rust has neither clippy nor rustfmt.
fn component(workspace: &Workspace, name: &str) -> Result<(), Vec<String>> {
    let command = if name == "rustfmt" { "fmt" } else { name };
    if step::output(&mut workspace.cargo(&[command, "--version"])).is_ok() {
        return Ok(());
    }
    let mut add = workspace.command("rustup");
    add.args(["component", "add", name]);
    step::run(&format!("Install {name}"), &mut add).map_err(stopped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_database_is_no_hole() {
        assert!(out_of_reach(
            "error: failed to fetch advisory database https://example.org"
        ));
        assert!(!out_of_reach("error[vulnerability]: a hole in something"));
    }
}
