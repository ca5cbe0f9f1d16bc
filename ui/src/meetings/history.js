// What was done to a record, newest first: when, who, which field, from what to what.
import '@vaadin/button';
import {html} from 'lit';
import {backTo, history} from '../api/history.js';
import {Element, REQUIRED} from '../base/element.js';
import {showMoment} from '../base/format.js';
import {hasWord, t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {session} from '../base/session.js';
import {problemLine} from '../parts/problem.js';
import {say} from '../parts/toast.js';
import {steps} from './history-steps.js';
import {isWritten, pastValue} from './past-value.js';
import {wordDiff} from './word-diff.js';
import './history.css';

/** @typedef {import('../api/types.js').Operation} Operation */
/** @typedef {import('../api/types.js').Change} Change */

/** How many operations are listed. */
const LISTED = 100;

/** @param {string} field */
const fieldName = (field) => word('field', field.replaceAll('.', '-'));

class MeetingHistory extends Element {
  static properties = {record: {attribute: false}, operations: {state: true}, failure: {state: true}};

  /** @type {string | null} */
  #shown = null;

  constructor() {
    super();
    /** @type {import('./record.js').MeetingRecord} */
    this.record = REQUIRED;
    /** @type {Operation[]} */
    this.operations = [];
    /** Why going back did not work. @type {unknown} */
    this.failure = null;
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
    if (id === this.record.id) this.operations = steps(operations);
  }

  /** @param {Operation} operation */
  async #goBack(operation) {
    this.failure = null;
    try {
      await this.record.settled();
      const {skipped} = await backTo(this.record.id, operation.operation);
      await this.record.reload();
      const left = skipped.map(({field}) => fieldName(field)).join(', ');
      const done = t('gone-back', {when: showMoment(operation.at)});
      say({text: left ? `${done} ${t('back-skipped', {fields: left})}` : done, action: 'undo'});
    } catch (thrown) {
      this.failure = thrown;
    }
  }

  /** @param {string} text */
  #renderOut(text) {
    return html`<del><span class="unseen">${t('was-taken-out')} </span>${text}</del>`;
  }

  /** @param {string} text */
  #renderIn(text) {
    return html`<ins><span class="unseen">${t('was-put-in')} </span>${text}</ins>`;
  }

  /** @param {Change} change */
  #renderChange({field, old, new: now}) {
    const name = html`<span class="changed-field">${fieldName(field)}</span>`;
    if (old === null)
      return html`<li>${name} ${now === null ? t('nothing') : this.#renderIn(pastValue(field, now))}</li>`;
    if (now === null) return html`<li>${name} ${this.#renderOut(pastValue(field, old))}</li>`;
    if (!isWritten(field))
      return html`<li>${name} ${this.#renderOut(pastValue(field, old))} ${this.#renderIn(pastValue(field, now))}</li>`;
    return html`<li>
      ${name}
      ${wordDiff(pastValue(field, old), pastValue(field, now)).map(({kind, text}) =>
        kind === 'in' ? this.#renderIn(text) : kind === 'out' ? this.#renderOut(text) : html`<span>${text}</span>`,
      )}
    </li>`;
  }

  /** @param {Operation} operation */
  #renderOperation(operation) {
    const did = hasWord('did', operation.kind) ? word('did', operation.kind) : word('did', 'other');
    return html`<li class=${operation.undone ? 'undone' : ''}>
      <div class="history-head">
        <span class="quiet when">${showMoment(operation.at)}</span>
        <span
          ><b>${operation.author}</b> ${did}${
            operation.undone
              ? html` <span class="was-undone">${icon('undo-2', {small: true})}${t('was-undone')}</span>`
              : ''
          }</span
        >
        ${
          operation.can_go_back && !session.readOnly
            ? html`<vaadin-button theme="tertiary" data-test="back-to-${operation.operation}" @click=${() => this.#goBack(operation)}
                >${icon('rotate-ccw', {slot: 'prefix', small: true})}${t('back-to-this')}</vaadin-button
              >`
            : ''
        }
      </div>
      <ul class="changes">
        ${operation.changes.map((change) => this.#renderChange(change))}
        ${operation.more > 0 ? html`<li class="quiet">${t('more-changes', {count: operation.more})}</li>` : ''}
      </ul>
    </li>`;
  }

  render() {
    return html`<header class="section-head"><h2>${t('section-history')}</h2></header>
      ${problemLine(this.failure)}
      ${
        this.operations.length === 0
          ? html`<p class="nothing">${t('no-history')}</p>`
          : html`<ol class="history" data-test="history">${this.operations.map((operation) => this.#renderOperation(operation))}</ol>`
      }`;
  }
}
customElements.define('r-meeting-history', MeetingHistory);
