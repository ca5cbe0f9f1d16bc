// The heads of the meetings table. A click orders, the edge sizes, dragging moves; with the keyboard Enter orders,
// Shift+arrows size and Ctrl+arrows move.
import {html} from 'lit';
import {Element, REQUIRED} from '../base/element.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {COLUMNS, move, resize} from './columns.js';
import {ORDERS} from './filter.js';

/** @typedef {import('./columns.js').Chosen} Chosen */
/** @typedef {import('../api/types.js').MeetingFilter['order']} Order */

/** How far a pointer moves before a click is a drag, in pixels. */
const DRAG = 5;
/** By how much a key sizes a column, in rem. */
const STEP = 1;

/** Events: `columns` (detail: Chosen[]), `order` (detail: Order), `select-all`. */
class TableHeads extends Element {
  static properties = {
    columns: {attribute: false},
    order: {attribute: false},
    all: {type: Boolean},
    current: {state: true},
    target: {state: true},
  };

  constructor() {
    super();
    /** @type {Chosen[]} */
    this.columns = [];
    /** @type {Order} */
    this.order = REQUIRED;
    /** Every row is selected. */
    this.all = false;
    /** The head that has the tab stop. */
    this.current = 0;
    /** Where the dragged column would be put; -1: none is dragged. */
    this.target = -1;
  }

  /** @param {string} id */
  #sort(id) {
    const by = COLUMNS[id].order;
    if (!by) return;
    const descending = this.order.by === by ? !this.order.descending : ORDERS[by];
    this.tell('order', {by, descending});
  }

  /** @param {HTMLElement} head @returns {number} in rem */
  #widthOf(head) {
    return head.offsetWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  }

  get #heads() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('.head')]);
  }

  /** Follows a pointer until it is let go. @param {PointerEvent} event @param {(move: PointerEvent) => void} onMove @param {(last: PointerEvent) => void} onEnd */
  #follow(event, onMove, onEnd) {
    const element = /** @type {HTMLElement} */ (event.currentTarget);
    const over = new AbortController();
    const {signal} = over;
    element.setPointerCapture(event.pointerId);
    element.addEventListener('pointermove', onMove, {signal});
    for (const type of /** @type {const} */ (['pointerup', 'pointercancel', 'lostpointercapture']))
      element.addEventListener(
        type,
        (last) => {
          if (signal.aborted) return;
          over.abort();
          onEnd(last);
        },
        {signal},
      );
  }

  /** @param {PointerEvent} event @param {string} id */
  #onEdge(event, id) {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.preventDefault();
    const head = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (event.currentTarget).closest('.head'));
    const width = this.#widthOf(head);
    const rem = head.offsetWidth / width;
    this.#follow(
      event,
      (moved) => this.tell('columns', resize(this.columns, id, width + (moved.clientX - event.clientX) / rem)),
      () => {},
    );
  }

  /** @param {PointerEvent} event @param {number} place */
  #onHead(event, place) {
    if (event.button !== 0) return;
    const {id} = this.columns[place];
    let dragged = false;
    this.#follow(
      event,
      (moved) => {
        dragged ||= Math.abs(moved.clientX - event.clientX) > DRAG;
        if (!dragged) return;
        const middles = this.#heads.map((head) => {
          const {left, width} = head.getBoundingClientRect();
          return left + width / 2;
        });
        this.target = middles.filter((middle) => middle < moved.clientX).length;
      },
      (last) => {
        const {target} = this;
        this.target = -1;
        if (last.type === 'pointercancel') return;
        if (dragged) this.tell('columns', move(this.columns, id, target > place ? target - 1 : target));
        else this.#sort(id);
      },
    );
  }

  /** @param {KeyboardEvent} event @param {number} place */
  #onKey(event, place) {
    const {id} = this.columns[place];
    const way = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (event.key === 'Enter' || event.key === ' ') this.#sort(id);
    else if (way && event.shiftKey) {
      const head = /** @type {HTMLElement} */ (this.#heads[place]);
      this.tell('columns', resize(this.columns, id, this.#widthOf(head) + way * STEP));
    } else if (way && (event.ctrlKey || event.metaKey)) {
      this.tell('columns', move(this.columns, id, place + way));
      this.#focus(place + way);
    } else if (way) this.#focus(place + way);
    else if (event.key === 'Home') this.#focus(0);
    else if (event.key === 'End') this.#focus(this.columns.length - 1);
    else if (event.key === 'ArrowDown') this.tell('to-rows');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {number} place */
  async #focus(place) {
    this.current = Math.min(this.columns.length - 1, Math.max(0, place));
    await this.updateComplete;
    this.#heads[this.current]?.focus();
    this.#heads[this.current]?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }

  /** @param {Chosen} column @param {number} place */
  #renderHead({id}, place) {
    const {order, number} = COLUMNS[id];
    const sorted = order && order === this.order.by;
    const way = this.order.descending ? 'descending' : 'ascending';
    const aimed =
      place === this.target ? 'aimed' : place === this.columns.length - 1 && this.target > place ? 'aimed-after' : '';
    return html`<span
      role="columnheader"
      class="head cell ${number ? 'number' : ''} ${order ? 'sortable' : ''} ${aimed}"
      data-test="head-${id}"
      tabindex=${place === Math.min(this.current, this.columns.length - 1) ? 0 : -1}
      aria-sort=${sorted ? way : 'none'}
      aria-label=${word('column', id)}
      title=${order ? t('order-by', {column: word('column', id)}) : ''}
      @pointerdown=${(/** @type {PointerEvent} */ event) => this.#onHead(event, place)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.#onKey(event, place)}
      @focus=${() => (this.current = place)}
      ><span class="cut">${word('column', id)}</span>${
        sorted ? icon(this.order.descending ? 'arrow-down' : 'arrow-up', {small: true}) : ''
      }<i class="edge" @pointerdown=${(/** @type {PointerEvent} */ event) => this.#onEdge(event, id)}
        @dblclick=${() => this.tell('columns', resize(this.columns, id, COLUMNS[id].width))}></i
    ></span>`;
  }

  render() {
    return html`<div class="heads" role="row">
      <span role="columnheader" class="cell check" aria-label=${t('selected')}
        ><button
          type="button"
          tabindex="-1"
          data-test="select-all"
          class=${this.all ? 'all' : ''}
          aria-label=${this.all ? t('select-none') : t('select-all')}
          title=${this.all ? t('select-none') : t('select-all')}
          @click=${() => this.tell('select-all')}
          ><i class="tick box"></i></button
        ></span
      >${this.columns.map((column, place) => this.#renderHead(column, place))}
    </div>`;
  }
}
customElements.define('r-table-heads', TableHeads);
