//! The calendar: what touches a range of days, also when it began long before.

use crate::builders::{Desk, day};

fn between(desk: &Desk, from: &str, to: &str) -> Vec<String> {
    let rows = desk.archive.calendar(day(from), day(to)).unwrap();
    rows.into_iter().map(|row| row.title).collect()
}

fn add(desk: &Desk, title: &str, from: &str, to: &str) {
    let mut meeting = desk.meeting(title, from);
    meeting.ends_on = day(to);
    desk.save(&meeting);
}

#[test]
fn a_month_has_what_touches_it() {
    let desk = Desk::new();
    add(&desk, "ends before", "2022-05-28", "2022-05-31");
    add(&desk, "ends on the first", "2022-05-30", "2022-06-01");
    add(&desk, "inside", "2022-06-10", "2022-06-11");
    add(&desk, "begins on the last", "2022-06-30", "2022-07-02");
    add(&desk, "around", "2022-05-01", "2022-07-31");
    add(&desk, "begins after", "2022-07-01", "2022-07-01");
    assert_eq!(
        between(&desk, "2022-06-01", "2022-06-30"),
        ["around", "ends on the first", "inside", "begins on the last"]
    );
    assert_eq!(between(&desk, "2022-06-20", "2022-06-20"), ["around"]);
}

#[test]
fn the_longest_meeting_is_seen_on_its_last_day() {
    let desk = Desk::new();
    add(&desk, "a year", "2021-01-01", "2022-01-01");
    assert_eq!(between(&desk, "2022-01-01", "2022-01-01"), ["a year"]);
    assert!(between(&desk, "2022-01-02", "2022-01-31").is_empty());
}

#[test]
fn every_range_agrees_with_the_definition() {
    let desk = Desk::new();
    let spans = [
        ("2022-01-01", 0),
        ("2022-01-31", 1),
        ("2022-02-10", 30),
        ("2021-03-01", 365),
        ("2022-03-01", 0),
    ];
    for (n, (from, days)) in spans.iter().enumerate() {
        let to = day(from) + chrono::Duration::days(*days);
        add(&desk, &n.to_string(), from, &to.to_string());
    }
    let start = day("2021-12-25");
    for offset in 0..80 {
        for length in [0, 1, 27, 31] {
            let from = start + chrono::Duration::days(offset);
            let to = from + chrono::Duration::days(length);
            let mut expected: Vec<String> = Vec::new();
            for (n, (first, days)) in spans.iter().enumerate() {
                let last = day(first) + chrono::Duration::days(*days);
                if day(first) <= to && last >= from {
                    expected.push(n.to_string());
                }
            }
            let mut found = between(&desk, &from.to_string(), &to.to_string());
            found.sort();
            assert_eq!(found, expected, "{from} to {to}");
        }
    }
}

#[test]
fn a_calendar_row_has_hours_and_pillars_and_removed_meetings_have_none() {
    let desk = Desk::new();
    let mut meeting = desk.meeting("Board", "2022-06-20");
    meeting.starts_at = Some(crate::builders::hour("09:30"));
    meeting.pillars = vec!["WBCTi".into(), "WBBSi".into()];
    meeting.city = Some("Budva".into());
    desk.save(&meeting);
    let rows = desk.archive.calendar(day("2022-06-01"), day("2022-06-30")).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].starts_at, meeting.starts_at);
    assert_eq!(rows[0].pillars, meeting.pillars);
    assert_eq!(rows[0].city, meeting.city);
    desk.edit(meeting.id, |m| m.pillars = vec!["WBCSCi".into()]);
    let rows = desk.archive.calendar(day("2022-06-01"), day("2022-06-30")).unwrap();
    assert_eq!(rows[0].pillars, ["WBCSCi"]);
    desk.archive
        .transact(archive::OperationKind::RemoveMeeting, |tx| {
            tx.remove_meeting(meeting.id)
        })
        .unwrap();
    assert!(between(&desk, "2022-06-01", "2022-06-30").is_empty());
    assert!(between(&desk, "2022-06-30", "2022-06-01").is_empty());
}
