//! What a reader of the report would miss: said to the staff before it is issued, never printed.
//!
//! Only meetings that the audience may read are named; of the others there is a number.

use crate::context::Context;
use crate::glance::attendance_unknown;
use crate::messages::Messages;
use crate::participants::given;
use crate::selection::{Item, Part};
use chrono::Datelike;
use fluent_bundle::FluentValue;
use records::meetings::{Format, Status};
use records::{Id, Language, Meeting};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// One thing that a reader would miss.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// What it is.
    pub kind: Kind,
    /// Which meeting; None: the report as a whole.
    pub meeting: Option<Id>,
    /// The meeting's title, as it is printed; empty for the report as a whole.
    pub title: String,
    /// The meeting's field in which it is mended; None: in none, or it is not known in which.
    pub field: Option<&'static str>,
    /// What [`Warning::text`] says besides: numbers, names. Keys are the arguments of the message.
    pub params: BTreeMap<&'static str, Parameter>,
}

/// A value that a warning names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Parameter {
    /// A number that the words agree with.
    Number(u32),
    /// Words or figures as they are.
    Text(String),
}

/// Kinds of warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The office has no name.
    NoOfficeName,
    /// No pillar, in an office that has pillars. Asked of meetings held.
    NoPillar,
    /// A pillar that the office does not have.
    UnknownPillar,
    /// No text to print. Asked of meetings held.
    NoText,
    /// Neither city nor country, and not online. Asked of meetings held.
    NoPlace,
    /// Nothing said of what the office did there. Asked of meetings held.
    NoRole,
    /// Nobody who attended. Asked of meetings held that the office organised: of others it often has no list.
    NoParticipants,
    /// No outcome. Asked of meetings held that the office organised.
    NoOutcome,
    /// Numbers of its series between the one before and its own that no meeting has.
    SeriesSkipped,
    /// Began in an earlier year: left out.
    BeginsBeforePeriod,
    /// Ends in a later year: counted in this one.
    EndsAfterPeriod,
    /// Planned for a day that has passed on the day of issue.
    PlannedInThePast,
    /// Marked as held, but begins after the day of issue.
    HeldInTheFuture,
    /// Neither title nor text in the report's language.
    TranslationMissing,
    /// No title in the report's language.
    TitleNotTranslated,
    /// No text in the report's language.
    TextNotTranslated,
    /// Meetings held with organisations of which it is not known how many people came: the year's number of participants
    /// is not printed.
    AttendanceUnknown,
    /// Meetings of the year that the audience may not read.
    LeftOut,
    /// A character that no font has: found when the pages were set.
    MissingCharacter,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 19] = [
        Self::NoOfficeName,
        Self::NoPillar,
        Self::UnknownPillar,
        Self::NoText,
        Self::NoPlace,
        Self::NoRole,
        Self::NoParticipants,
        Self::NoOutcome,
        Self::SeriesSkipped,
        Self::BeginsBeforePeriod,
        Self::EndsAfterPeriod,
        Self::PlannedInThePast,
        Self::HeldInTheFuture,
        Self::TranslationMissing,
        Self::TitleNotTranslated,
        Self::TextNotTranslated,
        Self::AttendanceUnknown,
        Self::LeftOut,
        Self::MissingCharacter,
    ];

    const fn message(self) -> &'static str {
        match self {
            Self::NoOfficeName => "warning-no-office-name",
            Self::NoPillar => "warning-no-pillar",
            Self::UnknownPillar => "warning-unknown-pillar",
            Self::NoText => "warning-no-text",
            Self::NoPlace => "warning-no-place",
            Self::NoRole => "warning-no-role",
            Self::NoParticipants => "warning-no-participants",
            Self::NoOutcome => "warning-no-outcome",
            Self::SeriesSkipped => "warning-series-skipped",
            Self::BeginsBeforePeriod => "warning-begins-before-period",
            Self::EndsAfterPeriod => "warning-ends-after-period",
            Self::PlannedInThePast => "warning-planned-in-the-past",
            Self::HeldInTheFuture => "warning-held-in-the-future",
            Self::TranslationMissing => "warning-translation-missing",
            Self::TitleNotTranslated => "warning-title-not-translated",
            Self::TextNotTranslated => "warning-text-not-translated",
            Self::AttendanceUnknown => "warning-attendance-unknown",
            Self::LeftOut => "warning-left-out",
            Self::MissingCharacter => "warning-missing-character",
        }
    }
}

impl Kind {
    /// The field of a meeting in which the warning is mended.
    const fn field(self) -> Option<&'static str> {
        Some(match self {
            Self::NoPillar | Self::UnknownPillar => "pillars",
            Self::NoText => "narrative",
            Self::NoPlace => "city",
            Self::NoRole => "our_roles",
            Self::NoParticipants => "participants",
            Self::NoOutcome => "outcomes",
            Self::SeriesSkipped => "series",
            Self::BeginsBeforePeriod => "starts_on",
            Self::EndsAfterPeriod => "ends_on",
            Self::PlannedInThePast | Self::HeldInTheFuture => "status",
            Self::TranslationMissing | Self::TitleNotTranslated | Self::TextNotTranslated => "translations",
            Self::NoOfficeName | Self::AttendanceUnknown | Self::LeftOut | Self::MissingCharacter => return None,
        })
    }
}

impl Warning {
    fn of_report(kind: Kind) -> Self {
        Self {
            kind,
            meeting: None,
            title: String::new(),
            field: None,
            params: BTreeMap::new(),
        }
    }

    /// A character that no font has, in a meeting or elsewhere in the report. The typesetter finds it.
    pub fn missing_character(character: char, meeting: Option<&Meeting>) -> Self {
        let warning = match meeting {
            Some(meeting) => Self {
                field: field_with(character, meeting),
                ..Self::of_meeting(Kind::MissingCharacter, meeting, &meeting.title)
            },
            None => Self::of_report(Kind::MissingCharacter),
        };
        warning
            .with("character", character.to_string())
            .with("code", format!("U+{:04X}", u32::from(character)))
    }

    fn of_meeting(kind: Kind, meeting: &Meeting, title: &str) -> Self {
        Self {
            kind,
            meeting: Some(meeting.id),
            title: title.trim().to_owned(),
            field: kind.field(),
            params: BTreeMap::new(),
        }
    }

    fn with(mut self, key: &'static str, value: impl Into<Parameter>) -> Self {
        self.params.insert(key, value.into());
        self
    }

    /// The warning in plain words. Dates among its parameters are in the report's language.
    pub fn text(&self, language: Language) -> String {
        let mut arguments: Vec<(&'static str, FluentValue<'_>)> = vec![("title", self.title.as_str().into())];
        arguments.extend(self.params.iter().map(|(key, value)| {
            let value = match value {
                Parameter::Number(number) => FluentValue::from(*number),
                Parameter::Text(text) => FluentValue::from(text.as_str()),
            };
            (*key, value)
        }));
        Messages::of(language).with(self.kind.message(), &arguments)
    }
}

/// The first printed field of a meeting in which a character stands.
fn field_with(character: char, meeting: &Meeting) -> Option<&'static str> {
    let has = |text: &str| text.contains(character);
    let given = |text: &Option<String>| text.as_deref().is_some_and(has);
    let any = |texts: &[String]| texts.iter().any(|text| has(text));
    let translated = || {
        let mut texts = meeting.translations.values();
        texts.any(|texts| has(&texts.title) || has(&texts.summary) || has(&texts.narrative))
    };
    let taking_part = || {
        meeting.participants.iter().any(|one| {
            [&one.person, &one.organisation, &one.function, &one.rank, &one.address]
                .into_iter()
                .any(given)
        })
    };
    let concluded = || {
        let mut outcomes = meeting.outcomes.iter();
        outcomes.any(|outcome| has(&outcome.text) || given(&outcome.responsible))
    };
    let of_series = || meeting.series.as_ref().is_some_and(|series| has(&series.name));
    [
        ("title", has(&meeting.title)),
        ("report_text", given(&meeting.report_text)),
        ("narrative", has(&meeting.narrative)),
        ("summary", has(&meeting.summary)),
        ("translations", translated()),
        ("outcomes", concluded()),
        ("participants", taking_part()),
        ("venue", given(&meeting.venue)),
        ("city", given(&meeting.city)),
        ("other_places", any(&meeting.other_places)),
        ("organisers", any(&meeting.organisers)),
        ("hosts", any(&meeting.hosts)),
        ("series", of_series()),
        ("reference", given(&meeting.reference)),
    ]
    .into_iter()
    .find_map(|(field, is_there)| is_there.then_some(field))
}

impl From<u32> for Parameter {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl From<String> for Parameter {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Everything that a reader of this report would miss.
pub(crate) fn of(context: &Context<'_>) -> Vec<Warning> {
    let mut found = Vec::new();
    if context.input.office.name(context.language).trim().is_empty() {
        found.push(Warning::of_report(Kind::NoOfficeName));
    }
    for meeting in &context.selection.earlier {
        found.push(Warning::of_meeting(Kind::BeginsBeforePeriod, meeting, &meeting.title).with("year", context.year()));
    }
    let series = numbers(context);
    for item in &context.selection.items {
        of_item(context, item, &series, &mut found);
    }
    let unknown = attendance_unknown(context);
    if unknown > 0 {
        found.push(Warning::of_report(Kind::AttendanceUnknown).with("count", count(unknown)));
    }
    if context.selection.left_out > 0 {
        found.push(
            Warning::of_report(Kind::LeftOut)
                .with("count", count(context.selection.left_out))
                .with("year", context.year()),
        );
    }
    found
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// The numbers of every series, whatever the year and audience.
type SeriesNumbers<'a> = BTreeMap<&'a str, BTreeSet<u32>>;

fn numbers<'a>(context: &Context<'a>) -> SeriesNumbers<'a> {
    let mut numbers = SeriesNumbers::new();
    for (name, recorded) in context.input.series_numbers {
        numbers.entry(name).or_default().extend(recorded);
    }
    for series in context
        .input
        .meetings
        .iter()
        .filter_map(|meeting| meeting.series.as_ref())
    {
        numbers.entry(&series.name).or_default().insert(series.number);
    }
    numbers
}

fn of_item(context: &Context<'_>, item: &Item<'_>, series: &SeriesNumbers<'_>, found: &mut Vec<Warning>) {
    let meeting = item.meeting;
    let warning = |kind| Warning::of_meeting(kind, meeting, item.texts.title);
    if item.is_held() {
        found.extend(missing(context, item).into_iter().map(warning));
    }
    for name in &meeting.pillars {
        if !context.input.pillars.iter().any(|pillar| pillar.is_called(name)) {
            found.push(warning(Kind::UnknownPillar).with("pillar", name.clone()));
        }
    }
    if let Some((series, number, missing)) = skipped(series, meeting) {
        found.push(
            warning(Kind::SeriesSkipped)
                .with("number", number.to_string())
                .with("series", series.to_owned())
                .with("missing", missing),
        );
    }
    if meeting.ends_on.year() > context.options.year {
        found.push(warning(Kind::EndsAfterPeriod).with("year", context.year()));
    }
    let date = || context.date_of(meeting);
    match meeting.status {
        Status::Planned | Status::Confirmed if meeting.ends_on < context.options.date => {
            found.push(warning(Kind::PlannedInThePast).with("date", date()));
        }
        Status::Held if meeting.starts_on > context.options.date => {
            found.push(warning(Kind::HeldInTheFuture).with("date", date()));
        }
        _ => {}
    }
    found.extend(untranslated(context, item).map(warning));
}

/// What a meeting that was held lacks.
fn missing(context: &Context<'_>, item: &Item<'_>) -> Vec<Kind> {
    let meeting = item.meeting;
    let has_place = given(meeting.city.as_deref()).is_some() || meeting.country.is_some();
    let ours = item.part != Part::Attended;
    let nobody = meeting.totals.is_none() && !meeting.participants.iter().any(|p| p.status.was_there());
    [
        (
            Kind::NoPillar,
            meeting.pillars.is_empty() && !context.selection.pillars.is_empty(),
        ),
        (Kind::NoText, item.texts.text.trim().is_empty()),
        (Kind::NoPlace, !has_place && meeting.format != Format::Online),
        (Kind::NoRole, meeting.our_roles.is_empty()),
        (Kind::NoParticipants, ours && nobody),
        (Kind::NoOutcome, ours && meeting.outcomes.is_empty()),
    ]
    .into_iter()
    .filter_map(|(kind, lacks)| lacks.then_some(kind))
    .collect()
}

/// A meeting's series and number, and the numbers just before it that no meeting has: "5", "5–7".
fn skipped<'a>(series: &SeriesNumbers<'_>, meeting: &'a Meeting) -> Option<(&'a str, u32, String)> {
    let own = meeting.series.as_ref()?;
    let before = *series.get(own.name.as_str())?.range(..own.number).next_back()?;
    let missing = match own.number - before - 1 {
        0 => return None,
        1 => (before + 1).to_string(),
        _ => format!("{}–{}", before + 1, own.number - 1),
    };
    Some((&own.name, own.number, missing))
}

/// What is not in the report's language. A meeting that was not held prints its title only.
fn untranslated(context: &Context<'_>, item: &Item<'_>) -> Option<Kind> {
    let title = item.texts.title_language != context.language;
    let text = item.is_held() && !item.texts.text.trim().is_empty() && item.texts.text_language != context.language;
    match (title, text) {
        (true, true) => Some(Kind::TranslationMissing),
        (true, false) => Some(Kind::TitleNotTranslated),
        (false, true) => Some(Kind::TextNotTranslated),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_words_in_every_language() {
        for kind in Kind::ALL {
            let mut warning = Warning::of_report(kind).with("count", 3);
            warning.title = "T".to_owned();
            for key in [
                "pillar",
                "series",
                "number",
                "missing",
                "year",
                "date",
                "character",
                "code",
            ] {
                warning = warning.with(key, "V".to_owned());
            }
            for &language in Language::ALL {
                let text = warning.text(language);
                assert!(
                    text.contains(' ') && !text.contains(['{', '$']),
                    "{kind:?} {language}: {text}"
                );
                assert_ne!(text, kind.message());
            }
        }
    }
}
