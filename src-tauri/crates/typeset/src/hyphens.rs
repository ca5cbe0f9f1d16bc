//! Where words may be divided: the patterns of five languages, embedded.

use hyphenation::{Hyphenator as _, Load as _, Standard};

/// Letters that must stand on either side of a division: two letters are never left alone.
const LEAST: usize = 3;
/// Shorter words are not divided.
const SHORTEST: usize = 6;

/// Languages whose words can be divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Patterns {
    English,
    Albanian,
    /// Bosnian, Croatian, Montenegrin, Serbian in Latin letters.
    SerboCroatianLatin,
    SerbianCyrillic,
    Macedonian,
}

/// The patterns, each read when a text first needs it.
#[derive(Default)]
pub(crate) struct Hyphens {
    loaded: [Option<Standard>; 5],
}

impl Hyphens {
    /// Byte offsets at which `word` (letters only) may be divided in `language` (BCP 47). Empty for languages
    /// without patterns, for short words and for words in another script than the language's.
    pub(crate) fn divisions(&mut self, word: &str, language: &str) -> Vec<usize> {
        let letters = word.chars().count();
        if letters < SHORTEST {
            return Vec::new();
        }
        let Some(patterns) = patterns_for(word, language) else {
            return Vec::new();
        };
        let slot = &mut self.loaded[patterns as usize];
        let dictionary = slot.get_or_insert_with(|| load(patterns));
        let mut divisions = dictionary.hyphenate(word).breaks;
        divisions.retain(|at| {
            let before = word[..*at].chars().count();
            before >= LEAST && letters - before >= LEAST
        });
        divisions
    }
}

/// The patterns for a word of a text in `language`: the word's script decides where the language has two.
fn patterns_for(word: &str, language: &str) -> Option<Patterns> {
    let cyrillic = word.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c));
    let primary = language.split('-').next().unwrap_or_default();
    match (primary, cyrillic) {
        ("en", false) => Some(Patterns::English),
        ("sq", false) => Some(Patterns::Albanian),
        ("bs" | "hr" | "sr" | "cnr" | "sh", false) => Some(Patterns::SerboCroatianLatin),
        ("bs" | "sr" | "cnr" | "sh", true) => Some(Patterns::SerbianCyrillic),
        ("mk", true) => Some(Patterns::Macedonian),
        _ => None,
    }
}

fn load(patterns: Patterns) -> Standard {
    let mut bytes: &[u8] = match patterns {
        Patterns::English => include_bytes!("../patterns/en-gb.standard.bincode"),
        Patterns::Albanian => include_bytes!("../patterns/sq.standard.bincode"),
        Patterns::SerboCroatianLatin => include_bytes!("../patterns/sh-latn.standard.bincode"),
        Patterns::SerbianCyrillic => include_bytes!("../patterns/sr-cyrl.standard.bincode"),
        Patterns::Macedonian => include_bytes!("../patterns/mk.standard.bincode"),
    };
    Standard::any_from_reader(&mut bytes).expect("the embedded patterns are the ones that the crate reads")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(word: &str, language: &str) -> String {
        let mut out = word.to_owned();
        for at in Hyphens::default().divisions(word, language).into_iter().rev() {
            out.insert(at, '-');
        }
        out
    }

    #[test]
    fn divides_in_each_language() {
        assert_eq!(divided("participants", "en"), "par-ti-cipants");
        assert_eq!(divided("bashkëpunimi", "sq"), "bashkë-pu-nimi");
        assert_eq!(divided("bezbednost", "sr-Latn"), "bezbed-nost");
        assert_eq!(divided("bezbednost", "bs"), "bezbed-nost");
        assert_eq!(divided("безбедност", "sr-Cyrl"), "безбед-ност");
        assert_eq!(divided("безбедност", "mk"), "без-бед-ност");
    }

    #[test]
    fn leaves_three_letters_at_least_on_either_side() {
        for word in ["opening", "agency", "Montenegro", "administration", "economy"] {
            for at in Hyphens::default().divisions(word, "en") {
                assert!(
                    word[..at].chars().count() >= 3 && word[at..].chars().count() >= 3,
                    "{word} at {at}"
                );
            }
        }
    }

    #[test]
    fn does_not_divide_in_the_wrong_script_or_an_unknown_language() {
        assert!(Hyphens::default().divisions("безбедност", "en").is_empty());
        assert!(Hyphens::default().divisions("Sicherheitsrat", "de").is_empty());
    }
}
