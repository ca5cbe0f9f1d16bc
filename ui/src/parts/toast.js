// One line at the foot of the window that says what was done, with its way back. Never for errors.
import '@vaadin/button';
import {html} from 'lit';
import {operations} from '../api/operation.js';
import {Element} from '../base/element.js';
import {t} from '../base/i18n.js';
import {keyName} from '../base/keys.js';
import './toast.css';

/** How long it stands, in milliseconds; it waits while it is hovered or focused. */
const STANDS = 8000;

/** @typedef {{text: string, action?: 'undo' | 'redo'}} Said */

class Toast extends Element {
  static properties = {said: {state: true}};

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {Said | null} */
    this.said = null;
  }

  connectedCallback() {
    super.connectedCallback();
    for (const type of ['pointerenter', 'focusin']) this.listen(this, type, () => clearTimeout(this.#timer));
    for (const type of ['pointerleave', 'focusout']) this.listen(this, type, () => this.#wait());
    // Undo takes back the last operation: it is not offered for what was done before that. What is typed becomes one
    // when the field is left, and that is what pressing a button does.
    this.listen(operations, 'begun', () => this.#keepText());
    this.listen(document, 'input', ({target}) => {
      if (target instanceof HTMLElement && target.closest('[data-field]')) this.#keepText();
    });
  }

  /** @param {Said} said */
  say(said) {
    this.said = said;
    this.#wait();
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.said = null;
    }, STANDS);
  }

  /** Something newer is, or will be, the last operation. */
  #keepText() {
    if (this.said?.action) this.said = {text: this.said.text};
  }

  /** @param {'undo' | 'redo'} action */
  #act(action) {
    if (document.querySelector('[data-dirty]')) return this.#keepText();
    this.said = null;
    this.tell(action);
  }

  render() {
    const {text, action} = this.said ?? {text: ''};
    return html`<div class="toast ${text ? 'shown' : ''}" role="status" data-test="toast">
      <span class="toast-text">${text}</span>
      ${
        action
          ? html`<vaadin-button theme="tertiary" data-test="toast-${action}" @click=${() => this.#act(action)}
                >${action === 'undo' ? t('undo') : t('redo')}</vaadin-button
              ><kbd>${keyName(action === 'undo' ? 'Ctrl+Z' : 'Ctrl+Shift+Z')}</kbd>`
          : ''
      }
    </div>`;
  }
}
customElements.define('r-toast', Toast);

/** Says something in the window's toast. @param {Said} said */
export function say(said) {
  /** @type {Toast | null} */ (document.querySelector('r-toast'))?.say(said);
}
