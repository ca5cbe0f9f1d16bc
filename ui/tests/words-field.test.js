// A field for several of a set of words: nothing that is typed vanishes.
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {list} from '../src/parts/codecs.js';
import {Form} from '../src/parts/form.js';
import '../src/parts/words-field.js';

// The box itself is the library's; what it says to the field is played here.
vi.mock('@vaadin/multi-select-combo-box', () => ({}));

/** @typedef {HTMLElement & {filter: string, errorMessage: string}} Box */
/** @type {Form} */
let form;
/** @type {Box} */
let box;

beforeEach(async () => {
  form = new Form(() => list('our_roles'));
  form.values = {our_roles: ['spoke']};
  form.save = (fields) => Object.assign(form.values, fields);
  const field = Object.assign(document.createElement('r-words-field'), {
    form,
    name: 'our_roles',
    label: 'Our role',
    options: ['Organised', 'Co-organised', 'Chaired', 'Spoke'].map((label) => ({label, value: label.toLowerCase()})),
  });
  document.body.append(field);
  box = await vi.waitFor(() => {
    const found = /** @type {unknown} */ (field.querySelector('vaadin-multi-select-combo-box'));
    if (!found) throw new Error('not there yet');
    return /** @type {Box} */ (found);
  });
});
afterEach(() => document.body.replaceChildren());

/** Types, and leaves the box. @param {string} words */
function leave(words) {
  box.filter = words;
  box.dispatchEvent(new FocusEvent('focusout'));
}

it('takes the one word that was begun', () => {
  leave('chai');
  expect(form.value('our_roles')).toEqual(['spoke', 'chaired']);
});

it('says what is not offered, or is not clear, and changes nothing', async () => {
  for (const words of ['moderated', 'organ']) {
    leave(words);
    await vi.waitFor(() => expect(box.errorMessage).toContain(words));
    expect(form.value('our_roles')).toEqual(['spoke']);
  }
  leave('');
  await vi.waitFor(() => expect(box.errorMessage).toBe(''));
});
