//! Pillars and categories as an office tends them: ordered, merged, removed, counted.

use crate::builders::Desk;
use archive::{Error, OperationKind};
use records::{Id, Rule, lists::List};
use std::ops::ControlFlow;

/// An office with three pillars and a meeting for each of the names; the third is a slip of the keyboard for the first.
fn desk() -> (Desk, Vec<Id>) {
    let desk = Desk::new();
    for (title, pillars) in [
        ("One", &["WBCTi"][..]),
        ("Two", &["WBBSi", "WBCTi"]),
        ("Three", &["WBCTy"]),
        ("Four", &["WBCTy", "WBCTi"]),
    ] {
        let mut meeting = desk.meeting(title, "2022-06-20");
        meeting.pillars = pillars.iter().map(|name| (*name).to_owned()).collect();
        meeting.category = Some(format!("Kind of {}", pillars[0]));
        desk.save(&meeting);
    }
    let ids = ["WBCTi", "WBBSi", "WBCTy"].map(|name| id_of(&desk, List::Pillars, name));
    (desk, ids.to_vec())
}

fn id_of(desk: &Desk, list: List, name: &str) -> Id {
    let items = desk.archive.list(list).unwrap();
    items.iter().find(|item| item.name == name).unwrap().id
}

fn names(desk: &Desk) -> Vec<String> {
    let items = desk.archive.list(List::Pillars).unwrap();
    items.into_iter().map(|item| item.name).collect()
}

fn pillars(desk: &Desk) -> Vec<Vec<String>> {
    desk.all().into_iter().map(|meeting| meeting.pillars).collect()
}

fn merge(desk: &Desk, list: List, from: Id, into: Id) -> Result<(), Error> {
    desk.archive
        .transact(OperationKind::Merge, |tx| tx.merge_list_items(list, from, into))
        .map(drop)
}

fn put_after(desk: &Desk, id: Id, after: Option<Id>) -> Result<(), Error> {
    desk.archive
        .transact(OperationKind::EditList, |tx| {
            tx.move_list_item(List::Pillars, id, after)
        })
        .map(drop)
}

fn remove(desk: &Desk, list: List, id: Id) -> Result<(), Error> {
    desk.archive
        .transact(OperationKind::EditList, |tx| tx.remove_list_item(list, id))
        .map(drop)
}

fn is_whole(desk: &Desk) {
    let report = desk.archive.check(&mut |_| ControlFlow::Continue(())).unwrap();
    assert!(report.ok, "{:?}", report.problems);
}

#[test]
fn uses_count_standing_meetings_once() {
    let (desk, ids) = desk();
    let uses = || {
        let uses = desk.archive.list_uses(List::Pillars).unwrap();
        ids.iter()
            .map(|id| uses.get(id).copied().unwrap_or(0))
            .collect::<Vec<_>>()
    };
    assert_eq!(uses(), [3, 1, 2]);
    let gone = desk.all()[0].id;
    desk.archive
        .transact(OperationKind::RemoveMeeting, |tx| tx.remove_meeting(gone))
        .unwrap();
    assert_eq!(uses(), [2, 1, 2]);
    merge(&desk, List::Pillars, ids[2], ids[0]).unwrap();
    assert_eq!(uses(), [3, 1, 0], "a meeting that bore both counts once");
    let kinds = desk.archive.list_uses(List::Categories).unwrap();
    assert_eq!(kinds.values().sum::<usize>(), 3);
}

#[test]
fn a_merge_is_followed_everywhere_and_can_be_undone() {
    let (desk, ids) = desk();
    let before = pillars(&desk);
    merge(&desk, List::Pillars, ids[2], ids[0]).unwrap();
    assert_eq!(names(&desk), ["WBCTi", "WBBSi"]);
    assert_eq!(
        pillars(&desk),
        [&["WBCTi"][..], &["WBBSi", "WBCTi"], &["WBCTi"], &["WBCTi"]]
    );
    assert_eq!(remove(&desk, List::Pillars, ids[2]).unwrap_err().code(), "not_found");

    // a file from before the merge calls it by its former name, and brings the item itself
    let mut meeting = desk.meeting("Five", "2022-07-01");
    meeting.pillars = vec!["wbcty".into()];
    let done = desk.save(&meeting);
    assert!(done.value);
    assert_eq!(desk.archive.meeting(meeting.id).unwrap().pillars, ["WBCTi"]);
    let mut former = records::lists::ListItem::new(ids[2]);
    former.name = "WBCTy".into();
    let again = desk
        .archive
        .transact(OperationKind::Import, |tx| tx.save_list_item(List::Pillars, &former))
        .unwrap();
    assert!(!again.value);
    assert_eq!(names(&desk).len(), 2);

    is_whole(&desk);
    desk.archive.undo().unwrap();
    let undone = desk.archive.undo().unwrap();
    assert_eq!((undone.kind, undone.label.as_str()), (OperationKind::Merge, "WBCTy"));
    assert!(undone.skipped.is_empty());
    assert_eq!(names(&desk), ["WBCTi", "WBBSi", "WBCTy"]);
    assert_eq!(pillars(&desk), before);
    is_whole(&desk);
}

#[test]
fn categories_merge_too_and_a_merge_follows_a_merge() {
    let (desk, _) = desk();
    let [first, second, third] =
        ["Kind of WBCTi", "Kind of WBBSi", "Kind of WBCTy"].map(|name| id_of(&desk, List::Categories, name));
    merge(&desk, List::Categories, third, second).unwrap();
    merge(&desk, List::Categories, second, first).unwrap();
    assert!(
        desk.all()
            .iter()
            .all(|meeting| meeting.category.as_deref() == Some("Kind of WBCTi"))
    );
    assert_eq!(desk.archive.list_uses(List::Categories).unwrap(), [(first, 4)].into());
    let problems = match merge(&desk, List::Categories, first, first) {
        Err(Error::Invalid(problems)) => problems,
        other => panic!("{other:?}"),
    };
    assert_eq!((problems[0].field.as_str(), problems[0].rule), ("into", Rule::Twice));
    assert_eq!(
        merge(&desk, List::Categories, first, third).unwrap_err().code(),
        "not_found"
    );
}

#[test]
fn moving_changes_the_moved_item_alone() {
    let (desk, ids) = desk();
    let keys = || -> Vec<(Id, String)> {
        let items = desk.archive.list(List::Pillars).unwrap();
        items.into_iter().map(|item| (item.id, item.order)).collect()
    };
    let before = keys();
    put_after(&desk, ids[2], None).unwrap();
    assert_eq!(names(&desk), ["WBCTy", "WBCTi", "WBBSi"]);
    assert_eq!(keys()[1..], before[..2]);
    // two moves within a minute are one step
    desk.clock.pass(900_000);
    put_after(&desk, ids[2], Some(ids[0])).unwrap();
    assert_eq!(names(&desk), ["WBCTi", "WBCTy", "WBBSi"]);
    let undone = desk.archive.undo().unwrap();
    assert_eq!((names(&desk)[0].as_str(), undone.label.as_str()), ("WBCTy", "WBCTy"));
    desk.archive.undo().unwrap();
    assert_eq!(keys(), before);
    assert_eq!(
        put_after(&desk, ids[0], Some(desk.id())).unwrap_err().code(),
        "not_found"
    );
    is_whole(&desk);
}

#[test]
fn what_meetings_use_is_not_removed() {
    let (desk, ids) = desk();
    let error = remove(&desk, List::Pillars, ids[1]).unwrap_err();
    assert_eq!((error.code(), error.detail().as_deref()), ("conflict", Some("WBBSi")));
    // merged into it, the meetings of another hold it too
    merge(&desk, List::Pillars, ids[0], ids[1]).unwrap();
    let two = desk
        .all()
        .into_iter()
        .find(|meeting| meeting.title == "Two")
        .unwrap()
        .id;
    desk.edit(two, |meeting| meeting.pillars.clear());
    assert_eq!(remove(&desk, List::Pillars, ids[1]).unwrap_err().code(), "conflict");
    for meeting in desk.all() {
        desk.edit(meeting.id, |meeting| meeting.pillars.clear());
    }
    remove(&desk, List::Pillars, ids[1]).unwrap();
    assert_eq!(names(&desk), ["WBCTy"]);
    desk.archive.undo().unwrap();
    assert_eq!(names(&desk), ["WBBSi", "WBCTy"]);
    is_whole(&desk);
}

#[test]
fn what_a_meeting_s_names_made_is_told() {
    let (desk, _) = desk();
    let mut meeting = desk.meeting("Five", "2022-07-01");
    meeting.pillars = vec!["WBCTi".into(), " New strand ".into()];
    meeting.category = Some("Kind of WBCTi".into());
    meeting.series = Some(records::meetings::SeriesNumber {
        name: "Board".into(),
        number: 1,
    });
    let done = desk
        .archive
        .transact(OperationKind::CreateMeeting, |tx| {
            tx.save_meeting(&meeting)?;
            Ok(tx.made())
        })
        .unwrap();
    let mut made: Vec<_> = done.value.iter().map(|made| (made.kind, made.name.as_str())).collect();
    made.sort_unstable();
    assert_eq!(made, [("pillar", "New strand"), ("series", "Board")]);
}
