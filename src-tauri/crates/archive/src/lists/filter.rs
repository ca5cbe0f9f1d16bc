//! What a list of meetings is asked for: a filter and an order.

use records::meetings::{Role, Status};
use std::fmt;

/// Which meetings a list shows, and in what order. Within one field any of the values will do, and an empty field asks
/// nothing; every field that asks must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// As [`crate::Archive::search`] takes them; empty: any.
    pub words: String,
    /// Years in which they begin.
    pub years: Vec<i32>,
    /// Names or letters of pillars; an empty one: meetings without a pillar.
    pub pillars: Vec<String>,
    /// Names or letters of categories; an empty one: meetings without a category.
    pub categories: Vec<String>,
    /// What the office did there.
    pub roles: Vec<Role>,
    /// Where they stand.
    pub statuses: Vec<Status>,
    /// Where they took place.
    pub places: Vec<Place>,
    /// In what order.
    pub order: Order,
}

/// A place by which a list is filtered: a city, a country, or a city in a country.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// A city, in any script, with or without diacritics.
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2, or "XK".
    pub country: Option<String>,
}

impl Place {
    /// A city, in whatever country.
    pub fn city(name: impl Into<String>) -> Self {
        Self {
            city: Some(name.into()),
            country: None,
        }
    }

    /// A country, in whatever city. `code`: ISO 3166-1 alpha-2, or "XK".
    pub fn country(code: impl Into<String>) -> Self {
        Self {
            city: None,
            country: Some(code.into()),
        }
    }
}

/// What stands before a country's code in the text of a place.
const COUNTRY: &str = "country:";

/// "Sarajevo" is a city, "country:BA" a country.
impl From<&str> for Place {
    fn from(text: &str) -> Self {
        match text.strip_prefix(COUNTRY) {
            Some(code) => Self::country(code),
            None => Self::city(text),
        }
    }
}

/// As it is read; a city's country is not told.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.city, &self.country) {
            (Some(city), _) => f.write_str(city),
            (None, Some(code)) => write!(f, "{COUNTRY}{code}"),
            (None, None) => Ok(()),
        }
    }
}

/// The order of a list. Where two meetings are equal in it, the newer stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// By what.
    pub by: By,
    /// From the last to the first. Meetings that have nothing to be ordered by stand at the end either way.
    pub descending: bool,
}

/// What a list can be ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// First day.
    Date,
    /// Title, without regard to case, accents and script.
    Title,
    /// City, then country; a country alone by its code.
    Place,
    /// Name of the category.
    Category,
    /// From planned to cancelled.
    Status,
    /// Name of the series, then number.
    Series,
}

impl Order {
    /// The latest first day first.
    pub const NEWEST: Self = Self {
        by: By::Date,
        descending: true,
    };
    /// The earliest first day first.
    pub const OLDEST: Self = Self::rising(By::Date);

    /// From the first to the last.
    pub const fn rising(by: By) -> Self {
        Self { by, descending: false }
    }

    /// From the last to the first.
    pub const fn falling(by: By) -> Self {
        Self { by, descending: true }
    }
}

impl Default for Order {
    fn default() -> Self {
        Self::NEWEST
    }
}
