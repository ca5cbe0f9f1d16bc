//! The table that a bench prints: what was measured, what it must be, and how it compares.

use std::time::Duration;

/// A row of the table.
#[derive(Debug, Clone)]
pub(super) struct Row {
    what: String,
    least: String,
    middle: String,
    /// Below it stay 99 of a hundred; empty where there are too few to say.
    tail: String,
    must: String,
    /// None: nothing is demanded of it.
    met: Option<bool>,
}

impl Row {
    /// A row of times; `must` is the most that the middle may be.
    pub(super) fn times(what: impl Into<String>, times: &[Duration], must: Option<Duration>) -> Self {
        let (least, middle) = least_and_middle(times);
        Self {
            what: what.into(),
            least: time(least),
            middle: time(middle),
            tail: String::new(),
            must: must.map_or_else(String::new, |must| format!("≤ {}", time(must))),
            met: must.map(|must| middle <= must),
        }
    }

    /// A row of many times; `must` is the most that 99 of a hundred may be.
    pub(super) fn tail(what: impl Into<String>, times: &[Duration], must: Option<Duration>) -> Self {
        let tail = tail(times);
        Self {
            tail: time(tail),
            met: must.map(|must| tail <= must),
            ..Self::times(what, times, must)
        }
    }

    /// A row of sizes in bytes.
    pub(super) fn sizes(what: impl Into<String>, sizes: &[u64], must: Option<u64>) -> Self {
        let (least, middle) = least_and_middle(sizes);
        Self {
            what: what.into(),
            least: size(least),
            middle: size(middle),
            tail: String::new(),
            must: must.map_or_else(String::new, |must| format!("≤ {}", size(must))),
            met: must.map(|must| middle <= must),
        }
    }

    /// A row of one number; `must` is what it must be below.
    pub(super) fn count(what: impl Into<String>, count: u64, must: Option<u64>) -> Self {
        Self {
            middle: count.to_string(),
            must: must.map_or_else(String::new, |must| format!("< {must}")),
            met: must.map(|must| count < must),
            ..Self::absent(what, "")
        }
    }

    /// A row of ours by another's; `must` is the most that the ratio may be.
    pub(super) fn ratio(what: impl Into<String>, ratio: f64, must: Option<f64>) -> Self {
        Self {
            what: what.into(),
            least: String::new(),
            middle: format!("{ratio:.2} ×"),
            tail: String::new(),
            must: must.map_or_else(String::new, |must| format!("≤ {must:.2} ×")),
            met: must.map(|must| ratio <= must),
        }
    }

    /// A row of which there is nothing to measure here, and why.
    pub(super) fn absent(what: impl Into<String>, why: &str) -> Self {
        let nothing = String::new;
        Self {
            what: what.into(),
            least: nothing(),
            middle: why.to_owned(),
            tail: nothing(),
            must: nothing(),
            met: None,
        }
    }
}

/// The table as text, its columns aligned.
pub(super) fn written(rows: &[Row]) -> String {
    let heads = ["what", "min", "median", "p99", "must", ""];
    let mark = |row: &Row| match row.met {
        Some(true) => "ok",
        Some(false) => "MISSED",
        None => "",
    };
    let cells: Vec<[&str; 6]> = std::iter::once(heads)
        .chain(rows.iter().map(|row| {
            [
                row.what.as_str(),
                &row.least,
                &row.middle,
                &row.tail,
                &row.must,
                mark(row),
            ]
        }))
        .collect();
    let width = |column: usize| cells.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths = [0, 1, 2, 3, 4].map(width);
    let mut text = String::new();
    for [what, least, middle, tail, must, mark] in cells {
        let [a, b, c, d, e] = widths;
        let line = format!("{what:a$}  {least:>b$}  {middle:>c$}  {tail:>d$}  {must:>e$}  {mark}");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The value below or at which 99 of a hundred stay.
fn tail(times: &[Duration]) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let at = (sorted.len() * 99).div_ceil(100).saturating_sub(1);
    sorted.get(at).copied().unwrap_or_default()
}

/// The least and the middle of some values; zero of none.
pub(super) fn least_and_middle<T: Copy + Ord + Default>(values: &[T]) -> (T, T) {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let at = |place: usize| sorted.get(place).copied().unwrap_or_default();
    (at(0), at(sorted.len() / 2))
}

pub(super) fn time(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    match micros {
        under if under < 1_000.0 => format!("{under:.0} µs"),
        under if under < 100_000.0 => format!("{:.1} ms", under / 1e3),
        under if under < 1_000_000.0 => format!("{:.0} ms", under / 1e3),
        over => format!("{:.2} s", over / 1e6),
    }
}

fn size(bytes: u64) -> String {
    format!("{:.0} MB", bytes as f64 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    #[test]
    fn the_middle_decides_and_not_the_least() {
        let row = Row::times("a page of the list", &[ms(9), ms(3), ms(7)], Some(ms(5)));
        assert_eq!((row.least.as_str(), row.middle.as_str()), ("3.0 ms", "7.0 ms"));
        assert_eq!(row.met, Some(false));
    }

    #[test]
    fn columns_are_aligned() {
        let rows = [
            Row::times("short", &[ms(1)], Some(ms(2))),
            Row::sizes("something longer", &[120_000_000], None),
        ];
        assert_eq!(
            written(&rows),
            "what                 min  median  p99      must\n\
             short             1.0 ms  1.0 ms       ≤ 2.0 ms  ok\n\
             something longer  120 MB  120 MB\n"
        );
    }

    #[test]
    fn one_slow_search_of_two_hundred_is_forgiven_and_three_are_not() {
        let mut times = vec![ms(1); 198];
        times.extend([ms(50), ms(50)]);
        assert_eq!(Row::tail("search", &times, Some(ms(30))).met, Some(true));
        times.push(ms(50));
        assert_eq!(Row::tail("search", &times, Some(ms(30))).met, Some(false));
    }

    #[test]
    fn a_ratio_is_held_against_what_it_must_be() {
        assert_eq!(Row::ratio("time", 0.6, Some(0.5)).met, Some(false));
        assert_eq!(Row::ratio("time", 0.3, Some(0.5)).met, Some(true));
    }
}
