//! What is wrong with a value: which field, which rule, and what was given.

use serde::Serialize;
use std::fmt;

/// One thing that is wrong, said so that a person can mend it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Name of the field in the interchange form, with its place in lists: "outcomes[2].deadline". Empty: the record
    /// as a whole.
    pub field: String,
    /// The rule that is not kept.
    pub rule: Rule,
    /// What was given, cut to [`Problem::GIVEN`] characters.
    pub given: String,
}

/// Rules that a value can break. A rule exists only if its message differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// A value is needed.
    Missing,
    /// Text was expected.
    NotText,
    /// true or false was expected.
    NotYesNo,
    /// A list was expected.
    NotAList,
    /// An object with named values was expected.
    NotAnObject,
    /// A whole number was expected.
    NotANumber,
    /// A number above zero was expected.
    NotPositive,
    /// A date "YYYY-MM-DD" that exists was expected.
    NotADate,
    /// A time "HH:MM" was expected.
    NotATime,
    /// An id (UUID) was expected.
    NotAnId,
    /// Not one of the known words.
    UnknownValue,
    /// No time zone of the IANA list.
    UnknownZone,
    /// No country code of ISO 3166 (or XK).
    UnknownCountry,
    /// No language tag.
    UnknownLanguage,
    /// No field of that name.
    UnknownField,
    /// The end lies before the start.
    EndsBeforeItStarts,
    /// More than 366 days.
    TooLongAMeeting,
    /// More characters than the field holds.
    TooLong,
    /// Women and men are more than participants.
    MoreThanAll,
    /// A record that refers to itself.
    RefersToItself,
    /// Named twice in one list.
    Twice,
    /// The year lies outside 1900 to 2200.
    ImplausibleYear,
    /// No colour "#rrggbb".
    NotAColour,
    /// No picture of a kind that is known here, or a damaged one.
    NotAPicture,
    /// Too many bytes, pixels or points; `given` says which and how many.
    PictureTooLarge,
    /// A drawing with text, whose font may be missing elsewhere.
    PictureWithText,
    /// A drawing with a script or another document in it.
    PictureWithScript,
    /// A drawing with a photograph in it.
    PictureInPicture,
    /// A drawing whose effects print differently everywhere, or a photograph in colours of a printing house.
    PictureWithEffects,
    /// A drawing on which nothing is drawn.
    PictureEmpty,
    /// A line of a file that is no JSON; `given` is what the parser says.
    NotJson,
    /// A line of a file that is no UTF-8; `given` is the first byte that is not.
    NotUtf8,
    /// A line of a file that is longer than a record can be; `given` is the most, in megabytes.
    LineTooLong,
    /// A record whose id stood in the same file before; `given` is that line's number.
    AlreadyInLine,
}

impl Problem {
    /// How much of what was given is repeated to the person, in characters.
    pub const GIVEN: usize = 80;

    /// A problem of a field.
    pub fn new(field: impl Into<String>, rule: Rule, given: &str) -> Self {
        let given = match given.char_indices().nth(Self::GIVEN) {
            Some((cut, _)) => format!("{}…", &given[..cut]),
            None => given.to_owned(),
        };
        Self {
            field: field.into(),
            rule,
            given,
        }
    }

    /// The same problem in a field within another: "deadline" in "outcomes[2]" is "outcomes[2].deadline", and
    /// "[2].deadline" in "outcomes" as well.
    #[must_use]
    pub fn within(mut self, outer: &str) -> Self {
        self.field = match self.field.chars().next() {
            None => outer.to_owned(),
            Some('[') => format!("{outer}{}", self.field),
            Some(_) => format!("{outer}.{}", self.field),
        };
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, given, .. } = self;
        if !field.is_empty() {
            write!(f, "{field}: ")?;
        }
        match self.rule {
            Rule::Missing => f.write_str("a value is needed"),
            Rule::NotText => write!(f, "text was expected, not {given}"),
            Rule::NotYesNo => write!(f, "true or false was expected, not {given}"),
            Rule::NotAList => write!(f, "a list was expected, not {given}"),
            Rule::NotAnObject => write!(f, "named values were expected, not {given}"),
            Rule::NotANumber => write!(f, "a whole number was expected, not {given}"),
            Rule::NotPositive => write!(f, "a number above zero was expected, not {given}"),
            Rule::NotADate => write!(
                f,
                "\u{201c}{given}\u{201d} is no date: write it as YYYY-MM-DD, a day that exists"
            ),
            Rule::NotATime => write!(f, "\u{201c}{given}\u{201d} is no time (HH:MM)"),
            Rule::NotAnId => write!(f, "\u{201c}{given}\u{201d} is no id"),
            Rule::UnknownValue => write!(f, "\u{201c}{given}\u{201d} is not known here"),
            Rule::UnknownZone => write!(f, "\u{201c}{given}\u{201d} is no time zone (Europe/Sarajevo)"),
            Rule::UnknownCountry => write!(
                f,
                "\u{201c}{given}\u{201d} is no country code of two letters, such as BA or XK"
            ),
            Rule::UnknownLanguage => write!(f, "\u{201c}{given}\u{201d} is no language of this program"),
            Rule::UnknownField => f.write_str("there is no field of this name"),
            Rule::EndsBeforeItStarts => write!(f, "{given} lies before the start"),
            Rule::TooLongAMeeting => f.write_str("a meeting lasts at most 366 days"),
            Rule::TooLong => f.write_str("the text is longer than this field holds"),
            Rule::MoreThanAll => write!(f, "women and men are more than all participants ({given})"),
            Rule::RefersToItself => f.write_str("the meeting refers to itself"),
            Rule::Twice => write!(f, "\u{201c}{given}\u{201d} is named twice"),
            Rule::ImplausibleYear => write!(f, "the year of {given} lies outside 1900 to 2200"),
            Rule::NotAColour => write!(f, "\u{201c}{given}\u{201d} is no colour (#1f3a5f)"),
            Rule::NotAPicture => f.write_str("a picture was expected, as SVG, PNG or JPEG"),
            Rule::PictureTooLarge => write!(
                f,
                "the picture is too large ({given}): use a smaller one, or a simpler drawing"
            ),
            Rule::PictureWithText => {
                f.write_str("the picture contains text: convert text to paths in the drawing program")
            }
            Rule::PictureWithScript => f.write_str("the picture contains a script or animation: save it as plain SVG"),
            Rule::PictureInPicture => f.write_str("the drawing contains a photograph: save the whole picture as PNG"),
            Rule::PictureWithEffects => write!(
                f,
                "the picture uses what does not print the same everywhere ({given}): use plain colours, or save it as PNG"
            ),
            Rule::PictureEmpty => f.write_str("nothing is drawn in the picture"),
            Rule::NotJson => write!(
                f,
                "the line cannot be read: it is cut off, or not in the interchange form (JSON: {given})"
            ),
            Rule::NotUtf8 => write!(f, "this is no UTF-8 text (byte {given})"),
            Rule::LineTooLong => write!(f, "the line is longer than {given} MB"),
            Rule::AlreadyInLine => write!(f, "the same id stands in line {given}"),
        }
    }
}

impl std::error::Error for Problem {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_its_field_and_what_is_expected() {
        let problem = Problem::new("deadline", Rule::NotADate, "soon")
            .within("[2]")
            .within("outcomes");
        assert_eq!(
            problem.to_string(),
            "outcomes[2].deadline: \u{201c}soon\u{201d} is no date: write it as YYYY-MM-DD, a day that exists"
        );
    }

    #[test]
    fn a_problem_of_the_whole_record_names_no_field() {
        assert_eq!(
            Problem::new("", Rule::LineTooLong, "16").to_string(),
            "the line is longer than 16 MB"
        );
    }

    #[test]
    fn what_was_given_is_cut() {
        let problem = Problem::new("title", Rule::TooLong, &"ж".repeat(5_000));
        assert_eq!(problem.given.chars().count(), Problem::GIVEN + 1);
    }
}
