# The report's own words. Figures and dates come formatted; a year comes as its bare figures.

## The document
report-title = Activity report
report-title-year = Activity report { $year }
report-subject = Meetings organised and attended in { $year }
cover-issued = Issued on { $date }
class-board = For the Board
class-internal = For internal use
logo = Logo: { $office }
contents = Contents

## Chapters
chapter-glance = The year at a glance
chapter-cross-cutting = Cross-cutting meetings
chapter-meetings = Meetings
chapter-organised = Meetings organised
chapter-attended = Meetings attended
chapter-register = Chronological register

## Where there is nothing to print
empty-year = This report holds no meeting of { $year }.
none-held = No meeting was held in { $year }.
none-in-pillar = No meeting was held in this pillar in { $year }.
none-in-pillar-alone = No meeting was held in this pillar alone in { $year }.
none-organised = No meeting was organised in { $year }.
none-attended = No meeting was attended in { $year }.

## Key figures: words under a large figure
figure-held = { $count ->
    [one] meeting held
   *[other] meetings held
}
figure-organised = { $count ->
    [one] organised
   *[other] organised
}
figure-co-organised = { $count ->
    [one] co-organised with partners
   *[other] co-organised with partners
}
figure-attended = { $count ->
    [one] attended
   *[other] attended
}
figure-participants = { $count ->
    [one] participant registered
   *[other] participants registered
}
figure-organisations = { $count ->
    [one] organisation represented
   *[other] organisations represented
}
figure-outcomes = { $count ->
    [one] decision or action
   *[other] decisions and actions
}
figure-outcomes-done = { $count ->
    [one] decision or action, { $done } done
   *[other] decisions and actions, { $done } done
}
figure-in-pillar = { $count ->
    [one] meeting in this pillar
   *[other] meetings in this pillar
}
figure-in-chapter = { $count ->
    [one] meeting in this chapter
   *[other] meetings in this chapter
}
figure-shared = { $count ->
    [one] meeting shared with other pillars
   *[other] meetings shared with other pillars
}
figure-of-them-organised = { $count ->
    [one] of them organised or co-organised
   *[other] of them organised or co-organised
}

## Charts and tables of the year
chart-by-month = Meetings by month
chart-by-pillar = Meetings by pillar
key-organised = organised or co-organised
key-attended = attended
month-unknown = { $count ->
    [one] One meeting whose month is not recorded is not shown.
   *[other] { $count } meetings whose month is not recorded are not shown.
}
table-by-country = Meetings by country that hosted them
table-by-category = Meetings by kind
table-by-state = Planned and held
cross-cutting = Cross-cutting
cross-cutting-fact = cross-cutting
cross = cross
column-country = Country
column-category = Kind
column-year = Year
column-organised = organised
column-co-organised = co-organised
column-attended = attended
column-all = all
column-planned = planned
column-held = held
column-postponed = postponed
column-cancelled = cancelled
row-all = All
row-online = Online
row-no-country = Country not recorded
row-no-category = Kind not recorded

## Registers
column-number = No.
column-date = Date
column-meeting = Meeting
column-in-chapter = Meetings in this chapter
group-shared = Meetings shared with other pillars
column-place = Place
column-role = Role
column-pillar = Pillar
column-page = Page
part-organised = organised
part-co-organised = co-organised
part-attended = attended
state-planned = planned
state-confirmed = confirmed
state-postponed = postponed
state-postponed-to = postponed to { $date }
state-cancelled = cancelled

## A meeting's facts
format-online = online
format-hybrid = hybrid
fact-organisers = { $count ->
    [one] organised by { $names }
   *[other] organised by { $names }
}
fact-hosts = { $count ->
    [one] host: { $names }
   *[other] hosts: { $names }
}
fact-roles = { $count ->
    [one] role: { $roles }
   *[other] roles: { $roles }
}
role-organised = organiser
role-co-organised = co-organiser
role-chaired = chair
role-spoke = speaker
role-attended = participant
role-visited = visitor
role-received = host of a visit
fact-series = { $ordinal } of the series
fact-series-named = { $ordinal } of the series “{ $name }”
fact-number = No. { $number }
participants = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
participants-women = { $count ->
    [one] { $count } participant (women: { $women })
   *[other] { $count } participants (women: { $women })
}
list-last = { $rest } and { $last }

## Outcomes and participants
heading-outcomes = Outcomes
heading-participants = Participants
outcome-decision = decision
outcome-action = action
outcome-responsible = responsible: { $who }
outcome-deadline = deadline: { $date }
outcome-open = open
outcome-done = done
outcome-dropped = dropped
delegation = { $count ->
    [one] delegation of { $count }
   *[other] delegation of { $count }
}
group-others = Others
capacity-chair = chair
capacity-co-chair = co-chair
capacity-speaker = speaker
capacity-observer = observer
capacity-interpreter = interpreter

## Warnings, for the staff
warning-no-office-name = The office has no name: the cover stays without an issuer.
warning-no-pillar = “{ $title }” has no pillar: it is counted as cross-cutting.
warning-unknown-pillar = “{ $title }” names the pillar “{ $pillar }”, which the office does not have: it is counted as cross-cutting.
warning-no-text = “{ $title }” has no text to print.
warning-no-place = “{ $title }” has no place: it is missing from the count by country.
warning-no-role = “{ $title }” does not say what the office did there: it is counted as attended.
warning-no-participants = “{ $title }” has no participants.
warning-no-outcome = “{ $title }” has no outcome.
warning-series-skipped = “{ $title }” is no. { $number } of the series “{ $series }”; missing before it: { $missing }.
warning-begins-before-period = “{ $title }” began before { $year }: it belongs to the earlier report and is left out.
warning-ends-after-period = “{ $title }” ends after { $year }: it is counted in the year in which it began.
warning-planned-in-the-past = “{ $title }” ({ $date }) is over but not marked as held: it is not counted.
warning-held-in-the-future = “{ $title }” ({ $date }) is marked as held, but begins after the day of issue.
warning-translation-missing = “{ $title }” is not translated: it is printed in its own language.
warning-title-not-translated = The title of “{ $title }” is not translated: it is printed in its own language.
warning-text-not-translated = The text of “{ $title }” is not translated: it is printed in its own language.
warning-missing-character = The character { $character } ({ $code }) cannot be printed: no font has it.
warning-attendance-unknown = { $count ->
    [one] In one meeting organisations took part without a number of people: the year’s number of participants is not printed.
   *[other] In { $count } meetings organisations took part without a number of people: the year’s number of participants is not printed.
}
warning-left-out = { $count ->
    [one] One meeting of { $year } is left out because this audience may not read it.
   *[other] { $count } meetings of { $year } are left out because this audience may not read them.
}
