//! The numbers of the printed page: grid, type, spacing and colours, as the print specification gives them.
//!
//! Lengths are in points. Heights within the text area are measured downwards from the top of its first line.

/// A4, portrait.
pub(crate) const PAGE_WIDTH: f32 = 595.28;
/// A4, portrait.
pub(crate) const PAGE_HEIGHT: f32 = 841.89;
/// The margin at the binding: left on right-hand pages.
pub(crate) const INNER_MARGIN: f32 = 70.0;
/// The margin away from the binding.
pub(crate) const OUTER_MARGIN: f32 = 56.0;
/// Width of the text area: six columns and five gutters.
pub(crate) const TEXT_WIDTH: f32 = PAGE_WIDTH - INNER_MARGIN - OUTER_MARGIN;
/// Between columns.
pub(crate) const GUTTER: f32 = 14.0;
/// The unit of vertical space.
pub(crate) const UNIT: f32 = 3.5;
/// One line of the baseline grid.
pub(crate) const LINE: f32 = 4.0 * UNIT;
/// Lines on a page.
pub(crate) const LINES: usize = 49;
/// Height of the text area.
pub(crate) const FRAME_HEIGHT: f32 = LINES as f32 * LINE;
/// From the top of a line to its baseline.
pub(crate) const BASELINE: f32 = 10.5;
/// The top of the text area, from the top of the page: its first baseline stands at 84 pt.
pub(crate) const FRAME_TOP: f32 = 84.0 - BASELINE;
/// Width of one of the six columns.
pub(crate) const COLUMN: f32 = (TEXT_WIDTH - 5.0 * GUTTER) / 6.0;
/// The side column: facts, key figures, captions.
pub(crate) const SIDE_WIDTH: f32 = 2.0 * COLUMN + GUTTER;
/// Where the measure begins; heads, notes and foot lines share this axis.
pub(crate) const AXIS: f32 = SIDE_WIDTH + GUTTER;
/// The measure of running text: four columns.
pub(crate) const MEASURE: f32 = TEXT_WIDTH - AXIS;
/// Baseline of the running head, from the top of the page.
pub(crate) const HEAD_BASELINE: f32 = 56.0;
/// Baseline of the foot line, from the top of the page.
pub(crate) const FOOT_BASELINE: f32 = 792.0;

/// Indent of a paragraph's first line, of items and of turnovers in the contents.
pub(crate) const INDENT: f32 = 14.0;
/// Turnover of a fact, and of a note after its sign.
pub(crate) const FACT_TURNOVER: f32 = 7.0;
/// Turnover of a person's line within a group.
pub(crate) const GROUP_TURNOVER: f32 = 10.5;

/// A pillar's square.
pub(crate) const MARK: f32 = 5.5;
/// From the left edge of a square to the words after it.
pub(crate) const MARK_ADVANCE: f32 = 9.25;

/// Rules within a table, rings round squares.
pub(crate) const HAIRLINE: f32 = 0.3;
/// Rules under heads and above totals.
pub(crate) const STRONG_RULE: f32 = 0.6;
/// The line round every fill.
pub(crate) const RING: f32 = 0.5;

/// Small type: facts, tables, charts, notes, heads.
pub(crate) const SMALL: Size = Size {
    size: 8.0,
    lead: 10.5,
    baseline: 8.0,
};
/// Running text.
pub(crate) const TEXT: Size = Size {
    size: 10.5,
    lead: LINE,
    baseline: BASELINE,
};
/// Titles of entries, the issuer on the cover.
pub(crate) const TITLE: Size = Size {
    size: 15.0,
    lead: 17.5,
    baseline: 13.0,
};
/// Titles of chapters, key figures.
pub(crate) const DISPLAY: Size = Size {
    size: 28.0,
    lead: 31.5,
    baseline: 24.0,
};
/// The title on the cover.
pub(crate) const COVER: Size = Size {
    size: 36.0,
    lead: 42.0,
    baseline: 31.0,
};

/// A size of type with its line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Size {
    /// Size of the type.
    pub size: f32,
    /// From baseline to baseline.
    pub lead: f32,
    /// From the top of the line to its baseline.
    pub baseline: f32,
}

/// Tracking of acronyms set in small capitals, in thousandths of an em.
pub(crate) const ACRONYM_TRACKING: f32 = 45.0;
/// The narrowest word space of justified text, as a part of the natural one.
pub(crate) const SPACE_MIN: f32 = 0.75;
/// The widest word space of justified text.
pub(crate) const SPACE_MAX: f32 = 1.40;
/// The tightest tracking of justified text, in thousandths of an em.
pub(crate) const TRACKING_MIN: f32 = -8.0;
/// The loosest tracking of justified text.
pub(crate) const TRACKING_MAX: f32 = 12.0;

/// A typeface's role: what is set, not which file it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Setting {
    /// Serif for text and titles, sans for everything small.
    pub family: Family,
    /// Semibold.
    pub strong: bool,
    /// Italic.
    pub italic: bool,
    /// Figures and capitals.
    pub figures: Figures,
}

/// Serif or sans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Family {
    /// Text and titles.
    Serif,
    /// Everything small.
    Sans,
}

/// Which figures a text is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Figures {
    /// Oldstyle and proportional; acronyms become small capitals. Running text.
    Text,
    /// Lining: titles, outcome numbers.
    Lining,
    /// The font's own: tabular lining in the sans.
    Plain,
}

impl Setting {
    /// Running text.
    pub(crate) const TEXT: Self = Self {
        family: Family::Serif,
        strong: false,
        italic: false,
        figures: Figures::Text,
    };
    /// Subheads.
    pub(crate) const SUBHEAD: Self = Self {
        strong: true,
        figures: Figures::Lining,
        ..Self::TEXT
    };
    /// Titles of entries.
    pub(crate) const TITLE: Self = Self::SUBHEAD;
    /// Titles of chapters, key figures, the cover; numbers of items.
    pub(crate) const DISPLAY: Self = Self {
        figures: Figures::Lining,
        ..Self::TEXT
    };
    /// Small type.
    pub(crate) const SMALL: Self = Self {
        family: Family::Sans,
        strong: false,
        italic: false,
        figures: Figures::Plain,
    };
    /// Small type, semibold.
    pub(crate) const SMALL_STRONG: Self = Self {
        strong: true,
        ..Self::SMALL
    };
}
