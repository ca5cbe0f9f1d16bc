//! The invented office is right, varied, and the same every time.

use super::*;
use ::records::{Meeting, meetings::rules, series::skipped};
use std::collections::{BTreeMap, BTreeSet};

fn meetings(count: usize, seed: u64) -> Vec<Meeting> {
    Synthetic::new(count, seed)
        .filter_map(|record| match record {
            Record::Meeting(incoming) => Some(incoming.meeting),
            _ => None,
        })
        .collect()
}

#[test]
fn the_same_seed_gives_the_same_records_and_another_seed_others() {
    let all = |seed| Synthetic::new(200, seed).collect::<Vec<_>>();
    assert_eq!(all(1), all(1));
    assert_ne!(all(1), all(2));
}

#[test]
fn every_record_is_right_and_reads_back() {
    let meetings = meetings(600, 3);
    assert_eq!(meetings.len(), 600);
    for meeting in &meetings {
        assert_eq!(rules::check(meeting), [], "{meeting:?}");
        let written = serde_json::to_string(meeting).unwrap();
        let defaults = exchange::json::Defaults {
            language: Language::En,
            today: meeting.starts_on,
        };
        let read = exchange::json::read_line(written.as_bytes(), 1, &defaults);
        assert_eq!(read.map(|record| record.id()), Ok(Some(meeting.id)), "{written}");
    }
}

#[test]
fn ids_are_different_and_the_days_go_up_over_ten_years() {
    let records: Vec<Record> = Synthetic::new(2_000, 9).collect();
    let ids: BTreeSet<Id> = records.iter().filter_map(Record::id).collect();
    assert_eq!(ids.len(), records.len() - 1, "only the office has none");
    let days: Vec<_> = meetings(2_000, 9).iter().map(|m| m.starts_on).collect();
    assert!(days.is_sorted());
    assert_eq!(days[0].to_string(), "2016-01-01");
    assert!(days[1_999].to_string().starts_with("2025-12-3"));
}

#[test]
fn languages_scripts_and_participants_are_as_promised() {
    let meetings = meetings(2_000, 5);
    let mut languages: BTreeMap<Language, usize> = BTreeMap::new();
    for meeting in &meetings {
        *languages.entry(meeting.language).or_default() += 1;
    }
    let known: Vec<Language> = languages.keys().copied().collect();
    assert_eq!(
        known,
        [
            Language::En,
            Language::Sq,
            Language::Bs,
            Language::Mk,
            Language::SrLatn,
            Language::SrCyrl
        ]
    );
    assert!(languages.values().all(|count| *count > 60), "{languages:?}");
    let people: usize = meetings.iter().map(|m| m.participants.len()).sum();
    assert!((9..=11).contains(&(people / 2_000)), "{people}");
    for meeting in &meetings {
        let names: BTreeSet<_> = meeting.participants.iter().map(|p| &p.person).collect();
        assert_eq!(names.len(), meeting.participants.len(), "nobody takes part twice");
        let texts = format!("{} {} {:?}", meeting.title, meeting.narrative, meeting.outcomes);
        assert!(
            !["{topic}", "{body}", "{city}", "{count}"]
                .iter()
                .any(|mark| texts.contains(mark)),
            "{texts}"
        );
    }
}

#[test]
fn cyrillic_texts_hold_no_latin_letters_of_ours() {
    for stock in stock::STOCKS.iter().filter(|stock| stock.language == Language::SrLatn) {
        for text in stock
            .topics
            .iter()
            .chain(&stock.openings)
            .chain(&stock.bodies)
            .chain(&stock.closings)
        {
            let mut plain = stock::cyrillic(text);
            for mark in ["{topic}", "{body}", "{city}", "{count}"] {
                plain = plain.replace(mark, "");
            }
            assert!(!plain.contains(|letter: char| letter.is_ascii_alphabetic()), "{plain}");
        }
    }
    assert_eq!(
        stock::cyrillic("Ljubav i njiva, džep: {city}"),
        "Љубав и њива, џеп: {city}"
    );
}

#[test]
fn series_are_numbered_without_gaps() {
    let mut numbers: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for meeting in meetings(1_000, 11) {
        if let Some(series) = meeting.series {
            numbers.entry(series.name).or_default().push(series.number);
        }
    }
    assert_eq!(numbers.len(), stock::SERIES.len());
    assert!(
        numbers
            .values()
            .all(|numbers| numbers[0] == 1 && skipped(numbers).is_empty())
    );
}

#[test]
fn an_office_without_meetings_still_has_its_lists() {
    let records: Vec<Record> = Synthetic::new(0, 1).collect();
    assert!(records.len() > 100 && !records.iter().any(|r| matches!(r, Record::Meeting(_))));
    assert_eq!(Synthetic::new(7, 1).len(), records.len() + 7);
}
