//! The lists of meetings: organised, attended, and all in their order.

use crate::chapters::{Numbers, opening, page};
use crate::context::Context;
use crate::entry::further_roles;
use crate::selection::{Item, Part};
use blocks::{Align, Block, Cell, Column, Inline, Mark, ParagraphRole, Row, Rule, Table, Text};
use chrono::Datelike;
use records::meetings::Status;

/// The meetings that the office organised, alone or with others.
pub(crate) fn organised(context: &Context<'_>, numbers: &mut Numbers) -> Vec<Block> {
    of_part(context, numbers, "chapter-organised", "none-organised", |part| {
        part != Part::Attended
    })
}

/// The meetings of others in which the office took part.
pub(crate) fn attended(context: &Context<'_>, numbers: &mut Numbers) -> Vec<Block> {
    of_part(context, numbers, "chapter-attended", "none-attended", |part| {
        part == Part::Attended
    })
}

fn of_part(
    context: &Context<'_>,
    numbers: &mut Numbers,
    title: &str,
    none: &str,
    chosen: impl Fn(Part) -> bool,
) -> Vec<Block> {
    if context.held().next().is_none() {
        return Vec::new();
    }
    let items: Vec<&Item<'_>> = context.held().filter(|item| chosen(item.part)).collect();
    let mut body = vec![Block::Chapter(opening(context, title, numbers.chapter(), title))];
    if items.is_empty() {
        body.push(context.paragraph(context.say_of_year(none), ParagraphRole::Text));
        return body;
    }
    let only_further = items.iter().all(|item| item.part == Part::Attended);
    let roles: Vec<Text> = items.iter().map(|item| role(context, item, only_further)).collect();
    let has_roles = roles.iter().any(|role| !role.is_empty());
    let mut columns = vec![
        ("column-date", Align::Left, 0.0),
        ("column-meeting", Align::Left, 3.0),
        ("column-place", Align::Left, 2.0),
    ];
    if has_roles {
        columns.push(("column-role", Align::Left, 0.0));
    }
    columns.push(("column-page", Align::Right, 0.0));
    let rows = items
        .iter()
        .zip(roles)
        .map(|(item, role)| {
            let mut cells = vec![
                cell(context.date_in_table(item.meeting)),
                title_cell(context, item),
                cell(dash(context.place(item.meeting))),
            ];
            if has_roles {
                cells.push(cell(dash(role)));
            }
            cells.push(page(item));
            row(cells, Rule::None)
        })
        .collect();
    body.push(table(context, &columns, rows, title));
    body
}

/// Every meeting of the year, whatever became of it; a hairline where a month ends.
pub(crate) fn chronological(context: &Context<'_>, numbers: &mut Numbers) -> Vec<Block> {
    let items = &context.selection.items;
    if items.is_empty() {
        return Vec::new();
    }
    let has_pillars = !context.selection.pillars.is_empty();
    let mut columns = vec![
        ("column-number", Align::Right, 0.0),
        ("column-date", Align::Left, 0.0),
        ("column-meeting", Align::Left, 3.0),
        ("column-place", Align::Left, 2.0),
        ("column-role", Align::Left, 0.0),
    ];
    if has_pillars {
        columns.push(("column-pillar", Align::Left, 0.0));
    }
    columns.push(("column-page", Align::Right, 0.0));
    let rows = items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let month = |item: &Item<'_>| item.meeting.starts_on.month();
            let ends_month = items.get(at + 1).is_none_or(|next| month(next) != month(item));
            let mut cells = vec![
                Cell {
                    text: vec![Inline::words(item.number.to_string())],
                    anchor: Some(item.register_anchor()),
                    ..Cell::default()
                },
                cell(context.date_in_table(item.meeting)),
                title_cell(context, item),
                cell(dash(context.place(item.meeting))),
                cell(role_or_state(context, item)),
            ];
            if has_pillars {
                cells.push(pillar_cell(context, item));
            }
            cells.push(if item.is_held() {
                page(item)
            } else {
                cell(dash(Text::new()))
            });
            row(cells, if ends_month { Rule::Hairline } else { Rule::None })
        })
        .collect();
    let title = "chapter-register";
    vec![
        Block::Chapter(opening(context, title, numbers.annex(), title)),
        Block::Table(Table {
            full_width: true,
            ..table_of(context, &columns, rows, title)
        }),
    ]
}

/// What the office did, or what became of a meeting that was not held.
fn role_or_state(context: &Context<'_>, item: &Item<'_>) -> Text {
    let state = match item.meeting.status {
        Status::Held => return role(context, item, false),
        Status::Planned => context.said("state-planned"),
        Status::Confirmed => context.said("state-confirmed"),
        Status::Cancelled => context.said("state-cancelled"),
        Status::Postponed => match postponed_to(context, item) {
            // The day on a line of its own keeps the column narrow.
            Some(date) => {
                let date = vec![Inline::Break, Inline::words(date)];
                context.around("state-postponed-to", "date", date, &[])
            }
            None => context.said("state-postponed"),
        },
    };
    vec![Inline::Emphasis { content: state }]
}

/// The day of the meeting that takes the place of a postponed one, if this audience may know of it.
fn postponed_to(context: &Context<'_>, item: &Item<'_>) -> Option<String> {
    let id = item.meeting.postponed_to?;
    let next = context.input.meetings.iter().find(|meeting| meeting.id == id)?;
    context
        .options
        .audience
        .may_read(next.access)
        .then(|| context.short_date_of(next))
}

/// "organised, chair" on two lines; in the list of meetings attended only what was more than attending.
fn role(context: &Context<'_>, item: &Item<'_>, only_further: bool) -> Text {
    let further = further_roles(context, item);
    if only_further {
        return further;
    }
    if item.meeting.our_roles.is_empty() {
        // Nobody has said what the office did there, so the register does not either.
        return vec![Inline::words("–")];
    }
    let mut text = context.said(match item.part {
        Part::Organised => "part-organised",
        Part::CoOrganised => "part-co-organised",
        Part::Attended => "part-attended",
    });
    if !further.is_empty() {
        text.extend([Inline::words(","), Inline::Break]);
        text.extend(further);
    }
    text
}

fn pillar_cell(context: &Context<'_>, item: &Item<'_>) -> Cell {
    match item.pillar() {
        Some(place) => Cell {
            text: context.words(context.letters_of(context.selection.pillars[place])),
            mark: Some(context.mark(place)),
            ..Cell::default()
        },
        None => Cell {
            text: context.said("cross"),
            mark: Some(Mark { fill: None }),
            ..Cell::default()
        },
    }
}

fn title_cell(context: &Context<'_>, item: &Item<'_>) -> Cell {
    let title_language = item.texts.title_language;
    Cell {
        text: context.words(item.texts.title),
        heads_row: true,
        leads_to: item.is_held().then(|| item.anchor()),
        language: (title_language != context.language).then(|| title_language.as_str().to_owned()),
        ..Cell::default()
    }
}

fn cell(text: Text) -> Cell {
    Cell {
        text,
        ..Cell::default()
    }
}

/// An en dash for nothing.
pub(crate) fn dash(text: Text) -> Text {
    if blocks::plain(&text).trim().is_empty() {
        return vec![Inline::words("–")];
    }
    text
}

fn row(cells: Vec<Cell>, rule: Rule) -> Row {
    Row {
        cells,
        total: false,
        rule,
        spanning: false,
    }
}

fn table(context: &Context<'_>, columns: &[(&str, Align, f32)], rows: Vec<Row>, summary: &str) -> Block {
    Block::Table(table_of(context, columns, rows, summary))
}

fn table_of(context: &Context<'_>, columns: &[(&str, Align, f32)], rows: Vec<Row>, summary: &str) -> Table {
    Table {
        title: Text::new(),
        columns: columns
            .iter()
            .map(|&(head, align, share)| Column {
                head: context.said(head),
                align,
                share,
            })
            .collect(),
        rows,
        full_width: true,
        summary: context.say(summary),
        language: context.tag(),
    }
}
