//! A report of a year, as an office might print it: every kind of block, in four languages and two scripts.

#![allow(dead_code, reason = "the tests and the example each use a part")]

mod governance;
mod pillar;
mod registers;

use blocks::*;
use std::collections::BTreeMap;

pub(crate) const ACCENT: Colour = Colour(0x24, 0x47, 0x8f);
pub(crate) const SECOND: Colour = Colour(0xe8, 0xe8, 0xe8);
const INDIGO: Colour = Colour(0x3b, 0x3f, 0x9c);
const TEAL: Colour = Colour(0x0d, 0x7a, 0x7f);
const ROSE: Colour = Colour(0xdc, 0x8f, 0x83);

/// A simple mark: a square within a square.
pub(crate) const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><rect x="2" y="2" width="56" height="56" fill="none" stroke="#24478f" stroke-width="4"/><path d="M14 14h32v32H14z" fill="#24478f"/></svg>"##;

/// Inlines from a short notation: *emphasis*, Kosovo* with its note, and @name@ for names.
pub(crate) fn text(words: &str) -> Text {
    let mut out = Vec::new();
    for (at, part) in words.split("Kosovo*").enumerate() {
        if at > 0 {
            out.push(Inline::words("Kosovo"));
            out.push(Inline::NoteSign { note: "kosovo".into() });
        }
        for (at, part) in part.split('_').enumerate() {
            match (part.is_empty(), at % 2) {
                (true, _) => {}
                (false, 0) => out.push(Inline::words(part)),
                (false, _) => out.push(Inline::Emphasis {
                    content: vec![Inline::words(part)],
                }),
            }
        }
    }
    out
}

pub(crate) fn paragraph(language: &str, words: &str) -> Block {
    Block::Paragraph(Paragraph {
        text: text(words),
        language: language.into(),
        role: ParagraphRole::Text,
    })
}

pub(crate) fn small(words: &str) -> Block {
    Block::Paragraph(Paragraph {
        text: text(words),
        language: "en".into(),
        role: ParagraphRole::Small,
    })
}

pub(crate) fn heading(language: &str, words: &str) -> Block {
    Block::Heading(Heading {
        level: 1,
        text: text(words),
        anchor: None,
        language: language.into(),
    })
}

pub(crate) fn list(language: &str, items: &[&str]) -> Block {
    let items = items.iter().map(|item| vec![paragraph(language, item)]).collect();
    Block::List(List { start: Some(1), items })
}

pub(crate) fn chapter(anchor: &str, number: Option<&str>, title: &str) -> Chapter {
    Chapter {
        anchor: anchor.into(),
        number: number.map(Into::into),
        title: text(title),
        side: Vec::new(),
        in_contents: true,
        language: "en".into(),
    }
}

pub(crate) fn fact(words: &str) -> Fact {
    Fact {
        mark: None,
        text: text(words),
        strong: false,
    }
}

fn marked(fill: Option<Colour>, words: &str) -> Fact {
    Fact {
        mark: Some(Mark { fill }),
        text: text(words),
        strong: false,
    }
}

pub(crate) fn entry(
    anchor: &str,
    language: &str,
    title: &str,
    date: &str,
    facts: Vec<Fact>,
    body: Vec<Block>,
) -> Block {
    let date = Fact {
        mark: None,
        text: text(date),
        strong: true,
    };
    let facts = std::iter::once(date).chain(facts).collect();
    Block::Entry(Entry {
        anchor: anchor.into(),
        title: text(title),
        language: language.into(),
        facts,
        body,
    })
}

pub(crate) fn column(head: &str, align: Align, share: f32) -> Column {
    Column {
        head: text(head),
        align,
        share,
    }
}

pub(crate) fn cell(words: &str) -> Cell {
    Cell {
        text: text(words),
        ..Cell::default()
    }
}

pub(crate) fn row(cells: &[&str]) -> Row {
    Row {
        cells: cells.iter().map(|words| cell(words)).collect(),
        total: false,
        rule: Rule::None,
        spanning: false,
    }
}

pub(crate) fn table(title: &str, columns: Vec<Column>, rows: Vec<Row>, full_width: bool) -> Table {
    Table {
        title: text(title),
        columns,
        rows,
        full_width,
        summary: String::new(),
        language: "en".into(),
    }
}

fn group(title: &str, lines: &[&str]) -> Group {
    Group {
        title: text(title),
        lines: lines.iter().map(|line| text(line)).collect(),
        language: "en".into(),
    }
}

/// A document without anything in it.
pub(crate) fn empty() -> Document {
    let note = Note {
        sign: "*".into(),
        text: text(
            "This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.",
        ),
        language: "en".into(),
    };
    Document {
        title: "Activity report 2022".into(),
        author: "IISG Secretariat".into(),
        subject: String::new(),
        language: "en".into(),
        date: "2023-01-27".into(),
        accent: ACCENT,
        cover: None,
        heads: RunningHeads {
            verso: "Activity report 2022".into(),
            foot: "IISG-S/2023/007".into(),
            foot_outside: String::new(),
        },
        notes: BTreeMap::from([("kosovo".to_owned(), note)]),
        body: Vec::new(),
        words: Words {
            logo: "Mark of the Secretariat".into(),
            continued: "(continued)".into(),
        },
    }
}

/// The report.
pub(crate) fn report() -> Document {
    let cover = Cover {
        logo: Some(Logo {
            format: LogoFormat::Svg,
            bytes: LOGO.into(),
            alternative: "Two squares".into(),
        }),
        issuer: text("Secretariat of the Integrative Internal Security Governance in the Western Balkans"),
        title: text("Activity report"),
        period: "2022".into(),
        lines: Vec::new(),
        reference: "Reference IISG-S/2023/007".into(),
        classification: "Public".into(),
        date: "Issued in Sarajevo on 27\u{a0}January 2023".into(),
    };
    let mut body = Vec::new();
    body.extend(registers::foreword());
    let contents = Chapter {
        in_contents: false,
        ..chapter("contents", None, "Contents")
    };
    body.push(Block::Chapter(contents));
    body.push(Block::Contents(Contents { depth: 2 }));
    body.extend(governance::glance());
    body.extend(governance::governance());
    body.extend(pillar::pillar());
    body.extend(registers::decisions());
    body.extend(registers::method());
    body.extend(registers::register());
    Document {
        cover: Some(cover),
        body,
        ..empty()
    }
}
