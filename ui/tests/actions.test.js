// The registry of actions: one key means one action, and only what can be done is done.
import {afterEach, describe, expect, it, vi} from 'vitest';
import {ACTIONS, actions, allActions, GROUPS} from '../src/base/actions.js';
import {chord, keyCaps, keyOf} from '../src/base/keys.js';

/** @type {(() => void)[]} */
const ends = [];
/** @param {Record<string, import('../src/base/actions.js').Handler>} handlers */
const offer = (handlers) => ends.push(actions.offer(handlers));
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

it('gives no key to two actions', () => {
  const pressed = allActions.filter(({where}) => where !== 'shown').flatMap(({keys}) => keys);
  expect(pressed).toEqual([...new Set(pressed)]);
});

it('lists every action in a known group', () => {
  for (const {group} of allActions) expect(GROUPS).toContain(group);
});

it('does what a key means, as long as somebody does it', () => {
  const run = vi.fn();
  expect(actions.forKey('Ctrl+N')).toBeUndefined();
  offer({'new-meeting': {run}});
  expect(actions.forKey('Ctrl+N')?.name).toBe('new-meeting');
  expect(actions.run('new-meeting')).toBe(true);
  expect(run).toHaveBeenCalledOnce();
  ends.pop()?.();
  expect(actions.run('new-meeting')).toBe(false);
});

it('asks the newest who can', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  let can = true;
  offer({undo: {run: first}});
  offer({undo: {run: second, when: () => can}});
  actions.run('undo');
  can = false;
  actions.run('undo');
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
});

it('tells when something else is possible', () => {
  const heard = vi.fn();
  actions.addEventListener('change', heard);
  offer({redo: {run: () => {}}});
  expect(heard).toHaveBeenCalled();
  actions.removeEventListener('change', heard);
});

it('refuses what it does not know', () => {
  expect(() => actions.offer({dance: {run: () => {}}})).toThrow('dance');
});

it('leaves keys that only a list or a field understands to them', () => {
  offer(Object.fromEntries(Object.keys(ACTIONS).map((name) => [name, {run: () => {}}])));
  expect(actions.forKey('Enter')).toBeUndefined();
  expect(actions.forKey('?')?.name).toBe('keys');
});

it('parts chords into caps, also where the key is a plus', () => {
  expect(keyCaps('Ctrl+Shift+Z')).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyCaps('Ctrl++')).toEqual(['Ctrl', '+']);
  expect(keyCaps('Alt+ArrowLeft')).toEqual(['Alt', '←']);
});

it.each([
  ['Serbian and Macedonian', {key: 'к', code: 'KeyK', ctrlKey: true}, 'Ctrl+K'],
  ['with Shift', {key: 'З', code: 'KeyZ', ctrlKey: true, shiftKey: true}, 'Ctrl+Shift+Z'],
  ['a Persian digit', {key: '۲', code: 'Digit2', ctrlKey: true}, 'Ctrl+2'],
  // A German keyboard has Z where the American one has Y.
  ['a Latin letter in another place', {key: 'z', code: 'KeyY', ctrlKey: true}, 'Ctrl+Z'],
  ['a letter that is typed', {key: 'к', code: 'KeyK'}, 'К'],
  ['a letter that AltGr types', {key: '€', code: 'KeyE', ctrlKey: true, altKey: true}, 'Ctrl+Alt+€'],
  ['a letter without a Latin one', {key: 'ж', code: 'Backslash', ctrlKey: true}, 'Ctrl+Ж'],
])('takes the Latin letter of a Cyrillic key: %s', (_name, event, expected) => {
  expect(chord(new KeyboardEvent('keydown', event))).toBe(expected);
});

it('takes the letter of a list’s own key in the same way', () => {
  expect(keyOf(new KeyboardEvent('keydown', {key: 'а', code: 'KeyA', ctrlKey: true}))).toBe('A');
  expect(keyOf(new KeyboardEvent('keydown', {key: 'ArrowUp', code: 'ArrowUp', ctrlKey: true}))).toBe('ArrowUp');
});

describe('on macOS', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('goes back by the system’s own key, and leaves ⌥← to the text', async () => {
    vi.stubGlobal('navigator', {platform: 'MacIntel'});
    vi.resetModules();
    const there = await import('../src/base/actions.js');
    const keys = await import('../src/base/keys.js');
    there.actions.offer({back: {run: () => {}}, forward: {run: () => {}}});
    const meant = (/** @type {KeyboardEventInit} */ event) =>
      there.actions.forKey(keys.chord(new KeyboardEvent('keydown', event)))?.name;
    expect(meant({key: 'ArrowLeft', altKey: true})).toBeUndefined();
    expect(meant({key: 'ArrowRight', altKey: true})).toBeUndefined();
    expect(meant({key: '[', code: 'BracketLeft', metaKey: true})).toBe('back');
    expect(meant({key: 'ђ', code: 'BracketRight', metaKey: true})).toBe('forward');
    expect(keys.keyCaps('Ctrl+[')).toEqual(['⌘', '[']);
  });
});

it('goes back by Alt and an arrow elsewhere', () => {
  offer({back: {run: () => {}}});
  expect(actions.forKey('Alt+ArrowLeft')?.name).toBe('back');
  expect(actions.forKey('Ctrl+[')).toBeUndefined();
});
