//! Light Markdown to blocks: headings, paragraphs, emphasis, lists, quotes, links.
//!
//! Whatever a text holds, it prints: raw HTML loses its tags and keeps its words, a table becomes a line a row, a picture
//! its description. Nothing is executed, and nesting beyond what a page can show is flattened.

use blocks::{Block, Heading, Inline, List, Paragraph, ParagraphRole, Text};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeStream};

/// How deep lists, quotes and emphasis nest on paper; what is deeper stands at this depth.
const DEEPEST: usize = 6;

/// The blocks of a text. `words` turns characters into inlines (signs of notes).
pub(crate) fn blocks(source: &str, language: &str, words: &dyn Fn(&str) -> Text) -> Vec<Block> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut writer = Writer {
        language,
        words,
        flows: vec![Flow::default()],
        inlines: Vec::new(),
        html: None,
        deeper: 0,
        flat: 0,
    };
    for event in TextMergeStream::new(Parser::new_ext(source, options)) {
        writer.take(event);
    }
    writer.end_paragraph();
    while writer.flows.len() > 1 {
        writer.close_flow();
    }
    writer.flows.pop().map(|flow| flow.blocks).unwrap_or_default()
}

/// A flow of blocks that is being written: the whole text, a quotation, an item.
#[derive(Default)]
struct Flow {
    kind: FlowKind,
    blocks: Vec<Block>,
    /// The finished items, of a list.
    items: Vec<Vec<Block>>,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum FlowKind {
    #[default]
    Document,
    Quote,
    List(Option<u64>),
    Item,
}

/// A run of inlines that is being written.
struct Run {
    kind: RunKind,
    content: Text,
}

#[derive(Clone, PartialEq)]
enum RunKind {
    Paragraph,
    Heading(u8),
    Emphasis,
    Strong,
    Link(Option<String>),
    /// A tag that leaves no trace but has an end.
    Plain,
}

struct Writer<'a> {
    language: &'a str,
    words: &'a dyn Fn(&str) -> Text,
    flows: Vec<Flow>,
    inlines: Vec<Run>,
    /// Raw HTML of the block that is being read.
    html: Option<String>,
    /// How many lists, items and quotes beyond [`DEEPEST`] are open.
    deeper: usize,
    /// How many runs beyond [`DEEPEST`] are open: their words belong to the run at that depth.
    flat: usize,
}

impl Writer<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.write(&text);
            }
            Event::Html(html) => match &mut self.html {
                Some(block) => block.push_str(&html),
                None => self.html_block(&html),
            },
            Event::InlineHtml(tag) => {
                if is_break(&tag) {
                    self.push(Inline::Break);
                }
            }
            Event::FootnoteReference(name) => self.write(&format!("[{name}]")),
            Event::SoftBreak => self.write(" "),
            Event::HardBreak => self.push(Inline::Break),
            Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.open(RunKind::Paragraph),
            Tag::Heading { level, .. } => {
                self.end_paragraph();
                // Level 1 is the report's own ("Outcomes").
                let level = if level <= HeadingLevel::H2 { 2 } else { 3 };
                self.open(RunKind::Heading(level));
            }
            Tag::BlockQuote(_) => self.open_flow(FlowKind::Quote),
            Tag::List(start) => self.open_flow(FlowKind::List(start)),
            Tag::Item => self.open_flow(FlowKind::Item),
            Tag::HtmlBlock => self.html = Some(String::new()),
            Tag::Emphasis => self.open(RunKind::Emphasis),
            Tag::Strong => self.open(RunKind::Strong),
            Tag::Link { dest_url, .. } => self.open(RunKind::Link(address(&dest_url))),
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript | Tag::Image { .. } => self.open(RunKind::Plain),
            Tag::TableCell => {
                if self.inlines.last().is_some_and(|run| !run.content.is_empty()) {
                    self.write("; ");
                }
            }
            Tag::CodeBlock(_) | Tag::TableHead | Tag::TableRow => self.open(RunKind::Paragraph),
            Tag::Table(_)
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => self.end_paragraph(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::TableHead | TagEnd::TableRow => {
                self.end_paragraph();
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.end_paragraph();
                if self.deeper > 0 {
                    self.deeper -= 1;
                } else {
                    self.close_flow();
                }
            }
            TagEnd::HtmlBlock => {
                if let Some(html) = self.html.take() {
                    self.html_block(&html);
                }
            }
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Link
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Image => self.close(),
            TagEnd::Table
            | TagEnd::TableCell
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    /// Writes characters. Only code holds line ends, and keeps them but for the last.
    fn write(&mut self, text: &str) {
        for (at, line) in text.trim_end_matches('\n').split('\n').enumerate() {
            if at > 0 {
                self.push(Inline::Break);
            }
            self.write_line(line);
        }
    }

    fn write_line(&mut self, text: &str) {
        let link = self
            .inlines
            .last()
            .is_some_and(|run| matches!(&run.kind, RunKind::Link(Some(target)) if target == text));
        // An address that shows itself is no prose.
        let inlines = if link {
            vec![Inline::words(text)]
        } else {
            (self.words)(text)
        };
        inlines.into_iter().for_each(|inline| self.push(inline));
    }

    fn push(&mut self, inline: Inline) {
        if self.inlines.is_empty() {
            self.open(RunKind::Paragraph);
        }
        if let Some(run) = self.inlines.last_mut() {
            run.content.push(inline);
        }
    }

    fn open(&mut self, kind: RunKind) {
        match kind {
            RunKind::Paragraph | RunKind::Heading(_) => self.end_paragraph(),
            _ if self.inlines.is_empty() => self.open(RunKind::Paragraph),
            _ => {}
        }
        if self.inlines.len() > DEEPEST {
            self.flat += 1;
        } else {
            self.inlines.push(Run {
                kind,
                content: Text::new(),
            });
        }
    }

    /// Ends the innermost run and puts it into the one around it.
    fn close(&mut self) {
        if self.flat > 0 {
            self.flat -= 1;
            return;
        }
        if self.inlines.len() < 2 {
            return;
        }
        let Some(Run { kind, content }) = self.inlines.pop() else {
            return;
        };
        if content.is_empty() {
            return;
        }
        let Some(around) = self.inlines.last_mut() else { return };
        match kind {
            RunKind::Emphasis => around.content.push(Inline::Emphasis { content }),
            RunKind::Strong => around.content.push(Inline::Strong { content }),
            RunKind::Link(Some(target)) => around.content.push(Inline::Link { target, content }),
            RunKind::Link(None) | RunKind::Plain | RunKind::Paragraph | RunKind::Heading(_) => {
                around.content.extend(content);
            }
        }
    }

    /// Ends the paragraph or heading that is being written, if there is one.
    fn end_paragraph(&mut self) {
        self.flat = 0;
        while self.inlines.len() > 1 {
            self.close();
        }
        let Some(Run { kind, content }) = self.inlines.pop() else {
            return;
        };
        let text = joined(content);
        if blocks::plain(&text).trim().is_empty() {
            return;
        }
        let language = self.language.to_owned();
        let block = match kind {
            RunKind::Heading(level) => Block::Heading(Heading {
                level,
                text,
                anchor: None,
                language,
            }),
            _ => Block::Paragraph(Paragraph {
                text,
                language,
                role: ParagraphRole::Text,
            }),
        };
        if let Some(flow) = self.flows.last_mut() {
            flow.blocks.push(block);
        }
    }

    fn open_flow(&mut self, kind: FlowKind) {
        self.end_paragraph();
        // An item belongs to its list: lists count, and take their items with them.
        if self.deeper > 0 || kind != FlowKind::Item && self.flows.len() > 2 * DEEPEST {
            self.deeper += 1;
        } else {
            self.flows.push(Flow {
                kind,
                ..Flow::default()
            });
        }
    }

    fn close_flow(&mut self) {
        if self.flows.len() < 2 {
            return;
        }
        let Some(flow) = self.flows.pop() else { return };
        let Some(around) = self.flows.last_mut() else { return };
        match flow.kind {
            FlowKind::Item if flow.blocks.is_empty() => {}
            FlowKind::Item => around.items.push(flow.blocks),
            FlowKind::List(_) if flow.items.is_empty() => {}
            FlowKind::List(start) => around.blocks.push(Block::List(List {
                start,
                items: flow.items,
            })),
            FlowKind::Quote if flow.blocks.is_empty() => {}
            FlowKind::Quote => around.blocks.push(Block::Quote(flow.blocks)),
            FlowKind::Document => around.blocks.extend(flow.blocks),
        }
    }

    fn html_block(&mut self, html: &str) {
        self.end_paragraph();
        for paragraph in without_tags(html).split('\n') {
            let text = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
            if !text.is_empty() {
                self.open(RunKind::Paragraph);
                self.write(&text);
                self.end_paragraph();
            }
        }
    }
}

/// Neighbouring words in one piece, so that a word that was parsed in parts is shaped and broken as one.
fn joined(content: Text) -> Text {
    let mut out = Text::new();
    for inline in content {
        match (out.last_mut(), inline) {
            (Some(Inline::Words { text }), Inline::Words { text: more }) => text.push_str(&more),
            (_, inline) => out.push(inline),
        }
    }
    out
}

/// An address that a printed link may lead to; None for anything but the web and mail.
fn address(target: &str) -> Option<String> {
    let lower = target.to_ascii_lowercase();
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| lower.starts_with(scheme))
        .then(|| target.to_owned())
}

fn is_break(tag: &str) -> bool {
    let name = tag.trim_matches(['<', '>', '/', ' ']);
    name.eq_ignore_ascii_case("br")
}

/// Elements whose content is no text.
const SILENT: [&str; 2] = ["script", "style"];

/// The words of raw HTML: tags and comments become line ends, what is within scripts and styles is left out, the usual
/// entities are read. A "<" that opens no tag is a character like any other.
fn without_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let opens = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        if !opens {
            out.push('<');
            rest = &rest[1..];
            continue;
        }
        // Without another ">" there is no further tag, and no reason to look for one again.
        let Some(end) = rest.find('>') else { break };
        let name: String = rest[1..end]
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        rest = &rest[end + 1..];
        if SILENT.contains(&name.as_str()) {
            rest = after_element(rest, &name);
        }
        if is_block(&name) {
            out.push('\n');
        }
    }
    out.push_str(rest);
    entities(&out)
}

/// What stands behind the end of an element that is left out; nothing where it does not end.
fn after_element<'a>(html: &'a str, name: &str) -> &'a str {
    html.match_indices("</")
        .map(|(at, _)| &html[at + 2..])
        .find(|rest| {
            rest.get(..name.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(name))
        })
        .and_then(|rest| rest.find('>').map(|end| &rest[end + 1..]))
        .unwrap_or("")
}

/// Tags within a line of text; every other one ends the line.
fn is_block(name: &str) -> bool {
    !matches!(
        name,
        "a" | "b"
            | "i"
            | "u"
            | "em"
            | "strong"
            | "span"
            | "small"
            | "sub"
            | "sup"
            | "code"
            | "abbr"
            | "font"
            | "s"
            | ""
    )
}

fn entities(text: &str) -> String {
    [
        ("&nbsp;", "\u{A0}"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&ndash;", "–"),
        ("&mdash;", "—"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(text.to_owned(), |text, (entity, character)| {
        text.replace(entity, character)
    })
}

#[cfg(test)]
mod tests {
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
        let [Block::Paragraph(p)] =
            &read("A *soft* **hard** [site](https://example.org) [bad](javascript:alert(1)).")[..]
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
}
