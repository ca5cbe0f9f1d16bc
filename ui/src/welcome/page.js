// The first page: the sample office, a new office, an archive of one's own, and once: who are you?
import '@vaadin/button';
import '@vaadin/select';
import '@vaadin/text-field';
import {html} from 'lit';
import {appState, chooseArchive, createArchive, openArchive, openSample, setAuthor} from '../api/archive.js';
import {Element} from '../base/element.js';
import {languageName, t} from '../base/i18n.js';
import {fileName, inside, showEnd} from '../base/paths.js';
import {session} from '../base/session.js';
import {LANGUAGES} from '../base/words.js';
import {problemLine} from '../parts/problem.js';
import './recent.js';
import './page.css';

/** @typedef {import('../api/types.js').AppState} AppState */
/** @typedef {'start' | 'new' | 'open'} Step */

const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({label: languageName(value), value}));

class WelcomePage extends Element {
  static properties = {
    step: {state: true},
    busy: {state: true},
    problem: {state: true},
    problemAt: {state: true},
    author: {state: true},
    office: {state: true},
    language: {state: true},
    path: {state: true},
  };

  constructor() {
    super();
    const {state} = session;
    /** @type {Step} */
    this.step = 'start';
    this.busy = false;
    /** @type {unknown} */
    this.problem = session.refused;
    /** Where the problem arose: a recent archive's path, or ''. */
    this.problemAt = '';
    this.author = state?.author ?? '';
    this.office = '';
    this.language = 'en';
    this.path = '';
  }

  firstUpdated() {
    this.#focusFirst();
    this.tell('ready');
  }

  updated() {
    showEnd(this.querySelector('[data-test=path] input'));
  }

  #focusFirst() {
    const first = this.author === '' ? '[data-test=author]' : 'vaadin-text-field, vaadin-button';
    /** @type {HTMLElement | null} */ (this.querySelector(first))?.focus();
  }

  /** @param {Step} step */
  async #to(step) {
    this.step = step;
    this.problem = null;
    this.path = '';
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (
      this.querySelector(step === 'start' ? 'vaadin-button' : '[data-test=office-name], [data-test=path]')
    )?.focus();
  }

  /**
   * Says who we are, if that is not known, and does what leads into an archive.
   * @param {() => Promise<AppState>} way
   * @param {string} [at]
   */
  async #enter(way, at = '') {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    this.problemAt = at;
    try {
      const name = this.author.trim();
      if (name !== (session.state?.author ?? '')) await setAuthor(name);
      const state = await way();
      await session.enter(state);
    } catch (thrown) {
      this.problem = thrown;
    } finally {
      this.busy = false;
    }
  }

  /** @param {'open' | 'create'} purpose */
  async #choose(purpose) {
    const folder = await chooseArchive(purpose, t('choose-folder-title'));
    if (folder) this.path = purpose === 'create' ? inside(folder, this.#folderName) : folder;
  }

  get #folderName() {
    return `${fileName(this.office) || t('office-folder')}.rapporteur`;
  }

  /** Where the new office goes: beside the person's documents, until they say otherwise. */
  get #newPath() {
    return this.path || inside(session.state?.suggested_folder ?? '', this.#folderName);
  }

  get #isNamed() {
    return this.author.trim() !== '';
  }

  /** @param {'author' | 'office' | 'path'} name @param {string} label @param {string} test @param {string} [help] @param {string} [shown] */
  #field(name, label, test, help = '', shown = this[name]) {
    return html`<vaadin-text-field
      data-test=${test}
      label=${label}
      helper-text=${help}
      autocomplete="off"
      .value=${shown}
      @input=${(/** @type {Event} */ event) => {
        this[name] = /** @type {HTMLInputElement} */ (event.target).value;
      }}
    ></vaadin-text-field>`;
  }

  /** @param {'open' | 'create'} purpose */
  #folder(purpose) {
    return html`<div class="folder">
      ${
        purpose === 'create'
          ? this.#field('path', t('folder'), 'path', t('folder-new-help'), this.#newPath)
          : this.#field('path', t('folder'), 'path', t('folder-open-help'))
      }
      <vaadin-button data-test="choose-folder" @click=${() => this.#choose(purpose)}>${t('choose')}</vaadin-button>
    </div>`;
  }

  /** @param {KeyboardEvent} event */
  #onNameKey(event) {
    if (event.key === 'Enter' && session.state?.archive && this.#isNamed) this.#enter(appState);
  }

  /** An office is open already (the program was started with it): only the name is missing. */
  #renderName() {
    return html`<div class="ways">
        <vaadin-button theme="primary" data-test="continue" ?disabled=${this.busy || !this.#isNamed} @click=${() => this.#enter(appState)}
          >${t('continue')}</vaadin-button
        >
      </div>
      ${problemLine(this.problem)}`;
  }

  #renderStart() {
    if (session.state?.archive) return this.#renderName();
    return html`<div class="ways">
        <vaadin-button
          theme="primary"
          data-test="sample"
          ?disabled=${this.busy || !this.#isNamed}
          @click=${() => this.#enter(openSample)}
          >${t('open-sample')}</vaadin-button
        >
        <vaadin-button data-test="new-office" ?disabled=${!this.#isNamed} @click=${() => this.#to('new')}>${t('new-office')}</vaadin-button>
        <vaadin-button data-test="open-office" ?disabled=${!this.#isNamed} @click=${() => this.#to('open')}>${t('open-office')}</vaadin-button>
      </div>
      <p class="quiet">${this.#isNamed ? t('sample-about') : t('name-first')}</p>
      ${this.problemAt === '' ? problemLine(this.problem) : ''}
      <r-recent-archives
        ?disabled=${!this.#isNamed}
        .problem=${this.problem}
        problem-at=${this.problemAt}
        @open-archive=${(/** @type {CustomEvent<string>} */ {detail}) => this.#enter(() => openArchive(detail), detail)}
      ></r-recent-archives>`;
  }

  /** @param {import('lit').TemplateResult} fields @param {string} action @param {() => Promise<AppState>} way @param {boolean} ready */
  #renderForm(fields, action, way, ready) {
    return html`<form
      @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        if (ready) this.#enter(way);
      }}
      @keydown=${(/** @type {KeyboardEvent} */ event) => {
        if (event.key === 'Enter' && /** @type {HTMLElement} */ (event.target).localName === 'input' && ready)
          this.#enter(way);
        if (event.key === 'Escape') this.#to('start');
      }}
    >
      ${fields} ${problemLine(this.problem)}
      <div class="ways">
        <vaadin-button theme="primary" data-test="go" ?disabled=${this.busy || !ready} @click=${() => this.#enter(way)}>${action}</vaadin-button>
        <vaadin-button theme="tertiary" data-test="back" @click=${() => this.#to('start')}>${t('back')}</vaadin-button>
      </div>
    </form>`;
  }

  #renderNew() {
    const office = {path: this.#newPath.trim(), office_name: this.office.trim(), language: this.language};
    return this.#renderForm(
      html`${this.#field('office', t('office-name'), 'office-name')}
        <vaadin-select
          data-test="office-language"
          label=${t('office-language')}
          .items=${LANGUAGE_OPTIONS}
          .value=${this.language}
          @value-changed=${(/** @type {CustomEvent<{value: string}>} */ {detail}) => {
            this.language = detail.value;
          }}
        ></vaadin-select>
        ${this.#folder('create')}`,
      t('create-office'),
      () => createArchive(office),
      office.path !== '' && office.office_name !== '',
    );
  }

  #renderOpen() {
    const path = this.path.trim();
    return this.#renderForm(this.#folder('open'), t('open'), () => openArchive(path), path !== '');
  }

  render() {
    const {step} = this;
    const title = {start: session.state?.archive?.name ?? t('welcome'), new: t('new-office'), open: t('open-office')}[
      step
    ];
    return html`<div class="welcome">
      <div class="welcome-card" data-test="welcome">
        <span class="mark" aria-hidden="true">${t('app-name').slice(0, 1)}</span>
        <h1>${title}</h1>
        ${step === 'start' ? html`<p class="quiet">${t('welcome-about')}</p>` : ''}
        ${step === 'start' ? html`<div @keydown=${this.#onNameKey}>${this.#field('author', t('who-are-you'), 'author', t('who-are-you-help'))}</div>` : ''}
        ${step === 'start' ? this.#renderStart() : step === 'new' ? this.#renderNew() : this.#renderOpen()}
      </div>
    </div>`;
  }
}
customElements.define('r-welcome-page', WelcomePage);
