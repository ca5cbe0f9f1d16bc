//! The index against the records: built anew, found out of date, and without a trace of what was erased.

use super::*;
use crate::{Fixed, OperationKind, Writer};
use records::{Language, Meeting, Office};
use std::sync::Arc;
use tempfile::TempDir;

fn writer() -> Writer {
    Writer {
        device: [7; 16],
        author: "Ana".into(),
    }
}

/// An archive with some meetings, the latest last.
fn archive_of(titles: &[&str]) -> (TempDir, Arc<Archive>, Vec<Id>) {
    let home = tempfile::tempdir().unwrap();
    let clock = Fixed::new(1_654_070_400_000, 1);
    let office = Office::new("Secretariat", Language::En);
    let archive = Archive::create_in(&home.path().join("A.rapporteur"), &office, &writer(), clock).unwrap();
    let mut ids = Vec::new();
    for (day, title) in titles.iter().enumerate() {
        let on = chrono::NaiveDate::from_ymd_opt(2022, 1, day as u32 + 1).unwrap();
        let meeting = Meeting::new(archive.new_id(), *title, Language::En, on);
        archive
            .transact(OperationKind::CreateMeeting, |tx| tx.save_meeting(&meeting))
            .unwrap();
        ids.push(meeting.id);
    }
    (home, Arc::new(archive), ids)
}

fn found(archive: &Archive, words: &str) -> Vec<String> {
    let hits = archive.search(words, SearchOrder::Newest, 10).unwrap();
    hits.into_iter().map(|hit| hit.title).collect()
}

fn problems(archive: &Archive) -> Vec<String> {
    agrees(&archive.reader().unwrap()).unwrap()
}

#[test]
fn the_index_agrees_with_what_was_saved() {
    let (_home, archive, _) = archive_of(&["Board", "Седница", "—"]);
    assert_eq!(problems(&archive), Vec::<String>::new());
}

#[test]
fn what_was_changed_behind_its_back_is_named() {
    let (_home, archive, ids) = archive_of(&["Board", "Seminar", "Training"]);
    let writing = archive.writing().unwrap();
    let key = |id: Id| -> i64 {
        let row: i64 = writing
            .connection
            .query_row("SELECT row FROM meeting WHERE id = ?1", [id.as_bytes()], |row| {
                row.get(0)
            })
            .unwrap();
        writing
            .connection
            .query_row("SELECT key FROM search_entry WHERE meeting = ?1", [row], |row| {
                row.get(0)
            })
            .unwrap()
    };
    let (first, second, third) = (key(ids[0]), key(ids[1]), key(ids[2]));
    let change = |sql: &str, key: i64| writing.connection.execute(sql, [key]).unwrap();
    change("UPDATE search_entry SET digest = digest + 1 WHERE key = ?1", first);
    change("DELETE FROM search_index WHERE rowid = ?1", second);
    change("DELETE FROM search_entry WHERE key = ?1", third);
    drop(writing);
    assert_eq!(
        problems(&archive),
        [
            format!("search index: meeting {} is out of date", ids[0]),
            format!("search index: meeting {} is not found by its title", ids[1]),
            format!("search index: meeting {} is missing", ids[2]),
            "search index: 2 entries, 2 listed, for 3 meetings".to_owned(),
        ]
    );
}

#[test]
fn another_version_is_built_anew() {
    let (home, archive, _) = archive_of(&["Board", "Седница"]);
    let Ok(archive) = Arc::try_unwrap(archive) else {
        panic!("somebody else holds the archive")
    };
    {
        let writing = archive.writing().unwrap();
        writing
            .connection
            .execute_batch(
                "UPDATE search_state SET version = 'older'; DELETE FROM search_index WHERE rowid IN (SELECT key FROM search_entry);
                 DELETE FROM search_entry;",
            )
            .unwrap();
    }
    assert_eq!(problems(&archive).len(), 1);
    assert!(found(&archive, "board").is_empty());
    drop(archive);
    let folder = home.path().join("A.rapporteur");
    let archive = Archive::open(&folder, &writer(), crate::Mode::Write).unwrap();
    assert_eq!(problems(&archive), Vec::<String>::new());
    assert_eq!(found(&archive, "sednica"), ["Седница"]);
}

#[test]
fn a_missing_index_is_made_again() {
    let (_home, archive, _) = archive_of(&["Board"]);
    let writing = archive.writing().unwrap();
    writing.connection.execute_batch(include_str!("drop.sql")).unwrap();
    install(&writing.connection).unwrap();
    drop(writing);
    assert_eq!(found(&archive, "board"), ["Board"]);
}

#[test]
fn texts_that_did_not_change_are_not_indexed_again() {
    let (_home, archive, ids) = archive_of(&["Board"]);
    let writes = |archive: &Archive| archive.writing().unwrap().connection.total_changes();
    let before = writes(&archive);
    meeting_changed(&archive.writing().unwrap().connection, ids[0]).unwrap();
    assert_eq!(writes(&archive), before);
}

#[test]
fn erased_words_leave_no_trace() {
    let (_home, archive, ids) = archive_of(&["Secretname", "Board"]);
    archive
        .transact(OperationKind::RemoveMeeting, |tx| tx.remove_meeting(ids[0]))
        .unwrap();
    let writing = archive.writing().unwrap();
    let words = || -> Vec<String> {
        let mut statement = writing
            .connection
            .prepare("SELECT term FROM temp.words ORDER BY term")
            .unwrap();
        let terms = statement.query_map([], |row| row.get(0)).unwrap();
        terms.collect::<Result<_, _>>().unwrap()
    };
    writing
        .connection
        .execute_batch("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search_index', 'row')")
        .unwrap();
    purge(&writing.connection).unwrap();
    assert_eq!(words(), ["board"]);
    // The words must be gone from the pages themselves, not only from what is counted.
    let mut blocks = writing
        .connection
        .prepare("SELECT block FROM search_index_data")
        .unwrap();
    let held = blocks
        .query_map([], |row| row.get::<_, Vec<u8>>(0))
        .unwrap()
        .any(|block| String::from_utf8_lossy(&block.unwrap()).contains("secret"));
    assert!(!held);
}
