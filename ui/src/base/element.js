// The base of our elements: Lit in light DOM, so that styles, labels and tests reach everything.
import {LitElement} from 'lit';
import {actions} from './actions.js';

/** Stands in for a property that whoever uses the element always sets. @type {any} */
export const REQUIRED = undefined;

export class Element extends LitElement {
  /** @type {(() => void)[]} */
  #ends = [];
  /** @type {EventTarget | null} */
  #store = null;
  #onStore = () => this.stored();

  createRenderRoot() {
    return this;
  }

  /**
   * Listens as long as the element stands in the page. Call it in connectedCallback.
   * @param {EventTarget} target
   * @param {string} type
   * @param {(event: Event) => void} handler
   * @param {AddEventListenerOptions} [options]
   */
  listen(target, type, handler, options) {
    target.addEventListener(type, handler, options);
    this.#ends.push(() => target.removeEventListener(type, handler, options));
  }

  /**
   * Does these actions as long as the element stands in the page. Call it in connectedCallback.
   * @param {Record<string, import('./actions.js').Handler>} handlers
   */
  offer(handlers) {
    this.#ends.push(actions.offer(handlers));
  }

  connectedCallback() {
    super.connectedCallback();
    this.#store?.addEventListener('change', this.#onStore);
  }

  /**
   * Follows the `change` events of a store, instead of an earlier one's. Call it in willUpdate.
   * @param {EventTarget} store
   */
  watch(store) {
    if (store === this.#store) return;
    this.#store?.removeEventListener('change', this.#onStore);
    this.#store = store;
    store.addEventListener('change', this.#onStore);
  }

  /** The watched store changed. */
  stored() {
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#store?.removeEventListener('change', this.#onStore);
    for (const end of this.#ends.splice(0)) end();
  }

  /**
   * Tells the elements around this one.
   * @param {string} type
   * @param {unknown} [detail]
   */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, {bubbles: true, detail}));
  }
}
