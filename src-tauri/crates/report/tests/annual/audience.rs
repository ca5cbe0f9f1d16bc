//! What lies above an audience is nowhere, and the warnings say how much it is.

use crate::office::{Small, meeting, options, outcome, person};
use crate::walk::{all, shown};
use blocks::Block;
use records::meetings::OutcomeKind;
use records::{Access, Audience, Language};
use report::Kind;

fn office() -> Small {
    let mut small = Small::new();
    for (n, access) in Access::ALL.iter().enumerate() {
        let mut meeting = meeting(n as u8 + 1, &format!("Secret{}", access.as_str()), "2022-03-01");
        meeting.access = *access;
        meeting.country = Some(["AL", "RS", "SI", "AT"][n].into());
        meeting.participants = vec![person(&format!("Person{access}"), &format!("Body{access}"), "Clerk")];
        meeting.outcomes = vec![outcome(OutcomeKind::Decision, &format!("Outcome{access}"))];
        small.meetings.push(meeting);
    }
    small
}

#[test]
fn each_audience_reads_what_it_may_and_restricted_meetings_nobody() {
    for (audience, readable) in [(Audience::Public, 1), (Audience::Board, 2), (Audience::Internal, 3)] {
        let report = office().report(&options(Language::En, audience));
        let text = serde_json::to_string(&report.document).unwrap() + &serde_json::to_string(&report.warnings).unwrap();
        for (n, access) in Access::ALL.iter().enumerate() {
            for word in ["Secret", "Person", "Body", "Outcome"] {
                assert_eq!(
                    text.contains(&format!("{word}{access}")),
                    n < readable,
                    "{audience} {word}{access}"
                );
            }
        }
        let figure = all(&report.document)
            .into_iter()
            .find_map(|block| match block {
                Block::KeyFigures(figures) => Some(figures[0].figure.clone()),
                _ => None,
            })
            .unwrap();
        assert_eq!(figure, readable.to_string());
        let left_out = report.warnings.iter().find(|w| w.kind == Kind::LeftOut).unwrap();
        let expected = match 4 - readable {
            1 => "One meeting of 2022 is left out because this audience may not read it.".to_owned(),
            n => format!("{n} meetings of 2022 are left out because this audience may not read them."),
        };
        assert_eq!(left_out.text(Language::En), expected);
    }
}

#[test]
fn the_day_of_a_later_meeting_is_told_only_to_those_who_may_read_it() {
    let mut small = Small::new()
        .with(meeting(1, "First", "2022-03-01"))
        .with(meeting(2, "Later", "2022-04-01"));
    small.meetings[0].status = records::meetings::Status::Postponed;
    small.meetings[0].postponed_to = Some(small.meetings[1].id);
    let told = |small: &Small| {
        all(&small.public(Language::En).document)
            .into_iter()
            .any(|block| match block {
                Block::Table(table) => table
                    .rows
                    .iter()
                    .flat_map(|row| &row.cells)
                    .any(|cell| shown(&cell.text).contains("postponed to")),
                _ => false,
            })
    };
    assert!(told(&small));
    small.meetings[1].access = Access::Internal;
    assert!(!told(&small));
}
