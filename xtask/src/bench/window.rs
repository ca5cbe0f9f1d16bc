//! Rows of the window: its start against that of an empty Tauri window, the memory of its Rust process at rest, and what
//! a hand feels in it.

use super::table::{Row, least_and_middle};
use super::{archives, hands};
use crate::display::Display;
use crate::packages::{self, Purpose};
use crate::webdriver::Driver;
use crate::workspace::Workspace;
use crate::{Done, npm, step};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How often each window is opened; one after the other, so that both see the same machine.
const TIMES: usize = 7;
/// What ours may take of an empty window's time.
const MOST: f64 = 1.25;
/// What the Rust process may hold at rest, in bytes.
const MEMORY: u64 = 120_000_000;
/// Meetings of the office that is opened.
const MEETINGS: usize = 100_000;
/// True once the first rows of the list can be read.
const FIRST_LIST: &str = "document.querySelector('[data-meeting]')";
const EMPTY: &str = "document.querySelector('#there')";

/// The files of the empty window's project.
const PROJECT: &[(&str, &[u8])] = &[
    ("Cargo.toml", include_bytes!("empty/manifest.toml")),
    ("build.rs", include_bytes!("empty/build.rs")),
    ("src/main.rs", include_bytes!("empty/main.rs")),
    ("tauri.conf.json", include_bytes!("empty/tauri.conf.json")),
    ("dist/index.html", include_bytes!("empty/index.html")),
    ("icons/icon.png", include_bytes!("../../../icons/32x32.png")),
];

/// Measures both windows on a display that nobody sees. Errors: one does not build or open.
pub(super) fn measure(workspace: &Workspace) -> Done<Vec<Row>> {
    if !cfg!(target_os = "linux") {
        return Ok(vec![Row::absent("window to first list", "measured on Linux only")]);
    }
    packages::ensure(workspace, &[Purpose::Window, Purpose::Tests])?;
    npm::build(workspace)?;
    step::run(
        "Build Rapporteur for release",
        &mut workspace.cargo(&["build", "--release", "--package", "rapporteur"]),
    )?;
    let empty = empty(workspace)?;
    let ours = workspace.built("release", "rapporteur");
    let archive = archives::of(workspace, MEETINGS)?;
    let home = workspace.target("bench/home");
    let display = Display::start(workspace)?;
    let driver = Driver::start(workspace, &display, &home)?;
    let (mut its, mut bare) = (Vec::new(), Vec::new());
    let (mut memory, mut its_memory) = (Vec::new(), Vec::new());
    println!("  Open both windows {TIMES} times …");
    for _ in 0..TIMES {
        let (time, held) = opened(&driver, &empty, &[], EMPTY, memory_of)?;
        bare.push(time);
        memory.extend(held);
        let (time, held) = opened(&driver, &ours, &[&archive.to_string_lossy()], FIRST_LIST, memory_of)?;
        its.push(time);
        its_memory.extend(held);
    }
    let middle = |times: &[Duration]| least_and_middle(times).1.as_secs_f64();
    let mut rows = vec![
        Row::times("empty Tauri window to its page", &bare, None),
        Row::times(
            format!("window to first usable list of {MEETINGS} meetings"),
            &its,
            None,
        ),
        Row::ratio("  to an empty one", middle(&its) / middle(&bare), Some(MOST)),
        Row::sizes("memory of the empty window's Rust process", &memory, None),
        Row::sizes("memory of the Rust process at rest", &its_memory, Some(MEMORY)),
    ];
    println!("  Type, move, open and scroll …");
    let window = driver.open(&ours, &[&archive.to_string_lossy()])?;
    window.wait_for(FIRST_LIST)?;
    rows.extend(hands::measure(&window)?);
    Ok(rows)
}

/// How long a window takes until its page shows something, and what `then` finds a moment later.
fn opened<T>(
    driver: &Driver,
    program: &Path,
    words: &[&str],
    until: &str,
    then: fn(&Path) -> T,
) -> Done<(Duration, T)> {
    let started = Instant::now();
    let window = driver.open(program, words)?;
    window.wait_for(until)?;
    let time = started.elapsed();
    std::thread::sleep(Duration::from_secs(2));
    let found = then(program);
    drop(window);
    Ok((time, found))
}

/// The memory in bytes of the process that runs a program, libraries counted by the share of those who use them (PSS):
/// of an empty window's 150 MB resident, 110 MB are GTK's and WebKit's pages, which its other processes have too.
fn memory_of(program: &Path) -> Option<u64> {
    let runs = |process: &PathBuf| fs::read_link(process.join("exe")).is_ok_and(|path| path == program);
    let process = fs::read_dir("/proc")
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .find(runs)?;
    let sums = fs::read_to_string(process.join("smaps_rollup")).ok()?;
    let line = sums.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim()
        .strip_suffix(" kB")?
        .trim()
        .parse::<u64>()
        .ok()
        .map(|kilobytes| kilobytes * 1024)
}

/// The empty window's program, built with the versions of ours.
fn empty(workspace: &Workspace) -> Done<PathBuf> {
    let folder = workspace.target("bench/empty-window");
    for (name, bytes) in PROJECT {
        let path = folder.join(name);
        let made = path
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&path, bytes));
        made.map_err(|error| format!("{} cannot be written: {error}.", path.display()))?;
    }
    fs::copy(workspace.at("Cargo.lock"), folder.join("Cargo.lock"))
        .map_err(|error| format!("Cargo.lock cannot be copied: {error}."))?;
    let mut build = workspace.cargo(&["build", "--release", "--target-dir"]);
    build.arg(workspace.target("")).current_dir(&folder);
    step::run("Build an empty Tauri window", &mut build)?;
    Ok(workspace.built("release", "empty-window"))
}
