// One row of the meetings list: in two lines with day over month and year, in one dense line, or in the table's cells.
import {html} from 'lit';
import {marks, rowDays, showDays} from '../base/format.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {pillarsShort} from '../parts/pillar.js';
import {statusMark} from '../parts/status.js';
import {COLUMNS, missingText, seriesText} from './columns.js';

/** @typedef {import('../api/types.js').MeetingRow} Row */

/** A dash never begins a line. @param {string} text */
const kept = (text) => text.replaceAll(/ (?=[–—])/g, '\u00a0');

/** Letters before the first mark that a narrow line shows. */
const BEFORE = 24;

/** @param {string} snippet @param {number} [before] */
const marked = (snippet, before) =>
  marks(kept(snippet), before).map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text));

/** What was found may be the title itself, which then carries the marks. @param {Row} row */
const isInTitle = (row) => row.snippet?.replaceAll(/\[\[|\]\]/g, '') === row.title;

/** @param {Row} row */
const titleOf = (row) => (row.snippet && isInTitle(row) ? marked(row.snippet) : kept(row.title));

/** @param {Row} row */
const snippetOf = (row) => (row.snippet && !isInTitle(row) ? marked(row.snippet, BEFORE) : null);

/** @param {Row} row */
const placeOf = (row) => row.city ?? row.country_name;

/** What needs a look: held says nothing. @param {Row} row */
function standing(row) {
  if (row.status !== 'held') return statusMark(row.status);
  const missing = missingText(row);
  if (!missing) return '';
  return html`<span class="state warn" title=${t('missing', {fields: missing})}
    >${icon('circle-alert', {small: true})}<span>${t('incomplete')}</span></span
  >`;
}

/** @param {Row} row */
export const isOff = (row) => row.status === 'postponed' || row.status === 'cancelled';

/** The line that a short title leaves free. @param {Row} row */
function more(row) {
  const snippet = snippetOf(row);
  if (snippet) return html`<span class="snippet" lang=${row.language}>${snippet}</span>`;
  const facts = [seriesText(row) || row.category, ...row.our_roles.map((role) => word('role', role))];
  return html`<span class="snippet">${facts.filter(Boolean).join(' · ')}</span>`;
}

/** @param {Row} row */
export function twoLines(row) {
  const {large, small} = rowDays(row.starts_on, row.ends_on, row.date_precision);
  const place = placeOf(row);
  return html`<span class="days">${large}<small>${small}</small></span>
    <span class="title" lang=${row.language} title=${row.title}>${titleOf(row)}</span>
    ${more(row)}
    <span class="second">
      ${place ? html`<span class="cut">${place}</span><span class="dot">·</span>` : ''}${pillarsShort(row.pillars)}
      <span class="standing">${standing(row)}</span>
    </span>`;
}

/** @param {Row} row */
export function oneLine(row) {
  const snippet = snippetOf(row);
  return html`<span class="days">${showDays(row.starts_on, row.ends_on, row.date_precision)}</span>
    <span class="title cut" title=${row.title}
      ><span lang=${row.language}>${titleOf(row)}</span>${snippet ? html`<span class="snippet" lang=${row.language}> – ${snippet}</span>` : ''}</span
    >
    <span class="standing">${standing(row)}</span>`;
}

/** Cells that are more than their text. @type {Record<string, (row: Row) => unknown>} */
const CELLS = {
  title: (row) => {
    const snippet = snippetOf(row);
    return html`<a class="title" href="#/meetings/${row.id}" tabindex="-1" lang=${row.language}>${titleOf(row)}</a
      >${snippet ? html`<span class="snippet" lang=${row.language}> – ${snippet}</span>` : ''}`;
  },
  pillars: (row) => pillarsShort(row.pillars),
  status: (row) => statusMark(row.status),
  missing: (row) => (missingText(row) ? html`<span class="warn">${missingText(row)}</span>` : ''),
  participants: (row) => row.participants || '',
  documents: (row) => row.documents || '',
};

/** Room that a letter takes at most on average, in rem, and the space beside a cell's text. */
const LETTER = 0.55;
const ASIDE = 1;

/**
 * Only a cell whose text may be longer than it is cut: in WebKit, cutting gives a cell a layer of its own, and many
 * make scrolling slow.
 * @param {Row} row @param {import('./columns.js').Chosen[]} columns
 */
export function tableCells(row, columns) {
  return html`<span class="cell check" role="gridcell" aria-label=${t('select-row', {title: row.title})}
      ><i class="tick box"></i></span
    >${columns.map(({id, width}) => {
      const {number, text} = COLUMNS[id];
      const shown = text(row);
      const long = row.snippet || String(shown).length * LETTER > width - ASIDE;
      return html`<span class="cell ${number ? 'number' : ''} ${long ? 'long' : ''}" role="gridcell" title=${shown}
        >${CELLS[id]?.(row) ?? shown}</span
      >`;
    })}`;
}
