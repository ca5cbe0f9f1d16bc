//! The search index: derived data, outside the log, rebuilt when its tables, skeletons or names of places change.

mod query;
mod snippet;
mod texts;
mod tokenizer;

pub(crate) use query::Query;

use crate::{Archive, Error};
use records::{Id, countries, folding, places};
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use std::ops::Range;
use texts::{Column, Texts};

/// Raised whenever tables.sql, texts.sql or what texts.rs makes of them changes.
const VERSION: u32 = 1;

/// In what order hits come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchOrder {
    /// The newest meeting first: what one wants while typing, and quick however many there are.
    Newest,
    /// What answers best first. Source: FTS5's bm25, titles counting most.
    Ranked,
}

/// What kind of record a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    /// A meeting.
    Meeting,
}

impl HitKind {
    /// The word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
        }
    }
}

/// A record that answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its identity.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Where the words stand, marked with [[ and ]]: one line of about 160 bytes.
    pub snippet: String,
}

impl Archive {
    /// Records in which all words stand, whatever their case, accents or script; the last word may be unfinished.
    /// `"exact phrase"`, `-without` and `title:word` narrow the answer. No text is an error; an empty one has no hits.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn search(&self, words: &str, order: SearchOrder, limit: usize) -> Result<Vec<Hit>, Error> {
        find(&*self.reader()?, words, order, limit)
    }
}

/// Makes the tokenizer known to a connection. Called for every connection, right after it is opened.
pub(crate) fn register(connection: &Connection) -> Result<(), Error> {
    tokenizer::register(connection)
}

/// Makes the index where it is missing, and rebuilds it when its version is another. Called by the writer after
/// migrations, within a transaction.
pub(crate) fn install(connection: &Connection) -> Result<(), Error> {
    if version_of(connection)?.is_some_and(|found| found == version()) {
        return Ok(());
    }
    tracing::info!("the search index is made anew");
    connection.execute_batch(include_str!("drop.sql"))?;
    connection.execute_batch(include_str!("tables.sql"))?;
    connection.execute("INSERT INTO search_state (one, version) VALUES (1, ?1)", [version()])?;
    for meeting in standing(connection)? {
        meeting_changed(connection, meeting)?;
    }
    Ok(())
}

/// Brings the index up to date with a meeting that was added, changed, removed or erased (tombstone: `removed` <> 0).
/// Called by the write door in the same transaction.
pub(crate) fn meeting_changed(connection: &Connection, meeting: Id) -> Result<(), Error> {
    let known = connection
        .prepare_cached("SELECT key, digest FROM search_entry WHERE meeting = (SELECT row FROM meeting WHERE id = ?1)")?
        .query_row([meeting.as_bytes()], |row| Ok((row.get("key")?, row.get("digest")?)))
        .optional()?;
    let new = texts::of(connection, meeting)?;
    let wanted = new.as_ref().map(|texts| (Key::of(texts).0, texts.digest()));
    if known == wanted {
        return Ok(());
    }
    if let Some((key, _)) = known {
        remove(connection, key)?;
    }
    if let (Some(texts), Some((key, digest))) = (new, wanted) {
        connection
            .prepare_cached("INSERT INTO search_index (rowid, title, about, people, text) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![
                key,
                texts.column(Column::Title),
                texts.column(Column::About),
                texts.column(Column::People),
                texts.column(Column::Text),
            ])?;
        connection
            .prepare_cached("INSERT INTO search_entry (key, meeting, digest, pillars) VALUES (?1, ?2, ?3, ?4)")?
            .execute((key, texts.row, digest, texts.pillars))?;
    }
    Ok(())
}

/// Makes sure that nothing of what was removed from the index can be read out of its pages any more. Called by erase,
/// before VACUUM. Errors: as any write.
pub(crate) fn purge(connection: &Connection) -> Result<(), Error> {
    // Words of removed entries stay in FTS5's segments until these are merged into one.
    connection.execute("INSERT INTO search_index (search_index) VALUES ('optimize')", [])?;
    Ok(())
}

/// Where index and records disagree, in words; empty: nowhere. Reads every meeting.
pub(crate) fn agrees(connection: &Connection) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    if version_of(connection)?.is_none_or(|found| found != version()) {
        found.push(
            "search index: of another version of this program; opening the archive for writing makes it anew"
                .to_owned(),
        );
        return Ok(found);
    }
    let mut entry = connection.prepare("SELECT key, digest FROM search_entry WHERE meeting = ?1")?;
    let mut holds = connection.prepare("SELECT 1 FROM search_index WHERE search_index MATCH ?1 AND rowid = ?2")?;
    let meetings = standing(connection)?;
    for meeting in &meetings {
        let Some(texts) = texts::of(connection, *meeting)? else {
            continue;
        };
        let stored = entry
            .query_row([texts.row], |row| Ok((row.get("key")?, row.get("digest")?)))
            .optional()?;
        let wanted = (Key::of(&texts).0, texts.digest());
        let title = texts.parts.first().map(|part| part.text.as_str()).unwrap_or_default();
        match stored {
            None => found.push(format!("search index: meeting {meeting} is missing")),
            Some(stored) if stored != wanted => found.push(format!("search index: meeting {meeting} is out of date")),
            Some((key, _)) => {
                let words: Vec<String> = tokenizer::tokens(title).map(|token| token.skeleton).collect();
                let phrase = format!("title : \"{}\"", words.join(" "));
                if !words.is_empty() && !holds.exists((phrase, key))? {
                    found.push(format!("search index: meeting {meeting} is not found by its title"));
                }
            }
        }
    }
    let count = |sql| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let (entries, indexed) = (
        count("SELECT count(*) FROM search_entry")?,
        count("SELECT count(*) FROM search_index")?,
    );
    if entries != meetings.len() as i64 || indexed != entries {
        found.push(format!(
            "search index: {indexed} entries, {entries} listed, for {} meetings",
            meetings.len()
        ));
    }
    Ok(found)
}

/// The records that answer.
pub(crate) fn find(connection: &Connection, words: &str, order: SearchOrder, limit: usize) -> Result<Vec<Hit>, Error> {
    let query = Query::parse(words);
    let mut hits = Vec::new();
    for row in rows(connection, &query, order, limit)? {
        let meeting = connection
            .prepare_cached("SELECT id, title FROM meeting WHERE row = ?1")?
            .query_row([row], |row| Ok((row.get("id").map(Id::from_bytes)?, row.get("title")?)))
            .optional()?;
        if let Some((id, title)) = meeting {
            let snippet = snippet(connection, row, id, &query)?;
            hits.push(Hit {
                kind: HitKind::Meeting,
                id,
                title,
                snippet,
            });
        }
    }
    Ok(hits)
}

/// Rows of the meetings that answer, at most `limit`. An empty question is answered by none.
pub(crate) fn rows(
    connection: &Connection,
    query: &Query,
    order: SearchOrder,
    limit: usize,
) -> Result<Vec<i64>, Error> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let (sql, expression) = match (query.expression(), query.unwanted()) {
        (Some(expression), _) => match order {
            SearchOrder::Newest => (
                "SELECT rowid FROM search_index WHERE search_index MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
                expression,
            ),
            SearchOrder::Ranked => (
                "SELECT rowid FROM search_index WHERE search_index MATCH ?1 \
                 ORDER BY bm25(search_index, 8.0, 3.0, 3.0, 1.0), rowid DESC LIMIT ?2",
                expression,
            ),
        },
        (None, Some(unwanted)) => (
            "SELECT key FROM search_entry WHERE key NOT IN (SELECT rowid FROM search_index WHERE search_index MATCH ?1) \
             ORDER BY key DESC LIMIT ?2",
            unwanted,
        ),
        (None, None) => return Ok(Vec::new()),
    };
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map((expression, limit), |row| row.get(0).map(|key| Key(key).row()))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The pillars of meetings that begin between two days (days since 1970, both counted).
pub(crate) fn pillars_between(connection: &Connection, from: i64, to: i64) -> Result<PillarsOf, Error> {
    let mut statement =
        connection.prepare_cached("SELECT key, pillars FROM search_entry WHERE key BETWEEN ?1 AND ?2")?;
    let mut entries = statement.query([Key::new(from, 0).0, Key::new(to, Key::ROWS).0])?;
    let mut found = PillarsOf::default();
    while let Some(entry) = entries.next()? {
        let ids = entry.get_ref(1)?.as_blob().unwrap_or_default().as_chunks().0;
        let from = found.ids.len();
        found.ids.extend(ids.iter().map(|id| Id::from_bytes(*id)));
        found.rows.push((Key(entry.get(0)?).row(), from..found.ids.len()));
    }
    found.rows.sort_unstable_by_key(|(row, _)| *row);
    Ok(found)
}

/// Ids of meetings' pillars, in their order. A month has hundreds: one list of ids, and where in it each meeting's lie.
#[derive(Default)]
pub(crate) struct PillarsOf {
    rows: Vec<(i64, Range<usize>)>,
    ids: Vec<Id>,
}

impl PillarsOf {
    /// Those of a row; None: it is not among them.
    pub(crate) fn row(&self, row: i64) -> Option<&[Id]> {
        let at = self.rows.binary_search_by_key(&row, |(known, _)| *known).ok()?;
        self.ids.get(self.rows[at].1.clone())
    }
}

/// Gives every meeting's row with the ids of its pillars.
pub(crate) fn each_with_pillars(connection: &Connection, mut take: impl FnMut(i64, &[[u8; 16]])) -> Result<(), Error> {
    let mut statement = connection.prepare_cached("SELECT meeting, pillars FROM search_entry")?;
    let mut entries = statement.query([])?;
    while let Some(entry) = entries.next()? {
        let ids = entry.get_ref(1)?.as_blob().unwrap_or_default();
        take(entry.get(0)?, ids.as_chunks().0);
    }
    Ok(())
}

/// Where the words stand in a meeting, marked; `row` is its number.
pub(crate) fn snippet(connection: &Connection, row: i64, meeting: Id, query: &Query) -> Result<String, Error> {
    // Most answers stand in the meeting's own row; the rows that belong to it are asked only where they do not.
    let own = texts::own(connection, row)?;
    if let Some(whole) = snippet::whole(&own, query) {
        return Ok(whole);
    }
    let texts = texts::of(connection, meeting)?;
    Ok(texts.map(|texts| snippet::of(&texts.parts, query)).unwrap_or_default())
}

/// A meeting's place in the index: its first day, then its row. A row is below 2³², a day between 1900 and 2200.
struct Key(i64);

impl Key {
    /// Days from the year 1 to 1970, so that every day is above zero.
    const EPOCH: i64 = 719_163;

    /// The largest row.
    const ROWS: i64 = 0xffff_ffff;

    fn new(day: i64, row: i64) -> Self {
        Self((day + Self::EPOCH) << 32 | (row & Self::ROWS))
    }

    fn of(texts: &Texts) -> Self {
        Self::new(texts.starts_on, texts.row)
    }

    fn row(&self) -> i64 {
        self.0 & Self::ROWS
    }
}

fn remove(connection: &Connection, key: i64) -> Result<(), Error> {
    connection
        .prepare_cached("DELETE FROM search_index WHERE rowid = ?1")?
        .execute([key])?;
    connection
        .prepare_cached("DELETE FROM search_entry WHERE key = ?1")?
        .execute([key])?;
    Ok(())
}

/// Ids of all meetings that stand.
fn standing(connection: &Connection) -> Result<Vec<Id>, Error> {
    let mut statement = connection.prepare("SELECT id FROM meeting WHERE removed = 0 ORDER BY row")?;
    let ids = statement.query_map([], |row| row.get("id").map(Id::from_bytes))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The version that an index of this program has. The statements are part of it: an index that they did not make is
/// made anew.
fn version() -> String {
    let statements = concat!(include_str!("tables.sql"), include_str!("texts.sql"));
    let statements = blake3::hash(statements.as_bytes()).to_hex();
    format!(
        "{VERSION}.{}.{}.{:016x}{:016x}",
        &statements[..8],
        folding::VERSION,
        countries::names_fingerprint(),
        places::names_fingerprint()
    )
}

/// The version of the index that is there.
fn version_of(connection: &Connection) -> Result<Option<String>, Error> {
    let exists = connection
        .prepare("SELECT 1 FROM sqlite_schema WHERE name = 'search_state'")?
        .exists([])?;
    if !exists {
        return Ok(None);
    }
    Ok(connection
        .query_row("SELECT version FROM search_state", [], |row| row.get(0))
        .optional()?)
}

#[cfg(test)]
mod tests;
