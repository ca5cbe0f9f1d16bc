//! Tables of counts: meetings by country, by kind, and by what became of them.

use crate::context::Context;
use crate::selection::{Item, Part};
use crate::{countries, numbers};
use blocks::{Align, Block, Cell, Column, Inline, Row, Rule, Table, Text};
use records::meetings::{Format, Status};
use std::cmp::Ordering;

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
pub(crate) fn by_country(context: &Context<'_>) -> Block {
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
pub(crate) fn by_category(context: &Context<'_>) -> Option<Block> {
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
pub(crate) fn by_state(context: &Context<'_>) -> Option<Block> {
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
