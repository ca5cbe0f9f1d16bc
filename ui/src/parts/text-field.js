// One line of text: names, days, hours, numbers; the form reads it.
import '@vaadin/text-field';
import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {Field} from './field.js';

class TextField extends Field {
  static properties = {hint: {}, prefixText: {attribute: 'prefix-text'}};

  constructor() {
    super();
    /** Shown while the field is empty. */
    this.hint = '';
    /** Shown before the text: "no.". */
    this.prefixText = '';
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Enter') this.leave();
  }

  render() {
    const problem = this.problemText;
    return html`${this.renderLabel()}<vaadin-text-field
        data-test=${this.testId}
        accessible-name=${this.label}
        placeholder=${this.hint}
        .value=${live(this.shown)}
        .errorMessage=${problem}
        ?invalid=${Boolean(problem)}
        ?readonly=${this.isReadOnly}
        manual-validation
        autocomplete="off"
        @input=${(/** @type {InputEvent} */ event) => this.typing(/** @type {HTMLInputElement} */ (event.target).value)}
        @focusout=${() => this.leave()}
        @keydown=${this.#onKey}
        >${this.prefixText ? html`<span slot="prefix" class="before">${this.prefixText}</span>` : ''}</vaadin-text-field
      >`;
  }
}
customElements.define('r-text-field', TextField);
