//! Erasure: what must be gone is gone from everything, what must remain remains.

use crate::builders::{Desk, day, person, raw_register, with_everything, writer};
use archive::{Archive, Error, Mode, OperationKind};
use records::{
    Id,
    directory::{Appointment, Person},
    meetings::Role,
};
use rusqlite::types::ValueRef;
use std::{ops::ControlFlow, path::Path};

const NAMES: &[&str] = &["Gotskova", "GOTSKOVA", "gotskova", "Гоцкова", "desislava.g", "+359"];

fn desislava(id: Id) -> Person {
    serde_json::from_value(serde_json::json!({
        "id": id, "given_name": "Desislava", "family_name": "Gotskova",
        "given_name_cyrillic": "Десислава", "family_name_cyrillic": "Гоцкова",
        "email": "desislava.g@example.org", "phone": "+359 2 000", "note": "Ms. Gotskova reads Macedonian"
    }))
    .unwrap()
}

/// A person who is in the directory, in participants, texts, the log's past and a draft.
fn traces(desk: &Desk) -> (Id, Id) {
    let who = desk.id();
    desk.archive
        .transact(OperationKind::EditDirectory, |tx| {
            let mut person = desislava(who);
            tx.save_person(&person)?;
            person.note = None;
            tx.save_person(&person)?;
            tx.save_appointment(&Appointment {
                id: tx.new_id(),
                person: who,
                organisation: None,
                function: "Head, assistant of D. Gotskova".into(),
                from: Some(day("2020-01-01")),
                to: None,
            })
        })
        .unwrap();
    let mut meeting = desk.meeting("Visit of Ms. Desislava Gotskova", "2022-06-20");
    meeting.narrative = "GOTSKOVA, Desislava opened; Гоцкова затвори. Others spoke.".into();
    meeting.participants = vec![person("Desislava Gotskova"), person("Agron Sojati")];
    meeting.our_roles = vec![Role::Received];
    desk.save(&meeting);
    desk.edit(meeting.id, |m| m.title = "A visit".into());
    desk.archive
        .draft_put(Some(meeting.id), "summary", Some("Gotskova said"))
        .unwrap();
    (who, meeting.id)
}

/// Every value of every table of a folder's register, decrypted by hand, one after the other.
fn readable(folder: &Path) -> Vec<u8> {
    let connection = raw_register(folder);
    let tables: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert!(tables.len() > 30);
    let mut bytes = Vec::new();
    for table in tables {
        let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                match row.get_ref(column).unwrap() {
                    ValueRef::Text(value) | ValueRef::Blob(value) => bytes.extend_from_slice(value),
                    _ => {}
                }
                bytes.push(0);
            }
        }
    }
    bytes
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn is_whole(archive: &Archive) {
    let report = archive.check(&mut |_| ControlFlow::Continue(())).unwrap();
    assert!(report.ok, "{:?}", report.problems);
}

#[test]
fn nothing_of_an_erased_person_is_left_and_counts_remain() {
    let desk = Desk::new();
    let (who, meeting) = traces(&desk);
    let before = readable(&desk.folder);
    for name in NAMES.iter().filter(|name| **name != "gotskova") {
        assert!(holds(&before, name), "{name}");
    }

    let erased = desk.archive.erase_person(who).unwrap();
    assert_eq!((erased.changes.people.len(), erased.changes.meetings.len()), (1, 1));
    let after = readable(&desk.folder);
    for name in NAMES {
        assert!(!holds(&after, name), "{name}");
    }
    let now = desk.archive.meeting(meeting).unwrap();
    assert_eq!((now.participants.len(), now.attendance()), (2, 2));
    assert_eq!(now.participants[0].person.as_deref(), Some("erased"));
    assert_eq!(now.participants[1].person.as_deref(), Some("Agron Sojati"));
    assert_eq!(now.narrative, "erased opened; erased затвори. Others spoke.");
    assert!(desk.archive.people().unwrap().is_empty());
    is_whole(&desk.archive);
}

#[test]
fn undo_accepts_what_was_erased() {
    let desk = Desk::new();
    let (who, meeting) = traces(&desk);
    desk.archive.erase_person(who).unwrap();
    let mut undone = 0;
    while desk.archive.undo().is_ok() {
        undone += 1;
    }
    assert_eq!(undone, 3, "the title, the meeting, the person");
    for _ in 0..undone {
        desk.archive.redo().unwrap();
    }
    assert!(
        desk.archive.people().unwrap().is_empty(),
        "nothing brings a person back"
    );
    assert_eq!(desk.title(meeting), "A visit");
    let after = readable(&desk.folder);
    assert!(!NAMES.iter().any(|name| holds(&after, name)));
    is_whole(&desk.archive);
}

#[test]
fn nothing_of_an_erased_meeting_is_left_but_that_there_was_one() {
    let desk = Desk::new();
    let other = desk.add("Preparation", "2022-05-01");
    let mut meeting = with_everything(desk.meeting("Secret board", "2022-06-20"), other.id);
    meeting.narrative = "Whispers.".into();
    desk.save(&meeting);
    desk.archive
        .draft_put(Some(meeting.id), "summary", Some("Mutter"))
        .unwrap();
    let secrets = [
        "Secret board",
        "Whispers",
        "Mutter",
        "Одбор",
        "Send the report",
        "Sojati",
        "Marriott",
        "Agenda_6th",
    ];
    let before = readable(&desk.folder);
    assert!(secrets.iter().all(|secret| holds(&before, secret)));

    desk.archive.erase_meeting(meeting.id).unwrap();
    let after = readable(&desk.folder);
    for secret in secrets {
        assert!(!holds(&after, secret), "{secret}");
    }
    assert_eq!(desk.all(), [other]);
    assert!(matches!(desk.archive.meeting(meeting.id), Err(Error::NotFound { .. })));
    let back = desk
        .archive
        .transact(OperationKind::RestoreMeeting, |tx| tx.restore_meeting(meeting.id));
    assert!(matches!(back, Err(Error::NotFound { .. })));
    is_whole(&desk.archive);
}

#[test]
fn backups_are_erased_in_too() {
    let desk = Desk::new();
    let early = desk
        .archive
        .backup(&desk.folder.join("backups"), &mut |_| ControlFlow::Continue(()))
        .unwrap();
    let (who, _) = traces(&desk);
    let late = desk
        .archive
        .backup(&desk.folder.join("backups"), &mut |_| ControlFlow::Continue(()))
        .unwrap();
    std::fs::write(desk.folder.join("backups/broken.db"), [7; 8192]).unwrap();

    let erased = desk.archive.erase_person(who).unwrap();
    assert_eq!(erased.backups, [&early, &late].map(|copy| copy.join("register.db")));
    assert_eq!(erased.unreachable, [desk.folder.join("backups/broken.db")]);
    for copy in [early, late] {
        let bytes = readable(&copy);
        let archive = Archive::open(&copy, &writer("Ana"), Mode::Read).unwrap();
        assert!(!NAMES.iter().any(|name| holds(&bytes, name)), "{}", copy.display());
        is_whole(&archive);
    }
}

#[test]
fn no_file_of_the_archive_shows_a_name() {
    let desk = Desk::new();
    let (who, _) = traces(&desk);
    desk.archive.erase_person(who).unwrap();
    fn walk(folder: &Path, each: &mut dyn FnMut(&Path)) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, each) } else { each(&path) }
        }
    }
    let mut files = 0;
    walk(&desk.folder, &mut |path| {
        files += 1;
        let bytes = std::fs::read(path).unwrap();
        assert!(!holds(&bytes, "Gotskova"), "{}", path.display());
    });
    assert!(files >= 4);
}

#[test]
fn a_family_name_that_others_bear_stays_with_them() {
    let desk = Desk::new();
    let (who, _) = traces(&desk);
    let namesake = desk.id();
    desk.archive
        .transact(OperationKind::EditDirectory, |tx| {
            let mut person = desislava(namesake);
            person.given_name = "Maria".into();
            person.note = None;
            tx.save_person(&person)
        })
        .unwrap();
    desk.archive.erase_person(who).unwrap();
    let people = desk.archive.people().unwrap();
    assert_eq!(
        (people[0].given_name.as_str(), people[0].family_name.as_str()),
        ("Maria", "Gotskova")
    );
    is_whole(&desk.archive);
}

#[test]
fn what_is_not_there_cannot_be_erased() {
    let desk = Desk::new();
    assert!(matches!(
        desk.archive.erase_person(desk.id()),
        Err(Error::NotFound { .. })
    ));
}

/// How the register of a backup keeps its journal: one file ("delete"), or with a log beside it ("wal").
fn journal_of(backup: &Path) -> String {
    raw_register(backup)
        .query_row("PRAGMA journal_mode", [], |row| row.get(0))
        .unwrap()
}

#[test]
fn a_backup_from_before_a_person_was_in_the_directory_is_erased_in_too() {
    let desk = Desk::new();
    let back_up = || {
        let backups = desk.folder.join("backups");
        desk.archive
            .backup(&backups, &mut |_| ControlFlow::Continue(()))
            .unwrap()
    };
    let mut visit = desk.meeting("Visit of Ms. Desislava Gotskova", "2022-06-20");
    visit.participants = vec![person("Desislava Gotskova"), person("Agron Sojati")];
    desk.save(&visit);
    let in_records = back_up();
    desk.edit(visit.id, |m| {
        m.title = "A visit".into();
        m.participants[0].person = None;
        m.participants[0].organisation = Some("Ministry".into());
    });
    let in_the_log = back_up();
    let (who, _) = traces(&desk);

    let erased = desk.archive.erase_person(who).unwrap();
    let registers = [&in_records, &in_the_log].map(|backup| backup.join("register.db"));
    assert_eq!(
        (erased.backups.as_slice(), erased.unreachable.len()),
        (&registers[..], 0)
    );
    for (copy, name) in [(in_records, Some("erased")), (in_the_log, None)] {
        assert_eq!(journal_of(&copy), "delete");
        let bytes = readable(&copy);
        assert!(!NAMES.iter().any(|name| holds(&bytes, name)), "{}", copy.display());
        let archive = Archive::open(&copy, &writer("Ana"), Mode::Read).unwrap();
        let then = archive.meeting(visit.id).unwrap();
        assert_eq!((then.participants.len(), then.attendance()), (2, 2));
        assert_eq!(then.participants[0].person.as_deref(), name);
        is_whole(&archive);
    }
}

#[test]
fn a_backup_from_before_a_meeting_is_left_as_it_was() {
    let desk = Desk::new();
    let early = desk
        .archive
        .backup(&desk.folder.join("backups"), &mut |_| ControlFlow::Continue(()))
        .unwrap();
    let meeting = desk.add("Secret board", "2022-06-20");
    let erased = desk.archive.erase_meeting(meeting.id).unwrap();
    assert!(erased.backups.is_empty() && erased.unreachable.is_empty());
    assert_eq!(journal_of(&early), "delete");
}

#[test]
fn a_name_that_is_also_a_place_leaves_records_and_log_in_agreement() {
    let desk = Desk::new();
    let mut meeting = desk.meeting("Mr. London and Ms. Ma, in turn", "2022-06-20");
    (meeting.time_zone, meeting.country) = (Some("Europe/London".into()), Some("MA".into()));
    desk.save(&meeting);
    desk.edit(meeting.id, |m| (m.time_zone, m.country) = (None, Some("MK".into())));
    desk.edit(meeting.id, |m| {
        (m.time_zone, m.country) = (Some("Europe/London".into()), Some("MA".into()));
    });
    for (given, family) in [("Jack", "London"), ("Yo-Yo", "Ma")] {
        let who = desk.id();
        desk.archive
            .transact(OperationKind::EditDirectory, |tx| {
                let mut person = desislava(who);
                (person.given_name, person.family_name) = (given.into(), family.into());
                tx.save_person(&person)
            })
            .unwrap();
        desk.archive.erase_person(who).unwrap();
        is_whole(&desk.archive);
    }
    let now = desk.archive.meeting(meeting.id).unwrap();
    assert_eq!(now.title, "Mr. erased and Ms. erased, in turn");
    assert_eq!(
        (now.time_zone.as_deref(), now.country.as_deref()),
        (Some("Europe/London"), Some("MA"))
    );
}

#[test]
fn a_person_is_erased_in_every_writing_of_the_name() {
    let desk = Desk::new();
    let who = desk.id();
    desk.archive
        .transact(OperationKind::EditDirectory, |tx| {
            tx.save_person(
                &serde_json::from_value(serde_json::json!({
                    "id": who, "given_name": "Ivica", "family_name": "Dačić"
                }))
                .unwrap(),
            )
        })
        .unwrap();
    let mut meeting = desk.meeting("Dacic, Ivica", "2022-06-20");
    meeting.narrative = "Дачић; Dac\u{30c}ic\u{301}. Write to ivica.dacic@example.org".into();
    let of = |name: &str, function: &str| {
        let mut participant = person(name);
        (participant.function, participant.rank) = (Some(function.into()), Some(format!("{function} I")));
        participant.address = Some(format!("H.E. {function}"));
        participant
    };
    meeting.participants = vec![
        of("Mr. IVICA DACIC", "Envoy"),
        of("Дачић", "Prefect"),
        of("Besa Dačić", "Clerk"),
    ];
    desk.save(&meeting);
    desk.edit(meeting.id, |m| m.participants[0].function = Some("Minister".into()));

    desk.archive.erase_person(who).unwrap();
    let after = readable(&desk.folder);
    for text in [
        "Dacic",
        "DACIC",
        "dacic",
        "Дачић",
        "Dac\u{30c}ic\u{301}",
        "Envoy",
        "Minister",
        "Prefect",
    ] {
        assert!(!holds(&after, text), "{text}");
    }
    let now = desk.archive.meeting(meeting.id).unwrap();
    assert_eq!(now.narrative, "erased; erased. Write to erased@example.org");
    assert_eq!((now.participants.len(), now.attendance()), (3, 3));
    let erased = Some("erased");
    for gone in &now.participants[..2] {
        let texts = [&gone.person, &gone.function, &gone.rank, &gone.address];
        assert_eq!(texts.map(Option::as_deref), [erased; 4]);
    }
    let namesake = &now.participants[2];
    assert_eq!(
        [&namesake.person, &namesake.function, &namesake.rank].map(Option::as_deref),
        [Some("Besa erased"), Some("Clerk"), Some("Clerk I")],
        "somebody else, whom the directory does not have"
    );
    is_whole(&desk.archive);
}

#[test]
fn an_author_can_erase_themselves_in_backups_too() {
    let desk = Desk::new();
    let (who, _) = traces(&desk);
    let desk = desk.reopened("Desislava Gotskova");
    desk.add("Preparation", "2022-05-01");
    let copy = desk
        .archive
        .backup(&desk.folder.join("backups"), &mut |_| ControlFlow::Continue(()))
        .unwrap();
    let erased = desk.archive.erase_person(who).unwrap();
    assert_eq!(erased.backups, [copy.join("register.db")]);
    for folder in [&desk.folder, &copy] {
        let bytes = readable(folder);
        assert!(!NAMES.iter().any(|name| holds(&bytes, name)), "{}", folder.display());
    }
    is_whole(&desk.archive);
}
