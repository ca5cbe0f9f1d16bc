//! Lists of meetings: a view is the ordered row numbers of a filter, a page is a slice of it with the rows read.
//!
//! A view stands still while others write, so that a scrollbar can jump in it; a meeting that was removed since is left
//! out of its page. Filters and orders read covering indexes only: rows are long and encrypted.

mod filter;
mod identities;
mod order;
mod page;
mod places;
mod rows;

pub use filter::{By, Filter, Order, Place};
pub use page::{Incomplete, MeetingRow};
pub(crate) use page::{letters, pillars_of};
pub use places::PlaceCount;

use crate::{Archive, Error, search::Query};
use records::Id;
use rusqlite::Connection;
use std::{ops::Range, sync::Arc};

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

    /// A stretch of it; what lies beyond the end is cut.
    fn stretch(&self, range: Range<usize>) -> &[i64] {
        let end = range.end.min(self.rows.len());
        self.rows.get(range.start.min(end)..end).unwrap_or_default()
    }
}

impl Archive {
    /// The meetings that pass a filter, as a list that can be paged. 100,000 take some tens of milliseconds.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn view(&self, filter: &Filter) -> Result<View, Error> {
        let reader = self.reader()?;
        // what passes and its order are asked for one after the other: of one state of the register
        let snapshot = reader.unchecked_transaction()?;
        view(&snapshot, filter)
    }

    /// The meetings of a list from a place to a place, in its order. A range beyond the end is cut.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn page(&self, view: &View, range: Range<usize>) -> Result<Vec<MeetingRow>, Error> {
        page(&*self.reader()?, view, range)
    }

    /// These meetings as a list shows them, in the order of the ids; those that are not there are left out.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn meeting_rows(&self, ids: &[Id]) -> Result<Vec<MeetingRow>, Error> {
        let reader = self.reader()?;
        let rows = identities::rows(&reader, ids)?;
        page::read(&reader, &rows, &Query::default())
    }

    /// The identities of a list's meetings from a place to a place, in its order. A range beyond the end is cut, and
    /// meetings that were removed since are left out.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn meeting_ids(&self, view: &View, range: Range<usize>) -> Result<Vec<Id>, Error> {
        identities::ids(&*self.reader()?, view.stretch(range))
    }

    /// Those of these meetings that are in a list, in the list's order; meetings that were removed since are left out.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn meetings_among(&self, view: &View, ids: &[Id]) -> Result<Vec<Id>, Error> {
        let reader = self.reader()?;
        let wanted: rows::Rows = identities::rows(&reader, ids)?.into_iter().collect();
        let among: Vec<i64> = view.rows.iter().copied().filter(|row| wanted.holds(*row)).collect();
        identities::ids(&reader, &among)
    }

    /// A meeting's place in a list, from 0. None: it is not in it, or was removed since.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn meeting_place(&self, view: &View, id: Id) -> Result<Option<usize>, Error> {
        let row = identities::rows(&*self.reader()?, &[id])?.pop();
        Ok(row.and_then(|row| view.rows.iter().position(|other| *other == row)))
    }

    /// The cities and countries that meetings have, each with how many.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn meeting_places(&self) -> Result<Vec<PlaceCount>, Error> {
        places::counted(&*self.reader()?)
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
    let passed = rows::that_pass(connection, filter, &query)?;
    Ok(View {
        rows: order::arrange(connection, passed, filter.order)?.into(),
        query,
    })
}

/// See [`Archive::page`].
pub(crate) fn page(connection: &Connection, view: &View, range: Range<usize>) -> Result<Vec<MeetingRow>, Error> {
    page::read(connection, view.stretch(range), &view.query)
}
