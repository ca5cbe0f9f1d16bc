//! The annual report of small offices: whole blocks as snapshots, rules as properties.

mod audience;
mod document;
mod facts;
mod office;
mod properties;
mod snapshots;
mod walk;
mod warnings;
