//! The table of countries: CLDR's names in the office's languages, with the corrections that are written by hand.

use super::fetch;
use crate::Done;
use crate::workspace::Workspace;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

/// Version of npm's cldr-localenames-full, which follows CLDR's own.
const CLDR: &str = "48.2.0";
const FOLDER: &str = "src-tauri/crates/records/src/countries";

/// The office's languages in the order of the table's columns, and CLDR's name for each. CLDR has no Montenegrin.
const LANGUAGES: [(&str, &str); 8] = [
    ("en", "en"),
    ("sq", "sq"),
    ("bs", "bs"),
    ("mk", "mk"),
    ("cnr", "sr-Latn-ME"),
    ("sr-Latn", "sr-Latn"),
    ("sr-Cyrl", "sr"),
    ("hr", "hr"),
];

/// CLDR's regions of two letters that are no countries: groups, pseudo-locales, and parts that ISO 3166-1 only reserves.
const NOT_COUNTRIES: &[&str] = &[
    "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ",
];

/// Countries whose first name in CLDR is a description ("Hong Kong SAR China"): the short name is the usual one.
const SHORT: &[&str] = &["HK", "MM", "MO", "PS"];

/// Makes countries/names.tsv again. Errors: npm or tar is missing or fails, or CLDR has another shape.
pub(crate) fn make(workspace: &Workspace) -> Done {
    let source = fetch::npm(workspace, "cldr-localenames-full", CLDR)?;
    let mut names: BTreeMap<String, BTreeMap<&str, String>> = BTreeMap::new();
    for (tag, cldr) in LANGUAGES {
        let path = source.join(format!("main/{cldr}/territories.json"));
        let text = fs::read_to_string(&path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))?;
        for (code, name) in territories(&text, cldr)? {
            names.entry(code).or_default().insert(tag, usual(tag, &name));
        }
    }
    for (line, fields) in rows(&workspace.read(&format!("{FOLDER}/overrides.tsv"))?) {
        let [code, language, name] = fields[..] else {
            return Err(format!("{FOLDER}/overrides.tsv: `{line}` has not three fields."));
        };
        let tag = LANGUAGES
            .iter()
            .find_map(|(tag, _)| (*tag == language).then_some(*tag))
            .ok_or_else(|| format!("{FOLDER}/overrides.tsv: `{language}` is no language of the table."))?;
        names
            .get_mut(code)
            .ok_or_else(|| format!("{FOLDER}/overrides.tsv: `{code}` is no country of CLDR."))?
            .insert(tag, name.to_owned());
    }
    let path = format!("{FOLDER}/names.tsv");
    fs::write(workspace.at(&path), table(&names)?).map_err(|error| format!("{path} cannot be written: {error}."))
}

/// Countries and their names in one file of CLDR. Errors: the file has another shape.
fn territories(text: &str, cldr: &str) -> Done<BTreeMap<String, String>> {
    let file: Value = serde_json::from_str(text).map_err(|error| format!("CLDR's {cldr} cannot be read: {error}."))?;
    let all = file["main"][cldr]["localeDisplayNames"]["territories"]
        .as_object()
        .ok_or_else(|| format!("CLDR's {cldr} has no territories."))?;
    let mut found = BTreeMap::new();
    for (code, name) in all {
        let letters = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        if !letters || NOT_COUNTRIES.contains(&code.as_str()) {
            continue;
        }
        let short = all
            .get(&format!("{code}-alt-short"))
            .filter(|_| SHORT.contains(&code.as_str()));
        if let Some(name) = short.unwrap_or(name).as_str() {
            found.insert(code.clone(), name.to_owned());
        }
    }
    Ok(found)
}

/// CLDR's English writes "&" and "St.", printed texts do not.
fn usual(tag: &str, name: &str) -> String {
    match tag {
        "en" => name.replace(" & ", " and ").replace("St. ", "Saint "),
        _ => name.to_owned(),
    }
}

/// The file: a head that says what it is, and a line for each country. Errors: a name is missing.
fn table(names: &BTreeMap<String, BTreeMap<&str, String>>) -> Done<String> {
    let columns: Vec<&str> = LANGUAGES.iter().map(|(tag, _)| *tag).collect();
    let mut text = format!(
        "# Made by `cargo xtask data countries` from Unicode CLDR {CLDR} (Unicode License v3) and overrides.tsv.\n\
         # code\t{}\n",
        columns.join("\t")
    );
    for (code, row) in names {
        text.push_str(code);
        for tag in &columns {
            let name = row.get(tag).ok_or_else(|| format!("CLDR names no {code} in {tag}."))?;
            // Writing to a String cannot fail.
            let _ = write!(text, "\t{name}");
        }
        text.push('\n');
    }
    Ok(text)
}

/// The lines of a hand-written table with their fields, without remarks.
pub(super) fn rows(text: &str) -> impl Iterator<Item = (&str, Vec<&str>)> {
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| (line, line.split('\t').collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_regions_of_two_letters_by_their_usual_name() {
        let file = r#"{"main": {"en": {"localeDisplayNames": {"territories": {
            "001": "world", "EU": "European Union", "BA": "Bosnia & Herzegovina",
            "HK": "Hong Kong SAR China", "HK-alt-short": "Hong Kong", "GB": "United Kingdom", "GB-alt-short": "UK"}}}}}"#;
        let found = territories(file, "en").unwrap();
        assert_eq!(found.keys().collect::<Vec<_>>(), ["BA", "GB", "HK"]);
        assert_eq!(
            (found["HK"].as_str(), found["GB"].as_str()),
            ("Hong Kong", "United Kingdom")
        );
        assert_eq!(usual("en", &found["BA"]), "Bosnia and Herzegovina");
    }

    #[test]
    fn a_missing_name_is_an_error_that_names_it() {
        let names = BTreeMap::from([("BA".to_owned(), BTreeMap::from([("en", "Bosnia".to_owned())]))]);
        assert_eq!(table(&names).unwrap_err(), "CLDR names no BA in sq.");
    }

    #[test]
    fn remarks_are_no_rows() {
        let found: Vec<_> = rows("# a remark\n\nBA\ten\tBosnia\n").collect();
        assert_eq!(found, [("BA\ten\tBosnia", vec!["BA", "en", "Bosnia"])]);
    }
}
