// A month to choose days in: arrows move, Shift with them chooses several, Page Up and Down change the month.
import {html} from 'lit';
import {shift, today} from '../base/dates.js';
import {Element} from '../base/element.js';
import {firstDay, showDay} from '../base/format.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import './month-grid.css';

/** @param {string} day YYYY-MM-DD @param {number} months */
function shiftMonths(day, months) {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** @param {string} day */
const weekday = (day) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The weeks that a day's month touches. @param {string} day @param {number} first weekday of a week @returns {string[][]} */
export function weeksAround(day, first) {
  const start = `${day.slice(0, 8)}01`;
  let at = shift(start, -((weekday(start) - first + 7) % 7));
  /** @type {string[][]} */
  const weeks = [];
  while (weeks.length === 0 || at.slice(0, 7) === day.slice(0, 7)) {
    weeks.push(Array.from({length: 7}, (_, step) => shift(at, step)));
    at = shift(at, 7);
  }
  return weeks;
}

/** Event: `pick` (detail: {from, to}). */
class MonthGrid extends Element {
  static properties = {from: {}, to: {}, at: {state: true}, anchor: {state: true}};

  constructor() {
    super();
    /** What is chosen now, YYYY-MM-DD, or ''. */
    this.from = '';
    this.to = '';
    /** The day that has the keyboard. */
    this.at = '';
    /** Where choosing several began, or ''. */
    this.anchor = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.at = this.from || today();
  }

  async focusDay() {
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-day="${this.at}"]`))?.focus();
  }

  /** @param {string} day @param {boolean} several whether the days in between are chosen too */
  #pick(day, several) {
    const other = several ? this.anchor || this.from || day : this.anchor || day;
    const [from, to] = [day, other].sort();
    this.tell('pick', {from, to});
  }

  /** @param {string} day @param {boolean} several */
  #go(day, several) {
    this.anchor = several ? this.anchor || this.at : '';
    this.at = day;
    this.focusDay();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const week = (weekday(this.at) - firstDay() + 7) % 7;
    /** @type {Record<string, () => string>} */
    const moves = {
      ArrowLeft: () => shift(this.at, -1),
      ArrowRight: () => shift(this.at, 1),
      ArrowUp: () => shift(this.at, -7),
      ArrowDown: () => shift(this.at, 7),
      Home: () => shift(this.at, -week),
      End: () => shift(this.at, 6 - week),
      PageUp: () => shiftMonths(this.at, event.ctrlKey ? -12 : -1),
      PageDown: () => shiftMonths(this.at, event.ctrlKey ? 12 : 1),
    };
    if (event.altKey || !moves[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    this.#go(moves[event.key](), event.shiftKey);
  }

  /** @param {string} day */
  #renderDay(day) {
    const [from, to] = this.anchor ? [this.anchor, this.at].sort() : [this.from, this.to];
    const chosen = from !== '' && day >= from && day <= to;
    const outside = day.slice(0, 7) !== this.at.slice(0, 7);
    return html`<td role="gridcell" aria-selected=${chosen ? 'true' : 'false'}>
      <button
        type="button"
        class="day ${outside ? 'outside' : ''} ${day === today() ? 'today' : ''}"
        data-day=${day}
        tabindex=${day === this.at ? 0 : -1}
        aria-label=${showDay(day, 'long')}
        aria-current=${day === today() ? 'date' : 'false'}
        @click=${(/** @type {MouseEvent} */ event) => this.#pick(day, event.shiftKey)}
      >
        ${Number(day.slice(8))}
      </button>
    </td>`;
  }

  /** @param {string} image @param {string} label @param {number} months */
  #renderTurn(image, label, months) {
    return html`<button type="button" class="turn" tabindex="-1" aria-label=${label} title=${label} @click=${() => this.#go(shiftMonths(this.at, months), false)}>
      ${icon(image, {small: true})}
    </button>`;
  }

  render() {
    const weeks = weeksAround(this.at, firstDay());
    const month = `${word('month', String(Number(this.at.slice(5, 7))))} ${this.at.slice(0, 4)}`;
    return html`<div class="month-head">
        ${this.#renderTurn('arrow-left', t('month-before'), -1)}
        <span class="month-name" aria-live="polite">${month}</span>
        ${this.#renderTurn('arrow-right', t('month-after'), 1)}
      </div>
      <table role="grid" aria-label=${month} aria-multiselectable="true" @keydown=${this.#onKey}>
        <thead>
          <tr>
            ${weeks[0].map((day) => html`<th scope="col">${word('weekday', String(weekday(day)))}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeks.map((week) => html`<tr>${week.map((day) => this.#renderDay(day))}</tr>`)}
        </tbody>
      </table>
      <p class="hint">${t('month-keys')}</p>`;
  }
}
customElements.define('r-month-grid', MonthGrid);
