// Several names in full (organisers, hosts, other places): each on its own line, since names are not cut.
import '@vaadin/button';
import '@vaadin/text-field';
import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {Field} from './field.js';
import './names-field.css';

class NamesField extends Field {
  static properties = {hint: {}, adding: {state: true}};

  constructor() {
    super();
    this.hint = '';
    /** The name being typed. */
    this.adding = '';
  }

  get #names() {
    return /** @type {string[]} */ (this.form.value(this.name) ?? []);
  }

  #add() {
    const name = this.adding.trim().replace(/\s+/g, ' ');
    this.adding = '';
    this.toggleAttribute('data-dirty', false);
    if (name && !this.#names.includes(name)) this.form.set({[this.name]: [...this.#names, name]});
  }

  commit() {
    this.#add();
  }

  /** @param {number} place */
  #remove(place) {
    this.form.set({[this.name]: this.#names.toSpliced(place, 1)});
    this.focusControl();
  }

  /** @param {InputEvent} event */
  #onInput(event) {
    this.adding = /** @type {HTMLInputElement} */ (event.target).value;
    this.toggleAttribute('data-dirty', this.adding !== '');
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Enter') this.#add();
  }

  #renderAdding() {
    return html`<vaadin-text-field
          data-test=${this.testId}
          accessible-name=${this.label}
          placeholder=${this.hint}
          .value=${live(this.adding)}
          autocomplete="off"
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @focusout=${() => this.#add()}
        ></vaadin-text-field>`;
  }

  render() {
    const problem = this.problemText;
    return html`${this.renderLabel()}
      <div class="names">
        ${this.#names.map(
          (name, place) => html`<div class="name">
            <span>${name}</span>
            <vaadin-button
              theme="tertiary"
              class="icon-only"
              ?disabled=${this.isReadOnly}
              aria-label=${t('remove-name', {name})}
              title=${t('remove-name', {name})}
              @click=${() => this.#remove(place)}
              >${icon('x', {small: true})}</vaadin-button
            >
          </div>`,
        )}
        ${this.isReadOnly ? '' : this.#renderAdding()}
        ${problem ? html`<p class="problem">${icon('triangle-alert', {small: true})}${problem}</p>` : ''}
      </div>`;
  }
}
customElements.define('r-names-field', NamesField);
