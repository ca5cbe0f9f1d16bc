//! FTS5's tokenizer `skel`: cuts a text into words and gives each its skeleton (`records::folding`), with the bytes of
//! the text that it came from.
//!
//! The only unsafe code of this crate: FTS5 takes tokenizers through C alone. Every block says why it is sound.

use crate::Error;
use records::folding;
use rusqlite::{Connection, ffi};
use std::{
    ffi::{c_char, c_int, c_void},
    ops::Range,
    panic::{AssertUnwindSafe, catch_unwind},
};

/// A word's skeleton and the bytes of the text that it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What is compared.
    pub(super) skeleton: String,
    /// Where the word lies in the text.
    pub(super) span: Range<usize>,
}

/// The words of a text as the index sees them.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token> {
    folding::words(text).filter_map(|span| {
        let mut skeleton = String::with_capacity(span.len());
        folding::fold_word(&text[span.clone()], &mut skeleton);
        (!skeleton.is_empty()).then_some(Token { skeleton, span })
    })
}

/// Gives every word of a text as the index sees it: skeleton, and the bytes that it came from. Quicker than [`tokens`],
/// since no skeleton is kept.
pub(super) fn each_word(text: &str, mut take: impl FnMut(&str, Range<usize>)) {
    let mut skeleton = String::new();
    for span in folding::words(text) {
        skeleton.clear();
        folding::fold_word(&text[span.clone()], &mut skeleton);
        if !skeleton.is_empty() {
            take(&skeleton, span);
        }
    }
}

/// Makes `skel` known to a connection. Errors: SQLite was built without FTS5, or has no memory.
pub(super) fn register(connection: &Connection) -> Result<(), Error> {
    match add_to(connection) {
        ffi::SQLITE_OK => Ok(()),
        code => Err(Error::Database(rusqlite::Error::SqliteFailure(
            ffi::Error::new(code),
            Some("the tokenizer of the search index could not be added".to_owned()),
        ))),
    }
}

#[allow(unsafe_code, reason = "FTS5's programming interface is reached by pointer only")]
fn add_to(connection: &Connection) -> c_int {
    let mut api: *mut ffi::fts5_api = std::ptr::null_mut();
    let mut statement: *mut ffi::sqlite3_stmt = std::ptr::null_mut();
    // SAFETY: the handle is open for as long as `connection` is borrowed. The statement is finalised before this function
    // returns (a null statement may be finalised), and `api`, into which it writes, outlives it. The pointer that FTS5 hands out belongs
    // to the connection and is only used here. Source: https://www.sqlite.org/fts5.html, section 7.
    unsafe {
        let database = connection.handle();
        let query = c"SELECT fts5(?1)".as_ptr();
        let mut code = ffi::sqlite3_prepare_v2(database, query, -1, &mut statement, std::ptr::null_mut());
        if code == ffi::SQLITE_OK {
            let place: *mut *mut ffi::fts5_api = &mut api;
            code = ffi::sqlite3_bind_pointer(statement, 1, place.cast(), c"fts5_api_ptr".as_ptr(), None);
        }
        if code == ffi::SQLITE_OK {
            ffi::sqlite3_step(statement);
        }
        let finished = ffi::sqlite3_finalize(statement);
        if code != ffi::SQLITE_OK || finished != ffi::SQLITE_OK {
            return if code == ffi::SQLITE_OK { finished } else { code };
        }
    }
    if api.is_null() {
        return ffi::SQLITE_ERROR;
    }
    let mut functions = ffi::fts5_tokenizer {
        xCreate: Some(create),
        xDelete: Some(delete),
        xTokenize: Some(tokenize),
    };
    // SAFETY: `api` is not null and is the interface of the connection's FTS5. FTS5 copies `functions` and the name; there
    // are no user data that it would have to free.
    unsafe {
        match (*api).xCreateTokenizer {
            Some(add) => add(api, c"skel".as_ptr(), std::ptr::null_mut(), &mut functions, None),
            None => ffi::SQLITE_ERROR,
        }
    }
}

/// `skel` has no state: FTS5 only wants a pointer that is not null.
#[allow(unsafe_code, reason = "the signature is FTS5's")]
unsafe extern "C" fn create(
    _: *mut c_void,
    _: *mut *const c_char,
    _: c_int,
    tokenizer: *mut *mut ffi::Fts5Tokenizer,
) -> c_int {
    // SAFETY: FTS5 passes a place for the pointer. What is put there is never read, neither by FTS5 nor by `tokenize`.
    unsafe { *tokenizer = std::ptr::NonNull::dangling().as_ptr() };
    ffi::SQLITE_OK
}

#[allow(unsafe_code, reason = "the signature is FTS5's")]
unsafe extern "C" fn delete(_: *mut ffi::Fts5Tokenizer) {}

type TakeToken = Option<unsafe extern "C" fn(*mut c_void, c_int, *const c_char, c_int, c_int, c_int) -> c_int>;

#[allow(unsafe_code, reason = "the signature is FTS5's")]
unsafe extern "C" fn tokenize(
    _: *mut ffi::Fts5Tokenizer,
    context: *mut c_void,
    _flags: c_int,
    text: *const c_char,
    length: c_int,
    take: TakeToken,
) -> c_int {
    let (Ok(length), Some(take)) = (usize::try_from(length), take) else {
        return ffi::SQLITE_ERROR;
    };
    if text.is_null() || length == 0 {
        return ffi::SQLITE_OK;
    }
    // A panic must not cross into C. Nothing that the closure holds is used after one.
    let work = AssertUnwindSafe(|| {
        // SAFETY: FTS5 gives `length` bytes at `text` that do not change during this call.
        let bytes = unsafe { std::slice::from_raw_parts(text.cast::<u8>(), length) };
        each_token(bytes, |token| {
            let (Ok(size), Ok(start), Ok(end)) = (
                c_int::try_from(token.skeleton.len()),
                c_int::try_from(token.span.start),
                c_int::try_from(token.span.end),
            ) else {
                return ffi::SQLITE_TOOBIG;
            };
            // SAFETY: `take` and `context` are FTS5's own pair for this call; it copies the token before it returns.
            unsafe { take(context, 0, token.skeleton.as_ptr().cast(), size, start, end) }
        })
    });
    catch_unwind(work).unwrap_or(ffi::SQLITE_ERROR)
}

/// Hands over the words of a text in order until one is refused. SQLite does not promise valid UTF-8: bytes that are
/// none part words, and do not shift what follows.
fn each_token(bytes: &[u8], mut take: impl FnMut(&Token) -> c_int) -> c_int {
    let mut offset = 0;
    for chunk in bytes.utf8_chunks() {
        for mut token in tokens(chunk.valid()) {
            token.span = token.span.start + offset..token.span.end + offset;
            let code = take(&token);
            if code != ffi::SQLITE_OK {
                return code;
            }
        }
        offset += chunk.valid().len() + chunk.invalid().len();
    }
    ffi::SQLITE_OK
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn open() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        register(&connection).unwrap();
        connection
            .execute_batch("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'skel', prefix = '2 3')")
            .unwrap();
        connection
    }

    fn insert(connection: &Connection, text: &str) {
        connection.execute("INSERT INTO t (x) VALUES (?1)", [text]).unwrap();
    }

    fn marked(connection: &Connection, query: &str) -> Vec<String> {
        connection
            .prepare("SELECT highlight(t, 0, '[[', ']]') FROM t WHERE t MATCH ?1")
            .unwrap()
            .query_map([query], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    }

    #[test]
    fn one_name_in_three_writings_is_found_and_marked_where_it_stands() {
        let connection = open();
        insert(&connection, "Ministar Ivica Dačić, Beograd");
        insert(&connection, "Министар Ивица Дачић, Београд");
        insert(&connection, "Ivica Dacic");
        for query in ["dacic", "Дачић", "DAČIĆ", "dač*"] {
            assert_eq!(
                marked(&connection, query),
                [
                    "Ministar Ivica [[Dačić]], Beograd",
                    "Министар Ивица [[Дачић]], Београд",
                    "Ivica [[Dacic]]"
                ],
                "{query}"
            );
        }
    }

    #[test]
    fn bytes_that_are_no_text_part_words_and_shift_nothing() {
        let mut found = Vec::new();
        each_token(b"Ni\xc5\xa1\xff\xfeBar \xc4", |token| {
            found.push((token.skeleton.clone(), token.span.clone()));
            ffi::SQLITE_OK
        });
        assert_eq!(found, [("nis".to_owned(), 0..4), ("bar".to_owned(), 6..9)]);
    }

    #[test]
    fn a_refusal_ends_the_work() {
        let mut taken = 0;
        let code = each_token(b"one two three", |_| {
            taken += 1;
            if taken == 2 { ffi::SQLITE_NOMEM } else { ffi::SQLITE_OK }
        });
        assert_eq!((code, taken), (ffi::SQLITE_NOMEM, 2));
    }

    #[test]
    fn a_text_of_one_endless_word_is_taken() {
        let connection = open();
        insert(&connection, &"č".repeat(200_000));
        insert(&connection, &"ab".repeat(200_000));
        assert_eq!(marked(&connection, "c").len(), 1);
    }

    proptest! {
        #[test]
        fn any_text_goes_in_and_its_words_find_it(text in "\\PC{1,60}") {
            let connection = open();
            insert(&connection, &text);
            for token in tokens(&text) {
                let query = format!("\"{}\"", token.skeleton);
                prop_assert_eq!(marked(&connection, &query).len(), 1);
            }
        }
    }
}
