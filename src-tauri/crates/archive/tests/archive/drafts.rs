//! Drafts: what is typed and not yet valid.

use crate::builders::Desk;
use archive::{Archive, Error, Mode};

#[test]
fn a_draft_is_kept_by_meeting_and_field_until_it_is_forgotten() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    let archive = &desk.archive;
    archive.draft_put(Some(meeting.id), "ends_on", Some("31.6.")).unwrap();
    archive.draft_put(Some(meeting.id), "title", Some("")).unwrap();
    archive.draft_put(None, "title", Some("Нов")).unwrap();
    archive
        .draft_put(Some(meeting.id), "ends_on", Some("31.6.2022"))
        .unwrap();
    let drafts = archive.drafts(Some(meeting.id)).unwrap();
    assert_eq!(
        drafts.into_iter().collect::<Vec<_>>(),
        [
            ("ends_on".to_owned(), "31.6.2022".to_owned()),
            ("title".to_owned(), String::new())
        ]
    );
    assert_eq!(archive.drafts(None).unwrap()["title"], "Нов");
    archive.draft_put(Some(meeting.id), "ends_on", None).unwrap();
    archive.draft_put(Some(meeting.id), "never", None).unwrap();
    assert_eq!(archive.drafts(Some(meeting.id)).unwrap().len(), 1);
    assert!(archive.drafts(Some(desk.id())).unwrap().is_empty());
}

#[test]
fn a_draft_is_there_after_a_second_start() {
    let desk = Desk::new();
    desk.archive.draft_put(None, "title", Some("Half a tit")).unwrap();
    let desk = desk.reopened("Ana");
    assert_eq!(desk.archive.drafts(None).unwrap()["title"], "Half a tit");
}

#[test]
fn a_draft_is_no_change_of_the_record() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    desk.archive
        .draft_put(Some(meeting.id), "title", Some("Other"))
        .unwrap();
    assert_eq!(desk.title(meeting.id), "Board");
}

#[test]
fn a_reader_keeps_no_drafts() {
    let desk = Desk::new();
    let reader = Archive::open(&desk.folder, &crate::builders::writer("Ben"), Mode::Read).unwrap();
    assert!(matches!(
        reader.draft_put(None, "title", Some("x")),
        Err(Error::ReadOnly)
    ));
}
