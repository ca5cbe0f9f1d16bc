//! A record as a row: one declaration gives its struct, its statements, and the order of its columns in them.

use crate::{
    Error,
    field::{Field, Shown},
};
use records::Id;
use rusqlite::{Connection, Params, Row, Statement, types::ValueRef};

/// A column of a record, as the history needs it.
pub(crate) struct Column {
    /// Its name.
    pub(crate) name: &'static str,
    /// How its values read.
    pub(crate) show: fn(ValueRef<'_>) -> Shown,
}

/// The statements of a table.
pub(crate) struct Statements {
    insert: String,
    update: String,
    select: String,
    by_id: String,
    by_owner: String,
}

/// A record's fields as its table stores them. Made by [`record!`].
pub(crate) trait Record: Sized + PartialEq {
    /// Its table.
    const TABLE: &'static str;
    /// The column that names the record it belongs to; "id" for a record that belongs to none.
    const OWNER: &'static str;
    /// The column by which several of one owner are ordered.
    const ORDER: &'static str;
    /// Its columns, in the order of `bind` and `read`.
    const COLUMNS: &'static [Column];
    /// Its statements.
    fn statements() -> &'static Statements;
    /// Binds its fields from a parameter on.
    fn bind(&self, statement: &mut Statement<'_>, first: usize) -> rusqlite::Result<()>;
    /// Reads its fields from a column on.
    fn read(row: &Row<'_>, first: usize) -> rusqlite::Result<Self>;
}

/// A record with what every row has.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stored<R> {
    /// Its identity.
    pub(crate) id: Id,
    /// 0 it stands, 1 removed, 2 erased.
    pub(crate) removed: i64,
    /// Its fields.
    pub(crate) fields: R,
}

/// Declares a record: `record! { AgendaRow in "agenda_item" of "meeting" by "sort" { meeting: Id, … } }`. Fields bear the
/// names of columns; columns that are not named keep what they hold.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident in $table:literal of $owner:literal by $order:literal { $($field:ident : $type:ty),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub(crate) struct $name { $(pub(crate) $field: $type),+ }

        impl $crate::record::Record for $name {
            const TABLE: &'static str = $table;
            const OWNER: &'static str = $owner;
            const ORDER: &'static str = $order;
            const COLUMNS: &'static [$crate::record::Column] = &[$($crate::record::Column {
                name: stringify!($field),
                show: <$type as $crate::field::Field>::show,
            }),+];

            fn statements() -> &'static $crate::record::Statements {
                static STATEMENTS: std::sync::LazyLock<$crate::record::Statements> =
                    std::sync::LazyLock::new($crate::record::Statements::of::<$name>);
                &STATEMENTS
            }

            fn bind(&self, statement: &mut rusqlite::Statement<'_>, first: usize) -> rusqlite::Result<()> {
                for (at, value) in [$($crate::field::Field::store(&self.$field)),+].into_iter().enumerate() {
                    statement.raw_bind_parameter(first + at, value)?;
                }
                Ok(())
            }

            fn read(row: &rusqlite::Row<'_>, first: usize) -> rusqlite::Result<Self> {
                let mut columns = first..;
                let mut next = || columns.next().expect("an open range never ends");
                Ok(Self { $($field: $crate::record::load(row, next())?),+ })
            }
        }
    };
}
pub(crate) use record;

/// One column of a row; an error names it.
pub(crate) fn load<F: Field>(row: &Row<'_>, at: usize) -> rusqlite::Result<F> {
    let value = row.get_ref(at)?;
    F::load(value).map_err(|error| {
        let column = row.as_ref().column_name(at).unwrap_or("?").to_owned();
        rusqlite::Error::FromSqlConversionFailure(at, value.data_type(), format!("{column}: {error}").into())
    })
}

impl Statements {
    /// The statements of a record's table.
    pub(crate) fn of<R: Record>() -> Self {
        let names: Vec<&str> = R::COLUMNS.iter().map(|column| column.name).collect();
        let columns = names.join(", ");
        let holes: Vec<String> = (0..names.len()).map(|at| format!("?{}", at + 2)).collect();
        let holes_joined = holes.join(", ");
        let sets: Vec<String> = names
            .iter()
            .zip(&holes)
            .map(|(name, hole)| format!("{name} = {hole}"))
            .collect();
        let (table, owner, order) = (R::TABLE, R::OWNER, R::ORDER);
        let select = format!("SELECT id, removed, {columns} FROM {table}");
        Self {
            insert: format!("INSERT INTO {table} (id, {columns}) VALUES (?1, {holes_joined})"),
            update: format!(
                "UPDATE {table} SET {} WHERE id = ?1 AND ({columns}) IS NOT ({holes_joined})",
                sets.join(", ")
            ),
            by_id: format!("{select} WHERE id = ?1"),
            by_owner: format!("{select} WHERE {owner} = ?1 ORDER BY {order}, id"),
            select,
        }
    }
}

/// Adds a record.
pub(crate) fn insert<R: Record>(connection: &Connection, id: Id, record: &R) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(&R::statements().insert)?;
    statement.raw_bind_parameter(1, id.store())?;
    record.bind(&mut statement, 2)?;
    statement.raw_execute()?;
    Ok(())
}

/// Sets a record's fields; only those that differ reach the log. Whether any did.
pub(crate) fn update<R: Record>(connection: &Connection, id: Id, record: &R) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(&R::statements().update)?;
    statement.raw_bind_parameter(1, id.store())?;
    record.bind(&mut statement, 2)?;
    Ok(statement.raw_execute()? > 0)
}

/// Sets a tombstone (1), or lifts it (0). An erased record stays erased. Whether anything changed.
pub(crate) fn set_removed(connection: &Connection, table: &str, id: Id, removed: bool) -> Result<bool, Error> {
    let sql = format!("UPDATE {table} SET removed = ?2 WHERE id = ?1 AND removed = ?3");
    let changed = connection
        .prepare_cached(&sql)?
        .execute((id.as_bytes(), i64::from(removed), i64::from(!removed)))?;
    Ok(changed > 0)
}

/// The record of an id, tombstones too.
pub(crate) fn find<R: Record>(connection: &Connection, id: Id) -> Result<Option<Stored<R>>, Error> {
    let mut found = read_all(connection, &R::statements().by_id, [id.as_bytes()])?;
    Ok(found.pop())
}

/// All records of an owner, in their order, tombstones too.
pub(crate) fn of_owner<R: Record>(connection: &Connection, owner: Id) -> Result<Vec<Stored<R>>, Error> {
    read_all(connection, &R::statements().by_owner, [owner.as_bytes()])
}

/// Records that a condition chooses: `WHERE … ORDER BY …`.
pub(crate) fn select<R: Record>(
    connection: &Connection,
    condition: &str,
    parameters: impl Params,
) -> Result<Vec<Stored<R>>, Error> {
    let sql = format!("{} {condition}", R::statements().select);
    read_all(connection, &sql, parameters)
}

fn read_all<R: Record>(connection: &Connection, sql: &str, parameters: impl Params) -> Result<Vec<Stored<R>>, Error> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(parameters)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(Stored {
            id: load(row, 0)?,
            removed: load(row, 1)?,
            fields: R::read(row, 2)?,
        });
    }
    Ok(found)
}
