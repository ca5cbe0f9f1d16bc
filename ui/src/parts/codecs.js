// Kinds of field: how a value is shown as text and read back. What cannot be read names the broken rule.
import {readDays, readTime, today} from '../base/dates.js';
import {showDay} from '../base/format.js';

/** @typedef {import('./form.js').Codec} Codec */
/** @typedef {import('./form.js').Reading} Reading */

/**
 * Fields that set `name` ("series.number" sets series) to a value.
 * @param {string} name @param {unknown} value @param {Record<string, unknown>} all
 * @returns {Reading}
 */
export function patch(name, value, all) {
  const [root, ...inner] = name.split('.');
  if (inner.length === 0) return {fields: {[root]: value}};
  const holder = /** @type {Record<string, unknown>} */ (all[root] ?? {});
  const nested = patch(inner.join('.'), value, holder);
  return 'fields' in nested ? {fields: {[root]: {...holder, ...nested.fields}}} : nested;
}

/** @param {unknown} value */
const asText = (value) => (value === null || value === undefined ? '' : String(value));

/** One line; empty is none. @param {string} name @returns {Codec} */
export const line = (name) => ({
  show: asText,
  read: (text, all) => patch(name, text.trim().replace(/\s+/g, ' ') || null, all),
});

/** One line that must not be empty. @param {string} name @returns {Codec} */
export const neededLine = (name) => ({
  show: asText,
  read: (text, all) => (text.trim() ? line(name).read(text, all) : {problem: 'missing'}),
});

/** A few lines, each of them tidied; empty is none. @param {string} name @returns {Codec} */
export const lines = (name) => ({
  show: asText,
  read(text, all) {
    const tidy = text.split(/\r?\n/).map((one) => one.trim().replace(/\s+/g, ' '));
    return patch(name, tidy.join('\n').trim() || null, all);
  },
});

/** Paragraphs, kept as typed. @param {string} name @param {'' | null} empty @returns {Codec} */
export const prose = (name, empty) => ({
  show: asText,
  read: (text, all) => patch(name, text.trim() ? text : empty, all),
});

/** One of a set of words, or none. @param {string} name @returns {Codec} */
export const choice = (name) => ({show: asText, read: (text, all) => patch(name, text || null, all)});

/** A day, or none. @param {string} name @returns {Codec} */
export const day = (name) => ({
  show: (value) => (value ? showDay(String(value)) : ''),
  read(text, all) {
    if (!text.trim()) return patch(name, null, all);
    const days = readDays(text, today());
    return days?.precision === 'day' && days.from === days.to ? patch(name, days.from, all) : {problem: 'not_a_date'};
  },
});

/** A time of day, or none. @param {string} name @returns {Codec} */
export const time = (name) => ({
  show: asText,
  read(text, all) {
    if (!text.trim()) return patch(name, null, all);
    const read = readTime(text);
    return read ? patch(name, read, all) : {problem: 'not_a_time'};
  },
});

/** A whole number, or none. @param {string} name @param {number} least @returns {Codec} */
export const count = (name, least) => ({
  show: asText,
  read(text, all) {
    const digits = text.trim();
    if (!digits) return patch(name, null, all);
    if (!/^\d{1,9}$/.test(digits)) return {problem: 'not_a_number'};
    return Number(digits) < least ? {problem: 'not_positive'} : patch(name, Number(digits), all);
  },
});

/** A list of words or names; its text is JSON, which only drafts see. @param {string} name @returns {Codec} */
export const list = (name) => ({
  show: (value) => JSON.stringify(value ?? []),
  read(text, all) {
    try {
      return patch(name, JSON.parse(text), all);
    } catch {
      return {problem: 'not_a_list'};
    }
  },
});

/** A value of several parts, whose parts are typed; its text is JSON, which only drafts see. @param {string} name @returns {Codec} */
export const whole = (name) => ({
  show: (value) => (value && Object.keys(value).length > 0 ? JSON.stringify(value) : ''),
  read(text, all) {
    try {
      const value = text ? JSON.parse(text) : null;
      return typeof value === 'object' && value ? patch(name, value, all) : {problem: 'not_an_object'};
    } catch {
      return {problem: 'not_an_object'};
    }
  },
});
