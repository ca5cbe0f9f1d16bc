//! Names that a meeting gives to its category, pillars and series, and the records that they stand for.

use crate::{
    Error,
    list_items::{self, CategoryRow, PillarRow},
    order,
    record::{self, Stored},
    series::SeriesRow,
    transact::Tx,
};
use records::{Id, lists::List};
use rusqlite::{Connection, OptionalExtension};
use std::collections::HashMap;

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
            // letters first, so that a full name wins where one item's letters are another's name
            for (id, _, short_name) in &items {
                known.insert(folded(short_name), *id);
            }
            for (id, name, _) in &items {
                known.insert(folded(name), *id);
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
    pub(crate) fn list_item_called(&self, list: List, name: &str) -> Result<Id, Error> {
        let key = folded(name);
        if let Some(id) = self.with_names(|names| names.of(list).get(&key).copied())? {
            return Ok(id);
        }
        let id = self.new_id();
        let last = list_items::read(self.connection, list)?
            .into_iter()
            .map(|item| item.order)
            .filter(|key| order::is_key(key))
            .max();
        let (name, sort) = (name.trim().to_owned(), order::between(last.as_deref(), None));
        match list {
            List::Pillars => record::insert(self.connection, id, &PillarRow::named(name, sort))?,
            List::Categories => record::insert(self.connection, id, &CategoryRow::named(name, sort))?,
        }
        self.with_names(|names| names.of(list).insert(key, id))?;
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
        Ok(id)
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
pub(crate) fn named<R: record::Record>(connection: &Connection, id: Id) -> Result<Option<Stored<R>>, Error> {
    record::find(connection, standing(connection, R::TABLE, id)?)
}
