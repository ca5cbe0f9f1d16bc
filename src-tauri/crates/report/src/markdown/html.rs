//! Raw HTML in a narrative: its words without its tags.

/// Whether a tag breaks the line.
pub(super) fn is_break(tag: &str) -> bool {
    let name = tag.trim_matches(['<', '>', '/', ' ']);
    name.eq_ignore_ascii_case("br")
}

/// Elements whose content is no text.
const SILENT: [&str; 2] = ["script", "style"];

/// The words of raw HTML: tags and comments become line ends, what is within scripts and styles is left out, the usual
/// entities are read. A "<" that opens no tag is a character like any other.
pub(super) fn without_tags(html: &str) -> String {
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
