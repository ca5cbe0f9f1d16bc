// An outcome (conclusion, decision, action point), to read and to edit.
import {html} from 'lit';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {OUTCOME_KINDS, OUTCOME_STATES} from '../base/words.js';
import {cell, pick} from '../parts/cells.js';
import '../parts/lines-field.js';
import {options} from '../parts/options.js';

/** @typedef {import('../parts/rows.js').TypedRow} TypedRow */
/** @typedef {import('../parts/rows.js').RowForm} RowForm */

const KIND_OPTIONS = options('outcome', OUTCOME_KINDS);
const STATE_OPTIONS = [{label: t('none'), value: ''}, ...options('action-state', OUTCOME_STATES)];
/** @type {Record<string, string>} */
const ICONS = {conclusion: 'lightbulb', decision: 'gavel', action: 'square-check-big'};

/** @param {TypedRow} row */
export const outcomeRow = (row) =>
  html`<span class="outcome-row"
    ><span class="state ${row.state === 'done' ? 'held' : ''}"
      >${icon(ICONS[row.kind] ?? 'gavel', {small: true})}${word('outcome', row.kind)}</span
    ><span
      ><span class="outcome-text">${row.text}</span>${
        row.responsible || row.deadline || row.state
          ? html`<span class="second"
              >${[row.responsible, row.deadline, row.state ? word('action-state', row.state) : '']
                .filter(Boolean)
                .join(' · ')}</span
            >`
          : ''
      }</span
    ></span
  >`;

/** @param {RowForm} form */
export const outcomeCells = (form) =>
  html`<div class="facts">
    <div class="wide">
      <r-lines-field .form=${form} name="text" label=${word('outcome-field', 'text')}></r-lines-field>
    </div>
    ${pick(form, 'outcome-field', 'kind', KIND_OPTIONS)} ${cell(form, 'outcome-field', 'agenda')}
    ${cell(form, 'outcome-field', 'responsible')} ${cell(form, 'outcome-field', 'deadline', t('day-hint'))}
    ${pick(form, 'outcome-field', 'state', STATE_OPTIONS)}
  </div>`;
