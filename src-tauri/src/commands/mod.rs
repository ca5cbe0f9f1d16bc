//! What the window can ask for, a file per feature. Commands convert and delegate; what they do lives in `office`.
//!
//! Arguments and answers are snake_case JSON. A refusal is a `CommandError`; its codes: `invalid` (with `field` and
//! `problem`), `not_found`, `no_archive`, `not_an_archive`, `newer`, `locked` (`detail`: who holds it), `network_drive`,
//! `read_only`, `damaged`, `gone` (`detail`: the folder that is away), `disk_full`, `not_empty`, `no_permission`, `file`, `conflict`, `nothing_to_undo`, `nothing_to_redo`,
//! `cancelled`, `internal`.

pub(crate) mod archive;
pub(crate) mod history;
pub(crate) mod lists;
pub(crate) mod meetings;
pub(crate) mod office;
pub(crate) mod reports;
pub(crate) mod search;
pub(crate) mod system;
pub(crate) mod upkeep;

use crate::{
    error::{CommandError, Result},
    jobs::Job,
    state::Shell,
};
use ::office::{
    Progress,
    records::{Id, problems::Rule},
};
use chrono::{DateTime, Local, SecondsFormat, Utc};
use std::{ops::ControlFlow, sync::Arc};
use tauri::{Runtime, State, Webview, ipc::JavaScriptChannelId};

/// The shell as a command receives it.
pub(crate) type Here<'a> = State<'a, Arc<Shell>>;

/// Reads an id. Errors: `invalid`.
pub(crate) fn id(field: &str, text: &str) -> Result<Id> {
    text.parse()
        .map_err(|()| CommandError::invalid(field, Rule::NotAnId, text))
}

/// Reads one of a set of words. Errors: `invalid` with the rule.
pub(crate) fn word<T: std::str::FromStr>(field: &str, rule: Rule, text: &str) -> Result<T> {
    text.parse().map_err(|_| CommandError::invalid(field, rule, text))
}

/// A moment (milliseconds since 1970, UTC) as RFC 3339 in the time of this computer.
pub(crate) fn moment(unix_ms: i64) -> String {
    let moment = DateTime::<Utc>::from_timestamp_millis(unix_ms).unwrap_or_default();
    moment.with_timezone(&Local).to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// The reporter of a job whose caller may or may not listen.
pub(crate) fn reporter<R: Runtime>(
    job: &Job,
    webview: Webview<R>,
    channel: Option<JavaScriptChannelId>,
) -> impl FnMut(Progress) -> ControlFlow<()> + Send + use<R> {
    job.reporter(channel.map(|channel| channel.channel_on(webview)))
}
