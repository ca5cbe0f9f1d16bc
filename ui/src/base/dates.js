// Days and hours as people type them: "5.6.2022", "5 May 2022", "5–6 May 2022", "May 2022", "Q2 2022", "10.30".

/** @typedef {import('../api/types.js').Precision} Precision */
/** Days as YYYY-MM-DD. @typedef {{from: string, to: string, precision: Precision}} Days */
/** @typedef {{day?: number, month?: number, year?: number}} Parts */

/** The months' first three letters in English, Albanian, Bosnian, Croatian, Serbian and Macedonian. */
const MONTHS = [
  'jan sij јан',
  'feb shk vel феб фев',
  'mar ožu ozu мар',
  'apr pri tra апр',
  'may maj svi мај',
  'jun qer lip јун',
  'jul kor srp јул',
  'aug gus avg kol авг',
  'sep sht ruj сеп',
  'oct okt tet lis окт',
  'nov nën nen stu нов ное',
  'dec dek dhj pro дец дек',
].map((stems) => stems.split(' '));

/** @param {string} name @returns {number | undefined} 1 to 12 */
function monthNamed(name) {
  const place = MONTHS.findIndex((stems) => stems.includes(name.slice(0, 3)));
  return place < 0 ? undefined : place + 1;
}

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

/**
 * @param {number} year @param {number} month @param {number} months @param {Precision} precision
 * @returns {Days | null}
 */
function span(year, month, months, precision) {
  const last = month + months - 1;
  const from = iso(year, month, 1);
  const to = iso(year, last, lastDay(year, last));
  return from && to ? {from, to, precision} : null;
}

/** One end of a range: day, month and year as far as they are said. @param {string} text @returns {Parts | null} */
function partsOf(text) {
  let found = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (found) return {year: Number(found[1]), month: Number(found[2]), day: Number(found[3])};
  found = /^(\d{1,2})\s?[-./]\s?(\d{1,2})(?:\s?[-./]\s?(\d{4}|\d{2}))?$/.exec(text);
  if (found) return {day: Number(found[1]), month: Number(found[2]), year: found[3] ? yearOf(found[3]) : undefined};
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

/** A month, a quarter or a year. @param {string} text @returns {Days | null} */
function wholeOf(text) {
  let found = /^(\d{4})$/.exec(text);
  if (found) return span(Number(found[1]), 1, 12, 'year');
  found = /^q([1-4]) (\d{4})$/.exec(text) ?? /^(?<y>\d{4}) q(?<q>[1-4])$/.exec(text);
  if (found) {
    const [quarter, year] = found.groups ? [found.groups.q, found.groups.y] : [found[1], found[2]];
    return span(Number(year), Number(quarter) * 3 - 2, 3, 'quarter');
  }
  found = /^(\p{L}{3,}) (\d{4})$/u.exec(text);
  const named = found && monthNamed(found[1]);
  if (found && named) return span(Number(found[2]), named, 1, 'month');
  found = /^(\d{1,2})[/.](\d{4})$/.exec(text);
  if (found) return span(Number(found[2]), Number(found[1]), 1, 'month');
  found = /^(\d{4})-(\d{1,2})$/.exec(text);
  return found ? span(Number(found[1]), Number(found[2]), 1, 'month') : null;
}

/** The ends of a range. A dash with spaces parts it first: dashes without may belong to a day. @param {string} text */
function endsOf(text) {
  const spaced = text.split(/\.?\s+(?:-|to)\s+/);
  return spaced.length > 1 ? spaced : text.split(/\s*\.?\s*-\s*/);
}

/**
 * The days that a text names; null if it names none. A year that is not said is taken from `near` (YYYY-MM-DD).
 * @param {string} text
 * @param {string} near
 * @returns {Days | null}
 */
export function readDays(text, near) {
  const plain = text
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replace(/,| of /g, ' ')
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]* /, '')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .trim();
  const whole = wholeOf(plain);
  if (whole) return whole;
  const one = partsOf(plain);
  const ends = one ? [plain] : endsOf(plain);
  if (ends.length > 2) return null;
  const last = one ?? partsOf(ends[ends.length - 1]);
  const first = ends.length === 2 ? partsOf(ends[0]) : last;
  if (!first || !last || last.month === undefined || last.day === undefined || first.day === undefined) return null;
  const year = last.year ?? Number(near.slice(0, 4));
  const to = iso(year, last.month, last.day);
  const from = iso(first.year ?? year, first.month ?? last.month, first.day);
  return from && to ? {from, to, precision: 'day'} : null;
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
