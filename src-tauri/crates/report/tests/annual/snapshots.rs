//! The blocks of five meetings, whole, as JSON: what changes in them is seen in review.

use crate::office::{five, options};
use records::{Audience, Language};
use serde_json::Value;

/// What is shorter than this stands on one line, so that a row of a table is a line of the snapshot.
const LINE: usize = 200;

/// JSON with a line for each thing that is short enough.
fn laid_out(value: &Value, indent: usize) -> String {
    let line = value.to_string();
    let (brackets, items): ([char; 2], Vec<String>) = match value {
        Value::Array(items) if line.len() > LINE => (
            ['[', ']'],
            items.iter().map(|item| laid_out(item, indent + 1)).collect(),
        ),
        Value::Object(fields) if line.len() > LINE => {
            let field = |(key, value)| format!("{}: {}", Value::from(key), laid_out(value, indent + 1));
            (
                ['{', '}'],
                fields
                    .iter()
                    .map(|(key, value)| (key.as_str(), value))
                    .map(field)
                    .collect(),
            )
        }
        _ => return line,
    };
    let inner = format!("\n{}", " ".repeat(indent + 1));
    let outer = format!("\n{}", " ".repeat(indent));
    format!(
        "{}{inner}{}{outer}{}",
        brackets[0],
        items.join(&format!(",{inner}")),
        brackets[1]
    )
}

fn blocks(language: Language) -> String {
    let report = five().report(&options(language, Audience::Public));
    let text = laid_out(&serde_json::to_value(&report.document).expect("blocks are JSON"), 0);
    // Spaces that look like others are written out.
    text.replace('\u{A0}', "\\u00a0").replace('\u{202F}', "\\u202f")
}

#[test]
fn english() {
    insta::assert_snapshot!("en", blocks(Language::En));
}

#[test]
fn serbian_in_cyrillic_script() {
    insta::assert_snapshot!("sr-Cyrl", blocks(Language::SrCyrl));
}
