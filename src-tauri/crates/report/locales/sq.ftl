# Fjalët e vetë raportit. Numrat dhe datat vijnë të formatuara; viti vjen si numër.

## The document
report-title = Raporti i veprimtarisë
report-title-year = Raporti i veprimtarisë për vitin { $year }
report-subject = Takimet e organizuara dhe pjesëmarrja në takime në vitin { $year }
cover-issued = Lëshuar më { $date }
class-board = Për Bordin
class-internal = Për përdorim të brendshëm
logo = Logoja: { $office }
contents = Përmbajtja

## Chapters
chapter-glance = Viti me pak fjalë
chapter-cross-cutting = Takime ndërsektoriale
chapter-meetings = Takimet
chapter-organised = Takime të organizuara
chapter-attended = Pjesëmarrja në takime
chapter-register = Regjistri kronologjik

## Where there is nothing to print
empty-year = Ky raport nuk përmban asnjë takim të vitit { $year }.
none-held = Në vitin { $year } nuk u mbajt asnjë takim.
none-in-pillar = Në kuadër të kësaj shtylle nuk u mbajt asnjë takim në vitin { $year }.
none-in-pillar-alone = Në vitin { $year } nuk u mbajt asnjë takim vetëm në kuadër të kësaj shtylle.
none-organised = Në vitin { $year } nuk u organizua asnjë takim.
none-attended = Në vitin { $year } nuk pati pjesëmarrje në takime të organizatorëve të tjerë.

## Key figures: words under a large figure
figure-held = { $count ->
    [one] takim i mbajtur
   *[other] takime të mbajtura
}
figure-organised = { $count ->
    [one] i organizuar
   *[other] të organizuara
}
figure-co-organised = { $count ->
    [one] i bashkorganizuar me partnerë
   *[other] të bashkorganizuara me partnerë
}
figure-attended = { $count ->
    [one] takim i organizatorëve të tjerë
   *[other] takime të organizatorëve të tjerë
}
figure-participants = { $count ->
    [one] pjesëmarrës i regjistruar
   *[other] pjesëmarrës të regjistruar
}
figure-organisations = { $count ->
    [one] organizatë e përfaqësuar
   *[other] organizata të përfaqësuara
}
figure-outcomes = { $count ->
    [one] vendim ose detyrë
   *[other] vendime dhe detyra
}
figure-outcomes-done = { $count ->
    [one] vendim ose detyrë, të kryera: { $done }
   *[other] vendime dhe detyra, të kryera: { $done }
}
figure-in-pillar = { $count ->
    [one] takim në këtë shtyllë
   *[other] takime në këtë shtyllë
}
figure-in-chapter = { $count ->
    [one] takim në këtë kapitull
   *[other] takime në këtë kapitull
}
figure-shared = { $count ->
    [one] takim i përbashkët me shtylla të tjera
   *[other] takime të përbashkëta me shtylla të tjera
}
figure-of-them-organised = { $count ->
    [one] prej tyre i organizuar ose i bashkorganizuar
   *[other] prej tyre të organizuara ose të bashkorganizuara
}

## Charts and tables of the year
chart-by-month = Takimet sipas muajve
chart-by-pillar = Takimet sipas shtyllave
key-organised = vetë ose me partnerë
key-attended = pjesëmarrje
month-unknown = { $count ->
    [one] Nuk paraqitet { $count } takim, muaji i të cilit nuk është regjistruar.
   *[other] Nuk paraqiten { $count } takime, muaji i të cilave nuk është regjistruar.
}
table-by-country = Takimet sipas vendit pritës
table-by-category = Takimet sipas llojit
table-by-state = Të planifikuara dhe të mbajtura
cross-cutting = Ndërsektoriale
cross-cutting-fact = ndërsektorial
cross = ndërsekt.
column-country = Vendi
column-category = Lloji
column-year = Viti
column-organised = vetë
column-co-organised = me partnerë
column-attended = pjesëmarrje
column-all = gjithsej
column-planned = të planifikuara
column-held = të mbajtura
column-postponed = të shtyra
column-cancelled = të anuluara
row-all = Gjithsej
row-online = Online
row-no-country = Vendi nuk është regjistruar
row-no-category = Lloji nuk është regjistruar

## Registers
column-number = Nr.
column-date = Data
column-meeting = Takimi
column-in-chapter = Takimet në këtë kapitull
group-shared = Takime të përbashkëta me shtylla të tjera
column-place = Vendi
column-role = Roli
column-pillar = Shtylla
column-page = Faqja
part-organised = i organizuar
part-co-organised = i bashkorganizuar
part-attended = pjesëmarrje
state-planned = i planifikuar
state-confirmed = i konfirmuar
state-postponed = i shtyrë
state-postponed-to = i shtyrë për më { $date }
state-cancelled = i anuluar

## A meeting's facts
format-online = online
format-hybrid = hibrid
fact-organisers = { $count ->
    [one] organizator: { $names }
   *[other] organizatorë: { $names }
}
fact-hosts = { $count ->
    [one] nikoqir: { $names }
   *[other] nikoqirë: { $names }
}
fact-roles = { $count ->
    [one] roli: { $roles }
   *[other] rolet: { $roles }
}
role-organised = organizator
role-co-organised = bashkorganizator
role-chaired = kryesues
role-spoke = folës
role-attended = pjesëmarrës
role-visited = vizitor
role-received = nikoqir i vizitës
fact-series = takimi { $ordinal } i serisë
fact-series-named = takimi { $ordinal } i serisë “{ $name }”
fact-number = nr. { $number }
participants = { $count ->
    [one] { $count } pjesëmarrës
   *[other] { $count } pjesëmarrës
}
participants-women = { $count ->
    [one] { $count } pjesëmarrës (gra: { $women })
   *[other] { $count } pjesëmarrës (gra: { $women })
}
list-last = { $rest } dhe { $last }

## Outcomes and participants
heading-outcomes = Përfundimet
heading-participants = Pjesëmarrësit
outcome-decision = vendim
outcome-action = detyrë
outcome-responsible = përgjegjës: { $who }
outcome-deadline = afati: { $date }
outcome-open = në proces
outcome-done = e kryer
outcome-dropped = e braktisur
delegation = { $count ->
    [one] delegacion me { $count } anëtar
   *[other] delegacion me { $count } anëtarë
}
group-others = Të tjerë
capacity-chair = kryesues
capacity-co-chair = bashkëkryesues
capacity-speaker = folës
capacity-observer = vëzhgues
capacity-interpreter = përkthyes

## Warnings, for the staff
warning-no-office-name = Zyra nuk ka emër: kopertina mbetet pa botues.
warning-no-pillar = “{ $title }” nuk ka shtyllë: llogaritet si ndërsektorial.
warning-unknown-pillar = “{ $title }” përmend shtyllën “{ $pillar }”, të cilën zyra nuk e ka: llogaritet si ndërsektorial.
warning-no-text = “{ $title }” nuk ka tekst për shtyp.
warning-no-place = “{ $title }” nuk ka vend: mungon në përmbledhjen sipas vendeve.
warning-no-role = Për “{ $title }” nuk është shënuar roli i zyrës: llogaritet si pjesëmarrje.
warning-no-participants = “{ $title }” nuk ka pjesëmarrës.
warning-no-outcome = “{ $title }” nuk ka përfundime.
warning-series-skipped = “{ $title }” është nr. { $number } i serisë “{ $series }”; para tij mungon: { $missing }.
warning-begins-before-period = “{ $title }” fillon para vitit { $year }: i takon raportit të mëparshëm dhe lihet jashtë.
warning-ends-after-period = “{ $title }” përfundon pas vitit { $year }: llogaritet në vitin kur filloi.
warning-planned-in-the-past = “{ $title }” ({ $date }) ka kaluar, por nuk është shënuar si i mbajtur: nuk llogaritet.
warning-held-in-the-future = “{ $title }” ({ $date }) është shënuar si i mbajtur, por fillon pas ditës së lëshimit.
warning-translation-missing = “{ $title }” nuk është përkthyer: shtypet në gjuhën e vet.
warning-title-not-translated = Titulli “{ $title }” nuk është përkthyer: shtypet në gjuhën e vet.
warning-text-not-translated = Teksti i “{ $title }” nuk është përkthyer: shtypet në gjuhën e vet.
warning-missing-character = Shenja { $character } ({ $code }) nuk mund të shtypet: asnjë shkronjë nuk e ka.
warning-attendance-unknown = { $count ->
    [one] Në { $count } takim morën pjesë organizata pa numrin e njerëzve: numri i pjesëmarrësve të vitit nuk shtypet.
   *[other] Në { $count } takime morën pjesë organizata pa numrin e njerëzve: numri i pjesëmarrësve të vitit nuk shtypet.
}
warning-left-out = { $count ->
    [one] { $count } takim i vitit { $year } është lënë jashtë, sepse kjo audiencë nuk mund ta lexojë.
   *[other] { $count } takime të vitit { $year } janë lënë jashtë, sepse kjo audiencë nuk mund t’i lexojë.
}
