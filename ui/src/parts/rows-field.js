// A list of rows: read as lines, one at a time opened for editing in place.
import '@vaadin/button';
import {html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {REQUIRED} from '../base/element.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {Field} from './field.js';
import {RowForm, readTyped} from './rows.js';
import './rows-field.css';

/** @typedef {import('./rows.js').TypedRow} TypedRow */
/** @typedef {import('lit').TemplateResult} TemplateResult */

class RowsField extends Field {
  static properties = {
    kind: {attribute: false},
    describe: {attribute: false},
    edit: {attribute: false},
    adds: {attribute: false},
    empty: {},
    editing: {state: true},
  };

  /** @type {RowForm | null} */
  #row = null;
  /** Whether the open row stands in the list; a new one joins with its first word. */
  #joined = false;

  constructor() {
    super();
    /** @type {import('./rows.js').RowKind} */
    this.kind = REQUIRED;
    /** A row to read. @type {(row: TypedRow) => TemplateResult} */
    this.describe = REQUIRED;
    /** The fields of a row to edit. @type {(form: RowForm) => TemplateResult} */
    this.edit = REQUIRED;
    /** Buttons that add a row, with what it then says. @type {{label: string, test: string, row: TypedRow}[]} */
    this.adds = [];
    /** What stands there without rows. */
    this.empty = '';
    /** @type {number | null} Place of the row that is edited. */
    this.editing = null;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('form') && changed.get('form')) this.#close();
    super.willUpdate(changed);
    this.#follow();
  }

  /** The open row changed under our hands, or went. */
  #follow() {
    if (this.editing === null || !this.#row) return;
    const row = this.#rows[this.editing];
    if (row) this.#row.follow(row);
    else if (this.#joined) this.editing = null;
  }

  get #rows() {
    return readTyped(this.form.text(this.name));
  }

  /** @param {TypedRow[]} rows */
  #put(rows) {
    this.form.type(this.name, JSON.stringify(rows));
    this.requestUpdate();
  }

  /** @param {number} place @param {TypedRow} row */
  #open(place, row) {
    this.editing = place;
    this.#joined = place < this.#rows.length;
    this.#row = new RowForm(this.kind, row, (typed) => {
      const rows = this.#rows;
      // The archive may have given the row its identity meanwhile.
      rows[place] = {...typed, ...(rows[place]?.id && {id: rows[place].id})};
      this.#put(rows);
      this.#joined = true;
    });
  }

  async #close() {
    const place = this.editing;
    this.editing = null;
    this.#row = null;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-row="${place}"]`))?.focus();
  }

  /** @param {TypedRow} row */
  async #add(row) {
    this.#open(this.#rows.length, {...this.kind.blank, ...row});
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('.row-edit [data-test]'))?.focus();
  }

  /** @param {number} place */
  async #openAt(place) {
    this.#open(place, this.#rows[place]);
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('.row-edit [data-test]'))?.focus();
  }

  /** @param {number} place */
  #remove(place) {
    this.editing = null;
    this.#row = null;
    this.#put(this.#rows.toSpliced(place, 1));
  }

  /** @param {number} place @param {number} by */
  async #move(place, by) {
    const rows = this.#rows;
    const [row] = rows.splice(place, 1);
    rows.splice(place + by, 0, row);
    this.#put(rows);
    this.#open(place + by, row);
    await this.updateComplete;
    const again = by < 0 ? '.arrow-up' : '.arrow-down';
    const tool =
      this.querySelector(`${again}:not([disabled])`) ?? this.querySelector('.row-edit .row-tools vaadin-button');
    /** @type {HTMLElement | null} */ (tool)?.focus();
  }

  /** @param {string} name @param {string} label @param {() => void} onClick @param {boolean} [disabled] */
  #tool(name, label, onClick, disabled = false) {
    return html`<vaadin-button
      theme="tertiary"
      class="icon-only ${name}"
      aria-label=${label}
      title=${label}
      ?disabled=${disabled || this.isReadOnly}
      @click=${onClick}
      >${icon(name, {small: true})}</vaadin-button
    >`;
  }

  /** @param {number} place @param {number} count */
  #renderEdit(place, count) {
    const form = /** @type {RowForm} */ (this.#row);
    return html`<li
      class="row-edit"
      data-test="${this.testId}-edit"
      @keydown=${(/** @type {KeyboardEvent} */ event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        this.#close();
      }}
    >
      ${this.edit(form)}
      <div class="row-tools">
        <vaadin-button data-test="${this.testId}-done" @click=${() => this.#close()}>${t('row-done')}</vaadin-button>
        <span class="grow"></span>
        ${this.#tool('arrow-up', t('row-up'), () => this.#move(place, -1), place === 0)}
        ${this.#tool('arrow-down', t('row-down'), () => this.#move(place, 1), place >= count - 1)}
        ${this.#tool('trash-2', t('row-remove'), () => this.#remove(place))}
      </div>
    </li>`;
  }

  /** @param {TypedRow} row @param {number} place */
  #renderRow(row, place) {
    return html`<li>
      <button class="row" type="button" data-row=${place} @click=${() => this.#openAt(place)}>
        ${this.describe(row)}
      </button>
    </li>`;
  }

  render() {
    const rows = this.#rows;
    const places = rows.map((_, place) => place);
    if (this.editing !== null && this.editing >= rows.length) places.push(this.editing);
    const problem = this.form.problem(this.name);
    return html`<header class="section-head">
        <h2>${this.label}</h2>
        ${rows.length > 0 ? html`<span class="count">${rows.length}</span>` : ''}
        <span class="grow"></span>
        ${this.adds.map(
          (
            add,
          ) => html`<vaadin-button theme="tertiary" data-test=${add.test} ?disabled=${this.isReadOnly} @click=${() => this.#add(add.row)}
            >${icon('plus', {slot: 'prefix', small: true})}${add.label}</vaadin-button
          >`,
        )}
      </header>
      ${
        problem && problem.rule !== 'row'
          ? html`<p class="problem">
              ${icon('triangle-alert', {small: true})}${problem.row === undefined ? '' : t('row-number', {number: problem.row + 1})}
              ${word('problem', problem.rule)}
            </p>`
          : ''
      }
      ${
        places.length === 0
          ? html`<p class="nothing">${this.empty}</p>`
          : html`<ol class="rows" data-test=${this.testId}>
              ${repeat(
                places,
                (place) => place,
                (place) =>
                  place === this.editing ? this.#renderEdit(place, rows.length) : this.#renderRow(rows[place], place),
              )}
            </ol>`
      }`;
  }
}
customElements.define('r-rows-field', RowsField);
