//! The languages in which an office keeps its texts.

use crate::words::words;

words! {
    /// A language of texts. Tags: BCP 47.
    Language {
        /// English.
        En = "en" = 1,
        /// Albanian.
        Sq = "sq" = 2,
        /// Bosnian.
        Bs = "bs" = 3,
        /// Macedonian.
        Mk = "mk" = 4,
        /// Montenegrin.
        Cnr = "cnr" = 5,
        /// Serbian in Latin script.
        SrLatn = "sr-Latn" = 6,
        /// Serbian in Cyrillic script.
        SrCyrl = "sr-Cyrl" = 7,
        /// Croatian.
        Hr = "hr" = 8,
    }
}

/// Whether a tag is well-formed enough to be kept as a working language ("de", "pt-BR"): BCP 47, section 2.1,
/// without extensions.
pub fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts
        .next()
        .is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_lowercase()));
    first && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags() {
        assert!(["en", "cnr", "sr-Cyrl", "pt-BR", "zh-Hant-TW"].into_iter().all(is_tag));
        assert!(
            !["", "E", "english language", "en-", "EN", "sr_Latn"]
                .into_iter()
                .any(is_tag)
        );
    }
}
