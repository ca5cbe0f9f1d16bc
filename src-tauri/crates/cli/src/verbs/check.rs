//! `check`: whether the register is whole.

use crate::{
    desk::{Desk, count},
    stop::{Result, Stop},
};
use office::upkeep;
use serde_json::json;

pub(crate) fn run(desk: &mut Desk) -> Result {
    let session = desk.open_to_read()?;
    let mut meter = desk.meter();
    let found = upkeep::check(&session, &mut |p| meter.show(p))?;
    drop(meter);
    if desk.for_machines() {
        desk.object(&json!({"ok": found.ok, "problems": found.problems}))?;
    } else if found.ok {
        desk.say("The register is whole.")?;
    } else {
        found.problems.iter().try_for_each(|problem| desk.say(problem))?;
    }
    if found.ok {
        return Ok(());
    }
    desk.flush()?;
    Err(Stop::refused(format!(
        "{} found: restore the newest backup, and keep this folder as it is",
        count(found.problems.len(), "problem")
    )))
}
