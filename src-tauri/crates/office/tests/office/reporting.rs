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
