//! Words to glyphs: harfrust with the language set, each word shaped once.
//!
//! A word is shaped by itself and kept under (setting, language, characters). Lines refer to words by number, so that a
//! page costs a few bytes a word, not a string a glyph.

use crate::fonts::{Face, Fonts};
use crate::hyphens::Hyphens;
use crate::style::{ACRONYM_TRACKING, Family, Figures, Setting};
use harfrust::{BufferFlags, Direction, Feature, ShapeOptions, ShapePlan, ShaperFont, Tag};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

/// A language of the document, by its place in the list of those met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Language(pub u8);

/// A shaped word, by its place in the shaper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WordId(u32);

/// A glyph with its place after kerning and tracking, in thousandths of an em.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glyph {
    /// Its number in the face.
    pub id: u16,
    /// Where it comes from.
    pub face: Face,
    /// Whether a character begins here, so that a line may be forced to end before it.
    pub begins: bool,
    /// To the next glyph.
    pub advance: f32,
    /// Moved to the right.
    pub dx: f32,
    /// Moved up.
    pub dy: f32,
}

/// A shaped word.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    glyphs: Range<u32>,
    divisions: Range<u32>,
    /// Its width, in thousandths of an em.
    pub width: f32,
    /// How far it hangs into the left and right margins at a line's ends, in thousandths of an em.
    pub hang: (f32, f32),
    /// Begins with a capital: a name, perhaps.
    pub capital: bool,
    /// Written from right to left.
    pub leftward: bool,
    missing: bool,
}

/// What is said of a character that no face has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Missing {
    /// The character.
    pub character: char,
    /// The anchor of the entry or chapter in which it stands.
    pub place: Option<String>,
}

/// Shapes words and keeps them.
pub(crate) struct Shaper {
    /// The faces.
    pub fonts: Fonts,
    /// Characters of each glyph that was shaped, by face: what a reader copies out of the PDF.
    pub characters: [BTreeMap<u16, Box<str>>; Face::ALL.len()],
    /// Characters that no face has.
    pub missing: BTreeSet<Missing>,
    /// Where in the document words come from now.
    pub place: Option<String>,
    hyphens: Hyphens,
    languages: Vec<String>,
    known: BTreeMap<(Setting, Language), HashMap<Box<str>, WordId>>,
    words: Vec<Word>,
    glyphs: Vec<Glyph>,
    divisions: Vec<u16>,
    plans: BTreeMap<(Face, Figures, bool, Script, Language), ShapePlan>,
    buffer: Option<harfrust::Buffer>,
}

/// Scripts that a word is divided by before it is shaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Script {
    Common,
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Other,
}

/// A part of a word that is shaped at once.
struct Run {
    text: String,
    face: Face,
    script: Script,
    acronym: bool,
}

impl Shaper {
    /// A shaper for a document in `language`, which becomes number 0.
    pub(crate) fn new(language: &str) -> Self {
        Self {
            fonts: Fonts::new(),
            characters: Default::default(),
            missing: BTreeSet::new(),
            place: None,
            hyphens: Hyphens::default(),
            languages: vec![language.to_owned()],
            known: BTreeMap::new(),
            words: Vec::new(),
            glyphs: Vec::new(),
            divisions: Vec::new(),
            plans: BTreeMap::new(),
            buffer: None,
        }
    }

    /// The number of a language; the document's own when it is empty or when the document has too many.
    pub(crate) fn language(&mut self, tag: &str) -> Language {
        if tag.is_empty() {
            return Language(0);
        }
        if let Some(at) = self.languages.iter().position(|known| known == tag) {
            return Language(at as u8);
        }
        if self.languages.len() > usize::from(u8::MAX) {
            return Language(0);
        }
        self.languages.push(tag.to_owned());
        Language((self.languages.len() - 1) as u8)
    }

    /// The BCP 47 tag of a language.
    pub(crate) fn tag(&self, language: Language) -> &str {
        &self.languages[usize::from(language.0)]
    }

    /// A word, shaped now or before.
    pub(crate) fn word(&mut self, setting: Setting, language: Language, text: &str) -> WordId {
        if let Some(id) = self
            .known
            .get(&(setting, language))
            .and_then(|words| words.get(text))
            .copied()
        {
            if self.words[id.0 as usize].missing {
                self.report_missing(setting, text);
            }
            return id;
        }
        let word = self.shape(setting, language, text);
        let id = WordId(self.words.len() as u32);
        self.words.push(word);
        self.known
            .entry((setting, language))
            .or_default()
            .insert(text.into(), id);
        id
    }

    /// What a number stands for.
    pub(crate) fn get(&self, id: WordId) -> &Word {
        &self.words[id.0 as usize]
    }

    /// The glyphs of a word.
    pub(crate) fn glyphs(&self, id: WordId) -> &[Glyph] {
        let range = &self.get(id).glyphs;
        &self.glyphs[range.start as usize..range.end as usize]
    }

    /// The glyphs before which a word may be divided with a hyphen, ascending.
    pub(crate) fn divisions(&self, id: WordId) -> &[u16] {
        let range = &self.get(id).divisions;
        &self.divisions[range.start as usize..range.end as usize]
    }

    /// The width of some glyphs of a word, in thousandths of an em.
    pub(crate) fn width(&self, id: WordId, glyphs: Range<u16>) -> f32 {
        self.glyphs(id)[usize::from(glyphs.start)..usize::from(glyphs.end)]
            .iter()
            .map(|glyph| glyph.advance)
            .sum()
    }

    /// The space between words.
    pub(crate) fn space(&mut self, setting: Setting) -> Glyph {
        self.sign(setting, ' ', ' ')
    }

    /// The hyphen at which a word is divided. It has a glyph of its own, which is read as U+00AD.
    pub(crate) fn hyphen(&mut self, setting: Setting) -> Glyph {
        self.sign(setting, '\u{ad}', '\u{ad}')
    }

    fn sign(&mut self, setting: Setting, character: char, read_as: char) -> Glyph {
        let face = Face::of(setting);
        let id = self.fonts.glyph(face, character);
        let slot = self.characters[face as usize].entry(id);
        slot.or_insert_with(|| read_as.to_string().into_boxed_str());
        Glyph {
            id,
            face,
            begins: true,
            advance: self.fonts.table_advance(face, id),
            dx: 0.0,
            dy: 0.0,
        }
    }

    fn report_missing(&mut self, setting: Setting, text: &str) {
        let face = Face::of(setting);
        for character in text.chars().filter(|c| !is_ignorable(*c)) {
            if self.fonts.face_for(face, character).is_none() {
                self.missing.insert(Missing {
                    character,
                    place: self.place.clone(),
                });
            }
        }
    }

    fn shape(&mut self, setting: Setting, language: Language, text: &str) -> Word {
        let first = self.glyphs.len();
        let mut missing = false;
        let runs = self.runs(setting, text, &mut missing);
        let leftward = runs
            .iter()
            .any(|run| matches!(run.script, Script::Hebrew | Script::Arabic));
        // Byte offsets in the word, by glyph, so that divisions can be found among the glyphs.
        let mut offsets: Vec<usize> = Vec::new();
        let mut offset = 0;
        for run in &runs {
            self.shape_run(setting, language, run, offset, &mut offsets);
            offset += run.text.len();
        }
        if missing {
            self.report_missing(setting, text);
        }
        let divisions = self.divisions.len();
        if setting.figures == Figures::Text && !leftward {
            let clean: String = runs.iter().map(|run| run.text.as_str()).collect();
            self.find_divisions(&clean, language, &offsets);
        }
        let glyphs = &self.glyphs[first..];
        Word {
            glyphs: first as u32..self.glyphs.len() as u32,
            divisions: divisions as u32..self.divisions.len() as u32,
            width: glyphs.iter().map(|glyph| glyph.advance).sum(),
            hang: (
                text.chars().next().map_or(0.0, hang_left),
                text.chars().next_back().map_or(0.0, hang_right),
            ),
            capital: text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase),
            leftward,
            missing,
        }
    }

    /// Divides a word into runs of one face and one script. What no face has becomes U+FFFD.
    fn runs(&self, setting: Setting, text: &str, missing: &mut bool) -> Vec<Run> {
        let own = Face::of(setting);
        let small_capitals = if setting.figures == Figures::Text && setting.family == Family::Serif {
            acronyms(text)
        } else {
            Vec::new()
        };
        let mut runs: Vec<Run> = Vec::new();
        for (at, character) in text.char_indices().filter(|(_, c)| !is_ignorable(*c)) {
            let (character, face) = match self.fonts.face_for(own, character) {
                Some(face) => (character, face),
                None => {
                    *missing = true;
                    (char::REPLACEMENT_CHARACTER, own)
                }
            };
            let script = script_of(character);
            let acronym = small_capitals.iter().any(|range| range.contains(&at));
            match runs.last_mut() {
                Some(run)
                    if run.face == face
                        && run.acronym == acronym
                        && (run.script == script || script == Script::Common || run.script == Script::Common) =>
                {
                    run.text.push(character);
                    if run.script == Script::Common {
                        run.script = script;
                    }
                }
                _ => runs.push(Run {
                    text: character.to_string(),
                    face,
                    script,
                    acronym,
                }),
            }
        }
        runs
    }

    fn shape_run(&mut self, setting: Setting, language: Language, run: &Run, base: usize, offsets: &mut Vec<usize>) {
        let Self {
            fonts,
            plans,
            characters,
            glyphs,
            languages,
            buffer,
            ..
        } = self;
        let font = fonts.get(run.face);
        let mut buffer = buffer.take().unwrap_or_default();
        buffer.clear();
        buffer.push_str(&run.text);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        buffer.guess_segment_properties();
        buffer.set_language(harfrust::Language::new(shaping_language(
            &languages[usize::from(language.0)],
        )));
        let features = features(setting.figures, run.acronym);
        let plan = plans.entry((run.face, setting.figures, run.acronym, run.script, language));
        let plan = plan
            .or_insert_with(|| ShapePlan::new(font, buffer.direction(), buffer.script(), buffer.language(), &features));
        // A run of common characters may guess another script than the plan was made for.
        buffer.set_script(plan.script());
        buffer.set_direction(plan.direction());
        let shaper = ShaperFont::new(font);
        let shaped = harfrust::shape(
            &shaper,
            &mut buffer,
            ShapeOptions::new().plan(Some(plan)).features(&features),
        );
        debug_assert!(shaped.is_ok(), "the plan was made for this buffer");
        let scale = 1000.0 / f32::from(font.units_per_em());
        let tracking = if run.acronym { ACRONYM_TRACKING } else { 0.0 };
        let leftward = plan.direction() == Direction::RightToLeft;
        let infos = buffer.glyph_infos();
        for (at, (info, position)) in infos.iter().zip(buffer.glyph_positions()).enumerate() {
            let cluster = info.cluster as usize;
            let begins = at == 0 || infos[at - 1].cluster as usize != cluster;
            let end = cluster_end(infos.iter().map(|info| info.cluster as usize), cluster, run.text.len());
            let id = info.glyph_id as u16;
            let text = if begins { &run.text[cluster..end] } else { "" };
            characters[run.face as usize].entry(id).or_insert_with(|| text.into());
            offsets.push(if leftward { base } else { base + cluster });
            glyphs.push(Glyph {
                id,
                face: run.face,
                begins,
                advance: position.x_advance as f32 * scale + tracking,
                dx: position.x_offset as f32 * scale,
                dy: position.y_offset as f32 * scale,
            });
        }
        self.buffer = Some(buffer);
    }

    /// Finds the places among a word's glyphs where each stretch of letters may be divided.
    fn find_divisions(&mut self, text: &str, language: Language, offsets: &[usize]) {
        // Addresses and references are broken elsewhere, at their own signs.
        if text.contains(|c: char| c.is_numeric() || c == '/' || c == ':' || c == '@') {
            return;
        }
        for (start, stretch) in stretches(text) {
            // Words in capitals are signs, not words.
            if stretch.chars().skip(1).any(char::is_uppercase) {
                continue;
            }
            for at in self
                .hyphens
                .divisions(stretch, &self.languages[usize::from(language.0)])
            {
                if let Ok(glyph) = offsets.binary_search(&(start + at)) {
                    self.divisions.push(glyph as u16);
                }
            }
        }
    }
}

/// Stretches of letters in a word, with their offsets.
fn stretches(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphabetic)?;
        let end = text[start..]
            .find(|c: char| !c.is_alphabetic())
            .map_or(text.len(), |at| start + at);
        rest = end;
        Some((start, &text[start..end]))
    })
}

/// The end of a cluster: where the next one in reading order begins.
fn cluster_end(clusters: impl Iterator<Item = usize>, cluster: usize, length: usize) -> usize {
    clusters.filter(|other| *other > cluster).min().unwrap_or(length)
}

/// Byte ranges of a word that are set in small capitals: three or more Latin capitals together, beside no other letter,
/// and with them the single capitals of the same reference (the second S of IISG-S/2023/007).
fn acronyms(text: &str) -> Vec<Range<usize>> {
    let is_capital = |c: char| c.is_uppercase() && script_of(c) == Script::Latin;
    let mut ranges = Vec::new();
    let mut long = false;
    for (start, stretch) in stretches(text) {
        if stretch.chars().all(is_capital) {
            long |= stretch.chars().count() >= 3;
            ranges.push(start..start + stretch.len());
        }
    }
    let is_reference = text.contains(|c: char| c.is_ascii_digit());
    if !long {
        ranges.clear();
    } else if !is_reference {
        ranges.retain(|range| text[range.clone()].chars().count() >= 3);
    }
    ranges
}

fn features(figures: Figures, acronym: bool) -> Vec<Feature> {
    let on = |tag: &[u8; 4]| Feature::new(Tag::new(tag), 1, ..);
    let mut features = match figures {
        Figures::Text => vec![on(b"onum"), on(b"pnum")],
        Figures::Lining => vec![on(b"lnum")],
        Figures::Plain => Vec::new(),
    };
    if acronym {
        features.push(on(b"c2sc"));
    }
    features
}

/// The tag that asks the font for the right forms: Bosnian and Montenegrin Cyrillic look like Serbian.
fn shaping_language(tag: &str) -> &str {
    match tag.split('-').next().unwrap_or_default() {
        "bs" | "cnr" | "sh" => "sr",
        primary => primary,
    }
}

fn script_of(character: char) -> Script {
    match u32::from(character) {
        _ if !character.is_alphabetic() => Script::Common,
        0..=0x24f | 0x1e00..=0x1eff | 0xfb00..=0xfb06 => Script::Latin,
        0x370..=0x3ff | 0x1f00..=0x1fff => Script::Greek,
        0x400..=0x52f => Script::Cyrillic,
        0x590..=0x5ff | 0xfb1d..=0xfb4f => Script::Hebrew,
        0x600..=0x8ff | 0xfb50..=0xfdff | 0xfe70..=0xfeff => Script::Arabic,
        _ => Script::Other,
    }
}

/// Characters that have no form of their own: controls, joiners, variation selectors, direction marks.
pub(crate) fn is_ignorable(character: char) -> bool {
    character.is_control()
        || matches!(
            u32::from(character),
            0xad | 0x34f | 0x61c | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfe00..=0xfe0f | 0xfeff | 0xe0000..=0xe0fff
        )
}

/// How far a sign hangs into the right margin, in thousandths of an em. Points, commas and hyphens leave a hole at the
/// edge of justified text unless they do.
fn hang_right(character: char) -> f32 {
    match character {
        '.' | ',' | '-' | '\u{2010}' | '’' | '‘' | '”' | '“' | '"' | '\'' => 200.0,
        '–' => 150.0,
        ';' | ':' | '*' => 120.0,
        '—' => 200.0,
        '!' | '?' | ')' | '»' => 60.0,
        _ => 0.0,
    }
}

/// How far a sign hangs into the left margin, in thousandths of an em.
fn hang_left(character: char) -> f32 {
    match character {
        '“' | '„' | '”' | '‘' | '’' | '"' | '\'' => 200.0,
        '–' | '—' => 150.0,
        '(' | '«' => 60.0,
        'T' | 'V' | 'W' | 'Y' | 'A' | 'Т' | 'А' | 'У' => 30.0,
        _ => 0.0,
    }
}

/// How far the hyphen of a divided word hangs into the margin.
pub(crate) const HYPHEN_HANG: f32 = 200.0;

#[cfg(test)]
mod tests {
    use super::*;

    fn glyphs(setting: Setting, language: &str, text: &str) -> Vec<u16> {
        let mut shaper = Shaper::new("en");
        let language = shaper.language(language);
        let word = shaper.word(setting, language, text);
        shaper.glyphs(word).iter().map(|glyph| glyph.id).collect()
    }

    #[test]
    fn cyrillic_italics_follow_the_language() {
        let italic = Setting {
            italic: true,
            ..Setting::TEXT
        };
        assert_ne!(glyphs(italic, "sr-Cyrl", "гдпт"), glyphs(italic, "ru", "гдпт"));
        assert_eq!(glyphs(italic, "sr-Cyrl", "гдпт"), glyphs(italic, "bs", "гдпт"));
        assert_ne!(glyphs(Setting::TEXT, "mk", "ѓб"), glyphs(Setting::TEXT, "en", "ѓб"));
    }

    #[test]
    fn acronyms_are_three_capitals_or_more_and_no_part_of_a_word() {
        let found = |text: &str| {
            acronyms(text)
                .into_iter()
                .map(|range| text[range].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(found("(IISG)"), ["IISG"]);
        assert_eq!(found("IISG-S/2023/007"), ["IISG", "S"]);
        assert!(found("EU").is_empty());
        assert!(found("WBCSCi").is_empty());
        assert!(found("ИИСГ").is_empty());
        assert_eq!(found("CEPOL-A"), ["CEPOL"]);
    }

    #[test]
    fn small_capitals_are_read_as_capitals() {
        let mut shaper = Shaper::new("en");
        let small = shaper.word(Setting::TEXT, Language(0), "OSCE");
        let plain = shaper.word(Setting::DISPLAY, Language(0), "OSCE");
        let first = |id| shaper.glyphs(id)[0];
        assert_ne!(first(small).id, first(plain).id);
        assert_eq!(&*shaper.characters[Face::Serif as usize][&first(small).id], "O");
    }

    #[test]
    fn a_missing_character_is_drawn_and_named_with_its_place() {
        let mut shaper = Shaper::new("en");
        shaper.place = Some("m1".into());
        let word = shaper.word(Setting::TEXT, Language(0), "a🎉");
        assert_eq!(
            shaper.glyphs(word)[1].id,
            shaper.fonts.glyph(Face::Serif, char::REPLACEMENT_CHARACTER)
        );
        shaper.place = Some("m2".into());
        shaper.word(Setting::TEXT, Language(0), "a🎉");
        let places: Vec<_> = shaper.missing.iter().map(|missing| missing.place.as_deref()).collect();
        assert_eq!(places, [Some("m1"), Some("m2")]);
    }

    #[test]
    fn the_hyphen_of_a_divided_word_has_a_form() {
        let mut shaper = Shaper::new("en");
        let hyphen = shaper.hyphen(Setting::TEXT);
        assert!(hyphen.advance > 200.0);
        assert_ne!(hyphen.id, 0);
    }

    #[test]
    fn ligatures_are_read_as_their_letters() {
        let mut shaper = Shaper::new("en");
        let word = shaper.word(Setting::TEXT, Language(0), "office");
        let read: String = shaper
            .glyphs(word)
            .iter()
            .map(|glyph| &*shaper.characters[Face::Serif as usize][&glyph.id])
            .collect();
        assert_eq!(read, "office");
    }
}
