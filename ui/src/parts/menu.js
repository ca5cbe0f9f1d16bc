// A button with what it opens below it: the ground of chips and menus. It closes by Esc, by leaving and by a click
// elsewhere, and gives the keyboard back to its button.
import {Element} from '../base/element.js';

/** Between a menu and the window's edge, in pixels. */
const EDGE = 8;

export class Menu extends Element {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {label: {}, open: {state: true}};

  constructor() {
    super();
    /** What is chosen here: "Pillar". */
    this.label = '';
    this.open = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(document, 'pointerdown', (event) => {
      if (this.open && !event.composedPath().includes(this)) this.close();
    });
    this.listen(this, 'focusout', (event) => {
      const to = /** @type {FocusEvent} */ (event).relatedTarget;
      // A click on what takes no focus inside the menu leaves it open.
      if (this.open && to instanceof Node && !this.contains(to)) this.close();
    });
    this.listen(this, 'keydown', (event) => this.onKey(/** @type {KeyboardEvent} */ (event)));
  }

  get button() {
    return /** @type {HTMLElement} */ (this.querySelector('.chip-main'));
  }

  /** What has the keyboard when it opens. @returns {HTMLElement | null} */
  get first() {
    return (
      this.querySelector('.chip-menu input') ??
      this.querySelector('.chip-menu [aria-selected=true]') ??
      this.querySelector('.chip-menu [role=option], .chip-menu button')
    );
  }

  close() {
    this.open = false;
  }

  /** By the keyboard or by choosing: the button has the keyboard again. */
  closeBack() {
    this.close();
    this.button.focus();
  }

  async toggle() {
    if (this.open) return this.closeBack();
    this.open = true;
    await this.updateComplete;
    this.#place();
    this.first?.focus();
  }

  /** Keeps the menu inside the window. */
  #place() {
    const menu = /** @type {HTMLElement | null} */ (this.querySelector('.chip-menu'));
    if (!menu) return;
    const {left, right, top} = menu.getBoundingClientRect();
    const over = Math.max(0, right - (innerWidth - EDGE));
    menu.style.translate = `${-Math.min(over, left - EDGE)}px 0`;
    menu.style.maxHeight = `min(24rem, ${innerHeight - top - EDGE}px)`;
  }

  /** What the arrows move among. @returns {HTMLElement[]} */
  get choices() {
    return [...this.querySelectorAll('.chip-menu [role=option], .chip-menu [role^=menuitem]')].filter(
      (one) => one instanceof HTMLElement,
    );
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.defaultPrevented) return;
    if (!this.open) {
      if (event.key === 'ArrowDown' && event.target === this.button) {
        event.preventDefault();
        this.toggle();
      }
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.closeBack();
      return;
    }
    const typing = event.target instanceof HTMLInputElement;
    const choices = this.choices;
    const at = choices.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    /** @type {Record<string, number>} */
    const moves = {ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1};
    if (!typing) Object.assign(moves, {Home: 0, End: -1});
    if (event.key in moves) {
      event.preventDefault();
      if (event.key === 'ArrowUp' && at === 0 && this.first instanceof HTMLInputElement) this.first.focus();
      else choices.at(moves[event.key] % Math.max(1, choices.length))?.focus();
    } else if (event.key.length === 1 && event.key !== ' ' && !typing && !event.ctrlKey && !event.metaKey) {
      choices.find((one) => one.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    }
  }
}
