//! Every command through Tauri's real layers (argument names, JSON both ways, permissions) over the mock runtime: no
//! window, no display. For each command what it answers, and how it refuses: `{code, field}`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails, and says where"
)]

mod archive;
mod away;
mod bridge;
mod closing;
mod history;
mod lists;
mod meetings;
mod office;
mod permissions;
mod reports;
mod search;
mod several;
mod system;
mod upkeep;
