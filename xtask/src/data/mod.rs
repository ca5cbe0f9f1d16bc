//! `cargo xtask data`: makes the tables and fonts that are committed again from their sources.

mod countries;
mod fetch;
mod fonts;
mod places;

use crate::workspace::Workspace;
use crate::{Done, step};

/// One committed thing that a command makes.
struct Part {
    name: &'static str,
    make: fn(&Workspace) -> Done,
}

const PARTS: &[Part] = &[
    Part {
        name: "countries",
        make: countries::make,
    },
    Part {
        name: "fonts",
        make: fonts::make,
    },
    Part {
        name: "places",
        make: places::make,
    },
];

/// Makes all parts, or those that are named. Errors: a source is out of reach, or there is no part of a name.
pub(crate) fn run(workspace: &Workspace, wanted: &[String]) -> Done {
    if let Some(unknown) = wanted.iter().find(|name| !PARTS.iter().any(|part| part.name == *name)) {
        let names: Vec<_> = PARTS.iter().map(|part| part.name).collect();
        return Err(format!(
            "There is no data `{unknown}`. There are: {}.",
            names.join(", ")
        ));
    }
    for part in PARTS
        .iter()
        .filter(|part| wanted.is_empty() || wanted.iter().any(|name| name == part.name))
    {
        let started = std::time::Instant::now();
        (part.make)(workspace)?;
        println!("{}: {}", part.name, step::elapsed(started));
    }
    Ok(())
}
