//! Finding meetings by words: what is searched, in what order, and that the index follows every change.

use crate::builders::{Desk, day, person, with_everything};
use archive::{Hit, SearchOrder};
use records::{Language, meetings::Translation};

fn hits(desk: &Desk, words: &str) -> Vec<Hit> {
    desk.archive.search(words, SearchOrder::Newest, 50).unwrap()
}

fn titles(desk: &Desk, words: &str) -> Vec<String> {
    hits(desk, words).into_iter().map(|hit| hit.title).collect()
}

fn snippets(desk: &Desk, words: &str) -> Vec<String> {
    hits(desk, words).into_iter().map(|hit| hit.snippet).collect()
}

/// A desk with a meeting about somebody, in each of three writings.
fn three_writings() -> Desk {
    let desk = Desk::new();
    for (title, on, text) in [
        ("Latin", "2022-01-01", "Ministar Ivica Dačić je otvorio sastanak."),
        ("Cyrillic", "2022-02-01", "Министар Ивица Дачић је отворио састанак."),
        ("Plain", "2022-03-01", "Minister Ivica Dacic opened the meeting."),
    ] {
        let mut meeting = desk.meeting(title, on);
        meeting.narrative = text.into();
        desk.save(&meeting);
    }
    desk
}

#[test]
fn a_name_is_found_in_every_writing_and_marked_in_its_own() {
    let desk = three_writings();
    for words in ["dacic", "Dačić", "ДАЧИЋ", "dač", "дач"] {
        assert_eq!(
            snippets(&desk, words),
            [
                "Minister Ivica [[Dacic]] opened the meeting.",
                "Министар Ивица [[Дачић]] је отворио састанак.",
                "Ministar Ivica [[Dačić]] je otvorio sastanak.",
            ],
            "{words}"
        );
    }
}

#[test]
fn the_newest_comes_first_and_the_limit_holds() {
    let desk = three_writings();
    assert_eq!(titles(&desk, "ivica"), ["Plain", "Cyrillic", "Latin"]);
    let newest = desk.archive.search("ivica", SearchOrder::Newest, 1).unwrap();
    assert_eq!(newest.len(), 1);
    assert_eq!(newest[0].title, "Plain");
}

#[test]
fn ranked_puts_a_title_before_a_text() {
    let desk = Desk::new();
    desk.add("Board meeting in Budva", "2020-01-01");
    for n in 1..=9 {
        let mut meeting = desk.meeting("Seminar", &format!("2022-01-0{n}"));
        meeting.narrative = "Budva was mentioned. ".repeat(n);
        desk.save(&meeting);
    }
    let ranked = desk.archive.search("budva", SearchOrder::Ranked, 50).unwrap();
    assert_eq!(ranked.len(), 10);
    assert_eq!(ranked[0].title, "Board meeting in Budva");
}

#[test]
fn phrases_titles_and_unwanted_words_narrow_the_answer() {
    let desk = Desk::new();
    desk.add("Board meeting in Tirana", "2022-01-01");
    desk.add("Meeting of the board in Budva", "2022-02-01");
    let mut seminar = desk.meeting("Seminar", "2022-03-01");
    seminar.narrative = "After the board meeting.".into();
    desk.save(&seminar);
    assert_eq!(
        titles(&desk, "board meeting "),
        ["Seminar", "Meeting of the board in Budva", "Board meeting in Tirana"]
    );
    assert_eq!(
        titles(&desk, "\"board meeting\""),
        ["Seminar", "Board meeting in Tirana"]
    );
    assert_eq!(
        titles(&desk, "title:board meeting -tirana"),
        ["Meeting of the board in Budva"]
    );
    assert_eq!(titles(&desk, "-board"), Vec::<String>::new());
    assert_eq!(titles(&desk, "-budva"), ["Seminar", "Board meeting in Tirana"]);
    assert_eq!(titles(&desk, ""), Vec::<String>::new());
}

#[test]
fn everything_that_is_written_of_a_meeting_is_searched() {
    let desk = Desk::new();
    let other = desk.add("Another", "2021-01-01");
    let meeting = with_everything(desk.meeting("The sixth", "2022-06-20"), other.id);
    desk.save(&meeting);
    for words in [
        "sixth",
        "IISG-S 12/2022",
        "Одбор",
        "Marriott",
        "Ohrid",
        "RCC",
        "\"Ministry of Interior\"",
        "Sojati",
        "Gotskova",
        "RAI",
        "\"the board met\"",
        "Celik",
        "Текст",
        "Opening",
        "\"send the report\"",
        "Skopje",
        "Shkup",
        "Скопље",
        "\"North Macedonia\"",
        "\"Sjeverna Makedonija\"",
        "Северна",
    ] {
        assert_eq!(titles(&desk, words), ["The sixth"], "{words}");
    }
    assert_eq!(snippets(&desk, "shkup"), ["[[Skopje]]"]);
    assert_eq!(
        titles(&desk, "\"former yugoslav\""),
        Vec::<String>::new(),
        "that was its name until 2019"
    );
}

#[test]
fn the_index_follows_edits_removal_and_undo() {
    let desk = Desk::new();
    let meeting = desk.add("Board meeting", "2022-01-01");
    desk.edit(meeting.id, |m| {
        m.title = "Seminar".into();
        m.starts_on = day("2023-01-01");
        m.ends_on = day("2023-01-01");
        m.participants.push(person("Desislava Gotskova"));
        m.translations.insert(
            Language::Sq,
            Translation {
                title: "Seminari".into(),
                ..Translation::default()
            },
        );
    });
    assert!(titles(&desk, "board").is_empty());
    assert_eq!(titles(&desk, "gotsk"), ["Seminar"]);
    assert_eq!(titles(&desk, "title:seminari"), ["Seminar"]);
    desk.add("Later", "2022-06-01");
    assert_eq!(
        titles(&desk, "-nothing"),
        ["Seminar", "Later"],
        "it moved to its new day"
    );
    desk.archive
        .transact(archive::OperationKind::RemoveMeeting, |tx| {
            tx.remove_meeting(meeting.id)
        })
        .unwrap();
    assert!(titles(&desk, "seminar").is_empty());
}

#[test]
fn the_index_stays_over_a_second_start() {
    let desk = three_writings().reopened("Ana");
    assert_eq!(titles(&desk, "dacic").len(), 3);
}

#[test]
fn no_words_are_an_error() {
    let desk = three_writings();
    for words in [
        "\"",
        "\"\"",
        "-",
        "--",
        "*",
        "title:",
        "title:*",
        "a AND",
        "NOT b",
        "NEAR(a b)",
        "{title}: x",
        "^a",
        "(",
        ")",
        "a^b",
        "x OR",
        "\u{0}",
        "\u{0}dacic",
        "'; DROP TABLE meeting; --",
        "%",
        "_",
        "\\",
        "🦄",
        "\u{202e}abc",
        "ﷺ",
    ] {
        for order in [SearchOrder::Newest, SearchOrder::Ranked] {
            assert!(desk.archive.search(words, order, 10).is_ok(), "{words:?}");
        }
    }
    let long = "ab ".repeat(100_000);
    assert!(desk.archive.search(&long, SearchOrder::Newest, 10).is_ok());
}
