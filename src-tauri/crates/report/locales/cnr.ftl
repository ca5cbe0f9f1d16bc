# Vlastite riječi izvještaja. Brojevi i datumi dolaze oblikovani; godina dolazi kao broj bez tačke.

## The document
report-title = Izvještaj o radu
report-title-year = Izvještaj o radu za { $year }. godinu
report-subject = Organizovani sastanci i učešće na sastancima u { $year }. godini
cover-issued = Izdato { $date }
class-board = Za Odbor
class-internal = Za internu upotrebu
logo = Logotip: { $office }
contents = Sadržaj

## Chapters
chapter-glance = Godina ukratko
chapter-cross-cutting = Međusektorski sastanci
chapter-meetings = Sastanci
chapter-organised = Organizovani sastanci
chapter-attended = Učešće na sastancima
chapter-register = Hronološki pregled

## Where there is nothing to print
empty-year = Ovaj izvještaj ne sadrži nijedan sastanak iz { $year }. godine.
none-held = U { $year }. godini nije održan nijedan sastanak.
none-in-pillar = U okviru ovog stuba u { $year }. godini nije održan nijedan sastanak.
none-in-pillar-alone = U { $year }. godini nije održan nijedan sastanak samo u okviru ovog stuba.
none-organised = U { $year }. godini nije organizovan nijedan sastanak.
none-attended = U { $year }. godini nije bilo učešća na sastancima drugih organizatora.

## Key figures: words under a large figure
figure-held = { $count ->
    [one] održan sastanak
    [few] održana sastanka
   *[other] održanih sastanaka
}
figure-organised = { $count ->
    [one] organizovan samostalno
    [few] organizovana samostalno
   *[other] organizovanih samostalno
}
figure-co-organised = { $count ->
    [one] organizovan sa partnerima
    [few] organizovana sa partnerima
   *[other] organizovanih sa partnerima
}
figure-attended = { $count ->
    [one] sastanak drugih organizatora
    [few] sastanka drugih organizatora
   *[other] sastanaka drugih organizatora
}
figure-participants = { $count ->
    [one] evidentiran učesnik
    [few] evidentirana učesnika
   *[other] evidentiranih učesnika
}
figure-organisations = { $count ->
    [one] zastupljena organizacija
    [few] zastupljene organizacije
   *[other] zastupljenih organizacija
}
figure-outcomes = { $count ->
    [one] odluka ili zaduženje
    [few] odluke i zaduženja
   *[other] odluka i zaduženja
}
figure-outcomes-done = { $count ->
    [one] odluka ili zaduženje, izvršeno: { $done }
    [few] odluke i zaduženja, izvršeno: { $done }
   *[other] odluka i zaduženja, izvršeno: { $done }
}
figure-in-pillar = { $count ->
    [one] sastanak u okviru ovog stuba
    [few] sastanka u okviru ovog stuba
   *[other] sastanaka u okviru ovog stuba
}
figure-in-chapter = { $count ->
    [one] sastanak u ovom poglavlju
    [few] sastanka u ovom poglavlju
   *[other] sastanaka u ovom poglavlju
}
figure-shared = { $count ->
    [one] zajednički sastanak sa drugim stubovima
    [few] zajednička sastanka sa drugim stubovima
   *[other] zajedničkih sastanaka sa drugim stubovima
}
figure-of-them-organised = { $count ->
    [one] od toga organizovan ili suorganizovan
    [few] od toga organizovana ili suorganizovana
   *[other] od toga organizovanih ili suorganizovanih
}

## Charts and tables of the year
chart-by-month = Sastanci po mjesecima
chart-by-pillar = Sastanci po stubovima
key-organised = organizovani ili suorganizovani
key-attended = učešće
month-unknown = { $count ->
    [one] Nije prikazan { $count } sastanak čiji mjesec nije evidentiran.
    [few] Nisu prikazana { $count } sastanka čiji mjesec nije evidentiran.
   *[other] Nije prikazano { $count } sastanaka čiji mjesec nije evidentiran.
}
table-by-country = Sastanci po zemlji domaćinu
table-by-category = Sastanci po vrsti
table-by-state = Planirano i održano
cross-cutting = Međusektorski
cross-cutting-fact = međusektorski
cross = međusekt.
column-country = Zemlja
column-category = Vrsta
column-year = Godina
column-organised = samostalno
column-co-organised = sa partnerima
column-attended = učešće
column-all = ukupno
column-planned = planirani
column-held = održani
column-postponed = odloženi
column-cancelled = otkazani
row-all = Ukupno
row-online = Onlajn
row-no-country = Zemlja nije evidentirana
row-no-category = Vrsta nije evidentirana

## Registers
column-number = Br.
column-date = Datum
column-meeting = Sastanak
column-in-chapter = Sastanci u ovom poglavlju
group-shared = Zajednički sastanci sa drugim stubovima
column-place = Mjesto
column-role = Uloga
column-pillar = Stub
column-page = Str.
part-organised = organizovan
part-co-organised = suorganizovan
part-attended = učešće
state-planned = planiran
state-confirmed = potvrđen
state-postponed = odložen
state-postponed-to = odložen za { $date }
state-cancelled = otkazan

## A meeting's facts
format-online = onlajn
format-hybrid = hibridno
fact-organisers = { $count ->
    [one] organizator: { $names }
   *[other] organizatori: { $names }
}
fact-hosts = { $count ->
    [one] domaćin: { $names }
   *[other] domaćini: { $names }
}
fact-roles = { $count ->
    [one] uloga: { $roles }
   *[other] uloge: { $roles }
}
role-organised = organizator
role-co-organised = suorganizator
role-chaired = predsjedavajući
role-spoke = govornik
role-attended = učesnik
role-visited = posjetilac
role-received = domaćin posjete
fact-series = { $ordinal } u nizu
fact-series-named = { $ordinal } u nizu „{ $name }“
fact-number = br. { $number }
participants = { $count ->
    [one] { $count } učesnik
    [few] { $count } učesnika
   *[other] { $count } učesnika
}
participants-women = { $count ->
    [one] { $count } učesnik (žena: { $women })
    [few] { $count } učesnika (žena: { $women })
   *[other] { $count } učesnika (žena: { $women })
}
list-last = { $rest } i { $last }

## Outcomes and participants
heading-outcomes = Zaključci
heading-participants = Učesnici
outcome-decision = odluka
outcome-action = zaduženje
outcome-responsible = nosilac: { $who }
outcome-deadline = rok: { $date }
outcome-open = u toku
outcome-done = izvršeno
outcome-dropped = odustalo se
delegation = { $count ->
    [one] delegacija od { $count } člana
    [few] delegacija od { $count } člana
   *[other] delegacija od { $count } članova
}
group-others = Ostali
capacity-chair = predsjedavajući
capacity-co-chair = kopredsjedavajući
capacity-speaker = govornik
capacity-observer = posmatrač
capacity-interpreter = prevodilac

## Warnings, for the staff
warning-no-office-name = Kancelarija nema naziv: naslovna strana ostaje bez izdavača.
warning-no-pillar = „{ $title }“ nema stub: računa se kao međusektorski sastanak.
warning-unknown-pillar = „{ $title }“ navodi stub „{ $pillar }“, koji kancelarija nema: računa se kao međusektorski sastanak.
warning-no-text = „{ $title }“ nema tekst za štampu.
warning-no-place = „{ $title }“ nema mjesto: nedostaje u pregledu po zemljama.
warning-no-role = Za „{ $title }“ nije navedena uloga kancelarije: računa se kao učešće.
warning-no-participants = „{ $title }“ nema učesnike.
warning-no-outcome = „{ $title }“ nema zaključke.
warning-series-skipped = „{ $title }“ je br. { $number } u nizu „{ $series }“; prije njega nedostaje: { $missing }.
warning-begins-before-period = „{ $title }“ počinje prije { $year }. godine: pripada ranijem izvještaju i izostavlja se.
warning-ends-after-period = „{ $title }“ se završava poslije { $year }. godine: računa se u godini u kojoj je počeo.
warning-planned-in-the-past = „{ $title }“ ({ $date }) je prošao, a nije označen kao održan: ne računa se.
warning-held-in-the-future = „{ $title }“ ({ $date }) je označen kao održan, a počinje poslije dana izdavanja.
warning-translation-missing = „{ $title }“ nije preveden: štampa se na svom jeziku.
warning-title-not-translated = Naslov „{ $title }“ nije preveden: štampa se na svom jeziku.
warning-text-not-translated = Tekst za „{ $title }“ nije preveden: štampa se na svom jeziku.
warning-missing-character = Znak { $character } ({ $code }) ne može se odštampati: nema ga nijedno pismo.
warning-attendance-unknown = { $count ->
    [one] Na { $count } sastanku učestvovale su organizacije bez broja ljudi: godišnji broj učesnika se ne štampa.
    [few] Na { $count } sastanka učestvovale su organizacije bez broja ljudi: godišnji broj učesnika se ne štampa.
   *[other] Na { $count } sastanaka učestvovale su organizacije bez broja ljudi: godišnji broj učesnika se ne štampa.
}
warning-left-out = { $count ->
    [one] Izostavljen je { $count } sastanak iz { $year }. godine jer ga ovi čitaoci ne smiju čitati.
    [few] Izostavljena su { $count } sastanka iz { $year }. godine jer ih ovi čitaoci ne smiju čitati.
   *[other] Izostavljeno je { $count } sastanaka iz { $year }. godine jer ih ovi čitaoci ne smiju čitati.
}
