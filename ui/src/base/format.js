// Days and moments as the office reads them: "20 Jun 2022", "5–6 May 2022", "Q2 2022", "14:32".
import {today} from './dates.js';
import {t, word} from './i18n.js';

/** @typedef {import('../api/types.js').Precision} Precision */

/** How this office writes days: "5 Jun 2022", "5.6.2022", "5 June 2022". @typedef {'short' | 'numeric' | 'long'} DateStyle */
/** @typedef {'monday' | 'sunday' | 'saturday'} FirstDay */

/** The office's way, from its settings. @type {{style: DateStyle, firstDay: FirstDay}} */
const way = {style: 'short', firstDay: 'monday'};

/** Takes on the office's way with days. @param {{date_style?: DateStyle, first_day?: FirstDay}} office */
export function writeDaysAs({date_style = 'short', first_day = 'monday'}) {
  way.style = date_style;
  way.firstDay = first_day;
}

/** The weekday that a week begins with: 0 Sunday, 1 Monday, 6 Saturday. */
export const firstDay = () => ({sunday: 0, monday: 1, saturday: 6})[way.firstDay];

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

/** "20 Jun 2022", or as the office writes it. @param {string} day @param {DateStyle} [style] */
export function showDay(day, style = way.style) {
  const {year, month, longMonth, date, number} = split(day);
  if (style === 'numeric') return `${date}.${number}.${year}`;
  return `${date} ${style === 'long' ? longMonth : month} ${year}`;
}

/**
 * "5–6 May 2022", "31 Oct – 2 Nov 2022", "May 2022", "Q2 2022", "2022"; days as the office writes them.
 * @param {string} from @param {string} to @param {Precision} precision @param {DateStyle} [style]
 */
export function showDays(from, to, precision, style = way.style) {
  const a = split(from);
  const b = split(to);
  if (precision === 'year') return String(a.year);
  if (precision === 'quarter') return `${t('quarter', {number: Math.ceil(a.number / 3)})} ${a.year}`;
  if (precision === 'month') return `${a.longMonth} ${a.year}`;
  if (from === to) return showDay(from, style);
  if (a.year !== b.year) return `${showDay(from, style)} – ${showDay(to, style)}`;
  const sameMonth = a.number === b.number;
  if (style === 'numeric')
    return sameMonth ? `${a.date}–${showDay(to, style)}` : `${a.date}.${a.number}. – ${showDay(to, style)}`;
  if (sameMonth) return `${a.date}–${showDay(to, style)}`;
  return `${a.date} ${style === 'long' ? a.longMonth : a.month} – ${showDay(to, style)}`;
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

/** "today, 14:32", else "20 Jun 2022, 14:32"; local time. @param {string} moment RFC 3339 */
export function showMomentAndDay(moment) {
  const shown = showMoment(moment);
  return /^\d\d:\d\d$/.test(shown) ? t('today-at', {time: shown}) : shown;
}

/**
 * Text with [[ and ]] around what was searched, in pieces.
 * @param {string} snippet
 * @param {number} [before] letters that may stand before the first mark: a line is cut at its end, and the mark is to be
 *   seen
 * @returns {{text: string, marked: boolean}[]}
 */
export function marks(snippet, before = Number.POSITIVE_INFINITY) {
  const pieces = snippet
    .split(/\[\[(.*?)\]\]/s)
    // What is bold in a narrative is said by its signs, which a line of a list has no use for.
    .map((text, place) => ({text: text.replaceAll('**', ''), marked: place % 2 === 1}))
    .filter((piece) => piece.text);
  const [first] = pieces;
  if (pieces.length > 1 && !first.marked && first.text.length > before) {
    const end = first.text.slice(-before);
    const word = end.search(/\s\S/) + 1;
    first.text = `…${end.slice(word)}`;
  }
  return pieces;
}
