//! Input that nobody planned for.

use crate::sample::{self, cell, chapter, column, entry, fact, paragraph, row, table, text};
use crate::tools::{Pdf, read, set, solid};
use blocks::*;
use std::ops::ControlFlow;
use typeset::{Error, Finding};

fn document(body: Vec<Block>) -> Document {
    Document {
        body,
        ..sample::empty()
    }
}

fn missing(document: &Document) -> Vec<(char, Option<String>)> {
    let found = set(document).findings.into_iter().filter_map(|finding| match finding {
        Finding::MissingCharacter { character, place } => Some((character, place)),
        Finding::MissingAnchor { .. } => None,
    });
    found.collect()
}

#[test]
fn a_document_without_anything_is_a_page_or_none() {
    let typeset = set(&document(Vec::new()));
    assert_eq!(typeset.pages, 0);
    assert!(typeset.bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(set(&document(vec![paragraph("en", "")])).pages, 0);
}

#[test]
fn a_word_of_five_hundred_letters_is_broken_anywhere() {
    let long = "qwertzuiop".repeat(50);
    let place = vec![fact(&long)];
    let mut table = table(
        "",
        vec![column("Head", Align::Left, 0.0), column("Other", Align::Left, 1.0)],
        vec![row(&[&long, "x"])],
        false,
    );
    table.rows.push(row(&["y", &long]));
    let body = vec![
        Block::Chapter(chapter("c", None, &long)),
        paragraph("en", &format!("A word: {long} and more.")),
        Block::Table(table),
        entry("e", "en", &long, "today", place, vec![sample::list("en", &[&long])]),
    ];
    let pdf = Pdf::of(&document(body));
    let mut letters = 0;
    for (page, [left, _, right, _], word) in pdf.boxes() {
        let margin = if page % 2 == 0 { 70.0 } else { 56.0 };
        assert!(
            left > margin - 3.0 && right < margin + 473.0,
            "{word} from {left} to {right}"
        );
        letters += word.chars().filter(|c| c.is_alphabetic()).count();
    }
    assert!(letters > 7 * 500, "{letters}");
}

#[test]
fn a_paragraph_of_a_hundred_thousand_words_is_set() {
    let text =
        "The partners of the region met again to compare what had been promised with what was done. ".repeat(6_250);
    let typeset = set(&document(vec![paragraph("en", &text)]));
    assert!(typeset.pages > 150, "{} pages", typeset.pages);
    let drawn = Pdf::new(&typeset.bytes).run("pdftotext", &["-raw"], &["-"]);
    assert_eq!(
        drawn.matches("promised").count() + drawn.matches("prom\u{ad}").count(),
        6_250
    );
}

#[test]
fn leftward_text_is_set_and_what_no_font_has_is_named() {
    let body = vec![
        Block::Chapter(chapter("opening", None, "Words")),
        paragraph("he", "The guests from ירושלים עיר came."),
        entry(
            "m1",
            "ar",
            "Guests from القاهرة",
            "today",
            Vec::new(),
            vec![paragraph("en", "They came.")],
        ),
    ];
    let document = document(body);
    let read = read(&Pdf::of(&document).structure());
    assert!(read.contains("They came."));
    assert!(read.chars().any(|c| c == 'ש'), "{read}");
    let missing = missing(&document);
    assert!(
        missing
            .iter()
            .any(|(c, place)| *c == 'ق' && place.as_deref() == Some("m1")),
        "{missing:?}"
    );
    assert!(
        missing.iter().all(|(_, place)| place.as_deref() != Some("opening")),
        "{missing:?}"
    );
}

#[test]
fn a_missing_character_is_shown_and_named_with_its_place() {
    let body = vec![
        entry(
            "m1",
            "en",
            "Party 🎉",
            "today",
            Vec::new(),
            vec![paragraph("en", "We cheered 👍🏽 and 🎉.")],
        ),
        entry(
            "m2",
            "en",
            "Another",
            "today",
            Vec::new(),
            vec![paragraph("en", "Again 🎉.")],
        ),
    ];
    let document = document(body);
    let missing = missing(&document);
    for place in ["m1", "m2"] {
        assert!(missing.contains(&('🎉', Some(place.to_owned()))), "{missing:?}");
    }
    assert!(missing.contains(&('👍', Some("m1".to_owned()))));
    assert!(read(&Pdf::of(&document).structure()).contains("Again \u{fffd}."));
}

#[test]
fn markup_and_controls_are_characters_like_others() {
    let words = "<b>bold</b> & (brackets) \\ %PDF \u{0}\u{7}\u{200b}\u{202e} /Name <<>> )( end";
    let mut document = document(vec![
        Block::Chapter(chapter("a(b)\\", None, words)),
        paragraph("en", words),
    ]);
    document.title = words.into();
    document.author = "</dc:creator>".into();
    let pdf = Pdf::of(&document);
    pdf.run("qpdf", &["--check"], &[]);
    assert!(solid(&read(&pdf.structure())).contains("<b>bold</b>&(brackets)\\%PDF/Name<<>>)(end"));
}

#[test]
fn tables_of_odd_shapes_are_set() {
    let narrow = (0..30)
        .map(|at| column(&format!("Column number {at}"), Align::Right, 0.0))
        .collect();
    let cells: Vec<String> = (0..30).map(|at| (at * 1_000_003).to_string()).collect();
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    let spanning = Row {
        spanning: true,
        cells: vec![cell("A group of rows")],
        ..row(&[])
    };
    let body = vec![
        Block::Table(table(
            "Wide",
            narrow,
            vec![row(&cells), spanning, row(&cells[..5]), row(&[])],
            true,
        )),
        Block::Table(table(
            "No rows",
            vec![column("Head", Align::Left, 1.0)],
            Vec::new(),
            false,
        )),
        Block::Table(table("No columns", Vec::new(), Vec::new(), false)),
        Block::Table(table(
            "",
            vec![column("", Align::Centre, 0.0)],
            vec![row(&["x"])],
            false,
        )),
    ];
    let pdf = Pdf::of(&document(body));
    pdf.run("qpdf", &["--check"], &[]);
    assert!(read(&pdf.structure()).contains("A group of rows"));
}

#[test]
fn charts_of_nothing_and_of_much_are_set() {
    let chart = |values: Vec<u32>| {
        let slots = values.iter().map(|_| "Month".to_owned()).collect();
        let series = vec![Series {
            name: text("meetings"),
            fill: sample::ACCENT,
            values,
        }];
        let drawing = Drawing::Columns(Columns { slots, series });
        Block::Chart(Chart {
            title: text("Chart"),
            drawing,
            alternative: "a chart".into(),
            language: "en".into(),
        })
    };
    let bars = Drawing::Shares(Shares { bars: Vec::new() });
    let none = Block::Chart(Chart {
        title: Vec::new(),
        drawing: bars,
        alternative: String::new(),
        language: "en".into(),
    });
    let body = vec![
        chart(Vec::new()),
        chart(vec![0, 0]),
        chart(vec![1_000_000, 3, u32::MAX]),
        none,
    ];
    let pdf = Pdf::of(&document(body));
    assert!(read(&pdf.structure()).contains("4294967295"));
    let lowest = pdf
        .boxes()
        .into_iter()
        .map(|(_, sides, _)| sides[3])
        .fold(0.0, f32::max);
    assert!(lowest < 800.0);
}

#[test]
fn deep_lists_and_quotes_are_set() {
    let mut block = paragraph("en", "The innermost words");
    for depth in 0..12 {
        block = if depth % 3 == 0 {
            Block::Quote(vec![block])
        } else {
            Block::List(List {
                start: Some(99),
                items: vec![vec![block]],
            })
        };
    }
    assert!(read(&Pdf::of(&document(vec![block])).structure()).contains("innermost"));
}

#[test]
fn a_note_that_does_not_exist_is_left_out() {
    let words = Paragraph {
        text: vec![
            Inline::words("Place"),
            Inline::NoteSign { note: "unknown".into() },
            Inline::words(" and more"),
        ],
        language: "en".into(),
        role: ParagraphRole::Text,
    };
    assert!(
        Pdf::of(&document(vec![Block::Paragraph(words)]))
            .page(0)
            .contains("Place and more")
    );
}

#[test]
fn the_work_stops_when_it_is_told_to() {
    let long = document(vec![paragraph("en", &"words of a very long paragraph ".repeat(30_000))]);
    for stop_after in [0, 1, 5, 40] {
        let mut asked = 0;
        let stopped = typeset::pdf(&long, &mut |_| {
            asked += 1;
            if asked > stop_after {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert_eq!(stopped, Err(Error::Cancelled));
        assert_eq!(asked, stop_after + 1);
    }
}

#[test]
fn progress_is_told() {
    let mut seen = Vec::new();
    let report = sample::report();
    let typeset = typeset::pdf(&report, &mut |progress| {
        seen.push(progress);
        ControlFlow::Continue(())
    });
    let pages = typeset.expect("it is set").pages;
    assert!(
        seen.windows(2)
            .all(|pair| pair[0].part <= pair[1].part && pair[0].pages <= pair[1].pages)
    );
    // The cover is there before the flow begins.
    assert_eq!(seen.last().map(|progress| progress.pages + 1), Some(pages));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 24, ..Default::default() })]

    #[test]
    fn any_characters_at_all_are_set(words in "(\\PC|[\u{0}-\u{1f}]|[\u{590}-\u{6ff}]|[\u{300}-\u{36f}]){0,80}", language in "[a-zA-Z-]{0,9}") {
        let facts = vec![fact(&words)];
        let mut head = chapter("c", Some(&words), &words);
        head.language = language.clone();
        let body = vec![
            Block::Chapter(head),
            paragraph(&language, &words),
            Block::Table(table(&words, vec![column(&words, Align::Centre, 0.0)], vec![row(&[&words])], true)),
            entry("e", &language, &words, &words, facts, vec![sample::list(&language, &[&words])]),
        ];
        let typeset = set(&Document { title: words.clone(), language, ..document(body) });
        proptest::prop_assert!(lopdf::Document::load_mem(&typeset.bytes).is_ok());
    }
}
