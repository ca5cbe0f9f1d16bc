//! The interchange form: one JSON object a line (.jsonl), in UTF-8.
//!
//! A line without a `type` is a meeting. `export --all` writes the other records too, each with its `type`: office,
//! list_item (with its `list`), series, organisation, person, appointment, meeting. In this order nothing refers to a
//! record that comes later, except an organisation to its parent.
//!
//! [`Reader`] goes through a file without holding it: a line is in memory, the file is not. What is wrong with a line
//! refuses that line only, and says its number, the field and the reason.

mod lines;
mod meetings;
mod reader;
mod records;
mod writer;

#[cfg(test)]
mod tests;

pub use lines::LONGEST_LINE;
pub use meetings::{Defaults, Incoming};
pub use reader::{Reader, read_line};
pub use records::Record;
pub use writer::{Outgoing, Writer};

use ::records::Problem;
use std::fmt;

/// A line that was not taken in, and everything that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its number in the file; the first is 1.
    pub line: u64,
    /// Never empty. A problem without a field is one of the whole line.
    pub problems: Vec<Problem>,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        for (place, problem) in self.problems.iter().enumerate() {
            write!(f, "{} {problem}", if place == 0 { ":" } else { ";" })?;
        }
        Ok(())
    }
}

impl std::error::Error for Refused {}
