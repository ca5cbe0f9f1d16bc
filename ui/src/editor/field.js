// A text in light Markdown, written as it will read. Until the editor is loaded, and for what it cannot hold, the
// Markdown itself is edited; either way the text stays as it is until it is changed.
import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {chord} from '../base/keys.js';
import {Field} from '../parts/field.js';
import {grow} from '../parts/grow.js';
import './toolbar.js';
import '../parts/prose-field.css';
import './field.css';

/** The editor is a chunk of its own. */
const loadRich = () => Promise.all([import('./rich.js'), import('./markdown.js')]);

/** Words of a text, as a person counts them. @param {string} text */
export const wordsIn = (text) => text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

class MarkdownField extends Field {
  static properties = {
    language: {},
    roomy: {type: Boolean},
    hint: {},
    asSource: {state: true},
    isRich: {state: true},
    linking: {state: true},
  };

  /** @type {import('./rich.js').RichText | null} */
  #rich = null;
  /** @type {Awaited<ReturnType<typeof loadRich>> | null} */
  #loaded = null;
  #counted = {text: '', words: 0};

  constructor() {
    super();
    /** The language of the text. */
    this.language = '';
    /** Set as a narrative: serif, wide lines. */
    this.roomy = false;
    this.hint = '';
    /** The Markdown was asked for. */
    this.asSource = false;
    /** The editor stands. */
    this.isRich = false;
    /** The address that is typed for a link, and whether it is none; null: no link is being made. @type {{typed: string, wrong: boolean} | null} */
    this.linking = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#end();
  }

  async #load() {
    this.#loaded = await loadRich();
    this.requestUpdate();
  }

  #end() {
    this.#rich?.end();
    this.#rich = null;
    this.isRich = false;
  }

  /** The editor cannot hold this text. */
  get #tooLong() {
    return this.#loaded !== null && !this.#loaded[1].isEditable(this.form.text(this.name));
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('form')) this.#end();
    super.willUpdate(changed);
    // Somebody who is typing into the source already is not interrupted.
    const busy = this.contains(document.activeElement) && !this.isRich && !changed.has('asSource');
    const wanted = this.isConnected && this.#loaded !== null && !this.asSource && !this.#tooLong;
    if (!wanted) this.#end();
    else if (!busy) this.isRich = true;
  }

  updated() {
    grow(this.querySelector('textarea'));
    const element = /** @type {HTMLElement | null} */ (this.querySelector('.writing'));
    if (this.isRich && !this.#rich && element && this.#loaded) this.#begin(element, this.#loaded[0].RichText);
    if (!this.#rich) return;
    if (!this.isDirty) this.#rich.take(this.form.text(this.name));
    this.#rich.set(this.#attributes);
  }

  /** @param {HTMLElement} element @param {typeof import('./rich.js').RichText} RichText */
  #begin(element, RichText) {
    this.#rich = new RichText({
      element,
      source: this.form.text(this.name),
      hint: this.hint,
      readOnly: this.isReadOnly,
      attributes: this.#attributes,
      onTyped: () => this.typing(() => this.#rich?.text ?? this.form.text(this.name)),
      onState: () => this.requestUpdate(),
    });
  }

  /** @returns {Record<string, string>} */
  get #attributes() {
    const problem = this.problemText;
    return {
      'data-test': this.testId,
      'aria-label': this.label,
      'aria-invalid': problem ? 'true' : 'false',
      'aria-describedby': problem ? `prose-${this.name}` : '',
      lang: this.language,
      spellcheck: 'true',
    };
  }

  commit() {
    super.commit();
    if (this.#tooLong) this.requestUpdate();
  }

  focusControl() {
    if (this.#rich) this.#rich.focus();
    else super.focusControl();
  }

  /** @param {FocusEvent} event */
  #onLeave(event) {
    if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
    this.leave();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (chord(event) !== 'Alt+F10' || !this.isRich) return;
    event.preventDefault();
    /** @type {HTMLElement | null} */ (this.querySelector('.link-address, r-text-toolbar'))?.focus();
  }

  /** @param {CustomEvent<string>} event */
  async #onAct({detail}) {
    if (!this.#rich) return;
    if (detail !== 'link') return this.#rich.act(detail);
    this.linking = {typed: this.#rich.address, wrong: false};
    await this.updateComplete;
    /** @type {HTMLInputElement | null} */ (this.querySelector('.link-address'))?.select();
  }

  /** @param {string} typed */
  #link(typed) {
    const address = typed.trim() && this.#loaded ? this.#loaded[0].addressOf(typed) : '';
    if (typed.trim() && !address) {
      this.linking = {typed, wrong: true};
      return;
    }
    this.linking = null;
    this.#rich?.link(address);
  }

  async #toggleSource() {
    this.commit();
    this.asSource = !this.asSource;
    this.linking = null;
    await this.updateComplete;
    await this.updateComplete;
    this.focusControl();
  }

  #renderLinking() {
    const {typed, wrong} = this.linking ?? {typed: '', wrong: false};
    return html`<span class="linking">
      <input
        class="link-address"
        data-test="link-address"
        aria-label=${t('link-address')}
        aria-invalid=${wrong ? 'true' : 'false'}
        placeholder="https://"
        autocomplete="off"
        .value=${live(typed)}
        @input=${(/** @type {InputEvent} */ event) => {
          this.linking = {typed: /** @type {HTMLInputElement} */ (event.target).value, wrong: false};
        }}
        @keydown=${(/** @type {KeyboardEvent} */ event) => {
          if (event.key === 'Enter') this.#link(typed);
          else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            this.linking = null;
            this.#rich?.focus();
          }
        }}
      />
      <button type="button" class="foot-button" @click=${() => this.#link(typed)}>${t('link-set')}</button>
      ${
        this.#rich?.address
          ? html`<button type="button" class="foot-button" @click=${() => this.#link('')}>${t('link-remove')}</button>`
          : ''
      }
      ${wrong ? html`<span class="problem" role="alert">${icon('triangle-alert', {small: true})}${t('link-wrong')}</span>` : ''}
    </span>`;
  }

  /** Counted once for a text, not at every move of the cursor. */
  get #words() {
    const text = this.form.text(this.name);
    if (text !== this.#counted.text) this.#counted = {text, words: wordsIn(text)};
    return this.#counted.words;
  }

  #renderFoot() {
    const words = this.#words;
    const tools = this.linking
      ? this.#renderLinking()
      : html`<r-text-toolbar .active=${this.#rich?.active ?? new Set()} ?disabled=${this.isReadOnly} @act=${this.#onAct} @back=${() => this.#rich?.focus()}></r-text-toolbar>`;
    return html`<div class="writing-foot">
      ${this.isRich ? tools : ''}
      <span class="grow"></span>
      <span class="hint">${words > 0 ? t('words-count', {count: words}) : ''}</span>
      ${
        this.#tooLong
          ? ''
          : html`<button
              type="button"
              class="foot-button"
              data-test="${this.testId}-source"
              aria-pressed=${String(this.asSource)}
              title=${t('as-source-help')}
              @click=${() => this.#toggleSource()}
            >
              ${t('as-source')}
            </button>`
      }
    </div>`;
  }

  #renderSource() {
    const problem = this.problemText;
    return html`<textarea
      class=${this.asSource || this.#tooLong ? 'source' : ''}
      data-test=${this.testId}
      aria-label=${this.label}
      ?readonly=${this.isReadOnly}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby=${problem ? `prose-${this.name}` : ''}
      lang=${this.language}
      dir="auto"
      spellcheck="true"
      placeholder=${this.hint}
      rows=${this.roomy ? 5 : 2}
      .value=${live(this.shown)}
      @input=${(/** @type {InputEvent} */ event) => this.typing(/** @type {HTMLTextAreaElement} */ (event.target).value)}
    ></textarea>`;
  }

  render() {
    const problem = this.problemText;
    return html`${this.renderLabel()}
      <div class="prose written ${this.roomy ? 'roomy' : ''} ${problem ? 'wrong' : ''}" @focusout=${this.#onLeave} @keydown=${this.#onKey}>
        ${this.isRich ? html`<div class="writing"></div>` : this.#renderSource()} ${this.#renderFoot()}
        ${this.#tooLong ? html`<p class="hint why-source">${t('too-long-to-format')}</p>` : ''}
        ${this.#rich?.hasVerbatim ? html`<p class="hint why-source">${t('verbatim-why')}</p>` : ''}
        ${problem ? html`<p class="problem" id="prose-${this.name}">${icon('triangle-alert', {small: true})}${problem}</p>` : ''}
      </div>`;
  }
}
customElements.define('r-markdown-field', MarkdownField);
