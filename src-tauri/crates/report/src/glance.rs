//! The year at a glance: key figures, meetings by month, pillar, country and kind, and what was planned but not held.

use crate::chapters::{Numbers, opening};
use crate::context::Context;
use crate::participants::Attendance;
use crate::selection::{Item, Part};
use crate::{colours, countries, dates, numbers};
use blocks::{
    Align, Bar, Block, Cell, Chart, Column, Columns, Drawing, Inline, KeyFigure, Mark, ParagraphRole, Row, Rule,
    Series, Shares, Table, Text,
};
use chrono::Datelike;
use records::meetings::{ActionState, DatePrecision, Format, OutcomeKind, Status};
use std::cmp::Ordering;
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
        body.push(by_country(context));
        body.extend(by_category(context));
    }
    body.extend(by_state(context));
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
                    fill: colours::PALE,
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

/// What a row of a table counts, in the order of the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Counted {
    /// A country in protocol order.
    Protocol(usize, String),
    /// Any other, by its name.
    Named(String),
    /// On screens.
    Online,
    /// Not recorded.
    Unknown,
}

impl Counted {
    fn rank(&self) -> usize {
        match self {
            Self::Protocol(place, _) => *place,
            Self::Named(_) => 100,
            Self::Online => 101,
            Self::Unknown => 102,
        }
    }

    fn compare(&self, other: &Self, context: &Context<'_>) -> Ordering {
        match (self, other) {
            (Self::Named(a), Self::Named(b)) => context.collation.compare(a, b),
            _ => self.rank().cmp(&other.rank()),
        }
    }
}

/// Meetings by the country in which they were held: the Western Balkans in protocol order, then others by name.
fn by_country(context: &Context<'_>) -> Block {
    let counted = |item: &Item<'_>| match (item.meeting.format, item.meeting.country.as_deref()) {
        (Format::Online, _) => Counted::Online,
        (_, None) => Counted::Unknown,
        (_, Some(code)) => {
            // One row a country and year, under the name of the year's end.
            let last = chrono::NaiveDate::from_ymd_opt(context.options.year, 12, 31);
            let name = countries::name(code, context.language, last.unwrap_or(item.meeting.starts_on));
            match countries::protocol(code) {
                Some(place) => Counted::Protocol(place, name),
                None => Counted::Named(name),
            }
        }
    };
    parts_table(context, "table-by-country", "column-country", "row-no-country", counted)
}

/// Meetings by kind, where the office records kinds.
fn by_category(context: &Context<'_>) -> Option<Block> {
    context
        .held()
        .any(|item| item.meeting.category.as_deref().is_some_and(|c| !c.trim().is_empty()))
        .then(|| {
            let mut kinds: Vec<_> = context.input.categories.iter().collect();
            kinds.sort_by(|a, b| a.order.cmp(&b.order));
            let counted = |item: &Item<'_>| match item.meeting.category.as_deref().map(str::trim) {
                None | Some("") => Counted::Unknown,
                Some(name) => match kinds.iter().position(|kind| kind.is_called(name)) {
                    Some(place) => Counted::Protocol(place, context.name_of(kinds[place]).0.to_owned()),
                    None => Counted::Named(name.to_owned()),
                },
            };
            parts_table(
                context,
                "table-by-category",
                "column-category",
                "row-no-category",
                counted,
            )
        })
}

/// A table of meetings organised, co-organised, attended and all, a row for each thing counted.
fn parts_table(
    context: &Context<'_>,
    title: &str,
    head: &str,
    unknown: &str,
    counted: impl Fn(&Item<'_>) -> Counted,
) -> Block {
    const PARTS: [Part; 3] = [Part::Organised, Part::CoOrganised, Part::Attended];
    let mut counts: Vec<(Counted, [usize; 3])> = Vec::new();
    let mut all = [0; 3];
    for item in context.held() {
        let key = counted(item);
        let column = item.part as usize;
        all[column] += 1;
        match counts.iter_mut().find(|(known, _)| *known == key) {
            Some((_, row)) => row[column] += 1,
            None => {
                let mut row = [0; 3];
                row[column] += 1;
                counts.push((key, row));
            }
        }
    }
    counts.sort_by(|(a, _), (b, _)| a.compare(b, context));
    // A column of nothing but dashes says less than its room is worth.
    let parts: Vec<Part> = PARTS.into_iter().filter(|part| all[*part as usize] > 0).collect();
    let chosen = |row: &[usize; 3]| -> Vec<usize> { parts.iter().map(|part| row[*part as usize]).collect() };
    let last = counts.len().saturating_sub(1);
    let mut rows: Vec<Row> = counts
        .into_iter()
        .enumerate()
        .map(|(at, (key, values))| {
            let name = match key {
                Counted::Protocol(_, name) | Counted::Named(name) => context.words(&name),
                Counted::Online => context.said("row-online"),
                Counted::Unknown => context.said(unknown),
            };
            figures_row(
                name,
                &chosen(&values),
                if at == last { Rule::Strong } else { Rule::None },
                false,
            )
        })
        .collect();
    rows.push(figures_row(context.said("row-all"), &chosen(&all), Rule::None, true));
    let mut columns = vec![left(context, head)];
    columns.extend(
        parts
            .iter()
            .map(|part| right(context, &format!("column-{}", part.word()))),
    );
    if parts.len() > 1 {
        columns.push(right(context, "column-all"));
    }
    Block::Table(Table {
        title: context.said(title),
        columns,
        rows,
        full_width: false,
        summary: context.say(title),
        language: context.tag(),
    })
}

/// A name, a row of figures and, of several, their sum; an en dash for none.
fn figures_row(name: Text, values: &[usize], rule: Rule, total: bool) -> Row {
    let mut cells = vec![Cell {
        text: name,
        heads_row: true,
        ..Cell::default()
    }];
    cells.extend(values.iter().map(|&value| figure(value)));
    if values.len() > 1 {
        cells.push(figure(values.iter().sum()));
    }
    Row {
        cells,
        total,
        rule,
        spanning: false,
    }
}

fn figure(value: usize) -> Cell {
    let words = if value == 0 {
        "–".to_owned()
    } else {
        numbers::whole(value as u64)
    };
    Cell {
        text: vec![Inline::words(words)],
        ..Cell::default()
    }
}

/// Planned, held, postponed and cancelled meetings of the year, where some were not held.
fn by_state(context: &Context<'_>) -> Option<Block> {
    let count = |states: &[Status]| {
        context
            .selection
            .items
            .iter()
            .filter(|item| states.contains(&item.meeting.status))
            .count()
    };
    let held = count(&[Status::Held]);
    if held == context.selection.items.len() {
        return None;
    }
    let columns = [
        ("column-held", held),
        ("column-planned", count(&[Status::Planned, Status::Confirmed])),
        ("column-postponed", count(&[Status::Postponed])),
        ("column-cancelled", count(&[Status::Cancelled])),
    ];
    let mut cells = vec![Cell {
        text: vec![Inline::words(context.year())],
        heads_row: true,
        ..Cell::default()
    }];
    cells.extend(columns.iter().map(|(_, count)| figure(*count)));
    let mut heads = vec![left(context, "column-year")];
    heads.extend(columns.iter().map(|(head, _)| right(context, head)));
    Some(Block::Table(Table {
        title: context.said("table-by-state"),
        columns: heads,
        rows: vec![Row {
            cells,
            total: false,
            rule: Rule::None,
            spanning: false,
        }],
        full_width: false,
        summary: context.say("table-by-state"),
        language: context.tag(),
    }))
}

fn left(context: &Context<'_>, head: &str) -> Column {
    Column {
        head: context.said(head),
        align: Align::Left,
        share: 1.0,
    }
}

fn right(context: &Context<'_>, head: &str) -> Column {
    Column {
        head: context.said(head),
        align: Align::Right,
        share: 0.0,
    }
}

impl Context<'_> {
    /// The office's colour, else ink blue.
    pub(crate) fn accent(&self) -> blocks::Colour {
        let chosen = self.input.office.accent.as_deref();
        chosen.and_then(colours::parse).unwrap_or(colours::INK)
    }
}
