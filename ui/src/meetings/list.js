// The list of meetings: a view held in the shell, drawn as two-line rows, dense lines or a table; chosen by pointer and keys.
import {html, render} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {Element, REQUIRED} from '../base/element.js';
import {t} from '../base/i18n.js';
import {keyOf} from '../base/keys.js';
import {session} from '../base/session.js';
import {NO_FILTER} from './filter.js';
import './heads.js';
import {isOff, oneLine, tableCells, twoLines} from './row.js';
import {RowsDrawn} from './rows-drawn.js';
import {NONE} from './selection.js';
import {MeetingView} from './view.js';
import './list.css';

/** @typedef {import('./columns.js').Chosen} Chosen */
/** @typedef {import('./selection.js').Selection} Selection */
/** @typedef {'list' | 'dense' | 'table'} Layout */

/** Waiting for further changes before the view is made again, in milliseconds. */
const CALM = 120;
/** Width of the ticks before a table's rows, in rem. */
const TICKS = 2.25;

/**
 * Events: `open` (detail: id), `counted` (detail: {total, years}) when a view stands, `selected` (detail: Selection),
 * `remove` (detail: ids), `type` (detail: a letter); of the heads `columns` and `order`.
 */
class MeetingList extends Element {
  static properties = {
    filter: {attribute: false},
    current: {},
    layout: {},
    columns: {attribute: false},
    selection: {attribute: false},
    total: {state: true},
    active: {state: true},
  };

  #view = new MeetingView();
  /** @type {RowsDrawn} */
  #rows = REQUIRED;
  /** The active row's meeting, which a new view is searched for. */
  #activeId = '';
  /** Where the stretch that Shift chooses begins. */
  #anchor = 0;
  /** Rows are being picked one by one: the arrows leave the selection alone. */
  #picking = false;
  /** The newest choosing; an older one that still waits for ids is dropped. */
  #choosing = 0;
  /** The newest asking for a view; an older one that still waits is dropped. */
  #asked = 0;
  /** Another question waits for its view, so that the list begins at its top. */
  #anew = false;
  /** What was opened here, and needs no looking for. */
  #opened = '';
  /** Where the list was scrolled to before it was hidden. */
  #scrolled = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #calm;

  constructor() {
    super();
    this.filter = NO_FILTER;
    /** The open meeting's id. */
    this.current = '';
    /** @type {Layout} */
    this.layout = 'list';
    /** @type {Chosen[]} */
    this.columns = [];
    /** @type {Selection} */
    this.selection = NONE;
    /** @type {number | null} */
    this.total = null;
    /** The place of the row that the keyboard is on. */
    this.active = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(session, 'records', () => {
      clearTimeout(this.#calm);
      this.#calm = setTimeout(() => this.#ask(false), CALM);
    });
    // Letters and colours of pillars, names of countries.
    this.listen(session, 'change', () => this.#rows?.draw(true));
    this.listen(this.#view, 'change', () => this.#rows.draw(true));
    this.listen(this.#view, 'replaced', () => this.#ask(false));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#calm);
  }

  get #scroller() {
    return /** @type {HTMLElement} */ (this.querySelector('.list-rows'));
  }

  firstUpdated() {
    const space = /** @type {HTMLElement} */ (this.querySelector('.rows-space'));
    this.#rows = new RowsDrawn(this.#scroller, space, {
      total: () => this.#view.total,
      draw: (element, place) => this.#draw(element, place),
    });
    const observer = new ResizeObserver(() => {
      const shown = this.#scroller.clientHeight > 0;
      if (!shown) return;
      this.style.setProperty('--wide', `${this.#scroller.clientWidth}px`);
      this.#rows.measure();
      this.#view.look(this.#rows.from, this.#rows.to);
    });
    observer.observe(this.#scroller);
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('filter')) {
      this.#rows.measure();
      this.#ask(true);
    }
    if (changed.has('layout') || changed.has('columns')) {
      this.#rows.measure();
      this.#rows.center(this.active);
    } else if (['selection', 'active', 'current'].some((name) => changed.has(name))) this.#rows.draw(true);
    if (changed.has('selection') && this.selection.size === 0) this.#picking = false;
    if (changed.has('current')) this.#follow();
    if (changed.get('current') && !this.current) this.#nothingOpen();
  }

  /** No row looks like the open one while another meeting is begun. */
  #nothingOpen() {
    this.#opened = '';
    if (this.layout !== 'table' && !this.selection.picked && !this.#picking && this.selection.size === 1)
      this.selectNone();
  }

  /** @param {boolean} anew another question, not the same one after a write: the list begins at its top */
  async #ask(anew) {
    this.#asked += 1;
    const mine = this.#asked;
    this.#anew ||= anew;
    const atTop = this.#anew;
    if (!(await this.#view.ask(this.filter, atTop ? 0 : this.active))) return;
    const found = atTop || !this.#activeId ? -1 : await this.#view.find(this.#activeId);
    if (mine !== this.#asked) return;
    this.#anew = false;
    const {total, years} = this.#view;
    this.total = total;
    if (found >= 0) this.active = found;
    else this.#activate(atTop ? 0 : Math.max(0, Math.min(this.active, total - 1)));
    this.#anchor = this.active;
    this.#rows.fit();
    if (atTop) this.#scroller.scrollTop = 0;
    this.#rows.draw(true);
    this.#view.look(this.#rows.from, this.#rows.to);
    this.tell('counted', {total, years});
    if (atTop) {
      this.#opened = '';
      this.selectNone();
      // What was found is looked through from its top.
      if (!this.filter.words.trim()) this.#follow();
    } else this.#keepShown();
  }

  /** What left the view is not changed unseen. */
  async #keepShown() {
    const before = this.selection;
    if (before.size === 0) return;
    const shown = await this.#view.among(before.ids);
    if (before === this.selection) this.#select(before.among(shown));
  }

  /** The open meeting's row is the active one, wherever it was opened from. */
  async #follow() {
    const id = this.current;
    if (!this.#view.isOpen || !id || id === this.#opened) return;
    const place = await this.#view.find(id);
    if (place < 0 || id !== this.current) return;
    this.#opened = id;
    this.#activate(place, id);
    this.#rows.center(place);
    // The row that was gone to last, and is not the active one any more.
    const {picked, size} = this.selection;
    if (size > 0 && !picked && !this.#picking) this.#select(this.selection.only(id));
  }

  /** @param {Selection} selection */
  #select(selection) {
    if (selection === this.selection) return;
    this.selection = selection;
    this.tell('selected', selection);
  }

  /** @param {number} place @param {string} [id] */
  #activate(place, id = this.#view.row(place)?.id ?? '') {
    this.active = place;
    this.#activeId = id;
  }

  /** The id of a place, asked for if its row is not here. @param {number} place */
  async #idAt(place) {
    return this.#view.row(place)?.id ?? (await this.#view.ids(place, place + 1))[0] ?? '';
  }

  /** One row, and no other. @param {number} place */
  async #only(place) {
    this.#choosing += 1;
    const mine = this.#choosing;
    this.#picking = false;
    this.#anchor = place;
    // Until it is known which row that is, it is not the former one.
    if (!this.#view.row(place)) this.#select(NONE);
    const id = await this.#idAt(place);
    if (mine !== this.#choosing) return;
    if (this.active === place) this.#activeId = id;
    this.#select(this.selection.only(id));
  }

  /** What choosing several begins with: the open record counts as selected, as it looks. */
  get #base() {
    return this.selection.size === 0 && this.layout !== 'table' && this.current
      ? NONE.only(this.current)
      : this.selection;
  }

  /** One row more or less. @param {number} place */
  async #toggle(place) {
    this.#choosing += 1;
    this.#picking = true;
    this.#anchor = place;
    const id = await this.#idAt(place);
    if (id) this.#select(this.#base.toggled(id));
  }

  /** From the anchor to a row. @param {number} place @param {boolean} adding */
  async #stretch(place, adding) {
    this.#choosing += 1;
    const mine = this.#choosing;
    const from = Math.min(place, this.#anchor);
    const to = Math.max(place, this.#anchor) + 1;
    const here = [];
    for (let row = from; row < to; row += 1) here.push(this.#view.row(row)?.id);
    const ids = here.every(Boolean) ? /** @type {string[]} */ (here) : await this.#view.ids(from, to);
    if (mine === this.#choosing && ids.length > 0) this.#select(this.#base.stretched(ids, adding));
  }

  async #selectAll() {
    this.#choosing += 1;
    const mine = this.#choosing;
    const ids = await this.#view.ids(0, this.#view.total);
    if (mine === this.#choosing && ids.length > 0) this.#select(NONE.stretched(ids, false));
  }

  /** @param {number} place */
  async #open(place) {
    const id = await this.#idAt(place);
    if (!id) return;
    this.#opened = id;
    this.tell('open', id);
  }

  /** Goes to the list with the keyboard. */
  focusList() {
    this.#scroller.focus({preventScroll: true});
  }

  /** Before the list is hidden, so that it comes back where it was. */
  beforeHiding() {
    this.#scrolled = this.#scroller.scrollTop;
  }

  /** Shown again. */
  comeBack() {
    this.#scroller.scrollTop = this.#scrolled;
    this.#rows.measure();
    this.#rows.show(this.active);
  }

  /** The meeting before or after the open one; null: there is none. @param {number} way -1 or 1 */
  async neighbour(way) {
    const at = await this.#view.find(this.current);
    const place = (at < 0 ? this.active : at) + way;
    if (place < 0 || place >= this.#view.total) return null;
    this.#activate(place);
    this.#only(place);
    return this.#idAt(place);
  }

  /** The place of the open meeting in the list, from 0; -1: not in it, or not known. */
  get place() {
    return this.current && this.#activeId === this.current ? this.active : this.#view.placeOf(this.current);
  }

  selectNone() {
    this.#picking = false;
    this.#choosing += 1;
    this.#select(NONE);
  }

  /** Some meetings as the list has them, one below the other. @param {ReadonlySet<string>} ids */
  inOrder(ids) {
    return this.#view.among(ids);
  }

  /** @param {Event} event @returns {number} -1: beside the rows */
  #placeUnder(event) {
    const row = /** @type {Element} */ (event.target).closest('[data-place]');
    return row instanceof HTMLElement ? Number(row.dataset.place) : -1;
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const place = this.#placeUnder(event);
    if (place < 0) return;
    const target = /** @type {Element} */ (event.target);
    // A link's own way would go around unsaved typing.
    event.preventDefault();
    this.#activate(place);
    if (event.shiftKey) this.#stretch(place, event.ctrlKey || event.metaKey);
    else if (event.ctrlKey || event.metaKey || target.closest('.check')) this.#toggle(place);
    else {
      this.#only(place);
      if (this.layout !== 'table' || target.closest('a')) this.#open(place);
    }
  }

  /** @param {MouseEvent} event */
  #onDoubleClick(event) {
    const place = this.#placeUnder(event);
    if (place >= 0 && this.layout === 'table' && !(/** @type {Element} */ (event.target).closest('.check')))
      this.#open(place);
  }

  /** Shift+click would select text. @param {MouseEvent} event */
  #onMouseDown(event) {
    if (event.shiftKey && this.#placeUnder(event) >= 0) {
      event.preventDefault();
      this.focusList();
    }
  }

  /** @param {KeyboardEvent} event @returns {number | undefined} */
  #target({key}) {
    const last = this.#view.total - 1;
    /** @type {Record<string, number>} */
    const targets = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + this.#rows.page,
      PageUp: this.active - this.#rows.page,
      Home: 0,
      End: last,
    };
    return key in targets ? Math.max(0, Math.min(last, targets[key])) : undefined;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.target !== this.#scroller || event.altKey || this.#view.total === 0) return;
    const command = event.ctrlKey || event.metaKey;
    const place = this.#target(event);
    if (place !== undefined) {
      if (event.shiftKey) this.#stretch(place, this.#picking && command);
      else if (!command && !this.#picking) this.#only(place);
      this.#activate(place);
      this.#rows.show(place);
    } else if (command) {
      if (keyOf(event) === 'A') this.#selectAll();
      else if (event.key === ' ') this.#toggle(this.active);
      else return;
    } else if (event.key === ' ') this.#pick();
    else if (event.key === 'Enter') this.#open(this.active);
    else if (event.key === 'Delete') this.#remove();
    else if (event.key === 'Escape') this.#leave();
    else if (event.key.length === 1 && event.key !== '?') this.tell('type', event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Space begins picking with the row that is selected on its own, and changes a row's mind afterwards. */
  async #pick() {
    const id = await this.#idAt(this.active);
    if (this.#picking || !this.selection.has(id)) return this.#toggle(this.active);
    this.#picking = true;
    this.#anchor = this.active;
  }

  /** Those that were picked, else the active row. */
  async #remove() {
    const {picked, size, ids} = this.selection;
    const several = size > 0 && (picked || this.#picking);
    const removed = several ? [...ids] : [await this.#idAt(this.active)];
    if (removed[0]) this.tell('remove', removed);
  }

  #leave() {
    if (this.#picking || this.selection.size > 1) this.selectNone();
  }

  /** @param {HTMLElement} element @param {number} place */
  #draw(element, place) {
    const row = this.#view.row(place);
    const selected = row !== undefined && this.selection.has(row.id);
    const open = row !== undefined && row.id === this.current;
    const next = this.#view.row(place + 1);
    const endsMonth =
      this.filter.order.by === 'date' && row && next && row.starts_on.slice(0, 7) !== next.starts_on.slice(0, 7);
    element.className = [
      'meeting-row',
      row && isOff(row) && 'off',
      endsMonth && 'ends-month',
      selected && 'selected',
      open && 'open',
      place === this.active && 'active',
    ]
      .filter(Boolean)
      .join(' ');
    element.id = `row-${place}`;
    element.dataset.place = String(place);
    if (row) element.dataset.meeting = row.id;
    else delete element.dataset.meeting;
    const isTable = this.layout === 'table';
    element.setAttribute('role', isTable ? 'row' : 'option');
    element.setAttribute('aria-selected', selected ? 'true' : 'false');
    if (open) element.setAttribute('aria-current', 'true');
    else element.removeAttribute('aria-current');
    if (isTable) {
      // The heads are the first row.
      element.setAttribute('aria-rowindex', String(place + 2));
      element.removeAttribute('aria-posinset');
      element.removeAttribute('aria-setsize');
    } else {
      element.removeAttribute('aria-rowindex');
      element.setAttribute('aria-posinset', String(place + 1));
      element.setAttribute('aria-setsize', String(this.#view.total));
    }
    render(row ? this.#content(row) : html``, element);
  }

  /** @param {import('./row.js').Row} row */
  #content(row) {
    if (this.layout === 'table') return tableCells(row, this.columns);
    return this.layout === 'dense' ? oneLine(row) : twoLines(row);
  }

  #onScroll() {
    this.#rows.draw();
    this.#view.look(this.#rows.from, this.#rows.to);
  }

  /** The table's columns for CSS: the title takes what is left. A share (1fr) would make WebKit measure every cell. */
  get #grid() {
    const least = this.columns.reduce((sum, {width}) => sum + width, TICKS);
    const widths = this.columns.map(({id, width}) =>
      id === 'title' ? `max(${width}rem, calc(var(--wide) - ${least - width}rem))` : `${width}rem`,
    );
    return `--columns: ${TICKS}rem ${widths.join(' ')}; --least: ${least}rem`;
  }

  render() {
    const isTable = this.layout === 'table';
    return html`<div
      class="list-rows ${this.layout} ${this.selection.size > 1 ? 'several' : ''} ${
        this.filter.words.trim() ? 'searching' : ''
      }"
      data-test="meeting-list"
      style=${ifDefined(isTable ? this.#grid : undefined)}
      tabindex="0"
      role=${isTable ? 'grid' : 'listbox'}
      aria-label=${t('meetings')}
      aria-multiselectable="true"
      aria-activedescendant="row-${this.active}"
      aria-rowcount=${ifDefined(isTable ? (this.total ?? 0) + 1 : undefined)}
      ?hidden=${this.total === 0}
      @scroll=${this.#onScroll}
      @mousedown=${this.#onMouseDown}
      @click=${this.#onClick}
      @dblclick=${this.#onDoubleClick}
      @keydown=${this.#onKey}
    >
      ${
        isTable
          ? html`<r-table-heads
              role="rowgroup"
              .columns=${this.columns}
              .order=${this.filter.order}
              ?all=${this.selection.size > 0 && this.selection.size === this.total}
              @to-rows=${() => this.focusList()}
              @select-all=${() => (this.selection.size === this.total ? this.#select(NONE) : this.#selectAll())}
            ></r-table-heads>`
          : ''
      }
      <div class="rows-space" role=${isTable ? 'rowgroup' : 'presentation'}></div>
    </div>`;
  }
}
customElements.define('r-meeting-list', MeetingList);
