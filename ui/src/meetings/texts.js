// The texts of a meeting: summary, narrative, what the report prints instead, and translations.
import {html} from 'lit';
import {Element, REQUIRED} from '../base/element.js';
import {languageName, t} from '../base/i18n.js';
import {session} from '../base/session.js';
import '../parts/prose-field.js';
import '../parts/text-field.js';

/** Words of a text, as a person counts them. @param {string} text */
const wordsIn = (text) => text.split(/\s+/).filter(Boolean).length;

class MeetingTexts extends Element {
  static properties = {record: {attribute: false}};

  constructor() {
    super();
    /** @type {import('./record.js').MeetingRecord} */
    this.record = REQUIRED;
  }

  willUpdate() {
    this.watch(this.record);
  }

  /** @param {string} name @param {string} label @param {string} language @param {{roomy?: boolean, hint?: string}} [more] */
  #prose(name, label, language, {roomy = false, hint = ''} = {}) {
    return html`<r-prose-field
      .form=${this.record}
      name=${name}
      label=${label}
      language=${language}
      hint=${hint}
      ?roomy=${roomy}
    ></r-prose-field>`;
  }

  /** @param {string} language */
  #renderTranslation(language) {
    const name = languageName(language);
    const kept = this.record.value(`translations.${language}`);
    return html`<details class="translation" ?open=${Boolean(kept)} data-test="translation-${language}">
      <summary>${name}</summary>
      <div class="stack">
        ${['title', 'summary', 'narrative'].map((field) =>
          this.#prose(
            `translations.${language}.${field}`,
            t('in-language', {field: t(`field-${field}`), language: name}),
            language,
            {roomy: field === 'narrative'},
          ),
        )}
      </div>
    </details>`;
  }

  render() {
    const own = String(this.record.value('language'));
    const words = wordsIn(String(this.record.value('narrative') ?? ''));
    const others = (session.state?.archive?.languages ?? []).filter((language) => language !== own);
    return html`<header class="section-head">
        <h2>${t('field-narrative')}</h2>
        <span class="quiet">${languageName(own)}</span>
        <span class="grow"></span>
        <span class="hint">${words > 0 ? t('words-count', {count: words}) : ''}</span>
      </header>
      <div class="stack">
        <div class="bare">${this.#prose('narrative', t('field-narrative'), own, {roomy: true, hint: t('narrative-hint')})}</div>
        ${this.#prose('summary', t('field-summary'), own, {hint: t('summary-hint')})}
        ${this.#prose('report_text', t('field-report-text'), own, {hint: t('report-text-hint')})}
      </div>
      ${
        others.length > 0
          ? html`<header class="section-head minor"><h3>${t('translations')}</h3></header>
              ${others.map((language) => this.#renderTranslation(language))}`
          : ''
      }`;
  }
}
customElements.define('r-meeting-texts', MeetingTexts);
