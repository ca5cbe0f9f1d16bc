//! Where lines end: the best breaks of a whole paragraph after Knuth and Plass, and the first fit for ragged text.
//!
//! D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines", Software: Practice and Experience 11 (1981). Four
//! classes of tightness keep very tight lines away from very loose ones. The list of active breaks is as long as a line
//! has places to break, so the time is linear in the paragraph's length.

use crate::items::{Cost, Item};
use crate::setter::{Stopped, Watch};
use crate::style::{SPACE_MAX, SPACE_MIN, TRACKING_MAX, TRACKING_MIN};

/// Between two looks at whether to stop.
const PATIENCE: usize = 2048;
/// Looser lines are only considered if a paragraph cannot be set without.
const TOLERANCE: f32 = 2.5;
/// Added for two lines in a row that end with a hyphen.
const DOUBLE_HYPHEN: f64 = 20_000.0;
/// Added when the last line but one ends with a hyphen.
const LAST_HYPHEN: f64 = 20_000.0;
/// Added when a tight line follows a loose one.
const UNEVEN: f64 = 4_000.0;
/// Added when the last line is shorter than a tenth of the measure.
const SHORT_END: f64 = 15_000.0;

/// Widths of a paragraph's lines.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Widths {
    /// The first line.
    pub first: f32,
    /// All others.
    pub rest: f32,
}

impl Widths {
    fn of(self, line: usize) -> f32 {
        if line == 0 { self.first } else { self.rest }
    }
}

/// A line: the items from `start` to `end`, which is the item it breaks at, or one after the last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Breaking {
    /// The first item that is shown.
    pub start: usize,
    /// One after the last that is shown.
    pub end: usize,
    /// How far spaces and tracking are stretched (up to 1 within what is allowed) or shrunk (down to −1).
    pub ratio: f32,
}

/// Sums over a paragraph's items, so that any line is measured by subtraction.
struct Sums {
    width: Vec<f32>,
    stretch: Vec<f32>,
    shrink: Vec<f32>,
}

impl Sums {
    fn new(items: &[Item], size: f32) -> Self {
        let mut sums = Self {
            width: vec![0.0],
            stretch: vec![0.0],
            shrink: vec![0.0],
        };
        let (mut width, mut stretch, mut shrink) = (0.0_f64, 0.0_f64, 0.0_f64);
        for item in items {
            match item {
                Item::Box {
                    width: natural, glyphs, ..
                } => {
                    let em = f64::from(size) / 1000.0 * f64::from(*glyphs);
                    width += f64::from(*natural);
                    stretch += em * f64::from(TRACKING_MAX);
                    shrink -= em * f64::from(TRACKING_MIN);
                }
                Item::Space { width: natural, .. } => {
                    width += f64::from(*natural);
                    stretch += f64::from(natural * (SPACE_MAX - 1.0));
                    shrink += f64::from(natural * (1.0 - SPACE_MIN));
                }
                Item::Break { .. } | Item::Forced => {}
            }
            sums.width.push(width as f32);
            sums.stretch.push(stretch as f32);
            sums.shrink.push(shrink as f32);
        }
        sums
    }

    /// The natural width of a line, what hangs into the margins taken off.
    fn natural(&self, items: &[Item], start: usize, end: usize) -> f32 {
        let mut natural = self.width[end] - self.width[start];
        if let Some(Item::Box { hang, .. }) = items.get(start) {
            natural -= hang.0;
        }
        match items.get(end) {
            Some(Item::Break {
                hyphen: Some((width, hang)),
                ..
            }) => natural += width - hang,
            _ => {
                if let Some(Item::Box { hang, .. }) = items[start..end].last() {
                    natural -= hang.1;
                }
            }
        }
        natural
    }
}

/// A possible end of a line.
struct Node {
    /// The item at which the line ends.
    at: usize,
    /// The first item of the next line.
    next: usize,
    line: usize,
    class: usize,
    hyphen: bool,
    demerits: f64,
    ratio: f32,
    before: usize,
}

/// The best lines for justified text. `items` hold no [`Item::Forced`]. Errors: the work was cancelled.
pub(crate) fn justify(
    items: &[Item],
    size: f32,
    widths: Widths,
    watch: &mut Watch<'_>,
) -> Result<Vec<Breaking>, Stopped> {
    let sums = Sums::new(items, size);
    match best(items, &sums, widths, TOLERANCE, watch)? {
        Some(lines) => Ok(lines),
        None => Ok(best(items, &sums, widths, f32::INFINITY, watch)?.unwrap_or_default()),
    }
}

fn best(
    items: &[Item],
    sums: &Sums,
    widths: Widths,
    tolerance: f32,
    watch: &mut Watch<'_>,
) -> Result<Option<Vec<Breaking>>, Stopped> {
    let mut nodes = vec![Node {
        at: 0,
        next: 0,
        line: 0,
        class: 1,
        hyphen: false,
        demerits: 0.0,
        ratio: 0.0,
        before: usize::MAX,
    }];
    let mut active = vec![0_usize];
    let mut kept = Vec::new();
    for end in 1..=items.len() {
        let Some((penalty, hyphen)) = penalty_at(items, end) else {
            continue;
        };
        if end % PATIENCE == 0 {
            watch.tick()?;
        }
        let last = end == items.len();
        let mut found: [Option<Node>; 4] = [None, None, None, None];
        let mut overfull: Option<(f32, usize)> = None;
        kept.clear();
        for &candidate in &active {
            let from = &nodes[candidate];
            let slack = widths.of(from.line) - sums.natural(items, from.next, end);
            let ratio = ratio(slack, sums, from.next, end, last);
            if ratio < -1.0 {
                if overfull.is_none_or(|(best, _)| slack > best) {
                    overfull = Some((slack, candidate));
                }
                continue;
            }
            kept.push(candidate);
            if ratio > tolerance {
                continue;
            }
            let class = class(ratio);
            let badness = 100.0 * f64::from(ratio.abs()).powi(3);
            let mut demerits = from.demerits + (10.0 + badness).powi(2) + penalty * penalty;
            if hyphen && from.hyphen {
                demerits += DOUBLE_HYPHEN;
            }
            if last && from.hyphen {
                demerits += LAST_HYPHEN;
            }
            if class.abs_diff(from.class) > 1 {
                demerits += UNEVEN;
            }
            if last && from.line > 0 && slack > 0.9 * widths.rest {
                demerits += SHORT_END;
            }
            if found[class].as_ref().is_none_or(|best| demerits < best.demerits) {
                let (line, next) = (from.line + 1, end);
                found[class] = Some(Node {
                    at: end,
                    next,
                    line,
                    class,
                    hyphen,
                    demerits,
                    ratio,
                    before: candidate,
                });
            }
        }
        std::mem::swap(&mut active, &mut kept);
        if found.iter().all(Option::is_none) && active.is_empty() {
            if tolerance.is_finite() {
                return Ok(None);
            }
            // A box that is wider than the line: it stands alone.
            if let Some((_, before)) = overfull {
                let from = &nodes[before];
                let (line, demerits) = (from.line + 1, from.demerits + 1e9);
                found[0] = Some(Node {
                    at: end,
                    next: end,
                    line,
                    class: 0,
                    hyphen,
                    demerits,
                    ratio: -1.0,
                    before,
                });
            }
        }
        let next = next_start(items, end);
        for mut node in found.into_iter().flatten() {
            node.next = next;
            nodes.push(node);
            active.push(nodes.len() - 1);
        }
    }
    let ends = nodes
        .iter()
        .enumerate()
        .filter(|(_, node)| node.at == items.len() && node.before != usize::MAX);
    let Some((mut at, _)) = ends.min_by(|a, b| a.1.demerits.total_cmp(&b.1.demerits)) else {
        return Ok(None);
    };
    let mut lines = Vec::new();
    while nodes[at].before != usize::MAX {
        let before = nodes[at].before;
        lines.push(Breaking {
            start: nodes[before].next,
            end: nodes[at].at,
            ratio: nodes[at].ratio,
        });
        at = before;
    }
    lines.reverse();
    Ok(Some(lines))
}

/// How unwelcome it is to end a line before item `end`, and whether that takes a hyphen. None: it may not end there.
fn penalty_at(items: &[Item], end: usize) -> Option<(f64, bool)> {
    match items.get(end) {
        None => Some((0.0, false)),
        Some(Item::Space { breaks: true, .. }) if matches!(items[end - 1], Item::Box { .. }) => Some((0.0, false)),
        Some(Item::Break { hyphen, cost }) => Some((
            match cost {
                Cost::Free => 10.0,
                Cost::Address => 20.0,
                Cost::Division => 90.0,
                Cost::Name => 220.0,
                Cost::Emergency => 3_000.0,
            },
            hyphen.is_some(),
        )),
        Some(_) => None,
    }
}

/// The first item of the line after a break: spaces at its beginning are dropped.
fn next_start(items: &[Item], end: usize) -> usize {
    let shown = |item: &Item| matches!(item, Item::Box { .. } | Item::Space { breaks: false, .. });
    items[end..]
        .iter()
        .position(shown)
        .map_or(items.len(), |skipped| end + skipped)
}

fn ratio(slack: f32, sums: &Sums, start: usize, end: usize, last: bool) -> f32 {
    if last && slack >= 0.0 {
        return 0.0;
    }
    let room = if slack >= 0.0 {
        sums.stretch[end] - sums.stretch[start]
    } else {
        sums.shrink[end] - sums.shrink[start]
    };
    if slack.abs() < 0.005 {
        0.0
    } else {
        slack / room.max(0.001)
    }
}

/// Tight, decent, loose, very loose.
fn class(ratio: f32) -> usize {
    match ratio {
        r if r < -0.5 => 0,
        r if r <= 0.5 => 1,
        r if r <= 1.0 => 2,
        _ => 3,
    }
}

/// Ragged lines: each takes what fits. `items` hold no [`Item::Forced`].
pub(crate) fn first_fit(items: &[Item], widths: Widths) -> Vec<Breaking> {
    let sums = Sums::new(items, 0.0);
    let mut lines = Vec::new();
    let mut start = 0;
    // The last place where the line may end, and the last within a word that is too long for any line.
    let (mut good, mut emergency): (Option<usize>, Option<usize>) = (None, None);
    let mut end = 1;
    while end <= items.len() {
        let Some((_, _)) = penalty_at(items, end).filter(|_| end > start) else {
            end += 1;
            continue;
        };
        let is_emergency = matches!(
            items.get(end),
            Some(Item::Break {
                cost: Cost::Emergency,
                ..
            })
        );
        let natural = sums.width[end] - sums.width[start];
        if natural > widths.of(lines.len()) + 0.01
            && let Some(stop) = good.or(emergency)
        {
            lines.push(Breaking {
                start,
                end: stop,
                ratio: 0.0,
            });
            start = next_start(items, stop);
            (good, emergency) = (None, None);
            end = start + 1;
            continue;
        }
        if is_emergency {
            emergency = Some(end);
        } else {
            good = Some(end);
            if end == items.len() {
                lines.push(Breaking { start, end, ratio: 0.0 });
            }
        }
        end += 1;
    }
    lines
}

/// First fit within the narrowest block that takes no more lines: titles look composed, not left over.
pub(crate) fn balanced(items: &[Item], widths: Widths) -> Vec<Breaking> {
    let lines = first_fit(items, widths);
    if lines.len() < 2 {
        return lines;
    }
    let (mut narrow, mut wide) = (0.0_f32, 1.0_f32);
    let scaled = |part: f32| Widths {
        first: widths.first * part,
        rest: widths.rest * part,
    };
    for _ in 0..10 {
        let middle = (narrow + wide) / 2.0;
        let tried = first_fit(items, scaled(middle));
        let sums = Sums::new(items, 0.0);
        let fits = tried
            .iter()
            .enumerate()
            .all(|(number, line)| sums.width[line.end] - sums.width[line.start] <= scaled(middle).of(number) + 0.01);
        if tried.len() == lines.len() && fits {
            wide = middle;
        } else {
            narrow = middle;
        }
    }
    first_fit(items, scaled(wide))
}
