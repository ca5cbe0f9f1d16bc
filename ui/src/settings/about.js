// Which Rapporteur this is, what helps whoever helps, and whose work is in it.
import '@vaadin/button';
import {html} from 'lit';
import {diagnostics} from '../api/system.js';
import {Element} from '../base/element.js';
import {t, word} from '../base/i18n.js';
import {session} from '../base/session.js';
import {problemLine} from '../parts/problem.js';
import {say} from '../parts/toast.js';

/** What others made: the messages `credit-<name>`. */
const CREDITS = ['fonts', 'places', 'icons', 'parts'];

/**
 * Webviews let a page write only while a key or click is fresh: the clipboard is taken at once, and the text follows.
 * @param {Promise<string>} text
 */
async function toClipboard(text) {
  const blob = text.then((plain) => new Blob([plain], {type: 'text/plain'}));
  await navigator.clipboard.write([new ClipboardItem({'text/plain': blob})]);
}

class About extends Element {
  static properties = {text: {state: true}, problem: {state: true}};

  constructor() {
    super();
    /** What could not be put on the clipboard, to be copied by hand. */
    this.text = '';
    /** @type {unknown} */
    this.problem = null;
  }

  async #copy() {
    this.problem = null;
    this.text = '';
    const text = diagnostics();
    try {
      await toClipboard(text);
      say({text: t('diagnostics-copied')});
    } catch {
      await this.#offerByHand(text);
    }
  }

  /** @param {Promise<string>} text */
  async #offerByHand(text) {
    try {
      this.text = await text;
      await this.updateComplete;
      this.querySelector('textarea')?.select();
    } catch (thrown) {
      this.problem = thrown;
    }
  }

  render() {
    return html`<p>${t('version', {version: session.state?.version ?? ''})}</p>
      <div class="ways">
        <vaadin-button data-test="diagnostics" @click=${this.#copy}>${word('setting', 'diagnostics')}</vaadin-button>
      </div>
      <p class="hint">${t('diagnostics-help')}</p>
      ${problemLine(this.problem)}
      ${
        this.text
          ? html`<label class="diagnostics"
              >${t('diagnostics-by-hand')}<textarea data-test="diagnostics-text" readonly rows="12" .value=${this.text}></textarea
            ></label>`
          : ''
      }
      <h3>${word('setting', 'credits')}</h3>
      <ul class="credits" data-test="credits" tabindex="-1">
        ${CREDITS.map((name) => html`<li>${word('credit', name)}</li>`)}
      </ul>`;
  }
}
customElements.define('r-about', About);
