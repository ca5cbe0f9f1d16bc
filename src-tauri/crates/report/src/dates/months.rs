//! The names of the months, from CLDR 48 and corrected by hand.

use records::Language;

/// The names of the months.
pub(super) struct Months {
    /// Beside a day ("juna").
    pub(super) dated: [&'static str; 12],
    /// Alone ("jun").
    pub(super) alone: [&'static str; 12],
    /// Beside a day where room is short ("Sept.").
    pub(super) short: [&'static str; 12],
    /// Under a chart's column ("Sep").
    pub(super) slot: [&'static str; 12],
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

/// The months of a language.
pub(super) const fn months(language: Language) -> &'static Months {
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
