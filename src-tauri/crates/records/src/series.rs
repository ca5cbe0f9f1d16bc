//! Runs of numbered meetings: "IISG Board Meeting" no. 6.

use crate::{
    Id, Language,
    reading::{Answer, Object, by_language, id, short},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A run of numbered meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// Its identity.
    pub id: Id,
    /// "IISG Board Meeting".
    pub name: String,
    /// Its name in other languages.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<Language, String>,
}

impl Series {
    /// From the interchange form.
    ///
    /// # Errors
    /// Every problem, named by field: an id and a name must be there.
    pub fn read(v: &Value) -> Answer<Self> {
        let mut o = Object::new(v, &["id", "name", "translations"])?;
        let (key, name) = (o.need("id", id), o.need("name", short));
        let translations = o.take("translations", |v| by_language(v, short).map(Some));
        o.done(key.zip(name).map(|(id, name)| Self {
            id,
            name,
            translations: translations.unwrap_or_default(),
        }))
    }
}

/// The number that the next meeting of a series takes: one above the highest so far; 1 for a new series.
/// Gaps stay gaps: a skipped number may belong to a meeting that is not recorded yet.
pub fn next_number(numbers: impl IntoIterator<Item = u32>) -> u32 {
    numbers.into_iter().max().map_or(1, |highest| highest.saturating_add(1))
}

/// Numbers between the lowest and the highest that no meeting has.
pub fn skipped(numbers: &[u32]) -> Vec<u32> {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    sorted
        .windows(2)
        .flat_map(|pair| pair[0] + 1..pair[1].max(pair[0] + 1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use serde_json::json;

    #[test]
    fn names_in_other_languages_read_back() {
        let id = "0190a0a0-0000-7000-8000-000000000001";
        let plain = json!({"id": id, "name": "Board Meeting"});
        let named = json!({"id": id, "name": "Board Meeting", "translations": {"sq": "Mbledhja e Bordit"}});
        for series in [plain, named] {
            assert_eq!(serde_json::to_value(Series::read(&series).unwrap()).unwrap(), series);
        }
        let problems = Series::read(&json!({"id": id, "name": "Board", "translations": {"xx": "B"}})).unwrap_err();
        assert_eq!(
            (problems[0].field.as_str(), problems[0].rule),
            ("translations.xx", Rule::UnknownLanguage)
        );
    }

    #[test]
    fn the_next_number_follows_the_highest() {
        assert_eq!(next_number([]), 1);
        assert_eq!(next_number([4, 6, 5]), 7);
        assert_eq!(next_number([1, 9]), 10);
    }

    #[test]
    fn skipped_numbers_are_named() {
        assert_eq!(skipped(&[6, 3, 4, 8, 8]), [5, 7]);
        assert_eq!(skipped(&[2, 2]), [] as [u32; 0]);
    }
}
