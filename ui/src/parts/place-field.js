// A city, completed from the gazetteer in any script; choosing one fills the country too. Free text is allowed.
import '@vaadin/combo-box';
import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {places} from '../api/lists.js';
import {Field} from './field.js';

/** @typedef {import('../api/types.js').Place} Place */
/** @typedef {import('@vaadin/combo-box').ComboBox<Place>} ComboBox */

/** How many places are offered. */
const OFFERED = 12;

class PlaceField extends Field {
  static properties = {found: {state: true}};

  /** What was last asked for; an answer to an older question is dropped. */
  #asked = 0;

  constructor() {
    super();
    /** @type {Place[]} */
    this.found = [];
  }

  /** @param {CustomEvent<{value: string}>} event */
  async #onFilter(event) {
    const text = event.detail.value.trim();
    this.#asked += 1;
    const mine = this.#asked;
    const found = text ? await places(text, null, OFFERED) : [];
    if (mine === this.#asked) this.found = found;
  }

  /** @param {Event} event */
  #onChange(event) {
    const {value, selectedItem} = /** @type {ComboBox} */ (event.target);
    const city = value.trim() || null;
    if (selectedItem && selectedItem.name === value)
      this.form.set({city, country: selectedItem.country}, {city: value});
    else this.form.set({city}, {city: value});
  }

  /** @param {HTMLElement} root @param {unknown} _box @param {{item: Place}} model */
  #renderItem(root, _box, {item}) {
    const local = item.local_name && item.local_name !== item.name ? `${item.local_name} · ` : '';
    root.innerHTML = '';
    const name = document.createElement('span');
    name.textContent = item.name;
    const more = document.createElement('span');
    more.className = 'second';
    more.textContent = `${local}${item.country_name}`;
    root.append(name, more);
  }

  render() {
    const problem = this.problemText;
    return html`${this.renderLabel()}<vaadin-combo-box
        data-test=${this.testId}
        accessible-name=${this.label}
        item-label-path="name"
        item-value-path="name"
        allow-custom-value
        clear-button-visible
        .filteredItems=${this.found}
        .renderer=${this.#renderItem}
        .value=${live(this.shown)}
        .errorMessage=${problem}
        ?invalid=${Boolean(problem)}
        ?readonly=${this.isReadOnly}
        manual-validation
        @filter-changed=${this.#onFilter}
        @change=${this.#onChange}
      ></vaadin-combo-box>`;
  }
}
customElements.define('r-place-field', PlaceField);
