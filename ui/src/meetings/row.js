// One row of the meetings list: day over month and year; title, place, pillars, and what needs a look.
import {html} from 'lit';
import {marks, rowDays} from '../base/format.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {pillarsShort} from '../parts/pillar.js';
import {statusMark} from '../parts/status.js';

/** @typedef {import('../api/types.js').MeetingRow & {endsMonth?: boolean}} Row */

/** @param {string} snippet */
const marked = (snippet) =>
  marks(snippet).map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text));

/** @param {Row} row */
function standing(row) {
  if (row.status === 'held' && row.incomplete.length > 0) {
    const missing = row.incomplete.map((field) => word('field', field)).join(', ');
    return html`<span class="state warn" title=${t('missing', {fields: missing})}
      >${icon('circle-alert', {small: true})}${t('incomplete')}</span
    >`;
  }
  return row.status === 'held' ? '' : statusMark(row.status);
}

/** @param {Row} row */
export function meetingRow(row) {
  const {large, small} = rowDays(row.starts_on, row.ends_on, row.date_precision);
  const off = row.status === 'postponed' || row.status === 'cancelled';
  // What was found may be the title itself, which then carries the marks.
  const inTitle = row.snippet?.replaceAll(/\[\[|\]\]/g, '') === row.title;
  const place = row.city ?? row.country_name;
  return html`<div class="meeting-row ${off ? 'off' : ''} ${row.endsMonth ? 'ends-month' : ''}" data-meeting=${row.id}>
    <span class="days">${large}<small>${small}</small></span>
    <div class="body"><span class="title" lang=${row.language} title=${row.title}
      >${inTitle && row.snippet ? marked(row.snippet) : row.title}</span
    >
    ${row.snippet && !inTitle ? html`<span class="snippet" lang=${row.language}>${marked(row.snippet)}</span>` : ''}
    <span class="second">
      ${place ? html`<span class="cut">${place}</span><span class="dot">·</span>` : ''}${pillarsShort(row.pillars)}
      <span class="standing">${standing(row)}</span>
    </span></div>
  </div>`;
}
