// Copies the selected meetings as a table. A clipboard is only written while its event lasts, so the rows are brought
// here before.
import {meetingsRows} from '../api/meetings.js';
import {htmlTable, plainTable} from './table.js';

/** @typedef {import('../api/types.js').MeetingRow} MeetingRow */

/** Rest after which the rows of a new selection are brought, in milliseconds. */
const REST = 150;
/** A selection up to this many rows is brought without being asked for. */
const UNASKED = 2000;
/** Rows of one question. */
const AT_ONCE = 1000;

/** Event: `change` when the rows are here. */
export class Copying extends EventTarget {
  /** The selected rows in the list's order; null: not here yet. @type {MeetingRow[] | null} */
  rows = null;
  #asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;

  /**
   * Another selection.
   * @param {number} count @param {() => Promise<string[]>} inOrder its ids in the list's order
   */
  prepare(count, inOrder) {
    clearTimeout(this.#rest);
    this.#asked += 1;
    this.rows = null;
    if (count > 0 && count <= UNASKED) this.#rest = setTimeout(() => this.bring(inOrder), REST);
  }

  /** @param {() => Promise<string[]>} inOrder */
  async bring(inOrder) {
    clearTimeout(this.#rest);
    this.#asked += 1;
    const mine = this.#asked;
    const ids = await inOrder();
    /** @type {MeetingRow[]} */
    const rows = [];
    for (let from = 0; from < ids.length && mine === this.#asked; from += AT_ONCE)
      rows.push(...(await meetingsRows(ids.slice(from, from + AT_ONCE))));
    if (mine !== this.#asked) return;
    this.rows = rows;
    this.dispatchEvent(new Event('change'));
  }

  /** Writes the rows in a clipboard event; false: they are not here yet. @param {ClipboardEvent} event @param {string[]} columns */
  write(event, columns) {
    if (!this.rows || !event.clipboardData) return false;
    event.clipboardData.setData('text/plain', plainTable(this.rows, columns));
    event.clipboardData.setData('text/html', htmlTable(this.rows, columns));
    event.preventDefault();
    return true;
  }
}
