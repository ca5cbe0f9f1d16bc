// Several of a set of words: pillars, roles, languages.
import '@vaadin/multi-select-combo-box';
import {html} from 'lit';
import {t} from '../base/i18n.js';
import {Field} from './field.js';

/** @typedef {import('./choice-field.js').Option} Option */
/** @typedef {import('@vaadin/multi-select-combo-box').MultiSelectComboBox<Option>} Box */

class WordsField extends Field {
  static properties = {options: {attribute: false}, strange: {state: true}};

  constructor() {
    super();
    /** @type {Option[]} */
    this.options = [];
    /** What was typed, left, and is not offered: said, so that it does not just vanish. */
    this.strange = '';
  }

  /** What is chosen; a word that is not offered any more stays. @returns {Option[]} */
  get #chosen() {
    const values = /** @type {string[]} */ (this.form.value(this.name) ?? []);
    return values.map((value) => this.options.find((option) => option.value === value) ?? {label: value, value});
  }

  /** What is offered, not chosen yet, and has these words in it. @param {string} words */
  #fitting(words) {
    const chosen = this.#chosen;
    const typed = words.toLowerCase();
    return this.options.filter(
      ({label, value}) => label.toLowerCase().includes(typed) && !chosen.some((one) => one.value === value),
    );
  }

  /** @param {Option} option */
  #add(option) {
    this.form.set({[this.name]: [...this.#chosen, option].map(({value}) => value)});
  }

  /** Vaadin forgets what was typed when the box is left: the one word that it fits is taken. @param {Event} event */
  #onLeave(event) {
    const words = /** @type {Box} */ (event.currentTarget).filter.trim();
    const fitting = words ? this.#fitting(words) : [];
    if (fitting.length === 1) this.#add(fitting[0]);
    this.strange = fitting.length === 1 ? '' : words;
  }

  /** @param {Event} event */
  #onChange(event) {
    this.strange = '';
    const chosen = /** @type {Box} */ (event.target).selectedItems.map((option) => option.value);
    this.form.set({[this.name]: chosen});
  }

  /** Enter takes the first word that what is typed fits, without going down to it first. @param {KeyboardEvent} event */
  #onKey(event) {
    const box = /** @type {Box} */ (event.currentTarget);
    const typed = box.filter.trim().toLowerCase();
    if (event.key !== 'Enter' || !typed || box.querySelector('[focused][aria-selected]')) return;
    const fitting = this.#fitting(typed);
    const first = fitting.find(({label}) => label.toLowerCase().startsWith(typed)) ?? fitting[0];
    if (!first) return;
    event.preventDefault();
    event.stopPropagation();
    this.strange = '';
    box.filter = '';
    /** @type {HTMLInputElement} */ (box.querySelector('input')).value = '';
    this.#add(first);
  }

  render() {
    const problem = this.problemText || (this.strange ? t('not-offered', {words: this.strange}) : '');
    return html`${this.renderLabel()}<vaadin-multi-select-combo-box
        data-test=${this.testId}
        accessible-name=${this.label}
        item-label-path="label"
        item-value-path="value"
        item-id-path="value"
        auto-expand-vertically
        placeholder=${this.options.length === 0 ? t('none-offered') : ''}
        .items=${this.options}
        .selectedItems=${this.#chosen}
        .errorMessage=${problem}
        ?invalid=${Boolean(problem)}
        ?readonly=${this.isReadOnly}
        manual-validation
        @change=${this.#onChange}
        @input=${() => (this.strange = '')}
        @focusout=${{handleEvent: (/** @type {Event} */ event) => this.#onLeave(event), capture: true}}
        @keydown=${{handleEvent: (/** @type {KeyboardEvent} */ event) => this.#onKey(event), capture: true}}
      ></vaadin-multi-select-combo-box>`;
  }
}
customElements.define('r-words-field', WordsField);
