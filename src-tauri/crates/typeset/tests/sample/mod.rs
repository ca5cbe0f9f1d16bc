//! A report of a year, as an office might print it: every kind of block, in four languages and two scripts.

#![allow(dead_code, reason = "the tests and the example each use a part")]

use blocks::*;
use std::collections::BTreeMap;

pub(crate) const ACCENT: Colour = Colour(0x24, 0x47, 0x8f);
pub(crate) const SECOND: Colour = Colour(0xe8, 0xe8, 0xe8);
const INDIGO: Colour = Colour(0x3b, 0x3f, 0x9c);
const TEAL: Colour = Colour(0x0d, 0x7a, 0x7f);
const ROSE: Colour = Colour(0xdc, 0x8f, 0x83);

/// A simple mark: a square within a square.
pub(crate) const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><rect x="2" y="2" width="56" height="56" fill="none" stroke="#24478f" stroke-width="4"/><path d="M14 14h32v32H14z" fill="#24478f"/></svg>"##;

/// Inlines from a short notation: *emphasis*, Kosovo* with its note, and @name@ for names.
pub(crate) fn text(words: &str) -> Text {
    let mut out = Vec::new();
    for (at, part) in words.split("Kosovo*").enumerate() {
        if at > 0 {
            out.push(Inline::words("Kosovo"));
            out.push(Inline::NoteSign { note: "kosovo".into() });
        }
        for (at, part) in part.split('_').enumerate() {
            match (part.is_empty(), at % 2) {
                (true, _) => {}
                (false, 0) => out.push(Inline::words(part)),
                (false, _) => out.push(Inline::Emphasis {
                    content: vec![Inline::words(part)],
                }),
            }
        }
    }
    out
}

pub(crate) fn paragraph(language: &str, words: &str) -> Block {
    Block::Paragraph(Paragraph {
        text: text(words),
        language: language.into(),
        role: ParagraphRole::Text,
    })
}

pub(crate) fn small(words: &str) -> Block {
    Block::Paragraph(Paragraph {
        text: text(words),
        language: "en".into(),
        role: ParagraphRole::Small,
    })
}

pub(crate) fn heading(language: &str, words: &str) -> Block {
    Block::Heading(Heading {
        level: 1,
        text: text(words),
        anchor: None,
        language: language.into(),
    })
}

pub(crate) fn list(language: &str, items: &[&str]) -> Block {
    let items = items.iter().map(|item| vec![paragraph(language, item)]).collect();
    Block::List(List { start: Some(1), items })
}

pub(crate) fn chapter(anchor: &str, number: Option<&str>, title: &str) -> Chapter {
    Chapter {
        anchor: anchor.into(),
        number: number.map(Into::into),
        title: text(title),
        side: Vec::new(),
        in_contents: true,
        language: "en".into(),
    }
}

pub(crate) fn fact(words: &str) -> Fact {
    Fact {
        mark: None,
        text: text(words),
        strong: false,
    }
}

fn marked(fill: Option<Colour>, words: &str) -> Fact {
    Fact {
        mark: Some(Mark { fill }),
        text: text(words),
        strong: false,
    }
}

pub(crate) fn entry(
    anchor: &str,
    language: &str,
    title: &str,
    date: &str,
    facts: Vec<Fact>,
    body: Vec<Block>,
) -> Block {
    let date = Fact {
        mark: None,
        text: text(date),
        strong: true,
    };
    let facts = std::iter::once(date).chain(facts).collect();
    Block::Entry(Entry {
        anchor: anchor.into(),
        title: text(title),
        language: language.into(),
        facts,
        body,
    })
}

pub(crate) fn column(head: &str, align: Align, share: f32) -> Column {
    Column {
        head: text(head),
        align,
        share,
    }
}

pub(crate) fn cell(words: &str) -> Cell {
    Cell {
        text: text(words),
        ..Cell::default()
    }
}

pub(crate) fn row(cells: &[&str]) -> Row {
    Row {
        cells: cells.iter().map(|words| cell(words)).collect(),
        total: false,
        rule: Rule::None,
        spanning: false,
    }
}

pub(crate) fn table(title: &str, columns: Vec<Column>, rows: Vec<Row>, full_width: bool) -> Table {
    Table {
        title: text(title),
        columns,
        rows,
        full_width,
        summary: String::new(),
        language: "en".into(),
    }
}

fn group(title: &str, lines: &[&str]) -> Group {
    Group {
        title: text(title),
        lines: lines.iter().map(|line| text(line)).collect(),
        language: "en".into(),
    }
}

/// A document without anything in it.
pub(crate) fn empty() -> Document {
    let note = Note {
        sign: "*".into(),
        text: text(
            "This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.",
        ),
        language: "en".into(),
    };
    Document {
        title: "Activity report 2022".into(),
        author: "IISG Secretariat".into(),
        subject: String::new(),
        language: "en".into(),
        date: "2023-01-27".into(),
        accent: ACCENT,
        cover: None,
        heads: RunningHeads {
            verso: "Activity report 2022".into(),
            foot: "IISG-S/2023/007".into(),
            foot_outside: String::new(),
        },
        notes: BTreeMap::from([("kosovo".to_owned(), note)]),
        body: Vec::new(),
        words: Words {
            logo: "Mark of the Secretariat".into(),
            continued: "(continued)".into(),
        },
    }
}

/// The report.
pub(crate) fn report() -> Document {
    let cover = Cover {
        logo: Some(Logo {
            format: LogoFormat::Svg,
            bytes: LOGO.into(),
            alternative: "Two squares".into(),
        }),
        issuer: text("Secretariat of the Integrative Internal Security Governance in the Western Balkans"),
        title: text("Activity report"),
        period: "2022".into(),
        lines: Vec::new(),
        reference: "Reference IISG-S/2023/007".into(),
        classification: "Public".into(),
        date: "Issued in Sarajevo on 27\u{a0}January 2023".into(),
    };
    let mut body = Vec::new();
    body.extend(foreword());
    let contents = Chapter {
        in_contents: false,
        ..chapter("contents", None, "Contents")
    };
    body.push(Block::Chapter(contents));
    body.push(Block::Contents(Contents { depth: 2 }));
    body.extend(glance());
    body.extend(governance());
    body.extend(pillar());
    body.extend(decisions());
    body.extend(method());
    body.extend(register());
    Document {
        cover: Some(cover),
        body,
        ..empty()
    }
}

fn foreword() -> Vec<Block> {
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

fn glance() -> Vec<Block> {
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

fn governance() -> Vec<Block> {
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

fn pillar() -> Vec<Block> {
    let side = vec![Fact {
        mark: Some(Mark { fill: Some(TEAL) }),
        text: text("WBCSCi, the Western Balkan Counter Serious Crime initiative"),
        strong: false,
    }];
    let page = |anchor: &str| Cell {
        text: vec![Inline::PageOf { to: anchor.into() }],
        leads_to: Some(anchor.into()),
        ..Cell::default()
    };
    let listed = |date: &str, title: &str, anchor: &str| Row {
        cells: vec![cell(date), cell(title), page(anchor)],
        ..row(&[])
    };
    let pillar = || marked(Some(TEAL), "WBCSCi");
    vec![
        Block::Chapter(Chapter {
            side,
            ..chapter("crime", Some("3"), "Countering serious crime")
        }),
        paragraph(
            "en",
            "The second pillar joins the criminal police of the region with those who help it from outside. Its Support Group came together twice in 2022. In between, the Secretariat finished the draft of the needs mapping, began the yearly consultations on responses, and started to enter both into the IISG Database, where each partner can see who asked for what and who offered to help.",
        ),
        paragraph(
            "en",
            "Firearms, drugs on the Balkan route and encrypted communication returned in almost every meeting. For the first two there are instruments that work; for the third the region asked, again and again, for training and for advice on the law.",
        ),
        Block::KeyFigures(vec![
            KeyFigure {
                figure: "11".into(),
                label: text("meetings in this pillar"),
            },
            KeyFigure {
                figure: "4".into(),
                label: text("of them organised or co-organised"),
            },
        ]),
        Block::Table(table(
            "",
            vec![
                column("Date", Align::Left, 0.0),
                column("Meetings in this chapter", Align::Left, 1.0),
                column("Page", Align::Right, 0.0),
            ],
            vec![
                listed(
                    "3\u{a0}Feb.",
                    "Bilateral meeting with the Directorate of Police, Podgorica",
                    "nowhere",
                ),
                listed(
                    "10\u{a0}Mar.",
                    "National thematic meeting with the Ministry of Interior, Tirana",
                    "m8",
                ),
                listed(
                    "5–6\u{a0}May",
                    "Regional Conference of Directors of Police Services “Fighting Organized Crime: Challenges and Support”, Skopje",
                    "m16",
                ),
                listed(
                    "9\u{a0}June",
                    "Regional Support Group meeting, WBCSCi, Podgorica",
                    "m21",
                ),
                listed(
                    "25\u{a0}Oct.",
                    "National thematic meeting with Western Balkans partners, Skopje",
                    "m34",
                ),
                listed(
                    "8–9\u{a0}Nov.",
                    "Expert meeting on financial investigations and asset recovery, Rome",
                    "m36",
                ),
            ],
            false,
        )),
        entry(
            "m8",
            "en",
            "National thematic meeting with the Ministry of Interior",
            "10\u{a0}March 2022",
            vec![
                fact("Tirana, Albania"),
                fact("organised by the IISG Secretariat and the Ministry of Interior of Albania"),
                pillar(),
                fact("No.\u{a0}8"),
            ],
            vec![
                paragraph(
                    "en",
                    "Line by line, the heads of the criminal police, of the directorate for international cooperation and of the training centre read the needs of Albania with the Secretariat. They confirmed eleven, withdrew three that the state budget had met, and added one on the analysis of encrypted communication.",
                ),
                heading("en", "Outcomes"),
                list(
                    "en",
                    &[
                        "Albania will send the confirmed list by 31\u{a0}March 2022.",
                        "The Secretariat will look for training on encrypted communication and report to the Support Group on 9\u{a0}June 2022.",
                    ],
                ),
            ],
        ),
        entry(
            "m16",
            "en",
            "Regional Conference of Directors of Police Services “Fighting Organized Crime: Challenges and Support”",
            "5–6\u{a0}May 2022",
            vec![
                fact("Skopje, North Macedonia"),
                fact("organised on behalf of the Bureau for Public Security, Ministry of Interior of North Macedonia"),
                fact("role: guest"),
                pillar(),
                fact("No.\u{a0}16"),
            ],
            vec![paragraph(
                "en",
                "How did organised crime change while the borders were closed, and what do the services need now? The directors compared their answers. The Secretariat explained the pillar and the calendar of its Support Group, and offered to collect requests in the IISG Database; several directors took the offer up at once, and their requests were on the table in Podgorica on 9\u{a0}June.",
            )],
        ),
        entry(
            "m21",
            "en",
            "Regional Support Group meeting, WBCSCi",
            "9\u{a0}June 2022",
            vec![
                fact("Podgorica, Montenegro"),
                fact("organised by the IISG Secretariat"),
                pillar(),
                fact("fourth of the series"),
                fact("34 participants"),
                fact("No.\u{a0}21"),
            ],
            vec![
                paragraph(
                    "en",
                    "The Support Group amended and closed the draft report on the mapping of needs. It was asked about the response mapping of the year and saw the first version of the IISG Database, with the data of Albania, Kosovo*, Montenegro and Serbia in it. Delegates wanted partners to enter figures themselves; the Secretariat shall only check them.",
                ),
                paragraph(
                    "en",
                    "CEPOL and the OSCE reported on training since the third meeting; GIZ announced that its firearms project goes on until 30\u{a0}November 2023. North Macedonia proposed to invite police attachés posted to the region.",
                ),
                heading("en", "Outcomes"),
                list(
                    "en",
                    &[
                        "The draft report goes to the Board of 20\u{a0}June 2022.",
                        "Two persons in each partner's administration receive access to the database.",
                    ],
                ),
            ],
        ),
        entry(
            "m34",
            "mk",
            "Национални тематски средби со партнерите од Западен Балкан",
            "25\u{a0}октомври 2022\u{a0}г.",
            vec![
                fact("Скопје, Северна Македонија"),
                fact("организатор: Секретаријат на ИИСГ и Министерство за внатрешни работи"),
                fact("улога: организатор"),
                pillar(),
                fact("бр.\u{a0}34"),
            ],
            vec![
                paragraph(
                    "mk",
                    "Претставниците на Министерството за внатрешни работи го примија Секретаријатот во Скопје за да разговараат за потребите и за понудите на партнерите. Се проверуваа податоците што веќе беа внесени во базата и се договори кој ќе ги обновува во иднина.",
                ),
                paragraph(
                    "mk",
                    "Бирото за јавна безбедност ги изложи потребите во финансиските истраги, во дигиталната форензика и во размената на информации со соседните служби. Од четиринаесет потреби, осум се покриени со тековни проекти, _особено во прегледот по столбови_.",
                ),
                heading("mk", "Заклучоци"),
                list(
                    "mk",
                    &[
                        "Министерството ќе го достави дополнетиот преглед до 15\u{a0}ноември 2022\u{a0}година.",
                        "Секретаријатот ќе ја обнови базата во рок од десет работни дена.",
                    ],
                ),
            ],
        ),
        entry(
            "m36",
            "sr-Cyrl",
            "Састанак стручњака за финансијске истраге",
            "8–9.\u{a0}новембар 2022.",
            vec![fact("Рим, Италија"), fact("улога: гост"), pillar(), fact("бр.\u{a0}36")],
            vec![paragraph(
                "sr-Cyrl",
                "Два дана су стручњаци упоређивали како се одузима имовина стечена криминалом. Трећина разлика у подацима потиче од превода, а не од стварног стања, па је договорено да се направи заједнички речник. _Предложено је да се речник појмова објави до краја године._",
            )],
        ),
        entry(
            "m37",
            "sq",
            "Trajnim i përbashkët për hetimin e kontrabandës së migrantëve",
            "22–23\u{a0}nëntor 2022",
            vec![
                fact("Vlorë, Shqipëri"),
                fact("bashkorganizator"),
                marked(Some(ROSE), "WBBSi"),
                fact("nr.\u{a0}38"),
            ],
            vec![paragraph(
                "sq",
                "Hetuesit dhe prokurorët e rajonit punuan dy ditë mbi raste të vërteta të kontrabandës së migrantëve. Trajnimi u përqendrua te shkëmbimi i shpejtë i të dhënave dhe te bashkëpunimi ndërkufitar, ndërsa përfundimet u dërguan në sekretariat për të gjithë partnerët.",
            )],
        ),
    ]
}

fn decisions() -> Vec<Block> {
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

fn method() -> Vec<Block> {
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

fn register() -> Vec<Block> {
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
