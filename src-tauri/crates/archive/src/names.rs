//! Names that a meeting gives to its category, pillars and series, and the records that they stand for.

use crate::{
    Error,
    list_items::{self, CategoryRow, PillarRow},
    order,
    record::{self, Record, Stored},
    series::SeriesRow,
    transact::Tx,
};
use records::{Id, lists::List};
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use std::collections::HashMap;

/// A record that was made because a meeting named it: perhaps a slip of the keyboard, so that a person is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Made {
    /// "pillar", "category", "series".
    pub kind: &'static str,
    /// Its name, as it was given.
    pub name: String,
}

/// What the names of an operation stand for: read once an operation, since an import asks thousands of times.
#[derive(Default)]
pub(crate) struct Names {
    pillars: HashMap<String, Id>,
    categories: HashMap<String, Id>,
    series: HashMap<String, Id>,
}

impl Names {
    fn read(connection: &Connection) -> Result<Self, Error> {
        let mut names = Self::default();
        for list in [List::Pillars, List::Categories] {
            let items = list_items::called(connection, list)?;
            let known = names.of(list);
            // what is said later wins: a full name where one item's letters are another's name, a name that is borne now
            // where another item bore it before it was merged
            for is_former in [true, false] {
                let items = || items.iter().filter(|item| item.is_former == is_former);
                for item in items() {
                    known.insert(folded(&item.short_name), item.id);
                }
                for item in items() {
                    known.insert(folded(&item.name), item.id);
                }
            }
            known.remove("");
        }
        let standing = record::select::<SeriesRow>(connection, "WHERE removed = 0 AND merged_into IS NULL", [])?;
        names.series = standing
            .into_iter()
            .map(|row| (folded(&row.fields.name), row.id))
            .collect();
        Ok(names)
    }

    fn of(&mut self, list: List) -> &mut HashMap<String, Id> {
        match list {
            List::Pillars => &mut self.pillars,
            List::Categories => &mut self.categories,
        }
    }
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

impl Tx<'_> {
    fn with_names<T>(&self, ask: impl FnOnce(&mut Names) -> T) -> Result<T, Error> {
        let mut names = self.names.borrow_mut();
        if names.is_none() {
            *names = Some(Names::read(self.connection)?);
        }
        Ok(ask(names.get_or_insert_default()))
    }

    /// Forgets what names stand for, after a list was changed.
    pub(crate) fn forget_names(&self) {
        *self.names.borrow_mut() = None;
    }

    /// The item of a list that a name or its letters call; made when there is none.
    pub(crate) fn list_item_called(&self, list: List, given: &str) -> Result<Id, Error> {
        let key = folded(given);
        if let Some(id) = self.with_names(|names| names.of(list).get(&key).copied())? {
            return Ok(id);
        }
        let id = self.new_id();
        let last = list_items::read(self.connection, list)?
            .into_iter()
            .map(|item| item.order)
            .filter(|key| order::is_key(key))
            .max();
        let (name, sort) = (given.trim().to_owned(), order::between(last.as_deref(), None));
        match list {
            List::Pillars => record::insert(self.connection, id, &PillarRow::named(name, sort))?,
            List::Categories => record::insert(self.connection, id, &CategoryRow::named(name, sort))?,
        }
        self.with_names(|names| names.of(list).insert(key, id))?;
        self.has_made(list_items::table(list), given);
        Ok(id)
    }

    /// The series of a name; made when there is none.
    pub(crate) fn series_called(&self, name: &str) -> Result<Id, Error> {
        let key = folded(name);
        if let Some(id) = self.with_names(|names| names.series.get(&key).copied())? {
            return Ok(id);
        }
        let id = self.new_id();
        let row = SeriesRow {
            name: name.trim().to_owned(),
            merged_into: None,
        };
        record::insert(self.connection, id, &row)?;
        self.with_names(|names| names.series.insert(key, id))?;
        self.has_made(SeriesRow::TABLE, name);
        Ok(id)
    }

    fn has_made(&self, kind: &'static str, name: &str) {
        self.made.borrow_mut().push(Made {
            kind,
            name: name.trim().to_owned(),
        });
    }

    /// Pillars, categories and series that this operation made because meetings named them, in that order.
    pub fn made(&self) -> Vec<Made> {
        self.made.borrow().clone()
    }
}

/// The record that an id stands for now: merges are followed.
pub(crate) fn standing(connection: &Connection, table: &str, id: Id) -> Result<Id, Error> {
    let sql = format!("SELECT merged_into FROM {table} WHERE id = ?1 AND merged_into IS NOT NULL");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut id = id;
    // two laptops can merge in a circle; a bound ends it
    for _ in 0..32 {
        match statement
            .query_row([id.as_bytes()], |row| record::load(row, 0))
            .optional()?
        {
            Some(next) => id = next,
            None => break,
        }
    }
    Ok(id)
}

/// The fields of the record that an id stands for, merges followed.
pub(crate) fn named<R: Record>(connection: &Connection, id: Id) -> Result<Option<Stored<R>>, Error> {
    record::find(connection, standing(connection, R::TABLE, id)?)
}
