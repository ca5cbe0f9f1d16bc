//! The cover: mark, title, period, issuer, reference.

use crate::page::{Page, Placed, Thing, stack};
use crate::paragraph::{Shape, Spec, set};
use crate::pdf::Logo;
use crate::setter::{Setter, Stopped};
use crate::shaping::Language;
use crate::style::{AXIS, COVER, DISPLAY, FRAME_TOP, MEASURE, SIDE_WIDTH, SMALL, Setting, TITLE};
use crate::tags::{ElementId, Tag, Tags};
use blocks::{Cover, Inline};
use harfrust::{GlyphId, ShaperFont};

/// Baseline of the title's last line above a year.
const TITLE_BASELINE: f32 = 287.5 - FRAME_TOP;
/// Baseline of the year.
const YEAR_BASELINE: f32 = 418.5 - FRAME_TOP;
/// First baseline of a title without a year.
const LONG_TITLE_BASELINE: f32 = 278.0 - FRAME_TOP;
/// From the year's baseline to that of the issuer.
const TO_ISSUER: f32 = 59.5;
/// From the last line of a long title or period to the issuer.
const LONG_TO_ISSUER: f32 = 56.0;
/// Between a long title and the period below it.
const TO_PERIOD: f32 = 7.0;
/// First baseline of the small lines at the foot.
const FOOT: f32 = 725.0 - FRAME_TOP;
/// Size of the year at most: four figures at it fill the measure.
const YEAR_SIZE: f32 = 190.0;
/// The box of the mark.
const LOGO_WIDTH: f32 = 147.0;
const LOGO_HEIGHT: f32 = 84.0;
const LOGO_AREA: f32 = 4_900.0;
/// Top of the box of the mark.
const LOGO_TOP: f32 = 73.5 - FRAME_TOP;

/// Sets the cover as page 1.
pub(crate) fn cover(setter: &mut Setter<'_>, cover: &Cover, logo: Option<&Logo>) -> Result<Page, Stopped> {
    let section = setter.tags.open(Tags::DOCUMENT, Tag::Sect);
    let mut page = Page {
        number: 0,
        cover: true,
        ..Page::default()
    };
    let alternative = cover
        .logo
        .as_ref()
        .map(|logo| &logo.alternative)
        .filter(|text| !text.is_empty());
    let alternative = alternative.unwrap_or(&setter.document.words.logo).clone();
    if let Some(logo) = logo {
        let element = setter.tags.open(section, Tag::Figure);
        setter.tags.get(element).alternative = Some(alternative.into());
        let (width, height) = logo.size();
        let scale = logo_scale(width, height);
        let thing = Thing::Logo {
            height: height * scale,
            scale,
        };
        page.placed.push(Placed {
            x: 0.0,
            y: LOGO_TOP,
            thing,
            element: Some(element),
        });
    }
    let paragraph = |setter: &mut Setter<'_>| setter.tags.open(section, Tag::Paragraph);
    let year = is_year(&cover.period);
    let issuer_baseline = if year {
        year_title(setter, cover, &mut page, section)?
    } else {
        words_title(setter, cover, &mut page, section)?
    };
    let spec = Spec {
        shape: Shape::Balanced,
        ..Spec::ragged(Setting::DISPLAY, TITLE.size, Language(0), MEASURE)
    };
    let mut y = issuer_baseline;
    for text in std::iter::once(&cover.issuer).chain(&cover.lines) {
        let element = paragraph(setter);
        let lines = set(setter, text, &spec)?;
        let height = lines.len() as f32 * TITLE.lead;
        page.placed.extend(stack(lines, AXIS, y, TITLE.lead, element));
        y += height + TITLE.lead / 2.0;
    }
    let mut y = FOOT;
    for text in [&cover.reference, &cover.date]
        .into_iter()
        .filter(|text| !text.is_empty())
    {
        let element = paragraph(setter);
        let spec = Spec::ragged(Setting::SMALL, SMALL.size, Language(0), MEASURE);
        let lines = set(setter, &[Inline::words(text.as_str())], &spec)?;
        let height = lines.len() as f32 * SMALL.lead;
        page.placed.extend(stack(lines, AXIS, y, SMALL.lead, element));
        y += height;
    }
    if !cover.classification.is_empty() {
        let element = paragraph(setter);
        let spec = Spec::ragged(Setting::SMALL_STRONG, SMALL.size, Language(0), SIDE_WIDTH);
        let lines = set(setter, &[Inline::words(cover.classification.as_str())], &spec)?;
        page.placed.extend(stack(lines, 0.0, FOOT, SMALL.lead, element));
    }
    Ok(page)
}

/// A single year is a picture: it fills the measure. Gives the baseline of the issuer.
fn year_title(setter: &mut Setter<'_>, cover: &Cover, page: &mut Page, section: ElementId) -> Result<f32, Stopped> {
    let element = setter.tags.open(section, Tag::Heading(1));
    let balanced = |size| Spec {
        shape: Shape::Balanced,
        ..Spec::ragged(Setting::DISPLAY, size, Language(0), MEASURE)
    };
    let mut lines = set(setter, &cover.title, &balanced(COVER.size))?;
    let mut lead = COVER.lead;
    if lines.len() > 2 {
        lines = set(setter, &cover.title, &balanced(DISPLAY.size))?;
        lead = DISPLAY.lead;
    }
    // A title of several lines grows upwards: the year stays where it is.
    let first = TITLE_BASELINE - lead * lines.len().saturating_sub(1) as f32;
    lines.iter_mut().for_each(crate::chapter::read_apart);
    page.placed.extend(stack(lines, AXIS, first, lead, element));
    let word = setter.shaper.word(Setting::DISPLAY, Language(0), &cover.period);
    let width = setter.shaper.get(word).width;
    let glyphs = setter.shaper.glyphs(word);
    let (mut left, mut right) = (0.0, 0.0);
    if let (Some(first), Some(last)) = (glyphs.first(), glyphs.last()) {
        let font = ShaperFont::new(setter.shaper.fonts.get(first.face));
        let extents = |glyph: u16| font.glyph_extents(GlyphId::new(u32::from(glyph)));
        left = extents(first.id).map_or(0.0, |extents| extents.x_bearing as f32);
        right = extents(last.id).map_or(0.0, |extents| last.advance - (extents.x_bearing + extents.width) as f32);
    }
    let size = (MEASURE * 1000.0 / (width - left - right).max(1.0)).min(YEAR_SIZE);
    let spec = Spec::ragged(Setting::DISPLAY, size, Language(0), 2.0 * MEASURE);
    for line in set(setter, &[Inline::words(cover.period.as_str())], &spec)? {
        let thing = Thing::Line {
            line,
            colour: Some(setter.document.accent),
        };
        let x = AXIS - left * size / 1000.0;
        page.placed.push(Placed {
            x,
            y: YEAR_BASELINE,
            thing,
            element: Some(element),
        });
    }
    Ok(YEAR_BASELINE + TO_ISSUER)
}

/// A longer period stands as words under the title. Gives the baseline of the issuer.
fn words_title(setter: &mut Setter<'_>, cover: &Cover, page: &mut Page, section: ElementId) -> Result<f32, Stopped> {
    let element = setter.tags.open(section, Tag::Heading(1));
    let spec = Spec {
        shape: Shape::Balanced,
        ..Spec::ragged(Setting::DISPLAY, DISPLAY.size, Language(0), MEASURE)
    };
    let mut lines = set(setter, &cover.title, &spec)?;
    lines.iter_mut().for_each(crate::chapter::read_apart);
    let mut y = LONG_TITLE_BASELINE;
    let height = lines.len() as f32 * DISPLAY.lead;
    page.placed.extend(stack(lines, AXIS, y, DISPLAY.lead, element));
    y += height;
    if !cover.period.is_empty() {
        y += TO_PERIOD;
        for line in set(setter, &[Inline::words(cover.period.as_str())], &spec)? {
            let thing = Thing::Line {
                line,
                colour: Some(setter.document.accent),
            };
            page.placed.push(Placed {
                x: AXIS,
                y,
                thing,
                element: Some(element),
            });
            y += DISPLAY.lead;
        }
    }
    Ok(y - DISPLAY.lead + LONG_TO_ISSUER)
}

/// "2022".
fn is_year(period: &str) -> bool {
    period.len() == 4 && period.bytes().all(|byte| byte.is_ascii_digit())
}

/// How much a mark is scaled to fit its box: neither too wide, nor too high, nor too large.
fn logo_scale(width: f32, height: f32) -> f32 {
    let (width, height) = (width.max(0.01), height.max(0.01));
    (LOGO_WIDTH / width)
        .min(LOGO_HEIGHT / height)
        .min((LOGO_AREA / (width * height)).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_any_shape_fit_their_box() {
        for (width, height) in [(1000.0, 10.0), (10.0, 1000.0), (300.0, 300.0), (1.0, 1.5)] {
            let scale = logo_scale(width, height);
            let (width, height) = (width * scale, height * scale);
            assert!(
                width < 147.1 && height < 84.1 && width * height < 4_901.0,
                "{width} {height}"
            );
        }
    }
}
