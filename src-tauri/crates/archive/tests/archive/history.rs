//! The history.

use crate::builders::{Desk, MORNING, person};
use archive::{FieldChange, OperationKind};
use serde_json::{Value, json};

fn change(title: &str, field: &str, old: Value, new: Value) -> FieldChange {
    FieldChange {
        title: title.into(),
        field: field.into(),
        old,
        new,
    }
}

#[test]
fn it_says_who_changed_what_from_what_to_what() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    desk.add("Seminar", "2022-06-21");
    desk.archive.set_author("Boris").unwrap();
    desk.edit(meeting.id, |m| {
        m.title = "6th Board Meeting".into();
        m.starts_on = crate::builders::day("2022-06-19");
        m.status = records::meetings::Status::Confirmed;
        m.category = Some("Board meeting".into());
        m.participants.push(person("Agron Sojati"));
    });
    let history = desk.archive.history(Some(meeting.id), 10).unwrap();
    assert_eq!(history.len(), 2, "the seminar is not the board's");
    let last = &history[0];
    assert_eq!(
        (last.author.as_str(), last.kind, last.at),
        ("Boris", OperationKind::EditMeeting, MORNING + 900_000)
    );
    let title = "6th Board Meeting";
    assert_eq!(
        last.changes,
        [
            change(title, "title", json!("Board"), json!(title)),
            change(title, "starts_on", json!("2022-06-20"), json!("2022-06-19")),
            change(title, "status", json!("held"), json!("confirmed")),
            change(title, "category", Value::Null, json!("Board meeting")),
            change(
                title,
                "participants",
                Value::Null,
                json!("participant · attended · Agron Sojati")
            ),
        ]
    );
    assert_eq!(history[1].author, "Ana");
}

#[test]
fn an_inner_row_goes_as_a_whole() {
    let desk = Desk::new();
    let mut meeting = desk.meeting("Board", "2022-06-20");
    meeting.other_places = vec!["Ohrid".into()];
    desk.save(&meeting);
    desk.edit(meeting.id, |m| m.other_places.clear());
    let history = desk.archive.history(None, 1).unwrap();
    assert_eq!(
        history[0].changes,
        [change("Board", "other_places", json!("Ohrid"), Value::Null)]
    );
}

#[test]
fn it_knows_what_was_taken_back() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    desk.edit(meeting.id, |m| m.title = "Boards".into());
    desk.archive.undo().unwrap();
    let kinds: Vec<_> = desk
        .archive
        .history(Some(meeting.id), 10)
        .unwrap()
        .into_iter()
        .map(|entry| (entry.kind, entry.undone))
        .collect();
    assert_eq!(
        kinds,
        [
            (OperationKind::Undo, false),
            (OperationKind::EditMeeting, true),
            (OperationKind::EditMeeting, false)
        ]
    );
}

#[test]
fn an_import_does_not_flood_it() {
    let desk = Desk::new();
    let meetings: Vec<_> = (0..300)
        .map(|n| desk.meeting(&format!("Meeting {n}"), "2022-06-20"))
        .collect();
    desk.archive
        .transact(OperationKind::Import, |tx| {
            meetings
                .iter()
                .try_for_each(|meeting| tx.save_meeting(meeting).map(drop))
        })
        .unwrap();
    let entry = &desk.archive.history(None, 1).unwrap()[0];
    assert_eq!(entry.changes.len(), 200);
    assert!(entry.more > 1000);
}
