// A list view held in the shell, of which pages are here: those around what is looked at.
import {CommandError} from '../api/ipc.js';
import {meetingsAmong, meetingsIds, meetingsPage, meetingsPlace, meetingsView} from '../api/meetings.js';

/** @typedef {import('../api/types.js').MeetingRow} MeetingRow */
/** @typedef {import('../api/types.js').MeetingFilter} Filter */

/** Rows of a page. */
const PAGE = 100;
/** Pages that are asked for at the same time: what a fast scrollbar passes by is not asked for. */
const AT_ONCE = 2;
/** Pages that stay; the others can be asked for again. */
const STAYING = 40;
/** How often a question is asked again whose view was replaced in the shell meanwhile. */
const TRIES = 3;

/** The shell holds another view now. @param {unknown} thrown */
const isReplaced = (thrown) => thrown instanceof CommandError && thrown.code === 'not_found';

/**
 * Events: `change` when rows came; `replaced` when the shell holds another view and no newer question is on its way:
 * whoever listens asks again. Questions may overtake each other there, and only one view is held.
 */
export class MeetingView extends EventTarget {
  total = 0;
  /** @type {number[]} */
  years = [];
  /** The shell's number of this view; 0: there is none yet. */
  #view = 0;
  #asked = 0;
  /** Over when the newest question is answered, however it ended. @type {Promise<unknown>} */
  #asking = Promise.resolve();
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

  /** Where a meeting is, if its row is here. @param {string} id */
  placeOf(id) {
    for (const [page, rows] of this.#pages) {
      const place = rows.findIndex((row) => row.id === id);
      if (place >= 0) return page * PAGE + place;
    }
    return -1;
  }

  /** Where a meeting is, though its row never came; -1: it is not in the view. @param {string} id */
  async find(id) {
    const here = this.placeOf(id);
    return here < 0 && id ? ((await this.#ofNewest((view) => meetingsPlace(view, id))) ?? -1) : here;
  }

  /** Those of the meetings that are in the view, in its order. @param {Iterable<string>} ids */
  among(ids) {
    return this.#ofNewest((view) => meetingsAmong(view, [...ids]));
  }

  /**
   * Asks for the view. What stood before stays until the first rows of the new one are here, so that nothing
   * flickers. False: a newer question was asked meanwhile.
   * @param {Filter} filter @param {number} at the row that will be looked at
   */
  ask(filter, at) {
    this.#asked += 1;
    const answer = this.#ask(this.#asked, filter, at);
    this.#asking = answer.catch(() => {});
    return answer;
  }

  /** @param {number} mine @param {Filter} filter @param {number} at @returns {Promise<boolean>} */
  async #ask(mine, filter, at) {
    for (let turn = 1; ; turn += 1) {
      try {
        const {view, total, years} = await meetingsView(filter);
        if (mine !== this.#asked) return false;
        const page = Math.floor(Math.min(at, Math.max(0, total - 1)) / PAGE);
        const rows = await meetingsPage(view, page * PAGE, PAGE);
        if (mine !== this.#asked) return false;
        this.#show(view, {total, years}, page, rows);
        return true;
      } catch (thrown) {
        if (mine !== this.#asked) return false;
        if (!isReplaced(thrown) || turn === TRIES) throw thrown;
      }
    }
  }

  /** @param {number} view @param {{total: number, years: number[]}} counts @param {number} page @param {MeetingRow[]} rows */
  #show(view, {total, years}, page, rows) {
    Object.assign(this, {total, years});
    this.#view = view;
    this.#pages = new Map([[page, rows]]);
    this.#coming = new Set();
    this.#fill();
  }

  /** A question whose view may be replaced before it is answered. @template T @param {(view: number) => Promise<T>} question */
  async #ofNewest(question) {
    for (let turn = 1; ; turn += 1) {
      await this.#asking;
      const asked = this.#asked;
      try {
        return await question(this.#view);
      } catch (thrown) {
        if (!isReplaced(thrown) || turn === TRIES) throw thrown;
        this.#replaced(asked);
      }
    }
  }

  /** @param {number} asked the newest question when the view was still there */
  #replaced(asked) {
    if (asked === this.#asked) this.dispatchEvent(new Event('replaced'));
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
      // The rows of a view that was replaced come with the next one.
      if (!isReplaced(thrown)) throw thrown;
      this.#replaced(asked);
    }
  }

  /**
   * Ids of a stretch, also of rows that never came; none if the view was replaced, where other rows have these places.
   * @param {number} from @param {number} to not included
   */
  async ids(from, to) {
    const asked = this.#asked;
    try {
      return await meetingsIds(this.#view, from, to);
    } catch (thrown) {
      if (!isReplaced(thrown)) throw thrown;
      this.#replaced(asked);
      return [];
    }
  }
}
