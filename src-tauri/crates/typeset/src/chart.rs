//! Charts, drawn as vectors: stacked columns by month, and shares as bars.

use crate::chapter::{UNDER_BASELINE, square};
use crate::compose::{AROUND, Composer, Frame, Last};
use crate::flow::Chunk;
use crate::page::{Placed, Thing, stack};
use crate::paragraph::{Align, Spec, set};
use crate::setter::Stopped;
use crate::shaping::Language;
use crate::style::{GUTTER, LINE, MARK_ADVANCE, RING, SMALL, Setting, UNIT};
use crate::tags::{ElementId, Tag};
use blocks::{Chart, Columns, Drawing, Inline, Shares};

/// Up to so many, one meeting is one line high; beyond, the highest column takes as many lines.
const TALLEST: u64 = 8;
/// Width of a column.
const COLUMN: f32 = 16.0;
/// A column takes at most this part of its slot.
const MOST_OF_SLOT: f32 = 0.7;
/// From the top of a column to the baseline of its total.
const TOTAL_ABOVE: f32 = 5.0;
/// From the title's baseline to that of the highest total.
const UNDER_TITLE: f32 = 22.5;
/// From the axis to the baseline of its labels.
const UNDER_AXIS: f32 = 10.75;
/// Before each square of the key.
const KEY_GAP: f32 = 9.25;
/// Height of a bar.
const BAR: f32 = 2.5 * UNIT;
/// The longest bar.
const LONGEST_BAR: f32 = 26.0 * UNIT;
/// Room for the number at the end of a bar, and for the per cent after it.
const NUMBER: f32 = 24.5;
/// Room for the per cent.
const PERCENT: f32 = 38.5;
/// Where letters stand at least.
const LETTERS: f32 = 32.0 * UNIT;

impl Composer<'_> {
    /// Sets a chart.
    pub(crate) fn chart(&mut self, chart: &Chart, frame: Frame) -> Result<(), Stopped> {
        let language = self.setter.shaper.language(&chart.language);
        let element = self.setter.tags.open_in(frame.element, Tag::Figure, language);
        self.setter.tags.get(element).alternative = Some(chart.alternative.as_str().into());
        let mut drawing = Canvas {
            composer: self,
            frame,
            language,
            element,
            placed: Vec::new(),
        };
        let height = match &chart.drawing {
            Drawing::Columns(columns) => drawing.columns(&chart.title, columns)?,
            Drawing::Shares(shares) => drawing.shares(&chart.title, shares)?,
        };
        let placed = drawing.placed;
        let before = self.around();
        let chunk = Chunk {
            before,
            height,
            first_baseline: SMALL.baseline,
            placed,
            ..Chunk::default()
        };
        self.flow.push(&mut self.setter, chunk)?;
        self.flow.after(AROUND);
        self.last = Last::Other;
        Ok(())
    }
}

/// A chart that is being drawn. x counts from the frame's left edge, y from the chart's top.
struct Canvas<'c, 'd> {
    composer: &'c mut Composer<'d>,
    frame: Frame,
    language: Language,
    element: ElementId,
    placed: Vec<Placed>,
}

impl Canvas<'_, '_> {
    /// Small type in a box of a width, and how many lines it takes and how wide it is.
    fn text(
        &mut self,
        text: &[Inline],
        setting: Setting,
        (x, y): (f32, f32),
        width: f32,
        align: Align,
    ) -> Result<(usize, f32), Stopped> {
        let spec = Spec {
            align,
            ..Spec::ragged(setting, SMALL.size, self.language, width)
        };
        let mut lines = set(&mut self.composer.setter, text, &spec)?;
        lines.iter_mut().for_each(crate::chapter::read_apart);
        let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let count = lines.len();
        self.placed
            .extend(stack(lines, self.frame.left + x, y, SMALL.lead, self.element));
        Ok((count, widest))
    }

    fn words(&mut self, text: &str, at: (f32, f32), width: f32, align: Align) -> Result<(usize, f32), Stopped> {
        self.text(&[Inline::words(text)], Setting::SMALL, at, width, align)
    }

    fn rectangle(&mut self, x: f32, y: f32, width: f32, height: f32, fill: Option<blocks::Colour>) {
        let thing = Thing::Rectangle { width, height, fill };
        self.placed.push(Placed {
            x: self.frame.left + x,
            y,
            thing,
            element: Some(self.element),
        });
    }

    /// Title and key, and the baseline of the last line that they take.
    fn title(&mut self, title: &[Inline], key: &[(Option<blocks::Colour>, &[Inline])]) -> Result<f32, Stopped> {
        let width = self.frame.width;
        let mut y = SMALL.baseline;
        let (lines, mut x) = self.text(title, Setting::SMALL_STRONG, (0.0, y), width, Align::Left)?;
        y += lines.saturating_sub(1) as f32 * SMALL.lead;
        if lines > 1 {
            x = width;
        }
        for (fill, name) in key {
            let measured =
                crate::paragraph::natural_widths(&mut self.composer.setter, name, Setting::SMALL, SMALL.size);
            if x + KEY_GAP + MARK_ADVANCE + measured.0 > width {
                x = -KEY_GAP;
                y += LINE;
            }
            x += KEY_GAP;
            self.placed
                .push(square(self.frame.left + x, y, blocks::Mark { fill: *fill }));
            let room = (width - x - MARK_ADVANCE).max(1.0);
            let (_, used) = self.text(name, Setting::SMALL, (x + MARK_ADVANCE, y), room, Align::Left)?;
            x += MARK_ADVANCE + used;
        }
        Ok(y)
    }

    fn columns(&mut self, title: &[Inline], columns: &Columns) -> Result<f32, Stopped> {
        let key: Vec<_> = columns
            .series
            .iter()
            .map(|series| (Some(series.fill), series.name.as_slice()))
            .collect();
        let key = if key.len() > 1 { key.as_slice() } else { &[] };
        let top = self.title(title, key)? + UNDER_TITLE + TOTAL_ABOVE;
        let value = |slot: usize| {
            columns
                .series
                .iter()
                .map(move |series| series.values.get(slot).copied().unwrap_or(0))
        };
        let total = |slot: usize| value(slot).map(u64::from).sum();
        let totals: Vec<u64> = (0..columns.slots.len()).map(total).collect();
        let most = totals.iter().copied().max().unwrap_or(0);
        let unit = if most <= TALLEST {
            LINE
        } else {
            LINE * TALLEST as f32 / most as f32
        };
        let axis = top + unit * most as f32;
        let slot_width = self.frame.width / columns.slots.len().max(1) as f32;
        let width = COLUMN.min(slot_width * MOST_OF_SLOT);
        for (slot, (label, total)) in columns.slots.iter().zip(&totals).enumerate() {
            let left = slot as f32 * slot_width;
            let mut y = axis;
            for (series, value) in columns.series.iter().zip(value(slot)).filter(|(_, value)| *value > 0) {
                let height = unit * value as f32;
                y -= height;
                self.rectangle(left + (slot_width - width) / 2.0, y, width, height, Some(series.fill));
            }
            self.words(&total.to_string(), (left, y - TOTAL_ABOVE), slot_width, Align::Centre)?;
            self.words(label, (left, axis + UNDER_AXIS), slot_width, Align::Centre)?;
        }
        let rule = Placed::rule(self.frame.left, axis - RING / 2.0, self.frame.width, RING);
        self.placed.push(Placed {
            element: Some(self.element),
            ..rule
        });
        Ok(axis + UNDER_AXIS + UNDER_BASELINE)
    }

    fn shares(&mut self, title: &[Inline], shares: &Shares) -> Result<f32, Stopped> {
        let mut y = self.title(title, &[])? + SMALL.lead - SMALL.baseline + 2.0 * UNIT;
        let width = self.frame.width;
        let natural = |canvas: &mut Self, text: &[Inline]| {
            crate::paragraph::natural_widths(&mut canvas.composer.setter, text, Setting::SMALL, SMALL.size).0
        };
        let (mut name_width, mut letters_width) = (0.0_f32, 0.0_f32);
        for bar in &shares.bars {
            name_width = name_width.max(natural(self, &bar.name));
            letters_width = letters_width.max(natural(self, &[Inline::words(bar.letters.as_str())]));
        }
        let name_width = name_width.min(0.42 * width);
        let letters = LETTERS.max(MARK_ADVANCE + name_width + GUTTER);
        let bars = (letters + letters_width + UNIT * 2.0).max(width / 2.0);
        let longest = LONGEST_BAR.min(width - PERCENT - NUMBER - bars).max(1.0);
        let most = shares.bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1);
        for bar in &shares.bars {
            let baseline = y + SMALL.baseline + UNIT / 2.0;
            self.placed.push(square(self.frame.left, baseline, bar.mark));
            let at = (MARK_ADVANCE, baseline);
            let (lines, _) = self.text(&bar.name, Setting::SMALL, at, name_width + 0.1, Align::Left)?;
            self.words(&bar.letters, (letters, baseline), letters_width + 0.1, Align::Left)?;
            if bar.value > 0 {
                let length = longest * bar.value as f32 / most as f32;
                self.rectangle(bars, baseline - 2.6 - BAR / 2.0, length, BAR, bar.mark.fill);
            }
            self.words(&bar.value.to_string(), (0.0, baseline), width - PERCENT, Align::Right)?;
            self.words(&bar.percent, (0.0, baseline), width, Align::Right)?;
            y += lines.max(1) as f32 * SMALL.lead + UNIT;
        }
        Ok(y - UNIT)
    }
}
