//! The log: a file of lines about the program's work, of bounded size, in which nothing of the archive can stand.
//!
//! What is written is the words of our own source, numbers, and the machine words of fields in [`WORDS`]. Any other
//! field, also an error in full, which may name a folder or a title, is left out, whatever the caller hands over.

use chrono::{SecondsFormat, Utc};
use std::{
    fmt::{self, Write as _},
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};
use tracing::{
    Event, Level, Metadata, Subscriber,
    field::{Field, Visit},
    level_filters::LevelFilter,
    span,
};

/// How much is written: "error", "warn", "info" (where it is not set), "debug", "trace", "off".
const LEVEL_VARIABLE: &str = "RAPPORTEUR_LOG";

/// A file is full at so many bytes.
const FULL: u64 = 512 * 1024;

/// How many full files are kept beside the one that is written.
const KEPT: u32 = 3;

/// Whose lines are written: libraries may say what they like, also what a person typed.
const OURS: &[&str] = &[
    "archive",
    "capture",
    "exchange",
    "office",
    "rapporteur_lib",
    "records",
    "report",
    "typeset",
];

/// Fields that hold machine words of ours.
const WORDS: &[&str] = &["code", "command", "kind", "place", "system", "version"];

/// The folder of the log in an account's configuration folder.
pub(crate) fn folder(config_folder: &Path) -> PathBuf {
    config_folder.join("log")
}

/// Lets every part of the program write to the log in a folder from now on. Without a file the program works on.
pub(crate) fn begin(folder: &Path) {
    let level = std::env::var(LEVEL_VARIABLE)
        .ok()
        .and_then(|level| level.parse().ok())
        .unwrap_or(LevelFilter::INFO);
    // The first one stays: tests of one process share it.
    let _ = tracing::subscriber::set_global_default(Log {
        level,
        file: Mutex::new(Rolling::new(folder.to_owned())),
    });
}

/// The last lines that were written, the oldest first.
pub(crate) fn last_lines(folder: &Path, count: usize) -> Vec<String> {
    let read = |number| fs::read_to_string(file_name(folder, number)).unwrap_or_default();
    let text = read(1) + &read(0);
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(count)..]
        .iter()
        .map(|line| (*line).to_owned())
        .collect()
}

/// The file that is written (0), or the one that was full so many times ago.
fn file_name(folder: &Path, number: u32) -> PathBuf {
    match number {
        0 => folder.join("rapporteur.log"),
        _ => folder.join(format!("rapporteur.{number}.log")),
    }
}

/// Takes the lines of all parts of the program. There are no spans here.
struct Log {
    level: LevelFilter,
    file: Mutex<Rolling>,
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let part = metadata.target().split("::").next().unwrap_or_default();
        metadata.is_event() && *metadata.level() <= self.level && OURS.contains(&part)
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(self.level)
    }

    fn event(&self, event: &Event<'_>) {
        let metadata = event.metadata();
        let line = line(*metadata.level(), metadata.target(), event);
        // A log that cannot be written stops nobody's work.
        let _ = self
            .file
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .write(line.as_bytes());
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

fn line(level: Level, target: &str, event: &Event<'_>) -> String {
    let mut line = Line {
        message: String::new(),
        fields: String::new(),
    };
    event.record(&mut line);
    let at = Utc::now().to_rfc3339_opts(SecondsFormat::Millis, true);
    format!("{at} {level:5} {target}: {}{}\n", line.message, line.fields)
}

/// One line as it is put together.
struct Line {
    message: String,
    fields: String,
}

impl Line {
    fn add(&mut self, field: &Field, value: impl fmt::Display) {
        let _ = write!(self.fields, " {}={value}", field.name());
    }
}

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        match field.name() {
            // A macro's message: words of the source alone, as a test sees.
            "message" => self.message = format!("{value:?}").replace(['\n', '\r'], " "),
            word if WORDS.contains(&word) => self.add(field, format_args!("{value:?}")),
            _ => self.add(field, "(left out)"),
        }
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        if WORDS.contains(&field.name()) {
            self.add(field, value);
        } else {
            self.add(field, "(left out)");
        }
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.add(field, value);
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.add(field, value);
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        self.add(field, value);
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.add(field, value);
    }

    fn record_error(&mut self, field: &Field, _: &(dyn std::error::Error + 'static)) {
        self.add(field, "(left out)");
    }
}

/// A file that makes room when it is full: it becomes number 1, what was number 1 becomes number 2, the last one goes.
struct Rolling {
    folder: PathBuf,
    open: Option<(File, u64)>,
}

impl Rolling {
    fn new(folder: PathBuf) -> Self {
        Self { folder, open: None }
    }

    fn write(&mut self, line: &[u8]) -> io::Result<()> {
        if self
            .open
            .as_ref()
            .is_some_and(|(_, size)| size + line.len() as u64 > FULL)
        {
            self.open = None;
            for number in (0..KEPT).rev() {
                let (from, to) = (file_name(&self.folder, number), file_name(&self.folder, number + 1));
                if from.exists() {
                    fs::rename(from, to)?;
                }
            }
        }
        if self.open.is_none() {
            fs::create_dir_all(&self.folder)?;
            let file = File::options()
                .create(true)
                .append(true)
                .open(file_name(&self.folder, 0))?;
            let size = file.metadata()?.len();
            self.open = Some((file, size));
        }
        if let Some((file, size)) = &mut self.open {
            file.write_all(line)?;
            *size += line.len() as u64;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in the log after some work.
    fn logged(level: LevelFilter, work: impl FnOnce()) -> String {
        let folder = tempfile::tempdir().unwrap();
        let log = Log {
            level,
            file: Mutex::new(Rolling::new(folder.path().to_owned())),
        };
        tracing::subscriber::with_default(log, work);
        last_lines(folder.path(), 100).join("\n")
    }

    #[test]
    fn a_line_holds_words_of_ours_and_numbers_and_no_content() {
        let error = io::Error::other("/home/maja/Secret meeting.rapporteur");
        let said = logged(LevelFilter::INFO, || {
            tracing::warn!(
                code = "file",
                meetings = 12,
                title = "Secret meeting",
                %error,
                path = ?Path::new("/home/maja"),
                "a draft could not be forgotten"
            );
        });
        assert!(
            said.ends_with(
                "rapporteur_lib::log::tests: a draft could not be forgotten code=file meetings=12 \
                 title=(left out) error=(left out) path=(left out)"
            ),
            "{said}"
        );
        assert!(said.contains(" WARN"), "{said}");
    }

    #[test]
    fn other_libraries_and_lower_levels_say_nothing() {
        let said = logged(LevelFilter::INFO, || {
            tracing::error!(target: "zbus::connection", "a name on the bus");
            tracing::debug!("too fine");
        });
        assert_eq!(said, "");
        assert!(logged(LevelFilter::DEBUG, || tracing::debug!("fine")).contains("fine"));
    }

    /// Every source file below a folder.
    fn sources(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries
            .flat_map(|path| match path.extension() {
                None if path.is_dir() => sources(&path),
                Some(ending) if ending == "rs" => vec![path],
                _ => vec![],
            })
            .collect()
    }

    #[test]
    fn no_message_of_ours_has_values_filled_in() {
        let mut seen = 0;
        for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri")) {
            let text = fs::read_to_string(&path).unwrap();
            for call in text.split("tracing::").skip(1) {
                let is_call = ["error!(", "warn!(", "info!(", "debug!(", "trace!("];
                if is_call.iter().any(|name| call.starts_with(name)) {
                    // A call ends its statement, its arm of a match or its block.
                    let end = [";", "=>", "}"].iter().filter_map(|end| call.find(end)).min();
                    let call = &call[..end.unwrap_or(call.len())];
                    assert!(!call.contains('{'), "{}: {call}", path.display());
                    seen += 1;
                }
            }
        }
        assert!(seen > 10, "{seen} lines of the log were found");
    }

    #[test]
    fn full_files_make_room_and_the_oldest_goes() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Rolling::new(folder.path().to_owned());
        let line = [b"x".repeat(FULL as usize / 2 - 10), b"\n".to_vec()].concat();
        for _ in 0..20 {
            log.write(&line).unwrap();
        }
        let mut sizes: Vec<u64> = fs::read_dir(folder.path())
            .unwrap()
            .map(|file| file.unwrap().metadata().unwrap().len())
            .collect();
        sizes.sort_unstable();
        assert_eq!(sizes.len(), KEPT as usize + 1);
        assert!(sizes.iter().all(|size| *size <= FULL), "{sizes:?}");
        assert_eq!(last_lines(folder.path(), 3).len(), 3);
    }
}
