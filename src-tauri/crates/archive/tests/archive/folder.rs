//! Making and opening archives, and everything that can be wrong with a folder.

use crate::builders::{Desk, office, quick_folder, raw_register, writer};
use archive::{Archive, Error, Fixed, Mode, Note, OperationKind, Surroundings};
use std::{fs, ops::ControlFlow, path::Path};

fn open(folder: &Path, mode: Mode) -> Result<Archive, Error> {
    Archive::open(folder, &writer("Ana"), mode)
}

fn refused(folder: &Path) -> Error {
    open(folder, Mode::Write).map(drop).unwrap_err()
}

/// Closes a desk's archive and keeps its folder.
fn closed(desk: Desk) -> (tempfile::TempDir, std::path::PathBuf) {
    let Desk {
        archive, folder, home, ..
    } = desk;
    drop(archive);
    (home, folder)
}

#[test]
fn a_new_archive_has_its_files_and_its_office() {
    let desk = Desk::new();
    for name in [
        "archive.json",
        "archive.json.bak",
        "register.db",
        "documents",
        "backups",
        "lock",
        "lock.holder",
    ] {
        assert!(desk.folder.join(name).exists(), "{name}");
    }
    assert_eq!(desk.archive.office().unwrap(), office());
    let info = desk.archive.info();
    assert!(!info.read_only && info.format == 2 && info.folder == desk.folder);
    assert_eq!(
        fs::read_dir(desk.home.path()).unwrap().count(),
        1,
        "nothing else is left beside it"
    );
}

#[test]
fn a_taken_folder_is_refused_and_an_empty_one_is_used() {
    let home = quick_folder();
    let folder = home.path().join("taken");
    fs::create_dir(&folder).unwrap();
    Archive::create(&folder, &office(), &writer("Ana")).unwrap();
    let again = Archive::create(&folder, &office(), &writer("Ana"));
    assert!(matches!(again, Err(Error::Io { .. })));
    assert!(open(&folder, Mode::Read).is_ok(), "what was there is untouched");
}

#[test]
fn an_office_without_a_name_leaves_nothing_behind() {
    let home = quick_folder();
    let mut nameless = office();
    nameless.names.clear();
    let made = Archive::create(&home.path().join("Office.rapporteur"), &nameless, &writer("Ana"));
    assert!(matches!(made, Err(Error::Invalid(_))));
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn the_register_is_encrypted() {
    let desk = Desk::new();
    desk.add("Board", "2022-06-20");
    let (_home, folder) = closed(desk);
    let bytes = fs::read(folder.join("register.db")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    assert!(
        !bytes
            .windows(6)
            .any(|window| window == b"Skopje" || window == b"CREATE")
    );
}

#[test]
fn what_is_no_archive_is_said_to_be_none() {
    let home = quick_folder();
    assert!(matches!(refused(home.path()), Error::NotAnArchive { .. }));
    assert!(matches!(
        refused(&home.path().join("nowhere")),
        Error::NotAnArchive { .. }
    ));
    fs::write(home.path().join("file"), "text").unwrap();
    assert!(matches!(refused(&home.path().join("file")), Error::NotAnArchive { .. }));
}

#[test]
fn one_writes_and_others_read() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    match refused(&desk.folder) {
        Error::Locked { by } => assert_eq!((by.author.as_str(), by.pid), ("Ana", std::process::id())),
        other => panic!("{other}"),
    }
    let reader = open(&desk.folder, Mode::Read).unwrap();
    assert!(reader.info().read_only);
    assert_eq!(reader.meeting(meeting.id).unwrap(), meeting);
    desk.edit(meeting.id, |m| m.title = "Boards".into());
    assert_eq!(reader.meeting(meeting.id).unwrap().title, "Boards");
    let written = reader.transact(OperationKind::EditMeeting, |tx| tx.save_meeting(&meeting));
    assert!(matches!(written, Err(Error::ReadOnly)));
}

#[test]
fn a_lock_that_a_crash_left_does_not_hold() {
    let (_home, folder) = closed(Desk::new());
    fs::write(folder.join("lock"), "").unwrap();
    fs::write(
        folder.join("lock.holder"),
        r#"{"author":"Boris","host":"old","pid":1,"since":0}"#,
    )
    .unwrap();
    assert!(!open(&folder, Mode::Write).unwrap().info().read_only);
    assert!(!folder.join("lock.holder").exists());
}

#[test]
fn a_holder_that_cannot_be_read_is_another_program() {
    let desk = Desk::new();
    fs::write(desk.folder.join("lock.holder"), "{").unwrap();
    match refused(&desk.folder) {
        Error::Locked { by } => assert_eq!(by.to_string(), "another program"),
        other => panic!("{other}"),
    }
}

#[test]
fn a_register_that_cannot_be_written_opens_for_reading() {
    let desk = Desk::new();
    let meeting = desk.add("Board", "2022-06-20");
    let (_home, folder) = closed(desk);
    let register = folder.join("register.db");
    let mut permissions = fs::metadata(&register).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&register, permissions).unwrap();
    let archive = open(&folder, Mode::Write).unwrap();
    assert!(archive.info().read_only);
    assert_eq!(archive.info().notes, [Note::FolderReadOnly]);
    assert_eq!(archive.meeting(meeting.id).unwrap(), meeting);
    assert!(matches!(
        archive.transact(OperationKind::EditMeeting, |tx| tx.save_meeting(&meeting)),
        Err(Error::ReadOnly)
    ));
}

#[test]
fn a_damaged_archive_json_is_replaced_by_its_copy() {
    for damage in [None, Some(""), Some("{\"format\": 1, \"arch")] {
        let (_home, folder) = closed(Desk::new());
        let settings = folder.join("archive.json");
        let before = fs::read(&settings).unwrap();
        match damage {
            None => fs::remove_file(&settings).unwrap(),
            Some(text) => fs::write(&settings, text).unwrap(),
        }
        let archive = open(&folder, Mode::Read).unwrap();
        assert_eq!(archive.info().notes, [Note::SettingsRepaired]);
        drop(archive);
        assert_ne!(
            fs::read(&settings).unwrap_or_default(),
            before,
            "a reader repairs nothing"
        );
        assert_eq!(
            open(&folder, Mode::Write).unwrap().info().notes,
            [Note::SettingsRepaired]
        );
        assert_eq!(fs::read(&settings).unwrap(), before);
        assert!(open(&folder, Mode::Write).unwrap().info().notes.is_empty());
    }
}

#[test]
fn a_wrong_digit_in_the_key_is_noticed() {
    let (_home, folder) = closed(Desk::new());
    let settings = folder.join("archive.json");
    let text = fs::read_to_string(&settings).unwrap();
    let (before, key) = text.split_once("\"key\": \"").unwrap();
    let other = if key.starts_with('0') { "1" } else { "0" };
    fs::write(&settings, format!("{before}\"key\": \"{other}{}", &key[1..])).unwrap();
    assert_eq!(
        open(&folder, Mode::Read).unwrap().info().notes,
        [Note::SettingsRepaired]
    );
}

#[test]
fn an_archive_json_beyond_repair_is_named() {
    let (_home, folder) = closed(Desk::new());
    fs::write(folder.join("archive.json"), "x").unwrap();
    fs::write(folder.join("archive.json.bak"), "").unwrap();
    match refused(&folder) {
        Error::Damaged { path, .. } => assert_eq!(path, folder.join("archive.json")),
        other => panic!("{other}"),
    }
}

#[test]
fn a_newer_form_of_the_folder_is_refused() {
    let (_home, folder) = closed(Desk::new());
    for name in ["archive.json", "archive.json.bak"] {
        fs::write(folder.join(name), r#"{"format": 9, "something": "else"}"#).unwrap();
    }
    assert!(matches!(refused(&folder), Error::Newer { found: 9, known: 1, .. }));
}

#[test]
fn a_slot_of_an_unknown_kind_is_newer() {
    let (_home, folder) = closed(Desk::new());
    for name in ["archive.json", "archive.json.bak"] {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        fs::write(folder.join(name), text.replace("\"open\"", "\"starlight\"")).unwrap();
    }
    assert!(matches!(refused(&folder), Error::Newer { .. }));
}

#[test]
fn a_newer_register_is_opened_as_its_migrations_allow() {
    for (older_program_may, expected) in [(0, None), (1, Some(true)), (2, Some(false))] {
        let desk = Desk::new();
        let meeting = desk.add("Board", "2022-06-20");
        let own = desk.archive.info().format;
        let (_home, folder) = closed(desk);
        let raw = raw_register(&folder);
        raw.execute(
            "INSERT INTO migration (n, name, older_program_may, at) VALUES (?1 + 1, 'next', 2, 0), (?1 + 2, 'then', ?2, 0)",
            (own, older_program_may),
        )
        .unwrap();
        raw.pragma_update(None, "user_version", own + 2).unwrap();
        drop(raw);
        match (expected, open(&folder, Mode::Write)) {
            (None, Err(Error::Newer { found, known, .. })) if (found, known) == (own + 2, own) => {}
            (Some(read_only), Ok(archive)) => {
                assert_eq!(archive.info().read_only, read_only);
                assert_eq!(archive.info().notes.contains(&Note::NewerReadOnly), read_only);
                assert_eq!(archive.meeting(meeting.id).unwrap(), meeting);
            }
            (_, other) => panic!("{older_program_may}: {:?}", other.map(|archive| archive.info().clone())),
        }
    }
}

#[test]
fn a_damaged_register_is_named() {
    type Damage = fn(&mut Vec<u8>);
    let damages: [(&str, Damage); 4] = [
        ("empty", |bytes| bytes.clear()),
        ("cut", |bytes| bytes.truncate(bytes.len() / 2)),
        ("overwritten", |bytes| bytes[..4096].fill(7)),
        ("another's", |bytes| *bytes = b"SQLite format 3\0 and so on".repeat(400)),
    ];
    for (what, damage) in damages {
        let desk = Desk::new();
        for n in 0..20 {
            desk.add(&format!("Meeting {n}"), "2022-06-20");
        }
        let (_home, folder) = closed(desk);
        let register = folder.join("register.db");
        let mut bytes = fs::read(&register).unwrap();
        damage(&mut bytes);
        fs::write(&register, bytes).unwrap();
        for mode in [Mode::Write, Mode::Read] {
            match open(&folder, mode).map(drop) {
                Err(Error::Damaged { path, .. }) => assert_eq!(path, register, "{what}"),
                other => panic!("{what} {mode:?}: {other:?}"),
            }
        }
    }
    let (_home, folder) = closed(Desk::new());
    fs::remove_file(folder.join("register.db")).unwrap();
    assert!(matches!(refused(&folder), Error::Damaged { .. }));
}

#[test]
fn a_page_that_went_bad_is_found_by_the_check() {
    let desk = Desk::new();
    for n in 0..20 {
        desk.add(&format!("Meeting {n}"), "2022-06-20");
    }
    let (_home, folder) = closed(desk);
    let register = folder.join("register.db");
    let mut bytes = fs::read(&register).unwrap();
    let page = bytes.len() / 4096 / 2 * 4096;
    bytes[page + 100] ^= 1;
    fs::write(&register, bytes).unwrap();
    // depending on what the page holds, opening finds it already
    match open(&folder, Mode::Read) {
        Ok(archive) => {
            let report = archive.check(&mut |_| ControlFlow::Continue(())).unwrap();
            assert!(
                !report.ok && report.problems[0].starts_with("pages: "),
                "{:?}",
                report.problems
            );
        }
        Err(error) => assert!(matches!(error, Error::Damaged { .. }), "{error}"),
    }
}

#[test]
fn a_sound_archive_passes_the_check_and_a_check_can_be_stopped() {
    let desk = Desk::new();
    desk.add("Board", "2022-06-20");
    let mut stages = Vec::new();
    let report = desk
        .archive
        .check(&mut |progress| {
            stages.push(progress.stage);
            ControlFlow::Continue(())
        })
        .unwrap();
    assert!(report.ok, "{:?}", report.problems);
    assert_eq!(stages.first().zip(stages.last()), Some((&"pages", &"done")));
    assert!(matches!(
        desk.archive.check(&mut |_| ControlFlow::Break(())),
        Err(Error::Cancelled)
    ));
}

#[test]
fn two_copies_of_a_folder_never_share_a_replica() {
    let desk = Desk::new();
    desk.add("Board", "2022-06-20");
    let (home, folder) = closed(desk);
    let copy = home.path().join("Copy.rapporteur");
    fs::create_dir(&copy).unwrap();
    for name in ["archive.json", "register.db"] {
        fs::copy(folder.join(name), copy.join(name)).unwrap();
    }
    for folder in [&folder, &copy, &folder, &copy] {
        let archive = Archive::open_in(folder, &writer("Ana"), Mode::Write, Fixed::new(0, 9)).unwrap();
        let id = archive.new_id();
        let meeting = records::Meeting::new(id, "Seminar", records::Language::En, crate::builders::day("2022-01-01"));
        archive
            .transact(OperationKind::CreateMeeting, |tx| tx.save_meeting(&meeting))
            .unwrap();
    }
    let replicas = |folder: &Path| -> Vec<Vec<u8>> {
        raw_register(folder)
            .prepare(
                "SELECT replica.id FROM operation JOIN replica ON replica.n = operation.replica ORDER BY operation.n",
            )
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    };
    let (first, second) = (replicas(&folder), replicas(&copy));
    assert!(first.iter().all(|id| *id == first[0]), "a folder keeps its own");
    assert_eq!(second[1], first[0]);
    assert!(second[2] != first[0] && second[2] == second[3]);
}

#[test]
fn operations_stay_in_order_when_the_clock_goes_back() {
    let desk = Desk::new();
    desk.add("Board", "2022-06-20");
    desk.clock.pass(-1_000_000_000);
    let meeting = desk.add("Seminar", "2022-06-21");
    desk.edit(meeting.id, |m| m.title = "Seminars".into());
    let times: Vec<i64> = raw_register(&desk.folder)
        .prepare("SELECT hlc FROM operation ORDER BY n")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert!(times.windows(2).all(|pair| pair[0] < pair[1]), "{times:?}");
    desk.archive.undo().unwrap();
    assert_eq!(desk.title(meeting.id), "Seminar");
}

#[test]
fn a_clock_that_stands_at_1970_breaks_nothing_and_is_noticed() {
    let desk = Desk::new();
    desk.add("Board", "2022-06-20");
    assert_eq!(desk.archive.clock_behind().unwrap(), 0);
    let now = desk.clock.unix_ms();
    // To 1970, and before it, as a flat battery leaves some clocks.
    for back in [now, 86_400_000] {
        desk.clock.pass(-back);
        let meeting = desk.add("Seminar", "2022-06-21");
        desk.edit(meeting.id, |m| m.title = "Seminars".into());
        desk.archive.undo().unwrap();
        assert_eq!(desk.title(meeting.id), "Seminar");
        // less the quarter of an hour that an edit takes
        assert!(desk.archive.clock_behind().unwrap() >= now.unsigned_abs() - 900_000);
        assert!(
            desk.archive
                .check(&mut |_| std::ops::ControlFlow::Continue(()))
                .unwrap()
                .ok
        );
    }
    let behind = desk.archive.clock_behind().unwrap();
    desk.clock.pass(i64::try_from(behind).unwrap() + 86_400_001);
    assert_eq!(desk.archive.clock_behind().unwrap(), 0);
}
