// Settings, plain: the office, its lists, this computer, and the archive's health.
import '@vaadin/button';
import '@vaadin/checkbox';
import '@vaadin/select';
import '@vaadin/text-field';
import {html} from 'lit';
import {closeArchive, setAuthor} from '../api/archive.js';
import {editOffice, office} from '../api/office.js';
import {Element} from '../base/element.js';
import {languageName, t, word} from '../base/i18n.js';
import {session} from '../base/session.js';
import {setTheme, theme} from '../base/theme.js';
import {LANGUAGES, THEMES} from '../base/words.js';
import {line, list, prose} from '../parts/codecs.js';
import {Form} from '../parts/form.js';
import {problemLine} from '../parts/problem.js';
import '../parts/choice-field.js';
import '../parts/combo-field.js';
import '../parts/prose-field.js';
import '../parts/text-field.js';
import '../parts/words-field.js';
import './archive-care.js';
import './page.css';

/** @typedef {import('../api/types.js').Office} Office */
/** @typedef {import('../api/types.js').ListEntry} ListEntry */

const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({label: languageName(value), value}));

/** @param {string} name */
function codec(name) {
  if (name === 'languages') return list(name);
  if (name.startsWith('kosovo_texts.')) return prose(name, '');
  return line(name);
}

/** The office's settings as a form: each change is saved at once. */
class OfficeForm extends Form {
  /** @type {unknown} */
  failure = null;

  constructor() {
    super(codec);
  }

  async load() {
    this.values = await office();
    this.changed();
  }

  /** @param {Record<string, unknown>} fields */
  async save(fields) {
    try {
      this.failure = null;
      this.values = await editOffice(/** @type {Partial<Office>} */ (fields));
    } catch (thrown) {
      this.failure = thrown;
      this.values = await office();
    }
    this.changed();
  }
}

class SettingsPage extends Element {
  static properties = {theme: {state: true}, author: {state: true}, problem: {state: true}};

  #form = new OfficeForm();

  constructor() {
    super();
    this.theme = theme();
    this.author = session.state?.author ?? '';
    /** @type {unknown} */
    this.problem = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.watch(this.#form);
    this.listen(session, 'change', () => this.#form.load());
    this.#form.load().then(() => this.tell('ready'));
  }

  async #saveAuthor() {
    const name = this.author.trim();
    if (!name || name === session.state?.author) return;
    try {
      this.problem = null;
      await session.enter(await setAuthor(name));
    } catch (thrown) {
      this.problem = thrown;
    }
  }

  async #leave() {
    try {
      await session.enter(await closeArchive());
    } catch (thrown) {
      this.problem = thrown;
    }
  }

  #renderOffice() {
    const form = this.#form;
    const languages = /** @type {string[]} */ (form.value('languages') ?? []);
    return html`<section aria-label=${t('settings-office')}>
      <h2>${t('settings-office')}</h2>
      ${problemLine(form.failure)}
      <div class="facts one">
        ${languages.map(
          (language) =>
            html`<r-text-field
              .form=${form}
              name="names.${language}"
              label=${t('in-language', {field: t('office-name'), language: languageName(language)})}
            ></r-text-field>`,
        )}
        <r-text-field .form=${form} name="short_name" label=${t('short-name')}></r-text-field>
        <r-choice-field .form=${form} name="language" label=${t('office-language')} .options=${LANGUAGE_OPTIONS}></r-choice-field>
        <r-words-field .form=${form} name="languages" label=${t('office-languages')} .options=${LANGUAGE_OPTIONS}></r-words-field>
        <r-combo-field
          .form=${form}
          name="time_zone"
          label=${t('field-time-zone')}
          .options=${session.lists.zones.map((zone) => ({label: zone.replaceAll('_', ' '), value: zone}))}
        ></r-combo-field>
      </div>
      <h3>${t('kosovo')}</h3>
      <vaadin-checkbox
        data-test="kosovo-note"
        label=${t('kosovo-note')}
        .checked=${Boolean(form.value('kosovo_note'))}
        @change=${(/** @type {Event} */ event) => form.set({kosovo_note: /** @type {HTMLInputElement} */ (event.target).checked})}
      ></vaadin-checkbox>
      <p class="quiet">${t('kosovo-text-help')}</p>
      <div class="facts one">
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
      </div>
    </section>`;
  }

  /** @param {string} title @param {ListEntry[]} entries @param {string} test @param {boolean} coloured */
  #renderList(title, entries, test, coloured) {
    return html`<h3>${title}</h3>
      <table class="plain" data-test=${test}>
        <thead>
          <tr>
            <th>${t('list-letters')}</th>
            <th>${t('list-name')}</th>
            <th>${t('list-standing')}</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map(
            (entry) =>
              html`<tr>
                <td>
                  <span class="pillar"
                    >${coloured ? html`<i class="square" style="--pillar:${session.pillar(entry.name).colour}"></i>` : ''}${entry.short_name}</span
                  >
                </td>
                <td>${entry.name}</td>
                <td class="quiet">${entry.retired ? t('list-retired') : t('list-used')}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  }

  #renderHere() {
    return html`<section aria-label=${t('settings-here')}>
      <h2>${t('settings-here')}</h2>
      ${problemLine(this.problem)}
      <div class="facts one">
        <span class="label" aria-hidden="true">${t('who-are-you')}</span>
        <vaadin-text-field
          data-test="author"
          accessible-name=${t('who-are-you')}
          .value=${this.author}
          @value-changed=${(/** @type {CustomEvent<{value: string}>} */ {detail}) => {
            this.author = detail.value;
          }}
          @change=${this.#saveAuthor}
        ></vaadin-text-field>
        <span class="label" aria-hidden="true">${t('theme')}</span>
        <vaadin-select
          data-test="theme"
          accessible-name=${t('theme')}
          .items=${THEMES.map((value) => ({label: word('theme', value), value}))}
          .value=${this.theme}
          @change=${(/** @type {Event} */ event) => {
            this.theme = /** @type {HTMLSelectElement} */ (event.target).value;
            setTheme(this.theme);
          }}
        ></vaadin-select>
      </div>
    </section>`;
  }

  render() {
    const {pillars, categories} = session.lists;
    return html`<section class="sheet pane">
      <div class="pane-head"><h1>${t('settings')}</h1></div>
      <div class="scroll" tabindex="-1">
        <div class="settings">
          ${this.#renderOffice()}
          <section aria-label=${t('settings-lists')}>
            <h2>${t('settings-lists')}</h2>
            ${this.#renderList(t('settings-pillars'), pillars, 'pillars', true)}
            ${this.#renderList(t('settings-categories'), categories, 'categories', false)}
          </section>
          ${this.#renderHere()}
          <section aria-label=${t('settings-archive')}>
            <h2>${t('settings-archive')}</h2>
            <p class="quiet path" data-test="archive-path">${session.state?.archive?.path}</p>
            <r-archive-care></r-archive-care>
            <div class="ways">
              <vaadin-button data-test="close-archive" @click=${this.#leave}>${t('close-archive')}</vaadin-button>
            </div>
            <p class="quiet">${t('version', {version: session.state?.version ?? ''})}</p>
          </section>
        </div>
      </div>
    </section>`;
  }
}
customElements.define('r-settings-page', SettingsPage);
