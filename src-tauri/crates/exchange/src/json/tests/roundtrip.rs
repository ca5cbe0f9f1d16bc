//! What is written reads back as it was, for any meeting.

use super::*;
use ::records::{
    Access, Id, Meeting,
    meetings::{
        ActionState, AgendaItem, Capacity, DatePrecision, DocumentKind, DocumentReference, External, Format, Minutes,
        MinutesState, Outcome, OutcomeKind, Participant, Presence, Role, SeriesNumber, Source, Status, Totals,
        Translation,
    },
};
use chrono::{Duration, NaiveDate, NaiveTime};
use proptest::{collection::vec, option, prelude::*, sample::select};

/// A name in any script, as a field keeps it: no line ends, no space at its ends or doubled.
fn name() -> impl Strategy<Value = String> {
    "[\\PC&&[^\\p{Z}]]{1,12}( [\\PC&&[^\\p{Z}]]{1,9}){0,2}"
}

/// A text of several paragraphs.
fn text() -> impl Strategy<Value = String> {
    "[\\PC&&[^\\p{Z}]]{1,20}[\\PC\n\t]{0,60}"
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0..109_000i64).prop_map(|days| NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + Duration::days(days))
}

fn hour() -> impl Strategy<Value = NaiveTime> {
    (0..24u32, 0..60u32).prop_map(|(h, m)| NaiveTime::from_hms_opt(h, m, 0).unwrap())
}

fn id() -> impl Strategy<Value = Id> {
    (1..u64::MAX >> 17, any::<[u8; 10]>()).prop_map(|(ms, chance)| Id::v7(ms, &chance))
}

fn outcome() -> impl Strategy<Value = Outcome> {
    (
        select(OutcomeKind::ALL),
        text(),
        option::of(name()),
        option::of(name()),
        option::of(day()),
        option::of(select(ActionState::ALL)),
    )
        .prop_map(|(kind, text, agenda, responsible, deadline, state)| Outcome {
            id: None,
            kind,
            text,
            agenda,
            responsible,
            deadline,
            state,
        })
}

fn participant() -> impl Strategy<Value = Participant> {
    (
        name(),
        [
            option::of(name()),
            option::of(name()),
            option::of(name()),
            option::of(name()),
        ],
        select(Capacity::ALL),
        select(Presence::ALL),
        option::of(1..500u32),
    )
        .prop_map(
            |(person, [organisation, function, rank, address], capacity, status, delegates)| Participant {
                id: None,
                person: Some(person),
                organisation,
                function,
                rank,
                address,
                capacity,
                status,
                delegates,
            },
        )
}

fn agenda_item() -> impl Strategy<Value = AgendaItem> {
    (option::of(name()), name(), option::of(name()), option::of(hour())).prop_map(
        |(number, title, speaker, starts_at)| AgendaItem {
            id: None,
            number: number.unwrap_or_default(),
            title,
            speaker,
            starts_at,
        },
    )
}

prop_compose! {
    fn texts()(
        title in name(), summary in option::of(text()), narrative in option::of(text()), report_text in option::of(text()),
        translation in option::of((select(Language::ALL), name(), option::of(text()))),
        places in vec(name(), 0..3), names in proptest::array::uniform6(option::of(name())),
    )(
        mut meeting in Just(Meeting::new(Incoming::NO_ID, title, Language::Mk, NaiveDate::default())),
        (summary, narrative, report_text) in Just((summary, narrative, report_text)),
        translation in Just(translation), places in Just(places), names in Just(names),
    ) -> Meeting {
        meeting.summary = summary.unwrap_or_default();
        meeting.narrative = narrative.unwrap_or_default();
        meeting.report_text = report_text;
        meeting.translations = translation
            .map(|(language, title, summary)| (language, Translation { title, summary: summary.unwrap_or_default(), narrative: String::new() }))
            .into_iter()
            .collect();
        meeting.organisers = places.clone();
        meeting.hosts = places.iter().rev().cloned().collect();
        meeting.other_places = places;
        [meeting.reference, meeting.venue, meeting.city, meeting.category, meeting.funder, meeting.responsible] = names;
        meeting
    }
}

prop_compose! {
    fn lists()(
        mut meeting in texts(),
        agenda in vec(agenda_item(), 0..4), outcomes in vec(outcome(), 0..4), participants in vec(participant(), 0..4),
        external in option::of((name(), name(), option::of(name()), option::of(0..i64::from(u32::MAX)))),
        document in option::of((name(), select(DocumentKind::ALL), option::of(name()))),
        source in option::of((name(), day(), option::of(name()))),
        series in option::of((name(), 1..u32::MAX)),
        minutes in option::of((select(MinutesState::ALL), option::of(day()))),
        totals in option::of((0..9_000u32, option::of(0..100u32), option::of(0..100u32))),
    ) -> Meeting {
        meeting.agenda = agenda;
        meeting.outcomes = outcomes;
        meeting.participants = participants;
        meeting.external = external.into_iter().map(|(system, uid, recurrence_id, sequence)| External { system, uid, recurrence_id, sequence }).collect();
        meeting.documents = document.into_iter().map(|(path, kind, title)| DocumentReference { path, kind, title: title.unwrap_or_default() }).collect();
        meeting.source = source.map(|(url, posted_on, category)| Source { url, posted_on, category });
        meeting.series = series.map(|(name, number)| SeriesNumber { name, number });
        meeting.minutes = minutes.map(|(state, adopted_on)| Minutes { state, adopted_on });
        meeting.totals = totals.map(|(others, women, men)| Totals {
            participants: others + women.unwrap_or(0) + men.unwrap_or(0), women, men,
        });
        meeting
    }
}

prop_compose! {
    fn any_meeting()(
        mut meeting in lists(), key in id(), parent in option::of(id()),
        starts_on in day(), length in 0..366i64, hours in option::of((hour(), hour())), reply_by in option::of(day()),
        precision in select(DatePrecision::ALL), status in select(Status::ALL), format in select(Format::ALL),
        access in select(Access::ALL), language in select(Language::ALL),
        roles in proptest::sample::subsequence(Role::ALL, 0..=Role::ALL.len()),
        pillars in proptest::sample::subsequence(&["WBCTi", "WBCSCi", "WBBSi"][..], 0..=3),
        country in option::of(select(&["BA", "XK", "AT"][..])), tags in proptest::sample::subsequence(&["en", "pt-BR"][..], 0..=2),
    ) -> Meeting {
        meeting.id = key;
        meeting.parent = parent;
        meeting.starts_on = starts_on;
        meeting.ends_on = starts_on + Duration::days(length);
        if let Some((one, other)) = hours {
            (meeting.starts_at, meeting.ends_at) = (Some(one.min(other)), Some(one.max(other)));
            meeting.time_zone = Some("Europe/Sarajevo".to_owned());
        }
        meeting.reply_by = reply_by;
        (meeting.date_precision, meeting.status, meeting.format) = (precision, status, format);
        (meeting.access, meeting.language, meeting.our_roles) = (access, language, roles);
        meeting.pillars = pillars.into_iter().map(str::to_owned).collect();
        meeting.country = country.map(str::to_owned);
        meeting.working_languages = tags.into_iter().map(str::to_owned).collect();
        meeting
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn a_meeting_reads_back_as_it_was_written(meeting in any_meeting(), typed in any::<bool>()) {
        prop_assume!(::records::meetings::rules::check(&meeting).is_empty());
        let mut writer = Writer::new(Vec::new());
        if typed {
            writer.record(Outgoing::Meeting(&meeting)).unwrap();
        } else {
            writer.meeting(&meeting).unwrap();
        }
        let written = writer.into_inner();
        prop_assert_eq!(written.iter().filter(|byte| **byte == b'\n').count(), 1);
        let read = read(&written).pop().unwrap();
        let Ok(Record::Meeting(incoming)) = read else { panic!("{read:?}") };
        prop_assert_eq!(&incoming.meeting, &meeting);
        prop_assert_eq!(incoming.onto(&meeting), Ok(meeting));
    }

    /// A file is anything: reading it never ends the program, and every line that says something is answered.
    #[test]
    fn any_bytes_are_answered(text in vec(any::<u8>(), 0..400)) {
        let blank = |line: &&[u8]| !line.iter().all(u8::is_ascii_whitespace);
        let lines = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&text).split(|byte| *byte == b'\n').filter(blank).count();
        prop_assert_eq!(read(&text).len(), lines);
    }
}

#[test]
fn fields_stand_in_the_order_of_the_form() {
    let mut meeting = meeting(
        r#"{"title": "Board", "starts_on": "2022-06-20", "country": "BA", "series": {"number": 6, "name": "Board"}}"#,
    )
    .meeting;
    meeting.id = "0190a0a0-0000-7000-8000-000000000001".parse().unwrap();
    let mut writer = Writer::new(Vec::new());
    writer.meeting(&meeting).unwrap();
    writer.record(Outgoing::Meeting(&meeting)).unwrap();
    insta::assert_snapshot!(String::from_utf8(writer.into_inner()).unwrap(), @r#"
    {"id":"0190a0a0-0000-7000-8000-000000000001","title":"Board","language":"en","starts_on":"2022-06-20","ends_on":"2022-06-20","date_precision":"day","status":"held","format":"in_person","country":"BA","series":{"name":"Board","number":6},"access":"internal"}
    {"type":"meeting","id":"0190a0a0-0000-7000-8000-000000000001","title":"Board","language":"en","starts_on":"2022-06-20","ends_on":"2022-06-20","date_precision":"day","status":"held","format":"in_person","country":"BA","series":{"name":"Board","number":6},"access":"internal"}
    "#);
}

#[test]
fn the_other_records_read_back_as_they_were_written() {
    let lines = r##"{"type":"office","names":{"en":"IISG Secretariat"},"short_name":"IISG","language":"en","languages":["en","sq"],"time_zone":"Europe/Sarajevo","country":"BA","kosovo_note":true,"kosovo_texts":{},"accent":"#1f3a5f","logo":"data:image/svg+xml;base64,PHN2Zy8+","reference_prefix":"IISG-S"}
{"type":"office","names":{"en":"IISG Secretariat"},"short_name":"IISG","language":"en","languages":["en","sq"],"time_zone":"Europe/Sarajevo","country":"BA","kosovo_note":true,"kosovo_texts":{},"accent":"#1f3a5f","accent2":"#c8a24a","logo":"data:image/svg+xml;base64,PHN2Zy8+","reference_prefix":"IISG-S","first_day":"sunday","date_style":"numeric"}
{"type":"list_item","list":"pillars","id":"0190a0a0-0000-7000-8000-000000000001","name":"Western Balkan Border Security initiative","short_name":"WBBSi","colour":"#2f6f5e","order":"c","retired":false,"translations":{}}
{"type":"series","id":"0190a0a0-0000-7000-8000-000000000002","name":"IISG Board Meeting","translations":{"sq":"Mbledhja e Bordit të IISG"}}
{"type":"organisation","id":"0190a0a0-0000-7000-8000-000000000003","name":"Regional Anti-corruption Initiative","short_name":"RAI","country":"BA"}
{"type":"person","id":"0190a0a0-0000-7000-8000-000000000004","given_name":"Desislava","family_name":"Gotskova","address":"Ms."}
{"type":"appointment","id":"0190a0a0-0000-7000-8000-000000000005","person":"0190a0a0-0000-7000-8000-000000000004","organisation":"0190a0a0-0000-7000-8000-000000000003","function":"Head of Secretariat"}
"##;
    let records: Vec<Record> = read(lines.as_bytes()).into_iter().map(Result::unwrap).collect();
    let mut writer = Writer::new(Vec::new());
    for record in &records {
        let out = match record {
            Record::Office(office) => Outgoing::Office(office),
            Record::ListItem(list, item) => Outgoing::ListItem { list: *list, item },
            Record::Series(series) => Outgoing::Series(series),
            Record::Organisation(organisation) => Outgoing::Organisation(organisation),
            Record::Person(person) => Outgoing::Person(person),
            Record::Appointment(appointment) => Outgoing::Appointment(appointment),
            Record::Meeting(meeting) => Outgoing::Meeting(&meeting.meeting),
        };
        writer.record(out).unwrap();
    }
    assert_eq!(String::from_utf8(writer.into_inner()).unwrap(), lines);
}
