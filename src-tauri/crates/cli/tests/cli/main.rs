//! The command line from end to end: the program itself is started, in an archive and a configuration of its own.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails; clippy spares the tests themselves, not what they share"
)]

mod damage;
mod desk;
mod exporting;
mod importing;
mod kills;
mod printing;
mod recording;
mod usage;
