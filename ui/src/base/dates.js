// Days and hours as people type them: "5.6.2022", "5–6 May 2022", "next Tuesday", "May 2022", "Q2 2022", "10-13.30".
import {
  AND,
  BETWEEN,
  dayNamed,
  LEADING,
  monthNamed,
  plainLetters,
  saysNext,
  saysQuarter,
  weekdayNamed,
} from './date-words.js';

/** @typedef {import('../api/types.js').Precision} Precision */
/** Days as YYYY-MM-DD. @typedef {{from: string, to: string, precision: Precision}} Days */
/** @typedef {{day?: number, month?: number, year?: number}} Parts */
/** Why a text names no days. @typedef {'not_a_date' | 'no_such_day' | 'ends_before_it_starts'} NoDays */
/** What is read: days, or why there are none; null: this pattern does not know the text. @typedef {Days | NoDays | null} Read */

/** @param {number} year @param {number} month @param {number} day @returns {string | null} null: no such day */
function iso(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** @param {string} digits */
function yearOf(digits) {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** @param {number} year @param {number} month */
const lastDay = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** @param {number} year @param {number} month @param {number} months @param {Precision} precision @returns {Read} */
function span(year, month, months, precision) {
  const last = month + months - 1;
  const from = iso(year, month, 1);
  const to = iso(year, last, lastDay(year, last));
  return from && to ? {from, to, precision} : 'no_such_day';
}

/** One end of a range: day, month and year as far as they are said. @param {string} text @returns {Parts | null} */
function partsOf(text) {
  let found = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (found) return {year: Number(found[1]), month: Number(found[3]), day: Number(found[4])};
  // One sign throughout: in "5-6.11" the dash stands between two days. Without a year, a dash always does.
  found = /^(\d{1,2})\s?([./])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2}))?$/.exec(text);
  found ??= /^(\d{1,2})(-)(\d{1,2})-(\d{4}|\d{2})$/.exec(text);
  if (found) return {day: Number(found[1]), month: Number(found[3]), year: found[4] ? yearOf(found[4]) : undefined};
  found = /^(\d{1,2})$/.exec(text);
  if (found) return {day: Number(found[1])};
  found = /^(\d{1,2})[. ]*(\p{L}{3,})(?: (\d{4}))?$/u.exec(text);
  const month = found && monthNamed(found[2]);
  if (found && month) return {day: Number(found[1]), month, year: found[3] ? Number(found[3]) : undefined};
  found = /^(\p{L}{3,}) (\d{1,2})(?: (\d{4}))?$/u.exec(text);
  const first = found && monthNamed(found[1]);
  if (found && first) return {day: Number(found[2]), month: first, year: found[3] ? Number(found[3]) : undefined};
  return null;
}

/** A month, a quarter or a year. @param {string} text @returns {Read} */
function wholeOf(text) {
  let found = /^(\d{4})$/.exec(text);
  if (found) return span(Number(found[1]), 1, 12, 'year');
  found = /^q([1-4]) (\d{4})$/.exec(text) ?? /^(?<y>\d{4}) q(?<q>[1-4])$/.exec(text);
  if (found) {
    const [quarter, year] = found.groups ? [found.groups.q, found.groups.y] : [found[1], found[2]];
    return span(Number(year), Number(quarter) * 3 - 2, 3, 'quarter');
  }
  // "3rd quarter 2023", "3. kvartal 2023", "kvartal 3 2023".
  found = /^([1-4])\.? (\p{L}+) (\d{4})$/u.exec(text) ?? /^(?<w>\p{L}+) (?<q>[1-4])\.? (?<y>\d{4})$/u.exec(text);
  if (found) {
    const [quarter, named, year] = found.groups ? [found.groups.q, found.groups.w, found.groups.y] : found.slice(1);
    if (saysQuarter(named)) return span(Number(year), Number(quarter) * 3 - 2, 3, 'quarter');
  }
  found = /^(\p{L}{3,}) (\d{4})$/u.exec(text);
  const named = found && monthNamed(found[1]);
  if (found && named) return span(Number(found[2]), named, 1, 'month');
  found = /^(\d{1,2})[/.](\d{4})$/.exec(text);
  if (found) return span(Number(found[2]), Number(found[1]), 1, 'month');
  found = /^(\d{4})-(\d{1,2})$/.exec(text);
  return found ? span(Number(found[1]), Number(found[2]), 1, 'month') : null;
}

/** A day named from today: "tomorrow", "next Tuesday", "Friday", "in 2 weeks". @param {string} text @param {string} now @returns {Read} */
function relativeOf(text, now) {
  /** @param {number} days @returns {Days} */
  const from = (days) => ({from: shift(now, days), to: shift(now, days), precision: 'day'});
  const named = dayNamed(text);
  if (named !== undefined) return from(named);
  const counted = /^in (\d{1,3}) (day|week)s?$/.exec(text);
  if (counted) return from(Number(counted[1]) * (counted[2] === 'week' ? 7 : 1));
  const words = text.split(' ').filter((word) => word !== 'e');
  const next = words.some(saysNext);
  const [word, ...others] = words.filter((one) => !saysNext(one));
  const weekday = word && others.length === 0 ? weekdayNamed(word) : undefined;
  if (weekday === undefined) return null;
  const today = new Date(`${now}T00:00:00Z`).getUTCDay();
  const ahead = (weekday - today + 7) % 7;
  if (!next) return from(ahead);
  // "Next Tuesday" is the one of next week, which begins on Monday.
  const toMonday = (8 - today) % 7 || 7;
  return from(toMonday + ((weekday + 6) % 7));
}

/** Between the ends of a range; a dash with spaces parts it first: dashes without may belong to a day. */
const RANGE = [new RegExp(`\\.?\\s+(?:-|${BETWEEN})\\s+`), /\s*\.?\s*-\s*/];
/** Between two days that are named one by one: "5. i 6. maja", "5./6. maj". */
const PAIR = [new RegExp(`\\.?\\s+(?:${AND})\\s+`), /\s*\.?\s*\/\s*/];

/** The ends of a range, or of two days that have to follow each other. @param {string} text */
function endsOf(text) {
  for (const between of [...RANGE, ...PAIR]) {
    const ends = text.split(between);
    if (ends.length > 1) return {ends, adjacent: PAIR.includes(between)};
  }
  return {ends: [text], adjacent: false};
}

/** @param {string} text one day or a range of days @param {string} near @returns {Read} */
function daysOf(text, near) {
  const one = partsOf(text);
  const {ends, adjacent} = one ? {ends: [text], adjacent: false} : endsOf(text);
  if (ends.length > 2) return null;
  const last = one ?? partsOf(ends[ends.length - 1]);
  const first = ends.length === 2 ? partsOf(ends[0]) : last;
  if (!first || !last || last.month === undefined || last.day === undefined || first.day === undefined) return null;
  const month = first.month ?? last.month;
  // "30 Dec – 2 Jan" goes over the end of a year.
  const years = month > last.month ? 1 : 0;
  const begins = first.year ?? (last.year === undefined ? Number(near.slice(0, 4)) : last.year - years);
  const from = iso(begins, month, first.day);
  const to = iso(last.year ?? begins + years, last.month, last.day);
  if (!from || !to) return 'no_such_day';
  if (adjacent && daysBetween(from, to) !== 1) return null;
  return from <= to ? {from, to, precision: 'day'} : 'ends_before_it_starts';
}

/**
 * The days that a text names, or why it names none. A year that is not said is the one of `near`, never the nearest:
 * "5.1." typed in December is last January. Words like "tomorrow" count from `now` (both YYYY-MM-DD).
 * @param {string} text
 * @param {string} near
 * @param {string} [now]
 * @returns {Days | NoDays}
 */
export function daysIn(text, near, now = today()) {
  const plain = plainLetters(text.toLowerCase())
    .replace(/[–—−]/g, '-')
    .replace(/(\d)(st|nd|rd|th)(?!\p{L})/gu, '$1')
    .replace(/(\d)\.? ?(godine|godina|god|године|година|год|viti)(?!\p{L})\.?/gu, '$1')
    .replace(/,| of | de /g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(new RegExp(`^(?:${LEADING}) (?=.)`), '')
    .replace(/\.$/, '');
  const relative = relativeOf(plain, now);
  if (relative) return relative;
  const dated = plain.replace(/^(?:e )?(\p{L}{2,})\.? (?=.*\d)/u, (all, word) =>
    weekdayNamed(word) === undefined || monthNamed(word) ? all : '',
  );
  return wholeOf(dated) ?? daysOf(dated, near) ?? 'not_a_date';
}

/** The days that a text names; null if it names none. @param {string} text @param {string} near @param {string} [now] @returns {Days | null} */
export function readDays(text, near, now) {
  const read = daysIn(text, near, now);
  return typeof read === 'string' ? null : read;
}

/**
 * HH:MM from "10", "10:30", "10.30", "1030", "10h30", "9 am"; null if the text names no time.
 * @param {string} text
 */
export function readTime(text) {
  const found = /^(\d{1,2})(?:\s?[:.h]\s?(\d{2})|(\d{2}))?\s?(?:h|hrs|uhr)?\s?(am|pm)?$/.exec(
    text.toLowerCase().trim(),
  );
  if (!found) return null;
  let hour = Number(found[1]);
  const minute = Number(found[2] ?? found[3] ?? 0);
  if (found[4] && (hour < 1 || hour > 12)) return null;
  if (found[4]) hour = (hour % 12) + (found[4] === 'pm' ? 12 : 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/**
 * Hours from "10:00-13:30", "10-13.30", "10:00 to 13:30", "from 10"; null if the text names none.
 * @param {string} text
 * @returns {{from: string, to: string | null} | null}
 */
export function readHours(text) {
  const plain = text
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .trim()
    .replace(new RegExp(`^(?:${LEADING}) (?=.)`), '');
  const ends = plain.split(new RegExp(`\\s*-\\s*|\\s+(?:${BETWEEN})\\s+`));
  const [from, to] = ends.map(readTime);
  if (ends.length > 2 || !from || (ends.length === 2 && !to)) return null;
  return {from, to: to ?? null};
}

/** Today here, YYYY-MM-DD. */
export function today() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** A day moved by a number of days. @param {string} day @param {number} days */
export function shift(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Days from one day to another. @param {string} from @param {string} to */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
