//! Numbers in titles: the "6th" of one meeting is the "7th" of the next, in the ways that the region writes it.

use crate::folding::fold;

/// The title of the next meeting. Where the meeting has a place in a series, `numbers` are its own and the next, and the
/// first number of the title that says the former says the latter; else the first ordinal of the title goes up by one.
/// A title that says no such number stays as it is.
pub fn renewed(title: &str, numbers: Option<(u32, u32)>) -> String {
    let words: Vec<(usize, &str)> = words(title).collect();
    for (at, (start, word)) in words.iter().enumerate() {
        let context = Context {
            before: at.checked_sub(1).map(|before| words[before].1),
            after: words.get(at + 1).map(|(_, word)| *word),
        };
        let beside = |letter: char| !letter.is_alphanumeric() && letter != '.' && letter != '#';
        let inner = word.trim_start_matches(beside);
        let from = start + word.len() - inner.len();
        let inner = inner.trim_end_matches(beside);
        if let Some(new) = next_of(inner, &context, numbers) {
            return format!("{}{new}{}", &title[..from], &title[from + inner.len()..]);
        }
    }
    title.to_owned()
}

/// The words of a title with their places, in bytes.
fn words(title: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    title.split_inclusive(char::is_whitespace).filter_map(move |part| {
        let start = at;
        at += part.len();
        let word = part.trim_end();
        (!word.is_empty()).then_some((start, word))
    })
}

/// What stands beside a word.
struct Context<'a> {
    before: Option<&'a str>,
    after: Option<&'a str>,
}

/// What a word that says the number of a meeting says for the next one; None: it says no number, or another.
fn next_of(word: &str, context: &Context<'_>, numbers: Option<(u32, u32)>) -> Option<String> {
    let digits = word.len() - word.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let (number, rest) = word.split_at(digits);
    let next = |found: u32| match numbers {
        Some((own, next)) => (found == own).then_some(next),
        None => found.checked_add(1),
    };
    if digits == 0 {
        // "First Aid" counts nothing, and "I" is a word: these are numbers only where the series says so
        let (own, next) = numbers?;
        return in_words(word, own, next)
            .or_else(|| (!word.is_empty() && word == roman(own)).then(|| roman(next)))
            .or_else(|| {
                let plain = word.strip_prefix('#')?;
                (plain == own.to_string()).then(|| format!("#{next}"))
            });
    }
    // a year is no ordinal, nor is anything that a person would not say
    let found: u32 = number.parse().ok().filter(|found| *found < 1_000)?;
    match rest {
        "" | "." if is_counted(context) && numbers.is_some() => Some(format!("{}{rest}", next(found)?)),
        "." if context
            .after
            .is_some_and(|after| starts_a_name(after) && !is_month(after)) =>
        {
            Some(format!("{}.", next(found)?))
        }
        _ => {
            let next = next(found)?;
            let ending = ending(rest, found, next)?;
            Some(format!("{next}{ending}"))
        }
    }
}

/// Whether a bare number counts: the last word, or after "No.".
fn is_counted(context: &Context<'_>) -> bool {
    context.after.is_none()
        || context.before.is_some_and(|before| {
            let before = before.to_lowercase();
            ["no", "no.", "nr", "nr.", "br", "br.", "бр", "бр.", "№", "#"].contains(&before.as_str())
        })
}

fn starts_a_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_alphabetic)
}

/// "6. juni" is a day.
fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 25] = [
        "januar", "februar", "mart", "mars", "april", "maj", "jun", "jul", "avgust", "august", "septemb", "oktob",
        "novemb", "decemb", "siječ", "veljač", "ožuj", "travnj", "svibnj", "lipnj", "srpnj", "kolovoz", "rujn",
        "listopad", "studeno",
    ];
    let word = fold(word);
    MONTHS.iter().any(|month| word.starts_with(&fold(month))) || word.starts_with(&fold("prosinc"))
}

/// The ending of an ordinal in digits, changed from one number to another; None: it is no such ending.
fn ending(rest: &str, from: u32, to: u32) -> Option<String> {
    let english = |n: u32| match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    if rest.eq_ignore_ascii_case(english(from)) {
        let ending = english(to);
        let is_capital = rest.chars().all(|letter| letter.is_ascii_uppercase());
        return Some(if is_capital {
            ending.to_uppercase()
        } else {
            ending.to_owned()
        });
    }
    let hyphen = if rest.starts_with('-') { "-" } else { "" };
    let rest = rest.trim_start_matches('-');
    // Albanian: e 1-rë, e 2-të
    if matches!(rest, "të" | "rë" | "ta" | "ra") {
        let consonant = if to == 1 { 'r' } else { 't' };
        return Some(format!("{hyphen}{consonant}{}", &rest[1..]));
    }
    // Macedonian: 1-ви, 2-ри, 6-ти, 7-ми, and the same in -а and -о
    let macedonian = |n: u32| match (n % 100, n % 10) {
        (11..=19, _) => 'т',
        (_, 1) => 'в',
        (_, 2) => 'р',
        (_, 7 | 8) => 'м',
        _ => 'т',
    };
    let mut letters = rest.chars();
    let (consonant, vowel) = (letters.next()?, letters.next()?);
    (letters.next().is_none() && consonant == macedonian(from) && matches!(vowel, 'и' | 'а' | 'о'))
        .then(|| format!("{hyphen}{}{vowel}", macedonian(to)))
}

/// English ordinals in words, from the first.
pub const ENGLISH: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// English ordinals in words, of one number and the next, in the same case.
fn in_words(word: &str, own: u32, next: u32) -> Option<String> {
    let spoken = |n: u32| ENGLISH.get(usize::try_from(n).ok()?.checked_sub(1)?).copied();
    let own = spoken(own)?;
    if !word.eq_ignore_ascii_case(own) {
        return None;
    }
    let new = spoken(next)?;
    let mut letters = word.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase);
    let is_all_capital = is_capital && letters.all(char::is_uppercase);
    Some(match (is_capital, is_all_capital) {
        (_, true) => new.to_uppercase(),
        (true, false) => format!("{}{}", new[..1].to_uppercase(), &new[1..]),
        (false, false) => new.to_owned(),
    })
}

/// A number in Roman numerals, up to 99.
fn roman(number: u32) -> String {
    const PARTS: [(u32, &str); 9] = [
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
        (0, ""),
    ];
    let mut left = if number < 100 { number } else { 0 };
    let mut written = String::new();
    for (value, letters) in PARTS {
        while value > 0 && left >= value {
            written.push_str(letters);
            left -= value;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_ordinal_goes_up() {
        for (title, next) in [
            ("6th IISG Board Meeting", "7th IISG Board Meeting"),
            (
                "IISG 6th Board Meeting, 6 June 2022",
                "IISG 7th Board Meeting, 6 June 2022",
            ),
            ("20th Meeting", "21st Meeting"),
            ("The 1ST MEETING", "The 2ND MEETING"),
            ("11th and 12th", "12th and 12th"),
            ("6. sastanak odbora", "7. sastanak odbora"),
            ("9. састанак", "10. састанак"),
            ("Sastanak 6. juna, 3. sjednica", "Sastanak 6. juna, 4. sjednica"),
            ("6-ти состанок", "7-ми состанок"),
            ("1-ва седница", "2-ра седница"),
            ("Mbledhja e 1-rë", "Mbledhja e 2-të"),
            ("(6th) Meeting", "(7th) Meeting"),
            ("Annual meeting 2022", "Annual meeting 2022"),
            ("First Aid Training", "First Aid Training"),
            ("A 3-day seminar", "A 3-day seminar"),
            ("Board Meeting 6", "Board Meeting 6"),
            ("", ""),
        ] {
            assert_eq!(renewed(title, None), next);
        }
    }

    #[test]
    fn a_series_says_which_number_counts() {
        for (title, next) in [
            ("3rd week: 6th Board Meeting", "3rd week: 9th Board Meeting"),
            ("Sixth Board Meeting", "Ninth Board Meeting"),
            ("VI sastanak", "IX sastanak"),
            ("Board Meeting No. 6", "Board Meeting No. 9"),
            ("Board Meeting #6", "Board Meeting #9"),
            ("Board Meeting 6", "Board Meeting 9"),
            ("Meeting of 6 ministers", "Meeting of 6 ministers"),
            ("5th Board Meeting", "5th Board Meeting"),
        ] {
            assert_eq!(renewed(title, Some((6, 9))), next);
        }
    }

    #[test]
    fn numerals_are_the_roman_ones() {
        assert_eq!([1, 4, 9, 14, 40, 99].map(roman), ["I", "IV", "IX", "XIV", "XL", "XCIX"]);
        assert_eq!(roman(100), "");
    }
}
