//! Long work: it reports how far it is, and ends early when it is told to.

use office::Progress;
use serde::Serialize;
use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};
use tauri::ipc::Channel;

/// A message is a script that the webview runs: more of them than a person can see only slows the work.
const BETWEEN_MESSAGES: Duration = Duration::from_millis(50);

/// How far a job is, as the window hears it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Step {
    /// Machine word of what is being done.
    stage: &'static str,
    done: u64,
    /// 0: not known.
    total: u64,
}

/// The jobs that run.
#[derive(Debug, Default)]
pub(crate) struct Jobs {
    last: AtomicU32,
    running: Mutex<BTreeMap<u32, Arc<AtomicBool>>>,
}

impl Jobs {
    /// Enters a new job; it counts as running until it is dropped.
    pub(crate) fn start(self: &Arc<Self>) -> Job {
        let number = self.last.fetch_add(1, Ordering::Relaxed) + 1;
        let ended = Arc::new(AtomicBool::new(false));
        self.running().insert(number, Arc::clone(&ended));
        Job {
            jobs: Arc::clone(self),
            number,
            ended,
        }
    }

    /// Tells one job, or all of them, to end. A job that is over already is nobody's mistake.
    pub(crate) fn cancel(&self, number: Option<u32>) {
        for (running, ended) in self.running().iter() {
            if number.is_none_or(|number| number == *running) {
                ended.store(true, Ordering::Relaxed);
            }
        }
    }

    fn running(&self) -> MutexGuard<'_, BTreeMap<u32, Arc<AtomicBool>>> {
        // Whoever panicked with it left whole entries: each change is one call.
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One running job.
#[derive(Debug)]
pub(crate) struct Job {
    jobs: Arc<Jobs>,
    number: u32,
    ended: Arc<AtomicBool>,
}

impl Job {
    /// Its number, never given twice in one run of the program.
    pub(crate) fn number(&self) -> u32 {
        self.number
    }

    /// What the work calls at each step: passes the progress on, and breaks once the job was cancelled.
    pub(crate) fn reporter(
        &self,
        channel: Option<Channel<Step>>,
    ) -> impl FnMut(Progress) -> ControlFlow<()> + Send + use<> {
        let ended = Arc::clone(&self.ended);
        let mut told: Option<(Instant, &str)> = None;
        move |progress| {
            if ended.load(Ordering::Relaxed) {
                return ControlFlow::Break(());
            }
            let due = told
                .as_ref()
                .is_none_or(|(at, stage)| *stage != progress.stage || at.elapsed() >= BETWEEN_MESSAGES);
            if let Some(channel) = channel.as_ref().filter(|_| due || progress.done == progress.total) {
                told = Some((Instant::now(), progress.stage));
                // The window may be gone; the work is told by `ended`, not by this.
                let Progress { stage, done, total } = progress;
                let _ = channel.send(Step { stage, done, total });
            }
            ControlFlow::Continue(())
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.jobs.running().remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tauri::ipc::InvokeResponseBody;

    fn step(done: u64) -> Progress {
        Progress {
            stage: "setting",
            done,
            total: 1000,
        }
    }

    #[test]
    fn a_cancelled_job_ends_at_its_next_step() {
        let jobs = Arc::new(Jobs::default());
        let (one, other) = (jobs.start(), jobs.start());
        let mut report = one.reporter(None);
        assert!(report(step(1)).is_continue());
        jobs.cancel(Some(one.number()));
        assert!(report(step(2)).is_break());
        assert!(other.reporter(None)(step(1)).is_continue());
        jobs.cancel(None);
        assert!(other.reporter(None)(step(1)).is_break());
    }

    #[test]
    fn a_job_is_gone_when_it_is_dropped_and_its_number_is_not_given_again() {
        let jobs = Arc::new(Jobs::default());
        let first = jobs.start().number();
        assert!(jobs.running().is_empty());
        assert_ne!(jobs.start().number(), first);
    }

    #[test]
    fn the_window_hears_the_first_and_the_last_step_of_many() {
        let jobs = Arc::new(Jobs::default());
        let heard = Arc::new(Mutex::new(Vec::new()));
        let into = Arc::clone(&heard);
        let channel = Channel::new(move |body| {
            if let InvokeResponseBody::Json(text) = body {
                into.lock()
                    .unwrap()
                    .push(serde_json::from_str::<serde_json::Value>(&text).unwrap()["done"].clone());
            }
            Ok(())
        });
        let job = jobs.start();
        let mut report = job.reporter(Some(channel));
        for done in 1..=1000 {
            assert!(report(step(done)).is_continue());
        }
        let heard = heard.lock().unwrap();
        assert_eq!((heard.first(), heard.last()), (Some(&1.into()), Some(&1000.into())));
        assert!(heard.len() < 500, "{} messages for 1000 quick steps", heard.len());
    }
}
