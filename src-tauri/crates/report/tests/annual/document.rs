//! The shape of a whole report: chapters, registers, counts, an empty year.

use crate::office::{Small, day, five, id, meeting, options};
use crate::walk::{all, chapters, entries, rows, shown, table, titled};
use blocks::{Block, Drawing, Rule};
use records::meetings::{DatePrecision, Format, Role, Status};
use records::{Audience, Language};

#[test]
fn chapters_stand_in_their_order() {
    assert_eq!(
        chapters(&five().public(Language::En).document),
        [
            "- Contents",
            "1 The year at a glance",
            "2 Flood protection",
            "3 Safe navigation",
            "4 Cross-cutting meetings",
            "5 Meetings organised",
            "6 Meetings attended",
            "A Chronological register",
        ]
    );
}

#[test]
fn an_empty_year_says_so_and_stops() {
    let report = Small::new().public(Language::En);
    assert_eq!(chapters(&report.document), ["- Contents", "1 The year at a glance"]);
    let last = report.document.body.last().unwrap();
    let Block::Paragraph(paragraph) = last else {
        panic!("{last:?}")
    };
    assert_eq!(shown(&paragraph.text), "This report holds no meeting of 2022.");
    assert_eq!(report.warnings, []);
}

#[test]
fn a_year_of_plans_has_a_register_and_no_entries() {
    let mut planned = meeting(1, "Exercise", "2022-03-01");
    planned.status = Status::Planned;
    let report = Small::new().with(planned).public(Language::En);
    assert_eq!(
        chapters(&report.document),
        ["- Contents", "1 The year at a glance", "A Chronological register"]
    );
    assert!(entries(&report.document).is_empty());
    assert_eq!(
        rows(table(&report.document, "chapter-register")),
        ["1|1 Mar.|Exercise|Tirana, Albania|planned|■FP|–".replace('■', "")]
    );
}

#[test]
fn a_pillar_without_meetings_says_so_and_a_retired_one_is_silent() {
    let mut small = Small::new().with(meeting(1, "Seminar", "2022-03-01"));
    let said = |small: &Small| {
        all(&small.public(Language::En).document)
            .into_iter()
            .filter_map(|block| match block {
                Block::Paragraph(p) => Some(shown(&p.text)),
                _ => None,
            })
            .any(|text| text == "No meeting was held in this pillar in 2022.")
    };
    assert!(said(&small));
    small.pillars[1].retired = true;
    assert!(!said(&small));
    assert!(!chapters(&small.public(Language::En).document).contains(&"3 Safe navigation".to_owned()));
}

#[test]
fn a_pillar_lists_the_meetings_that_it_shares() {
    let mut small = Small::new()
        .with(meeting(1, "Seminar", "2022-03-01"))
        .with(meeting(2, "Both", "2022-04-01"));
    small.meetings[1].pillars = vec!["FP".into(), "SN".into()];
    let document = small.public(Language::En).document;
    let list = |place: usize| rows(table(&document, &format!("chapter-pillar-{}", small.pillars[place].id)));
    assert_eq!(
        list(0),
        [
            "1 Mar.|Seminar, Tirana|#",
            "Meetings shared with other pillars",
            "1 Apr.|Both, Tirana|#"
        ]
    );
    assert_eq!(list(1), ["1 Apr.|Both, Tirana|#"]);
    assert!(
        all(&document)
            .into_iter()
            .any(|block| matches!(block, Block::Paragraph(p)
        if shown(&p.text) == "No meeting was held in this pillar alone in 2022."))
    );
}

#[test]
fn an_office_without_pillars_has_one_chapter_of_meetings() {
    let mut small = Small::new().with(meeting(1, "Seminar", "2022-03-01"));
    small.pillars.clear();
    small.meetings[0].pillars.clear();
    let report = small.public(Language::En);
    assert_eq!(chapters(&report.document)[2], "2 Meetings");
    assert_eq!(
        rows(table(&report.document, "chapter-register")),
        ["1|1 Mar.|Seminar|Tirana, Albania|attended|#"]
    );
    assert_eq!(report.warnings, []);
}

#[test]
fn what_was_not_held_is_counted_apart() {
    let mut small = five();
    let mut postponed = meeting(6, "Round table", "2022-12-15");
    postponed.status = Status::Postponed;
    postponed.postponed_to = Some(id(7));
    small.meetings.push(postponed);
    small
        .meetings
        .push(meeting(7, "Round table, second date", "2023-02-01"));
    let document = small.public(Language::En).document;
    assert_eq!(rows(titled(&document, "Planned and held")), ["2022|4|–|1|1"]);
    assert_eq!(entries(&document).len(), 4);
    assert_eq!(
        rows(table(&document, "chapter-register")),
        [
            "1|5–6 May|“Dams and Locks”, seminar|Pristina, Kosovo*|attended|cross|#",
            "2|20 June|Sixth meeting of the River Board|Sarajevo, Bosnia and Herzegovina|co-organised,/speaker|cross|#",
            "3|3 Oct.|Autumn exercise|Tirana, Albania|cancelled|FP|–",
            "4|25 Oct.|Средба за заштита од поплави|Skopje, North Macedonia|attended|FP|#",
            "5|30 Nov.–2 Dec.|Visit to the lock at Tivat|Tivat, Montenegro|organised|SN|#",
            "6|15 Dec.|Round table|Tirana, Albania|postponed to /1 Feb. 2023|FP|–",
        ]
    );
}

#[test]
fn hairlines_stand_where_months_end() {
    let document = five().public(Language::En).document;
    let rules: Vec<bool> = table(&document, "chapter-register")
        .rows
        .iter()
        .map(|row| row.rule == Rule::Hairline)
        .collect();
    assert_eq!(rules, [true, true, false, true, true]);
}

#[test]
fn countries_stand_in_protocol_order_then_by_name() {
    let mut small = Small::new();
    for (n, country) in [Some("SI"), Some("RS"), Some("XK"), Some("AL"), Some("AT"), None]
        .into_iter()
        .enumerate()
    {
        let mut meeting = meeting(n as u8, "M", "2022-03-01");
        meeting.country = country.map(str::to_owned);
        small.meetings.push(meeting);
    }
    small.meetings[0].our_roles = vec![Role::Organised, Role::Chaired];
    let mut online = meeting(9, "M", "2022-03-01");
    online.format = Format::Online;
    small.meetings.push(online);
    assert_eq!(
        rows(titled(
            &small.public(Language::En).document,
            "Meetings by country that hosted them"
        )),
        [
            "Albania|–|1|1",
            "Kosovo*|–|1|1",
            "Serbia|–|1|1",
            "Austria|–|1|1",
            "Slovenia|1|–|1",
            "Online|–|1|1",
            "Country not recorded|–|1|1",
            "All|1|6|7",
        ]
    );
}

#[test]
fn months_are_stacked_and_shares_add_up() {
    let document = five().public(Language::En).document;
    let drawings: Vec<&Drawing> = all(&document)
        .into_iter()
        .filter_map(|block| match block {
            Block::Chart(chart) => Some(&chart.drawing),
            _ => None,
        })
        .collect();
    let [Drawing::Columns(columns), Drawing::Shares(shares)] = drawings[..] else {
        panic!("two charts")
    };
    assert_eq!(columns.series[0].values, [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]);
    assert_eq!(columns.series[1].values, [0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0]);
    let bars: Vec<String> = shares
        .bars
        .iter()
        .map(|bar| {
            format!(
                "{} {} {} {}",
                shown(&bar.name),
                bar.letters,
                bar.value,
                bar.percent.replace('\u{202F}', " ")
            )
        })
        .collect();
    assert_eq!(
        bars,
        [
            "Flood protection FP 1 25 %",
            "Safe navigation SN 1 25 %",
            "Cross-cutting  2 50 %"
        ]
    );
    assert_eq!(shares.bars[2].mark.fill, None);
}

#[test]
fn a_quarter_is_in_no_month() {
    let mut small = five();
    small.meetings[1].date_precision = DatePrecision::Quarter;
    let document = small.public(Language::En).document;
    let Some(Block::Chart(chart)) = document.body.iter().find(|block| matches!(block, Block::Chart(_))) else {
        panic!("a chart")
    };
    let Drawing::Columns(columns) = &chart.drawing else {
        panic!("columns")
    };
    assert_eq!(columns.series[1].values.iter().sum::<u32>(), 1);
    assert!(
        all(&document)
            .into_iter()
            .any(|block| matches!(block, Block::Paragraph(p)
        if shown(&p.text) == "One meeting whose month is not recorded is not shown."))
    );
}

#[test]
fn key_figures_count_what_is_printed() {
    let document = five().public(Language::En).document;
    let figures: Vec<String> = all(&document)
        .into_iter()
        .find_map(|block| match block {
            Block::KeyFigures(figures) => Some(figures),
            _ => None,
        })
        .unwrap()
        .iter()
        .map(|figure| format!("{} {}", figure.figure, shown(&figure.label)))
        .collect();
    assert_eq!(
        figures,
        [
            "4 meetings held",
            "1 organised",
            "1 co-organised with partners",
            "2 attended",
            "1\u{202F}042 participants registered",
            "2 organisations represented",
            "2 decisions and actions, 1 done",
        ]
    );
}

#[test]
fn cover_and_heads() {
    let mut small = five();
    small.office.languages = vec![Language::En, Language::SrCyrl];
    let mut options = options(Language::En, Audience::Board);
    let document = small.report(&options).document;
    let cover = document.cover.as_ref().unwrap();
    assert_eq!(
        (shown(&cover.issuer), shown(&cover.title), cover.period.as_str()),
        ("Secretariat for River Safety".into(), "Activity report".into(), "2022")
    );
    assert_eq!(cover.reference, "SRS/2022");
    assert_eq!(cover.classification, "For the Board");
    assert_eq!(cover.date, "Issued on 27\u{A0}January 2023");
    assert_eq!(cover.lines, [] as [blocks::Text; 0]);
    assert_eq!(document.heads.verso, "Activity report 2022");
    assert_eq!(document.heads.foot, "SRS/2022");
    assert_eq!(document.heads.foot_outside, "For the Board");
    assert_eq!(document.date, "2023-01-27");

    options.reference = Some("SRS-S/2023/007".into());
    options.audience = Audience::Public;
    let document = small.report(&options).document;
    assert_eq!(document.heads.foot, "SRS-S/2023/007");
    assert_eq!(document.heads.foot_outside, "");
}

#[test]
fn meetings_of_other_years_are_not_in_it() {
    let small = five()
        .with(meeting(8, "Last year's", "2021-06-20"))
        .with(meeting(9, "Next year's", "2023-01-01"));
    let text = serde_json::to_string(&small.public(Language::En).document).unwrap();
    assert!(!text.contains("Last year's") && !text.contains("Next year's"));
    assert_eq!(small.meetings[5].starts_on, day("2021-06-20"));
}
