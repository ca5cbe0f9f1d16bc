//! Registers of earlier forms, as earlier programs wrote them: tests/fixtures/format-N.

use crate::builders::{quick_folder, writer};
use archive::{Archive, Mode, Note, OperationKind, SearchOrder};
use records::{
    lists::List,
    office::{DateStyle, FirstDay},
};
use std::{
    collections::BTreeSet,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// A folder with a copy of the archive that an earlier program made, with two meetings.
fn of_format(format: u32) -> (TempDir, PathBuf) {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../../tests/fixtures/format-{format}"));
    let home = quick_folder();
    let folder = home.path().join("Office.rapporteur");
    fs::create_dir_all(folder.join("backups")).unwrap();
    fs::create_dir_all(folder.join("documents")).unwrap();
    for file in fs::read_dir(fixture).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), folder.join(file.file_name())).unwrap();
    }
    (home, folder)
}

fn is_whole(archive: &Archive) {
    let report = archive.check(&mut |_| ControlFlow::Continue(())).unwrap();
    assert!(report.ok, "{:?}", report.problems);
}

fn titles(archive: &Archive) -> Vec<String> {
    let mut titles = Vec::new();
    archive
        .meetings(archive::MeetingsIn::All, &mut |meeting| {
            titles.push(meeting.title);
            ControlFlow::Continue(())
        })
        .unwrap();
    titles
}

#[test]
fn the_first_form_is_brought_to_this_one_with_all_that_it_holds() {
    let (_home, folder) = of_format(1);
    let archive = Archive::open(&folder, &writer("Ana"), Mode::Write).unwrap();
    assert_eq!(archive.info().notes, [Note::Migrated]);
    assert_eq!(archive.info().format, 2);
    is_whole(&archive);
    assert_eq!(titles(&archive), ["6th IISG Board Meeting", "Visit to Ohrid"]);
    assert_eq!(archive.search("Shkup", SearchOrder::Newest, 5).unwrap().len(), 1);
    assert_eq!(archive.list(List::Pillars).unwrap().len(), 2);

    let before = archive.office().unwrap();
    assert_eq!(before.accent.as_deref(), Some("#24478f"));
    assert_eq!(
        (before.first_day, before.date_style),
        (FirstDay::Monday, DateStyle::Long)
    );
    let mut office = before.clone();
    office.accent2 = Some("#c8a24a".into());
    (office.first_day, office.date_style) = (FirstDay::Sunday, DateStyle::Numeric);
    archive
        .transact(OperationKind::EditOffice, |tx| tx.save_office(&office))
        .unwrap();
    archive.keep("columns", Some(&serde_json::json!(["title"]))).unwrap();
    is_whole(&archive);
    drop(archive);

    let archive = Archive::open(&folder, &writer("Ana"), Mode::Write).unwrap();
    assert_eq!(archive.info().notes, [], "once");
    assert_eq!(archive.office().unwrap(), office);
    assert_eq!(archive.kept().unwrap().len(), 1);
    archive.undo().unwrap();
    assert_eq!(archive.office().unwrap(), before);
    is_whole(&archive);
}

#[test]
fn an_older_form_that_may_only_be_read_is_read_and_left_as_it_is() {
    let (_home, folder) = of_format(1);
    let register = fs::read(folder.join("register.db")).unwrap();
    let copies = || -> BTreeSet<PathBuf> {
        let temporary = fs::read_dir(std::env::temp_dir()).unwrap();
        let of_ours = temporary.filter_map(|entry| Some(entry.ok()?.path()));
        of_ours
            .filter(|path| {
                path.file_name()
                    .is_some_and(|name| name.to_string_lossy().starts_with("rapporteur-01"))
            })
            .collect()
    };
    let archive = Archive::open(&folder, &writer("Ana"), Mode::Read).unwrap();
    assert_eq!(archive.info().format, 1);
    let mine: Vec<PathBuf> = copies().into_iter().collect();
    assert!(!mine.is_empty());
    is_whole(&archive);
    assert_eq!(titles(&archive).len(), 2);
    assert_eq!(archive.office().unwrap().short_name, "IISG");
    assert!(archive.kept().unwrap().is_empty());
    assert!(archive.keep("columns", None).is_err());
    drop(archive);
    assert!(mine.iter().any(|copy| !copy.exists()), "the copy goes with the archive");
    assert_eq!(fs::read(folder.join("register.db")).unwrap(), register);
}

#[test]
fn what_is_erased_goes_from_the_copy_that_a_migration_made_too() {
    let (_home, folder) = of_format(1);
    let archive = Archive::open(&folder, &writer("Ana"), Mode::Write).unwrap();
    let hit = &archive.search("Ohrid", SearchOrder::Newest, 5).unwrap()[0];
    let erased = archive.erase_meeting(hit.id).unwrap();
    assert_eq!((erased.backups.len(), erased.unreachable.len()), (1, 0));
    is_whole(&archive);
}
