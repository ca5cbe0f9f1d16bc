// A list view held in the shell, of which pages are here: those around what is looked at.
import {meetingsIds, meetingsPage, meetingsView} from '../api/meetings.js';

/** @typedef {import('../api/types.js').MeetingRow} MeetingRow */
/** @typedef {import('../api/types.js').MeetingFilter} Filter */

/** Rows of a page. */
const PAGE = 100;
/** Pages that are asked for at the same time: what a fast scrollbar passes by is not asked for. */
const AT_ONCE = 2;
/** Pages that stay; the others can be asked for again. */
const STAYING = 40;

/** Event: `change` when rows came. */
export class MeetingView extends EventTarget {
  total = 0;
  /** @type {number[]} */
  years = [];
  /** The shell's number of this view; 0: there is none yet. */
  #view = 0;
  #asked = 0;
  /** Newest last. @type {Map<number, MeetingRow[]>} */
  #pages = new Map();
  /** @type {Set<number>} */
  #coming = new Set();
  /** The stretch that is looked at. */
  #from = 0;
  #to = 0;

  get isOpen() {
    return this.#view !== 0;
  }

  /** @param {number} place @returns {MeetingRow | undefined} undefined: not here yet */
  row(place) {
    return this.#pages.get(Math.floor(place / PAGE))?.[place % PAGE];
  }

  /** Where the meetings are whose rows are here. @returns {Map<string, number>} */
  places() {
    const places = new Map();
    for (const [page, rows] of this.#pages)
      for (const [place, {id}] of rows.entries()) places.set(id, page * PAGE + place);
    return places;
  }

  /** Where a meeting is, if its row is here. @param {string} id */
  placeOf(id) {
    for (const [page, rows] of this.#pages) {
      const place = rows.findIndex((row) => row.id === id);
      if (place >= 0) return page * PAGE + place;
    }
    return -1;
  }

  /**
   * Asks for the view. What stood before stays until the first rows of the new one are here, so that nothing
   * flickers. False: a newer question was asked meanwhile.
   * @param {Filter} filter @param {number} at the row that will be looked at
   */
  async ask(filter, at) {
    this.#asked += 1;
    const mine = this.#asked;
    const {view, total, years} = await meetingsView(filter);
    if (mine !== this.#asked) return false;
    const page = Math.floor(Math.min(at, Math.max(0, total - 1)) / PAGE);
    const rows = await meetingsPage(view, page * PAGE, PAGE);
    if (mine !== this.#asked) return false;
    Object.assign(this, {total, years});
    this.#view = view;
    this.#pages = new Map([[page, rows]]);
    this.#coming = new Set();
    this.#fill();
    return true;
  }

  /** Says what is looked at: its rows come. @param {number} from @param {number} to not included */
  look(from, to) {
    this.#from = from;
    this.#to = to;
    this.#fill();
  }

  #fill() {
    if (!this.isOpen) return;
    const last = Math.floor((Math.min(this.#to, this.total) - 1) / PAGE);
    for (let page = Math.floor(this.#from / PAGE); page <= last; page += 1) {
      if (this.#coming.size >= AT_ONCE) return;
      if (!this.#pages.has(page) && !this.#coming.has(page)) this.#fetch(page);
    }
  }

  /** @param {number} page */
  async #fetch(page) {
    const asked = this.#asked;
    const coming = this.#coming;
    coming.add(page);
    try {
      const rows = await meetingsPage(this.#view, page * PAGE, PAGE);
      if (coming !== this.#coming) return;
      coming.delete(page);
      this.#pages.set(page, rows);
      const [oldest] = this.#pages.keys();
      if (this.#pages.size > STAYING) this.#pages.delete(oldest);
      this.dispatchEvent(new Event('change'));
      this.#fill();
    } catch (thrown) {
      coming.delete(page);
      // A newer question has replaced the view in the shell: its rows come anyway.
      if (asked === this.#asked) throw thrown;
    }
  }

  /** Ids of a stretch, also of rows that never came; none if a newer view replaced this one. @param {number} from @param {number} to not included */
  async ids(from, to) {
    const asked = this.#asked;
    try {
      return await meetingsIds(this.#view, from, to);
    } catch (thrown) {
      if (asked === this.#asked) throw thrown;
      return [];
    }
  }
}
