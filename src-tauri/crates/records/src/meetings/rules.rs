//! What must hold between the fields of a meeting, beyond what each field asks of itself.

use super::Meeting;
use crate::{Problem, problems::Rule};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// Years in which an office's meetings lie.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Everything that is wrong between the fields of a meeting; empty when it is right.
pub fn check(meeting: &Meeting) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut add = |field: &str, rule, given: &str| found.push(Problem::new(field, rule, given));
    if meeting.title.trim().is_empty() {
        add("title", Rule::Missing, "");
    }
    for (field, day) in [("starts_on", meeting.starts_on), ("ends_on", meeting.ends_on)] {
        if !YEARS.contains(&day.year()) {
            add(field, Rule::ImplausibleYear, &day.to_string());
        }
    }
    match (meeting.ends_on - meeting.starts_on).num_days() {
        days if days < 0 => add("ends_on", Rule::EndsBeforeItStarts, &meeting.ends_on.to_string()),
        days if days >= Meeting::LONGEST => add("ends_on", Rule::TooLongAMeeting, &meeting.ends_on.to_string()),
        0 if matches!((meeting.starts_at, meeting.ends_at), (Some(from), Some(to)) if to < from) => {
            add("ends_at", Rule::EndsBeforeItStarts, &hours(meeting.ends_at));
        }
        _ => {}
    }
    for (field, id) in [("postponed_to", meeting.postponed_to), ("parent", meeting.parent)] {
        if id == Some(meeting.id) {
            add(field, Rule::RefersToItself, "");
        }
    }
    if let Some(totals) = &meeting.totals {
        let sum = totals.women.unwrap_or(0).saturating_add(totals.men.unwrap_or(0));
        if sum > totals.participants {
            add(
                "totals",
                Rule::MoreThanAll,
                &format!("{sum} of {}", totals.participants),
            );
        }
    }
    twice("pillars", &meeting.pillars, &mut found);
    found
}

/// Names that stand twice in a list.
fn twice(field: &str, names: &[String], found: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name.to_lowercase()) {
            found.push(Problem::new(field, Rule::Twice, name));
        }
    }
}

fn hours(time: Option<chrono::NaiveTime>) -> String {
    time.map(|t| t.format("%H:%M").to_string()).unwrap_or_default()
}

/// Whether a day lies in the years of an office's meetings.
pub fn is_plausible(day: NaiveDate) -> bool {
    YEARS.contains(&day.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Id, Language, meetings::Totals};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn board() -> Meeting {
        Meeting::new(Id::v7(1, &[1; 10]), "Board", Language::En, day("2022-06-20"))
    }

    fn broken(change: impl FnOnce(&mut Meeting)) -> Vec<(String, Rule)> {
        let mut meeting = board();
        change(&mut meeting);
        check(&meeting).into_iter().map(|p| (p.field, p.rule)).collect()
    }

    #[test]
    fn a_meeting_with_title_and_day_is_right() {
        assert_eq!(check(&board()), []);
    }

    #[test]
    fn each_rule_names_its_field() {
        let one = |field: &str, rule| vec![(field.to_owned(), rule)];
        assert_eq!(broken(|m| m.title = " ".into()), one("title", Rule::Missing));
        assert_eq!(
            broken(|m| m.ends_on = day("2022-06-19")),
            one("ends_on", Rule::EndsBeforeItStarts)
        );
        assert_eq!(
            broken(|m| {
                m.starts_at = chrono::NaiveTime::from_hms_opt(10, 0, 0);
                m.ends_at = chrono::NaiveTime::from_hms_opt(9, 0, 0);
            }),
            one("ends_at", Rule::EndsBeforeItStarts)
        );
        assert_eq!(broken(|m| m.parent = Some(m.id)), one("parent", Rule::RefersToItself));
        assert_eq!(
            broken(|m| m.totals = Some(Totals {
                participants: 3,
                women: Some(2),
                men: Some(2)
            })),
            one("totals", Rule::MoreThanAll)
        );
        assert_eq!(
            broken(|m| m.pillars = vec!["WBCTi".into(), "wbcti".into()]),
            one("pillars", Rule::Twice)
        );
    }

    #[test]
    fn a_meeting_lasts_at_most_366_days() {
        assert_eq!(broken(|m| m.ends_on = m.starts_on + chrono::Duration::days(365)), []);
        assert_eq!(
            broken(|m| m.ends_on = m.starts_on + chrono::Duration::days(366)).len(),
            1
        );
    }

    #[test]
    fn an_evening_across_midnight_is_right() {
        assert_eq!(
            broken(|m| {
                m.ends_on = day("2022-06-21");
                m.starts_at = chrono::NaiveTime::from_hms_opt(20, 0, 0);
                m.ends_at = chrono::NaiveTime::from_hms_opt(1, 0, 0);
            }),
            []
        );
    }
}
