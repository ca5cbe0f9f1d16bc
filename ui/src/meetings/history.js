// What was done to a record, newest first: when, who, which field, from what to what.
import {html} from 'lit';
import {history} from '../api/history.js';
import {Element, REQUIRED} from '../base/element.js';
import {showDay, showMoment} from '../base/format.js';
import {hasWord, languageName, t, word} from '../base/i18n.js';
import {session} from '../base/session.js';
import './history.css';

/** @typedef {import('../api/types.js').Operation} Operation */
/** @typedef {import('../api/types.js').Change} Change */

/** How many operations are listed. */
const LISTED = 50;
/** Characters of a value that are shown. */
const SHOWN = 120;

/** Word sets of fields that hold a machine word. @type {Record<string, string>} */
const SETS = {status: 'status', format: 'format', access: 'access', date_precision: 'precision', our_roles: 'role'};

/** @param {string} field @param {unknown} value */
function valueText(field, value) {
  if (value === null || value === undefined || value === '') return t('nothing');
  if (typeof value === 'string' && SETS[field]) return word(SETS[field], value);
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return showDay(value);
  if (field === 'country') return session.countryName(String(value));
  if (field === 'language') return languageName(String(value));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** @param {string} field */
const fieldName = (field) => word('field', field.replaceAll('.', '-'));

class MeetingHistory extends Element {
  static properties = {record: {attribute: false}, operations: {state: true}};

  /** @type {string | null} */
  #shown = null;

  constructor() {
    super();
    /** @type {import('./record.js').MeetingRecord} */
    this.record = REQUIRED;
    /** @type {Operation[]} */
    this.operations = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(session, 'records', (event) => {
      const {detail} = /** @type {CustomEvent<import('../api/types.js').RecordsChanged>} */ (event);
      if (detail.meetings.includes(this.record.id)) this.#read();
    });
  }

  updated() {
    if (this.#shown !== this.record.id) this.#read();
  }

  async #read() {
    const {id, isNew} = this.record;
    this.#shown = id;
    const operations = isNew ? [] : await history(id, LISTED);
    if (id === this.record.id) this.operations = operations;
  }

  /** @param {Change} change */
  #renderChange(change) {
    return html`<li>
      <span class="changed-field">${fieldName(change.field)}</span>
      ${change.old === null ? '' : html`<span class="quiet">${valueText(change.field, change.old)}</span> →`} <span>${valueText(change.field, change.new)}</span>
    </li>`;
  }

  render() {
    return html`<header class="section-head"><h2>${t('section-history')}</h2></header>
      ${
        this.operations.length === 0
          ? html`<p class="nothing">${t('no-history')}</p>`
          : html`<ol class="history" data-test="history">
              ${this.operations.map(
                (operation) =>
                  html`<li class=${operation.undone ? 'undone' : ''}>
                    <div class="history-head">
                      <span class="quiet when">${showMoment(operation.at)}</span>
                      <span><b>${operation.author}</b> ${
                        hasWord('did', operation.kind) ? word('did', operation.kind) : word('did', 'other')
                      }${operation.undone ? html` <span class="quiet">${t('was-undone')}</span>` : ''}</span>
                    </div>
                    <ul class="changes">${operation.changes.map((change) => this.#renderChange(change))}</ul>
                  </li>`,
              )}
            </ol>`
      }`;
  }
}
customElements.define('r-meeting-history', MeetingHistory);
