// A meeting's fields: how each is shown and read, and which of them stand in one box.
import {daysIn, readHours, today} from '../base/dates.js';
import {showDays} from '../base/format.js';
import {choice, count, day, line, lines, list, neededLine, patch, prose, time, whole} from '../parts/codecs.js';
import {rows} from '../parts/rows.js';

/** @typedef {import('../parts/form.js').Codec} Codec */
/** @typedef {import('../parts/rows.js').RowKind} RowKind */
/** @typedef {import('../api/types.js').Meeting} Meeting */
/** @typedef {import('../api/types.js').Precision} Precision */

/** @type {RowKind} */
export const AGENDA = {
  field: 'agenda',
  cells: {number: numberCell(), title: line('title'), speaker: line('speaker'), starts_at: time('starts_at')},
  blank: {},
  needed: ['title'],
};
/** @type {RowKind} */
export const OUTCOMES = {
  field: 'outcomes',
  cells: {
    kind: choice('kind'),
    text: lines('text'),
    agenda: line('agenda'),
    responsible: line('responsible'),
    deadline: day('deadline'),
    state: choice('state'),
  },
  blank: {kind: 'decision'},
  needed: ['text'],
};
/** @type {RowKind} */
export const PARTICIPANTS = {
  field: 'participants',
  cells: {
    address: line('address'),
    person: line('person'),
    rank: line('rank'),
    function: line('function'),
    organisation: line('organisation'),
    capacity: choice('capacity'),
    status: choice('status'),
    delegates: count('delegates', 1),
  },
  blank: {capacity: 'participant', status: 'attended'},
  needed: ['person', 'organisation'],
};

/** An agenda point's number: text that may be empty, never null. @returns {Codec} */
function numberCell() {
  return {show: (value) => String(value ?? ''), read: (text) => ({fields: {number: text.trim()}})};
}

/** The days in one box: one, several, or a month, quarter or year. @type {Codec} */
const days = {
  show(_value, all) {
    if (!all.starts_on) return '';
    const precision = /** @type {Precision} */ (all.date_precision ?? 'day');
    return showDays(String(all.starts_on), String(all.ends_on ?? all.starts_on), precision);
  },
  read(text, all) {
    if (!text.trim()) return {problem: 'missing'};
    const read = daysIn(text, String(all.starts_on ?? today()));
    if (typeof read === 'string') return {problem: read === 'not_a_date' ? 'no_days' : read};
    return {fields: {starts_on: read.from, ends_on: read.to, date_precision: read.precision}};
  },
};

/** The hours in one box: when it starts, and when it ends if that is known. @type {Codec} */
const hours = {
  show: (_value, all) => [all.starts_at, all.ends_at].filter(Boolean).join('–'),
  read(text) {
    if (!text.trim()) return {fields: {starts_at: null, ends_at: null}};
    const read = readHours(text);
    return read ? {fields: {starts_at: read.from, ends_at: read.to}} : {problem: 'no_hours'};
  },
};

/** The number in a series; without a series there is none. @returns {Codec} */
function seriesNumber() {
  const number = count('series.number', 1);
  return {show: number.show, read: (text, all) => (text.trim() ? number.read(text, all) : {problem: 'missing'})};
}

/** People in all; empty forgets women and men too. @returns {Codec} */
function totalParticipants() {
  const number = count('totals.participants', 0);
  return {show: number.show, read: (text, all) => (text.trim() ? number.read(text, all) : patch('totals', null, all))};
}

/** @type {Record<string, Codec>} */
const CODECS = {
  title: neededLine('title'),
  summary: prose('summary', ''),
  narrative: prose('narrative', ''),
  report_text: prose('report_text', null),
  days,
  hours,
  reply_by: day('reply_by'),
  'series.number': seriesNumber(),
  'totals.participants': totalParticipants(),
  'totals.women': count('totals.women', 0),
  'totals.men': count('totals.men', 0),
  'minutes.state': {...choice('minutes.state'), show: (value) => String(value ?? 'none')},
  'minutes.adopted_on': day('minutes.adopted_on'),
  agenda: rows(AGENDA),
  outcomes: rows(OUTCOMES),
  participants: rows(PARTICIPANTS),
};
const LISTS = ['other_places', 'pillars', 'our_roles', 'organisers', 'hosts', 'working_languages'];
/** Fields whose parts are typed: "series.number". */
const WHOLES = ['series', 'totals', 'minutes', 'translations', 'source', 'external', 'documents'];
const LINES = ['venue', 'city', 'category', 'responsible', 'funder', 'work_plan_code', 'reference'];

/** @param {string} name a field, or "series.number", "translations.sq.title" @returns {Codec} */
export function codec(name) {
  if (CODECS[name]) return CODECS[name];
  if (LISTS.includes(name)) return list(name);
  if (LINES.includes(name)) return line(name);
  if (WHOLES.includes(name)) return whole(name);
  if (name.startsWith('translations.')) return prose(name, '');
  return choice(name);
}

/** What the bridge leaves out: a field that says nothing. */
const EMPTY = {
  external: [],
  reference: null,
  summary: '',
  narrative: '',
  report_text: null,
  translations: {},
  starts_at: null,
  ends_at: null,
  time_zone: null,
  postponed_to: null,
  reply_by: null,
  parent: null,
  venue: null,
  city: null,
  country: null,
  other_places: [],
  category: null,
  pillars: [],
  series: null,
  our_roles: [],
  organisers: [],
  hosts: [],
  responsible: null,
  working_languages: [],
  funder: null,
  work_plan_code: null,
  agenda: [],
  minutes: null,
  outcomes: [],
  participants: [],
  totals: null,
  documents: [],
  source: null,
};

/** A meeting with every field. @param {Partial<Meeting>} meeting @returns {Meeting} */
export const complete = (meeting) => /** @type {Meeting} */ ({...EMPTY, ...meeting});

/** What a new meeting says before anything is typed. @param {string} language @returns {Record<string, unknown>} */
export const blank = (language) => ({
  ...complete({}),
  title: '',
  language,
  starts_on: null,
  ends_on: null,
  date_precision: 'day',
  status: 'planned',
  format: 'in_person',
  access: 'internal',
});
