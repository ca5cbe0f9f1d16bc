//! Faces in the file: only the glyphs that are used, with their exact widths and what they are read as.
//!
//! printpdf would cut widths to whole units and takes a glyph's characters from every place where it is shown; here they
//! come from the shaper once. Codes are the glyphs' numbers in the subset (Identity-H), given in the order of first use.

use crate::fonts::Face;
use crate::setter::Setter;
use crate::shaping::Glyph;
use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use std::fmt::Write as _;
use subsetter::GlyphRemapper;

/// The glyphs of each face that the document shows.
#[derive(Default)]
pub(crate) struct Subsets {
    faces: [Subset; Face::ALL.len()],
}

#[derive(Default)]
struct Subset {
    remapper: GlyphRemapper,
    /// Code and width by the font's own number of the glyph; 0 for one that was not shown yet.
    codes: Vec<(u16, f32)>,
}

/// The face's name in the resources of pages.
pub(crate) fn resource_name(face: Face) -> String {
    format!("T{}", face as u8)
}

impl Subsets {
    /// The code of a glyph and its width in thousandths of an em.
    pub(crate) fn code(&mut self, setter: &Setter<'_>, glyph: &Glyph) -> (u16, f32) {
        let subset = &mut self.faces[glyph.face as usize];
        let at = usize::from(glyph.id);
        if subset.codes.len() <= at {
            subset.codes.resize(at + 1, (0, 0.0));
        }
        if subset.codes[at].0 == 0 && glyph.id != 0 {
            let width = setter.shaper.fonts.table_advance(glyph.face, glyph.id);
            subset.codes[at] = (subset.remapper.remap(glyph.id), width);
        }
        subset.codes[at]
    }

    /// Writes the faces that are used, and gives the dictionary of resources that names them.
    pub(crate) fn embed(&self, file: &mut Document, setter: &Setter<'_>) -> Dictionary {
        let mut resources = Dictionary::new();
        for face in Face::ALL {
            let subset = &self.faces[face as usize];
            if subset.remapper.num_gids() > 1 {
                let font = subset.embed(file, setter, face);
                resources.set(resource_name(face), Object::Reference(font));
            }
        }
        resources
    }
}

impl Subset {
    fn embed(&self, file: &mut Document, setter: &Setter<'_>, face: Face) -> lopdf::ObjectId {
        let program = subsetter::subset(face.bytes(), 0, &self.remapper).expect("the embedded fonts are sound");
        // Six letters, other ones for each face, mark the font as a subset.
        let name = format!("RAPRT{}+{}", char::from(b'A' + face as u8), face.name());
        let name = Object::Name(name.into_bytes());
        let cff = table(&program, b"CFF ");
        let is_cff = cff.is_some();
        let program = Stream::new(
            if is_cff {
                dictionary! { "Subtype" => "CIDFontType0C" }
            } else {
                dictionary! {}
            },
            cff.map_or_else(|| program.clone(), <[u8]>::to_vec),
        );
        let program = file.add_object(program);
        let metrics = setter.shaper.fonts.get(face).metrics().scaled_f32(1000.0);
        let style = setter.shaper.fonts.get(face).style_metrics();
        let bounds = metrics.bounds();
        let line = metrics
            .h_line()
            .map_or((900, -250), |line| (line.ascender as i64, line.descender as i64));
        let angle = style
            .scaled_f32(1000.0)
            .italic_angle()
            .map_or(0.0, |angle| angle.to_f64() as f32);
        let semibold = matches!(
            face,
            Face::SerifSemibold | Face::SerifSemiboldItalic | Face::SansSemibold
        );
        let serif = i64::from(!matches!(face, Face::Sans | Face::SansSemibold | Face::SansItalic));
        let italic = i64::from(angle != 0.0);
        let mut descriptor = dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => name.clone(),
            // Serif, symbolic (the codes are no character set), italic.
            "Flags" => (serif << 1) | (1 << 2) | (italic << 6),
            "FontBBox" => vec![
                whole(bounds.x_min), whole(bounds.y_min), whole(bounds.x_max), whole(bounds.y_max),
            ],
            "ItalicAngle" => Object::Real(angle),
            "Ascent" => line.0,
            "Descent" => line.1,
            "CapHeight" => whole(metrics.cap_height().unwrap_or(700.0)),
            "StemV" => if semibold { 120 } else { 80 },
        };
        descriptor.set(
            if is_cff { "FontFile3" } else { "FontFile2" },
            Object::Reference(program),
        );
        let descriptor = file.add_object(descriptor);
        let mut descendant = dictionary! {
            "Type" => "Font",
            "Subtype" => if is_cff { "CIDFontType0" } else { "CIDFontType2" },
            "BaseFont" => name.clone(),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => Object::Reference(descriptor),
            "DW" => 0,
            "W" => self.widths(),
        };
        if !is_cff {
            descendant.set("CIDToGIDMap", "Identity");
        }
        let descendant = file.add_object(descendant);
        let to_unicode = file.add_object(Stream::new(dictionary! {}, self.to_unicode(setter, face).into_bytes()));
        file.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => name,
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![Object::Reference(descendant)],
            "ToUnicode" => Object::Reference(to_unicode),
        })
    }

    /// Glyphs that are shown, by code: the font's own number and the width.
    fn by_code(&self) -> Vec<(u16, u16, f32)> {
        let used = self.codes.iter().enumerate().filter(|(_, (code, _))| *code != 0);
        let mut by_code: Vec<_> = used
            .map(|(glyph, (code, width))| (*code, glyph as u16, *width))
            .collect();
        by_code.sort_unstable_by_key(|(code, ..)| *code);
        by_code
    }

    fn widths(&self) -> Vec<Object> {
        let widths = self.by_code().into_iter().map(|(.., width)| {
            if width.fract() == 0.0 {
                Object::Integer(width as i64)
            } else {
                Object::Real(width)
            }
        });
        vec![Object::Integer(1), Object::Array(widths.collect())]
    }

    /// The character map by which the text is searched and copied.
    fn to_unicode(&self, setter: &Setter<'_>, face: Face) -> String {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let characters = &setter.shaper.characters[face as usize];
        let read = self.by_code();
        let read: Vec<(u16, &str)> = read
            .iter()
            .filter_map(|(code, glyph, _)| Some((*code, &**characters.get(glyph)?)))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        for part in read.chunks(100) {
            let _ = writeln!(map, "{} beginbfchar", part.len());
            for (code, text) in part {
                let _ = write!(map, "<{code:04X}> <");
                text.encode_utf16().for_each(|unit| {
                    let _ = write!(map, "{unit:04X}");
                });
                map.push_str(">\n");
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        map
    }
}

fn whole(value: f32) -> Object {
    Object::Integer(value.round() as i64)
}

/// A table of an OpenType font; None if it has none of this name.
fn table<'a>(font: &'a [u8], tag: &[u8; 4]) -> Option<&'a [u8]> {
    let number = |at: usize| Some(u32::from_be_bytes(font.get(at..at + 4)?.try_into().ok()?) as usize);
    let tables = usize::from(u16::from_be_bytes(font.get(4..6)?.try_into().ok()?));
    let record = (0..tables)
        .map(|at| 12 + 16 * at)
        .find(|at| font.get(*at..at + 4) == Some(tag))?;
    let (start, length) = (number(record + 8)?, number(record + 12)?);
    font.get(start..start + length)
}

/// A text in the form of the file's dictionaries: UTF-16 with a mark of its order.
pub(super) fn text_string(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}
