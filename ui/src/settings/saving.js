// Forms whose every change is saved at once, said with its way back; what is refused is kept, with the reason.
import {CommandError} from '../api/ipc.js';
import {readColour} from '../base/colour.js';
import {line, patch} from '../parts/codecs.js';
import {Form, rootOf} from '../parts/form.js';

/** @typedef {import('../parts/form.js').Codec} Codec */

/** "#rrggbb" as it is typed by hand, or none. @param {string} name @returns {Codec} */
export const colour = (name) => ({
  show: (value) => String(value ?? ''),
  read(text, all) {
    if (!text.trim()) return patch(name, null, all);
    const read = readColour(text);
    return read ? patch(name, read, all) : {problem: 'not_a_colour'};
  },
});

/** One line that is never null. @param {string} name @returns {Codec} */
export const plainLine = (name) => ({
  show: line(name).show,
  read: (text, all) => patch(name, text.trim().replace(/\s+/g, ' '), all),
});

/** Events: `change`; `saved` after each change that the archive took. */
export class SavingForm extends Form {
  /** Why the last change was not saved, where no field can say it. @type {unknown} */
  failure = null;
  /** Changes are sent one after the other. @type {Promise<void>} */
  #last = Promise.resolve();

  /** Sends changed fields; answers with all values. @param {Record<string, unknown>} _fields @returns {Promise<Record<string, unknown>>} */
  send(_fields) {
    throw new Error('A form says how it is saved');
  }

  /** All values as the archive has them. @returns {Promise<Record<string, unknown>>} */
  fetch() {
    throw new Error('A form says how it is read');
  }

  async load() {
    this.values = await this.fetch();
    this.changed();
  }

  /** @param {Record<string, unknown>} fields @param {Record<string, string>} typed */
  save(fields, typed) {
    this.#last = this.#last.then(() => this.#save(fields, typed));
  }

  /** @param {Record<string, unknown>} fields @param {Record<string, string>} typed */
  async #save(fields, typed) {
    this.failure = null;
    try {
      this.values = await this.send(fields);
      this.dispatchEvent(new Event('saved'));
    } catch (thrown) {
      await this.#refused(thrown, fields, typed);
    }
    this.changed();
  }

  /**
   * Keeps what was typed or chosen beside its reason, where the archive says which field it is.
   * @param {unknown} thrown @param {Record<string, unknown>} fields @param {Record<string, string>} typed
   */
  async #refused(thrown, fields, typed) {
    const {field, problem} = thrown instanceof CommandError ? thrown : {field: null, problem: null};
    this.values = await this.fetch().catch(() => this.values);
    if (!field || !problem) {
      this.failure = thrown;
      return;
    }
    const root = rootOf(field);
    const name = Object.keys(typed).find((one) => one === field || rootOf(one) === root) ?? root;
    this.keep(name, typed[name] ?? this.codec(name).show(fields[root], fields), {rule: problem});
  }
}
