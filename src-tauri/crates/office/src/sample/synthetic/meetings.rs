//! One meeting of the invented office after the other.

use super::{
    Synthetic,
    chance::Chance,
    names::PLACES,
    stock::{CATEGORIES, PILLARS, SERIES, STOCKS, Stock, cyrillic},
};
use chrono::{Datelike, Duration, NaiveDate, NaiveTime};
use records::{
    Access, Id, Language, Meeting,
    meetings::{
        ActionState, AgendaItem, Capacity, Format, Outcome, OutcomeKind, Participant, Presence, Role, SeriesNumber,
        Status, Totals, Translation,
    },
};

/// First day of the ten years.
const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2016, 1, 1).expect("a day that exists");
/// Their days.
const DAYS: usize = 3_653;

/// The texts of a language, in its script.
struct Voice {
    stock: &'static Stock,
    language: Language,
}

impl Voice {
    fn any(chance: &mut Chance) -> Self {
        // Half of the records are English; the others share the rest, Serbian in both scripts.
        let stock = if chance.percent(50) {
            &STOCKS[0]
        } else {
            &STOCKS[1 + chance.below(STOCKS.len() - 1)]
        };
        let language = match stock.language {
            Language::SrLatn if chance.percent(50) => Language::SrCyrl,
            language => language,
        };
        Self { stock, language }
    }

    fn say(&self, text: &str) -> String {
        if self.language == Language::SrCyrl {
            cyrillic(text)
        } else {
            text.to_owned()
        }
    }
}

pub(super) fn make(office: &mut Synthetic) -> Meeting {
    let number = office.made;
    let day = FIRST + Duration::days(days(number * DAYS / office.meetings.max(1)));
    let chance = &mut office.chance;
    let voice = Voice::any(chance);
    let (kind, topic) = (chance.below(CATEGORIES.len()), chance.of(&voice.stock.topics));
    let (city, country, houses) = chance.of(PLACES);

    let noon =
        u64::try_from(day.and_time(NaiveTime::MIN).and_utc().timestamp_millis()).unwrap_or_default() + 43_200_000;
    let mut meeting = Meeting::new(Id::v7(noon, &chance.bytes()), "", voice.language, day);
    meeting.title = format!("{}: {}", voice.say(voice.stock.kinds[kind]), voice.say(topic));
    meeting.reference = chance
        .percent(60)
        .then(|| format!("RSF-S/{}/{:05}", day.year(), number + 1));
    meeting.ends_on = day
        + Duration::days(days(match chance.below(10) {
            0..=5 => 0,
            6..=8 => 1,
            _ => chance.between(2, 4),
        }));
    meeting.category = Some(CATEGORIES[kind].to_owned());
    meeting.city = Some(city.to_owned());
    meeting.country = Some(country.to_owned());
    meeting.venue = chance.percent(70).then(|| chance.of(houses).to_owned());
    status_and_form(&mut meeting, chance);
    role(&mut meeting, office);
    people(&mut meeting, office);
    texts(&mut meeting, &voice, topic, office);
    meeting
}

fn status_and_form(meeting: &mut Meeting, chance: &mut Chance) {
    meeting.status = match chance.below(100) {
        0..=1 => Status::Cancelled,
        2 => Status::Postponed,
        _ => Status::Held,
    };
    meeting.format = match chance.below(10) {
        0 => Format::Online,
        1..=2 => Format::Hybrid,
        _ => Format::InPerson,
    };
    meeting.access = match chance.below(100) {
        0 => Access::Restricted,
        1..=7 => Access::Internal,
        8..=19 => Access::Board,
        _ => Access::Public,
    };
    if chance.percent(40) {
        let hour = |hour: usize| NaiveTime::from_hms_opt(u32::try_from(hour).unwrap_or(9), 30, 0);
        meeting.starts_at = hour(chance.between(8, 11));
        meeting.ends_at = hour(chance.between(13, 18));
    }
}

/// Pillars, series and what the office did.
fn role(meeting: &mut Meeting, office: &mut Synthetic) {
    let chance = &mut office.chance;
    let pillar = chance.below(PILLARS.len());
    meeting.pillars = match chance.below(20) {
        0..=2 => Vec::new(),
        3..=4 => PILLARS.iter().map(|(letters, _)| (*letters).to_owned()).collect(),
        _ => vec![PILLARS[pillar].0.to_owned()],
    };
    let series = match meeting.category.as_deref() {
        Some("Board meeting") => Some(0),
        Some("Working group") => Some(1 + pillar),
        _ => None,
    };
    // A cancelled meeting takes no number: the next one would leave a gap.
    if let Some(series) = series.filter(|_| meeting.status == Status::Held) {
        office.numbers[series] += 1;
        meeting.series = Some(SeriesNumber {
            name: SERIES[series].to_owned(),
            number: office.numbers[series],
        });
    }
    meeting.our_roles = match chance.below(10) {
        0..=3 => vec![Role::Organised],
        4 => vec![Role::CoOrganised, Role::Chaired],
        5..=6 => vec![Role::Spoke],
        _ => vec![Role::Attended],
    };
    let body = office.directory.body(chance);
    meeting.organisers = match meeting.our_roles[0] {
        Role::Organised => vec!["RSF".to_owned()],
        Role::CoOrganised => vec!["RSF".to_owned(), body],
        _ => vec![body],
    };
}

/// About ten participants; of some meetings only how many.
fn people(meeting: &mut Meeting, office: &mut Synthetic) {
    let chance = &mut office.chance;
    let count = chance.between(5, 15);
    meeting.participants = office.directory.participants(count, chance);
    for (place, participant) in meeting.participants.iter_mut().enumerate() {
        participant.capacity = match place {
            0 => Capacity::Chair,
            1 | 2 => Capacity::Speaker,
            _ if chance.percent(20) => Capacity::HeadOfDelegation,
            _ => Capacity::Participant,
        };
        participant.status = match chance.below(20) {
            0 => Presence::Apologies,
            1 => Presence::Absent,
            _ => Presence::Attended,
        };
    }
    if chance.percent(20) {
        let there: u32 = meeting.participants.iter().map(Participant::heads).sum();
        let all = there + u32::try_from(chance.below(60)).unwrap_or_default();
        let women = chance.percent(70).then_some(all * 2 / 5);
        meeting.totals = Some(Totals {
            participants: all,
            women,
            men: women.map(|women| all - women),
        });
    }
}

fn texts(meeting: &mut Meeting, voice: &Voice, topic: &str, office: &mut Synthetic) {
    let Synthetic { chance, directory, .. } = office;
    let city = meeting.city.clone().unwrap_or_default();
    let count = meeting.attendance().max(2).to_string();
    let fill = |text: &str, chance: &mut Chance| {
        let text = voice
            .say(text)
            .replace("{topic}", &voice.say(topic))
            .replace("{city}", &city);
        let text = text.replace("{count}", &count);
        if text.contains("{body}") {
            text.replace("{body}", &directory.body(chance))
        } else {
            text
        }
    };
    let stock = voice.stock;
    let opening = fill(chance.of(&stock.openings), chance);
    meeting.summary = if chance.percent(60) {
        opening.clone()
    } else {
        String::new()
    };
    // One in twenty has no text yet: a report warns of it.
    if !chance.percent(5) {
        let chosen = chance.between(3, 8);
        let bodies: Vec<String> = chance
            .some(&stock.bodies, chosen)
            .into_iter()
            .map(|text| fill(text, chance))
            .collect();
        let closing = fill(chance.of(&stock.closings), chance);
        let (first, second) = bodies.split_at(bodies.len() / 2);
        meeting.narrative = format!("{opening} {}\n\n{}\n\n{closing}", first.join(" "), second.join(" "));
    }
    for _ in 0..chance.below(4) {
        let kind = chance.of(OutcomeKind::ALL);
        let action = kind == OutcomeKind::Action;
        let text = fill(chance.of(&stock.outcomes), chance);
        let deadline = action.then(|| meeting.ends_on + Duration::days(days(chance.between(14, 180))));
        meeting.outcomes.push(Outcome {
            id: None,
            kind,
            text,
            agenda: None,
            responsible: action.then(|| "RSF".to_owned()),
            deadline,
            state: action.then(|| {
                if chance.percent(70) {
                    ActionState::Done
                } else {
                    ActionState::Open
                }
            }),
        });
    }
    if chance.percent(30) {
        for (place, point) in stock.agenda.iter().enumerate() {
            let title = fill(point, chance);
            meeting.agenda.push(AgendaItem {
                number: (place + 1).to_string(),
                title,
                ..AgendaItem::default()
            });
        }
    }
    // What is not English has an English title as well, more often than not.
    if meeting.language != Language::En && chance.percent(60) {
        let place = |list: &[&str]| list.iter().position(|known| *known == topic).unwrap_or_default();
        let english = format!(
            "{}: {}",
            meeting.category.clone().unwrap_or_default(),
            STOCKS[0].topics[place(&stock.topics)]
        );
        meeting.translations.insert(
            Language::En,
            Translation {
                title: english,
                ..Translation::default()
            },
        );
    }
}

fn days(count: usize) -> i64 {
    i64::try_from(count).unwrap_or_default()
}
