//! What the tests speak through: an office's archive in a folder of its own, with a clock that stands.

use archive::{Archive, Done, Error, Fixed, Mode, OperationKind, Writer};
use records::{
    Access, Id, Language, Meeting, Office,
    meetings::{
        ActionState, AgendaItem, Capacity, DocumentReference, External, Minutes, MinutesState, Outcome, OutcomeKind,
        Participant, Presence, Role, SeriesNumber, Source, Status, Totals, Translation,
    },
};
use std::{path::PathBuf, sync::Arc};
use tempfile::TempDir;

/// 1 June 2022, 08:00 UTC.
pub(crate) const MORNING: i64 = 1_654_070_400_000;

/// An archive that is open for writing.
pub(crate) struct Desk {
    pub(crate) archive: Archive,
    pub(crate) clock: Arc<Fixed>,
    pub(crate) folder: PathBuf,
    pub(crate) home: TempDir,
}

pub(crate) fn office() -> Office {
    let mut office = Office::new("IISG Secretariat", Language::En);
    office.short_name = "IISG".into();
    office.languages = vec![Language::En, Language::Mk, Language::Sq];
    office
}

pub(crate) fn writer(author: &str) -> Writer {
    Writer {
        device: [7; 16],
        author: author.into(),
    }
}

pub(crate) fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn hour(text: &str) -> chrono::NaiveTime {
    chrono::NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

/// A folder of one's own; in memory where the system has such a place, since every save waits for the disk.
pub(crate) fn quick_folder() -> TempDir {
    let memory = std::path::Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
        let home = quick_folder();
        let folder = home.path().join("Office.rapporteur");
        let clock = Fixed::new(MORNING, 1);
        let archive = Archive::create_in(&folder, &office(), &writer("Ana"), clock.clone()).unwrap();
        Self {
            archive,
            clock,
            folder,
            home,
        }
    }

    /// Closes the archive and opens it again, as this author.
    pub(crate) fn reopened(self, author: &str) -> Self {
        let Self {
            archive,
            clock,
            folder,
            home,
        } = self;
        drop(archive);
        let archive = Archive::open_in(&folder, &writer(author), Mode::Write, clock.clone()).unwrap();
        Self {
            archive,
            clock,
            folder,
            home,
        }
    }

    pub(crate) fn id(&self) -> Id {
        self.archive.new_id()
    }

    /// A meeting of that title and day, not yet saved.
    pub(crate) fn meeting(&self, title: &str, on: &str) -> Meeting {
        Meeting::new(self.id(), title, Language::En, day(on))
    }

    pub(crate) fn try_save(&self, meeting: &Meeting) -> Result<Done<bool>, Error> {
        self.archive
            .transact(OperationKind::EditMeeting, |tx| tx.save_meeting(meeting))
    }

    pub(crate) fn save(&self, meeting: &Meeting) -> Done<bool> {
        self.try_save(meeting).unwrap()
    }

    /// Saves a new meeting of that title and day.
    pub(crate) fn add(&self, title: &str, on: &str) -> Meeting {
        let meeting = self.meeting(title, on);
        self.save(&meeting);
        meeting
    }

    /// Changes a saved meeting, a quarter of an hour later.
    pub(crate) fn edit(&self, id: Id, change: impl FnOnce(&mut Meeting)) -> Done<bool> {
        self.clock.pass(900_000);
        let mut meeting = self.archive.meeting(id).unwrap();
        change(&mut meeting);
        self.save(&meeting)
    }

    pub(crate) fn title(&self, id: Id) -> String {
        self.archive.meeting(id).unwrap().title
    }

    /// Every standing meeting, in the order of days.
    pub(crate) fn all(&self) -> Vec<Meeting> {
        let mut all = Vec::new();
        self.archive
            .meetings(archive::MeetingsIn::All, &mut |meeting| {
                all.push(meeting);
                std::ops::ControlFlow::Continue(())
            })
            .unwrap();
        all
    }
}

/// A participant of that name.
pub(crate) fn person(name: &str) -> Participant {
    Participant {
        id: None,
        person: Some(name.into()),
        organisation: None,
        function: None,
        rank: None,
        address: None,
        capacity: Capacity::Participant,
        status: Presence::Attended,
        delegates: None,
    }
}

/// An agenda item of that number and title.
pub(crate) fn item(number: &str, title: &str) -> AgendaItem {
    AgendaItem {
        id: None,
        number: number.into(),
        title: title.into(),
        speaker: None,
        starts_at: None,
    }
}

/// Gives a meeting a value in every field that it has.
pub(crate) fn with_everything(mut m: Meeting, other: Id) -> Meeting {
    m.external = vec![External {
        system: "outlook".into(),
        uid: "040000008200E00074C5B7101A82E008".into(),
        recurrence_id: Some("20220620T090000Z".into()),
        sequence: Some(2),
    }];
    m.reference = Some("IISG-S 12/2022".into());
    m.summary = "The board met.".into();
    m.narrative = "# Opening\n\nДачић, Đorđe & Çelik spoke.\n".into();
    m.report_text = Some("Short.".into());
    m.translations.insert(
        Language::Mk,
        Translation {
            title: "Одбор".into(),
            summary: String::new(),
            narrative: "Текст".into(),
        },
    );
    m.ends_on = m.starts_on + chrono::Duration::days(1);
    m.starts_at = Some(hour("09:30"));
    m.ends_at = Some(hour("17:00"));
    m.time_zone = Some("Europe/Skopje".into());
    m.status = Status::Confirmed;
    m.postponed_to = Some(other);
    m.reply_by = Some(day("2022-05-31"));
    m.parent = Some(other);
    m.format = records::meetings::Format::Hybrid;
    m.date_precision = records::meetings::DatePrecision::Month;
    m.venue = Some("Hotel Marriott".into());
    m.city = Some("Skopje".into());
    m.country = Some("MK".into());
    m.other_places = vec!["Ohrid".into(), "Struga".into()];
    m.category = Some("Board meeting".into());
    m.pillars = vec!["WBCTi".into(), "WBBSi".into()];
    m.series = Some(SeriesNumber {
        name: "IISG Board Meeting".into(),
        number: 6,
    });
    m.our_roles = vec![Role::Organised, Role::Chaired];
    m.organisers = vec!["IISG Secretariat".into(), "RCC".into()];
    m.hosts = vec!["Ministry of Interior".into()];
    m.access = Access::Board;
    m.responsible = Some("Ana".into());
    m.working_languages = vec!["en".into(), "mk".into()];
    m.funder = Some("EU".into());
    m.work_plan_code = Some("1.2.3".into());
    m.agenda = vec![item("1", "Opening"), item("2", "Report")];
    m.agenda[1].speaker = Some("Chair".into());
    m.agenda[1].starts_at = Some(hour("10:00"));
    m.minutes = Some(Minutes {
        state: MinutesState::Adopted,
        adopted_on: Some(day("2022-09-01")),
    });
    m.outcomes = vec![Outcome {
        id: None,
        kind: OutcomeKind::Action,
        text: "Send the report".into(),
        agenda: Some("2".into()),
        responsible: Some("Secretariat".into()),
        deadline: Some(day("2022-07-01")),
        state: Some(ActionState::Open),
    }];
    m.participants = vec![person("Agron Sojati"), person("Desislava Gotskova")];
    m.participants[0].capacity = Capacity::Chair;
    m.participants[1].organisation = Some("RAI".into());
    m.participants[1].function = Some("Head".into());
    m.participants[1].rank = Some("Director".into());
    m.participants[1].address = Some("Ms.".into());
    m.participants[1].delegates = Some(3);
    m.participants[1].status = Presence::Represented;
    m.totals = Some(Totals {
        participants: 40,
        women: Some(18),
        men: Some(22),
    });
    m.documents = vec![DocumentReference {
        path: "Agenda_6th_Board.docx".into(),
        kind: records::meetings::DocumentKind::Agenda,
        title: "Agenda".into(),
    }];
    m.source = Some(Source {
        url: "https://example.org/board".into(),
        posted_on: day("2022-06-22"),
        category: Some("News".into()),
    });
    m
}

/// Without what the archive adds to inner rows, so that it compares with what was given.
pub(crate) fn plain(meeting: Meeting) -> Meeting {
    meeting.for_exchange()
}

/// A folder's register, opened as anybody could who has archive.json and knows how keys derive.
pub(crate) fn raw_register(folder: &std::path::Path) -> rusqlite::Connection {
    let settings: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.join("archive.json")).unwrap()).unwrap();
    let digits = settings["slots"][0]["key"].as_str().unwrap();
    let key: Vec<u8> = (0..64)
        .step_by(2)
        .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap())
        .collect();
    let key = blake3::derive_key("rapporteur 2026 archive key -> register key v1", &key);
    let digits: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let connection = rusqlite::Connection::open(folder.join("register.db")).unwrap();
    connection
        .execute_batch(&format!("PRAGMA key = \"x'{digits}'\""))
        .unwrap();
    connection
}
