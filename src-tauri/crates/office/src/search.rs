//! Finding records by words.

use crate::{Result, Session};
use archive::SearchOrder;

pub use archive::Hit;

/// Records that hold the words, in any script and with or without diacritics. While somebody types, the newest first;
/// `ranked`: the best first.
///
/// # Errors
/// The archive's own.
pub fn search(session: &Session, words: &str, ranked: bool, limit: usize) -> Result<Vec<Hit>> {
    let order = if ranked {
        SearchOrder::Ranked
    } else {
        SearchOrder::Newest
    };
    Ok(session.archive().search(words, order, limit)?)
}
