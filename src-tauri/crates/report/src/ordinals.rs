//! "sixth", "шести", "i gjashtë": the place of a meeting in its series.
//!
//! Words up to twenty, in the masculine, which agrees with the word for a meeting (takim, sastanak, состанок); figures
//! beyond, with the ending that the language's ordinal rules ask for (CLDR).

use records::{Language, meetings::ordinals::ENGLISH};

const SQ: [&str; 20] = [
    "i parë",
    "i dytë",
    "i tretë",
    "i katërt",
    "i pestë",
    "i gjashtë",
    "i shtatë",
    "i tetë",
    "i nëntë",
    "i dhjetë",
    "i njëmbëdhjetë",
    "i dymbëdhjetë",
    "i trembëdhjetë",
    "i katërmbëdhjetë",
    "i pesëmbëdhjetë",
    "i gjashtëmbëdhjetë",
    "i shtatëmbëdhjetë",
    "i tetëmbëdhjetë",
    "i nëntëmbëdhjetë",
    "i njëzetë",
];
const MK: [&str; 20] = [
    "прв",
    "втор",
    "трет",
    "четврт",
    "петти",
    "шести",
    "седми",
    "осми",
    "деветти",
    "десетти",
    "единаесетти",
    "дванаесетти",
    "тринаесетти",
    "четиринаесетти",
    "петнаесетти",
    "шеснаесетти",
    "седумнаесетти",
    "осумнаесетти",
    "деветнаесетти",
    "дваесетти",
];
const LATIN: [&str; 20] = [
    "prvi",
    "drugi",
    "treći",
    "četvrti",
    "peti",
    "šesti",
    "sedmi",
    "osmi",
    "deveti",
    "deseti",
    "jedanaesti",
    "dvanaesti",
    "trinaesti",
    "četrnaesti",
    "petnaesti",
    "šesnaesti",
    "sedamnaesti",
    "osamnaesti",
    "devetnaesti",
    "dvadeseti",
];
const CYRILLIC: [&str; 20] = [
    "први",
    "други",
    "трећи",
    "четврти",
    "пети",
    "шести",
    "седми",
    "осми",
    "девети",
    "десети",
    "једанаести",
    "дванаести",
    "тринаести",
    "четрнаести",
    "петнаести",
    "шеснаести",
    "седамнаести",
    "осамнаести",
    "деветнаести",
    "двадесети",
];

/// The ordinal of a number above zero.
pub(crate) fn ordinal(number: u32, language: Language) -> String {
    let words = match language {
        Language::En => &ENGLISH,
        Language::Sq => &SQ,
        Language::Mk => &MK,
        Language::SrCyrl => &CYRILLIC,
        Language::Bs | Language::Cnr | Language::SrLatn | Language::Hr => &LATIN,
    };
    match words.get((number as usize).wrapping_sub(1)) {
        Some(word) => (*word).to_owned(),
        None => figures(number, language),
    }
}

/// "21st", "21.", "21-ви", "i 24-t".
fn figures(number: u32, language: Language) -> String {
    let (last, teen) = (number % 10, (11..=19).contains(&(number % 100)));
    match language {
        Language::En => {
            let ending = match last {
                1 if !teen => "st",
                2 if !teen => "nd",
                3 if !teen => "rd",
                _ => "th",
            };
            format!("{number}{ending}")
        }
        Language::Sq => {
            let ending = match last {
                4 if !teen => "t",
                _ => "të",
            };
            format!("i {number}-{ending}")
        }
        Language::Mk => {
            let ending = match last {
                1 if !teen => "ви",
                2 if !teen => "ри",
                7 | 8 if !teen => "ми",
                _ => "ти",
            };
            format!("{number}-{ending}")
        }
        Language::Bs | Language::Cnr | Language::SrLatn | Language::SrCyrl | Language::Hr => format!("{number}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sixth_of_a_series_in_every_language() {
        let said: Vec<String> = Language::ALL.iter().map(|&l| ordinal(6, l)).collect();
        assert_eq!(
            said,
            [
                "sixth",
                "i gjashtë",
                "šesti",
                "шести",
                "šesti",
                "šesti",
                "шести",
                "šesti"
            ]
        );
    }

    #[test]
    fn beyond_twenty_figures_take_their_endings() {
        let en: Vec<String> = [21, 22, 23, 24, 111, 112, 113].map(|n| ordinal(n, Language::En)).into();
        assert_eq!(en, ["21st", "22nd", "23rd", "24th", "111th", "112th", "113th"]);
        let mk: Vec<String> = [21, 22, 27, 28, 30, 111].map(|n| ordinal(n, Language::Mk)).into();
        assert_eq!(mk, ["21-ви", "22-ри", "27-ми", "28-ми", "30-ти", "111-ти"]);
        let sq: Vec<String> = [21, 24, 114].map(|n| ordinal(n, Language::Sq)).into();
        assert_eq!(sq, ["i 21-të", "i 24-t", "i 114-të"]);
        assert_eq!(ordinal(21, Language::SrLatn), "21.");
        assert_eq!(ordinal(20, Language::SrCyrl), "двадесети");
    }
}
