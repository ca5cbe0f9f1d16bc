//! What staff do, across the other crates: record, report, import, back up.
