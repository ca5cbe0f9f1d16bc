// A field that is a list of rows (agenda, outcomes, participants). Its text is JSON of the rows as typed, so that
// one cell that cannot be read keeps the whole list as a draft, and nothing half-right is saved.
import {Form} from './form.js';

/** @typedef {import('./form.js').Codec} Codec */
/** A row as typed: a text for each cell. @typedef {Record<string, string>} TypedRow */
/**
 * The cells of one row.
 * @typedef {object} RowKind
 * @property {string} field the list's name
 * @property {Record<string, Codec>} cells
 * @property {Record<string, string>} blank what a new row says
 * @property {string[]} needed cells of which one must be filled
 */

/** Whether a row says nothing beyond what a new one does. @param {RowKind} kind @param {TypedRow} row */
export const isBlank = (kind, row) =>
  Object.keys(kind.cells).every((key) => (row[key] ?? '') === (kind.blank[key] ?? ''));

/** @param {RowKind} kind @param {unknown} value @returns {TypedRow[]} */
function typedRows(kind, value) {
  const rows = /** @type {Record<string, unknown>[]} */ (value ?? []);
  return rows.map((row) => {
    const cells = Object.entries(kind.cells).map(([key, codec]) => [key, codec.show(row[key], row)]);
    // The archive's identity of the row goes along, so that an edited row stays the same row.
    return row.id ? {...Object.fromEntries(cells), id: row.id} : Object.fromEntries(cells);
  });
}

/**
 * The first thing wrong with a row.
 * @param {RowKind} kind @param {TypedRow} row
 * @returns {{key: string, rule: string} | null}
 */
export function faultOf(kind, row) {
  for (const [key, codec] of Object.entries(kind.cells)) {
    const reading = codec.read(row[key] ?? '', {});
    if ('problem' in reading) return {key, rule: reading.problem};
  }
  return kind.needed.some((key) => row[key]?.trim()) ? null : {key: kind.needed[0], rule: 'missing'};
}

/**
 * A cell that still says what it said keeps its value: reading it again could change what nobody touched.
 * @param {RowKind} kind @param {TypedRow} row
 * @param {Record<string, unknown>} before the row as it is saved, or nothing of it
 * @returns {Record<string, unknown>}
 */
function valueOfRow(kind, row, before) {
  /** @type {Record<string, unknown>} */
  const value = row.id ? {id: row.id} : {};
  for (const [key, codec] of Object.entries(kind.cells)) {
    const text = row[key] ?? '';
    if (key in before && codec.show(before[key], before) === text) {
      value[key] = before[key];
      continue;
    }
    const reading = codec.read(text, {});
    if ('fields' in reading) value[key] = reading.fields[key];
  }
  return value;
}

/** @param {RowKind} kind @returns {Codec} */
export const rows = (kind) => ({
  show: (value) => JSON.stringify(typedRows(kind, value)),
  read(text, all) {
    const saved = /** @type {Record<string, unknown>[]} */ (all[kind.field] ?? []);
    const before = new Map(saved.filter(({id}) => id).map((row) => [row.id, row]));
    const typed = readTyped(text).filter((row) => !isBlank(kind, row));
    if (typed.some((row) => faultOf(kind, row))) return {problem: 'row'};
    return {fields: {[kind.field]: typed.map((row) => valueOfRow(kind, row, before.get(row.id) ?? {}))}};
  },
});

/** @param {string} text @returns {TypedRow[]} */
export function readTyped(text) {
  try {
    const read = JSON.parse(text);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

/** One row's cells, as a form of their own inside the form that holds the list. */
export class RowForm extends Form {
  /**
   * @param {RowKind} kind
   * @param {TypedRow} row
   * @param {(row: TypedRow) => void} onType takes the whole row as typed
   * @param {() => {key: string, rule: string} | null} [refused] what the archive did not take of this row
   * @param {boolean} [isNew] nobody is told that something is missing before they could write it
   */
  constructor(kind, row, onType, refused = () => null, isNew = false) {
    super((name) => kind.cells[name]);
    this.kind = kind;
    this.row = row;
    this.onType = onType;
    this.refused = refused;
    this.isNew = isNew;
  }

  /** @param {string} name */
  text(name) {
    return this.row[name] ?? '';
  }

  /** @param {string} name */
  value(name) {
    return this.row[name] ?? '';
  }

  /** @param {string} name @returns {import('./form.js').Problem | null} */
  problem(name) {
    if (isBlank(this.kind, this.row)) return null;
    const found = faultOf(this.kind, this.row) ?? this.refused();
    if (this.isNew && found?.rule === 'missing') return null;
    return found?.key === name ? {rule: found.rule} : null;
  }

  /** Takes over the row as it is now, after undo or somebody else's change. @param {TypedRow} row */
  follow(row) {
    const same = Object.keys(this.kind.cells).every((key) => (row[key] ?? '') === this.text(key));
    if (same) return;
    this.row = row;
    this.changed();
  }

  /** @param {string} name @param {string} text */
  type(name, text) {
    if (text === this.text(name)) return;
    const reading = this.kind.cells[name].read(text, {});
    const tidy = 'fields' in reading ? this.kind.cells[name].show(reading.fields[name], {}) : text;
    // What was written and taken out again is missed.
    if (this.text(name) && !text) this.isNew = false;
    this.row = {...this.row, [name]: tidy};
    this.onType(this.row);
    this.changed();
  }
}
