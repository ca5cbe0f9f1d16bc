// A field: when typing reaches the form, and when the form's text reaches the field.
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {neededLine} from '../src/parts/codecs.js';
import {Form} from '../src/parts/form.js';
import '../src/parts/prose-field.js';

/** @type {Form} */
let form;
/** @type {HTMLElement & {form: Form, updateComplete: Promise<unknown>}} */
let field;
const area = () => /** @type {HTMLTextAreaElement} */ (field.querySelector('textarea'));

/** @param {string} text */
async function type(text) {
  area().value = text;
  area().dispatchEvent(new InputEvent('input', {bubbles: true}));
  await field.updateComplete;
}

beforeEach(async () => {
  vi.useFakeTimers();
  form = new Form(neededLine);
  form.values = {title: 'Board'};
  field = /** @type {typeof field} */ (document.createElement('r-prose-field'));
  Object.assign(field, {form, name: 'title', label: 'Title'});
  document.body.append(field);
  await field.updateComplete;
});
afterEach(() => {
  field.remove();
  vi.useRealTimers();
});

it('commits after a rest', async () => {
  await type('Board meeting');
  expect(form.value('title')).toBe('Board');
  expect(field.hasAttribute('data-dirty')).toBe(true);
  vi.advanceTimersByTime(800);
  expect(form.value('title')).toBe('Board meeting');
  expect(field.hasAttribute('data-dirty')).toBe(false);
});

it('commits when it is left', async () => {
  await type('  Board   meeting ');
  area().dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
  await field.updateComplete;
  expect(form.value('title')).toBe('Board meeting');
  expect(area().value).toBe('Board meeting');
});

it('commits when it goes away', async () => {
  await type('Board meeting');
  field.remove();
  expect(form.value('title')).toBe('Board meeting');
});

it('does not tidy the text under the cursor', async () => {
  await type('Board ');
  vi.advanceTimersByTime(800);
  await field.updateComplete;
  expect(area().value).toBe('Board ');
});

it('shows a value that changed elsewhere, but not over typing', async () => {
  form.set({title: 'Undone'});
  await field.updateComplete;
  expect(area().value).toBe('Undone');
  await type('Typing');
  form.set({title: 'Elsewhere'});
  await field.updateComplete;
  expect(area().value).toBe('Typing');
});

it('says what is wrong and keeps what was typed', async () => {
  await type(' ');
  area().dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
  await field.updateComplete;
  expect(area().getAttribute('aria-invalid')).toBe('true');
  expect(field.querySelector('.problem')?.textContent).toContain('Something is needed here.');
  expect(form.value('title')).toBe('Board');
});
