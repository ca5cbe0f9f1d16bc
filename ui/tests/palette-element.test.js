// The palette as it is used: answers that come late are dropped, and Enter waits for the one that is due.
import {clearMocks, mockIPC} from '@tauri-apps/api/mocks';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {actions} from '../src/base/actions.js';
import '../src/palette/palette.js';

/** @param {string} id @param {string} title */
const row = (id, title) => ({
  id,
  title,
  language: 'en',
  city: null,
  starts_on: '2022-06-20',
  ends_on: '2022-06-20',
  date_precision: 'day',
});

/** Questions that wait for their answer, by the words. @type {Map<string, (ids: string[]) => void>} */
const asked = new Map();
/** @type {HTMLElement & {show(): Promise<void>, updateComplete: Promise<unknown>, open: boolean}} */
let palette;
/** @type {string[]} */
let routes;

beforeEach(async () => {
  vi.useFakeTimers();
  asked.clear();
  routes = [];
  mockIPC((command, args) => {
    const given = /** @type {{words: string, ids: string[]}} */ (/** @type {unknown} */ (args));
    if (command === 'report_years') return [{year: 2022, meetings: 3}];
    if (command === 'meetings_rows') return given.ids.map((id) => row(id, `Board ${id}`));
    if (command !== 'search') return null;
    return new Promise((answer) => {
      asked.set(given.words, (ids) => answer(ids.map((id) => ({kind: 'meeting', id, title: id, snippet: ''}))));
    });
  });
  palette = /** @type {typeof palette} */ (document.createElement('r-palette'));
  palette.addEventListener('go', (event) =>
    routes.push(/** @type {CustomEvent<{route: string}>} */ (event).detail.route),
  );
  document.body.append(palette);
  palette.show();
  await settle();
});

afterEach(() => {
  palette.remove();
  vi.useRealTimers();
  clearMocks();
});

async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  await palette.updateComplete;
}

/** @param {string} text */
async function type(text) {
  const input = /** @type {HTMLInputElement} */ (palette.querySelector('input'));
  input.value = text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
  await settle();
}

/** @param {string} key */
async function press(key) {
  palette.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  await settle();
}

/** @param {string} words @param {string[]} ids */
async function answer(words, ids) {
  asked.get(words)?.(ids);
  await settle();
}

const keys = () => [...palette.querySelectorAll('[role=option]')].map((option) => option.getAttribute('data-key'));

it('asks after a rest, and only for the last words', async () => {
  await type('bo');
  await vi.advanceTimersByTimeAsync(20);
  await type('boa');
  await vi.advanceTimersByTimeAsync(29);
  expect([...asked.keys()]).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect([...asked.keys()]).toEqual(['boa']);
});

it('drops an answer to words that are typed no more', async () => {
  await type('boa');
  await vi.advanceTimersByTimeAsync(30);
  await type('board');
  await vi.advanceTimersByTimeAsync(30);
  await answer('board', ['new']);
  await answer('boa', ['old']);
  expect(keys()).toContain('meeting:new');
  expect(keys()).not.toContain('meeting:old');
});

it('lets Enter wait for the answer', async () => {
  await type('board');
  await press('Enter');
  expect(routes).toEqual([]);
  await vi.advanceTimersByTimeAsync(30);
  await answer('board', ['a', 'b']);
  expect(routes).toEqual(['meetings/a']);
  expect(palette.open).toBe(false);
});

it('does at once what begins as it is typed', async () => {
  const end = actions.offer({keys: {run: () => {}}});
  await type('report 2022');
  await press('Enter');
  expect(routes).toEqual(['reports/2022']);
  end();
});

it('chooses with the arrows, around the ends', async () => {
  await type('board');
  await vi.advanceTimersByTimeAsync(30);
  await answer('board', ['a', 'b']);
  await press('ArrowUp');
  expect(palette.querySelector('[aria-selected=true]')?.getAttribute('data-key')).toBe('meeting:b');
  expect(palette.querySelector('input')?.getAttribute('aria-activedescendant')).toBe('palette-1');
  await press('Enter');
  expect(routes).toEqual(['meetings/b']);
});

it('says what to do where nothing is found', async () => {
  await type('xyzzy');
  await vi.advanceTimersByTimeAsync(30);
  await answer('xyzzy', []);
  expect(palette.querySelector('[data-test=palette-nothing]')?.textContent).toContain('xyzzy');
  expect(palette.querySelector('input')?.getAttribute('aria-expanded')).toBe('false');
});
