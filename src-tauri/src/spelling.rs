//! Spelling: which of the system's dictionaries check the texts that are typed.
//!
//! Only WebKitGTK lets a program choose; Windows and macOS check by their own settings, and nothing is promised there.

use std::collections::BTreeSet;

/// Names under which the dictionaries of a language may be installed, the best first. An office that writes English for
/// Europe wants "colour"; Montenegrin has no dictionary of its own, and Serbian in Latin script is the nearest.
fn dictionaries(tag: &str) -> &'static [&'static str] {
    match tag {
        "en" => &["en_GB", "en_IE", "en_US", "en"],
        "sq" => &["sq_AL", "sq_XK", "sq"],
        "bs" => &["bs_BA", "bs"],
        "hr" => &["hr_HR", "hr"],
        "mk" => &["mk_MK", "mk"],
        "sr-Cyrl" => &["sr_RS", "sr_Cyrl_RS", "sr"],
        "sr-Latn" => &["sr_Latn_RS", "sr_RS@latin", "sh", "sr_Latn"],
        "cnr" => &["cnr_ME", "sr_Latn_ME", "sr_Latn_RS", "sr_RS@latin", "sh"],
        _ => &[],
    }
}

/// Every dictionary that may serve some of these languages.
pub(crate) fn candidates(languages: &[String]) -> Vec<&'static str> {
    let mut seen = BTreeSet::new();
    languages
        .iter()
        .flat_map(|tag| dictionaries(tag))
        .copied()
        .filter(|name| seen.insert(*name))
        .collect()
}

/// What the languages are checked with, given the dictionaries that are installed: one each, in the order of the
/// languages, and the languages that have one.
pub(crate) fn choose(languages: &[String], installed: &[String]) -> (Vec<&'static str>, Vec<String>) {
    let is_installed = |name: &str| installed.iter().any(|there| there == name);
    let (mut chosen, mut available) = (Vec::new(), Vec::new());
    for tag in languages {
        if let Some(name) = dictionaries(tag).iter().copied().find(|name| is_installed(name)) {
            available.push(tag.clone());
            if !chosen.contains(&name) {
                chosen.push(name);
            }
        }
    }
    (chosen, available)
}

/// Lets a web view check these languages from now on; answers those that it can check. Main thread.
#[cfg(target_os = "linux")]
pub(crate) fn set(view: &webkit2gtk::WebView, languages: &[String]) -> Vec<String> {
    use webkit2gtk::{WebContextExt, WebViewExt};
    let Some(context) = view.context() else {
        return Vec::new();
    };
    let candidates = candidates(languages);
    // The names that it could load are what it answers with. An empty list would mean the language of the desktop.
    let installed: Vec<String> = if candidates.is_empty() {
        Vec::new()
    } else {
        context.set_spell_checking_languages(&candidates);
        let loaded = context.spell_checking_languages();
        loaded.iter().map(ToString::to_string).collect()
    };
    let (chosen, available) = choose(languages, &installed);
    if !chosen.is_empty() {
        context.set_spell_checking_languages(&chosen);
    }
    context.set_spell_checking_enabled(!chosen.is_empty());
    available
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn each_language_takes_its_best_dictionary_that_is_there() {
        let languages = strings(&["en", "sq", "sr-Latn", "cnr"]);
        let installed = strings(&["en_US", "en_GB", "sr_Latn_RS"]);
        assert_eq!(
            choose(&languages, &installed),
            (vec!["en_GB", "sr_Latn_RS"], strings(&["en", "sr-Latn", "cnr"]))
        );
        assert_eq!(choose(&languages, &[]), (vec![], vec![]));
        assert_eq!(choose(&[], &installed), (vec![], vec![]));
    }

    #[test]
    fn every_language_of_texts_has_names_to_look_for() {
        for language in office::records::Language::ALL {
            assert!(!candidates(&[language.to_string()]).is_empty(), "{language}");
        }
        assert!(candidates(&strings(&["de"])).is_empty());
    }
}
