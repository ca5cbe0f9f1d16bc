//! What the staff is told before a report is issued.

use crate::office::{Small, day, five, meeting};
use records::meetings::{DatePrecision, Role, SeriesNumber, Status};
use records::{Language, Meeting};
use report::{Kind, Warning};

/// The warnings of an office whose one meeting was changed so.
fn of(change: impl FnOnce(&mut Meeting)) -> Vec<Warning> {
    let mut one = meeting(1, "Seminar", "2022-03-01");
    change(&mut one);
    Small::new().with(one).public(Language::En).warnings
}

fn kinds(warnings: &[Warning]) -> Vec<Kind> {
    warnings.iter().map(|warning| warning.kind).collect()
}

fn said(warnings: &[Warning]) -> Vec<String> {
    warnings
        .iter()
        .map(|w| w.text(Language::En).replace('\u{A0}', " "))
        .collect()
}

#[test]
fn a_whole_meeting_has_none() {
    assert_eq!(of(|_| {}), []);
}

#[test]
fn each_lack_has_its_words() {
    assert_eq!(
        said(&of(|m| m.pillars.clear())),
        ["“Seminar” has no pillar: it is counted as cross-cutting."]
    );
    assert_eq!(
        said(&of(|m| m.pillars = vec!["XY".into()])),
        ["“Seminar” names the pillar “XY”, which the office does not have: it is counted as cross-cutting."]
    );
    assert_eq!(
        said(&of(|m| m.narrative = " ".into())),
        ["“Seminar” has no text to print."]
    );
    assert_eq!(kinds(&of(|m| (m.city, m.country) = (None, None))), [Kind::NoPlace]);
    assert_eq!(kinds(&of(|m| m.our_roles.clear())), [Kind::NoRole]);
    assert_eq!(
        kinds(&of(|m| m.our_roles = vec![Role::Organised])),
        [Kind::NoParticipants, Kind::NoOutcome]
    );
}

#[test]
fn each_leads_to_the_field_that_mends_it() {
    let fields = |warnings: &[Warning]| warnings.iter().map(|warning| warning.field).collect::<Vec<_>>();
    assert_eq!(fields(&of(|m| m.pillars.clear())), [Some("pillars")]);
    assert_eq!(fields(&of(|m| m.narrative = " ".into())), [Some("narrative")]);
    assert_eq!(fields(&of(|m| (m.city, m.country) = (None, None))), [Some("city")]);
    assert_eq!(
        fields(&of(|m| m.our_roles = vec![Role::Organised])),
        [Some("participants"), Some("outcomes")]
    );
    assert_eq!(fields(&of(|m| m.starts_on = day("2021-12-30"))), [Some("starts_on")]);
    let mut odd = meeting(1, "Seminar", "2022-03-01");
    odd.venue = Some("Hotel \u{10FFFD}".into());
    let found = |character| Warning::missing_character(character, Some(&odd)).field;
    assert_eq!([found('\u{10FFFD}'), found('\u{10FFFC}')], [Some("venue"), None]);
}

#[test]
fn dates_that_do_not_fit() {
    assert_eq!(
        said(&of(|m| m.starts_on = day("2021-12-30"))),
        ["“Seminar” began before 2022: it belongs to the earlier report and is left out."]
    );
    assert_eq!(
        kinds(&of(|m| {
            m.starts_on = day("2022-12-30");
            m.ends_on = day("2023-01-02");
        })),
        [Kind::EndsAfterPeriod]
    );
    assert_eq!(
        said(&of(|m| m.status = Status::Confirmed)),
        ["“Seminar” (1 March 2022) is over but not marked as held: it is not counted."]
    );
    let mut held = Small::new().with(meeting(1, "Seminar", "2022-03-01"));
    held.meetings[0].date_precision = DatePrecision::Month;
    let mut options = crate::office::options(Language::En, records::Audience::Public);
    options.date = day("2022-02-01");
    assert_eq!(
        said(&held.report(&options).warnings),
        ["“Seminar” (March 2022) is marked as held, but begins after the day of issue."]
    );
}

#[test]
fn numbers_that_a_series_skips() {
    let sixth = |recorded: &[u32]| {
        let mut one = meeting(1, "Seminar", "2022-03-01");
        one.series = Some(SeriesNumber {
            name: "Talks".into(),
            number: 6,
        });
        let mut small = Small::new().with(one);
        small.series_numbers.insert("Talks".into(), recorded.to_vec());
        said(&small.public(Language::En).warnings)
    };
    assert_eq!(
        sixth(&[3, 4, 6]),
        ["“Seminar” is no. 6 of the series “Talks”; missing before it: 5."]
    );
    assert_eq!(
        sixth(&[2]),
        ["“Seminar” is no. 6 of the series “Talks”; missing before it: 3–5."]
    );
    assert_eq!(sixth(&[5, 6, 9]), [] as [&str; 0]);
    assert_eq!(sixth(&[]), [] as [&str; 0]);
}

#[test]
fn a_number_beyond_counting_is_a_range() {
    let mut one = meeting(1, "Seminar", "2022-03-01");
    one.series = Some(SeriesNumber {
        name: "Talks".into(),
        number: u32::MAX,
    });
    let mut small = Small::new().with(one);
    small.series_numbers.insert("Talks".into(), vec![1]);
    assert!(said(&small.public(Language::En).warnings)[0].ends_with("2–4294967294."));
}

#[test]
fn what_is_not_translated() {
    assert_eq!(
        said(&of(|m| m.language = Language::Mk)),
        ["“Seminar” is not translated: it is printed in its own language."]
    );
    let kind = |title: &str, summary: &str| {
        kinds(&of(|m| {
            m.language = Language::Mk;
            let translation = m.translations.entry(Language::En).or_default();
            (translation.title, translation.summary) = (title.into(), summary.into());
        }))
    };
    assert_eq!(kind("T", ""), [Kind::TextNotTranslated]);
    assert_eq!(kind("", "S"), [Kind::TitleNotTranslated]);
    assert_eq!(kind("T", "S"), []);
}

#[test]
fn an_office_without_a_name_is_told() {
    let mut small = five();
    small.office.names.clear();
    assert_eq!(small.public(Language::En).warnings[0].kind, Kind::NoOfficeName);
}

#[test]
fn kinds_have_machine_words_and_a_message_in_every_language() {
    for kind in Kind::ALL {
        let word = serde_json::to_value(kind).unwrap();
        assert!(
            word.as_str()
                .unwrap()
                .chars()
                .all(|c| c.is_ascii_lowercase() || c == '_')
        );
    }
    let mut small = five();
    small.meetings[1].our_roles.clear();
    let warnings = small.public(Language::En).warnings;
    assert!(warnings.len() > 5);
    for &language in Language::ALL {
        for warning in &warnings {
            let text = warning.text(language);
            assert!(!text.contains('{') && text.contains(' '), "{language}: {text}");
            assert!(text.contains(&warning.title), "{language}: {text}");
        }
    }
}
