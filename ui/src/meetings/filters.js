// The list's head: new, search as you type, chips for what is asked for, and which of its parts are shown.
import '@vaadin/button';
import '@vaadin/text-field';
import {html} from 'lit';
import {meetingsPlaces} from '../api/meetings.js';
import {Element} from '../base/element.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {keyName} from '../base/keys.js';
import {session} from '../base/session.js';
import {ROLES, STATUSES} from '../base/words.js';
import '../parts/choices-chip.js';
import {pillarSquare} from '../parts/pillar.js';
import {FILTERS, NO_FILTER, valueLabel, valuesOf, withValues, yearsLabel} from './filter.js';

/** @typedef {import('./filter.js').Filter} Filter */
/** @typedef {import('./filter.js').FilterName} FilterName */
/** @typedef {import('../parts/choices-chip.js').Option} Option */

/** Pause in typing after which the search is asked, in milliseconds. */
const PAUSE = 80;
/** Filters that a narrow list shows only once they are set or asked for. @type {FilterName[]} */
const FURTHER = ['categories', 'statuses'];
/** Names for tests, which have them in the singular. @type {Record<FilterName, string>} */
const TESTS = {
  years: 'filter-year',
  pillars: 'filter-pillar',
  categories: 'filter-category',
  roles: 'filter-role',
  statuses: 'filter-status',
  places: 'filter-place',
};

/** Events: `filter` (detail: Filter), `to-list`, `new-meeting`. */
class MeetingFilters extends Element {
  static properties = {
    filter: {attribute: false},
    years: {attribute: false},
    places: {state: true},
    further: {state: true},
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  constructor() {
    super();
    this.filter = NO_FILTER;
    /** @type {number[]} */
    this.years = [];
    /** @type {import('../api/types.js').MeetingPlace[]} */
    this.places = [];
    /** A narrow list shows every filter. */
    this.further = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(session, 'change', () => this.requestUpdate());
  }

  get #input() {
    return /** @type {HTMLInputElement | null} */ (this.querySelector('[data-test=search] input'));
  }

  focusSearch() {
    this.#input?.focus();
    this.#input?.select();
  }

  /** What is typed in the list goes on here. @param {string} letter */
  typeOn(letter) {
    const input = this.#input;
    if (!input) return;
    input.focus();
    input.value += letter;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, data: letter}));
  }

  /** @param {Partial<Filter>} change */
  #change(change) {
    clearTimeout(this.#pause);
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
    const empty = /** @type {HTMLInputElement} */ (event.target).value === '';
    if (event.key === 'Escape' && !empty) this.#change({words: ''});
    else if (['ArrowDown', 'Enter', 'Escape'].includes(event.key)) this.tell('to-list');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** What a filter offers: what the office has, and what is asked for already. @param {FilterName} name @returns {Option[]} */
  #options(name) {
    const {pillars, categories} = session.lists;
    /** @type {Record<FilterName, string[]>} */
    const offered = {
      years: this.years.map(String),
      pillars: [...pillars.map((pillar) => pillar.name), ''],
      categories: [...categories.map((category) => category.name), ''],
      roles: ROLES,
      statuses: STATUSES,
      places: this.places.map(({value}) => value),
    };
    const values = new Set([...offered[name], ...valuesOf(this.filter, name)]);
    const places = new Map(this.places.map((place) => [place.value, place]));
    return [...values].map((value) => ({
      value,
      label: (name === 'places' && places.get(value)?.label) || valueLabel(name, value, session),
      ...(name === 'places' && {count: places.get(value)?.count}),
      ...(name === 'pillars' && {mark: pillarSquare(value)}),
    }));
  }

  /** @param {FilterName} name */
  #renderChip(name) {
    return html`<r-choices-chip
      class=${FURTHER.includes(name) && this.filter[name].length === 0 ? 'further' : ''}
      data-test=${TESTS[name]}
      label=${word('filter', name)}
      .options=${this.#options(name)}
      .values=${valuesOf(this.filter, name)}
      shown=${name === 'years' ? yearsLabel(this.filter.years) : ''}
      ?searched=${name === 'places' || (name === 'categories' && session.lists.categories.length > 12)}
      @opened=${async () => {
        if (name === 'places') this.places = await meetingsPlaces();
      }}
      @choose=${(/** @type {CustomEvent<string[]>} */ {detail}) => this.#change(withValues(this.filter, name, detail))}
    ></r-choices-chip>`;
  }

  render() {
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
      <search class="filters ${this.further ? 'all' : ''}">
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
        ${FILTERS.map((name) => this.#renderChip(name))}
        <span class="chip more-filters"
          ><button
            type="button"
            class="chip-main"
            data-test="more-filters"
            aria-expanded=${this.further ? 'true' : 'false'}
            aria-label=${t('more-filters')}
            title=${t('more-filters')}
            @click=${() => (this.further = !this.further)}
          >
            ${icon('sliders-horizontal', {small: true})}
          </button></span
        >
      </search>`;
  }
}
customElements.define('r-meeting-filters', MeetingFilters);
