//! Numbers in words of figures: 1 036, 29 %.

/// The space within numbers and before %: narrow, and no line breaks there.
const NARROW: char = '\u{202F}';

/// A whole number, its thousands set off by a narrow no-break space ("1 036"), as the EU's style guide has it in
/// every language.
pub(crate) fn whole(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * NARROW.len_utf8());
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(NARROW);
        }
        out.push(digit);
    }
    out
}

/// "29 %".
pub(crate) fn percent(share: u32) -> String {
    format!("{share}{NARROW}%")
}

/// Per cents of a whole that add up to 100 (largest remainders; the earlier of equals takes the point). All zero for a
/// whole of nothing.
pub(crate) fn shares(parts: &[u32]) -> Vec<u32> {
    let whole: u64 = parts.iter().map(|&part| u64::from(part)).sum();
    if whole == 0 {
        return vec![0; parts.len()];
    }
    let hundredfold = |part: u32| u64::from(part) * 100;
    let mut shares: Vec<u32> = parts.iter().map(|&part| (hundredfold(part) / whole) as u32).collect();
    let missing = 100 - shares.iter().sum::<u32>() as usize;
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    by_remainder.sort_by_key(|&at| (std::cmp::Reverse(hundredfold(parts[at]) % whole), at));
    for &at in by_remainder.iter().take(missing) {
        shares[at] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_off() {
        assert_eq!(whole(0), "0");
        assert_eq!(whole(999), "999");
        assert_eq!(whole(1036), "1\u{202F}036");
        assert_eq!(whole(1_234_567), "1\u{202F}234\u{202F}567");
    }

    #[test]
    fn shares_add_up_to_a_hundred() {
        assert_eq!(shares(&[9, 11, 10, 12]), [21, 26, 24, 29]);
        assert_eq!(shares(&[1, 1, 1]), [34, 33, 33]);
        assert_eq!(shares(&[0, 5]), [0, 100]);
        assert_eq!(shares(&[0, 0]), [0, 0]);
        assert_eq!(shares(&[]), [] as [u32; 0]);
        assert_eq!(percent(29), "29\u{202F}%");
    }
}
