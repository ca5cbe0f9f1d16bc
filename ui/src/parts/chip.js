// A small menu of one choice: the quiet order of a list, or what several meetings get.
import {html} from 'lit';
import {icon} from '../base/icon.js';
import {Menu} from './menu.js';
import './chip.css';

/** @typedef {{label: string, value: string}} Option */

/** Event: `choose` (detail: the value). */
class Chip extends Menu {
  static properties = {
    options: {attribute: false},
    value: {},
    quiet: {type: Boolean},
    mark: {},
    disabled: {type: Boolean},
  };

  constructor() {
    super();
    /** @type {Option[]} */
    this.options = [];
    /** The chosen value; '' is none. */
    this.value = '';
    /** It looks like text. */
    this.quiet = false;
    /** An icon instead of the chosen word. */
    this.mark = '';
    this.disabled = false;
  }

  /** @param {string} value */
  #choose(value) {
    this.closeBack();
    this.tell('choose', value);
  }

  render() {
    const chosen = this.options.find((option) => option.value === this.value);
    const name = chosen ? `${this.label}: ${chosen.label}` : this.label;
    return html`<span class="chip ${this.quiet ? 'quiet' : ''}">
      <button
        type="button"
        class="chip-main"
        aria-haspopup="listbox"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-label=${name}
        title=${this.mark ? name : ''}
        ?disabled=${this.disabled}
        @click=${this.toggle}
      >
        ${this.mark ? icon(this.mark, {small: true}) : (chosen?.label ?? this.label)}${icon('chevron-down', {small: true})}
      </button>
      ${
        this.open
          ? html`<div class="chip-menu" role="listbox" aria-label=${this.label}>
              ${this.options.map(
                (option) =>
                  html`<button
                    type="button"
                    role="option"
                    tabindex="-1"
                    data-value=${option.value}
                    aria-selected=${option.value === this.value ? 'true' : 'false'}
                    @click=${() => this.#choose(option.value)}
                  >
                    <span class="tick">${option.value === this.value ? icon('check', {small: true}) : ''}</span>${option.label}
                  </button>`,
              )}
            </div>`
          : ''
      }
    </span>`;
  }
}
customElements.define('r-chip', Chip);
