//! Running text in Typst's source: words, emphasis, links, page numbers, marks.

use super::source::{Source, list, text};
use serde_json::Value;
use std::fmt::Write;

impl Source {
    pub(super) fn inlines(&mut self, inlines: &Value) {
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

    pub(super) fn string(&mut self, words: &str) {
        self.add("#");
        self.add(&quoted(words));
    }

    /// Names the element before it, so that links can lead there.
    pub(super) fn label(&mut self, anchor: &Value) {
        if let Some(anchor) = anchor.as_str() {
            let _ = write!(self.text, "#label({})", quoted(anchor));
        }
    }

    pub(super) fn mark(&mut self, mark: &Value) {
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

/// A string literal of Typst.
pub(super) fn quoted(words: &str) -> String {
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
pub(super) fn language(tag: &str) -> String {
    let (language, script) = tag.split_once('-').unwrap_or((tag, ""));
    let language = if language.is_empty() { "en" } else { language };
    match script {
        "Latn" | "Cyrl" => format!("lang: {}, script: {}", quoted(language), quoted(&script.to_lowercase())),
        _ => format!("lang: {}", quoted(language)),
    }
}

pub(super) fn colour(value: &Value) -> String {
    let parts: Vec<String> = list(value).map(|part| part.as_u64().unwrap_or(0).to_string()).collect();
    format!("rgb({})", parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_literals_so_that_no_sign_of_theirs_is_a_command() {
        assert_eq!(quoted("a \"b\" \\ #c\n*d*"), r##""a \"b\" \\ #c *d*""##);
    }

    #[test]
    fn a_tag_is_parted_into_language_and_script() {
        assert_eq!(language("sr-Cyrl"), "lang: \"sr\", script: \"cyrl\"");
        assert_eq!(language("en"), "lang: \"en\"");
    }
}
