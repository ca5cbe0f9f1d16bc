//! The flow: pieces of the text, one below the other, onto pages.
//!
//! What must not be divided is a [`Chunk`]: a line of text, a row, a chart. Chunks that must stay together wait until the
//! last of them is known, and then go onto this page or the next. The room that notes take at the foot is counted before
//! a page is found to be full.

use crate::notes::Notes;
use crate::page::{Page, Placed};
use crate::pdf::Press;
use crate::setter::{AnchorId, Place, Setter, Stopped};
use crate::style::{BASELINE, FRAME_HEIGHT, FRAME_TOP, HAIRLINE, LINE};
use std::rc::Rc;

/// A bookmark: a line of the outline.
#[derive(Clone, Debug)]
pub(crate) struct Bookmark {
    /// Its words.
    pub title: String,
    /// 1 for chapters, 2 for entries, 3 for headings.
    pub level: u8,
    /// Where it leads.
    pub place: Place,
}

/// What is noted when a chunk finds its place.
#[derive(Clone, Debug)]
pub(crate) enum Mark {
    /// Links to the anchor lead here.
    Anchor(AnchorId),
    /// A bookmark leads here.
    Bookmark(String, u8),
}

/// Something in the side column. `y` counts from the first baseline of the chunk beside it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Side {
    /// What is drawn.
    pub placed: Vec<Placed>,
    /// From the first baseline to the lower end.
    pub height: f32,
}

/// A piece of the flow that is not divided. `y` counts from its top.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chunk {
    /// Space above it, which is dropped at a page's head.
    pub before: f32,
    /// Its height.
    pub height: f32,
    /// From its top to its first baseline.
    pub first_baseline: f32,
    /// Moves its content down by this, except at a page's head.
    pub surplus: f32,
    /// It begins on a line of the grid.
    pub grid: bool,
    /// It begins below what stands in the side column.
    pub clear: bool,
    /// It stays with the next chunk.
    pub keep: bool,
    /// What is drawn.
    pub placed: Vec<Placed>,
    /// What stands beside it.
    pub side: Option<Side>,
    /// What is noted when it finds its place.
    pub marks: Vec<Mark>,
    /// The table whose row it is.
    pub table: Option<Rc<TableHead>>,
}

/// What is repeated when a table goes on on the next page.
#[derive(Debug)]
pub(crate) struct TableHead {
    /// Which table it is.
    pub number: usize,
    /// The head, not read again.
    pub placed: Vec<Placed>,
    /// Its height.
    pub height: f32,
    /// Left edge of the table.
    pub x: f32,
    /// Its width.
    pub width: f32,
}

impl Chunk {
    fn notes(&self) -> u64 {
        let side = self.side.iter().flat_map(|side| &side.placed);
        self.placed
            .iter()
            .chain(side)
            .fold(0, |notes, placed| notes | placed.notes())
    }
}

/// Where a group of chunks ends if it is placed.
struct Trial {
    end: f32,
    side_end: f32,
    notes: u64,
}

/// The pages that are being filled.
pub(crate) struct Flow<'d> {
    /// Prints pages.
    pub press: Press<'d>,
    /// Bookmarks so far.
    pub bookmarks: Vec<Bookmark>,
    /// Notes at the foot.
    notes: Notes,
    /// Notes whose signs the running head of right-hand pages shows.
    head_notes: u64,
    page: Page,
    /// Where the next chunk begins.
    y: f32,
    /// Where the side column is free again.
    side_end: f32,
    /// Space that the last chunk wants below it.
    after: f32,
    /// Chunks that wait for the one they stay with.
    waiting: Vec<Chunk>,
    /// Nothing of the flow stands above: space before a chunk is dropped.
    fresh: bool,
    /// What the next chunk has beside it.
    beside: Option<Side>,
    /// What did not fit into the side column.
    overflow: Vec<Placed>,
    /// The table of the last row, and whether a rule ends that row.
    table: Option<Rc<TableHead>>,
    tables: usize,
}

impl<'d> Flow<'d> {
    /// A flow whose first page is `number`.
    pub(crate) fn new(press: Press<'d>, notes: Notes, number: usize) -> Self {
        Self {
            press,
            bookmarks: Vec::new(),
            notes,
            head_notes: 0,
            page: Page {
                number,
                ..Page::default()
            },
            y: 0.0,
            side_end: 0.0,
            after: 0.0,
            waiting: Vec::new(),
            fresh: true,
            beside: None,
            overflow: Vec::new(),
            table: None,
            tables: 0,
        }
    }

    /// A number for a new table.
    pub(crate) fn next_table(&mut self) -> usize {
        self.tables += 1;
        self.tables
    }

    /// Begins a chapter: a new page, with its title for the running heads and the notes whose signs the title shows.
    pub(crate) fn open(&mut self, setter: &mut Setter<'_>, chapter: Rc<str>, notes: u64) -> Result<(), Stopped> {
        self.end_side(setter)?;
        if !self.is_empty() {
            self.turn(setter)?;
        }
        self.after = 0.0;
        self.page.opening = true;
        self.page.chapter = Some(chapter);
        self.page.notes = notes;
        self.head_notes = notes;
        Ok(())
    }

    /// Puts something into the side column, beside what comes next.
    pub(crate) fn beside(&mut self, side: Side) {
        match &mut self.beside {
            Some(before) => {
                let down = before.height + 2.0 * LINE;
                before.placed.extend(side.placed.into_iter().map(|mut placed| {
                    placed.y += down;
                    placed
                }));
                before.height = down + side.height;
            }
            none => *none = Some(side),
        }
    }

    /// Adds space below what came last. The larger of two spaces counts.
    pub(crate) fn after(&mut self, space: f32) {
        self.after = self.after.max(space);
    }

    /// Adds a chunk.
    pub(crate) fn push(&mut self, setter: &mut Setter<'_>, mut chunk: Chunk) -> Result<(), Stopped> {
        chunk.before = chunk.before.max(std::mem::take(&mut self.after));
        if chunk.side.is_none() {
            chunk.side = self.beside.take();
        }
        let keep = chunk.keep;
        self.waiting.push(chunk);
        if keep { Ok(()) } else { self.settle(setter) }
    }

    /// Goes on at a given height, where the space before the next chunk is dropped: below the title of a chapter.
    pub(crate) fn skip_to(&mut self, y: f32) {
        self.y = self.y.max(y);
        self.after = 0.0;
        self.fresh = true;
    }

    /// Ends the page if a chapter opens on it: no entry begins there.
    pub(crate) fn leave_opening(&mut self, setter: &mut Setter<'_>) -> Result<(), Stopped> {
        self.end_side(setter)?;
        if self.page.opening { self.turn(setter) } else { Ok(()) }
    }

    /// The height that is left on the page, for chunks of a kind that begin where the last one ended.
    pub(crate) fn room(&mut self, setter: &mut Setter<'_>, clear: bool, notes: u64) -> Result<f32, Stopped> {
        let start = if clear { self.y.max(self.side_end) } else { self.y };
        let before = if self.fresh { 0.0 } else { self.after };
        Ok(self.notes.limit(setter, self.page.notes | notes)? - start - before)
    }

    /// Whether chunks are waiting for what they stay with.
    pub(crate) fn has_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Places what is waiting, so that at least `room` is left below it; on a new page if need be.
    pub(crate) fn settle_with(&mut self, setter: &mut Setter<'_>, room: f32, clear: bool) -> Result<(), Stopped> {
        if room > 0.0 && (!self.is_empty() || self.has_waiting()) {
            let waiting = std::mem::take(&mut self.waiting);
            let trial = self.try_group(&waiting, self.y, self.side_end, self.fresh);
            let start = if clear {
                trial.end.max(trial.side_end)
            } else {
                trial.end
            };
            let limit = self.notes.limit(setter, self.page.notes | trial.notes)?;
            if start + self.after + room > limit && !self.is_empty() {
                self.turn(setter)?;
            }
            self.waiting = waiting;
        }
        self.settle(setter)
    }

    /// Places what is waiting.
    pub(crate) fn settle(&mut self, setter: &mut Setter<'_>) -> Result<(), Stopped> {
        let group = std::mem::take(&mut self.waiting);
        if group.is_empty() {
            return Ok(());
        }
        if self.fits(setter, &group)? {
            group.into_iter().for_each(|chunk| self.place(setter, chunk));
            return Ok(());
        }
        if !self.is_empty() {
            self.break_for(setter, &group[0])?;
        }
        if self.fits(setter, &group)? {
            group.into_iter().for_each(|chunk| self.place(setter, chunk));
            return Ok(());
        }
        // Taller than a page: as much as fits, and the rest after it.
        for chunk in group {
            if !self.fits(setter, std::slice::from_ref(&chunk))? && !self.is_empty() {
                self.break_for(setter, &chunk)?;
            }
            self.place(setter, chunk);
        }
        Ok(())
    }

    /// Ends the last page.
    pub(crate) fn end(&mut self, setter: &mut Setter<'_>) -> Result<(), Stopped> {
        self.end_side(setter)?;
        while !self.is_empty() {
            self.turn(setter)?;
        }
        Ok(())
    }

    /// Places what still waits beside the text before a chapter ends.
    pub(crate) fn end_side(&mut self, setter: &mut Setter<'_>) -> Result<(), Stopped> {
        if let Some(side) = self.beside.take() {
            let first_baseline = BASELINE;
            self.waiting.push(Chunk {
                height: LINE,
                first_baseline,
                side: Some(side),
                grid: true,
                ..Chunk::default()
            });
        }
        self.settle(setter)
    }

    fn is_empty(&self) -> bool {
        self.page.placed.is_empty() && self.overflow.is_empty()
    }

    /// Ends a page within a group, closing and reopening the table it breaks.
    fn break_for(&mut self, setter: &mut Setter<'_>, next: &Chunk) -> Result<(), Stopped> {
        let broken = self
            .table
            .take()
            .filter(|table| next.table.as_ref().is_some_and(|n| n.number == table.number));
        if let Some(table) = &broken {
            let rule = Placed::rule(table.x, self.y - HAIRLINE / 2.0, table.width, HAIRLINE);
            let ruled = self
                .page
                .placed
                .iter()
                .any(|placed| placed.element.is_none() && (placed.y - self.y).abs() < 1.0 && placed.x == table.x);
            if !ruled {
                self.page.placed.push(rule);
            }
        }
        self.turn(setter)?;
        if let Some(table) = broken {
            self.page.placed.extend(table.placed.iter().cloned());
            self.y = table.height;
            self.fresh = false;
            self.table = Some(table);
        }
        Ok(())
    }

    fn try_group(&self, group: &[Chunk], mut y: f32, mut side_end: f32, mut head: bool) -> Trial {
        let mut notes = 0;
        for chunk in group {
            let start = start(chunk, y, side_end, head);
            y = start + chunk.height;
            if let Some(side) = &chunk.side {
                let top = side_top(chunk, start, side_end, head);
                side_end = top + side.height;
            }
            notes |= chunk.notes();
            head = false;
        }
        Trial {
            end: y,
            side_end,
            notes,
        }
    }

    fn fits(&mut self, setter: &mut Setter<'_>, group: &[Chunk]) -> Result<bool, Stopped> {
        let trial = self.try_group(group, self.y, self.side_end, self.fresh);
        let limit = self.notes.limit(setter, self.page.notes | trial.notes)?;
        let has_side = group.iter().any(|chunk| chunk.side.is_some());
        let side_end = if has_side { trial.side_end } else { 0.0 };
        // A column of facts that is taller than any page goes on on the next.
        let side_end = if side_end - self.y > FRAME_HEIGHT {
            0.0
        } else {
            side_end
        };
        Ok(trial.end.max(side_end) <= limit + 0.1)
    }

    fn place(&mut self, setter: &mut Setter<'_>, chunk: Chunk) {
        let head = std::mem::take(&mut self.fresh);
        let start = start(&chunk, self.y, self.side_end, head);
        let notes = chunk.notes();
        let content = if head { start } else { start + chunk.surplus };
        for mark in chunk.marks.iter().cloned() {
            let place = Place {
                page: self.page.number,
                y: FRAME_TOP + content,
            };
            match mark {
                Mark::Anchor(anchor) => setter.anchors.stands(anchor, place),
                Mark::Bookmark(title, level) => {
                    self.bookmarks.push(Bookmark { title, level, place });
                }
            }
        }
        let side_top = side_top(&chunk, start, self.side_end, head);
        // A title is drawn before its facts, other facts before the text beside them: in the order of reading.
        let is_title = !chunk.marks.is_empty();
        let mut own = chunk.placed;
        own.iter_mut().for_each(|placed| placed.y += content);
        if is_title {
            self.page.placed.append(&mut own);
        }
        if let Some(side) = chunk.side {
            let baseline = side_top;
            for mut placed in side.placed {
                placed.y += baseline;
                if placed.y > FRAME_HEIGHT {
                    placed.y -= FRAME_HEIGHT - LINE / 2.0;
                    self.overflow.push(placed);
                } else {
                    self.page.placed.push(placed);
                }
            }
            self.side_end = baseline + side.height;
        }
        self.page.placed.append(&mut own);
        self.page.notes |= notes;
        self.y = start + chunk.height;
        self.table = chunk.table;
    }

    /// Ends the page and begins the next.
    fn turn(&mut self, setter: &mut Setter<'_>) -> Result<(), Stopped> {
        let number = self.page.number + 1;
        let notes = if number.is_multiple_of(2) { self.head_notes } else { 0 };
        let chapter = self.page.chapter.clone();
        let next = Page {
            number,
            chapter,
            notes,
            ..Page::default()
        };
        let mut page = std::mem::replace(&mut self.page, next);
        self.notes.place(setter, &mut page)?;
        self.press.page(setter, page)?;
        self.y = 0.0;
        self.side_end = 0.0;
        self.fresh = true;
        self.table = None;
        for mut placed in std::mem::take(&mut self.overflow) {
            self.side_end = self.side_end.max(placed.y + LINE);
            if placed.y > FRAME_HEIGHT {
                placed.y -= FRAME_HEIGHT - LINE / 2.0;
                self.overflow.push(placed);
            } else {
                self.page.notes |= placed.notes();
                self.page.placed.push(placed);
            }
        }
        setter.watch.page()
    }
}

/// Where a chunk begins.
fn start(chunk: &Chunk, y: f32, side_end: f32, head: bool) -> f32 {
    let from = if chunk.clear { y.max(side_end) } else { y };
    let start = if head { from } else { from + chunk.before };
    if chunk.grid {
        (start / LINE - 0.001).ceil() * LINE
    } else {
        start
    }
}

/// The baseline at which what stands beside a chunk begins: the chunk's own, unless the column is taken.
fn side_top(chunk: &Chunk, start: f32, side_end: f32, head: bool) -> f32 {
    let surplus = if head { 0.0 } else { chunk.surplus };
    let baseline = start + surplus + chunk.first_baseline;
    if side_end > 0.0 && side_end > baseline - LINE {
        side_end + 1.5 * LINE
    } else {
        baseline
    }
}
