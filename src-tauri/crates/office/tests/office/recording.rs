//! Recording meetings: what is taken, what is refused, what is kept of what was typed.

use crate::{Desk, fields};
use office::{history, lists, meetings};
use records::{meetings::Status, problems::Rule};
use serde_json::json;
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

fn board() -> serde_json::Map<String, serde_json::Value> {
    fields(json!({"title": "Board", "starts_on": "2022-06-20"}))
}

#[test]
fn a_title_and_a_day_make_a_meeting() {
    let desk = Desk::new();
    let made = meetings::create(&desk.session, &board()).unwrap();
    assert_eq!(made.meeting.ends_on, made.meeting.starts_on);
    assert_eq!(made.meeting.status, Status::Held, "it is past");
    assert_eq!(made.changed.unwrap().0, "Maja");
    let planned = fields(json!({"title": "Next Board", "starts_on": "2199-01-01"}));
    let planned = meetings::create(&desk.session, &planned).unwrap();
    assert_eq!(planned.meeting.status, Status::Planned, "it is to come");
}

#[test]
fn what_is_not_right_is_named_and_nothing_is_recorded() {
    let desk = Desk::new();
    let error = meetings::create(&desk.session, &fields(json!({"starts_on": "2022-02-30"}))).unwrap_err();
    let named: Vec<_> = error.problems().iter().map(|p| (p.field.as_str(), p.rule)).collect();
    assert_eq!(named, [("title", Rule::Missing), ("starts_on", Rule::NotADate)]);
    assert_eq!(error.code(), "invalid");
    assert_eq!(meetings::years(&desk.session).unwrap(), []);
}

#[test]
fn an_edit_is_taken_whole_or_not_at_all() {
    let desk = Desk::new();
    let id = meetings::create(&desk.session, &board()).unwrap().meeting.id;
    let wrong = fields(json!({"city": "Sarajevo", "ends_on": "2022-06-19"}));
    let error = meetings::edit(&desk.session, id, &wrong).unwrap_err();
    assert_eq!(error.field(), Some("ends_on"));
    assert_eq!(meetings::get(&desk.session, id).unwrap().meeting.city, None);
    let error = meetings::edit(&desk.session, id, &fields(json!({"id": id}))).unwrap_err();
    assert_eq!(error.field(), Some("id"));
}

#[test]
fn a_meeting_that_is_moved_keeps_its_length() {
    let desk = Desk::new();
    let two_days = fields(json!({"title": "Seminar", "starts_on": "2022-09-27", "ends_on": "2022-09-28"}));
    let id = meetings::create(&desk.session, &two_days).unwrap().meeting.id;
    let moved = meetings::edit(&desk.session, id, &fields(json!({"starts_on": "2022-12-31"}))).unwrap();
    assert_eq!(moved.meeting.ends_on.to_string(), "2023-01-01");
}

#[test]
fn what_was_typed_is_kept_until_the_field_is_right() {
    let desk = Desk::new();
    meetings::draft_put(&desk.session, None, "starts_on", Some("31.11.")).unwrap();
    meetings::create(&desk.session, &board()).unwrap();
    assert_eq!(
        meetings::drafts(&desk.session, None).unwrap().len(),
        1,
        "another meeting leaves it"
    );
    let begun = fields(json!({"title": "Seminar", "starts_on": "2022-11-30"}));
    let id = meetings::create_from_draft(&desk.session, &begun).unwrap().meeting.id;
    assert!(
        meetings::drafts(&desk.session, None).unwrap().is_empty(),
        "it became a meeting"
    );
    meetings::draft_put(&desk.session, Some(id), "ends_on", Some("31.11.2022")).unwrap();
    let opened = meetings::edit(&desk.session, id, &fields(json!({"city": "Tirana"}))).unwrap();
    assert_eq!(opened.drafts["ends_on"], "31.11.2022", "another field leaves it");
    let opened = meetings::edit(&desk.session, id, &fields(json!({"ends_on": "2022-12-01"}))).unwrap();
    assert!(opened.drafts.is_empty());
}

#[test]
fn undo_takes_back_what_this_person_did_last() {
    let desk = Desk::new();
    let id = meetings::create(&desk.session, &board()).unwrap().meeting.id;
    meetings::remove(&desk.session, id).unwrap();
    assert_eq!(meetings::get(&desk.session, id).unwrap_err().code(), "not_found");
    let undone = history::undo(&desk.session).unwrap();
    assert_eq!((undone.label.as_str(), undone.meeting), ("Board", Some(id)));
    assert_eq!(meetings::get(&desk.session, id).unwrap().meeting.title, "Board");
    history::redo(&desk.session).unwrap();
    assert!(meetings::get(&desk.session, id).is_err());
}

#[test]
fn the_window_is_told_of_every_write() {
    let desk = Desk::new();
    let told = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&told);
    desk.session.on_change(move |changes| {
        counter.fetch_add(changes.meetings.len(), Ordering::Relaxed);
    });
    meetings::create(&desk.session, &board()).unwrap();
    history::undo(&desk.session).unwrap();
    assert_eq!(told.load(Ordering::Relaxed), 2);
}

#[test]
fn a_series_suggests_its_next_number() {
    let desk = Desk::new();
    assert_eq!(lists::series_next(&desk.session, "Board").unwrap(), 1);
    let sixth = fields(json!({"title": "Sixth", "starts_on": "2022-06-20", "series": {"name": "Board", "number": 6}}));
    meetings::create(&desk.session, &sixth).unwrap();
    assert_eq!(lists::series_next(&desk.session, "Board").unwrap(), 7);
}

#[test]
fn settings_of_the_office_are_undone_like_any_record() {
    let desk = Desk::new();
    let edited = desk
        .session
        .edit_office(&fields(json!({"kosovo_note": false})))
        .unwrap();
    assert!(!edited.kosovo_note);
    history::undo(&desk.session).unwrap();
    assert!(desk.session.office().unwrap().kosovo_note);
    let error = desk
        .session
        .edit_office(&fields(json!({"time_zone": "Mars"})))
        .unwrap_err();
    assert_eq!(error.field(), Some("time_zone"));
    let error = desk.session.edit_office(&fields(json!({"names": {}}))).unwrap_err();
    assert_eq!(error.field(), Some("names"));
}
