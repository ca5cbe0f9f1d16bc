//! The embedded faces, and which face has a character.

use crate::style::{Family, Setting};
use harfrust::{Font, GlyphId, ShaperFont};

/// A face. Its number is its place in [`Fonts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Face {
    /// Text.
    Serif,
    /// Emphasis in text.
    SerifItalic,
    /// Titles of meetings, subheads.
    SerifSemibold,
    /// Emphasis in titles. The family's Bold Italic lacks Serbian letters; this face has them.
    SerifSemiboldItalic,
    /// Everything small.
    Sans,
    /// Small heads, totals, dates.
    SansSemibold,
    /// Emphasis in small type.
    SansItalic,
}

impl Face {
    /// Every face, in order of number.
    pub(crate) const ALL: [Self; 7] = [
        Self::Serif,
        Self::SerifItalic,
        Self::SerifSemibold,
        Self::SerifSemiboldItalic,
        Self::Sans,
        Self::SansSemibold,
        Self::SansItalic,
    ];

    /// The face in which a setting is set.
    pub(crate) fn of(setting: Setting) -> Self {
        match (setting.family, setting.strong, setting.italic) {
            (Family::Serif, false, false) => Self::Serif,
            (Family::Serif, false, true) => Self::SerifItalic,
            (Family::Serif, true, false) => Self::SerifSemibold,
            (Family::Serif, true, true) => Self::SerifSemiboldItalic,
            (Family::Sans, false, false) => Self::Sans,
            (Family::Sans, true, _) => Self::SansSemibold,
            (Family::Sans, false, true) => Self::SansItalic,
        }
    }

    /// The faces that are asked for a character, best first: the own one, the other family's like it, the upright ones.
    fn fallbacks(self) -> [Self; 4] {
        let other = match self {
            Self::Serif => Self::Sans,
            Self::SerifItalic => Self::SansItalic,
            Self::SerifSemibold | Self::SerifSemiboldItalic => Self::SansSemibold,
            Self::Sans => Self::Serif,
            Self::SansSemibold => Self::SerifSemibold,
            Self::SansItalic => Self::SerifItalic,
        };
        [self, other, Self::Sans, Self::Serif]
    }

    /// PostScript name, without the tag of the subset.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Serif => "LibertinusSerif-Regular",
            Self::SerifItalic => "LibertinusSerif-Italic",
            Self::SerifSemibold => "LibertinusSerif-Semibold",
            Self::SerifSemiboldItalic => "LibertinusSerif-SemiboldItalic",
            Self::Sans => "NotoSans-Regular",
            Self::SansSemibold => "NotoSans-SemiBold",
            Self::SansItalic => "NotoSans-Italic",
        }
    }

    /// The font file. fonts/README.md says where each comes from.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Serif => include_bytes!("../fonts/LibertinusSerif-Regular.otf"),
            Self::SerifItalic => include_bytes!("../fonts/LibertinusSerif-Italic.otf"),
            Self::SerifSemibold => include_bytes!("../fonts/LibertinusSerif-Semibold.otf"),
            Self::SerifSemiboldItalic => include_bytes!("../fonts/LibertinusSerif-SemiboldItalic.otf"),
            Self::Sans => include_bytes!("../fonts/NotoSans-Regular.ttf"),
            Self::SansSemibold => include_bytes!("../fonts/NotoSans-SemiBold.ttf"),
            Self::SansItalic => include_bytes!("../fonts/NotoSans-Italic.ttf"),
        }
    }
}

/// The faces, opened.
pub(crate) struct Fonts {
    fonts: Vec<Font>,
}

impl Fonts {
    /// Opens the embedded faces.
    pub(crate) fn new() -> Self {
        let open = |face: Face| Font::new(face.bytes(), 0).expect("the embedded fonts are sound");
        Self {
            fonts: Face::ALL.into_iter().map(open).collect(),
        }
    }

    /// A face's font.
    pub(crate) fn get(&self, face: Face) -> &Font {
        &self.fonts[face as usize]
    }

    /// Whether a face has a character.
    pub(crate) fn has(&self, face: Face, character: char) -> bool {
        self.get(face).charmap().map_unicode(character).is_some()
    }

    /// The face that sets a character of a text in `face`; None when no face has it.
    pub(crate) fn face_for(&self, face: Face, character: char) -> Option<Face> {
        face.fallbacks().into_iter().find(|face| self.has(*face, character))
    }

    /// Advance of a glyph as the font's table of widths has it, in thousandths of an em.
    pub(crate) fn table_advance(&self, face: Face, glyph: u16) -> f32 {
        let font = self.get(face);
        font.glyph_metrics().h_advance(GlyphId::new(u32::from(glyph))) * 1000.0 / f32::from(font.units_per_em())
    }

    /// The glyph of a character; `.notdef` when the face has none.
    pub(crate) fn glyph(&self, face: Face, character: char) -> u16 {
        let glyph = ShaperFont::new(self.get(face)).nominal_glyph(u32::from(character));
        glyph.map_or(0, |glyph| glyph.to_u32() as u16)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_every_balkan_letter() {
        let letters = "ÇËçëČĆĐŠŽčćđšžАБВГДЂЃЕЖЗЅИЈКЛЉМНЊОПРСТЋЌУФХЦЧЏШабвгдђѓежзѕијклљмнњопрстћќуфхцчџшѐѝ„“”’–—…§€";
        let fonts = Fonts::new();
        for face in Face::ALL {
            for letter in letters.chars() {
                assert!(fonts.has(face, letter), "{} lacks {letter}", face.name());
            }
        }
    }

    #[test]
    fn a_character_is_looked_for_in_the_other_family() {
        let fonts = Fonts::new();
        assert_eq!(fonts.face_for(Face::Serif, 'a'), Some(Face::Serif));
        assert_eq!(fonts.face_for(Face::Serif, 'अ'), Some(Face::Sans));
        assert_eq!(fonts.face_for(Face::Sans, 'א'), Some(Face::Serif));
        assert_eq!(fonts.face_for(Face::Serif, '🎉'), None);
    }
}
