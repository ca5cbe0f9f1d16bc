//! An invented office of any size, for measuring and for trying things out: the same number of meetings and the same
//! seed give the same records, one after the other, on every machine.
//!
//! Ten years of work, from 2016 to 2025: about ten participants a meeting, narratives in five languages and both
//! scripts of Serbian, three pillars, series that are numbered without gaps.

mod chance;
mod directory;
mod meetings;
mod names;
mod stock;

#[cfg(test)]
mod tests;

use chance::Chance;
use directory::Directory;
use exchange::json::{Incoming, Record};
use records::{Id, Language, Office, lists::List, lists::ListItem, series::Series};
use std::{collections::BTreeMap, vec};

/// 1 January 2016, 12:00 UTC, in milliseconds: ids of what stands before the first meeting.
const FOUNDED: u64 = 1_451_649_600_000;

/// The records of an invented office: settings, lists, series, directory, then the meetings in the order of their days.
#[derive(Debug)]
pub struct Synthetic {
    chance: Chance,
    /// Records that come before the meetings.
    before: vec::IntoIter<Record>,
    directory: Directory,
    meetings: usize,
    made: usize,
    /// The last number of each series.
    numbers: Vec<u32>,
}

impl Synthetic {
    /// An office with so many meetings. The directory grows with them, up to five thousand people.
    pub fn new(meetings: usize, seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let mut before = vec![Record::Office(Box::new(office()))];
        before.extend(lists(&mut chance));
        let mut series = Vec::new();
        for name in stock::SERIES {
            series.push(Record::Series(Series {
                id: id(FOUNDED, &mut chance),
                name: (*name).to_owned(),
                translations: [].into(),
            }));
        }
        before.append(&mut series);
        let directory = Directory::new((meetings / 10).clamp(40, 5_000), &mut chance);
        before.extend(directory.records());
        Self {
            chance,
            before: before.into_iter(),
            directory,
            meetings,
            made: 0,
            numbers: vec![0; stock::SERIES.len()],
        }
    }

    /// How many records are still to come.
    fn left(&self) -> usize {
        self.before.len() + self.meetings - self.made
    }
}

impl Iterator for Synthetic {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        if let Some(record) = self.before.next() {
            return Some(record);
        }
        if self.made == self.meetings {
            return None;
        }
        let meeting = meetings::make(self);
        self.made += 1;
        Some(Record::Meeting(Box::new(Incoming::whole(meeting))))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left(), Some(self.left()))
    }
}

impl ExactSizeIterator for Synthetic {}

fn id(unix_ms: u64, chance: &mut Chance) -> Id {
    Id::v7(unix_ms, &chance.bytes())
}

fn office() -> Office {
    let names = [
        (Language::En, "Secretariat of the Regional Security Forum"),
        (Language::Sq, "Sekretariati i Forumit Rajonal të Sigurisë"),
        (Language::Bs, "Sekretarijat Regionalnog sigurnosnog foruma"),
        (Language::Mk, "Секретаријат на Регионалниот безбедносен форум"),
        (Language::SrLatn, "Sekretarijat Regionalnog bezbednosnog foruma"),
        (Language::SrCyrl, "Секретаријат Регионалног безбедносног форума"),
    ];
    let mut office = Office::new(names[0].1, Language::En);
    office.names = names
        .iter()
        .map(|(language, name)| (*language, (*name).to_owned()))
        .collect();
    office.languages = names.iter().map(|(language, _)| *language).collect();
    office.short_name = "RSF".to_owned();
    office.country = Some("BA".to_owned());
    office.reference_prefix = "RSF-S".to_owned();
    office
}

fn lists(chance: &mut Chance) -> Vec<Record> {
    let mut items = Vec::new();
    let mut add = |list, name: &str, letters: &str, place: usize| {
        let item = ListItem {
            id: id(FOUNDED, chance),
            name: name.to_owned(),
            short_name: letters.to_owned(),
            colour: None,
            order: format!("{place:02}"),
            retired: false,
            translations: BTreeMap::new(),
        };
        items.push(Record::ListItem(list, item));
    };
    for (place, (letters, name)) in stock::PILLARS.iter().enumerate() {
        add(List::Pillars, name, letters, place);
    }
    for (place, name) in stock::CATEGORIES.iter().enumerate() {
        add(List::Categories, name, "", place);
    }
    items
}
