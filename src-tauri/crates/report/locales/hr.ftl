# Vlastite riječi izvješća. Brojevi i datumi dolaze oblikovani; godina dolazi kao broj bez točke.

## The document
report-title = Izvješće o radu
report-title-year = Izvješće o radu za { $year }. godinu
report-subject = Organizirani sastanci i sudjelovanje na sastancima u { $year }. godini
cover-issued = Izdano { $date }
class-board = Za Odbor
class-internal = Za internu uporabu
logo = Logotip: { $office }
contents = Sadržaj

## Chapters
chapter-glance = Godina ukratko
chapter-cross-cutting = Međusektorski sastanci
chapter-meetings = Sastanci
chapter-organised = Organizirani sastanci
chapter-attended = Sudjelovanje na sastancima
chapter-register = Kronološki pregled

## Where there is nothing to print
empty-year = Ovo izvješće ne sadrži nijedan sastanak iz { $year }. godine.
none-held = U { $year }. godini nije održan nijedan sastanak.
none-in-pillar = U okviru ovog stupa u { $year }. godini nije održan nijedan sastanak.
none-in-pillar-alone = U { $year }. godini nije održan nijedan sastanak samo u okviru ovog stupa.
none-organised = U { $year }. godini nije organiziran nijedan sastanak.
none-attended = U { $year }. godini nije bilo sudjelovanja na sastancima drugih organizatora.

## Key figures: words under a large figure
figure-held = { $count ->
    [one] održan sastanak
    [few] održana sastanka
   *[other] održanih sastanaka
}
figure-organised = { $count ->
    [one] organiziran samostalno
    [few] organizirana samostalno
   *[other] organiziranih samostalno
}
figure-co-organised = { $count ->
    [one] organiziran s partnerima
    [few] organizirana s partnerima
   *[other] organiziranih s partnerima
}
figure-attended = { $count ->
    [one] sastanak drugih organizatora
    [few] sastanka drugih organizatora
   *[other] sastanaka drugih organizatora
}
figure-participants = { $count ->
    [one] evidentiran sudionik
    [few] evidentirana sudionika
   *[other] evidentiranih sudionika
}
figure-organisations = { $count ->
    [one] zastupljena organizacija
    [few] zastupljene organizacije
   *[other] zastupljenih organizacija
}
figure-outcomes = { $count ->
    [one] odluka ili zadatak
    [few] odluke i zadaci
   *[other] odluka i zadataka
}
figure-outcomes-done = { $count ->
    [one] odluka ili zadatak, izvršeno: { $done }
    [few] odluke i zadaci, izvršeno: { $done }
   *[other] odluka i zadataka, izvršeno: { $done }
}
figure-in-pillar = { $count ->
    [one] sastanak u okviru ovog stupa
    [few] sastanka u okviru ovog stupa
   *[other] sastanaka u okviru ovog stupa
}
figure-in-chapter = { $count ->
    [one] sastanak u ovom poglavlju
    [few] sastanka u ovom poglavlju
   *[other] sastanaka u ovom poglavlju
}
figure-shared = { $count ->
    [one] zajednički sastanak s drugim stupovima
    [few] zajednička sastanka s drugim stupovima
   *[other] zajedničkih sastanaka s drugim stupovima
}
figure-of-them-organised = { $count ->
    [one] od toga organiziran ili suorganiziran
    [few] od toga organizirana ili suorganizirana
   *[other] od toga organiziranih ili suorganiziranih
}

## Charts and tables of the year
chart-by-month = Sastanci po mjesecima
chart-by-pillar = Sastanci po stupovima
key-organised = organizirani ili suorganizirani
key-attended = sudjelovanje
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
column-co-organised = s partnerima
column-attended = kod drugih
column-all = ukupno
column-planned = planirani
column-held = održani
column-postponed = odgođeni
column-cancelled = otkazani
row-all = Ukupno
row-online = Online
row-no-country = Zemlja nije evidentirana
row-no-category = Vrsta nije evidentirana

## Registers
column-number = Br.
column-date = Datum
column-meeting = Sastanak
column-in-chapter = Sastanci u ovom poglavlju
group-shared = Zajednički sastanci s drugim stupovima
column-place = Mjesto
column-role = Uloga
column-pillar = Stup
column-page = Str.
part-organised = organiziran
part-co-organised = suorganiziran
part-attended = sudjelovanje
state-planned = planiran
state-confirmed = potvrđen
state-postponed = odgođen
state-postponed-to = odgođen za { $date }
state-cancelled = otkazan

## A meeting's facts
format-online = online
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
role-chaired = predsjedatelj
role-spoke = govornik
role-attended = sudionik
role-visited = posjetitelj
role-received = domaćin posjete
fact-series = { $ordinal } u nizu
fact-series-named = { $ordinal } u nizu „{ $name }”
fact-number = br. { $number }
participants = { $count ->
    [one] { $count } sudionik
    [few] { $count } sudionika
   *[other] { $count } sudionika
}
participants-women = { $count ->
    [one] { $count } sudionik (žena: { $women })
    [few] { $count } sudionika (žena: { $women })
   *[other] { $count } sudionika (žena: { $women })
}
list-last = { $rest } i { $last }

## Outcomes and participants
heading-outcomes = Zaključci
heading-participants = Sudionici
outcome-decision = odluka
outcome-action = zadatak
outcome-responsible = nositelj: { $who }
outcome-deadline = rok: { $date }
outcome-open = u tijeku
outcome-done = izvršeno
outcome-dropped = odustalo se
delegation = { $count ->
    [one] izaslanstvo od { $count } člana
    [few] izaslanstvo od { $count } člana
   *[other] izaslanstvo od { $count } članova
}
group-others = Ostali
capacity-chair = predsjedatelj
capacity-co-chair = supredsjedatelj
capacity-speaker = govornik
capacity-observer = promatrač
capacity-interpreter = prevoditelj

## Warnings, for the staff
warning-no-office-name = Ured nema naziv: naslovna stranica ostaje bez izdavača.
warning-no-pillar = „{ $title }” nema stup: računa se kao međusektorski sastanak.
warning-unknown-pillar = „{ $title }” navodi stup „{ $pillar }”, koji ured nema: računa se kao međusektorski sastanak.
warning-no-text = „{ $title }” nema tekst za tisak.
warning-no-place = „{ $title }” nema mjesto: nedostaje u pregledu po zemljama.
warning-no-role = Za „{ $title }” nije navedena uloga ureda: računa se kao sudjelovanje.
warning-no-participants = „{ $title }” nema sudionike.
warning-no-outcome = „{ $title }” nema zaključke.
warning-series-skipped = „{ $title }” je br. { $number } u nizu „{ $series }”; prije njega nedostaje: { $missing }.
warning-begins-before-period = „{ $title }” počinje prije { $year }. godine: pripada ranijem izvješću i izostavlja se.
warning-ends-after-period = „{ $title }” se završava nakon { $year }. godine: računa se u godini u kojoj je počeo.
warning-planned-in-the-past = „{ $title }” ({ $date }) je prošao, a nije označen kao održan: ne računa se.
warning-held-in-the-future = „{ $title }” ({ $date }) je označen kao održan, a počinje nakon dana izdavanja.
warning-translation-missing = „{ $title }” nije preveden: tiska se na svom jeziku.
warning-title-not-translated = Naslov „{ $title }” nije preveden: tiska se na svom jeziku.
warning-text-not-translated = Tekst za „{ $title }” nije preveden: tiska se na svom jeziku.
warning-missing-character = Znak { $character } ({ $code }) ne može se otisnuti: nema ga nijedno pismo.
warning-attendance-unknown = { $count ->
    [one] Na { $count } sastanku sudjelovale su organizacije bez broja ljudi: godišnji broj sudionika se ne tiska.
    [few] Na { $count } sastanka sudjelovale su organizacije bez broja ljudi: godišnji broj sudionika se ne tiska.
   *[other] Na { $count } sastanaka sudjelovale su organizacije bez broja ljudi: godišnji broj sudionika se ne tiska.
}
warning-left-out = { $count ->
    [one] Izostavljen je { $count } sastanak iz { $year }. godine jer ga ovi čitaoci ne smiju čitati.
    [few] Izostavljena su { $count } sastanka iz { $year }. godine jer ih ovi čitaoci ne smiju čitati.
   *[other] Izostavljeno je { $count } sastanaka iz { $year }. godine jer ih ovi čitaoci ne smiju čitati.
}
