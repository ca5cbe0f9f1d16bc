//! Time, chance and room: taken from the system, or fixed by a test; and the hybrid logical clock that orders operations.

use crate::{Archive, Error};
use records::Id;
use std::{
    io,
    path::PathBuf,
    sync::{Arc, Mutex},
};

/// Where the archive takes time, chance and room from.
pub trait Surroundings: Send + Sync {
    /// Milliseconds since 1970, UTC, as this computer believes.
    fn unix_ms(&self) -> i64;
    /// Fills with chance.
    ///
    /// # Errors
    /// The system gives none.
    fn chance(&self, bytes: &mut [u8]) -> io::Result<()>;
    /// Where copies stand that are not to last.
    fn temporary_folder(&self) -> PathBuf {
        std::env::temp_dir()
    }
}

/// The computer's own clock and source of chance.
#[derive(Clone, Copy, Debug)]
pub struct System;

impl Surroundings for System {
    fn unix_ms(&self) -> i64 {
        chrono::Utc::now().timestamp_millis()
    }

    fn chance(&self, bytes: &mut [u8]) -> io::Result<()> {
        getrandom::fill(bytes).map_err(|error| io::Error::other(error.to_string()))
    }
}

/// A clock that a test sets, and chance from a seed.
#[derive(Debug)]
pub struct Fixed {
    state: Mutex<(i64, u64)>,
}

impl Fixed {
    /// A clock that stands at a time until it is moved, and chance from a seed.
    pub fn new(unix_ms: i64, seed: u64) -> Arc<Self> {
        Arc::new(Self {
            state: Mutex::new((unix_ms, seed)),
        })
    }

    /// Moves the clock, also backwards.
    pub fn pass(&self, ms: i64) {
        self.lock().0 += ms;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, (i64, u64)> {
        self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Surroundings for Fixed {
    fn unix_ms(&self) -> i64 {
        self.lock().0
    }

    fn chance(&self, bytes: &mut [u8]) -> io::Result<()> {
        let mut state = self.lock();
        state.1 = state.1.wrapping_add(1);
        let mut stream = blake3::Hasher::new().update(&state.1.to_le_bytes()).finalize_xof();
        stream.fill(bytes);
        Ok(())
    }
}

/// Hybrid logical time: 48 bits of milliseconds, 16 bits of counter, so that operations sort as they were made even
/// when the computer's clock goes back. Source: Kulkarni and others, "Logical Physical Clocks", 2014.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LogicalTime(pub(crate) i64);

impl LogicalTime {
    /// The time after `last`: the computer's own if it has moved on, else the smallest that follows.
    pub(crate) fn after(last: Option<Self>, unix_ms: i64) -> Self {
        let physical = unix_ms.clamp(0, (1 << 47) - 1) << 16;
        match last {
            Some(Self(last)) if last >= physical => Self(last.saturating_add(1)),
            _ => Self(physical),
        }
    }

    /// Its milliseconds since 1970.
    pub(crate) fn unix_ms(self) -> u64 {
        (self.0 >> 16).unsigned_abs()
    }
}

impl Archive {
    /// How many milliseconds this computer's clock is behind the archive's latest operation; 0: it is not.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn clock_behind(&self) -> Result<u64, Error> {
        let latest: Option<i64> = self
            .reader()?
            .prepare_cached("SELECT max(hlc) FROM operation")?
            .query_row([], |row| row.get(0))?;
        let latest = latest.map_or(0, |latest| LogicalTime(latest).unix_ms());
        let now = self.surroundings().unix_ms().max(0).unsigned_abs();
        Ok(latest.saturating_sub(now))
    }
}

/// Chance for identities: a stream from a seed that the system gave once, since an import takes millions.
pub(crate) struct Chance(Mutex<blake3::OutputReader>);

impl Chance {
    /// A stream of chance. Errors: the system gives no seed.
    pub(crate) fn of(surroundings: &dyn Surroundings) -> Result<Self, Error> {
        let mut seed = [0; 32];
        surroundings.chance(&mut seed).map_err(Error::io("chance"))?;
        let stream = blake3::Hasher::new_keyed(&seed).finalize_xof();
        Ok(Self(Mutex::new(stream)))
    }

    /// A new identity, made at a time.
    pub(crate) fn new_id(&self, unix_ms: u64) -> Id {
        let mut chance = [0; 10];
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .fill(&mut chance);
        Id::v7(unix_ms, &chance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logical_time_never_goes_back() {
        let first = LogicalTime::after(None, 1_000);
        let clock_went_back = LogicalTime::after(Some(first), 10);
        let again = LogicalTime::after(Some(clock_went_back), 10);
        let later = LogicalTime::after(Some(again), 2_000);
        assert!(first < clock_went_back && clock_went_back < again && again < later);
        assert_eq!(later.unix_ms(), 2_000);
    }

    #[test]
    fn an_absurd_clock_does_not_break_it() {
        let far = LogicalTime::after(None, i64::MAX);
        assert!(LogicalTime::after(Some(far), i64::MIN) > far);
        assert_eq!(LogicalTime::after(None, -5), LogicalTime(0));
    }
}
