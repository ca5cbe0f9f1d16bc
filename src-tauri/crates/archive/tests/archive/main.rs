//! Tests of the archive through its public face, laid out as its sources are.

mod backup;
mod builders;
mod calendar;
mod drafts;
mod erase;
mod folder;
mod history;
mod lists;
mod meetings;
mod search;
mod undo;
