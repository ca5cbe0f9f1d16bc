//! Rows of the annual report: processor time and memory of the whole program, against Typst with the same content.

use super::archives;
use super::table::{Row, least_and_middle};
use super::typst::{self, Typst};
use super::usage::{self, Usage};
use crate::workspace::Workspace;
use crate::{Done, step};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// A report to measure: about so many meetings, found in an office of so many (invented ones have ten years), set so many
/// times.
struct Size {
    meetings: usize,
    office: usize,
    times: usize,
}

const SIZES: &[Size] = &[
    Size {
        meetings: 60,
        office: 600,
        times: 11,
    },
    Size {
        meetings: 600,
        office: 6_000,
        times: 5,
    },
    Size {
        meetings: 6_000,
        office: 60_000,
        times: 3,
    },
];

/// What a report of 60 meetings may take of the processor.
const MOST: Duration = Duration::from_millis(150);
/// What ours may take of Typst's processor time.
const TIME: f64 = 0.5;
/// What ours may take of Typst's memory, at 6,000 meetings.
const MEMORY: f64 = 1.0 / 3.0;

/// Measures the report at all sizes. Errors: a program fails.
pub(super) fn measure(workspace: &Workspace) -> Done<Vec<Row>> {
    let peer = Typst::find(workspace)?;
    let mut rows = Vec::new();
    for size in SIZES {
        let archive = archives::of(workspace, size.office)?;
        let year = year_of(workspace, &archive, size.meetings)?;
        let pdf = workspace.target(&format!("bench/report-{}.pdf", size.meetings));
        let name = printed(workspace, &archive, year, &pdf)?;
        println!("  Measure a {name} …");
        let ours = usage::measure(workspace, &command(workspace, &archive, year, &pdf), size.times)?;
        let must = (size.meetings == 60).then_some(MOST);
        rows.push(Row::times(
            format!("{name}: CPU"),
            &each(&ours, |run| run.processor),
            must,
        ));
        rows.push(Row::times(format!("{name}: wall"), &each(&ours, |run| run.wall), None));
        rows.push(Row::sizes(
            format!("{name}: memory"),
            &each(&ours, |run| run.memory),
            None,
        ));
        match &peer {
            Some(typst) => {
                let document = document(workspace, &archive, year)?;
                rows.extend(against(workspace, typst, &document, size, &ours)?);
            }
            None => rows.push(Row::absent("  the same by typst", typst::MISSING)),
        }
    }
    Ok(rows)
}

/// The same content by Typst, and how ours compares. Typst's start is taken off its time; ours is the whole program.
fn against(workspace: &Workspace, typst: &Typst, document: &Path, size: &Size, ours: &[Usage]) -> Done<Vec<Row>> {
    let pdf = workspace.target(&format!("bench/typst-{}.pdf", size.meetings));
    let theirs = typst.measure(workspace, document, &pdf, size.times.min(5))?;
    let net: Vec<Duration> = each(&theirs, |run| run.processor.saturating_sub(typst.start));
    let name = format!("  the same by typst {}{}", typst.version, pages(workspace, &pdf));
    let time = processor(ours).as_secs_f64() / least_and_middle(&net).1.as_secs_f64();
    let memory = memory(ours) / memory(&theirs);
    Ok(vec![
        Row::times(format!("{name}: CPU"), &net, None),
        Row::sizes(format!("{name}: memory"), &each(&theirs, |run| run.memory), None),
        Row::ratio("  ours to typst: CPU", time, Some(TIME)),
        Row::ratio(
            "  ours to typst: memory",
            memory,
            (size.meetings == 6_000).then_some(MEMORY),
        ),
    ])
}

/// `, 46 pages`, where pdfinfo can tell.
fn pages(workspace: &Workspace, pdf: &Path) -> String {
    let told = step::output(workspace.command("pdfinfo").arg(pdf)).unwrap_or_default();
    let pages = told.lines().find_map(|line| line.strip_prefix("Pages:"));
    pages.map_or_else(String::new, |pages| format!(", {} pages", pages.trim()))
}

/// The command that prints a year's report: for an audience that may read all of it, and with a day of issue, so that each
/// run prints the same bytes.
fn command(workspace: &Workspace, archive: &Path, year: i32, pdf: &Path) -> Command {
    let mut report = archives::cli(workspace, archive);
    report
        .args([
            "--json",
            "report",
            "annual",
            "--year",
            &year.to_string(),
            "--date",
            "2030-01-15",
            "--audience",
            "internal",
            "--out",
        ])
        .arg(pdf);
    report
}

/// Prints it once, and tells `report of 60 meetings, 46 pages`.
fn printed(workspace: &Workspace, archive: &Path, year: i32, pdf: &Path) -> Done<String> {
    let answer = step::output(&mut command(workspace, archive, year, pdf))?;
    let made: Value = answer
        .lines()
        .last()
        .and_then(|line| serde_json::from_str(line).ok())
        .unwrap_or_default();
    Ok(format!(
        "report of {} meetings, {} pages",
        made["meetings"], made["pages"]
    ))
}

/// The report's blocks as JSON, for the peer. Errors: the example of crate `office` that writes them fails.
fn document(workspace: &Workspace, archive: &Path, year: i32) -> Done<PathBuf> {
    let path = workspace.target(&format!("bench/document-{year}.json"));
    let mut write = workspace.cargo(&["run", "--release", "--package", "office", "--example", "document", "--"]);
    write.arg(archive).arg(year.to_string()).arg(&path);
    step::run("Write the report's blocks for Typst", &mut write)?;
    Ok(path)
}

/// The year whose number of meetings comes nearest to the wanted one.
fn year_of(workspace: &Workspace, archive: &Path, wanted: usize) -> Done<i32> {
    let listed = step::output(archives::cli(workspace, archive).args(["--json", "meetings", "list"]))?;
    nearest(&listed, wanted).ok_or_else(|| format!("{} has no meetings.", archive.display()))
}

fn nearest(listed: &str, wanted: usize) -> Option<i32> {
    let mut years: BTreeMap<i32, usize> = BTreeMap::new();
    for line in listed.lines() {
        let meeting: Value = serde_json::from_str(line).ok()?;
        // A report tells of a year's meetings by the day on which they begin.
        let year = meeting["starts_on"].as_str()?.get(..4)?.parse().ok()?;
        *years.entry(year).or_default() += 1;
    }
    years
        .into_iter()
        .min_by_key(|(_, count)| count.abs_diff(wanted))
        .map(|(year, _)| year)
}

fn each<T>(runs: &[Usage], part: impl Fn(&Usage) -> T) -> Vec<T> {
    runs.iter().map(part).collect()
}

fn processor(runs: &[Usage]) -> Duration {
    least_and_middle(&each(runs, |run| run.processor)).1
}

fn memory(runs: &[Usage]) -> f64 {
    least_and_middle(&each(runs, |run| run.memory)).1 as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_with_the_nearest_number_is_taken() {
        let listed =
            "{\"starts_on\": \"2021-05-01\"}\n{\"starts_on\": \"2022-01-01\"}\n{\"starts_on\": \"2022-12-31\"}\n";
        assert_eq!(nearest(listed, 2), Some(2022));
        assert_eq!(nearest(listed, 1), Some(2021));
        assert_eq!(nearest("", 1), None);
    }
}
