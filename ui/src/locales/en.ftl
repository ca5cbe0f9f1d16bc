# The window's words, English. Plain words that a secretary uses; sentences that say what to do.
# Ids of word sets are <set>-<value>, with the archive's machine values.

app-name = Rapporteur

## Navigation and what every page shares
navigation = Main
meetings = Meetings
reports = Reports
settings = Settings
new = New
open = Open
choose = Choose…
back = Back
continue = Continue
cancel = Cancel
close = Close
undo = Undo
redo = Redo
none = None
nothing = nothing
read-only = Read only
clock-behind = This computer’s clock is behind the last change. Check its date; new changes are kept in order all the same.
try-again = Try again
undone = Undone: { $what } “{ $title }”.
undone-unnamed = Undone: { $what }.
redone = Done again: { $what } “{ $title }”.
redone-unnamed = Done again: { $what }.
undo-skipped = Left as it is, because it was changed since: { $fields }.
quarter = Q{ $number }
percent = { $number } %

## Welcome
welcome = Rapporteur
welcome-about = The meeting register of a secretariat.
who-are-you = Your name
who-are-you-help = Shown beside what you change. Asked once on this computer.
name-first = Write your name first, then choose.
sample-about = The sample office shows twelve real meetings. Change what you like in it.
open-sample = Open the sample office
new-office = New office
open-office = Open an office
create-office = Create the office
office-name = Name of the office
office-language = Language of its records
folder = Folder
office-folder = Office
folder-new-help = The office’s records will be kept in this new folder, on a disk of this computer.
folder-open-help = The folder whose name ends in .rapporteur.
recent = Opened before
opened = Opened { $when }
today-at = today, { $time }
recent-missing = Not found where it was
recent-forget = Take { $name } off this list

## Errors of commands
error-locked = This office is open at { $who }. Close it there, then open it here again.
error-locked-unknown = This office is open in another window or on another computer. Close it there, then try again.
error-not-found = There is nothing at this place. Check the path, or choose the folder.
error-no-archive = No office is open. Open one first.
error-not-an-archive = This folder is not an office’s register. Choose the folder whose name ends in .rapporteur.
error-newer = This office was last used with a newer Rapporteur. Install that version on this computer.
error-network-drive = This folder is on a network drive, where records can be damaged. Copy it to a disk of this computer and open the copy.
error-read-only = This place cannot be written to. Choose another folder, or ask for the right to write here.
error-damaged = The register is damaged. Open the latest backup, and keep this folder until that has worked.
error-disk-full = The disk is full. Make room; what you typed stays here, and can then be saved.
error-not-empty = This folder holds something already. Choose a new folder for the office.
error-no-permission = You have no right to use this folder. Choose another one, or ask for the right.
error-file = This file or folder cannot be used. Check that the disk is there, then try again.
error-gone = The office’s folder is not there any more. Put its disk or stick back in; what you typed stays here, and can then be saved.
error-conflict = Somebody has changed this since. It was left as it is.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to do again.
error-cancelled = Cancelled.
error-invalid = This value is not allowed here.
error-internal = Something went wrong in the program. What was saved is safe; please try again.

## Rules of fields
problem-missing = Something is needed here.
problem-not-text = Text is expected here.
problem-not-yes-no = Yes or no is expected here.
problem-not-a-list = A list is expected here.
problem-not-an-object = Named values are expected here.
problem-not-a-number = Write a whole number, such as 12.
problem-not-positive = Write a number above zero.
problem-not-a-date = This is no date. Write it like 5 May 2022 or 5.5.2022.
problem-no-days = No date is found in this. Write it like 5 May 2022, 5–6 May 2022, 20.6., May 2022 or tomorrow.
problem-no-such-day = There is no such day. Check the month’s length.
problem-no-hours = These are no hours. Write them like 10:00–13:30 or 10:00.
problem-not-a-time = This is no time. Write it like 10:30.
problem-not-an-id = This record is not known.
problem-unknown-value = This is not known here. Choose from the list.
problem-unknown-zone = This time zone is not known. Choose from the list.
problem-unknown-country = This country is not known. Choose from the list.
problem-unknown-language = This language is not known. Choose from the list.
problem-unknown-field = This field is not known to this version.
problem-ends-before-it-starts = Ends before it starts. Choose a later day or hour.
problem-too-long-a-meeting = A meeting lasts at most 366 days.
problem-too-long = This text is too long for the field.
problem-more-than-all = Women and men together are more than all participants.
problem-refers-to-itself = A meeting cannot belong to itself.
problem-twice = This is named twice.
problem-implausible-year = This year is too far away. Check it.
problem-not-a-colour = Write a colour like #24478f.
problem-not-a-picture = This is no picture that can be printed. Choose an SVG, PNG or JPEG file.
problem-picture-too-large = This picture is too large. Choose one of at most 2 MB.
problem-picture-with-text = The drawing holds letters of a font. Have them turned into shapes, or choose it as PNG.
problem-picture-with-script = The drawing moves or holds a program. Choose it as plain SVG or as PNG.
problem-picture-in-picture = The drawing holds a photograph. Choose the whole picture as PNG.
problem-picture-with-effects = The drawing has shades or effects that cannot be printed. Choose it as PNG.
problem-picture-empty = Nothing is drawn in this picture. Choose another one.
problem-row = A line is not complete. Mend it, and the list is saved.
problem-not-saved = Typed before, but not saved. Change it, or take it out.

## Meetings: the list
search-meetings = Search these meetings
filter-years = Year
filter-pillars = Pillar
filter-categories = Category
filter-roles = Role
filter-statuses = Status
filter-places = Place
filter-clear = Show every { $filter }
find-in = Find a { $filter }
nothing-found = Nothing found.
not-offered = “{ $words }” is not in the list. Choose from it.
none-offered = None yet. They are made in Settings.
no-category = No category
order = Order
order-newest = Newest first
order-oldest = Oldest first
order-title = By title
order-place = By place
order-category = By category
order-status = By status
order-series = By series
order-by = Order by { $column }
more-filters = More filters
layout = Layout
layout-list = List beside the meeting
layout-dense = Dense list
layout-table = Table
columns = Columns
columns-first = As at first
column-days = Date
column-title = Title
column-place = Place
column-country = Country
column-venue = Venue
column-pillars = Pillars
column-category = Category
column-series = Series
column-roles = Role
column-status = Status
column-missing = Missing
column-format = Format
column-access = Access
column-responsible = Responsible
column-participants = Participants
column-documents = Documents
column-reference = Reference
column-language = Language
key-order = moves
key-width = sizes
select-row = Select { $title }
select-all = Select all
select-none = Select none
selected = Selected
selected-count = { $count } selected
several-selected = { $count } meetings selected
several-about = What you choose here goes to all of them. Undo takes it back in one step.
several-changed =
    { $count ->
        [one] { $count } meeting changed.
       *[other] { $count } meetings changed.
    }
several-others =
    { $count ->
        [one] { $count } was so already.
       *[other] { $count } were so already.
    }
several-unchanged =
    { $count ->
        [one] It was so already.
       *[other] All { $count } were so already.
    }
several-remove = Remove
several-removed =
    { $count ->
        [one] { $count } meeting removed.
       *[other] { $count } meetings removed.
    }
several-refused = Nothing was changed. { $why }
several-refused-by = Nothing was changed, because of “{ $title }”: { $why }
several-refused-field = Nothing was changed, because of “{ $title }”, { $field }: { $why }
copy = Copy
rows-copied =
    { $count ->
        [one] { $count } meeting copied. Paste it into a spreadsheet or a text.
       *[other] { $count } meetings copied. Paste them into a spreadsheet or a text.
    }
rows-coming = Fetching { $count } meetings…
rows-ready = { $count } meetings are ready: press { $key } again to copy them.
apply = Apply
write-a-name = Write a name, then Enter
use-name = Use “{ $name }”
nobody = Nobody
back-to-table = Back to the table
place-of = { $place } of { $count }
meeting-before = Previous meeting
meeting-after = Next meeting
meetings-count =
    { $count ->
        [0] No meetings
        [one] { $count } meeting
       *[other] { $count } meetings
    }
incomplete = Incomplete
missing = Missing: { $fields }
nothing-matches = No meeting matches
nothing-matches-more = The list asks for all of this. Take one away:
without-words = “{ $words }”
without-filter = { $filter }: { $value }
clear-filters = Clear search and filters
no-meetings-yet = No meetings yet
no-meetings-yet-more = The first one begins with New: a title and a date are enough.
pillar-none = Cross-cutting
pillars-count = { $count } pillars
key-choose = choose
key-enter = Enter
key-space = Space
key-delete = Delete
key-open = open
key-new = new meeting
nothing-open = Nothing open
nothing-open-more = Choose a meeting on the left, or start one.
meeting-lost = This meeting is not here
meeting-lost-more = It was removed. Undo brings it back.

## A meeting
meeting = Meeting
sections = Sections of the meeting
section-details = Details
section-texts = Narrative
section-agenda = Agenda
section-outcomes = Outcomes
section-participants = Participants
section-documents = Documents
section-minutes = Minutes
section-history = History
draft = New meeting
draft-named = Not finished: { $title }
draft-hint = A title and a first day make it a meeting. Until then it is kept as a draft.
draft-kept = Draft kept
discard = Throw the draft away
remove = Remove this meeting
removed = “{ $title }” removed
more-actions = More for this meeting
duplicate = Another meeting like this
next-of-series = Next of this series
copy-after-draft = This one was begun before. Finish it or throw it away, then make the other.
saving = Saving…
not-saved = Not saved
saved = Saved { $when }
saved-by = Last saved by { $who }, { $when }
fields-not-saved =
    { $count ->
        [one] { $count } field is not saved
       *[other] { $count } fields are not saved
    }
leave-unsaved =
    { $count ->
        [one] { $count } meeting is not saved
       *[other] { $count } meetings are not saved
    }
leave-unsaved-more = What was typed last cannot be saved now: the archive’s disk may be full or gone. If you go on, it is lost.
leave-close = Close without saving
leave-open = Open without saving
leave-stay = Stay
series-number = { $series } no. { $number }
number-short = no.
place-and-online = { $place } and online
title-hint = Title of the meeting
day-hint = 5 May 2022
days-hint = 5–6 May 2022, tomorrow
hour-hint = 10:30
choose-days = Choose days in a month (Alt ↓)
month-before = Previous month
month-after = Next month
month-keys = Shift with an arrow or a click chooses several days. Enter takes them.
hours-hint = 10:00–13:30
venue-hint = Building, room
zone-hint = As the office
address-hint = Ms., H.E.
add-name = Add a name, then Enter
remove-name = Take { $name } out
more-facts = More
in-language = { $field } in { $language }
narrative-hint = What happened, in full sentences. The annual report prints this text.
summary-hint = One or two sentences for lists and key points.
report-text-hint = Only if the report is to print something other than the narrative.
translations = In other languages
translate-into = Beside it:
not-translated = (none yet)
as-source = With signs
as-source-help = Shows the text with its signs, as it is stored
too-long-to-format = This text is too long to be formatted while you write. It is shown with its signs, as it is stored.
verbatim-why = The parts on grey are kept with their signs: they hold something that cannot be shown as it will read, such as code or a picture.
write-tools = Formatting
write-bold = Bold
write-italic = Italic
write-heading = Heading
write-subheading = Smaller heading
write-bullet-list = List
write-ordered-list = Numbered list
write-blockquote = Quotation
write-link = Link
write-table = Table
write-row-below = Row below
write-column-after = Column to the right
write-row-remove = Remove the row
write-column-remove = Remove the column
write-table-remove = Remove the table
link-address = Address of the link
link-set = Set link
link-remove = Remove link
link-wrong = This is no address. Write it like https://example.org or name@example.org.
words-count =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
totals = Participants counted
came-from = Where this record came from
source-website = Website
source-posted = Posted { $day }

field-title = Title
field-days = When
field-hours = Hours
field-starts-on = From
field-starts-at = From, time
field-ends-on = To
field-ends-at = To, time
field-date-precision = Date known to
field-time-zone = Time zone
field-status = Status
field-postponed-to = Postponed to
field-reply-by = Reply by
field-parent = Part of
field-format = Format
field-venue = Venue
field-city = City
field-country = Country
field-other-places = Other places
field-category = Category
field-pillars = Pillars
field-series = Series
field-series-name = Series
field-series-number = Number in the series
field-our-roles = Our role
field-organisers = Organisers
field-hosts = Hosts
field-access = Access
field-responsible = Responsible
field-language = Language
field-working-languages = Spoken
field-funder = Paid by
field-work-plan-code = Work plan
field-reference = Reference
field-summary = Summary
field-narrative = Narrative
field-report-text = Text for the report
field-translations = Translations
field-agenda = Agenda
field-minutes = Minutes
field-minutes-state = State
field-minutes-adopted-on = Adopted on
field-outcomes = Outcomes
field-participants = Participants
field-totals = Participants counted
field-totals-participants = In all
field-totals-women = Women
field-totals-men = Men
field-documents = Documents
field-source = Source
field-external = Other systems

## Lists of a meeting
row-done = Done
row-up = Move up
row-down = Move down
row-remove = Take out
row-removed = Line { $place } taken out
row-moved = Moved to place { $place } of { $count }
row-drag = Drag to another place
row-keys = Enter adds the next, Esc closes, Alt ↑ ↓ moves
add-agenda = Point
no-agenda = No agenda yet.
agenda-number = Number
agenda-title = Point
agenda-speaker = Speaker
agenda-starts-at = Time
no-outcomes = No outcomes yet. Conclusions, decisions and action points go into the report.
outcome-field-kind = Kind
outcome-field-text = Text
outcome-field-agenda = Agenda point
outcome-field-responsible = Responsible
outcome-field-deadline = Deadline
outcome-field-state = State
add-participant = Participant
no-participants = No participants yet.
participant-person = Name
participant-address = Form of address
participant-function = Function
participant-rank = Rank
participant-organisation = Organisation
participant-capacity = Capacity
participant-status = Presence
participant-delegates = Delegates
delegates-count =
    { $count ->
        [one] { $count } delegate
       *[other] { $count } delegates
    }
no-documents = No documents yet.
document-kind = Kind
document-title = Title
document-file = File
no-history = Nothing yet.
was-undone = undone
was-taken-out = removed:
was-put-in = added:
back-to-this = Back to this
gone-back = As it was { $when }.
back-skipped = Left as it is, because the rules have changed: { $fields }.
more-changes =
    { $count ->
        [one] and one change more
       *[other] and { $count } changes more
    }

## Word sets
status-planned = Planned
status-confirmed = Confirmed
status-held = Held
status-postponed = Postponed
status-cancelled = Cancelled
format-in-person = In person
format-hybrid = Hybrid
format-online = Online
access-public = Public
access-board = Board
access-internal = Internal
access-restricted = Restricted
audience-public = Public
audience-board = The board
audience-internal = Internal
precision-day = The day
precision-month = The month
precision-quarter = The quarter
precision-year = The year
role-organised = Organised
role-co-organised = Co-organised
role-chaired = Chaired
role-spoke = Spoke
role-attended = Attended
role-visited = Visited
role-received = Received
capacity-chair = Chair
capacity-co-chair = Co-chair
capacity-head-of-delegation = Head of delegation
capacity-speaker = Speaker
capacity-participant = Participant
capacity-observer = Observer
capacity-interpreter = Interpreter
capacity-secretariat = Secretariat
presence-invited = Invited
presence-confirmed = Confirmed
presence-attended = Attended
presence-apologies = Apologies
presence-absent = Absent
presence-represented = Represented
outcome-conclusion = Conclusion
outcome-decision = Decision
outcome-action = Action point
action-state-open = Open
action-state-done = Done
action-state-dropped = Dropped
menu-file = &File
menu-edit = &Edit
menu-view = &View
menu-window = Window
menu-help = &Help
menu-cut = Cut
menu-copy = Copy
menu-paste = Paste
menu-select-all = Select all
menu-quit = Quit Rapporteur
minutes-none = None
minutes-draft = Draft
minutes-circulated = Circulated
minutes-adopted = Adopted
document-invitation = Invitation
document-letter = Letter
document-note-verbale = Note verbale
document-nomination = Nomination
document-agenda = Agenda
document-list-of-participants = List of participants
document-concept-note = Concept note
document-speech = Speech
document-presentation = Presentation
document-conclusions = Conclusions
document-minutes = Minutes
document-mission-report = Mission report
document-press-release = Press release
document-memorandum = Memorandum
document-photo = Photo
document-other = Other
language-en = English
language-sq = Albanian
language-bs = Bosnian
language-mk = Macedonian
language-cnr = Montenegrin
language-sr-latn = Serbian (Latin)
language-sr-cyrl = Serbian (Cyrillic)
language-hr = Croatian
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
weekday-0 = Sun
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
operation-other = the change to
operation-create = recording
operation-edit = changing
operation-remove = removing
operation-restore = bringing back
operation-edit-several = changing several meetings
operation-import = importing
operation-sample = writing the sample office
operation-create-archive = making the register
operation-edit-office = changing the office’s settings
operation-edit-list = changing the lists
operation-edit-directory = changing the directory
operation-merge = joining
operation-undo = undoing
operation-redo = doing again
operation-erase = erasing
operation-migrate = bringing the register to this version
did-other = changed it
did-create = recorded it
did-edit = changed it
did-remove = removed it
did-restore = brought it back
did-edit-several = changed it with others
did-import = imported it
did-sample = wrote it for the sample office
did-create-archive = made the register
did-edit-office = changed the office’s settings
did-edit-list = changed the lists
did-edit-directory = changed the directory
did-merge = joined it with another
did-undo = undid a change
did-redo = did a change again
did-erase = erased it
did-migrate = brought the register to this version

## Reports
annual-report = Annual report { $year }
report-options = Options of the report
year = Year
year-with-meetings =
    { $count ->
        [one] { $year }, { $count } meeting
       *[other] { $year }, { $count } meetings
    }
audience = For
report-date = Date
edition-board = for the board
edition-internal = internal
nothing-printed = Nothing is printed: no meeting of { $year } is for “{ $audience }”. Print for internal use, or change the meetings’ access.
for-internal = Print for internal use
report-file = { $office } Activity report { $year }.pdf
choose-folder-title = Choose a folder
save-pdf-title = Save the report
make = Make the pages
make-again = Make them again
making = { $stage }…
making-pages = Making the pages
done-of = { $done } of { $total }
pages-current = These pages are current.
pages-stale = Records have changed since these pages were made.
save-as = Save as
save-pdf = Save PDF
save-elsewhere = Elsewhere…
open-pdf = Open
report-saved = “{ $name }” saved.
saved-short = Saved
print = Print
preview = Pages
page = Page
page-of = Page { $page } of { $count }
of-pages = of { $count }
page-before = Previous page
page-after = Next page
zoom-in = Larger
zoom-out = Smaller
zoom-fit = Fit
worth-a-look = Worth a look
no-warnings = Nothing stands out.
warning-open = Open the meeting
warning-open-field = Open at “{ $field }”
warning-open-office = Open the settings
warning-no-office-name = The office has no name
warning-no-pillar = No pillar
warning-unknown-pillar = Unknown pillar
warning-no-text = No text
warning-no-place = No place
warning-no-role = No role
warning-no-participants = No participants
warning-no-outcome = No outcome
warning-series-skipped = A number is skipped
warning-begins-before-period = Began in an earlier year
warning-ends-after-period = Ends in a later year
warning-planned-in-the-past = Over, but not held
warning-held-in-the-future = Held in the future
warning-translation-missing = Not translated
warning-title-not-translated = Title not translated
warning-text-not-translated = Text not translated
warning-attendance-unknown = Participants not counted
warning-left-out = Left out for this audience
warning-missing-character = A letter that cannot be printed
no-reports-yet = No report yet
no-reports-yet-more = A year with at least one meeting can be printed.
stage-reading = Reading the records
stage-setting = Setting the pages

## Settings
settings-sections = Sections of the settings
settings-office = The office
settings-pillars = Pillars
settings-categories = Categories
settings-you = You
settings-appearance = Look
settings-archive = The register
settings-about = About Rapporteur
settings-place = Languages and place
settings-paper = On paper
settings-days = Days
setting-saved = Saved.
setting-office-names = Name of the office
setting-short-name = Short name
setting-languages = Languages of texts
setting-language = Main language
setting-country = Country of the seat
setting-time-zone = Time zone
setting-logo-choose = Logo
setting-accent = House colour
setting-accent2 = Second house colour
setting-date-style = Days are written
setting-first-day = A week begins on
setting-reference-prefix = References begin with
setting-kosovo-note = Print Kosovo with an asterisk and its note
setting-kosovo-texts = The note on Kosovo
setting-pillars = Pillars
setting-categories = Categories
setting-author = Your name
setting-theme = Light or dark
setting-text-size = Size of text
setting-density = Density
setting-archive-path = Where the register is
setting-backup-path = Back up to a folder
setting-diagnostics = Copy diagnostics
setting-credits = Fonts, places, licences
first-day-monday = Monday
first-day-sunday = Sunday
first-day-saturday = Saturday
reference-prefix-hint = IISG/2026/
colour-none = None of our own
colour-choose = { $field }: choose
colour-too-light = Headings in this colour are hard to read on paper. A darker one is better.
logo-choose = Choose a logo…
logo-clear = No logo
logo-alt = The office’s logo on paper
logo-none = No logo yet
logo-help = SVG, PNG or JPEG, at most 2 MB. It stands on the report’s cover, on white paper.
kosovo = Kosovo
kosovo-text = Note
kosovo-text-help = A note that is left empty is printed in the usual words.
pillars-about = In the order in which the report prints them. Letters and colour mark a pillar’s meetings everywhere.
categories-about = What kind of meeting it was. The report counts them.
pillar-add = New pillar
category-add = New category
add = Add
list-letters = Letters
list-name = Name
list-colour = Colour
list-retired = Retired
list-empty = None yet.
list-drag = Drag to another place, or press Alt ↑ ↓
list-added = “{ $name }” added.
list-moved = “{ $name }” moved.
list-merged = “{ $from }” is now “{ $into }”.
list-retire = Retire
list-offer-again = Offer again
list-remove = Remove
list-in-use =
    { $count ->
        [one] { $count } meeting uses it, so it cannot be removed. Retired, it is kept there and offered for no new one; or merge it.
       *[other] { $count } meetings use it, so it cannot be removed. Retired, it is kept there and offered for no new one; or merge it.
    }
list-not-in-use = No meeting uses it.
list-merge-into = Merge into…
list-merge = Merge
list-merge-means =
    { $count ->
        [0] No meeting changes. “{ $from }” goes.
        [one] { $count } meeting of “{ $from }” will count for “{ $into }”, and “{ $from }” goes.
       *[other] { $count } meetings of “{ $from }” will count for “{ $into }”, and “{ $from }” goes.
    }
author-saved = Changes are now signed { $name }.
theme-system = As the system
theme-light = Light
theme-dark = Dark
density-roomy = Roomy
density-dense = Dense
show-in-folder = Show in folder
check = Check the register
checking = Checking every record…
check-ok = Everything is in order.
check-problems = Not everything is in order. Back up now, and show this to whoever looks after your computers:
backup = Back up
backup-folder = Backup folder
backup-help = A folder on another disk, such as a memory stick.
backing-up = Copying…
backed-up = Backed up to { $path }
close-archive = Close this office
version = Rapporteur { $version }
diagnostics-help = Versions, sizes and the last lines of the log, without any of your texts or names: for whoever helps you.
diagnostics-copied = Diagnostics copied. Paste them into a message.
diagnostics-by-hand = Copy this text by hand:
credit-fonts = Fonts: Source Sans 3 and Source Serif 4 in the window, Libertinus and Noto in print; SIL Open Font License 1.1.
credit-places = Place names © GeoNames (geonames.org), CC BY 4.0.
credit-icons = Icons: Lucide, ISC licence.
credit-parts = Rapporteur itself may be used under the MIT or the Apache 2.0 licence.

## Find or do, keys
palette-name = Find or do
palette-hint = A meeting, an action, a setting
palette-results = What was found
palette-recent = Used last
palette-do = Do
palette-all-keys = all keys
palette-count =
    { $count ->
        [one] { $count } found
       *[other] { $count } found
    }
palette-nothing = Nothing found for “{ $words }”. Try fewer letters, a place, a name, a year, or what you want to do.
report-of = Report { $year }
keys-title = All keys
action-group-everywhere = Everywhere
action-group-list = In the list
action-group-meeting = In a meeting
action-group-text = In a text
action-group-report = In a report
action-group-look = Look
action-group-office = The office
action-palette = Find or do
action-new-meeting = New meeting
action-find = Search the meetings
action-undo = Undo
action-redo = Redo
action-meetings = Meetings
action-reports = Reports
action-settings = Settings
action-back = Back
action-forward = Forward
action-next-pane = Next part of the window
action-keys = All keys
action-list-move = Choose a meeting
action-list-open = Open it
action-list-select = Select it, with others
action-list-stretch = Select up to here
action-list-all = Select all
action-list-copy = Copy the selected as a table
action-list-remove = Remove the selected
action-to-list = Back to the list
action-duplicate = Another meeting like this one
action-next-of-series = Next meeting of this series
action-sections = Go to a section
action-row-next = Next point, outcome or participant
action-row-move = Move a point, outcome or participant
action-row-remove = Take it out
action-calendar = Calendar, in the box of a date
action-text-bold = Bold
action-text-italic = Italic
action-text-heading = Heading
action-text-bullets = List
action-text-numbers = Numbered list
action-text-tools = To the buttons under a text, Esc back
action-save-pdf = Save the report as PDF
action-print-pdf = Print the report
action-theme-light = Look: light
action-theme-dark = Look: dark
action-theme-system = Look: light or dark as the system
action-zoom-in = Larger text
action-zoom-out = Smaller text
action-zoom-reset = Text in its usual size
action-density-roomy = Look: roomy
action-density-dense = Look: dense, more in sight
action-backup = Back up
action-check = Check the register
action-open-office = Open another office…
action-close-office = Close this office
action-diagnostics = Copy diagnostics
action-about = About Rapporteur
action-item-move = Move a pillar or category
also-theme-light = theme day bright
also-theme-dark = theme night
also-theme-system = theme automatic
also-zoom-in = zoom bigger size
also-zoom-out = zoom tiny size
also-zoom-reset = zoom 100 size
also-backup = copy stick archive
also-undo = take back revert
also-keys = shortcuts keyboard help
also-new-meeting = record add event
