//! The year at a glance, and the Board: charts, tables, many participants.

use super::*;

pub(super) fn glance() -> Vec<Block> {
    let figure = |figure: &str, label: &str| KeyFigure {
        figure: figure.into(),
        label: text(label),
    };
    let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let columns = Columns {
        slots: months.map(Into::into).to_vec(),
        series: vec![
            Series {
                name: text("organised or co-organised"),
                fill: ACCENT,
                values: vec![1, 3, 3, 3, 2, 3, 1, 0, 3, 2, 3, 2],
            },
            Series {
                name: text("attended"),
                fill: SECOND,
                values: vec![1, 1, 2, 1, 2, 2, 1, 0, 1, 2, 2, 1],
            },
        ],
    };
    let bar = |fill, name: &str, letters: &str, value, percent: &str| Bar {
        mark: Mark { fill },
        name: text(name),
        letters: letters.into(),
        value,
        percent: percent.into(),
    };
    let bars = vec![
        bar(Some(INDIGO), "Counter-Terrorism", "WBCTi", 9, "21\u{202f}%"),
        bar(Some(TEAL), "Counter Serious Crime", "WBCSCi", 11, "26\u{202f}%"),
        bar(Some(ROSE), "Border Security", "WBBSi", 10, "24\u{202f}%"),
        bar(None, "Cross-cutting", "", 12, "29\u{202f}%"),
    ];
    let chart = |title: &str, drawing, alternative: &str| {
        Block::Chart(Chart {
            title: text(title),
            drawing,
            alternative: alternative.into(),
            language: "en".into(),
        })
    };
    let mut rows: Vec<Row> = [
        ["Albania", "2", "1", "2", "5"],
        ["Bosnia and Herzegovina", "4", "–", "2", "6"],
        ["Kosovo*", "1", "–", "2", "3"],
        ["Montenegro", "4", "–", "1", "5"],
        ["North Macedonia", "3", "1", "1", "5"],
        ["Serbia", "2", "2", "–", "4"],
        ["Other countries", "–", "1", "7", "8"],
        ["Online", "5", "–", "1", "6"],
    ]
    .iter()
    .map(|cells| row(cells))
    .collect();
    rows[7].rule = Rule::Strong;
    rows.push(Row {
        total: true,
        ..row(&["All", "21", "5", "16", "42"])
    });
    rows.iter_mut().for_each(|row| row.cells[0].heads_row = true);
    let number = |head: &str| column(head, Align::Right, 0.0);
    let columns_of_table = vec![
        column("Country", Align::Left, 1.0),
        number("organised"),
        number("co-organised"),
        number("attended"),
        number("all"),
    ];
    vec![
        Block::Chapter(chapter("glance", Some("1"), "The year at a glance")),
        Block::KeyFigures(vec![
            figure("42", "meetings held"),
            figure("21", "organised by the Secretariat"),
            figure("5", "co-organised with a partner"),
            figure("16", "attended by invitation"),
            figure("1\u{202f}036", "participants registered"),
            figure("64", "organisations represented"),
            figure("87", "travel days of staff"),
            figure("12", "decisions and actions, 5 done"),
        ]),
        chart(
            "Meetings by month",
            Drawing::Columns(columns),
            "Columns: January 2, February 4, March 5, April 4.",
        ),
        chart(
            "Meetings by pillar",
            Drawing::Shares(Shares { bars }),
            "Bars: 9, 11, 10 and 12 meetings.",
        ),
        Block::Table(table(
            "Meetings by country that hosted them",
            columns_of_table,
            rows,
            false,
        )),
    ]
}

pub(super) fn governance() -> Vec<Block> {
    let participants = vec![
        group(
            "Ministry of Security of Bosnia and Herzegovina",
            &[
                "Selma Hadžić, _Assistant Minister_",
                "Goran Vuković, _Head of Sector_",
                "Amra Delić-Begović, _Senior Adviser_",
            ],
        ),
        group(
            "Ministry of Interior, Albania",
            &[
                "Ardian Kola, _Deputy Minister_",
                "Elira Hoxhaj, _Director_",
                "Besnik Marku, _Head of Unit_",
            ],
        ),
        group(
            "Ministry of Internal Affairs, Kosovo*",
            &[
                "Valdrin Gashi, _Deputy Minister_",
                "Teuta Krasniqi, _Director_",
                "Liridon Berisha, _Adviser_",
            ],
        ),
        group(
            "Ministry of Interior, North Macedonia",
            &[
                "Александра Ѓорѓиевска (Aleksandra Gjorgjievska), _State Secretary_",
                "Dejan Trpkovski, _Assistant Director_",
            ],
        ),
        group(
            "Ministry of the Interior, Serbia",
            &[
                "Nemanja Stojković, _State Secretary_",
                "Dragana Ljubičić, _Head of Department_",
            ],
        ),
        group(
            "European Commission, DG NEAR",
            &[
                "Hélène Vandenbroucke, _Head of Unit_",
                "Mikko Järvinen, _Programme Manager_",
            ],
        ),
        group("CEPOL", &["Ana Ferreira da Costa, _Head of Unit_"]),
        group("Frontex", &["Piotr Wiśniewski, _Liaison Officer_"]),
        group("OSCE", &["Oleksandra Kovalenko, _Senior Police Affairs Officer_"]),
        group(
            "IISG Secretariat",
            &[
                "Agron Sojati, _Head of Secretariat_",
                "Maja Pinjo Talevska, _Deputy Head, Senior Expert_",
            ],
        ),
    ];
    vec![
        Block::Chapter(chapter("governance", Some("2"), "Governance")),
        paragraph(
            "en",
            "Six partners of the region send their ministers of interior or security to the Board, which decides once a year what the pillars shall do. The European Commission, its agencies and the bilateral donors sit in the Support Group: they speak, they pay for much of the work, and they do not vote. Between two meetings the Secretariat reports on each decision until it is closed.",
        ),
        paragraph(
            "en",
            "The Board met once in 2022. It took four decisions instead of nine, since all needs were adopted as one document. The minutes are kept at https://www.example.org/secretariat/board/meetings/2022/sixth-meeting/minutes-and-decisions.pdf and are open to everyone.",
        ),
        Block::Table(table(
            "Meetings of the Board",
            vec![
                column("No.", Align::Left, 0.0),
                column("Date", Align::Left, 1.0),
                column("Place", Align::Left, 1.0),
                column("decisions", Align::Right, 0.0),
                column("partners", Align::Right, 0.0),
            ],
            vec![
                row(&["3", "28\u{a0}March 2019", "Skopje", "7", "6"]),
                row(&["4", "10\u{a0}November 2020", "online", "5", "6"]),
                row(&["5", "7\u{a0}July 2021", "Podgorica", "9", "5"]),
                row(&["6", "20\u{a0}June 2022", "Sarajevo, hybrid", "4", "6"]),
            ],
            false,
        )),
        entry(
            "m23",
            "en",
            "Sixth Board Meeting of the Integrative Internal Security Governance",
            "20\u{a0}June 2022",
            vec![
                fact("Sarajevo, Bosnia and Herzegovina"),
                fact("hybrid"),
                fact("organised by the IISG Secretariat"),
                marked(None, "cross-cutting"),
                fact("sixth of the series; fifth: 7\u{a0}July 2021"),
                fact("No.\u{a0}23"),
            ],
            vec![
                paragraph(
                    "en",
                    "Ministers and their deputies came to Sarajevo, or joined on screen, to hear what became of last year's list of needs. All of them said that the IISG was the place where such a list belongs, and that they would go on using it. Kosovo*, Montenegro and Serbia offered to host the next round of consultations.",
                ),
                paragraph(
                    "en",
                    "The Secretariat presented the response mapping: of 61 needs, 38 were met by at least one project, 14 of them by several, and 23 by none. Delegations asked how far a need that is met on paper is met in practice; they agreed that national coordinators confirm each match before it enters the IISG Database. CEPOL, Europol and Frontex described their plans for 2022–2023.",
                ),
                heading("en", "Outcomes"),
                list(
                    "en",
                    &[
                        "The report on the response mapping was adopted (decision 6/1).",
                        "RAI was admitted to the Support Group (decision 6/2).",
                        "The Secretariat will consult each partner in its capital by 31\u{a0}December 2022 (decision 6/3).",
                        "Each partner will name one contact person for the IISG Database by 15\u{a0}September 2022 (decision 6/4).",
                    ],
                ),
                heading("en", "Participants"),
                Block::Groups(Groups {
                    columns: 3,
                    groups: participants,
                }),
            ],
        ),
        entry(
            "m31",
            "en",
            "Meeting with the Regional Anti-Corruption Initiative",
            "5\u{a0}October 2022",
            vec![
                fact("Sarajevo, premises of RAI"),
                fact("role: bilateral partner"),
                marked(None, "cross-cutting"),
                fact("No.\u{a0}31"),
            ],
            vec![
                paragraph(
                    "en",
                    "RAI became a member of the Support Group in June. Its head received the Head of the IISG Secretariat to settle how the two offices share work: which data RAI adds to the response mapping, who goes to which meeting, and how ministries are spared the same question twice.",
                ),
                heading("en", "Outcomes"),
                list(
                    "en",
                    &["The secretariats exchange their calendars at the start of each quarter."],
                ),
            ],
        ),
    ]
}
