//! Lists: filters, orders, pages as slices, and what a line shows.

use crate::builders::{Desk, day, with_everything};
use archive::{Filter, Incomplete, Order};
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
            order: Order::Oldest,
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
            order: Order::Title,
            ..Filter::default()
        },
    );
    assert_eq!(sorted[2..], ["Борба", "Cetinje", "Đerdap", "Žabljak"]);
    assert_eq!(sorted[0].to_lowercase(), "avala");
}

#[test]
fn each_filter_narrows_and_all_must_hold() {
    let desk = three_years();
    let any = Filter::default;
    assert_eq!(
        count(
            &desk,
            &Filter {
                year: Some(2021),
                ..any()
            }
        ),
        3
    );
    assert_eq!(
        count(
            &desk,
            &Filter {
                year: Some(1999),
                ..any()
            }
        ),
        0
    );
    assert_eq!(
        count(
            &desk,
            &Filter {
                year: Some(i32::MAX),
                ..any()
            }
        ),
        0
    );
    assert_eq!(
        count(
            &desk,
            &Filter {
                status: Some(Status::Cancelled),
                ..any()
            }
        ),
        3
    );
    assert_eq!(
        count(
            &desk,
            &Filter {
                country: Some("ME".into()),
                ..any()
            }
        ),
        3
    );
    assert_eq!(
        count(
            &desk,
            &Filter {
                place: Some("skopje".into()),
                ..any()
            }
        ),
        3
    );
    assert_eq!(
        count(
            &desk,
            &Filter {
                pillar: Some("wbcti".into()),
                ..any()
            }
        ),
        6
    );
    assert_eq!(
        count(
            &desk,
            &Filter {
                pillar: Some("WBXX".into()),
                ..any()
            }
        ),
        0
    );
    assert_eq!(
        count(
            &desk,
            &Filter {
                pillar: Some(String::new()),
                ..any()
            }
        ),
        0
    );
    assert_eq!(
        count(
            &desk,
            &Filter {
                category: Some("Seminar".into()),
                ..any()
            }
        ),
        3
    );
    assert_eq!(
        count(
            &desk,
            &Filter {
                role: Some(Role::Spoke),
                ..any()
            }
        ),
        3
    );
    assert_eq!(
        count(
            &desk,
            &Filter {
                words: "dacic".into(),
                ..any()
            }
        ),
        9
    );
    assert_eq!(
        count(
            &desk,
            &Filter {
                words: "title:2021 -budva".into(),
                ..any()
            }
        ),
        2
    );
    let narrow = Filter {
        words: "dacic".into(),
        year: Some(2022),
        pillar: Some("WBCSCi".into()),
        category: Some("seminar".into()),
        role: Some(Role::Attended),
        status: Some(Status::Held),
        country: Some("ME".into()),
        place: Some("Будва".into()),
        order: Order::Title,
    };
    assert_eq!(titles(&desk, &narrow), ["Meeting 1 of 2022"]);
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
        .transact(archive::OperationKind::RemoveMeeting, |tx| tx.remove_meeting(gone))
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
