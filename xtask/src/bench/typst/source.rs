//! A document's blocks as Typst source, so that Typst sets the very content that ours sets, in a layout like ours.
//!
//! It reads the JSON of crate `blocks` and knows that form only; what it does not know, it leaves out and names.

use super::inlines::{language, quoted};
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

pub(super) struct Source {
    pub(super) text: String,
    /// Places that exist: Typst refuses a link to one that does not.
    pub(super) anchors: BTreeSet<String>,
    pub(super) unknown: BTreeSet<String>,
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
    pub(super) fn add(&mut self, text: &str) {
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
}

pub(super) fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

pub(super) fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

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
}
