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
/** Rest after a change before the list is read again, in milliseconds: a text is saved at each pause of its writing. */
const REST = 1000;

/** @param {string} field */
const fieldName = (field) => word('field', field.replaceAll('.', '-'));

class MeetingHistory extends Element {
  static properties = {
    record: {attribute: false},
    operations: {state: true},
    failure: {state: true},
    unread: {state: true},
  };

  /** The record that is shown. @type {import('./record.js').MeetingRecord | null} */
  #shown = null;
  #inSight = false;
  /** The list is not what the archive has. */
  #isStale = true;
  /** Of reads, so that an answer that comes late is dropped. */
  #reads = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;
  /** Comparing long texts takes time: by operation and place of the change. @type {Map<string, {from: string, to: string, parts: ReturnType<typeof wordDiff>}>} */
  #diffs = new Map();
  /** @type {IntersectionObserver | null} */
  #sight = null;

  constructor() {
    super();
    /** @type {import('./record.js').MeetingRecord} */
    this.record = REQUIRED;
    /** null: not read yet. @type {Operation[] | null} */
    this.operations = null;
    /** Why going back did not work. @type {unknown} */
    this.failure = null;
    /** Why the list could not be read. @type {unknown} */
    this.unread = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(session, 'records', (event) => {
      const {detail} = /** @type {CustomEvent<import('../api/types.js').RecordsChanged>} */ (event);
      // A new meeting gets its id while it is created.
      if (!this.record.isNew && !detail.meetings.includes(this.record.id)) return;
      this.#isStale = true;
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#follow(), REST);
    });
    this.#sight = new IntersectionObserver((entries) => {
      this.#inSight = entries[entries.length - 1].isIntersecting;
      this.#follow();
    });
    this.#sight.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sight?.disconnect();
    clearTimeout(this.#rest);
  }

  updated() {
    this.toggleAttribute('data-unread', this.operations === null);
    if (this.#shown === this.record) return;
    this.#shown = this.record;
    this.operations = null;
    this.#diffs.clear();
    this.#isStale = true;
    this.#follow();
  }

  /** Reads what changed, if somebody looks. */
  #follow() {
    if (this.#inSight && this.#isStale) this.#read();
  }

  async #read() {
    const {id, isNew} = this.record;
    this.#reads += 1;
    const read = this.#reads;
    this.#isStale = false;
    clearTimeout(this.#rest);
    try {
      const operations = isNew ? [] : await history(id, LISTED);
      if (read !== this.#reads || id !== this.record.id) return;
      this.operations = steps(operations);
      this.unread = null;
      const listed = new Set(this.operations.map(({operation}) => String(operation)));
      for (const key of this.#diffs.keys()) if (!listed.has(key.split(' ')[0])) this.#diffs.delete(key);
    } catch (thrown) {
      if (read !== this.#reads) return;
      this.#isStale = true;
      this.unread = thrown;
    }
  }

  /** @param {Operation} operation */
  async #goBack(operation) {
    this.failure = null;
    try {
      await this.record.settled();
      const {skipped} = await backTo(this.record.id, operation.operation);
      await this.record.reload();
      this.#read();
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

  /** What was taken out and put in. @param {string} key @param {string} from @param {string} to */
  #diff(key, from, to) {
    const known = this.#diffs.get(key);
    if (known?.from === from && known.to === to) return known.parts;
    const parts = wordDiff(from, to);
    this.#diffs.set(key, {from, to, parts});
    return parts;
  }

  /** @param {Change} change @param {string} key of the operation, and of the change in it */
  #renderChange({field, old, new: now}, key) {
    const name = html`<span class="changed-field">${fieldName(field)}</span>`;
    if (old === null)
      return html`<li>${name} ${now === null ? t('nothing') : this.#renderIn(pastValue(field, now))}</li>`;
    if (now === null) return html`<li>${name} ${this.#renderOut(pastValue(field, old))}</li>`;
    if (!isWritten(field))
      return html`<li>${name} ${this.#renderOut(pastValue(field, old))} ${this.#renderIn(pastValue(field, now))}</li>`;
    return html`<li>
      ${name}
      ${this.#diff(key, pastValue(field, old), pastValue(field, now)).map(({kind, text}) =>
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
        ${operation.changes.map((change, at) => this.#renderChange(change, `${operation.operation} ${at}`))}
        ${operation.more > 0 ? html`<li class="quiet">${t('more-changes', {count: operation.more})}</li>` : ''}
      </ul>
    </li>`;
  }

  #renderList() {
    if (!this.operations) return '';
    if (this.operations.length === 0) return html`<p class="nothing">${t('no-history')}</p>`;
    return html`<ol class="history" data-test="history">${this.operations.map((operation) => this.#renderOperation(operation))}</ol>`;
  }

  render() {
    return html`<header class="section-head"><h2 tabindex="-1">${t('section-history')}</h2></header>
      ${problemLine(this.failure ?? this.unread)}
      ${this.#renderList()}`;
  }
}
customElements.define('r-meeting-history', MeetingHistory);
