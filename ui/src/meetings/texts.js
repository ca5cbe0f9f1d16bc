// The texts of a meeting: narrative, summary, what the report prints instead, and a translation beside them.
import {html} from 'lit';
import {Element, REQUIRED} from '../base/element.js';
import {languageName, t} from '../base/i18n.js';
import {session} from '../base/session.js';
import '../editor/field.js';
import '../parts/prose-field.js';
import {placeIn, rememberPlace} from './place.js';
import './texts.css';

class MeetingTexts extends Element {
  static properties = {record: {attribute: false}, beside: {state: true}};

  constructor() {
    super();
    /** @type {import('./record.js').MeetingRecord} */
    this.record = REQUIRED;
    /** The language that stands beside the original, or ''. */
    this.beside = '';
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    this.watch(this.record);
    if (!changed.has('record')) return;
    const {translation} = placeIn(this.record.id);
    this.beside = translation && this.#others.includes(translation) ? translation : '';
  }

  /** The languages that this meeting can be translated into. */
  get #others() {
    const own = String(this.record.value('language'));
    return (session.state?.archive?.languages ?? []).filter((language) => language !== own);
  }

  /** @param {string} language */
  #choose(language) {
    this.beside = this.beside === language ? '' : language;
    rememberPlace(this.record.id, {translation: this.beside});
  }

  /** A text of several paragraphs. @param {string} name @param {string} label @param {string} language @param {{roomy?: boolean, hint?: string}} [more] */
  #written(name, label, language, {roomy = false, hint = ''} = {}) {
    return html`<r-markdown-field
      .form=${this.record}
      name=${name}
      label=${label}
      language=${language}
      hint=${hint}
      ?roomy=${roomy}
    ></r-markdown-field>`;
  }

  /** A sentence or two. @param {string} name @param {string} label @param {string} language @param {string} [hint] */
  #prose(name, label, language, hint = '') {
    return html`<r-prose-field .form=${this.record} name=${name} label=${label} language=${language} hint=${hint}></r-prose-field>`;
  }

  /** @param {'title' | 'summary' | 'narrative'} field */
  #renderTranslated(field) {
    const language = this.beside;
    const name = `translations.${language}.${field}`;
    const label = t('in-language', {field: t(`field-${field}`), language: languageName(language)});
    return html`<div class="translated">
      ${field === 'narrative' ? this.#written(name, label, language, {roomy: true}) : this.#prose(name, label, language)}
    </div>`;
  }

  #renderLanguages() {
    const others = this.#others;
    if (others.length === 0) return '';
    return html`<div class="languages" role="group" aria-label=${t('translations')}>
      <span class="quiet">${t('translate-into')}</span>
      ${others.map((language) => {
        const kept = this.record.value(`translations.${language}`);
        return html`<button
          type="button"
          class="language"
          data-test="translation-${language}"
          aria-pressed=${String(language === this.beside)}
          @click=${() => this.#choose(language)}
        >
          ${languageName(language)}${kept ? '' : html` <span class="hint">${t('not-translated')}</span>`}
        </button>`;
      })}
    </div>`;
  }

  /** @param {string} field @param {unknown} original @param {'title' | 'summary' | 'narrative'} translated */
  #renderPair(field, original, translated) {
    return html`<div class="text-pair ${field}">${original}${this.beside ? this.#renderTranslated(translated) : ''}</div>`;
  }

  render() {
    const own = String(this.record.value('language'));
    const title = html`<div class="original">
      <span class="label">${t('in-language', {field: t('field-title'), language: languageName(own)})}</span>
      <p class="original-title" lang=${own}>${this.record.value('title')}</p>
    </div>`;
    const narrative = html`<div class="original bare">
      ${this.#written('narrative', t('field-narrative'), own, {roomy: true, hint: t('narrative-hint')})}
    </div>`;
    const summary = html`<div class="original">
      ${this.#prose('summary', t('field-summary'), own, t('summary-hint'))}
    </div>`;
    return html`<header class="section-head">
        <h2>${t('field-narrative')}</h2>
        <span class="quiet">${languageName(own)}</span>
        <span class="grow"></span>
        ${this.#renderLanguages()}
      </header>
      <div class="stack ${this.beside ? 'translating' : ''}">
        ${this.beside ? this.#renderPair('title', title, 'title') : ''} ${this.#renderPair('narrative', narrative, 'narrative')}
        ${this.#renderPair('summary', summary, 'summary')}
        <div class="original">${this.#written('report_text', t('field-report-text'), own, {hint: t('report-text-hint')})}</div>
      </div>`;
  }
}
customElements.define('r-meeting-texts', MeetingTexts);
