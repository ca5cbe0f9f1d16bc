//! What stands on a page, before it is printed.

use crate::paragraph::Line;
use crate::setter::AnchorId;
use crate::tags::ElementId;
use blocks::Colour;
use std::rc::Rc;

/// Something drawn, with its place.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    /// From the left edge of the text area.
    pub x: f32,
    /// Downwards, to the baseline of a line and to the top of everything else.
    pub y: f32,
    /// What is drawn.
    pub thing: Thing,
    /// The element whose content it is; None for what is not read: rules, repeated heads, leaders.
    pub element: Option<ElementId>,
}

/// What is drawn.
#[derive(Clone, Debug)]
pub(crate) enum Thing {
    /// Type.
    Line {
        /// The line.
        line: Line,
        /// Its colour; None: black.
        colour: Option<Colour>,
    },
    /// A horizontal rule, hanging from its place.
    Rule {
        /// Its length.
        width: f32,
        /// Its thickness.
        thickness: f32,
    },
    /// A rectangle with a thin line round it.
    Rectangle {
        /// Its width, the line's middle to middle.
        width: f32,
        /// Its height.
        height: f32,
        /// None: hollow.
        fill: Option<Colour>,
    },
    /// The dots of a contents line, which end where the page's number begins.
    Leader {
        /// Where the dots may begin, from the left edge of the text area.
        from: f32,
    },
    /// The office's mark, whose lower left corner and scale are given.
    Logo {
        /// Its height on the page.
        height: f32,
        /// Units of the mark to points.
        scale: f32,
    },
    /// A link without words of its own: a whole row of the contents.
    Area {
        /// Its width.
        width: f32,
        /// Its height.
        height: f32,
        /// Where it leads.
        to: AnchorId,
    },
}

impl Placed {
    /// A line of black type.
    pub(crate) fn line(x: f32, y: f32, line: Line, element: ElementId) -> Self {
        Self {
            x,
            y,
            thing: Thing::Line { line, colour: None },
            element: Some(element),
        }
    }

    /// A rule, which nobody reads.
    pub(crate) fn rule(x: f32, y: f32, width: f32, thickness: f32) -> Self {
        Self {
            x,
            y,
            thing: Thing::Rule { width, thickness },
            element: None,
        }
    }

    /// The notes whose signs it shows.
    pub(crate) fn notes(&self) -> u64 {
        match &self.thing {
            Thing::Line { line, .. } => line.notes,
            _ => 0,
        }
    }
}

/// Lines one below the other. `y` is the baseline of the first.
pub(crate) fn stack(lines: Vec<Line>, x: f32, y: f32, lead: f32, element: ElementId) -> impl Iterator<Item = Placed> {
    lines
        .into_iter()
        .enumerate()
        .map(move |(at, line)| Placed::line(x, y + lead * at as f32, line, element))
}

/// A page of the flow or the cover.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// Its number, from 0.
    pub number: usize,
    /// What stands on it; `y` from the top of the text area.
    pub placed: Vec<Placed>,
    /// The notes whose signs it shows, a bit each.
    pub notes: u64,
    /// A chapter opens on it: no running head.
    pub opening: bool,
    /// It is the cover: neither head nor folio.
    pub cover: bool,
    /// The chapter in force.
    pub chapter: Option<Rc<str>>,
}
