//! Snippets: the place of a text where the words that were looked for stand, marked with [[ and ]].

use super::{
    query::{Query, Term},
    texts::{Column, Part},
    tokenizer::{Token, each_word, tokens},
};
use std::ops::Range;

/// About how long a snippet is, in bytes of the text.
const LENGTH: usize = 160;
/// How much of it stands before the first mark.
const BEFORE: usize = 40;

/// The part of a meeting that answers best, cut and marked. Empty, if no part holds a word: only unwanted words were
/// given.
pub(super) fn of(parts: &[Part], query: &Query) -> String {
    best(parts, query).map(|best| best.shown()).unwrap_or_default()
}

/// The same, if one part holds all the words, so that no other can answer better. None: others must be asked.
pub(super) fn whole(parts: &[Part], query: &Query) -> Option<String> {
    best(parts, query)
        .filter(|best| best.answered == query.with.len())
        .map(|best| best.shown())
}

/// A part of a meeting and how it answers.
struct Answer<'a> {
    part: &'a Part,
    /// How many of the terms it holds.
    answered: usize,
    /// Where, in order and apart from each other.
    marks: Vec<Range<usize>>,
}

impl Answer<'_> {
    fn shown(&self) -> String {
        match &self.part.shown {
            Some(shown) => {
                let whole = 0..shown.len();
                marked(shown, std::slice::from_ref(&whole))
            }
            None => cut(&self.part.text, &self.marks),
        }
    }
}

fn best<'a>(parts: &'a [Part], query: &Query) -> Option<Answer<'a>> {
    let mut best: Option<Answer<'a>> = None;
    for part in parts {
        let (answered, marks) = matches(part, query);
        // The title is shown beside the snippet: another part that answers as much says more.
        let better = best.as_ref().is_none_or(|best| {
            let says_more = best.part.column == Column::Title && part.column != Column::Title;
            answered > best.answered || (answered == best.answered && says_more)
        });
        if answered > 0 && better {
            best = Some(Answer { part, answered, marks });
        }
    }
    best
}

/// A whole text with its words marked, for a title in a list.
#[cfg(test)]
fn mark(text: &str, query: &Query) -> String {
    let part = Part {
        column: Column::Text,
        text: text.to_owned(),
        shown: None,
    };
    marked(text, &matches(&part, query).1)
}

/// How many of the terms a part holds, and where, in order and apart from each other.
fn matches(part: &Part, query: &Query) -> (usize, Vec<Range<usize>>) {
    let asked = |term: &&Term| !term.in_title || part.column == Column::Title;
    let terms: Vec<&Term> = query.with.iter().filter(asked).collect();
    let mut answered = vec![false; terms.len()];
    let mut marks: Vec<Range<usize>> = Vec::new();
    if terms.iter().all(|term| term.words.len() == 1) {
        // what is typed nearly always, for each line of a list and each hit
        each_word(&part.text, |skeleton, span| {
            for (term, answered) in terms.iter().zip(&mut answered) {
                if term.ends_with(skeleton) {
                    *answered = true;
                    marks.push(span.clone());
                }
            }
        });
    } else {
        let tokens: Vec<Token> = tokens(&part.text).collect();
        for (term, answered) in terms.iter().zip(&mut answered) {
            let before = marks.len();
            marks.extend(
                tokens
                    .windows(term.words.len())
                    .filter(|window| term.holds(window))
                    .filter_map(|window| Some(window.first()?.span.start..window.last()?.span.end)),
            );
            *answered = marks.len() > before;
        }
    }
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    for mark in marks {
        match apart.last_mut() {
            Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
            _ => apart.push(mark),
        }
    }
    (answered.into_iter().filter(|answered| *answered).count(), apart)
}

impl Term {
    fn holds(&self, window: &[Token]) -> bool {
        let last = self.words.len() - 1;
        window.iter().zip(&self.words).enumerate().all(|(at, (token, word))| {
            if at == last {
                self.ends_with(&token.skeleton)
            } else {
                token.skeleton == *word
            }
        })
    }

    /// Whether a skeleton is its last word, or begins with it.
    fn ends_with(&self, skeleton: &str) -> bool {
        self.words.last().is_some_and(|word| {
            if self.beginning {
                skeleton.starts_with(word.as_str())
            } else {
                skeleton == word
            }
        })
    }
}

/// The stretch of a text around its densest marks, at borders of words.
fn cut(text: &str, marks: &[Range<usize>]) -> String {
    let Some(first) = densest(marks) else {
        return String::new();
    };
    let mut from = border(text, marks[first].start.saturating_sub(BEFORE));
    let mut to = border(text, (from + LENGTH).min(text.len()));
    if to == text.len() {
        from = border(text, to.saturating_sub(LENGTH).min(from));
    }
    to = to.max(marks[first].end);
    let inside: Vec<_> = marks
        .iter()
        .filter(|mark| mark.start >= from && mark.end <= to)
        .map(|mark| mark.start - from..mark.end - from)
        .collect();
    let start = if from > 0 { "…" } else { "" };
    let end = if to < text.len() { "…" } else { "" };
    format!("{start}{}{end}", marked(&text[from..to], &inside).trim())
}

/// The mark from which most marks lie within one snippet; the first such.
fn densest(marks: &[Range<usize>]) -> Option<usize> {
    (0..marks.len()).max_by_key(|first| {
        let reach = marks[*first].start + LENGTH - BEFORE;
        let within = marks[*first..].iter().take_while(|mark| mark.end <= reach).count();
        (within, std::cmp::Reverse(*first))
    })
}

/// The start of the word at or before a place; a border of letters in any case. Words without end are cut.
fn border(text: &str, at: usize) -> usize {
    let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    if at == text.len() {
        return at;
    }
    let start = text[..at]
        .char_indices()
        .rfind(|(_, letter)| letter.is_whitespace())
        .map_or(0, |(space, letter)| space + letter.len_utf8());
    if at - start <= BEFORE { start } else { at }
}

/// A text on one line with its marks. Brackets of the text itself are parted, so that [[ is always a mark.
fn marked(text: &str, marks: &[Range<usize>]) -> String {
    let mut line = String::with_capacity(text.len() + 4 * marks.len());
    let mut at = 0;
    for mark in marks {
        plain(&text[at..mark.start], &mut line);
        line.push_str(if line.ends_with('[') { " [[" } else { "[[" });
        plain(&text[mark.clone()], &mut line);
        line.push_str("]]");
        at = mark.end;
    }
    plain(&text[at..], &mut line);
    line
}

/// Appends a text with every white space as one space.
fn plain(text: &str, line: &mut String) {
    for letter in text.chars() {
        let letter = if letter.is_whitespace() { ' ' } else { letter };
        let last = line.chars().next_back();
        match letter {
            ' ' if last == Some(' ') => {}
            '[' | ']' if last == Some(letter) => line.extend([' ', letter]),
            _ => line.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn part(column: Column, text: &str) -> Part {
        Part {
            column,
            text: text.to_owned(),
            shown: None,
        }
    }

    fn snippet(text: &str, typed: &str) -> String {
        of(&[part(Column::Text, text)], &Query::parse(typed))
    }

    #[test]
    fn the_source_text_is_marked_in_its_own_script() {
        assert_eq!(
            snippet("Министар Ивица Дачић говорио је.", "dacic"),
            "Министар Ивица [[Дачић]] говорио је."
        );
        assert_eq!(
            mark("Đorđe i Djordje", &Query::parse("Ђорђе")),
            "[[Đorđe]] i [[Djordje]]"
        );
        assert_eq!(
            snippet("the 6th Board Meeting of the board", "\"board meeting\""),
            "the 6th [[Board Meeting]] of the board"
        );
        assert_eq!(snippet("a boarding board", "board"), "a [[boarding]] [[board]]");
        assert_eq!(snippet("a boarding board", "board "), "a boarding [[board]]");
    }

    #[test]
    fn a_long_text_is_cut_where_most_words_stand() {
        let text = format!(
            "{}Skopje. {}The Board met in Skopje.{}",
            "x ".repeat(200),
            "y ".repeat(200),
            " z".repeat(200)
        );
        let found = snippet(&text, "board skopje");
        assert!(found.starts_with('…') && found.ends_with('…'), "{found}");
        assert!(found.contains("The [[Board]] met in [[Skopje]]. z"), "{found}");
        assert!(found.len() < LENGTH + 30, "{found}");
    }

    #[test]
    fn a_part_that_says_more_than_the_title_is_shown() {
        let parts = [
            part(Column::Title, "Board Meeting"),
            part(Column::Text, "The board met."),
        ];
        assert_eq!(of(&parts, &Query::parse("board ")), "The [[board]] met.");
        assert_eq!(of(&parts, &Query::parse("board meeting")), "[[Board]] [[Meeting]]");
        assert_eq!(of(&parts, &Query::parse("title:board ")), "[[Board]] Meeting");
        assert_eq!(of(&parts, &Query::parse("-x")), "");
    }

    #[test]
    fn another_name_of_a_city_shows_the_city() {
        let city = Part {
            column: Column::About,
            text: "Shkup, Скопје".to_owned(),
            shown: Some("Skopje".to_owned()),
        };
        assert_eq!(of(&[city], &Query::parse("shkup")), "[[Skopje]]");
    }

    #[test]
    fn a_wide_space_is_a_border_too() {
        let text = format!(
            "5\u{a0}May\u{3000}2022 {} board {}",
            "x".repeat(39),
            "\u{a0}y".repeat(100)
        );
        let found = snippet(&text, "board");
        assert!(found.contains("x [[board]] y") && found.ends_with('…'), "{found}");
        for at in 0..=text.len() {
            assert!(text.is_char_boundary(border(&text, at)), "{at}");
        }
    }

    #[test]
    fn lines_become_one_and_brackets_are_parted() {
        assert_eq!(snippet("a\n\n- board  [[x]]", "board"), "a - [[board]] [ [x] ]");
    }

    proptest! {
        #[test]
        fn any_text_and_any_question_make_a_snippet(text in "\\PC{0,400}", typed in "\\PC{0,20}") {
            let query = Query::parse(&typed);
            let found = snippet(&text, &typed);
            prop_assert_eq!(found.matches("[[").count(), found.matches("]]").count());
            prop_assert!(query.with.is_empty() || found.is_empty() || found.contains("[["));
        }

        #[test]
        fn a_word_of_a_text_is_marked(text in "[a-zčćđšа-ш \n.\\[\\]]{1,300}", pick in any::<prop::sample::Index>()) {
            let words: Vec<_> = tokens(&text).collect();
            prop_assume!(!words.is_empty());
            let word = &words[pick.index(words.len())].skeleton;
            let found = snippet(&text, &format!("\"{word}\""));
            let marks: Vec<_> = found.split("[[").skip(1).filter_map(|rest| rest.split("]]").next()).collect();
            prop_assert!(!marks.is_empty());
            prop_assert!(marks.iter().all(|mark| records::folding::fold(mark) == *word), "{found:?} for {word:?}");
        }
    }
}
