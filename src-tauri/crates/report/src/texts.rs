//! Which of a record's texts are printed: those in the report's language where there are any, else the record's own.

use records::meetings::Translation;
use records::{Language, Meeting};

/// A meeting's title and text as they are printed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Texts<'a> {
    /// The title.
    pub title: &'a str,
    /// Its language.
    pub title_language: Language,
    /// The text, light Markdown; may be empty.
    pub text: &'a str,
    /// Its language.
    pub text_language: Language,
}

impl<'a> Texts<'a> {
    /// The texts of a meeting in a language. A translated narrative is printed before a translated summary, and either
    /// before the original, whose report text has no translation.
    pub(crate) fn of(meeting: &'a Meeting, language: Language) -> Self {
        let original = Self {
            title: &meeting.title,
            title_language: meeting.language,
            text: meeting.printed_text(),
            text_language: meeting.language,
        };
        let translation = match meeting.translations.get(&language) {
            Some(translation) if meeting.language != language => translation,
            _ => return original,
        };
        let Translation {
            title,
            summary,
            narrative,
        } = translation;
        let given = |text: &&'a String| !text.trim().is_empty();
        let (title, title_language) = match Some(title).filter(given) {
            Some(title) => (title.as_str(), language),
            None => (original.title, original.title_language),
        };
        let (text, text_language) = match [narrative, summary].into_iter().find(given) {
            Some(text) => (text.as_str(), language),
            None => (original.text, original.text_language),
        };
        Self {
            title,
            title_language,
            text,
            text_language,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use records::Id;

    fn meeting() -> Meeting {
        let mut meeting = Meeting::new(
            Id::v7(1, &[1; 10]),
            "Средба",
            Language::Mk,
            "2022-10-25".parse().unwrap(),
        );
        meeting.narrative = "Текст".into();
        meeting
    }

    fn printed(meeting: &Meeting) -> (&str, Language, &str, Language) {
        let Texts {
            title,
            title_language,
            text,
            text_language,
        } = Texts::of(meeting, Language::En);
        (title, title_language, text, text_language)
    }

    #[test]
    fn the_original_stands_where_nothing_is_translated() {
        assert_eq!(printed(&meeting()), ("Средба", Language::Mk, "Текст", Language::Mk));
    }

    #[test]
    fn a_translation_replaces_what_it_has() {
        let mut meeting = meeting();
        let translation = meeting.translations.entry(Language::En).or_default();
        translation.title = "Meeting".into();
        assert_eq!(printed(&meeting), ("Meeting", Language::En, "Текст", Language::Mk));
        meeting.translations.get_mut(&Language::En).unwrap().summary = "Short".into();
        assert_eq!(printed(&meeting).2, "Short");
        meeting.translations.get_mut(&Language::En).unwrap().narrative = "Long".into();
        assert_eq!(printed(&meeting), ("Meeting", Language::En, "Long", Language::En));
    }

    #[test]
    fn a_translation_into_the_meetings_own_language_is_not_asked_for() {
        let mut meeting = meeting();
        meeting.language = Language::En;
        meeting.translations.entry(Language::En).or_default().title = "Other".into();
        assert_eq!(printed(&meeting).0, "Средба");
    }
}
