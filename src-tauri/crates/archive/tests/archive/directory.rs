//! People, organisations and appointments.

use crate::builders::{Desk, day};
use archive::{Error, OperationKind};
use records::{
    Language, Rule,
    directory::{Appointment, Organisation, Person},
};

fn person(desk: &Desk, given_name: &str, family_name: &str) -> Person {
    Person {
        id: desk.id(),
        given_name: given_name.into(),
        family_name: family_name.into(),
        given_name_cyrillic: Some("Агрон".into()),
        family_name_cyrillic: None,
        address: Some("Mr.".into()),
        academic_title: Some("Dr.".into()),
        rank: Some("Director".into()),
        email: Some("a@example.org".into()),
        phone: Some("+355".into()),
        note: Some("Speaks Italian".into()),
    }
}

#[test]
fn the_directory_reads_back_in_its_order() {
    let desk = Desk::new();
    let (second, first) = (person(&desk, "Agron", "Sojati"), person(&desk, "Desislava", "Gotskova"));
    let parent = Organisation {
        id: desk.id(),
        name: "Ministry of Interior".into(),
        short_name: Some("MoI".into()),
        country: Some("AL".into()),
        parent: None,
        names: [(Language::Sq, "Ministria e Brendshme".to_owned())].into(),
    };
    let police = Organisation {
        id: desk.id(),
        name: "State Police".into(),
        short_name: None,
        country: None,
        parent: Some(parent.id),
        names: [].into(),
    };
    let appointment = Appointment {
        id: desk.id(),
        person: second.id,
        organisation: Some(police.id),
        function: "Head of unit".into(),
        from: Some(day("2020-01-01")),
        to: None,
    };
    let work = |again: bool| {
        let done = desk
            .archive
            .transact(OperationKind::EditDirectory, |tx| {
                let changed = [
                    tx.save_person(&second)?,
                    tx.save_person(&first)?,
                    // the parent comes after its part, as in a file
                    tx.save_organisation(&police)?,
                    tx.save_organisation(&parent)?,
                    tx.save_appointment(&appointment)?,
                ];
                assert_eq!(changed, [!again; 5]);
                Ok(())
            })
            .unwrap();
        (done.changes.people.len(), done.changes.organisations.len())
    };
    assert_eq!(work(false), (2, 2));
    assert_eq!(work(true), (0, 0));
    assert_eq!(desk.archive.people().unwrap(), [first, second]);
    assert_eq!(desk.archive.organisations().unwrap(), [parent, police]);
    assert_eq!(desk.archive.appointments().unwrap(), [appointment]);
}

#[test]
fn records_that_cannot_be_are_refused() {
    let desk = Desk::new();
    let mut nobody = person(&desk, " ", "");
    let refused = desk
        .archive
        .transact(OperationKind::EditDirectory, |tx| tx.save_person(&nobody));
    assert!(matches!(refused, Err(Error::Invalid(problems)) if problems[0].rule == Rule::Missing));
    nobody.given_name = "Madonna".into();
    desk.archive
        .transact(OperationKind::EditDirectory, |tx| tx.save_person(&nobody))
        .unwrap();
    let mut appointment = Appointment {
        id: desk.id(),
        person: nobody.id,
        organisation: None,
        function: "Singer".into(),
        from: Some(day("2020-01-02")),
        to: Some(day("2020-01-01")),
    };
    let save = |appointment: &Appointment| {
        desk.archive
            .transact(OperationKind::EditDirectory, |tx| tx.save_appointment(appointment))
            .map(drop)
    };
    assert!(
        matches!(save(&appointment), Err(Error::Invalid(problems)) if problems[0].rule == Rule::EndsBeforeItStarts)
    );
    appointment.to = None;
    appointment.person = desk.id();
    assert!(matches!(
        save(&appointment),
        Err(Error::NotFound { what: "person", .. })
    ));
}
