//! Every kind of date in every language.

use super::months::Months;
use super::*;
use records::Id;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn meeting(from: &str, to: &str, precision: DatePrecision) -> Meeting {
    let mut meeting = Meeting::new(Id::v7(1, &[1; 10]), "M", Language::En, date(from));
    meeting.ends_on = date(to);
    meeting.date_precision = precision;
    meeting
}

fn said(from: &str, to: &str, precision: DatePrecision) -> Vec<String> {
    Language::ALL
        .iter()
        .map(|&l| of_meeting(&meeting(from, to, precision), l, DateStyle::Long).replace(NBSP, "~"))
        .collect()
}

fn in_table(from: &str, to: &str, precision: DatePrecision) -> Vec<String> {
    Language::ALL
        .iter()
        .map(|&l| of_meeting_in_table(&meeting(from, to, precision), 2022, l, DateStyle::Long).replace(NBSP, "~"))
        .collect()
}

#[test]
fn one_day() {
    assert_eq!(
        said("2022-06-20", "2022-06-20", DatePrecision::Day),
        [
            "20~June 2022",
            "20~qershor 2022",
            "20.~juna 2022.",
            "20~јуни 2022~г.",
            "20.~juna 2022.",
            "20.~juna 2022.",
            "20.~јуна 2022.",
            "20.~lipnja 2022.",
        ]
    );
    assert_eq!(
        day(date("2022-10-25"), Language::Mk, DateStyle::Long),
        "25\u{A0}октомври 2022\u{A0}г."
    );
}

#[test]
fn days_of_one_month() {
    assert_eq!(
        said("2022-05-05", "2022-05-06", DatePrecision::Day),
        [
            "5–6~May 2022",
            "5–6~maj 2022",
            "5–6.~maja 2022.",
            "5–6~мај 2022~г.",
            "5–6.~maja 2022.",
            "5–6.~maja 2022.",
            "5–6.~маја 2022.",
            "5.–6.~svibnja 2022.",
        ]
    );
}

#[test]
fn days_of_two_months() {
    assert_eq!(
        said("2021-11-30", "2021-12-02", DatePrecision::Day),
        [
            "30~November–2~December 2021",
            "30~nëntor–2~dhjetor 2021",
            "30.~novembra–2.~decembra 2021.",
            "30~ноември–2~декември 2021~г.",
            "30.~novembra–2.~decembra 2021.",
            "30.~novembra–2.~decembra 2021.",
            "30.~новембра–2.~децембра 2021.",
            "30.~studenoga–2.~prosinca 2021.",
        ]
    );
}

#[test]
fn days_of_two_years() {
    assert_eq!(
        said("2021-12-30", "2022-01-02", DatePrecision::Day),
        [
            "30~December 2021–2~January 2022",
            "30~dhjetor 2021–2~janar 2022",
            "30.~decembra 2021–2.~januara 2022.",
            "30~декември 2021~г.–2~јануари 2022~г.",
            "30.~decembra 2021–2.~januara 2022.",
            "30.~decembra 2021–2.~januara 2022.",
            "30.~децембра 2021–2.~јануара 2022.",
            "30.~prosinca 2021.–2.~siječnja 2022.",
        ]
    );
}

#[test]
fn less_exact_dates() {
    assert_eq!(
        said("2022-06-01", "2022-06-30", DatePrecision::Month),
        [
            "June 2022",
            "qershor 2022",
            "juni 2022.",
            "јуни 2022~г.",
            "jun 2022.",
            "jun 2022.",
            "јун 2022.",
            "lipanj 2022.",
        ]
    );
    assert_eq!(
        said("2022-04-01", "2022-06-30", DatePrecision::Quarter),
        [
            "second quarter of 2022",
            "tremujori i dytë 2022",
            "drugo tromjesečje 2022.",
            "второ тримесечје 2022~г.",
            "drugo tromjesečje 2022.",
            "drugo tromesečje 2022.",
            "друго тромесечје 2022.",
            "drugo tromjesečje 2022.",
        ]
    );
    assert_eq!(
        said("2022-01-01", "2022-12-31", DatePrecision::Year),
        ["2022", "2022", "2022.", "2022~г.", "2022.", "2022.", "2022.", "2022."]
    );
}

#[test]
fn tables_abbreviate_and_leave_their_own_year_out() {
    assert_eq!(
        in_table("2022-09-27", "2022-09-28", DatePrecision::Day),
        [
            "27–28~Sept.",
            "27–28~sht.",
            "27–28.~sept.",
            "27–28~септ.",
            "27–28.~sept.",
            "27–28.~sept.",
            "27–28.~септ.",
            "27.–28.~ruj.",
        ]
    );
    assert_eq!(
        in_table("2022-11-30", "2022-12-02", DatePrecision::Day)[0],
        "30~Nov.–2~Dec."
    );
    assert_eq!(
        in_table("2022-12-30", "2023-01-02", DatePrecision::Day)[..3],
        ["30~Dec.–2~Jan. 2023", "30~dhj.–2~jan. 2023", "30.~dec.–2.~jan. 2023."]
    );
    assert_eq!(in_table("2022-06-01", "2022-06-30", DatePrecision::Month)[7], "lipanj");
    assert_eq!(
        in_table("2022-04-01", "2022-06-30", DatePrecision::Quarter),
        [
            "Q2",
            "tremujori~II",
            "II~kvartal",
            "II~квартал",
            "II~kvartal",
            "II~kvartal",
            "II~квартал",
            "II.~kvartal",
        ]
    );
}

#[test]
fn dates_in_running_text_do_not_break() {
    let shown = |text: &str| glued(text).replace(NBSP, "~");
    assert_eq!(
        shown("On 20 June 2022 and 5–6 May, in 1999 May came late."),
        "On 20~June 2022 and 5–6~May, in 1999 May came late."
    );
    assert_eq!(shown("20. juna 2022. i 8. новембра"), "20.~juna 2022. i 8.~новембра");
    assert_eq!(
        shown("до 15 ноември 2022 година, 2023 г."),
        "до 15~ноември 2022~година, 2023~г."
    );
    for text in ["", " ", "20 people", "20  June", "June 20", "… 5", "é5 é"] {
        assert_eq!(shown(text), text);
    }
}

#[test]
fn every_language_has_twelve_different_months() {
    for &language in Language::ALL {
        let Months {
            dated,
            alone,
            short,
            slot,
        } = months(language);
        for names in [dated, alone, short, slot] {
            let different: std::collections::BTreeSet<_> = names.iter().collect();
            assert_eq!(different.len(), 12, "{language}");
            let cyrillic = matches!(language, Language::Mk | Language::SrCyrl);
            let in_script = |c: char| ('\u{400}'..'\u{500}').contains(&c) == cyrillic;
            assert!(
                names
                    .iter()
                    .all(|name| name.chars().filter(|c| c.is_alphabetic()).all(in_script)),
                "{language}: scripts mixed"
            );
        }
    }
}

#[test]
fn an_office_may_abbreviate_or_write_figures() {
    let written = |from: &str, to: &str, style| {
        let meeting = meeting(from, to, DatePrecision::Day);
        [Language::En, Language::Bs, Language::Hr, Language::Mk].map(|language| {
            let (text, table) = (
                of_meeting(&meeting, language, style),
                of_meeting_in_table(&meeting, 2022, language, style),
            );
            format!("{text} | {table}").replace(NBSP, "~")
        })
    };
    assert_eq!(
        written("2022-09-27", "2022-09-28", DateStyle::Short)[0],
        "27–28~Sept. 2022 | 27–28~Sept."
    );
    assert_eq!(
        written("2022-06-20", "2022-06-20", DateStyle::Numeric),
        [
            "20.6.2022 | 20.6.",
            "20.6.2022. | 20.6.",
            "20.6.2022. | 20.6.",
            "20.6.2022~г. | 20.6."
        ]
    );
    assert_eq!(
        written("2022-05-05", "2022-05-06", DateStyle::Numeric),
        [
            "5–6.5.2022 | 5–6.5.",
            "5–6.5.2022. | 5–6.5.",
            "5.–6.5.2022. | 5.–6.5.",
            "5–6.5.2022~г. | 5–6.5."
        ]
    );
    assert_eq!(
        written("2022-12-30", "2023-01-02", DateStyle::Numeric),
        [
            "30.12.2022–2.1.2023 | 30.12.–2.1.2023",
            "30.12.2022–2.1.2023. | 30.12.–2.1.2023.",
            "30.12.2022.–2.1.2023. | 30.12.–2.1.2023.",
            "30.12.2022~г.–2.1.2023~г. | 30.12.–2.1.2023~г."
        ]
    );
    let quarter = meeting("2022-04-01", "2022-04-01", DatePrecision::Quarter);
    assert_eq!(
        of_meeting(&quarter, Language::En, DateStyle::Numeric),
        of_meeting(&quarter, Language::En, DateStyle::Long)
    );
}
