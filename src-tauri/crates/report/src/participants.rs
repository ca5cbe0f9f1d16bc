//! Who was there: people by organisation, in the order in which the office recorded them.

use crate::context::Context;
use blocks::{Block, Group, Groups, Heading, Inline, Paragraph, ParagraphRole, Text};
use records::Meeting;
use records::meetings::{Capacity, Participant};

/// Columns of the list of participants.
const COLUMNS: u8 = 3;
/// Up to so many lines, names stand in a row under their heading; columns over the full width want more.
const IN_A_ROW: usize = 12;

/// The heading and the names of those who attended; nothing where no one is named.
pub(crate) fn blocks(context: &Context<'_>, meeting: &Meeting) -> Vec<Block> {
    let parties = parties(context, meeting);
    if parties.is_empty() {
        return Vec::new();
    }
    let language = meeting.language.as_str();
    let lines: usize = parties.iter().map(|party| party.lines.len().max(1)).sum();
    vec![
        Block::Heading(Heading {
            level: 1,
            text: context.said("heading-participants"),
            anchor: None,
            language: context.tag(),
        }),
        if lines > IN_A_ROW {
            in_columns(context, parties, language)
        } else {
            in_a_row(parties, language)
        },
    ]
}

/// An organisation and those who came for it.
struct Party {
    /// None: those who came for none.
    organisation: Option<Text>,
    lines: Vec<Text>,
}

fn in_columns(context: &Context<'_>, parties: Vec<Party>, language: &str) -> Block {
    let groups = parties.into_iter().map(|party| Group {
        title: party.organisation.unwrap_or_else(|| context.said("group-others")),
        lines: party.lines,
        language: language.to_owned(),
    });
    Block::Groups(Groups {
        columns: COLUMNS,
        groups: groups.collect(),
    })
}

/// "Agron Sojati, Head of Secretariat; Maja Pinjo Talevska, speaker (IISG Secretariat); CEPOL".
fn in_a_row(parties: Vec<Party>, language: &str) -> Block {
    let mut text = Text::new();
    for Party { organisation, lines } in parties {
        let names_people = !lines.is_empty();
        for line in lines {
            if !text.is_empty() {
                text.push(Inline::words("; "));
            }
            text.extend(line);
        }
        match organisation {
            Some(organisation) if names_people => {
                text.push(Inline::words(" ("));
                text.extend(organisation);
                text.push(Inline::words(")"));
            }
            Some(organisation) => {
                if !text.is_empty() {
                    text.push(Inline::words("; "));
                }
                text.extend(organisation);
            }
            None => {}
        }
    }
    Block::Paragraph(Paragraph {
        text,
        language: language.to_owned(),
        role: ParagraphRole::Names,
    })
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
fn parties(context: &Context<'_>, meeting: &Meeting) -> Vec<Party> {
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
            Party {
                organisation: (!name.is_empty()).then(|| context.words_in(name, meeting.language)),
                lines,
            }
        })
        .collect()
}

/// "Ms. Amra Hadžić, Head of Sector, chair"; "delegation of 4". Empty for an organisation that only is named.
fn line(context: &Context<'_>, meeting: &Meeting, participant: &Participant) -> Text {
    let mut parts: Vec<Text> = Vec::new();
    if let Some(person) = given(participant.person.as_deref()) {
        let before = [&participant.address, &participant.rank].map(|words| given(words.as_deref()));
        let name: Vec<&str> = before.into_iter().flatten().chain([person]).collect();
        parts.push(vec![Inline::name(name.join(" "))]);
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
