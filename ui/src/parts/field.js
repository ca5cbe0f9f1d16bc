// The base of every field: its label, its problem, and typing that is not committed yet.
import {html} from 'lit';
import {Element, REQUIRED} from '../base/element.js';
import {hasWord, word} from '../base/i18n.js';
import {session} from '../base/session.js';
import './field.css';

/** Idle time after which typing is committed, or noted where it waits until the field is left, in milliseconds. */
const IDLE = 800;

export class Field extends Element {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    form: {attribute: false},
    name: {},
    label: {},
    unlabelled: {type: Boolean},
  };

  /** @type {string | (() => string) | null} What is typed while the field has the focus. */
  #typed = null;
  /** The form's text when the typing was last committed or taken over. */
  #seen = '';
  #dirty = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {import('./form.js').Form} */
    this.form = REQUIRED;
    /** The field's name in the form. */
    this.name = '';
    /** Its label, and its name for screen readers. */
    this.label = '';
    /** No visible label. */
    this.unlabelled = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.toggleAttribute('data-field', true);
  }

  disconnectedCallback() {
    this.commit();
    super.disconnectedCallback();
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    this.watch(this.form);
    if (changed.has('form')) this.#typed = null;
    const text = this.form.text(this.name);
    // The value changed under our hands (undo, another window), and nothing typed is lost by showing it.
    if (text !== this.#seen && !this.isDirty) this.#typed = null;
    this.#seen = text;
  }

  /** Typed and not yet given to the form. */
  get isDirty() {
    return this.#dirty;
  }

  /** What the control shows. */
  get shown() {
    return typeof this.#typed === 'string' ? this.#typed : this.form.text(this.name);
  }

  /** A key was typed. @param {string | (() => string)} text where writing it takes time, how to get it */
  typing(text) {
    this.#typed = text;
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), IDLE);
    this.toggleAttribute('data-dirty', true);
    this.requestUpdate();
  }

  /** What is typed now. */
  get #text() {
    return typeof this.#typed === 'function' ? this.#typed() : this.#typed;
  }

  /** Typing pauses: the form takes the text, unless it is one that only makes sense whole. */
  #rest() {
    if (!this.form.waits(this.name)) return this.commit();
    const text = this.#text;
    if (text !== null) this.form.note(this.name, text);
  }

  /** Gives the form what is typed. */
  commit() {
    if (!this.isDirty) return;
    clearTimeout(this.#timer);
    this.#dirty = false;
    this.toggleAttribute('data-dirty', false);
    const typed = this.#text;
    if (typed !== null) this.form.type(this.name, typed);
    this.#seen = this.form.text(this.name);
  }

  /** The field is left: it shows the value in the office's way. */
  leave() {
    this.commit();
    this.#typed = null;
    this.requestUpdate();
  }

  /** The sentence under the field, or ''. */
  get problemText() {
    const problem = this.form.problem(this.name);
    if (!problem) return '';
    return hasWord('problem', problem.rule) ? word('problem', problem.rule) : word('problem', 'unknown_value');
  }

  /** The archive cannot be written to. */
  get isReadOnly() {
    return session.readOnly;
  }

  get testId() {
    return `field-${this.name}`;
  }

  renderLabel() {
    if (this.unlabelled) return html``;
    return html`<span class="label" aria-hidden="true" @click=${() => this.focusControl()}>${this.label}</span>`;
  }

  focusControl() {
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-test="${this.testId}"]`))?.focus();
  }
}
