//! Folding: one skeleton for a word, whatever its case, diacritics or script: `Dacic`, `Dačić` and `Дачић` are one.
//!
//! The skeleton is made from left to right and depends on nothing that follows, so the skeleton of a word's beginning
//! is the beginning of the word's skeleton: a person who has typed half a name in one script finds the name in
//! another. That is why a pair of letters that writes one sound (`dj` for `đ`, `sh` for `š`) falls together on its
//! FIRST letter.
//!
//! A skeleton is for comparing, never for showing, and it compares generously: `Sonja` and `Sona` are one, too. What
//! it may not do is make one of the words that an office tells apart every day: `oe` is not `ö`, for the sake of the
//! CoE.
//!
//! The letters follow the Serbian and Macedonian alphabets' own Latin forms, the Bulgarian law on transliteration of
//! 2009, and ELOT 743 for Greek. Whoever changes what a skeleton looks like raises [`VERSION`].

use std::ops::Range;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Which skeletons this program makes. Indexes that keep skeletons are built anew when it changes.
pub const VERSION: u32 = 1;

/// The skeleton of a text: folded words with one space between them. Idempotent.
pub fn fold(text: &str) -> String {
    let mut skeleton = String::with_capacity(text.len());
    for span in words(text) {
        let before = skeleton.len();
        if before > 0 {
            skeleton.push(' ');
        }
        let start = skeleton.len();
        fold_word(&text[span], &mut skeleton);
        if skeleton.len() == start {
            skeleton.truncate(before);
        }
    }
    skeleton
}

/// Appends the skeleton of one word (as [`words`] cuts it). Nothing is appended for a word of bare accents.
pub fn fold_word(word: &str, skeleton: &mut String) {
    let mut fold = Fold { skeleton, last: None };
    for letter in word.chars() {
        if letter.is_ascii() {
            fold.letter(letter.to_ascii_lowercase());
        } else if !fold.known(letter) {
            decompose_compatible(letter, |part| {
                for small in part.to_lowercase() {
                    // A small letter can be a composite again: İ is i with a dot.
                    decompose_compatible(small, |part| fold.letter(part));
                }
            });
        }
    }
}

/// Where the words of a text lie, in bytes: runs of letters and digits with their accents.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let start = loop {
            let (at, letter) = letters.next()?;
            if is_of_word(letter) {
                break at;
            }
        };
        while letters.next_if(|(_, letter)| is_of_word(*letter)).is_some() {}
        let end = letters.peek().map_or(text.len(), |(at, _)| *at);
        Some(start..end)
    })
}

/// Letters, digits, accents, and what is invisible inside a word: the soft hyphen and joiners of pasted text.
fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric()
        || (!letter.is_ascii()
            && (is_combining_mark(letter)
                || matches!(letter, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')))
}

/// A skeleton in the making. `last` is the last letter of this word's skeleton.
struct Fold<'a> {
    skeleton: &'a mut String,
    last: Option<char>,
}

impl Fold<'_> {
    /// Takes a letter of the alphabets that are known by name, whole, before it is taken apart.
    fn known(&mut self, letter: char) -> bool {
        let Some(latin) = latin(letter) else { return false };
        for part in latin.chars() {
            self.letter(part);
        }
        true
    }

    /// Takes a small letter that cannot be taken apart any more.
    fn letter(&mut self, letter: char) {
        let written = match letter {
            'a'..='z' if silent(self.last, letter) => return,
            'j' | 'y' => 'i',
            'w' => 'v',
            'q' => 'k',
            'x' => {
                self.push('k');
                's'
            }
            '0'..='9' | 'a'..='z' => letter,
            // Letters of compatibility forms (𝓑, ß inside a ligature) come out of their decomposition.
            _ => match latin(letter) {
                Some(latin) => {
                    for part in latin.chars() {
                        self.letter(part);
                    }
                    return;
                }
                None if letter.is_alphanumeric() && !is_combining_mark(letter) => letter,
                None => return,
            },
        };
        self.push(written);
    }

    /// Doubled letters are one (Ivana, Ivanna); doubled digits are two.
    fn push(&mut self, letter: char) {
        if self.last != Some(letter) || !letter.is_alphabetic() {
            self.skeleton.push(letter);
            self.last = Some(letter);
        }
    }
}

/// Whether a letter only says how the one before it sounds: dj, dž, gj, kj, lj, nj; ch, dh, gh, sh, th, zh; cz, sz.
fn silent(last: Option<char>, letter: char) -> bool {
    match letter {
        'j' => matches!(last, Some('d' | 'g' | 'k' | 'l' | 'n')),
        'z' => matches!(last, Some('c' | 'd' | 's')),
        'h' => matches!(last, Some('c' | 'd' | 'g' | 's' | 't' | 'z')),
        _ => false,
    }
}

/// The Latin writing of a letter that its decomposition does not give, or gives wrongly. Small and capital.
#[rustfmt::skip]
fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        // Latin
        'đ' | 'Đ' | 'ð' | 'Ð' | 'ɖ' | 'Ɖ' => "d",
        'ł' | 'Ł' => "l",
        'ø' | 'Ø' => "o",
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        'ß' | 'ẞ' => "s",
        'ı' => "i",
        'þ' | 'Þ' => "t",
        'ħ' | 'Ħ' => "h",
        'ŋ' | 'Ŋ' => "n",
        'ə' | 'Ə' | 'ǝ' | 'Ǝ' => "e",
        // Cyrillic
        'а' | 'А' => "a",
        'б' | 'Б' => "b",
        'в' | 'В' => "v",
        'г' | 'Г' | 'ѓ' | 'Ѓ' | 'ґ' | 'Ґ' => "g",
        'д' | 'Д' | 'ђ' | 'Ђ' | 'џ' | 'Џ' | 'ѕ' | 'Ѕ' => "d",
        'е' | 'Е' | 'ё' | 'Ё' | 'є' | 'Є' | 'э' | 'Э' | 'ѐ' | 'Ѐ' => "e",
        'ж' | 'Ж' | 'з' | 'З' => "z",
        'и' | 'И' | 'ѝ' | 'Ѝ' | 'і' | 'І' | 'ї' | 'Ї' | 'ы' | 'Ы' | 'й' | 'Й' => "i",
        'ј' | 'Ј' => "j",
        'к' | 'К' | 'ќ' | 'Ќ' => "k",
        'л' | 'Л' | 'љ' | 'Љ' => "l",
        'м' | 'М' => "m",
        'н' | 'Н' | 'њ' | 'Њ' => "n",
        'о' | 'О' => "o",
        'п' | 'П' => "p",
        'р' | 'Р' => "r",
        'с' | 'С' | 'ш' | 'Ш' => "s",
        'т' | 'Т' => "t",
        'у' | 'У' => "u",
        'ф' | 'Ф' => "f",
        'х' | 'Х' => "h",
        'ц' | 'Ц' | 'ћ' | 'Ћ' | 'ч' | 'Ч' => "c",
        'щ' | 'Щ' => "st",
        'ъ' | 'Ъ' => "a",
        'ь' | 'Ь' => "",
        'ю' | 'Ю' => "ju",
        'я' | 'Я' => "ja",
        // Greek
        'α' | 'Α' => "a",
        'β' | 'Β' => "v",
        'γ' | 'Γ' => "g",
        'δ' | 'Δ' => "d",
        'ε' | 'Ε' => "e",
        'ζ' | 'Ζ' => "z",
        'η' | 'Η' | 'ι' | 'Ι' | 'υ' | 'Υ' => "i",
        'θ' | 'Θ' => "th",
        'κ' | 'Κ' => "k",
        'λ' | 'Λ' => "l",
        'μ' | 'Μ' => "m",
        'ν' | 'Ν' => "n",
        'ξ' | 'Ξ' => "ks",
        'ο' | 'Ο' | 'ω' | 'Ω' => "o",
        'π' | 'Π' => "p",
        'ρ' | 'Ρ' => "r",
        'σ' | 'Σ' | 'ς' => "s",
        'τ' | 'Τ' => "t",
        'φ' | 'Φ' => "f",
        'χ' | 'Χ' => "h",
        'ψ' | 'Ψ' => "ps",
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
