//! Which meetings pass a filter: their row numbers, in order.

use super::{Filter, Order};
use crate::{
    Error, field,
    search::{self, Query, SearchOrder},
};
use chrono::{Datelike, NaiveDate};
use records::folding::fold;
use rusqlite::{Connection, ToSql};
use std::cmp::Reverse;

/// A meeting's first day (days since 1970) and row.
type Dated = (i64, i64);

/// Rows of the meetings that pass, in the filter's order.
pub(super) fn of(connection: &Connection, filter: &Filter, query: &Query) -> Result<Vec<i64>, Error> {
    let mut passed = by_day(connection, filter)?;
    for kept in [
        by_words(connection, query)?,
        by_pillar(connection, filter)?,
        by_role(connection, filter)?,
        by_place(connection, filter)?,
    ]
    .into_iter()
    .flatten()
    {
        passed.retain(|(_, row)| kept.holds(*row));
    }
    match filter.order {
        Order::Newest => passed.sort_unstable_by_key(|dated| Reverse(*dated)),
        Order::Oldest => passed.sort_unstable(),
        Order::Title => return by_title(connection, &passed),
    }
    Ok(passed.into_iter().map(|(_, row)| row).collect())
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

/// What one index answers alone: year, status, country, category.
fn by_day(connection: &Connection, filter: &Filter) -> Result<Vec<Dated>, Error> {
    let mut sql = String::from("SELECT starts_on, row FROM meeting INDEXED BY meeting_by_day WHERE removed = 0");
    let mut given: Vec<Box<dyn ToSql>> = Vec::new();
    let mut must = |condition: &str, value: Box<dyn ToSql>| {
        given.push(value);
        sql.push_str(" AND ");
        sql.push_str(condition);
    };
    if let Some(year) = filter.year {
        let (Some(first), Some(last)) = (
            NaiveDate::from_ymd_opt(year, 1, 1),
            NaiveDate::from_ymd_opt(year, 12, 31),
        ) else {
            return Ok(Vec::new());
        };
        must("starts_on >= ?", Box::new(field::days(first)));
        must("starts_on <= ?", Box::new(field::days(last)));
    }
    if let Some(status) = filter.status {
        must("status = ?", Box::new(status.code()));
    }
    if let Some(country) = &filter.country {
        must("country = ?", Box::new(country.clone()));
    }
    let categories = called(connection, "category", filter.category.as_deref())?;
    if let Some(ids) = &categories {
        sql.push_str(" AND category IN (");
        for (at, id) in ids.iter().enumerate() {
            sql.push_str(if at == 0 { "?" } else { ", ?" });
            given.push(Box::new(*id));
        }
        sql.push(')');
    }
    let mut statement = connection.prepare_cached(&sql)?;
    let found = statement.query_map(rusqlite::params_from_iter(given), |row| {
        Ok((row.get("starts_on")?, row.get("row")?))
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn by_words(connection: &Connection, query: &Query) -> Result<Option<Rows>, Error> {
    if query.is_empty() {
        return Ok(None);
    }
    let found = search::rows(connection, query, SearchOrder::Newest, usize::MAX)?;
    Ok(Some(found.into_iter().collect()))
}

fn by_pillar(connection: &Connection, filter: &Filter) -> Result<Option<Rows>, Error> {
    let Some(ids) = called(connection, "pillar", filter.pillar.as_deref())? else {
        return Ok(None);
    };
    let mut statement = connection.prepare_cached(
        "SELECT m.row FROM meeting_pillar p INDEXED BY meeting_pillar_by CROSS JOIN meeting m ON m.id = p.meeting \
         WHERE p.pillar = ?1 AND p.removed = 0",
    )?;
    let mut found = Rows::default();
    for id in ids {
        for row in statement.query_map([id], |row| row.get("row"))? {
            found.add(row?);
        }
    }
    Ok(Some(found))
}

fn by_role(connection: &Connection, filter: &Filter) -> Result<Option<Rows>, Error> {
    let Some(role) = filter.role else { return Ok(None) };
    let mut statement = connection.prepare_cached(
        "SELECT m.row FROM meeting_role r INDEXED BY meeting_role_by CROSS JOIN meeting m ON m.id = r.meeting \
         WHERE r.role = ?1 AND r.removed = 0",
    )?;
    let found = statement.query_map([role.code()], |row| row.get("row"))?;
    Ok(Some(found.collect::<Result<_, _>>()?))
}

fn by_place(connection: &Connection, filter: &Filter) -> Result<Option<Rows>, Error> {
    let Some(wanted) = filter.place.as_deref().map(fold) else {
        return Ok(None);
    };
    let mut statement = connection.prepare_cached(
        "SELECT row, city FROM meeting INDEXED BY meeting_in_calendar WHERE removed = 0 AND city IS NOT NULL",
    )?;
    let mut meetings = statement.query([])?;
    let mut found = Rows::default();
    while let Some(row) = meetings.next()? {
        let city = row.get_ref("city")?.as_str().unwrap_or_default();
        if fold(city) == wanted {
            found.add(row.get("row")?);
        }
    }
    Ok(Some(found))
}

/// Sorts by skeletons of titles; equal ones the newest first.
fn by_title(connection: &Connection, passed: &[Dated]) -> Result<Vec<i64>, Error> {
    let wanted: Rows = passed.iter().map(|(_, row)| *row).collect();
    let mut statement = connection
        .prepare_cached("SELECT row, starts_on, title FROM meeting INDEXED BY meeting_in_calendar WHERE removed = 0")?;
    let mut meetings = statement.query([])?;
    let mut titled: Vec<(String, Reverse<Dated>)> = Vec::with_capacity(passed.len());
    while let Some(row) = meetings.next()? {
        let number = row.get("row")?;
        if wanted.holds(number) {
            let title = row.get_ref("title")?.as_str().unwrap_or_default();
            titled.push((fold(title), Reverse((row.get("starts_on")?, number))));
        }
    }
    titled.sort_unstable();
    Ok(titled.into_iter().map(|(_, Reverse((_, row)))| row).collect())
}

/// Ids of a list's items that a name or its letters call, with those that were merged into them. None: no name is
/// given. An unknown name calls none, so that no meeting passes.
fn called(connection: &Connection, table: &str, name: Option<&str>) -> Result<Option<Vec<[u8; 16]>>, Error> {
    let Some(name) = name else { return Ok(None) };
    let wanted = name.trim().to_lowercase();
    let mut statement = connection.prepare_cached(&format!("SELECT id, merged_into, name, short_name FROM {table}"))?;
    let mut items = statement.query([])?;
    let (mut found, mut merged) = (Vec::new(), Vec::new());
    while let Some(item) = items.next()? {
        let id: [u8; 16] = item.get("id")?;
        let is = |column| -> Result<bool, Error> { Ok(item.get::<_, String>(column)?.to_lowercase() == wanted) };
        if let Some(into) = item.get::<_, Option<[u8; 16]>>("merged_into")? {
            merged.push((id, into));
        } else if !wanted.is_empty() && (is("name")? || is("short_name")?) {
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
    Ok(Some(found))
}

/// A set of row numbers: a bit for each. Rows are counted from 1 without gaps, so the bits are few.
#[derive(Default)]
struct Rows(Vec<u64>);

impl Rows {
    fn add(&mut self, row: i64) {
        let Ok(row) = usize::try_from(row) else { return };
        if self.0.len() <= row / 64 {
            self.0.resize(row / 64 + 1, 0);
        }
        self.0[row / 64] |= 1 << (row % 64);
    }

    fn holds(&self, row: i64) -> bool {
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
