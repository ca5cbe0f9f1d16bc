//! Writing: records become lines whose fields stand in a fixed order.

use records::{
    Meeting, Office,
    directory::{Appointment, Organisation, Person},
    lists::{List, ListItem},
    series::Series,
};
use serde::Serialize;
use std::io::{self, Write};

/// A record on its way out.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Outgoing<'a> {
    /// The office's settings.
    Office(&'a Office),
    /// An item of one of the office's lists.
    ListItem {
        /// Which list.
        list: List,
        /// The item.
        #[serde(flatten)]
        item: &'a ListItem,
    },
    /// A run of numbered meetings.
    Series(&'a Series),
    /// An organisation of the directory.
    Organisation(&'a Organisation),
    /// A person of the directory.
    Person(&'a Person),
    /// A person's function.
    Appointment(&'a Appointment),
    /// A meeting.
    Meeting(&'a Meeting),
}

/// Writes one object a line. The same records give the same bytes.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
}

impl<W: Write> Writer<W> {
    /// Lines into `out`. The caller buffers.
    pub fn new(out: W) -> Self {
        Self { out }
    }

    /// A meeting without a `type`: the plain form, which other programs read.
    ///
    /// # Errors
    /// Those of writing.
    pub fn meeting(&mut self, meeting: &Meeting) -> io::Result<()> {
        self.line(&meeting.clone().for_exchange())
    }

    /// A record with its `type`.
    ///
    /// # Errors
    /// Those of writing.
    pub fn record(&mut self, record: Outgoing<'_>) -> io::Result<()> {
        match record {
            Outgoing::Meeting(meeting) => self.line(&Outgoing::Meeting(&meeting.clone().for_exchange())),
            other => self.line(&other),
        }
    }

    /// What was written, back to its owner: flush, sync and rename are theirs.
    pub fn into_inner(self) -> W {
        self.out
    }

    fn line(&mut self, record: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.out, record)?;
        self.out.write_all(b"\n")
    }
}
