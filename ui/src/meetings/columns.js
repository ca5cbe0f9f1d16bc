// The columns of the meetings table: what each shows, how wide it is, and which of them a person has chosen.
import {showDays} from '../base/format.js';
import {languageName, t, word} from '../base/i18n.js';
import {session} from '../base/session.js';

/** @typedef {import('../api/types.js').MeetingRow} MeetingRow */
/** @typedef {import('../api/types.js').OrderBy} OrderBy */
/** A chosen column; widths are in rem, so that they grow with the text. @typedef {{id: string, width: number}} Chosen */
/**
 * @typedef {object} Column
 * @property {number} width in rem, until somebody sizes it
 * @property {OrderBy} [order] what its head orders the list by
 * @property {boolean} [number] it is set to the right
 * @property {(row: MeetingRow) => string | number} text
 */

/** @param {string[]} words */
const listed = (words) => words.join(', ');

/** "IISG Board Meeting no. 6". @param {MeetingRow} row */
export function seriesText({series}) {
  if (!series) return '';
  return series.number ? t('series-number', {series: series.name, number: series.number}) : series.name;
}

/** What is missing, in words. @param {MeetingRow} row */
export const missingText = (row) =>
  row.status === 'held' ? listed(row.incomplete.map((field) => word('field', field))) : '';

/** Every column, in the order they are offered. @type {Record<string, Column>} */
export const COLUMNS = {
  days: {
    width: 9.5,
    order: 'date',
    text: (row) => showDays(row.starts_on, row.ends_on, row.date_precision),
  },
  title: {width: 16, order: 'title', text: (row) => row.title},
  place: {width: 7.5, order: 'place', text: (row) => row.city ?? row.country_name ?? ''},
  country: {width: 10, text: (row) => row.country_name ?? ''},
  venue: {width: 14, text: (row) => row.venue ?? ''},
  pillars: {width: 8.5, text: (row) => listed(row.pillars.map((name) => session.pillar(name).letters))},
  category: {width: 8.5, order: 'category', text: (row) => row.category ?? ''},
  series: {width: 14, order: 'series', text: seriesText},
  roles: {width: 7.5, text: (row) => listed(row.our_roles.map((role) => word('role', role)))},
  status: {width: 7, order: 'status', text: (row) => word('status', row.status)},
  missing: {width: 9, text: missingText},
  format: {width: 7, text: (row) => word('format', row.format)},
  access: {width: 7, text: (row) => word('access', row.access)},
  responsible: {width: 11, text: (row) => row.responsible ?? ''},
  participants: {width: 7, number: true, text: (row) => row.participants},
  documents: {width: 7, number: true, text: (row) => row.documents},
  reference: {width: 9, text: (row) => row.reference ?? ''},
  language: {width: 8, text: (row) => languageName(row.language)},
};

/** Without its title a meeting cannot be told from another. */
export const ALWAYS = 'title';
export const NARROWEST = 3;
export const WIDEST = 60;

/** What the table begins with; a wide window has room for more. @type {Chosen[]} */
export const FIRST_COLUMNS = (
  innerWidth < 1600
    ? ['days', 'title', 'place', 'pillars', 'roles', 'status']
    : ['days', 'title', 'place', 'pillars', 'category', 'roles', 'status', 'participants']
).map((id) => ({id, width: COLUMNS[id].width}));

/** @param {number} width */
const within = (width) => Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)) * 16) / 16;

/** Columns from what was kept, by this or any version. @param {unknown} value @returns {Chosen[]} */
export function readColumns(value) {
  if (!Array.isArray(value)) return FIRST_COLUMNS;
  /** @type {Chosen[]} */
  const chosen = [];
  for (const one of value) {
    const {id, width} = /** @type {{id?: unknown, width?: unknown}} */ (one ?? {});
    if (typeof id !== 'string' || !(id in COLUMNS) || chosen.some((other) => other.id === id)) continue;
    chosen.push({id, width: within(typeof width === 'number' && width > 0 ? width : COLUMNS[id].width)});
  }
  return chosen.some(({id}) => id === ALWAYS) ? chosen : FIRST_COLUMNS;
}

/** Shows a column at its offered place, or hides it. @param {Chosen[]} chosen @param {string} id @returns {Chosen[]} */
export function toggle(chosen, id) {
  if (id === ALWAYS) return chosen;
  if (chosen.some((one) => one.id === id)) return chosen.filter((one) => one.id !== id);
  const offered = Object.keys(COLUMNS);
  const before = chosen.findLastIndex((one) => offered.indexOf(one.id) < offered.indexOf(id));
  return chosen.toSpliced(before + 1, 0, {id, width: COLUMNS[id].width});
}

/** Puts a column at a place among the chosen ones. @param {Chosen[]} chosen @param {string} id @param {number} place @returns {Chosen[]} */
export function move(chosen, id, place) {
  const from = chosen.findIndex((one) => one.id === id);
  const to = Math.min(chosen.length - 1, Math.max(0, place));
  if (from < 0 || from === to) return chosen;
  return chosen.toSpliced(from, 1).toSpliced(to, 0, chosen[from]);
}

/** @param {Chosen[]} chosen @param {string} id @param {number} width in rem @returns {Chosen[]} */
export const resize = (chosen, id, width) => chosen.map((one) => (one.id === id ? {id, width: within(width)} : one));
