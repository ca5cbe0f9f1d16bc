//! What a whole program used: processor time and the most memory that it held, from the kernel, not from a watch.

use crate::workspace::Workspace;
use crate::{Done, step};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// The command of xtask that measures one program. The kernel keeps the highest memory of all children that a
/// process ever waited for, so that each program is measured by a process of its own.
pub(crate) const MEASURE: &str = "measure-one";

/// What one run of a program used.
#[derive(Clone, Copy, Debug)]
pub(super) struct Usage {
    /// In user and in kernel mode, all threads.
    pub(super) processor: Duration,
    /// Start to end.
    pub(super) wall: Duration,
    /// The most resident memory, in bytes.
    pub(super) memory: u64,
}

/// Runs a program `times` times and measures each run. Errors: it fails; its last words are in the message.
pub(super) fn measure(workspace: &Workspace, program: &Command, times: usize) -> Done<Vec<Usage>> {
    (0..times).map(|_| once(workspace, program)).collect()
}

fn once(workspace: &Workspace, program: &Command) -> Done<Usage> {
    let this = std::env::current_exe().map_err(|error| format!("xtask cannot find itself: {error}."))?;
    let mut measured = workspace.command(this);
    measured
        .arg(MEASURE)
        .arg(program.get_program())
        .args(program.get_args());
    let answer = step::output(&mut measured).map_err(|said| format!("{}\n{said}", step::written(program)))?;
    let mut numbers = answer.split_whitespace().map(str::parse::<u64>);
    let mut next = || {
        numbers
            .next()
            .and_then(Result::ok)
            .ok_or_else(|| format!("A measurement cannot be read: {answer}"))
    };
    let (processor, wall) = (Duration::from_micros(next()?), Duration::from_micros(next()?));
    Ok(Usage {
        processor,
        wall,
        memory: next()?,
    })
}

/// `xtask measure-one PROGRAM ARGUMENT…`: writes processor time and wall time in microseconds, and memory in bytes.
pub(crate) fn measure_one(words: &[String]) -> ExitCode {
    let Some((program, arguments)) = words.split_first() else {
        return ExitCode::from(2);
    };
    let started = Instant::now();
    match Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
    {
        Ok(status) if status.success() => {
            let wall = started.elapsed().as_micros();
            let (processor, memory) = children();
            println!("{} {wall} {memory}", processor.as_micros());
            ExitCode::SUCCESS
        }
        Ok(status) => {
            eprintln!("ended with {status}");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("cannot be started: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Processor time and highest memory in bytes of the children that this process waited for.
#[cfg(unix)]
fn children() -> (Duration, u64) {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike;
    let Ok(usage) = getrusage(UsageWho::RUSAGE_CHILDREN) else {
        return (Duration::ZERO, 0);
    };
    let micros = (usage.user_time() + usage.system_time()).num_microseconds();
    // Linux counts in kilobytes, macOS in bytes.
    let unit = if cfg!(target_os = "macos") { 1 } else { 1024 };
    (
        Duration::from_micros(micros.unsigned_abs()),
        usage.max_rss().unsigned_abs() * unit,
    )
}

/// Windows would need calls of its own; there only the wall tells.
#[cfg(not(unix))]
fn children() -> (Duration, u64) {
    (Duration::ZERO, 0)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_child_that_works_and_fills_memory_is_seen() {
        // dd holds its one block of 32 MB in memory.
        let done = Command::new("dd")
            .args(["if=/dev/zero", "of=/dev/null", "bs=32M", "count=4"])
            .stderr(Stdio::null())
            .status();
        assert!(done.is_ok_and(|status| status.success()));
        let (processor, memory) = children();
        assert!(processor > Duration::ZERO);
        assert!(memory > 32 << 20, "{memory}");
    }
}
