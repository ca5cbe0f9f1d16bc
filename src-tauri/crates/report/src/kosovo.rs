//! The sign of Kosovo*: wherever an office asks for it, the country's name carries a note, also in running text.
//!
//! The name is found in the forms that the report's languages have (Kosovo, Kosovë, Kosovës, Kosova, Kosovu, Kosovom,
//! Косово, Косова, Косову, Косовом, …), whatever their case. An asterisk that somebody typed after it becomes the sign.
//! No sign: adjectives (kosovski, Kosovar), words in addresses, and the town of Kosovo Polje (Fushë Kosovë).

use blocks::{Inline, Text};

/// Key of the note in [`blocks::Document::notes`].
pub(crate) const NOTE: &str = "kosovo";

/// What the name begins with, and how it may end.
const FORMS: [(&str, &[&str]); 2] = [
    ("kosov", &["o", "a", "u", "om", "ë", "ës", "ën", "e", "en", "es"]),
    ("косов", &["о", "а", "у", "ом"]),
];
/// The town's second word, in any case or script.
const TOWN: [&str; 5] = ["polje", "polja", "polju", "поље", "поле"];
/// The town's first word.
const FUSHE: [&str; 3] = ["fushë", "fusha", "fushe"];

/// Words with a sign after each name of Kosovo.
pub(crate) fn signed(text: &str) -> Text {
    let mut out = Text::new();
    let mut from = 0;
    for end in names(text) {
        out.push(Inline::words(&text[from..end]));
        out.push(Inline::NoteSign { note: NOTE.to_owned() });
        from = end;
        if text[from..].starts_with('*') {
            from += 1;
        }
    }
    if from < text.len() {
        out.push(Inline::words(&text[from..]));
    }
    out
}

/// Where each name of Kosovo ends, in bytes.
fn names(text: &str) -> Vec<usize> {
    // Most texts do not name it: one look over the bytes is all they cost.
    if !text.contains("osov") && !text.contains("OSOV") && !text.contains("осов") && !text.contains("ОСОВ") {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut before = "";
    for (start, word) in words(text) {
        let end = start + word.len();
        if is_name(word) && !in_address(text, start, end) && !is_town(before, text, end) {
            found.push(end);
        }
        before = word;
    }
    found
}

/// The words of a text with the byte at which each begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !c.is_alphabetic() && !is_accent(c))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// An accent that stands for itself after its letter (ë in two characters).
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

fn is_name(word: &str) -> bool {
    if !word.starts_with(char::is_uppercase) {
        return false;
    }
    let word: String = word
        .chars()
        .filter(|&c| !is_accent(c))
        .collect::<String>()
        .to_lowercase();
    FORMS
        .iter()
        .any(|(stem, endings)| word.strip_prefix(stem).is_some_and(|ending| endings.contains(&ending)))
}

/// "www.example.org/Kosovo", "Kosovo@example.org", "Kosovo.org", "#Kosovo".
fn in_address(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let mut after = text[end..].chars();
    let next = after.next();
    matches!(before, Some('/' | '@' | '_' | '.' | '#' | '=' | '&'))
        || matches!(next, Some('/' | '@' | '_' | '='))
            && after
                .clone()
                .next()
                .is_some_and(|c| c.is_ascii_alphanumeric() && !c.is_uppercase())
        || next == Some('.') && after.next().is_some_and(|c| c.is_ascii_lowercase())
}

fn is_town(before: &str, text: &str, end: usize) -> bool {
    let after = text[end..].trim_start_matches([' ', '\u{A0}']);
    let next = words(after).next().filter(|(at, _)| *at == 0);
    FUSHE.contains(&before.to_lowercase().as_str())
        || next.is_some_and(|(_, word)| TOWN.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with "⁂" where the sign stands.
    fn shown(text: &str) -> String {
        signed(text)
            .iter()
            .map(|inline| match inline {
                Inline::Words { text } => text.clone(),
                Inline::NoteSign { note } if note == NOTE => "⁂".to_owned(),
                other => panic!("unexpected {other:?}"),
            })
            .collect()
    }

    #[test]
    fn english() {
        assert_eq!(shown("Pristina, Kosovo"), "Pristina, Kosovo⁂");
        assert_eq!(shown("Kosovo and Serbia"), "Kosovo⁂ and Serbia");
        assert_eq!(shown("Kosovo’s police; KOSOVO."), "Kosovo⁂’s police; KOSOVO⁂.");
        assert_eq!(shown("EU–Kosovo dialogue"), "EU–Kosovo⁂ dialogue");
    }

    #[test]
    fn albanian() {
        assert_eq!(shown("në Kosove\u{308}."), "në Kosove\u{308}⁂.");
        assert_eq!(
            shown("Kosova dhe Policia e Kosovës në Kosovë, për Kosovën"),
            "Kosova⁂ dhe Policia e Kosovës⁂ në Kosovë⁂, për Kosovën⁂"
        );
    }

    #[test]
    fn bosnian_montenegrin_croatian_and_serbian_in_latin_script() {
        assert_eq!(
            shown("Kosovo, s Kosova, na Kosovu, s Kosovom"),
            "Kosovo⁂, s Kosova⁂, na Kosovu⁂, s Kosovom⁂"
        );
    }

    #[test]
    fn serbian_in_cyrillic_script() {
        assert_eq!(
            shown("Косово, са Косова, на Косову, с Косовом"),
            "Косово⁂, са Косова⁂, на Косову⁂, с Косовом⁂"
        );
    }

    #[test]
    fn macedonian() {
        assert_eq!(shown("од Косово и за Косово"), "од Косово⁂ и за Косово⁂");
    }

    #[test]
    fn a_typed_asterisk_becomes_the_sign() {
        assert_eq!(shown("Kosovo*, Kosovo* and Косово*"), "Kosovo⁂, Kosovo⁂ and Косово⁂");
    }

    #[test]
    fn other_words_have_no_sign() {
        for text in [
            "kosovski policajci",
            "Kosovar delegation",
            "Kosovska Mitrovica",
            "https://example.org/Kosovo",
            "Kosovo.org",
            "office@Kosovo",
            "Kosovo Polje",
            "Fushë Kosovë",
            "Косово Поље",
            "kosovo",
            "",
        ] {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn slashes_between_names_are_no_address() {
        assert_eq!(shown("Kosovo/Serbia"), "Kosovo⁂/Serbia");
    }
}
