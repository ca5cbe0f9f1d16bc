//! Every single-field rule: what is taken, what is refused, and what the refusal names.

use proptest::prelude::*;
use records::{
    Id, Language, Meeting, Problem,
    meetings::{Role, fields},
    problems::Rule,
};
use serde_json::{Value, json};

fn meeting() -> Meeting {
    Meeting::new(
        Id::v7(1, &[1; 10]),
        "Board",
        Language::En,
        "2022-06-20".parse().unwrap(),
    )
}

fn set(field: &str, value: &Value) -> Result<Meeting, Vec<Problem>> {
    let mut meeting = meeting();
    fields::set(&mut meeting, field, value).map(|()| meeting)
}

/// What one wrong value is answered with: (field, rule).
fn refused(field: &str, value: &Value) -> Vec<(String, Rule)> {
    set(field, value)
        .unwrap_err()
        .into_iter()
        .map(|p| (p.field, p.rule))
        .collect()
}

fn one(field: &str, rule: Rule) -> Vec<(String, Rule)> {
    vec![(field.to_owned(), rule)]
}

#[test]
fn every_field_of_the_interchange_form_can_be_set_and_comes_back() {
    let whole = json!({
        "id": "01890000-0000-7000-8000-000000000001",
        "external": [{"system": "outlook", "uid": "u1", "recurrence_id": "20220620", "sequence": 2}],
        "reference": "IISG-S/2022/007",
        "title": "6th Board Meeting", "language": "en", "summary": "Short.", "narrative": "Long.\n\nText.",
        "report_text": "Printed.", "translations": {"sr-Cyrl": {"title": "Шести састанак"}},
        "starts_on": "2022-06-20", "ends_on": "2022-06-21", "date_precision": "day", "starts_at": "10:00",
        "ends_at": "13:30", "time_zone": "Europe/Sarajevo", "status": "held",
        "postponed_to": "01890000-0000-7000-8000-000000000002", "reply_by": "2022-06-01",
        "parent": "01890000-0000-7000-8000-000000000003", "format": "hybrid", "venue": "Parliament", "city": "Sarajevo",
        "country": "BA", "other_places": ["Vienna"], "category": "Board meeting", "pillars": ["WBCTi", "WBBSi"],
        "series": {"name": "IISG Board Meeting", "number": 6}, "our_roles": ["organised", "chaired"],
        "organisers": ["IISG Secretariat"], "hosts": ["Ministry of Security"], "access": "public",
        "responsible": "Agron Sojati", "working_languages": ["en", "bs"], "funder": "EU", "work_plan_code": "A.1",
        "agenda": [{"number": "1", "title": "Opening", "speaker": "Chair", "starts_at": "10:00"}],
        "minutes": {"state": "adopted", "adopted_on": "2022-09-01"},
        "outcomes": [{"kind": "action", "text": "Send it.", "agenda": "1", "responsible": "Secretariat",
            "deadline": "2022-12-31", "state": "open"}],
        "participants": [{"person": "Agron Sojati", "organisation": "IISG", "function": "Head", "rank": "Colonel",
            "address": "Mr.", "capacity": "secretariat", "status": "attended"},
            {"organisation": "CEPOL", "capacity": "participant", "status": "attended", "delegates": 3}],
        "totals": {"participants": 40, "women": 18, "men": 22},
        "documents": [{"path": "agenda.docx", "kind": "agenda", "title": "Agenda"}],
        "source": {"url": "https://example.org/1", "posted_on": "2022-06-22", "category": "Activities"}
    });
    let mut filled = meeting();
    for (field, value) in whole.as_object().unwrap() {
        fields::set(&mut filled, field, value).unwrap();
    }
    assert_eq!(serde_json::to_value(&filled).unwrap(), whole);
    let named: Vec<_> = whole.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(named, fields::NAMES, "the list of fields is the interchange form's");
    assert_eq!(serde_json::from_value::<Meeting>(whole).unwrap(), filled);
}

#[test]
fn a_date_must_exist() {
    assert_eq!(
        set("starts_on", &json!("2024-02-29")).unwrap().starts_on.to_string(),
        "2024-02-29"
    );
    for wrong in [
        "2023-02-29",
        "31.11.2022",
        "2022-6-1",
        "",
        "soon",
        "2022-06-20T10:00",
        "+2022-06-20",
    ] {
        let rule = if wrong.is_empty() {
            Rule::Missing
        } else {
            Rule::NotADate
        };
        assert_eq!(refused("starts_on", &json!(wrong)), one("starts_on", rule), "{wrong}");
    }
    assert_eq!(
        refused("reply_by", &json!("0022-06-20")),
        one("reply_by", Rule::ImplausibleYear)
    );
    assert_eq!(refused("ends_on", &json!(20220620)), one("ends_on", Rule::NotText));
}

#[test]
fn a_zone_is_one_of_the_list_and_spelt_as_there() {
    assert!(set("time_zone", &json!("Europe/Sarajevo")).is_ok());
    for wrong in ["europe/sarajevo", "Mars/Olympus", "CET+1", "(UTC+01:00) Belgrade"] {
        assert_eq!(
            refused("time_zone", &json!(wrong)),
            one("time_zone", Rule::UnknownZone),
            "{wrong}"
        );
    }
}

#[test]
fn a_country_is_a_known_code() {
    for code in ["BA", "XK", "ME", "MK", "AL", "RS"] {
        assert_eq!(set("country", &json!(code)).unwrap().country.as_deref(), Some(code));
    }
    for wrong in ["ba", "Bosnia", "YU", "ZZ", "B A", "BA AL"] {
        assert_eq!(
            refused("country", &json!(wrong)),
            one("country", Rule::UnknownCountry),
            "{wrong}"
        );
    }
}

#[test]
fn words_are_the_known_ones() {
    for field in ["status", "format", "access", "date_precision"] {
        assert_eq!(refused(field, &json!("perhaps")), one(field, Rule::UnknownValue));
    }
    assert_eq!(
        refused("language", &json!("de")),
        one("language", Rule::UnknownLanguage)
    );
    assert_eq!(
        refused("our_roles", &json!(["attended", "hosted"])),
        one("our_roles[1]", Rule::UnknownValue)
    );
    let roles = set("our_roles", &json!(["spoke", "organised", "spoke"]))
        .unwrap()
        .our_roles;
    assert_eq!(roles, [Role::Organised, Role::Spoke], "roles are a set");
}

#[test]
fn numbers_are_whole_and_above_zero_where_they_must_be() {
    assert_eq!(
        refused("series", &json!({"name": "Board", "number": 0})),
        one("series.number", Rule::NotPositive)
    );
    assert_eq!(
        refused("series", &json!({"name": "Board", "number": 1.5})),
        one("series.number", Rule::NotANumber)
    );
    assert_eq!(
        refused("series", &json!({"number": 2})),
        one("series.name", Rule::Missing)
    );
    assert_eq!(
        refused("totals", &json!({"participants": -1})),
        one("totals.participants", Rule::NotANumber)
    );
    assert_eq!(
        refused("participants", &json!([{"organisation": "X", "delegates": 0}])),
        one("participants[0].delegates", Rule::NotPositive)
    );
}

#[test]
fn a_problem_in_a_list_names_the_place_and_every_fault_at_once() {
    let given = json!([
        {"kind": "decision", "text": "Good."},
        {"kind": "promise", "deadline": "never", "colour": "red"}
    ]);
    let found = refused("outcomes", &given);
    assert_eq!(
        found,
        [
            ("outcomes[1].colour".to_owned(), Rule::UnknownField),
            ("outcomes[1].kind".to_owned(), Rule::UnknownValue),
            ("outcomes[1].text".to_owned(), Rule::Missing),
            ("outcomes[1].deadline".to_owned(), Rule::NotADate),
        ]
    );
}

#[test]
fn shapes_are_checked() {
    assert_eq!(refused("title", &json!(7)), one("title", Rule::NotText));
    assert_eq!(refused("pillars", &json!("WBCTi")), one("pillars", Rule::NotAList));
    assert_eq!(refused("minutes", &json!("adopted")), one("minutes", Rule::NotAnObject));
    assert_eq!(
        refused("translations", &json!({"xx": {}})),
        one("translations.xx", Rule::UnknownLanguage)
    );
    assert_eq!(
        refused("translations", &json!({"sq": {"titel": "x"}})),
        one("translations.sq.titel", Rule::UnknownField)
    );
    assert_eq!(refused("colour", &json!("red")), one("colour", Rule::UnknownField));
    assert_eq!(
        refused("participants", &json!([{}])),
        one("participants[0].person", Rule::Missing)
    );
    assert_eq!(refused("id", &json!("12")), one("id", Rule::NotAnId));
}

#[test]
fn a_title_is_one_line_and_never_empty() {
    assert_eq!(set("title", &json!("  6th\n Board  ")).unwrap().title, "6th Board");
    assert_eq!(refused("title", &json!(" \t")), one("title", Rule::Missing));
    assert_eq!(refused("title", &Value::Null), one("title", Rule::Missing));
    assert_eq!(refused("title", &json!("x".repeat(2_001))), one("title", Rule::TooLong));
    assert!(set("title", &json!("д".repeat(2_000))).is_ok());
}

#[test]
fn a_narrative_keeps_its_characters() {
    let text = "Line one\r\nLine <b>two</b>\u{0} – šđčćž ЉЊЏ 🙂 \u{5e9}\u{5dc}\u{5d5}\u{5dd}";
    let kept = set("narrative", &json!(text)).unwrap().narrative;
    assert_eq!(
        kept,
        "Line one\nLine <b>two</b> – šđčćž ЉЊЏ 🙂 \u{5e9}\u{5dc}\u{5d5}\u{5dd}"
    );
}

#[test]
fn null_empties_a_field() {
    let mut full = meeting();
    fields::set(&mut full, "city", &json!("Tirana")).unwrap();
    fields::set(&mut full, "city", &Value::Null).unwrap();
    assert_eq!(full, meeting());
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        Just(json!("2022-06-20")),
        Just(json!("decision")),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(
                prop_oneof![
                    Just("name".to_owned()),
                    Just("text".to_owned()),
                    Just("kind".to_owned()),
                    ".{0,6}"
                ],
                inner,
                0..4
            )
            .prop_map(|m| Value::Object(m.into_iter().collect())),
        ]
    })
}

proptest! {
    /// Whatever is given: a field is set and can be given again, or the meeting is as before and the field is named.
    #[test]
    fn any_value_is_taken_or_named(field in prop::sample::select(fields::NAMES), value in any_json()) {
        let mut changed = meeting();
        match fields::set(&mut changed, field, &value) {
            Ok(()) => {
                let written = serde_json::to_value(&changed).unwrap();
                let mut again = meeting();
                fields::set(&mut again, field, written.get(field).unwrap_or(&Value::Null)).unwrap();
                prop_assert_eq!(again, changed);
            }
            Err(problems) => {
                prop_assert_eq!(changed, meeting());
                prop_assert!(!problems.is_empty());
                prop_assert!(problems.iter().all(|p| p.field.starts_with(field)), "{:?}", problems);
            }
        }
    }
}
