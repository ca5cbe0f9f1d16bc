//! A field of a meeting from a value that a person, a file or another program gives; and which fields there are.

use super::{
    AgendaItem, DocumentReference, External, Meeting, Minutes, MinutesState, Outcome, OutcomeKind, Participant,
    SeriesNumber, Source, Totals, Translation,
};
pub use crate::reading::{LONG, SHORT, is_zone};
use crate::{
    Problem,
    problems::Rule,
    reading::{
        Answer, Object, by_language, country, date, fault, given, id, list, long, needed_short, number, positive,
        short, time, word, working_language, zone,
    },
};
use serde_json::{Map, Value};

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

/// Sets one field. `null` empties it. The meeting is unchanged when a problem comes back.
///
/// # Errors
/// Every problem of the value, named by field ("outcomes\[2\].deadline").
pub fn set(meeting: &mut Meeting, field: &str, value: &Value) -> Result<(), Vec<Problem>> {
    assign(meeting, field, value).map_err(|problems| problems.into_iter().map(|p| under(field, p)).collect())
}

/// A meeting with fields changed, all of them or none. What is not given stays, and a meeting whose first day moves
/// keeps its length, unless the last day is given too. `null` for a field that always has a value says nothing.
///
/// # Errors
/// Every problem of the values, and of the rules between what is given and what stays.
pub fn change(existing: &Meeting, given: &Map<String, Value>) -> Answer<Meeting> {
    let mut meeting = existing.clone();
    let problems = set_all(&mut meeting, given);
    if !given.contains_key("ends_on") {
        meeting.ends_on = meeting.starts_on + (existing.ends_on - existing.starts_on);
    }
    // Rules between fields are asked only where each field is right: else one mistake is named twice.
    let problems = if problems.is_empty() {
        super::rules::check(&meeting)
    } else {
        problems
    };
    if problems.is_empty() {
        Ok(meeting)
    } else {
        Err(problems)
    }
}

/// Sets fields in the interchange form's order, because the last day needs the first. Answers with every problem.
pub fn set_all(meeting: &mut Meeting, given: &Map<String, Value>) -> Vec<Problem> {
    const ALWAYS_THERE: &[&str] = &["language", "status", "access"];
    let unknown = given.keys().filter(|name| !NAMES.contains(&name.as_str()));
    let mut problems: Vec<Problem> = unknown.map(|name| Problem::new(name, Rule::UnknownField, "")).collect();
    for field in NAMES {
        match given.get(*field) {
            None => {}
            Some(Value::Null) if ALWAYS_THERE.contains(field) => {}
            Some(value) => problems.extend(set(meeting, field, value).err().unwrap_or_default()),
        }
    }
    problems
}

/// Puts the field's name before a problem's place in it: "outcomes" and "[2].deadline" are "outcomes[2].deadline".
fn under(field: &str, problem: Problem) -> Problem {
    match problem.rule {
        Rule::UnknownField if problem.field == field => problem,
        _ => problem.within(field),
    }
}

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
        "translations" => m.translations = by_language(v, translation)?,
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

fn translation(v: &Value) -> Answer<Option<Translation>> {
    let mut o = Object::new(v, &["title", "summary", "narrative"])?;
    let texts = Translation {
        title: o.take("title", short).unwrap_or_default(),
        summary: o.take("summary", long).unwrap_or_default(),
        narrative: o.take("narrative", long).unwrap_or_default(),
    };
    o.done(Some((texts != Translation::default()).then_some(texts)))
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
    if found.person.is_none() && found.organisation.is_none() && found.function.is_none() && o.is_right() {
        o.refuse(Problem::new("person", Rule::Missing, ""));
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
