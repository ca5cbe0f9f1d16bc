//! Backups and archives made from them.

use crate::builders::{Desk, plain, with_everything, writer};
use archive::{Archive, Error, Filter, Mode, Progress, SearchOrder, restore};
use std::{fs, ops::ControlFlow, path::Path};

fn backup(desk: &Desk, into: &Path) -> Result<std::path::PathBuf, Error> {
    desk.archive.backup(into, &mut |_| ControlFlow::Continue(()))
}

/// A content of a document, as later issues write them.
fn put_document(archive: &Path, first: char, bytes: &[u8]) -> String {
    let name: String = std::iter::repeat_n(first, 64).collect();
    let folder = archive.join("documents").join(&name[..2]);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(&name), bytes).unwrap();
    name
}

fn content(root: &Path, name: &str) -> Option<Vec<u8>> {
    fs::read(root.join("documents").join(&name[..2]).join(name)).ok()
}

#[test]
fn an_archive_comes_back_whole_from_its_backup() {
    let desk = Desk::new();
    let other = desk.add("Other", "2021-01-01");
    let meeting = with_everything(desk.meeting("The sixth", "2022-06-20"), other.id);
    desk.save(&meeting);
    let name = put_document(&desk.folder, 'a', b"content");
    let place = tempfile::tempdir().unwrap();
    let made = backup(&desk, place.path()).unwrap();
    assert_eq!(made.file_name().unwrap(), "2022-06-01T08-00-00Z");
    assert_eq!(
        made.parent().unwrap(),
        place.path().canonicalize().unwrap().join("Office backups")
    );

    desk.edit(meeting.id, |m| m.title = "Changed since".into());
    let into = place.path().join("Restored.rapporteur");
    restore(&made, &into, writer("Ana").device).unwrap();
    let restored = Archive::open(&into, &writer("Ana"), Mode::Write).unwrap();
    assert_eq!(plain(restored.meeting(meeting.id).unwrap()), plain(meeting.clone()));
    assert_eq!(restored.view(&Filter::default()).unwrap().len(), 2);
    assert_eq!(restored.search("sixth", SearchOrder::Newest, 5).unwrap().len(), 1);
    assert_eq!(restored.info().archive_id, desk.archive.info().archive_id);
    assert_eq!(content(&into, &name).unwrap(), b"content");
}

#[test]
fn documents_are_copied_once_for_all_backups() {
    let desk = Desk::new();
    let place = tempfile::tempdir().unwrap();
    let first = put_document(&desk.folder, 'a', b"first");
    let container = backup(&desk, place.path()).unwrap().parent().unwrap().to_owned();
    // Were it copied again, the mark would go.
    let kept = container.join("documents/aa").join(&first);
    fs::write(&kept, b"FIRST").unwrap();
    let second = put_document(&desk.folder, 'b', b"second");
    fs::write(desk.folder.join("documents/bb/unfinished.tmp"), b"x").unwrap();
    desk.clock.pass(1000);
    backup(&desk, place.path()).unwrap();
    assert_eq!(content(&container, &first).unwrap(), b"FIRST");
    assert_eq!(content(&container, &second).unwrap(), b"second");
    assert!(!container.join("documents/bb/unfinished.tmp").exists());
    fs::write(&kept, b"cut").unwrap();
    desk.clock.pass(1000);
    backup(&desk, place.path()).unwrap();
    assert_eq!(
        content(&container, &first).unwrap(),
        b"first",
        "a file of another length is copied again"
    );
}

#[test]
fn two_backups_of_one_second_are_two_and_the_newest_serves() {
    let desk = Desk::new();
    let place = tempfile::tempdir().unwrap();
    let first = backup(&desk, place.path()).unwrap();
    desk.add("Board", "2022-06-20");
    let second = backup(&desk, place.path()).unwrap();
    assert_ne!(first, second);
    for (n, from) in [place.path(), second.parent().unwrap(), &second]
        .into_iter()
        .enumerate()
    {
        let into = place.path().join(format!("{n}.rapporteur"));
        restore(from, &into, writer("Ana").device).unwrap();
        let restored = Archive::open(&into, &writer("Ana"), Mode::Read).unwrap();
        assert_eq!(restored.view(&Filter::default()).unwrap().len(), 1);
    }
}

#[test]
fn the_default_place_is_made_when_it_is_missing() {
    let desk = Desk::new();
    let backups = desk.folder.join("backups");
    let _ = fs::remove_dir(&backups);
    assert!(
        backup(&desk, &backups)
            .unwrap()
            .starts_with(backups.canonicalize().unwrap())
    );
}

#[test]
fn a_place_that_cannot_take_a_backup_is_refused() {
    let desk = Desk::new();
    let missing = desk.home.path().join("missing");
    assert!(matches!(backup(&desk, &missing), Err(Error::Io { path, .. }) if path == missing));
    let file = desk.home.path().join("file");
    fs::write(&file, "").unwrap();
    assert!(matches!(backup(&desk, &file), Err(Error::Io { .. })));
    for inside in [desk.folder.clone(), desk.folder.join("documents")] {
        assert!(
            matches!(backup(&desk, &inside), Err(Error::Io { .. })),
            "{}",
            inside.display()
        );
    }
    assert_eq!(fs::read_dir(desk.folder.join("documents")).unwrap().count(), 0);
}

#[test]
fn a_cancelled_backup_leaves_nothing_under_its_name() {
    let desk = Desk::new();
    put_document(&desk.folder, 'a', b"content");
    let place = tempfile::tempdir().unwrap();
    let mut told: Vec<Progress> = Vec::new();
    let cancelled = desk.archive.backup(place.path(), &mut |progress| {
        told.push(progress);
        if progress.stage == "documents" {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    assert!(matches!(cancelled, Err(Error::Cancelled)));
    assert_eq!(told[0].stage, "records");
    let left = fs::read_dir(place.path().join("Office backups")).unwrap().count();
    assert_eq!(left, 0);
}

#[test]
fn a_backup_stands_beside_a_writer() {
    let desk = Desk::new();
    let place = tempfile::tempdir().unwrap();
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            for n in 0..30 {
                desk.add(&format!("Meeting {n}"), "2022-01-01");
            }
        });
        let made = backup(&desk, place.path()).unwrap();
        writing.join().unwrap();
        let into = place.path().join("Restored.rapporteur");
        restore(&made, &into, writer("Ana").device).unwrap();
        assert!(Archive::open(&into, &writer("Ana"), Mode::Write).is_ok());
    });
}

#[test]
fn what_is_no_backup_or_is_damaged_restores_nothing() {
    let desk = Desk::new();
    let place = tempfile::tempdir().unwrap();
    let into = place.path().join("Restored.rapporteur");
    assert!(matches!(
        restore(place.path(), &into, writer("Ana").device),
        Err(Error::NotAnArchive { .. })
    ));
    let made = backup(&desk, place.path()).unwrap();
    let taken = place.path().join("Taken.rapporteur");
    fs::create_dir(&taken).unwrap();
    fs::write(taken.join("letter.txt"), "x").unwrap();
    assert!(matches!(
        restore(&made, &taken, writer("Ana").device),
        Err(Error::Io { .. })
    ));
    assert_eq!(fs::read(taken.join("letter.txt")).unwrap(), b"x");
    let register = made.join("register.db");
    let bytes = fs::read(&register).unwrap();
    fs::write(&register, &bytes[..bytes.len() / 2]).unwrap();
    assert!(matches!(
        restore(&made, &into, writer("Ana").device),
        Err(Error::Damaged { .. })
    ));
    assert!(!into.exists());
}

#[test]
fn the_folder_of_an_archive_serves_as_its_backup() {
    let desk = Desk::new();
    desk.add("Still in the log", "2022-06-20");
    let name = put_document(&desk.folder, 'c', b"content");
    let into = desk.home.path().join("Copy.rapporteur");
    restore(&desk.folder, &into, writer("Ana").device).unwrap();
    let copy = Archive::open(&into, &writer("Ana"), Mode::Write).unwrap();
    assert_eq!(copy.view(&Filter::default()).unwrap().len(), 1);
    assert_eq!(content(&into, &name).unwrap(), b"content");
}
