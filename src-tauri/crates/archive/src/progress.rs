//! How far a long work has come.

use std::ops::ControlFlow;

/// How far a long work has come. `total` is 0 while it is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done, one machine word.
    pub stage: &'static str,
    /// Units done.
    pub done: u64,
    /// Units to do.
    pub total: u64,
}

/// Told how far a work has come; `Break` stops it with [`crate::Error::Cancelled`].
pub type OnProgress<'a> = dyn FnMut(Progress) -> ControlFlow<()> + 'a;

/// Tells, and turns `Break` into an error.
pub(crate) fn tell(
    on_progress: &mut OnProgress<'_>,
    stage: &'static str,
    done: u64,
    total: u64,
) -> Result<(), crate::Error> {
    match on_progress(Progress { stage, done, total }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(crate::Error::Cancelled),
    }
}
