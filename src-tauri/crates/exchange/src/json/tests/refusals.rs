//! Every line that is refused says its number, the field and the rule; the lines around it go in.

use super::*;
use ::records::{meetings::Status, problems::Rule};

/// The problems of a line that a meeting's good fields are part of.
fn wrong(fields: &str) -> Vec<(String, Rule)> {
    refused(&format!(r#"{{"title": "Board", "starts_on": "2022-06-20", {fields}}}"#))
}

fn refused(line: &str) -> Vec<(String, Rule)> {
    let problems = read_line(line.as_bytes(), 1, &defaults()).unwrap_err().problems;
    problems.into_iter().map(|p| (p.field, p.rule)).collect()
}

#[test]
fn each_mistake_is_named_by_field_and_rule() {
    for (line, field, rule) in [
        (r#""ends_on": "2022-06-19""#, "ends_on", Rule::EndsBeforeItStarts),
        (r#""ends_on": "2023-12-31""#, "ends_on", Rule::TooLongAMeeting),
        (r#""ends_on": "2022-02-30""#, "ends_on", Rule::NotADate),
        (r#""starts_at": "25:00""#, "starts_at", Rule::NotATime),
        (r#""country": "ZZ""#, "country", Rule::UnknownCountry),
        (r#""time_zone": "Sarajevo""#, "time_zone", Rule::UnknownZone),
        (
            r#""our_roles": ["organised", "sponsored"]"#,
            "our_roles[1]",
            Rule::UnknownValue,
        ),
        (r#""our_roles": "organised""#, "our_roles", Rule::NotAList),
        (r#""status": "over""#, "status", Rule::UnknownValue),
        (r#""access": "secret""#, "access", Rule::UnknownValue),
        (r#""language": "xx""#, "language", Rule::UnknownLanguage),
        (
            r#""translations": {"xx": {"title": "A"}}"#,
            "translations.xx",
            Rule::UnknownLanguage,
        ),
        (
            r#""translations": {"sq": {"titel": "A"}}"#,
            "translations.sq.titel",
            Rule::UnknownField,
        ),
        (
            r#""series": {"name": "Board", "number": 0}"#,
            "series.number",
            Rule::NotPositive,
        ),
        (r#""series": {"name": "Board"}"#, "series.number", Rule::Missing),
        (
            r#""outcomes": [{"kind": "action", "text": "Do", "deadline": "soon"}]"#,
            "outcomes[0].deadline",
            Rule::NotADate,
        ),
        (
            r#""participants": [{"capacity": "chair"}]"#,
            "participants[0].person",
            Rule::Missing,
        ),
        (
            r#""totals": {"participants": 3, "women": 2, "men": 2}"#,
            "totals",
            Rule::MoreThanAll,
        ),
        (r#""pillars": ["WBCTi", "wbcti"]"#, "pillars", Rule::Twice),
        (r#""parent": "none""#, "parent", Rule::NotAnId),
        (r#""id": 7"#, "id", Rule::NotText),
        (r#""venue": {"name": "Hotel"}"#, "venue", Rule::NotText),
        (r#""colour": "red""#, "colour", Rule::UnknownField),
        (r#""type": "mission""#, "type", Rule::UnknownValue),
        (r#""type": 1"#, "type", Rule::NotText),
    ] {
        assert_eq!(wrong(line), [(field.to_owned(), rule)], "{line}");
    }
}

#[test]
fn title_and_first_day_must_be_there() {
    let missing = |field: &str| (field.to_owned(), Rule::Missing);
    assert_eq!(refused("{}"), [missing("title"), missing("starts_on")]);
    assert_eq!(
        refused(r#"{"title": " ", "starts_on": null}"#),
        [missing("starts_on"), missing("title")]
    );
}

#[test]
fn all_mistakes_of_a_line_are_named_at_once() {
    assert_eq!(
        wrong(r#""country": "Bosnia", "colour": "red", "our_roles": ["x", "attended", "y"]"#),
        [
            ("colour".to_owned(), Rule::UnknownField),
            ("country".to_owned(), Rule::UnknownCountry),
            ("our_roles[0]".to_owned(), Rule::UnknownValue),
            ("our_roles[2]".to_owned(), Rule::UnknownValue),
        ]
    );
}

#[test]
fn other_records_name_their_fields_too() {
    let id = "0190a0a0-0000-7000-8000-000000000001";
    for (line, field, rule) in [
        (r#"{"type": "office"}"#.to_owned(), "names", Rule::Missing),
        (
            format!(r#"{{"type": "list_item", "id": "{id}", "name": "A"}}"#),
            "list",
            Rule::Missing,
        ),
        (
            format!(r#"{{"type": "list_item", "list": "colours", "id": "{id}", "name": "A"}}"#),
            "list",
            Rule::UnknownValue,
        ),
        (format!(r#"{{"type": "series", "id": "{id}"}}"#), "name", Rule::Missing),
        (
            format!(r#"{{"type": "person", "id": "{id}"}}"#),
            "family_name",
            Rule::Missing,
        ),
        (
            format!(r#"{{"type": "organisation", "id": "{id}", "name": "A", "country": "ZZ"}}"#),
            "country",
            Rule::UnknownCountry,
        ),
        (
            format!(r#"{{"type": "appointment", "id": "{id}", "function": "Head"}}"#),
            "person",
            Rule::Missing,
        ),
    ] {
        assert_eq!(refused(&line), [(field.to_owned(), rule)], "{line}");
    }
}

#[test]
fn good_lines_go_in_beside_bad_ones() {
    let text = b"\xef\xbb\xbf{\"title\": \"One\", \"starts_on\": \"2022-06-20\"}\r
\r
{\"title\": \"Two\", \"starts_on\"
[1, 2]
{\"title\": \"\xff\", \"starts_on\": \"2022-06-20\"}
{\"title\": \"Three\", \"starts_on\": \"2022-06-22\"}";
    let said: Vec<String> = read(text)
        .into_iter()
        .map(|line| match line {
            Ok(Record::Meeting(meeting)) => meeting.meeting.title,
            Ok(other) => panic!("{other:?}"),
            Err(refused) => refused.to_string(),
        })
        .collect();
    assert_eq!(
        said,
        [
            "One",
            "line 3: the line cannot be read: it is cut off, or not in the interchange form (JSON: EOF while parsing an object, at column 28)",
            "line 4: named values were expected, not [1,2]",
            "line 5: this is no UTF-8 text (byte 12)",
            "Three",
        ]
    );
}

#[test]
fn an_id_that_stands_twice_names_the_first_line() {
    let id = "0190a0a0-0000-7000-8000-000000000001";
    let text = format!(
        "{{\"id\": \"{id}\", \"title\": \"One\", \"starts_on\": \"2022-06-20\"}}\n\n{{\"id\": \"{}\", \"title\": \"Two\", \"starts_on\": \"2022-06-21\"}}\n",
        id.to_uppercase()
    );
    let lines = read(text.as_bytes());
    assert!(lines[0].is_ok());
    assert_eq!(
        lines[1].as_ref().unwrap_err().to_string(),
        "line 3: id: the same id stands in line 1"
    );
}

#[test]
fn an_id_of_a_refused_line_is_free_for_a_later_one() {
    let id = "0190a0a0-0000-7000-8000-000000000001";
    let text = format!(
        "{{\"id\": \"{id}\", \"starts_on\": \"2022-06-20\"}}\n{{\"id\": \"{id}\", \"title\": \"Two\", \"starts_on\": \"2022-06-21\"}}\n"
    );
    let lines = read(text.as_bytes());
    assert!(lines[0].is_err() && lines[1].is_ok());
}

#[test]
fn ten_megabytes_are_read_and_a_text_that_is_too_long_is_named() {
    let line = |letters: usize, field: &str| {
        format!(
            r#"{{"title": "A", "starts_on": "2022-06-20", "{field}": "{}"}}"#,
            "a".repeat(letters)
        )
    };
    let text = format!(
        "{}\n{}\n{}\n{}\n",
        line(3_999_999, "narrative"),
        line(10_000_000, "narrative"),
        line(LONGEST_LINE, "narrative"),
        line(1, "summary")
    );
    let lines = read(text.as_bytes());
    let said: Vec<String> = lines
        .iter()
        .filter_map(|line| line.as_ref().err())
        .map(Refused::to_string)
        .collect();
    assert_eq!(
        said,
        [
            "line 2: narrative: the text is longer than this field holds",
            "line 3: the line is longer than 16 MB"
        ]
    );
    assert_eq!(lines.iter().filter(|line| line.is_ok()).count(), 2);
}

#[test]
fn nesting_does_not_end_the_program() {
    let line = format!(r#"{{"title": {}"#, "[".repeat(200_000));
    assert_eq!(refused(&line), [(String::new(), Rule::NotJson)]);
}

#[test]
fn what_a_line_leaves_out_has_its_default() {
    let past = meeting(r#"{"title": "Board", "starts_on": "2022-06-20"}"#);
    assert_eq!(past.id, None);
    assert_eq!(
        (past.meeting.status, past.meeting.language),
        (Status::Held, Language::En)
    );
    assert_eq!(past.meeting.ends_on, past.meeting.starts_on);
    let today = meeting(r#"{"title": "Board", "starts_on": "2026-11-20", "ends_on": "2026-11-21", "status": null}"#);
    assert_eq!(today.meeting.status, Status::Planned);
}

#[test]
fn the_order_of_a_line_is_its_own_affair() {
    let backwards =
        meeting(r#"{"ends_on": "2022-06-21", "starts_on": "2022-06-20", "title": "Board", "type": "meeting"}"#);
    assert_eq!(backwards.meeting.ends_on.to_string(), "2022-06-21");
    assert_eq!(backwards.given(), ["ends_on", "starts_on", "title"]);
}

#[test]
fn only_what_a_line_gives_changes_an_existing_meeting() {
    let existing = meeting(
        r#"{"title": "Board", "starts_on": "2022-06-20", "ends_on": "2022-06-22", "city": "Sarajevo", "venue": "Hotel",
            "status": "postponed", "narrative": "Long ago."}"#,
    )
    .meeting;
    let line = meeting(r#"{"title": "Board meeting", "starts_on": "2022-07-01", "venue": null, "status": null}"#);
    let updated = line.onto(&existing).unwrap();
    assert_eq!(updated.title, "Board meeting");
    assert_eq!(updated.venue, None);
    assert_eq!(
        (updated.city.as_deref(), updated.narrative.as_str()),
        (Some("Sarajevo"), "Long ago.")
    );
    assert_eq!(updated.status, Status::Postponed);
    assert_eq!(updated.ends_on.to_string(), "2022-07-03", "it keeps its length");
    assert_eq!(updated.id, existing.id);
}

#[test]
fn a_line_may_break_a_rule_together_with_what_stays() {
    let existing =
        meeting(r#"{"title": "Board", "starts_on": "2022-06-20", "ends_at": "12:00", "starts_at": "09:00"}"#).meeting;
    let line = meeting(r#"{"title": "Board", "starts_on": "2022-06-20", "starts_at": "13:00"}"#);
    let problems = line.onto(&existing).unwrap_err();
    assert_eq!(
        (problems[0].field.as_str(), problems[0].rule),
        ("ends_at", Rule::EndsBeforeItStarts)
    );
}
