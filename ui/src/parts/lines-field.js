// A few lines in a row that is edited: Enter goes on to the next row, Shift and Enter breaks the line.
import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {icon} from '../base/icon.js';
import {Field} from './field.js';
import {grow} from './grow.js';
import './prose-field.css';

class LinesField extends Field {
  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Enter' && !event.shiftKey) this.leave();
  }

  updated() {
    grow(this.querySelector('textarea'));
  }

  render() {
    const problem = this.problemText;
    const id = `lines-${this.name}`;
    return html`${this.renderLabel()}
      <div class="prose">
        <textarea
          class="lines"
          rows="1"
          data-test=${this.testId}
          aria-label=${this.label}
          ?readonly=${this.isReadOnly}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${problem ? id : ''}
          dir="auto"
          spellcheck="true"
          .value=${live(this.shown)}
          @input=${(/** @type {InputEvent} */ event) => this.typing(/** @type {HTMLTextAreaElement} */ (event.target).value)}
          @focusout=${() => this.leave()}
          @keydown=${this.#onKey}
        ></textarea>
        ${problem ? html`<p class="problem" id=${id}>${icon('triangle-alert', {small: true})}${problem}</p>` : ''}
      </div>`;
  }
}
customElements.define('r-lines-field', LinesField);
