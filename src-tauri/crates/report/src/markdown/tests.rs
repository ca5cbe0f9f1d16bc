//! What becomes of texts, well-meant and hostile.

use super::*;

fn read(source: &str) -> Vec<Block> {
    blocks(source, "en", &|text| vec![Inline::words(text)])
}

/// A text outline: one line a block, with its words.
fn outline(blocks: &[Block]) -> Vec<String> {
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(p) => out.push(format!("p {}", blocks::plain(&p.text))),
            Block::Heading(h) => out.push(format!("h{} {}", h.level, blocks::plain(&h.text))),
            Block::List(list) => {
                for (n, item) in list.items.iter().enumerate() {
                    let sign = list
                        .start
                        .map_or("-".to_owned(), |start| (start + n as u64).to_string());
                    out.extend(outline(item).into_iter().map(|line| format!("{sign} {line}")));
                }
            }
            Block::Quote(inner) => out.extend(outline(inner).into_iter().map(|line| format!("> {line}"))),
            other => panic!("unexpected {other:?}"),
        }
    }
    out
}

fn lines(source: &str) -> Vec<String> {
    outline(&read(source))
}

#[test]
fn headings_paragraphs_lists_and_quotes() {
    assert_eq!(
        lines("# Title\n\nFirst\nline.\n\n### Deep\n\n- one\n- two\n\n3. three\n4. four\n\n> said"),
        [
            "h2 Title",
            "p First line.",
            "h3 Deep",
            "- p one",
            "- p two",
            "3 p three",
            "4 p four",
            "> p said"
        ]
    );
}

#[test]
fn lists_nest() {
    assert_eq!(
        lines("- one\n  - inner\n\n    more\n- two"),
        ["- p one", "- - p inner", "- - p more", "- p two"]
    );
}

#[test]
fn emphasis_strong_and_links() {
    let [Block::Paragraph(p)] = &read("A *soft* **hard** [site](https://example.org) [bad](javascript:alert(1)).")[..]
    else {
        panic!("one paragraph");
    };
    assert_eq!(
        p.text,
        [
            Inline::words("A "),
            Inline::Emphasis {
                content: vec![Inline::words("soft")]
            },
            Inline::words(" "),
            Inline::Strong {
                content: vec![Inline::words("hard")]
            },
            Inline::words(" "),
            Inline::Link {
                target: "https://example.org".into(),
                content: vec![Inline::words("site")]
            },
            Inline::words(" bad."),
        ]
    );
}

#[test]
fn raw_html_loses_its_tags_and_keeps_its_words() {
    assert_eq!(
        lines("<div class=\"x\"><p>One &amp; two</p><script>alert('x')</script><p>a <b>bold</b> word</p></div>"),
        ["p One & two", "p a bold word"]
    );
    assert_eq!(
        lines("In <b>line</b><script>alert(1)</script> a < b"),
        ["p In linealert(1) a < b"]
    );
    assert_eq!(lines("<!-- hidden -->\n\nShown"), ["p Shown"]);
    assert_eq!(lines("one<br>two"), ["p one two"]);
    assert_eq!(lines("<script>never closed"), [] as [&str; 0]);
    assert_eq!(lines("<div\n\nafter"), ["p <div", "p after"]);
    assert_eq!(
        lines("<p>one</p><STYLE>p {}</Style><p>two 1 < 2"),
        ["p one", "p two 1 < 2"]
    );
}

#[test]
fn a_table_is_a_line_a_row() {
    assert_eq!(
        lines("| Who | What |\n|---|---|\n| A | *b* |\n| C | d |\n\nafter"),
        ["p Who; What", "p A; b", "p C; d", "p after"]
    );
}

#[test]
fn right_to_left_text_emoji_and_long_words_pass_unchanged() {
    let long = "x".repeat(500);
    for text in ["שלום עולם", "مرحبا 😀 👩‍👩‍👧", long.as_str()] {
        assert_eq!(lines(text), [format!("p {text}")]);
    }
}

#[test]
fn a_picture_is_its_description_and_code_is_text() {
    assert_eq!(
        lines("![the room](file:///x.png)\n\n    code\n    more\n\n`x`"),
        ["p the room", "p code more", "p x"]
    );
}

#[test]
fn nesting_without_end_is_flattened() {
    fn depth(blocks: &[Block]) -> usize {
        blocks
            .iter()
            .map(|block| match block {
                Block::Quote(inner) => 1 + depth(inner),
                Block::List(list) => 1 + list.items.iter().map(|item| depth(item)).max().unwrap_or(0),
                _ => 0,
            })
            .max()
            .unwrap_or(0)
    }
    let quotes = read(&format!("{} deep", ">".repeat(3000)));
    assert!(depth(&quotes) <= 2 * DEEPEST + 1);
    assert!(outline(&quotes).last().unwrap().ends_with("p deep"));
    let strong = read(&format!("{}x{}", "**a ".repeat(2000), " b**".repeat(2000)));
    assert_eq!(strong.len(), 1);
    let items: String = (0..200).map(|n| format!("{}- i{n}\n", "  ".repeat(n))).collect();
    assert!(depth(&read(&items)) <= 2 * DEEPEST + 1);
    assert_eq!(
        outline(&read(&items))
            .iter()
            .filter(|line| line.contains("p i"))
            .count(),
        200
    );
}

#[test]
fn large_hostile_texts_are_read_in_one_go() {
    // Each of these would take a minute if one of our loops looked back or ahead for every piece.
    for source in [
        "<a ".repeat(60_000),
        format!("<div>{}", "<script></SCRIPT>".repeat(20_000)),
        format!("<div>{}", "<a".repeat(200_000)),
        format!("{}x{}", "**a ".repeat(20_000), " b**".repeat(20_000)),
        "x".repeat(300_000),
    ] {
        read(&source);
    }
}

#[test]
fn an_empty_text_has_no_blocks() {
    assert_eq!(read(""), []);
    assert_eq!(read(" \n\n---\n"), []);
    assert_eq!(read("-\n-\n"), []);
}
