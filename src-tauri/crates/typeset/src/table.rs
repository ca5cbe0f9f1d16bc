//! Tables: columns that fit their content or share what is left, heads repeated, rows kept whole.

use crate::chapter::square;
use crate::compose::{AROUND, Composer, Frame, Last};
use crate::flow::{Chunk, Mark, TableHead};
use crate::page::{Placed, stack};
use crate::paragraph::{self, Line, Spec, natural_widths, set};
use crate::setter::Stopped;
use crate::style::{FRAME_HEIGHT, GUTTER, HAIRLINE, LINE, MARK_ADVANCE, SMALL, STRONG_RULE, Setting, TEXT_WIDTH, UNIT};
use crate::tags::{ElementId, Scope, Tag};
use blocks::{Align, Cell, Inline, Row, Rule, Table};
use std::rc::Rc;

/// Above and below the words of a row.
const PADDING: f32 = UNIT / 2.0;
/// The same where a line stands under every row.
const AIRY_PADDING: f32 = UNIT;
/// Below the table's title.
const UNDER_TITLE: f32 = 1.5 * UNIT;
/// Between a column of numbers and the words after it.
const AFTER_NUMBERS: f32 = GUTTER / 2.0;
/// Columns that share what is left have at least this part of the table together.
const LEAST_SHARED: f32 = 0.3;

/// Left edges and widths of a table's columns.
struct Grid {
    columns: Vec<(f32, f32)>,
    x: f32,
    width: f32,
    padding: f32,
}

/// A cell whose lines are set.
struct SetCell {
    x: f32,
    lines: Vec<Line>,
    mark: Option<blocks::Mark>,
    element: ElementId,
    anchor: Option<String>,
}

impl Composer<'_> {
    /// Sets a table.
    pub(crate) fn table(&mut self, table: &Table, frame: Frame) -> Result<(), Stopped> {
        if table.columns.is_empty() {
            return Ok(());
        }
        let (x, width) = if table.full_width {
            (0.0, TEXT_WIDTH)
        } else {
            (frame.left, frame.width)
        };
        let grid = self.grid(table, x, width)?;
        let language = self.setter.shaper.language(&table.language);
        let element = self.setter.tags.open_in(frame.element, Tag::Table, language);
        if !table.summary.is_empty() {
            self.setter.tags.get(element).alternative = Some(table.summary.as_str().into());
        }
        let head = self.table_head(table, &grid, element)?;
        let body = self.setter.tags.open(element, Tag::TableBody);
        let count = table.rows.len();
        for (at, row) in table.rows.iter().enumerate() {
            if at % 16 == 0 {
                self.setter.watch.tick()?;
            }
            // Neither the first row nor the last stands alone, nor a total without what it adds up.
            let next_is_total = table.rows.get(at + 1).is_some_and(|next| next.total);
            let keep = at + 1 < count && (at == 0 || at + 2 == count || row.spanning || next_is_total);
            self.row(row, table, &grid, body, &head, keep)?;
        }
        self.flow.settle(&mut self.setter)?;
        self.flow.after(AROUND);
        self.last = Last::Other;
        Ok(())
    }

    /// Title and head, which stay with the first rows.
    fn table_head(&mut self, table: &Table, grid: &Grid, element: ElementId) -> Result<Rc<TableHead>, Stopped> {
        let language = self.setter.shaper.language(&table.language);
        let mut placed = Vec::new();
        let mut y = 0.0;
        if !table.title.is_empty() {
            let caption = self.setter.tags.open(element, Tag::Caption);
            let spec = Spec::ragged(Setting::SMALL_STRONG, SMALL.size, language, grid.width);
            let lines = set(&mut self.setter, &table.title, &spec)?;
            let height = lines.len() as f32 * SMALL.lead + UNDER_TITLE;
            placed.extend(stack(lines, grid.x, SMALL.baseline, SMALL.lead, caption));
            y = height;
        }
        let has_head = table.columns.iter().any(|column| !column.head.is_empty());
        let mut repeated = Vec::new();
        let mut height = 0.0;
        if has_head {
            let head = self.setter.tags.open(element, Tag::TableHead);
            let row = self.setter.tags.open(head, Tag::Row);
            let mut cells = Vec::new();
            for (column, (x, width)) in table.columns.iter().zip(&grid.columns) {
                let cell = self.setter.tags.open(row, Tag::Head);
                self.setter.tags.get(cell).scope = Some(Scope::Column);
                let spec = Spec {
                    align: align(column.align),
                    ..Spec::ragged(Setting::SMALL, SMALL.size, language, *width)
                };
                cells.push((*x, set(&mut self.setter, &column.head, &spec)?, cell));
            }
            let lines = cells.iter().map(|(_, lines, _)| lines.len()).max().unwrap_or(1).max(1);
            height = lines as f32 * SMALL.lead + UNIT;
            for (x, text, cell) in cells {
                // Heads of fewer lines stand at the foot, next to their columns.
                let down = (lines - text.len()) as f32 * SMALL.lead;
                repeated.extend(stack(text, grid.x + x, SMALL.baseline + down, SMALL.lead, cell));
            }
        } else {
            // Without heads a line opens the table.
            height = height.max(STRONG_RULE);
        }
        let rule = Placed::rule(grid.x, height - STRONG_RULE / 2.0, grid.width, STRONG_RULE);
        repeated.push(rule);
        let mut first = repeated.clone();
        first.iter_mut().for_each(|placed| placed.y += y);
        placed.extend(first);
        let continued = self.continued(table, grid)?;
        let mut height_repeated = height;
        if let Some(lines) = continued {
            let above = lines.len() as f32 * SMALL.lead + UNDER_TITLE;
            repeated.iter_mut().for_each(|placed| placed.y += above);
            repeated.extend(stack(lines, grid.x, SMALL.baseline, SMALL.lead, element));
            height_repeated += above;
        }
        repeated.iter_mut().for_each(|placed| placed.element = None);
        let number = self.flow.next_table();
        let head = Rc::new(TableHead {
            number,
            placed: repeated,
            height: height_repeated,
            x: grid.x,
            width: grid.width,
        });
        let chunk = Chunk {
            before: self.around(),
            height: y + height,
            first_baseline: SMALL.baseline,
            clear: table.full_width,
            keep: !table.rows.is_empty(),
            placed,
            ..Chunk::default()
        };
        self.flow.push(&mut self.setter, chunk)?;
        Ok(head)
    }

    /// What stands above the head on the pages that a table with a title goes on over.
    fn continued(&mut self, table: &Table, grid: &Grid) -> Result<Option<Vec<Line>>, Stopped> {
        let words = &self.setter.document.words.continued;
        if table.title.is_empty() || words.is_empty() {
            return Ok(None);
        }
        let language = self.setter.shaper.language(&table.language);
        let mut title = vec![Inline::Strong {
            content: table.title.clone(),
        }];
        title.push(Inline::words(format!(" {words}")));
        let spec = Spec::ragged(Setting::SMALL, SMALL.size, language, grid.width);
        Ok(Some(set(&mut self.setter, &title, &spec)?))
    }

    fn row(
        &mut self,
        row: &Row,
        table: &Table,
        grid: &Grid,
        body: ElementId,
        head: &Rc<TableHead>,
        keep: bool,
    ) -> Result<(), Stopped> {
        let element = self.setter.tags.open(body, Tag::Row);
        let mut cells = Vec::with_capacity(row.cells.len());
        for (at, cell) in row
            .cells
            .iter()
            .enumerate()
            .take(if row.spanning { 1 } else { table.columns.len() })
        {
            cells.push(self.cell(cell, at, row, table, grid, element)?);
        }
        let lines = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(1).max(1);
        let height = 2.0 * grid.padding + lines as f32 * SMALL.lead;
        let rule = match row.rule {
            Rule::None => None,
            Rule::Hairline => Some(HAIRLINE),
            Rule::Strong => Some(STRONG_RULE),
        };
        // A group's title stands a little apart from the rows above it.
        let before = if row.spanning { UNIT } else { 0.0 };
        let chunk = |placed, height, keep, marks| Chunk {
            before,
            height,
            first_baseline: grid.padding + SMALL.baseline,
            keep,
            placed,
            marks,
            table: Some(Rc::clone(head)),
            ..Chunk::default()
        };
        let anchors: Vec<String> = cells.iter_mut().filter_map(|cell| cell.anchor.take()).collect();
        let marks: Vec<Mark> = anchors
            .iter()
            .map(|anchor| Mark::Anchor(self.setter.anchors.id(anchor)))
            .collect();
        let rule_at = |height: f32| rule.map(|rule| Placed::rule(grid.x, height - rule / 2.0, grid.width, rule));
        if height <= FRAME_HEIGHT - head.height - 4.0 * LINE {
            let mut placed = Vec::new();
            for cell in cells {
                let (x, y) = (grid.x + cell.x, grid.padding + SMALL.baseline);
                placed.extend(cell.mark.map(|mark| square(x, y, mark)));
                placed.extend(stack(cell.lines, x, y, SMALL.lead, cell.element));
            }
            placed.extend(rule_at(height));
            return self.flow.push(&mut self.setter, chunk(placed, height, keep, marks));
        }
        // Taller than a page: line by line.
        let mut columns: Vec<_> = cells
            .into_iter()
            .map(|cell| (cell.x, cell.element, cell.lines.into_iter()))
            .collect();
        let mut marks = Some(marks);
        for number in 0..lines {
            let (first, last) = (number == 0, number + 1 == lines);
            let top = if first { grid.padding } else { 0.0 };
            let height = top + SMALL.lead + if last { grid.padding } else { 0.0 };
            let mut placed: Vec<Placed> = columns
                .iter_mut()
                .filter_map(|(x, element, lines)| {
                    let line = lines.next()?;
                    Some(Placed::line(grid.x + *x, top + SMALL.baseline, line, *element))
                })
                .collect();
            if last {
                placed.extend(rule_at(height));
            }
            let marks = marks.take().unwrap_or_default();
            self.flow
                .push(&mut self.setter, chunk(placed, height, first && lines > 1, marks))?;
        }
        Ok(())
    }

    fn cell(
        &mut self,
        cell: &Cell,
        at: usize,
        row: &Row,
        table: &Table,
        grid: &Grid,
        parent: ElementId,
    ) -> Result<SetCell, Stopped> {
        let language = self
            .setter
            .shaper
            .language(cell.language.as_deref().unwrap_or(&table.language));
        let heads = cell.heads_row || row.spanning;
        let element = self
            .setter
            .tags
            .open_in(parent, if heads { Tag::Head } else { Tag::Cell }, language);
        if heads {
            self.setter.tags.get(element).scope = Some(Scope::Row);
        }
        if row.spanning {
            self.setter.tags.get(element).columns = table.columns.len() as u16;
        }
        let (x, width) = if row.spanning {
            (0.0, grid.width)
        } else {
            grid.columns[at]
        };
        let strong = row.total || row.spanning;
        let indent = if cell.mark.is_some() { MARK_ADVANCE } else { 0.0 };
        let align = if row.spanning {
            paragraph::Align::Left
        } else {
            align(table.columns[at].align)
        };
        let setting = if strong { Setting::SMALL_STRONG } else { Setting::SMALL };
        let spec = Spec {
            first: indent,
            turnover: indent,
            align,
            ..Spec::ragged(setting, SMALL.size, language, width)
        };
        let lines = match &cell.leads_to {
            Some(to) => {
                let link = [Inline::Reference {
                    to: to.clone(),
                    content: cell.text.clone(),
                }];
                set(&mut self.setter, &link, &spec)?
            }
            None => set(&mut self.setter, &cell.text, &spec)?,
        };
        Ok(SetCell {
            x,
            lines,
            mark: cell.mark,
            element,
            anchor: cell.anchor.clone(),
        })
    }

    /// Measures the columns. Those that fit their content take what they need; the others share the rest.
    fn grid(&mut self, table: &Table, x: f32, width: f32) -> Result<Grid, Stopped> {
        let gaps: Vec<f32> = table
            .columns
            .windows(2)
            .map(|pair| match (pair[0].align, pair[1].align) {
                (Align::Right, Align::Left) => AFTER_NUMBERS,
                _ => GUTTER,
            })
            .collect();
        let available = width - gaps.iter().sum::<f32>();
        let mut widths = Vec::with_capacity(table.columns.len());
        for (at, column) in table.columns.iter().enumerate() {
            let mut measured = natural_widths(&mut self.setter, &column.head, Setting::SMALL, SMALL.size);
            if column.share == 0.0 {
                for (number, row) in table.rows.iter().enumerate().filter(|(_, row)| !row.spanning) {
                    if number % 256 == 0 {
                        self.setter.watch.tick()?;
                    }
                    let Some(cell) = row.cells.get(at) else { continue };
                    let setting = if row.total {
                        Setting::SMALL_STRONG
                    } else {
                        Setting::SMALL
                    };
                    let (line, word) = natural_widths(&mut self.setter, &cell.text, setting, SMALL.size);
                    let indent = if cell.mark.is_some() { MARK_ADVANCE } else { 0.0 };
                    measured = (measured.0.max(line + indent), measured.1.max(word + indent));
                }
            }
            widths.push(measured);
        }
        let widths = share(table, &widths, available);
        let mut left = 0.0;
        let columns = widths
            .iter()
            .enumerate()
            .map(|(at, width)| {
                let column = (left, *width);
                left += width + gaps.get(at).copied().unwrap_or_default();
                column
            })
            .collect();
        let ruled = table
            .rows
            .iter()
            .filter(|row| !row.total && !row.spanning)
            .all(|row| row.rule != Rule::None);
        let padding = if ruled && table.rows.len() > 1 {
            AIRY_PADDING
        } else {
            PADDING
        };
        Ok(Grid {
            columns,
            x,
            width,
            padding,
        })
    }
}

/// Shares a table's width among its columns, whose widest lines and words are given.
fn share(table: &Table, measured: &[(f32, f32)], available: f32) -> Vec<f32> {
    let shares: f32 = table.columns.iter().map(|column| column.share).sum();
    let fits = |at: usize| table.columns[at].share == 0.0;
    let fitting: f32 = measured
        .iter()
        .enumerate()
        .filter(|(at, _)| fits(*at))
        .map(|(_, (line, _))| line)
        .sum();
    let most = if shares > 0.0 {
        available * (1.0 - LEAST_SHARED)
    } else {
        available
    };
    if fitting <= most {
        let rest = available - fitting;
        return measured
            .iter()
            .enumerate()
            .map(|(at, (line, _))| {
                if !fits(at) {
                    rest * table.columns[at].share / shares
                } else if shares == 0.0 && at == 0 {
                    line + rest
                } else {
                    *line
                }
            })
            .collect();
    }
    // Too wide: what is wider than its longest word gives, in proportion.
    let words: f32 = measured
        .iter()
        .enumerate()
        .filter(|(at, _)| fits(*at))
        .map(|(_, (_, word))| word)
        .sum();
    let give = ((fitting - most) / (fitting - words).max(0.01)).min(1.0);
    let narrowed = |(line, word): &(f32, f32)| line - (line - word) * give;
    let taken: f32 = measured
        .iter()
        .enumerate()
        .filter(|(at, _)| fits(*at))
        .map(|(_, pair)| narrowed(pair))
        .sum();
    // Words that are wider than the page allows are broken.
    let squeeze = (most / taken).min(1.0);
    let rest = available - taken * squeeze;
    let width = |at: usize, pair: &(f32, f32)| {
        if fits(at) {
            narrowed(pair) * squeeze
        } else {
            rest * table.columns[at].share / shares
        }
    };
    measured.iter().enumerate().map(|(at, pair)| width(at, pair)).collect()
}

fn align(align: Align) -> paragraph::Align {
    match align {
        Align::Left => paragraph::Align::Left,
        Align::Right => paragraph::Align::Right,
        Align::Centre => paragraph::Align::Centre,
    }
}
