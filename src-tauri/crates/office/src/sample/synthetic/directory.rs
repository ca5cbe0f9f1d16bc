//! The people of the invented office and the bodies that they come from.

use super::{
    FOUNDED,
    chance::Chance,
    id,
    names::{COUNTRIES, FAMILY, FUNCTIONS, GIVEN, INTERNATIONAL, NATIONAL, RANKS},
};
use chrono::NaiveDate;
use exchange::json::Record;
use records::{
    directory::{Appointment, Organisation, Person},
    meetings::Participant,
};
use std::collections::BTreeMap;

#[derive(Debug)]
pub(super) struct Directory {
    bodies: Vec<Organisation>,
    people: Vec<Person>,
    /// One for each person, in the same order.
    appointments: Vec<Appointment>,
    /// Places of the appointments' bodies in `bodies`.
    homes: Vec<usize>,
}

impl Directory {
    pub(super) fn new(people: usize, chance: &mut Chance) -> Self {
        let bodies = bodies(chance);
        let mut directory = Self {
            bodies,
            people: Vec::new(),
            appointments: Vec::new(),
            homes: Vec::new(),
        };
        for number in 0..people {
            directory.add(number, chance);
        }
        directory
    }

    fn add(&mut self, number: usize, chance: &mut Chance) {
        let (given, address) = GIVEN[number % GIVEN.len()];
        let mut family = FAMILY[(number / GIVEN.len() + 7 * number) % FAMILY.len()].to_owned();
        // Beyond 2,000 people the names would come again.
        if number >= GIVEN.len() * FAMILY.len() {
            family = format!("{family}-{}", FAMILY[number / (GIVEN.len() * FAMILY.len())]);
        }
        let (home, function) = (chance.below(self.bodies.len()), chance.of(FUNCTIONS));
        let person = Person {
            id: id(FOUNDED, chance),
            given_name: given.to_owned(),
            family_name: family,
            given_name_cyrillic: None,
            family_name_cyrillic: None,
            address: Some(address.to_owned()),
            academic_title: chance.percent(6).then(|| "Dr.".to_owned()),
            rank: chance.percent(15).then(|| chance.of(RANKS).to_owned()),
            email: Some(format!("person{number}@example.org")),
            phone: None,
            note: None,
        };
        let from = NaiveDate::from_ymd_opt(2010, 1, 1)
            .map(|first| first + chrono::Duration::days(i64::try_from(chance.below(4_000)).unwrap_or_default()));
        self.appointments.push(Appointment {
            id: id(FOUNDED, chance),
            person: person.id,
            organisation: Some(self.bodies[home].id),
            function: function.to_owned(),
            from,
            to: None,
        });
        self.people.push(person);
        self.homes.push(home);
    }

    pub(super) fn records(&self) -> impl Iterator<Item = Record> {
        let bodies = self.bodies.iter().cloned().map(Record::Organisation);
        let people = self
            .people
            .iter()
            .cloned()
            .map(|person| Record::Person(Box::new(person)));
        let appointments = self.appointments.iter().cloned().map(Record::Appointment);
        bodies.chain(people).chain(appointments)
    }

    /// The short name of a body, where it has one, as programmes print it.
    pub(super) fn body(&self, chance: &mut Chance) -> String {
        let body = &self.bodies[chance.below(self.bodies.len())];
        body.short_name.clone().unwrap_or_else(|| body.name.clone())
    }

    /// `count` different people as they take part; fewer where the directory is small.
    pub(super) fn participants(&self, count: usize, chance: &mut Chance) -> Vec<Participant> {
        let mut chosen = Vec::with_capacity(count);
        // Steps that share no divisor with the directory's length meet nobody twice.
        let (start, length) = (chance.below(self.people.len()), self.people.len());
        let mut step = 1 + chance.below(length.saturating_sub(1));
        while gcd(step, length) != 1 {
            step -= 1;
        }
        for turn in 0..count.min(length) {
            let place = (start + turn * step) % length;
            let (person, appointment) = (&self.people[place], &self.appointments[place]);
            chosen.push(Participant {
                id: None,
                person: Some(format!("{} {}", person.given_name, person.family_name)),
                organisation: Some(self.bodies[self.homes[place]].name.clone()),
                function: Some(appointment.function.clone()),
                rank: person.rank.clone(),
                address: person.address.clone(),
                capacity: Default::default(),
                status: Default::default(),
                delegates: None,
            });
        }
        chosen
    }
}

fn bodies(chance: &mut Chance) -> Vec<Organisation> {
    let mut bodies = Vec::new();
    let mut add = |name: String, short_name: Option<&str>, country: Option<&str>, parent| {
        let body = Organisation {
            id: id(FOUNDED, chance),
            name,
            short_name: short_name.map(str::to_owned),
            country: country.map(str::to_owned),
            parent,
            names: BTreeMap::new(),
        };
        bodies.push(body.clone());
        body.id
    };
    for (country, code) in COUNTRIES {
        let mut ministry = None;
        for pattern in NATIONAL {
            let parent = pattern.contains("olice").then_some(ministry).flatten();
            let made = add(pattern.replace("{}", country), None, Some(code), parent);
            ministry = ministry.or(Some(made));
        }
    }
    for (name, short_name, country) in INTERNATIONAL {
        add((*name).to_owned(), Some(short_name), *country, None);
    }
    bodies
}

const fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}
