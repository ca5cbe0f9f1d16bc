// A name that several meetings get, such as who is responsible: typed, or one of those that are used.
import {html} from 'lit';
import {foldWords} from '../base/fold.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {Menu} from '../parts/menu.js';

/** Event: `choose` (detail: the name, or null for nobody). */
class NameChip extends Menu {
  static properties = {names: {attribute: false}, disabled: {type: Boolean}, words: {state: true}};

  constructor() {
    super();
    /** Offered. @type {string[]} */
    this.names = [];
    this.disabled = false;
    this.words = '';
  }

  async toggle() {
    this.words = '';
    await super.toggle();
  }

  /** @param {string | null} name */
  #choose(name) {
    this.closeBack();
    this.tell('choose', name);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const name = this.words.trim().replace(/\s+/g, ' ');
    if (this.open && event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (name) this.#choose(name);
    } else super.onKey(event);
  }

  /** @param {string} label @param {string | null} value */
  #renderChoice(label, value) {
    return html`<button type="button" role="option" tabindex="-1" aria-selected="false" data-value=${value ?? ''} @click=${() => this.#choose(value)}>
      ${label}
    </button>`;
  }

  render() {
    const words = foldWords(this.words);
    const found = this.names.filter((name) => {
      const texts = foldWords(name);
      return words.every((word) => texts.some((text) => text.startsWith(word)));
    });
    const typed = this.words.trim();
    return html`<span class="chip">
      <button
        type="button"
        class="chip-main"
        aria-haspopup="listbox"
        aria-expanded=${this.open ? 'true' : 'false'}
        ?disabled=${this.disabled}
        @click=${this.toggle}
      >
        ${this.label}${icon('chevron-down', {small: true})}
      </button>
      ${
        this.open
          ? html`<div class="chip-menu">
              <input
                class="menu-search"
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-label=${this.label}
                placeholder=${t('write-a-name')}
                .value=${this.words}
                @input=${(/** @type {InputEvent} */ event) => (this.words = /** @type {HTMLInputElement} */ (event.target).value)}
              />
              <div role="listbox" aria-label=${this.label}>
                ${typed && !found.includes(typed) ? this.#renderChoice(t('use-name', {name: typed}), typed) : ''}
                ${found.map((name) => this.#renderChoice(name, name))} ${typed ? '' : this.#renderChoice(t('nobody'), null)}
              </div>
            </div>`
          : ''
      }
    </span>`;
  }
}
customElements.define('r-name-chip', NameChip);
