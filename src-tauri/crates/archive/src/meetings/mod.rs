//! Meetings in the register: their rows, reading and saving them.

mod read;
pub(crate) mod rows;
mod save;

pub use read::MeetingsIn;
pub(crate) use read::read;
