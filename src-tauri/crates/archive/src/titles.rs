//! What a record is called where the history or an error speaks of it, and which field of the interchange form a column
//! belongs to.

use crate::{Error, schema::LoggedTable};
use rusqlite::{Connection, OptionalExtension};

/// How a row of a table is called: its own name, or that of the record it belongs to. Empty if it has none.
pub(crate) fn title_of(connection: &Connection, table: &LoggedTable, row: i64) -> Result<String, Error> {
    let own = match table.name {
        "meeting" => "SELECT title FROM meeting WHERE row = ?1",
        "person" => "SELECT trim(given_name || ' ' || family_name) FROM person WHERE row = ?1",
        "organisation" => "SELECT name FROM organisation WHERE row = ?1",
        "pillar" => "SELECT name FROM pillar WHERE row = ?1",
        "category" => "SELECT name FROM category WHERE row = ?1",
        "series" => "SELECT name FROM series WHERE row = ?1",
        "mission" => "SELECT traveller FROM mission WHERE row = ?1",
        // its short name, else its name in its own language
        "office" | "office_language" => {
            "SELECT coalesce(nullif(o.short_name, ''), (SELECT t.value FROM translation t \
             WHERE t.record = o.id AND t.field = 'name' AND t.removed = 0 \
             ORDER BY t.language = o.language DESC, t.language LIMIT 1), '') \
             FROM office o WHERE o.removed = 0 AND ?1 > 0"
        }
        "appointment" => {
            "SELECT trim(given_name || ' ' || family_name) FROM appointment a JOIN person p ON p.id = a.person WHERE a.row = ?1"
        }
        "organisation_name" | "organisation_status" => {
            return ask(
                connection,
                &format!(
                    "SELECT o.name FROM {} t JOIN organisation o ON o.id = t.organisation WHERE t.row = ?1",
                    table.name
                ),
                row,
            );
        }
        "document_version" => {
            "SELECT d.title FROM document_version v JOIN document d ON d.id = v.document WHERE v.row = ?1"
        }
        "external" | "translation" => {
            let sql = format!(
                "SELECT coalesce((SELECT title FROM meeting WHERE id = t.record), \
                 (SELECT trim(given_name || ' ' || family_name) FROM person WHERE id = t.record), \
                 (SELECT name FROM organisation WHERE id = t.record), (SELECT name FROM pillar WHERE id = t.record), \
                 (SELECT name FROM category WHERE id = t.record), (SELECT name FROM series WHERE id = t.record), '') \
                 FROM {} t WHERE t.row = ?1",
                table.name
            );
            return ask(connection, &sql, row);
        }
        _ if table.has("meeting") => {
            let sql = format!(
                "SELECT m.title FROM {} t JOIN meeting m ON m.id = t.meeting WHERE t.row = ?1",
                table.name
            );
            return ask(connection, &sql, row);
        }
        _ => return Ok(String::new()),
    };
    ask(connection, own, row)
}

fn ask(connection: &Connection, sql: &str, row: i64) -> Result<String, Error> {
    Ok(connection
        .prepare_cached(sql)?
        .query_row([row], |found| found.get(0))
        .optional()?
        .unwrap_or_default())
}

/// The field of the interchange form that a column belongs to; None for one that a person never sees.
pub(crate) fn field_of(table: &LoggedTable, column: &'static str) -> Option<&'static str> {
    if matches!(column, "id" | "sort" | "meeting" | "record" | "merged_into") {
        return None;
    }
    Some(match (table.name, column) {
        ("meeting", "minutes_state" | "minutes_adopted_on") => "minutes",
        ("meeting", "total_participants" | "total_women" | "total_men") => "totals",
        ("meeting", "source_url" | "source_posted_on" | "source_category") => "source",
        ("meeting", "series_number") => "series",
        ("meeting_role", _) => "our_roles",
        ("meeting_pillar", _) => "pillars",
        ("meeting_place", _) => "other_places",
        ("meeting_organiser", _) => "organisers",
        ("meeting_language", _) => "working_languages",
        ("agenda_item", _) => "agenda",
        ("outcome", _) => "outcomes",
        ("participant", _) => "participants",
        ("document" | "document_version", _) => "documents",
        ("external", _) => "external",
        ("translation", _) => "translations",
        ("office_language", _) => "languages",
        ("appointment", _) => "appointments",
        (_, column) => column,
    })
}

/// Whether a table's rows are inner rows of another record: a person sees them come and go as a whole.
pub(crate) fn is_inner(table: &LoggedTable) -> bool {
    table.has("meeting") || table.has("record") || table.name == "office_language"
}
