//! Values of the interchange form, read field by field: each reader answers with the value or with what is wrong.
//!
//! A problem's field is empty, or the place within the value ("\[2\].deadline"); who asks puts the name before it.
//! `null` and an empty text both mean "not given": Ok(None).

use crate::{Id, Language, Problem, countries, languages, problems::Rule};
use chrono::{NaiveDate, NaiveTime};
use serde_json::{Map, Value};
use std::{collections::BTreeMap, str::FromStr};

/// Characters that a title, a name or another short text holds.
pub const SHORT: usize = 2_000;
/// Characters that a narrative or another long text holds.
pub const LONG: usize = 4_000_000;

/// A value, or every problem that it has.
pub type Answer<T> = Result<T, Vec<Problem>>;

/// One problem of the value itself.
pub fn fault(rule: Rule, v: &Value) -> Vec<Problem> {
    vec![Problem::new("", rule, &given(v))]
}

/// What was given, as a person would recognise it.
pub(crate) fn given(v: &Value) -> String {
    match v {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn text(v: &Value, at_most: usize) -> Answer<Option<String>> {
    match v {
        Value::Null => Ok(None),
        Value::String(text) if text.chars().nth(at_most).is_some() => Err(fault(Rule::TooLong, v)),
        Value::String(text) => Ok(Some(text.clone())),
        _ => Err(fault(Rule::NotText, v)),
    }
}

/// A name or title: no line breaks, no space around it; None when nothing is left.
pub fn short(v: &Value) -> Answer<Option<String>> {
    Ok(text(v, SHORT)?
        .map(|t| {
            t.split(['\n', '\r', '\t'])
                .map(str::trim)
                .filter(|s| !s.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        })
        .filter(|t| !t.is_empty()))
}

/// A name or title that must not be empty.
pub fn needed_short(v: &Value) -> Answer<String> {
    short(v)?.ok_or_else(|| fault(Rule::Missing, v))
}

/// A text of several paragraphs; line ends become "\n", NUL and other control characters go.
pub fn long(v: &Value) -> Answer<Option<String>> {
    Ok(text(v, LONG)?
        .map(|t| t.replace("\r\n", "\n").replace('\r', "\n"))
        .map(|t| {
            t.chars()
                .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
                .collect::<String>()
        })
        .filter(|t| !t.trim().is_empty()))
}

/// One of an enumeration's machine words.
pub fn word<T: FromStr>(v: &Value, rule: Rule) -> Answer<Option<T>> {
    short(v)?.map(|t| t.parse().map_err(|_| fault(rule, v))).transpose()
}

/// A UUID.
pub fn id(v: &Value) -> Answer<Option<Id>> {
    word(v, Rule::NotAnId)
}

/// "YYYY-MM-DD", a day that exists, in the years of an office's meetings.
pub fn date(v: &Value) -> Answer<Option<NaiveDate>> {
    let Some(text) = short(v)? else { return Ok(None) };
    let exact = text.len() == 10 && text.as_bytes()[4] == b'-';
    let day = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok().filter(|_| exact);
    let day = day.ok_or_else(|| fault(Rule::NotADate, v))?;
    if crate::meetings::rules::is_plausible(day) {
        Ok(Some(day))
    } else {
        Err(fault(Rule::ImplausibleYear, v))
    }
}

/// "HH:MM".
pub fn time(v: &Value) -> Answer<Option<NaiveTime>> {
    let Some(text) = short(v)? else { return Ok(None) };
    NaiveTime::parse_from_str(&text, "%H:%M")
        .map(Some)
        .map_err(|_| fault(Rule::NotATime, v))
}

/// A name of the IANA list.
pub fn zone(v: &Value) -> Answer<Option<String>> {
    let Some(name) = short(v)? else { return Ok(None) };
    if is_zone(&name) {
        Ok(Some(name))
    } else {
        Err(fault(Rule::UnknownZone, v))
    }
}

/// Every zone of the IANA list, by name.
pub fn zones() -> Vec<&'static str> {
    chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()).collect()
}

/// Whether a name is a zone of the IANA list, spelt as there.
pub fn is_zone(name: &str) -> bool {
    name.parse::<chrono_tz::Tz>().is_ok_and(|zone| zone.name() == name)
}

/// A code of ISO 3166-1 alpha-2, or "XK".
pub fn country(v: &Value) -> Answer<Option<String>> {
    let Some(code) = short(v)? else { return Ok(None) };
    if countries::is_country(&code) {
        Ok(Some(code))
    } else {
        Err(fault(Rule::UnknownCountry, v))
    }
}

/// A language tag, whatever the language.
pub fn working_language(v: &Value) -> Answer<String> {
    let tag = needed_short(v)?;
    if languages::is_tag(&tag) {
        Ok(tag)
    } else {
        Err(fault(Rule::UnknownLanguage, v))
    }
}

/// A whole number of 32 bits, from 0.
pub fn number(v: &Value) -> Answer<Option<u32>> {
    match v {
        Value::Null => Ok(None),
        Value::Number(n) => match n.as_u64().and_then(|n| u32::try_from(n).ok()) {
            Some(n) => Ok(Some(n)),
            None => Err(fault(Rule::NotANumber, v)),
        },
        _ => Err(fault(Rule::NotANumber, v)),
    }
}

/// A whole number from 1.
pub fn positive(v: &Value) -> Answer<Option<u32>> {
    match number(v)? {
        Some(0) => Err(fault(Rule::NotPositive, v)),
        given => Ok(given),
    }
}

/// true or false.
pub fn yes_no(v: &Value) -> Answer<Option<bool>> {
    match v {
        Value::Null => Ok(None),
        Value::Bool(answer) => Ok(Some(*answer)),
        _ => Err(fault(Rule::NotYesNo, v)),
    }
}

/// "#rrggbb", in lower case.
pub fn colour(v: &Value) -> Answer<Option<String>> {
    let Some(text) = short(v)? else { return Ok(None) };
    let digits = text.strip_prefix('#').unwrap_or_default();
    if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        Ok(Some(text.to_lowercase()))
    } else {
        Err(fault(Rule::NotAColour, v))
    }
}

/// Values by language tag; languages whose value is empty are left out.
pub fn by_language<T>(v: &Value, read: impl Fn(&Value) -> Answer<Option<T>>) -> Answer<BTreeMap<Language, T>> {
    let values = match v {
        Value::Null => return Ok(BTreeMap::new()),
        Value::Object(values) => values,
        _ => return Err(fault(Rule::NotAnObject, v)),
    };
    let (mut good, mut bad) = (BTreeMap::new(), Vec::new());
    for (tag, v) in values {
        match (tag.parse::<Language>(), read(v)) {
            (Err(()), _) => bad.push(Problem::new(tag, Rule::UnknownLanguage, tag)),
            (_, Err(problems)) => bad.extend(problems.into_iter().map(|p| p.within(tag))),
            (Ok(_), Ok(None)) => {}
            (Ok(language), Ok(Some(value))) => drop(good.insert(language, value)),
        }
    }
    if bad.is_empty() { Ok(good) } else { Err(bad) }
}

/// A list; every problem of every item is named by the item's place.
pub fn list<T>(v: &Value, item: impl Fn(&Value) -> Answer<T>) -> Answer<Vec<T>> {
    let items = match v {
        Value::Null => return Ok(Vec::new()),
        Value::Array(items) => items,
        _ => return Err(fault(Rule::NotAList, v)),
    };
    let (mut good, mut bad) = (Vec::with_capacity(items.len()), Vec::new());
    for (place, v) in items.iter().enumerate() {
        match item(v) {
            Ok(item) => good.push(item),
            Err(problems) => bad.extend(problems.into_iter().map(|p| at(place, p))),
        }
    }
    if bad.is_empty() { Ok(good) } else { Err(bad) }
}

/// A problem of the item at a place of a list; `set` puts the list's name before it.
fn at(place: usize, mut problem: Problem) -> Problem {
    problem.field = if problem.field.is_empty() {
        format!("[{place}]")
    } else {
        format!("[{place}].{}", problem.field)
    };
    problem
}

/// An object's values by name. Reading collects every problem, so that a person mends them in one go.
pub struct Object<'a> {
    values: &'a Map<String, Value>,
    problems: Vec<Problem>,
}

impl<'a> Object<'a> {
    /// Of a value; names that are not known are problems.
    ///
    /// # Errors
    /// The value is no object.
    pub fn new(v: &'a Value, known: &[&str]) -> Answer<Self> {
        let Value::Object(values) = v else {
            return Err(fault(Rule::NotAnObject, v));
        };
        let problems = values
            .iter()
            .filter(|(name, _)| !known.contains(&name.as_str()))
            .map(|(name, v)| Problem::new(name, Rule::UnknownField, &given(v)))
            .collect();
        Ok(Self { values, problems })
    }

    /// A value that may be missing; what is wrong with it is kept for [`Object::done`].
    pub fn take<T>(&mut self, name: &str, read: impl FnOnce(&Value) -> Answer<Option<T>>) -> Option<T> {
        match read(self.values.get(name).unwrap_or(&Value::Null)) {
            Ok(value) => value,
            Err(problems) => {
                self.problems.extend(problems.into_iter().map(|p| p.within(name)));
                None
            }
        }
    }

    /// A value that must be there.
    pub fn need<T>(&mut self, name: &str, read: impl FnOnce(&Value) -> Answer<Option<T>>) -> Option<T> {
        let before = self.problems.len();
        let value = self.take(name, read);
        if value.is_none() && self.problems.len() == before {
            self.problems.push(Problem::new(name, Rule::Missing, ""));
        }
        value
    }

    /// Something that is wrong beyond the single values.
    pub fn refuse(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Whether nothing was wrong so far.
    pub fn is_right(&self) -> bool {
        self.problems.is_empty()
    }

    /// The object's value, if nothing was wrong. `make` is None only where a needed value is missing.
    ///
    /// # Errors
    /// Every problem met.
    pub fn done<T>(self, make: Option<T>) -> Answer<T> {
        match make {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => Err(self.problems),
        }
    }
}
