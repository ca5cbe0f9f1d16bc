//! Rows of single functions, in one process, on the large office: what crate `archive` measures of itself.

use super::archives;
use super::table::Row;
use crate::workspace::Workspace;
use crate::{Done, step};
use serde_json::Value;
use std::time::Duration;

/// Meetings in the office that is measured.
const MEETINGS: usize = 100_000;

/// Runs the benchmark of `archive` and reads its lines: `{"row", "micros": [...], "must": micros or null}`.
///
/// Errors: the benchmark fails.
pub(super) fn measure(workspace: &Workspace) -> Done<Vec<Row>> {
    let archive = archives::of(workspace, MEETINGS)?;
    println!("  Measure lists, the calendar, search and saving on {MEETINGS} meetings …");
    let mut bench = workspace.cargo(&["bench", "--package", "archive", "--bench", "speed", "--"]);
    let said = step::output(bench.arg(archive))?;
    Ok(said
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .filter_map(|line| row(&line))
        .collect())
}

fn row(line: &Value) -> Option<Row> {
    let micros = |value: &Value| value.as_f64().map(|micros| Duration::from_secs_f64(micros / 1e6));
    let times: Vec<Duration> = line["micros"].as_array()?.iter().filter_map(micros).collect();
    Some(Row::tail(line["row"].as_str()?, &times, micros(&line["must"])))
}
