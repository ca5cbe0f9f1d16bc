//! Looking through a report's blocks.

use blocks::{Block, Document, Entry, Inline, Table, Text};
use records::Id;

/// All blocks, those within others too.
pub(crate) fn all(document: &Document) -> Vec<&Block> {
    fn visit<'a>(blocks: &'a [Block], out: &mut Vec<&'a Block>) {
        for block in blocks {
            out.push(block);
            match block {
                Block::Entry(entry) => visit(&entry.body, out),
                Block::Quote(inner) => visit(inner, out),
                Block::List(list) => list.items.iter().for_each(|item| visit(item, out)),
                _ => {}
            }
        }
    }
    let mut out = Vec::new();
    visit(&document.body, &mut out);
    out
}

pub(crate) fn entries(document: &Document) -> Vec<&Entry> {
    all(document)
        .into_iter()
        .filter_map(|block| match block {
            Block::Entry(entry) => Some(entry),
            _ => None,
        })
        .collect()
}

pub(crate) fn entry(document: &Document, id: Id) -> &Entry {
    let anchor = format!("meeting-{id}");
    entries(document)
        .into_iter()
        .find(|entry| entry.anchor == anchor)
        .expect("the meeting has an entry")
}

/// The facts of an entry as they are read.
pub(crate) fn facts(entry: &Entry) -> Vec<String> {
    entry
        .facts
        .iter()
        .map(|fact| format!("{}{}", if fact.mark.is_some() { "■ " } else { "" }, shown(&fact.text)))
        .collect()
}

/// A text as it is read, with "*" where a note's sign stands and "#" for a page.
pub(crate) fn shown(text: &Text) -> String {
    text.iter()
        .map(|inline| match inline {
            Inline::Words { text } | Inline::Name { text } => text.clone(),
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::Language { content, .. }
            | Inline::Link { content, .. }
            | Inline::Reference { content, .. } => shown(content),
            Inline::PageOf { .. } => "#".into(),
            Inline::NoteSign { .. } => "*".into(),
            Inline::Break => "/".into(),
        })
        .collect()
}

/// The titles of chapters with their numbers: "1 The year at a glance".
pub(crate) fn chapters(document: &Document) -> Vec<String> {
    all(document)
        .into_iter()
        .filter_map(|block| match block {
            Block::Chapter(chapter) => {
                let number = chapter.number.as_deref().unwrap_or("-");
                Some(format!("{number} {}", shown(&chapter.title)))
            }
            _ => None,
        })
        .collect()
}

/// The table of a chapter, found by the chapter's anchor; the last one where there are several.
pub(crate) fn table<'a>(document: &'a Document, chapter: &str) -> &'a Table {
    let mut within = false;
    let mut found = None;
    for block in &document.body {
        match block {
            Block::Chapter(c) => within = c.anchor == chapter,
            Block::Table(table) if within => found = Some(table),
            _ => {}
        }
    }
    found.expect("the chapter has a table")
}

/// The rows of a table, cells divided by "|".
pub(crate) fn rows(table: &Table) -> Vec<String> {
    table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<String> = row.cells.iter().map(|cell| shown(&cell.text)).collect();
            cells.join("|").replace('\u{A0}', " ")
        })
        .collect()
}

/// The table with this title.
pub(crate) fn titled<'a>(document: &'a Document, title: &str) -> &'a Table {
    all(document)
        .into_iter()
        .find_map(|block| match block {
            Block::Table(table) if shown(&table.title) == title => Some(table),
            _ => None,
        })
        .expect("there is a table of that title")
}
