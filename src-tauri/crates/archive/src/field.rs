//! How a value of a record is stored in a column, and how it reads in the history.

use chrono::{Duration, NaiveDate, NaiveTime, Timelike};
use records::{Access, Id, Language, meetings, office};
use rusqlite::types::{FromSqlError, FromSqlResult, ToSqlOutput, Value, ValueRef};

/// A type that a column can hold.
pub(crate) trait Field: Sized {
    /// As it is stored.
    fn store(&self) -> ToSqlOutput<'_>;
    /// From what is stored.
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self>;
    /// As a person reads it.
    fn show(value: ValueRef<'_>) -> Shown;
}

/// A stored value as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// NULL or empty.
    Nothing,
    /// A text.
    Text(String),
    /// Another record, whose title is to be looked up.
    Record(Id),
}

/// What a column whose type is not known here shows.
pub(crate) fn show_any(value: ValueRef<'_>) -> Shown {
    match value {
        ValueRef::Null => Shown::Nothing,
        ValueRef::Integer(number) => Shown::Text(number.to_string()),
        ValueRef::Real(number) => Shown::Text(number.to_string()),
        ValueRef::Text(text) => shown(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Shown::Text(format!("{} bytes", bytes.len())),
    }
}

fn shown(text: String) -> Shown {
    if text.is_empty() {
        Shown::Nothing
    } else {
        Shown::Text(text)
    }
}

fn show_as<F: Field>(value: ValueRef<'_>, words: impl FnOnce(F) -> String) -> Shown {
    match F::load(value) {
        Ok(field) => shown(words(field)),
        // an erased value, or a number of a newer program
        Err(_) => show_any(value),
    }
}

fn number(number: i64) -> ToSqlOutput<'static> {
    ToSqlOutput::Owned(Value::Integer(number))
}

impl<F: Field> Field for Option<F> {
    fn store(&self) -> ToSqlOutput<'_> {
        self.as_ref()
            .map_or(ToSqlOutput::Owned(Value::Null), |field| field.store())
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Null => Ok(None),
            value => F::load(value).map(Some),
        }
    }
    fn show(value: ValueRef<'_>) -> Shown {
        F::show(value)
    }
}

impl Field for String {
    fn store(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.as_bytes()))
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str().map(str::to_owned)
    }
    fn show(value: ValueRef<'_>) -> Shown {
        show_any(value)
    }
}

impl Field for Vec<u8> {
    fn store(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Blob(self))
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_blob().map(<[u8]>::to_vec)
    }
    fn show(value: ValueRef<'_>) -> Shown {
        show_any(value)
    }
}

impl Field for Id {
    fn store(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Blob(self.as_bytes()))
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bytes = value.as_blob()?;
        let bytes = bytes.try_into().map_err(|_| FromSqlError::InvalidBlobSize {
            expected_size: 16,
            blob_size: bytes.len(),
        })?;
        Ok(Self::from_bytes(bytes))
    }
    fn show(value: ValueRef<'_>) -> Shown {
        Self::load(value).map_or_else(|_| show_any(value), Shown::Record)
    }
}

impl Field for bool {
    fn store(&self) -> ToSqlOutput<'_> {
        number(i64::from(*self))
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(value.as_i64()? != 0)
    }
    fn show(value: ValueRef<'_>) -> Shown {
        show_as(value, |yes: Self| if yes { "yes" } else { "no" }.to_owned())
    }
}

impl Field for i64 {
    fn store(&self) -> ToSqlOutput<'_> {
        number(*self)
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64()
    }
    fn show(value: ValueRef<'_>) -> Shown {
        show_any(value)
    }
}

impl Field for u32 {
    fn store(&self) -> ToSqlOutput<'_> {
        number(i64::from(*self))
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        Self::try_from(number).map_err(|_| FromSqlError::OutOfRange(number))
    }
    fn show(value: ValueRef<'_>) -> Shown {
        show_any(value)
    }
}

/// Days since 1970-01-01.
impl Field for NaiveDate {
    fn store(&self) -> ToSqlOutput<'_> {
        number(days(*self))
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let days = value.as_i64()?;
        day(days).ok_or(FromSqlError::OutOfRange(days))
    }
    fn show(value: ValueRef<'_>) -> Shown {
        show_as(value, |day: Self| day.to_string())
    }
}

/// Days from 1970-01-01 to a day, as the register stores it.
pub(crate) fn days(day: NaiveDate) -> i64 {
    (day - NaiveDate::default()).num_days()
}

/// The day of a stored number; None beyond the calendar.
pub(crate) fn day(days: i64) -> Option<NaiveDate> {
    NaiveDate::default().checked_add_signed(Duration::try_days(days)?)
}

/// Minutes after midnight.
impl Field for NaiveTime {
    fn store(&self) -> ToSqlOutput<'_> {
        number(i64::from(self.num_seconds_from_midnight() / 60))
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let minutes = value.as_i64()?;
        u32::try_from(minutes)
            .ok()
            .and_then(|minutes| Self::from_hms_opt(minutes / 60, minutes % 60, 0))
            .ok_or(FromSqlError::OutOfRange(minutes))
    }
    fn show(value: ValueRef<'_>) -> Shown {
        show_as(value, |time: Self| time.format("%H:%M").to_string())
    }
}

/// Words of crate `records` are stored as their numbers.
macro_rules! stored_words {
    ($($type:ty),+ $(,)?) => {$(
        impl Field for $type {
            fn store(&self) -> ToSqlOutput<'_> {
                number(self.code())
            }
            fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
                let code = value.as_i64()?;
                Self::from_code(code).ok_or(FromSqlError::OutOfRange(code))
            }
            fn show(value: ValueRef<'_>) -> Shown {
                show_as(value, |word: Self| word.as_str().to_owned())
            }
        }
    )+};
}

stored_words!(
    Access,
    Language,
    office::FirstDay,
    office::DateStyle,
    meetings::DatePrecision,
    meetings::Status,
    meetings::Format,
    meetings::Role,
    meetings::MinutesState,
    meetings::OutcomeKind,
    meetings::ActionState,
    meetings::Capacity,
    meetings::Presence,
    meetings::DocumentKind,
);
