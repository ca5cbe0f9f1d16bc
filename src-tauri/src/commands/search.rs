//! Finding records by words.

use super::Here;
use crate::error::Result;
use office::search;
use serde::Serialize;

/// A record that holds the words.
#[derive(Serialize)]
pub(crate) struct Hit {
    kind: &'static str,
    id: String,
    title: String,
    /// The place where they stand, the words between `[[` and `]]`.
    snippet: String,
}

impl From<search::Hit> for Hit {
    fn from(hit: search::Hit) -> Self {
        Self {
            kind: hit.kind.as_str(),
            id: hit.id.to_string(),
            title: hit.title,
            snippet: hit.snippet,
        }
    }
}

/// The newest first, as one types; `ranked`: the best first.
#[tauri::command(rename_all = "snake_case")]
pub(crate) async fn search(shell: Here<'_>, words: String, limit: usize, ranked: Option<bool>) -> Result<Vec<Hit>> {
    let ranked = ranked.unwrap_or(false);
    let hits = shell
        .with_session(move |session| Ok(search::search(session, &words, ranked, limit)?))
        .await?;
    Ok(hits.into_iter().map(Hit::from).collect())
}
