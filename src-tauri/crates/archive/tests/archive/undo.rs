//! Undo and redo.

use crate::builders::{Desk, day, person, plain, with_everything};
use archive::{Error, OperationKind};
use records::{Id, lists::List};

#[test]
fn an_edit_is_taken_back_and_done_again() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    desk.edit(meeting.id, |m| m.title = "6th Board Meeting".into());
    let undone = desk.archive.undo().unwrap();
    assert_eq!(
        (undone.kind, undone.label.as_str()),
        (OperationKind::EditMeeting, "Board")
    );
    assert_eq!((undone.meeting, undone.skipped.len()), (Some(meeting.id), 0));
    assert_eq!(undone.changes.meetings, [meeting.id].into());
    assert_eq!(desk.title(meeting.id), "Board");
    desk.archive.redo().unwrap();
    assert_eq!(desk.title(meeting.id), "6th Board Meeting");
    assert!(matches!(desk.archive.redo(), Err(Error::NothingToRedo)));
}

#[test]
fn undoing_a_creation_removes_the_record_and_what_came_with_it() {
    let desk = Desk::new();
    let other = desk.add("Preparation", "2022-05-01");
    let meeting = with_everything(desk.meeting("Board", "2022-06-20"), other.id);
    desk.save(&meeting);
    desk.archive.undo().unwrap();
    assert!(matches!(desk.archive.meeting(meeting.id), Err(Error::NotFound { .. })));
    assert!(desk.archive.list(List::Pillars).unwrap().is_empty());
    assert!(desk.archive.series().unwrap().is_empty());
    desk.archive.redo().unwrap();
    assert_eq!(plain(desk.archive.meeting(meeting.id).unwrap()), meeting);
    assert_eq!(desk.archive.list(List::Pillars).unwrap().len(), 2);
}

#[test]
fn undo_survives_a_restart() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    desk.edit(meeting.id, |m| m.title = "Boards".into());
    let desk = desk.reopened("Ana");
    desk.archive.undo().unwrap();
    let desk = desk.reopened("Ana");
    assert_eq!(desk.title(meeting.id), "Board");
    desk.archive.redo().unwrap();
    assert_eq!(desk.title(meeting.id), "Boards");
}

#[test]
fn a_new_edit_ends_what_can_be_redone() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    desk.edit(meeting.id, |m| m.title = "Boards".into());
    desk.archive.undo().unwrap();
    desk.edit(meeting.id, |m| m.city = Some("Skopje".into()));
    assert!(matches!(desk.archive.redo(), Err(Error::NothingToRedo)));
    desk.archive.undo().unwrap();
    assert_eq!(desk.archive.meeting(meeting.id).unwrap(), meeting);
}

#[test]
fn everybody_takes_back_their_own() {
    let desk = Desk::new();
    let first = desk.add("Board", "2022-06-20");
    let desk = desk.reopened("Boris");
    let second = desk.add("Seminar", "2022-06-21");
    desk.archive.set_author("Ana").unwrap();
    desk.archive.undo().unwrap();
    let titles: Vec<String> = desk.all().into_iter().map(|m| m.title).collect();
    assert_eq!(titles, ["Seminar"]);
    assert!(matches!(desk.archive.undo(), Err(Error::NothingToUndo)));
    desk.archive.set_author("Boris").unwrap();
    desk.archive.undo().unwrap();
    assert!(desk.all().is_empty());
    assert_ne!(first.id, second.id);
}

#[test]
fn a_field_that_somebody_changed_since_stays_and_is_named() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    desk.edit(meeting.id, |m| {
        m.title = "Boards".into();
        m.city = Some("Skopje".into());
    });
    desk.archive.set_author("Boris").unwrap();
    desk.edit(meeting.id, |m| m.title = "Board of directors".into());
    desk.archive.set_author("Ana").unwrap();
    let undone = desk.archive.undo().unwrap();
    assert_eq!(undone.skipped, [("Board of directors".to_owned(), "title".to_owned())]);
    let now = desk.archive.meeting(meeting.id).unwrap();
    assert_eq!((now.title.as_str(), now.city), ("Board of directors", None));
}

#[test]
fn undo_goes_on_when_every_field_was_changed_since() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    let other = desk.add("Seminar", "2022-06-21");
    desk.edit(meeting.id, |m| m.title = "Boards".into());
    desk.archive.set_author("Boris").unwrap();
    desk.edit(meeting.id, |m| m.title = "Board of directors".into());
    desk.archive.set_author("Ana").unwrap();
    assert_eq!(desk.archive.undo().unwrap().skipped.len(), 1);
    desk.archive.undo().unwrap();
    assert!(matches!(desk.archive.meeting(other.id), Err(Error::NotFound { .. })));
}

#[test]
fn a_creation_that_others_built_on_is_not_undone() {
    for builds in [
        (|desk: &Desk, id: Id| drop(desk.edit(id, |m| m.title = "Boards".into()))) as fn(&Desk, Id),
        |desk, id| drop(desk.edit(id, |m| m.participants.push(person("Cvetan")))),
        |desk, id| {
            let mut part = desk.meeting("Working group", "2022-06-20");
            part.parent = Some(id);
            desk.save(&part);
        },
    ] {
        let desk = Desk::new();
        let meeting = desk.add("Board", "2022-06-20");
        desk.archive.set_author("Boris").unwrap();
        builds(&desk, meeting.id);
        desk.archive.set_author("Ana").unwrap();
        let before = desk.all();
        assert!(matches!(desk.archive.undo(), Err(Error::Conflict { .. })));
        assert_eq!(desk.all(), before, "a refused undo changes nothing");
        // once Boris takes his back, so can Ana
        desk.archive.set_author("Boris").unwrap();
        desk.archive.undo().unwrap();
        desk.archive.set_author("Ana").unwrap();
        desk.archive.undo().unwrap();
        assert!(desk.all().is_empty());
    }
}

#[test]
fn a_category_that_others_use_stays() {
    let desk = Desk::new();
    let mut meeting = desk.meeting("Board", "2022-06-20");
    meeting.category = Some("Board meeting".into());
    desk.save(&meeting);
    desk.archive.set_author("Boris").unwrap();
    let mut other = desk.meeting("Board", "2023-06-20");
    other.category = Some("Board meeting".into());
    desk.save(&other);
    desk.archive.set_author("Ana").unwrap();
    desk.archive.undo().unwrap();
    assert_eq!(desk.all(), [other]);
    assert_eq!(desk.archive.list(List::Categories).unwrap().len(), 1);
}

#[test]
fn days_move_together() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    desk.edit(meeting.id, |m| {
        m.starts_on = day("2024-06-20");
        m.ends_on = day("2024-06-21");
    });
    desk.archive.undo().unwrap();
    assert_eq!(desk.archive.meeting(meeting.id).unwrap(), meeting);
}

#[test]
fn the_archive_itself_is_not_taken_back() {
    let desk = Desk::new();
    assert!(matches!(desk.archive.undo(), Err(Error::NothingToUndo)));
}

#[test]
fn typing_is_one_operation_for_a_minute() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    desk.clock.pass(3_600_000);
    let mut typed = meeting.clone();
    for text in ["T", "Th", "The", "The b", "The board met."] {
        typed.summary = text.into();
        desk.save(&typed);
        desk.clock.pass(10_000);
    }
    assert_eq!(desk.archive.history(Some(meeting.id), 9).unwrap().len(), 2);
    desk.clock.pass(30_000);
    typed.summary = "The board met in Skopje.".into();
    desk.save(&typed);
    assert_eq!(
        desk.archive.history(Some(meeting.id), 9).unwrap().len(),
        3,
        "a minute is over"
    );
    typed.title = "Boards".into();
    desk.save(&typed);
    assert_eq!(
        desk.archive.history(Some(meeting.id), 9).unwrap().len(),
        4,
        "another field"
    );
    desk.archive.undo().unwrap();
    desk.archive.undo().unwrap();
    assert_eq!(desk.archive.meeting(meeting.id).unwrap().summary, "The board met.");
    desk.archive.undo().unwrap();
    assert_eq!(desk.archive.meeting(meeting.id).unwrap(), meeting);
}

mod property {
    use crate::{
        builders::Desk,
        steps::{Step, everything, steps, take},
    };
    use archive::Error;
    use proptest::prelude::*;
    use std::ops::ControlFlow;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]
        #[test]
        fn undoing_all_restores_the_records_and_redoing_all_the_end(before in steps(), work in steps()) {
            let desk = Desk::new();
            let mut ids = Vec::new();
            for step in &before {
                take(&desk, &mut ids, step);
            }
            let desk = desk.reopened("Boris");
            let start = everything(&desk);
            let work: Vec<Step> = work.into_iter().filter(|step| !matches!(step, Step::Undo | Step::Redo)).collect();
            for step in &work {
                take(&desk, &mut ids, step);
            }
            let end = everything(&desk);
            let mut undone = 0;
            loop {
                match desk.archive.undo() {
                    Ok(step) => prop_assert!(step.skipped.is_empty(), "{:?}", step.skipped),
                    Err(Error::NothingToUndo) => break,
                    Err(error) => return Err(TestCaseError::fail(error.to_string())),
                }
                undone += 1;
            }
            prop_assert_eq!(everything(&desk), start);
            for _ in 0..undone {
                desk.archive.redo().unwrap();
            }
            prop_assert_eq!(everything(&desk), end);
            prop_assert!(matches!(desk.archive.redo(), Err(Error::NothingToRedo)));
            let report = desk.archive.check(&mut |_| ControlFlow::Continue(())).unwrap();
            prop_assert!(report.ok, "{:?}", report.problems);
        }

        /// Two people who edit, undo and redo across each other: whatever is refused or skipped, log and index stay right.
        #[test]
        fn several_people_never_break_the_log(work in steps(), who in prop::collection::vec(any::<bool>(), 25)) {
            let desk = Desk::new();
            let mut ids = Vec::new();
            for (step, ana) in work.iter().zip(who) {
                desk.archive.set_author(if ana { "Ana" } else { "Boris" }).unwrap();
                take(&desk, &mut ids, step);
            }
            let report = desk.archive.check(&mut |_| ControlFlow::Continue(())).unwrap();
            prop_assert!(report.ok, "{:?}", report.problems);
        }
    }
}
