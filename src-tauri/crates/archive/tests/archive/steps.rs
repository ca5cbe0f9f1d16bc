//! A random day's work: steps that the property tests take.

use crate::builders::{Desk, day, item, person};
use archive::OperationKind;
use proptest::prelude::*;
use records::{
    Id, Language, Meeting,
    directory::{Appointment, Person},
    lists::{List, ListItem, ListItemNames},
    meetings::{Role, SeriesNumber},
};

/// Steps of a random day's work; numbers choose among what is there.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Add(u8),
    Edit(u8, u8),
    Remove(u8),
    Restore(u8),
    Office(u8),
    Pillar(u8),
    Person(u8),
    Several(u8),
    Undo,
    Redo,
}

/// Does a step; true if it changed anything by a new operation.
pub(crate) fn take(desk: &Desk, ids: &mut Vec<Id>, step: &Step) -> bool {
    let pick = |ids: &[Id], n: u8| (!ids.is_empty()).then(|| ids[usize::from(n) % ids.len()]);
    desk.clock.pass(1_000);
    let archive = &desk.archive;
    let operation = match step {
        Step::Add(n) => {
            let mut meeting = desk.meeting(&format!("Meeting {n}"), "2022-06-20");
            meeting.category = n.is_multiple_of(3).then(|| format!("Category {}", n % 4));
            meeting.series = n.is_multiple_of(4).then(|| SeriesNumber {
                name: format!("Series {}", n % 3),
                number: u32::from(*n) + 1,
            });
            meeting.participants = (0..n % 4).map(|p| person(&format!("Person {p}"))).collect();
            ids.push(meeting.id);
            desk.save(&meeting).operation
        }
        Step::Edit(which, n) => {
            let Some(mut m) = pick(ids, *which).and_then(|id| archive.meeting(id).ok()) else {
                return false;
            };
            edit(&mut m, *n);
            desk.save(&m).operation
        }
        Step::Remove(n) => {
            let Some(id) = pick(ids, *n) else { return false };
            match archive.transact(OperationKind::RemoveMeeting, |tx| tx.remove_meeting(id)) {
                Ok(done) => done.operation,
                Err(_) => return false,
            }
        }
        Step::Restore(n) => {
            let Some(id) = pick(ids, *n) else { return false };
            match archive.transact(OperationKind::RestoreMeeting, |tx| tx.restore_meeting(id)) {
                Ok(done) => done.operation,
                Err(_) => return false,
            }
        }
        Step::Office(n) => {
            let mut office = archive.office().unwrap();
            office.short_name = format!("Office {n}");
            office.languages.rotate_left(1);
            office.names.insert(Language::Hr, format!("Ured {n}"));
            archive
                .transact(OperationKind::EditOffice, |tx| tx.save_office(&office))
                .unwrap()
                .operation
        }
        Step::Pillar(n) => {
            let known = archive.list(List::Pillars).unwrap();
            let item = ListItem {
                id: known
                    .get(usize::from(*n) % 3)
                    .map_or_else(|| archive.new_id(), |item| item.id),
                name: format!("Pillar {n}"),
                short_name: String::new(),
                colour: Some("#123456".into()),
                order: String::new(),
                retired: n.is_multiple_of(2),
                translations: [(
                    Language::Sq,
                    ListItemNames {
                        name: format!("Shtylla {n}"),
                        short_name: String::new(),
                    },
                )]
                .into(),
            };
            match archive.transact(OperationKind::EditList, |tx| tx.save_list_item(List::Pillars, &item)) {
                Ok(done) => done.operation,
                Err(_) => return false,
            }
        }
        Step::Person(n) => {
            archive
                .transact(OperationKind::EditDirectory, |tx| {
                    let id = tx.new_id();
                    let person: Person = serde_json::from_value(
                        serde_json::json!({"id": id, "given_name": "Ana", "family_name": format!("F{n}")}),
                    )
                    .unwrap();
                    tx.save_person(&person)?;
                    tx.save_appointment(&Appointment {
                        id: tx.new_id(),
                        person: id,
                        organisation: None,
                        function: format!("Head {n}"),
                        from: Some(day("2020-01-01")),
                        to: None,
                    })
                })
                .unwrap()
                .operation
        }
        Step::Several(n) => {
            archive
                .transact(OperationKind::EditMeetings, |tx| {
                    for id in ids.iter() {
                        if tx.has_meeting(*id)? {
                            let mut m = tx.meeting(*id)?;
                            m.funder = Some(format!("Funder {n}"));
                            tx.save_meeting(&m)?;
                        }
                    }
                    Ok(())
                })
                .unwrap()
                .operation
        }
        Step::Undo => {
            archive.undo().ok();
            return false;
        }
        Step::Redo => {
            archive.redo().ok();
            return false;
        }
    };
    operation.is_some()
}

fn edit(m: &mut Meeting, n: u8) {
    match n % 12 {
        0 => m.title = format!("Title {n}"),
        1 => m.narrative.push_str("More. "),
        2 => m.starts_on = m.starts_on.succ_opt().unwrap(),
        3 => m.participants.insert(0, person(&format!("New {n}"))),
        4 => m.participants.reverse(),
        5 => drop(m.participants.pop()),
        6 => m.agenda.push(item("1", &format!("Item {n}"))),
        7 => m.our_roles = vec![Role::ALL[usize::from(n) % Role::ALL.len()]],
        8 => m.pillars = vec![format!("P{}", n % 5)],
        9 => m.city = n.is_multiple_of(2).then(|| "Skopje".into()),
        10 => m.working_languages = vec![if n.is_multiple_of(2) { "en" } else { "mk" }.into()],
        _ => m.category = Some(format!("Category {}", n % 4)),
    }
    m.ends_on = m.ends_on.max(m.starts_on);
}

/// Every standing record, as text.
pub(crate) fn everything(desk: &Desk) -> String {
    let archive = &desk.archive;
    let lists: Vec<_> = [List::Pillars, List::Categories]
        .map(|list| archive.list(list).unwrap())
        .into();
    format!(
        "{:#?}",
        (
            desk.all(),
            archive.office().unwrap(),
            lists,
            archive.series().unwrap(),
            archive.people().unwrap(),
            archive.appointments().unwrap()
        )
    )
}

/// Any work, of up to 24 steps.
pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => any::<u8>().prop_map(Step::Add),
        8 => any::<(u8, u8)>().prop_map(|(which, n)| Step::Edit(which, n)),
        1 => any::<u8>().prop_map(Step::Remove),
        1 => any::<u8>().prop_map(Step::Restore),
        1 => any::<u8>().prop_map(Step::Office),
        1 => any::<u8>().prop_map(Step::Pillar),
        1 => any::<u8>().prop_map(Step::Person),
        1 => any::<u8>().prop_map(Step::Several),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ];
    prop::collection::vec(step, 1..25)
}
