// One of many words, found by typing; a word of one's own where `free` is set.
import '@vaadin/combo-box';
import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {Field} from './field.js';

/** @typedef {import('./choice-field.js').Option} Option */
/** @typedef {import('@vaadin/combo-box').ComboBox<Option>} ComboBox */

class ComboField extends Field {
  static properties = {options: {attribute: false}, free: {type: Boolean}, hint: {}, pick: {attribute: false}};

  constructor() {
    super();
    /** @type {Option[]} */
    this.options = [];
    /** Whether a word that is not offered is taken. */
    this.free = false;
    this.hint = '';
    /** @type {((value: string) => void) | null} Takes the value, instead of the form's codec. */
    this.pick = null;
  }

  /** @param {Event} event */
  #onChange(event) {
    const {value} = /** @type {ComboBox} */ (event.target);
    if (this.pick) this.pick(value);
    else this.form.type(this.name, value);
  }

  render() {
    const problem = this.problemText;
    return html`${this.renderLabel()}<vaadin-combo-box
        data-test=${this.testId}
        accessible-name=${this.label}
        item-label-path="label"
        item-value-path="value"
        placeholder=${this.hint}
        clear-button-visible
        ?allow-custom-value=${this.free}
        .items=${this.options}
        .value=${live(this.shown)}
        .errorMessage=${problem}
        ?invalid=${Boolean(problem)}
        ?readonly=${this.isReadOnly}
        manual-validation
        @change=${this.#onChange}
      ></vaadin-combo-box>`;
  }
}
customElements.define('r-combo-field', ComboField);
