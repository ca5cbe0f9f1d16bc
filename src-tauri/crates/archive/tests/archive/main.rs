//! Tests of the archive through its public face, laid out as its sources are.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails where something is not as it should be"
)]

mod back_to;
mod backup;
mod builders;
mod calendar;
mod crash;
mod directory;
mod drafts;
mod erase;
mod folder;
mod formats;
mod history;
mod kept;
mod list_items;
mod lists;
mod meetings;
mod office;
mod search;
mod steps;
mod together;
mod undo;
