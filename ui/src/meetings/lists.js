// The lists of a meeting: agenda, outcomes, participants with totals and minutes, documents, where it came from.
import {html} from 'lit';
import {Element, REQUIRED} from '../base/element.js';
import {showDay} from '../base/format.js';
import {t, word} from '../base/i18n.js';
import {MINUTES_STATES} from '../base/words.js';
import '../parts/choice-field.js';
import {options} from '../parts/options.js';
import '../parts/rows-field.js';
import '../parts/text-field.js';
import {agendaCells, agendaRow} from './agenda.js';
import {AGENDA, OUTCOMES, PARTICIPANTS} from './fields.js';
import {outcomeCells, outcomeRow} from './outcomes.js';
import {participantCells, participantRow} from './participants.js';
import './lists.css';

/** @typedef {import('../api/types.js').Meeting} Meeting */

const MINUTES_OPTIONS = options('minutes', MINUTES_STATES);

/** @typedef {import('../parts/rows.js').TypedRow} TypedRow */

/** The point after one has the number after its. @param {TypedRow} row @returns {TypedRow} */
const pointAfter = ({number}) => (/^\d+$/.test(number ?? '') ? {number: String(Number(number) + 1)} : {});
/** The outcome after one is of its kind. @param {TypedRow} row @returns {TypedRow} */
const outcomeAfter = ({kind}) => ({kind, ...(kind === 'action' && {state: 'open'})});
/** The participant after one came in the same way, mostly for another organisation. @param {TypedRow} row @returns {TypedRow} */
const participantAfter = ({capacity, status}) => ({
  capacity: capacity === 'chair' ? 'participant' : capacity,
  status,
});

/**
 * Points that were numbered 1, 2, 3 stay so when one comes, goes or moves, unless an outcome speaks of their numbers.
 * @param {Meeting} meeting @param {TypedRow[]} rows @param {TypedRow[]} before
 */
function numbered(meeting, rows, before) {
  const counted = before.every(({number}, at) => number === String(at + 1));
  if (!counted || meeting.outcomes.some(({agenda}) => agenda)) return rows;
  return rows.map((row, at) => ({...row, number: String(at + 1)}));
}

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
          .following=${pointAfter}
          .arrange=${(/** @type {TypedRow[]} */ rows, /** @type {TypedRow[]} */ before) => numbered(meeting, rows, before)}
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
          .following=${outcomeAfter}
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
          .following=${participantAfter}
          .adds=${[{label: t('add-participant'), test: 'add-participant', row: {}}]}
          empty=${t('no-participants')}
        ></r-rows-field>
        ${this.#renderTotals()}
      </section>
      <section class="section" id="section-documents">${this.#renderDocuments(meeting)}</section>`;
  }
}
customElements.define('r-meeting-lists', MeetingLists);
