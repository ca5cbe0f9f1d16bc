// A list of rows: read as lines, one at a time opened for editing in place, ordered by keys and by pointer.
import '@vaadin/button';
import {html} from 'lit';
import {REQUIRED} from '../base/element.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {Field} from './field.js';
import {dragRow, placeAfterMove} from './row-drag.js';
import {faultOf, isBlank, RowForm, readTyped} from './rows.js';
import {say} from './toast.js';
import './rows-field.css';

/** @typedef {import('./rows.js').TypedRow} TypedRow */
/** @typedef {import('lit').TemplateResult} TemplateResult */

/** Whether Enter is done with a cell: a list of choices takes it itself, and with Shift it breaks a line. @param {HTMLElement} target @param {KeyboardEvent} event */
const endsCell = (target, event) =>
  target.matches('textarea.lines') ? !event.shiftKey : target.matches('input') && !target.closest('vaadin-combo-box');

class RowsField extends Field {
  static properties = {
    kind: {attribute: false},
    describe: {attribute: false},
    edit: {attribute: false},
    adds: {attribute: false},
    following: {attribute: false},
    arrange: {attribute: false},
    empty: {},
    editing: {state: true},
    current: {state: true},
    dropping: {state: true},
    moved: {state: true},
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
    /** What the row after one says at first. @type {(row: TypedRow) => TypedRow} */
    this.following = () => ({});
    /** What else changes when rows come, go and move. @type {(rows: TypedRow[], before: TypedRow[]) => TypedRow[]} */
    this.arrange = (rows) => rows;
    /** What stands there without rows. */
    this.empty = '';
    /** @type {number | null} Place of the row that is edited. */
    this.editing = null;
    /** The row that the Tab key reaches. */
    this.current = 0;
    /** The place before which a dragged row would go. @type {number | null} */
    this.dropping = null;
    /** What was moved where, for screen readers. */
    this.moved = '';
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('form') && changed.get('form')) this.#forget();
    super.willUpdate(changed);
    this.#follow();
  }

  /** The open row changed under our hands, or went. */
  #follow() {
    if (this.editing === null || !this.#row || !this.#joined) return;
    const row = this.#rows[this.editing];
    if (row) this.#row.follow(row);
    else this.#forget();
  }

  get #rows() {
    return readTyped(this.form.text(this.name));
  }

  /** @param {TypedRow[]} rows */
  #put(rows) {
    this.form.type(this.name, JSON.stringify(rows));
    this.requestUpdate();
  }

  /** What is wrong with a row: what cannot be read, or what the archive refused. @param {number} place @returns {{key: string, rule: string} | null} */
  #fault(place) {
    const rows = this.#rows;
    if (!rows[place] || isBlank(this.kind, rows[place])) return null;
    const own = faultOf(this.kind, rows[place]);
    const problem = this.form.problem(this.name);
    if (own || problem?.row === undefined) return own;
    // The archive counts the rows that it was sent.
    const sent = rows.flatMap((row, at) => (isBlank(this.kind, row) ? [] : [at]));
    return sent[problem.row] === place ? {key: problem.key ?? this.kind.needed[0], rule: problem.rule} : null;
  }

  #forget() {
    this.editing = null;
    this.#row = null;
    this.#joined = false;
  }

  /** @param {number} place @param {TypedRow} row @param {boolean} joined whether it stands there already */
  #open(place, row, joined) {
    this.editing = place;
    this.current = place;
    this.#joined = joined;
    this.#row = new RowForm(
      this.kind,
      row,
      (typed) => this.#take(typed),
      () => (this.#joined && this.editing !== null ? this.#fault(this.editing) : null),
      !joined,
    );
  }

  /** Takes the open row as typed: a new one joins the list, one that says nothing any more leaves it. @param {TypedRow} typed */
  #take(typed) {
    const place = this.editing;
    if (place === null) return;
    const before = this.#rows;
    const gone = isBlank(this.kind, typed);
    if (!this.#joined && gone) return;
    // The archive may have given the row its identity meanwhile.
    const row = {...typed, ...(this.#joined && before[place]?.id && {id: before[place].id})};
    const rows = before.toSpliced(place, this.#joined ? 1 : 0, ...(gone ? [] : [row]));
    this.#put(this.#joined && !gone ? rows : this.arrange(rows, before));
    this.#joined = !gone;
  }

  /** @param {string} selector */
  async #focus(selector) {
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(selector))?.focus();
  }

  /** What is typed in the open row and not yet given to it is not lost by a key that closes it. */
  #commitCells() {
    for (const field of this.querySelectorAll('.row-edit [data-field]')) /** @type {Field} */ (field).commit();
  }

  /** What is typed in the open row goes to it before another row is touched. @param {number} place @returns {number} the other row's place then */
  #settleOpen(place) {
    const {editing} = this;
    const count = this.#rows.length;
    this.#commitCells();
    // The open row may have joined the list, or left it.
    const shift = this.#rows.length - count;
    return editing !== null && place >= editing ? place + shift : place;
  }

  #close() {
    this.#commitCells();
    const place = Math.min(this.editing ?? 0, this.#rows.length - 1);
    this.#forget();
    this.current = Math.max(0, place);
    this.#focus(place < 0 ? '.section-head vaadin-button' : `[data-row="${place}"]`);
  }

  /** @param {TypedRow} row @param {number} [place] */
  #add(row, place = this.#rows.length) {
    this.#open(place, {...this.kind.blank, ...row}, false);
    this.#focus('.row-edit [data-test]');
  }

  /** @param {number} at */
  #openAt(at) {
    const place = this.#settleOpen(at);
    this.#open(place, this.#rows[place], true);
    this.#focus('.row-edit [data-test]');
  }

  /** @param {number} at */
  #remove(at) {
    // Of the row that goes, what is typed last goes too.
    const place = this.#joined && at === this.editing ? at : this.#settleOpen(at);
    const before = this.#rows;
    this.#forget();
    if (!before[place]) return this.#close();
    this.#put(this.arrange(before.toSpliced(place, 1), before));
    // What is not an operation of the archive cannot be undone there.
    const saved = this.form.isStored && !this.form.problem(this.name);
    say({text: t('row-removed', {place: place + 1}), ...(saved && {action: 'undo'})});
    this.current = Math.max(0, Math.min(place, before.length - 2));
    this.#focus(before.length > 1 ? `[data-row="${this.current}"]` : '.section-head vaadin-button');
  }

  /** Moves a row; one that is open stays so, wherever it stands then. @param {number} place @param {number} to the place that it has then */
  #move(place, to) {
    const before = this.#rows;
    if (to < 0 || to >= before.length || !before[place]) return;
    const rows = before.toSpliced(place, 1).toSpliced(to, 0, before[place]);
    const isOpen = this.editing === place && this.#joined;
    if (this.editing !== null && !isOpen) this.editing = placeAfterMove(this.editing, place, to, !this.#joined);
    this.#put(this.arrange(rows, before));
    this.current = to;
    this.moved = t('row-moved', {place: to + 1, count: before.length});
    if (isOpen) this.#open(to, this.#rows[to] ?? before[place], true);
    else this.#focus(`[data-row="${to}"]`);
  }

  /** Keys on a row that is read. @param {KeyboardEvent} event @param {number} place */
  #onRowKey(event, place) {
    const by = {ArrowUp: -1, ArrowDown: 1}[event.key];
    if (by && event.altKey) {
      const at = this.#settleOpen(place);
      if (!this.isReadOnly) this.#move(at, at + by);
    } else if (by) {
      this.current = Math.min(Math.max(place + by, 0), this.#rows.length - 1);
      this.#focus(`[data-row="${this.current}"]`);
    } else if (event.key === 'Delete' && !this.isReadOnly) this.#remove(place);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Keys in the row that is edited. @param {KeyboardEvent} event */
  #onEditKey(event) {
    const place = this.editing;
    if (place === null || event.defaultPrevented) return;
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Enter' && endsCell(target, event)) {
      // The cell has given its text to the row already.
      event.preventDefault();
      const row = this.#row?.row ?? {};
      if (this.#joined) this.#add(this.following(row), place + 1);
      else this.#close();
    }
  }

  /** Alt and an arrow move the row that is edited; its fields would open their lists. @param {KeyboardEvent} event */
  #onEditMove(event) {
    const by = {ArrowUp: -1, ArrowDown: 1}[event.key];
    if (!by || !event.altKey || this.editing === null || !this.#joined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#commitCells();
    this.#move(this.editing, this.editing + by);
  }

  /** @param {PointerEvent} event @param {number} at */
  #drag(event, at) {
    if (event.button !== 0 || this.isReadOnly) return;
    const place = this.#settleOpen(at);
    dragRow(
      event,
      place,
      // A row that has not joined the list has no place in it.
      () =>
        [.../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('.rows > li'))].filter(
          (row) => this.#joined || !row.matches('.row-edit'),
        ),
      (to) => {
        this.dropping = to;
      },
      (to) => this.#move(place, to > place ? to - 1 : to),
    );
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

  /** The line where a dragged row would go. @param {number} place @param {number} count */
  #dropMark(place, count) {
    if (this.dropping === place) return 'drop-before';
    return this.dropping === count && place === count - 1 ? 'drop-after' : '';
  }

  /** @param {number} place @param {number} count */
  #renderEdit(place, count) {
    const form = /** @type {RowForm} */ (this.#row);
    return html`<li
      class="row-edit ${this.#joined ? this.#dropMark(place, count) : ''}"
      data-test="${this.testId}-edit"
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.#onEditKey(event)}
    >
      <div
        @keydown=${{handleEvent: (/** @type {KeyboardEvent} */ event) => this.#onEditMove(event), capture: true}}
      >
        ${this.edit(form)}
      </div>
      <div class="row-tools">
        <vaadin-button data-test="${this.testId}-done" @click=${() => this.#close()}>${t('row-done')}</vaadin-button>
        <span class="hint">${t('row-keys')}</span>
        <span class="grow"></span>
        ${this.#tool('arrow-up', t('row-up'), () => this.#move(place, place - 1), place === 0 || !this.#joined)}
        ${this.#tool('arrow-down', t('row-down'), () => this.#move(place, place + 1), place >= count - 1 || !this.#joined)}
        ${this.#tool('trash-2', t('row-remove'), () => (this.#joined ? this.#remove(place) : this.#close()))}
      </div>
    </li>`;
  }

  /** @param {TypedRow} row @param {number} place @param {number} count */
  #renderRow(row, place, count) {
    const fault = this.#fault(place);
    return html`<li class=${this.#dropMark(place, count)}>
      ${
        count > 1 && !this.isReadOnly
          ? html`<span class="grip" aria-hidden="true" title=${t('row-drag')} @pointerdown=${(/** @type {PointerEvent} */ event) => this.#drag(event, place)}
              >${icon('grip-vertical', {small: true})}</span
            >`
          : ''
      }
      <button
        class="row ${fault ? 'wrong' : ''}"
        type="button"
        data-row=${place}
        tabindex=${place === Math.min(this.current, count - 1) ? 0 : -1}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        @click=${() => this.#openAt(place)}
        @focus=${() => {
          this.current = place;
        }}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#onRowKey(event, place)}
      >
        ${this.describe(row)}
        ${fault ? html`<span class="problem">${icon('triangle-alert', {small: true})}${word('problem', fault.rule)}</span>` : ''}
      </button>
    </li>`;
  }

  #renderList() {
    const rows = this.#rows;
    const items = rows.map((row, place) =>
      place === this.editing && this.#joined
        ? this.#renderEdit(place, rows.length)
        : this.#renderRow(row, place, rows.length),
    );
    if (this.editing !== null && !this.#joined)
      items.splice(this.editing, 0, this.#renderEdit(this.editing, rows.length));
    return items.length === 0 ? html`<p class="nothing">${this.empty}</p>` : html`<ol class="rows">${items}</ol>`;
  }

  render() {
    const count = this.#rows.length;
    const problem = this.form.problem(this.name);
    const inRow = problem?.rule === 'row' || problem?.row !== undefined;
    return html`<header class="section-head">
        <h2>${this.label}</h2>
        ${count > 0 ? html`<span class="count">${count}</span>` : ''}
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
        problem && !inRow
          ? html`<p class="problem">${icon('triangle-alert', {small: true})}${word('problem', problem.rule)}</p>`
          : ''
      }
      <div data-test=${this.testId}>${this.#renderList()}</div>
      <span class="unseen" role="status">${this.moved}</span>`;
  }
}
customElements.define('r-rows-field', RowsField);
