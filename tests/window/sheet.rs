//! A meeting in the window: opened, recognised, saved.

use crate::window::Window;
use office::records::Id;
use serde_json::json;

impl Window {
    /// Opens a meeting of the list and waits for its sheet. `words`: what its row says.
    pub(crate) async fn open_meeting(&self, words: &str) -> Id {
        let find = format!(
            "return [...document.querySelectorAll('[data-meeting]')].find((row) => row.innerText.includes({words:?}))?.dataset.meeting"
        );
        let is_there = async || self.script(&find).await.is_string();
        self.until(&format!("a row that says \u{201c}{words}\u{201d}"), is_there)
            .await;
        let id = self.script(&find).await.as_str().unwrap().to_owned();
        self.click(&format!("[data-meeting='{id}']")).await;
        let id = id.parse().unwrap();
        self.until("the meeting's sheet", async || self.is_open(id).await).await;
        self.saved().await;
        id
    }

    /// The open meeting, as the page's address names it.
    pub(crate) async fn meeting(&self) -> Id {
        let route = self.script("return location.hash").await;
        route
            .as_str()
            .and_then(|route| route.rsplit('/').next())
            .and_then(|id| id.parse().ok())
            .expect("a meeting is open")
    }

    /// Waits until everything typed is in the archive.
    pub(crate) async fn saved(&self) {
        let typing = "return document.querySelectorAll('[data-dirty]').length";
        let has_rested = async || self.script(typing).await == json!(0);
        self.until("no typing that waits", has_rested).await;
        self.state("saved").await;
    }

    /// Waits until the open record is in a state: saved, unsaved, draft.
    pub(crate) async fn state(&self, state: &str) {
        self.css(&format!("[data-test='saved-state'][data-state='{state}']"))
            .await;
    }

    async fn is_open(&self, id: Id) -> bool {
        let shown = "return document.querySelector('r-meeting-sheet')?.record?.id ?? null";
        self.script(shown).await.as_str() == Some(&id.to_string())
    }
}
