// What a form's fields talk to: values, what is typed and not yet valid, and why.

/** What a text means: fields to save, or the rule that it breaks. @typedef {{fields: Record<string, unknown>} | {problem: string}} Reading */
/**
 * Between a field's value and its text. `all` are the form's values.
 * @typedef {object} Codec
 * @property {(value: unknown, all: Record<string, unknown>) => string} show
 * @property {(text: string, all: Record<string, unknown>) => Reading} read
 */
/** Why a field is not saved; `row` and `key` where it is a list. @typedef {{rule: string, row?: number, key?: string}} Problem */

/** The name of the saved field that holds `name`: "series" for "series.number". @param {string} name */
export const rootOf = (name) => name.split(/[.[]/)[0];

/** Event: `change` whenever a value, a text or a problem is another. */
export class Form extends EventTarget {
  /** @type {Record<string, unknown>} */
  values = {};
  /** @type {Map<string, string>} */
  drafts = new Map();
  /** @type {Map<string, Problem>} */
  problems = new Map();

  /** @param {(name: string) => Codec} codec */
  constructor(codec) {
    super();
    this.codec = codec;
  }

  /** The value of "venue" or "series.number". @param {string} name @returns {unknown} */
  value(name) {
    /** @type {unknown} */
    let value = this.values;
    for (const key of name.split('.')) value = /** @type {Record<string, unknown> | null | undefined} */ (value)?.[key];
    return value;
  }

  /** What the field shows: what was typed, if it is not saved, else the value. @param {string} name */
  text(name) {
    return this.drafts.get(name) ?? this.codec(name).show(this.value(name), this.values);
  }

  /** @param {string} name */
  problem(name) {
    return this.problems.get(name) ?? null;
  }

  /** What is saved stands in the archive, where it can be undone. */
  get isStored() {
    return false;
  }

  /** Takes a text as it was typed. @param {string} name @param {string} text */
  type(name, text) {
    if (text === this.text(name) && !this.problems.has(name)) return;
    const reading = this.codec(name).read(text, this.values);
    if ('problem' in reading) return this.keep(name, text, {rule: reading.problem});
    this.set(reading.fields, {[name]: text});
  }

  /** Whether a text is only taken when its field is left or Enter is pressed, not while typing pauses. @param {string} _name */
  waits(_name) {
    return false;
  }

  /** Keeps what is typed so far in a field that waits, for the case that nobody can go on. @param {string} _name @param {string} _text */
  note(_name, _text) {}

  /**
   * Takes new values.
   * @param {Record<string, unknown>} fields
   * @param {Record<string, string>} [typed] the texts that they were read from, by name
   */
  set(fields, typed = {}) {
    const names = Object.keys(typed);
    // A value that was chosen replaces all that was typed for it; one that was read, only that text.
    const replaced = [...this.drafts.keys()].filter((name) =>
      names.length > 0 ? names.includes(name) || name in fields : rootOf(name) in fields,
    );
    for (const name of replaced) this.release(name);
    const all = this.accompany(fields);
    this.show(all);
    this.changed();
    this.save(all, typed);
  }

  /** Fields with others that follow them. @param {Record<string, unknown>} fields @returns {Record<string, unknown>} */
  accompany(fields) {
    return fields;
  }

  /** Shows values that are not ours to save. @param {Record<string, unknown>} fields */
  show(fields) {
    this.values = {...this.values, ...fields};
  }

  /** Keeps a text that is not valid, with the reason. @param {string} name @param {string} text @param {Problem} problem */
  keep(name, text, problem) {
    this.drafts.set(name, text);
    this.problems.set(name, problem);
    this.changed();
  }

  /** @param {string} name */
  release(name) {
    this.drafts.delete(name);
    this.problems.delete(name);
  }

  /**
   * What a form does with new values.
   * @param {Record<string, unknown>} _fields
   * @param {Record<string, string>} _typed
   */
  save(_fields, _typed) {}

  changed() {
    this.dispatchEvent(new Event('change'));
  }
}
