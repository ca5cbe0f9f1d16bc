// A month's weeks, and choosing days in it by keys.
import {afterEach, expect, it} from 'vitest';
import {weeksAround} from '../src/parts/month-grid.js';

/** @type {HTMLElement & {updateComplete: Promise<unknown>}} */
let grid;
/** @type {unknown[]} */
let picked = [];

/** @param {string} from @param {string} to */
async function show(from, to) {
  grid = /** @type {typeof grid} */ (document.createElement('r-month-grid'));
  grid.setAttribute('from', from);
  grid.setAttribute('to', to);
  picked = [];
  grid.addEventListener('pick', (event) => picked.push(/** @type {CustomEvent} */ (event).detail));
  document.body.append(grid);
  await grid.updateComplete;
}
/** @param {string} key @param {KeyboardEventInit} [more] */
async function press(key, more) {
  grid.querySelector('table')?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, ...more}));
  await grid.updateComplete;
}
const current = () => /** @type {HTMLElement} */ (grid.querySelector('.day[tabindex="0"]'));
afterEach(() => grid?.remove());

it.each([
  [1, '2022-05-30', 5],
  [0, '2022-05-29', 5],
  [6, '2022-05-28', 5],
])('begins June 2022 with weekday %i on %s', (first, day, count) => {
  const weeks = weeksAround('2022-06-20', first);
  expect(weeks[0][0]).toBe(day);
  expect(weeks).toHaveLength(count);
});

it('begins where the meeting is, and moves by keys', async () => {
  await show('2022-05-31', '2022-05-31');
  expect(current().dataset.day).toBe('2022-05-31');
  await press('PageDown');
  expect(current().dataset.day).toBe('2022-06-30');
  await press('ArrowRight');
  expect(current().dataset.day).toBe('2022-07-01');
  await press('Home');
  expect(current().dataset.day).toBe('2022-06-27');
});

it('takes one day, or several with Shift', async () => {
  await show('2022-06-20', '2022-06-20');
  await press('ArrowRight');
  current().click();
  await press('ArrowRight', {shiftKey: true});
  await press('ArrowRight', {shiftKey: true});
  current().click();
  expect(picked).toEqual([
    {from: '2022-06-21', to: '2022-06-21'},
    {from: '2022-06-21', to: '2022-06-23'},
  ]);
});
