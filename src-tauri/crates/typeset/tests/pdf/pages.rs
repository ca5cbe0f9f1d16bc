//! What stands on which page, and where.

use crate::sample::{self, chapter, entry, fact, heading, paragraph, report, row, table, text};
use crate::tools::{Pdf, set, solid};
use blocks::*;

const NOTE: &str = "This designation is without prejudice";

fn document(body: Vec<Block>) -> Document {
    Document {
        body,
        ..sample::empty()
    }
}

fn words(count: usize) -> String {
    let words = "the region agreed on a list of needs and asked for help with each of them".split(' ');
    words.cycle().take(count).collect::<Vec<_>>().join(" ")
}

fn long_table(rows: usize, cells: &[&str]) -> Table {
    let columns = vec![
        sample::column("Number", Align::Right, 0.0),
        sample::column("What was said", Align::Left, 1.0),
    ];
    let rows = (1..=rows).map(|number| {
        let mut row = row(cells);
        row.cells[0].text = text(&format!("no{number}"));
        row
    });
    table("The table", columns, rows.collect(), false)
}

#[test]
fn the_contents_give_the_page_of_every_title() {
    let document = report();
    let typeset = set(&document);
    let pdf = Pdf::new(&typeset.bytes);
    let structure = pdf.structure();
    let start = structure.find("TOC\n").expect("there are contents");
    let end = start + structure[start..].find("\n  Sect").expect("a chapter follows");
    let contents = solid(&structure[start..end].replace("\"\n", "").replace('"', ""));
    let mut listed = 0;
    for block in &document.body {
        let (anchor, title) = match block {
            Block::Chapter(chapter) if chapter.in_contents => (&chapter.anchor, &chapter.title),
            Block::Entry(entry) => (&entry.anchor, &entry.title),
            _ => continue,
        };
        let page = typeset.anchors[anchor];
        let title = solid(&plain(title));
        assert!(
            solid(&pdf.page(page)).contains(&title),
            "{title} is not on page {}",
            page + 1
        );
        assert!(
            contents.contains(&format!("{title}{}", page + 1)),
            "{title}: page {} in {contents}",
            page + 1
        );
        listed += 1;
    }
    assert_eq!(listed, 15);
}

#[test]
fn anchors_and_their_pages_are_given() {
    let typeset = set(&report());
    assert_eq!(typeset.anchors["foreword"], 1);
    assert!(typeset.anchors["r44"] > typeset.anchors["r1"]);
    assert_eq!(typeset.pages.to_string(), Pdf::new(&typeset.bytes).info("Pages"));
    assert!(typeset.findings.contains(&typeset::Finding::MissingAnchor {
        anchor: "nowhere".into()
    }));
}

#[test]
fn a_note_stands_on_every_page_that_shows_its_sign() {
    let pdf_of = |document: &Document| {
        let typeset = set(document);
        (Pdf::new(&typeset.bytes), typeset.pages)
    };
    let mut body = vec![paragraph("en", &words(1500))];
    body.extend((0..30).map(|at| {
        paragraph(
            "en",
            &format!("{} {}", words(60), if at % 4 == 0 { "in Kosovo*" } else { "" }),
        )
    }));
    body.push(Block::Table(long_table(120, &["", "Meeting in Pristina, Kosovo*"])));
    for document in [report(), document(body)] {
        let (pdf, pages) = pdf_of(&document);
        let (mut with, mut without) = (0, 0);
        for page in 0..pages {
            let drawn = pdf.page(page);
            let (text, notes) = drawn.split_once(&format!("* {NOTE}")).unwrap_or((&drawn, ""));
            assert_eq!(
                text.contains("Kosovo*"),
                !notes.is_empty(),
                "page {}: {drawn}",
                page + 1
            );
            if notes.is_empty() { without += 1 } else { with += 1 }
        }
        assert!(with > 1 && without > 0, "{with} {without}");
    }
}

#[test]
fn notes_do_not_run_into_the_text() {
    let body = (0..60)
        .map(|at| paragraph("en", &format!("{} in Kosovo* {at}", words(40))))
        .collect();
    let pdf = Pdf::of(&document(body));
    let boxes = pdf.boxes();
    let note = boxes
        .iter()
        .find(|(_, _, word)| word == "designation")
        .expect("there is a note")
        .1;
    for (page, [_, _, _, bottom], word) in &boxes {
        let is_text = ["region", "agreed", "list", "needs", "help"].contains(&word.as_str());
        assert!(!is_text || *bottom < note[1], "{word} on page {} at {bottom}", page + 1);
    }
}

#[test]
fn heads_of_tables_are_repeated_and_no_row_is_lost() {
    let typeset = set(&document(vec![Block::Table(long_table(200, &["", "A short answer"]))]));
    let pdf = Pdf::new(&typeset.bytes);
    assert!(typeset.pages > 3);
    let mut rows = Vec::new();
    for page in 0..typeset.pages {
        let drawn = pdf.page(page);
        assert_eq!(drawn.matches("What was said").count(), 1, "page {}", page + 1);
        let of_page: Vec<usize> = drawn
            .split_whitespace()
            .filter_map(|word| word.strip_prefix("no")?.parse().ok())
            .collect();
        assert!(of_page.len() > 1, "a row stands alone on page {}", page + 1);
        rows.extend(of_page);
    }
    assert_eq!(rows, (1..=200).collect::<Vec<_>>());
    // Repeated heads are not read again.
    assert_eq!(pdf.structure().matches("What was said").count(), 1);
}

#[test]
fn a_row_taller_than_a_page_goes_on() {
    let long = words(3000);
    let typeset = set(&document(vec![Block::Table(long_table(3, &["", &long]))]));
    let pdf = Pdf::new(&typeset.bytes);
    let drawn: String = (0..typeset.pages).map(|page| pdf.page(page)).collect();
    assert_eq!(drawn.matches("agreed").count(), 3 * long.matches("agreed").count());
    inside(&pdf);
}

#[test]
fn a_heading_is_not_left_alone_at_the_foot() {
    for lines in 30..50 {
        let fill = (0..lines).map(|at| paragraph("en", &format!("Line {at}")));
        let body = fill
            .chain([heading("en", "Headword"), paragraph("en", &words(60))])
            .collect();
        let typeset = set(&document(body));
        let pdf = Pdf::new(&typeset.bytes);
        let page = (0..typeset.pages)
            .find(|page| pdf.page(*page).contains("Headword"))
            .expect("the heading");
        let after = pdf
            .page(page)
            .split_once("Headword")
            .map(|(_, after)| after.trim().lines().count());
        assert!(after >= Some(2), "after {lines} lines: {after:?}");
    }
}

#[test]
fn paragraphs_leave_neither_widows_nor_orphans() {
    for lines in 35..49 {
        let fill = (0..lines).map(|at| paragraph("en", &format!("Line {at}")));
        let typeset = set(&document(fill.chain([paragraph("en", &words(110))]).collect()));
        let pdf = Pdf::new(&typeset.bytes);
        let of_paragraph = |page: usize| {
            pdf.page(page)
                .lines()
                .filter(|line| line.contains(" of ") || line.contains("them"))
                .count()
        };
        for page in 0..typeset.pages {
            assert_ne!(of_paragraph(page), 1, "page {} after {lines} lines", page + 1);
        }
    }
}

#[test]
fn entries_begin_after_openings_and_show_their_facts_beside_the_title() {
    let facts = vec![fact("Tirana, Albania"), fact("organised by the office")];
    let body = vec![
        Block::Chapter(chapter("c", Some("1"), "Opening")),
        paragraph("en", &words(40)),
        entry(
            "e",
            "en",
            "The entry",
            "5 May 2022",
            facts,
            vec![paragraph("en", &words(80))],
        ),
    ];
    let typeset = set(&document(body));
    assert_eq!((typeset.anchors["c"], typeset.anchors["e"]), (0, 1));
    let boxes = Pdf::new(&typeset.bytes).boxes();
    let bottom = |wanted: &str, size: f32| {
        let (_, [_, top, _, _], _) = boxes
            .iter()
            .find(|(page, _, word)| *page == 1 && word == wanted)
            .expect("a word");
        top + size
    };
    // Ascenders: 1.069 em of 8 pt, 0.894 em of 15 pt.
    assert!((bottom("May", 1.069 * 8.0) - bottom("entry", 0.894 * 15.0)).abs() < 0.2);
}

#[test]
fn lines_stand_on_the_grid_whatever_stood_above() {
    let mut body = vec![
        Block::Chapter(chapter("c", None, "Chapter")),
        paragraph("en", &words(50)),
    ];
    body.push(Block::Table(long_table(3, &["", "short"])));
    body.push(paragraph("en", &words(50)));
    body.push(Block::Quote(vec![paragraph("en", &words(50))]));
    body.push(paragraph("en", &words(50)));
    for (_, [_, top, _, bottom], word) in Pdf::of(&document(body)).boxes() {
        if ["region", "agreed", "needs", "asked"].contains(&word.as_str()) && bottom - top > 11.0 {
            let baseline = top + 0.894 * 10.5;
            let off = (baseline - 84.0).rem_euclid(14.0);
            assert!(!(0.15..=13.85).contains(&off), "{word} at {baseline}");
        }
    }
}

#[test]
fn running_heads_follow_the_chapter() {
    let mut body = Vec::new();
    for title in ["Alpha", "Omega"] {
        body.push(Block::Chapter(chapter(title, None, title)));
        body.push(paragraph("en", &words(2500)));
    }
    let typeset = set(&document(body));
    let pdf = Pdf::new(&typeset.bytes);
    let second = typeset.anchors["Omega"];
    assert!(second > 3);
    for page in 0..typeset.pages {
        let drawn = pdf.page(page);
        // What is drawn before the foot line: the folio, and the head unless a chapter opens.
        let head = drawn
            .split_once("IISG-S/2023/007")
            .map(|(head, _)| head.split_whitespace().collect::<Vec<_>>().join(" "));
        let folio = page + 1;
        let expected = match page {
            page if page == 0 || page == second => folio.to_string(),
            page if page % 2 == 1 => format!("{folio} Activity report 2022"),
            page => format!("{folio} {}", if page < second { "Alpha" } else { "Omega" }),
        };
        assert_eq!(head, Some(expected));
    }
}

/// Nothing leaves the text area but what hangs into the margin.
fn inside(pdf: &Pdf) {
    for (page, [left, top, right, bottom], word) in pdf.boxes() {
        let margin = if page % 2 == 0 { 70.0 } else { 56.0 };
        let inside = left > margin - 3.0 && right < margin + 469.3 + 3.5 && top > 40.0 && bottom < 800.0;
        // The year on the cover is a picture.
        assert!(
            inside || page == 0,
            "{word} on page {}: {left} {top} {right} {bottom}",
            page + 1
        );
    }
}

#[test]
fn nothing_leaves_the_text_area() {
    inside(&Pdf::of(&report()));
}

#[test]
fn a_hundred_people_fill_columns_over_pages() {
    let people = |from: usize| {
        (from..from + 10)
            .map(|at| text(&format!("Person{at} Surname, _Head of a Department_")))
            .collect()
    };
    let groups = (0..30).map(|at| Group {
        title: text(&format!("Organisation {at}")),
        lines: people(at * 10),
        language: "en".into(),
    });
    let groups = Block::Groups(Groups {
        columns: 3,
        groups: groups.collect(),
    });
    let body = vec![entry(
        "e",
        "en",
        "Meeting",
        "5 May",
        vec![fact("Tirana")],
        vec![heading("en", "Participants"), groups],
    )];
    let typeset = set(&document(body));
    let pdf = Pdf::new(&typeset.bytes);
    inside(&pdf);
    let drawn: String = (0..typeset.pages).map(|page| pdf.page(page)).collect();
    assert_eq!(drawn.matches("Surname").count(), 300);
    assert!((2..=4).contains(&typeset.pages), "{} pages", typeset.pages);
}

#[test]
fn facts_taller_than_a_page_go_on() {
    let facts = (0..150).map(|at| fact(&format!("Fact{at}"))).collect();
    let typeset = set(&document(vec![
        entry("e", "en", "Meeting", "5 May", facts, vec![paragraph("en", &words(30))]),
        entry(
            "f",
            "en",
            "Next",
            "6 May",
            Vec::new(),
            vec![paragraph("en", &words(30))],
        ),
    ]));
    let pdf = Pdf::new(&typeset.bytes);
    inside(&pdf);
    let drawn: String = (0..typeset.pages).map(|page| pdf.page(page)).collect();
    assert!((0..150).all(|at| drawn.contains(&format!("Fact{at}\n"))));
}

#[test]
fn a_chapter_keeps_the_sign_of_its_name_in_heads_and_bookmarks() {
    let body = vec![
        Block::Chapter(chapter("k", None, "Visits to Kosovo*")),
        paragraph("en", &words(2500)),
    ];
    let typeset = set(&document(body));
    let pdf = Pdf::new(&typeset.bytes);
    assert!(typeset.pages > 3);
    for page in 0..typeset.pages {
        let drawn = pdf.page(page);
        let shows = page % 2 == 0;
        assert_eq!(drawn.contains("Visits to Kosovo*"), shows, "page {}", page + 1);
        assert_eq!(drawn.contains(NOTE), shows, "page {}", page + 1);
    }
    assert_eq!(bookmarks(&typeset.bytes), ["Visits to Kosovo*"]);
}

/// The titles of the outline in order, entries set in by two spaces.
fn bookmarks(bytes: &[u8]) -> Vec<String> {
    fn walk(file: &lopdf::Document, first: Option<lopdf::ObjectId>, depth: usize, out: &mut Vec<String>) {
        let mut next = first;
        while let Some(id) = next {
            let item = file.get_dictionary(id).expect("an item");
            let title = item.get(b"Title").and_then(lopdf::decode_text_string).expect("a title");
            out.push(format!("{}{title}", "  ".repeat(depth)));
            walk(
                file,
                item.get(b"First").and_then(lopdf::Object::as_reference).ok(),
                depth + 1,
                out,
            );
            next = item.get(b"Next").and_then(lopdf::Object::as_reference).ok();
        }
    }
    let file = lopdf::Document::load_mem(bytes).expect("the file can be read");
    let outlines = file
        .catalog()
        .and_then(|catalog| catalog.get(b"Outlines"))
        .and_then(lopdf::Object::as_reference);
    let root = file.get_dictionary(outlines.expect("an outline")).expect("an outline");
    let mut out = Vec::new();
    walk(
        &file,
        root.get(b"First").and_then(lopdf::Object::as_reference).ok(),
        0,
        &mut out,
    );
    out
}

#[test]
fn the_outline_has_every_chapter_with_its_entries() {
    let outline = bookmarks(&set(&report()).bytes);
    assert_eq!(
        outline[..4],
        ["Foreword", "Contents", "1  The year at a glance", "2  Governance"]
    );
    assert_eq!(
        outline[4],
        "  Sixth Board Meeting of the Integrative Internal Security Governance"
    );
    assert!(outline.contains(&"  Национални тематски средби со партнерите од Западен Балкан".to_owned()));
    assert_eq!(outline.len(), 16);
}

#[test]
fn a_table_that_goes_on_says_so() {
    let pdf = Pdf::of(&document(vec![Block::Table(long_table(100, &["", "short"]))]));
    assert!(!pdf.page(0).contains("The table (continued)"));
    assert!(pdf.page(1).contains("The table (continued)"));
}

#[test]
fn links_lead_to_their_pages() {
    let file = lopdf::Document::load_mem(&set(&report()).bytes).expect("the file can be read");
    let pages = file.get_pages();
    let anchors = set(&report()).anchors;
    let contents = file.get_dictionary(pages[&3]).expect("page 3");
    let links = contents
        .get(b"Annots")
        .and_then(lopdf::Object::as_array)
        .expect("links");
    let leads_to: Vec<_> = links
        .iter()
        .map(|link| {
            let link = file
                .get_dictionary(link.as_reference().expect("an object"))
                .expect("a link");
            let action = link.get(b"A").and_then(lopdf::Object::as_dict).expect("an action");
            let to = action.get(b"D").and_then(lopdf::Object::as_array).expect("a place")[0].as_reference();
            pages
                .iter()
                .find(|(_, id)| to.as_ref().ok() == Some(id))
                .map(|(number, _)| *number as usize - 1)
        })
        .collect();
    assert_eq!(leads_to.len(), 15);
    assert_eq!(leads_to[0], Some(anchors["foreword"]));
    assert_eq!(leads_to[14], Some(anchors["register"]));
}
