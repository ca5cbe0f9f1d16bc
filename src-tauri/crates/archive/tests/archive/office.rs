//! The office's settings, its lists and series.

use crate::builders::{Desk, office};
use archive::{Error, OperationKind};
use records::{
    Language, Office, Rule,
    lists::{List, ListItem, ListItemNames},
    office::{DateStyle, FirstDay, Logo},
    series::Series,
};

fn save(desk: &Desk, office: &Office) -> Result<bool, Error> {
    let done = desk
        .archive
        .transact(OperationKind::EditOffice, |tx| tx.save_office(office))?;
    assert_eq!(done.value, done.changes.office);
    Ok(done.value)
}

fn item(desk: &Desk, name: &str, short_name: &str) -> ListItem {
    ListItem {
        id: desk.id(),
        name: name.into(),
        short_name: short_name.into(),
        colour: None,
        order: String::new(),
        retired: false,
        translations: [].into(),
    }
}

fn put(desk: &Desk, list: List, item: &ListItem) -> Result<bool, Error> {
    let done = desk
        .archive
        .transact(OperationKind::EditList, |tx| tx.save_list_item(list, item))?;
    Ok(done.value)
}

fn broken<T: std::fmt::Debug>(answer: Result<T, Error>) -> Vec<(String, Rule)> {
    match answer {
        Err(Error::Invalid(problems)) => problems.into_iter().map(|p| (p.field, p.rule)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_setting_reads_back_and_nothing_is_saved_twice() {
    let desk = Desk::new();
    let mut new = office();
    new.names.insert(Language::Mk, "Секретаријат".into());
    new.language = Language::Mk;
    new.languages = vec![Language::Mk, Language::En];
    new.time_zone = "Europe/Skopje".into();
    new.country = Some("MK".into());
    new.kosovo_note = false;
    new.kosovo_texts.insert(Language::En, "A note.".into());
    new.accent = Some("#123456".into());
    new.accent2 = Some("#abcdef".into());
    (new.first_day, new.date_style) = (FirstDay::Saturday, DateStyle::Short);
    new.reference_prefix = "IISG-S".into();
    new.logo = Some(Logo {
        media_type: "image/png".into(),
        bytes: vec![1, 2, 3],
    });
    assert!(save(&desk, &new).unwrap());
    assert_eq!(desk.archive.office().unwrap(), new);
    assert!(!save(&desk, &new).unwrap());
    desk.archive.undo().unwrap();
    assert_eq!(desk.archive.office().unwrap(), office());
}

#[test]
fn settings_that_cannot_be_are_refused() {
    let desk = Desk::new();
    let mut new = office();
    new.names.clear();
    new.time_zone = "Europe/Nowhere".into();
    new.country = Some("QQ".into());
    assert_eq!(
        broken(save(&desk, &new)),
        [
            ("names".to_owned(), Rule::Missing),
            ("time_zone".to_owned(), Rule::UnknownZone),
            ("country".to_owned(), Rule::UnknownCountry)
        ]
    );
    assert_eq!(desk.archive.office().unwrap(), office());
}

#[test]
fn lists_keep_their_order_and_their_translations() {
    let desk = Desk::new();
    let names = ["Terrorism", "Crime", "Borders"];
    for name in names {
        assert!(put(&desk, List::Pillars, &item(&desk, name, "")).unwrap());
    }
    let list = desk.archive.list(List::Pillars).unwrap();
    assert_eq!(
        list.iter().map(|item| item.name.as_str()).collect::<Vec<_>>(),
        names,
        "a new item comes last"
    );
    let mut first = list[0].clone();
    first.short_name = "WBCTi".into();
    first.retired = true;
    first.translations.insert(
        Language::Sq,
        ListItemNames {
            name: "Terrorizmi".into(),
            short_name: "T".into(),
        },
    );
    assert!(put(&desk, List::Pillars, &first).unwrap());
    assert!(!put(&desk, List::Pillars, &first).unwrap());
    assert_eq!(desk.archive.list(List::Pillars).unwrap()[0], first);
    assert!(desk.archive.list(List::Categories).unwrap().is_empty());
}

#[test]
fn a_place_in_a_list_may_be_any_text() {
    let desk = Desk::new();
    for (name, order) in [("Second", "20"), ("First", "10"), ("Third", "b/3")] {
        let mut item = item(&desk, name, "");
        item.order = order.into();
        put(&desk, List::Pillars, &item).unwrap();
        assert!(!put(&desk, List::Pillars, &item).unwrap(), "the same again");
    }
    let names: Vec<String> = desk
        .archive
        .list(List::Pillars)
        .unwrap()
        .into_iter()
        .map(|item| item.name)
        .collect();
    assert_eq!(names, ["First", "Second", "Third"]);
    let report = desk
        .archive
        .check(&mut |_| std::ops::ControlFlow::Continue(()))
        .unwrap();
    assert!(report.ok, "{:?}", report.problems);
}

#[test]
fn two_items_never_answer_to_one_name() {
    let desk = Desk::new();
    put(&desk, List::Pillars, &item(&desk, "Terrorism", "WBCTi")).unwrap();
    assert_eq!(
        broken(put(&desk, List::Pillars, &item(&desk, "wbcti", "terrorism"))),
        [("name".to_owned(), Rule::Twice), ("short_name".to_owned(), Rule::Twice)]
    );
    assert_eq!(
        broken(put(&desk, List::Pillars, &item(&desk, " ", ""))),
        [("name".to_owned(), Rule::Missing)]
    );
    put(&desk, List::Categories, &item(&desk, "Terrorism", "")).unwrap();
}

#[test]
fn a_meeting_shows_a_pillar_as_it_is_called_now() {
    let desk = Desk::new();
    let pillar = item(&desk, "Counter-Terrorism initiative", "WBCTi");
    put(&desk, List::Pillars, &pillar).unwrap();
    let mut meeting = desk.meeting("Board", "2022-06-20");
    meeting.pillars = vec!["counter-terrorism INITIATIVE".into()];
    desk.save(&meeting);
    assert_eq!(desk.archive.meeting(meeting.id).unwrap().pillars, ["WBCTi"]);
    let mut renamed = desk.archive.list(List::Pillars).unwrap()[0].clone();
    renamed.short_name = "CT".into();
    put(&desk, List::Pillars, &renamed).unwrap();
    assert_eq!(desk.archive.meeting(meeting.id).unwrap().pillars, ["CT"]);
}

#[test]
fn a_series_is_renamed_for_all_its_meetings() {
    let desk = Desk::new();
    let mut meeting = desk.meeting("Board", "2022-06-20");
    meeting.series = Some(records::meetings::SeriesNumber {
        name: "Board".into(),
        number: 6,
    });
    desk.save(&meeting);
    let known = desk.archive.series().unwrap().remove(0);
    let renamed = Series {
        id: known.series.id,
        name: "IISG Board Meeting".into(),
        translations: [].into(),
    };
    let rename = |series: &Series| {
        desk.archive
            .transact(OperationKind::EditList, |tx| tx.save_series(series))
    };
    rename(&renamed).unwrap();
    let shown = desk.archive.meeting(meeting.id).unwrap().series.unwrap();
    assert_eq!((shown.name.as_str(), shown.number), ("IISG Board Meeting", 6));
    let twin = Series {
        id: desk.id(),
        name: "iisg board meeting".into(),
        translations: [].into(),
    };
    assert_eq!(broken(rename(&twin)), [("name".to_owned(), Rule::Twice)]);
}

#[test]
fn a_series_keeps_its_names_in_other_languages() {
    let desk = Desk::new();
    let mut series = Series {
        id: desk.id(),
        name: "Board Meeting".into(),
        translations: [
            ("sq".parse().unwrap(), "Mbledhja e Bordit".into()),
            ("bs".parse().unwrap(), "Sastanak odbora".into()),
        ]
        .into(),
    };
    let save = |series: &Series| {
        desk.archive
            .transact(OperationKind::EditList, |tx| tx.save_series(series))
            .unwrap()
            .value
    };
    assert!(save(&series));
    assert_eq!(desk.archive.series().unwrap()[0].series, series);
    assert!(!save(&series), "nothing changed");
    series.translations.remove(&"bs".parse::<Language>().unwrap());
    assert!(save(&series), "a name in another language is a change by itself");
    assert_eq!(desk.archive.series().unwrap()[0].series, series);
    desk.archive.undo().unwrap();
    assert_eq!(desk.archive.series().unwrap()[0].series.translations.len(), 2);
}
