// The meetings page: the list on the left, the open record on the right.
import '@vaadin/button';
import {html} from 'lit';
import {newDrafts} from '../api/meetings.js';
import {Element} from '../base/element.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {keyName} from '../base/keys.js';
import {session} from '../base/session.js';
import {NO_FILTER} from './filters.js';
import './list.js';
import {MeetingRecord, NEW} from './record.js';
import './page.css';

/** @typedef {import('../api/types.js').MeetingFilter} Filter */

/** The record's sheet and its fields, which the list does not wait for. */
const loadSheet = () => import('./sheet.js');

/** Event: `go` (detail: a route). */
class MeetingsPage extends Element {
  static properties = {
    meeting: {},
    filter: {state: true},
    record: {state: true},
    total: {state: true},
    years: {state: true},
    begun: {state: true},
    lost: {state: true},
  };

  constructor() {
    super();
    /** The id of the meeting to show, "new", or ''. */
    this.meeting = '';
    this.filter = NO_FILTER;
    /** @type {MeetingRecord | null} */
    this.record = null;
    /** @type {number | null} */
    this.total = null;
    /** @type {number[]} */
    this.years = [];
    /** The title of a meeting that was begun and does not exist yet; null: there is none. @type {string | null} */
    this.begun = null;
    /** The meeting to show is not there (any more). */
    this.lost = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(session, 'records', (event) => {
      const {detail} = /** @type {CustomEvent<import('../api/types.js').RecordsChanged>} */ (event);
      if (this.record && detail.meetings.includes(this.record.id)) this.#reload(this.record);
    });
    this.#lookForDraft();
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('meeting') && this.meeting !== (this.record?.id ?? '')) this.#open(this.meeting);
  }

  /** @param {MeetingRecord} [left] the new meeting that was left a moment ago */
  async #lookForDraft(left) {
    await left?.settled();
    const drafts = await newDrafts();
    this.begun = Object.keys(drafts).length > 0 ? (drafts.title ?? '') : null;
  }

  /** @param {string} id */
  async #open(id) {
    const left = this.record;
    this.lost = false;
    if (!id) {
      this.record = null;
    } else {
      try {
        const language = session.state?.archive?.language ?? 'en';
        const [opened] = await Promise.all([
          id === NEW ? MeetingRecord.begin(language) : MeetingRecord.open(id),
          loadSheet(),
        ]);
        if (id !== this.meeting) return;
        opened.addEventListener('created', () => {
          this.begun = null;
          this.tell('go', {route: `meetings/${opened.id}`, replace: true});
        });
        this.record = opened;
      } catch {
        if (id !== this.meeting) return;
        this.record = null;
        this.lost = true;
      }
    }
    if (left?.isNew) this.#lookForDraft(left);
    if (id === NEW) {
      await this.updateComplete;
      await /** @type {import('lit').LitElement | null} */ (this.querySelector('r-meeting-sheet'))?.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[data-test=field-title]'))?.focus();
    }
  }

  /** @param {MeetingRecord} record */
  async #reload(record) {
    try {
      await record.reload();
    } catch {
      // Removed, here or by undoing its creation.
      if (record === this.record) this.tell('go', {route: 'meetings'});
    }
  }

  /** The record's typing is saved before an operation is taken back. */
  async settled() {
    await this.record?.settled();
  }

  focusSearch() {
    /** @type {(HTMLElement & {focusSearch(): void}) | null} */ (
      this.querySelector('r-meeting-filters')
    )?.focusSearch();
  }

  focusList() {
    /** @type {(HTMLElement & {focusList(): void}) | null} */ (this.querySelector('r-meeting-list'))?.focusList();
  }

  /** @param {CustomEvent<{total: number, years: number[]}>} event */
  #onCounted({detail}) {
    this.total = detail.total;
    this.years = detail.years;
    this.tell('ready');
    loadSheet();
  }

  get #isFiltered() {
    return JSON.stringify({...this.filter, order: ''}) !== JSON.stringify({...NO_FILTER, order: ''});
  }

  #renderEmptyList() {
    if (this.#isFiltered)
      return html`<div class="empty" data-test="empty">
        <h2>${t('nothing-matches')}</h2>
        <p>${this.filter.words ? t('nothing-matches-words', {words: this.filter.words}) : t('nothing-matches-filters')}</p>
        <vaadin-button data-test="clear-filters" @click=${() => this.#setFilter({...NO_FILTER, order: this.filter.order})}
          >${t('clear-filters')}</vaadin-button
        >
      </div>`;
    return html`<div class="empty" data-test="empty">
      <h2>${t('no-meetings-yet')}</h2>
      <p>${t('no-meetings-yet-more')}</p>
    </div>`;
  }

  /** @param {Filter} filter */
  #setFilter(filter) {
    this.filter = filter;
  }

  #renderNothingOpen() {
    return html`<section class="sheet pane nothing-open" aria-label=${t('meeting')}>
      <div class="empty">
        <h2>${this.lost ? t('meeting-lost') : t('nothing-open')}</h2>
        <p>${this.lost ? t('meeting-lost-more') : t('nothing-open-more')}</p>
        <p class="keys">
          <kbd class="cap">↑</kbd> <kbd class="cap">↓</kbd> ${t('key-choose')} <kbd class="cap">${t('key-enter')}</kbd> ${t('key-open')}
          <kbd class="cap">${keyName('Ctrl+N')}</kbd> ${t('key-new')}
        </p>
      </div>
    </section>`;
  }

  render() {
    return html`<section class="list pane" aria-label=${t('meetings')}>
        <r-meeting-filters
          .filter=${this.filter}
          .years=${this.years}
          .total=${this.total}
          @filter=${(/** @type {CustomEvent<Filter>} */ {detail}) => this.#setFilter(detail)}
          @new-meeting=${() => this.tell('go', {route: `meetings/${NEW}`})}
          @to-list=${() => this.focusList()}
        ></r-meeting-filters>
        ${
          this.begun !== null && this.meeting !== NEW
            ? html`<button
                type="button"
                class="begun"
                data-test="continue-draft"
                @click=${() => this.tell('go', {route: `meetings/${NEW}`})}
              >
                ${icon('pencil-line', {small: true})}<span>${this.begun ? t('draft-named', {title: this.begun}) : t('draft')}</span>
              </button>`
            : ''
        }
        ${this.total === 0 ? this.#renderEmptyList() : ''}
        <r-meeting-list
          .filter=${this.filter}
          .current=${this.record?.id ?? ''}
          @open=${(/** @type {CustomEvent<string>} */ {detail}) => this.tell('go', {route: `meetings/${detail}`})}
          @counted=${this.#onCounted}
        ></r-meeting-list>
      </section>
      ${
        this.record
          ? html`<r-meeting-sheet .record=${this.record} @to-list=${() => this.focusList()}></r-meeting-sheet>`
          : this.#renderNothingOpen()
      }`;
  }
}
customElements.define('r-meetings-page', MeetingsPage);
