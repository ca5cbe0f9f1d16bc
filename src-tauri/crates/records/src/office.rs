//! The office whose archive it is: "we".

use crate::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The office's settings. They are records: logged, and undone like any other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Full name by language: "IISG Secretariat".
    #[serde(default)]
    pub names: BTreeMap<Language, String>,
    /// Short name: "IISG".
    #[serde(default)]
    pub short_name: String,
    /// The language of its records, and of texts that name none.
    #[serde(default = "english")]
    pub language: Language,
    /// The languages in which it keeps texts, its own first.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// IANA zone of hours that name none.
    #[serde(default = "sarajevo")]
    pub time_zone: String,
    /// Country of its seat.
    #[serde(default)]
    pub country: Option<String>,
    /// Whether Kosovo is printed with an asterisk and its note.
    #[serde(default = "yes")]
    pub kosovo_note: bool,
    /// The note by language; where there is none, [`Office::kosovo_text`] gives the usual one.
    #[serde(default)]
    pub kosovo_texts: BTreeMap<Language, String>,
    /// "#rrggbb"; None: ink blue.
    #[serde(default)]
    pub accent: Option<String>,
    /// The logo's file.
    #[serde(default)]
    pub logo: Option<Logo>,
    /// What stands before the year in a report's reference: "IISG-S"; empty for no reference.
    #[serde(default)]
    pub reference_prefix: String,
}

const fn english() -> Language {
    Language::En
}

fn sarajevo() -> String {
    "Europe/Sarajevo".to_owned()
}

const fn yes() -> bool {
    true
}

/// The logo's file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// "image/svg+xml" or "image/png".
    pub media_type: String,
    /// The file.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logo({}, {} bytes)", self.media_type, self.bytes.len())
    }
}

impl Office {
    /// An office with a name in one language and the usual settings.
    pub fn new(name: &str, language: Language) -> Self {
        Self {
            names: BTreeMap::from([(language, name.to_owned())]),
            short_name: String::new(),
            language,
            languages: vec![language],
            time_zone: sarajevo(),
            country: None,
            kosovo_note: true,
            kosovo_texts: BTreeMap::new(),
            accent: None,
            logo: None,
            reference_prefix: String::new(),
        }
    }

    /// Its name in a language, else in its own, else in any; empty only if it has none.
    pub fn name(&self, language: Language) -> &str {
        self.names
            .get(&language)
            .or_else(|| self.names.get(&self.language))
            .or_else(|| self.names.values().next())
            .map_or("", String::as_str)
    }

    /// The note that goes with Kosovo* in a language. Source of the English: the EU's agreed footnote of 2012.
    pub fn kosovo_text(&self, language: Language) -> &str {
        if let Some(own) = self.kosovo_texts.get(&language).filter(|text| !text.trim().is_empty()) {
            return own;
        }
        match language {
            Language::En => {
                "This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."
            }
            Language::Sq => {
                "Ky emërtim nuk paragjykon qëndrimet mbi statusin dhe është në përputhje me Rezolutën 1244/1999 të KSKB-së dhe Opinionin e GJND-së mbi deklaratën e pavarësisë së Kosovës."
            }
            Language::Bs | Language::Hr | Language::Cnr => {
                "Ovaj naziv ne dovodi u pitanje stavove o statusu i u skladu je s Rezolucijom 1244/1999 Vijeća sigurnosti UN-a i mišljenjem Međunarodnog suda pravde o deklaraciji o nezavisnosti Kosova."
            }
            Language::SrLatn => {
                "Ovaj naziv ne prejudicira stavove o statusu i u skladu je sa Rezolucijom 1244/1999 Saveta bezbednosti UN i mišljenjem Međunarodnog suda pravde o proglašenju nezavisnosti Kosova."
            }
            Language::SrCyrl => {
                "Овај назив не прејудицира ставове о статусу и у складу је са Резолуцијом 1244/1999 Савета безбедности УН и мишљењем Међународног суда правде о проглашењу независности Косова."
            }
            Language::Mk => {
                "Оваа ознака не ги доведува во прашање позициите за статусот и е во согласност со Резолуцијата 1244/1999 на Советот за безбедност на ОН и мислењето на Меѓународниот суд на правдата за прогласувањето на независноста на Косово."
            }
        }
    }
}
