// A small menu of several choices, such as a filter's: it stays open while they are ticked, and × clears them.
import {html} from 'lit';
import {foldWords} from '../base/fold.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {Menu} from './menu.js';
import './chip.css';

/** `mark` is what stands before the label, `count` behind it. @typedef {{label: string, value: string, count?: number, mark?: unknown}} Option */

/** What is offered of a long list until something is typed. */
const OFFERED = 60;

/** Events: `choose` (detail: the values), `opened` before the choices are shown. */
class ChoicesChip extends Menu {
  static properties = {
    options: {attribute: false},
    values: {attribute: false},
    shown: {},
    searched: {type: Boolean},
    words: {state: true},
  };

  constructor() {
    super();
    /** @type {Option[]} */
    this.options = [];
    /** @type {string[]} */
    this.values = [];
    /** What the set chip says; '': the labels of its values. */
    this.shown = '';
    /** Choices are found by typing. */
    this.searched = false;
    this.words = '';
  }

  async toggle() {
    this.words = '';
    if (!this.open) this.tell('opened');
    await super.toggle();
  }

  /** @param {string} value */
  #tick(value) {
    const values = this.values.includes(value)
      ? this.values.filter((one) => one !== value)
      : this.options.map((option) => option.value).filter((one) => one === value || this.values.includes(one));
    // A value that is not offered (any more) stays set until it is taken away.
    const others = this.values.filter((one) => one !== value && !values.includes(one));
    this.tell('choose', [...others, ...values]);
  }

  #clear() {
    this.close();
    this.tell('choose', []);
    this.button.focus();
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    // Enter in the search ticks the first that is found.
    if (this.open && event.key === 'Enter' && target instanceof HTMLInputElement) {
      event.preventDefault();
      const [first] = this.#offered;
      if (first && this.words) this.#tick(first.value);
      target.select();
      return;
    }
    super.onKey(event);
  }

  get #offered() {
    const words = foldWords(this.words);
    const found = this.options.filter(({label}) => {
      const texts = foldWords(label);
      return words.every((word) => texts.some((text) => text.startsWith(word)));
    });
    return this.searched ? found.slice(0, OFFERED) : found;
  }

  get #text() {
    if (this.shown) return this.shown;
    const [first, ...others] = this.values;
    const label = this.options.find(({value}) => value === first)?.label ?? first;
    return others.length > 0 ? `${label} +${others.length}` : label;
  }

  /** @param {Option} option */
  #renderOption({label, value, count, mark}) {
    const ticked = this.values.includes(value);
    return html`<button
      type="button"
      role="option"
      tabindex="-1"
      data-value=${value}
      aria-selected=${ticked ? 'true' : 'false'}
      @click=${() => this.#tick(value)}
    >
      <span class="tick box">${ticked ? icon('check', {small: true}) : ''}</span>${mark ?? ''}<span class="option-label">${label}</span
      >${count === undefined ? '' : html`<span class="count">${count}</span>`}
    </button>`;
  }

  #renderMenu() {
    const offered = this.#offered;
    return html`<div class="chip-menu">
      ${
        this.searched
          ? html`<input
              class="menu-search"
              type="text"
              autocomplete="off"
              spellcheck="false"
              aria-label=${t('find-in', {filter: this.label})}
              placeholder=${t('find-in', {filter: this.label})}
              .value=${this.words}
              @input=${(/** @type {InputEvent} */ event) => (this.words = /** @type {HTMLInputElement} */ (event.target).value)}
            />`
          : ''
      }
      ${
        offered.length > 0
          ? html`<div role="listbox" aria-multiselectable="true" aria-label=${this.label}>${offered.map((one) => this.#renderOption(one))}</div>`
          : html`<p class="menu-none">${t('nothing-found')}</p>`
      }
    </div>`;
  }

  render() {
    const set = this.values.length > 0;
    return html`<span class="chip ${set ? 'set' : ''}">
      <button
        type="button"
        class="chip-main"
        aria-haspopup="listbox"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-label=${set ? `${this.label}: ${this.#text}` : this.label}
        @click=${this.toggle}
      >
        <span class="cut">${set ? this.#text : this.label}</span>${set ? '' : icon('chevron-down', {small: true})}
      </button>
      ${
        set
          ? html`<button type="button" class="chip-clear" aria-label=${t('filter-clear', {filter: this.label})} @click=${this.#clear}>
              ${icon('x', {small: true})}
            </button>`
          : ''
      }
      ${this.open ? this.#renderMenu() : ''}
    </span>`;
  }
}
customElements.define('r-choices-chip', ChoicesChip);
