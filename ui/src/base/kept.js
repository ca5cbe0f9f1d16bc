// What this account keeps for this archive, in hand: filters, columns, what was used last. Read once when an archive
// is entered, written a moment after it changes.
import * as api from '../api/kept.js';

/** Rest after which a change is written, in milliseconds: sizing a column changes its width at every step. */
const REST = 400;

class Kept {
  /** @type {Record<string, unknown>} */
  #things = {};
  /** Keys whose value is not written yet. @type {Set<string>} */
  #waiting = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;

  constructor() {
    addEventListener('beforeunload', () => this.flush());
  }

  /** Reads what the archive that was just opened holds. It can be worked with without any of it. */
  async load() {
    clearTimeout(this.#rest);
    this.#waiting.clear();
    try {
      this.#things = (await api.kept()) ?? {};
    } catch (thrown) {
      console.warn('kept', thrown);
      this.#things = {};
    }
  }

  /** What is kept under a key; undefined: nothing. It was written by any version: read it with care. @param {string} key */
  get(key) {
    return this.#things[key];
  }

  /** @param {string} key @param {unknown} value null forgets it */
  put(key, value) {
    if (JSON.stringify(value) === JSON.stringify(this.#things[key] ?? null)) return;
    this.#things[key] = value;
    this.#waiting.add(key);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.flush(), REST);
  }

  /** Writes what waits. A failure costs a convenience only: it is logged, not said. */
  flush() {
    clearTimeout(this.#rest);
    for (const key of this.#waiting)
      api.keep(key, this.#things[key] ?? null).catch((thrown) => console.warn('keep', key, thrown));
    this.#waiting.clear();
  }
}

export const kept = new Kept();
