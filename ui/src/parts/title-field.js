// A record's title: set large in serif, edited where it stands, as many lines as it needs.
import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {Field} from './field.js';
import {grow} from './grow.js';
import './title-field.css';

/** Letters from which on a title is set smaller. */
const LONG = 160;

class TitleField extends Field {
  static properties = {language: {}};

  constructor() {
    super();
    this.language = '';
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.leave();
  }

  updated() {
    grow(this.querySelector('textarea'));
  }

  render() {
    const problem = this.problemText;
    return html`<textarea
        class="title-text ${this.shown.length > LONG ? 'long' : ''}"
        rows="1"
        data-test=${this.testId}
        aria-label=${this.label}
          ?readonly=${this.isReadOnly}
        aria-invalid=${problem ? 'true' : 'false'}
        placeholder=${t('title-hint')}
        lang=${this.language}
        spellcheck="true"
        .value=${live(this.shown)}
        @input=${(/** @type {InputEvent} */ event) =>
          this.typing(/** @type {HTMLTextAreaElement} */ (event.target).value.replaceAll('\n', ' '))}
        @focusout=${() => this.leave()}
        @keydown=${this.#onKey}
      ></textarea>
      ${problem ? html`<p class="problem">${icon('triangle-alert', {small: true})}${problem}</p>` : ''}`;
  }
}
customElements.define('r-title-field', TitleField);
