//! Other programs' files in and out.

pub mod json;
