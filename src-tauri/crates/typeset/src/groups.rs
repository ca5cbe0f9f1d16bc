//! Groups of names in balanced columns over the full width.

use crate::compose::{Composer, Frame, Last};
use crate::flow::Chunk;
use crate::page::Placed;
use crate::paragraph::{Line, Spec, set};
use crate::setter::Stopped;
use crate::style::{GROUP_TURNOVER, GUTTER, LINE, SMALL, Setting, TEXT_WIDTH, UNIT};
use crate::tags::{ElementId, Tag};
use blocks::Groups;

/// Between two groups.
const BETWEEN: f32 = UNIT;
/// A group of up to so many people is not divided.
const WHOLE: usize = 8;
/// Least height of groups at a page's foot.
const LEAST: f32 = 6.0 * SMALL.lead;

/// A line of a group, with where columns may end.
struct GroupLine {
    line: Line,
    element: ElementId,
    /// The first line of a group: space above it, but not at the head of a column.
    opens: bool,
    /// It stays with the next line.
    keep: bool,
}

impl Composer<'_> {
    /// Sets groups.
    pub(crate) fn groups(&mut self, groups: &Groups, frame: Frame) -> Result<(), Stopped> {
        let columns = usize::from(groups.columns.clamp(1, 6));
        let width = (TEXT_WIDTH - GUTTER * (columns - 1) as f32) / columns as f32;
        let lines = self.group_lines(groups, width, frame.element)?;
        if lines.is_empty() {
            return Ok(());
        }
        let mut before = if self.last == Last::Heading { 0.0 } else { LINE };
        let mut rest = lines.as_slice();
        while !rest.is_empty() {
            let notes = rest.iter().fold(0, |notes, line| notes | line.line.notes);
            let least = balanced_height(rest, columns).min(LEAST);
            self.flow.settle_with(&mut self.setter, before + least, true)?;
            let room = self.flow.room(&mut self.setter, true, notes)? - before;
            let whole = balanced_height(rest, columns);
            let height = if whole <= room { whole } else { room.max(least) };
            let filled = fill(rest, columns, height);
            let taken = filled.last().map_or(0, |range| range.end).max(1);
            let mut placed = Vec::new();
            for (column, range) in filled.into_iter().enumerate() {
                let x = column as f32 * (width + GUTTER);
                let mut y = 0.0;
                for (at, line) in rest[range].iter().enumerate() {
                    y += if line.opens && at > 0 { BETWEEN } else { 0.0 };
                    placed.push(Placed::line(x, y + SMALL.baseline, line.line.clone(), line.element));
                    y += SMALL.lead;
                }
            }
            let chunk = Chunk {
                before,
                height,
                first_baseline: SMALL.baseline,
                clear: true,
                placed,
                ..Chunk::default()
            };
            self.flow.push(&mut self.setter, chunk)?;
            rest = &rest[taken..];
            before = 0.0;
        }
        self.flow.after(LINE);
        self.last = Last::Other;
        Ok(())
    }

    fn group_lines(&mut self, groups: &Groups, width: f32, parent: ElementId) -> Result<Vec<GroupLine>, Stopped> {
        let mut out: Vec<GroupLine> = Vec::new();
        for group in &groups.groups {
            let language = self.setter.shaper.language(&group.language);
            let title = self.setter.tags.open_in(parent, Tag::Paragraph, language);
            let list = self.setter.tags.open_in(parent, Tag::List, language);
            let start = out.len();
            let spec = Spec::ragged(Setting::SMALL_STRONG, SMALL.size, language, width);
            for line in set(&mut self.setter, &group.title, &spec)? {
                out.push(GroupLine {
                    line,
                    element: title,
                    opens: out.len() == start,
                    keep: true,
                });
            }
            let spec = Spec {
                turnover: GROUP_TURNOVER,
                ..Spec::ragged(Setting::SMALL, SMALL.size, language, width)
            };
            for (at, person) in group.lines.iter().enumerate() {
                let item = self.setter.tags.open(list, Tag::Item);
                let element = self.setter.tags.open(item, Tag::ItemBody);
                let lines = set(&mut self.setter, person, &spec)?;
                let count = lines.len();
                // A longer group may be divided, but not after its first person or before its last.
                let whole = group.lines.len() <= WHOLE || at == 0 || at + 2 == group.lines.len();
                for (number, line) in lines.into_iter().enumerate() {
                    let keep = whole || number + 1 < count;
                    out.push(GroupLine {
                        line,
                        element,
                        opens: out.len() == start,
                        keep,
                    });
                }
            }
            if let Some(last) = out.last_mut() {
                last.keep = false;
            }
        }
        Ok(out)
    }
}

/// Fills columns of a height from the left, and gives the lines of each. What does not fit is left out.
fn fill(lines: &[GroupLine], columns: usize, height: f32) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    while start < lines.len() && ranges.len() < columns {
        let (mut y, mut end, mut good) = (0.0, start, start);
        while end < lines.len() {
            let space = if lines[end].opens && end > start { BETWEEN } else { 0.0 };
            if y + space + SMALL.lead > height + 0.01 {
                break;
            }
            y += space + SMALL.lead;
            end += 1;
            if end == lines.len() || !lines[end - 1].keep {
                good = end;
            }
        }
        // Lines that stay together are divided if they are taller than a column.
        let stop = if good > start { good } else { end.max(start + 1) };
        ranges.push(start..stop);
        start = stop;
    }
    ranges
}

/// The least height at which all lines fit into the columns.
fn balanced_height(lines: &[GroupLine], columns: usize) -> f32 {
    let opens = lines.iter().filter(|line| line.opens).count();
    let all = lines.len() as f32 * SMALL.lead + opens as f32 * BETWEEN;
    let fits = |height: f32| {
        let filled = fill(lines, columns, height);
        filled.last().is_some_and(|range| range.end == lines.len())
            && filled
                .iter()
                .all(|range| range.start == 0 || !lines[range.start - 1].keep)
    };
    let (mut low, mut high) = ((all / columns as f32 / UNIT).floor(), (all / UNIT).ceil());
    while low < high {
        let middle = ((low + high) / 2.0).floor();
        if fits(middle * UNIT) {
            high = middle;
        } else {
            low = middle + 1.0;
        }
    }
    high * UNIT
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tags::Tags;

    fn lines(groups: &[usize]) -> Vec<GroupLine> {
        let line = || Line {
            pieces: Box::default(),
            spans: std::rc::Rc::from([]),
            size: 8.0,
            x: 0.0,
            width: 0.0,
            space: 0.0,
            tracking: 0.0,
            align: crate::paragraph::Align::Left,
            justified: false,
            notes: 0,
            pages: false,
        };
        let group = |count: &usize| {
            let count = *count;
            (0..count).map(move |at| (at == 0, at + 1 < count))
        };
        let all = groups.iter().flat_map(group);
        all.map(|(opens, keep)| GroupLine {
            line: line(),
            element: Tags::DOCUMENT,
            opens,
            keep,
        })
        .collect()
    }

    #[test]
    fn columns_are_balanced_and_groups_stay_whole() {
        let lines = lines(&[4, 4, 4, 3, 3, 3]);
        let height = balanced_height(&lines, 3);
        let filled = fill(&lines, 3, height);
        assert_eq!(filled, [0..8, 8..15, 15..21]);
        assert!(height < 90.0);
    }

    #[test]
    fn a_group_taller_than_a_column_is_divided() {
        let filled = fill(&lines(&[10]), 3, 42.0);
        assert_eq!(filled, [0..4, 4..8, 8..10]);
    }
}
