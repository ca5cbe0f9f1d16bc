//! Places: completes the name of a town in any script, and knows its country and zone. Free text stays allowed.
//!
//! Towns come from GeoNames (<https://www.geonames.org>), Creative Commons Attribution 4.0, by `cargo xtask data places`;
//! what the main cities are called in the office's languages is written by hand (places/names.tsv).

use crate::{Language, folding::fold};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A town.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// As it is written in English: "Belgrade", "Niš".
    pub name: &'static str,
    /// The writings in the office's languages that differ from `name`, each once; empty for most towns.
    pub local_names: Vec<&'static str>,
    /// The writing that the text asked for met: "Београд".
    pub matched: &'static str,
    /// ISO 3166-1 alpha-2, or "XK".
    pub country: &'static str,
    /// IANA zone.
    pub zone: &'static str,
    /// About how many people live there.
    pub inhabitants: u32,
    names: Option<Names>,
}

/// A town's names, in the order of [`Language::ALL`].
type Names = [&'static str; Language::ALL.len()];

impl Place {
    /// What it is called in a language; as in English where the tables do not say.
    pub fn name_in(&self, language: Language) -> &'static str {
        let column = Language::ALL.iter().position(|known| *known == language);
        match (self.names, column) {
            (Some(names), Some(column)) => names[column],
            _ => self.name,
        }
    }
}

/// Towns whose name begins with a text, or has a word that does, the likeliest first: larger ones before smaller ones,
/// those of the Western Balkans before those of their size elsewhere. With a country, only its towns.
///
/// An empty text gives the likeliest of all. The first call in a program's life builds the index (some 40 ms).
pub fn complete(text: &str, country: Option<&str>, limit: usize) -> Vec<Place> {
    let gazetteer = &*GAZETTEER;
    let skeleton = fold(text);
    let mut best: BTreeMap<u32, (u64, &Key)> = BTreeMap::new();
    for key in gazetteer.beginning_with(&skeleton) {
        let town = &gazetteer.towns[key.town as usize];
        if country.is_some_and(|country| country != town.country) {
            continue;
        }
        let whole = key.len as usize == skeleton.len();
        let likelihood = match (key.standing, whole) {
            (Standing::Name, true) => town.weight.saturating_mul(10),
            (Standing::Name, false) | (Standing::Further, true) => town.weight,
            (Standing::Further, false) | (Standing::Inner, _) => town.weight / 10,
        };
        let known = best.entry(key.town).or_insert((likelihood, key));
        if likelihood > known.0 {
            *known = (likelihood, key);
        }
    }
    let mut found: Vec<_> = best.into_iter().collect();
    found.sort_by_key(|(town, (likelihood, _))| (Reverse(*likelihood), *town));
    found.truncate(limit);
    found
        .into_iter()
        .map(|(_, (_, key))| gazetteer.place(key, text))
        .collect()
}

/// The likeliest town of exactly this name, in any script. From it comes the country of a meeting's city.
pub fn find(text: &str, country: Option<&str>) -> Option<Place> {
    let skeleton = fold(text);
    let gazetteer = &*GAZETTEER;
    gazetteer
        .beginning_with(&skeleton)
        .iter()
        .take_while(|key| key.len as usize == skeleton.len())
        .map(|key| (key, &gazetteer.towns[key.town as usize]))
        .filter(|(key, town)| {
            key.standing != Standing::Inner && !skeleton.is_empty() && country.is_none_or(|c| c == town.country)
        })
        .max_by_key(|(key, town)| (town.weight, Reverse(key.town)))
        .map(|(key, _)| gazetteer.place(key, text))
}

/// What else a main city is called in the office's languages, without the writings that fold to the same. Empty for
/// other towns. It needs the hand-written names only, and is quick from the first call on.
pub fn other_names(city: &str, country: Option<&str>) -> Vec<&'static str> {
    let mut seen = vec![fold(city)];
    let mut found = Vec::new();
    for (of, names) in MAIN_CITIES.get(&seen[0]).into_iter().flatten() {
        for name in names.iter().filter(|_| country.is_none_or(|country| country == *of)) {
            let skeleton = fold(name);
            if !seen.contains(&skeleton) {
                seen.push(skeleton);
                found.push(*name);
            }
        }
    }
    found
}

/// What a main city of that name is called in a language: "Скопје" for Skopje. None for other towns, and where cities of
/// several countries have the name. It needs the hand-written names only, and is quick from the first call on.
pub fn main_city_in(city: &str, country: Option<&str>, language: Language) -> Option<&'static str> {
    let mut cities = MAIN_CITIES
        .get(&fold(city))
        .into_iter()
        .flatten()
        .filter(|(of, _)| country.is_none_or(|country| country == *of));
    let (_, names) = cities.next().filter(|_| cities.next().is_none())?;
    let column = Language::ALL.iter().position(|known| *known == language)?;
    Some(names[column])
}

/// The main cities by each of their names, folded.
static MAIN_CITIES: LazyLock<BTreeMap<String, Vec<(&str, Names)>>> = LazyLock::new(|| {
    let mut cities: BTreeMap<String, Vec<(&str, Names)>> = BTreeMap::new();
    for ((name, country), names) in by_hand(NAMES) {
        for known in names.into_iter().chain([name]) {
            let of_this_name = cities.entry(fold(known)).or_default();
            if !of_this_name.contains(&(country, names)) {
                of_this_name.push((country, names));
            }
        }
    }
    cities
});

/// Tells the hand-written names from those of another version of this program.
pub fn names_fingerprint() -> u64 {
    crate::countries::fingerprint_of(&[NAMES])
}

const NAMES: &str = include_str!("places/names.tsv");

/// A line of the table.
struct Town {
    name: &'static str,
    country: &'static str,
    zone: &'static str,
    inhabitants: u32,
    names: Option<Names>,
    /// How likely an office of this region means it.
    weight: u64,
}

/// One writing of a town's name, or its end from an inner word on, by its skeleton.
struct Key {
    /// Where the skeleton lies among all, in bytes.
    start: u32,
    len: u16,
    standing: Standing,
    town: u32,
    written: &'static str,
}

/// What a key is to its town.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Its name, in one of the office's languages.
    Name,
    /// A further name, of whatever language.
    Further,
    /// The end of its name, from an inner word on.
    Inner,
}

struct Gazetteer {
    towns: Vec<Town>,
    /// Every skeleton behind the other: a string for each would cost more than all of them.
    skeletons: String,
    /// Sorted by skeleton.
    keys: Vec<Key>,
}

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let mut gazetteer = Gazetteer {
        towns: Vec::new(),
        skeletons: String::new(),
        keys: Vec::new(),
    };
    for (town, also) in towns(include_str!("places/places.tsv"), by_hand(NAMES)) {
        gazetteer.add(town, also);
    }
    let skeletons = &gazetteer.skeletons;
    gazetteer.keys.sort_by(|a, b| {
        a.skeleton(skeletons)
            .cmp(b.skeleton(skeletons))
            .then(a.town.cmp(&b.town))
    });
    gazetteer
});

impl Key {
    fn skeleton<'a>(&self, skeletons: &'a str) -> &'a str {
        &skeletons[self.start as usize..self.start as usize + self.len as usize]
    }
}

impl Gazetteer {
    fn add(&mut self, town: Town, also: &'static str) {
        let number = self.towns.len() as u32;
        let first = self.keys.len();
        for name in town.names.into_iter().flatten().chain([town.name]) {
            self.add_key(&fold(name), Standing::Name, number, name, first);
        }
        for name in also.split('|') {
            self.add_key(&fold(name), Standing::Further, number, name, first);
        }
        // "Luka" finds Banja Luka; the inner words of writings from elsewhere would only be in the way.
        let skeleton = fold(town.name);
        for (space, _) in skeleton.match_indices(' ') {
            self.add_key(&skeleton[space + 1..], Standing::Inner, number, town.name, first);
        }
        self.towns.push(town);
    }

    /// Adds a key unless the town, whose keys begin at `first`, has one of this skeleton.
    fn add_key(&mut self, skeleton: &str, standing: Standing, town: u32, written: &'static str, first: usize) {
        let known = self.keys[first..]
            .iter()
            .any(|key| key.skeleton(&self.skeletons) == skeleton);
        if let (false, false, Ok(len)) = (known, skeleton.is_empty(), u16::try_from(skeleton.len())) {
            let start = self.skeletons.len() as u32;
            self.skeletons.push_str(skeleton);
            self.keys.push(Key {
                start,
                len,
                standing,
                town,
                written,
            });
        }
    }

    fn beginning_with(&self, skeleton: &str) -> &[Key] {
        let start = self
            .keys
            .partition_point(|key| key.skeleton(&self.skeletons) < skeleton);
        let rest = &self.keys[start..];
        &rest[..rest.partition_point(|key| key.skeleton(&self.skeletons).starts_with(skeleton))]
    }

    fn place(&self, key: &Key, text: &str) -> Place {
        let town = &self.towns[key.town as usize];
        let name = town.names.map_or(town.name, |names| names[0]);
        let mut local_names: Vec<&'static str> = Vec::new();
        for local in town.names.into_iter().flatten() {
            if local != name && !local_names.contains(&local) {
                local_names.push(local);
            }
        }
        // Belgrade and Београд have keys of their own, Skoplje and Скопље share one: the script of the text decides.
        let alike = |name: &&str| is_cyrillic(name) == is_cyrillic(text) && fold(name) == key.skeleton(&self.skeletons);
        let matched = town.names.into_iter().flatten().find(alike).unwrap_or(key.written);
        Place {
            name,
            local_names,
            matched,
            country: town.country,
            zone: town.zone,
            inhabitants: town.inhabitants,
            names: town.names,
        }
    }
}

/// The names written by hand, by name and country of the table.
fn by_hand(table: &'static str) -> BTreeMap<(&'static str, &'static str), Names> {
    rows(table)
        .filter_map(|line| {
            let fields: Vec<_> = line.split('\t').collect();
            let (of, names) = fields.split_at_checked(2)?;
            Some(((of[0], of[1]), names.try_into().ok()?))
        })
        .collect()
}

/// The towns of the table with their further names, parted by bars. A test holds that every line is whole.
fn towns(
    table: &'static str,
    mut by_hand: BTreeMap<(&'static str, &'static str), Names>,
) -> impl Iterator<Item = (Town, &'static str)> {
    let (mut country, mut zone) = ("", "");
    rows(table).filter_map(move |line| {
        if let Some(heading) = line.strip_prefix('@') {
            (country, zone) = heading.split_once(' ').unwrap_or_default();
            return None;
        }
        let mut fields = line.split('\t');
        let (starred, inhabitants, also) = (fields.next()?, fields.next()?.parse().ok()?, fields.next()?);
        let name = starred.trim_start_matches('*');
        let capital = starred != name;
        let town = Town {
            name,
            country,
            zone,
            inhabitants,
            // A country's largest town of the name is meant; it stands first.
            names: by_hand.remove(&(name, country)),
            weight: weight(inhabitants, country, zone, capital),
        };
        Some((town, also))
    })
}

/// A town of the Western Balkans counts like one of a hundred times its size elsewhere in Europe, one outside Europe
/// like one of a tenth; capitals count five times.
fn weight(inhabitants: u32, country: &str, zone: &str, capital: bool) -> u64 {
    let near = match country {
        "AL" | "BA" | "ME" | "MK" | "RS" | "XK" => 1000,
        "SI" | "HR" => 100,
        _ if zone.starts_with("Europe/") => 10,
        _ => 1,
    };
    u64::from(inhabitants.max(1)) * near * if capital { 5 } else { 1 }
}

fn is_cyrillic(text: &str) -> bool {
    text.chars().any(|letter| ('\u{400}'..='\u{4ff}').contains(&letter))
}

/// The lines of a table, without remarks.
fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests;
