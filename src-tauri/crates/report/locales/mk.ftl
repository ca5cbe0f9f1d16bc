# Сопствените зборови на извештајот. Броевите и датумите доаѓаат обликувани; годината доаѓа како број.

## The document
report-title = Извештај за работата
report-title-year = Извештај за работата во { $year } година
report-subject = Организирани состаноци и учество на состаноци во { $year } година
cover-issued = Издадено на { $date }
class-board = За Одборот
class-internal = За внатрешна употреба
logo = Лого: { $office }
contents = Содржина

## Chapters
chapter-glance = Годината накратко
chapter-cross-cutting = Меѓусекторски состаноци
chapter-meetings = Состаноци
chapter-organised = Организирани состаноци
chapter-attended = Учество на состаноци
chapter-register = Хронолошки преглед

## Where there is nothing to print
empty-year = Овој извештај не содржи ниту еден состанок од { $year } година.
none-held = Во { $year } година не е одржан ниту еден состанок.
none-in-pillar = Во рамките на овој столб во { $year } година не е одржан ниту еден состанок.
none-in-pillar-alone = Во { $year } година не е одржан ниту еден состанок само во рамките на овој столб.
none-organised = Во { $year } година не е организиран ниту еден состанок.
none-attended = Во { $year } година немаше учество на состаноци на други организатори.

## Key figures: words under a large figure
figure-held = { $count ->
    [one] одржан состанок
   *[other] одржани состаноци
}
figure-organised = { $count ->
    [one] самостојно организиран
   *[other] самостојно организирани
}
figure-co-organised = { $count ->
    [one] организиран со партнери
   *[other] организирани со партнери
}
figure-attended = { $count ->
    [one] состанок на други организатори
   *[other] состаноци на други организатори
}
figure-participants = { $count ->
    [one] евидентиран учесник
   *[other] евидентирани учесници
}
figure-organisations = { $count ->
    [one] застапена организација
   *[other] застапени организации
}
figure-outcomes = { $count ->
    [one] одлука или задача
   *[other] одлуки и задачи
}
figure-outcomes-done = { $count ->
    [one] одлука или задача, извршено: { $done }
   *[other] одлуки и задачи, извршено: { $done }
}
figure-in-pillar = { $count ->
    [one] состанок во овој столб
   *[other] состаноци во овој столб
}
figure-in-chapter = { $count ->
    [one] состанок во ова поглавје
   *[other] состаноци во ова поглавје
}
figure-shared = { $count ->
    [one] заеднички состанок со други столбови
   *[other] заеднички состаноци со други столбови
}
figure-of-them-organised = { $count ->
    [one] од нив организиран или коорганизиран
   *[other] од нив организирани или коорганизирани
}

## Charts and tables of the year
chart-by-month = Состаноци по месеци
chart-by-pillar = Состаноци по столбови
key-organised = организирани или коорганизирани
key-attended = учество
month-unknown = { $count ->
    [one] Не е прикажан { $count } состанок чиј месец не е евидентиран.
   *[other] Не се прикажани { $count } состаноци чиј месец не е евидентиран.
}
table-by-country = Состаноци по земја домаќин
table-by-category = Состаноци по вид
table-by-state = Планирано и одржано
cross-cutting = Меѓусекторски
cross-cutting-fact = меѓусекторски
cross = меѓусект.
column-country = Земја
column-category = Вид
column-year = Година
column-organised = самостојно
column-co-organised = со партнери
column-attended = учество
column-all = вкупно
column-planned = планирани
column-held = одржани
column-postponed = одложени
column-cancelled = откажани
row-all = Вкупно
row-online = Онлајн
row-no-country = Земјата не е евидентирана
row-no-category = Видот не е евидентиран

## Registers
column-number = Бр.
column-date = Датум
column-meeting = Состанок
column-in-chapter = Состаноци во ова поглавје
group-shared = Заеднички состаноци со други столбови
column-place = Место
column-role = Улога
column-pillar = Столб
column-page = Стр.
part-organised = организиран
part-co-organised = коорганизиран
part-attended = учество
state-planned = планиран
state-confirmed = потврден
state-postponed = одложен
state-postponed-to = одложен за { $date }
state-cancelled = откажан

## A meeting's facts
format-online = онлајн
format-hybrid = хибридно
fact-organisers = { $count ->
    [one] организатор: { $names }
   *[other] организатори: { $names }
}
fact-hosts = { $count ->
    [one] домаќин: { $names }
   *[other] домаќини: { $names }
}
fact-roles = { $count ->
    [one] улога: { $roles }
   *[other] улоги: { $roles }
}
role-organised = организатор
role-co-organised = коорганизатор
role-chaired = претседавач
role-spoke = говорник
role-attended = учесник
role-visited = посетител
role-received = домаќин на посета
fact-series = { $ordinal } по ред
fact-series-named = { $ordinal } по ред во серијата „{ $name }“
fact-number = бр. { $number }
participants = { $count ->
    [one] { $count } учесник
   *[other] { $count } учесници
}
participants-women = { $count ->
    [one] { $count } учесник (жени: { $women })
   *[other] { $count } учесници (жени: { $women })
}
list-last = { $rest } и { $last }

## Outcomes and participants
heading-outcomes = Заклучоци
heading-participants = Учесници
outcome-decision = одлука
outcome-action = задача
outcome-responsible = одговорен: { $who }
outcome-deadline = рок: { $date }
outcome-open = во тек
outcome-done = извршено
outcome-dropped = откажано
delegation = { $count ->
    [one] делегација од { $count } член
   *[other] делегација од { $count } члена
}
group-others = Други
capacity-chair = претседавач
capacity-co-chair = копретседавач
capacity-speaker = говорник
capacity-observer = набљудувач
capacity-interpreter = преведувач

## Warnings, for the staff
warning-no-office-name = Канцеларијата нема назив: насловната страница останува без издавач.
warning-no-pillar = „{ $title }“ нема столб: се брои како меѓусекторски состанок.
warning-unknown-pillar = „{ $title }“ го наведува столбот „{ $pillar }“, кој канцеларијата го нема: се брои како меѓусекторски состанок.
warning-no-text = „{ $title }“ нема текст за печатење.
warning-no-place = „{ $title }“ нема место: недостасува во прегледот по земји.
warning-no-role = За „{ $title }“ не е наведена улогата на канцеларијата: се брои како учество.
warning-no-participants = „{ $title }“ нема учесници.
warning-no-outcome = „{ $title }“ нема заклучоци.
warning-series-skipped = „{ $title }“ е бр. { $number } во серијата „{ $series }“; пред него недостасува: { $missing }.
warning-begins-before-period = „{ $title }“ почнува пред { $year } година: му припаѓа на поранешниот извештај и се изоставува.
warning-ends-after-period = „{ $title }“ завршува по { $year } година: се брои во годината во која почнал.
warning-planned-in-the-past = „{ $title }“ ({ $date }) помина, а не е означен како одржан: не се брои.
warning-held-in-the-future = „{ $title }“ ({ $date }) е означен како одржан, а почнува по денот на издавањето.
warning-translation-missing = „{ $title }“ не е преведен: се печати на својот јазик.
warning-title-not-translated = Насловот „{ $title }“ не е преведен: се печати на својот јазик.
warning-text-not-translated = Текстот за „{ $title }“ не е преведен: се печати на својот јазик.
warning-missing-character = Знакот { $character } ({ $code }) не може да се отпечати: ниеден фонт го нема.
warning-attendance-unknown = { $count ->
    [one] На { $count } состанок учествувале организации без број на луѓе: бројот на учесници во годината не се печати.
   *[other] На { $count } состаноци учествувале организации без број на луѓе: бројот на учесници во годината не се печати.
}
warning-left-out = { $count ->
    [one] Изоставен е { $count } состанок од { $year } година бидејќи овие читатели не смеат да го читаат.
   *[other] Изоставени се { $count } состаноци од { $year } година бидејќи овие читатели не смеат да ги читаат.
}
