// What several meetings have some of: pillars, roles. Each is ticked for all, for none, or left as it is with each
// meeting; one button applies it.
import '@vaadin/button';
import {html} from 'lit';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {Menu} from '../parts/menu.js';
import {ticked} from './selection.js';

/** @typedef {import('../parts/choices-chip.js').Option} Option */
/** @typedef {import('./selection.js').Having} Having */

/** Event: `apply` (detail: {add, remove}). */
class SetsChip extends Menu {
  static properties = {
    options: {attribute: false},
    has: {attribute: false},
    disabled: {type: Boolean},
    chosen: {state: true},
  };

  constructor() {
    super();
    /** @type {Option[]} */
    this.options = [];
    /** @type {Map<string, Having>} */
    this.has = new Map();
    this.disabled = false;
    /** What was ticked since it was opened. @type {Map<string, Having>} */
    this.chosen = new Map();
  }

  async toggle() {
    this.chosen = new Map();
    await super.toggle();
  }

  /** @param {string} value @returns {Having} */
  #now(value) {
    return this.chosen.get(value) ?? this.has.get(value) ?? 'some';
  }

  /** @param {string} value */
  #tick(value) {
    const first = this.has.get(value) ?? 'some';
    const next = ticked(this.#now(value), first);
    const chosen = new Map(this.chosen);
    if (next === first) chosen.delete(value);
    else chosen.set(value, next);
    this.chosen = chosen;
  }

  #apply() {
    const of = (/** @type {Having} */ wanted) =>
      [...this.chosen].filter(([, has]) => has === wanted).map(([value]) => value);
    this.closeBack();
    this.tell('apply', {add: of('all'), remove: of('none')});
  }

  /** @param {Option} option */
  #renderOption({label, value, mark}) {
    const now = this.#now(value);
    const checked = {all: 'true', some: 'mixed', none: 'false'}[now];
    const sign = {all: 'check', some: 'minus', none: ''}[now];
    return html`<button
      type="button"
      role="menuitemcheckbox"
      tabindex="-1"
      data-value=${value}
      aria-checked=${checked}
      @click=${() => this.#tick(value)}
    >
      <span class="tick box">${sign ? icon(sign, {small: true}) : ''}</span>${mark ?? ''}<span class="option-label">${label}</span>
    </button>`;
  }

  render() {
    return html`<span class="chip">
      <button
        type="button"
        class="chip-main"
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        ?disabled=${this.disabled}
        @click=${this.toggle}
      >
        ${this.label}${icon('chevron-down', {small: true})}
      </button>
      ${
        this.open
          ? html`<div class="chip-menu">
              <div role="menu" aria-label=${this.label}>${this.options.map((option) => this.#renderOption(option))}</div>
              <div class="menu-foot">
                <vaadin-button theme="primary small" data-test="apply" ?disabled=${this.chosen.size === 0} @click=${this.#apply}
                  >${t('apply')}</vaadin-button
                >
              </div>
            </div>`
          : ''
      }
    </span>`;
  }
}
customElements.define('r-sets-chip', SetsChip);
