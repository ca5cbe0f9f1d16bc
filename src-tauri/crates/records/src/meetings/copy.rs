//! What a copy of a meeting, or the next of its series, begins with.

use super::{Meeting, ordinals::renewed};
use serde_json::{Map, Value};

/// Fields that another meeting of the kind has as well. Not its days and hours, nor what was said, decided or counted:
/// a field that is silently wrong is worse than an empty one.
const ALIKE: &[&str] = &[
    "title",
    "language",
    "format",
    "category",
    "pillars",
    "our_roles",
    "organisers",
    "access",
    "responsible",
    "working_languages",
    "funder",
];

/// Fields that a copy has besides: the next meeting of a series takes place elsewhere, in another year's plan.
const OF_A_COPY: &[&str] = &[
    "venue",
    "city",
    "country",
    "other_places",
    "hosts",
    "parent",
    "work_plan_code",
];

/// The fields of a copy, in the interchange form. It has no place in the series: that one is taken.
pub fn again(meeting: &Meeting) -> Map<String, Value> {
    fields(meeting, &[ALIKE, OF_A_COPY].concat(), &|title| title.to_owned())
}

/// The fields of the next meeting of its series, in the interchange form; `number` is the one that the series gives
/// next. A meeting of no series has a next one all the same: the ordinal of its title goes up.
pub fn next(meeting: &Meeting, number: u32) -> Map<String, Value> {
    let numbers = meeting.series.as_ref().map(|series| (series.number, number));
    let mut fields = fields(meeting, ALIKE, &|title| renewed(title, numbers));
    if let Some(series) = &meeting.series {
        fields.insert(
            "series".to_owned(),
            serde_json::json!({"name": series.name, "number": number}),
        );
    }
    fields
}

fn fields(meeting: &Meeting, names: &[&str], title: &dyn Fn(&str) -> String) -> Map<String, Value> {
    let mut again = meeting.clone().for_exchange();
    again.title = title(&again.title);
    for texts in again.translations.values_mut() {
        texts.title = title(&texts.title);
        texts.summary.clear();
        texts.narrative.clear();
    }
    again.translations.retain(|_, texts| !texts.title.is_empty());
    for item in &mut again.agenda {
        (item.speaker, item.starts_at) = (None, None);
    }
    for participant in &mut again.participants {
        participant.status = super::Presence::Invited;
    }
    let Ok(Value::Object(mut fields)) = serde_json::to_value(again) else {
        return Map::new();
    };
    fields.retain(|name, _| {
        names.contains(&name.as_str()) || ["translations", "agenda", "participants"].contains(&name.as_str())
    });
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Id, Language,
        meetings::{AgendaItem, Participant, SeriesNumber, Translation},
    };
    use serde_json::json;

    fn board() -> Meeting {
        let day = "2022-06-20".parse().unwrap();
        let mut meeting = Meeting::new(Id::v7(1, &[1; 10]), "6th Board Meeting", Language::En, day);
        meeting.series = Some(SeriesNumber {
            name: "Board".into(),
            number: 6,
        });
        meeting.city = Some("Budva".into());
        meeting.narrative = "They met.".into();
        meeting.pillars = vec!["WBCTi".into()];
        meeting.translations.insert(
            Language::Hr,
            Translation {
                title: "6. sastanak".into(),
                summary: String::new(),
                narrative: "Sastali su se.".into(),
            },
        );
        meeting.agenda = vec![AgendaItem {
            id: Some(Id::v7(2, &[1; 10])),
            number: "1".into(),
            title: "Opening".into(),
            speaker: Some("Chair".into()),
            starts_at: None,
        }];
        meeting.participants = vec![Participant {
            id: Some(Id::v7(3, &[1; 10])),
            person: Some("Ana".into()),
            organisation: None,
            function: None,
            rank: None,
            address: None,
            capacity: super::super::Capacity::Chair,
            status: super::super::Presence::Attended,
            delegates: None,
        }];
        meeting
    }

    #[test]
    fn a_copy_has_what_the_meeting_is_and_not_what_happened() {
        assert_eq!(
            Value::Object(again(&board())),
            json!({
                "title": "6th Board Meeting", "language": "en", "format": "in_person", "access": "internal", "city": "Budva",
                "pillars": ["WBCTi"], "translations": {"hr": {"title": "6. sastanak"}},
                "agenda": [{"number": "1", "title": "Opening"}],
                "participants": [{"person": "Ana", "capacity": "chair", "status": "invited"}],
            })
        );
    }

    #[test]
    fn the_next_of_a_series_has_its_number_in_every_title() {
        let next = next(&board(), 7);
        assert_eq!(next["title"], "7th Board Meeting");
        assert_eq!(next["translations"], json!({"hr": {"title": "7. sastanak"}}));
        assert_eq!(next["series"], json!({"name": "Board", "number": 7}));
        assert_eq!(next.get("city"), None);
    }

    #[test]
    fn what_it_begins_with_is_right() {
        for fields in [again(&board()), next(&board(), 7)] {
            let day = "2023-06-20".parse().unwrap();
            let mut meeting = Meeting::new(Id::v7(9, &[1; 10]), "New", Language::En, day);
            assert_eq!(crate::meetings::fields::set_all(&mut meeting, &fields), []);
        }
    }
}
