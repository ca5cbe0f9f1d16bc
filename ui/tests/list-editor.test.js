// A list of the office, ordered by pointer: dropped where the line shows, and let go by Escape.
import {clearMocks, mockIPC} from '@tauri-apps/api/mocks';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import '../src/settings/list-editor.js';

// Their style sheets need what happy-dom does not have, and nothing is typed here.
vi.mock('@vaadin/button', () => ({}));
vi.mock('@vaadin/text-field', () => ({}));
vi.mock('../src/settings/list-item.js', () => ({}));

/** Of one item, in pixels. */
const HEIGHT = 40;
const ITEMS = ['a', 'b', 'c'].map((id) => ({id, name: id, short_name: null, retired: false, meetings: 0}));
/** @type {unknown[]} */
let moves;
/** @type {HTMLElement & {updateComplete: Promise<unknown>}} */
let editor;
const items = () => /** @type {HTMLElement[]} */ ([...editor.querySelectorAll('[data-item]')]);

/** @param {number} at @param {string} type @param {number} clientY */
async function point(at, type, clientY) {
  items()
    [at].querySelector('.handle')
    ?.dispatchEvent(new PointerEvent(type, {bubbles: true, cancelable: true, button: 0, pointerId: 1, clientY}));
  await editor.updateComplete;
}

beforeEach(async () => {
  moves = [];
  HTMLElement.prototype.setPointerCapture ??= () => {};
  mockIPC((command, args) => {
    if (command === 'list_move') moves.push(args);
    return ITEMS;
  });
  editor = /** @type {typeof editor} */ (document.createElement('r-list-editor'));
  document.body.append(editor);
  await vi.waitFor(() => expect(items()).toHaveLength(3));
  for (const [at, item] of items().entries())
    item.getBoundingClientRect = () => /** @type {DOMRect} */ ({top: at * HEIGHT, height: HEIGHT});
});
afterEach(() => {
  editor.remove();
  clearMocks();
});

it('moves an item to where the line shows', async () => {
  await point(0, 'pointerdown', 10);
  expect(items()[0].dataset.held).toBe('yes');
  await point(0, 'pointermove', HEIGHT * 2 + 5);
  expect(items().map(({dataset}) => dataset.falls)).toEqual(['not', 'not', 'before']);
  await point(0, 'pointerup', HEIGHT * 2 + 5);
  expect(moves).toEqual([{list: 'pillars', id: 'a', after: 'b'}]);
  expect(items()[0].dataset.held).toBe('no');
});

it('shows a line below the last item', async () => {
  await point(0, 'pointerdown', 10);
  await point(0, 'pointermove', HEIGHT * 3 + 5);
  expect(items()[2].dataset.falls).toBe('after');
  await point(0, 'pointerup', HEIGHT * 3 + 5);
  expect(moves).toEqual([{list: 'pillars', id: 'a', after: 'c'}]);
});

it('leaves everything where it is on Escape', async () => {
  await point(0, 'pointerdown', 10);
  await point(0, 'pointermove', HEIGHT * 2 + 5);
  document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
  await editor.updateComplete;
  expect(items().map(({dataset}) => [dataset.falls, dataset.held])).toEqual(ITEMS.map(() => ['not', 'no']));
  await point(0, 'pointerup', HEIGHT * 2 + 5);
  expect(moves).toEqual([]);
});
