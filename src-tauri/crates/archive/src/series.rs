//! Runs of numbered meetings.

use crate::{
    Archive, Error,
    record::{self, record},
    transact::Tx,
    translation,
};
use records::{
    Id, Problem, Rule,
    series::{self, Series},
};

record! {
    /// A series.
    SeriesRow in "series" of "id" by "name" {
        name: String,
        merged_into: Option<Id>,
    }
}

/// A series and the numbers of its meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesSummary {
    /// The series.
    pub series: Series,
    /// The number that its next meeting takes.
    pub next_number: u32,
    /// The numbers that its meetings have, rising.
    pub numbers: Vec<u32>,
}

impl Archive {
    /// All series by name, with the numbers of their meetings.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn series(&self) -> Result<Vec<SeriesSummary>, Error> {
        let reader = self.reader()?;
        let rows = record::select::<SeriesRow>(
            &reader,
            "WHERE removed = 0 AND merged_into IS NULL ORDER BY name, id",
            [],
        )?;
        let mut numbers = reader.prepare_cached(
            "SELECT series_number FROM meeting WHERE series IN (SELECT id FROM series WHERE id = ?1 OR merged_into = ?1) \
             AND series_number IS NOT NULL AND removed = 0 ORDER BY series_number",
        )?;
        rows.into_iter()
            .map(|row| {
                let numbers: Vec<u32> = numbers
                    .query_map([row.id.as_bytes()], |found| record::load(found, 0))?
                    .collect::<Result<_, _>>()?;
                let names = translation::of(&reader, row.id)?.into_iter();
                Ok(SeriesSummary {
                    series: Series {
                        id: row.id,
                        name: row.fields.name,
                        translations: names
                            .filter(|(field, _, _)| field == "name")
                            .map(|(_, language, name)| (language, name))
                            .collect(),
                    },
                    next_number: series::next_number(numbers.iter().copied()),
                    numbers,
                })
            })
            .collect()
    }
}

impl Tx<'_> {
    /// Adds a series, or changes its names; whether anything changed.
    ///
    /// # Errors
    /// Invalid: no name, or another series has it.
    pub fn save_series(&self, series: &Series) -> Result<bool, Error> {
        let name = series.name.trim();
        if name.is_empty() {
            return Err(Error::Invalid(vec![Problem::new("name", Rule::Missing, "")]));
        }
        let lower = name.to_lowercase();
        let taken = record::select::<SeriesRow>(self.connection, "WHERE removed = 0 AND merged_into IS NULL", [])?
            .iter()
            .any(|row| row.id != series.id && row.fields.name.to_lowercase() == lower);
        if taken {
            return Err(Error::Invalid(vec![Problem::new("name", Rule::Twice, name)]));
        }
        let row = SeriesRow {
            name: name.to_owned(),
            merged_into: None,
        };
        let names = series.translations.iter();
        let names = names.map(|(language, name)| ("name", *language, name.trim()));
        let changed = self.changing(|| {
            self.put(series.id, &row)?;
            translation::save(self, series.id, names)
        })?;
        self.is_about("series", series.id)?;
        self.forget_names();
        Ok(changed)
    }
}
