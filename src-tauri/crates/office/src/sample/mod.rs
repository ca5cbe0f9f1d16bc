//! Offices to look at: the first user's real one, and invented ones of any size.

pub mod iisg;
pub mod synthetic;

pub use synthetic::Synthetic;
