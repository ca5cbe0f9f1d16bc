//! Before the window closes or another archive is opened, the page writes what was typed: it is asked, and waited for.

use crate::{WINDOW, desktop::SharedDesktop, state::Shell};
use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        mpsc::{SyncSender, sync_channel},
    },
    time::Duration,
};
use tauri::{AppHandle, Emitter, Manager, Runtime};

/// A page that does not answer for so long will not: it is not held up by a page that hangs.
const PATIENCE: Duration = Duration::from_secs(3);

/// What the page is asked before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leaving {
    /// The window closes.
    Close,
    /// Another archive is opened in place of this one.
    Open,
}

impl Leaving {
    /// The event that asks the page.
    fn event(self) -> &'static str {
        match self {
            Self::Close => "closing",
            Self::Open => "opening",
        }
    }
}

/// What the page answers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// All that was typed is written.
    Settled,
    /// Some of it cannot be: the person decides.
    Unsaved(Unsaved),
}

/// The question to a person whose work cannot be saved now, in the window's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaved {
    /// What the dialog is called.
    pub title: String,
    /// What would be lost.
    pub text: String,
    /// The button that loses it.
    pub close: String,
    /// The button that keeps the window.
    pub stay: String,
}

/// The questions that the page has not answered yet: at most one of each kind.
#[derive(Debug, Default)]
pub(crate) struct Farewell {
    asked: Mutex<Vec<(Leaving, SyncSender<Answer>)>>,
}

impl Farewell {
    /// Asks, and waits for the answer. None: the question stands already. Else whether to go; without an answer, yes.
    fn ask(
        &self,
        leaving: Leaving,
        patience: Duration,
        tell: impl FnOnce(),
        decide: impl FnOnce(&Unsaved) -> bool,
    ) -> Option<bool> {
        let (sender, answer) = sync_channel(1);
        {
            let mut asked = self.asked();
            if asked.iter().any(|(other, _)| *other == leaving) {
                return None;
            }
            asked.push((leaving, sender));
        }
        tell();
        let goes = match answer.recv_timeout(patience) {
            Ok(Answer::Settled) => true,
            Ok(Answer::Unsaved(unsaved)) => decide(&unsaved),
            Err(_) => {
                tracing::warn!("the page did not answer whether all is saved");
                true
            }
        };
        self.asked().retain(|(other, _)| *other != leaving);
        Some(goes)
    }

    /// The page answers a question; `leaving` None: the first that stands. Nobody may have asked (any more).
    pub(crate) fn answer(&self, leaving: Option<Leaving>, answer: Answer) {
        let asked = self.asked();
        let question = asked
            .iter()
            .find(|(other, _)| leaving.is_none_or(|leaving| leaving == *other));
        if let Some((_, sender)) = question {
            // A second answer to the same question says nothing new.
            let _ = sender.try_send(answer);
        }
    }

    fn asked(&self) -> MutexGuard<'_, Vec<(Leaving, SyncSender<Answer>)>> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody wants to close the window: whether it may go at once. Else the page is asked, and the window goes later.
pub fn may_close<R: Runtime>(app: &AppHandle<R>) -> bool {
    let shell = Arc::clone(&app.state::<Arc<Shell>>());
    if shell.is_idle() {
        return true;
    }
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || {
        if ask(&app, &shell, Leaving::Close) == Some(true) {
            app.state::<SharedDesktop>().close();
        }
    });
    false
}

/// Asks the page before another archive is opened: whether to go on. Never on the main thread.
pub(crate) fn may_open<R: Runtime>(app: &AppHandle<R>, shell: &Shell) -> bool {
    shell.is_idle() || ask(app, shell, Leaving::Open) == Some(true)
}

fn ask<R: Runtime>(app: &AppHandle<R>, shell: &Shell, leaving: Leaving) -> Option<bool> {
    let tell = || {
        // A page that is not there does not answer.
        let _ = app.emit_to(WINDOW, leaving.event(), ());
    };
    let decide = |unsaved: &Unsaved| app.state::<SharedDesktop>().choose_to_lose(unsaved);
    shell.farewell.ask(leaving, PATIENCE, tell, decide)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    fn unsaved() -> Unsaved {
        let word = |text: &str| text.to_owned();
        Unsaved {
            title: word("Not saved"),
            text: word("One meeting"),
            close: word("Close"),
            stay: word("Stay"),
        }
    }

    #[test]
    fn the_page_answers_what_it_was_asked() {
        let farewell = Farewell::default();
        let never = |_: &Unsaved| panic!("nobody is asked");
        let settled = || farewell.answer(Some(Leaving::Close), Answer::Settled);
        assert_eq!(farewell.ask(Leaving::Close, LONG, settled, never), Some(true));
        for goes in [true, false] {
            let hold = || farewell.answer(None, Answer::Unsaved(unsaved()));
            let decide = |asked: &Unsaved| {
                assert_eq!(*asked, unsaved());
                goes
            };
            assert_eq!(farewell.ask(Leaving::Open, LONG, hold, decide), Some(goes));
        }
    }

    #[test]
    fn a_page_that_does_not_answer_holds_nothing() {
        let farewell = Farewell::default();
        let other = || farewell.answer(Some(Leaving::Open), Answer::Settled);
        let goes = farewell.ask(Leaving::Close, Duration::from_millis(1), other, |_| false);
        assert_eq!(goes, Some(true));
    }

    #[test]
    fn a_question_stands_once_and_is_over_when_it_is_answered() {
        let farewell = Farewell::default();
        let again = || {
            assert_eq!(farewell.ask(Leaving::Close, LONG, || {}, |_| true), None);
            farewell.answer(None, Answer::Unsaved(unsaved()));
        };
        assert_eq!(farewell.ask(Leaving::Close, LONG, again, |_| false), Some(false));
        let settled = || farewell.answer(None, Answer::Settled);
        assert_eq!(farewell.ask(Leaving::Close, LONG, settled, |_| false), Some(true));
    }
}
