//! Folders that are no register, or are damaged, newer, held by others: each is named, and nothing gets worse.

use crate::desk::{Desk, done, refused, text};
use serde_json::Value;
use std::{
    fs,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

const ADD: &[&str] = &["meetings", "add", "--title", "One more", "--starts-on", "2022-06-20"];

#[test]
fn a_folder_that_is_no_register_is_named() {
    let desk = Desk::new();
    let (nothing, folder, file) = (desk.path("nothing"), desk.path("folder"), desk.path("file"));
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("letter.txt"), "Dear Sir").unwrap();
    fs::write(&file, "Dear Madam").unwrap();
    for path in [&nothing, &folder, &file] {
        for args in [&["meetings", "list"][..], ADD, &["check"]] {
            let said = refused(&mut desk.command_on(path, args), "is no archive");
            assert!(said.err.contains(path.to_str().unwrap()), "{}", said.err);
        }
    }
    assert!(!nothing.exists(), "asking makes nothing");
    refused(&mut desk.command_on(&folder, &["init"]), folder.to_str().unwrap());
    assert_eq!(
        fs::read_dir(&folder).unwrap().count(),
        1,
        "what is in a folder stays alone in it"
    );
}

#[test]
fn a_newer_register_is_named() {
    let desk = Desk::with_office();
    for name in ["archive.json", "archive.json.bak"] {
        let path = desk.archive().join(name);
        let mut settings: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        settings["format"] = 999.into();
        fs::write(&path, settings.to_string()).unwrap();
    }
    desk.refused(&["meetings", "list"], "newer version");
    desk.refused(ADD, "newer version");
}

#[test]
fn a_damaged_archive_json_is_served_by_its_copy() {
    for damage in [&b""[..], b"{\"format\": 1, \"arch", b"\0\0\0\0"] {
        let desk = Desk::with_sample();
        let path = desk.archive().join("archive.json");
        fs::write(&path, damage).unwrap();
        let said = desk.done(&["--json", "meetings", "list"]);
        assert_eq!(said.objects().len(), 12);
        assert!(said.err.contains("archive.json was missing or damaged"), "{}", said.err);
        desk.done(ADD);
        assert_ne!(fs::read(&path).unwrap(), damage, "and is put in its place");
        assert!(desk.done(ADD).err.is_empty());
    }
}

#[test]
fn both_copies_damaged_are_named() {
    let desk = Desk::with_office();
    for name in ["archive.json", "archive.json.bak"] {
        fs::write(desk.archive().join(name), "{}").unwrap();
    }
    desk.refused(&["meetings", "list"], "archive.json is damaged");
}

#[test]
fn a_truncated_or_overwritten_register_is_named() {
    for damage in [0, 1_000, 20_000] {
        let desk = Desk::with_sample();
        let register = desk.archive().join("register.db");
        // What a crash left beside it must not heal it.
        let _ = fs::remove_file(desk.archive().join("register.db-wal"));
        let whole = fs::read(&register).unwrap();
        fs::write(&register, &whole[..damage]).unwrap();
        let said = desk.run(&["check"]);
        assert_eq!(said.code, 1, "{damage} bytes left: {}{}", said.out, said.err);
        assert!(
            said.err.contains("damaged") || said.err.contains(" found: restore"),
            "{}",
            said.err
        );
        assert!(!said.err.contains("panicked"), "{}", said.err);
        assert_eq!(
            fs::read(&register).unwrap().len(),
            damage,
            "nothing is written over a damaged register"
        );
    }
}

#[test]
fn a_changed_page_is_found() {
    let desk = Desk::with_sample();
    let register = desk.archive().join("register.db");
    let mut bytes = fs::read(&register).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 64].fill(0x55);
    fs::write(&register, bytes).unwrap();
    let said = desk.run(&["check"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    for args in [&["check"][..], &["--json", "check"]] {
        let unread = desk.run_unread(args);
        assert_eq!(unread.code, 1, "also when nobody reads: {}", unread.err);
        assert_eq!(unread.err, said.err);
    }
}

#[test]
fn a_register_that_another_program_writes_to_can_be_read() {
    let desk = Desk::with_sample();
    // A pipe that nobody writes to keeps an import, and with it the lock, waiting.
    let pipe = desk.path("pipe.jsonl");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut command = desk.command(&["--as", "Maja", "import", pipe.to_str().unwrap()]);
    let mut holder = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let until = Instant::now() + Duration::from_secs(30);
    while !desk.archive().join("lock.holder").exists() && Instant::now() < until {
        thread::sleep(Duration::from_millis(5));
    }
    let said = desk.run(ADD);
    let read = desk.run(&["--json", "meetings", "list"]);
    let check = desk.run(&["check"]);
    holder.kill().unwrap();
    holder.wait().unwrap();
    assert_eq!(said.code, 1);
    assert!(said.err.contains("in use by Maja"), "{}", said.err);
    assert_eq!((read.code, read.objects().len()), (0, 12), "{}", read.err);
    assert_eq!(check.code, 0, "{}", check.err);
    desk.done(ADD);
}

#[cfg(unix)]
#[test]
fn a_register_that_cannot_be_written_can_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with_sample();
    let set = |mode: u32| {
        for entry in fs::read_dir(desk.archive()).unwrap() {
            let path = entry.unwrap().path();
            let mode = if path.is_dir() { mode | 0o111 } else { mode };
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        }
        fs::set_permissions(desk.archive(), fs::Permissions::from_mode(mode | 0o111)).unwrap();
    };
    set(0o444);
    // The system's administrator may write everywhere: there is nothing to see then.
    let free = fs::File::create(desk.archive().join("probe")).is_ok();
    let (list, add) = (desk.run(&["--json", "meetings", "list"]), desk.run(ADD));
    set(0o644);
    assert_eq!((list.code, list.objects().len()), (0, 12), "{}", list.err);
    if !free {
        assert_eq!(add.code, 1);
        assert!(add.err.contains("reading only"), "{}", add.err);
    }
}

#[test]
fn a_copy_of_a_register_is_a_register_of_its_own() {
    let desk = Desk::with_sample();
    let copy = desk.path("Copy.rapporteur");
    assert!(
        Command::new("cp")
            .arg("-r")
            .arg(desk.archive())
            .arg(&copy)
            .status()
            .unwrap()
            .success()
    );
    for (archive, title) in [(desk.archive(), "Here"), (copy.clone(), "Kopaonik")] {
        done(&mut desk.command_on(
            &archive,
            &["meetings", "add", "--title", title, "--starts-on", "2022-06-20"],
        ));
        done(&mut desk.command_on(&archive, &["check"]));
    }
    let listed = done(&mut desk.command_on(&copy, &["--json", "meetings", "list", "--words", "kopaonik"]));
    assert_eq!(text(&listed.object()["title"]), "Kopaonik");
}
