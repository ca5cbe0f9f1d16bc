//! What a person types into a search field, as a question to the index. Any text is a question: nothing is an error.
//!
//! Words are looked for wherever they stand, all of them; the last one is a beginning while it is being typed.
//! `"exact phrase"`, `-without`, `title:word` and their combinations (`-title:"a phrase"`) narrow the answer.

use super::tokenizer::tokens;

/// More words than these are not looked for: somebody pasted a page.
const MOST_WORDS: usize = 32;

/// One thing that is looked for: some words in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// Skeletons, at least one.
    pub(super) words: Vec<String>,
    /// Whether the last word may go on.
    pub(super) beginning: bool,
    /// Whether only titles count.
    pub(super) in_title: bool,
}

/// A question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Query {
    /// All of them must be there.
    pub(super) with: Vec<Term>,
    /// None of them may be there.
    pub(super) without: Vec<Term>,
}

impl Query {
    /// Reads what was typed.
    pub(crate) fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        let mut room = MOST_WORDS;
        let mut rest = typed;
        while let Some(piece) = next(&mut rest) {
            let mut words: Vec<String> = tokens(piece.text).map(|token| token.skeleton).collect();
            words.truncate(room);
            let unfinished = !piece.quoted && rest.is_empty();
            // One letter begins a third of all words: it says nothing yet. (A digit is a number of a series.)
            if unfinished
                && words
                    .last()
                    .is_some_and(|word| word.len() == 1 && !word.as_bytes()[0].is_ascii_digit())
            {
                words.pop();
            }
            if words.is_empty() {
                continue;
            }
            room -= words.len();
            let term = Term {
                beginning: unfinished && words.last().is_some_and(|word| word.chars().count() > 1),
                words,
                in_title: piece.in_title,
            };
            if piece.without {
                &mut query.without
            } else {
                &mut query.with
            }
            .push(term);
        }
        query
    }

    /// Whether it asks for nothing, so that everything answers.
    pub(crate) fn is_empty(&self) -> bool {
        self.with.is_empty() && self.without.is_empty()
    }

    /// As FTS5's expression: what must be there without what may not. None: nothing must be there.
    pub(super) fn expression(&self) -> Option<String> {
        let with = join(&self.with, " AND ")?;
        match self.unwanted() {
            Some(without) => Some(format!("({with}) NOT ({without})")),
            None => Some(with),
        }
    }

    /// As FTS5's expression: what may not be there. None: anything may.
    pub(super) fn unwanted(&self) -> Option<String> {
        join(&self.without, " OR ")
    }
}

fn join(terms: &[Term], by: &str) -> Option<String> {
    let terms: Vec<String> = terms.iter().map(Term::expression).collect();
    (!terms.is_empty()).then(|| terms.join(by))
}

impl Term {
    /// As FTS5's expression. A skeleton consists of letters and digits, so its quotes cannot be broken.
    fn expression(&self) -> String {
        let column = if self.in_title { "title : " } else { "" };
        let star = if self.beginning { " *" } else { "" };
        format!("{column}\"{}\"{star}", self.words.join(" "))
    }
}

/// A word or a phrase with what stands before it.
struct Piece<'a> {
    text: &'a str,
    quoted: bool,
    without: bool,
    in_title: bool,
}

/// Takes the next piece off. What stays is empty only if the piece was not followed by anything, not even a space.
fn next<'a>(rest: &mut &'a str) -> Option<Piece<'a>> {
    let mut text = rest.trim_start();
    if text.is_empty() {
        return None;
    }
    let without = marked(&mut text, |text| text.strip_prefix(['-', '−', '–']));
    let in_title = marked(&mut text, |text| {
        let (name, value) = text.split_once(':')?;
        name.eq_ignore_ascii_case("title").then_some(value)
    });
    let quotes = |letter: char| matches!(letter, '"' | '“' | '”' | '„' | '«' | '»');
    if let Some(inside) = text.strip_prefix(quotes) {
        // A phrase that is still being typed has no second quote.
        let (phrase, after) = inside.split_once(quotes).unwrap_or((inside, ""));
        *rest = after;
        return Some(Piece {
            text: phrase,
            quoted: true,
            without,
            in_title,
        });
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (word, after) = text.split_at(end);
    *rest = after;
    Some(Piece {
        text: word,
        quoted: false,
        without,
        in_title,
    })
}

/// Whether a text began with a mark; what follows stays, unless nothing would: then the mark is a text.
fn marked<'a>(text: &mut &'a str, strip: impl Fn(&'a str) -> Option<&'a str>) -> bool {
    match strip(text) {
        Some(after) if after.starts_with(|letter: char| !letter.is_whitespace()) => {
            *text = after;
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn with(typed: &str) -> String {
        Query::parse(typed).expression().unwrap_or_default()
    }

    #[test]
    fn words_are_all_wanted_and_the_last_is_a_beginning() {
        assert_eq!(with("Board Дачић"), r#""board" AND "dacic" *"#);
        assert_eq!(with("board "), r#""board""#);
        assert_eq!(with("  "), "");
    }

    #[test]
    fn phrases_titles_and_unwanted_words() {
        assert_eq!(with(r#""Board Meeting" b"#), r#""board meting""#);
        assert_eq!(with(r#"„Board Meeting“ 6"#), r#""board meting" AND "6""#);
        assert_eq!(with("title:board"), r#"title : "board" *"#);
        assert_eq!(with(r#"TITLE:"board meeting""#), r#"title : "board meting""#);
        assert_eq!(with("board -draft "), r#"("board") NOT ("draft")"#);
        assert_eq!(
            with(r#"board -title:"a b" -c "#),
            r#"("board") NOT (title : "a b" OR "c")"#
        );
        assert_eq!(with("co-organised"), r#""co organised" *"#);
    }

    #[test]
    fn only_unwanted_words_are_a_question_too() {
        let query = Query::parse("-draft");
        assert_eq!(
            (query.expression(), query.unwanted()),
            (None, Some(r#""draft" *"#.to_owned()))
        );
        assert!(!query.is_empty());
    }

    #[test]
    fn one_letter_says_nothing_until_the_word_is_finished() {
        assert!(Query::parse("b").is_empty());
        assert!(Query::parse("ш").is_empty());
        assert_eq!(with("board m"), r#""board""#);
        assert_eq!(with("b "), r#""b""#);
        assert_eq!(with("6"), r#""6""#);
    }

    #[test]
    fn what_is_unfinished_or_strange_is_taken_as_it_is() {
        assert_eq!(with(r#""board mee"#), r#""board me""#);
        assert_eq!(with("-"), "");
        assert_eq!(with("title:"), r#""title" *"#);
        assert_eq!(with("title: board "), r#""title" AND "board""#);
        assert_eq!(with(r#"a" OR "b* ^ NEAR(x) {t}:y "#).matches('"').count() % 2, 0);
        assert_eq!(with(r#""" "#), "");
    }

    #[test]
    fn a_pasted_page_is_cut() {
        let query = Query::parse(&"word ".repeat(1000));
        assert_eq!(query.with.len(), MOST_WORDS);
    }

    proptest! {
        #[test]
        fn no_text_is_an_error_of_the_index(typed in prop_oneof!["\\PC{0,40}", "[-\"a-c:*^(){}+ĐđшAND ORNOTtitle]{0,40}"]) {
            let connection = rusqlite::Connection::open_in_memory().unwrap();
            super::super::tokenizer::register(&connection).unwrap();
            connection
                .execute_batch("CREATE VIRTUAL TABLE t USING fts5(title, text, tokenize = 'skel')")
                .unwrap();
            let query = Query::parse(&typed);
            for expression in [query.expression(), query.unwanted()].into_iter().flatten() {
                let count: rusqlite::Result<i64> =
                    connection.query_row("SELECT count(*) FROM t WHERE t MATCH ?1", [&expression], |row| row.get(0));
                prop_assert!(count.is_ok(), "{typed:?} became {expression}: {count:?}");
            }
        }
    }
}
