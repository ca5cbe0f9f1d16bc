//! Lists: filters, orders, pages as slices, and what a line shows.

use crate::builders::{Desk, day, with_everything};
use archive::{By, Filter, Incomplete, OperationKind, Order, Place};
use records::{
    Meeting,
    meetings::{Role, Status},
};

/// Nine meetings in three years: three in each, the last one of a year cancelled.
fn three_years() -> Desk {
    let desk = Desk::new();
    for year in 2020..2023 {
        for (n, (city, country)) in [("Скопје", "MK"), ("Budva", "ME"), ("Sarajevo", "BA")]
            .into_iter()
            .enumerate()
        {
            let mut meeting = desk.meeting(&format!("Meeting {n} of {year}"), &format!("{year}-0{}-10", n + 1));
            meeting.city = Some(city.into());
            meeting.country = Some(country.into());
            meeting.pillars = vec![["WBCTi", "WBCSCi"][n % 2].into()];
            meeting.our_roles = vec![[Role::Organised, Role::Attended, Role::Spoke][n]];
            meeting.category = (n == 1).then(|| "Seminar".into());
            meeting.status = if n == 2 { Status::Cancelled } else { Status::Held };
            meeting.narrative = "Дачић spoke.".into();
            desk.save(&meeting);
        }
    }
    desk
}

fn titles(desk: &Desk, filter: &Filter) -> Vec<String> {
    let view = desk.archive.view(filter).unwrap();
    let page = desk.archive.page(&view, 0..view.len()).unwrap();
    assert_eq!(page.len(), view.len());
    page.into_iter().map(|row| row.title).collect()
}

fn count(desk: &Desk, filter: &Filter) -> usize {
    desk.archive.view(filter).unwrap().len()
}

#[test]
fn a_list_has_all_meetings_the_newest_first() {
    let desk = three_years();
    let all = titles(&desk, &Filter::default());
    assert_eq!(all.len(), 9);
    assert_eq!(
        (all[0].as_str(), all[8].as_str()),
        ("Meeting 2 of 2022", "Meeting 0 of 2020")
    );
    let oldest = titles(
        &desk,
        &Filter {
            order: Order::OLDEST,
            ..Filter::default()
        },
    );
    assert!(oldest.iter().eq(all.iter().rev()));
}

#[test]
fn titles_sort_without_regard_to_script() {
    let desk = Desk::new();
    for title in ["Žabljak", "Avala", "Борба", "avala", "Đerdap", "Cetinje"] {
        desk.add(title, "2022-01-01");
    }
    let sorted = titles(
        &desk,
        &Filter {
            order: Order::rising(By::Title),
            ..Filter::default()
        },
    );
    assert_eq!(sorted[2..], ["Борба", "Cetinje", "Đerdap", "Žabljak"]);
    assert_eq!(sorted[0].to_lowercase(), "avala");
}

fn some(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn each_filter_narrows() {
    let desk = three_years();
    let any = Filter::default;
    let years = |years: &[i32]| Filter {
        years: years.to_vec(),
        ..any()
    };
    let pillars = |names: &[&str]| Filter {
        pillars: some(names),
        ..any()
    };
    let categories = |names: &[&str]| Filter {
        categories: some(names),
        ..any()
    };
    let statuses = |statuses: &[Status]| Filter {
        statuses: statuses.to_vec(),
        ..any()
    };
    let roles = |roles: &[Role]| Filter {
        roles: roles.to_vec(),
        ..any()
    };
    let places = |places: &[&str]| Filter {
        places: places.iter().map(|place| Place::from(*place)).collect(),
        ..any()
    };
    let words = |words: &str| Filter {
        words: words.into(),
        ..any()
    };
    for (filter, passing) in [
        (any(), 9),
        (years(&[2021]), 3),
        (years(&[2021, 2022, 2021]), 6),
        (years(&[1999, i32::MAX]), 0),
        (statuses(&[Status::Cancelled]), 3),
        (statuses(&[Status::Cancelled, Status::Held]), 9),
        (statuses(&[Status::Planned]), 0),
        (places(&["country:ME"]), 3),
        (places(&["skopje"]), 3),
        (places(&["skopje", "country:ME", "country:MK"]), 6),
        (places(&["country:"]), 0),
        (places(&[""]), 0),
        (pillars(&["wbcti"]), 6),
        (pillars(&["wbcti", "WBCSCi"]), 9),
        (pillars(&["WBXX"]), 0),
        (pillars(&[""]), 0),
        (categories(&["Seminar"]), 3),
        (categories(&[""]), 6),
        (categories(&["", "seminar "]), 9),
        (roles(&[Role::Spoke]), 3),
        (roles(&[Role::Spoke, Role::Attended, Role::Chaired]), 6),
        (words("dacic"), 9),
        (words("title:2021 -budva"), 2),
    ] {
        assert_eq!(count(&desk, &filter), passing, "{filter:?}");
    }
}

#[test]
fn all_filters_must_hold() {
    let desk = three_years();
    let narrow = Filter {
        words: "dacic".into(),
        years: vec![2022],
        pillars: some(&["WBCSCi"]),
        categories: some(&["seminar"]),
        roles: vec![Role::Attended],
        statuses: vec![Status::Held],
        places: vec![Place {
            city: Some("Будва".into()),
            country: Some("ME".into()),
        }],
        order: Order::rising(By::Title),
    };
    assert_eq!(titles(&desk, &narrow), ["Meeting 1 of 2022"]);
    let elsewhere = Filter {
        places: vec![Place {
            city: Some("Будва".into()),
            country: Some("MK".into()),
        }],
        ..narrow
    };
    assert_eq!(count(&desk, &elsewhere), 0, "a city in another country");
}

#[test]
fn a_meeting_of_no_pillar_passes_as_such() {
    let desk = three_years();
    let bare = desk.add("Bare", "2022-12-01");
    let none = Filter {
        pillars: some(&[""]),
        ..Filter::default()
    };
    assert_eq!(titles(&desk, &none), ["Bare"]);
    desk.edit(bare.id, |m| m.pillars = some(&["WBBSi"]));
    assert_eq!(count(&desk, &none), 0);
    let either = Filter {
        pillars: some(&["", "wbbsi"]),
        ..Filter::default()
    };
    assert_eq!(titles(&desk, &either), ["Bare"]);
}

#[test]
fn each_order_stands_both_ways_and_what_has_nothing_to_order_by_is_last() {
    let desk = Desk::new();
    for (title, day, city, country, category, number) in [
        ("a", "2022-01-01", Some("Žabljak"), Some("ME"), Some("Seminar"), Some(2)),
        (
            "b",
            "2022-01-02",
            Some("Beograd"),
            Some("RS"),
            Some("Board meeting"),
            Some(10),
        ),
        (
            "c",
            "2022-01-03",
            Some("Београд"),
            Some("RS"),
            Some("Board meeting"),
            None,
        ),
        ("d", "2022-01-04", None, Some("HR"), None, Some(2)),
        ("e", "2022-01-05", None, None, None, None),
    ] {
        let mut meeting = desk.meeting(title, day);
        meeting.city = city.map(str::to_owned);
        meeting.country = country.map(str::to_owned);
        meeting.category = category.map(str::to_owned);
        meeting.series = number.map(|number| records::meetings::SeriesNumber {
            name: "Board".into(),
            number,
        });
        meeting.status = if title == "a" {
            Status::Cancelled
        } else {
            Status::Planned
        };
        desk.save(&meeting);
    }
    let ordered = |by: By| {
        [false, true].map(|descending| {
            let order = Order { by, descending };
            titles(
                &desk,
                &Filter {
                    order,
                    ..Filter::default()
                },
            )
            .concat()
        })
    };
    assert_eq!(ordered(By::Date), ["abcde", "edcba"]);
    assert_eq!(ordered(By::Title), ["abcde", "edcba"]);
    // one city in two scripts, then Croatia, then Žabljak
    assert_eq!(ordered(By::Place), ["cbdae", "adcbe"]);
    assert_eq!(ordered(By::Category), ["cbaed", "acbed"]);
    assert_eq!(ordered(By::Status), ["edcba", "aedcb"]);
    assert_eq!(ordered(By::Series), ["dabec", "bdaec"]);
}

#[test]
fn long_lists_and_short_ones_stand_in_the_same_order() {
    let desk = Desk::new();
    let many: Vec<Meeting> = (0..1_200)
        .map(|n| {
            let city = ["Skopje", "Тетово", "Budva"][n % 3];
            let mut meeting = desk.meeting(
                &format!("{} {}", ["Žaba", "avala", "Борба"][n * 7 % 3], n % 40),
                "2022-01-01",
            );
            meeting.starts_on += chrono::Duration::days(n as i64 % 300);
            meeting.ends_on = meeting.starts_on;
            meeting.city = Some(city.into());
            meeting
        })
        .collect();
    desk.archive
        .transact(OperationKind::Import, |tx| {
            many.iter().try_for_each(|meeting| tx.save_meeting(meeting).map(drop))
        })
        .unwrap();
    let place = Place::city("skopje");
    for order in [
        Order::rising(By::Title),
        Order::falling(By::Title),
        Order::rising(By::Place),
        Order::NEWEST,
    ] {
        let all = desk
            .archive
            .view(&Filter {
                order,
                ..Filter::default()
            })
            .unwrap();
        let narrow = Filter {
            places: vec![place.clone()],
            order,
            ..Filter::default()
        };
        let few = desk.archive.view(&narrow).unwrap();
        let all_rows = desk.archive.page(&all, 0..all.len()).unwrap();
        let in_skopje: Vec<_> = all_rows
            .iter()
            .filter(|row| row.city.as_deref() == Some("Skopje"))
            .cloned()
            .collect();
        assert_eq!(in_skopje.len(), 400);
        assert_eq!(desk.archive.page(&few, 0..few.len()).unwrap(), in_skopje, "{order:?}");
        let ids: Vec<_> = all_rows.iter().map(|row| row.id).collect();
        assert_eq!(desk.archive.meeting_ids(&all, 0..usize::MAX).unwrap(), ids);
        assert_eq!(desk.archive.meeting_ids(&all, 7..20).unwrap(), ids[7..20]);
        // Of many and of few, given in another order.
        let of_few: Vec<_> = in_skopje.iter().map(|row| row.id).collect();
        let backwards: Vec<_> = ids.iter().rev().copied().collect();
        assert_eq!(desk.archive.meetings_among(&few, &backwards).unwrap(), of_few);
        assert_eq!(desk.archive.meetings_among(&all, &backwards).unwrap(), ids);
        assert_eq!(
            desk.archive.meetings_among(&all, &[ids[9], ids[2]]).unwrap(),
            [ids[2], ids[9]]
        );
    }
}

#[test]
fn rows_are_read_by_id_in_the_order_of_the_ids() {
    let desk = three_years();
    let view = desk.archive.view(&Filter::default()).unwrap();
    let page = desk.archive.page(&view, 0..9).unwrap();
    let ids = [page[4].id, desk.id(), page[0].id];
    assert_eq!(
        desk.archive.meeting_rows(&ids).unwrap(),
        [page[4].clone(), page[0].clone()]
    );
    let gone = page[0].id;
    desk.archive
        .transact(OperationKind::RemoveMeeting, |tx| tx.remove_meeting(gone))
        .unwrap();
    assert_eq!(desk.archive.meeting_rows(&ids).unwrap(), [page[4].clone()]);
    assert_eq!(desk.archive.meeting_ids(&view, 0..2).unwrap(), [page[1].id]);
}

#[test]
fn a_meeting_has_its_place_in_a_list_or_none() {
    let desk = three_years();
    let view = desk.archive.view(&Filter::default()).unwrap();
    let ids = desk.archive.meeting_ids(&view, 0..9).unwrap();
    let place_in = |view, id| desk.archive.meeting_place(view, id).unwrap();
    assert_eq!((place_in(&view, ids[0]), place_in(&view, ids[8])), (Some(0), Some(8)));
    assert_eq!(place_in(&view, desk.id()), None);
    let year = Filter {
        years: vec![2020],
        ..Filter::default()
    };
    let year = desk.archive.view(&year).unwrap();
    assert_eq!((place_in(&year, ids[0]), place_in(&year, ids[8])), (None, Some(2)));
    assert_eq!(desk.archive.meetings_among(&year, &ids).unwrap(), ids[6..]);
    desk.archive
        .transact(OperationKind::RemoveMeeting, |tx| tx.remove_meeting(ids[7]))
        .unwrap();
    // The others stay where they are: a view stands still.
    assert_eq!((place_in(&year, ids[7]), place_in(&year, ids[8])), (None, Some(2)));
    assert_eq!(desk.archive.meetings_among(&year, &ids).unwrap(), [ids[6], ids[8]]);
}

#[test]
fn places_are_counted_each_in_its_commonest_writing() {
    let desk = three_years();
    desk.edit(desk.all()[0].id, |m| m.city = Some("Skopje".into()));
    let places: Vec<(String, usize)> = desk
        .archive
        .meeting_places()
        .unwrap()
        .into_iter()
        .map(|found| (found.place.to_string(), found.meetings))
        .collect();
    let expected = [
        ("Budva", 3),
        ("Sarajevo", 3),
        ("Скопје", 3),
        ("country:BA", 3),
        ("country:ME", 3),
        ("country:MK", 3),
    ];
    assert_eq!(places, expected.map(|(place, count)| (place.to_owned(), count)));
    for (place, meetings) in places {
        let filter = Filter {
            places: vec![Place::from(place.as_str())],
            ..Filter::default()
        };
        assert_eq!(count(&desk, &filter), meetings, "{place}");
    }
}

#[test]
fn a_page_is_a_slice_of_the_list() {
    let desk = three_years();
    let view = desk.archive.view(&Filter::default()).unwrap();
    let all = desk.archive.page(&view, 0..9).unwrap();
    assert_eq!(desk.archive.page(&view, 3..5).unwrap(), all[3..5]);
    assert_eq!(desk.archive.page(&view, 8..100).unwrap(), all[8..]);
    assert!(desk.archive.page(&view, 100..200).unwrap().is_empty());
    let backwards = std::ops::Range { start: 5, end: 3 };
    assert!(desk.archive.page(&view, backwards).unwrap().is_empty());
}

#[test]
fn a_list_stands_still_while_others_write() {
    let desk = three_years();
    let view = desk.archive.view(&Filter::default()).unwrap();
    let gone = desk.archive.page(&view, 0..1).unwrap()[0].id;
    desk.archive
        .transact(OperationKind::RemoveMeeting, |tx| tx.remove_meeting(gone))
        .unwrap();
    desk.add("New", "2023-01-01");
    assert_eq!(view.len(), 9);
    assert!(
        desk.archive.page(&view, 0..1).unwrap().is_empty(),
        "what was removed is left out"
    );
    assert_eq!(desk.archive.page(&view, 1..2).unwrap()[0].title, "Meeting 1 of 2022");
    assert_eq!(count(&desk, &Filter::default()), 9);
}

#[test]
fn a_line_shows_what_the_meeting_says() {
    let desk = Desk::new();
    let other = desk.add("Other", "2019-01-01");
    let meeting = with_everything(desk.meeting("The sixth", "2019-02-11"), other.id);
    desk.save(&meeting);
    let view = desk
        .archive
        .view(&Filter {
            words: "Дачић".into(),
            ..Filter::default()
        })
        .unwrap();
    let row = desk.archive.page(&view, 0..1).unwrap().remove(0);
    let expected: &Meeting = &meeting;
    assert_eq!(row.id, expected.id);
    assert_eq!(row.pillars, expected.pillars);
    assert_eq!(row.category, expected.category);
    assert_eq!(row.series, expected.series);
    assert_eq!((row.starts_on, row.ends_on), (expected.starts_on, expected.ends_on));
    assert_eq!(row.country_name, Some("the former Yugoslav Republic of Macedonia"));
    assert_eq!(
        row.snippet.as_deref(),
        Some("# Opening [[Дачић]], Đorđe & Çelik spoke.")
    );
    assert_eq!(row.incomplete, []);
    assert_eq!((row.format, row.access), (expected.format, expected.access));
    assert_eq!(
        (&row.venue, &row.reference, &row.responsible),
        (&expected.venue, &expected.reference, &expected.responsible)
    );
    assert_eq!(row.our_roles, expected.our_roles);
    // one person, and a delegation of three
    assert_eq!((row.participants, row.documents), (4, 1));
}

#[test]
fn a_line_says_what_a_report_would_miss() {
    let desk = Desk::new();
    let mut meeting = desk.add("Bare", "2022-01-01");
    let row = |desk: &Desk| {
        let view = desk.archive.view(&Filter::default()).unwrap();
        desk.archive.page(&view, 0..1).unwrap().remove(0)
    };
    use Incomplete::{City, Country, Narrative, OurRoles, Pillars};
    assert_eq!(row(&desk).incomplete, [City, Country, Pillars, OurRoles, Narrative]);
    assert_eq!(row(&desk).snippet, None);
    meeting.format = records::meetings::Format::Online;
    meeting.summary = "Short.".into();
    desk.save(&meeting);
    assert_eq!(row(&desk).incomplete, [Pillars, OurRoles]);
    meeting.status = Status::Cancelled;
    desk.save(&meeting);
    assert_eq!(row(&desk).incomplete, []);
}

#[test]
fn years_are_counted_by_the_first_day() {
    let desk = three_years();
    let mut over = desk.meeting("Over new year", "2021-12-30");
    over.ends_on = day("2022-01-02");
    desk.save(&over);
    assert_eq!(desk.archive.years().unwrap(), [(2022, 3), (2021, 4), (2020, 3)]);
}
