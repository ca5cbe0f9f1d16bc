//! A small office of invented meetings, and builders that say what a test is about.

use chrono::NaiveDate;
use records::lists::{ListItem, ListItemNames};
use records::meetings::{
    ActionState, Capacity, Format, Outcome, OutcomeKind, Participant, Presence, Role, SeriesNumber, Status, Totals,
    Translation,
};
use records::{Access, Audience, Id, Language, Meeting, Office};
use report::{Input, Options, Report};
use std::collections::BTreeMap;

/// An office with its lists and meetings.
pub(crate) struct Small {
    pub(crate) office: Office,
    pub(crate) meetings: Vec<Meeting>,
    pub(crate) pillars: Vec<ListItem>,
    pub(crate) categories: Vec<ListItem>,
    pub(crate) series_numbers: BTreeMap<String, Vec<u32>>,
}

impl Small {
    /// Two pillars, no meetings.
    pub(crate) fn new() -> Self {
        let mut office = Office::new("Secretariat for River Safety", Language::En);
        office
            .names
            .insert(Language::SrCyrl, "Секретаријат за безбедност река".into());
        office.short_name = "SRS".into();
        office.reference_prefix = "SRS".into();
        Self {
            office,
            meetings: Vec::new(),
            pillars: vec![
                item(1, "Flood protection", "FP", "Заштита од поплава"),
                item(2, "Safe navigation", "SN", "Безбедна пловидба"),
            ],
            categories: vec![item(3, "Working group", "", "Радна група")],
            series_numbers: BTreeMap::new(),
        }
    }

    pub(crate) fn with(mut self, meeting: Meeting) -> Self {
        self.meetings.push(meeting);
        self
    }

    pub(crate) fn report(&self, options: &Options) -> Report {
        report::annual(
            &Input {
                office: &self.office,
                meetings: &self.meetings,
                pillars: &self.pillars,
                categories: &self.categories,
                series_numbers: &self.series_numbers,
            },
            options,
        )
    }

    pub(crate) fn public(&self, language: Language) -> Report {
        self.report(&options(language, Audience::Public))
    }
}

pub(crate) fn options(language: Language, audience: Audience) -> Options {
    Options {
        year: 2022,
        language,
        audience,
        date: day("2023-01-27"),
        reference: None,
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("tests give dates that exist")
}

pub(crate) fn id(n: u8) -> Id {
    Id::v7(1_650_000_000_000 + u64::from(n), &[n; 10])
}

fn item(n: u8, name: &str, letters: &str, serbian: &str) -> ListItem {
    ListItem {
        id: id(200 + n),
        name: name.into(),
        short_name: letters.into(),
        colour: None,
        order: format!("a{n}"),
        retired: false,
        translations: BTreeMap::from([(
            Language::SrCyrl,
            ListItemNames {
                name: serbian.into(),
                short_name: String::new(),
            },
        )]),
    }
}

/// A public meeting that was held and lacks nothing but people and outcomes, attended by the office.
pub(crate) fn meeting(n: u8, title: &str, date: &str) -> Meeting {
    let mut meeting = Meeting::new(id(n), title, Language::En, day(date));
    meeting.access = Access::Public;
    meeting.narrative = format!("What was said at {title}.");
    meeting.city = Some("Tirana".into());
    meeting.country = Some("AL".into());
    meeting.our_roles = vec![Role::Attended];
    meeting.pillars = vec!["FP".into()];
    meeting
}

pub(crate) fn person(name: &str, organisation: &str, function: &str) -> Participant {
    Participant {
        id: None,
        person: Some(name.into()),
        organisation: Some(organisation.into()),
        function: Some(function.into()),
        rank: None,
        address: None,
        capacity: Capacity::Participant,
        status: Presence::Attended,
        delegates: None,
    }
}

pub(crate) fn outcome(kind: OutcomeKind, text: &str) -> Outcome {
    Outcome {
        id: None,
        kind,
        text: text.into(),
        agenda: None,
        responsible: None,
        deadline: None,
        state: None,
    }
}

/// Five meetings: a board in hybrid form with people and outcomes, one of both pillars in Kosovo, one without text, one
/// only in Macedonian, and one that was cancelled.
pub(crate) fn five() -> Small {
    let mut board = meeting(1, "Sixth meeting of the River Board", "2022-06-20");
    board.translations.insert(
        Language::SrCyrl,
        Translation {
            title: "Шести састанак Речног одбора".into(),
            summary: String::new(),
            narrative: "Одбор је усвојио *програм* рада.".into(),
        },
    );
    board.narrative =
        "The Board met in Sarajevo.\n\nIt adopted the *programme* and heard from Kosovo and Serbia:\n\n- levees\n- locks"
            .into();
    board.city = Some("Sarajevo".into());
    board.country = Some("BA".into());
    board.venue = Some("Town Hall".into());
    board.format = Format::Hybrid;
    board.category = Some("Working group".into());
    board.organisers = vec!["SRS".into(), "the Ministry of Waters".into()];
    board.our_roles = vec![Role::CoOrganised, Role::Spoke];
    board.pillars = Vec::new();
    board.reference = Some("SRS/2022/14".into());
    board.series = Some(SeriesNumber {
        name: "River Board".into(),
        number: 6,
    });
    let mut action = outcome(OutcomeKind::Action, "The list of locks is sent to all members.");
    action.responsible = Some("Ministry of Waters".into());
    action.deadline = Some(day("2022-09-15"));
    action.state = Some(ActionState::Done);
    board.outcomes = vec![
        outcome(OutcomeKind::Conclusion, "The year was wet."),
        outcome(OutcomeKind::Decision, "The programme is adopted."),
        action,
    ];
    let mut chair = person("Ana Horvat", "Ministry of Waters", "State Secretary");
    chair.capacity = Capacity::Chair;
    let mut delegation = person("", "River Police, Kosovo", "");
    delegation.person = None;
    delegation.delegates = Some(4);
    let mut absent = person("Petar Nemo", "Ministry of Waters", "Adviser");
    absent.status = Presence::Apologies;
    board.participants = vec![
        chair,
        delegation,
        person("Marko Petrović", "Ministry of Waters", "Adviser"),
        absent,
    ];

    let mut joint = meeting(2, "“Dams and Locks”, seminar", "2022-05-05");
    joint.ends_on = day("2022-05-06");
    joint.city = Some("Pristina".into());
    joint.country = Some("XK".into());
    joint.pillars = vec!["FP".into(), "SN".into()];
    joint.totals = Some(Totals {
        participants: 1036,
        women: Some(511),
        men: None,
    });

    let mut bare = meeting(3, "Visit to the lock at Tivat", "2022-11-30");
    bare.ends_on = day("2022-12-02");
    bare.city = Some("Tivat".into());
    bare.country = Some("ME".into());
    bare.narrative = String::new();
    bare.pillars = vec!["SN".into()];
    bare.our_roles = vec![Role::Organised];

    let mut macedonian = meeting(4, "Средба за заштита од поплави", "2022-10-25");
    macedonian.language = Language::Mk;
    macedonian.narrative = "Се разговараше за насипите.".into();
    macedonian.city = Some("Скопје".into());
    macedonian.country = Some("MK".into());

    let mut cancelled = meeting(5, "Autumn exercise", "2022-10-03");
    cancelled.status = Status::Cancelled;

    let mut small = Small::new();
    small.meetings = vec![board, joint, bare, macedonian, cancelled];
    small.series_numbers.insert("River Board".into(), vec![3, 4, 6]);
    small
}
