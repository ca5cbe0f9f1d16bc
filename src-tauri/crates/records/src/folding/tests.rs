//! Pairs that must find each other, pairs that must not, and what holds for every text.

use super::*;
use proptest::prelude::*;

/// Each line is one name in the writings in which an office meets it.
const SAME: &[&[&str]] = &[
    &["Dacic", "Dačić", "Дачић", "DAČIĆ", "dachich"],
    &["Djordje", "Đorđe", "Ђорђе", "ĐORĐE"],
    &["Djukanovic", "Đukanović", "Ђукановић"],
    &["Gjorgjievska", "Ѓорѓиевска", "ЃОРЃИЕВСКА"],
    &["Skopje", "Скопје", "СКОПЈЕ"],
    &["Kjosev", "Ќосев"],
    &["Ljubljana", "Љубљана", "ǇUBǈANA"],
    &["Njegos", "Njegoš", "Његош"],
    &["Dzaferovic", "Džaferović", "Џаферовић", "ǅaferović"],
    &["Kumanovo", "Куманово"],
    &["Nis", "Niš", "Ниш", "Nish"],
    &["Zivkovic", "Živković", "Живковић", "Zhivkovich"],
    &["Presevo", "Preševo", "Прешево", "Preshevo"],
    &["Podgorica", "Подгорица"],
    &["Bar", "Бар"],
    &["Thaci", "Thaçi", "Тачи"],
    &["Shkoder", "Shkodër", "Шкодер"],
    &["Gjirokaster", "Gjirokastër", "Гирокастер"],
    &["Prishtine", "Prishtinë", "Приштине"],
    &["Berisha", "Бериша"],
    &["Sofia", "Sofija", "София", "Sofiya"],
    &["Makedonija", "Makedonia", "Македонија"],
    &["Jurij", "Yuriy", "Юрий", "Јуриј"],
    &["Balgaria", "България"],
    &["Kyiv", "Київ"],
    &["Thessaloniki", "Θεσσαλονίκη", "ΘΕΣΣΑΛΟΝΙΚΗ"],
    &["Lodz", "Łódź", "Лодз"],
    &["Weiss", "Weiß", "WEISS", "WEIẞ"],
    &["Muller", "Müller", "MÜLLER"],
    &["Istanbul", "İstanbul", "ISTANBUL"],
    &["Alexander", "Aleksander", "Александер"],
    &["Iraq", "Irak", "Ирак"],
    &["Ministerium", "Minis\u{ad}terium", "MINISTERIUM"],
    &["office", "o\u{fb03}ce"],
    &["Dačić", "Dac\u{30c}ic\u{301}"],
    &["WBCTi", "wbcti"],
];

/// What an office tells apart every day.
const APART: &[(&str, &str)] = &[
    ("CoE", "Co"),
    ("Bar", "Bor"),
    ("WBCTi", "WBCSCi"),
    ("2022", "202"),
    ("Lana", "Liana"),
    ("Novi Sad", "Novisad"),
    ("Srbija", "Serbia"),
];

#[test]
fn the_writings_of_a_name_are_one() {
    for names in SAME {
        for name in *names {
            assert_eq!(fold(name), fold(names[0]), "{name} and {}", names[0]);
        }
    }
}

#[test]
fn other_words_stay_apart() {
    for (one, other) in APART {
        assert_ne!(fold(one), fold(other), "{one} and {other}");
    }
}

#[test]
fn skeletons_are_what_an_index_has_stored() {
    // A change here needs a new VERSION.
    let folded = fold("6th IISG Board Meeting, Đorđe Dačić — Скопје 2022 (št. 12½)");
    assert_eq!(folded, "6t isg board meting dorde dacic skopie 2022 st 1212");
    assert_eq!(VERSION, 1);
}

#[test]
fn words_are_cut_at_what_is_no_letter() {
    let text = "«Љубљана–Niš», l'Aquila; A/12";
    let found: Vec<_> = words(text).map(|span| &text[span]).collect();
    assert_eq!(found, ["Љубљана", "Niš", "l", "Aquila", "A", "12"]);
}

#[test]
fn a_word_of_bare_accents_leaves_no_trace() {
    assert_eq!(fold("\u{301} a \u{30c}\u{30c} b \u{ad}"), "a b");
}

#[test]
fn every_letter_of_unicode_folds_once_and_for_all() {
    for letter in (0..=0x0010_ffff).filter_map(char::from_u32) {
        let once = fold(&letter.to_string());
        assert_eq!(fold(&once), once, "{letter:?} U+{:04X}", u32::from(letter));
    }
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn folding_twice_is_folding_once_in_our_alphabets(text in "[a-zA-Z0-9čćžšđČĆŽŠĐëçЀ-џ \u{301}\u{30c}-]{0,40}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn the_beginning_of_a_word_folds_to_the_beginning_of_its_skeleton(
        word in prop_oneof!["\\PC{0,24}", "[a-zčćžšđëçа-џѓќљњђћǆ]{0,24}", "[djzhklngcstxy]{0,24}"],
        cut in 0usize..24,
    ) {
        let beginning: String = word.chars().take(cut).collect();
        prop_assert!(fold(&word).starts_with(&fold(&beginning)), "{:?} of {:?}", fold(&beginning), fold(&word));
    }

    #[test]
    fn composed_and_decomposed_writings_are_one(word in "[a-zčćžšđëçüа-џѓќљњђћ]{0,24}") {
        use unicode_normalization::UnicodeNormalization;
        let apart: String = word.nfd().collect();
        prop_assert_eq!(fold(&apart), fold(&word));
    }

    #[test]
    fn words_lie_on_borders_of_letters_and_in_order(text in any::<String>()) {
        let mut end = 0;
        for span in words(&text) {
            prop_assert!(span.start >= end && span.end > span.start);
            prop_assert!(text.get(span.clone()).is_some());
            end = span.end;
        }
    }
}
