// What the list is asked for: its filters and order, what of them is kept, and their words.
import {t, word} from '../base/i18n.js';
import {ROLES, STATUSES} from '../base/words.js';

/** @typedef {import('../api/types.js').MeetingFilter} Filter */
/** @typedef {import('../api/types.js').OrderBy} OrderBy */
/** A filter's list of values. @typedef {'years' | 'pillars' | 'categories' | 'roles' | 'statuses' | 'places'} FilterName */
/** One value that is asked for, with its word. @typedef {{name: FilterName, value: string, label: string}} SetFilter */

/** The filters, in the order of their chips. @type {FilterName[]} */
export const FILTERS = ['years', 'pillars', 'categories', 'roles', 'statuses', 'places'];

/** @type {Filter} */
export const NO_FILTER = {
  words: '',
  years: [],
  pillars: [],
  categories: [],
  roles: [],
  statuses: [],
  places: [],
  order: {by: 'date', descending: true},
};

/** What the list can be ordered by, and whether it begins with the last then. @type {Record<OrderBy, boolean>} */
export const ORDERS = {date: true, title: false, place: false, category: false, status: false, series: false};

/** The filter's values as texts. @param {Filter} filter @param {FilterName} name @returns {string[]} */
export const valuesOf = (filter, name) => filter[name].map(String);

/** @param {Filter} filter @param {FilterName} name @param {string[]} values @returns {Filter} */
export const withValues = (filter, name, values) => ({
  ...filter,
  [name]: name === 'years' ? values.map(Number).sort((a, b) => a - b) : values,
});

/** The same filter asking for one value less. @param {Filter} filter @param {FilterName} name @param {string} value */
export const without = (filter, name, value) =>
  withValues(
    filter,
    name,
    valuesOf(filter, name).filter((one) => one !== value),
  );

/** Whether anything is left out. @param {Filter} filter */
export const isFiltered = (filter) => filter.words.trim() !== '' || FILTERS.some((name) => filter[name].length > 0);

/** Filters that ask for the same, in the same order. @param {Filter} a @param {Filter} b */
export const isSame = (a, b) => JSON.stringify(readKept(a, a.words)) === JSON.stringify(readKept(b, b.words));

/** A place without the gazetteer: the country's name comes from the office's lists. @param {string} value @param {(code: string) => string} countryName */
export const placeLabel = (value, countryName) =>
  value.startsWith('country:') ? countryName(value.slice('country:'.length)) : value;

/**
 * The word of one value of a filter.
 * @param {FilterName} name @param {string} value
 * @param {{pillar(name: string): {letters: string}, countryName(code: string): string}} office
 */
export function valueLabel(name, value, office) {
  if (name === 'pillars') return value === '' ? t('pillar-none') : office.pillar(value).letters;
  if (name === 'categories') return value === '' ? t('no-category') : value;
  if (name === 'roles') return word('role', value);
  if (name === 'statuses') return word('status', value);
  if (name === 'places') return placeLabel(value, (code) => office.countryName(code));
  return value;
}

/** Years as people say them: "2021–2023, 2025". @param {number[]} years in order */
export function yearsLabel(years) {
  /** @type {number[][]} */
  const runs = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** @param {unknown} value @returns {string[]} */
const texts = (value) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/**
 * A filter from what was kept, by this or any version: what is not known any more is left out. Typed words are never
 * kept, since they may name a person.
 * @param {unknown} value
 * @param {string} [words]
 * @returns {Filter}
 */
export function readKept(value, words = '') {
  if (typeof value !== 'object' || value === null) return {...NO_FILTER, words};
  const read = /** @type {Record<string, unknown>} */ (value);
  const order = /** @type {{by?: unknown, descending?: unknown}} */ (read.order ?? {});
  const by = /** @type {OrderBy} */ (typeof order.by === 'string' && order.by in ORDERS ? order.by : 'date');
  return {
    words,
    years: (Array.isArray(read.years) ? read.years : []).filter((year) => Number.isInteger(year)),
    pillars: texts(read.pillars),
    categories: texts(read.categories),
    roles: texts(read.roles).filter((role) => ROLES.includes(role)),
    statuses: texts(read.statuses).filter((status) => STATUSES.includes(status)),
    places: texts(read.places),
    order: {by, descending: typeof order.descending === 'boolean' ? order.descending : ORDERS[by]},
  };
}

/** What of a filter is kept. @param {Filter} filter */
export const toKeep = ({words: _typed, ...rest}) => rest;
