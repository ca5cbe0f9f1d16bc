// A fake of the archive, in memory: meetings, drafts, operations that can be taken back.
import {emit} from '@tauri-apps/api/event';
import {manyth} from './list.js';
import {LISTS, MEETINGS} from './sample.js';

/** @typedef {Record<string, unknown>} Json */
/** @typedef {Json & {id: string, title: string, starts_on: string, ends_on: string, status: string, pillars: string[], our_roles: string[]}} Kept */
/** @typedef {{operation: number, kind: string, meeting: string, title: string, before: Kept | null, after: Kept | null, at: string, undone: boolean, more?: Piece[]}} Step */
/** One meeting's part of a step of several. @typedef {{before: Kept | null, after: Kept | null}} Piece */

/** @param {string} code @param {Json} [more] */
export const refusal = (code, more = {}) => ({code, message: code, ...more});
/** Without case and marks, so that Dacic finds Dačić. */
export const fold = (/** @type {string} */ text) =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
export const AUTHOR = 'Maja Pinjo Talevska';

export class FakeRegister {
  /** @type {Map<string, Kept>} */
  meetings = new Map();
  /** @type {Map<string, Map<string, string>>} */
  drafts = new Map();
  /** @type {Step[]} */
  steps = [];
  #next = 1;

  /** @param {{meetings: number, refuse: string, tell: boolean}} options */
  constructor({meetings, refuse, tell}) {
    this.refuse = refuse;
    this.tell = tell;
    for (const fields of MEETINGS) this.keep(/** @type {Json} */ (fields));
    for (let place = 0; place < meetings; place += 1) this.keep(manyth(place, meetings));
  }

  /** @param {Json} fields */
  keep(fields) {
    const id = `00000000-0000-7000-8000-${String(this.#next).padStart(12, '0')}`;
    this.#next += 1;
    const kept = /** @type {Kept} */ (
      /** @type {unknown} */ ({
        id,
        language: 'en',
        date_precision: 'day',
        status: 'held',
        format: 'in_person',
        access: 'internal',
        pillars: [],
        our_roles: [],
        ...fields,
        ends_on: fields.ends_on ?? fields.starts_on,
      })
    );
    this.meetings.set(id, kept);
    return kept;
  }

  /** @param {Step['kind']} kind @param {Kept | null} before @param {Kept | null} after */
  write(kind, before, after) {
    const {id, title} = /** @type {Kept} */ (after ?? before);
    this.steps = this.steps.filter((step) => !step.undone);
    this.steps.push({
      operation: this.steps.length + 1,
      kind,
      meeting: id,
      title,
      before,
      after,
      at: new Date().toISOString(),
      undone: false,
    });
    this.#changed(id);
  }

  /** One operation on several meetings. @param {Step['kind']} kind @param {Piece[]} pieces */
  writeSeveral(kind, [first, ...more]) {
    if (!first) return;
    this.write(kind, first.before, first.after);
    const step = this.steps[this.steps.length - 1];
    step.more = more;
    if (more.length > 0) step.title = '';
  }

  /** @param {string} id */
  #changed(id) {
    if (this.tell) emit('records-changed', {meetings: [id], lists: false, office: false});
  }

  /** @param {string} id */
  opened(id) {
    const meeting = this.meetings.get(id);
    if (!meeting) throw refusal('not_found');
    const last = this.steps.findLast((step) => step.meeting === id);
    return {
      meeting: structuredClone(meeting),
      drafts: Object.fromEntries(this.drafts.get(id) ?? []),
      changed_at: last?.at ?? '2026-11-20T14:32:00Z',
      changed_by: AUTHOR,
    };
  }

  /** @param {Json} meeting */
  check(meeting) {
    // "file": the archive's disk is gone.
    if (this.refuse === 'disk_full' || this.refuse === 'file') throw refusal(this.refuse);
    if (!String(meeting.title ?? '').trim()) throw refusal('invalid', {field: 'title', problem: 'missing'});
    if (!meeting.starts_on) throw refusal('invalid', {field: 'starts_on', problem: 'missing'});
    if (String(meeting.ends_on) < String(meeting.starts_on))
      throw refusal('invalid', {field: 'ends_on', problem: 'ends_before_it_starts'});
    if (meeting.ends_at && meeting.ends_on === meeting.starts_on && String(meeting.ends_at) < String(meeting.starts_at))
      throw refusal('invalid', {field: 'ends_at', problem: 'ends_before_it_starts'});
    const totals = /** @type {{participants?: number, women?: number, men?: number} | null} */ (meeting.totals);
    if (totals && (totals.participants === undefined || totals.participants === null))
      throw refusal('invalid', {field: 'totals.participants', problem: 'missing'});
  }

  /** @param {'undo' | 'redo'} way */
  takeBack(way) {
    const step = way === 'undo' ? this.steps.findLast((one) => !one.undone) : this.steps.find((one) => one.undone);
    if (!step) throw refusal(`nothing_to_${way}`);
    step.undone = way === 'undo';
    const state = way === 'undo' ? step.before : step.after;
    if (state) this.meetings.set(step.meeting, state);
    else this.meetings.delete(step.meeting);
    for (const {before, after} of step.more ?? []) {
      const {id} = /** @type {Kept} */ (before ?? after);
      const piece = way === 'undo' ? before : after;
      if (piece) this.meetings.set(id, piece);
      else this.meetings.delete(id);
    }
    this.#changed(step.meeting);
    return {kind: step.kind, label: step.title, meeting: state ? step.meeting : null, skipped: []};
  }

  /** Newest first, of one meeting or of all. @param {string | null} id */
  history(id) {
    const newest = id && JSON.stringify(this.meetings.get(id));
    return this.steps
      .filter((step) => !id || step.meeting === id)
      .toReversed()
      .map((step) => ({
        operation: step.operation,
        kind: step.kind,
        author: AUTHOR,
        at: step.at,
        undone: step.undone,
        can_go_back: step.after !== null && JSON.stringify(step.after) !== newest,
        more: 0,
        changes: Object.keys({...step.before, ...step.after})
          .filter(
            (field) => field !== 'id' && JSON.stringify(step.after?.[field]) !== JSON.stringify(step.before?.[field]),
          )
          .flatMap((field) => changesOf(step.title, field, step.before?.[field], step.after?.[field])),
      }));
  }

  /** @param {string} id @param {number} operation */
  backTo(id, operation) {
    const step = this.steps.find((one) => one.operation === operation && one.meeting === id);
    const before = this.meetings.get(id);
    if (!step?.after || !before) throw refusal('not_found');
    this.meetings.set(id, step.after);
    this.write('restore', before, step.after);
    return {...this.opened(id), skipped: []};
  }

  /** @param {Kept} kept @param {string} words */
  row(kept, words) {
    const at = words ? fold(kept.title).indexOf(fold(words)) : -1;
    const text = String(kept.narrative ?? '');
    const inText = words ? fold(text).indexOf(fold(words)) : -1;
    /** @param {string} whole @param {number} from */
    const mark = (whole, from) =>
      `${whole.slice(0, from)}[[${whole.slice(from, from + words.length)}]]${whole.slice(from + words.length)}`;
    return {
      id: kept.id,
      title: kept.title,
      language: kept.language,
      starts_on: kept.starts_on,
      ends_on: kept.ends_on,
      date_precision: kept.date_precision,
      status: kept.status,
      city: kept.city ?? null,
      country: kept.country ?? null,
      country_name: LISTS.countries.find(({code}) => code === kept.country)?.name ?? null,
      pillars: kept.pillars,
      category: kept.category ?? null,
      series: kept.series ?? null,
      venue: kept.venue ?? null,
      our_roles: kept.our_roles,
      access: kept.access,
      format: kept.format,
      reference: kept.reference ?? null,
      responsible: kept.responsible ?? null,
      participants: /** @type {{delegates?: number | null}[]} */ (kept.participants ?? []).reduce(
        (sum, {delegates}) => sum + (delegates ?? 1),
        0,
      ),
      documents: /** @type {unknown[]} */ (kept.documents ?? []).length,
      incomplete: text ? [] : ['narrative'],
      snippet:
        at >= 0
          ? mark(kept.title, at)
          : inText >= 0
            ? mark(text, inText).slice(Math.max(0, inText - 40), inText + 100)
            : null,
    };
  }
}

/** A value in words, as the archive's history has them. @param {unknown} value @returns {string | null} */
function inWords(value) {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'object') return String(value);
  return Object.values(value)
    .filter((part) => part !== null && part !== undefined && part !== '')
    .map((part) => (typeof part === 'object' ? inWords(part) : String(part)))
    .join(' · ');
}

/** A field's change; rows of a list come and go one by one. @param {string} title @param {string} field @param {unknown} old @param {unknown} now */
function changesOf(title, field, old, now) {
  /** @param {unknown} from @param {unknown} to */
  const change = (from, to) => ({meeting_title: title, field, old: inWords(from), new: inWords(to)});
  if (!Array.isArray(old ?? now)) return [change(old, now)];
  const [before, after] = [old, now].map((rows) => /** @type {unknown[]} */ (rows ?? []).map((row) => inWords(row)));
  return [
    ...before.filter((row) => !after.includes(row)).map((row) => change(row, null)),
    ...after.filter((row) => !before.includes(row)).map((row) => change(null, row)),
  ];
}
