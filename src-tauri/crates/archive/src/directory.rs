//! The directory: people, organisations, and who held which function when.

use crate::{
    Archive, Error,
    record::{self, Record, Stored, record},
    transact::Tx,
    translation,
};
use chrono::NaiveDate;
use records::{
    Id, Problem, Rule,
    directory::{Appointment, Organisation, Person},
};
use rusqlite::Connection;

record! {
    /// A person.
    PersonRow in "person" of "id" by "family_name" {
        given_name: String,
        family_name: String,
        given_name_cyrillic: Option<String>,
        family_name_cyrillic: Option<String>,
        address: Option<String>,
        academic_title: Option<String>,
        rank: Option<String>,
        email: Option<String>,
        phone: Option<String>,
        note: Option<String>,
    }
}

record! {
    /// An organisation.
    OrganisationRow in "organisation" of "id" by "name" {
        name: String,
        short_name: Option<String>,
        country: Option<String>,
        parent: Option<Id>,
    }
}

record! {
    /// A function from a day to a day.
    AppointmentRow in "appointment" of "person" by "from_day" {
        person: Id,
        organisation: Option<Id>,
        function: String,
        from_day: Option<NaiveDate>,
        to_day: Option<NaiveDate>,
    }
}

fn person(row: Stored<PersonRow>) -> Person {
    let Stored { id, fields, .. } = row;
    Person {
        id,
        given_name: fields.given_name,
        family_name: fields.family_name,
        given_name_cyrillic: fields.given_name_cyrillic,
        family_name_cyrillic: fields.family_name_cyrillic,
        address: fields.address,
        academic_title: fields.academic_title,
        rank: fields.rank,
        email: fields.email,
        phone: fields.phone,
        note: fields.note,
    }
}

fn organisation(connection: &Connection, row: Stored<OrganisationRow>) -> Result<Organisation, Error> {
    let names = translation::of(connection, row.id)?;
    Ok(Organisation {
        id: row.id,
        name: row.fields.name,
        short_name: row.fields.short_name,
        country: row.fields.country,
        parent: row.fields.parent,
        names: names
            .into_iter()
            .filter(|(field, _, _)| field == "name")
            .map(|(_, language, text)| (language, text))
            .collect(),
    })
}

fn appointment(row: Stored<AppointmentRow>) -> Appointment {
    let Stored { id, fields, .. } = row;
    Appointment {
        id,
        person: fields.person,
        organisation: fields.organisation,
        function: fields.function,
        from: fields.from_day,
        to: fields.to_day,
    }
}

impl Archive {
    /// Everybody in the directory, by family name.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn people(&self) -> Result<Vec<Person>, Error> {
        const STANDING: &str = "WHERE removed = 0 AND merged_into IS NULL ORDER BY family_name, given_name, id";
        let rows = record::select(&*self.reader()?, STANDING, [])?;
        Ok(rows.into_iter().map(person).collect())
    }

    /// All organisations of the directory, by name.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn organisations(&self) -> Result<Vec<Organisation>, Error> {
        const STANDING: &str = "WHERE removed = 0 AND merged_into IS NULL ORDER BY name, id";
        let reader = self.reader()?;
        let rows = record::select(&reader, STANDING, [])?;
        rows.into_iter().map(|row| organisation(&reader, row)).collect()
    }

    /// All appointments, by person and first day.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn appointments(&self) -> Result<Vec<Appointment>, Error> {
        let rows = record::select(&*self.reader()?, "WHERE removed = 0 ORDER BY person, from_day, id", [])?;
        Ok(rows.into_iter().map(appointment).collect())
    }
}

impl Tx<'_> {
    /// Adds or changes a person; whether anything changed.
    ///
    /// # Errors
    /// Invalid: no name at all.
    pub fn save_person(&self, person: &Person) -> Result<bool, Error> {
        if person.family_name.trim().is_empty() && person.given_name.trim().is_empty() {
            return Err(missing("family_name"));
        }
        let row = PersonRow {
            given_name: person.given_name.clone(),
            family_name: person.family_name.clone(),
            given_name_cyrillic: person.given_name_cyrillic.clone(),
            family_name_cyrillic: person.family_name_cyrillic.clone(),
            address: person.address.clone(),
            academic_title: person.academic_title.clone(),
            rank: person.rank.clone(),
            email: person.email.clone(),
            phone: person.phone.clone(),
            note: person.note.clone(),
        };
        self.save_directory(person.id, &row)
    }

    /// Adds or changes an organisation; whether anything changed.
    ///
    /// # Errors
    /// Invalid: no name, or it is its own parent.
    pub fn save_organisation(&self, organisation: &Organisation) -> Result<bool, Error> {
        if organisation.name.trim().is_empty() {
            return Err(missing("name"));
        }
        if organisation.parent == Some(organisation.id) {
            return Err(Error::Invalid(vec![Problem::new("parent", Rule::RefersToItself, "")]));
        }
        let row = OrganisationRow {
            name: organisation.name.clone(),
            short_name: organisation.short_name.clone(),
            country: organisation.country.clone(),
            parent: organisation.parent,
        };
        let changed = self.save_directory(organisation.id, &row)?;
        let names = organisation.names.iter();
        let names = names.map(|(language, name)| ("name", *language, name.as_str()));
        let renamed = self.changing(|| translation::save(self, organisation.id, names))?;
        Ok(changed || renamed)
    }

    /// Adds or changes an appointment; whether anything changed.
    ///
    /// # Errors
    /// Invalid: no function, or it ends before it begins; NotFound: no such person or organisation.
    pub fn save_appointment(&self, appointment: &Appointment) -> Result<bool, Error> {
        if appointment.function.trim().is_empty() {
            return Err(missing("function"));
        }
        if let (Some(from), Some(to)) = (appointment.from, appointment.to)
            && to < from
        {
            let problem = Problem::new("to", Rule::EndsBeforeItStarts, &to.to_string());
            return Err(Error::Invalid(vec![problem]));
        }
        self.must_stand::<PersonRow>(appointment.person)?;
        if let Some(organisation) = appointment.organisation {
            self.must_stand::<OrganisationRow>(organisation)?;
        }
        let row = AppointmentRow {
            person: appointment.person,
            organisation: appointment.organisation,
            function: appointment.function.clone(),
            from_day: appointment.from,
            to_day: appointment.to,
        };
        self.save_directory(appointment.id, &row)
    }

    fn save_directory<R: Record>(&self, id: Id, row: &R) -> Result<bool, Error> {
        let changed = self.changing(|| self.put(id, row))?;
        self.is_about(R::TABLE, id)?;
        Ok(changed)
    }

    fn must_stand<R: Record>(&self, id: Id) -> Result<(), Error> {
        match record::find::<R>(self.connection, id)? {
            Some(row) if row.removed == 0 => Ok(()),
            _ => Err(Error::NotFound { what: R::TABLE, id }),
        }
    }
}

fn missing(field: &str) -> Error {
    Error::Invalid(vec![Problem::new(field, Rule::Missing, "")])
}
