//! Dates in words, as EU practice has them: "20 June 2022", "5–6 May 2022", "30 November–2 December 2021".
//!
//! The patterns are our own, corrected by hand from CLDR 48: library formatters slip in single dates of these languages
//! and have no ranges. Between day and month stands a no-break space; ranges take an unspaced en dash. Serbian, Bosnian
//! and Montenegrin drop the full stop of an ordinal before the dash (Pravopis, § 137); Croatian keeps it.
//!
//! An office may ask for abbreviated months ("27 Sept. 2022") or for figures ("27.9.2022"); then only what is known to the
//! day changes.

mod months;
#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};
use months::months;
use records::meetings::DatePrecision;
use records::office::DateStyle;
use records::{Language, Meeting};
use std::borrow::Cow;

/// No line breaks here.
const NBSP: char = '\u{A0}';
/// Between the ends of a range.
const DASH: char = '–';

/// The names of the months under a chart's columns.
pub(crate) fn slots(language: Language) -> Vec<String> {
    months(language).slot.iter().map(|&name| name.to_owned()).collect()
}

/// How much of a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    /// Month in full, with the year.
    Long,
    /// Month abbreviated, with the year.
    Medium,
    /// Month abbreviated; no year, or only where it is not the given one.
    Short { year: i32 },
    /// In figures, with the year.
    Figures,
    /// In figures; no year, or only where it is not the given one.
    ShortFigures { year: i32 },
}

impl Length {
    /// In running text.
    const fn of(style: DateStyle) -> Self {
        match style {
            DateStyle::Long => Self::Long,
            DateStyle::Short => Self::Medium,
            DateStyle::Numeric => Self::Figures,
        }
    }

    /// In a table of a year.
    const fn in_table(style: DateStyle, year: i32) -> Self {
        match style {
            DateStyle::Long | DateStyle::Short => Self::Short { year },
            DateStyle::Numeric => Self::ShortFigures { year },
        }
    }

    const fn is_in_figures(self) -> bool {
        matches!(self, Self::Figures | Self::ShortFigures { .. })
    }

    /// The year that is not said.
    const fn year(self) -> Option<i32> {
        match self {
            Self::Short { year } | Self::ShortFigures { year } => Some(year),
            Self::Long | Self::Medium | Self::Figures => None,
        }
    }
}

/// "20 June 2022", or as the office writes it.
pub(crate) fn day(day: NaiveDate, language: Language, style: DateStyle) -> String {
    days(day, day, language, Length::of(style))
}

/// A meeting's days as exactly as they are known: "5–6 May 2022", "May 2022", "second quarter of 2022", "2022".
pub(crate) fn of_meeting(meeting: &Meeting, language: Language, style: DateStyle) -> String {
    let (from, to) = (meeting.starts_on, meeting.ends_on);
    match meeting.date_precision {
        DatePrecision::Day => days(from, to, language, Length::of(style)),
        DatePrecision::Month => format!(
            "{} {}",
            months(language).alone[from.month0() as usize],
            year(from.year(), language)
        ),
        DatePrecision::Quarter => quarter(from, language),
        DatePrecision::Year => year(from.year(), language),
    }
}

/// The same in a table of that year, where room is short: "5–6 May", "27–28 Sept.", "30 Dec.–2 Jan. 2023".
pub(crate) fn of_meeting_in_table(meeting: &Meeting, of: i32, language: Language, style: DateStyle) -> String {
    let from = meeting.starts_on;
    match meeting.date_precision {
        DatePrecision::Day => days(from, meeting.ends_on, language, Length::in_table(style, of)),
        DatePrecision::Month => months(language).alone[from.month0() as usize].to_owned(),
        DatePrecision::Quarter => quarter_in_table(from, language),
        DatePrecision::Year => year(from.year(), language),
    }
}

/// "2022", "2022.", "2022 г.".
pub(crate) fn year(year: i32, language: Language) -> String {
    match language {
        Language::En | Language::Sq => year.to_string(),
        Language::Mk => format!("{year}{NBSP}г."),
        Language::Bs | Language::Cnr | Language::SrLatn | Language::SrCyrl | Language::Hr => format!("{year}."),
    }
}

/// A text whose dates do not break between day and month ("20 June"), nor before година and г., in any of the languages:
/// a narrative may quote another.
pub(crate) fn glued(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut from = 0;
    for (at, _) in text.match_indices(' ') {
        let before = text[..at].trim_end_matches('.');
        let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        let ordinal = before.len() + 1 >= at;
        let word = text[at + 1..].split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let is_glued = match digits {
            1 | 2 => ordinal && is_month(word),
            4 => before.len() == at && matches!(word, "година" | "години" | "г"),
            _ => false,
        };
        if is_glued {
            out.push_str(&text[from..at]);
            out.push(NBSP);
            from = at + 1;
        }
    }
    if out.is_empty() {
        return text.into();
    }
    out.push_str(&text[from..]);
    out.into()
}

/// Whether a word is a month's name beside a day, in any of the languages.
fn is_month(word: &str) -> bool {
    !word.is_empty()
        && Language::ALL
            .iter()
            .any(|&language| months(language).dated.contains(&word))
}

fn quarter(day: NaiveDate, language: Language) -> String {
    let at = day.month0() as usize / 3;
    let of = year(day.year(), language);
    match language {
        Language::En => format!("{} quarter of {of}", ["first", "second", "third", "fourth"][at]),
        Language::Sq => format!("tremujori {} {of}", ["i parë", "i dytë", "i tretë", "i katërt"][at]),
        Language::Mk => format!("{} тримесечје {of}", ["прво", "второ", "трето", "четврто"][at]),
        Language::SrCyrl => format!("{} тромесечје {of}", ["прво", "друго", "треће", "четврто"][at]),
        Language::SrLatn => format!("{} tromesečje {of}", ["prvo", "drugo", "treće", "četvrto"][at]),
        Language::Bs | Language::Cnr | Language::Hr => {
            format!("{} tromjesečje {of}", ["prvo", "drugo", "treće", "četvrto"][at])
        }
    }
}

/// "Q2"; the region counts quarters in Roman figures.
fn quarter_in_table(day: NaiveDate, language: Language) -> String {
    let at = day.month0() as usize / 3;
    let roman = ["I", "II", "III", "IV"][at];
    match language {
        Language::En => format!("Q{}", at + 1),
        Language::Sq => format!("tremujori{NBSP}{roman}"),
        Language::Mk | Language::SrCyrl => format!("{roman}{NBSP}квартал"),
        Language::Bs | Language::Cnr | Language::SrLatn => format!("{roman}{NBSP}kvartal"),
        Language::Hr => format!("{roman}.{NBSP}kvartal"),
    }
}

/// Whether the number of a day is an ordinal, with a full stop.
const fn has_ordinal_days(language: Language) -> bool {
    matches!(
        language,
        Language::Bs | Language::Cnr | Language::SrLatn | Language::SrCyrl | Language::Hr
    )
}

fn days(from: NaiveDate, to: NaiveDate, language: Language, length: Length) -> String {
    let names = match length {
        Length::Long => &months(language).dated,
        _ => &months(language).short,
    };
    let stop = if has_ordinal_days(language) { "." } else { "" };
    let month = |of: NaiveDate| names[of.month0() as usize];
    let with_month = |of: NaiveDate| {
        if length.is_in_figures() {
            format!("{}.{}.", of.day(), of.month())
        } else {
            format!("{}{stop}{NBSP}{}", of.day(), month(of))
        }
    };
    let year_after = |of: NaiveDate| {
        if length.year() == Some(of.year()) {
            return String::new();
        }
        let space = if length.is_in_figures() { "" } else { " " };
        format!("{space}{}", year(of.year(), language))
    };
    if from == to {
        return with_month(to) + &year_after(to);
    }
    let keeps_stop = language == Language::Hr;
    let first = if from.year() != to.year() {
        let year = year_after(from);
        let year = if has_ordinal_days(language) && !keeps_stop {
            year.trim_end_matches('.')
        } else {
            &year
        };
        with_month(from) + year
    } else if from.month() != to.month() {
        with_month(from)
    } else {
        format!("{}{}", from.day(), if keeps_stop { stop } else { "" })
    };
    format!("{first}{DASH}{}{}", with_month(to), year_after(to))
}
