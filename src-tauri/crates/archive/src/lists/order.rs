//! In what order a list stands.

use super::{
    By, Order, places,
    rows::{Dated, Rows},
};
use crate::{
    Error,
    list_items::CategoryRow,
    names,
    record::{self, Record},
    series::SeriesRow,
};
use chrono::NaiveDate;
use records::{Id, countries, folding::fold};
use rusqlite::Connection;
use std::{cmp::Reverse, rc::Rc};

/// So many titles are read one by one; of more, all are read, since they lie side by side in an index.
const FEW: usize = 1_000;

/// Puts the meetings that pass into an order: their rows.
pub(super) fn arrange(connection: &Connection, mut passed: Vec<Dated>, order: Order) -> Result<Vec<i64>, Error> {
    match order.by {
        By::Date if order.descending => passed.sort_unstable_by_key(|dated| Reverse(*dated)),
        By::Date => passed.sort_unstable(),
        By::Title => return by_title(connection, &passed, order.descending),
        By::Place => by_rank(&mut passed, &of_places(connection)?, order.descending),
        By::Category => by_rank(&mut passed, &of_categories(connection)?, order.descending),
        By::Status => by_rank(&mut passed, &of_statuses(connection)?, order.descending),
        By::Series => by_rank(&mut passed, &of_series(connection)?, order.descending),
    }
    Ok(passed.into_iter().map(|(_, row)| row).collect())
}

/// For each row its place in an order: equal places, equal meetings. [`Ranks::LAST`]: it has none.
struct Ranks(Vec<u32>);

impl Ranks {
    const LAST: u32 = u32::MAX;

    /// Ranks of rows by the key of the group that each belongs to. Rows of no group have none.
    fn of<K: Ord>(groups: Vec<K>, rows: Vec<(i64, usize)>) -> Self {
        let mut sorted: Vec<usize> = (0..groups.len()).collect();
        sorted.sort_unstable_by(|one, other| groups[*one].cmp(&groups[*other]));
        let mut rank_of = vec![0; groups.len()];
        let mut rank = 0;
        for pair in sorted.windows(2) {
            rank += u32::from(groups[pair[0]] != groups[pair[1]]);
            rank_of[pair[1]] = rank;
        }
        let mut ranks = Self(Vec::new());
        for (row, group) in rows {
            ranks.set(row, rank_of[group]);
        }
        ranks
    }

    fn set(&mut self, row: i64, rank: u32) {
        let Ok(row) = usize::try_from(row) else { return };
        if self.0.len() <= row {
            self.0.resize(row + 1, Self::LAST);
        }
        self.0[row] = rank;
    }

    fn get(&self, row: i64) -> u32 {
        usize::try_from(row)
            .ok()
            .and_then(|row| self.0.get(row).copied())
            .unwrap_or(Self::LAST)
    }
}

/// Sorts by ranks; what has none stands last, whatever the direction. Equal ones the newest first.
fn by_rank(passed: &mut [Dated], ranks: &Ranks, descending: bool) {
    passed.sort_by_cached_key(|dated| {
        let rank = ranks.get(dated.1);
        let rank = match descending {
            true if rank != Ranks::LAST => Ranks::LAST - 1 - rank,
            _ => rank,
        };
        (rank, Reverse(*dated))
    });
}

fn of_statuses(connection: &Connection) -> Result<Ranks, Error> {
    let mut statement =
        connection.prepare_cached("SELECT row, status FROM meeting INDEXED BY meeting_by_day WHERE removed = 0")?;
    let mut meetings = statement.query([])?;
    let mut ranks = Ranks(Vec::new());
    while let Some(meeting) = meetings.next()? {
        ranks.set(meeting.get(0)?, meeting.get(1)?);
    }
    Ok(ranks)
}

/// By the city's skeleton; a country without a city stands where its name does.
fn of_places(connection: &Connection) -> Result<Ranks, Error> {
    let language = super::page::office_language(connection)?;
    let (mut groups, mut rows) = (Vec::new(), Vec::new());
    places::each(connection, |row, place| {
        if let Some((city, country)) = place {
            let country = country.map(|code| countries::name(code, language, NaiveDate::MAX).unwrap_or(code));
            groups.push(city.or(country).map(|first| (fold(first), country.map(fold))));
        }
        if let Some(Some(_)) = groups.last() {
            rows.push((row, groups.len() - 1));
        }
    })?;
    Ok(Ranks::of(groups, rows))
}

fn of_categories(connection: &Connection) -> Result<Ranks, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT row, category FROM meeting INDEXED BY meeting_by_category WHERE category IS NOT NULL ORDER BY category",
    )?;
    let mut meetings = statement.query([])?;
    let (mut groups, mut rows) = (Vec::new(), Vec::new());
    let mut last = None;
    while let Some(meeting) = meetings.next()? {
        let id: Id = record::load(meeting, 1)?;
        if last.replace(id) != Some(id) {
            groups.push(name_of::<CategoryRow>(connection, id, |category| category.name)?);
        }
        rows.push((meeting.get(0)?, groups.len() - 1));
    }
    Ok(Ranks::of(groups, rows))
}

/// By the skeleton of the series' name, then by number.
fn of_series(connection: &Connection) -> Result<Ranks, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT row, series, series_number FROM meeting INDEXED BY meeting_by_series WHERE series IS NOT NULL \
         ORDER BY series, series_number",
    )?;
    let mut meetings = statement.query([])?;
    let (mut groups, mut rows) = (Vec::new(), Vec::new());
    let mut last = None;
    let mut name = String::new();
    while let Some(meeting) = meetings.next()? {
        let (id, number): (Id, Option<u32>) = (record::load(meeting, 1)?, meeting.get(2)?);
        if last.is_none_or(|(known, _)| known != id) {
            name = name_of::<SeriesRow>(connection, id, |series| series.name)?;
        }
        if last.replace((id, number)) != Some((id, number)) {
            groups.push((name.clone(), number));
        }
        rows.push((meeting.get(0)?, groups.len() - 1));
    }
    Ok(Ranks::of(groups, rows))
}

/// The skeleton of a record's name, merges followed.
fn name_of<R: Record>(connection: &Connection, id: Id, name: impl FnOnce(R) -> String) -> Result<String, Error> {
    let found = names::named::<R>(connection, id)?;
    Ok(found.map(|row| fold(&name(row.fields))).unwrap_or_default())
}

/// Sorts by skeletons of titles; equal ones the newest first.
fn by_title(connection: &Connection, passed: &[Dated], descending: bool) -> Result<Vec<i64>, Error> {
    let mut titled = if passed.len() <= FEW {
        titles_of(connection, passed)?
    } else {
        titles_of_many(connection, passed)?
    };
    // not the unstable sort: what an index gave is nearly in order already, and this one is quick with that
    titled.sort_by(|(title, dated), (other_title, other)| {
        let order = title.cmp(other_title);
        let order = if descending { order.reverse() } else { order };
        order.then_with(|| other.cmp(dated))
    });
    Ok(titled.into_iter().map(|(_, (_, row))| row).collect())
}

/// A meeting with the skeleton of its title. Meetings of the same title share one.
type Titled = (Rc<str>, Dated);

fn titles_of(connection: &Connection, passed: &[Dated]) -> Result<Vec<Titled>, Error> {
    let mut statement = connection.prepare_cached("SELECT title FROM meeting WHERE row = ?1")?;
    let mut titled = Vec::with_capacity(passed.len());
    for dated in passed {
        let skeleton = statement.query_row([dated.1], |found| {
            Ok(fold(found.get_ref(0)?.as_str().unwrap_or_default()))
        })?;
        titled.push((skeleton.into(), *dated));
    }
    Ok(titled)
}

fn titles_of_many(connection: &Connection, passed: &[Dated]) -> Result<Vec<Titled>, Error> {
    let wanted: Rows = passed.iter().map(|(_, row)| *row).collect();
    let mut statement =
        connection.prepare_cached("SELECT row, starts_on, title FROM meeting WHERE removed = 0 ORDER BY title")?;
    let mut meetings = statement.query([])?;
    let mut titled = Vec::with_capacity(passed.len());
    let (mut title, mut skeleton) = (String::new(), Rc::from(""));
    while let Some(meeting) = meetings.next()? {
        let row = meeting.get(0)?;
        if wanted.holds(row) {
            let found = meeting.get_ref(2)?.as_str().unwrap_or_default();
            if title != found {
                found.clone_into(&mut title);
                skeleton = Rc::from(fold(found));
            }
            titled.push((Rc::clone(&skeleton), (meeting.get(1)?, row)));
        }
    }
    Ok(titled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_groups_rank_equal_and_what_has_none_is_last_either_way() {
        let ranks = Ranks::of(vec!["b", "a", "b"], vec![(1, 0), (2, 1), (3, 2)]);
        assert_eq!([1, 2, 3, 4].map(|row| ranks.get(row)), [1, 0, 1, Ranks::LAST]);
        let ordered = |descending| {
            let mut passed: Vec<Dated> = (1..5).map(|row| (10 - row, row)).collect();
            by_rank(&mut passed, &ranks, descending);
            passed.into_iter().map(|(_, row)| row).collect::<Vec<_>>()
        };
        assert_eq!(ordered(false), [2, 1, 3, 4]);
        assert_eq!(ordered(true), [1, 3, 2, 4]);
    }
}
