//! Records to blocks, in a language, for an audience. Pure.
//!
//! [`annual`] turns the meetings of a year into a [`blocks::Document`] and says in [`Warning`]s what a reader would
//! miss. It reads neither clock nor disk: the same input and options give the same blocks.
//!
//! A file a subject: what is chosen (selection), what is said (messages, dates, ordinals, numbers), what is printed
//! (cover, glance, chapters, entry, registers).

mod chapters;
mod collation;
mod colours;
mod context;
mod countries;
mod counts;
mod cover;
mod dates;
mod entry;
mod glance;
mod kosovo;
mod markdown;
mod messages;
mod numbers;
mod ordinals;
mod outcomes;
mod participants;
mod registers;
mod selection;
mod texts;
mod warnings;

pub use cover::logo_format;
pub use warnings::{Kind, Parameter, Warning};

use blocks::{Block, Document};
use chrono::NaiveDate;
use context::Context;
use records::lists::ListItem;
use records::{Audience, Language, Meeting, Office};
use std::collections::BTreeMap;

/// What a report is made from.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// "We".
    pub office: &'a Office,
    /// The meetings of the year, in any order. Those that do not touch it are not looked at.
    pub meetings: &'a [Meeting],
    /// The office's pillars.
    pub pillars: &'a [ListItem],
    /// The office's kinds of meeting.
    pub categories: &'a [ListItem],
    /// Every number that the archive holds of each series, by the series' name, whatever the year and access: a
    /// number that only another audience may read is not a skipped one.
    pub series_numbers: &'a BTreeMap<String, Vec<u32>>,
}

/// What a report is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The calendar year.
    pub year: i32,
    /// The language of the report's own words; a record's texts follow where they are translated.
    pub language: Language,
    /// For whom it is made. What lies above is in no text, count, chart or register.
    pub audience: Audience,
    /// Day of issue.
    pub date: NaiveDate,
    /// Its reference number; None: the office's prefix and the year, if it has a prefix.
    pub reference: Option<String>,
}

/// A report and what is to be known before it is issued.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What is printed.
    pub document: Document,
    /// What a reader would miss, in the order of the meetings; for the staff, not printed.
    pub warnings: Vec<Warning>,
    /// How many meetings it tells of, whatever their state.
    pub meetings: usize,
}

/// The meeting whose text stands under an anchor of the document; None for another place.
pub fn meeting_at(anchor: &str) -> Option<records::Id> {
    anchor.strip_prefix(selection::MEETING)?.parse().ok()
}

/// The annual report: cover, contents, the year at a glance, a chapter a pillar, what cuts across them, the meetings
/// organised and attended, and the chronological register.
pub fn annual(input: &Input<'_>, options: &Options) -> Report {
    let context = Context::new(input, options);
    let mut body: Vec<Block> = Vec::new();
    body.extend(cover::contents(&context));
    let mut numbers = chapters::Numbers::default();
    body.extend(glance::chapter(&context, &mut numbers));
    body.extend(chapters::of_strands(&context, &mut numbers));
    body.extend(registers::organised(&context, &mut numbers));
    body.extend(registers::attended(&context, &mut numbers));
    body.extend(registers::chronological(&context, &mut numbers));
    Report {
        document: cover::document(&context, body),
        warnings: warnings::of(&context),
        meetings: context.selection.items.len(),
    }
}
