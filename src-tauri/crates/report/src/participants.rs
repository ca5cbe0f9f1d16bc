//! Who was there: people by organisation, in the order in which the office recorded them.

use crate::context::Context;
use blocks::{Block, Group, Groups, Heading, Inline, Text};
use records::Meeting;
use records::meetings::{Capacity, Participant};

/// Columns of the list of participants.
const COLUMNS: u8 = 3;

/// The heading and the groups of those who attended; nothing where no one is named.
pub(crate) fn blocks(context: &Context<'_>, meeting: &Meeting) -> Vec<Block> {
    let groups = groups(context, meeting);
    if groups.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading(Heading {
            level: 1,
            text: context.said("heading-participants"),
            anchor: None,
            language: context.tag(),
        }),
        Block::Groups(Groups {
            columns: COLUMNS,
            groups,
        }),
    ]
}

/// How many people took part, as far as the office recorded it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attendance {
    /// The counted total, else people by name and delegations by size.
    pub people: u64,
    /// False where an organisation was there and nobody wrote down with how many.
    pub is_whole: bool,
}

impl Attendance {
    /// The attendance of a meeting.
    pub(crate) fn of(meeting: &Meeting) -> Self {
        if let Some(totals) = &meeting.totals {
            return Self {
                people: totals.participants.into(),
                is_whole: true,
            };
        }
        let came = || meeting.participants.iter().filter(|p| p.status.was_there());
        let heads = |p: &Participant| {
            let named = u64::from(given(p.person.as_deref()).is_some());
            p.delegates.map_or(named, u64::from)
        };
        Self {
            people: came().map(heads).sum(),
            is_whole: came().all(|p| heads(p) > 0),
        }
    }
}

/// Organisations in the order of their first participant, those without an organisation last.
fn groups(context: &Context<'_>, meeting: &Meeting) -> Vec<Group> {
    let mut organisations: Vec<(&str, Vec<Text>)> = Vec::new();
    for participant in meeting.participants.iter().filter(|p| p.status.was_there()) {
        let name = given(participant.organisation.as_deref()).unwrap_or("");
        let line = line(context, meeting, participant);
        match organisations.iter_mut().find(|(known, _)| *known == name) {
            Some((_, lines)) => lines.push(line),
            None => organisations.push((name, vec![line])),
        }
    }
    organisations.sort_by_key(|(name, _)| name.is_empty());
    organisations
        .into_iter()
        .map(|(name, mut lines)| {
            lines.retain(|line| !line.is_empty());
            Group {
                title: match name {
                    "" => context.said("group-others"),
                    name => context.words_in(name, meeting.language),
                },
                lines,
                language: meeting.language.as_str().to_owned(),
            }
        })
        .collect()
}

/// "Amra Hadžić, Head of Sector, chair"; "delegation of 4". Empty for an organisation that only is named.
fn line(context: &Context<'_>, meeting: &Meeting, participant: &Participant) -> Text {
    let mut parts: Vec<Text> = Vec::new();
    if let Some(person) = given(participant.person.as_deref()) {
        let rank = given(participant.rank.as_deref());
        let name = rank.map_or_else(|| person.to_owned(), |rank| format!("{rank} {person}"));
        parts.push(vec![Inline::name(name)]);
    }
    if let Some(function) = given(participant.function.as_deref()) {
        parts.push(context.words(function));
    }
    let own = |text: String| -> Text {
        let text = vec![Inline::words(text)];
        if meeting.language == context.language {
            text
        } else {
            vec![Inline::Language {
                tag: context.tag(),
                content: text,
            }]
        }
    };
    if let Some(capacity) = capacity(participant.capacity) {
        parts.push(own(context.say(capacity)));
    }
    match participant.delegates {
        Some(delegates) if delegates > 1 || participant.person.is_none() => {
            parts.push(own(context.count("delegation", delegates as usize)));
        }
        _ => {}
    }
    let mut line = Text::new();
    for part in parts {
        if !line.is_empty() {
            line.push(Inline::words(", "));
        }
        line.extend(part);
    }
    line
}

/// The message of a capacity that is worth a word: what somebody did, not where they sat.
const fn capacity(capacity: Capacity) -> Option<&'static str> {
    match capacity {
        Capacity::Chair => Some("capacity-chair"),
        Capacity::CoChair => Some("capacity-co-chair"),
        Capacity::Speaker => Some("capacity-speaker"),
        Capacity::Observer => Some("capacity-observer"),
        Capacity::Interpreter => Some("capacity-interpreter"),
        Capacity::HeadOfDelegation | Capacity::Participant | Capacity::Secretariat => None,
    }
}

/// A value that is not blank.
pub(crate) fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
