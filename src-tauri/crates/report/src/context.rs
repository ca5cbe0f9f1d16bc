//! What every part of a report needs: its meetings, its messages, and how words become text.

use crate::collation::Collation;
use crate::messages::{Arguments, Messages};
use crate::participants::given;
use crate::selection::{Item, Selection, select};
use crate::{Input, Options, colours, countries, dates, kosovo};
use blocks::{Block, Colour, Inline, Mark, Paragraph, ParagraphRole, Text};
use records::lists::ListItem;
use records::meetings::Format;
use records::{Language, Meeting, places};
use std::borrow::Cow;

/// What every part of a report needs.
pub(crate) struct Context<'a> {
    pub input: &'a Input<'a>,
    pub options: &'a Options,
    pub language: Language,
    pub messages: Messages,
    pub collation: Collation,
    pub selection: Selection<'a>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(input: &'a Input<'a>, options: &'a Options) -> Self {
        let language = options.language;
        Self {
            input,
            options,
            language,
            messages: Messages::of(language),
            collation: Collation::of(language),
            selection: select(input, options.year, options.audience, language),
        }
    }

    /// The report's language as a tag.
    pub(crate) fn tag(&self) -> String {
        self.language.as_str().to_owned()
    }

    /// The year in figures, for messages.
    pub(crate) fn year(&self) -> String {
        self.options.year.to_string()
    }

    /// The meetings that took place, in chronological order.
    pub(crate) fn held(&self) -> impl Iterator<Item = &Item<'a>> {
        self.selection.items.iter().filter(|item| item.is_held())
    }

    /// A message.
    pub(crate) fn say(&self, id: &str) -> String {
        self.messages.text(id)
    }

    /// A message with arguments.
    pub(crate) fn say_with(&self, id: &str, arguments: &Arguments<'_>) -> String {
        self.messages.with(id, arguments)
    }

    /// A message that counts.
    pub(crate) fn count(&self, id: &str, count: usize) -> String {
        self.say_with(id, &[("count", count.into())])
    }

    /// A message that names the year.
    pub(crate) fn say_of_year(&self, id: &str) -> String {
        self.say_with(id, &[("year", self.year().into())])
    }

    /// Words of the report itself.
    pub(crate) fn said(&self, id: &str) -> Text {
        vec![Inline::words(self.say(id))]
    }

    /// Words of a record, with the signs that belong to them.
    pub(crate) fn words(&self, text: &str) -> Text {
        self.signed(text.trim())
    }

    /// Characters as they are but for spaces within dates, with the signs that belong to them.
    pub(crate) fn signed(&self, text: &str) -> Text {
        let text = &dates::glued(text);
        let text: Cow<'_, str> = if text.contains(char::is_control) {
            // No face has them, and an XML-based reader refuses them.
            text.chars()
                .map(|c| if c.is_control() { ' ' } else { c })
                .collect::<String>()
                .into()
        } else {
            text.as_ref().into()
        };
        if self.input.office.kosovo_note {
            kosovo::signed(&text)
        } else {
            vec![Inline::words(text)]
        }
    }

    /// Words of a record in its language.
    pub(crate) fn words_in(&self, text: &str, language: Language) -> Text {
        self.in_language(self.words(text), language)
    }

    /// A text marked as being in a language, if that is not the report's.
    pub(crate) fn in_language(&self, content: Text, language: Language) -> Text {
        if language == self.language {
            return content;
        }
        vec![Inline::Language {
            tag: language.as_str().to_owned(),
            content,
        }]
    }

    /// A message with a text in place of its argument `key`.
    pub(crate) fn around(&self, id: &str, key: &'static str, content: Text, more: &Arguments<'_>) -> Text {
        let (before, after) = self.messages.around(id, key, more);
        let mut text = Text::new();
        if !before.is_empty() {
            text.push(Inline::words(before));
        }
        text.extend(content);
        if !after.is_empty() {
            text.push(Inline::words(after));
        }
        text
    }

    /// "A, B and C".
    pub(crate) fn list(&self, mut items: Vec<Text>) -> Text {
        let Some(last) = items.pop() else { return Text::new() };
        let mut rest = Text::new();
        for item in items {
            if !rest.is_empty() {
                rest.push(Inline::words(", "));
            }
            rest.extend(item);
        }
        if rest.is_empty() {
            return last;
        }
        let (between, _) = self.messages.around("list-last", "last", &[("rest", "".into())]);
        rest.push(Inline::words(between));
        rest.extend(last);
        rest
    }

    /// A paragraph of the report's own words.
    pub(crate) fn paragraph(&self, text: String, role: ParagraphRole) -> Block {
        Block::Paragraph(Paragraph {
            text: vec![Inline::words(text)],
            language: self.tag(),
            role,
        })
    }

    /// The square of a pillar.
    pub(crate) fn mark(&self, pillar: usize) -> Mark {
        Mark {
            fill: Some(self.pillar_colour(pillar)),
        }
    }

    pub(crate) fn pillar_colour(&self, pillar: usize) -> Colour {
        let chosen = self
            .selection
            .pillars
            .get(pillar)
            .and_then(|item| item.colour.as_deref());
        colours::pillar(chosen, pillar)
    }

    /// A pillar's or category's name in the report's language, else in the office's.
    pub(crate) fn name_of<'i>(&self, item: &'i ListItem) -> (&'i str, Language) {
        match item.translations.get(&self.language) {
            Some(names) if !names.name.trim().is_empty() => (&names.name, self.language),
            _ => (&item.name, self.input.office.language),
        }
    }

    /// The letters that stand for it; its name where it has none.
    pub(crate) fn letters_of<'i>(&self, item: &'i ListItem) -> &'i str {
        match item.translations.get(&self.language) {
            Some(names) if !names.short_name.trim().is_empty() => &names.short_name,
            Some(names) if item.short_name.is_empty() && !names.name.trim().is_empty() => &names.name,
            _ => item.letters(),
        }
    }

    /// A meeting's country by name, as it was valid on its first day.
    pub(crate) fn country(&self, meeting: &Meeting) -> Option<String> {
        let code = meeting.country.as_deref()?;
        Some(countries::name(code, self.language, meeting.starts_on))
    }

    /// A meeting's city: as the office wrote it, or, in a report in another language, as that language calls it.
    pub(crate) fn city(&self, meeting: &'a Meeting) -> Option<&'a str> {
        let city = given(meeting.city.as_deref())?;
        if meeting.language == self.language {
            return Some(city);
        }
        Some(places::main_city_in(city, meeting.country.as_deref(), self.language).unwrap_or(city))
    }

    /// "Skopje, North Macedonia"; "Online" for a meeting on screens. Empty where no place is recorded.
    pub(crate) fn place(&self, meeting: &'a Meeting) -> Text {
        let city = self.city(meeting).map(str::to_owned);
        let parts: Vec<String> = city.into_iter().chain(self.country(meeting)).collect();
        let mut places = vec![parts.join(", ")];
        places.extend(meeting.other_places.iter().cloned());
        places.retain(|place| !place.trim().is_empty());
        if places.is_empty() && meeting.format == Format::Online {
            return self.said("row-online");
        }
        self.words(&places.join("; "))
    }

    /// The title of a meeting in a register.
    pub(crate) fn title(&self, item: &Item<'_>) -> Text {
        self.words_in(item.texts.title, item.texts.title_language)
    }

    /// A meeting's days, written as the office writes them.
    pub(crate) fn date_of(&self, meeting: &Meeting) -> String {
        dates::of_meeting(meeting, self.language, self.input.office.date_style)
    }

    /// The same in a table of the report's year.
    pub(crate) fn short_date_of(&self, meeting: &Meeting) -> String {
        dates::of_meeting_in_table(meeting, self.options.year, self.language, self.input.office.date_style)
    }

    /// A meeting's date in a register.
    pub(crate) fn date_in_table(&self, meeting: &Meeting) -> Text {
        vec![Inline::words(self.short_date_of(meeting))]
    }
}
