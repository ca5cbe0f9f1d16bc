//! Tests of the archive through its public face, laid out as its sources are.

mod builders;
mod meetings;
