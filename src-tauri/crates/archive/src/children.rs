//! The inner rows of a record: made what they should be with as few changes as can be.

use crate::{
    Error, order,
    record::{self, Record, Stored},
    transact::Tx,
};
use records::Id;

/// A row that belongs to another record.
pub(crate) trait Child: Record + Clone {
    /// Whether a row that is neither known by id nor by content continues the one in its place.
    const BY_POSITION: bool = true;

    /// Its order key, if it has one.
    fn sort(&mut self) -> Option<&mut String> {
        None
    }
}

/// Says which field of a row is its order key.
macro_rules! ordered {
    ($($name:ty),+ $(,)?) => {$(
        impl $crate::children::Child for $name {
            fn sort(&mut self) -> Option<&mut String> {
                Some(&mut self.sort)
            }
        }
    )+};
}
pub(crate) use ordered;

/// Makes an owner's rows these, in this order. A wanted row is matched with a stored one by id (a tombstone revives),
/// else by content, else by position; what is left of the stored is removed.
pub(crate) fn sync<R: Child>(tx: &Tx<'_>, owner: Id, wanted: Vec<(Option<Id>, R)>) -> Result<(), Error> {
    sync_with(tx, record::of_owner::<R>(tx.connection, owner)?, wanted)
}

/// The same, where the stored rows (tombstones too) are known.
pub(crate) fn sync_with<R: Child>(
    tx: &Tx<'_>,
    stored: Vec<Stored<R>>,
    wanted: Vec<(Option<Id>, R)>,
) -> Result<(), Error> {
    let matches = matched(&stored, &wanted);
    let sorts: Vec<Option<String>> = matches
        .iter()
        .map(|found| found.and_then(|at| stored[at].fields.clone().sort().map(|sort| sort.clone())))
        .collect();
    let present: Vec<Option<&str>> = sorts.iter().map(Option::as_deref).collect();
    let mut keys = order::arrange(&present);
    for (at, (id, mut row)) in wanted.into_iter().enumerate() {
        if let Some(sort) = row.sort() {
            *sort = std::mem::take(&mut keys[at]);
        }
        match matches[at].map(|found| &stored[found]) {
            Some(known) => {
                if known.removed != 0 {
                    record::set_removed(tx.connection, R::TABLE, known.id, false)?;
                }
                if known.fields != row {
                    record::update(tx.connection, known.id, &row)?;
                }
            }
            None => {
                let id = match id {
                    // an id that another record's row has came along with a copy
                    Some(id) if record::find::<R>(tx.connection, id)?.is_none() => id,
                    _ => tx.new_id(),
                };
                record::insert(tx.connection, id, &row)?;
            }
        }
    }
    for (at, gone) in stored.iter().enumerate() {
        if gone.removed == 0 && !matches.contains(&Some(at)) {
            record::set_removed(tx.connection, R::TABLE, gone.id, true)?;
        }
    }
    Ok(())
}

/// For each wanted row the place of the stored one that it continues.
fn matched<R: Child>(stored: &[Stored<R>], wanted: &[(Option<Id>, R)]) -> Vec<Option<usize>> {
    let mut free: Vec<bool> = stored.iter().map(|row| row.removed < 2).collect();
    let mut matches: Vec<Option<usize>> = wanted
        .iter()
        .map(|(id, _)| {
            let at = stored.iter().position(|row| Some(row.id) == *id)?;
            std::mem::take(&mut free[at]).then_some(at)
        })
        .collect();
    if stored.is_empty() {
        return matches;
    }
    for (at, (id, row)) in wanted.iter().enumerate() {
        if matches[at].is_none() && id.is_none() {
            let same = (0..stored.len())
                .find(|known| free[*known] && stored[*known].removed == 0 && same_content(&stored[*known].fields, row));
            if let Some(known) = same {
                free[known] = false;
                matches[at] = Some(known);
            }
        }
    }
    if R::BY_POSITION {
        let mut left = (0..stored.len()).filter(|known| free[*known] && stored[*known].removed == 0);
        for (at, (id, _)) in wanted.iter().enumerate() {
            if matches[at].is_none() && id.is_none() {
                matches[at] = left.next();
            }
        }
    }
    matches
}

fn same_content<R: Child>(one: &R, other: &R) -> bool {
    let (mut one, mut other) = (one.clone(), other.clone());
    if let (Some(left), Some(right)) = (one.sort(), other.sort()) {
        left.clone_from(right);
    }
    one == other
}
