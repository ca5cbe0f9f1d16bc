// A point of the agenda, to read and to edit.
import {html} from 'lit';
import {t} from '../base/i18n.js';
import {cell} from '../parts/cells.js';

/** @typedef {import('../parts/rows.js').TypedRow} TypedRow */
/** @typedef {import('../parts/rows.js').RowForm} RowForm */

/** @param {TypedRow} row */
export const agendaRow = (row) =>
  html`<span class="agenda-row"
    ><span class="number">${row.number}</span><span>${row.title}${row.speaker ? html`<span class="second">${row.speaker}</span>` : ''}</span
    ><span class="quiet">${row.starts_at}</span></span
  >`;

/** @param {RowForm} form */
export const agendaCells = (form) =>
  html`<div class="facts">
    <div class="wide">${cell(form, 'agenda', 'title')}</div>
    ${cell(form, 'agenda', 'number')} ${cell(form, 'agenda', 'starts_at', t('hour-hint'))}
    <div class="wide">${cell(form, 'agenda', 'speaker')}</div>
  </div>`;
