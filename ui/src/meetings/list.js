// The list of meetings: a view held in the shell, of which the grid asks page by page.
import '@vaadin/grid';
import {html, render} from 'lit';
import {meetingsPage, meetingsView} from '../api/meetings.js';
import {Element, REQUIRED} from '../base/element.js';
import {t} from '../base/i18n.js';
import {session} from '../base/session.js';
import {meetingRow} from './row.js';
import './list.css';

/** @typedef {import('./row.js').Row} Row */
/** @typedef {import('../api/types.js').MeetingFilter} Filter */
/** @typedef {import('@vaadin/grid').Grid<Row>} Grid */

/** Waiting for further changes before the view is made again, in milliseconds. */
const CALM = 120;

/** The meeting of a row that has the focus as a whole, which the grid tells no context of. @param {Event} event */
function rowOf(event) {
  const [target] = event.composedPath();
  const slot = target instanceof HTMLElement ? target.closest('tr')?.querySelector('slot') : null;
  const row = slot?.assignedElements()[0]?.querySelector('[data-meeting]');
  return row instanceof HTMLElement ? row.dataset.meeting : undefined;
}

/**
 * Events: `open` (detail: id) when a meeting is chosen, `counted` (detail: {total, years}) when a view stands.
 */
class MeetingList extends Element {
  static properties = {filter: {attribute: false}, current: {}, total: {state: true}};

  #view = 0;
  #asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #calm;

  constructor() {
    super();
    /** @type {Filter} */
    this.filter = REQUIRED;
    /** The open meeting's id. */
    this.current = '';
    /** @type {number | null} */
    this.total = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(session, 'records', () => {
      clearTimeout(this.#calm);
      this.#calm = setTimeout(() => this.#ask(), CALM);
    });
  }

  get #grid() {
    return /** @type {Grid} */ (this.querySelector('vaadin-grid'));
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('filter')) this.#ask();
    if (changed.has('current')) this.#select();
  }

  firstUpdated() {
    const grid = this.#grid;
    grid.dataProvider = async ({page, pageSize}, done) => {
      if (this.#view === 0) return done([], 0);
      const view = this.#view;
      // One row more than the page tells whether its last row ends a month.
      /** @type {Row[]} */
      let rows = [];
      try {
        rows = await meetingsPage(view, page * pageSize, pageSize + 1);
      } catch (thrown) {
        // The view was replaced meanwhile: the grid asks again.
        if (view === this.#view) throw thrown;
      }
      if (view !== this.#view) return;
      const months = rows.map((row) => row.starts_on.slice(0, 7));
      const byDay = this.filter.order !== 'title';
      const shown = rows.slice(0, pageSize).map((row, place) => ({
        ...row,
        endsMonth: byDay && place + 1 < rows.length && months[place] !== months[place + 1],
      }));
      done(shown, this.total ?? 0);
    };
    const column = /** @type {import('@vaadin/grid/vaadin-grid-column.js').GridColumn<Row>} */ (
      grid.querySelector('vaadin-grid-column')
    );
    column.renderer = (root, _column, {item}) => render(meetingRow(item), root);
  }

  async #ask() {
    this.#asked += 1;
    const mine = this.#asked;
    const {view, total, years} = await meetingsView(this.filter);
    if (mine !== this.#asked) return;
    this.#view = view;
    this.total = total;
    this.#grid.size = total;
    this.#grid.clearCache();
    this.#select();
    this.tell('counted', {total, years});
  }

  #select() {
    this.#grid.selectedItems = this.current ? [/** @type {Row} */ ({id: this.current})] : [];
  }

  /** Goes to the list with the keyboard. */
  focusList() {
    const focusable = this.#grid.shadowRoot?.querySelector('#items [tabindex="0"]');
    /** @type {HTMLElement | null | undefined} */ (focusable)?.focus();
  }

  /** @param {Event} event */
  #openFrom(event) {
    const id = this.#grid.getEventContext(event).item?.id ?? rowOf(event);
    if (id) this.tell('open', id);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    this.#openFrom(event);
  }

  render() {
    return html`<vaadin-grid
      theme="no-header"
      class="meeting-list"
      accessible-name=${t('meetings')}
      item-id-path="id"
      data-test="meeting-list"
      ?hidden=${this.total === 0}
      @click=${this.#openFrom}
      @keydown=${this.#onKey}
      ><vaadin-grid-column></vaadin-grid-column
    ></vaadin-grid>`;
  }
}
customElements.define('r-meeting-list', MeetingList);
