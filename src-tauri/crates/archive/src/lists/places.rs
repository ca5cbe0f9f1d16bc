//! Where meetings took place: the places that a list can be filtered and ordered by.

use super::{Place, rows::Rows};
use crate::Error;
use records::folding::fold;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// A city or a country that meetings have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceCount {
    /// The city as it is written most often, or the country.
    pub place: Place,
    /// How many meetings.
    pub meetings: usize,
}

/// Cities and countries, each with how many meetings. The writings of one name in different scripts are one city.
pub(super) fn counted(connection: &Connection) -> Result<Vec<PlaceCount>, Error> {
    let mut statement = connection
        .prepare_cached("SELECT city, country, count(*) FROM meeting WHERE removed = 0 GROUP BY city, country")?;
    let mut groups = statement.query([])?;
    let mut cities: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    let mut countries: BTreeMap<String, usize> = BTreeMap::new();
    while let Some(group) = groups.next()? {
        let meetings = group.get::<_, u32>(2)? as usize;
        if let Some(city) = group.get::<_, Option<String>>(0)? {
            let writings = cities.entry(fold(&city)).or_default();
            *writings.entry(city).or_default() += meetings;
        }
        if let Some(country) = group.get::<_, Option<String>>(1)? {
            *countries.entry(country).or_default() += meetings;
        }
    }
    let cities = cities.into_values().filter_map(|writings| {
        let meetings = writings.values().sum();
        let (city, _) = writings.into_iter().max_by_key(|(_, count)| *count)?;
        Some(PlaceCount {
            place: Place::city(city),
            meetings,
        })
    });
    let countries = countries.into_iter().map(|(code, meetings)| PlaceCount {
        place: Place::country(code),
        meetings,
    });
    Ok(cities.chain(countries).collect())
}

/// Meetings that took place in one of these places.
pub(super) fn holding(connection: &Connection, places: &[Place]) -> Result<Rows, Error> {
    let wanted: Vec<(Option<String>, Option<&str>)> = places
        .iter()
        .map(|place| (place.city.as_deref().map(fold), place.country.as_deref()))
        .collect();
    let passes = |city: Option<&str>, country: Option<&str>| {
        let city = city.map(fold).filter(|skeleton| !skeleton.is_empty());
        wanted.iter().any(|(wanted_city, wanted_country)| {
            (wanted_city.is_some() || wanted_country.is_some())
                && (wanted_city.is_none() || *wanted_city == city)
                && (wanted_country.is_none() || *wanted_country == country)
        })
    };
    let mut found = Rows::default();
    let mut passing = false;
    each(connection, |row, group| {
        if let Some((city, country)) = group {
            passing = passes(city, country);
        }
        if passing {
            found.add(row);
        }
    })?;
    Ok(found)
}

/// Gives every standing meeting's row, those of one place one after the other; with the first of each place its city
/// and country.
pub(super) fn each(
    connection: &Connection,
    mut take: impl FnMut(i64, Option<(Option<&str>, Option<&str>)>),
) -> Result<(), Error> {
    let mut statement =
        connection.prepare_cached("SELECT row, city, country FROM meeting WHERE removed = 0 ORDER BY city, country")?;
    let mut meetings = statement.query([])?;
    let mut last: Option<(Option<String>, Option<String>)> = None;
    while let Some(meeting) = meetings.next()? {
        let row = meeting.get(0)?;
        let place = (
            meeting.get_ref(1)?.as_str_or_null().unwrap_or_default(),
            meeting.get_ref(2)?.as_str_or_null().unwrap_or_default(),
        );
        let is_same = last
            .as_ref()
            .is_some_and(|(city, country)| (city.as_deref(), country.as_deref()) == place);
        if is_same {
            take(row, None);
        } else {
            take(row, Some(place));
            last = Some((place.0.map(str::to_owned), place.1.map(str::to_owned)));
        }
    }
    Ok(())
}
