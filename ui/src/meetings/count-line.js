// The line between filters and list: how many there are, their order, the table's columns, and how the list looks.
import {html} from 'lit';
import {Element, REQUIRED} from '../base/element.js';
import {t, word} from '../base/i18n.js';
import '../parts/chip.js';
import './columns-menu.js';
import {NO_FILTER, ORDERS} from './filter.js';

/** @typedef {import('./filter.js').Filter} Filter */
/** @typedef {import('./list.js').Layout} Layout */

/** How the list can look, with the icons of its menu. @type {Record<Layout, string>} */
export const LAYOUTS = {list: 'rows-2', dense: 'rows-4', table: 'table'};
/** Orders that a list without heads offers: what it is ordered by, and whether from the last. @type {Record<string, Filter['order']>} */
const LISTED_ORDERS = {
  newest: {by: 'date', descending: true},
  oldest: {by: 'date', descending: false},
  title: {by: 'title', descending: ORDERS.title},
  place: {by: 'place', descending: ORDERS.place},
  category: {by: 'category', descending: ORDERS.category},
  status: {by: 'status', descending: ORDERS.status},
  series: {by: 'series', descending: ORDERS.series},
};

/** Events: `order` (detail: Filter's order), `columns` (detail: Chosen[]), `layout` (detail: Layout). */
class CountLine extends Element {
  static properties = {
    filter: {attribute: false},
    layout: {},
    columns: {attribute: false},
    total: {attribute: false},
  };

  constructor() {
    super();
    this.filter = NO_FILTER;
    /** @type {Layout} */
    this.layout = 'list';
    /** @type {import('./columns.js').Chosen[]} */
    this.columns = REQUIRED;
    /** @type {number | null} */
    this.total = null;
  }

  #renderOrder() {
    const {by, descending} = this.filter.order;
    const chosen = Object.entries(LISTED_ORDERS).find(
      ([, order]) => order.by === by && order.descending === descending,
    );
    return html`<r-chip
      quiet
      data-test="order"
      label=${t('order')}
      .options=${Object.keys(LISTED_ORDERS).map((value) => ({label: word('order', value), value}))}
      value=${chosen?.[0] ?? ''}
      @choose=${(/** @type {CustomEvent<string>} */ {detail}) => this.tell('order', LISTED_ORDERS[detail])}
    ></r-chip>`;
  }

  render() {
    return html`<div class="count-line">
      <span data-test="count" role="status">${this.total === null ? '' : t('meetings-count', {count: this.total})}</span>
      <span class="grow"></span>
      ${
        this.layout === 'table'
          ? html`<r-columns-menu data-test="columns" .columns=${this.columns}></r-columns-menu>`
          : this.#renderOrder()
      }
      <r-chip
        quiet
        data-test="layout"
        label=${t('layout')}
        mark=${LAYOUTS[this.layout]}
        .options=${Object.keys(LAYOUTS).map((value) => ({label: word('layout', value), value}))}
        value=${this.layout}
        @choose=${(/** @type {CustomEvent<Layout>} */ {detail}) => this.tell('layout', detail)}
      ></r-chip>
    </div>`;
  }
}
customElements.define('r-count-line', CountLine);
