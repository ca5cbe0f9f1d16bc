//! Fractional order keys: texts that sort by bytes, with room for another between any two, so that moving one row of a
//! list changes that row alone.

/// Digits in the order of their bytes.
const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A key between two others: `after` < key < `before`. None: the list's begin, or its end.
pub(crate) fn between(after: Option<&str>, before: Option<&str>) -> String {
    let after = after.unwrap_or("").as_bytes();
    let mut before = before.map(str::as_bytes);
    let mut key = String::new();
    for at in 0.. {
        let low = after.get(at).map_or(0, |byte| value(*byte));
        let high = match before {
            Some(bytes) => bytes.get(at).map_or(0, |byte| value(*byte)),
            None => DIGITS.len(),
        };
        if high > low + 1 {
            key.push(char::from(DIGITS[usize::midpoint(low, high)]));
            return key;
        }
        key.push(char::from(DIGITS[low]));
        if high > low {
            // below `before` from here on, whatever follows
            before = None;
        }
        if at >= after.len().max(before.map_or(0, <[u8]>::len)) && before.is_some() {
            // equal keys: nothing lies between; the end of the run is as good a place as any
            before = None;
        }
    }
    key
}

fn value(byte: u8) -> usize {
    DIGITS.iter().position(|digit| *digit == byte).unwrap_or(0)
}

/// So many keys between two others, in order and evenly spread, so that they stay short.
pub(crate) fn spread(after: Option<&str>, before: Option<&str>, count: usize) -> Vec<String> {
    if count == 0 {
        return Vec::new();
    }
    let middle = between(after, before);
    let left = count / 2;
    let mut keys = spread(after, Some(&middle), left);
    let right = spread(Some(&middle), before, count - 1 - left);
    keys.push(middle);
    keys.extend(right);
    keys
}

/// Keys for a list of which some rows have one already: as many as can be keep theirs, the rest get new ones.
pub(crate) fn arrange(present: &[Option<&str>]) -> Vec<String> {
    let kept = longest_rising(present);
    let mut keys = Vec::with_capacity(present.len());
    let mut from = 0;
    for at in kept.into_iter().chain([present.len()]) {
        let after = keys.last().cloned();
        let before = present.get(at).copied().flatten();
        keys.extend(spread(after.as_deref(), before, at - from));
        keys.extend(before.map(str::to_owned));
        from = at + 1;
    }
    keys
}

/// Places of a longest run of rising keys. Patience sorting, O(n log n).
fn longest_rising(present: &[Option<&str>]) -> Vec<usize> {
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = vec![None; present.len()];
    for (at, key) in present.iter().enumerate() {
        let Some(key) = key.filter(|key| is_key(key)) else {
            continue;
        };
        let length = ends.partition_point(|end| present[*end].is_some_and(|other| other < key));
        previous[at] = length.checked_sub(1).map(|before| ends[before]);
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut run = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(at) = next {
        run.push(at);
        next = previous[at];
    }
    run.reverse();
    run
}

/// Whether a text is an order key: digits only, and not ending in the lowest, below which nothing would fit.
pub(crate) fn is_key(text: &str) -> bool {
    !text.is_empty() && !text.ends_with('0') && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// The key for a place that a person or a file gave as a text ("10", "a-2"): it sorts where the text does, and the same
/// text always gives the same key. A key stays as it is.
pub(crate) fn from_text(text: &str) -> String {
    if is_key(text) {
        return text.to_owned();
    }
    let mut key: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    key.push(char::from(DIGITS[DIGITS.len() / 2]));
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rising(keys: &[String]) -> bool {
        keys.windows(2).all(|pair| pair[0] < pair[1]) && keys.iter().all(|key| is_key(key))
    }

    #[test]
    fn forty_rows_have_short_keys() {
        let keys = spread(None, None, 40);
        assert!(rising(&keys) && keys.len() == 40);
        assert!(keys.iter().all(|key| key.len() <= 2), "{keys:?}");
    }

    #[test]
    fn a_moved_row_alone_gets_a_new_key() {
        let keys = spread(None, None, 5);
        let moved = [
            Some(&*keys[4]),
            Some(&*keys[0]),
            Some(&*keys[1]),
            Some(&*keys[2]),
            Some(&*keys[3]),
        ];
        let after = arrange(&moved);
        assert!(rising(&after));
        assert_eq!(after[1..], keys[..4]);
    }

    #[test]
    fn a_place_in_words_becomes_a_key() {
        let keys = ["00", "10", "20", "a-2"].map(from_text);
        assert!(rising(&keys), "{keys:?}");
        assert_eq!(keys.clone().map(|key| from_text(&key)), keys);
    }

    proptest! {
        #[test]
        fn there_is_always_room(places in prop::collection::vec(0usize..64, 1..200)) {
            let mut keys: Vec<String> = Vec::new();
            for place in places {
                let at = place.min(keys.len());
                let key = between(at.checked_sub(1).map(|a| keys[a].as_str()), keys.get(at).map(String::as_str));
                keys.insert(at, key);
                prop_assert!(rising(&keys), "{:?}", keys);
            }
        }

        #[test]
        fn any_arrangement_rises(order in Just((0..30).collect::<Vec<usize>>()).prop_shuffle(), holes in prop::collection::vec(any::<bool>(), 30)) {
            let keys = spread(None, None, 30);
            let present: Vec<Option<&str>> = order.iter().zip(&holes).map(|(at, hole)| (!hole).then(|| keys[*at].as_str())).collect();
            let arranged = arrange(&present);
            prop_assert_eq!(arranged.len(), 30);
            prop_assert!(rising(&arranged), "{:?}", arranged);
        }
    }
}
