//! An archive of invented meetings, written through the door: the same for the same number.

use archive::{Archive, Error, OperationKind};
use chrono::{Duration, NaiveDate};
use records::{
    Id, Language, Meeting, Office,
    meetings::{Capacity, Participant, Presence, Role, SeriesNumber, Status},
};
use std::path::Path;

/// Meetings that one operation saves.
const AT_ONCE: u32 = 1_000;

const TOWNS: &[(&str, &str)] = &[
    ("Skopje", "MK"),
    ("Тетово", "MK"),
    ("Sarajevo", "BA"),
    ("Banja Luka", "BA"),
    ("Podgorica", "ME"),
    ("Budva", "ME"),
    ("Београд", "RS"),
    ("Niš", "RS"),
    ("Tirana", "AL"),
    ("Durrës", "AL"),
    ("Prishtinë", "XK"),
    ("Ljubljana", "SI"),
    ("Portorož", "SI"),
    ("Zagreb", "HR"),
    ("Brussels", "BE"),
    ("Vienna", "AT"),
];
const KINDS: &[&str] = &[
    "Board Meeting",
    "Working Group",
    "Conference",
    "Seminar",
    "Training",
    "Study Visit",
    "Round Table",
];
const THEMES: &[&str] = &[
    "Counter-Terrorism",
    "Border Security",
    "Serious and Organised Crime",
    "Firearms",
    "Cybercrime",
    "Migration",
    "Integrated Border Management",
    "Financial Investigations",
    "Police Cooperation",
    "Asset Recovery",
];
const GIVEN: &[&str] = &[
    "Ana",
    "Đorđe",
    "Драган",
    "Elira",
    "Marko",
    "Ѓорѓи",
    "Vesna",
    "Agron",
    "Ljubica",
    "Ивица",
];
const FAMILY: &[&str] = &[
    "Petrović",
    "Дачић",
    "Hoxha",
    "Kovač",
    "Njegovan",
    "Стојановска",
    "Džaferović",
    "Krasniqi",
    "Zupančič",
    "Ѓорѓиевска",
];
const BODIES: &[&str] = &[
    "Ministry of Interior",
    "Europol",
    "DG NEAR",
    "RCC Secretariat",
    "Gránična polícia",
    "МВР",
];
/// A sentence in each of five languages.
const SENTENCES: &[&str] = &[
    "The participants discussed the state of cooperation and agreed on the next steps of the initiative.",
    "Učesnici su razmotrili stanje saradnje i dogovorili naredne korake inicijative u oblasti bezbjednosti granica.",
    "Учесниците разговараа за состојбата на соработката и се договорија за следните чекори на иницијативата.",
    "Pjesëmarrësit diskutuan gjendjen e bashkëpunimit dhe u pajtuan për hapat e ardhshëm të nismës.",
    "Министри су поздравили напредак у борби против организованог криминала и тероризма у региону.",
];

/// Makes the archive in a folder that is not there yet.
pub(crate) fn make(folder: &Path, meetings: u32) -> Result<(), Error> {
    let office = Office::new("Invented Secretariat", Language::En);
    let archive = Archive::create(folder, &office, &crate::writer())?;
    let mut made = 0;
    while made < meetings {
        let end = meetings.min(made + AT_ONCE);
        archive.transact(OperationKind::Import, |tx| {
            for n in made..end {
                tx.save_meeting(&meeting(archive.new_id(), n))?;
            }
            Ok(())
        })?;
        made = end;
        eprint!("\r{made} of {meetings} meetings made");
    }
    eprintln!();
    Ok(())
}

/// The nth meeting: somewhere in ten years, with ten participants and a narrative of some 120 words.
pub(crate) fn meeting(id: Id, n: u32) -> Meeting {
    let mut chance = Chance(u64::from(n) + 1);
    let (kind, theme) = (chance.of(KINDS), chance.of(THEMES));
    let first = NaiveDate::from_ymd_opt(2016, 1, 1).unwrap_or_default();
    let starts_on = first + Duration::days(chance.below(3653) as i64);
    let mut meeting = Meeting::new(id, format!("{kind} on {theme}"), Language::En, starts_on);
    meeting.ends_on = starts_on + Duration::days(chance.below(4) as i64);
    let (city, country) = TOWNS[chance.below(TOWNS.len())];
    meeting.city = Some(city.to_owned());
    meeting.country = Some(country.to_owned());
    meeting.status = if chance.below(20) == 0 {
        Status::Cancelled
    } else {
        Status::Held
    };
    meeting.category = Some(kind.to_owned());
    meeting.pillars = vec![chance.of(&["WBCTi", "WBCSCi", "WBBSi"]).to_owned()];
    meeting.our_roles = vec![Role::ALL[chance.below(Role::ALL.len())]];
    meeting.organisers = vec![chance.of(BODIES).to_owned()];
    if chance.below(5) == 0 {
        let number = n / 100 + 1;
        meeting.series = Some(SeriesNumber {
            name: kind.to_owned(),
            number,
        });
    }
    let sentences: Vec<&str> = (0..8).map(|_| chance.of(SENTENCES)).collect();
    meeting.narrative = sentences.join(" ");
    meeting.participants = (0..10).map(|_| participant(&mut chance)).collect();
    meeting
}

fn participant(chance: &mut Chance) -> Participant {
    Participant {
        id: None,
        person: Some(format!("{} {}", chance.of(GIVEN), chance.of(FAMILY))),
        organisation: Some(chance.of(BODIES).to_owned()),
        function: Some("Head of Unit".to_owned()),
        rank: None,
        address: None,
        capacity: Capacity::Participant,
        status: Presence::Attended,
        delegates: None,
    }
}

/// Numbers that look like chance. Source: Marsaglia, "Xorshift RNGs", 2003, with Vigna's multiplier.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        for (left, by) in [(false, 12), (true, 25), (false, 27)] {
            self.0 ^= if left { self.0 << by } else { self.0 >> by };
        }
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % limit
    }

    fn of(&mut self, words: &[&'static str]) -> &'static str {
        words[self.below(words.len())]
    }
}
