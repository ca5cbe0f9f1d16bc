//! The annual report of the real office, from records to a file.

use crate::Desk;
use chrono::NaiveDate;
use office::{Error, Profile, Progress, Session, reports, sample};
use records::{Audience, Language};
use std::ops::ControlFlow;

fn real_office(desk: &Desk) -> Session {
    let profile = Profile::load(&desk.folder.path().join("config")).unwrap();
    sample::iisg(&desk.folder.path().join("IISG.rapporteur"), &profile).unwrap()
}

fn options(year: i32, audience: Audience) -> reports::Options {
    reports::Options {
        year,
        language: Some(Language::En),
        audience,
        date: NaiveDate::from_ymd_opt(2023, 1, 27),
        reference: None,
    }
}

fn made(session: &Session, options: &reports::Options) -> reports::Made {
    reports::annual(session, options, &mut |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn the_real_years_have_nine_two_and_one_meetings() {
    let desk = Desk::new();
    let office = real_office(&desk);
    let meetings = |year| made(&office, &options(year, Audience::Internal)).meetings;
    assert_eq!([2022, 2023, 2021].map(meetings), [9, 2, 1]);
    assert_eq!(
        made(&office, &options(1999, Audience::Internal)).meetings,
        0,
        "an empty year prints too"
    );
}

#[test]
fn the_same_records_and_options_give_the_same_bytes() {
    let desk = Desk::new();
    let office = real_office(&desk);
    let first = made(&office, &options(2022, Audience::Board));
    assert!(first.bytes == made(&office, &options(2022, Audience::Board)).bytes);
    assert!(first.pages > 5 && first.bytes.starts_with(b"%PDF-"));
}

#[test]
fn a_report_can_be_stopped() {
    let desk = Desk::new();
    let office = real_office(&desk);
    let mut stop = |_: Progress| ControlFlow::Break(());
    let answer = reports::annual(&office, &options(2022, Audience::Internal), &mut stop);
    assert!(matches!(answer, Err(Error::Cancelled)));
}

#[test]
fn a_character_that_no_font_has_is_named_with_its_meeting() {
    let desk = Desk::new();
    let file = desk.file(
        "odd.jsonl",
        r#"{"title":"Odd","starts_on":"2022-01-01","narrative":"Sign 🙂 here."}"#,
    );
    let mut unwatched = |_: Progress| ControlFlow::Continue(());
    office::import::import(&desk.session, &[file], Default::default(), &mut unwatched, &mut |_| {}).unwrap();
    let warnings = made(&desk.session, &options(2022, Audience::Internal)).warnings;
    let named = warnings
        .iter()
        .find(|warning| warning.text.contains("U+1F642"))
        .unwrap();
    assert_eq!(named.title, "Odd");
}

#[test]
fn a_report_knows_what_touches_its_year() {
    let desk = Desk::new();
    let lines = r#"{"title":"New Year seminar","starts_on":"2021-12-30","ends_on":"2022-01-02","access":"public"}
{"id":"01890000-0000-7000-8000-000000000002","title":"Spring visit","starts_on":"2023-02-01","access":"public"}
{"title":"Autumn visit","starts_on":"2022-11-01","status":"postponed","postponed_to":"01890000-0000-7000-8000-000000000002","access":"public"}"#;
    let file = desk.file("three.jsonl", lines);
    let mut unwatched = |_: Progress| ControlFlow::Continue(());
    office::import::import(&desk.session, &[file], Default::default(), &mut unwatched, &mut |_| {}).unwrap();
    let options = options(2022, Audience::Public);
    let report = made(&desk.session, &options);
    assert_eq!(report.meetings, 1, "of the year itself");
    assert!(
        report
            .warnings
            .iter()
            .any(|warning| warning.title == "New Year seminar")
    );
    let blocks = format!("{:?}", reports::blocks(&desk.session, &options).unwrap());
    assert!(blocks.contains("Feb."), "the new day is printed");
}
