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

/** Whether the focused field holds typing that is not committed; Ctrl+Z is the field's then. */
export const isTyping = () => document.activeElement?.closest('[data-dirty]') !== null;
