// The quiet bar under a text: what can be done with the words, in one stop of the Tab key; arrows move along it,
// and Escape leads back to the words.
import {html, nothing} from 'lit';
import {Element} from '../base/element.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {keyName} from '../base/keys.js';
import './toolbar.css';

/** Actions with their icons, in groups. */
const GROUPS = [
  [
    ['bold', 'bold'],
    ['italic', 'italic'],
  ],
  [
    ['heading', 'heading-1'],
    ['subheading', 'heading-2'],
  ],
  [
    ['bulletList', 'list'],
    ['orderedList', 'list-ordered'],
    ['blockquote', 'quote'],
  ],
  [
    ['link', 'link'],
    ['table', 'table'],
  ],
];
/** What a table offers while the cursor is in it. */
const IN_TABLE = [
  ['row-below', 'between-horizontal-end'],
  ['column-after', 'between-vertical-end'],
  ['row-remove', 'table-rows-split'],
  ['column-remove', 'table-columns-split'],
  ['table-remove', 'trash-2'],
];
/** @type {Record<string, string>} */
const KEYS = {
  bold: 'Ctrl+B',
  italic: 'Ctrl+I',
  heading: 'Ctrl+Alt+2',
  subheading: 'Ctrl+Alt+3',
  bulletList: 'Ctrl+Shift+8',
  orderedList: 'Ctrl+Shift+7',
  blockquote: 'Ctrl+Shift+B',
};

/** A message's name for an action. @param {string} action */
const named = (action) =>
  word(
    'write',
    action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  );

/** Events: `act` (detail: an action), `back` to the words. */
class TextToolbar extends Element {
  static properties = {active: {attribute: false}, disabled: {type: Boolean}, stop: {state: true}};

  constructor() {
    super();
    /** Actions that hold where the cursor is. @type {Set<string>} */
    this.active = new Set();
    this.disabled = false;
    /** The button that the Tab key reached last. */
    this.stop = 0;
  }

  /** Groups of what can be done where the cursor is. */
  get #groups() {
    return this.active.has('table') ? [...GROUPS.slice(0, 1), IN_TABLE] : GROUPS;
  }

  /** The button that the Tab key reaches: there can be fewer of them than there were. */
  get #stop() {
    return Math.min(this.stop, this.#groups.flat().length - 1);
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.querySelector('button[tabindex="0"]'))?.focus();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.tell('back');
      return;
    }
    const buttons = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('button')]);
    const at = buttons.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    /** @type {Record<string, number>} */
    const moves = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1};
    if (!(event.key in moves) || at < 0) return;
    event.preventDefault();
    this.stop = (moves[event.key] + buttons.length) % buttons.length;
    buttons[this.stop].focus();
  }

  /** @param {string} action @param {string} image @param {number} place */
  #button(action, image, place) {
    const name = named(action);
    const keys = KEYS[action];
    const toggles = !IN_TABLE.some(([one]) => one === action) && action !== 'table';
    return html`<button
      type="button"
      class="tool"
      data-test="write-${action}"
      tabindex=${place === this.#stop ? 0 : -1}
      aria-label=${name}
      aria-pressed=${toggles ? String(this.active.has(action)) : nothing}
      title=${keys ? `${name} (${keyName(keys)})` : name}
      ?disabled=${this.disabled}
      @mousedown=${(/** @type {Event} */ event) => event.preventDefault()}
      @click=${() => {
        this.stop = place;
        this.tell('act', action);
      }}
    >
      ${icon(image, {small: true})}
    </button>`;
  }

  render() {
    let place = 0;
    return html`<div class="tools" role="toolbar" aria-label=${t('write-tools')} @keydown=${this.#onKey}>
      ${this.#groups.map(
        (group) =>
          html`<span class="tool-group">${group.map(([action, image]) => this.#button(action, image, place++))}</span>`,
      )}
    </div>`;
  }
}
customElements.define('r-text-toolbar', TextToolbar);
