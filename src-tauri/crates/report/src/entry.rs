//! A meeting in full: facts in the side column, text, outcomes, participants.

use crate::context::Context;
use crate::participants::{Attendance, given};
use crate::selection::{Item, Part};
use crate::{markdown, ordinals, outcomes, participants};
use blocks::{Block, Entry, Fact, Inline, Mark, Text};
use records::meetings::{Format, Role};

/// The entry of a meeting.
pub(crate) fn block(context: &Context<'_>, item: &Item<'_>) -> Block {
    let texts = &item.texts;
    let mut body = markdown::blocks(texts.text, texts.text_language.as_str(), &|words| context.signed(words));
    body.extend(outcomes::blocks(context, item.meeting));
    body.extend(participants::blocks(context, item.meeting));
    Block::Entry(Entry {
        anchor: item.anchor(),
        title: context.words(texts.title),
        language: texts.title_language.as_str().to_owned(),
        facts: facts(context, item),
        body,
    })
}

/// Date, place, format, organisers, role, pillars, series, participants, reference, number: labels only where needed.
fn facts(context: &Context<'_>, item: &Item<'_>) -> Vec<Fact> {
    let meeting = item.meeting;
    let mut facts = vec![Fact {
        mark: None,
        text: vec![Inline::words(context.date_of(meeting))],
        strong: true,
    }];
    let mut add = |mark: Option<Mark>, text: Text| {
        if !text.is_empty() && !blocks::plain(&text).trim().is_empty() {
            facts.push(Fact {
                mark,
                text,
                strong: false,
            });
        }
    };
    let online = meeting.format == Format::Online;
    let place = context.place(meeting);
    let says_online = online && blocks::plain(&place) == context.say("row-online");
    if !says_online {
        add(None, place);
    }
    if let Some(venue) = given(meeting.venue.as_deref()) {
        add(None, context.words_in(venue, meeting.language));
    }
    match meeting.format {
        Format::InPerson => {}
        Format::Hybrid => add(None, context.said("format-hybrid")),
        Format::Online => add(None, context.said("format-online")),
    }
    let names = |of: &[String]| -> Vec<Text> {
        of.iter()
            .filter_map(|name| given(Some(name)))
            .map(|name| context.words_in(name, meeting.language))
            .collect()
    };
    for (message, of) in [("fact-organisers", &meeting.organisers), ("fact-hosts", &meeting.hosts)] {
        let names = names(of);
        if !names.is_empty() {
            let count = names.len();
            add(
                None,
                context.around(message, "names", context.list(names), &[("count", count.into())]),
            );
        }
    }
    add(None, roles(context, item));
    for (mark, text) in strands(context, item) {
        add(Some(mark), text);
    }
    if let Some(series) = &meeting.series {
        let ordinal = ordinals::ordinal(series.number, context.language);
        let in_title = item
            .texts
            .title
            .to_lowercase()
            .contains(&series.name.trim().to_lowercase());
        let text = if in_title {
            vec![Inline::words(
                context.say_with("fact-series", &[("ordinal", ordinal.into())]),
            )]
        } else {
            let name = context.words_in(&series.name, meeting.language);
            context.around("fact-series-named", "name", name, &[("ordinal", ordinal.into())])
        };
        add(None, text);
    }
    add(None, attendance(context, item));
    if let Some(reference) = given(meeting.reference.as_deref()) {
        add(None, context.words(reference));
    }
    let number = context.say_with("fact-number", &[("number", item.number.to_string().into())]);
    add(
        None,
        vec![Inline::Reference {
            to: item.register_anchor(),
            content: vec![Inline::words(number)],
        }],
    );
    facts
}

/// "role: organiser and chair".
fn roles(context: &Context<'_>, item: &Item<'_>) -> Text {
    let roles: Vec<Text> = Role::ALL
        .iter()
        .filter(|role| item.meeting.our_roles.contains(role))
        .map(|&role| context.said(role_word(role)))
        .collect();
    if roles.is_empty() {
        return Text::new();
    }
    let count = roles.len();
    context.around("fact-roles", "roles", context.list(roles), &[("count", count.into())])
}

pub(crate) const fn role_word(role: Role) -> &'static str {
    match role {
        Role::Organised => "role-organised",
        Role::CoOrganised => "role-co-organised",
        Role::Chaired => "role-chaired",
        Role::Spoke => "role-spoke",
        Role::Attended => "role-attended",
        Role::Visited => "role-visited",
        Role::Received => "role-received",
    }
}

/// Roles beyond the part that the meeting is counted under: "speaker".
pub(crate) fn further_roles(context: &Context<'_>, item: &Item<'_>) -> Text {
    let roles = Role::ALL
        .iter()
        .filter(|role| item.meeting.our_roles.contains(role))
        .filter(|role| match item.part {
            Part::Organised | Part::CoOrganised => !matches!(role, Role::Organised | Role::CoOrganised),
            Part::Attended => **role != Role::Attended,
        })
        .map(|&role| context.said(role_word(role)))
        .collect();
    context.list(roles)
}

/// The pillars of a meeting, each with its square; a hollow square for what has none.
fn strands(context: &Context<'_>, item: &Item<'_>) -> Vec<(Mark, Text)> {
    if context.selection.pillars.is_empty() {
        return Vec::new();
    }
    if item.pillars.is_empty() {
        return vec![(Mark { fill: None }, context.said("cross-cutting-fact"))];
    }
    item.pillars
        .iter()
        .map(|&place| {
            let letters = context.letters_of(context.selection.pillars[place]);
            (context.mark(place), context.words(letters))
        })
        .collect()
}

/// "34 participants"; nothing where the office does not know how many there were.
fn attendance(context: &Context<'_>, item: &Item<'_>) -> Text {
    let Attendance { people, is_whole } = Attendance::of(item.meeting);
    if people == 0 || !is_whole {
        return Text::new();
    }
    let women = item.meeting.totals.as_ref().and_then(|totals| totals.women);
    let said = match women {
        Some(women) => context.say_with(
            "participants-women",
            &[("count", people.into()), ("women", women.into())],
        ),
        None => context.say_with("participants", &[("count", people.into())]),
    };
    vec![Inline::words(said)]
}
