//! Key figures: large numbers over a few words, in the side column.

use crate::chapter::UNDER_BASELINE;
use crate::compose::{Composer, Frame};
use crate::flow::Side;
use crate::page::stack;
use crate::paragraph::{Spec, set};
use crate::setter::Stopped;
use crate::shaping::Language;
use crate::style::{DISPLAY, LINE, SIDE_WIDTH, SMALL, Setting};
use crate::tags::Tag;
use blocks::{Inline, KeyFigure};

/// From the first baseline beside them to that of the first figure.
const DOWN: f32 = 12.0;
/// From a figure's baseline to that of its words.
const TO_LABEL: f32 = LINE;
/// From a figure's baseline to the top of the next, without the words.
const PITCH: f32 = 3.0 * LINE;

impl Composer<'_> {
    /// Puts key figures beside what follows.
    pub(crate) fn key_figures(&mut self, figures: &[KeyFigure], frame: Frame) -> Result<(), Stopped> {
        let mut side = Side::default();
        let mut y = DOWN;
        for figure in figures {
            let element = self.setter.tags.open(frame.element, Tag::Paragraph);
            let spec = Spec::ragged(Setting::DISPLAY, DISPLAY.size, Language(0), SIDE_WIDTH);
            let mut number = set(&mut self.setter, &[Inline::words(figure.figure.as_str())], &spec)?;
            number.iter_mut().for_each(crate::chapter::read_apart);
            let extra = number.len().saturating_sub(1) as f32 * DISPLAY.lead;
            side.placed.extend(stack(number, 0.0, y, DISPLAY.lead, element));
            let spec = Spec::ragged(Setting::SMALL, SMALL.size, Language(0), SIDE_WIDTH);
            let words = set(&mut self.setter, &figure.label, &spec)?;
            let label = words.len() as f32 * SMALL.lead;
            side.placed
                .extend(stack(words, 0.0, y + extra + TO_LABEL, SMALL.lead, element));
            side.height = y + extra + TO_LABEL + label - SMALL.lead + UNDER_BASELINE;
            y += extra + ((PITCH + label) / LINE - 0.001).ceil() * LINE;
        }
        if !side.placed.is_empty() {
            self.flow.beside(side);
        }
        Ok(())
    }
}
