//! The sentences of the invented office, in its languages. They are made so that what is put into them needs no
//! inflection: a topic, a body, a place stand in the nominative after a colon or in brackets.

use records::Language;

pub(super) const PILLARS: &[(&str, &str)] = &[
    ("TER", "Preventing and countering terrorism"),
    ("OCR", "Countering organised crime"),
    ("BOR", "Security of borders"),
];

pub(super) const CATEGORIES: &[&str] = &[
    "Board meeting",
    "Conference",
    "Seminar",
    "Thematic meeting",
    "Training",
    "Visit",
    "Working group",
];

pub(super) const SERIES: &[&str] = &[
    "Board Meeting",
    "Support Group Meeting TER",
    "Support Group Meeting OCR",
    "Support Group Meeting BOR",
];

/// What a language offers. Marks: {topic}, {body}, {city}, {count}.
#[derive(Debug)]
pub(super) struct Stock {
    pub(super) language: Language,
    /// In the order of [`CATEGORIES`].
    pub(super) kinds: [&'static str; 7],
    pub(super) topics: [&'static str; 10],
    /// Begin a narrative.
    pub(super) openings: [&'static str; 3],
    /// Go on with it, in any order.
    pub(super) bodies: [&'static str; 8],
    /// End it.
    pub(super) closings: [&'static str; 3],
    /// Conclusions, decisions, actions.
    pub(super) outcomes: [&'static str; 5],
    /// Points of an agenda.
    pub(super) agenda: [&'static str; 4],
}

/// English first; Serbian Cyrillic is made of Serbian Latin, see [`cyrillic`].
pub(super) const STOCKS: &[Stock] = &[
    Stock {
        language: Language::En,
        kinds: [
            "Board meeting",
            "Conference",
            "Seminar",
            "Thematic meeting",
            "Training",
            "Visit",
            "Working group",
        ],
        topics: [
            "trafficking in firearms",
            "smuggling of migrants",
            "cybercrime",
            "returning foreign fighters",
            "trafficking in human beings",
            "document fraud",
            "recovery of criminal assets",
            "joint investigation teams",
            "integrated border management",
            "mapping of needs and support",
        ],
        openings: [
            "The meeting dealt with one subject: {topic}. It was opened by {body}, whose representatives recalled what had been agreed the year before.",
            "Delegations came to {city} for an exchange on the following subject: {topic}. {count} people took part.",
            "At the proposal of {body}, the partners placed this subject on their agenda: {topic}.",
        ],
        bodies: [
            "Each delegation described the measures that it had taken and named the points where help is still needed.",
            "The figures of the past two years were compared, and gaps in the way they are collected became plain.",
            "Experts of {body} presented a method that is in use elsewhere; the delegations discussed how far it suits the region.",
            "Several speakers underlined that results depend on contacts which work every day, not only in a crisis.",
            "The Secretariat summed up what it had received from the contact points and asked for corrections in writing.",
            "A second session was held in smaller groups, which reported to the plenary in the afternoon.",
            "The question of equipment was raised more than once. Offers of support will be set against it in the database.",
            "There was agreement that training should follow the needs that were named, and not the other way round.",
        ],
        closings: [
            "The chair thanked the hosts and announced that the conclusions would be circulated within two weeks.",
            "The next meeting will take the matter up again; its date is to be fixed by the Secretariat.",
            "The participants closed with a short review of open actions.",
        ],
        outcomes: [
            "The partners confirm their contact points by the end of the quarter.",
            "The Secretariat circulates a summary of needs and offers.",
            "The overview of projects is taken note of.",
            "A joint training is prepared together with {body}.",
            "The indicators are adopted as presented.",
        ],
        agenda: [
            "Opening and adoption of the agenda",
            "State of play in the region",
            "Presentation by {body}",
            "Conclusions",
        ],
    },
    Stock {
        language: Language::Sq,
        kinds: [
            "Mbledhje e Bordit",
            "Konferencë",
            "Seminar",
            "Takim tematik",
            "Trajnim",
            "Vizitë",
            "Grup pune",
        ],
        topics: [
            "trafikimi i armëve të zjarrit",
            "kontrabanda e migrantëve",
            "krimi kibernetik",
            "luftëtarët e huaj që kthehen",
            "trafikimi i qenieve njerëzore",
            "falsifikimi i dokumenteve",
            "rikuperimi i pasurive kriminale",
            "ekipet e përbashkëta hetimore",
            "menaxhimi i integruar i kufijve",
            "hartëzimi i nevojave dhe i mbështetjes",
        ],
        openings: [
            "Takimi iu kushtua një teme: {topic}. Ai u hap nga përfaqësuesit e organizatës ({body}).",
            "Delegacionet u mblodhën ({city}) për të shkëmbyer përvoja mbi temën: {topic}. Morën pjesë {count} persona.",
            "Në rendin e ditës u vendos kjo temë: {topic}.",
        ],
        bodies: [
            "Çdo delegacion paraqiti masat e marra dhe tregoi se ku nevojitet ende ndihmë.",
            "U krahasuan shifrat e dy viteve të fundit dhe u panë mangësitë në mbledhjen e tyre.",
            "Ekspertët ({body}) paraqitën një metodë që përdoret gjetkë; delegacionet diskutuan sa i përshtatet rajonit.",
            "Disa folës theksuan se rezultatet varen nga kontakte që funksionojnë çdo ditë.",
            "Sekretariati përmblodhi të dhënat e marra nga pikat e kontaktit dhe kërkoi korrigjime me shkrim.",
            "Sesioni i dytë u zhvillua në grupe më të vogla, të cilat raportuan pasdite.",
            "U ngrit disa herë çështja e pajisjeve. Ofertat e mbështetjes do të regjistrohen në bazën e të dhënave.",
            "Pati pajtim se trajnimi duhet të ndjekë nevojat e shprehura.",
        ],
        closings: [
            "Kryesuesi falënderoi mikpritësit dhe njoftoi se përfundimet do të dërgohen brenda dy javësh.",
            "Takimi i ardhshëm do ta rimarrë çështjen.",
            "Pjesëmarrësit e mbyllën takimin me një shqyrtim të shkurtër të veprimeve të hapura.",
        ],
        outcomes: [
            "Partnerët konfirmojnë pikat e kontaktit deri në fund të tremujorit.",
            "Sekretariati dërgon një përmbledhje të nevojave dhe ofertave.",
            "Pasqyra e projekteve merret për njohje.",
            "Përgatitet një trajnim i përbashkët ({body}).",
            "Treguesit miratohen siç u paraqitën.",
        ],
        agenda: [
            "Hapja dhe miratimi i rendit të ditës",
            "Gjendja në rajon",
            "Prezantim: {body}",
            "Përfundime",
        ],
    },
    Stock {
        language: Language::Bs,
        kinds: [
            "Sastanak Odbora",
            "Konferencija",
            "Seminar",
            "Tematski sastanak",
            "Obuka",
            "Posjeta",
            "Radna grupa",
        ],
        topics: [
            "trgovina vatrenim oružjem",
            "krijumčarenje migranata",
            "kibernetički kriminal",
            "povratak stranih boraca",
            "trgovina ljudima",
            "krivotvorenje dokumenata",
            "oduzimanje imovine stečene krivičnim djelom",
            "zajednički istražni timovi",
            "integrisano upravljanje granicom",
            "mapiranje potreba i podrške",
        ],
        openings: [
            "Sastanak je bio posvećen jednoj temi: {topic}. Otvorili su ga predstavnici organizacije ({body}).",
            "Delegacije su se okupile ({city}) radi razmjene iskustava o temi: {topic}. Učestvovalo je {count} osoba.",
            "Na dnevni red stavljena je tema: {topic}.",
        ],
        bodies: [
            "Svaka delegacija predstavila je mjere koje je preduzela i navela gdje je pomoć još potrebna.",
            "Upoređeni su podaci iz posljednje dvije godine i uočeni nedostaci u načinu njihovog prikupljanja.",
            "Stručnjaci ({body}) predstavili su metodu koja se koristi drugdje; raspravljalo se o tome koliko odgovara regiji.",
            "Više govornika istaklo je da rezultati zavise od kontakata koji djeluju svakodnevno.",
            "Sekretarijat je sažeo ono što je primio od kontakt-tačaka i zatražio ispravke u pisanom obliku.",
            "Druga sjednica održana je u manjim grupama, koje su poslijepodne podnijele izvještaje.",
            "Više puta je pokrenuto pitanje opreme. Ponude podrške bit će unesene u bazu podataka.",
            "Postignuta je saglasnost da obuka treba slijediti iskazane potrebe.",
        ],
        closings: [
            "Predsjedavajući je zahvalio domaćinima i najavio da će zaključci biti upućeni u roku od dvije sedmice.",
            "Naredni sastanak vratit će se ovom pitanju.",
            "Učesnici su na kraju ukratko razmotrili otvorene aktivnosti.",
        ],
        outcomes: [
            "Partneri potvrđuju svoje kontakt-tačke do kraja tromjesečja.",
            "Sekretarijat upućuje sažetak potreba i ponuda.",
            "Pregled projekata prima se na znanje.",
            "Priprema se zajednička obuka ({body}).",
            "Pokazatelji se usvajaju kako su predstavljeni.",
        ],
        agenda: [
            "Otvaranje i usvajanje dnevnog reda",
            "Stanje u regiji",
            "Izlaganje: {body}",
            "Zaključci",
        ],
    },
    Stock {
        language: Language::Mk,
        kinds: [
            "Состанок на Одборот",
            "Конференција",
            "Семинар",
            "Тематски состанок",
            "Обука",
            "Посета",
            "Работна група",
        ],
        topics: [
            "трговија со огнено оружје",
            "криумчарење мигранти",
            "компјутерски криминал",
            "враќање на странски борци",
            "трговија со луѓе",
            "фалсификување исправи",
            "одземање криминален имот",
            "заеднички истражни тимови",
            "интегрирано управување со границата",
            "мапирање на потребите и поддршката",
        ],
        openings: [
            "Состанокот беше посветен на една тема: {topic}. Го отворија претставниците на организацијата ({body}).",
            "Делегациите се собраа ({city}) за да разменат искуства на темата: {topic}. Учествуваа {count} лица.",
            "На дневниот ред беше ставена темата: {topic}.",
        ],
        bodies: [
            "Секоја делегација ги претстави преземените мерки и наведе каде сè уште е потребна помош.",
            "Беа споредени податоците од последните две години и се забележаа недостатоци во нивното собирање.",
            "Експертите ({body}) претставија метод што се користи на други места; се разговараше колку му одговара на регионот.",
            "Повеќе говорници истакнаа дека резултатите зависат од контакти што функционираат секојдневно.",
            "Секретаријатот го сумираше добиеното од контакт-точките и побара исправки во писмена форма.",
            "Втората сесија се одржа во помали групи, кои поднесоа извештај попладнето.",
            "Неколкупати беше отворено прашањето за опремата. Понудите за поддршка ќе се внесат во базата на податоци.",
            "Се постигна согласност дека обуката треба да ги следи искажаните потреби.",
        ],
        closings: [
            "Претседавачот им се заблагодари на домаќините и најави дека заклучоците ќе бидат доставени во рок од две недели.",
            "Следниот состанок ќе се врати на ова прашање.",
            "Учесниците на крајот накратко ги разгледаа отворените активности.",
        ],
        outcomes: [
            "Партнерите ги потврдуваат своите контакт-точки до крајот на кварталот.",
            "Секретаријатот доставува преглед на потребите и понудите.",
            "Прегледот на проектите се прима на знаење.",
            "Се подготвува заедничка обука ({body}).",
            "Показателите се усвојуваат како што беа претставени.",
        ],
        agenda: [
            "Отворање и усвојување на дневниот ред",
            "Состојбата во регионот",
            "Излагање: {body}",
            "Заклучоци",
        ],
    },
    Stock {
        language: Language::SrLatn,
        kinds: [
            "Sastanak Odbora",
            "Konferencija",
            "Seminar",
            "Tematski sastanak",
            "Obuka",
            "Poseta",
            "Radna grupa",
        ],
        topics: [
            "trgovina vatrenim oružjem",
            "krijumčarenje migranata",
            "visokotehnološki kriminal",
            "povratak stranih boraca",
            "trgovina ljudima",
            "falsifikovanje isprava",
            "oduzimanje imovine proistekle iz krivičnog dela",
            "zajednički istražni timovi",
            "integrisano upravljanje granicom",
            "mapiranje potreba i podrške",
        ],
        openings: [
            "Sastanak je bio posvećen jednoj temi: {topic}. Otvorili su ga predstavnici organizacije ({body}).",
            "Delegacije su se okupile ({city}) radi razmene iskustava o temi: {topic}. Učestvovalo je {count} osoba.",
            "Na dnevni red stavljena je tema: {topic}.",
        ],
        bodies: [
            "Svaka delegacija predstavila je mere koje je preduzela i navela gde je pomoć još potrebna.",
            "Upoređeni su podaci iz poslednje dve godine i uočeni nedostaci u načinu njihovog prikupljanja.",
            "Stručnjaci ({body}) predstavili su metod koji se koristi drugde; raspravljalo se o tome koliko odgovara regionu.",
            "Više govornika istaklo je da rezultati zavise od kontakata koji deluju svakodnevno.",
            "Sekretarijat je sažeo ono što je primio od kontakt-tačaka i zatražio ispravke u pisanom obliku.",
            "Druga sesija održana je u manjim grupama, koje su posle podne podnele izveštaje.",
            "Više puta je pokrenuto pitanje opreme. Ponude podrške biće unete u bazu podataka.",
            "Postignuta je saglasnost da obuka treba da sledi iskazane potrebe.",
        ],
        closings: [
            "Predsedavajući je zahvalio domaćinima i najavio da će zaključci biti upućeni u roku od dve nedelje.",
            "Naredni sastanak vratiće se ovom pitanju.",
            "Učesnici su na kraju ukratko razmotrili otvorene aktivnosti.",
        ],
        outcomes: [
            "Partneri potvrđuju svoje kontakt-tačke do kraja tromesečja.",
            "Sekretarijat upućuje sažetak potreba i ponuda.",
            "Pregled projekata prima se na znanje.",
            "Priprema se zajednička obuka ({body}).",
            "Pokazatelji se usvajaju kako su predstavljeni.",
        ],
        agenda: [
            "Otvaranje i usvajanje dnevnog reda",
            "Stanje u regionu",
            "Izlaganje: {body}",
            "Zaključci",
        ],
    },
];

/// Serbian Latin in Cyrillic; what stands in braces stays. The stock holds no word whose "nj" or "lj" are two letters.
pub(super) fn cyrillic(latin: &str) -> String {
    const PAIRS: &[(&str, char)] = &[
        ("lj", 'љ'),
        ("nj", 'њ'),
        ("dž", 'џ'),
        ("Lj", 'Љ'),
        ("Nj", 'Њ'),
        ("Dž", 'Џ'),
    ];
    const FROM: &str = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ";
    const INTO: &str = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ";
    let (mut text, mut rest, mut mark) = (String::with_capacity(2 * latin.len()), latin, false);
    while let Some(letter) = rest.chars().next() {
        mark = letter == '{' || (mark && letter != '}');
        let pair = PAIRS.iter().find(|(pair, _)| !mark && rest.starts_with(pair));
        if let Some((pair, letter)) = pair {
            text.push(*letter);
            rest = &rest[pair.len()..];
            continue;
        }
        let place = FROM.chars().position(|known| !mark && known == letter);
        text.push(place.and_then(|place| INTO.chars().nth(place)).unwrap_or(letter));
        rest = &rest[letter.len_utf8()..];
    }
    text
}
