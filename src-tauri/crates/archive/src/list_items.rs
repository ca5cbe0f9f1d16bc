//! The office's lists: pillars and categories.

use crate::{
    Archive, Error, order,
    record::{self, Record, Stored, record},
    transact::Tx,
    translation,
};
use records::{
    Id, Problem, Rule,
    lists::{List, ListItem, ListItemNames},
};
use rusqlite::Connection;
use std::collections::BTreeMap;

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
                    translations: names(connection, row.id)?,
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

fn names(connection: &Connection, id: Id) -> Result<BTreeMap<records::Language, ListItemNames>, Error> {
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

/// Names and letters of the standing items of a list; every save asks, so translations are left out.
pub(crate) fn called(connection: &Connection, list: List) -> Result<Vec<(Id, String, String)>, Error> {
    Ok(match list {
        List::Pillars => record::select::<PillarRow>(connection, STANDING, [])?
            .into_iter()
            .map(|row| (row.id, row.fields.name, row.fields.short_name))
            .collect(),
        List::Categories => record::select::<CategoryRow>(connection, STANDING, [])?
            .into_iter()
            .map(|row| (row.id, row.fields.name, row.fields.short_name))
            .collect(),
    })
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
}

impl Tx<'_> {
    /// Adds or changes an item of a list; whether anything changed. An empty order puts a new item last.
    ///
    /// # Errors
    /// Invalid: no name; or its name or letters already call another item.
    pub fn save_list_item(&self, list: List, item: &ListItem) -> Result<bool, Error> {
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

    /// Takes an item off its list; meetings that bear it go on to show it.
    ///
    /// # Errors
    /// NotFound.
    pub fn remove_list_item(&self, list: List, id: Id) -> Result<(), Error> {
        let table = table(list);
        if !record::set_removed(self.connection, table, id, true)? {
            return Err(Error::NotFound { what: table, id });
        }
        self.is_about(table, id)?;
        self.forget_names();
        Ok(())
    }
}

fn table(list: List) -> &'static str {
    match list {
        List::Pillars => PillarRow::TABLE,
        List::Categories => CategoryRow::TABLE,
    }
}
