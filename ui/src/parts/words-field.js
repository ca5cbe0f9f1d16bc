// Several of a set of words: pillars, roles, languages.
import '@vaadin/multi-select-combo-box';
import {html} from 'lit';
import {Field} from './field.js';

/** @typedef {import('./choice-field.js').Option} Option */
/** @typedef {import('@vaadin/multi-select-combo-box').MultiSelectComboBox<Option>} Box */

class WordsField extends Field {
  static properties = {options: {attribute: false}};

  constructor() {
    super();
    /** @type {Option[]} */
    this.options = [];
  }

  /** What is chosen; a word that is not offered any more stays. @returns {Option[]} */
  get #chosen() {
    const values = /** @type {string[]} */ (this.form.value(this.name) ?? []);
    return values.map((value) => this.options.find((option) => option.value === value) ?? {label: value, value});
  }

  /** @param {Event} event */
  #onChange(event) {
    const chosen = /** @type {Box} */ (event.target).selectedItems.map((option) => option.value);
    this.form.set({[this.name]: chosen});
  }

  /** Enter takes the first word that what is typed fits, without going down to it first. @param {KeyboardEvent} event */
  #onKey(event) {
    const box = /** @type {Box} */ (event.currentTarget);
    const typed = box.filter.trim().toLowerCase();
    if (event.key !== 'Enter' || !typed || box.querySelector('[focused][aria-selected]')) return;
    const chosen = this.#chosen;
    const fits = this.options.filter(
      ({label, value}) => label.toLowerCase().includes(typed) && !chosen.some((one) => one.value === value),
    );
    const first = fits.find(({label}) => label.toLowerCase().startsWith(typed)) ?? fits[0];
    if (!first) return;
    event.preventDefault();
    event.stopPropagation();
    box.filter = '';
    /** @type {HTMLInputElement} */ (box.querySelector('input')).value = '';
    this.form.set({[this.name]: [...chosen, first].map((option) => option.value)});
  }

  render() {
    const problem = this.problemText;
    return html`${this.renderLabel()}<vaadin-multi-select-combo-box
        data-test=${this.testId}
        accessible-name=${this.label}
        item-label-path="label"
        item-value-path="value"
        item-id-path="value"
        auto-expand-vertically
        .items=${this.options}
        .selectedItems=${this.#chosen}
        .errorMessage=${problem}
        ?invalid=${Boolean(problem)}
        ?readonly=${this.isReadOnly}
        manual-validation
        @change=${this.#onChange}
        @keydown=${{handleEvent: (/** @type {KeyboardEvent} */ event) => this.#onKey(event), capture: true}}
      ></vaadin-multi-select-combo-box>`;
  }
}
customElements.define('r-words-field', WordsField);
