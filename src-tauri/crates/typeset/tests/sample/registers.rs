//! What stands before and after the chapters: foreword, decisions, notes, the register.

use super::*;

pub(super) fn foreword() -> Vec<Block> {
    vec![
        Block::Chapter(chapter("foreword", None, "Foreword")),
        paragraph(
            "en",
            "After two years of screens, 2022 brought the partners of the region back into one room. Most meetings of this report were held in person, a third of them outside the capitals, and nearly all of them ended with something written down that somebody has to do. We count those undertakings here because they outlast the meetings.",
        ),
        paragraph(
            "en",
            "The Board met in Sarajevo on 20\u{a0}June 2022. It adopted the response mapping, received the Regional Anti-Corruption Initiative among the members of the Support Group, and told the Secretariat to visit each partner at home before winter. Two of those visits were made in autumn; the others are planned for 2023, and their dates stand in the calendar.",
        ),
        paragraph(
            "en",
            "Readers who have little time may begin with the table of decisions: it says what is open, who is responsible and since when. Nothing was left out of it because it is late. A report is useful to a board when it shows the unfinished work as plainly as the finished, and we have tried to write one.",
        ),
        paragraph(
            "en",
            "None of this would exist without the national coordinators, who answer our letters in the evenings, and the contact points of the pillars. To them, to the hosts who opened their houses, and to a small team that travelled eighty-seven days this year, I owe more than a foreword can say.",
        ),
        small("Agron Sojati, Head of the IISG Secretariat, Sarajevo, 27\u{a0}January 2023"),
    ]
}

pub(super) fn decisions() -> Vec<Block> {
    let ruled = |cells: &[&str]| Row {
        rule: Rule::Hairline,
        ..row(cells)
    };
    let overdue = |cells: &[&str]| {
        let mut row = ruled(cells);
        row.cells[4].text = vec![Inline::Strong {
            content: text("overdue"),
        }];
        row
    };
    vec![
        Block::Chapter(chapter("decisions", Some("4"), "Decisions and open actions")),
        paragraph(
            "en",
            "Decisions of the Board and undertakings of other meetings, as they stood on 20\u{a0}January 2023. What is overdue comes first.",
        ),
        Block::Table(table(
            "",
            vec![
                column("No.", Align::Left, 0.0),
                column("Decision or action", Align::Left, 1.4),
                column("Responsible", Align::Left, 1.0),
                column("Deadline", Align::Left, 0.0),
                column("State", Align::Left, 0.6),
            ],
            vec![
                overdue(&[
                    "6/4",
                    "Each partner names one contact person for the IISG Database",
                    "Partners; two replies missing",
                    "15\u{a0}Sept. 2022",
                    "",
                ]),
                overdue(&[
                    "34/1",
                    "Revised list of needs, with financial investigations and digital forensics",
                    "Ministry of Interior, North Macedonia",
                    "15\u{a0}Nov. 2022",
                    "",
                ]),
                ruled(&[
                    "21/2",
                    "Access to the IISG Database for two persons in each administration",
                    "IISG Secretariat",
                    "31\u{a0}Jan. 2023",
                    "open",
                ]),
                ruled(&[
                    "31/1",
                    "Exchange of calendars at the start of each quarter",
                    "IISG Secretariat; RAI",
                    "each quarter",
                    "open",
                ]),
                ruled(&[
                    "6/2",
                    "RAI admitted to the Support Group",
                    "Board",
                    "20\u{a0}June 2022",
                    "done",
                ]),
                ruled(&[
                    "8/1",
                    "Confirmed list of needs of Albania",
                    "Ministry of Interior, Albania",
                    "31\u{a0}Mar. 2022",
                    "done 29\u{a0}Mar.",
                ]),
            ],
            true,
        )),
        small("No.: meeting and outcome, as in the chronological register."),
    ]
}

pub(super) fn method() -> Vec<Block> {
    vec![
        Block::Chapter(chapter("method", Some("A"), "Notes on method")),
        paragraph(
            "en",
            "A meeting is counted in the month in which it began, even if it ended in the next. _Organised_ means that the Secretariat invited; _attended_ that it was invited. Names of persons keep the letters of their own language. Records that are classified _limited_ are left out of this edition; members of the Board find them in IISG-S/2023/008.",
        ),
        Block::Quote(vec![paragraph(
            "en",
            "Countries are named as was valid on the day of each meeting.",
        )]),
        paragraph(
            "en",
            "Shares are rounded to whole per cent, so that they may not add up to 100.",
        ),
    ]
}

pub(super) fn register() -> Vec<Block> {
    let months = [
        "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Sept.", "Oct.", "Nov.", "Dec.",
    ];
    let titles = [
        "Coordination meeting of the Support Group",
        "Regional workshop on the prevention of violent extremism in prisons",
        "Bilateral meeting with the Directorate of Police",
        "Working Group on International Cooperation and Working Group of Government Experts on Technical Assistance",
    ];
    let places = [
        "Online",
        "Tirana, Albania",
        "Podgorica, Montenegro",
        "Pristina, Kosovo*",
        "Sarajevo, Bosnia and Herzegovina",
    ];
    let pillars = [
        (None, "cross"),
        (Some(INDIGO), "WBCTi"),
        (Some(TEAL), "WBCSCi"),
        (Some(ROSE), "WBBSi"),
    ];
    let roles = ["organised", "attended", "co-organised"];
    let mut rows = Vec::new();
    for (month, name) in months.iter().enumerate() {
        for of_month in 0..4 {
            let at = month * 4 + of_month;
            let date = format!("{}\u{a0}{name}", 3 + of_month * 7);
            let (fill, letters) = pillars[(at * 7 + month) % 4];
            let number = (at + 1).to_string();
            let mut row = row(&[
                &number,
                &date,
                titles[(at * 3 + month) % 4],
                places[(at * 2 + month) % 5],
                roles[at % 3],
                letters,
            ]);
            row.cells[5].mark = Some(Mark { fill });
            row.cells[0].anchor = Some(format!("r{}", at + 1));
            if of_month == 3 {
                row.rule = Rule::Hairline;
            }
            rows.push(row);
        }
    }
    vec![
        Block::Chapter(chapter("register", Some("B"), "Chronological register")),
        Block::Table(table(
            "",
            vec![
                column("No.", Align::Right, 0.0),
                column("Date", Align::Left, 0.0),
                column("Meeting", Align::Left, 1.0),
                column("Place", Align::Left, 0.6),
                column("Role", Align::Left, 0.0),
                column("Pillar", Align::Left, 0.0),
            ],
            rows,
            true,
        )),
    ]
}
