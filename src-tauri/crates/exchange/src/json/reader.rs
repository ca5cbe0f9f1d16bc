//! Reading: a file's lines become records or refusals, one at a time.

use super::{
    Defaults, LONGEST_LINE, Record, Refused,
    lines::{Line, Lines},
};
use records::{Id, Problem, problems::Rule};
use serde_json::Value;
use std::{
    collections::{HashMap, hash_map::Entry},
    io::{self, BufRead},
};

/// One line's record, or why there is none.
///
/// # Errors
/// The line is no UTF-8, no JSON, no object, or its values are not right.
pub fn read_line(line: &[u8], number: u64, defaults: &Defaults) -> Result<Record, Refused> {
    parse(line)
        .and_then(|value| match value {
            Value::Object(values) => Record::read(values, defaults),
            other => Err(vec![Problem::new("", Rule::NotAnObject, &other.to_string())]),
        })
        .map_err(|problems| Refused { line: number, problems })
}

fn parse(line: &[u8]) -> Result<Value, Vec<Problem>> {
    let text = std::str::from_utf8(line)
        .map_err(|error| vec![Problem::new("", Rule::NotUtf8, &(error.valid_up_to() + 1).to_string())])?;
    serde_json::from_str(text).map_err(|error| {
        // The parser counts lines too, and knows only this one.
        let said = error.to_string();
        let reason = said.split(" at line ").next().unwrap_or_default();
        let reason = format!("{reason}, at column {}", error.column());
        vec![Problem::new("", Rule::NotJson, &reason)]
    })
}

/// The records of a file, with the numbers of their lines. Blank lines are passed over. An id that stood in the file
/// before refuses its line.
///
/// An error of reading ends the file: nothing after it can be trusted.
#[derive(Debug)]
pub struct Reader<R> {
    lines: Lines<R>,
    defaults: Defaults,
    seen: HashMap<Id, u64>,
    failed: bool,
}

impl<R: BufRead> Reader<R> {
    /// A file's records. The caller buffers.
    pub fn new(input: R, defaults: Defaults) -> Self {
        Self {
            lines: Lines::new(input, LONGEST_LINE),
            defaults,
            seen: HashMap::new(),
            failed: false,
        }
    }

    /// What is read from: a caller that counts asks how far it is.
    pub fn get_ref(&self) -> &R {
        self.lines.get_ref()
    }

    fn read(&mut self) -> io::Result<Option<(u64, Result<Record, Refused>)>> {
        loop {
            let Some((number, line)) = self.lines.next_line()? else {
                return Ok(None);
            };
            let refuse = |rule, given: &str| {
                Err(Refused {
                    line: number,
                    problems: vec![Problem::new("", rule, given)],
                })
            };
            let bytes = match line {
                Line::Whole(bytes) if bytes.iter().all(u8::is_ascii_whitespace) => continue,
                Line::Whole(bytes) => bytes,
                Line::TooLong => {
                    let most = (LONGEST_LINE >> 20).to_string();
                    return Ok(Some((number, refuse(Rule::LineTooLong, &most))));
                }
            };
            let mut record = read_line(bytes, number, &self.defaults);
            if let Some(id) = record.as_ref().ok().and_then(Record::id) {
                match self.seen.entry(id) {
                    Entry::Vacant(free) => drop(free.insert(number)),
                    Entry::Occupied(first) => {
                        let first = first.get().to_string();
                        record = Err(Refused {
                            line: number,
                            problems: vec![Problem::new("id", Rule::AlreadyInLine, &first)],
                        });
                    }
                }
            }
            return Ok(Some((number, record)));
        }
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    /// The line's number from 1, and its record.
    type Item = io::Result<(u64, Result<Record, Refused>)>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        let next = self.read().transpose();
        self.failed = matches!(next, Some(Err(_)));
        next
    }
}
