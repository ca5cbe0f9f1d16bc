// Ctrl+K: finds a meeting, an action or a setting, and goes there or does it.
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {meetingsRows, search} from '../api/meetings.js';
import {reportYears} from '../api/reports.js';
import {Element} from '../base/element.js';
import {foldWords, markWords} from '../base/fold.js';
import {marks, showDays} from '../base/format.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {chord, keyName} from '../base/keys.js';
import {problemLine} from '../parts/problem.js';
import {ownEntries} from './entries.js';
import {rank} from './rank.js';
import {recent, used} from './recent.js';
import './palette.css';

/** @typedef {import('./rank.js').Entry} Entry */
/** @typedef {Entry & {language?: string, text?: string}} Row a meeting's row also has a place in its text */
/** @typedef {{name: string, rows: Row[]}} Group */

/** Letters before the first mark that a row has room for. */
const BEFORE = 48;
/** Rest after a key before the archive is asked, in milliseconds. */
const REST = 30;
const MEETINGS = 7;
const OWN = 7;
const RECENT = 7;

class Palette extends Element {
  static properties = {
    open: {state: true},
    text: {state: true},
    found: {state: true},
    lately: {state: true},
    at: {state: true},
    waiting: {state: true},
    problem: {state: true},
  };

  /** Everything but meetings, as it was when the palette was opened. @type {Entry[]} */
  #own = [];
  /** Years of reports, from the last time. @type {number[]} */
  #years = [];
  #asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;
  /** Enter was pressed before the archive had answered. */
  #enters = false;
  /** @type {HTMLDialogElement | undefined} */
  #dialog;

  constructor() {
    super();
    this.open = false;
    /** What is typed. */
    this.text = '';
    /** Meetings that hold the words. @type {Row[]} */
    this.found = [];
    /** Meetings that were used last. @type {Row[]} */
    this.lately = [];
    /** The chosen row. */
    this.at = 0;
    /** The archive has not answered what is typed. */
    this.waiting = false;
    /** Why the archive could not be asked. @type {unknown} */
    this.problem = null;
  }

  async show() {
    if (this.open) return this.#close();
    this.text = '';
    this.found = [];
    this.at = 0;
    this.waiting = false;
    this.#enters = false;
    this.#own = ownEntries(this.#years, (route) => this.tell('go', {route}));
    this.open = true;
    await this.updateComplete;
    this.#dialog?.showModal();
    this.#lookBack();
    this.#years = (await reportYears()).map(({year}) => year);
    this.#own = ownEntries(this.#years, (route) => this.tell('go', {route}));
    this.requestUpdate();
  }

  #close() {
    this.#asked += 1;
    clearTimeout(this.#rest);
    this.#dialog?.close();
    this.open = false;
  }

  /** @param {import('../api/types.js').MeetingRow} row @returns {Row} */
  #meeting(row) {
    return {
      key: `meeting:${row.id}`,
      label: row.city && !row.title.includes(row.city) ? `${row.title}, ${row.city}` : row.title,
      icon: 'rows-3',
      language: row.language,
      hint: showDays(row.starts_on, row.ends_on, row.date_precision),
      run: () => this.tell('go', {route: `meetings/${row.id}`}),
    };
  }

  async #lookBack() {
    const ids = recent().flatMap((key) => (key.startsWith('meeting:') ? [key.slice('meeting:'.length)] : []));
    const rows = ids.length > 0 ? await meetingsRows(ids.slice(0, RECENT)) : [];
    this.lately = rows.map((row) => this.#meeting(row));
  }

  /** @param {string} text */
  #type(text) {
    this.text = text;
    this.at = 0;
    this.#enters = false;
    this.#asked += 1;
    clearTimeout(this.#rest);
    this.waiting = foldWords(text).length > 0;
    if (this.waiting) this.#rest = setTimeout(() => this.#ask(text), REST);
    else this.found = [];
  }

  /** @param {string} text */
  async #ask(text) {
    const mine = this.#asked;
    /** @type {Row[]} */
    let found = [];
    let problem = null;
    try {
      found = await this.#find(text, () => mine === this.#asked);
    } catch (thrown) {
      problem = thrown;
    }
    if (mine !== this.#asked) return;
    this.found = found;
    this.problem = problem;
    this.waiting = false;
    if (this.#enters) this.#run();
  }

  /** Meetings that hold the words. @param {string} text @param {() => boolean} isWanted */
  async #find(text, isWanted) {
    const hits = (await search(text, MEETINGS)).filter(({kind}) => kind === 'meeting');
    const rows = hits.length > 0 && isWanted() ? await meetingsRows(hits.map(({id}) => id)) : [];
    const words = foldWords(text);
    return rows.map((row) => {
      const meeting = this.#meeting(row);
      const inLabel = markWords(meeting.label, words).some(({marked}) => marked);
      const snippet = hits.find(({id}) => id === row.id)?.snippet ?? '';
      return {...meeting, text: !inLabel && snippet.includes('[[') ? snippet : ''};
    });
  }

  /** What is shown, in order. @returns {Group[]} */
  get #groups() {
    if (foldWords(this.text).length === 0) {
      const all = new Map([...this.lately, ...this.#own].map((row) => [row.key, row]));
      const lately = recent()
        .flatMap((key) => all.get(key) ?? [])
        .slice(0, RECENT);
      const rest = this.#own.filter((row) => row.key.startsWith('action:') && !lately.includes(row));
      return [
        {name: t('palette-recent'), rows: lately},
        {name: t('palette-do'), rows: rest},
      ].filter(({rows}) => rows.length > 0);
    }
    const {entries, certain} = rank(this.#own, this.text, recent());
    const meetings = {name: t('meetings'), rows: this.found};
    const own = {name: t('palette-do'), rows: entries.slice(0, OWN)};
    // Decided by what is typed alone, so that no answer moves what is about to be chosen.
    return (certain ? [own, meetings] : [meetings, own]).filter(({rows}) => rows.length > 0);
  }

  #run(at = this.at) {
    const groups = this.#groups;
    const certain = groups[0]?.name === t('palette-do');
    if (this.waiting && at === 0 && !certain) {
      this.#enters = true;
      return;
    }
    const row = groups.flatMap(({rows}) => rows)[at];
    if (!row) return;
    this.#close();
    used(row.key);
    row.run();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    // What is below the palette does not hear its keys.
    event.stopPropagation();
    const keys = chord(event);
    const count = this.#groups.reduce((sum, {rows}) => sum + rows.length, 0);
    /** @type {Record<string, () => void>} */
    const ways = {
      ArrowDown: () => this.#choose((this.at + 1) % Math.max(1, count)),
      ArrowUp: () => this.#choose((this.at - 1 + count) % Math.max(1, count)),
      PageDown: () => this.#choose(Math.min(this.at + 8, count - 1)),
      PageUp: () => this.#choose(Math.max(this.at - 8, 0)),
      Enter: () => this.#run(),
      Escape: () => this.#close(),
      'Ctrl+K': () => this.#close(),
      Tab: () => {},
    };
    if (!ways[keys] || event.isComposing) return;
    event.preventDefault();
    ways[keys]();
  }

  /** @param {number} at */
  async #choose(at) {
    this.at = at;
    await this.updateComplete;
    this.querySelector('[aria-selected=true]')?.scrollIntoView({block: 'nearest'});
  }

  /** @param {Row} row @param {number} place @param {string[]} words */
  #renderRow(row, place, words) {
    return html`<div
      role="option"
      id="palette-${place}"
      class="palette-row"
      data-key=${row.key}
      aria-selected=${place === this.at ? 'true' : 'false'}
      @click=${() => this.#run(place)}
      @pointermove=${() => {
        if (this.at !== place) this.at = place;
      }}
    >
      ${icon(row.icon, {small: true})}
      <span class="palette-label" lang=${row.language ?? 'en'}
        >${markWords(row.label, words).map(({text, marked}) => (marked ? html`<mark>${text}</mark>` : text))}</span
      >
      <span class="palette-hint">${row.keys ? html`<kbd>${keyName(row.keys)}</kbd>` : (row.hint ?? '')}</span>
      ${
        row.text
          ? html`<span class="palette-text second"
              >${marks(row.text, BEFORE).map(({text, marked}) => (marked ? html`<mark>${text}</mark>` : text))}</span
            >`
          : ''
      }
    </div>`;
  }

  #renderGroups() {
    const words = foldWords(this.text);
    let place = -1;
    return this.#groups.map(
      ({name, rows}) =>
        html`<div role="group" aria-label=${name}>
          <span class="palette-group" aria-hidden="true">${name}</span>
          ${rows.map((row) => {
            place += 1;
            return this.#renderRow(row, place, words);
          })}
        </div>`,
    );
  }

  render() {
    if (!this.open) return html``;
    const count = this.#groups.reduce((sum, {rows}) => sum + rows.length, 0);
    const isEmpty = count === 0 && !this.waiting && !this.problem;
    return html`<dialog
      class="palette"
      aria-label=${t('palette-name')}
      data-test="palette"
      ${ref((element) => (this.#dialog = /** @type {HTMLDialogElement | undefined} */ (element)))}
      @keydown=${this.#onKey}
      @cancel=${(/** @type {Event} */ event) => {
        event.preventDefault();
        this.#close();
      }}
      @pointerdown=${(/** @type {Event} */ event) => event.target === this.#dialog && this.#close()}
    >
      <div class="palette-box">
        <div class="palette-head">
          ${icon('search')}
          <input
            data-test="palette-input"
            type="text"
            role="combobox"
            autofocus
            autocomplete="off"
            spellcheck="false"
            aria-autocomplete="list"
            aria-label=${t('palette-name')}
            aria-controls="palette-list"
            aria-expanded=${count > 0 ? 'true' : 'false'}
            aria-activedescendant=${count > 0 ? `palette-${this.at}` : ''}
            placeholder=${t('palette-hint')}
            .value=${this.text}
            @input=${(/** @type {Event} */ event) => this.#type(/** @type {HTMLInputElement} */ (event.target).value)}
          />
          <kbd class="cap" aria-hidden="true">${keyName('Escape')}</kbd>
        </div>
        <div class="palette-list" id="palette-list" role="listbox" aria-label=${t('palette-results')} ?hidden=${count === 0}>${this.#renderGroups()}</div>
        ${this.problem ? html`<div class="palette-nothing">${problemLine(this.problem)}</div>` : ''}
        <p class="unseen" role="status">${count > 0 && this.text ? t('palette-count', {count}) : ''}</p>
        ${isEmpty ? html`<p class="palette-nothing" role="status" data-test="palette-nothing">${t('palette-nothing', {words: this.text.trim()})}</p>` : ''}
        <p class="palette-foot" aria-hidden="true">
          <kbd class="cap">↑↓</kbd> ${t('key-choose')} <kbd class="cap">${t('key-enter')}</kbd> ${t('key-open')}
          <kbd class="cap">${keyName('F1')}</kbd> ${t('palette-all-keys')}
        </p>
      </div>
    </dialog>`;
  }
}
customElements.define('r-palette', Palette);
