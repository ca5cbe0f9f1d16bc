//! Meetings: list views, one record, what was typed and is not yet valid.

use super::{Here, moment, reporter, word};
use crate::error::{CommandError, Result};
use office::{
    meetings::{self, By, Filter, MeetingRow, Opened, Order, Place, PlaceChoice, several},
    records::{Id, Meeting, problems::Rule},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::{collections::BTreeMap, str::FromStr};
use tauri::{Runtime, Webview, ipc::JavaScriptChannelId};

/// A list that was opened.
#[derive(Serialize)]
pub(crate) struct OpenedList {
    /// What pages are asked for by.
    view: u32,
    total: usize,
    /// Years that have meetings, the latest first.
    years: Vec<i32>,
}

/// One meeting, as the window takes it.
#[derive(Serialize)]
pub(crate) struct OpenedMeeting {
    meeting: Value,
    /// Texts that were typed and are not (yet) valid, by field.
    drafts: BTreeMap<String, String>,
    /// RFC 3339.
    changed_at: Option<String>,
    changed_by: Option<String>,
}

impl TryFrom<Opened> for OpenedMeeting {
    type Error = CommandError;

    fn try_from(opened: Opened) -> Result<Self> {
        let (changed_by, changed_at) = opened.changed.map(|(author, at)| (author, moment(at))).unzip();
        Ok(Self {
            meeting: whole(&opened.meeting)?,
            drafts: opened.drafts,
            changed_at,
            changed_by,
        })
    }
}

/// Makes the value of an empty field.
type Empty = fn() -> Value;

/// Fields that the interchange form leaves out while they are empty, and what stands for them in the window's form.
const LEFT_OUT: [(&[&str], Empty); 4] = [
    (&["summary", "narrative"], || json!("")),
    (
        &[
            "reference",
            "report_text",
            "starts_at",
            "ends_at",
            "time_zone",
            "postponed_to",
            "reply_by",
            "parent",
            "venue",
            "city",
            "country",
            "category",
            "series",
            "responsible",
            "funder",
            "work_plan_code",
            "minutes",
            "totals",
            "source",
        ],
        || Value::Null,
    ),
    (
        &[
            "external",
            "other_places",
            "pillars",
            "our_roles",
            "organisers",
            "hosts",
            "working_languages",
            "agenda",
            "outcomes",
            "participants",
            "documents",
        ],
        || json!([]),
    ),
    (&["translations"], || json!({})),
];

/// A meeting in the interchange form with every field there, so that a form need not ask which ones are.
fn whole(meeting: &Meeting) -> Result<Value> {
    let Value::Object(mut fields) = serde_json::to_value(meeting).map_err(CommandError::internal)? else {
        return Err(CommandError::internal("a meeting is not an object"));
    };
    for (names, empty) in LEFT_OUT {
        for name in names {
            if !fields.contains_key(*name) {
                fields.insert((*name).to_owned(), empty());
            }
        }
    }
    Ok(Value::Object(fields))
}

/// In what order a list stands.
#[derive(Deserialize)]
pub(crate) struct Ordered {
    by: String,
    #[serde(default)]
    descending: bool,
}

impl TryFrom<Ordered> for Order {
    type Error = CommandError;

    fn try_from(order: Ordered) -> Result<Self> {
        let by = match order.by.as_str() {
            "date" => By::Date,
            "title" => By::Title,
            "place" => By::Place,
            "category" => By::Category,
            "status" => By::Status,
            "series" => By::Series,
            other => return Err(CommandError::invalid("order", Rule::UnknownValue, other)),
        };
        Ok(Self {
            by,
            descending: order.descending,
        })
    }
}

/// Reads words of a set, each. Errors: `invalid` with the field.
fn words_of<T: FromStr>(field: &str, given: Option<Vec<String>>) -> Result<Vec<T>> {
    let given = given.unwrap_or_default();
    given.iter().map(|text| word(field, Rule::UnknownValue, text)).collect()
}

/// Opens a list; it takes the place of those that were asked for before. Within one field any of the values will do, and
/// one that is empty or missing asks nothing. Errors: `invalid` (order, statuses, roles).
#[tauri::command(rename_all = "snake_case")]
#[expect(
    clippy::too_many_arguments,
    reason = "the fields of the filter are the command's arguments"
)]
pub(crate) async fn meetings_view(
    shell: Here<'_>,
    words: Option<String>,
    years: Option<Vec<i32>>,
    pillars: Option<Vec<String>>,
    categories: Option<Vec<String>>,
    roles: Option<Vec<String>>,
    statuses: Option<Vec<String>>,
    places: Option<Vec<String>>,
    order: Option<Ordered>,
) -> Result<OpenedList> {
    let places = places.unwrap_or_default();
    let filter = Filter {
        words: words.unwrap_or_default(),
        years: years.unwrap_or_default(),
        pillars: pillars.unwrap_or_default(),
        categories: categories.unwrap_or_default(),
        roles: words_of("roles", roles)?,
        statuses: words_of("statuses", statuses)?,
        places: places.iter().map(|place| Place::from(place.as_str())).collect(),
        order: order.map(Order::try_from).transpose()?.unwrap_or_default(),
    };
    // Lists are made side by side: what counts is which was asked for last.
    let ticket = shell.draw_view();
    shell
        .run(move |shell| {
            shell.session(|session| {
                let years = meetings::years(session)?;
                let view = meetings::view(session, &filter)?;
                let total = view.len();
                shell.keep_view(ticket, view);
                Ok(OpenedList {
                    view: ticket,
                    total,
                    years: years.into_iter().map(|(year, _)| year).collect(),
                })
            })
        })
        .await
}

/// A place by which the list can be filtered.
#[derive(Serialize)]
pub(crate) struct MeetingPlace {
    /// As `meetings_view` takes it.
    value: String,
    label: String,
    count: usize,
}

/// The cities and countries that meetings have, the most frequent first.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meetings_places(shell: Here<'_>) -> Result<Vec<MeetingPlace>> {
    let choices = shell.with_session(|session| Ok(meetings::places(session)?)).await?;
    let place = |choice: PlaceChoice| MeetingPlace {
        value: choice.place.to_string(),
        label: choice.label,
        count: choice.meetings,
    };
    Ok(choices.into_iter().map(place).collect())
}

/// More rows than any screen shows; a page is answered in milliseconds.
const MOST_ROWS: usize = 1000;

/// Rows of the list from a place on. Errors: `not_found` where the list was replaced by another one.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meetings_page(shell: Here<'_>, view: u32, offset: usize, limit: usize) -> Result<Vec<MeetingRow>> {
    let rows = offset..offset.saturating_add(limit.min(MOST_ROWS));
    shell
        .with_view(view, move |session, view| Ok(meetings::page(session, view, rows)?))
        .await
}

/// Reads ids. Errors: `invalid`.
fn ids_of(ids: &[String]) -> Result<Vec<Id>> {
    ids.iter().map(|id| super::id("ids", id)).collect()
}

/// These meetings as rows of a list, in this order; those that are not there are left out. Errors: `invalid` (ids).
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meetings_rows(shell: Here<'_>, ids: Vec<String>) -> Result<Vec<MeetingRow>> {
    let ids = ids_of(&ids)?;
    shell
        .with_session(move |session| Ok(meetings::rows(session, &ids)?))
        .await
}

/// The ids of a stretch of the list, `to` not counted. Errors: `not_found` where the list was replaced by another one.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meetings_ids(shell: Here<'_>, view: u32, from: usize, to: usize) -> Result<Vec<Id>> {
    shell
        .with_view(view, move |session, view| Ok(meetings::ids(session, view, from..to)?))
        .await
}

/// Those of these meetings that are in the list, in its order. Errors: `invalid` (ids); `not_found` where the list was
/// replaced by another one.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meetings_among(shell: Here<'_>, view: u32, ids: Vec<String>) -> Result<Vec<Id>> {
    let ids = ids_of(&ids)?;
    shell
        .with_view(view, move |session, view| Ok(meetings::among(session, view, &ids)?))
        .await
}

/// A meeting's place in the list, from 0; None: it is not in it. Errors: `invalid` (id); `not_found` where the list was
/// replaced by another one.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meetings_place(shell: Here<'_>, view: u32, id: String) -> Result<Option<usize>> {
    let id = super::id("id", &id)?;
    shell
        .with_view(view, move |session, view| Ok(meetings::place(session, view, id)?))
        .await
}

/// What several meetings are given; roles in words.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Several {
    set: Map<String, Value>,
    add_pillars: Vec<String>,
    remove_pillars: Vec<String>,
    add_roles: Vec<String>,
    remove_roles: Vec<String>,
}

/// How many meetings a change met.
#[derive(Serialize)]
pub(crate) struct Met {
    changed: usize,
    unchanged: usize,
}

/// Changes several meetings in one operation, all or none. Errors: `not_found`; `invalid`, `detail` is the title of the
/// meeting that cannot take a value; `cancelled`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meetings_edit_many<R: Runtime>(
    webview: Webview<R>,
    shell: Here<'_>,
    ids: Vec<String>,
    change: Several,
    progress: Option<JavaScriptChannelId>,
) -> Result<Met> {
    let ids = ids_of(&ids)?;
    let change = several::Change {
        set: change.set,
        add_pillars: change.add_pillars,
        remove_pillars: change.remove_pillars,
        add_roles: words_of("add_roles", Some(change.add_roles))?,
        remove_roles: words_of("remove_roles", Some(change.remove_roles))?,
    };
    let job = shell.jobs.start();
    let mut report = reporter(&job, webview, progress);
    let met = shell
        .with_session(move |session| Ok(several::edit(session, &ids, &change, &mut report)?))
        .await?;
    Ok(Met {
        changed: met.changed,
        unchanged: met.unchanged,
    })
}

/// How many meetings went.
#[derive(Serialize)]
pub(crate) struct Removed {
    removed: usize,
}

/// Takes meetings out of the register in one operation; undo brings all of them back. Errors: `invalid` (ids);
/// `cancelled`, and none is gone then.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meetings_remove<R: Runtime>(
    webview: Webview<R>,
    shell: Here<'_>,
    ids: Vec<String>,
    progress: Option<JavaScriptChannelId>,
) -> Result<Removed> {
    let ids = ids_of(&ids)?;
    let job = shell.jobs.start();
    let mut report = reporter(&job, webview, progress);
    let removed = shell
        .with_session(move |session| Ok(several::remove(session, &ids, &mut report)?))
        .await?;
    Ok(Removed { removed })
}

/// What another meeting like this one begins with: a copy, or the `next` of its series. Errors: `not_found`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meeting_copy(shell: Here<'_>, id: String, next: bool) -> Result<Map<String, Value>> {
    let id = super::id("id", &id)?;
    shell
        .with_session(move |session| Ok(meetings::copy(session, id, next)?))
        .await
}

/// Errors: `not_found`, `invalid` (id).
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meeting(shell: Here<'_>, id: String) -> Result<OpenedMeeting> {
    let id = super::id("id", &id)?;
    shell
        .with_session(move |session| Ok(meetings::get(session, id)?))
        .await?
        .try_into()
}

/// Records a new meeting; title and starts_on are needed. Errors: `invalid`, and nothing is recorded then.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meeting_create(shell: Here<'_>, fields: Map<String, Value>) -> Result<OpenedMeeting> {
    shell
        .with_session(move |session| Ok(meetings::create_from_draft(session, &fields)?))
        .await?
        .try_into()
}

/// Changes the named fields, all or none; null clears. Errors: `not_found`, `invalid`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meeting_edit(shell: Here<'_>, id: String, fields: Map<String, Value>) -> Result<OpenedMeeting> {
    let id = super::id("id", &id)?;
    shell
        .with_session(move |session| Ok(meetings::edit(session, id, &fields)?))
        .await?
        .try_into()
}

/// Takes a meeting out of the register; undo brings it back. Errors: `not_found`.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn meeting_remove(shell: Here<'_>, id: String) -> Result<()> {
    let id = super::id("id", &id)?;
    shell
        .with_session(move |session| Ok(meetings::remove(session, id)?))
        .await
}

/// The meeting that is not one yet.
const NEW: &str = "new";

/// Keeps what was typed and is not (yet) valid; None forgets it. `id` "new": the meeting that is not one yet.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn draft_put(shell: Here<'_>, id: String, field: String, text: Option<String>) -> Result<()> {
    let id = if id == NEW { None } else { Some(super::id("id", &id)?) };
    shell
        .with_session(move |session| Ok(meetings::draft_put(session, id, &field, text.as_deref())?))
        .await
}

/// What was typed for the meeting that is not one yet, by field.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn drafts_new(shell: Here<'_>) -> Result<BTreeMap<String, String>> {
    shell.with_session(|session| Ok(meetings::drafts(session, None)?)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use office::records::Language;

    #[test]
    fn a_meeting_crosses_with_every_field_of_the_interchange_form() {
        let day = "2022-06-05".parse().unwrap();
        let meeting = Meeting::new(Id::from_bytes([1; 16]), "Board", Language::En, day);
        let whole = whole(&meeting).unwrap();
        assert_eq!(
            (&whole["title"], &whole["venue"], &whole["ends_on"]),
            (&json!("Board"), &Value::Null, &json!("2022-06-05"))
        );
        assert_eq!((&whole["pillars"], &whole["translations"]), (&json!([]), &json!({})));
        // DESIGN.md's list, in its order.
        let fields = "id external reference title language summary narrative report_text translations starts_on ends_on \
            date_precision starts_at ends_at time_zone status postponed_to reply_by parent format venue city country \
            other_places category pillars series our_roles organisers hosts access responsible working_languages funder \
            work_plan_code agenda minutes outcomes participants totals documents source";
        let mut expected: Vec<&str> = fields.split_whitespace().collect();
        let mut crossed: Vec<&str> = whole.as_object().unwrap().keys().map(String::as_str).collect();
        expected.sort_unstable();
        crossed.sort_unstable();
        assert_eq!(crossed, expected);
    }
}
