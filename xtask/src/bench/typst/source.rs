//! A document's blocks as Typst source, so that Typst sets the very content that ours sets, in a layout like ours.
//!
//! It reads the JSON of crate `blocks` and knows that form only; what it does not know, it leaves out and names.

use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Page, type and lengths are those of the printed report: A4, a side column of 147 pt, a measure of 308 pt, 10.5/14.
const PREAMBLE: &str = include_str!("preamble.typ");

/// The Typst source of a document. Errors: a kind of block or inline that is not known here.
pub(super) fn of(document: &Value) -> crate::Done<String> {
    let mut source = Source {
        text: PREAMBLE.to_owned(),
        anchors: BTreeSet::new(),
        unknown: BTreeSet::new(),
    };
    collect_anchors(document, &mut source.anchors);
    source.document(document);
    if source.unknown.is_empty() {
        Ok(source.text)
    } else {
        let unknown: Vec<_> = source.unknown.into_iter().collect();
        Err(format!(
            "xtask/src/bench/typst does not know these parts of a document: {}.",
            unknown.join(", ")
        ))
    }
}

struct Source {
    text: String,
    /// Places that exist: Typst refuses a link to one that does not.
    anchors: BTreeSet<String>,
    unknown: BTreeSet<String>,
}

/// Everything that links may lead to: chapters, entries, headings, rows.
fn collect_anchors(value: &Value, anchors: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            anchors.extend(fields.get("anchor").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|inner| collect_anchors(inner, anchors));
        }
        Value::Array(items) => items.iter().for_each(|inner| collect_anchors(inner, anchors)),
        _ => {}
    }
}

impl Source {
    fn add(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn document(&mut self, document: &Value) {
        let _ = writeln!(
            self.text,
            "#set document(title: {}, author: {})\n#set text({})\n#show: report.with({}, {})",
            quoted(text(document, "title")),
            quoted(text(document, "author")),
            language(text(document, "language")),
            quoted(text(&document["heads"], "verso")),
            quoted(text(&document["heads"], "foot")),
        );
        if document["cover"].is_object() {
            self.cover(&document["cover"]);
        }
        self.blocks(&document["body"]);
        for note in document["notes"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(_, note)| note)
        {
            self.add("\n\n#small[");
            self.string(text(note, "sign"));
            self.add(" ");
            self.inlines(&note["text"]);
            self.add("]");
        }
        self.add("\n");
    }

    fn cover(&mut self, cover: &Value) {
        self.add("#cover(");
        for part in ["issuer", "title"] {
            self.add("[");
            self.inlines(&cover[part]);
            self.add("], ");
        }
        for part in ["period", "reference", "date"] {
            let part = quoted(text(cover, part));
            self.add(&part);
            self.add(", ");
        }
        for line in list(&cover["lines"]) {
            self.add("[");
            self.inlines(line);
            self.add("], ");
        }
        self.add(")\n");
    }

    fn blocks(&mut self, blocks: &Value) {
        list(blocks).for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Value) {
        let is = &block["is"];
        self.add("\n\n");
        match text(block, "block") {
            "chapter" => self.chapter(is),
            "heading" => self.heading(is),
            "paragraph" => self.paragraph(is),
            "list" => self.items(is),
            "quote" => {
                self.add("#pad(x: 14pt)[");
                self.blocks(is);
                self.add("]");
            }
            "entry" => self.entry(is),
            "table" => self.table(is),
            "chart" => self.chart(is),
            "key_figures" => self.key_figures(is),
            "groups" => self.groups(is),
            "contents" => {
                let _ = write!(
                    self.text,
                    "#outline(title: none, depth: {})",
                    is["depth"].as_u64().unwrap_or(2)
                );
            }
            other => {
                self.unknown.insert(format!("block {other}"));
            }
        }
    }

    fn chapter(&mut self, chapter: &Value) {
        let _ = write!(
            self.text,
            "#chapter({}, {})[",
            quoted(text(chapter, "number")),
            chapter["in_contents"] != false
        );
        self.inlines(&chapter["title"]);
        self.add("]");
        self.label(&chapter["anchor"]);
        self.side(&chapter["side"]);
    }

    /// What stands beside the first lines of a chapter or an entry.
    fn side(&mut self, facts: &Value) {
        if list(facts).next().is_none() {
            return;
        }
        self.add("\n#side[");
        for fact in list(facts) {
            self.mark(&fact["mark"]);
            self.add(if fact["strong"] == true { "#strong[" } else { "#[" });
            self.inlines(&fact["text"]);
            self.add("]#linebreak()");
        }
        self.add("]\n");
    }

    fn heading(&mut self, heading: &Value) {
        self.add("#subhead[");
        self.inlines(&heading["text"]);
        self.add("]");
        self.label(&heading["anchor"]);
    }

    fn paragraph(&mut self, paragraph: &Value) {
        self.add(if text(paragraph, "role") == "small" {
            "#small["
        } else {
            "#measure["
        });
        let _ = write!(self.text, "#text({})[", language(text(paragraph, "language")));
        self.inlines(&paragraph["text"]);
        self.add("]]");
    }

    fn items(&mut self, items: &Value) {
        match items["start"].as_u64() {
            Some(start) => {
                let _ = write!(self.text, "#measure(enum(start: {start}, ");
            }
            None => self.add("#measure(list("),
        }
        for item in list(&items["items"]) {
            self.add("[");
            // Inside an item nothing is set off to the measure once more.
            for block in list(item) {
                match text(block, "block") {
                    "paragraph" => self.inlines(&block["is"]["text"]),
                    _ => self.block(block),
                }
            }
            self.add("], ");
        }
        self.add("))");
    }

    fn entry(&mut self, entry: &Value) {
        self.add("#v(28pt, weak: true)");
        self.side(&entry["facts"]);
        self.add("#entry[");
        self.inlines(&entry["title"]);
        self.add("]");
        self.label(&entry["anchor"]);
        let _ = write!(self.text, "\n#[#set text({})\n", language(text(entry, "language")));
        self.blocks(&entry["body"]);
        self.add("]");
    }

    fn table(&mut self, table: &Value) {
        let columns: Vec<&Value> = list(&table["columns"]).collect();
        let widths: Vec<String> = columns
            .iter()
            .map(|column| match column["share"].as_f64() {
                Some(share) if share > 0.0 => format!("{share}fr"),
                _ => "auto".to_owned(),
            })
            .collect();
        let aligns: Vec<&str> = columns
            .iter()
            .map(|column| match text(column, "align") {
                "right" => "right",
                "centre" => "center",
                _ => "left",
            })
            .collect();
        self.add(if table["full_width"] == true {
            "#small["
        } else {
            "#small(measured: true)["
        });
        self.add("#strong[");
        self.inlines(&table["title"]);
        let _ = write!(
            self.text,
            "]\n#table(columns: ({},), align: ({},), stroke: none, inset: (x: 3pt, y: 1.75pt), table.header(",
            widths.join(", "),
            aligns.join(", ")
        );
        for column in &columns {
            self.add("[");
            self.inlines(&column["head"]);
            self.add("], ");
        }
        self.add("table.hline(stroke: 0.6pt)), ");
        for row in list(&table["rows"]) {
            self.row(row, columns.len());
        }
        self.add(")]");
    }

    fn row(&mut self, row: &Value, columns: usize) {
        for cell in list(&row["cells"]) {
            if row["spanning"] == true {
                let _ = write!(self.text, "table.cell(colspan: {columns})");
            }
            self.add(if row["total"] == true { "[#strong[" } else { "[#[" });
            self.mark(&cell["mark"]);
            let target = cell["leads_to"]
                .as_str()
                .filter(|to| self.anchors.contains(*to))
                .map(str::to_owned);
            if let Some(to) = &target {
                let _ = write!(self.text, "#link(label({}))[", quoted(to));
            }
            self.inlines(&cell["text"]);
            if target.is_some() {
                self.add("]");
            }
            if cell["anchor"].is_string() {
                self.add("#metadata(none)");
                self.label(&cell["anchor"]);
            }
            self.add("]], ");
        }
        match text(row, "rule") {
            "hairline" => self.add("table.hline(stroke: 0.3pt), "),
            "strong" => self.add("table.hline(stroke: 0.6pt), "),
            _ => {}
        }
    }

    fn chart(&mut self, chart: &Value) {
        self.add("#small(measured: true)[#strong[");
        self.inlines(&chart["title"]);
        self.add("]\n");
        let drawing = &chart["drawing"];
        match text(drawing, "kind") {
            "columns" => self.columns(drawing),
            "shares" => self.shares(drawing),
            other => {
                self.unknown.insert(format!("chart {other}"));
            }
        }
        self.add("]");
    }

    fn columns(&mut self, drawing: &Value) {
        self.add("#columns-chart((");
        for slot in list(&drawing["slots"]) {
            let _ = write!(self.text, "{}, ", quoted(slot.as_str().unwrap_or_default()));
        }
        self.add("), (");
        for series in list(&drawing["series"]) {
            let _ = write!(self.text, "({}, (", colour(&series["fill"]));
            for value in list(&series["values"]) {
                let _ = write!(self.text, "{}, ", value.as_u64().unwrap_or(0));
            }
            self.add(")), ");
        }
        self.add("))");
    }

    fn shares(&mut self, drawing: &Value) {
        self.add("#shares-chart((");
        for bar in list(&drawing["bars"]) {
            let fill = if bar["mark"]["fill"].is_array() {
                colour(&bar["mark"]["fill"])
            } else {
                "white".to_owned()
            };
            let _ = write!(
                self.text,
                "({fill}, {}, {}, {}, [",
                bar["value"].as_u64().unwrap_or(0),
                quoted(text(bar, "letters")),
                quoted(text(bar, "percent"))
            );
            self.inlines(&bar["name"]);
            self.add("]), ");
        }
        self.add("))");
    }

    fn key_figures(&mut self, figures: &Value) {
        self.add("#side[");
        for figure in list(figures) {
            let _ = write!(self.text, "#figure-of({})[", quoted(text(figure, "figure")));
            self.inlines(&figure["label"]);
            self.add("]");
        }
        self.add("]");
    }

    /// Groups of names, dealt out to the columns so that these come out about even.
    fn groups(&mut self, groups: &Value) {
        let count = groups["columns"].as_u64().unwrap_or(3).max(1) as usize;
        let all: Vec<&Value> = list(&groups["groups"]).collect();
        let lines = |group: &&Value| 1 + list(&group["lines"]).count();
        let total: usize = all.iter().map(lines).sum();
        let _ = write!(
            self.text,
            "#small[#grid(columns: ({}), gutter: 14pt, [",
            "1fr, ".repeat(count)
        );
        let mut set = 0;
        let mut column = 1;
        for group in &all {
            if column < count && set * count >= total * column {
                self.add("], [");
                column += 1;
            }
            set += lines(group);
            self.add("#block(breakable: false)[#strong[");
            self.inlines(&group["title"]);
            self.add("]");
            for line in list(&group["lines"]) {
                self.add("#linebreak()");
                self.inlines(line);
            }
            self.add("]");
        }
        self.add("])]");
    }

    fn inlines(&mut self, inlines: &Value) {
        list(inlines).for_each(|inline| self.inline(inline));
    }

    fn inline(&mut self, inline: &Value) {
        match text(inline, "inline") {
            "words" => self.string(text(inline, "text")),
            "name" => {
                self.add("#text(hyphenate: false)[");
                self.string(text(inline, "text"));
                self.add("]");
            }
            "emphasis" => self.wrapped("#emph[", &inline["content"]),
            "strong" => self.wrapped("#strong[", &inline["content"]),
            "language" => {
                let start = format!("#text({})[", language(text(inline, "tag")));
                self.wrapped(&start, &inline["content"]);
            }
            "link" => {
                let start = format!("#link({})[", quoted(text(inline, "target")));
                self.wrapped(&start, &inline["content"]);
            }
            "reference" if self.anchors.contains(text(inline, "to")) => {
                let start = format!("#link(label({}))[", quoted(text(inline, "to")));
                self.wrapped(&start, &inline["content"]);
            }
            "reference" => self.inlines(&inline["content"]),
            "page_of" if self.anchors.contains(text(inline, "to")) => {
                let _ = write!(self.text, "#page-of(label({}))", quoted(text(inline, "to")));
            }
            "page_of" => self.string("–"),
            "note_sign" => self.string("*"),
            "break" => self.add("#linebreak()"),
            other => {
                self.unknown.insert(format!("inline {other}"));
            }
        }
    }

    fn wrapped(&mut self, start: &str, content: &Value) {
        self.add(start);
        self.inlines(content);
        self.add("]");
    }

    fn string(&mut self, words: &str) {
        self.add("#");
        self.add(&quoted(words));
    }

    /// Names the element before it, so that links can lead there.
    fn label(&mut self, anchor: &Value) {
        if let Some(anchor) = anchor.as_str() {
            let _ = write!(self.text, "#label({})", quoted(anchor));
        }
    }

    fn mark(&mut self, mark: &Value) {
        if mark.is_object() {
            let fill = if mark["fill"].is_array() {
                colour(&mark["fill"])
            } else {
                "none".to_owned()
            };
            let _ = write!(self.text, "#mark({fill})");
        }
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

/// A string literal of Typst.
fn quoted(words: &str) -> String {
    let mut literal = String::with_capacity(words.len() + 2);
    literal.push('"');
    for letter in words.chars() {
        match letter {
            '"' | '\\' => literal.extend(['\\', letter]),
            '\n' => literal.push(' '),
            other => literal.push(other),
        }
    }
    literal.push('"');
    literal
}

/// `lang: "sr", script: "cyrl"` for sr-Cyrl.
fn language(tag: &str) -> String {
    let (language, script) = tag.split_once('-').unwrap_or((tag, ""));
    let language = if language.is_empty() { "en" } else { language };
    match script {
        "Latn" | "Cyrl" => format!("lang: {}, script: {}", quoted(language), quoted(&script.to_lowercase())),
        _ => format!("lang: {}", quoted(language)),
    }
}

fn colour(value: &Value) -> String {
    let parts: Vec<String> = list(value).map(|part| part.as_u64().unwrap_or(0).to_string()).collect();
    format!("rgb({})", parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn words_are_literals_so_that_no_sign_of_theirs_is_a_command() {
        assert_eq!(quoted("a \"b\" \\ #c\n*d*"), r##""a \"b\" \\ #c *d*""##);
    }

    #[test]
    fn a_link_to_nowhere_is_only_its_words() {
        let words = json!([{"inline": "words", "text": "see there"}]);
        let body = json!([{"block": "paragraph", "is": {"language": "en", "role": "text", "text":
            [{"inline": "reference", "to": "gone", "content": words}]}}]);
        let source = of(&json!({"title": "T", "language": "en", "body": body})).unwrap();
        assert!(source.ends_with("#text(lang: \"en\")[#\"see there\"]]\n"), "{source}");
    }

    #[test]
    fn what_is_not_known_is_named() {
        let error = of(&json!({"body": [{"block": "hologram", "is": {}}]})).unwrap_err();
        assert!(error.contains("block hologram"), "{error}");
    }

    #[test]
    fn a_tag_is_parted_into_language_and_script() {
        assert_eq!(language("sr-Cyrl"), "lang: \"sr\", script: \"cyrl\"");
        assert_eq!(language("en"), "lang: \"en\"");
    }
}
