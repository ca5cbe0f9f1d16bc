//! Lines of a file, none longer than a record can be.

use std::io::{self, BufRead, ErrorKind};

/// Bytes that a line holds at most. The longest narrative is 4,000,000 characters.
pub const LONGEST_LINE: usize = 16 << 20;

/// The byte order mark that some programs put before UTF-8.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// What stood between two line ends.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// A line, without its end.
    Whole(&'a [u8]),
    /// More bytes than [`LONGEST_LINE`]; they were passed over without being kept.
    TooLong,
}

/// The lines of a file, one at a time.
#[derive(Debug)]
pub(super) struct Lines<R> {
    input: R,
    /// Bytes that a line holds at most.
    limit: usize,
    /// The number of the line read last; 0 before the first.
    number: u64,
    line: Vec<u8>,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(input: R, limit: usize) -> Self {
        Self {
            input,
            limit,
            number: 0,
            line: Vec::new(),
        }
    }

    pub(super) fn get_ref(&self) -> &R {
        &self.input
    }

    /// The next line and its number from 1; None at the end of the file.
    pub(super) fn next_line(&mut self) -> io::Result<Option<(u64, Line<'_>)>> {
        // A line of 10 MB must not keep its room for the million lines of 1 kB after it.
        if self.line.capacity() > 1 << 20 {
            self.line = Vec::new();
        }
        self.line.clear();
        let (mut too_long, mut started) = (false, false);
        loop {
            let read = match self.input.fill_buf() {
                Ok(read) => read,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if read.is_empty() {
                break;
            }
            started = true;
            let end = read.iter().position(|byte| *byte == b'\n');
            let part = &read[..end.unwrap_or(read.len())];
            if too_long || self.line.len() + part.len() > self.limit {
                too_long = true;
                self.line.clear();
            } else {
                self.line.extend_from_slice(part);
            }
            let used = end.map_or(read.len(), |end| end + 1);
            self.input.consume(used);
            if end.is_some() {
                break;
            }
        }
        if !started {
            return Ok(None);
        }
        self.number += 1;
        if too_long {
            return Ok(Some((self.number, Line::TooLong)));
        }
        let mut line = self.line.as_slice();
        if self.number == 1 {
            line = line.strip_prefix(BOM).unwrap_or(line);
        }
        Ok(Some((
            self.number,
            Line::Whole(line.strip_suffix(b"\r").unwrap_or(line)),
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::BufReader;

    /// Every line as text; "…" for one that is too long. The buffer of three bytes cuts every line.
    fn lines(text: &[u8], limit: usize) -> Vec<(u64, String)> {
        let mut lines = Lines::new(BufReader::with_capacity(3, text), limit);
        let mut all = Vec::new();
        while let Some((number, line)) = lines.next_line().unwrap() {
            let text = match line {
                Line::Whole(bytes) => String::from_utf8(bytes.to_vec()).unwrap(),
                Line::TooLong => "…".to_owned(),
            };
            all.push((number, text));
        }
        all
    }

    fn numbered(texts: &[&str]) -> Vec<(u64, String)> {
        (1..).zip(texts.iter().map(|text| (*text).to_owned())).collect()
    }

    #[test]
    fn line_ends_and_the_mark_at_the_head_are_no_part_of_a_line() {
        assert_eq!(
            lines(b"\xef\xbb\xbfone\r\n\ntwo\nlast", 100),
            numbered(&["one", "", "two", "last"])
        );
    }

    #[test]
    fn an_empty_file_has_no_line() {
        assert_eq!(lines(b"", 100), []);
    }

    #[test]
    fn a_line_that_is_too_long_is_passed_over_and_the_next_one_read() {
        assert_eq!(
            lines(b"12345\n123456\n1234567890123\n1", 5),
            numbered(&["12345", "…", "…", "1"])
        );
    }
}
