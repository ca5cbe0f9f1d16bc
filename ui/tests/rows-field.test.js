// A list of rows with one open: what happens to the others does not touch what is being typed in it.
import {html} from 'lit';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {AGENDA} from '../src/meetings/fields.js';
import {Form} from '../src/parts/form.js';
import {placeAfterMove} from '../src/parts/row-drag.js';
import {rows} from '../src/parts/rows.js';
import '../src/parts/lines-field.js';
import '../src/parts/rows-field.js';

// Its style sheets need what happy-dom does not have; a plain element is pressed the same.
vi.mock('@vaadin/button', () => ({}));

/** @type {Form} */
let form;
/** @type {HTMLElement & {updateComplete: Promise<unknown>}} */
let list;
const titles = () => /** @type {{title: string}[]} */ (form.value('agenda')).map(({title}) => title);
const open = () => /** @type {HTMLTextAreaElement | null} */ (list.querySelector('.row-edit textarea'));
const row = (/** @type {number} */ place) => /** @type {HTMLElement} */ (list.querySelector(`[data-row="${place}"]`));

/** Types into the open row, without a pause after it. @param {string} text */
function type(text) {
  const area = /** @type {HTMLTextAreaElement} */ (open());
  area.value = text;
  area.dispatchEvent(new InputEvent('input', {bubbles: true}));
}

/** @param {HTMLElement} target @param {KeyboardEventInit} event */
async function press(target, event) {
  target.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, cancelable: true, ...event}));
  await settled();
}

async function settled() {
  await list.updateComplete;
  await /** @type {typeof list | null} */ (list.querySelector('r-lines-field'))?.updateComplete;
}

beforeEach(async () => {
  vi.useFakeTimers();
  form = new Form(() => rows(AGENDA));
  form.values = {agenda: ['A', 'B', 'C', 'D'].map((title) => ({id: title.toLowerCase(), title}))};
  list = /** @type {typeof list} */ (document.createElement('r-rows-field'));
  Object.assign(list, {
    form,
    name: 'agenda',
    label: 'Agenda',
    kind: AGENDA,
    adds: [{label: 'Add', test: 'add-agenda', row: {}}],
    describe: (/** @type {{title: string}} */ {title}) => html`<span>${title}</span>`,
    edit: (/** @type {Form} */ cells) =>
      html`<r-lines-field .form=${cells} name="title" label="Title"></r-lines-field>`,
  });
  document.body.append(list);
  await settled();
});
afterEach(() => {
  list.remove();
  vi.useRealTimers();
});

describe('with a row open', () => {
  beforeEach(async () => {
    row(1).click();
    await settled();
    type('B, and more');
  });

  it.each([
    ['one above it down', 0, 'ArrowDown', ['B, and more', 'A', 'C', 'D']],
    ['one below it up', 2, 'ArrowUp', ['A', 'C', 'B, and more', 'D']],
    ['one that does not pass it', 2, 'ArrowDown', ['A', 'B, and more', 'D', 'C']],
  ])('keeps it open when another is moved: %s', async (_name, place, key, expected) => {
    await press(row(place), {key, altKey: true});
    expect(titles()).toEqual(expected);
    expect(open()?.value).toBe('B, and more');
    type('B again');
    vi.advanceTimersByTime(800);
    expect(titles()).toEqual(expected.map((title) => (title === 'B, and more' ? 'B again' : title)));
  });

  it('keeps what was typed in it when another is removed', async () => {
    await press(row(0), {key: 'Delete'});
    expect(titles()).toEqual(['B, and more', 'C', 'D']);
  });
});

it('moves the row that was meant when a new one joins the list by it', async () => {
  /** @type {HTMLElement} */ (list.querySelector('[data-test=add-agenda]')).click();
  await settled();
  type('E');
  await press(row(3), {key: 'ArrowUp', altKey: true});
  expect(titles()).toEqual(['A', 'B', 'D', 'C', 'E']);
  expect(open()?.value).toBe('E');
});

it('drops a row where the line shows, past a new one that has no place yet', async () => {
  row(1).click();
  await settled();
  await press(/** @type {HTMLElement} */ (open()), {key: 'Enter'});
  expect(open()?.value).toBe('');
  HTMLElement.prototype.setPointerCapture ??= () => {};
  const items = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.rows > li')]);
  expect(items).toHaveLength(5);
  for (const [at, item] of items.entries())
    item.getBoundingClientRect = () => /** @type {DOMRect} */ ({top: at * 40, height: 40});
  const grip = /** @type {HTMLElement} */ (items[4].querySelector('.grip'));
  for (const [type, clientY] of /** @type {[string, number][]} */ ([
    ['pointerdown', 170],
    ['pointermove', 125],
    ['pointerup', 125],
  ]))
    grip.dispatchEvent(new PointerEvent(type, {bubbles: true, button: 0, pointerId: 1, clientY}));
  await settled();
  expect(titles()).toEqual(['A', 'B', 'D', 'C']);
  type('B2');
  vi.advanceTimersByTime(800);
  expect(titles()).toEqual(['A', 'B', 'B2', 'D', 'C']);
});

it('knows where a row stands after another one moved', () => {
  for (let from = 0; from < 4; from += 1)
    for (let to = 0; to < 4; to += 1) {
      const before = ['A', 'B', 'C', 'D'];
      const after = before.toSpliced(from, 1).toSpliced(to, 0, before[from]);
      for (const [place, name] of before.entries())
        if (place !== from) expect(after[placeAfterMove(place, from, to)]).toBe(name);
    }
});
