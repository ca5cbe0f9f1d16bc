// Who works here, and how the window looks to them: this account's own settings on this device.
import '@vaadin/select';
import '@vaadin/text-field';
import {html} from 'lit';
import {setAuthor} from '../api/archive.js';
import {appearance, DENSITIES, TEXT_SIZES, THEMES} from '../base/appearance.js';
import {Element} from '../base/element.js';
import {t, word} from '../base/i18n.js';
import {session} from '../base/session.js';
import {options} from '../parts/options.js';
import {problemLine} from '../parts/problem.js';
import {say} from '../parts/toast.js';

class You extends Element {
  static properties = {author: {state: true}, problem: {state: true}};

  constructor() {
    super();
    this.author = session.state?.author ?? '';
    /** @type {unknown} */
    this.problem = null;
  }

  async #save() {
    const name = this.author.trim();
    if (name === session.state?.author) return;
    this.problem = null;
    try {
      await session.enter(await setAuthor(name));
      say({text: t('author-saved', {name})});
    } catch (thrown) {
      this.problem = thrown;
    }
  }

  render() {
    return html`<div class="facts one">
        <span class="label" aria-hidden="true">${word('setting', 'author')}</span>
        <vaadin-text-field
          data-test="author"
          accessible-name=${word('setting', 'author')}
          helper-text=${t('who-are-you-help')}
          autocomplete="off"
          .value=${this.author}
          @value-changed=${(/** @type {CustomEvent<{value: string}>} */ {detail}) => {
            this.author = detail.value;
          }}
          @change=${this.#save}
        ></vaadin-text-field>
      </div>
      ${problemLine(this.problem)}`;
  }
}
customElements.define('r-you-settings', You);

class Look extends Element {
  connectedCallback() {
    super.connectedCallback();
    this.watch(appearance);
  }

  /** @param {string} name @param {{label: string, value: string}[]} choices @param {string} value @param {(value: string) => void} set */
  #renderChoice(name, choices, value, set) {
    const label = word('setting', name);
    return html`<span class="label" aria-hidden="true">${label}</span>
      <vaadin-select
        data-test=${name}
        accessible-name=${label}
        .items=${choices}
        .value=${value}
        @change=${(/** @type {Event} */ event) => set(/** @type {HTMLSelectElement} */ (event.target).value)}
      ></vaadin-select>`;
  }

  render() {
    const sizes = TEXT_SIZES.map((size) => ({label: t('percent', {number: size}), value: String(size)}));
    return html`<div class="facts one">
      ${this.#renderChoice('theme', options('theme', THEMES), appearance.theme, (value) => (appearance.theme = value))}
      ${this.#renderChoice('text-size', sizes, String(appearance.textSize), (value) => (appearance.textSize = Number(value)))}
      ${this.#renderChoice('density', options('density', DENSITIES), appearance.density, (value) => (appearance.density = value))}
    </div>`;
  }
}
customElements.define('r-look-settings', Look);
