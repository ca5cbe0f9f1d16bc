//! Saving and reading meetings.

use crate::builders::{Desk, day, item, person, plain, with_everything};
use archive::{Error, MeetingsIn, OperationKind};
use records::{Rule, lists::List, meetings::SeriesNumber};
use std::ops::ControlFlow;

#[test]
fn a_meeting_with_every_field_reads_back() {
    let desk = Desk::new();
    let other = desk.add("Preparation", "2022-05-01");
    let meeting = with_everything(desk.meeting("6th Board Meeting", "2022-06-20"), other.id);
    let done = desk.save(&meeting);
    assert_eq!(plain(desk.archive.meeting(meeting.id).unwrap()), meeting);
    assert_eq!(done.changes.meetings, [meeting.id].into());
    assert!(done.changes.lists, "category, pillars and series were made");
}

#[test]
fn saving_the_same_changes_nothing() {
    let desk = Desk::new();
    let other = desk.add("Preparation", "2022-05-01");
    let meeting = with_everything(desk.meeting("6th Board Meeting", "2022-06-20"), other.id);
    desk.save(&meeting);
    for again in [meeting.clone(), desk.archive.meeting(meeting.id).unwrap()] {
        let done = desk.save(&again);
        assert!(!done.value && done.changes.is_empty() && done.operation.is_none());
    }
}

#[test]
fn emptying_every_field_reads_back() {
    let desk = Desk::new();
    let other = desk.add("Preparation", "2022-05-01");
    let bare = desk.meeting("6th Board Meeting", "2022-06-20");
    desk.save(&with_everything(bare.clone(), other.id));
    desk.save(&bare);
    assert_eq!(desk.archive.meeting(bare.id).unwrap(), bare);
}

#[test]
fn inner_rows_keep_their_identity() {
    let desk = Desk::new();
    let mut meeting = desk.meeting("Board", "2022-06-20");
    meeting.participants = vec![person("Ana"), person("Boris"), person("Cvetan")];
    meeting.agenda = vec![item("1", "Opening"), item("2", "Report")];
    desk.save(&meeting);
    let before = desk.archive.meeting(meeting.id).unwrap();

    // as a file gives it: no identities, one moved, one renamed in place, one new
    meeting.participants = vec![person("Cvetan"), person("Ana"), person("Dora")];
    meeting.agenda = vec![item("1", "Opening of the meeting"), item("2", "Report")];
    desk.save(&meeting);
    let after = desk.archive.meeting(meeting.id).unwrap();
    assert_eq!(plain(after.clone()), meeting);
    assert_eq!(after.participants[0].id, before.participants[2].id);
    assert_eq!(after.participants[1].id, before.participants[0].id);
    assert_eq!(after.participants[2].id, before.participants[1].id, "by position");
    assert_eq!(after.agenda[0].id, before.agenda[0].id);

    // a copied meeting's rows are rows of their own
    let mut copy = desk.meeting("Board again", "2022-07-20");
    copy.participants = after.participants.clone();
    desk.save(&copy);
    let copied = desk.archive.meeting(copy.id).unwrap();
    assert_eq!(copied.participants.len(), 3);
    assert_ne!(copied.participants[0].id, after.participants[0].id);
    assert_eq!(desk.archive.meeting(meeting.id).unwrap(), after);
}

#[test]
fn a_broken_meeting_is_refused_as_a_whole() {
    let desk = Desk::new();
    let mut meeting = desk.meeting("Board", "2022-06-20");
    meeting.ends_on = day("2022-06-19");
    meeting.category = Some("Board meeting".into());
    match desk.try_save(&meeting) {
        Err(Error::Invalid(problems)) => assert_eq!(problems[0].rule, Rule::EndsBeforeItStarts),
        other => panic!("{other:?}"),
    }
    assert!(desk.archive.list(List::Categories).unwrap().is_empty());
}

#[test]
fn names_of_lists_are_matched_in_any_case() {
    let desk = Desk::new();
    let mut first = desk.meeting("Board", "2022-06-20");
    first.category = Some("Board meeting".into());
    first.series = Some(SeriesNumber {
        name: "Board".into(),
        number: 1,
    });
    desk.save(&first);
    let mut second = desk.meeting("Board", "2023-06-20");
    second.category = Some(" board MEETING ".into());
    second.series = Some(SeriesNumber {
        name: "BOARD".into(),
        number: 2,
    });
    desk.save(&second);
    assert_eq!(desk.archive.list(List::Categories).unwrap().len(), 1);
    let series = desk.archive.series().unwrap();
    assert_eq!(series.len(), 1);
    assert_eq!(
        (series[0].next_number, series[0].numbers.as_slice()),
        (3, [1, 2].as_slice())
    );
}

#[test]
fn a_removed_meeting_is_gone_until_it_is_restored() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    let remove = |id| {
        desk.archive
            .transact(OperationKind::RemoveMeeting, |tx| tx.remove_meeting(id))
    };
    remove(meeting.id).unwrap();
    assert!(matches!(desk.archive.meeting(meeting.id), Err(Error::NotFound { .. })));
    assert!(matches!(desk.try_save(&meeting), Err(Error::NotFound { .. })));
    assert!(matches!(remove(meeting.id), Err(Error::NotFound { .. })));
    assert!(desk.all().is_empty());
    desk.archive
        .transact(OperationKind::RestoreMeeting, |tx| tx.restore_meeting(meeting.id))
        .unwrap();
    assert_eq!(desk.archive.meeting(meeting.id).unwrap(), meeting);
}

#[test]
fn meetings_come_in_the_order_of_their_days() {
    let desk = Desk::new();
    for (title, on) in [
        ("c", "2022-12-31"),
        ("a", "2021-12-31"),
        ("b", "2022-01-01"),
        ("d", "2023-01-01"),
    ] {
        desk.add(title, on);
    }
    let mut long = desk.meeting("long", "2021-12-30");
    long.ends_on = day("2022-01-02");
    desk.save(&long);
    let titles = |which| {
        let mut titles = Vec::new();
        desk.archive
            .meetings(which, &mut |meeting| {
                titles.push(meeting.title);
                ControlFlow::Continue(())
            })
            .unwrap();
        titles.join(" ")
    };
    assert_eq!(titles(MeetingsIn::All), "long a b c d");
    assert_eq!(titles(MeetingsIn::Year(2022)), "b c");
    assert_eq!(
        titles(MeetingsIn::Between(day("2022-01-01"), day("2022-01-31"))),
        "long b"
    );
    assert_eq!(titles(MeetingsIn::Year(i32::MAX)), "");
}

#[test]
fn a_line_of_a_file_finds_its_meeting() {
    let desk = Desk::new();
    let other = desk.add("Preparation", "2022-05-01");
    let meeting = with_everything(desk.meeting("Board", "2022-06-20"), other.id);
    desk.save(&meeting);
    let mut line = desk.meeting("Another title", "2020-01-01");
    assert_eq!(desk.archive.find_meeting(&line).unwrap(), None);
    line.external = meeting.external.clone();
    assert_eq!(desk.archive.find_meeting(&line).unwrap(), Some(meeting.id));
    let line = desk.meeting("Board", "2022-06-20");
    assert_eq!(desk.archive.find_meeting(&line).unwrap(), Some(meeting.id));
}

#[test]
fn the_last_change_counts_inner_rows() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    desk.archive.set_author("Boris").unwrap();
    desk.edit(meeting.id, |m| m.participants.push(person("Ana")));
    let (author, at) = desk.archive.last_change(meeting.id).unwrap().unwrap();
    assert_eq!(author, "Boris");
    assert_eq!(at, crate::builders::MORNING + 900_000);
}
