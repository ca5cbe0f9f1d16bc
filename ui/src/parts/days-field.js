// Days as they are written, with a month to choose them in: Alt and ↓ opens it.
import '@vaadin/text-field';
import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {showDays} from '../base/format.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {Field} from './field.js';
import './month-grid.js';

class DaysField extends Field {
  static properties = {hint: {}, from: {}, to: {}, open: {state: true}};

  constructor() {
    super();
    this.hint = '';
    /** What the month shows as chosen, YYYY-MM-DD, or ''. */
    this.from = '';
    this.to = '';
    this.open = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(document, 'pointerdown', (event) => {
      if (this.open && !event.composedPath().includes(this)) this.open = false;
    });
  }

  async #show() {
    if (!this.form.waits(this.name)) this.commit();
    this.open = true;
    await this.updateComplete;
    /** @type {(HTMLElement & {focusDay(): void}) | null} */ (this.querySelector('r-month-grid'))?.focusDay();
  }

  #hide() {
    this.open = false;
    this.focusControl();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'ArrowDown' && event.altKey && !this.isReadOnly) {
      event.preventDefault();
      this.#show();
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      event.stopPropagation();
      this.#hide();
    } else if (event.key === 'Enter' && /** @type {HTMLElement} */ (event.target).matches('input')) this.leave();
  }

  /** @param {FocusEvent} event */
  #onLeave(event) {
    if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
    if (event.relatedTarget) this.open = false;
    this.leave();
  }

  /** @param {CustomEvent<{from: string, to: string}>} event */
  #onPick({detail}) {
    // It replaces what was typed and not committed yet.
    this.typing(showDays(detail.from, detail.to, 'day'));
    this.leave();
    this.#hide();
  }

  render() {
    const problem = this.problemText;
    return html`${this.renderLabel()}
      <div class="days-box" @keydown=${this.#onKey} @focusout=${this.#onLeave}>
        <vaadin-text-field
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
        >
          <button
            type="button"
            slot="suffix"
            class="days-open"
            tabindex="-1"
            data-test="choose-days"
            aria-label=${t('choose-days')}
            title=${t('choose-days')}
            aria-expanded=${this.open ? 'true' : 'false'}
            ?disabled=${this.isReadOnly}
            @click=${() => (this.open ? this.#hide() : this.#show())}
          >
            ${icon('calendar', {small: true})}
          </button>
        </vaadin-text-field>
        ${
          this.open
            ? html`<div class="days-menu" role="dialog" aria-label=${t('choose-days')}>
                <r-month-grid from=${this.from} to=${this.to} @pick=${this.#onPick}></r-month-grid>
              </div>`
            : ''
        }
      </div>`;
  }
}
customElements.define('r-days-field', DaysField);
