//! Back to an earlier state of a meeting.

use crate::builders::{Desk, day, item, person, plain, raw_register, with_everything};
use archive::{Error, OperationKind};
use records::{Id, Meeting, lists::List, meetings::Role};
use std::ops::ControlFlow;

/// Goes back, a quarter of an hour later; answers with the fields that stayed.
fn back(desk: &Desk, id: Id, operation: i64) -> Result<Vec<String>, Error> {
    desk.clock.pass(900_000);
    let done = desk
        .archive
        .transact(OperationKind::RestoreMeeting, |tx| tx.meeting_back_to(id, operation))?;
    Ok(done.value)
}

/// The number of the last operation on a meeting.
fn last(desk: &Desk, id: Id) -> i64 {
    desk.archive.history(Some(id), 1).unwrap()[0].operation
}

fn can_go_back(desk: &Desk, id: Id) -> Vec<bool> {
    let history = desk.archive.history(Some(id), 99).unwrap();
    history.iter().map(|entry| entry.can_go_back).collect()
}

fn is_whole(desk: &Desk) {
    let report = desk.archive.check(&mut |_| ControlFlow::Continue(())).unwrap();
    assert!(report.ok, "{:?}", report.problems);
}

#[test]
fn a_meeting_is_again_what_it_was_and_undo_takes_that_back() {
    let desk = Desk::new();
    let other = desk.add("Preparation", "2022-05-01");
    let meeting = with_everything(desk.meeting("Board", "2022-06-20"), other.id);
    desk.save(&meeting);
    let first = last(&desk, meeting.id);
    desk.edit(meeting.id, |m| {
        m.title = "Boards".into();
        m.starts_on = day("2024-06-20");
        m.ends_on = day("2024-06-21");
        m.agenda.insert(0, item("0", "Welcome"));
        m.participants.pop();
        m.translations.clear();
        m.documents.clear();
        m.our_roles = vec![Role::Attended];
        m.series = None;
    });
    desk.edit(meeting.id, |m| m.participants[0].function = Some("Chair".into()));
    let end = desk.archive.meeting(meeting.id).unwrap();
    assert_eq!(can_go_back(&desk, meeting.id), [false, true, true]);
    assert_eq!(back(&desk, meeting.id, first).unwrap(), [] as [String; 0]);
    assert_eq!(plain(desk.archive.meeting(meeting.id).unwrap()), meeting);
    assert_eq!(can_go_back(&desk, meeting.id), [false, true, true, false]);
    is_whole(&desk);
    let undone = desk.archive.undo().unwrap();
    assert_eq!(
        (undone.kind, undone.meeting),
        (OperationKind::RestoreMeeting, Some(meeting.id))
    );
    assert_eq!(desk.archive.meeting(meeting.id).unwrap(), end);
    desk.archive.redo().unwrap();
    assert_eq!(plain(desk.archive.meeting(meeting.id).unwrap()), meeting);
    is_whole(&desk);
}

#[test]
fn a_removed_meeting_comes_back_and_a_state_without_it_is_none() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    desk.edit(meeting.id, |m| m.title = "Boards".into());
    desk.archive
        .transact(OperationKind::RemoveMeeting, |tx| tx.remove_meeting(meeting.id))
        .unwrap();
    let removal = last(&desk, meeting.id);
    assert_eq!(can_go_back(&desk, meeting.id), [false, true, true]);
    assert!(matches!(
        back(&desk, meeting.id, removal),
        Err(Error::NoSuchState { .. })
    ));
    let created = desk.archive.history(Some(meeting.id), 9).unwrap()[2].operation;
    back(&desk, meeting.id, created).unwrap();
    assert_eq!(desk.archive.meeting(meeting.id).unwrap(), meeting);
    assert_eq!(can_go_back(&desk, meeting.id), [false, false, true, false]);
}

#[test]
fn only_an_operation_of_its_own_leads_back() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    desk.add("Seminar", "2022-06-21");
    let seminar = desk.archive.history(None, 1).unwrap()[0].operation;
    for operation in [seminar, 0, -1, i64::MAX] {
        assert!(matches!(
            back(&desk, meeting.id, operation),
            Err(Error::NoSuchState { .. })
        ));
    }
    assert!(matches!(back(&desk, desk.id(), 1), Err(Error::NotFound { .. })));
}

#[test]
fn going_back_to_what_it_is_changes_nothing() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    let operation = last(&desk, meeting.id);
    let done = desk
        .archive
        .transact(OperationKind::RestoreMeeting, |tx| {
            tx.meeting_back_to(meeting.id, operation)
        })
        .unwrap();
    assert_eq!((done.operation, done.changes.is_empty()), (None, true));
}

#[test]
fn what_is_gone_since_stays_gone_and_is_named() {
    let desk = Desk::new();
    let mut meeting = desk.meeting("Board", "2022-06-20");
    meeting.pillars = vec!["WBCTi".into(), "WBBSi".into()];
    meeting.category = Some("Board meeting".into());
    meeting.city = Some("Budva".into());
    desk.save(&meeting);
    let first = last(&desk, meeting.id);
    desk.edit(meeting.id, |m| {
        m.pillars = vec!["WBCSCi".into()];
        m.category = None;
        m.city = None;
    });
    let items = [List::Pillars, List::Categories].map(|list| desk.archive.list(list).unwrap()[0].id);
    desk.archive
        .transact(OperationKind::EditList, |tx| {
            tx.remove_list_item(List::Pillars, items[0])?;
            tx.remove_list_item(List::Categories, items[1])
        })
        .unwrap();
    assert_eq!(back(&desk, meeting.id, first).unwrap(), ["category", "pillars"]);
    let now = desk.archive.meeting(meeting.id).unwrap();
    assert_eq!((now.pillars, now.category), (vec!["WBCSCi".to_owned()], None));
    assert_eq!(now.city.as_deref(), Some("Budva"));
    is_whole(&desk);
    desk.archive.undo().unwrap();
    assert_eq!(desk.archive.meeting(meeting.id).unwrap().city, None);
}

#[test]
fn what_would_break_a_rule_now_stays_and_the_rest_goes_back() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    let first = last(&desk, meeting.id);
    desk.edit(meeting.id, |m| {
        m.title = "Boards".into();
        m.city = Some("Budva".into());
    });
    // as if meetings without a title had been right once
    let raw = raw_register(&desk.folder);
    let changed = raw
        .execute("UPDATE change SET old = '' WHERE old = 'Board'", [])
        .unwrap();
    assert_eq!(changed, 1);
    drop(raw);
    assert_eq!(back(&desk, meeting.id, first).unwrap(), ["title"]);
    let now = desk.archive.meeting(meeting.id).unwrap();
    assert_eq!((now.title.as_str(), now.city), ("Boards", None));
    let entry = &desk.archive.history(Some(meeting.id), 1).unwrap()[0];
    let fields: Vec<&str> = entry.changes.iter().map(|change| change.field.as_str()).collect();
    assert_eq!(fields, ["city"], "what was tried and taken back is not in the log");
}

#[test]
fn what_was_erased_since_stays_erased() {
    let desk = Desk::new();
    let person_id = desk.id();
    let record: records::directory::Person =
        serde_json::from_value(serde_json::json!({"id": person_id, "given_name": "Agron", "family_name": "Sojati"}))
            .unwrap();
    desk.archive
        .transact(OperationKind::EditDirectory, |tx| tx.save_person(&record).map(drop))
        .unwrap();
    let mut meeting = desk.meeting("Board", "2022-06-20");
    meeting.participants = vec![person("Agron Sojati"), person("Ana")];
    meeting.narrative = "Agron Sojati spoke.".into();
    desk.save(&meeting);
    let first = last(&desk, meeting.id);
    desk.edit(meeting.id, |m| {
        m.participants.remove(0);
        m.narrative = "Much was said.".into();
    });
    desk.archive.erase_person(person_id).unwrap();
    back(&desk, meeting.id, first).unwrap();
    let now = desk.archive.meeting(meeting.id).unwrap();
    let told = format!("{now:?}");
    assert!(!told.contains("Sojati") && !told.contains("Agron"), "{told}");
    assert_eq!(now.participants.len(), 2, "that there was somebody remains");
    assert!(now.narrative.ends_with("spoke."), "{}", now.narrative);
    is_whole(&desk);
    desk.archive.erase_meeting(meeting.id).unwrap();
    assert!(matches!(back(&desk, meeting.id, first), Err(Error::NotFound { .. })));
    assert!(!can_go_back(&desk, meeting.id).contains(&true));
}

#[test]
fn the_history_tells_an_inner_row_as_it_came() {
    let desk = Desk::new();
    let mut meeting = desk.meeting("Board", "2022-06-20");
    meeting.agenda = vec![item("1", "Opening")];
    desk.save(&meeting);
    desk.edit(meeting.id, |m| m.agenda[0].title = "Closing".into());
    let history = desk.archive.history(Some(meeting.id), 9).unwrap();
    let change = &history[1]
        .changes
        .iter()
        .find(|change| change.field == "agenda")
        .unwrap();
    assert_eq!(change.new, "1 · Opening");
}

mod property {
    use super::*;
    use crate::steps::{Step, steps, take};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// Without what `back_to` may leave as it is, since an item of a list is gone, and with inner rows as they are read.
    fn without(mut meeting: Meeting, fields: &[String]) -> Meeting {
        for field in fields {
            match field.as_str() {
                "pillars" => meeting.pillars.clear(),
                "category" => meeting.category = None,
                "series" => meeting.series = None,
                other => panic!("{other} was left as it is"),
            }
        }
        meeting
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
        #[test]
        fn any_state_of_the_past_reads_as_it_did(work in steps(), pick in any::<prop::sample::Index>()) {
            let desk = Desk::new();
            let (mut ids, mut states) = (Vec::new(), BTreeMap::new());
            // a renamed item of a list has its new name in every state
            for step in work.iter().filter(|step| !matches!(step, Step::Pillar(_))) {
                take(&desk, &mut ids, step);
                for meeting in desk.all() {
                    states.insert((meeting.id, last(&desk, meeting.id)), meeting);
                }
            }
            prop_assume!(!states.is_empty());
            let ((id, operation), then) = states.iter().nth(pick.index(states.len())).unwrap();
            let end = desk.archive.meeting(*id).ok();
            let history = desk.archive.history(Some(*id), 999).unwrap();
            let entry = history.iter().find(|entry| entry.operation == *operation).unwrap();
            let kept = back(&desk, *id, *operation).unwrap();
            let now = desk.archive.meeting(*id).unwrap();
            prop_assert_eq!(without(now.clone(), &kept), without(then.clone(), &kept));
            if end.as_ref() != Some(&now) {
                prop_assert!(entry.can_go_back);
                desk.archive.undo().unwrap();
                prop_assert_eq!(desk.archive.meeting(*id).ok(), end);
            }
            is_whole(&desk);
        }
    }
}
