// A record's history: read when somebody looks, and not at every pause of a text's writing.
import {clearMocks, mockIPC} from '@tauri-apps/api/mocks';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {session} from '../src/base/session.js';
import '../src/meetings/history.js';
import {wordDiff} from '../src/meetings/word-diff.js';

// Its style sheets need what happy-dom does not have.
vi.mock('@vaadin/button', () => ({}));
vi.mock('../src/meetings/word-diff.js', {spy: true});

/** @type {(isIntersecting: boolean) => void} */
let look;
/** Reads that wait for their answer. @type {((venue: string) => void)[]} */
let reads;
/** @type {HTMLElement & {record: unknown, updateComplete: Promise<unknown>}} */
let element;

/** @param {number} operation @param {string} venue */
const edit = (operation, venue) => ({
  operation,
  kind: 'edit',
  author: `Author ${operation}`,
  at: '2026-11-20T14:32:00Z',
  undone: false,
  can_go_back: false,
  more: 0,
  changes: [{meeting_title: 'Board', field: 'venue', old: 'Hall', new: venue}],
});
const changed = (meetings = ['m']) => session.dispatchEvent(new CustomEvent('records', {detail: {meetings}}));
const shown = () => [...element.querySelectorAll('ins')].map((ins) => ins.lastChild?.textContent?.trim());

/** @param {number} at @param {string} venue */
async function answer(at, venue) {
  reads[at](venue);
  await vi.advanceTimersByTimeAsync(0);
  await element.updateComplete;
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.mocked(wordDiff).mockClear();
  reads = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      /** @param {(entries: {isIntersecting: boolean}[]) => void} callback */
      constructor(callback) {
        look = (isIntersecting) => callback([{isIntersecting}]);
      }
      observe() {}
      disconnect() {}
    },
  );
  mockIPC((command) => {
    if (command !== 'history') return null;
    return new Promise((done) => reads.push((venue) => done([edit(2, venue), edit(1, 'Garden')])));
  });
  element = /** @type {typeof element} */ (document.createElement('r-meeting-history'));
  element.record = {id: 'm', isNew: false};
  document.body.append(element);
  await element.updateComplete;
});
afterEach(() => {
  element.remove();
  clearMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('is read when it comes into sight, and again only when something changed', async () => {
  changed();
  await vi.advanceTimersByTimeAsync(5000);
  expect(reads).toHaveLength(0);
  expect(element.hasAttribute('data-unread')).toBe(true);
  look(true);
  await answer(0, 'Yard');
  expect(shown()).toEqual(['Yard', 'Garden']);
  expect(element.hasAttribute('data-unread')).toBe(false);
  look(false);
  look(true);
  expect(reads).toHaveLength(1);
  look(false);
  changed();
  await vi.advanceTimersByTimeAsync(5000);
  expect(reads).toHaveLength(1);
  look(true);
  expect(reads).toHaveLength(2);
});

it('waits for a rest while somebody writes', async () => {
  look(true);
  await answer(0, 'Yard');
  for (let pause = 0; pause < 5; pause += 1) {
    changed();
    await vi.advanceTimersByTimeAsync(800);
  }
  changed(['another']);
  expect(reads).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(reads).toHaveLength(2);
});

it('drops an answer that a later one overtook', async () => {
  look(true);
  changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(reads).toHaveLength(2);
  await answer(1, 'New');
  await answer(0, 'Old');
  expect(shown()).toEqual(['New', 'Garden']);
});

it('compares a text once', async () => {
  look(true);
  await answer(0, 'Yard');
  expect(wordDiff).toHaveBeenCalledTimes(2);
  changed();
  await vi.advanceTimersByTimeAsync(1000);
  await answer(1, 'Courtyard');
  expect(shown()).toEqual(['Courtyard', 'Garden']);
  expect(wordDiff).toHaveBeenCalledTimes(3);
});
