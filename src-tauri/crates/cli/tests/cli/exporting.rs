//! Records out, and in again elsewhere: the same.

use crate::desk::{Desk, done};
use std::{fs, path::Path};

fn export(desk: &Desk, archive: &Path, name: &str, all: bool) -> String {
    let out = desk.path(name);
    let mut args = vec!["export", "--format", "json", "--out", out.to_str().unwrap()];
    args.extend(all.then_some("--all"));
    done(&mut desk.command_on(archive, &args));
    fs::read_to_string(out).unwrap()
}

#[test]
fn all_records_come_back_the_same_elsewhere() {
    let desk = Desk::with_sample();
    let first = export(&desk, &desk.archive(), "all.jsonl", true);
    let other = desk.path("Other.rapporteur");
    done(&mut desk.command_on(&other, &["init", "--name", "Other"]));
    done(&mut desk.command_on(
        &other,
        &["import", "--strict", desk.path("all.jsonl").to_str().unwrap()],
    ));
    assert_eq!(export(&desk, &other, "again.jsonl", true), first);
    let again = done(&mut desk.command_on(&other, &["import", desk.path("all.jsonl").to_str().unwrap()])).out;
    let records = first.lines().count();
    assert_eq!(again, format!("0 new, 0 updated, {records} unchanged, 0 refused\n"));
}

#[test]
fn an_invented_office_comes_back_the_same_elsewhere() {
    let desk = Desk::new();
    desk.done(&["sample", "--meetings", "60", "--seed", "7"]);
    let first = export(&desk, &desk.archive(), "all.jsonl", true);
    let other = desk.path("Other.rapporteur");
    done(&mut desk.command_on(&other, &["init"]));
    done(&mut desk.command_on(
        &other,
        &["import", "--strict", desk.path("all.jsonl").to_str().unwrap()],
    ));
    assert_eq!(export(&desk, &other, "again.jsonl", true), first);
}

#[test]
fn the_plain_form_holds_the_meetings_only() {
    let desk = Desk::with_sample();
    let plain = export(&desk, &desk.archive(), "meetings.jsonl", false);
    assert_eq!(plain.lines().count(), 12);
    assert!(plain.lines().all(|line| line.starts_with(r#"{"id":""#)), "{plain}");
}

#[test]
fn a_sample_is_the_same_every_time() {
    let desk = Desk::new();
    let mut files = Vec::new();
    for name in ["One.rapporteur", "Two.rapporteur"] {
        let archive = desk.path(name);
        done(&mut desk.command_on(&archive, &["sample", "--meetings", "30", "--seed", "3"]));
        files.push(export(&desk, &archive, "all.jsonl", true));
    }
    assert_eq!(files[0], files[1]);
}

#[test]
fn a_sample_fills_a_new_register_and_no_other() {
    let desk = Desk::with_office();
    desk.done(&["sample", "--iisg"]);
    assert_eq!(desk.titles().len(), 12);
    desk.refused(&["sample", "--meetings", "5"], "holds meetings");
    assert_eq!(desk.titles().len(), 12);
}

#[test]
fn a_copy_becomes_a_register_again() {
    let desk = Desk::with_sample();
    let copies = desk.path("copies");
    fs::create_dir(&copies).unwrap();
    let made = desk.done(&["--json", "backup", copies.to_str().unwrap()]).object();
    let restored = desk.path("Restored.rapporteur");
    done(&mut desk.command_on(&restored, &["restore", made["path"].as_str().unwrap()]));
    done(&mut desk.command_on(&restored, &["check"]));
    assert_eq!(
        export(&desk, &restored, "b.jsonl", true),
        export(&desk, &desk.archive(), "a.jsonl", true)
    );
}
