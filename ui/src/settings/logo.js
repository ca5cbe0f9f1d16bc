// The office's logo, shown on paper as the report's cover prints it.
import '@vaadin/button';
import {html} from 'lit';
import {documentUrl} from '../api/ipc.js';
import {chooseLogo, clearLogo} from '../api/office.js';
import {Element} from '../base/element.js';
import {t} from '../base/i18n.js';
import {session} from '../base/session.js';
import {problemLine} from '../parts/problem.js';
import {say} from '../parts/toast.js';
import './logo.css';

/** Event: `chosen` when the logo is another. */
class Logo extends Element {
  static properties = {present: {type: Boolean}, version: {state: true}, problem: {state: true}};

  constructor() {
    super();
    /** Whether the office has one. */
    this.present = false;
    /** Counts changes, so that a picture that was replaced is not shown from memory. */
    this.version = 0;
    /** @type {unknown} */
    this.problem = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(session, 'records', (event) => {
      if (/** @type {CustomEvent<{office: boolean}>} */ (event).detail.office) this.version += 1;
    });
  }

  /** @param {() => Promise<unknown>} change null: nothing was chosen */
  async #change(change) {
    this.problem = null;
    try {
      if ((await change()) === null) return;
      this.version += 1;
      this.tell('chosen');
      say({text: t('setting-saved'), action: 'undo'});
    } catch (thrown) {
      this.problem = thrown;
    }
  }

  render() {
    return html`<div class="logo">
        <div class="logo-paper">
          ${
            this.present
              ? html`<img alt=${t('logo-alt')} src="${documentUrl('logo')}?${this.version}" />`
              : html`<span>${t('logo-none')}</span>`
          }
        </div>
        <div>
          <div class="ways">
            <vaadin-button data-test="logo-choose" ?disabled=${session.readOnly} @click=${() => this.#change(() => chooseLogo(t('logo-choose')))}
              >${t('logo-choose')}</vaadin-button
            >
            ${
              this.present
                ? html`<vaadin-button theme="tertiary" data-test="logo-clear" ?disabled=${session.readOnly} @click=${() => this.#change(clearLogo)}
                    >${t('logo-clear')}</vaadin-button
                  >`
                : ''
            }
          </div>
          <p class="hint">${t('logo-help')}</p>
        </div>
      </div>
      ${problemLine(this.problem)}`;
  }
}
customElements.define('r-logo', Logo);
