//! Blocks to pages to PDF. Knows nothing of meetings.
