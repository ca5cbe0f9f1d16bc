//! The archive on disk: SQLite, the write door, history, search, keys, backup. The only crate that knows SQL.
