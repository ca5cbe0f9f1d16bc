//! Lists of meetings: a view is the ordered row numbers of a filter, a page is a slice of it with the rows read.
//!
//! A view stands still while others write, so that a scrollbar can jump in it; a meeting that was removed since is left
//! out of its page. Filters read covering indexes only (0001_first.sql): rows are long and encrypted.

mod page;
mod rows;

pub use page::{Incomplete, MeetingRow};
pub(crate) use page::{letters, pillars_of};

use crate::{Archive, Error, search::Query};
use records::meetings::{Role, Status};
use rusqlite::Connection;
use std::{ops::Range, sync::Arc};

/// Which meetings a list shows, and in what order. Everything that is given must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// As [`Archive::search`] takes them; empty: any.
    pub words: String,
    /// The year in which it begins.
    pub year: Option<i32>,
    /// Name or letters of a pillar.
    pub pillar: Option<String>,
    /// Name or letters of a category.
    pub category: Option<String>,
    /// One of the things that the office did there.
    pub role: Option<Role>,
    /// Where it stands.
    pub status: Option<Status>,
    /// ISO 3166-1 alpha-2, or "XK".
    pub country: Option<String>,
    /// Its city, in any script, with or without diacritics.
    pub place: Option<String>,
    /// In what order.
    pub order: Order,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The latest first day first.
    #[default]
    Newest,
    /// The earliest first day first.
    Oldest,
    /// By title, without regard to case, accents and script.
    Title,
}

/// A list of meetings: their row numbers in order. Cheap to clone.
#[derive(Clone, Debug)]
pub struct View {
    rows: Arc<[i64]>,
    /// What snippets mark.
    query: Query,
}

impl View {
    /// How many meetings it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Archive {
    /// The meetings that pass a filter, as a list that can be paged. 100,000 take some tens of milliseconds.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn view(&self, filter: &Filter) -> Result<View, Error> {
        view(&*self.reader()?, filter)
    }

    /// The meetings of a list from a place to a place, in its order. A range beyond the end is cut.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn page(&self, view: &View, range: Range<usize>) -> Result<Vec<MeetingRow>, Error> {
        page(&*self.reader()?, view, range)
    }

    /// Years in which meetings begin, with how many, the latest first.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn years(&self) -> Result<Vec<(i32, usize)>, Error> {
        rows::years(&*self.reader()?)
    }
}

/// See [`Archive::view`].
pub(crate) fn view(connection: &Connection, filter: &Filter) -> Result<View, Error> {
    let query = Query::parse(&filter.words);
    Ok(View {
        rows: rows::of(connection, filter, &query)?.into(),
        query,
    })
}

/// See [`Archive::page`].
pub(crate) fn page(connection: &Connection, view: &View, range: Range<usize>) -> Result<Vec<MeetingRow>, Error> {
    let end = range.end.min(view.rows.len());
    let rows = view.rows.get(range.start.min(end)..end).unwrap_or_default();
    page::read(connection, rows, &view.query)
}
