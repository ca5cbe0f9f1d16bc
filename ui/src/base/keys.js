// The window's keys. Cmd stands for Ctrl on macOS.
const MAC = /Mac/.test(navigator.platform);

/** "Ctrl+N", "Ctrl+Shift+Z", "Alt+ArrowLeft", "Escape". @param {KeyboardEvent} event */
export function chord(event) {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const command = MAC ? event.metaKey : event.ctrlKey;
  return `${command ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey && key.length !== 1 ? 'Shift+' : ''}${
    event.shiftKey && key.length === 1 && command ? 'Shift+' : ''
  }${key}`;
}

/** How a key is called on this system: "Ctrl N", "⌘ N". @param {string} keys with Ctrl, joined by "+" */
export const keyName = (keys) => keys.replace('Ctrl', MAC ? '⌘' : 'Ctrl').replaceAll('+', ' ');

/**
 * Whether Ctrl+Z is the focused field's own: it holds typing that is not committed, or it belongs to no record,
 * as the search does.
 */
export function isTyping() {
  const focused = document.activeElement;
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
