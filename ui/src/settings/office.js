// The office: what it is called, how it looks on paper, how it writes days, and the Kosovo rule.
import '@vaadin/checkbox';
import {html} from 'lit';
import {Element} from '../base/element.js';
import {showDay} from '../base/format.js';
import {languageName, t, word} from '../base/i18n.js';
import {session} from '../base/session.js';
import {DATE_STYLES, FIRST_DAYS, LANGUAGES} from '../base/words.js';
import {options} from '../parts/options.js';
import {problemLine} from '../parts/problem.js';
import {say} from '../parts/toast.js';
import {OfficeForm} from './office-form.js';
import '../parts/choice-field.js';
import '../parts/combo-field.js';
import '../parts/prose-field.js';
import '../parts/text-field.js';
import '../parts/words-field.js';
import './colour-field.js';
import './logo.js';

const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({label: languageName(value), value}));
const FIRST_DAY_OPTIONS = options('first-day', FIRST_DAYS);
/** A day on which the styles differ in every part. */
const EXAMPLE = '2022-06-05';

class OfficeSettings extends Element {
  #form = new OfficeForm();

  connectedCallback() {
    super.connectedCallback();
    this.watch(this.#form);
    this.listen(this.#form, 'saved', () => say({text: t('setting-saved'), action: 'undo'}));
    this.listen(session, 'change', () => session.state?.archive && this.#form.load());
    this.#form.load().then(() => this.tell('ready'));
  }

  #renderNames() {
    const form = this.#form;
    const languages = /** @type {string[]} */ (form.value('languages') ?? []);
    return html`<div class="facts one" data-test="office-names">
      ${languages.map(
        (language) =>
          html`<r-text-field
            .form=${form}
            name="names.${language}"
            label=${t('in-language', {field: t('list-name'), language: languageName(language)})}
          ></r-text-field>`,
      )}
      <r-text-field .form=${form} name="short_name" label=${word('setting', 'short_name')}></r-text-field>
    </div>`;
  }

  #renderPlace() {
    const form = this.#form;
    return html`<div class="facts one">
      <r-words-field .form=${form} name="languages" label=${word('setting', 'languages')} .options=${LANGUAGE_OPTIONS}></r-words-field>
      <r-choice-field .form=${form} name="language" label=${word('setting', 'language')} .options=${LANGUAGE_OPTIONS}></r-choice-field>
      <r-combo-field
        .form=${form}
        name="country"
        label=${word('setting', 'country')}
        .options=${session.lists.countries.map(({code, name}) => ({label: name, value: code}))}
      ></r-combo-field>
      <r-combo-field
        .form=${form}
        name="time_zone"
        label=${word('setting', 'time_zone')}
        .options=${session.lists.zones.map((zone) => ({label: zone.replaceAll('_', ' '), value: zone}))}
      ></r-combo-field>
    </div>`;
  }

  #renderPaper() {
    const form = this.#form;
    return html`<r-logo ?present=${Boolean(form.value('logo'))} @chosen=${() => form.load()}></r-logo>
      <div class="facts one">
        <r-colour-field .form=${form} name="accent" label=${word('setting', 'accent')}></r-colour-field>
        <r-colour-field .form=${form} name="accent2" label=${word('setting', 'accent2')} is-mark></r-colour-field>
        <r-text-field .form=${form} name="reference_prefix" label=${word('setting', 'reference_prefix')} hint=${t('reference-prefix-hint')}></r-text-field>
      </div>`;
  }

  #renderDays() {
    const form = this.#form;
    const styles = DATE_STYLES.map((value) => ({
      label: showDay(EXAMPLE, /** @type {import('../base/format.js').DateStyle} */ (value)),
      value,
    }));
    return html`<div class="facts one">
      <r-choice-field .form=${form} name="date_style" label=${word('setting', 'date_style')} .options=${styles}></r-choice-field>
      <r-choice-field .form=${form} name="first_day" label=${word('setting', 'first_day')} .options=${FIRST_DAY_OPTIONS}></r-choice-field>
    </div>`;
  }

  #renderKosovo() {
    const form = this.#form;
    const languages = /** @type {string[]} */ (form.value('languages') ?? []);
    return html`<vaadin-checkbox
        data-test="kosovo-note"
        label=${word('setting', 'kosovo-note')}
        .checked=${Boolean(form.value('kosovo_note'))}
        ?disabled=${session.readOnly}
        @change=${(/** @type {Event} */ event) => form.set({kosovo_note: /** @type {HTMLInputElement} */ (event.target).checked})}
      ></vaadin-checkbox>
      <p class="quiet">${t('kosovo-text-help')}</p>
      <div class="facts one" data-test="kosovo-texts">
        ${languages.map(
          (language) =>
            html`<r-prose-field
              .form=${form}
              name="kosovo_texts.${language}"
              hint=${String(form.value(`kosovo_text.${language}`) ?? '')}
              language=${language}
              label=${t('in-language', {field: t('kosovo-text'), language: languageName(language)})}
            ></r-prose-field>`,
        )}
      </div>`;
  }

  render() {
    if (Object.keys(this.#form.values).length === 0) return html``;
    return html`${problemLine(this.#form.failure)}
      <h3>${word('setting', 'office-names')}</h3>
      ${this.#renderNames()}
      <h3>${t('settings-place')}</h3>
      ${this.#renderPlace()}
      <h3>${t('settings-paper')}</h3>
      ${this.#renderPaper()}
      <h3>${t('settings-days')}</h3>
      ${this.#renderDays()}
      <h3>${t('kosovo')}</h3>
      ${this.#renderKosovo()}`;
  }
}
customElements.define('r-office-settings', OfficeSettings);
