// The shapes that cross the bridge: snake_case, as the archive's interchange form has them. Types only.

/** @typedef {'day' | 'month' | 'quarter' | 'year'} Precision */
/** @typedef {{number: string, title: string, speaker: string | null, starts_at: string | null}} AgendaItem */
/**
 * @typedef {{kind: string, text: string, agenda: string | null, responsible: string | null,
 *   deadline: string | null, state: string | null}} Outcome
 */
/**
 * @typedef {{person: string | null, organisation: string | null, function: string | null, rank: string | null,
 *   address: string | null, capacity: string, status: string, delegates: number | null}} Participant
 */
/** @typedef {{title?: string | null, summary?: string | null, narrative?: string | null}} Translation */

/**
 * A meeting in the interchange form. Days are YYYY-MM-DD, hours HH:MM, countries ISO 3166 alpha-2 or XK.
 * @typedef {object} Meeting
 * @property {string} id
 * @property {{system: string, uid: string, recurrence_id?: string | null, sequence?: number | null}[]} external
 * @property {string | null} reference
 * @property {string} title
 * @property {string} language
 * @property {string} summary
 * @property {string} narrative Markdown
 * @property {string | null} report_text Markdown
 * @property {Record<string, Translation>} translations
 * @property {string} starts_on
 * @property {string} ends_on
 * @property {Precision} date_precision
 * @property {string | null} starts_at
 * @property {string | null} ends_at
 * @property {string | null} time_zone
 * @property {string} status
 * @property {string | null} postponed_to
 * @property {string | null} reply_by
 * @property {string | null} parent
 * @property {string} format
 * @property {string | null} venue
 * @property {string | null} city
 * @property {string | null} country
 * @property {string[]} other_places
 * @property {string | null} category
 * @property {string[]} pillars
 * @property {{name: string, number: number | null} | null} series
 * @property {string[]} our_roles
 * @property {string[]} organisers
 * @property {string[]} hosts
 * @property {string} access
 * @property {string | null} responsible
 * @property {string[]} working_languages
 * @property {string | null} funder
 * @property {string | null} work_plan_code
 * @property {AgendaItem[]} agenda
 * @property {{state: string, adopted_on: string | null} | null} minutes
 * @property {Outcome[]} outcomes
 * @property {Participant[]} participants
 * @property {{participants: number | null, women: number | null, men: number | null} | null} totals
 * @property {{path: string, kind: string, title: string}[]} documents
 * @property {{url: string, posted_on: string, category: string | null} | null} source
 */

/** @typedef {Partial<Meeting>} MeetingFields */
/** @typedef {{meeting: Meeting, drafts: Record<string, string>, changed_at: string | null, changed_by: string | null}} OpenMeeting */

/**
 * One row of the meetings list. `snippet` marks what was searched with [[ and ]]; `participants` counts rows with
 * their delegates.
 * @typedef {{id: string, title: string, language: string, starts_on: string, ends_on: string, date_precision: Precision,
 *   status: string, city: string | null, country: string | null, country_name: string | null, venue: string | null,
 *   pillars: string[], category: string | null, series: {name: string, number: number | null} | null,
 *   our_roles: string[], access: string, format: string, reference: string | null, responsible: string | null,
 *   participants: number, documents: number, incomplete: string[], snippet: string | null}} MeetingRow
 */
/** @typedef {'date' | 'title' | 'place' | 'category' | 'status' | 'series'} OrderBy */
/**
 * Any of a list, all of the lists; an empty list asks nothing. '' in pillars and categories: meetings without one.
 * A place is a city as it is recorded, or "country:BA".
 * @typedef {{words: string, years: number[], pillars: string[], categories: string[], roles: string[],
 *   statuses: string[], places: string[], order: {by: OrderBy, descending: boolean}}} MeetingFilter
 */
/** A place as the filter takes it. @typedef {{value: string, label: string, count: number}} MeetingPlace */
/**
 * What several meetings get at once; null clears.
 * @typedef {{set?: Partial<Record<'status' | 'access' | 'category' | 'format' | 'responsible' | 'country' | 'city' | 'funder' | 'language', string | null>>,
 *   add_pillars?: string[], remove_pillars?: string[], add_roles?: string[], remove_roles?: string[]}} SeveralChange
 */

/** @typedef {{path: string, name: string, missing: boolean, opened_on: string}} RecentArchive */
/**
 * @typedef {{version: string, author: string | null, recent: RecentArchive[], suggested_folder: string,
 *   clock_behind?: boolean,
 *   refused?: {code: string, message: string, detail?: string | null} | null,
 *   archive: {path: string, name: string, short_name: string, read_only: boolean, languages: string[], language: string} | null}} AppState
 */

/** @typedef {{name: string, short_name: string, colour: string | null, retired: boolean}} ListEntry */
/**
 * A pillar or a category as it is edited; `meetings` counts those that use it.
 * @typedef {ListEntry & {id: string, translations: Record<string, {name: string, short_name: string}>, meetings: number}} ListItem
 */
/** @typedef {Partial<Omit<ListItem, 'id' | 'meetings'>>} ListItemFields */
/**
 * @typedef {{pillars: ListEntry[], categories: ListEntry[], series: {name: string, next_number: number}[],
 *   countries: {code: string, name: string}[], languages: string[], zones: string[]}} Lists
 */
/** @typedef {{name: string, local_name?: string | null, country: string, country_name: string}} Place */

/**
 * The office's own settings. `kosovo_text` is the note as it is printed, `kosovo_texts` what the office wrote itself.
 * @typedef {{names: Record<string, string>, short_name: string, language: string, languages: string[],
 *   kosovo_note: boolean, kosovo_text: Record<string, string>, kosovo_texts: Record<string, string>, logo: boolean,
 *   time_zone: string, country: string | null, reference_prefix: string, accent: string | null, accent2: string | null,
 *   first_day: 'monday' | 'sunday' | 'saturday', date_style: 'short' | 'numeric' | 'long'}} Office
 */

/** Old and new as words, or null; an inner row (agenda, outcomes …) as one line of them. @typedef {{meeting_title: string, field: string, old: string | null, new: string | null}} Change */
/**
 * @typedef {{operation: number, kind: string, author: string, at: string, undone: boolean, can_go_back: boolean, changes: Change[],
 *   more: number}} Operation
 */
/**
 * @typedef {{kind: string, label: string, meeting: string | null, skipped: {field: string, title: string}[]}} Undone
 */

/** @typedef {{year: number, language: string, audience: string, date: string}} ReportOptions */
/** @typedef {{kind: string, meeting: string | null, title: string, text: string, field?: string | null}} ReportWarning */
/** @typedef {{done: number, total: number, stage: string}} Progress */
/** @typedef {{job: number, pages: number, meetings: number, url: string, warnings: ReportWarning[], seconds: number}} MadeReport */
/** @typedef {{kind: string, id: string, title: string, snippet: string}} Hit */
/** @typedef {{meetings: string[], lists: boolean, office: boolean}} RecordsChanged */

export {};
