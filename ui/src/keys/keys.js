// F1: every key that does something, by where it does it.
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {allActions, GROUPS} from '../base/actions.js';
import {Element} from '../base/element.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {keyCaps} from '../base/keys.js';
import './keys.css';

/** @param {string} keys */
const caps = (keys) =>
  html`<span class="chord">${keyCaps(keys).map((cap) => html`<kbd class="cap">${cap}</kbd>`)}</span>`;

/** The keys of an action; of several writings of one, the first. @param {import('../base/actions.js').Action} action */
function renderKeys({name, keys, through}) {
  const [first, last] = keys;
  if (through) return html`${caps(first)}–${caps(last)}`;
  return (name.startsWith('zoom-') ? [first] : keys).map(caps);
}

class Keys extends Element {
  static properties = {open: {state: true}};

  /** @type {HTMLDialogElement | undefined} */
  #dialog;

  constructor() {
    super();
    this.open = false;
  }

  async show() {
    if (this.open) return this.#close();
    this.open = true;
    await this.updateComplete;
    this.#dialog?.showModal();
  }

  #close() {
    this.#dialog?.close();
    this.open = false;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    event.stopPropagation();
    if (!['F1', '?', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    this.#close();
  }

  /** @param {string} group */
  #renderGroup(group) {
    const entries = allActions.filter((action) => action.group === group && action.keys.length > 0);
    if (entries.length === 0) return '';
    return html`<section>
      <h3>${word('action-group', group)}</h3>
      <dl>
        ${entries.map(
          (action) =>
            html`<div>
              <dt>${word('action', action.name)}</dt>
              <dd>${renderKeys(action)}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  render() {
    if (!this.open) return html``;
    return html`<dialog
      class="keys-page"
      aria-label=${t('keys-title')}
      data-test="keys"
      ${ref((element) => (this.#dialog = /** @type {HTMLDialogElement | undefined} */ (element)))}
      @keydown=${this.#onKey}
      @cancel=${(/** @type {Event} */ event) => {
        event.preventDefault();
        this.#close();
      }}
      @pointerdown=${(/** @type {Event} */ event) => event.target === this.#dialog && this.#close()}
    >
      <div class="keys-box">
        <div class="pane-head">
          <h2>${t('keys-title')}</h2>
          <span class="grow"></span>
          <button type="button" class="plain-button" data-test="keys-close" autofocus aria-label=${t('close')} @click=${() => this.#close()}>
            ${icon('x')}
          </button>
        </div>
        <div class="keys-groups" tabindex="0">${GROUPS.map((group) => this.#renderGroup(group))}</div>
      </div>
    </dialog>`;
  }
}
customElements.define('r-keys', Keys);
