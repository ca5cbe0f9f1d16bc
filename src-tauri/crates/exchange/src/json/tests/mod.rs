//! The interchange form: what is refused, and what is read as it was written.

mod refusals;
mod roundtrip;

use super::*;
use ::records::Language;

pub(super) fn defaults() -> Defaults {
    Defaults {
        language: Language::En,
        today: "2026-11-21".parse().unwrap(),
    }
}

pub(super) fn read(text: &[u8]) -> Vec<Result<Record, Refused>> {
    Reader::new(text, defaults()).map(|line| line.unwrap().1).collect()
}

pub(super) fn meeting(line: &str) -> Incoming {
    match read_line(line.as_bytes(), 1, &defaults()) {
        Ok(Record::Meeting(meeting)) => *meeting,
        other => panic!("no meeting: {other:?}"),
    }
}
