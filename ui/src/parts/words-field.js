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
      ></vaadin-multi-select-combo-box>`;
  }
}
customElements.define('r-words-field', WordsField);
