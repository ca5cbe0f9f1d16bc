// A small menu of one choice: a filter's chip, which × clears, or the quiet order of a list.
import {html} from 'lit';
import {Element} from '../base/element.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import './chip.css';

/** @typedef {{label: string, value: string}} Option */

class Chip extends Element {
  static properties = {
    label: {},
    options: {attribute: false},
    value: {},
    quiet: {type: Boolean},
    open: {state: true},
  };

  constructor() {
    super();
    /** What is chosen here: "Pillar". */
    this.label = '';
    /** @type {Option[]} */
    this.options = [];
    /** The chosen value; '' is none. */
    this.value = '';
    /** Always has a value, and looks like text. */
    this.quiet = false;
    this.open = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(document, 'pointerdown', (event) => {
      if (!event.composedPath().includes(this)) this.open = false;
    });
    this.listen(this, 'focusout', (event) => {
      const to = /** @type {FocusEvent} */ (event).relatedTarget;
      if (!(to instanceof Node && this.contains(to))) this.open = false;
    });
  }

  get #button() {
    return /** @type {HTMLElement} */ (this.querySelector('.chip-main'));
  }

  /** @param {string} value */
  #choose(value) {
    this.open = false;
    this.#button.focus();
    this.tell('choose', value);
  }

  async #toggle() {
    this.open = !this.open;
    await this.updateComplete;
    const chosen = this.querySelector('[aria-selected=true]') ?? this.querySelector('[role=option]');
    if (this.open) /** @type {HTMLElement | null} */ (chosen)?.focus();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (!this.open) {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        this.#toggle();
      }
      return;
    }
    const options = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[role=option]')]);
    const at = options.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const moves = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1};
    if (event.key in moves) {
      event.preventDefault();
      const to = moves[/** @type {keyof typeof moves} */ (event.key)];
      options[(to + options.length) % options.length]?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.open = false;
      this.#button.focus();
    } else if (event.key.length === 1) {
      options.find((option) => option.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    }
  }

  render() {
    const chosen = this.options.find((option) => option.value === this.value);
    const set = this.value !== '' && !this.quiet;
    return html`<span class="chip ${set ? 'set' : ''} ${this.quiet ? 'quiet' : ''}" @keydown=${this.#onKey}>
      <button
        type="button"
        class="chip-main"
        aria-haspopup="listbox"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-label=${chosen ? `${this.label}: ${chosen.label}` : this.label}
        @click=${this.#toggle}
      >
        ${chosen?.label ?? this.label}${set ? '' : icon('chevron-down', {small: true})}
      </button>
      ${
        set
          ? html`<button type="button" class="chip-clear" aria-label=${t('filter-clear', {filter: this.label})} @click=${() => this.#choose('')}>
              ${icon('x', {small: true})}
            </button>`
          : ''
      }
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
                    ${option.label}
                  </button>`,
              )}
            </div>`
          : ''
      }
    </span>`;
  }
}
customElements.define('r-chip', Chip);
