//! Check `interface`: types, lints and messages of the interface, by its own `npm run check`.

use super::{Verdict, stopped};
use crate::workspace::Workspace;
use crate::{npm, step};

pub(super) fn check(workspace: &Workspace) -> Verdict {
    npm::install(workspace).map_err(stopped)?;
    step::run(
        "The interface's types, lints and messages",
        &mut npm::npm(workspace, &["run", "check"]),
    )
    .map(|()| "types, lints and messages".to_owned())
    .map_err(stopped)
}
