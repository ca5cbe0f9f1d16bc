//! Countries: codes of ISO 3166-1 alpha-2 and XK for Kosovo, and their names as they were valid on a day.
//!
//! Names come from Unicode CLDR by `cargo xtask data countries` (countries/names.tsv), corrected by hand
//! (countries/overrides.tsv); countries/former.tsv holds those that changed.

use crate::Language;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const CURRENT_TABLE: &str = include_str!("countries/names.tsv");
const FORMER_TABLE: &str = include_str!("countries/former.tsv");

/// A country's names, in the order of [`Language::ALL`].
type Names = [&'static str; Language::ALL.len()];

/// Countries by code. A test holds that every line of the table is whole.
static NAMES: LazyLock<BTreeMap<&str, Names>> = LazyLock::new(|| {
    rows(CURRENT_TABLE)
        .filter_map(|line| {
            let (code, names) = line.split_once('\t')?;
            let names: Vec<_> = names.split('\t').collect();
            Some((code, names.try_into().ok()?))
        })
        .collect()
});

/// A name that was valid until a day.
struct Former {
    code: &'static str,
    /// First day of the name that followed.
    until: NaiveDate,
    language: Language,
    name: &'static str,
}

static FORMER: LazyLock<Vec<Former>> = LazyLock::new(|| {
    rows(FORMER_TABLE)
        .filter_map(|line| {
            let mut fields = line.split('\t');
            Some(Former {
                code: fields.next()?,
                until: fields.next()?.parse().ok()?,
                language: fields.next()?.parse().ok()?,
                name: fields.next()?,
            })
        })
        .collect()
});

/// Whether a code is one of ISO 3166-1 alpha-2, or "XK".
pub fn is_country(code: &str) -> bool {
    NAMES.contains_key(code)
}

/// All codes, in their alphabetical order.
pub fn all() -> impl Iterator<Item = &'static str> {
    NAMES.keys().copied()
}

/// A country's usual name in a language, as it was valid on a day. None for a code that is no country's.
///
/// Kosovo is named without its asterisk: that is the office's choice, and the report's.
pub fn name(code: &str, language: Language, on: NaiveDate) -> Option<&'static str> {
    let names = NAMES.get(code)?;
    let former = FORMER
        .iter()
        .filter(|former| former.code == code && former.language == language && on < former.until)
        .min_by_key(|former| former.until);
    match former {
        Some(former) => Some(former.name),
        None => Language::ALL
            .iter()
            .position(|known| *known == language)
            .map(|column| names[column]),
    }
}

/// The country that a text names, in any of the languages and whatever its case or accents, or by its code: "Serbia",
/// "Mal i Zi", "СРБИЈА", "rs". Former names count.
pub fn find(text: &str) -> Option<&'static str> {
    static BY_NAME: LazyLock<BTreeMap<String, &str>> = LazyLock::new(|| {
        let former = FORMER.iter().map(|former| (former.name, former.code));
        let current = NAMES
            .iter()
            .flat_map(|(code, names)| names.iter().map(|name| (*name, *code)));
        former
            .chain(current)
            .map(|(name, code)| (crate::folding::fold(name), code))
            .collect()
    });
    let code = text.trim().to_ascii_uppercase();
    match NAMES.get_key_value(code.as_str()) {
        Some((code, _)) => Some(code),
        None => BY_NAME.get(&crate::folding::fold(text)).copied(),
    }
}

/// Tells these names from those of another version of this program: an index that holds them is then made anew.
pub fn names_fingerprint() -> u64 {
    fingerprint_of(&[CURRENT_TABLE, FORMER_TABLE])
}

/// Eight bytes of BLAKE3 over tables.
pub(crate) fn fingerprint_of(tables: &[&str]) -> u64 {
    let mut hasher = blake3::Hasher::new();
    for table in tables {
        hasher.update(table.as_bytes());
    }
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
    u64::from_le_bytes(bytes)
}

/// The lines of a table, without remarks.
fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    fn english(code: &str, day: &str) -> &'static str {
        name(code, Language::En, on(day)).unwrap()
    }

    #[test]
    fn every_line_of_the_tables_is_whole() {
        assert_eq!(NAMES.len(), rows(CURRENT_TABLE).count());
        assert_eq!(FORMER.len(), rows(FORMER_TABLE).count());
        assert_eq!(NAMES.len(), 250, "249 of ISO 3166-1, and Kosovo");
        assert!(NAMES.values().flatten().all(|name| !name.trim().is_empty()));
        assert!(FORMER.iter().all(|former| is_country(former.code)));
    }

    #[test]
    fn codes() {
        assert!(is_country("BA") && is_country("XK"));
        assert!(!is_country("ba") && !is_country("YU") && !is_country("EU") && !is_country(""));
        assert!(all().eq(all().collect::<std::collections::BTreeSet<_>>()));
    }

    #[test]
    fn the_columns_are_the_languages() {
        let germany: Vec<_> = Language::ALL
            .iter()
            .filter_map(|language| name("DE", *language, on("2024-01-01")))
            .collect();
        assert_eq!(
            germany,
            [
                "Germany",
                "Gjermani",
                "Njemačka",
                "Германија",
                "Njemačka",
                "Nemačka",
                "Немачка",
                "Njemačka"
            ]
        );
        let columns = CURRENT_TABLE.lines().nth(1).unwrap();
        let tags: Vec<_> = Language::ALL.iter().map(|language| language.as_str()).collect();
        assert_eq!(columns, format!("# code\t{}", tags.join("\t")));
    }

    #[test]
    fn a_country_is_called_as_it_was_on_the_day() {
        assert_eq!(english("MK", "2019-02-11"), "the former Yugoslav Republic of Macedonia");
        assert_eq!(english("MK", "2019-02-12"), "North Macedonia");
        assert_eq!(name("MK", Language::Cnr, on("2022-01-01")), Some("Sjeverna Makedonija"));
        assert_eq!(name("MK", Language::SrCyrl, on("2018-01-01")), Some("Македонија"));
        assert_eq!(english("TR", "2022-05-31"), "Turkey");
        assert_eq!(english("TR", "2022-06-01"), "Türkiye");
        assert_eq!(name("TR", Language::Mk, on("2022-05-31")), Some("Турција"));
        assert_eq!(english("CZ", "2015-01-01"), "Czech Republic");
        assert_eq!(english("CZ", "2022-01-01"), "Czechia");
    }

    #[test]
    fn names_are_the_usual_ones() {
        assert_eq!(english("BA", "2022-01-01"), "Bosnia and Herzegovina");
        assert_eq!(english("XK", "2022-01-01"), "Kosovo");
        assert_eq!(english("US", "2022-01-01"), "United States of America");
        assert_eq!(name("YU", Language::En, on("2022-01-01")), None);
    }

    #[test]
    fn a_country_is_found_by_any_of_its_names() {
        for text in ["rs", "Serbia", "Srbija", "СРБИЈА", " serbi "] {
            assert_eq!(find(text), Some("RS"), "{text}");
        }
        assert_eq!(find("Mal i Zi"), Some("ME"));
        assert_eq!(find("Turkey"), Some("TR"));
        assert_eq!(find("Macedonia"), None);
        assert_eq!(find(""), None);
    }
}
