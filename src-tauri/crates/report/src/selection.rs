//! Which meetings are in a report, and where they stand in it.

use crate::Input;
use crate::texts::Texts;
use chrono::Datelike;
use records::lists::ListItem;
use records::meetings::{Role, Status};
use records::{Audience, Language, Meeting};

/// What stands before a meeting's id in the anchor of its entry.
pub(crate) const MEETING: &str = "meeting-";

/// What the office had to do with a meeting, for counts and registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Organised it alone.
    Organised,
    /// Organised it with others.
    CoOrganised,
    /// Any other part.
    Attended,
}

impl Part {
    fn of(meeting: &Meeting) -> Self {
        if meeting.our_roles.contains(&Role::CoOrganised) {
            Self::CoOrganised
        } else if meeting.our_roles.contains(&Role::Organised) {
            Self::Organised
        } else {
            Self::Attended
        }
    }

    /// Its word in messages.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Organised => "organised",
            Self::CoOrganised => "co-organised",
            Self::Attended => "attended",
        }
    }
}

/// A meeting of the report.
#[derive(Clone, Debug)]
pub(crate) struct Item<'a> {
    /// Its number in the chronological register, from 1.
    pub number: usize,
    /// Its record.
    pub meeting: &'a Meeting,
    /// What is printed of its texts.
    pub texts: Texts<'a>,
    /// Its pillars, as places in [`Selection::pillars`].
    pub pillars: Vec<usize>,
    /// What the office had to do with it.
    pub part: Part,
}

impl Item<'_> {
    /// Whether it took place. Only such meetings are counted and described.
    pub(crate) fn is_held(&self) -> bool {
        self.meeting.status == Status::Held
    }

    /// The one pillar that it belongs to. With several, or none, it is cross-cutting.
    pub(crate) fn pillar(&self) -> Option<usize> {
        match self.pillars[..] {
            [one] => Some(one),
            _ => None,
        }
    }

    /// Where links to its entry lead.
    pub(crate) fn anchor(&self) -> String {
        format!("{MEETING}{}", self.meeting.id)
    }

    /// Where links to its row of the register lead.
    pub(crate) fn register_anchor(&self) -> String {
        format!("register-{}", self.meeting.id)
    }
}

/// The meetings of a report and the pillars that they are ordered by.
#[derive(Debug)]
pub(crate) struct Selection<'a> {
    /// In chronological order.
    pub items: Vec<Item<'a>>,
    /// The office's pillars in their order; retired ones only where a meeting has them.
    pub pillars: Vec<&'a ListItem>,
    /// How many meetings of the year the audience may not read.
    pub left_out: usize,
    /// Meetings that began in an earlier year and end in this one.
    pub earlier: Vec<&'a Meeting>,
}

/// Chooses the meetings that begin in the year and that the audience may read.
pub(crate) fn select<'a>(input: &Input<'a>, year: i32, audience: Audience, language: Language) -> Selection<'a> {
    let readable = |meeting: &&Meeting| audience.may_read(meeting.access);
    let of_year: Vec<&Meeting> = input.meetings.iter().filter(|m| m.starts_on.year() == year).collect();
    let mut chosen: Vec<&Meeting> = of_year.iter().copied().filter(readable).collect();
    chosen.sort_by_key(|m| (m.starts_on, m.ends_on, m.starts_at, m.id));

    let mut pillars: Vec<&ListItem> = input.pillars.iter().collect();
    pillars.sort_by(|a, b| a.order.cmp(&b.order));
    pillars.retain(|pillar| {
        !pillar.retired
            || chosen
                .iter()
                .any(|m| m.pillars.iter().any(|name| pillar.is_called(name)))
    });

    let items = chosen
        .iter()
        .enumerate()
        .map(|(at, &meeting)| {
            let mut places: Vec<usize> = meeting
                .pillars
                .iter()
                .filter_map(|name| pillars.iter().position(|pillar| pillar.is_called(name)))
                .collect();
            places.sort_unstable();
            places.dedup();
            Item {
                number: at + 1,
                meeting,
                texts: Texts::of(meeting, language),
                pillars: places,
                part: Part::of(meeting),
            }
        })
        .collect();
    Selection {
        items,
        pillars,
        left_out: of_year.len() - chosen.len(),
        earlier: input
            .meetings
            .iter()
            .filter(|m| m.starts_on.year() < year && m.ends_on.year() >= year)
            .filter(readable)
            .collect(),
    }
}
