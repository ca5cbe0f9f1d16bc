//! What a person types and which towns answer.

use super::*;
use crate::countries::is_country;

fn first(text: &str) -> (&'static str, &'static str) {
    complete(text, None, 1)
        .first()
        .map_or(("", ""), |place| (place.name, place.country))
}

#[test]
fn every_line_of_the_tables_is_whole() {
    let lines = rows(include_str!("places.tsv"))
        .filter(|line| !line.starts_with('@'))
        .count();
    let gazetteer = &*GAZETTEER;
    assert_eq!(gazetteer.towns.len(), lines);
    assert!(gazetteer.towns.iter().all(|town| is_country(town.country)));
    for town in &gazetteer.towns {
        assert!(
            town.zone.parse::<chrono_tz::Tz>().is_ok(),
            "{} in {}",
            town.zone,
            town.name
        );
    }
    let hand = rows(include_str!("names.tsv")).count();
    assert_eq!(gazetteer.towns.iter().filter(|town| town.names.is_some()).count(), hand);
}

#[test]
fn the_table_credits_its_source() {
    let table = include_str!("places.tsv");
    assert!(
        table.contains("GeoNames")
            && table
                .lines()
                .next()
                .is_some_and(|line| line.contains("Attribution 4.0"))
    );
}

#[test]
fn a_town_is_found_in_any_script_and_language() {
    for text in ["Skopje", "skop", "Скопје", "Shkup", "Скопље", "skoplje", "SKOPLE"] {
        assert_eq!(first(text), ("Skopje", "MK"), "{text}");
    }
    for text in ["Beograd", "Белград", "belgr", "БЕОГРАД"] {
        assert_eq!(first(text), ("Belgrade", "RS"), "{text}");
    }
    assert_eq!(first("Beč"), ("Vienna", "AT"));
    assert_eq!(first("Prishtinë"), ("Pristina", "XK"));
    assert_eq!(first("Shkodra"), ("Shkodër", "AL"));
}

#[test]
fn small_towns_where_boards_meet_are_there() {
    for (text, country) in [
        ("Tivat", "ME"),
        ("Portoroz", "SI"),
        ("Neum", "BA"),
        ("Budva", "ME"),
        ("Kolasin", "ME"),
    ] {
        assert_eq!(first(text).1, country, "{text}");
    }
}

#[test]
fn the_region_comes_first_and_size_counts() {
    assert_eq!(first("Bar"), ("Bar", "ME"));
    assert_eq!(first("Barc"), ("Barcelona", "ES"));
    assert_eq!(first("Sa"), ("Sarajevo", "BA"));
    assert_eq!(first("Brus"), ("Brussels", "BE"));
    assert_eq!(first("New Y"), ("New York", "US"));
    let names: Vec<_> = complete("b", None, 3).into_iter().map(|place| place.name).collect();
    // Sarajevo is Bosna-Saraj, too.
    assert_eq!(names, ["Belgrade", "Sarajevo", "Banja Luka"]);
}

#[test]
fn an_inner_word_is_found_after_the_first() {
    let found = complete("luka", None, 5);
    assert!(found.iter().any(|place| place.name == "Banja Luka"), "{found:?}");
    assert_eq!(first("Novi S"), ("Novi Sad", "RS"));
}

#[test]
fn a_country_narrows_the_answer() {
    let found = complete("b", Some("SI"), 50);
    assert!(!found.is_empty() && found.iter().all(|place| place.country == "SI"));
    assert!(complete("Belgrade", Some("SI"), 5).is_empty());
    assert_eq!(complete("", Some("XK"), 1)[0].name, "Pristina");
}

#[test]
fn a_place_knows_its_names_and_zone() {
    let skopje = find("Скопље", None).unwrap();
    assert_eq!((skopje.name, skopje.zone), ("Skopje", "Europe/Skopje"));
    assert_eq!(skopje.matched, "Скопље");
    assert_eq!(skopje.name_in(Language::Sq), "Shkup");
    assert_eq!(skopje.name_in(Language::SrLatn), "Skoplje");
    assert_eq!(skopje.local_names, ["Shkup", "Skoplje", "Скопје", "Скопље"]);
    assert_eq!(find("Pristina", None).unwrap().zone, "Europe/Belgrade");
    assert_eq!(find("Tivat", None).unwrap().name_in(Language::Sq), "Tivat");
}

#[test]
fn only_a_whole_name_tells_the_country() {
    assert_eq!(find("Belgrade", None).map(|place| place.country), Some("RS"));
    assert_eq!(
        find("Belgrade", Some("BE")).map(|place| place.country),
        None,
        "below 5,000 inhabitants"
    );
    assert_eq!(find("Belgr", None), None);
    assert_eq!(find("", None), None);
    assert_eq!(find("Somewhere in the mountains", None), None);
}

#[test]
fn each_town_answers_once_and_the_limit_holds() {
    let found = complete("s", None, 200);
    assert_eq!(found.len(), 200);
    let mut seen = std::collections::BTreeSet::new();
    assert!(
        found
            .iter()
            .all(|place| seen.insert((place.name, place.country, place.inhabitants)))
    );
    assert!(complete("zzzzqqq", None, 5).is_empty());
}

#[test]
fn a_main_city_has_a_name_in_every_language() {
    assert_eq!(main_city_in("Skopje", Some("MK"), Language::Mk), Some("Скопје"));
    assert_eq!(main_city_in("Беч", None, Language::En), Some("Vienna"));
    assert_eq!(main_city_in("Skopje", Some("RS"), Language::Mk), None);
    assert_eq!(main_city_in("Somewhere", None, Language::Mk), None);
}

#[test]
fn a_main_city_has_other_names() {
    assert_eq!(other_names("Skopje", Some("MK")), ["Shkup", "Skoplje"]);
    assert_eq!(other_names("Скопље", None), ["Skopje", "Shkup"]);
    assert!(other_names("Skopje", Some("RS")).is_empty());
    assert!(
        other_names("Tivat", Some("ME")).is_empty(),
        "every writing folds to the same"
    );
    assert!(other_names("Somewhere", None).is_empty());
}
