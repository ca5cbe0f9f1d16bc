// A participant, to read and to edit: a person, or a delegation of several.
import {html} from 'lit';
import {t, word} from '../base/i18n.js';
import {CAPACITIES, PRESENCES} from '../base/words.js';
import {cell, pick} from '../parts/cells.js';
import {options} from '../parts/options.js';

/** @typedef {import('../parts/rows.js').TypedRow} TypedRow */
/** @typedef {import('../parts/rows.js').RowForm} RowForm */

const CAPACITY_OPTIONS = options('capacity', CAPACITIES);
const PRESENCE_OPTIONS = options('presence', PRESENCES);

/** @param {TypedRow} row */
export function participantRow(row) {
  const name = [row.address, row.rank, row.person].filter(Boolean).join(' ');
  const heads = row.delegates ? t('delegates-count', {count: Number(row.delegates) || 0}) : '';
  const post = [row.function, name ? row.organisation : '', heads].filter(Boolean).join(' · ');
  return html`<span class="participant-row"
    ><span><b>${name || row.organisation}</b>${post ? html`<span class="second">${post}</span>` : ''}</span
    ><span class="quiet">${row.capacity ? word('capacity', row.capacity) : ''}</span
    ><span class="quiet">${row.status ? word('presence', row.status) : ''}</span></span
  >`;
}

/** @param {RowForm} form */
export const participantCells = (form) =>
  html`<div class="facts">
    ${cell(form, 'participant', 'person')} ${cell(form, 'participant', 'address', t('address-hint'))}
    ${cell(form, 'participant', 'function')} ${cell(form, 'participant', 'rank')}
    <div class="wide">${cell(form, 'participant', 'organisation')}</div>
    ${pick(form, 'participant', 'capacity', CAPACITY_OPTIONS)} ${pick(form, 'participant', 'status', PRESENCE_OPTIONS)}
    ${cell(form, 'participant', 'delegates')}
  </div>`;
