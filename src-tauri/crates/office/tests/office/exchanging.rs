//! Records in and out.

use crate::Desk;
use office::{
    Error, Progress, export, history,
    import::{How, Summary, import},
    meetings, sample,
};
use std::{ops::ControlFlow, path::PathBuf};

fn take(desk: &Desk, paths: &[PathBuf], strict: bool) -> office::Result<Summary> {
    let mut unwatched = |_: Progress| ControlFlow::Continue(());
    import(&desk.session, paths, How { strict }, &mut unwatched, &mut |_| {})
}

fn counts(summary: &Summary) -> (usize, usize, usize, usize) {
    (summary.new, summary.updated, summary.unchanged, summary.refused.len())
}

const TWO_GOOD: &str = r#"{"title":"Board","starts_on":"2022-06-20","pillars":["Waters"]}
{"title":"Seminar","starts_on":"2022-09-27","ends_on":"2022-09-26"}
{"title":"Visit","starts_on":"2022-10-05","series":{"name":"Visits","number":1}}
not json
"#;

#[test]
fn valid_lines_go_in_and_the_others_are_named() {
    let desk = Desk::new();
    let file = desk.file("meetings.jsonl", TWO_GOOD);
    let summary = take(&desk, std::slice::from_ref(&file), false).unwrap();
    assert_eq!(counts(&summary), (2, 0, 0, 2));
    let said: Vec<String> = summary.refused.iter().map(ToString::to_string).collect();
    assert!(
        said[0].ends_with("line 2: ends_on: 2022-09-26 lies before the start"),
        "{}",
        said[0]
    );
    assert_eq!(summary.refused[1].line, 4);
    assert_eq!(
        counts(&take(&desk, &[file], false).unwrap()),
        (0, 0, 2, 2),
        "again: nothing new"
    );
}

#[test]
fn strict_takes_all_or_nothing() {
    let desk = Desk::new();
    let good = desk.file("good.jsonl", r#"{"title":"Board","starts_on":"2022-06-20"}"#);
    let bad = desk.file("bad.jsonl", TWO_GOOD);
    let error = take(&desk, &[good.clone(), bad], true).unwrap_err();
    assert!(matches!(&error, Error::Refused(lines) if lines.len() == 2), "{error}");
    assert_eq!(meetings::years(&desk.session).unwrap(), []);
    assert_eq!(counts(&take(&desk, &[good], true).unwrap()), (1, 0, 0, 0));
}

#[test]
fn undo_takes_a_whole_file_back() {
    let desk = Desk::new();
    let file = desk.file("meetings.jsonl", TWO_GOOD);
    take(&desk, &[file], false).unwrap();
    history::undo(&desk.session).unwrap();
    assert_eq!(meetings::years(&desk.session).unwrap(), []);
}

#[test]
fn a_file_that_was_taken_back_can_be_taken_in_again() {
    let desk = Desk::new();
    let line = r#"{"id":"01890000-0000-7000-8000-000000000001","title":"Board","starts_on":"2022-06-20"}"#;
    let file = desk.file("meetings.jsonl", line);
    take(&desk, std::slice::from_ref(&file), false).unwrap();
    history::undo(&desk.session).unwrap();
    assert_eq!(counts(&take(&desk, &[file], false).unwrap()), (1, 0, 0, 0));
    assert_eq!(meetings::years(&desk.session).unwrap(), [(2022, 1)]);
}

#[test]
fn a_parent_that_is_not_there_refuses_one_line_only() {
    let desk = Desk::new();
    let organisation = |id: u8, parent: &str| {
        format!(
            r#"{{"type":"organisation","id":"01890000-0000-7000-8000-0000000000{id:02}","name":"Organisation {id}"{parent}}}"#
        )
    };
    let lines = [
        organisation(1, r#","parent":"01890000-0000-7000-8000-000000000002""#),
        organisation(2, ""),
        organisation(3, r#","parent":"01890000-0000-7000-8000-000000000099""#),
        r#"{"title":"Board","starts_on":"2022-06-20"}"#.to_owned(),
    ];
    let summary = take(&desk, &[desk.file("all.jsonl", &lines.join("\n"))], false).unwrap();
    assert_eq!(counts(&summary), (3, 0, 0, 1));
    assert_eq!(
        (summary.refused[0].line, summary.refused[0].problems[0].field.as_str()),
        (3, "parent")
    );
}

#[test]
fn two_meetings_that_another_program_tells_apart_stay_two() {
    let desk = Desk::new();
    let of = |uid: &str| {
        format!(r#"{{"title":"Working group","starts_on":"2022-05-01","external":[{{"system":"wp","uid":"{uid}"}}]}}"#)
    };
    let file = desk.file("posts.jsonl", &format!("{}\n{}\n", of("1"), of("2")));
    assert_eq!(
        counts(&take(&desk, std::slice::from_ref(&file), false).unwrap()),
        (2, 0, 0, 0)
    );
    assert_eq!(counts(&take(&desk, &[file], false).unwrap()), (0, 0, 2, 0));
}

#[test]
fn a_refused_meeting_leaves_no_category_behind() {
    let desk = Desk::new();
    let line = r#"{"title":"Board","starts_on":"2022-06-20","ends_on":"2022-06-19","category":"New","series":{"name":"S","number":1}}"#;
    let summary = take(&desk, &[desk.file("bad.jsonl", line)], false).unwrap();
    assert_eq!(counts(&summary), (0, 0, 0, 1));
    let lists = office::lists::all(&desk.session).unwrap();
    assert!(lists.categories.is_empty() && lists.series.is_empty());
}

#[test]
fn a_stopped_import_leaves_nothing() {
    let desk = Desk::new();
    let lines: String = (0..200)
        .map(|n| format!("{{\"title\":\"Meeting {n}\",\"starts_on\":\"2022-01-01\"}}\n"))
        .collect();
    let file = desk.file("many.jsonl", &lines);
    let mut stop = |_: Progress| ControlFlow::Break(());
    let error = import(&desk.session, &[file], How::default(), &mut stop, &mut |_| {}).unwrap_err();
    assert_eq!(error.code(), "cancelled");
    assert_eq!(meetings::years(&desk.session).unwrap(), []);
}

#[test]
fn files_that_are_not_there_or_of_another_kind_are_named() {
    let desk = Desk::new();
    let missing = desk.folder.path().join("gone.jsonl");
    assert!(
        take(&desk, &[missing], false)
            .unwrap_err()
            .to_string()
            .contains("gone.jsonl")
    );
    let other = desk.file("meetings.docx", "x");
    assert!(matches!(
        take(&desk, &[other], false).unwrap_err(),
        Error::UnknownKind { .. }
    ));
}

#[test]
fn an_export_of_everything_makes_the_same_office() {
    let desk = Desk::new();
    let profile = office::Profile::load(&desk.folder.path().join("config")).unwrap();
    let real = sample::iisg(&desk.folder.path().join("IISG.rapporteur"), &profile).unwrap();
    let file = desk.folder.path().join("all.jsonl");
    let written = export::json(&real, &file, true).unwrap();
    let summary = take(&desk, std::slice::from_ref(&file), true).unwrap();
    assert_eq!(summary.new + summary.updated, written);
    let again = desk.folder.path().join("again.jsonl");
    export::json(&desk.session, &again, true).unwrap();
    let read = |path: &PathBuf| std::fs::read_to_string(path).unwrap();
    assert_eq!(read(&file), read(&again));
}
