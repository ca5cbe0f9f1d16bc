// A colour: typed as "#24478f", or chosen in the system's own dialog; with a word about how it reads on paper.
import '@vaadin/text-field';
import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {contrastOnPaper, readColour} from '../base/colour.js';
import {t} from '../base/i18n.js';
import {Field} from '../parts/field.js';
import './colour-field.css';

/** Below this, large headings are hard to read (WCAG 2). */
const READABLE = 4.5;

class ColourField extends Field {
  static properties = {usual: {}, isMark: {type: Boolean, attribute: 'is-mark'}};

  constructor() {
    super();
    /** The colour where none is chosen, as CSS has it. */
    this.usual = 'transparent';
    /** Only marks are printed in it, never words. */
    this.isMark = false;
  }

  get #help() {
    const colour = readColour(this.shown);
    if (this.isMark || !colour) return '';
    return contrastOnPaper(colour) < READABLE ? t('colour-too-light') : '';
  }

  render() {
    const problem = this.problemText;
    const colour = readColour(this.shown);
    return html`${this.renderLabel()}<vaadin-text-field
        class="colour-field"
        data-test=${this.testId}
        accessible-name=${this.label}
        placeholder=${t('colour-none')}
        helper-text=${this.#help}
        .value=${live(this.shown)}
        .errorMessage=${problem}
        ?invalid=${Boolean(problem)}
        ?readonly=${this.isReadOnly}
        manual-validation
        autocomplete="off"
        spellcheck="false"
        @input=${(/** @type {InputEvent} */ event) => {
          if (/** @type {HTMLInputElement} */ (event.target).type !== 'color')
            this.typing(/** @type {HTMLInputElement} */ (event.target).value);
        }}
        @focusout=${() => this.leave()}
        @keydown=${(/** @type {KeyboardEvent} */ event) => event.key === 'Enter' && this.leave()}
      >
        <input
          slot="prefix"
          type="color"
          class="swatch ${colour ? '' : 'none'}"
          aria-label=${t('colour-choose', {field: this.label})}
          style="--usual: ${this.usual}"
          .value=${live(colour ?? '#ffffff')}
          ?disabled=${this.isReadOnly}
          @change=${(/** @type {Event} */ event) => {
            event.stopPropagation();
            this.form.type(this.name, /** @type {HTMLInputElement} */ (event.target).value);
          }}
        />
      </vaadin-text-field>`;
  }
}
customElements.define('r-colour-field', ColourField);
