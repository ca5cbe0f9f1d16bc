//! A field of a meeting from a value that a person, a file or another program gives; and which fields there are.

use super::{
    AgendaItem, DocumentReference, External, Meeting, Minutes, MinutesState, Outcome, OutcomeKind, Participant,
    SeriesNumber, Source, Totals, Translation,
};
use crate::{Id, Language, Problem, countries, languages, problems::Rule};
use chrono::{NaiveDate, NaiveTime};
use serde_json::{Map, Value};
use std::{collections::BTreeMap, str::FromStr};

/// The fields of the interchange form, in its order.
pub const NAMES: &[&str] = &[
    "id",
    "external",
    "reference",
    "title",
    "language",
    "summary",
    "narrative",
    "report_text",
    "translations",
    "starts_on",
    "ends_on",
    "date_precision",
    "starts_at",
    "ends_at",
    "time_zone",
    "status",
    "postponed_to",
    "reply_by",
    "parent",
    "format",
    "venue",
    "city",
    "country",
    "other_places",
    "category",
    "pillars",
    "series",
    "our_roles",
    "organisers",
    "hosts",
    "access",
    "responsible",
    "working_languages",
    "funder",
    "work_plan_code",
    "agenda",
    "minutes",
    "outcomes",
    "participants",
    "totals",
    "documents",
    "source",
];

/// Characters that a title, a name or another short text holds.
pub const SHORT: usize = 2_000;
/// Characters that a narrative or another long text holds.
pub const LONG: usize = 4_000_000;

/// Sets one field. `null` empties it. The meeting is unchanged when a problem comes back.
///
/// # Errors
/// Every problem of the value, named by field ("outcomes\[2\].deadline").
pub fn set(meeting: &mut Meeting, field: &str, value: &Value) -> Result<(), Vec<Problem>> {
    assign(meeting, field, value).map_err(|problems| problems.into_iter().map(|p| under(field, p)).collect())
}

/// Puts the field's name before a problem's place in it: "outcomes" and "[2].deadline" are "outcomes[2].deadline".
fn under(field: &str, problem: Problem) -> Problem {
    match problem.rule {
        Rule::UnknownField if problem.field == field => problem,
        _ if problem.field.starts_with('[') => Problem {
            field: format!("{field}{}", problem.field),
            ..problem
        },
        _ => problem.within(field),
    }
}

type Answer<T> = Result<T, Vec<Problem>>;

fn assign(m: &mut Meeting, field: &str, v: &Value) -> Answer<()> {
    match field {
        "id" => m.id = id(v)?.unwrap_or(m.id),
        "external" => m.external = list(v, external)?,
        "reference" => m.reference = short(v)?,
        "title" => m.title = short(v)?.ok_or_else(|| fault(Rule::Missing, v))?,
        "language" => m.language = word(v, Rule::UnknownLanguage)?.ok_or_else(|| fault(Rule::Missing, v))?,
        "summary" => m.summary = long(v)?.unwrap_or_default(),
        "narrative" => m.narrative = long(v)?.unwrap_or_default(),
        "report_text" => m.report_text = long(v)?,
        "translations" => m.translations = translations(v)?,
        "starts_on" => m.starts_on = date(v)?.ok_or_else(|| fault(Rule::Missing, v))?,
        "ends_on" => m.ends_on = date(v)?.unwrap_or(m.starts_on),
        "date_precision" => m.date_precision = word(v, Rule::UnknownValue)?.unwrap_or_default(),
        "starts_at" => m.starts_at = time(v)?,
        "ends_at" => m.ends_at = time(v)?,
        "time_zone" => m.time_zone = zone(v)?,
        "status" => m.status = word(v, Rule::UnknownValue)?.ok_or_else(|| fault(Rule::Missing, v))?,
        "postponed_to" => m.postponed_to = id(v)?,
        "reply_by" => m.reply_by = date(v)?,
        "parent" => m.parent = id(v)?,
        "format" => m.format = word(v, Rule::UnknownValue)?.unwrap_or_default(),
        "venue" => m.venue = short(v)?,
        "city" => m.city = short(v)?,
        "country" => m.country = country(v)?,
        "other_places" => m.other_places = list(v, needed_short)?,
        "category" => m.category = short(v)?,
        "pillars" => m.pillars = list(v, needed_short)?,
        "series" => m.series = series(v)?,
        "our_roles" => {
            let mut roles = list(v, |v| {
                word(v, Rule::UnknownValue)?.ok_or_else(|| fault(Rule::Missing, v))
            })?;
            roles.sort_unstable();
            roles.dedup();
            m.our_roles = roles;
        }
        "organisers" => m.organisers = list(v, needed_short)?,
        "hosts" => m.hosts = list(v, needed_short)?,
        "access" => m.access = word(v, Rule::UnknownValue)?.ok_or_else(|| fault(Rule::Missing, v))?,
        "responsible" => m.responsible = short(v)?,
        "working_languages" => m.working_languages = list(v, working_language)?,
        "funder" => m.funder = short(v)?,
        "work_plan_code" => m.work_plan_code = short(v)?,
        "agenda" => m.agenda = list(v, agenda_item)?,
        "minutes" => m.minutes = minutes(v)?,
        "outcomes" => m.outcomes = list(v, outcome)?,
        "participants" => m.participants = list(v, participant)?,
        "totals" => m.totals = totals(v)?,
        "documents" => m.documents = list(v, document)?,
        "source" => m.source = source(v)?,
        unknown => return Err(vec![Problem::new(unknown, Rule::UnknownField, &given(v))]),
    }
    Ok(())
}

fn fault(rule: Rule, v: &Value) -> Vec<Problem> {
    vec![Problem::new("", rule, &given(v))]
}

/// What was given, as a person would recognise it.
fn given(v: &Value) -> String {
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
fn short(v: &Value) -> Answer<Option<String>> {
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

fn needed_short(v: &Value) -> Answer<String> {
    short(v)?.ok_or_else(|| fault(Rule::Missing, v))
}

/// A text of several paragraphs; line ends become "\n", NUL and other control characters go.
fn long(v: &Value) -> Answer<Option<String>> {
    Ok(text(v, LONG)?
        .map(|t| t.replace("\r\n", "\n").replace('\r', "\n"))
        .map(|t| {
            t.chars()
                .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
                .collect::<String>()
        })
        .filter(|t| !t.trim().is_empty()))
}

fn word<T: FromStr>(v: &Value, rule: Rule) -> Answer<Option<T>> {
    short(v)?.map(|t| t.parse().map_err(|_| fault(rule, v))).transpose()
}

fn id(v: &Value) -> Answer<Option<Id>> {
    word(v, Rule::NotAnId)
}

fn date(v: &Value) -> Answer<Option<NaiveDate>> {
    let Some(text) = short(v)? else { return Ok(None) };
    let exact = text.len() == 10 && text.as_bytes()[4] == b'-';
    let day = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok().filter(|_| exact);
    let day = day.ok_or_else(|| fault(Rule::NotADate, v))?;
    if super::rules::is_plausible(day) {
        Ok(Some(day))
    } else {
        Err(fault(Rule::ImplausibleYear, v))
    }
}

fn time(v: &Value) -> Answer<Option<NaiveTime>> {
    let Some(text) = short(v)? else { return Ok(None) };
    NaiveTime::parse_from_str(&text, "%H:%M")
        .map(Some)
        .map_err(|_| fault(Rule::NotATime, v))
}

fn zone(v: &Value) -> Answer<Option<String>> {
    let Some(name) = short(v)? else { return Ok(None) };
    if is_zone(&name) {
        Ok(Some(name))
    } else {
        Err(fault(Rule::UnknownZone, v))
    }
}

/// Whether a name is a zone of the IANA list, spelt as there.
pub fn is_zone(name: &str) -> bool {
    name.parse::<chrono_tz::Tz>().is_ok_and(|zone| zone.name() == name)
}

fn country(v: &Value) -> Answer<Option<String>> {
    let Some(code) = short(v)? else { return Ok(None) };
    if countries::is_country(&code) {
        Ok(Some(code))
    } else {
        Err(fault(Rule::UnknownCountry, v))
    }
}

fn working_language(v: &Value) -> Answer<String> {
    let tag = needed_short(v)?;
    if languages::is_tag(&tag) {
        Ok(tag)
    } else {
        Err(fault(Rule::UnknownLanguage, v))
    }
}

fn number(v: &Value) -> Answer<Option<u32>> {
    match v {
        Value::Null => Ok(None),
        Value::Number(n) => match n.as_u64().and_then(|n| u32::try_from(n).ok()) {
            Some(n) => Ok(Some(n)),
            None => Err(fault(Rule::NotANumber, v)),
        },
        _ => Err(fault(Rule::NotANumber, v)),
    }
}

fn positive(v: &Value) -> Answer<Option<u32>> {
    match number(v)? {
        Some(0) => Err(fault(Rule::NotPositive, v)),
        given => Ok(given),
    }
}

fn list<T>(v: &Value, item: impl Fn(&Value) -> Answer<T>) -> Answer<Vec<T>> {
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
struct Object<'a> {
    values: &'a Map<String, Value>,
    problems: Vec<Problem>,
}

impl<'a> Object<'a> {
    fn new(v: &'a Value, known: &[&str]) -> Answer<Self> {
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

    fn take<T>(&mut self, name: &str, read: impl FnOnce(&Value) -> Answer<Option<T>>) -> Option<T> {
        match read(self.values.get(name).unwrap_or(&Value::Null)) {
            Ok(value) => value,
            Err(problems) => {
                self.problems.extend(problems.into_iter().map(|p| p.within(name)));
                None
            }
        }
    }

    fn need<T>(&mut self, name: &str, read: impl FnOnce(&Value) -> Answer<Option<T>>) -> Option<T> {
        let before = self.problems.len();
        let value = self.take(name, read);
        if value.is_none() && self.problems.len() == before {
            self.problems.push(Problem::new(name, Rule::Missing, ""));
        }
        value
    }

    /// The object's value, if nothing was wrong. `make` is None only where a needed value is missing.
    fn done<T>(self, make: Option<T>) -> Answer<T> {
        match make {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => Err(self.problems),
        }
    }
}

fn external(v: &Value) -> Answer<External> {
    let mut o = Object::new(v, &["system", "uid", "recurrence_id", "sequence"])?;
    let (system, uid) = (o.need("system", short), o.need("uid", short));
    let recurrence_id = o.take("recurrence_id", short);
    let sequence = o.take("sequence", number).map(i64::from);
    o.done(system.zip(uid).map(|(system, uid)| External {
        system,
        uid,
        recurrence_id,
        sequence,
    }))
}

fn translations(v: &Value) -> Answer<BTreeMap<Language, Translation>> {
    let Value::Object(values) = v else {
        return if v.is_null() {
            Ok(BTreeMap::new())
        } else {
            Err(fault(Rule::NotAnObject, v))
        };
    };
    let (mut good, mut bad) = (BTreeMap::new(), Vec::new());
    for (tag, v) in values {
        match (tag.parse::<Language>(), translation(v)) {
            (Err(()), _) => bad.push(Problem::new(tag, Rule::UnknownLanguage, tag)),
            (_, Err(problems)) => bad.extend(problems.into_iter().map(|p| p.within(tag))),
            (Ok(_), Ok(texts)) if texts == Translation::default() => {}
            (Ok(language), Ok(texts)) => drop(good.insert(language, texts)),
        }
    }
    if bad.is_empty() { Ok(good) } else { Err(bad) }
}

fn translation(v: &Value) -> Answer<Translation> {
    let mut o = Object::new(v, &["title", "summary", "narrative"])?;
    let texts = Translation {
        title: o.take("title", short).unwrap_or_default(),
        summary: o.take("summary", long).unwrap_or_default(),
        narrative: o.take("narrative", long).unwrap_or_default(),
    };
    o.done(Some(texts))
}

fn series(v: &Value) -> Answer<Option<SeriesNumber>> {
    if v.is_null() {
        return Ok(None);
    }
    let mut o = Object::new(v, &["name", "number"])?;
    let (name, number) = (o.need("name", short), o.need("number", positive));
    o.done(name.zip(number).map(|(name, number)| SeriesNumber { name, number }))
        .map(Some)
}

fn agenda_item(v: &Value) -> Answer<AgendaItem> {
    let mut o = Object::new(v, &["id", "number", "title", "speaker", "starts_at"])?;
    let row = o.take("id", id);
    let number = o.take("number", short).unwrap_or_default();
    let title = o.need("title", short);
    let (speaker, starts_at) = (o.take("speaker", short), o.take("starts_at", time));
    o.done(title.map(|title| AgendaItem {
        id: row,
        number,
        title,
        speaker,
        starts_at,
    }))
}

fn minutes(v: &Value) -> Answer<Option<Minutes>> {
    if v.is_null() {
        return Ok(None);
    }
    let mut o = Object::new(v, &["state", "adopted_on"])?;
    let state = o
        .take("state", |v| word(v, Rule::UnknownValue))
        .unwrap_or(MinutesState::None);
    let adopted_on = o.take("adopted_on", date);
    o.done(Some(Minutes { state, adopted_on })).map(Some)
}

fn outcome(v: &Value) -> Answer<Outcome> {
    let mut o = Object::new(v, &["id", "kind", "text", "agenda", "responsible", "deadline", "state"])?;
    let row = o.take("id", id);
    let kind = o.need("kind", |v| word::<OutcomeKind>(v, Rule::UnknownValue));
    let text = o.need("text", long);
    let (agenda, responsible) = (o.take("agenda", short), o.take("responsible", short));
    let (deadline, state) = (
        o.take("deadline", date),
        o.take("state", |v| word(v, Rule::UnknownValue)),
    );
    o.done(kind.zip(text).map(|(kind, text)| Outcome {
        id: row,
        kind,
        text,
        agenda,
        responsible,
        deadline,
        state,
    }))
}

fn participant(v: &Value) -> Answer<Participant> {
    let mut o = Object::new(
        v,
        &[
            "id",
            "person",
            "organisation",
            "function",
            "rank",
            "address",
            "capacity",
            "status",
            "delegates",
        ],
    )?;
    let found = Participant {
        id: o.take("id", id),
        person: o.take("person", short),
        organisation: o.take("organisation", short),
        function: o.take("function", short),
        rank: o.take("rank", short),
        address: o.take("address", short),
        capacity: o.take("capacity", |v| word(v, Rule::UnknownValue)).unwrap_or_default(),
        status: o.take("status", |v| word(v, Rule::UnknownValue)).unwrap_or_default(),
        delegates: o.take("delegates", positive),
    };
    if found.person.is_none() && found.organisation.is_none() && found.function.is_none() && o.problems.is_empty() {
        o.problems.push(Problem::new("person", Rule::Missing, ""));
    }
    o.done(Some(found))
}

fn totals(v: &Value) -> Answer<Option<Totals>> {
    if v.is_null() {
        return Ok(None);
    }
    let mut o = Object::new(v, &["participants", "women", "men"])?;
    let participants = o.need("participants", number);
    let (women, men) = (o.take("women", number), o.take("men", number));
    o.done(participants.map(|participants| Totals {
        participants,
        women,
        men,
    }))
    .map(Some)
}

fn document(v: &Value) -> Answer<DocumentReference> {
    let mut o = Object::new(v, &["path", "kind", "title"])?;
    let path = o.need("path", short);
    let kind = o.take("kind", |v| word(v, Rule::UnknownValue)).unwrap_or_default();
    let title = o.take("title", short).unwrap_or_default();
    o.done(path.map(|path| DocumentReference { path, kind, title }))
}

fn source(v: &Value) -> Answer<Option<Source>> {
    if v.is_null() {
        return Ok(None);
    }
    let mut o = Object::new(v, &["url", "posted_on", "category"])?;
    let (url, posted_on) = (o.need("url", short), o.need("posted_on", date));
    let category = o.take("category", short);
    o.done(url.zip(posted_on).map(|(url, posted_on)| Source {
        url,
        posted_on,
        category,
    }))
    .map(Some)
}
