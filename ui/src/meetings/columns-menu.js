// The menu of the table's columns: ticked ones are shown. Every column is also ordered and sized by keys here.
import {html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {Menu} from '../parts/menu.js';
import {ALWAYS, COLUMNS, FIRST_COLUMNS, move, resize, toggle} from './columns.js';

/** @typedef {import('./columns.js').Chosen} Chosen */

/** Event: `columns` (detail: Chosen[]). */
class ColumnsMenu extends Menu {
  static properties = {columns: {attribute: false}};

  constructor() {
    super();
    /** @type {Chosen[]} */
    this.columns = [];
    this.label = t('columns');
  }

  /** @param {Chosen[]} columns */
  #tell(columns) {
    if (columns !== this.columns) this.tell('columns', columns);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const item = /** @type {HTMLElement} */ (event.target).closest('[data-column]');
    const id = item instanceof HTMLElement ? (item.dataset.column ?? '') : '';
    const place = this.columns.findIndex((column) => column.id === id);
    if (this.open && place >= 0 && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      const way = {ArrowUp: -1, ArrowDown: 1}[event.key];
      const wider = {ArrowLeft: -1, ArrowRight: 1}[event.key];
      if (way && !event.shiftKey) this.#move(id, place + way);
      else if (wider && event.shiftKey) this.#tell(resize(this.columns, id, this.columns[place].width + wider));
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    super.onKey(event);
  }

  /** @param {string} id @param {number} place */
  async #move(id, place) {
    this.#tell(move(this.columns, id, place));
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-column="${id}"]`))?.focus();
  }

  /** @param {string} id */
  #renderItem(id) {
    const shown = this.columns.some((column) => column.id === id);
    return html`<button
      type="button"
      role="menuitemcheckbox"
      tabindex="-1"
      data-column=${id}
      aria-checked=${shown ? 'true' : 'false'}
      aria-disabled=${id === ALWAYS ? 'true' : 'false'}
      aria-keyshortcuts=${shown ? 'Control+ArrowUp Control+ArrowDown Shift+ArrowLeft Shift+ArrowRight' : ''}
      @click=${() => this.#tell(toggle(this.columns, id))}
    >
      <span class="tick box">${shown ? icon('check', {small: true}) : ''}</span>${word('column', id)}
    </button>`;
  }

  render() {
    const chosen = this.columns.map(({id}) => id);
    const others = Object.keys(COLUMNS).filter((id) => !chosen.includes(id));
    return html`<span class="chip quiet">
      <button
        type="button"
        class="chip-main"
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        @click=${this.toggle}
      >
        ${this.label}${icon('chevron-down', {small: true})}
      </button>
      ${
        this.open
          ? html`<div class="chip-menu">
              <div role="menu" aria-label=${this.label}>
                ${repeat(
                  [...chosen, ...others],
                  (id) => id,
                  (id) => this.#renderItem(id),
                )}
                <button type="button" role="menuitem" tabindex="-1" @click=${() => this.#tell(FIRST_COLUMNS)}>
                  <span class="tick"></span>${t('columns-first')}
                </button>
              </div>
              <p class="menu-keys"><kbd class="cap">Ctrl ↑ ↓</kbd> ${t('key-order')} <kbd class="cap">Shift ← →</kbd> ${t('key-width')}</p>
            </div>`
          : ''
      }
    </span>`;
  }
}
customElements.define('r-columns-menu', ColumnsMenu);
