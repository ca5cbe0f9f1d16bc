// Days and moments as the office reads them: "20 Jun 2022", "5–6 May 2022", "Q2 2022", "14:32".
import {today} from './dates.js';
import {t, word} from './i18n.js';

/** @typedef {import('../api/types.js').Precision} Precision */

/** @param {string} day YYYY-MM-DD */
function split(day) {
  const [year, month, date] = day.split('-').map(Number);
  return {
    year,
    month: word('month-short', String(month)),
    date,
    longMonth: word('month', String(month)),
    number: month,
  };
}

/** "20 Jun 2022". @param {string} day */
export function showDay(day) {
  const {year, month, date} = split(day);
  return `${date} ${month} ${year}`;
}

/**
 * "5–6 May 2022", "31 Oct – 2 Nov 2022", "May 2022", "Q2 2022", "2022".
 * @param {string} from @param {string} to @param {Precision} precision
 */
export function showDays(from, to, precision) {
  const a = split(from);
  const b = split(to);
  if (precision === 'year') return String(a.year);
  if (precision === 'quarter') return `${t('quarter', {number: Math.ceil(a.number / 3)})} ${a.year}`;
  if (precision === 'month') return `${a.longMonth} ${a.year}`;
  if (from === to) return showDay(from);
  if (a.year !== b.year) return `${showDay(from)} – ${showDay(to)}`;
  if (a.number !== b.number) return `${a.date} ${a.month} – ${b.date} ${b.month} ${b.year}`;
  return `${a.date}–${b.date} ${a.month} ${a.year}`;
}

/** The days of a list's row: large "5–6", small "May 2022". @param {string} from @param {string} to @param {Precision} precision */
export function rowDays(from, to, precision) {
  const a = split(from);
  const b = split(to);
  if (precision === 'year') return {large: String(a.year), small: ''};
  if (precision === 'quarter') return {large: t('quarter', {number: Math.ceil(a.number / 3)}), small: String(a.year)};
  if (precision === 'month') return {large: a.month, small: String(a.year)};
  if (from === to) return {large: String(a.date), small: `${a.month} ${a.year}`};
  const small = a.number === b.number && a.year === b.year ? `${a.month} ${a.year}` : `${a.month}–${b.month} ${b.year}`;
  return {large: `${a.date}–${b.date}`, small};
}

/** "Mon 20 June 2022" for one day, else as showDays. @param {string} from @param {string} to @param {Precision} precision */
export function showDaysLong(from, to, precision) {
  if (precision !== 'day' || from !== to) return showDays(from, to, precision);
  const {year, longMonth, date} = split(from);
  const weekday = word('weekday', String(new Date(`${from}T00:00:00Z`).getUTCDay()));
  return `${weekday} ${date} ${longMonth} ${year}`;
}

/** "14:32" today, else "20 Jun 2022, 14:32"; local time. @param {string} moment RFC 3339 */
export function showMoment(moment) {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return day === today() ? time : `${showDay(day)}, ${time}`;
}

/** Text with [[ and ]] around what was searched, in pieces. @param {string} snippet @returns {{text: string, marked: boolean}[]} */
export function marks(snippet) {
  return snippet
    .split(/\[\[(.*?)\]\]/s)
    .map((text, place) => ({text, marked: place % 2 === 1}))
    .filter((piece) => piece.text);
}
