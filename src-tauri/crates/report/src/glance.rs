//! The year at a glance: key figures, meetings by month, pillar, country and kind, and what was planned but not held.

use crate::chapters::{Numbers, opening};
use crate::context::Context;
use crate::participants::Attendance;
use crate::selection::Part;
use crate::{colours, counts, dates, numbers};
use blocks::{Bar, Block, Chart, Columns, Drawing, Inline, KeyFigure, Mark, ParagraphRole, Series, Shares};
use chrono::Datelike;
use records::meetings::{ActionState, DatePrecision, OutcomeKind};
use std::collections::BTreeSet;

/// The chapter. A year without meetings says so in a sentence.
pub(crate) fn chapter(context: &Context<'_>, numbers: &mut Numbers) -> Vec<Block> {
    let mut body = vec![Block::Chapter(opening(
        context,
        "chapter-glance",
        numbers.chapter(),
        "chapter-glance",
    ))];
    if context.selection.items.is_empty() {
        body.push(context.paragraph(context.say_of_year("empty-year"), ParagraphRole::Text));
        return body;
    }
    if context.held().next().is_none() {
        body.push(context.paragraph(context.say_of_year("none-held"), ParagraphRole::Text));
    } else {
        body.push(Block::KeyFigures(key_figures(context)));
        body.extend(by_month(context));
        body.extend(by_pillar(context));
        body.push(counts::by_country(context));
        body.extend(counts::by_category(context));
    }
    body.extend(counts::by_state(context));
    body
}

/// Figures that are not zero; the meetings held always.
fn key_figures(context: &Context<'_>) -> Vec<KeyFigure> {
    let part = |part| context.held().filter(|item| item.part == part).count();
    // A sum of what is known would be read as the number of all.
    let participants: u64 = match attendance_unknown(context) {
        0 => context.held().map(|item| Attendance::of(item.meeting).people).sum(),
        _ => 0,
    };
    let organisations: BTreeSet<String> = context
        .held()
        .flat_map(|item| &item.meeting.participants)
        .filter(|participant| participant.status.was_there())
        .filter_map(|participant| participant.organisation.as_deref())
        .map(|name| name.trim().to_lowercase())
        .filter(|name| !name.is_empty())
        .collect();
    let mut figures = vec![context.figure("figure-held", context.held().count())];
    let rest = [
        ("figure-organised", part(Part::Organised)),
        ("figure-co-organised", part(Part::CoOrganised)),
        ("figure-attended", part(Part::Attended)),
        (
            "figure-participants",
            usize::try_from(participants).unwrap_or(usize::MAX),
        ),
        ("figure-organisations", organisations.len()),
    ];
    figures.extend(
        rest.into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(label, count)| context.figure(label, count)),
    );
    figures.extend(outcomes_figure(context));
    figures
}

/// How many meetings had organisations of which nobody wrote down with how many people they came.
pub(crate) fn attendance_unknown(context: &Context<'_>) -> usize {
    context
        .held()
        .filter(|item| !Attendance::of(item.meeting).is_whole)
        .count()
}

/// "12 decisions and actions, 5 done".
fn outcomes_figure(context: &Context<'_>) -> Option<KeyFigure> {
    let outcomes: Vec<_> = context
        .held()
        .flat_map(|item| &item.meeting.outcomes)
        .filter(|outcome| outcome.kind != OutcomeKind::Conclusion)
        .collect();
    let done = outcomes.iter().filter(|o| o.state == Some(ActionState::Done)).count();
    match (outcomes.len(), done) {
        (0, _) => None,
        (all, 0) => Some(context.figure("figure-outcomes", all)),
        (all, done) => Some(KeyFigure {
            figure: numbers::whole(all as u64),
            label: vec![Inline::words(context.say_with(
                "figure-outcomes-done",
                &[("count", all.into()), ("done", done.into())],
            ))],
        }),
    }
}

/// Columns of organised and attended meetings, by the month in which they began.
fn by_month(context: &Context<'_>) -> Vec<Block> {
    let mut ours = vec![0; 12];
    let mut others = vec![0; 12];
    let mut unknown = 0;
    for item in context.held() {
        // A quarter or a year is no month: the first one would be an invention.
        if matches!(
            item.meeting.date_precision,
            DatePrecision::Quarter | DatePrecision::Year
        ) {
            unknown += 1;
            continue;
        }
        let month = item.meeting.starts_on.month0() as usize;
        let column = if item.part == Part::Attended {
            &mut others
        } else {
            &mut ours
        };
        column[month] += 1;
    }
    let slots = dates::slots(context.language);
    let (title, organised, attended) = (
        context.say("chart-by-month"),
        context.say("key-organised"),
        context.say("key-attended"),
    );
    let months: Vec<String> = slots
        .iter()
        .zip(ours.iter().zip(&others))
        .map(|(slot, (ours, others))| match ours + others {
            0 => format!("{slot} 0"),
            all => format!("{slot} {all} ({organised} {ours}, {attended} {others})"),
        })
        .collect();
    let mut blocks = vec![Block::Chart(Chart {
        alternative: format!("{title}. {}.", months.join("; ")),
        title: vec![Inline::words(title)],
        drawing: Drawing::Columns(Columns {
            slots,
            series: vec![
                Series {
                    name: vec![Inline::words(organised)],
                    fill: context.accent(),
                    values: ours,
                },
                Series {
                    name: vec![Inline::words(attended)],
                    fill: context.second_colour(),
                    values: others,
                },
            ],
        }),
        language: context.tag(),
    })];
    if unknown > 0 {
        blocks.push(context.paragraph(context.count("month-unknown", unknown), ParagraphRole::Small));
    }
    blocks
}

/// Bars in the order of the pillars, then the cross-cutting meetings. Nothing for an office without pillars.
fn by_pillar(context: &Context<'_>) -> Option<Block> {
    let pillars = &context.selection.pillars;
    if pillars.is_empty() {
        return None;
    }
    let mut values: Vec<u32> = vec![0; pillars.len() + 1];
    for item in context.held() {
        values[item.pillar().unwrap_or(pillars.len())] += 1;
    }
    let percents: Vec<String> = numbers::shares(&values).into_iter().map(numbers::percent).collect();
    let mut bars: Vec<Bar> = pillars
        .iter()
        .enumerate()
        .map(|(place, pillar)| {
            let (name, language) = context.name_of(pillar);
            let letters = context.letters_of(pillar);
            Bar {
                mark: context.mark(place),
                name: context.words_in(name, language),
                letters: if letters == name {
                    String::new()
                } else {
                    letters.to_owned()
                },
                value: values[place],
                percent: percents[place].clone(),
            }
        })
        .collect();
    if values[pillars.len()] > 0 {
        bars.push(Bar {
            mark: Mark { fill: None },
            name: context.said("cross-cutting"),
            letters: String::new(),
            value: values[pillars.len()],
            percent: percents[pillars.len()].clone(),
        });
    }
    let title = context.say("chart-by-pillar");
    let said: Vec<String> = bars
        .iter()
        .map(|bar| format!("{}: {} ({})", blocks::plain(&bar.name), bar.value, bar.percent))
        .collect();
    Some(Block::Chart(Chart {
        alternative: format!("{title}. {}.", said.join("; ")),
        title: vec![Inline::words(title)],
        drawing: Drawing::Shares(Shares { bars }),
        language: context.tag(),
    }))
}

impl Context<'_> {
    /// The office's colour, else ink blue.
    pub(crate) fn accent(&self) -> blocks::Colour {
        let chosen = self.input.office.accent.as_deref();
        chosen.and_then(colours::parse).unwrap_or(colours::INK)
    }

    /// The office's second colour, else a pale grey.
    pub(crate) fn second_colour(&self) -> blocks::Colour {
        let chosen = self.input.office.accent2.as_deref();
        chosen.and_then(colours::parse).unwrap_or(colours::PALE)
    }
}
