//! What is read aloud, copied and searched: the structure and its text.

use crate::sample::{self, report};
use crate::tools::{Pdf, read, set, solid};
use blocks::{Block, Inline};

/// Every text of some blocks in reading order, each without page numbers and note signs.
fn texts(blocks: &[Block], out: &mut Vec<String>) {
    for block in blocks {
        let mut nested = Vec::new();
        let mut add = |text: &[Inline]| {
            // A page's number stands in the middle of what is read, so texts are divided there.
            let parts = text.split(|inline| matches!(inline, Inline::PageOf { .. } | Inline::NoteSign { .. }));
            nested.extend(parts.map(blocks::plain).filter(|part| !part.is_empty()));
        };
        match block {
            Block::Chapter(chapter) => {
                add(&chapter.title);
                chapter.side.iter().for_each(|fact| add(&fact.text));
            }
            Block::Heading(heading) => add(&heading.text),
            Block::Paragraph(paragraph) => add(&paragraph.text),
            Block::List(list) => list.items.iter().for_each(|item| texts(item, &mut nested)),
            Block::Quote(blocks) => texts(blocks, &mut nested),
            Block::Entry(entry) => {
                add(&entry.title);
                entry.facts.iter().for_each(|fact| add(&fact.text));
                texts(&entry.body, &mut nested);
            }
            Block::Table(table) => {
                add(&table.title);
                table.columns.iter().for_each(|column| add(&column.head));
                table
                    .rows
                    .iter()
                    .flat_map(|row| &row.cells)
                    .for_each(|cell| add(&cell.text));
            }
            Block::Chart(chart) => add(&chart.title),
            Block::KeyFigures(figures) => {
                for figure in figures {
                    add(&[Inline::words(figure.figure.as_str())]);
                    add(&figure.label);
                }
            }
            Block::Groups(groups) => {
                for group in &groups.groups {
                    add(&group.title);
                    group.lines.iter().for_each(|line| add(line));
                }
            }
            Block::Contents(_) => {}
        }
        out.append(&mut nested);
    }
}

#[test]
fn every_word_is_read_in_order() {
    let document = report();
    let read = solid(&read(&Pdf::of(&document).structure()));
    let mut expected = Vec::new();
    texts(&document.body, &mut expected);
    assert!(expected.len() > 300);
    let mut at = 0;
    for text in expected {
        let text = solid(&text);
        let found = read[at..].find(&text);
        let context: String = read[at..].chars().take(200).collect();
        at += found.unwrap_or_else(|| panic!("{text:?} is not read after here: {context}")) + text.len();
    }
}

#[test]
fn what_is_drawn_is_what_is_read() {
    let document = report();
    let pdf = Pdf::of(&document);
    let drawn = solid(&pdf.run("pdftotext", &["-raw"], &["-"]));
    for paragraph in document.body.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(blocks::plain(&paragraph.text)),
        _ => None,
    }) {
        assert!(drawn.contains(&solid(&paragraph)), "{paragraph}");
    }
}

#[test]
fn the_structure_is_complete() {
    let structure = Pdf::of(&report()).structure();
    for tag in [
        "Document",
        "Sect",
        "H1",
        "H2",
        "H3",
        "P ",
        "L ",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "THead",
        "TBody",
        "TR",
        "TH",
        "TD",
        "Figure",
        "TOC",
        "TOCI",
        "Reference",
        "Link",
        "Note",
        "BlockQuote",
        "Caption",
    ] {
        assert!(structure.lines().any(|line| line.trim().starts_with(tag)), "no {tag}");
    }
}

#[test]
fn small_capitals_are_copied_as_capitals() {
    let words = sample::paragraph("en", "The OSCE wrote IISG-S/2023/007 with CEPOL.");
    let document = blocks::Document {
        body: vec![words],
        ..sample::empty()
    };
    assert!(
        Pdf::of(&document)
            .page(0)
            .contains("The OSCE wrote IISG-S/2023/007 with CEPOL.")
    );
}

#[test]
fn words_of_two_lines_do_not_join() {
    let document = report();
    let pdf = Pdf::of(&document);
    let read = read(&pdf.structure());
    let mut expected = Vec::new();
    texts(&document.body, &mut expected);
    let known: std::collections::BTreeSet<&str> = expected.iter().flat_map(|text| text.split_whitespace()).collect();
    let joined = |word: &str| word.chars().all(char::is_alphabetic) && word.len() > 20 && !known.contains(word);
    assert_eq!(read.split_whitespace().find(|word| joined(word)), None);
}

#[test]
fn the_file_is_sound_tagged_and_named() {
    let pdf = Pdf::of(&report());
    pdf.run("qpdf", &["--check"], &[]);
    assert_eq!(pdf.info("Tagged"), "yes");
    assert_eq!(pdf.info("Title"), "Activity report 2022");
    assert_eq!(pdf.info("Author"), "IISG Secretariat");
    assert_eq!(pdf.info("PDF version"), "1.7");
    assert!(
        pdf.info("CreationDate").contains("2023"),
        "{}",
        pdf.info("CreationDate")
    );
}

#[test]
fn every_font_is_embedded_as_a_subset_that_can_be_read() {
    let fonts = Pdf::of(&report()).run("pdffonts", &[], &[]);
    let fonts: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(fonts.len() >= 6, "{fonts:?}");
    for font in fonts {
        assert!(font.contains("yes yes yes"), "{font}");
        assert!(font.split('+').next().is_some_and(|tag| tag.len() == 6), "{font}");
    }
}

#[test]
fn emphasis_in_serbian_and_macedonian_is_read_as_its_letters() {
    let read = read(&Pdf::of(&report()).structure());
    assert!(read.contains("особено во прегледот по столбови"));
    assert!(read.contains("Предложено је да се речник појмова објави до краја године."));
    assert!(
        set(&report())
            .findings
            .iter()
            .all(|finding| !matches!(finding, typeset::Finding::MissingCharacter { .. }))
    );
}
