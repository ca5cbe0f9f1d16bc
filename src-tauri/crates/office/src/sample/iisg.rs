//! The first user's office and its real activity of 2021 to 2023: twelve events.
//!
//! `iisg.jsonl` is in the form that `export --all` writes, so that the same file can be imported. Dates, places, names,
//! functions and topics are those that the office published; the narratives are written for this sample from these facts.
//!
//! The reports hold one meeting for 2021, nine for 2022 and two for 2023, for every audience: all twelve were published
//! by the office, so all are public.
//!
//! Numbers in series stand only where the office published them: the sixth meeting of the Board, the fifth of the
//! Support Group. The Support Group's meeting of June 2022 has none.

use chrono::NaiveDate;
use exchange::json::{Defaults, Reader, Record};
use records::{Language, office::Logo};

const RECORDS: &str = include_str!("iisg.jsonl");
const LOGO: &str = include_str!("iisg-logo.svg");

/// The records, the office first.
pub fn records() -> impl Iterator<Item = Record> {
    // Every line says all that a default would: the day and the language are never asked for.
    let defaults = Defaults {
        language: Language::En,
        today: NaiveDate::MIN,
    };
    Reader::new(RECORDS.as_bytes(), defaults).map(|line| {
        let (_, record) = line.expect("memory reads without failing");
        let mut record = record.expect("a test reads every line");
        if let Record::Office(office) = &mut record {
            office.logo = Some(Logo {
                media_type: "image/svg+xml".to_owned(),
                bytes: LOGO.as_bytes().to_vec(),
            });
        }
        record
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Datelike;
    use exchange::json::{Outgoing, Writer};
    use records::{
        Access, Meeting,
        meetings::{Format, Role},
    };
    use std::collections::{BTreeMap, BTreeSet};

    fn meetings() -> Vec<Meeting> {
        records()
            .filter_map(|record| match record {
                Record::Meeting(incoming) => Some(incoming.meeting),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn the_file_is_as_an_export_would_write_it() {
        let mut writer = Writer::new(Vec::new());
        for record in records() {
            let out = match &record {
                Record::Office(office) => {
                    let mut office = office.clone();
                    office.logo = None;
                    writer.record(Outgoing::Office(&office)).unwrap();
                    continue;
                }
                Record::ListItem(list, item) => Outgoing::ListItem { list: *list, item },
                Record::Series(series) => Outgoing::Series(series),
                Record::Organisation(organisation) => Outgoing::Organisation(organisation),
                Record::Person(person) => Outgoing::Person(person),
                Record::Appointment(appointment) => Outgoing::Appointment(appointment),
                Record::Meeting(incoming) => Outgoing::Meeting(&incoming.meeting),
            };
            writer.record(out).unwrap();
        }
        assert_eq!(String::from_utf8(writer.into_inner()).unwrap(), RECORDS);
    }

    #[test]
    fn the_years_hold_one_nine_and_two_meetings() {
        let mut years: BTreeMap<i32, usize> = BTreeMap::new();
        for meeting in meetings() {
            assert_eq!(meeting.access, Access::Public, "{}", meeting.title);
            *years.entry(meeting.starts_on.year()).or_default() += 1;
        }
        assert_eq!(years, BTreeMap::from([(2021, 1), (2022, 9), (2023, 2)]));
    }

    #[test]
    fn every_meeting_says_where_who_and_what() {
        for meeting in meetings() {
            let title = &meeting.title;
            assert!(meeting.city.is_some() && meeting.country.is_some(), "{title}");
            assert!(
                !meeting.our_roles.is_empty() && !meeting.organisers.is_empty(),
                "{title}"
            );
            assert!(
                !meeting.participants.is_empty() && !meeting.summary.is_empty(),
                "{title}"
            );
            let words = meeting.narrative.split_whitespace().count();
            assert!((80..=220).contains(&words), "{title}: {words} words");
        }
    }

    #[test]
    fn what_a_meeting_names_is_in_the_lists() {
        let mut names = BTreeSet::new();
        for record in records() {
            match record {
                Record::ListItem(_, item) => drop(names.insert(item.letters().to_owned())),
                Record::Series(series) => drop(names.insert(series.name)),
                _ => {}
            }
        }
        for meeting in meetings() {
            let series = meeting.series.iter().map(|series| &series.name);
            for name in meeting.pillars.iter().chain(&meeting.category).chain(series) {
                assert!(names.contains(name), "{name} of {}", meeting.title);
            }
        }
    }

    #[test]
    fn the_board_met_in_hybrid_form() {
        let board = meetings()
            .into_iter()
            .find(|m| m.series.as_ref().is_some_and(|s| s.number == 6))
            .unwrap();
        assert_eq!(
            (board.starts_on.to_string().as_str(), board.city.as_deref()),
            ("2022-06-20", Some("Sarajevo"))
        );
        assert_eq!(
            (board.format, board.our_roles.as_slice()),
            (Format::Hybrid, [Role::Organised].as_slice())
        );
    }
}
