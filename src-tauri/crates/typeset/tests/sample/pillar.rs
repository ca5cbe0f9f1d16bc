//! A pillar's chapter: meetings in four languages and two scripts.

use super::*;

pub(super) fn pillar() -> Vec<Block> {
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
