// The lists of a meeting: agenda, outcomes, participants with totals and minutes, documents, where it came from.
import {html} from 'lit';
import {Element, REQUIRED} from '../base/element.js';
import {showDay} from '../base/format.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {CAPACITIES, MINUTES_STATES, OUTCOME_KINDS, OUTCOME_STATES, PRESENCES} from '../base/words.js';
import '../parts/choice-field.js';
import '../parts/rows-field.js';
import '../parts/text-field.js';
import {AGENDA, OUTCOMES, PARTICIPANTS} from './fields.js';
import './lists.css';

/** @typedef {import('../parts/rows.js').TypedRow} TypedRow */
/** @typedef {import('../parts/rows.js').RowForm} RowForm */
/** @typedef {import('../api/types.js').Meeting} Meeting */

/** @param {string} set @param {string[]} values */
const options = (set, values) => values.map((value) => ({label: word(set, value), value}));
const NONE = {label: t('none'), value: ''};
const CAPACITY_OPTIONS = options('capacity', CAPACITIES);
const PRESENCE_OPTIONS = options('presence', PRESENCES);
const KIND_OPTIONS = options('outcome', OUTCOME_KINDS);
const STATE_OPTIONS = [NONE, ...options('action-state', OUTCOME_STATES)];
const MINUTES_OPTIONS = options('minutes', MINUTES_STATES);
/** @type {Record<string, string>} */
const OUTCOME_ICONS = {conclusion: 'lightbulb', decision: 'gavel', action: 'square-check-big'};

/** @param {RowForm} form @param {string} set @param {string} name @param {string} [hint] */
const cell = (form, set, name, hint = '') =>
  html`<r-text-field .form=${form} name=${name} label=${word(set, name)} hint=${hint}></r-text-field>`;
/** @param {RowForm} form @param {string} set @param {string} name @param {{label: string, value: string}[]} offered */
const pick = (form, set, name, offered) =>
  html`<r-choice-field .form=${form} name=${name} label=${word(set, name)} .options=${offered}></r-choice-field>`;

/** @param {TypedRow} row */
const agendaRow = (row) =>
  html`<span class="agenda-row"
    ><span class="number">${row.number}</span><span>${row.title}${row.speaker ? html`<span class="second">${row.speaker}</span>` : ''}</span
    ><span class="quiet">${row.starts_at}</span></span
  >`;

/** @param {RowForm} form */
const agendaCells = (form) =>
  html`<div class="facts">
    <div class="wide">${cell(form, 'agenda', 'title')}</div>
    ${cell(form, 'agenda', 'number')} ${cell(form, 'agenda', 'starts_at', t('hour-hint'))}
    <div class="wide">${cell(form, 'agenda', 'speaker')}</div>
  </div>`;

/** @param {TypedRow} row */
const outcomeRow = (row) =>
  html`<span class="outcome-row"
    ><span class="state ${row.state === 'done' ? 'held' : ''}"
      >${icon(OUTCOME_ICONS[row.kind] ?? 'gavel', {small: true})}${word('outcome', row.kind)}</span
    ><span
      >${row.text}${
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
const outcomeCells = (form) =>
  html`<div class="facts">
    <div class="wide">${cell(form, 'outcome-field', 'text')}</div>
    ${pick(form, 'outcome-field', 'kind', KIND_OPTIONS)} ${cell(form, 'outcome-field', 'agenda')}
    ${cell(form, 'outcome-field', 'responsible')} ${cell(form, 'outcome-field', 'deadline', t('day-hint'))}
    ${pick(form, 'outcome-field', 'state', STATE_OPTIONS)}
  </div>`;

/** @param {TypedRow} row */
function participantRow(row) {
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
const participantCells = (form) =>
  html`<div class="facts">
    ${cell(form, 'participant', 'person')} ${cell(form, 'participant', 'address', t('address-hint'))}
    ${cell(form, 'participant', 'function')} ${cell(form, 'participant', 'rank')}
    <div class="wide">${cell(form, 'participant', 'organisation')}</div>
    ${pick(form, 'participant', 'capacity', CAPACITY_OPTIONS)} ${pick(form, 'participant', 'status', PRESENCE_OPTIONS)}
    ${cell(form, 'participant', 'delegates')}
  </div>`;

class MeetingLists extends Element {
  static properties = {record: {attribute: false}};

  constructor() {
    super();
    /** @type {import('./record.js').MeetingRecord} */
    this.record = REQUIRED;
  }

  willUpdate() {
    this.watch(this.record);
  }

  /** @param {string} name */
  #number(name) {
    return html`<r-text-field .form=${this.record} name=${name} label=${word('field', name.replace('.', '-'))}></r-text-field>`;
  }

  #renderTotals() {
    return html`<header class="section-head minor"><h3>${t('totals')}</h3></header>
      <div class="facts three">
        ${['totals.participants', 'totals.women', 'totals.men'].map((name) => this.#number(name))}
      </div>
      <header class="section-head minor"><h3>${t('section-minutes')}</h3></header>
      <div class="facts">
        <r-choice-field
          .form=${this.record}
          name="minutes.state"
          label=${t('field-minutes-state')}
          .options=${MINUTES_OPTIONS}
        ></r-choice-field>
        ${
          this.record.value('minutes.state') === 'adopted'
            ? html`<r-text-field
                .form=${this.record}
                name="minutes.adopted_on"
                label=${t('field-minutes-adopted-on')}
                hint=${t('day-hint')}
              ></r-text-field>`
            : ''
        }
      </div>`;
  }

  /** @param {Meeting} meeting */
  #renderDocuments({documents, source, external}) {
    return html`<header class="section-head"><h2>${t('section-documents')}</h2></header>
      ${
        documents.length === 0
          ? html`<p class="nothing">${t('no-documents')}</p>`
          : html`<table class="plain" data-test="documents">
              <thead>
                <tr>
                  <th>${t('document-kind')}</th>
                  <th>${t('document-title')}</th>
                  <th>${t('document-file')}</th>
                </tr>
              </thead>
              <tbody>
                ${documents.map(
                  (document) =>
                    html`<tr>
                      <td class="quiet">${word('document', document.kind)}</td>
                      <td>${document.title}</td>
                      <td class="quiet path">${document.path}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
      }
      ${
        source || external.length > 0
          ? html`<header class="section-head minor"><h3>${t('came-from')}</h3></header>
              <dl class="came-from">
                ${
                  source
                    ? html`<dt>${t('source-website')}</dt>
                        <dd>
                          <span class="path">${source.url}</span>
                          <span class="second">${t('source-posted', {day: showDay(source.posted_on)})}${source.category ? ` · ${source.category}` : ''}</span>
                        </dd>`
                    : ''
                }
                ${external.map(
                  (other) => html`<dt>${other.system}</dt>
                    <dd class="path">${other.uid}</dd>`,
                )}
              </dl>`
          : ''
      }`;
  }

  render() {
    const {record} = this;
    const meeting = /** @type {Meeting} */ (/** @type {unknown} */ (record.values));
    return html`<section class="section" id="section-agenda">
        <r-rows-field
          .form=${record}
          name="agenda"
          label=${t('section-agenda')}
          .kind=${AGENDA}
          .describe=${agendaRow}
          .edit=${agendaCells}
          .adds=${[{label: t('add-agenda'), test: 'add-agenda', row: {number: String(meeting.agenda.length + 1)}}]}
          empty=${t('no-agenda')}
        ></r-rows-field>
      </section>
      <section class="section" id="section-outcomes">
        <r-rows-field
          .form=${record}
          name="outcomes"
          label=${t('section-outcomes')}
          .kind=${OUTCOMES}
          .describe=${outcomeRow}
          .edit=${outcomeCells}
          .adds=${[
            {label: t('outcome-conclusion'), test: 'add-conclusion', row: {kind: 'conclusion'}},
            {label: t('outcome-decision'), test: 'add-decision', row: {kind: 'decision'}},
            {label: t('outcome-action'), test: 'add-action', row: {kind: 'action', state: 'open'}},
          ]}
          empty=${t('no-outcomes')}
        ></r-rows-field>
      </section>
      <section class="section" id="section-participants">
        <r-rows-field
          .form=${record}
          name="participants"
          label=${t('section-participants')}
          .kind=${PARTICIPANTS}
          .describe=${participantRow}
          .edit=${participantCells}
          .adds=${[{label: t('add-participant'), test: 'add-participant', row: {}}]}
          empty=${t('no-participants')}
        ></r-rows-field>
        ${this.#renderTotals()}
      </section>
      <section class="section" id="section-documents">${this.#renderDocuments(meeting)}</section>`;
  }
}
customElements.define('r-meeting-lists', MeetingLists);
