// The window's keys. Cmd stands for Ctrl on macOS.
import {t} from './i18n.js';
import {MAC} from './platform.js';

/** Marks of a Latin keyboard that keys are bound to, by the key's place. @type {Record<string, string>} */
const MARKS = {BracketLeft: '[', BracketRight: ']'};

/**
 * The key of a chord: "N", "[", "Escape". With a command key held, a letter of another script ("к") is the Latin one of
 * the same place, so that every key works on a Cyrillic keyboard too.
 * @param {KeyboardEvent} event
 */
export function keyOf({key, code, ctrlKey, metaKey, altKey}) {
  if (key.length !== 1) return key;
  // AltGr, which is Ctrl and Alt on Windows, types what it types.
  const isCommand = (ctrlKey || metaKey) && !altKey;
  const latin = /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? MARKS[code];
  return isCommand && key > '\x7f' && latin ? latin : key.toUpperCase();
}

/** "Ctrl+N", "Ctrl+Shift+Z", "Alt+ArrowLeft", "Escape". @param {KeyboardEvent} event */
export function chord(event) {
  const key = keyOf(event);
  const command = MAC ? event.metaKey : event.ctrlKey;
  return `${command ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey && key.length !== 1 ? 'Shift+' : ''}${
    event.shiftKey && key.length === 1 && command ? 'Shift+' : ''
  }${key}`;
}

/** What the system calls a key, where it is not its letter. @type {Record<string, string>} */
const CAPS = {
  Ctrl: MAC ? '⌘' : 'Ctrl',
  Alt: MAC ? '⌥' : 'Alt',
  Shift: MAC ? '⇧' : 'Shift',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  '-': '−',
  Space: t('key-space'),
  Enter: t('key-enter'),
  Delete: t('key-delete'),
};

/** The caps of a chord, for key caps: ["Ctrl", "N"]. @param {string} keys with Ctrl, joined by "+" */
export const keyCaps = (keys) => keys.split(/\+(?=.)/).map((key) => CAPS[key] ?? key);

/** How a chord is called on this system: "Ctrl N", "⌘ N". @param {string} keys with Ctrl, joined by "+" */
export const keyName = (keys) => keyCaps(keys).join(' ');

/** Whether letters that are typed now go into a field. */
export function isInField() {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && (focused.isContentEditable || focused.matches('input, textarea, select'));
}

/**
 * Whether Ctrl+Z is the focused field's own: it holds typing that is not committed, or it belongs to no record,
 * as the search does.
 */
export function isTyping() {
  const focused = document.activeElement;
  // An editor has steps of its own, as long as it is written in.
  if (focused instanceof HTMLElement && focused.isContentEditable) return true;
  if (!focused?.matches('input, textarea')) return false;
  return focused.closest('[data-dirty]') !== null || focused.closest('[data-field]') === null;
}

/** Moves the focus to the window's next pane. */
export function nextPane() {
  const panes = [...document.querySelectorAll('.desk, .pane')];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step += 1) {
    const pane = panes[(at + step) % panes.length];
    const target = pane.querySelector('a[href], button:not([disabled]), input, textarea, [tabindex="0"]');
    if (target instanceof HTMLElement) return target.focus();
  }
}
