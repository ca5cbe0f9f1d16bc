//! What holds of every report, whatever the office recorded.

use crate::office::{Small, day, id, options};
use crate::walk::{all, entries};
use blocks::{Block, Document};
use proptest::prelude::*;
use records::meetings::{DatePrecision, Format, Role, Status};
use records::{Access, Audience, Language, Meeting};
use std::collections::BTreeSet;

fn any_of<T: Copy + std::fmt::Debug + 'static>(values: &'static [T]) -> impl Strategy<Value = T> {
    (0..values.len()).prop_map(|at| values[at])
}

prop_compose! {
    fn meetings()(list in prop::collection::vec((
        any_of(Access::ALL), any_of(Status::ALL), any_of(Format::ALL), any_of(DatePrecision::ALL), any_of(Language::ALL),
        prop::collection::vec(any_of(Role::ALL), 0..3),
        prop::collection::vec(any_of(&["FP", "SN", "Flood protection", "Other"]), 0..3),
        (-40i64..400, 0i64..40), prop::option::of(any_of(&["AL", "XK", "RS", "SI"])), "\\PC{0,40}",
    ), 0..12)) -> Vec<Meeting> {
        list.into_iter().enumerate().map(|(n, row)| {
            let (access, status, format, precision, language, roles, pillars, (from, length), country, text) = row;
            let starts = day("2022-01-01") + chrono::Duration::days(from);
            let mut meeting = Meeting::new(id(n as u8), format!("Title{n}x"), language, starts);
            meeting.ends_on = starts + chrono::Duration::days(length);
            (meeting.access, meeting.status, meeting.format, meeting.date_precision) = (access, status, format, precision);
            meeting.our_roles = roles;
            meeting.pillars = pillars.into_iter().map(str::to_owned).collect();
            meeting.country = country.map(str::to_owned);
            meeting.narrative = text;
            meeting
        }).collect()
    }
}

/// How often a meeting's row stands in the chronological register.
fn in_register(document: &Document, meeting: &Meeting) -> usize {
    let anchor = format!("register-{}", meeting.id);
    all(document)
        .into_iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .flat_map(|table| &table.rows)
        .flat_map(|row| &row.cells)
        .filter(|cell| cell.anchor.as_deref() == Some(&anchor))
        .count()
}

/// Anchors that stand in the document, and those that something leads to.
fn anchors(document: &Document) -> (Vec<String>, BTreeSet<String>) {
    let (mut standing, mut led_to) = (Vec::new(), BTreeSet::new());
    fn targets(value: &serde_json::Value, out: &mut BTreeSet<String>) {
        match value {
            serde_json::Value::Object(fields) => {
                for (key, value) in fields {
                    if let (true, Some(text)) = (key == "to" || key == "leads_to", value.as_str()) {
                        out.insert(text.to_owned());
                    }
                    targets(value, out);
                }
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| targets(item, out)),
            _ => {}
        }
    }
    targets(&serde_json::to_value(document).expect("blocks are JSON"), &mut led_to);
    for block in all(document) {
        match block {
            Block::Chapter(chapter) => standing.push(chapter.anchor.clone()),
            Block::Entry(entry) => standing.push(entry.anchor.clone()),
            Block::Heading(heading) => standing.extend(heading.anchor.clone()),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                standing.extend(cells.filter_map(|cell| cell.anchor.clone()));
            }
            _ => {}
        }
    }
    (standing, led_to)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_readable_meeting_stands_once_and_no_other_anywhere(
        meetings in meetings(), audience in any_of(Audience::ALL), language in any_of(Language::ALL),
    ) {
        let mut small = Small::new();
        small.meetings = meetings;
        let report = small.report(&options(language, audience));
        let text = serde_json::to_string(&report.document).unwrap();
        let told = serde_json::to_string(&report.warnings).unwrap();
        for meeting in &small.meetings {
            let of_year = meeting.starts_on >= day("2022-01-01") && meeting.starts_on <= day("2022-12-31");
            let printed = of_year && audience.may_read(meeting.access);
            let described = usize::from(printed && meeting.status == Status::Held);
            let anchor = format!("meeting-{}", meeting.id);
            prop_assert_eq!(entries(&report.document).iter().filter(|entry| entry.anchor == anchor).count(), described);
            prop_assert_eq!(in_register(&report.document, meeting), usize::from(printed));
            if !printed {
                prop_assert!(!text.contains(&meeting.title), "{} of {}", meeting.title, meeting.access);
            }
            if !audience.may_read(meeting.access) {
                prop_assert!(!told.contains(&meeting.title), "{} of {}", meeting.title, meeting.access);
            }
        }
    }

    #[test]
    fn every_link_leads_somewhere_and_every_table_is_whole(
        meetings in meetings(), language in any_of(Language::ALL),
    ) {
        let mut small = Small::new();
        small.meetings = meetings;
        let document = small.report(&options(language, Audience::Internal)).document;
        let (standing, led_to) = anchors(&document);
        let different: BTreeSet<String> = standing.iter().cloned().collect();
        prop_assert_eq!(different.len(), standing.len());
        prop_assert!(led_to.is_subset(&different), "{:?}", led_to.difference(&different));
        for block in all(&document) {
            if let Block::Table(table) = block {
                for row in &table.rows {
                    prop_assert_eq!(row.cells.len(), if row.spanning { 1 } else { table.columns.len() });
                }
            }
        }
        prop_assert_eq!(small.report(&options(language, Audience::Internal)).document, document);
    }

    #[test]
    fn no_text_breaks_the_report(text in "[\\PC\\n<>*_#|`!\\[\\]()&;-]{0,400}") {
        let mut small = Small::new().with(crate::office::meeting(1, &text, "2022-03-01"));
        small.meetings[0].narrative = text.clone();
        small.meetings[0].title = text;
        let report = small.report(&options(Language::En, Audience::Public));
        prop_assert_eq!(entries(&report.document).len(), 1);
    }
}
