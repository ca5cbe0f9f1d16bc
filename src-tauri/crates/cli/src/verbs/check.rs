//! `check`: whether the register is whole.

use crate::{
    desk::{Desk, count},
    stop::{Result, Stop},
};
use office::upkeep::{self, CheckReport};
use serde_json::json;

pub(crate) fn run(desk: &mut Desk) -> Result {
    let session = desk.open_to_read()?;
    let mut meter = desk.meter();
    let found = upkeep::check(&session, &mut |p| meter.show(p))?;
    drop(meter);
    let told = tell(&found, desk);
    if found.ok {
        return told;
    }
    // What was found counts, also where nobody reads it.
    Err(Stop::refused(format!(
        "{} found: restore the newest backup, and keep this folder as it is",
        count(found.problems.len(), "problem")
    )))
}

fn tell(found: &CheckReport, desk: &mut Desk) -> Result {
    if desk.for_machines() {
        desk.object(&json!({"ok": found.ok, "problems": found.problems}))?;
    } else if found.ok {
        desk.say("The register is whole.")?;
    } else {
        found.problems.iter().try_for_each(|problem| desk.say(problem))?;
    }
    desk.flush()
}
