//! kill -9 at random moments of saving and importing: what was acknowledged is there, and the archive is whole.
//!
//! The program that is killed is this test binary itself, started again for the one test `the_program_that_is_killed`.

use crate::builders::{day, office, writer};
use archive::{Archive, Error, Mode, OperationKind};
use records::{Id, Language, Meeting};
use std::{
    io::{BufRead, BufReader, Write},
    ops::ControlFlow,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

const FOLDER: &str = "RAPPORTEUR_TEST_CRASH_FOLDER";

/// How often it is killed; the hundred with RAPPORTEUR_TEST_KILLS=100.
fn kills() -> u32 {
    std::env::var("RAPPORTEUR_TEST_KILLS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(6)
}

/// Saves until it is killed, and says each id once its saving returned. Does nothing in an ordinary run.
#[test]
fn the_program_that_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let archive = Archive::open(Path::new(&folder), &writer("Ana"), Mode::Write).unwrap();
    for n in 0.. {
        let count = if n % 4 == 3 { 40 } else { 1 };
        let meetings: Vec<Meeting> = (0..count)
            .map(|at| {
                let mut meeting = Meeting::new(
                    archive.new_id(),
                    format!("Meeting {n}.{at}"),
                    Language::En,
                    day("2022-06-20"),
                );
                meeting.narrative = "What was said. ".repeat(50);
                meeting.other_places = vec!["Ohrid".into()];
                meeting
            })
            .collect();
        archive
            .transact(OperationKind::Import, |tx| {
                meetings
                    .iter()
                    .try_for_each(|meeting| tx.save_meeting(meeting).map(drop))
            })
            .unwrap();
        // one line in one write: a kill leaves a whole line or none
        let mut line = String::from("saved");
        for meeting in &meetings {
            line.push(' ');
            line.push_str(&meeting.id.to_string());
        }
        line.push('\n');
        std::io::stderr().write_all(line.as_bytes()).unwrap();
    }
}

#[test]
fn what_was_acknowledged_survives_kill_9() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("Office.rapporteur");
    drop(Archive::create(&folder, &office(), &writer("Ana")).unwrap());
    let mut acknowledged: Vec<Id> = Vec::new();
    for kill in 0..kills() {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::the_program_that_is_killed", "--nocapture"])
            .env(FOLDER, &folder)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap());
        let mut take = |line: &str| {
            if let Some(ids) = line.strip_prefix("saved ").filter(|_| line.ends_with('\n')) {
                acknowledged.extend(ids.split_whitespace().map(|id| id.parse::<Id>().unwrap()));
            }
        };
        let mut line = String::new();
        // not before it works, then at any moment: a spread of microseconds from a number that differs each time
        said.read_line(&mut line).unwrap();
        take(&line);
        std::thread::sleep(Duration::from_micros(u64::from(kill.wrapping_mul(7_919) % 60_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in said.lines() {
            take(&(line.unwrap() + "\n"));
        }
        let archive = Archive::open(&folder, &writer("Ana"), Mode::Write).unwrap();
        for id in &acknowledged {
            match archive.meeting(*id) {
                Ok(meeting) => assert_eq!(meeting.other_places, ["Ohrid"]),
                Err(error @ Error::NotFound { .. }) => panic!("kill {kill}: {error}"),
                Err(error) => panic!("kill {kill}: {error}"),
            }
        }
        let report = archive.check(&mut |_| ControlFlow::Continue(())).unwrap();
        assert!(report.ok, "kill {kill}: {:?}", report.problems);
    }
    assert!(acknowledged.len() >= kills() as usize, "it saved something each time");
}
