//! Names of countries in a report, and the order in which they stand.

use records::Language;

/// The Western Balkans in protocol order; other countries follow by their names.
pub(crate) const PROTOCOL: [&str; 6] = ["AL", "BA", "XK", "ME", "MK", "RS"];

/// A country's place in protocol order; None: it follows by its name.
pub(crate) fn protocol(code: &str) -> Option<usize> {
    PROTOCOL.iter().position(|&of| of == code)
}

/// A country's name in a language as it was valid on a day; its code where it has none.
pub(crate) fn name(code: &str, language: Language, on: chrono::NaiveDate) -> String {
    records::countries::name(code, language, on).map_or_else(|| code.to_owned(), Into::into)
}
