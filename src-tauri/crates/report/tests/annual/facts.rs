//! What stands beside, under and within a meeting.

use crate::office::{Small, five, id, meeting, outcome, person};
use crate::walk::{all, entry, facts, rows, shown, table};
use blocks::{Block, Entry, Inline, ParagraphRole};
use records::Language;
use records::meetings::{Format, OutcomeKind, Presence, Role, SeriesNumber};

fn said(entry: &Entry) -> Vec<String> {
    facts(entry)
        .into_iter()
        .map(|fact| fact.replace(['\u{A0}', '\u{202F}'], " "))
        .collect()
}

#[test]
fn the_facts_of_a_board() {
    let report = five().public(Language::En);
    assert_eq!(
        said(entry(&report.document, id(1))),
        [
            "20 June 2022",
            "Sarajevo, Bosnia and Herzegovina",
            "Town Hall",
            "hybrid",
            "organised by SRS and the Ministry of Waters",
            "roles: co-organiser and speaker",
            "■ cross-cutting",
            "sixth of the series",
            "6 participants",
            "SRS/2022/14",
            "No. 2",
        ]
    );
    assert_eq!(
        said(entry(&report.document, id(2))),
        [
            "5–6 May 2022",
            "Pristina, Kosovo*",
            "role: participant",
            "■ FP",
            "■ SN",
            "1 036 participants (women: 511)",
            "No. 1",
        ]
    );
}

#[test]
fn the_facts_of_a_board_in_serbian() {
    let report = five().public(Language::SrCyrl);
    assert_eq!(
        said(entry(&report.document, id(1))),
        [
            "20. јуна 2022.",
            "Сарајево, Босна и Херцеговина",
            "Town Hall",
            "хибридно",
            "организатори: SRS и the Ministry of Waters",
            "улоге: суорганизатор и говорник",
            "■ међусекторски",
            "шести у низу „River Board“",
            "6 учесника",
            "SRS/2022/14",
            "бр. 2",
        ]
    );
}

#[test]
fn a_series_is_named_where_the_title_does_not() {
    let mut seminar = meeting(1, "Seminar", "2022-03-01");
    seminar.series = Some(SeriesNumber {
        name: "Spring Talks".into(),
        number: 21,
    });
    let report = Small::new().with(seminar).public(Language::En);
    assert!(said(entry(&report.document, id(1))).contains(&"21st of the series “Spring Talks”".into()));
}

#[test]
fn a_meeting_on_screens_has_no_other_place() {
    let mut online = meeting(1, "Call", "2022-03-01");
    online.format = Format::Online;
    (online.city, online.country) = (None, None);
    let report = Small::new().with(online).public(Language::En);
    assert_eq!(
        said(entry(&report.document, id(1)))[..3],
        ["1 March 2022", "online", "role: participant"]
    );
}

#[test]
fn outcomes_are_numbered_and_say_who_and_by_when() {
    let report = five().public(Language::En);
    let list = entry(&report.document, id(1))
        .body
        .iter()
        .find_map(|block| match block {
            Block::List(list) if list.start == Some(1) => Some(list),
            _ => None,
        })
        .unwrap();
    let items: Vec<String> = list
        .items
        .iter()
        .map(|item| match &item[..] {
            [Block::Paragraph(p)] => shown(&p.text).replace('\u{A0}', " "),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        items,
        [
            "The year was wet.",
            "The programme is adopted (decision).",
            "The list of locks is sent to all members (action; responsible: Ministry of Waters; deadline: 15 September 2022; done).",
        ]
    );
}

#[test]
fn a_few_participants_stand_in_a_row_and_only_those_who_came() {
    let report = five().public(Language::En);
    let Some(Block::Paragraph(row)) = entry(&report.document, id(1)).body.last() else {
        panic!("participants come last")
    };
    assert_eq!(row.role, ParagraphRole::Names);
    assert_eq!(
        shown(&row.text),
        "Ana Horvat, State Secretary, chair; Marko Petrović, Adviser (Ministry of Waters); delegation of 4 (River Police, Kosovo*)"
    );
    assert!(!serde_json::to_string(&report.document).unwrap().contains("Nemo"));
}

#[test]
fn many_participants_stand_by_organisation() {
    let mut seminar = meeting(1, "Seminar", "2022-03-01");
    let clerks = (1..=12).map(|n| person(&format!("Clerk {n}"), "Ministry", "Clerk"));
    let mut guest = person("Guest", "", "Judge");
    guest.organisation = None;
    seminar.participants = std::iter::once(guest).chain(clerks).collect();
    let report = Small::new().with(seminar).public(Language::En);
    let Some(Block::Groups(groups)) = entry(&report.document, id(1)).body.last() else {
        panic!("participants come last")
    };
    let titles: Vec<String> = groups.groups.iter().map(|group| shown(&group.title)).collect();
    assert_eq!(titles, ["Ministry", "Others"]);
    assert_eq!(groups.groups[0].lines.len(), 12);
}

#[test]
fn an_organisation_without_a_number_makes_the_number_unknown() {
    let mut seminar = meeting(1, "Seminar", "2022-03-01");
    let mut organisation = person("", "Ministry", "");
    (organisation.person, organisation.function) = (None, None);
    seminar.participants = vec![person("Ana", "Ministry", "Clerk"), organisation.clone()];
    let small = Small::new().with(seminar);
    let counted = |small: &Small| {
        let document = small.public(Language::En).document;
        said(entry(&document, id(1)))
            .into_iter()
            .find(|fact| fact.contains("participants"))
    };
    assert_eq!(counted(&small), None);
    assert_eq!(
        small.public(Language::En).warnings[0].kind,
        report::Kind::AttendanceUnknown
    );
    let text = serde_json::to_string(&small.public(Language::En).document).unwrap();
    assert!(!text.contains("participant registered") && text.contains("organisation represented"));
    let mut small = small;
    small.meetings[0].participants[1].delegates = Some(u32::MAX);
    assert_eq!(counted(&small), Some("4 294 967 296 participants".into()));
}

#[test]
fn names_of_people_are_names_and_carry_no_sign() {
    let mut seminar = meeting(1, "Seminar", "2022-03-01");
    let mut guest = person("Arta Kosova", "", "Judge");
    guest.organisation = None;
    guest.address = Some("Ms.".into());
    guest.rank = Some("Col.".into());
    let mut late = person("Late Comer", "X", "Y");
    late.status = Presence::Confirmed;
    seminar.participants = vec![guest, late];
    let report = Small::new().with(seminar).public(Language::En);
    let Some(Block::Paragraph(row)) = entry(&report.document, id(1)).body.last() else {
        panic!("participants come last")
    };
    assert_eq!(
        row.text,
        [
            Inline::name("Ms. Col. Arta Kosova"),
            Inline::words(", "),
            Inline::words("Judge")
        ]
    );
}

#[test]
fn kosovo_carries_its_sign_in_every_text_and_its_note() {
    let mut seminar = meeting(1, "Kosovo on the river", "2022-03-01");
    seminar.narrative = "Guests from *Kosovo* and [Kosovo*](https://example.org/Kosovo), Kosovo\\*, Kosovo*.".into();
    seminar.outcomes = vec![outcome(OutcomeKind::Conclusion, "Kosovo sends a list.")];
    let mut small = Small::new().with(seminar);
    let signs = |small: &Small| {
        let text = serde_json::to_string(&small.public(Language::En).document).unwrap();
        text.matches("\"note_sign\"").count()
    };
    // Title: entry, list of the chapter, list of meetings attended, register. Text: four. Outcome: one.
    assert_eq!(signs(&small), 9);
    let note = &small.public(Language::SrCyrl).document.notes["kosovo"];
    assert!(note.sign == "*" && note.language == "sr-Cyrl" && shown(&note.text).starts_with("Овај назив"));
    small.office.kosovo_note = false;
    assert_eq!(signs(&small), 0);
    assert!(small.public(Language::En).document.notes.is_empty());
}

#[test]
fn what_is_not_translated_stands_in_its_own_language() {
    let report = five().public(Language::En);
    let macedonian = entry(&report.document, id(4));
    assert_eq!(macedonian.language, "mk");
    let Some(Block::Paragraph(text)) = macedonian.body.first() else {
        panic!("text")
    };
    assert_eq!(text.language, "mk");
    let serbian = five().public(Language::SrCyrl).document;
    let board = entry(&serbian, id(1));
    assert_eq!(
        (board.language.as_str(), shown(&board.title).as_str()),
        ("sr-Cyrl", "Шести састанак Речног одбора")
    );
}

#[test]
fn the_report_text_is_printed_before_the_narrative_and_raw_html_without_tags() {
    let mut seminar = meeting(1, "Seminar", "2022-03-01");
    seminar.report_text = Some("<p>For <b>print</b></p><script>alert(1)</script>\n\n😀 שלום".into());
    let document = Small::new().with(seminar).public(Language::En).document;
    let text: Vec<String> = all(&document)
        .into_iter()
        .filter_map(|block| match block {
            Block::Paragraph(p) => Some(shown(&p.text)),
            _ => None,
        })
        .collect();
    assert_eq!(text[..2], ["For print", "😀 שלום"]);
}

#[test]
fn roles_are_listed_in_their_order() {
    let mut seminar = meeting(1, "Seminar", "2022-03-01");
    seminar.our_roles = vec![Role::Spoke, Role::Organised, Role::Chaired];
    let report = Small::new().with(seminar).public(Language::En);
    assert!(said(entry(&report.document, id(1))).contains(&"roles: organiser, chair and speaker".into()));
}

#[test]
fn a_register_does_not_say_what_nobody_said() {
    let mut visit = meeting(1, "Visit", "2022-03-01");
    visit.our_roles = Vec::new();
    let report = Small::new()
        .with(visit)
        .with(meeting(2, "Seminar", "2022-04-01"))
        .public(Language::En);
    let register = rows(table(&report.document, "chapter-register"));
    assert!(register[0].contains("|–|"), "{register:?}");
    assert!(register[1].contains("|attended|"), "{register:?}");
}
