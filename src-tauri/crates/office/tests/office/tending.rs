//! The office's own lists, its logo and the style of its dates.

use crate::{Desk, fields};
use office::{Error, history, lists, logo, meetings, reports};
use records::{Audience, Id, Language, Rule, lists::List};
use serde_json::json;
use std::{ops::ControlFlow, path::PathBuf};

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures/logos")
        .join(name)
}

fn save(desk: &Desk, id: Option<Id>, item: serde_json::Value) -> Result<Id, Vec<(String, Rule)>> {
    lists::save(&desk.session, List::Pillars, id, &fields(item)).map_err(|error| broken(&error))
}

fn broken(error: &Error) -> Vec<(String, Rule)> {
    let problems = error.problems().iter();
    problems.map(|problem| (problem.field.clone(), problem.rule)).collect()
}

fn names(desk: &Desk) -> Vec<(String, usize)> {
    let items = lists::items(&desk.session, List::Pillars).unwrap();
    items.into_iter().map(|used| (used.item.name, used.meetings)).collect()
}

#[test]
fn an_item_changes_only_where_it_is_told_to() {
    let desk = Desk::new();
    let id = save(
        &desk,
        None,
        json!({"name": "Border Security", "short_name": "WBBSi", "colour": "#2F6F5E"}),
    )
    .unwrap();
    save(
        &desk,
        Some(id),
        json!({"translations": {"mk": {"name": "Гранична безбедност"}}}),
    )
    .unwrap();
    save(&desk, Some(id), json!({"name": "Borders", "retired": true})).unwrap();
    let used = &lists::items(&desk.session, List::Pillars).unwrap()[0];
    assert_eq!(
        (used.item.name.as_str(), used.item.short_name.as_str()),
        ("Borders", "WBBSi")
    );
    assert_eq!(used.item.colour.as_deref(), Some("#2f6f5e"));
    assert!(used.item.retired && used.item.translations[&Language::Mk].name.starts_with("Гранична"));
    let undone = history::undo(&desk.session).unwrap();
    assert_eq!(
        (undone.kind.as_str(), undone.label.as_str()),
        ("edit_list", "Border Security")
    );
}

#[test]
fn what_cannot_be_an_item_is_refused_whole() {
    let desk = Desk::new();
    let id = save(&desk, None, json!({"name": "Border Security", "short_name": "WBBSi"})).unwrap();
    let missing = vec![("name".to_owned(), Rule::Missing)];
    assert_eq!(save(&desk, None, json!({"short_name": "X"})), Err(missing.clone()));
    assert_eq!(
        save(&desk, Some(id), json!({"name": " ", "short_name": "X"})),
        Err(missing)
    );
    for (item, field, rule) in [
        (json!({"name": "wbbsi"}), "name", Rule::Twice),
        (
            json!({"name": "Y", "short_name": "border security"}),
            "short_name",
            Rule::Twice,
        ),
        (json!({"name": "Y", "colour": "red"}), "colour", Rule::NotAColour),
        (json!({"name": "Y", "order": "a"}), "order", Rule::UnknownField),
    ] {
        assert_eq!(save(&desk, None, item), Err(vec![(field.to_owned(), rule)]));
    }
    assert_eq!(names(&desk), [("Border Security".to_owned(), 0)]);
}

#[test]
fn a_slip_of_the_keyboard_is_merged_away() {
    let desk = Desk::new();
    for (title, pillar) in [("One", "WBCTi"), ("Two", "WBCTy")] {
        let given = fields(json!({"title": title, "starts_on": "2022-06-20", "pillars": [pillar]}));
        meetings::create(&desk.session, &given).unwrap();
    }
    let ids: Vec<Id> = lists::items(&desk.session, List::Pillars)
        .unwrap()
        .iter()
        .map(|used| used.item.id)
        .collect();
    assert_eq!(
        lists::remove(&desk.session, List::Pillars, ids[1]).unwrap_err().code(),
        "conflict"
    );
    lists::merge(&desk.session, List::Pillars, ids[1], ids[0]).unwrap();
    assert_eq!(names(&desk), [("WBCTi".to_owned(), 2)]);
    let filter = meetings::Filter {
        pillars: vec!["WBCTi".to_owned()],
        ..meetings::Filter::default()
    };
    assert_eq!(meetings::view(&desk.session, &filter).unwrap().len(), 2);
    let undone = history::undo(&desk.session).unwrap();
    assert_eq!((undone.kind.as_str(), undone.label.as_str()), ("merge", "WBCTy"));
    lists::move_item(&desk.session, List::Pillars, ids[1], None).unwrap();
    assert_eq!(names(&desk), [("WBCTy".to_owned(), 1), ("WBCTi".to_owned(), 1)]);
}

#[test]
fn a_logo_is_taken_only_if_a_report_can_print_it() {
    let desk = Desk::new();
    let year = reports::Options {
        year: 2022,
        language: None,
        audience: Audience::Public,
        date: None,
        reference: None,
    };
    for (name, media_type) in [
        ("plain.svg", "image/svg+xml"),
        ("colours.png", "image/png"),
        ("colours.jpg", "image/jpeg"),
    ] {
        let office = logo::take(&desk.session, &fixture(name)).unwrap();
        assert_eq!(office.logo.unwrap().media_type, media_type);
        let made = reports::annual(&desk.session, &year, &mut |_| ControlFlow::Continue(())).unwrap();
        assert!(made.bytes.starts_with(b"%PDF"), "{name}");
    }
    let standing = desk.session.office().unwrap();
    let large = desk.folder.path().join("large.png");
    let mut bytes = std::fs::read(fixture("colours.png")).unwrap();
    bytes.resize((2 << 20) + 1, 0);
    std::fs::write(&large, bytes).unwrap();
    // the name says nothing: a text is no picture, and a picture is one under any name
    let renamed = desk.file("logo.png", "no picture at all");
    for (path, rule) in [
        (fixture("text.svg"), Rule::PictureWithText),
        (fixture("printers.jpg"), Rule::PictureWithEffects),
        (large, Rule::PictureTooLarge),
        (renamed, Rule::NotAPicture),
    ] {
        let error = logo::take(&desk.session, &path).unwrap_err();
        assert_eq!(broken(&error), [("logo".to_owned(), rule)], "{}", path.display());
    }
    assert_eq!(
        logo::take(&desk.session, &desk.folder.path().join("none"))
            .unwrap_err()
            .code(),
        "file"
    );
    #[cfg(unix)]
    assert_eq!(
        logo::take(&desk.session, std::path::Path::new("/dev/zero"))
            .unwrap_err()
            .code(),
        "file"
    );
    let other_name = desk.folder.path().join("logo.txt");
    std::fs::copy(fixture("colours.png"), &other_name).unwrap();
    assert_eq!(desk.session.office().unwrap(), standing);
    assert_eq!(
        logo::take(&desk.session, &other_name).unwrap().logo.unwrap().media_type,
        "image/png"
    );
    assert!(logo::clear(&desk.session).unwrap().logo.is_none());
    history::undo(&desk.session).unwrap();
    assert!(desk.session.office().unwrap().logo.is_some());
}

#[test]
fn a_logo_that_cannot_be_printed_comes_in_by_no_other_way() {
    let desk = Desk::new();
    let text =
        "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjx0ZXh0PkE8L3RleHQ+PC9zdmc+";
    let error = desk.session.edit_office(&fields(json!({"logo": text}))).unwrap_err();
    assert_eq!(broken(&error), [("logo".to_owned(), Rule::PictureWithText)]);
    let line = json!({"type": "office", "names": {"en": "A"}, "logo": text}).to_string();
    let file = desk.file("office.jsonl", &line);
    let summary = office::import::import(
        &desk.session,
        &[file],
        office::import::How::default(),
        &mut |_| ControlFlow::Continue(()),
        &mut |_| {},
    )
    .unwrap();
    assert_eq!(summary.refused[0].problems[0].rule, Rule::PictureWithText);
}

#[test]
fn a_report_writes_dates_as_the_office_does() {
    let desk = Desk::new();
    let given =
        fields(json!({"title": "Board", "starts_on": "2022-06-20", "status": "held", "our_roles": ["organised"]}));
    meetings::create(&desk.session, &given).unwrap();
    let options = reports::Options {
        year: 2022,
        language: Some(Language::En),
        audience: Audience::Internal,
        date: chrono::NaiveDate::from_ymd_opt(2023, 1, 27),
        reference: None,
    };
    let printed = || serde_json::to_string(&reports::blocks(&desk.session, &options).unwrap()).unwrap();
    let usual = printed();
    assert!(usual.contains("20\u{a0}June 2022"), "{usual}");
    desk.session
        .edit_office(&fields(json!({"date_style": "numeric", "accent2": "#c8a24a"})))
        .unwrap();
    let numeric = printed();
    assert!(
        numeric.contains("20.6.2022") && !numeric.contains("20\u{a0}June"),
        "{numeric}"
    );
    assert!(numeric.contains("27\u{a0}January 2023"), "the day of issue is in words");
    desk.session
        .edit_office(&fields(json!({"date_style": null, "accent2": null})))
        .unwrap();
    assert_eq!(printed(), usual);
}
