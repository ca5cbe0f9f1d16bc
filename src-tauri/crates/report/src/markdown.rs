//! Light Markdown to blocks: headings, paragraphs, emphasis, lists, quotes, links.
//!
//! Whatever a text holds, it prints: raw HTML loses its tags and keeps its words, a table becomes a line a row, a picture
//! its description. Nothing is executed, and nesting beyond what a page can show is flattened.

mod html;
#[cfg(test)]
mod tests;

use blocks::{Block, Heading, Inline, List, Paragraph, ParagraphRole, Text};
use html::{is_break, without_tags};
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
