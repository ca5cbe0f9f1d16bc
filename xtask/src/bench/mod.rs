//! `cargo xtask bench`: the rows of the speed table that can be measured here, in a release build.

mod archives;
mod functions;
mod hands;
mod reports;
mod table;
mod typst;
mod usage;
mod window;

use crate::packages::{self, Purpose};
use crate::workspace::Workspace;
use crate::{Done, step};
use table::Row;
pub(crate) use usage::{MEASURE, measure_one};

/// A group of rows.
struct Group {
    name: &'static str,
    measure: fn(&Workspace) -> Done<Vec<Row>>,
}

const GROUPS: &[Group] = &[
    Group {
        name: "functions",
        measure: functions::measure,
    },
    Group {
        name: "reports",
        measure: reports::measure,
    },
    Group {
        name: "window",
        measure: window::measure,
    },
];

/// Measures all groups, or those that are named, and prints the table. `--fresh` makes the archives again.
///
/// Errors: a build or a measured program fails, or there is no group of a name. A missed number is no error: what
/// else this machine does is not known.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Done {
    let fresh = arguments.iter().any(|word| word == "--fresh");
    let wanted: Vec<&String> = arguments.iter().filter(|word| *word != "--fresh").collect();
    if let Some(unknown) = wanted
        .iter()
        .find(|name| !GROUPS.iter().any(|group| group.name == **name))
    {
        let names: Vec<_> = GROUPS.iter().map(|group| group.name).collect();
        return Err(format!(
            "There is no group `{unknown}`. There are: {}.",
            names.join(", ")
        ));
    }
    packages::ensure(workspace, &[Purpose::Crates])?;
    step::run(
        "Build rapporteur-cli for release",
        &mut workspace.cargo(&["build", "--release", "--package", "cli"]),
    )?;
    if fresh {
        archives::forget(workspace)?;
    }
    let mut rows = Vec::new();
    for group in GROUPS
        .iter()
        .filter(|group| wanted.is_empty() || wanted.iter().any(|name| *name == group.name))
    {
        rows.extend((group.measure)(workspace)?);
    }
    println!("\n{}", table::written(&rows));
    Ok(())
}
