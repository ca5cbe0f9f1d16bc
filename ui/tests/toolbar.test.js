// The bar under a text: one stop of the Tab key in it at any time, a key that leads there and one that leads back.
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {neededLine} from '../src/parts/codecs.js';
import {Form} from '../src/parts/form.js';
import '../src/editor/field.js';

/** @type {HTMLElement & {updateComplete: Promise<unknown>}} */
let field;
const words = () => /** @type {HTMLElement} */ (field.querySelector('.ProseMirror'));
const stops = () => [...field.querySelectorAll('.tool[tabindex="0"]')].map((one) => one.getAttribute('data-test'));

/** @param {string} key @param {KeyboardEventInit} [more] */
function press(key, more) {
  const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...more});
  document.activeElement?.dispatchEvent(event);
  return event;
}
/** @param {string} action */
const use = (action) => /** @type {HTMLElement} */ (field.querySelector(`[data-test="write-${action}"]`)).click();

beforeEach(async () => {
  const form = new Form(neededLine);
  form.values = {report: 'Words'};
  field = /** @type {typeof field} */ (document.createElement('r-markdown-field'));
  Object.assign(field, {form, name: 'report', label: 'Report'});
  document.body.append(field);
  await vi.waitUntil(() => words() && field.querySelector('.tool'));
});
afterEach(() => field.remove());

it('can be reached after its last tool was used', async () => {
  use('table');
  await vi.waitUntil(() => field.querySelector('[data-test="write-table-remove"]'));
  expect(stops()).toEqual(['write-table-remove']);
  use('table-remove');
  await vi.waitUntil(() => field.querySelector('[data-test="write-link"]'));
  expect(stops()).toHaveLength(1);
});

it('is reached by its key, and Escape leads back to the words and no further', async () => {
  const outside = vi.fn();
  document.body.addEventListener('keydown', outside);
  words().focus();
  expect(press('F10', {altKey: true}).defaultPrevented).toBe(true);
  expect(document.activeElement?.getAttribute('data-test')).toBe('write-bold');
  outside.mockClear();
  press('Escape');
  await vi.waitUntil(() => document.activeElement === words());
  expect(outside).not.toHaveBeenCalled();
  document.body.removeEventListener('keydown', outside);
});
