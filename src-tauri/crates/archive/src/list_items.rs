//! The office's lists: pillars and categories.

use crate::{
    Archive, Error, names, order,
    record::{self, Record, Stored, record},
    transact::Tx,
    translation,
};
use records::{
    Id, Problem, Rule,
    lists::{List, ListItem, ListItemNames},
};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// A pillar.
    PillarRow in "pillar" of "id" by "sort" {
        name: String,
        short_name: String,
        colour: Option<String>,
        sort: String,
        retired: bool,
        merged_into: Option<Id>,
    }
}

record! {
    /// A category.
    CategoryRow in "category" of "id" by "sort" {
        name: String,
        short_name: String,
        colour: Option<String>,
        sort: String,
        retired: bool,
        merged_into: Option<Id>,
    }
}

/// Both lists have the same fields in tables of their own, so that a meeting's foreign key says which it means.
macro_rules! item_row {
    ($row:ident) => {
        impl $row {
            /// A new item that has only a name.
            pub(crate) fn named(name: String, sort: String) -> Self {
                Self {
                    name,
                    short_name: String::new(),
                    colour: None,
                    sort,
                    retired: false,
                    merged_into: None,
                }
            }

            fn of(item: &ListItem) -> Self {
                Self {
                    name: item.name.trim().to_owned(),
                    short_name: item.short_name.trim().to_owned(),
                    colour: item.colour.clone(),
                    sort: item.order.clone(),
                    retired: item.retired,
                    merged_into: None,
                }
            }

            fn item(connection: &Connection, row: Stored<Self>) -> Result<ListItem, Error> {
                Ok(ListItem {
                    id: row.id,
                    name: row.fields.name,
                    short_name: row.fields.short_name,
                    colour: row.fields.colour,
                    order: row.fields.sort,
                    retired: row.fields.retired,
                    translations: translated(connection, row.id)?,
                })
            }
        }
    };
}

item_row!(PillarRow);
item_row!(CategoryRow);

impl PillarRow {
    /// What stands for it where there is little room.
    pub(crate) fn letters(self) -> String {
        if self.short_name.is_empty() {
            self.name
        } else {
            self.short_name
        }
    }
}

fn translated(connection: &Connection, id: Id) -> Result<BTreeMap<records::Language, ListItemNames>, Error> {
    let mut names: BTreeMap<_, ListItemNames> = BTreeMap::new();
    for (field, language, text) in translation::of(connection, id)? {
        let named = names.entry(language).or_default();
        match field.as_str() {
            "name" => named.name = text,
            "short_name" => named.short_name = text,
            _ => {}
        }
    }
    Ok(names)
}

const STANDING: &str = "WHERE removed = 0 AND merged_into IS NULL ORDER BY sort, id";

/// What calls an item of a list.
pub(crate) struct Called {
    /// The standing item that is meant.
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) short_name: String,
    /// Whether these are the names of one that was merged into it.
    pub(crate) is_former: bool,
}

/// What calls the standing items of a list; every save asks, so translations are left out.
pub(crate) fn called(connection: &Connection, list: List) -> Result<Vec<Called>, Error> {
    let sql = format!(
        "SELECT id, name, short_name, merged_into FROM {} WHERE removed = 0 ORDER BY sort, id",
        table(list)
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let id: Id = record::load(row, 0)?;
        let is_former = record::load::<Option<Id>>(row, 3)?.is_some();
        all.push(Called {
            id: if is_former {
                names::standing(connection, table(list), id)?
            } else {
                id
            },
            name: record::load(row, 1)?,
            short_name: record::load(row, 2)?,
            is_former,
        });
    }
    let standing: BTreeSet<Id> = all.iter().filter(|item| !item.is_former).map(|item| item.id).collect();
    all.retain(|item| standing.contains(&item.id));
    Ok(all)
}

/// The standing items of a list, in the office's order.
pub(crate) fn read(connection: &Connection, list: List) -> Result<Vec<ListItem>, Error> {
    match list {
        List::Pillars => record::select::<PillarRow>(connection, STANDING, [])?
            .into_iter()
            .map(|row| PillarRow::item(connection, row))
            .collect(),
        List::Categories => record::select::<CategoryRow>(connection, STANDING, [])?
            .into_iter()
            .map(|row| CategoryRow::item(connection, row))
            .collect(),
    }
}

impl Archive {
    /// The items of a list, in the office's order, retired ones too.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn list(&self, list: List) -> Result<Vec<ListItem>, Error> {
        read(&*self.reader()?, list)
    }

    /// How many meetings use each item of a list, merges followed; those that none uses are left out. 100,000 meetings
    /// take some tens of milliseconds.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn list_uses(&self, list: List) -> Result<BTreeMap<Id, usize>, Error> {
        uses(&*self.reader()?, list)
    }
}

fn uses(connection: &Connection, list: List) -> Result<BTreeMap<Id, usize>, Error> {
    let mut statement = connection.prepare_cached(match list {
        List::Pillars => include_str!("list_items_pillars.sql"),
        List::Categories => include_str!("list_items_categories.sql"),
    })?;
    let rows = statement.query_map([], |row| Ok((record::load(row, 0)?, row.get::<_, u32>("meetings")?)))?;
    // by the item that each stands for now: those that it was merged from, and itself
    let mut standing: BTreeMap<Id, Vec<(Id, usize)>> = BTreeMap::new();
    for row in rows {
        let (id, meetings) = row?;
        let item = names::standing(connection, table(list), id)?;
        standing.entry(item).or_default().push((id, meetings as usize));
    }
    standing
        .into_iter()
        .map(|(item, of)| {
            let meetings = match (list, &of[..]) {
                (List::Pillars, [_, _, ..]) => bearing_any(connection, of.iter().map(|(id, _)| *id))?,
                // a meeting has one category
                _ => of.iter().map(|(_, meetings)| meetings).sum(),
            };
            Ok((item, meetings))
        })
        .collect()
}

/// How many standing meetings bear one of these pillars, or several: each counts once.
fn bearing_any(connection: &Connection, pillars: impl Iterator<Item = Id>) -> Result<usize, Error> {
    let pillars: Vec<[u8; 16]> = pillars.map(|id| *id.as_bytes()).collect();
    let sql = format!(
        "SELECT count(DISTINCT meeting) FROM meeting_pillar WHERE removed = 0 AND pillar IN ({}) \
         AND meeting NOT IN (SELECT id FROM meeting WHERE removed <> 0)",
        vec!["?"; pillars.len()].join(", ")
    );
    let meetings: u32 = connection
        .prepare(&sql)?
        .query_row(rusqlite::params_from_iter(pillars), |row| row.get(0))?;
    Ok(meetings as usize)
}

impl Tx<'_> {
    /// Adds or changes an item of a list; whether anything changed. An empty order puts a new item last. One that was
    /// merged into another stays as it is.
    ///
    /// # Errors
    /// Invalid: no name; or its name or letters already call another item.
    pub fn save_list_item(&self, list: List, item: &ListItem) -> Result<bool, Error> {
        if names::standing(self.connection, table(list), item.id)? != item.id {
            // a file from before the merge still has it; its meetings count for the other one now
            return Ok(false);
        }
        let others = read(self.connection, list)?;
        let mut problems = Vec::new();
        if item.name.trim().is_empty() {
            problems.push(Problem::new("name", Rule::Missing, ""));
        }
        for (field, word) in [("name", &item.name), ("short_name", &item.short_name)] {
            if others.iter().any(|other| other.id != item.id && other.is_called(word)) {
                problems.push(Problem::new(field, Rule::Twice, word));
            }
        }
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        let mut item = item.clone();
        if item.order.is_empty() {
            let known = others
                .iter()
                .find(|other| other.id == item.id)
                .map(|other| other.order.clone());
            let last = others.iter().map(|other| other.order.as_str()).max();
            item.order = known.unwrap_or_else(|| order::between(last, None));
        } else {
            item.order = order::from_text(&item.order);
        }
        let names = item.translations.iter().flat_map(|(language, names)| {
            [
                ("name", *language, names.name.as_str()),
                ("short_name", *language, names.short_name.as_str()),
            ]
        });
        let changed = self.changing(|| {
            match list {
                List::Pillars => self.put(item.id, &PillarRow::of(&item))?,
                List::Categories => self.put(item.id, &CategoryRow::of(&item))?,
            }
            translation::save(self, item.id, names)
        })?;
        self.is_about(table(list), item.id)?;
        self.forget_names();
        Ok(changed)
    }

    /// The items of a list, as this operation has left them.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn list(&self, list: List) -> Result<Vec<ListItem>, Error> {
        read(self.connection, list)
    }

    /// An item of a list.
    ///
    /// # Errors
    /// NotFound, also for one that was removed or merged into another.
    pub fn list_item(&self, list: List, id: Id) -> Result<ListItem, Error> {
        let mut items = read(self.connection, list)?.into_iter();
        items
            .find(|item| item.id == id)
            .ok_or(Error::NotFound { what: table(list), id })
    }

    /// Puts an item after another one, or first. Only the order key of the moved one changes, unless keys were equal.
    ///
    /// # Errors
    /// NotFound.
    pub fn move_list_item(&self, list: List, id: Id, after: Option<Id>) -> Result<(), Error> {
        let moved = self.list_item(list, id)?;
        let mut items = read(self.connection, list)?;
        items.retain(|item| item.id != id);
        let place = match after {
            None => 0,
            Some(after) if after == id => return Ok(()),
            Some(after) => {
                let found = items.iter().position(|item| item.id == after);
                1 + found.ok_or(Error::NotFound {
                    what: table(list),
                    id: after,
                })?
            }
        };
        items.insert(place, moved);
        let present: Vec<Option<&str>> = items
            .iter()
            .enumerate()
            .map(|(at, item)| (at != place).then_some(item.order.as_str()))
            .collect();
        // the one that is moved is what the operation is about, whatever else needs a new key
        self.is_about(table(list), id)?;
        for (item, key) in items.iter().zip(order::arrange(&present)) {
            if item.order != key {
                let sql = format!("UPDATE {} SET sort = ?2 WHERE id = ?1", table(list));
                self.connection
                    .prepare_cached(&sql)?
                    .execute((item.id.as_bytes(), key))?;
            }
        }
        Ok(())
    }

    /// Merges an item into another: its meetings count for that one from now on, and its names call that one.
    ///
    /// # Errors
    /// Invalid: into itself; NotFound.
    pub fn merge_list_items(&self, list: List, from: Id, into: Id) -> Result<(), Error> {
        let target = self.list_item(list, into)?;
        self.list_item(list, from)?;
        if from == into {
            return Err(Error::Invalid(vec![Problem::new("into", Rule::Twice, &target.name)]));
        }
        let sql = format!("UPDATE {} SET merged_into = ?2 WHERE id = ?1", table(list));
        self.connection
            .prepare_cached(&sql)?
            .execute((from.as_bytes(), into.as_bytes()))?;
        self.is_about(table(list), from)?;
        self.forget_names();
        Ok(())
    }

    /// Takes an item off its list.
    ///
    /// # Errors
    /// NotFound; Conflict, while meetings use it: then it can be retired, or merged into another.
    pub fn remove_list_item(&self, list: List, id: Id) -> Result<(), Error> {
        let item = self.list_item(list, id)?;
        if let Some(meetings) = uses(self.connection, list)?.get(&id) {
            return Err(Error::Conflict {
                title: item.name,
                reason: format!("meetings use it ({meetings}): retire it, or merge it into another"),
            });
        }
        record::set_removed(self.connection, table(list), id, true)?;
        self.is_about(table(list), id)?;
        self.forget_names();
        Ok(())
    }
}

/// The table of a list's items.
pub(crate) fn table(list: List) -> &'static str {
    match list {
        List::Pillars => PillarRow::TABLE,
        List::Categories => CategoryRow::TABLE,
    }
}
