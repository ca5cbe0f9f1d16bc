// The toast offers to undo what it says was done, and nothing that came after it.
import {clearMocks, mockIPC} from '@tauri-apps/api/mocks';
import {html, render} from 'lit';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {newDrafts, putDraft, removeMeeting, removeMeetings} from '../src/api/meetings.js';
import {Field} from '../src/parts/field.js';
import {Form} from '../src/parts/form.js';
import {say} from '../src/parts/toast.js';

// Vaadin's elements need more of a web view than happy-dom has.
vi.mock('@vaadin/button', () => ({}));

/** A field as plain as can be. */
class PlainField extends Field {
  render() {
    return html`<input
      data-test=${this.testId}
      .value=${this.shown}
      @input=${(/** @type {Event} */ {target}) => this.typing(/** @type {HTMLInputElement} */ (target).value)}
    />`;
  }
}
customElements.define('plain-field', PlainField);

/** @type {string[]} */
let taken;
/** @type {Form} */
let form;

beforeEach(async () => {
  mockIPC(() => null);
  taken = [];
  const read = (/** @type {string} */ text) => ({fields: {venue: text}});
  form = new Form(() => ({show: String, read}));
  form.values = {venue: ''};
  render(
    html`<plain-field .form=${form} name="venue"></plain-field><input data-test="search" />
      <r-toast @undo=${() => taken.push('undo')} @redo=${() => taken.push('redo')}></r-toast>`,
    document.body,
  );
  await settled();
});
afterEach(() => {
  render(html``, document.body);
  clearMocks();
});

/** @param {string} name @returns {HTMLElement | null} */
const shown = (name) => document.querySelector(`[data-test=${name}]`);
const settled = () => new Promise((done) => setTimeout(done));

/** Removes a meeting and says so, as whoever removes does. */
async function removed() {
  await removeMeeting('m');
  say({text: 'Removed', action: 'undo'});
  await settled();
}

/** @param {string} name */
async function typeIn(name) {
  const input = /** @type {HTMLInputElement} */ (shown(name));
  input.value = 'x';
  input.dispatchEvent(new Event('input', {bubbles: true}));
  await settled();
}

it('undoes what it says was done', async () => {
  await removed();
  shown('toast-undo')?.click();
  await settled();
  expect(taken).toEqual(['undo']);
  expect(shown('toast')?.textContent?.trim()).toBe('');
});

it.each([
  ['a newer operation is on its way', () => removeMeetings(['n'])],
  ['somebody types in a field', () => typeIn('field-venue')],
])('does not offer it any more once %s', async (_what, happens) => {
  await removed();
  expect(shown('toast-undo')).not.toBeNull();
  await happens();
  await settled();
  expect(shown('toast-undo')).toBeNull();
  expect(shown('toast')?.textContent).toContain('Removed');
});

it.each([
  ['a draft is kept', () => putDraft('new', 'title', 'x')],
  ['something is read', () => newDrafts()],
  ['somebody searches', () => typeIn('search')],
])('offers it on while %s', async (_what, happens) => {
  await removed();
  await happens();
  await settled();
  expect(shown('toast-undo')).not.toBeNull();
});

it('undoes nothing while what is typed is not saved', async () => {
  await typeIn('field-venue');
  await removed();
  shown('toast-undo')?.click();
  await settled();
  expect(taken).toEqual([]);
  expect(shown('toast-undo')).toBeNull();
});

it('does not offer redoing either once something newer was done', async () => {
  say({text: 'Undone', action: 'redo'});
  await settled();
  expect(shown('toast-redo')).not.toBeNull();
  await removeMeeting('m');
  await settled();
  expect(shown('toast-redo')).toBeNull();
});
