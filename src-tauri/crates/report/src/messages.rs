//! The report's own words, from the Fluent files in `locales/`, which are part of the program.
//!
//! Plural rules come from CLDR through Fluent. Two of our tags are unknown to it (cnr, and sr with a script), and would
//! silently fall to rules without "few": they are asked for as "sr".

use crate::numbers;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use records::Language;
use std::sync::OnceLock;

type Bundle = FluentBundle<FluentResource>;

/// Stands in a message for content that is more than words; see [`Messages::around`].
const CONTENT: char = '\u{FFFC}';

/// The messages of a language.
#[derive(Clone, Copy)]
pub(crate) struct Messages {
    bundle: &'static Bundle,
}

/// What a message is given.
pub(crate) type Arguments<'a> = [(&'static str, FluentValue<'a>)];

/// A bundle a language, in the order of [`Language::ALL`], made when it is first asked for.
static BUNDLES: [OnceLock<Bundle>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];

/// The Fluent file of a language.
pub(crate) const fn source(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../locales/en.ftl"),
        Language::Sq => include_str!("../locales/sq.ftl"),
        Language::Bs => include_str!("../locales/bs.ftl"),
        Language::Mk => include_str!("../locales/mk.ftl"),
        Language::Cnr => include_str!("../locales/cnr.ftl"),
        Language::SrLatn => include_str!("../locales/sr-Latn.ftl"),
        Language::SrCyrl => include_str!("../locales/sr-Cyrl.ftl"),
        Language::Hr => include_str!("../locales/hr.ftl"),
    }
}

/// The tag whose plural rules hold for a language.
const fn plural_tag(language: Language) -> &'static str {
    match language {
        Language::En => "en",
        Language::Sq => "sq",
        Language::Bs => "bs",
        Language::Mk => "mk",
        Language::Cnr | Language::SrLatn | Language::SrCyrl => "sr",
        Language::Hr => "hr",
    }
}

fn bundle(language: Language) -> Bundle {
    let tag = plural_tag(language).parse().expect("the tags above are well-formed");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks that would isolate directions have no glyph in a printed text.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(numbers::whole(number.value as u64)),
        _ => None,
    }));
    let resource = match FluentResource::try_new(source(language).to_owned()) {
        // A message that does not parse is left out; that there is none is tested.
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

impl Messages {
    /// The messages of a language.
    pub(crate) fn of(language: Language) -> Self {
        let place = Language::ALL.iter().position(|known| *known == language).unwrap_or(0);
        let bundle = BUNDLES[place].get_or_init(|| bundle(language));
        Self { bundle }
    }

    /// A message without arguments.
    pub(crate) fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with arguments; its id where there is none.
    pub(crate) fn with(&self, id: &str, arguments: &Arguments<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let arguments: FluentArgs<'_> = arguments.iter().map(|(key, value)| (*key, value.clone())).collect();
        self.bundle
            .format_pattern(pattern, Some(&arguments), &mut Vec::new())
            .into_owned()
    }

    /// The words before and after the one argument `key` of a message, so that content that is more than words
    /// (a run in another language, a page number) can stand between them.
    pub(crate) fn around(&self, id: &str, key: &'static str, more: &Arguments<'_>) -> (String, String) {
        let mut arguments = more.to_vec();
        arguments.push((key, FluentValue::from(CONTENT.to_string())));
        let whole = self.with(id, &arguments);
        match whole.split_once(CONTENT) {
            Some((before, after)) => (before.to_owned(), after.to_owned()),
            None => (whole, String::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Message ids with the arguments that they use.
    fn shape(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let text = source(language);
        assert!(
            FluentResource::try_new(text.to_owned()).is_ok(),
            "{language} does not parse"
        );
        let mut shape: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                current = line.split([' ', '=']).next().unwrap().to_owned();
                assert!(!shape.contains_key(&current), "{language}: {current} stands twice");
                shape.insert(current.clone(), BTreeSet::new());
            }
            for (at, _) in line.match_indices('$') {
                let name: String = line[at + 1..]
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-')
                    .collect();
                shape.get_mut(&current).unwrap().insert(name);
            }
        }
        shape
    }

    #[test]
    fn every_language_has_the_same_messages_and_arguments() {
        let english = shape(Language::En);
        assert!(english.len() > 80);
        for &language in Language::ALL {
            assert_eq!(shape(language), english, "{language}");
        }
    }

    #[test]
    fn plural_forms_are_those_of_the_language() {
        let said = |language, n: u32| Messages::of(language).with("participants", &[("count", n.into())]);
        assert_eq!(said(Language::En, 1), "1 participant");
        assert_eq!(said(Language::En, 1036), "1\u{202F}036 participants");
        for (language, forms) in [
            (
                Language::SrCyrl,
                ["1 учесник", "3 учесника", "5 учесника", "21 учесник"],
            ),
            (
                Language::SrLatn,
                ["1 učesnik", "3 učesnika", "5 učesnika", "21 učesnik"],
            ),
            (Language::Cnr, ["1 učesnik", "3 učesnika", "5 učesnika", "21 učesnik"]),
            (Language::Bs, ["1 učesnik", "3 učesnika", "5 učesnika", "21 učesnik"]),
            (
                Language::Hr,
                ["1 sudionik", "3 sudionika", "5 sudionika", "21 sudionik"],
            ),
            (Language::Mk, ["1 учесник", "3 учесници", "5 учесници", "21 учесник"]),
            (
                Language::Sq,
                ["1 pjesëmarrës", "3 pjesëmarrës", "5 pjesëmarrës", "21 pjesëmarrës"],
            ),
        ] {
            for (n, form) in [1, 3, 5, 21].into_iter().zip(forms) {
                assert_eq!(said(language, n), form, "{language} {n}");
            }
        }
    }

    #[test]
    fn few_and_many_differ_where_the_language_has_both() {
        let said = |language, n: u32| Messages::of(language).with("figure-organisations", &[("count", n.into())]);
        for language in [Language::SrLatn, Language::Cnr, Language::Bs, Language::Hr] {
            let forms: BTreeSet<String> = [1, 3, 5].into_iter().map(|n| said(language, n)).collect();
            assert_eq!(forms.len(), 3, "{language}: {forms:?}");
            assert_eq!(said(language, 2), said(language, 24), "{language}");
            assert_eq!(said(language, 5), said(language, 12), "{language}");
        }
    }

    #[test]
    fn content_stands_where_the_message_wants_it() {
        let (before, after) =
            Messages::of(Language::Sq).around("fact-series", "ordinal", &[("name", FluentValue::from("X"))]);
        assert!(before.starts_with("takimi "), "{before}");
        assert!(!after.contains(CONTENT));
    }
}
