//! Registers of earlier forms, as earlier programs wrote them: tests/fixtures/format-N.

use crate::builders::{quick_folder, writer};
use archive::{Archive, Mode, Note, OperationKind, SearchOrder, Surroundings, System};
use records::{
    lists::List,
    office::{DateStyle, FirstDay},
};
use std::{
    collections::BTreeSet,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
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

/// The computer's own time and chance, and room of the test's own.
struct Here(PathBuf);

impl Surroundings for Here {
    fn unix_ms(&self) -> i64 {
        System.unix_ms()
    }

    fn chance(&self, bytes: &mut [u8]) -> std::io::Result<()> {
        System.chance(bytes)
    }

    fn temporary_folder(&self) -> PathBuf {
        self.0.clone()
    }
}

fn files_in(folder: &Path) -> BTreeSet<String> {
    let files = fs::read_dir(folder).unwrap();
    files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect()
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
    let room = quick_folder();
    let here: Arc<dyn Surroundings> = Arc::new(Here(room.path().to_owned()));
    let archive = Archive::open_in(&folder, &writer("Ana"), Mode::Read, here).unwrap();
    assert_eq!(archive.info().format, 1);
    let copies = files_in(room.path());
    assert_eq!(copies.len(), 2, "the copy and its lock: {copies:?}");
    is_whole(&archive);
    assert_eq!(titles(&archive).len(), 2);
    assert_eq!(archive.office().unwrap().short_name, "IISG");
    assert!(archive.kept().unwrap().is_empty());
    assert!(archive.keep("columns", None).is_err());
    drop(archive);
    assert_eq!(files_in(room.path()), BTreeSet::new(), "the copy goes with the archive");
    assert_eq!(fs::read(folder.join("register.db")).unwrap(), register);
}

#[test]
fn copies_that_a_killed_program_left_go_at_the_next_opening() {
    let (_home, folder) = of_format(1);
    let room = quick_folder();
    let here: Arc<dyn Surroundings> = Arc::new(Here(room.path().to_owned()));
    let open = || Archive::open_in(&folder, &writer("Ana"), Mode::Read, Arc::clone(&here)).unwrap();
    let is_copy = |name: &String| name.ends_with(".db");
    let archive = open();
    let used = files_in(room.path()).into_iter().find(is_copy).unwrap();
    let id = |last: u8| format!("rapporteur-01940000-0000-7000-8000-00000000000{last}");
    let others = [
        "rapporteur-notes.db".to_owned(),
        "annual.db".to_owned(),
        format!("{}.txt", id(1)),
    ];
    let left = [".db", ".db-wal", ".lock"].map(|ending| id(1) + ending);
    let young = id(2) + ".db";
    for name in others.iter().chain(&left).chain([&young]) {
        fs::write(room.path().join(name), "x").unwrap();
    }
    let before = SystemTime::now() - Duration::from_secs(2 * 60 * 60);
    for name in others.iter().chain(&left).chain([&used]) {
        let file = fs::File::options().write(true).open(room.path().join(name)).unwrap();
        file.set_modified(before).unwrap();
    }
    drop(open());
    let there = files_in(room.path());
    assert!(left.iter().all(|name| !there.contains(name)), "{there:?}");
    for name in others.iter().chain([&young, &used]) {
        assert!(there.contains(name), "{name} was taken away");
    }
    is_whole(&archive);
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
