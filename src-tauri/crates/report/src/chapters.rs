//! The chapters of meetings: one a pillar, then what cuts across them.
//!
//! A meeting stands in the chapter of its one pillar; with several, or with none, it is cross-cutting. So each meeting is
//! described once, and the shares of the pillars add up to the whole.

use crate::context::Context;
use crate::entry;
use crate::selection::{Item, Part};
use blocks::{
    Align, Block, Cell, Chapter, Column, Fact, Inline, KeyFigure, Mark, ParagraphRole, Row, Rule, Table, Text,
};

/// Gives chapters their numbers and annexes their letters.
#[derive(Default)]
pub(crate) struct Numbers {
    chapters: u32,
    annexes: u8,
}

impl Numbers {
    /// "1", "2", …
    pub(crate) fn chapter(&mut self) -> Option<String> {
        self.chapters += 1;
        Some(self.chapters.to_string())
    }

    /// "A", "B", …
    pub(crate) fn annex(&mut self) -> Option<String> {
        self.annexes += 1;
        Some(char::from(b'A' + (self.annexes - 1) % 26).to_string())
    }
}

/// An opening with a title of the report's own.
pub(crate) fn opening(context: &Context<'_>, anchor: &str, number: Option<String>, title: &str) -> Chapter {
    Chapter {
        anchor: anchor.to_owned(),
        number,
        title: context.said(title),
        side: Vec::new(),
        in_contents: true,
        language: context.tag(),
    }
}

/// A chapter a pillar, then the cross-cutting one; nothing in a year in which no meeting was held.
pub(crate) fn of_strands(context: &Context<'_>, numbers: &mut Numbers) -> Vec<Block> {
    let mut body = Vec::new();
    if context.held().next().is_none() {
        return body;
    }
    for (place, pillar) in context.selection.pillars.iter().enumerate() {
        let items: Vec<&Item<'_>> = context.held().filter(|item| item.pillar() == Some(place)).collect();
        let shared: Vec<&Item<'_>> = context
            .held()
            .filter(|item| item.pillar().is_none() && item.pillars.contains(&place))
            .collect();
        if items.is_empty() && shared.is_empty() && pillar.retired {
            continue;
        }
        let (name, language) = context.name_of(pillar);
        let letters = context.letters_of(pillar);
        let mut side = Vec::new();
        if letters != name {
            side.push(Fact {
                mark: Some(context.mark(place)),
                text: context.words(letters),
                strong: false,
            });
        }
        body.push(Block::Chapter(Chapter {
            anchor: format!("chapter-pillar-{}", pillar.id),
            number: numbers.chapter(),
            title: context.words(name),
            side,
            in_contents: true,
            language: language.as_str().to_owned(),
        }));
        if items.is_empty() {
            let none = if shared.is_empty() {
                "none-in-pillar"
            } else {
                "none-in-pillar-alone"
            };
            body.push(context.paragraph(context.say_of_year(none), ParagraphRole::Text));
        }
        body.extend(meetings(context, &items, &shared, "figure-in-pillar"));
    }
    let across: Vec<&Item<'_>> = context.held().filter(|item| item.pillar().is_none()).collect();
    if !across.is_empty() {
        let has_pillars = !context.selection.pillars.is_empty();
        let title = if has_pillars {
            "chapter-cross-cutting"
        } else {
            "chapter-meetings"
        };
        let mut chapter = opening(context, "chapter-cross-cutting", numbers.chapter(), title);
        if has_pillars {
            chapter.side.push(Fact {
                mark: Some(Mark { fill: None }),
                text: context.said("cross-cutting-fact"),
                strong: false,
            });
        }
        body.push(Block::Chapter(chapter));
        body.extend(meetings(context, &across, &[], "figure-in-chapter"));
    }
    body
}

/// Key figures, the list of meetings and their entries. `shared` meetings are listed, and described elsewhere.
fn meetings(context: &Context<'_>, items: &[&Item<'_>], shared: &[&Item<'_>], figure: &str) -> Vec<Block> {
    if items.is_empty() && shared.is_empty() {
        return Vec::new();
    }
    let ours = items.iter().filter(|item| item.part != Part::Attended).count();
    let figures: Vec<KeyFigure> = [
        (figure, items.len()),
        ("figure-of-them-organised", ours),
        ("figure-shared", shared.len()),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(label, count)| context.figure(label, count))
    .collect();
    let mut body = vec![Block::KeyFigures(figures), Block::Table(list(context, items, shared))];
    body.extend(items.iter().map(|item| entry::block(context, item)));
    body
}

/// Date, title with city, page; those that the pillar shares with others under a head of their own.
fn list(context: &Context<'_>, items: &[&Item<'_>], shared: &[&Item<'_>]) -> Table {
    let column = |head: &str, align, share| Column {
        head: context.said(head),
        align,
        share,
    };
    let mut rows: Vec<Row> = items.iter().map(|item| listed(context, item)).collect();
    if !items.is_empty() && !shared.is_empty() {
        rows.push(Row {
            cells: vec![Cell {
                text: context.said("group-shared"),
                ..Cell::default()
            }],
            total: false,
            rule: Rule::None,
            spanning: true,
        });
    }
    rows.extend(shared.iter().map(|item| listed(context, item)));
    let head = if items.is_empty() {
        "group-shared"
    } else {
        "column-in-chapter"
    };
    Table {
        title: Text::new(),
        columns: vec![
            column("column-date", Align::Left, 0.0),
            column(head, Align::Left, 1.0),
            column("column-page", Align::Right, 0.0),
        ],
        rows,
        full_width: false,
        summary: context.say(head),
        language: context.tag(),
    }
}

fn listed(context: &Context<'_>, item: &Item<'_>) -> Row {
    Row {
        cells: vec![
            Cell {
                text: context.date_in_table(item.meeting),
                ..Cell::default()
            },
            Cell {
                text: title_and_city(context, item),
                heads_row: true,
                leads_to: Some(item.anchor()),
                ..Cell::default()
            },
            page(item),
        ],
        total: false,
        rule: Rule::None,
        spanning: false,
    }
}

/// The title, and its city where the title does not name it.
fn title_and_city(context: &Context<'_>, item: &Item<'_>) -> Text {
    let mut text = context.title(item);
    let title = item.texts.title.to_lowercase();
    let is_named = |city: &str| title.contains(&city.to_lowercase());
    let city = context.city(item.meeting).filter(|city| !is_named(city));
    if let (Some(city), false) = (
        city,
        item.meeting.city.as_deref().is_some_and(|own| is_named(own.trim())),
    ) {
        text.push(Inline::words(", "));
        text.extend(context.words(city));
    }
    text
}

/// The page of a meeting's entry.
pub(crate) fn page(item: &Item<'_>) -> Cell {
    Cell {
        text: vec![Inline::PageOf { to: item.anchor() }],
        leads_to: Some(item.anchor()),
        ..Cell::default()
    }
}

impl Context<'_> {
    /// A key figure whose words agree with it.
    pub(crate) fn figure(&self, label: &str, count: usize) -> KeyFigure {
        KeyFigure {
            figure: crate::numbers::whole(count as u64),
            label: vec![Inline::words(self.count(label, count))],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_are_numbered_as_far_as_they_go() {
        let mut numbers = Numbers::default();
        let last = (0..300).filter_map(|_| numbers.chapter()).last();
        assert_eq!(last.as_deref(), Some("300"));
    }
}
