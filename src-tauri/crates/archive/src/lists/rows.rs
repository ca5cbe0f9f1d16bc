//! Which meetings pass a filter: their row numbers.

use super::{Filter, Place, places};
use crate::{
    Error, field,
    search::{self, Query, SearchOrder},
};
use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, ToSql, params_from_iter};
use std::collections::BTreeSet;

/// A meeting's first day (days since 1970) and row.
pub(super) type Dated = (i64, i64);

/// The meetings that pass, in no order that anybody may rely on.
pub(super) fn that_pass(connection: &Connection, filter: &Filter, query: &Query) -> Result<Vec<Dated>, Error> {
    let mut passed = by_day(connection, filter)?;
    for kept in [
        by_words(connection, query)?,
        by_pillar(connection, filter)?,
        by_role(connection, filter)?,
        by_place(connection, &filter.places)?,
    ]
    .into_iter()
    .flatten()
    {
        passed.retain(|(_, row)| kept.holds(*row));
    }
    Ok(passed)
}

/// Years in which meetings begin, with how many, the latest first.
pub(super) fn years(connection: &Connection) -> Result<Vec<(i32, usize)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT starts_on, count(*) AS meetings FROM meeting INDEXED BY meeting_by_day WHERE removed = 0 \
         GROUP BY starts_on ORDER BY starts_on DESC",
    )?;
    let mut days = statement.query([])?;
    let mut years: Vec<(i32, usize)> = Vec::new();
    while let Some(row) = days.next()? {
        let Some(day) = field::day(row.get("starts_on")?) else {
            continue;
        };
        let meetings = row.get::<_, u32>("meetings")? as usize;
        match years.last_mut() {
            Some((year, count)) if *year == day.year() => *count += meetings,
            _ => years.push((day.year(), meetings)),
        }
    }
    Ok(years)
}

/// What one index answers alone: years, statuses, categories.
fn by_day(connection: &Connection, filter: &Filter) -> Result<Vec<Dated>, Error> {
    let mut sql = String::from(
        "SELECT starts_on, row FROM meeting INDEXED BY meeting_by_day \
         WHERE removed = 0 AND starts_on BETWEEN ? AND ?",
    );
    let mut given: Vec<Box<dyn ToSql>> = Vec::new();
    if !filter.statuses.is_empty() {
        sql.push_str(&format!(" AND status IN ({})", holes(filter.statuses.len())));
        given.extend(
            filter
                .statuses
                .iter()
                .map(|status| Box::new(status.code()) as Box<dyn ToSql>),
        );
    }
    if !filter.categories.is_empty() {
        let called = called(connection, "category", &filter.categories)?;
        let or_none = if called.or_none { " OR category IS NULL" } else { "" };
        sql.push_str(&format!(" AND (category IN ({}){or_none})", holes(called.ids.len())));
        given.extend(called.ids.into_iter().map(|id| Box::new(id) as Box<dyn ToSql>));
    }
    let mut statement = connection.prepare_cached(&sql)?;
    let mut passed = Vec::new();
    for (first, last) in spans(&filter.years) {
        let span: [&dyn ToSql; 2] = [&first, &last];
        let given = span.into_iter().chain(given.iter().map(AsRef::as_ref));
        let mut found = statement.query(params_from_iter(given))?;
        while let Some(meeting) = found.next()? {
            passed.push((meeting.get(0)?, meeting.get(1)?));
        }
    }
    Ok(passed)
}

/// "?, ?, ?".
fn holes(count: usize) -> String {
    vec!["?"; count].join(", ")
}

/// First and last days of years, each year once; one span for all days where no year is asked for.
fn spans(years: &[i32]) -> Vec<(i64, i64)> {
    if years.is_empty() {
        return vec![(i64::MIN, i64::MAX)];
    }
    let years: BTreeSet<i32> = years.iter().copied().collect();
    let span = |year| {
        let (first, last) = (
            NaiveDate::from_ymd_opt(year, 1, 1)?,
            NaiveDate::from_ymd_opt(year, 12, 31)?,
        );
        Some((field::days(first), field::days(last)))
    };
    years.into_iter().filter_map(span).collect()
}

fn by_words(connection: &Connection, query: &Query) -> Result<Option<Rows>, Error> {
    if query.is_empty() {
        return Ok(None);
    }
    let found = search::rows(connection, query, SearchOrder::Newest, usize::MAX)?;
    Ok(Some(found.into_iter().collect()))
}

/// The search index keeps the pillars of all meetings side by side.
fn by_pillar(connection: &Connection, filter: &Filter) -> Result<Option<Rows>, Error> {
    if filter.pillars.is_empty() {
        return Ok(None);
    }
    let wanted = called(connection, "pillar", &filter.pillars)?;
    let mut found = Rows::default();
    search::each_with_pillars(connection, |row, ids| {
        if (wanted.or_none && ids.is_empty()) || ids.iter().any(|id| wanted.ids.contains(id)) {
            found.add(row);
        }
    })?;
    Ok(Some(found))
}

fn by_role(connection: &Connection, filter: &Filter) -> Result<Option<Rows>, Error> {
    if filter.roles.is_empty() {
        return Ok(None);
    }
    let mut statement = connection.prepare_cached(
        "SELECT m.row FROM meeting_role r INDEXED BY meeting_role_by CROSS JOIN meeting m ON m.id = r.meeting \
         WHERE r.role = ?1 AND r.removed = 0",
    )?;
    let mut found = Rows::default();
    for role in &filter.roles {
        let mut rows = statement.query([role.code()])?;
        while let Some(row) = rows.next()? {
            found.add(row.get(0)?);
        }
    }
    Ok(Some(found))
}

fn by_place(connection: &Connection, wanted: &[Place]) -> Result<Option<Rows>, Error> {
    if wanted.is_empty() {
        return Ok(None);
    }
    places::holding(connection, wanted).map(Some)
}

/// Items of a list that a filter names.
struct Called {
    /// Their ids, with those that were merged into them.
    ids: Vec<[u8; 16]>,
    /// Whether meetings that have none pass too.
    or_none: bool,
}

/// The items of a list that names or letters call. An unknown name calls none, so that no meeting passes.
fn called(connection: &Connection, table: &str, names: &[String]) -> Result<Called, Error> {
    let wanted: BTreeSet<String> = names.iter().map(|name| name.trim().to_lowercase()).collect();
    let mut statement = connection.prepare_cached(&format!("SELECT id, merged_into, name, short_name FROM {table}"))?;
    let mut items = statement.query([])?;
    let (mut found, mut merged) = (Vec::new(), Vec::new());
    while let Some(item) = items.next()? {
        let id: [u8; 16] = item.get("id")?;
        let is = |column| -> Result<bool, Error> {
            let name = item.get::<_, String>(column)?.to_lowercase();
            Ok(!name.is_empty() && wanted.contains(&name))
        };
        if let Some(into) = item.get::<_, Option<[u8; 16]>>("merged_into")? {
            merged.push((id, into));
        } else if is("name")? || is("short_name")? {
            found.push(id);
        }
    }
    // A merge can follow a merge: each round takes in what was merged into what is known.
    for _ in 0..merged.len() {
        let more: Vec<_> = merged
            .iter()
            .filter(|(id, into)| found.contains(into) && !found.contains(id))
            .map(|(id, _)| *id)
            .collect();
        if more.is_empty() {
            break;
        }
        found.extend(more);
    }
    Ok(Called {
        ids: found,
        or_none: wanted.contains(""),
    })
}

/// A set of row numbers: a bit for each. Rows are counted from 1 without gaps, so the bits are few.
#[derive(Default)]
pub(super) struct Rows(Vec<u64>);

impl Rows {
    pub(super) fn add(&mut self, row: i64) {
        let Ok(row) = usize::try_from(row) else { return };
        if self.0.len() <= row / 64 {
            self.0.resize(row / 64 + 1, 0);
        }
        self.0[row / 64] |= 1 << (row % 64);
    }

    pub(super) fn holds(&self, row: i64) -> bool {
        usize::try_from(row)
            .ok()
            .and_then(|row| Some(self.0.get(row / 64)? >> (row % 64) & 1 == 1))
            .unwrap_or(false)
    }
}

impl FromIterator<i64> for Rows {
    fn from_iter<I: IntoIterator<Item = i64>>(rows: I) -> Self {
        let mut set = Self::default();
        for row in rows {
            set.add(row);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_added() {
        let set: Rows = [1, 63, 64, 1000].into_iter().collect();
        assert!([1, 63, 64, 1000].into_iter().all(|row| set.holds(row)));
        assert!(
            ![-1, 0, 2, 65, 999, 1001, i64::MAX]
                .into_iter()
                .any(|row| set.holds(row))
        );
    }
}
