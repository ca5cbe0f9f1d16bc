//! The real window: tauri-driver and WebKitWebDriver drive the built program, with the interface that is in it.
//!
//! Each test has a place of its own: configuration folder, archives, session bus, display. Needed on the machine:
//! `tauri-driver` (or its path in TAURI_DRIVER), WebKitWebDriver, dbus-run-session, Xvfb where DISPLAY is not set, and
//! strace for the tests in `offline`. Pictures of the screens that the tests pass are left in target/screenshots for a
//! person to look at. macOS offers no way to drive its web view; on Windows nobody has run these tests yet.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails, and says where"
)]

mod display;
mod driver;
mod focus;
mod list;
mod offline;
mod palette;
mod place;
mod program;
mod reader;
mod record;
mod report;
mod settings;
mod sheet;
mod start;
mod survive;
mod system;
mod texts;
mod undo;
mod window;
