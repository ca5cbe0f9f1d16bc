// Errors are told in sentences that say what to do.
import {expect, it, vi} from 'vitest';
import {FAMILIES} from '../scripts/families.js';
import {CommandError} from '../src/api/ipc.js';
import {languageName, t, word} from '../src/base/i18n.js';
import {errorText} from '../src/parts/problem.js';

/** @param {string} code @param {object} [more] */
const error = (code, more) => new CommandError({code, message: '', ...more});

it('name who holds a locked archive', () => {
  expect(errorText(error('locked', {detail: 'Agron Sojati'}))).toContain('Agron Sojati');
  expect(errorText(error('locked'))).toBe(t('error-locked-unknown'));
});

it('take the broken rule of an invalid field', () => {
  expect(errorText(error('invalid', {field: 'ends_on', problem: 'not_a_date'}))).toBe(t('problem-not-a-date'));
});

it('have a sentence for every code, and one for codes to come', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const code of FAMILIES.error) expect(errorText(error(code))).toMatch(/\.$/);
  expect(errorText(error('a_new_one'))).toBe(t('error-internal'));
  expect(errorText(new TypeError('x'))).toBe(t('error-internal'));
});

it('let a value of a newer program stand for itself', () => {
  expect(word('status', 'held')).toBe('Held');
  expect(word('role', 'co_organised')).toBe('Co-organised');
  expect(word('status', 'dreamt')).toBe('dreamt');
  expect(languageName('sr-Cyrl')).toBe('Serbian (Cyrillic)');
  expect(languageName('de')).toBe('German');
});
