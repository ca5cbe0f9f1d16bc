//! Sorting of names as the report's language sorts them.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;
use records::Language;
use std::cmp::Ordering;

/// Compares names in a language.
pub(crate) struct Collation(Option<CollatorBorrowed<'static>>);

impl Collation {
    /// The order of a language. Montenegrin has no rules of its own in CLDR; it sorts as Serbian in Latin script.
    pub(crate) fn of(language: Language) -> Self {
        let tag = match language {
            Language::Cnr => "sr-Latn-ME",
            other => other.as_str(),
        };
        let locale: Option<Locale> = tag.parse().ok();
        Self(locale.and_then(|locale| Collator::try_new(locale.into(), CollatorOptions::default()).ok()))
    }

    /// How two names stand to each other; names that sort alike go by their characters.
    pub(crate) fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0
            .as_ref()
            .map_or(Ordering::Equal, |collator| collator.compare(a, b))
            .then_with(|| a.cmp(b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, names: &str) -> String {
        let collation = Collation::of(language);
        let mut names: Vec<&str> = names.split(' ').collect();
        names.sort_by(|a, b| collation.compare(a, b));
        names.join(" ")
    }

    #[test]
    fn every_language_has_its_order() {
        for &language in Language::ALL {
            assert!(Collation::of(language).0.is_some(), "{language}");
        }
    }

    #[test]
    fn letters_stand_where_their_alphabet_has_them() {
        // Digraphs and letters with accents follow their base letters as letters of their own.
        for language in [Language::Bs, Language::Hr, Language::SrLatn, Language::Cnr] {
            assert_eq!(
                sorted(language, "Zagreb Čačak Džep Đakovo Dunav Cetinje Ćuprija"),
                "Cetinje Čačak Ćuprija Dunav Džep Đakovo Zagreb",
                "{language}"
            );
        }
        assert_eq!(
            sorted(Language::Sq, "Zvicra Shqipëri Sllovakia Xhamajka Ëx Evropa"),
            "Evropa Ëx Sllovakia Shqipëri Xhamajka Zvicra"
        );
        assert_eq!(
            sorted(Language::SrCyrl, "Ћуприја Чачак Ђаково Дунав Јагодина Ивањица Џеп"),
            "Дунав Ђаково Ивањица Јагодина Ћуприја Чачак Џеп"
        );
        assert_eq!(
            sorted(Language::Mk, "Љубовија Лазаревац Ѓорче Дебар"),
            "Дебар Ѓорче Лазаревац Љубовија"
        );
    }
}
