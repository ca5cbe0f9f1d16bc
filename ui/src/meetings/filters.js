// The list's head: new, search as you type, chips for year, pillar, status and role, count and order.
import '@vaadin/button';
import '@vaadin/text-field';
import {html} from 'lit';
import {Element} from '../base/element.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {keyName} from '../base/keys.js';
import {session} from '../base/session.js';
import {ROLES, STATUSES} from '../base/words.js';
import '../parts/chip.js';

/** @typedef {import('../api/types.js').MeetingFilter} Filter */

/** @type {Filter} */
export const NO_FILTER = {words: '', year: null, pillar: null, status: null, role: null, order: 'newest'};
const ORDERS = ['newest', 'oldest', 'title'];
/** Pause in typing after which the search is asked, in milliseconds. */
const PAUSE = 80;

/** Event: `filter` (detail: Filter). */
class MeetingFilters extends Element {
  static properties = {filter: {attribute: false}, years: {attribute: false}, total: {type: Number}};

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  constructor() {
    super();
    this.filter = NO_FILTER;
    /** @type {number[]} */
    this.years = [];
    /** @type {number | null} */
    this.total = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(session, 'change', () => this.requestUpdate());
  }

  focusSearch() {
    const field = /** @type {HTMLElement | null} */ (this.querySelector('[data-test=search]'));
    field?.focus();
    /** @type {HTMLInputElement | null | undefined} */ (field?.querySelector('input'))?.select();
  }

  /** @param {Partial<Filter>} change */
  #change(change) {
    this.tell('filter', {...this.filter, ...change});
  }

  /** @param {Event} event */
  #onWords(event) {
    const words = /** @type {HTMLInputElement} */ (event.target).value;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      if (words !== this.filter.words) this.#change({words});
    }, PAUSE);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.tell('to-list');
  }

  /**
   * @param {'year' | 'pillar' | 'status' | 'role'} name
   * @param {{label: string, value: string}[]} options
   */
  #chip(name, options) {
    const value = this.filter[name];
    return html`<r-chip
      data-test="filter-${name}"
      label=${word('filter', name)}
      .options=${options}
      value=${value ?? ''}
      @choose=${(/** @type {CustomEvent<string>} */ {detail}) =>
        this.#change({[name]: detail === '' ? null : name === 'year' ? Number(detail) : detail})}
    ></r-chip>`;
  }

  render() {
    const {pillars} = session.lists;
    return html`<div class="pane-head">
        <h1>${t('meetings')}</h1>
        <span class="grow"></span>
        <vaadin-button
          theme="primary"
          data-test="new-meeting"
          title=${keyName('Ctrl+N')}
          ?disabled=${session.readOnly}
          @click=${() => this.tell('new-meeting')}
          >${icon('plus', {slot: 'prefix'})}${t('new')}</vaadin-button
        >
      </div>
      <search class="filters">
        <vaadin-text-field
          data-test="search"
          accessible-name=${t('search-meetings')}
          placeholder=${t('search-meetings')}
          clear-button-visible
          autocomplete="off"
          .value=${this.filter.words}
          @value-changed=${this.#onWords}
          @keydown=${this.#onKey}
          >${icon('search', {slot: 'prefix', small: true})}</vaadin-text-field
        >
        ${this.#chip(
          'year',
          this.years.map((year) => ({label: String(year), value: String(year)})),
        )}
        ${this.#chip(
          'pillar',
          pillars.map((pillar) => ({label: pillar.short_name || pillar.name, value: pillar.name})),
        )}
        ${this.#chip(
          'status',
          STATUSES.map((value) => ({label: word('status', value), value})),
        )}
        ${this.#chip(
          'role',
          ROLES.map((value) => ({label: word('role', value), value})),
        )}
      </search>
      <div class="count-line">
        <span data-test="count" role="status">${this.total === null ? '' : t('meetings-count', {count: this.total})}</span>
        <span class="grow"></span>
        <r-chip
          quiet
          data-test="order"
          label=${t('order')}
          .options=${ORDERS.map((value) => ({label: word('order', value), value}))}
          value=${this.filter.order}
          @choose=${(/** @type {CustomEvent<Filter['order']>} */ {detail}) => this.#change({order: detail})}
        ></r-chip>
      </div>`;
  }
}
customElements.define('r-meeting-filters', MeetingFilters);
