//! What is left behind by a panic: a file that says where and in which version, without anything of the archive.

use chrono::{SecondsFormat, Utc};
use std::{
    backtrace::Backtrace,
    fmt::Write as _,
    fs,
    io::Write as _,
    panic::PanicHookInfo,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

/// How many are kept.
const KEPT: usize = 5;

/// How each file's name begins; the time follows, so that names sort by age.
const NAME: &str = "crash-";

/// From now on a panic of any thread leaves a file in this folder.
pub(crate) fn watch(folder: &Path) {
    let folder = folder.to_owned();
    // The usual hook prints the message in full, also what a person typed: on a developer's screen only.
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        leave(&folder, panic);
        if cfg!(debug_assertions) {
            usual(panic);
        } else if let Some(place) = panic.location() {
            // Not eprintln, which panics where nobody reads.
            let _ = writeln!(std::io::stderr(), "rapporteur: something went wrong at {place}");
        }
    }));
}

/// The newest file that a panic left; None: there is none.
pub(crate) fn last(folder: &Path) -> Option<PathBuf> {
    files(folder).pop()
}

/// Files that panics left, the oldest first.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with(NAME))
        })
        .collect();
    found.sort();
    found
}

/// Writes the file. Nothing here may panic: the program would end on the spot; nor write to the log, which the thread
/// that panics may hold.
fn leave(folder: &Path, panic: &PanicHookInfo<'_>) {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let now = Utc::now();
    let mut text = String::new();
    let _ = writeln!(
        text,
        "Rapporteur {} on {} {}",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH
    );
    let _ = writeln!(text, "{}", now.to_rfc3339_opts(SecondsFormat::Secs, true));
    let thread = std::thread::current();
    let _ = writeln!(text, "thread: {}", thread.name().unwrap_or("without a name"));
    if let Some(place) = panic.location() {
        let _ = writeln!(text, "place: {place}");
    }
    let payload = panic.payload();
    let message = match (payload.downcast_ref::<&'static str>(), payload.downcast_ref::<String>()) {
        (Some(words), _) => (*words).to_owned(),
        (_, Some(filled_in)) => without_values(filled_in),
        _ => NO_WORDS.to_owned(),
    };
    let _ = writeln!(text, "message: {message}\n\n{}", Backtrace::force_capture());
    let name = format!(
        "{NAME}{}-{}.txt",
        now.format("%Y%m%dT%H%M%S%3fZ"),
        NUMBER.fetch_add(1, Ordering::Relaxed)
    );
    let _ = fs::create_dir_all(folder);
    let _ = fs::write(folder.join(name), text);
    let found = files(folder);
    for old in &found[..found.len().saturating_sub(KEPT)] {
        let _ = fs::remove_file(old);
    }
}

const NO_WORDS: &str = "(values were filled in: left out)";

/// What a message with values filled in may say: only shapes in which the standard library fills in nothing but
/// numbers. In any other the values may be what a person wrote.
fn without_values(message: &str) -> String {
    const SHAPES: &[&str] = &[
        "index out of bounds: the len is # but the index is #",
        "range start index # out of range for slice of length #",
        "range end index # out of range for slice of length #",
        "slice index starts at # but ends at #",
        "removal index (is #) should be < len (is #)",
        "insertion index (is #) should be <= len (is #)",
        "swap_remove index (is #) should be < len (is #)",
        "byte index # is not a char boundary",
        "start byte index # is not a char boundary",
        "end byte index # is not a char boundary",
    ];
    let mut shape = String::new();
    for part in message.split_inclusive(|letter: char| !letter.is_ascii_digit()) {
        if part.starts_with(|letter: char| letter.is_ascii_digit()) {
            shape.push('#');
        }
        shape.extend(part.chars().filter(|letter| !letter.is_ascii_digit()));
    }
    match SHAPES.iter().find(|known| shape.starts_with(*known)) {
        // "…; it is inside 'č' (bytes 2..4) of `…`": up to there.
        Some(known) if shape.len() > known.len() => format!("{known} {NO_WORDS}"),
        Some(_) => message.to_owned(),
        None => NO_WORDS.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::catch_unwind;

    #[test]
    fn a_message_with_values_keeps_numbers_only() {
        for (message, kept) in [
            (
                "index out of bounds: the len is 3 but the index is 51",
                "index out of bounds: the len is 3 but the index is 51".to_owned(),
            ),
            (
                "byte index 3 is not a char boundary; it is inside 'č' (bytes 2..4) of `Tomić`",
                format!("byte index # is not a char boundary {NO_WORDS}"),
            ),
            (
                "called `Result::unwrap()` on an `Err` value: \"Tomić\"",
                NO_WORDS.to_owned(),
            ),
            ("Tomić 12", NO_WORDS.to_owned()),
        ] {
            assert_eq!(without_values(message), kept);
        }
    }

    #[test]
    fn a_panic_leaves_one_file_with_its_place_and_the_newest_stay() {
        let folder = tempfile::tempdir().unwrap();
        let before = std::panic::take_hook();
        let place = folder.path().to_owned();
        std::panic::set_hook(Box::new(move |panic| leave(&place, panic)));
        for number in 0..KEPT + 2 {
            let _ = catch_unwind(|| panic!("{number} secret titles"));
        }
        let _ = catch_unwind(|| panic!("the clock stands still"));
        std::panic::set_hook(before);
        assert_eq!(files(folder.path()).len(), KEPT);
        let text = fs::read_to_string(last(folder.path()).unwrap()).unwrap();
        assert!(
            text.contains(concat!("Rapporteur ", env!("CARGO_PKG_VERSION"))),
            "{text}"
        );
        assert!(
            text.contains("crash.rs:") && text.contains("message: the clock stands still"),
            "{text}"
        );
        let all: String = files(folder.path())
            .iter()
            .map(|file| fs::read_to_string(file).unwrap())
            .collect();
        assert!(!all.contains("secret titles"), "{all}");
    }
}
