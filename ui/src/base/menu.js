// The system's menu: it shows our words, knows what is possible, and does what the key of the same action does.
import {menuLabels, onMenu} from '../api/system.js';
import {ACTIONS, actions, MENUS, SYSTEM_ENTRIES} from './actions.js';
import {word} from './i18n.js';
import {isTyping} from './keys.js';

/** The actions that menus hold. */
const IN_MENU = [
  ...['new-meeting', 'find', 'palette', 'undo', 'redo', 'keys', 'meetings', 'reports', 'settings', 'save-pdf', 'about'],
  ...['open-office', 'close-office', 'diagnostics', 'zoom-in', 'zoom-out', 'zoom-reset'],
];

/** @param {string} name */
function choose(name) {
  // The menu's key reaches us before the field: typing that is not saved yet is the field's to take back.
  if ((name === 'undo' || name === 'redo') && isTyping()) document.execCommand(name);
  else actions.run(name);
}

/** Begins to serve the menu. A shell without one is let be. */
export async function serveMenu() {
  /** The last thing that was told, so that nothing is told twice. */
  let told = '';
  let waits = false;
  const tell = async () => {
    waits = false;
    const labels = Object.fromEntries([
      ...MENUS.map((name) => [`menu-${name}`, word('menu', name)]),
      ...SYSTEM_ENTRIES.map((name) => [name, word('menu', name)]),
      ...IN_MENU.map((name) => [name, word('action', name).replaceAll('&', '&&')]),
    ]);
    const keys = Object.fromEntries(IN_MENU.map((name) => [name, ACTIONS[name].keys?.[0] ?? '']));
    const enabled = Object.fromEntries(IN_MENU.map((name) => [name, actions.isPossible(name)]));
    const all = JSON.stringify(enabled);
    if (all === told) return;
    told = all;
    try {
      await menuLabels(labels, enabled, keys);
    } catch {
      actions.removeEventListener('change', soon);
    }
  };
  const soon = () => {
    if (!waits) requestAnimationFrame(tell);
    waits = true;
  };
  actions.addEventListener('change', soon);
  await onMenu(choose);
  soon();
}
