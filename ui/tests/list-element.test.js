// The list as it is used: what Delete and Ctrl+C act on is what is seen in it.
import {clearMocks, mockIPC} from '@tauri-apps/api/mocks';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {FakeBridge} from '../dev/fake.js';
import {session} from '../src/base/session.js';
import {NO_FILTER} from '../src/meetings/filter.js';
import '../src/meetings/list.js';

/** @typedef {import('../src/meetings/selection.js').Selection} Selection */
/** @typedef {HTMLElement & {filter: import('../src/api/types.js').MeetingFilter, current: string, selection: Selection}} List */

/** @type {FakeBridge} */
let bridge;
/** @type {List} */
let list;
/** @type {string[]} */
let asked;
/** @type {string[][]} */
let removed;

beforeEach(async () => {
  bridge = new FakeBridge({tell: false, meetings: 300});
  asked = [];
  removed = [];
  mockIPC((command, args) => {
    asked.push(command);
    return bridge.answer(command, /** @type {Record<string, unknown>} */ (args));
  });
  list = /** @type {List} */ (document.createElement('r-meeting-list'));
  list.addEventListener('remove', (event) => removed.push(/** @type {CustomEvent<string[]>} */ (event).detail));
  document.body.append(list);
  await vi.waitFor(() => expect(row(0)).not.toBeNull());
});
afterEach(() => {
  document.body.replaceChildren();
  clearMocks();
});

/** @param {number} place @returns {HTMLElement | null} */
const row = (place) => list.querySelector(`[data-place="${place}"][data-meeting]`);
/** @param {number} place */
const idAt = (place) => /** @type {HTMLElement} */ (row(place)).dataset.meeting;
/** @param {string} key */
const press = (key) =>
  list
    .querySelector('[data-test=meeting-list]')
    ?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
const selected = () => [...list.selection.ids];

/** @param {string} words */
async function searchFor(words) {
  const counted = new Promise((done) => list.addEventListener('counted', done, {once: true}));
  list.filter = {...NO_FILTER, words};
  await counted;
}

/** Says that something was written, and waits until the list has looked. */
async function written() {
  const counted = new Promise((done) => list.addEventListener('counted', done, {once: true}));
  session.dispatchEvent(new CustomEvent('records', {detail: {meetings: [], lists: false, office: false}}));
  await counted;
}

it('removes the row that the keyboard is on after another search, not the one that was clicked before', async () => {
  row(2)?.click();
  const clicked = idAt(2);
  await vi.waitFor(() => expect(selected()).toEqual([clicked]));
  await searchFor('Regional');
  expect(selected()).toEqual([]);
  press('Delete');
  await vi.waitFor(() => expect(removed).toEqual([[bridge.view[0]]]));
  expect(removed[0]).not.toEqual([clicked]);
});

it('selects no meeting any more that is not in the view', async () => {
  row(2)?.click();
  await vi.waitFor(() => expect(list.selection.size).toBe(1));
  bridge.meetings.delete(selected()[0]);
  await written();
  await vi.waitFor(() => expect(selected()).toEqual([]));
});

it('goes with the meeting that was opened elsewhere', async () => {
  row(2)?.click();
  await vi.waitFor(() => expect(list.selection.size).toBe(1));
  list.current = bridge.view[250];
  await vi.waitFor(() => expect(selected()).toEqual([bridge.view[250]]));
  press('Delete');
  await vi.waitFor(() => expect(removed).toEqual([[bridge.view[250]]]));
});

it('removes what was picked, wherever the keyboard went', async () => {
  row(2)?.click();
  const picked = idAt(2);
  await vi.waitFor(() => expect(list.selection.size).toBe(1));
  press(' ');
  await new Promise((done) => setTimeout(done));
  press('ArrowDown');
  press('Delete');
  await vi.waitFor(() => expect(removed).toEqual([[picked]]));
});

it('begins at its top although something was written while the new view was made', async () => {
  row(2)?.click();
  await vi.waitFor(() => expect(list.selection.size).toBe(1));
  list.filter = {...NO_FILTER, words: 'Regional'};
  await /** @type {import('lit').LitElement} */ (/** @type {unknown} */ (list)).updateComplete;
  await written();
  expect(selected()).toEqual([]);
  expect(row(0)?.className).toContain('active');
});

it('does not bring all ids to keep two rows selected or to find a row', async () => {
  row(1)?.click();
  await vi.waitFor(() => expect(list.selection.size).toBe(1));
  row(3)?.dispatchEvent(new MouseEvent('click', {bubbles: true, ctrlKey: true}));
  await vi.waitFor(() => expect(list.selection.size).toBe(2));
  const before = selected();
  list.current = bridge.view[280];
  await written();
  await vi.waitFor(() => expect(asked).toEqual(expect.arrayContaining(['meetings_among', 'meetings_place'])));
  expect(asked).not.toContain('meetings_ids');
  expect(selected()).toEqual(before);
});

it('shows no row as open once nothing is', async () => {
  row(3)?.click();
  await vi.waitFor(() => expect(selected()).toEqual([idAt(3)]));
  list.current = idAt(3) ?? '';
  await vi.waitFor(() => expect(row(3)?.classList.contains('open')).toBe(true));
  list.current = '';
  await vi.waitFor(() => expect(selected()).toEqual([]));
});
