//! kill -9 at random moments: nothing that was acknowledged is lost, and the register is whole.
//!
//! RAPPORTEUR_KILLS says how many times; 25 where it does not.

use crate::desk::{Desk, line};
use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader},
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant},
};

fn times() -> u32 {
    std::env::var("RAPPORTEUR_KILLS")
        .ok()
        .and_then(|times| times.parse().ok())
        .unwrap_or(25)
}

/// Moments spread over a span by the golden ratio: near to random, and the same in every run.
fn moment(turn: u32, span: Duration) -> Duration {
    span.mul_f64(f64::from(turn) * 0.618_033_988_749_894_9 % 1.0)
}

/// Starts the program, kills it after a while, and answers the lines that it had said until then.
fn said_before_death(mut child: Child, after: Duration) -> Vec<String> {
    let out = BufReader::new(child.stdout.take().unwrap());
    let reader = thread::spawn(move || out.lines().map_while(Result::ok).collect::<Vec<_>>());
    thread::sleep(after);
    // SIGKILL on unix; an error means that it was done already.
    let _ = child.kill();
    child.wait().unwrap();
    reader.join().unwrap()
}

fn ids(desk: &Desk) -> BTreeSet<String> {
    desk.meetings()
        .iter()
        .map(|meeting| meeting["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn an_import_that_is_killed_keeps_what_it_acknowledged() {
    let desk = Desk::with_office();
    let start = |turn: u32| {
        let files: Vec<String> = (0..15)
            .map(|file| {
                let lines: Vec<String> = (0..4)
                    .map(|n| line(&format!("Turn {turn}, file {file}, meeting {n}"), "2022-06-20"))
                    .collect();
                desk.file(
                    &format!("{file}.jsonl"),
                    &lines.iter().map(String::as_str).collect::<Vec<_>>(),
                )
            })
            .collect();
        let mut args = vec!["--json", "import"];
        args.extend(files.iter().map(String::as_str));
        desk.command(&args)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    let began = Instant::now();
    let child = start(0);
    let whole = child.wait_with_output().unwrap();
    assert!(whole.status.success());
    let span = began.elapsed().mul_f64(1.1);
    let mut acknowledged = ids(&desk);
    assert_eq!(acknowledged.len(), 60);
    let mut cut_short = 0;
    for turn in 1..=times() {
        let said = said_before_death(start(turn), moment(turn, span));
        let kept = said
            .iter()
            .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        let kept: Vec<String> = kept
            .filter_map(|object| object["kept"].as_str().map(str::to_owned))
            .collect();
        cut_short += u32::from(kept.len() < 60);
        acknowledged.extend(kept);
        let check = desk.run(&["check"]);
        assert_eq!(check.code, 0, "turn {turn}: {}{}", check.out, check.err);
        let there = ids(&desk);
        assert!(
            acknowledged.is_subset(&there),
            "turn {turn}: {:?} lost",
            acknowledged.difference(&there)
        );
        assert_eq!(there.len() % 4, 0, "turn {turn}: a file goes in whole or not at all");
        acknowledged = there;
    }
    assert!(
        cut_short > times() / 3,
        "only {cut_short} imports were cut short: the moments came too late"
    );
}

#[test]
fn a_save_that_is_killed_keeps_what_it_acknowledged() {
    let desk = Desk::with_office();
    let add = |turn: u32| {
        let title = format!("Turn {turn}");
        let mut command = desk.command(&["meetings", "add", "--title", &title, "--starts-on", "2022-06-20"]);
        command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
    };
    let began = Instant::now();
    assert!(add(0).wait_with_output().unwrap().status.success());
    let span = began.elapsed().mul_f64(1.1);
    let mut acknowledged = ids(&desk);
    for turn in 1..=times() {
        acknowledged.extend(said_before_death(add(turn), moment(turn, span)));
        let there = ids(&desk);
        assert!(
            acknowledged.is_subset(&there),
            "turn {turn}: {:?} lost",
            acknowledged.difference(&there)
        );
    }
    desk.done(&["check"]);
}
