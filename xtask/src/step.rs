//! One step of a long job: says what goes on and for how long; on failure, the command and the end of what it said.

use crate::Done;
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// How many lines of a failed command are shown.
const TAIL: usize = 40;
/// How often a step that is not on a terminal says that it still runs.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// Runs a command that says much and matters little: one line for the whole step.
///
/// Errors: the command cannot start, or ends with a failure; the message holds the end of its output.
pub(crate) fn run(title: &str, command: &mut Command) -> Done {
    let shown = written(command);
    let mut tail = VecDeque::with_capacity(TAIL);
    let mut progress = Progress::start(title);
    let status = follow(command, Duration::from_millis(500), |event| match event {
        Some(line) => {
            if tail.len() == TAIL {
                tail.pop_front();
            }
            tail.push_back(line.to_owned());
            progress.tell(line);
        }
        None => progress.tell(""),
    })?;
    if status.success() {
        progress.finish("");
        return Ok(());
    }
    progress.finish("failed");
    let said = Vec::from(tail).join("\n");
    Err(format!("{title} failed ({status}).\n  {shown}\n\n{said}"))
}

/// Runs a command whose lines are for the reader, and passes each of them to `line` as well. A failing command is
/// not an error here: the status tells. Errors: the command cannot start.
pub(crate) fn show(title: &str, command: &mut Command, mut line: impl FnMut(&str)) -> Done<ExitStatus> {
    println!("{title}");
    let started = Instant::now();
    let mut last = Instant::now();
    let status = follow(command, Duration::from_secs(1), |event| match event {
        Some(text) => {
            println!("{text}");
            line(text);
            last = Instant::now();
        }
        None if last.elapsed() > HEARTBEAT => {
            println!("    … {title}, {}", elapsed(started));
            last = Instant::now();
        }
        None => {}
    })?;
    println!("  {title}: {}", elapsed(started));
    Ok(status)
}

/// What a short command writes to its standard output. Errors: it cannot start or fails.
pub(crate) fn output(command: &mut Command) -> Done<String> {
    let shown = written(command);
    let output = command.stdin(Stdio::null()).output().map_err(|error| {
        format!(
            "`{}` cannot be started: {error}.",
            command.get_program().to_string_lossy()
        )
    })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).trim_end().to_owned());
    Err(format!("{shown}\n{}", said.join("\n").trim()))
}

/// `3.4 s` or `2 min 05 s`.
pub(crate) fn elapsed(since: Instant) -> String {
    let seconds = since.elapsed().as_secs_f64();
    if seconds < 60.0 {
        format!("{seconds:.1} s")
    } else {
        let whole = since.elapsed().as_secs();
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

/// The command as one would type it.
pub(crate) fn written(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| {
            let word = word.to_string_lossy();
            if word.is_empty() || word.contains([' ', '*', '"', '$', ';', '&']) {
                format!("'{word}'")
            } else {
                word.into_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// A line without terminal colours.
pub(crate) fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            // A sequence ends with its first letter: ESC [ 3 2 m
            for inside in letters.by_ref() {
                if inside.is_ascii_alphabetic() {
                    break;
                }
            }
        } else {
            plain.push(letter);
        }
    }
    plain
}

/// Starts the command and hands over each line of both its outputs, and `None` whenever `pulse` passes in silence.
fn follow(command: &mut Command, pulse: Duration, mut event: impl FnMut(Option<&str>)) -> Done<ExitStatus> {
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("`{program}` cannot be started: {error}."))?;
    let (sender, lines) = mpsc::channel();
    if let Some(out) = child.stdout.take() {
        listen(out, sender.clone());
    }
    if let Some(err) = child.stderr.take() {
        listen(err, sender);
    }
    loop {
        match lines.recv_timeout(pulse) {
            Ok(line) => event(Some(&line)),
            // A grandchild may hold the pipes open after the command has ended.
            Err(RecvTimeoutError::Timeout) => match child.try_wait() {
                Ok(Some(status)) => return Ok(status),
                _ => event(None),
            },
            Err(RecvTimeoutError::Disconnected) => {
                return child.wait().map_err(|error| format!("`{program}` was lost: {error}."));
            }
        }
    }
}

fn listen(source: impl Read + Send + 'static, lines: Sender<String>) {
    std::thread::spawn(move || {
        let mut source = BufReader::new(source);
        let mut bytes = Vec::new();
        while source.read_until(b'\n', &mut bytes).is_ok_and(|read| read > 0) {
            let line = String::from_utf8_lossy(&bytes).trim_end().to_owned();
            bytes.clear();
            if lines.send(line).is_err() {
                break;
            }
        }
    });
}

/// The line of a running step. On a terminal it is rewritten; elsewhere it says now and then that work goes on.
struct Progress {
    title: String,
    started: Instant,
    said: Instant,
    latest: String,
    terminal: bool,
}

impl Progress {
    fn start(title: &str) -> Self {
        let terminal = std::io::stdout().is_terminal();
        if !terminal {
            println!("  {title} …");
        }
        Self {
            title: title.to_owned(),
            started: Instant::now(),
            said: Instant::now(),
            latest: String::new(),
            terminal,
        }
    }

    fn tell(&mut self, line: &str) {
        let line = plain(line);
        if !line.trim().is_empty() {
            self.latest = line.trim().chars().take(70).collect();
        }
        if self.terminal && self.said.elapsed() > Duration::from_millis(100) {
            print!("\r\x1b[2K  {}, {}  {}", self.title, elapsed(self.started), self.latest);
            let _ = std::io::stdout().flush();
            self.said = Instant::now();
        } else if !self.terminal && self.said.elapsed() > HEARTBEAT {
            println!("    … {}, {}: {}", self.title, elapsed(self.started), self.latest);
            self.said = Instant::now();
        }
    }

    fn finish(&self, how: &str) {
        let start = if self.terminal { "\r\x1b[2K" } else { "" };
        let how = if how.is_empty() {
            String::new()
        } else {
            format!("{how}, ")
        };
        println!("{start}  {}: {how}{}", self.title, elapsed(self.started));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_taken_out_of_a_line() {
        assert_eq!(
            plain("\u{1b}[1m\u{1b}[32m Tests \u{1b}[39m 3 passed"),
            " Tests  3 passed"
        );
    }

    #[test]
    fn a_command_is_written_as_one_would_type_it() {
        let mut command = Command::new("apt-get");
        command.args(["install", "two words", "--yes"]);
        assert_eq!(written(&command), "apt-get install 'two words' --yes");
    }

    #[cfg(unix)]
    #[test]
    fn a_failure_shows_the_command_and_what_it_said() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo first; echo the reason >&2; exit 3"]);
        let message = run("Try", &mut command).unwrap_err();
        assert!(message.contains("Try failed"), "{message}");
        assert!(message.contains("the reason"), "{message}");
        assert!(message.contains("sh -c"), "{message}");
    }

    #[cfg(unix)]
    #[test]
    fn shown_lines_are_passed_on_and_the_status_is_told() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo one; echo two; exit 1"]);
        let mut seen = Vec::new();
        let status = show("Try", &mut command, |line| seen.push(line.to_owned())).unwrap();
        assert_eq!(seen, ["one", "two"]);
        assert!(!status.success());
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let message = output(&mut Command::new("no-such-program-anywhere")).unwrap_err();
        assert!(message.contains("no-such-program-anywhere"), "{message}");
    }
}
