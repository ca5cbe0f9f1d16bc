//! What `cargo metadata` says of the workspace: its packages, their declared dependencies, their test programs.

use crate::workspace::Workspace;
use crate::{Done, step};
use serde_json::Value;

/// A package of the workspace.
#[derive(Debug)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) dependencies: Vec<Dependency>,
    /// Names of the programs in tests/.
    pub(crate) tests: Vec<String>,
}

/// A dependency as a Cargo.toml declares it.
#[derive(Debug, Clone)]
pub(crate) struct Dependency {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    /// Whether it is a package of this workspace.
    pub(crate) ours: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Normal,
    Build,
    Dev,
}

/// The packages of this workspace. Errors: a Cargo.toml is wrong.
pub(crate) fn packages(workspace: &Workspace) -> Done<Vec<Package>> {
    let text = step::output(&mut workspace.cargo(&["metadata", "--no-deps", "--format-version", "1"]))?;
    parse(&text)
}

/// Reads the JSON of `cargo metadata --no-deps --format-version 1`.
pub(crate) fn parse(text: &str) -> Done<Vec<Package>> {
    let value: Value =
        serde_json::from_str(text).map_err(|error| format!("cargo metadata cannot be read: {error}."))?;
    Ok(list(&value["packages"]).map(package).collect())
}

fn package(value: &Value) -> Package {
    let targets = |kind: &str| {
        list(&value["targets"])
            .filter(|target| list(&target["kind"]).any(|is| is == kind))
            .map(|target| text(&target["name"]))
            .collect()
    };
    Package {
        name: text(&value["name"]),
        dependencies: list(&value["dependencies"]).map(dependency).collect(),
        tests: targets("test"),
    }
}

fn dependency(value: &Value) -> Dependency {
    let kind = match value["kind"].as_str() {
        Some("build") => Kind::Build,
        Some("dev") => Kind::Dev,
        _ => Kind::Normal,
    };
    Dependency {
        name: text(&value["name"]),
        kind,
        ours: value["path"].is_string(),
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_dependencies_and_tests_are_read() {
        let packages = parse(
            r#"{"packages": [{"name": "archive",
                "dependencies": [
                    {"name": "records", "kind": null, "path": "/somewhere/records"},
                    {"name": "proptest", "kind": "dev"},
                    {"name": "cc", "kind": "build"}],
                "targets": [{"kind": ["lib"], "name": "archive"}, {"kind": ["test"], "name": "door"}]}]}"#,
        )
        .unwrap();
        let archive = &packages[0];
        assert_eq!(archive.name, "archive");
        let kinds: Vec<_> = archive
            .dependencies
            .iter()
            .map(|one| (one.name.as_str(), one.kind, one.ours))
            .collect();
        assert_eq!(
            kinds,
            [
                ("records", Kind::Normal, true),
                ("proptest", Kind::Dev, false),
                ("cc", Kind::Build, false)
            ]
        );
        assert_eq!(archive.tests, ["door"]);
    }
}
