//! Dates in words, as EU practice has them: "20 June 2022", "5–6 May 2022", "30 November–2 December 2021".
//!
//! The patterns are our own, corrected by hand from CLDR 48: library formatters slip in single dates of these languages
//! and have no ranges. Between day and month stands a no-break space; ranges take an unspaced en dash. Serbian, Bosnian
//! and Montenegrin drop the full stop of an ordinal before the dash (Pravopis, § 137); Croatian keeps it.

use chrono::{Datelike, NaiveDate};
use records::meetings::DatePrecision;
use records::{Language, Meeting};
use std::borrow::Cow;

/// No line breaks here.
const NBSP: char = '\u{A0}';
/// Between the ends of a range.
const DASH: char = '–';

/// The names of the months.
struct Months {
    /// Beside a day ("juna").
    dated: [&'static str; 12],
    /// Alone ("jun").
    alone: [&'static str; 12],
    /// Beside a day where room is short ("Sept.").
    short: [&'static str; 12],
    /// Under a chart's column ("Sep").
    slot: [&'static str; 12],
}

const EN: Months = Months {
    dated: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    alone: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    short: [
        "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
    ],
    slot: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
};
const SQ: Months = Months {
    dated: [
        "janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor",
        "dhjetor",
    ],
    alone: [
        "janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor",
        "dhjetor",
    ],
    short: [
        "jan.", "shk.", "mars", "prill", "maj", "qer.", "korr.", "gush.", "sht.", "tet.", "nën.", "dhj.",
    ],
    slot: [
        "jan", "shk", "mar", "pri", "maj", "qer", "korr", "gush", "sht", "tet", "nën", "dhj",
    ],
};
const MK: Months = Months {
    dated: [
        "јануари",
        "февруари",
        "март",
        "април",
        "мај",
        "јуни",
        "јули",
        "август",
        "септември",
        "октомври",
        "ноември",
        "декември",
    ],
    alone: [
        "јануари",
        "февруари",
        "март",
        "април",
        "мај",
        "јуни",
        "јули",
        "август",
        "септември",
        "октомври",
        "ноември",
        "декември",
    ],
    short: [
        "јан.",
        "фев.",
        "март",
        "апр.",
        "мај",
        "јуни",
        "јули",
        "авг.",
        "септ.",
        "окт.",
        "ноем.",
        "дек.",
    ],
    slot: [
        "јан", "фев", "мар", "апр", "мај", "јун", "јул", "авг", "сеп", "окт", "ное", "дек",
    ],
};
const BS: Months = Months {
    dated: [
        "januara",
        "februara",
        "marta",
        "aprila",
        "maja",
        "juna",
        "jula",
        "augusta",
        "septembra",
        "oktobra",
        "novembra",
        "decembra",
    ],
    alone: [
        "januar",
        "februar",
        "mart",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "septembar",
        "oktobar",
        "novembar",
        "decembar",
    ],
    short: [
        "jan.", "feb.", "marta", "apr.", "maja", "juna", "jula", "aug.", "sept.", "okt.", "nov.", "dec.",
    ],
    slot: [
        "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ],
};
const SR_LATN: Months = Months {
    dated: [
        "januara",
        "februara",
        "marta",
        "aprila",
        "maja",
        "juna",
        "jula",
        "avgusta",
        "septembra",
        "oktobra",
        "novembra",
        "decembra",
    ],
    alone: [
        "januar",
        "februar",
        "mart",
        "april",
        "maj",
        "jun",
        "jul",
        "avgust",
        "septembar",
        "oktobar",
        "novembar",
        "decembar",
    ],
    short: [
        "jan.", "feb.", "marta", "apr.", "maja", "juna", "jula", "avg.", "sept.", "okt.", "nov.", "dec.",
    ],
    slot: [
        "jan", "feb", "mar", "apr", "maj", "jun", "jul", "avg", "sep", "okt", "nov", "dec",
    ],
};
const SR_CYRL: Months = Months {
    dated: [
        "јануара",
        "фебруара",
        "марта",
        "априла",
        "маја",
        "јуна",
        "јула",
        "августа",
        "септембра",
        "октобра",
        "новембра",
        "децембра",
    ],
    alone: [
        "јануар",
        "фебруар",
        "март",
        "април",
        "мај",
        "јун",
        "јул",
        "август",
        "септембар",
        "октобар",
        "новембар",
        "децембар",
    ],
    short: [
        "јан.",
        "феб.",
        "марта",
        "апр.",
        "маја",
        "јуна",
        "јула",
        "авг.",
        "септ.",
        "окт.",
        "нов.",
        "дец.",
    ],
    slot: [
        "јан", "феб", "мар", "апр", "мај", "јун", "јул", "авг", "сеп", "окт", "нов", "дец",
    ],
};
const HR: Months = Months {
    dated: [
        "siječnja",
        "veljače",
        "ožujka",
        "travnja",
        "svibnja",
        "lipnja",
        "srpnja",
        "kolovoza",
        "rujna",
        "listopada",
        "studenoga",
        "prosinca",
    ],
    alone: [
        "siječanj",
        "veljača",
        "ožujak",
        "travanj",
        "svibanj",
        "lipanj",
        "srpanj",
        "kolovoz",
        "rujan",
        "listopad",
        "studeni",
        "prosinac",
    ],
    short: [
        "sij.", "velj.", "ožu.", "tra.", "svi.", "lip.", "srp.", "kol.", "ruj.", "lis.", "stu.", "pro.",
    ],
    slot: [
        "sij", "velj", "ožu", "tra", "svi", "lip", "srp", "kol", "ruj", "lis", "stu", "pro",
    ],
};

const fn months(language: Language) -> &'static Months {
    match language {
        Language::En => &EN,
        Language::Sq => &SQ,
        Language::Mk => &MK,
        Language::Bs => &BS,
        // Montenegrin has the months of Serbian in Latin script.
        Language::Cnr | Language::SrLatn => &SR_LATN,
        Language::SrCyrl => &SR_CYRL,
        Language::Hr => &HR,
    }
}

/// The names of the months under a chart's columns.
pub(crate) fn slots(language: Language) -> Vec<String> {
    months(language).slot.iter().map(|&name| name.to_owned()).collect()
}

/// How much of a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    /// Month in full, with the year.
    Long,
    /// Month abbreviated; no year, or only where it is not the given one.
    Short { year: i32 },
}

/// "20 June 2022".
pub(crate) fn day(day: NaiveDate, language: Language) -> String {
    days(day, day, language, Length::Long)
}

/// A meeting's days as exactly as they are known: "5–6 May 2022", "May 2022", "second quarter of 2022", "2022".
pub(crate) fn of_meeting(meeting: &Meeting, language: Language) -> String {
    let (from, to) = (meeting.starts_on, meeting.ends_on);
    match meeting.date_precision {
        DatePrecision::Day => days(from, to, language, Length::Long),
        DatePrecision::Month => format!(
            "{} {}",
            months(language).alone[from.month0() as usize],
            year(from.year(), language)
        ),
        DatePrecision::Quarter => quarter(from, language),
        DatePrecision::Year => year(from.year(), language),
    }
}

/// The same in a table of that year, where room is short: "5–6 May", "27–28 Sept.", "30 Dec.–2 Jan. 2023".
pub(crate) fn of_meeting_in_table(meeting: &Meeting, of: i32, language: Language) -> String {
    let from = meeting.starts_on;
    match meeting.date_precision {
        DatePrecision::Day => days(from, meeting.ends_on, language, Length::Short { year: of }),
        DatePrecision::Month => months(language).alone[from.month0() as usize].to_owned(),
        DatePrecision::Quarter => quarter_in_table(from, language),
        DatePrecision::Year => year(from.year(), language),
    }
}

/// "2022", "2022.", "2022 г.".
pub(crate) fn year(year: i32, language: Language) -> String {
    match language {
        Language::En | Language::Sq => year.to_string(),
        Language::Mk => format!("{year}{NBSP}г."),
        Language::Bs | Language::Cnr | Language::SrLatn | Language::SrCyrl | Language::Hr => format!("{year}."),
    }
}

/// A text whose dates do not break between day and month ("20 June"), nor before година and г., in any of the languages:
/// a narrative may quote another.
pub(crate) fn glued(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut from = 0;
    for (at, _) in text.match_indices(' ') {
        let before = text[..at].trim_end_matches('.');
        let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        let ordinal = before.len() + 1 >= at;
        let word = text[at + 1..].split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let is_glued = match digits {
            1 | 2 => ordinal && is_month(word),
            4 => before.len() == at && matches!(word, "година" | "години" | "г"),
            _ => false,
        };
        if is_glued {
            out.push_str(&text[from..at]);
            out.push(NBSP);
            from = at + 1;
        }
    }
    if out.is_empty() {
        return text.into();
    }
    out.push_str(&text[from..]);
    out.into()
}

/// Whether a word is a month's name beside a day, in any of the languages.
fn is_month(word: &str) -> bool {
    !word.is_empty()
        && Language::ALL
            .iter()
            .any(|&language| months(language).dated.contains(&word))
}

fn quarter(day: NaiveDate, language: Language) -> String {
    let at = day.month0() as usize / 3;
    let of = year(day.year(), language);
    match language {
        Language::En => format!("{} quarter of {of}", ["first", "second", "third", "fourth"][at]),
        Language::Sq => format!("tremujori {} {of}", ["i parë", "i dytë", "i tretë", "i katërt"][at]),
        Language::Mk => format!("{} тримесечје {of}", ["прво", "второ", "трето", "четврто"][at]),
        Language::SrCyrl => format!("{} тромесечје {of}", ["прво", "друго", "треће", "четврто"][at]),
        Language::SrLatn => format!("{} tromesečje {of}", ["prvo", "drugo", "treće", "četvrto"][at]),
        Language::Bs | Language::Cnr | Language::Hr => {
            format!("{} tromjesečje {of}", ["prvo", "drugo", "treće", "četvrto"][at])
        }
    }
}

/// "Q2"; the region counts quarters in Roman figures.
fn quarter_in_table(day: NaiveDate, language: Language) -> String {
    let at = day.month0() as usize / 3;
    let roman = ["I", "II", "III", "IV"][at];
    match language {
        Language::En => format!("Q{}", at + 1),
        Language::Sq => format!("tremujori{NBSP}{roman}"),
        Language::Mk | Language::SrCyrl => format!("{roman}{NBSP}квартал"),
        Language::Bs | Language::Cnr | Language::SrLatn => format!("{roman}{NBSP}kvartal"),
        Language::Hr => format!("{roman}.{NBSP}kvartal"),
    }
}

/// Whether the number of a day is an ordinal, with a full stop.
const fn has_ordinal_days(language: Language) -> bool {
    matches!(
        language,
        Language::Bs | Language::Cnr | Language::SrLatn | Language::SrCyrl | Language::Hr
    )
}

fn days(from: NaiveDate, to: NaiveDate, language: Language, length: Length) -> String {
    let names = match length {
        Length::Long => &months(language).dated,
        Length::Short { .. } => &months(language).short,
    };
    let stop = if has_ordinal_days(language) { "." } else { "" };
    let month = |of: NaiveDate| names[of.month0() as usize];
    let with_month = |of: NaiveDate| format!("{}{stop}{NBSP}{}", of.day(), month(of));
    let year_after = |of: NaiveDate| match length {
        Length::Short { year } if year == of.year() => String::new(),
        _ => format!(" {}", year(of.year(), language)),
    };
    if from == to {
        return with_month(to) + &year_after(to);
    }
    let keeps_stop = language == Language::Hr;
    let first = if from.year() != to.year() {
        let year = year_after(from);
        let year = if has_ordinal_days(language) && !keeps_stop {
            year.trim_end_matches('.')
        } else {
            &year
        };
        with_month(from) + year
    } else if from.month() != to.month() {
        with_month(from)
    } else {
        format!("{}{}", from.day(), if keeps_stop { stop } else { "" })
    };
    format!("{first}{DASH}{}{}", with_month(to), year_after(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use records::Id;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn meeting(from: &str, to: &str, precision: DatePrecision) -> Meeting {
        let mut meeting = Meeting::new(Id::v7(1, &[1; 10]), "M", Language::En, date(from));
        meeting.ends_on = date(to);
        meeting.date_precision = precision;
        meeting
    }

    fn said(from: &str, to: &str, precision: DatePrecision) -> Vec<String> {
        Language::ALL
            .iter()
            .map(|&l| of_meeting(&meeting(from, to, precision), l).replace(NBSP, "~"))
            .collect()
    }

    fn in_table(from: &str, to: &str, precision: DatePrecision) -> Vec<String> {
        Language::ALL
            .iter()
            .map(|&l| of_meeting_in_table(&meeting(from, to, precision), 2022, l).replace(NBSP, "~"))
            .collect()
    }

    #[test]
    fn one_day() {
        assert_eq!(
            said("2022-06-20", "2022-06-20", DatePrecision::Day),
            [
                "20~June 2022",
                "20~qershor 2022",
                "20.~juna 2022.",
                "20~јуни 2022~г.",
                "20.~juna 2022.",
                "20.~juna 2022.",
                "20.~јуна 2022.",
                "20.~lipnja 2022.",
            ]
        );
        assert_eq!(day(date("2022-10-25"), Language::Mk), "25\u{A0}октомври 2022\u{A0}г.");
    }

    #[test]
    fn days_of_one_month() {
        assert_eq!(
            said("2022-05-05", "2022-05-06", DatePrecision::Day),
            [
                "5–6~May 2022",
                "5–6~maj 2022",
                "5–6.~maja 2022.",
                "5–6~мај 2022~г.",
                "5–6.~maja 2022.",
                "5–6.~maja 2022.",
                "5–6.~маја 2022.",
                "5.–6.~svibnja 2022.",
            ]
        );
    }

    #[test]
    fn days_of_two_months() {
        assert_eq!(
            said("2021-11-30", "2021-12-02", DatePrecision::Day),
            [
                "30~November–2~December 2021",
                "30~nëntor–2~dhjetor 2021",
                "30.~novembra–2.~decembra 2021.",
                "30~ноември–2~декември 2021~г.",
                "30.~novembra–2.~decembra 2021.",
                "30.~novembra–2.~decembra 2021.",
                "30.~новембра–2.~децембра 2021.",
                "30.~studenoga–2.~prosinca 2021.",
            ]
        );
    }

    #[test]
    fn days_of_two_years() {
        assert_eq!(
            said("2021-12-30", "2022-01-02", DatePrecision::Day),
            [
                "30~December 2021–2~January 2022",
                "30~dhjetor 2021–2~janar 2022",
                "30.~decembra 2021–2.~januara 2022.",
                "30~декември 2021~г.–2~јануари 2022~г.",
                "30.~decembra 2021–2.~januara 2022.",
                "30.~decembra 2021–2.~januara 2022.",
                "30.~децембра 2021–2.~јануара 2022.",
                "30.~prosinca 2021.–2.~siječnja 2022.",
            ]
        );
    }

    #[test]
    fn less_exact_dates() {
        assert_eq!(
            said("2022-06-01", "2022-06-30", DatePrecision::Month),
            [
                "June 2022",
                "qershor 2022",
                "juni 2022.",
                "јуни 2022~г.",
                "jun 2022.",
                "jun 2022.",
                "јун 2022.",
                "lipanj 2022.",
            ]
        );
        assert_eq!(
            said("2022-04-01", "2022-06-30", DatePrecision::Quarter),
            [
                "second quarter of 2022",
                "tremujori i dytë 2022",
                "drugo tromjesečje 2022.",
                "второ тримесечје 2022~г.",
                "drugo tromjesečje 2022.",
                "drugo tromesečje 2022.",
                "друго тромесечје 2022.",
                "drugo tromjesečje 2022.",
            ]
        );
        assert_eq!(
            said("2022-01-01", "2022-12-31", DatePrecision::Year),
            ["2022", "2022", "2022.", "2022~г.", "2022.", "2022.", "2022.", "2022."]
        );
    }

    #[test]
    fn tables_abbreviate_and_leave_their_own_year_out() {
        assert_eq!(
            in_table("2022-09-27", "2022-09-28", DatePrecision::Day),
            [
                "27–28~Sept.",
                "27–28~sht.",
                "27–28.~sept.",
                "27–28~септ.",
                "27–28.~sept.",
                "27–28.~sept.",
                "27–28.~септ.",
                "27.–28.~ruj.",
            ]
        );
        assert_eq!(
            in_table("2022-11-30", "2022-12-02", DatePrecision::Day)[0],
            "30~Nov.–2~Dec."
        );
        assert_eq!(
            in_table("2022-12-30", "2023-01-02", DatePrecision::Day)[..3],
            ["30~Dec.–2~Jan. 2023", "30~dhj.–2~jan. 2023", "30.~dec.–2.~jan. 2023."]
        );
        assert_eq!(in_table("2022-06-01", "2022-06-30", DatePrecision::Month)[7], "lipanj");
        assert_eq!(
            in_table("2022-04-01", "2022-06-30", DatePrecision::Quarter),
            [
                "Q2",
                "tremujori~II",
                "II~kvartal",
                "II~квартал",
                "II~kvartal",
                "II~kvartal",
                "II~квартал",
                "II.~kvartal",
            ]
        );
    }

    #[test]
    fn dates_in_running_text_do_not_break() {
        let shown = |text: &str| glued(text).replace(NBSP, "~");
        assert_eq!(
            shown("On 20 June 2022 and 5–6 May, in 1999 May came late."),
            "On 20~June 2022 and 5–6~May, in 1999 May came late."
        );
        assert_eq!(shown("20. juna 2022. i 8. новембра"), "20.~juna 2022. i 8.~новембра");
        assert_eq!(
            shown("до 15 ноември 2022 година, 2023 г."),
            "до 15~ноември 2022~година, 2023~г."
        );
        for text in ["", " ", "20 people", "20  June", "June 20", "… 5", "é5 é"] {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn every_language_has_twelve_different_months() {
        for &language in Language::ALL {
            let Months {
                dated,
                alone,
                short,
                slot,
            } = months(language);
            for names in [dated, alone, short, slot] {
                let different: std::collections::BTreeSet<_> = names.iter().collect();
                assert_eq!(different.len(), 12, "{language}");
                let cyrillic = matches!(language, Language::Mk | Language::SrCyrl);
                let in_script = |c: char| ('\u{400}'..'\u{500}').contains(&c) == cyrillic;
                assert!(
                    names
                        .iter()
                        .all(|name| name.chars().filter(|c| c.is_alphabetic()).all(in_script)),
                    "{language}: scripts mixed"
                );
            }
        }
    }
}
