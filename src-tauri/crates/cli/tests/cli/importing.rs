//! Records in: what is right goes in, what is not is named by file, line and field.

use crate::desk::{Desk, line};
use serde_json::json;

/// Every bad line of the interchange form that staff have met, and what is said about it.
const BAD: &[(&str, &str)] = &[
    (
        r#"{"title": "No JSON", "starts_on""#,
        "the line cannot be read: it is cut off",
    ),
    (r#"{"starts_on": "2022-06-20"}"#, "title: a value is needed"),
    (r#"{"title": "No day"}"#, "starts_on: a value is needed"),
    (
        r#"{"title": "Back", "starts_on": "2022-06-20", "ends_on": "2022-06-19"}"#,
        "ends_on: 2022-06-19 lies before the start",
    ),
    (
        r#"{"title": "Where", "starts_on": "2022-06-20", "country": "ZZ"}"#,
        "country: “ZZ” is no country code",
    ),
    (
        r#"{"title": "When", "starts_on": "2022-06-20", "time_zone": "Sarajevo"}"#,
        "time_zone: “Sarajevo” is no time zone",
    ),
    (
        r#"{"title": "What", "starts_on": "2022-06-20", "our_roles": ["sponsored"]}"#,
        "our_roles[0]: “sponsored” is not known",
    ),
    (
        r#"{"title": "Day", "starts_on": "2022-02-30"}"#,
        "starts_on: “2022-02-30” is no date",
    ),
    (
        r#"{"title": "Zero", "starts_on": "2022-06-20", "series": {"name": "Board", "number": 0}}"#,
        "series.number: a number above zero",
    ),
    (
        r#"{"title": "Extra", "starts_on": "2022-06-20", "colour": "red"}"#,
        "colour: there is no field of this name",
    ),
    (r#"["a list"]"#, "named values were expected"),
];

fn mixed(desk: &Desk) -> String {
    let good: Vec<String> = (1..=BAD.len())
        .map(|n| line(&format!("Good {n}"), &format!("2022-01-{n:02}")))
        .collect();
    let lines: Vec<&str> = BAD
        .iter()
        .zip(&good)
        .flat_map(|((bad, _), good)| [*bad, good.as_str()])
        .collect();
    desk.file("mixed.jsonl", &lines)
}

#[test]
fn bad_lines_are_named_and_good_lines_go_in() {
    let desk = Desk::with_office();
    let file = mixed(&desk);
    let said = desk.done(&["import", &file]);
    assert_eq!(
        said.out,
        format!("{0} new, 0 updated, 0 unchanged, {0} refused\n", BAD.len())
    );
    for (place, (_, reason)) in BAD.iter().enumerate() {
        let expected = format!("{file}, line {}: {reason}", 2 * place + 1);
        assert!(said.err.contains(&expected), "{}\n does not say\n{expected}", said.err);
    }
    assert_eq!(desk.titles().len(), BAD.len());
}

#[test]
fn a_strict_import_refuses_also_when_nobody_reads() {
    let desk = Desk::with_office();
    let bad = mixed(&desk);
    let said = desk.run_unread(&["--json", "import", "--strict", &bad]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.err.contains("nothing was taken in"), "{}", said.err);
    for place in 0..BAD.len() {
        assert!(said.err.contains(&format!("line {}: ", 2 * place + 1)), "{}", said.err);
    }
}

#[test]
fn strict_takes_all_or_nothing() {
    let desk = Desk::with_office();
    let good = desk.file("good.jsonl", &[&line("One", "2022-01-01")]);
    let said = desk.refused(
        &["import", "--strict", &good, &mixed(&desk)],
        "records were refused, so nothing was taken in",
    );
    assert!(said.err.contains("line 3: title: a value is needed"), "{}", said.err);
    assert_eq!(desk.titles(), [] as [&str; 0]);
    desk.done(&["import", "--strict", &good]);
    assert_eq!(desk.titles(), ["One"]);
}

#[test]
fn machines_get_ids_reasons_and_a_summary() {
    let desk = Desk::with_office();
    let file = desk.file(
        "some.jsonl",
        &[&line("One", "2022-01-01"), "{}", &line("Two", "2022-01-02")],
    );
    let objects = desk.done(&["--json", "import", &file]).objects();
    let kept: Vec<&str> = objects.iter().filter_map(|object| object["kept"].as_str()).collect();
    let ids: Vec<String> = desk
        .meetings()
        .iter()
        .map(|m| m["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(kept, ids);
    let refused = &objects[2]["refused_record"];
    assert_eq!((&refused["file"], &refused["line"]), (&json!(file), &json!(2)));
    assert_eq!(
        refused["problems"][0],
        json!({"field": "title", "rule": "missing", "given": ""})
    );
    assert_eq!(
        objects[3],
        json!({"new": 2, "updated": 0, "unchanged": 0, "refused": 1, "made": []})
    );
}

#[test]
fn what_names_made_is_said() {
    let desk = Desk::with_office();
    let of_pillar = |title: &str, pillar: &str| json!({"title": title, "starts_on": "2022-06-20", "pillars": [pillar]});
    let file = desk.file("some.jsonl", &[&of_pillar("One", "WBCTi").to_string()]);
    let said = desk.done(&["import", &file]);
    assert!(said.err.contains("New pillar: WBCTi"), "{}", said.err);
    let slip = desk.file(
        "slip.jsonl",
        &[
            &of_pillar("Two", "wbcti").to_string(),
            &of_pillar("Three", "WBCTy").to_string(),
        ],
    );
    let said = desk.done(&["--json", "import", &slip]);
    assert_eq!(said.err.matches("New pillar").count(), 1, "{}", said.err);
    let last = said.objects().pop().unwrap();
    assert_eq!(last["made"], json!([{"kind": "pillar", "name": "WBCTy"}]));
    let said = desk.done(&[
        "meetings",
        "add",
        "--title",
        "Four",
        "--starts-on",
        "2022-06-20",
        "--set",
        "category=Bord meeting",
    ]);
    assert!(said.err.contains("New category: Bord meeting"), "{}", said.err);
    assert_eq!(said.out.lines().count(), 1, "the id alone: {}", said.out);
}

#[test]
fn a_second_time_changes_what_changed() {
    let desk = Desk::with_office();
    let id = "0190a0a0-0000-7000-8000-000000000001";
    let by_uid = |title: &str, day: &str| {
        format!(r#"{{"title": "{title}", "starts_on": "{day}", "external": [{{"system": "outlook", "uid": "u1"}}]}}"#)
    };
    let by_id = |title: &str| format!(r#"{{"id": "{id}", "title": "{title}", "starts_on": "2022-03-01"}}"#);
    let first = desk.file(
        "a.jsonl",
        &[&line("Same", "2022-01-01"), &by_uid("Uid", "2022-02-01"), &by_id("Id")],
    );
    desk.done(&["import", &first]);
    assert_eq!(
        desk.done(&["import", &first]).out,
        "0 new, 0 updated, 3 unchanged, 0 refused\n"
    );
    let named = r#"{"title": "Same", "starts_on": "2022-01-01", "city": "Tirana"}"#;
    let second = desk.file(
        "b.jsonl",
        &[named, &by_uid("Uid moved", "2022-02-05"), &by_id("Id renamed")],
    );
    assert_eq!(
        desk.done(&["import", &second]).out,
        "0 new, 3 updated, 0 unchanged, 0 refused\n"
    );
    assert_eq!(desk.titles(), ["Same", "Uid moved", "Id renamed"]);
    assert_eq!(desk.meetings()[0]["city"], "Tirana");
}

#[test]
fn an_id_that_stands_twice_is_refused_the_second_time() {
    let desk = Desk::with_office();
    let with_id = |title: &str| {
        format!(r#"{{"id": "0190a0a0-0000-7000-8000-000000000001", "title": "{title}", "starts_on": "2022-03-01"}}"#)
    };
    let file = desk.file("twice.jsonl", &[&with_id("First"), "", &with_id("Second")]);
    let said = desk.done(&["import", &file]);
    assert!(
        said.err.contains("line 3: id: the same id stands in line 1"),
        "{}",
        said.err
    );
    assert_eq!(desk.titles(), ["First"]);
}

#[test]
fn ten_megabytes_in_a_line_are_named_and_hinder_nobody() {
    let desk = Desk::with_office();
    let long = |letters| {
        format!(
            r#"{{"title": "Long", "starts_on": "2022-06-20", "narrative": "{}"}}"#,
            "word ".repeat(letters)
        )
    };
    let file = desk.file(
        "long.jsonl",
        &[
            &line("Before", "2022-01-01"),
            &long(2_000_000),
            &long(4_000_000),
            &line("After", "2022-12-01"),
        ],
    );
    let said = desk.done(&["import", &file]);
    assert!(
        said.err
            .contains("line 2: narrative: the text is longer than this field holds"),
        "{}",
        said.err
    );
    assert!(
        said.err.contains("line 3: the line is longer than 16 MB"),
        "{}",
        said.err
    );
    assert_eq!(desk.titles(), ["Before", "After"]);
}

#[test]
fn an_import_is_one_step_back_and_forth() {
    let desk = Desk::with_office();
    let file = desk.file("some.jsonl", &[&line("One", "2022-01-01"), &line("Two", "2022-01-02")]);
    desk.done(&["import", &file]);
    desk.done(&["undo"]);
    assert_eq!(desk.titles(), [] as [&str; 0]);
    desk.done(&["redo"]);
    assert_eq!(desk.titles(), ["One", "Two"]);
}

#[test]
fn files_that_are_not_there_or_not_known_are_named() {
    let desk = Desk::with_office();
    desk.refused(&["import", "missing.jsonl"], "missing.jsonl: No such file");
    desk.refused(
        &["import", "sheet.doc"],
        "sheet.doc: files of this kind are not known; known are .jsonl",
    );
}
