// Paragraphs: a plain textarea that grows with its text. Markdown stays as it was typed.
import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {icon} from '../base/icon.js';
import {Field} from './field.js';
import {grow} from './grow.js';
import './prose-field.css';

class ProseField extends Field {
  static properties = {language: {}, roomy: {type: Boolean}, hint: {}};

  constructor() {
    super();
    /** The language of the text. */
    this.language = '';
    /** Set as a narrative: serif, wide lines. */
    this.roomy = false;
    this.hint = '';
  }

  updated() {
    grow(this.querySelector('textarea'));
  }

  render() {
    const problem = this.problemText;
    const id = `prose-${this.name}`;
    return html`${this.renderLabel()}
      <div class="prose ${this.roomy ? 'roomy' : ''}">
        <textarea
          slot="none"
          data-test=${this.testId}
          aria-label=${this.label}
          ?readonly=${this.isReadOnly}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${problem ? id : ''}
          lang=${this.language}
          dir="auto"
          spellcheck="true"
          placeholder=${this.hint}
          rows=${this.roomy ? 5 : 2}
          .value=${live(this.shown)}
          @input=${(/** @type {InputEvent} */ event) => this.typing(/** @type {HTMLTextAreaElement} */ (event.target).value)}
          @focusout=${() => this.leave()}
        ></textarea>
        ${problem ? html`<p class="problem" id=${id}>${icon('triangle-alert', {small: true})}${problem}</p>` : ''}
      </div>`;
  }
}
customElements.define('r-prose-field', ProseField);
