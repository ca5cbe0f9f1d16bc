// Meetings as a table for other programs: tab-separated text, and HTML that Excel, Calc and Word take with types.

import {showDays} from '../base/format.js';
import {t, word} from '../base/i18n.js';
import {COLUMNS} from './columns.js';

/** @typedef {import('../api/types.js').MeetingRow} MeetingRow */
/** @typedef {{text: string, kind: 'text' | 'number' | 'day'}} Cell */

/** Spreadsheets take these beginnings for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** One line of a cell, which no program takes for a formula. @param {string} text */
export function guarded(text) {
  const marked = FORMULA.test(text) ? `'${text}` : text;
  return marked.replace(/\s*[\t\r\n]+\s*/g, ' ');
}

/** Days are two columns, so that both are dates that can be counted with; May 2022 is no day and stays words. @param {MeetingRow} row @returns {Cell[]} */
function dayCells(row) {
  if (row.date_precision !== 'day')
    return [
      {text: showDays(row.starts_on, row.ends_on, row.date_precision), kind: 'text'},
      {text: '', kind: 'text'},
    ];
  return [
    {text: row.starts_on, kind: 'day'},
    {text: row.ends_on, kind: 'day'},
  ];
}

/** @param {string[]} columns ids, as columns.js has them @returns {string[]} */
export const headsOf = (columns) =>
  columns.flatMap((id) => (id === 'days' ? [t('field-starts-on'), t('field-ends-on')] : [word('column', id)]));

/** @param {MeetingRow} row @param {string[]} columns @returns {Cell[]} */
export const cellsOf = (row, columns) =>
  columns.flatMap((id) => {
    if (id === 'days') return dayCells(row);
    const text = COLUMNS[id].text(row);
    return typeof text === 'number' ? {text: String(text), kind: 'number'} : {text: guarded(text), kind: 'text'};
  });

/** Text that begins with a quotation mark would be read as quoted up to the next. @param {string} text */
const quoted = (text) => (text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text);

/** @param {MeetingRow[]} rows @param {string[]} columns */
export function plainTable(rows, columns) {
  const lines = [headsOf(columns), ...rows.map((row) => cellsOf(row, columns).map(({text}) => quoted(text)))];
  return lines.map((cells) => cells.join('\t')).join('\r\n');
}

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** How Excel is told what a cell holds: a reference such as 3/2022 is no date. */
const FORMATS = {
  text: ` style="mso-number-format:'\\@'"`,
  day: ` style="mso-number-format:'yyyy\\-mm\\-dd'"`,
  number: '',
};

/** @param {MeetingRow[]} rows @param {string[]} columns */
export function htmlTable(rows, columns) {
  const heads = headsOf(columns)
    .map((head) => `<th>${escaped(head)}</th>`)
    .join('');
  const lines = rows.map((row) => {
    const cells = cellsOf(row, columns).map(({text, kind}) => `<td${FORMATS[kind]}>${escaped(text)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<meta charset="utf-8"><table><thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}
