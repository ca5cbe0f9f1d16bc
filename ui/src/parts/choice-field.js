// One of a few words.
import '@vaadin/select';
import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {Field} from './field.js';

/** @typedef {{label: string, value: string}} Option */

class ChoiceField extends Field {
  static properties = {options: {attribute: false}};

  constructor() {
    super();
    /** @type {Option[]} */
    this.options = [];
  }

  /** @param {Event} event */
  #onChange(event) {
    this.form.type(this.name, /** @type {HTMLSelectElement} */ (event.target).value);
  }

  render() {
    const problem = this.problemText;
    return html`${this.renderLabel()}<vaadin-select
        data-test=${this.testId}
        accessible-name=${this.label}
        .items=${this.options}
        .value=${live(this.shown)}
        .errorMessage=${problem}
        ?invalid=${Boolean(problem)}
        ?readonly=${this.isReadOnly}
        manual-validation
        @change=${this.#onChange}
      ></vaadin-select>`;
  }
}
customElements.define('r-choice-field', ChoiceField);
