//! How far long work is, on standard error, where that is a terminal.

use office::Progress;
use std::{
    io::{self, IsTerminal, Write},
    ops::ControlFlow,
    time::{Duration, Instant},
};

/// Not oftener than this: a terminal is slow.
const PAUSE: Duration = Duration::from_millis(100);

/// One line that is written over and over, and wiped in the end.
pub(crate) struct Meter {
    /// None: nobody looks on.
    since: Option<Instant>,
    shown: bool,
}

impl Meter {
    pub(crate) fn new() -> Self {
        Self {
            since: io::stderr().is_terminal().then(Instant::now),
            shown: false,
        }
    }

    /// Shows a state, unless the last one is only just there.
    pub(crate) fn show(&mut self, progress: Progress) -> ControlFlow<()> {
        if let Some(since) = self.since.filter(|since| since.elapsed() >= PAUSE) {
            self.since = Some(since + since.elapsed());
            self.shown = true;
            let _ = write!(io::stderr(), "\r\x1b[K{}", line(progress));
        }
        ControlFlow::Continue(())
    }
}

impl Drop for Meter {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

fn line(Progress { stage, done, total }: Progress) -> String {
    match done.saturating_mul(100).checked_div(total) {
        Some(percent) => format!("{stage}: {percent} %"),
        None if done > 0 => format!("{stage}: {done}"),
        None => format!("{stage} …"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_says_a_share_where_the_whole_is_known() {
        let at = |done, total| {
            line(Progress {
                stage: "importing",
                done,
                total,
            })
        };
        assert_eq!(at(1, 3), "importing: 33 %");
        assert_eq!(at(512, 0), "importing: 512");
        assert_eq!(at(0, 0), "importing …");
    }
}
