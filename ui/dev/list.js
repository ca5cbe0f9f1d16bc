// The fake bridge's list views: filters, orders, and one change of several meetings.
import {foldWords} from '../src/base/fold.js';
import {LISTS} from './sample.js';

/** @typedef {import('./register.js').Json} Json */
/** @typedef {import('./register.js').Kept} Kept */
/** @typedef {import('../src/api/types.js').MeetingFilter} Filter */
/** @typedef {import('../src/api/types.js').SeveralChange} SeveralChange */

const PILLARS = LISTS.pillars.map(({name}) => name);
const CATEGORIES = LISTS.categories.map(({name}) => name);
const PLACES = [
  ['Tivat', 'ME'],
  ['Sarajevo', 'BA'],
  ['Skopje', 'MK'],
  ['Tirana', 'AL'],
  ['Beograd', 'RS'],
  ['Vienna', 'AT'],
];
const TITLES = [
  'Working group, session',
  'Support Group on integrated border management and the exchange of firearms-trafficking data, session',
  'Састанак националних координатора: стање мапирања потреба, бр.',
  'Regional conference on the prevention of violent extremism – state of play, no.',
];
/** Days over which many meetings are spread. */
const DAYS = 16 * 365;

/** One of many meetings, for looking at long lists. @param {number} place @param {number} count @returns {Json} */
export function manyth(place, count) {
  const [city, country] = PLACES[place % PLACES.length];
  return {
    title: `${TITLES[place % TITLES.length]} ${place + 1}`,
    language: place % TITLES.length === 2 ? 'sr-Cyrl' : 'en',
    starts_on: new Date(Date.UTC(2010, 0, 1 + Math.floor((place * DAYS) / count))).toISOString().slice(0, 10),
    city,
    country,
    pillars: place % 5 === 0 ? [] : PILLARS.slice(place % 3, (place % 3) + 1 + (place % 2)),
    category: CATEGORIES[place % 5] ?? null,
    our_roles: [['organised'], ['attended', 'spoke'], ['attended']][place % 3],
    status: place % 11 === 0 ? 'postponed' : 'held',
    responsible: place % 4 === 0 ? 'Maja Pinjo Talevska' : null,
    reference: `IISG/${place + 1}`,
    narrative: place % 7 === 0 ? '' : 'The state of play was presented.',
  };
}

/** @param {unknown[]} asked @param {unknown[]} has */
const any = (asked, has) => asked.length === 0 || asked.some((one) => has.includes(one));

/** Whether a meeting is in a view. @param {Kept} kept @param {Filter} filter */
function isIn(kept, {words, years, pillars, categories, roles, statuses, places}) {
  const texts = foldWords(`${kept.title} ${kept.city ?? ''} ${kept.narrative ?? ''}`);
  return (
    foldWords(words).every((word) => texts.some((text) => text.startsWith(word))) &&
    any(years, [Number(kept.starts_on.slice(0, 4))]) &&
    any(pillars, kept.pillars.length > 0 ? kept.pillars : ['']) &&
    any(categories, [kept.category ?? '']) &&
    any(roles, kept.our_roles) &&
    any(statuses, [kept.status]) &&
    any(places, [kept.city, `country:${kept.country}`])
  );
}

/** What a view is ordered by. @type {Record<string, (kept: Kept) => string>} */
const ORDERS = {
  date: (kept) => kept.starts_on,
  title: (kept) => kept.title,
  place: (kept) => String(kept.city ?? ''),
  category: (kept) => String(kept.category ?? ''),
  status: (kept) => kept.status,
  series: (kept) => String(/** @type {{name?: string} | null} */ (kept.series)?.name ?? ''),
};

/** @param {Iterable<Kept>} meetings @param {Filter} filter */
export function viewOf(meetings, filter) {
  const all = [...meetings];
  const found = all.filter((kept) => isIn(kept, filter));
  const by = ORDERS[filter.order.by];
  const way = filter.order.descending ? -1 : 1;
  const compare = (/** @type {string} */ a, /** @type {string} */ b) => (a < b ? -1 : a > b ? 1 : 0);
  found.sort((a, b) => way * compare(by(a), by(b)) || compare(b.starts_on, a.starts_on));
  const years = [...new Set(all.map((kept) => Number(kept.starts_on.slice(0, 4))))].sort((a, b) => b - a);
  return {ids: found.map(({id}) => id), years};
}

/** The places of all meetings, most frequent first. @param {Iterable<Kept>} meetings */
export function placesOf(meetings) {
  /** @type {Map<string, {value: string, label: string, count: number}>} */
  const places = new Map();
  for (const {city, country} of meetings) {
    const name = LISTS.countries.find(({code}) => code === country)?.name ?? String(country);
    for (const [value, label] of [
      [city, city],
      [country && `country:${country}`, name],
    ]) {
      if (typeof value !== 'string') continue;
      const place = places.get(value) ?? {value, label: String(label), count: 0};
      place.count += 1;
      places.set(value, place);
    }
  }
  return [...places.values()].sort((a, b) => b.count - a.count);
}

/** A meeting as it is after a change of several. @param {Kept} kept @param {SeveralChange} change @returns {Kept} */
export function changed(kept, {set = {}, add_pillars = [], remove_pillars = [], add_roles = [], remove_roles = []}) {
  /** @param {string[]} has @param {string[]} added @param {string[]} removed */
  const merge = (has, added, removed) => [...new Set([...has, ...added])].filter((one) => !removed.includes(one));
  return /** @type {Kept} */ ({
    ...kept,
    ...set,
    pillars: merge(kept.pillars, add_pillars, remove_pillars),
    our_roles: merge(kept.our_roles, add_roles, remove_roles),
  });
}
