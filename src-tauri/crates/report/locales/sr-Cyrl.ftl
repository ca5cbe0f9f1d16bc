# Сопствене речи извештаја. Бројеви и датуми долазе обликовани; година долази као број без тачке.

## The document
report-title = Извештај о раду
report-title-year = Извештај о раду за { $year }. годину
report-subject = Организовани састанци и учешће на састанцима у { $year }. години
cover-issued = Издато { $date }
class-board = За Одбор
class-internal = За интерну употребу
logo = Логотип: { $office }
contents = Садржај

## Chapters
chapter-glance = Година укратко
chapter-cross-cutting = Међусекторски састанци
chapter-meetings = Састанци
chapter-organised = Организовани састанци
chapter-attended = Учешће на састанцима
chapter-register = Хронолошки преглед

## Where there is nothing to print
empty-year = Овај извештај не садржи ниједан састанак из { $year }. године.
none-held = У { $year }. години није одржан ниједан састанак.
none-in-pillar = У оквиру овог стуба у { $year }. години није одржан ниједан састанак.
none-in-pillar-alone = У { $year }. години није одржан ниједан састанак само у оквиру овог стуба.
none-organised = У { $year }. години није организован ниједан састанак.
none-attended = У { $year }. години није било учешћа на састанцима других организатора.

## Key figures: words under a large figure
figure-held = { $count ->
    [one] одржан састанак
    [few] одржана састанка
   *[other] одржаних састанака
}
figure-organised = { $count ->
    [one] организован самостално
    [few] организована самостално
   *[other] организованих самостално
}
figure-co-organised = { $count ->
    [one] организован са партнерима
    [few] организована са партнерима
   *[other] организованих са партнерима
}
figure-attended = { $count ->
    [one] састанак других организатора
    [few] састанка других организатора
   *[other] састанака других организатора
}
figure-participants = { $count ->
    [one] евидентиран учесник
    [few] евидентирана учесника
   *[other] евидентираних учесника
}
figure-organisations = { $count ->
    [one] заступљена организација
    [few] заступљене организације
   *[other] заступљених организација
}
figure-outcomes = { $count ->
    [one] одлука или задужење
    [few] одлуке и задужења
   *[other] одлука и задужења
}
figure-outcomes-done = { $count ->
    [one] одлука или задужење, извршено: { $done }
    [few] одлуке и задужења, извршено: { $done }
   *[other] одлука и задужења, извршено: { $done }
}
figure-in-pillar = { $count ->
    [one] састанак у оквиру овог стуба
    [few] састанка у оквиру овог стуба
   *[other] састанака у оквиру овог стуба
}
figure-in-chapter = { $count ->
    [one] састанак у овом поглављу
    [few] састанка у овом поглављу
   *[other] састанака у овом поглављу
}
figure-shared = { $count ->
    [one] заједнички састанак са другим стубовима
    [few] заједничка састанка са другим стубовима
   *[other] заједничких састанака са другим стубовима
}
figure-of-them-organised = { $count ->
    [one] од тога организован или суорганизован
    [few] од тога организована или суорганизована
   *[other] од тога организованих или суорганизованих
}

## Charts and tables of the year
chart-by-month = Састанци по месецима
chart-by-pillar = Састанци по стубовима
key-organised = организовани или суорганизовани
key-attended = учешће
month-unknown = { $count ->
    [one] Није приказан { $count } састанак чији месец није евидентиран.
    [few] Нису приказана { $count } састанка чији месец није евидентиран.
   *[other] Није приказано { $count } састанака чији месец није евидентиран.
}
table-by-country = Састанци по земљи домаћину
table-by-category = Састанци по врсти
table-by-state = Планирано и одржано
cross-cutting = Међусекторски
cross-cutting-fact = међусекторски
cross = међусект.
column-country = Земља
column-category = Врста
column-year = Година
column-organised = самостално
column-co-organised = са партнерима
column-attended = учешће
column-all = укупно
column-planned = планирани
column-held = одржани
column-postponed = одложени
column-cancelled = отказани
row-all = Укупно
row-online = Онлајн
row-no-country = Земља није евидентирана
row-no-category = Врста није евидентирана

## Registers
column-number = Бр.
column-date = Датум
column-meeting = Састанак
column-in-chapter = Састанци у овом поглављу
group-shared = Заједнички састанци са другим стубовима
column-place = Место
column-role = Улога
column-pillar = Стуб
column-page = Стр.
part-organised = организован
part-co-organised = суорганизован
part-attended = учешће
state-planned = планиран
state-confirmed = потврђен
state-postponed = одложен
state-postponed-to = одложен за { $date }
state-cancelled = отказан

## A meeting's facts
format-online = онлајн
format-hybrid = хибридно
fact-organisers = { $count ->
    [one] организатор: { $names }
   *[other] организатори: { $names }
}
fact-hosts = { $count ->
    [one] домаћин: { $names }
   *[other] домаћини: { $names }
}
fact-roles = { $count ->
    [one] улога: { $roles }
   *[other] улоге: { $roles }
}
role-organised = организатор
role-co-organised = суорганизатор
role-chaired = председавајући
role-spoke = говорник
role-attended = учесник
role-visited = посетилац
role-received = домаћин посете
fact-series = { $ordinal } у низу
fact-series-named = { $ordinal } у низу „{ $name }“
fact-number = бр. { $number }
participants = { $count ->
    [one] { $count } учесник
    [few] { $count } учесника
   *[other] { $count } учесника
}
participants-women = { $count ->
    [one] { $count } учесник (жена: { $women })
    [few] { $count } учесника (жена: { $women })
   *[other] { $count } учесника (жена: { $women })
}
list-last = { $rest } и { $last }

## Outcomes and participants
heading-outcomes = Закључци
heading-participants = Учесници
outcome-decision = одлука
outcome-action = задужење
outcome-responsible = носилац: { $who }
outcome-deadline = рок: { $date }
outcome-open = у току
outcome-done = извршено
outcome-dropped = одустало се
delegation = { $count ->
    [one] делегација од { $count } члана
    [few] делегација од { $count } члана
   *[other] делегација од { $count } чланова
}
group-others = Остали
capacity-chair = председавајући
capacity-co-chair = копредседавајући
capacity-speaker = говорник
capacity-observer = посматрач
capacity-interpreter = преводилац

## Warnings, for the staff
warning-no-office-name = Канцеларија нема назив: насловна страна остаје без издавача.
warning-no-pillar = „{ $title }“ нема стуб: рачуна се као међусекторски састанак.
warning-unknown-pillar = „{ $title }“ наводи стуб „{ $pillar }“, који канцеларија нема: рачуна се као међусекторски састанак.
warning-no-text = „{ $title }“ нема текст за штампу.
warning-no-place = „{ $title }“ нема место: недостаје у прегледу по земљама.
warning-no-role = За „{ $title }“ није наведена улога канцеларије: рачуна се као учешће.
warning-no-participants = „{ $title }“ нема учеснике.
warning-no-outcome = „{ $title }“ нема закључке.
warning-series-skipped = „{ $title }“ је бр. { $number } у низу „{ $series }“; пре њега недостаје: { $missing }.
warning-begins-before-period = „{ $title }“ почиње пре { $year }. године: припада ранијем извештају и изоставља се.
warning-ends-after-period = „{ $title }“ се завршава после { $year }. године: рачуна се у години у којој је почео.
warning-planned-in-the-past = „{ $title }“ ({ $date }) је прошао, а није означен као одржан: не рачуна се.
warning-held-in-the-future = „{ $title }“ ({ $date }) је означен као одржан, а почиње после дана издавања.
warning-translation-missing = „{ $title }“ није преведен: штампа се на свом језику.
warning-title-not-translated = Наслов „{ $title }“ није преведен: штампа се на свом језику.
warning-text-not-translated = Текст за „{ $title }“ није преведен: штампа се на свом језику.
warning-missing-character = Знак { $character } ({ $code }) не може се одштампати: нема га ниједно писмо.
warning-attendance-unknown = { $count ->
    [one] На { $count } састанку учествовале су организације без броја људи: годишњи број учесника се не штампа.
    [few] На { $count } састанка учествовале су организације без броја људи: годишњи број учесника се не штампа.
   *[other] На { $count } састанака учествовале су организације без броја људи: годишњи број учесника се не штампа.
}
warning-left-out = { $count ->
    [one] Изостављен је { $count } састанак из { $year }. године јер га ови читаоци не смеју читати.
    [few] Изостављена су { $count } састанка из { $year }. године јер их ови читаоци не смеју читати.
   *[other] Изостављено је { $count } састанака из { $year }. године јер их ови читаоци не смеју читати.
}
