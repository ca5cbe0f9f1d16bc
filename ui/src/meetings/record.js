// One open meeting: saved as typed, in order, with what is not valid kept as drafts.

import {CommandError} from '../api/ipc.js';
import {createMeeting, editMeeting, newDrafts, openMeeting, putDraft} from '../api/meetings.js';
import {today} from '../base/dates.js';
import {session} from '../base/session.js';
import {Form} from '../parts/form.js';
import {boxOf, heldBy} from './boxes.js';
import {blank, codec, complete} from './fields.js';

/** @typedef {import('../api/types.js').OpenMeeting} OpenMeeting */
/** @typedef {Record<string, unknown>} Fields */

/** Boxes whose rules look at each other: a refused one is tried again when the other is saved. */
const TOGETHER = ['days', 'hours'];
/** The last draft on its way: commands may overtake each other, so one waits for the other. @type {Promise<unknown>} */
let drafting = Promise.resolve();
/** The new meeting that is on its way to the archive: the next one waits for it, or it would take over its drafts. @type {Promise<unknown>} */
let creating = Promise.resolve();
/** After a failure, saving is tried again after this time, in milliseconds. */
const PATIENCE = 15_000;
/** Records that hold what could not be saved, such as while the archive's disk is gone. They outlive their page. @type {Set<MeetingRecord>} */
const held = new Set();

/** Records with something on its way. @type {Set<MeetingRecord>} */
const busy = new Set();

/** The record that still holds what could not be saved. @param {string} id */
const heldRecord = (id) => [...held].find((record) => record.id === id && record.archive === archivePath());
const archivePath = () => session.state?.archive?.path ?? '';

/** The id under which drafts of a meeting that does not exist yet are kept. */
export const NEW = 'new';

/** Events: `change`; `created` when a new meeting got its id. */
export class MeetingRecord extends Form {
  /** What the archive has. @type {Fields} */
  #saved = {};
  /** What is on its way or waits. @type {Fields} */
  #waiting = {};
  /** @type {Record<string, string>} */
  #typed = {};
  /** @type {Promise<void> | null} */
  #running = null;
  /** @type {CommandError | null} Why the last saving failed, beyond an invalid field. */
  failure = null;
  changedAt = '';
  changedBy = '';
  /** The archive that it belongs to. */
  archive = archivePath();
  /** Drafts that are on their way. */
  #drafting = 0;
  /** Drafts that could not be written, by id and name. @type {Map<string, {id: string, name: string, text: string | null}>} */
  #undrafted = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #again;

  /** @param {string} id */
  constructor(id) {
    super(codec);
    this.id = id;
  }

  /** @param {string} id */
  static async open(id) {
    const before = heldRecord(id);
    if (before) {
      before.retry();
      return before;
    }
    const record = new MeetingRecord(id);
    await drafting;
    const opened = await openMeeting(id);
    record.#accept(opened);
    record.#takeDrafts(opened.drafts);
    return record;
  }

  /** Saves what can be saved, of every record; resolves when nothing is on its way any more. */
  static async allSettled() {
    for (const record of held) record.retry();
    while (busy.size > 0) await Promise.all([...busy].map((record) => record.settled()));
  }

  /** How many records have something that is not safe. */
  static get unsafe() {
    return new Set([...held, ...busy]).size;
  }

  /** The meeting that does not exist yet, with what was typed for it before. @param {string} language */
  static async begin(language) {
    await creating.catch(() => {});
    const before = heldRecord(NEW);
    if (before) {
      before.retry();
      return before;
    }
    const record = new MeetingRecord(NEW);
    record.values = blank(language);
    await drafting;
    record.#takeDrafts(await newDrafts());
    return record;
  }

  /** Begins the meeting that does not exist yet with what another one had. @param {Fields} fields */
  static async prefill(fields) {
    await creating.catch(() => {});
    const all = complete(fields);
    for (const box of new Set(Object.keys(fields).map(boxOf))) {
      const text = codec(box).show(
        /** @type {Fields} */ (/** @type {unknown} */ (all))[box],
        /** @type {Fields} */ (/** @type {unknown} */ (all)),
      );
      if (text && text !== '[]') await putDraft(NEW, box, text);
    }
  }

  get isNew() {
    return this.id === NEW;
  }

  get isStored() {
    return !this.isNew;
  }

  get isSaving() {
    return this.#running !== null;
  }

  /** Names of fields that are typed and not saved. */
  get unsaved() {
    return [...this.problems.keys()];
  }

  /** Half a date is a date too ("20.6."): it would begin the meeting in the wrong year. @param {string} name */
  waits(name) {
    return this.isNew && name === 'days';
  }

  /** @param {string} name @param {string} text */
  note(name, text) {
    this.#draft(name, text || null);
  }

  /** @param {Fields} fields */
  accompany(fields) {
    // What the archive will take the status for, unless it is chosen: held if past.
    if (this.isNew && fields.ends_on && !('status' in fields) && !this.#newDraftNames.has('status'))
      this.show({status: String(fields.ends_on) < today() ? 'held' : 'planned'});
    return fields;
  }

  /** @param {string} name @param {string} text @param {import('../parts/form.js').Problem} problem */
  keep(name, text, problem) {
    super.keep(name, text, problem);
    this.#draft(name, text);
  }

  /** @param {string} name */
  release(name) {
    if (this.drafts.has(name) && !this.isNew) this.#draft(name, null);
    super.release(name);
  }

  /** @param {Fields} fields @param {Record<string, string>} typed */
  save(fields, typed) {
    Object.assign(this.#waiting, fields);
    Object.assign(this.#typed, typed);
    if (this.isNew)
      for (const name of new Set(Object.keys(fields).map(boxOf)))
        this.#draft(name, codec(name).show(this.value(name), this.values) || null);
    if (!this.#lacksBeginning) this.#save();
  }

  /** After a failure: saves what waits, and writes the drafts that could not be written. */
  retry() {
    if (this.archive !== archivePath()) return;
    this.failure = null;
    const undrafted = [...this.#undrafted.values()];
    this.#undrafted.clear();
    for (const {id, name, text} of undrafted) this.#draft(name, text, id);
    this.#save();
  }

  /** @param {CommandError} error */
  #fail(error) {
    this.failure = error;
    held.add(this);
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.retry(), PATIENCE);
    this.changed();
  }

  /** Everything is safe: whatever else could not be saved may be possible again too. */
  #recover() {
    if (this.failure || this.#undrafted.size > 0 || Object.keys(this.#waiting).length > 0) return;
    clearTimeout(this.#again);
    if (!held.delete(this)) return;
    for (const other of held) other.retry();
  }

  #rest() {
    if (!this.#running && this.#drafting === 0) busy.delete(this);
  }

  #save() {
    busy.add(this);
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = null;
      this.#rest();
      // A draft may still be on its way.
      drafting.then(() => this.#recover());
      this.changed();
    });
    if (this.isNew) creating = this.#running;
  }

  /** Resolves when nothing is on its way any more. */
  async settled() {
    while (this.#running) await this.#running;
    await drafting;
  }

  /** Reads the record again, unless something of ours is on its way. */
  async reload() {
    if (this.isNew || this.#running) return;
    const opened = await openMeeting(this.id);
    if (this.#running) return;
    this.#accept(opened);
    this.changed();
  }

  /** A meeting begins with its title and first day. */
  get #lacksBeginning() {
    return this.isNew && !(this.values.title && this.values.starts_on);
  }

  async #saveAll() {
    while (Object.keys(this.#waiting).length > 0 && !this.#lacksBeginning) {
      const fields = this.isNew ? this.#ownFields() : this.#waiting;
      const typed = this.#typed;
      this.#waiting = {};
      this.#typed = {};
      try {
        const wasNew = this.isNew;
        const opened = wasNew ? await createMeeting(fields) : await editMeeting(this.id, fields);
        this.failure = null;
        if (wasNew) this.#become(opened.meeting.id);
        this.#accept(opened);
        this.#tryAgain(Object.keys(fields));
        if (wasNew) this.dispatchEvent(new Event('created'));
      } catch (thrown) {
        if (!(thrown instanceof CommandError)) throw thrown;
        if (thrown.code === 'invalid') this.#refuse(thrown, fields, typed);
        else {
          this.#waiting = {...fields, ...this.#waiting};
          this.#typed = {...typed, ...this.#typed};
          return this.#fail(thrown);
        }
      }
      this.changed();
    }
  }

  /** What a new meeting says beyond the defaults. @returns {Fields} */
  #ownFields() {
    const empty = blank(String(this.values.language));
    const own = Object.entries(this.values).filter(([name, value]) => {
      if (name === 'language') return true;
      if (name === 'status') return this.#newDraftNames.has(name);
      return JSON.stringify(value) !== JSON.stringify(empty[name]);
    });
    return Object.fromEntries(own);
  }

  /** The new meeting exists: its drafts that are not valid yet move to it, the others are done. @param {string} id */
  #become(id) {
    for (const name of this.#newDraftNames) if (!this.problems.has(name)) this.#draft(name, null);
    for (const [name, text] of this.drafts) {
      this.#draft(name, null);
      this.#draft(name, text, id);
    }
    this.id = id;
  }

  /** @param {OpenMeeting} opened */
  #accept(opened) {
    this.#saved = complete(opened.meeting);
    this.values = {...this.#saved, ...this.#waiting};
    this.changedAt = opened.changed_at ?? '';
    this.changedBy = opened.changed_by ?? '';
  }

  /**
   * Nothing of `fields` was saved: the field that broke a rule stays as typed, the others go again.
   * @param {CommandError} error @param {Fields} fields @param {Record<string, string>} typed
   */
  #refuse(error, fields, typed) {
    const found = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?/.exec(error.field ?? '') ?? [];
    const sent = Object.keys(fields);
    const refused = sent.includes(found[1]) ? heldBy(boxOf(found[1])) : sent;
    const roots = sent.filter((name) => refused.includes(name));
    const names = Object.keys(typed).filter((name) => heldBy(name).some((root) => roots.includes(root)));
    const problem = {
      rule: error.problem ?? 'unknown_value',
      ...(found[2] !== undefined && {row: Number(found[2]), key: found[3]}),
    };
    for (const name of names.length > 0 ? names : new Set(roots.map(boxOf)))
      this.keep(name, typed[name] ?? codec(name).show(this.value(name), this.values), problem);
    const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !roots.includes(name)));
    for (const name of roots) this.values = {...this.values, [name]: this.#before[name]};
    this.#waiting = {...rest, ...this.#waiting};
  }

  /** What a field goes back to when it is refused. */
  get #before() {
    return this.isNew ? blank(String(this.values.language)) : this.#saved;
  }

  /** Refused fields whose rule looks at what was just saved. @param {string[]} saved */
  #tryAgain(saved) {
    for (const [name, text] of [...this.drafts]) {
      const related =
        heldBy(name).some((root) => saved.includes(root)) ||
        (TOGETHER.includes(name) && saved.some((other) => TOGETHER.includes(boxOf(other))));
      if (!related) continue;
      const reading = codec(name).read(text, this.values);
      if ('problem' in reading) continue;
      this.set(reading.fields, {[name]: text});
    }
  }

  /** @param {Record<string, string>} drafts */
  #takeDrafts(drafts) {
    for (const [name, text] of Object.entries(drafts)) {
      const reading = codec(name).read(text, this.values);
      if (this.isNew) this.#newDraftNames.add(name);
      // A new meeting's drafts are its fields; an existing one's were refused, and stay so until they are typed again.
      if ('problem' in reading || !this.isNew) {
        this.drafts.set(name, text);
        this.problems.set(name, {rule: 'problem' in reading ? reading.problem : 'not_saved'});
      } else {
        this.show(reading.fields);
      }
    }
  }

  /** Names under which something of the new meeting is kept. @type {Set<string>} */
  #newDraftNames = new Set();

  /** @param {string} name @param {string | null} text @param {string} [id] */
  #draft(name, text, id = this.id) {
    if (id === NEW && text !== null) this.#newDraftNames.add(name);
    const key = `${id} ${name}`;
    busy.add(this);
    this.#drafting += 1;
    drafting = drafting
      .then(() => putDraft(id, name, text))
      .then(() => this.#undrafted.delete(key))
      .catch((/** @type {CommandError} */ error) => {
        // A later text of the same field replaces it.
        this.#undrafted.set(key, {id, name, text});
        this.#fail(error);
      })
      .finally(() => {
        this.#drafting -= 1;
        this.#rest();
      });
  }

  /** Forgets a meeting that was begun and does not exist yet. */
  async discard() {
    this.#waiting = {};
    this.#undrafted.clear();
    held.delete(this);
    clearTimeout(this.#again);
    for (const name of this.#newDraftNames) this.#draft(name, null);
    await drafting;
  }
}
