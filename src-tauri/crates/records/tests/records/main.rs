//! Tests of what a secretariat records, through the crate's public face.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![recursion_limit = "256"] // the interchange form is one long json! value

mod fields;
