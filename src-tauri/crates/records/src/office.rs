//! The office whose archive it is: "we".

use crate::{
    Language, Problem,
    problems::Rule,
    reading::{Answer, by_language, colour, country, fault, list, short, word, yes_no, zone},
    words::words,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use serde_json::Value;
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
    /// The second colour of the house, "#rrggbb": the second series of charts; None: a pale grey.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent2: Option<String>,
    /// The logo's file.
    #[serde(default)]
    pub logo: Option<Logo>,
    /// What stands before the year in a report's reference: "IISG-S"; empty for no reference.
    #[serde(default)]
    pub reference_prefix: String,
    /// With which day its weeks begin. The usual is not written, as of its dates: older programs read such a file too.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub first_day: FirstDay,
    /// How its dates are written, in the window and in the body of reports.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub date_style: DateStyle,
}

words! {
    /// With which day a week begins, in the order in which a person is offered them.
    #[derive(Default)]
    FirstDay {
        /// As ISO 8601 and most of Europe have it.
        #[default]
        Monday = "monday" = 1,
        /// As in the United States.
        Sunday = "sunday" = 7,
        /// As in some countries of the Near East.
        Saturday = "saturday" = 6,
    }
}

words! {
    /// How dates are written.
    #[derive(Default)]
    DateStyle {
        /// "5 Jun 2022".
        Short = "short" = 1,
        /// "5.6.2022".
        Numeric = "numeric" = 2,
        /// "5 June 2022".
        #[default]
        Long = "long" = 3,
    }
}

fn is_usual<T: Default + PartialEq>(setting: &T) -> bool {
    *setting == T::default()
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

/// The logo's file. Serialised: a data URI (RFC 2397) in base64.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    /// "image/svg+xml", "image/png" or "image/jpeg".
    pub media_type: String,
    /// The file.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logo({}, {} bytes)", self.media_type, self.bytes.len())
    }
}

/// Media types of a logo.
const PICTURES: &[&str] = &["image/svg+xml", "image/png", "image/jpeg"];

impl Logo {
    /// The largest file that is kept as a logo, in bytes.
    pub const LARGEST: usize = 2 << 20;

    /// "data:image/png;base64,…".
    pub fn to_data_uri(&self) -> String {
        format!(
            "data:{};base64,{}",
            self.media_type,
            BASE64_STANDARD.encode(&self.bytes)
        )
    }

    /// From a data URI of an SVG, PNG or JPEG picture; None: it is none.
    pub fn from_data_uri(uri: &str) -> Option<Self> {
        let (media_type, content) = uri.strip_prefix("data:")?.split_once(";base64,")?;
        let bytes = BASE64_STANDARD.decode(content).ok()?;
        let known = PICTURES.contains(&media_type) && !bytes.is_empty();
        known.then(|| Self {
            media_type: media_type.to_owned(),
            bytes,
        })
    }
}

impl Serialize for Logo {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.to_data_uri())
    }
}

impl<'de> Deserialize<'de> for Logo {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let uri = String::deserialize(input)?;
        Self::from_data_uri(&uri).ok_or_else(|| D::Error::custom("no picture as a data URI"))
    }
}

impl Office {
    /// The settings of the interchange form, in its order.
    pub const FIELDS: &[&str] = &[
        "names",
        "short_name",
        "language",
        "languages",
        "time_zone",
        "country",
        "kosovo_note",
        "kosovo_texts",
        "accent",
        "accent2",
        "logo",
        "reference_prefix",
        "first_day",
        "date_style",
    ];

    /// Sets one setting. `null` puts it back to the usual. The office is unchanged when a problem comes back.
    ///
    /// # Errors
    /// Every problem of the value, named by field.
    pub fn set(&mut self, field: &str, v: &Value) -> Answer<()> {
        if !Self::FIELDS.contains(&field) {
            return Err(vec![Problem::new(field, Rule::UnknownField, "")]);
        }
        self.assign(field, v)
            .map_err(|problems| problems.into_iter().map(|p| p.within(field)).collect())
    }

    fn assign(&mut self, field: &str, v: &Value) -> Answer<()> {
        match field {
            "names" => self.names = by_language(v, short)?,
            "short_name" => self.short_name = short(v)?.unwrap_or_default(),
            "language" => self.language = word(v, Rule::UnknownLanguage)?.ok_or_else(|| fault(Rule::Missing, v))?,
            "languages" => {
                self.languages = list(v, |v| {
                    word(v, Rule::UnknownLanguage)?.ok_or_else(|| fault(Rule::Missing, v))
                })?;
            }
            "time_zone" => self.time_zone = zone(v)?.unwrap_or_else(sarajevo),
            "country" => self.country = country(v)?,
            "kosovo_note" => self.kosovo_note = yes_no(v)?.unwrap_or(true),
            "kosovo_texts" => self.kosovo_texts = by_language(v, short)?,
            "accent" => self.accent = colour(v)?,
            "accent2" => self.accent2 = colour(v)?,
            "first_day" => self.first_day = word(v, Rule::UnknownValue)?.unwrap_or_default(),
            "date_style" => self.date_style = word(v, Rule::UnknownValue)?.unwrap_or_default(),
            "logo" => {
                self.logo = match v {
                    Value::Null => None,
                    Value::String(uri) => Some(Logo::from_data_uri(uri).ok_or_else(|| fault(Rule::NotAPicture, v))?),
                    _ => return Err(fault(Rule::NotAPicture, v)),
                }
            }
            // "reference_prefix": `set` lets no other name through.
            _ => self.reference_prefix = short(v)?.unwrap_or_default(),
        }
        Ok(())
    }

    /// From the interchange form; settings that are not given are the usual ones.
    ///
    /// # Errors
    /// Every problem, named by field: a name in some language must be there.
    pub fn read(v: &Value) -> Answer<Self> {
        let Value::Object(values) = v else {
            return Err(fault(Rule::NotAnObject, v));
        };
        let mut office = Self {
            names: BTreeMap::new(),
            ..Self::new("", Language::En)
        };
        let mut problems = Vec::new();
        for (field, v) in values {
            problems.extend(office.set(field, v).err().unwrap_or_default());
        }
        if !values.contains_key("languages") {
            office.languages = vec![office.language];
        }
        if office.names.is_empty() && !problems.iter().any(|p| p.field.starts_with("names")) {
            problems.push(Problem::new("names", Rule::Missing, ""));
        }
        if problems.is_empty() { Ok(office) } else { Err(problems) }
    }

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
            accent2: None,
            logo: None,
            reference_prefix: String::new(),
            first_day: FirstDay::default(),
            date_style: DateStyle::default(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_written_reads_back() {
        let mut office = Office::new("IISG Secretariat", Language::En);
        office.accent = Some("#1f3a5f".to_owned());
        office.accent2 = Some("#c8a24a".to_owned());
        (office.first_day, office.date_style) = (FirstDay::Sunday, DateStyle::Numeric);
        office.logo = Some(Logo {
            media_type: "image/svg+xml".to_owned(),
            bytes: b"<svg/>".to_vec(),
        });
        let written = serde_json::to_value(&office).unwrap();
        assert_eq!(written["logo"], "data:image/svg+xml;base64,PHN2Zy8+");
        assert_eq!(Office::read(&written), Ok(office));
    }

    #[test]
    fn every_problem_is_named() {
        let given = json!({"short_name": 7, "language": "xx", "languages": ["en", "zz"], "time_zone": "Sarajevo",
            "country": "ZZ", "kosovo_note": 1, "accent": "blue", "accent2": "#12345", "logo": "logo.png",
            "first_day": "tuesday", "date_style": "iso", "colour": "#000000"});
        let problems = Office::read(&given).unwrap_err();
        let named: Vec<_> = problems.iter().map(|p| (p.field.as_str(), p.rule)).collect();
        assert_eq!(
            named,
            [
                ("short_name", Rule::NotText),
                ("language", Rule::UnknownLanguage),
                ("languages[1]", Rule::UnknownLanguage),
                ("time_zone", Rule::UnknownZone),
                ("country", Rule::UnknownCountry),
                ("kosovo_note", Rule::NotYesNo),
                ("accent", Rule::NotAColour),
                ("accent2", Rule::NotAColour),
                ("logo", Rule::NotAPicture),
                ("first_day", Rule::UnknownValue),
                ("date_style", Rule::UnknownValue),
                ("colour", Rule::UnknownField),
                ("names", Rule::Missing),
            ]
        );
    }
}
