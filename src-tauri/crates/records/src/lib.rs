//! What a secretariat records: types, rules, validation. No input or output.
//!
//! A [`meetings::Meeting`] in this crate is always well-formed; whether it is *right* is asked of
//! [`meetings::rules::check`]. Text that a person or another program gives becomes a value through
//! [`meetings::fields::set`], which answers with a [`Problem`] that names the field and the rule.
//!
//! This crate never reads the clock, the disk or a source of chance: what it needs of those is given to it.

pub mod audience;
pub mod countries;
pub mod directory;
pub mod documents;
pub mod folding;
pub mod ids;
pub mod languages;
pub mod lists;
pub mod meetings;
pub mod office;
pub mod places;
pub mod problems;
pub mod reading;
pub mod series;
mod words;

pub use audience::{Access, Audience};
pub use ids::Id;
pub use languages::Language;
pub use meetings::Meeting;
pub use office::Office;
pub use problems::{Problem, Rule};
