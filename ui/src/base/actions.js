// Everything that can be done: one table from which keys, the palette, the page of keys and the system's menu take.
// An action's words are the messages `action-<name>`.
import {MAC} from './platform.js';

/**
 * `keys`: as chord() writes them, the one to show first. `where`: `palette` (the default) offers it there too; `keys`
 * is only pressed; `shown` is handled by the element that it belongs to, and stands here to be listed.
 * @typedef {object} ActionEntry
 * @property {string} group one of GROUPS
 * @property {string} icon
 * @property {string[]} [keys]
 * @property {'palette' | 'keys' | 'shown'} [where]
 * @property {boolean} [through] the keys are the first and the last of a row
 * @property {boolean} [ownInFields] in a field with typing that is not saved yet, the key is the field's
 */

/** The order in which actions are listed. */
export const GROUPS = ['everywhere', 'list', 'meeting', 'text', 'report', 'look', 'office'];

/** @type {Record<string, ActionEntry>} */
export const ACTIONS = {
  palette: {group: 'everywhere', icon: 'search', keys: ['Ctrl+K'], where: 'keys'},
  'new-meeting': {group: 'everywhere', icon: 'plus', keys: ['Ctrl+N']},
  find: {group: 'everywhere', icon: 'search', keys: ['Ctrl+F']},
  undo: {group: 'everywhere', icon: 'undo-2', keys: ['Ctrl+Z'], ownInFields: true},
  redo: {group: 'everywhere', icon: 'redo-2', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], ownInFields: true},
  meetings: {group: 'everywhere', icon: 'rows-3'},
  reports: {group: 'everywhere', icon: 'book-open'},
  settings: {group: 'everywhere', icon: 'settings', keys: ['Ctrl+,']},
  // On macOS ⌥← and ⌥→ go a word further in a text.
  back: {group: 'everywhere', icon: 'arrow-left', keys: [MAC ? 'Ctrl+[' : 'Alt+ArrowLeft'], where: 'keys'},
  forward: {group: 'everywhere', icon: 'arrow-right', keys: [MAC ? 'Ctrl+]' : 'Alt+ArrowRight'], where: 'keys'},
  'next-pane': {group: 'everywhere', icon: 'panels-top-left', keys: ['F6'], where: 'keys'},
  keys: {group: 'everywhere', icon: 'keyboard', keys: ['F1', '?']},
  'list-move': {group: 'list', icon: 'arrow-down', keys: ['ArrowUp', 'ArrowDown'], where: 'shown'},
  'list-open': {group: 'list', icon: 'rows-3', keys: ['Enter'], where: 'shown'},
  'list-select': {group: 'list', icon: 'check', keys: ['Space'], where: 'shown'},
  'list-stretch': {group: 'list', icon: 'check', keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], where: 'shown'},
  'list-all': {group: 'list', icon: 'check', keys: ['Ctrl+A'], where: 'shown'},
  'list-copy': {group: 'list', icon: 'clipboard-copy', keys: ['Ctrl+C'], where: 'shown'},
  'list-remove': {group: 'list', icon: 'trash-2', keys: ['Delete'], where: 'shown'},
  'to-list': {group: 'meeting', icon: 'rows-3', keys: ['Escape'], where: 'shown'},
  duplicate: {group: 'meeting', icon: 'files', keys: ['Ctrl+D']},
  'next-of-series': {group: 'meeting', icon: 'calendar-plus'},
  sections: {group: 'meeting', icon: 'rows-3', keys: ['Ctrl+1', 'Ctrl+7'], through: true, where: 'shown'},
  'row-next': {group: 'meeting', icon: 'plus', keys: ['Enter'], where: 'shown'},
  'row-move': {group: 'meeting', icon: 'arrow-up', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], where: 'shown'},
  'row-remove': {group: 'meeting', icon: 'trash-2', keys: ['Delete'], where: 'shown'},
  calendar: {group: 'meeting', icon: 'calendar', keys: ['Alt+ArrowDown'], where: 'shown'},
  'text-bold': {group: 'text', icon: 'pencil-line', keys: ['Ctrl+B'], where: 'shown'},
  'text-italic': {group: 'text', icon: 'pencil-line', keys: ['Ctrl+I'], where: 'shown'},
  'text-heading': {group: 'text', icon: 'pencil-line', keys: ['Ctrl+Alt+2'], where: 'shown'},
  'text-bullets': {group: 'text', icon: 'pencil-line', keys: ['Ctrl+Shift+8'], where: 'shown'},
  'text-numbers': {group: 'text', icon: 'pencil-line', keys: ['Ctrl+Shift+7'], where: 'shown'},
  'text-tools': {group: 'text', icon: 'pencil-line', keys: ['Alt+F10'], where: 'shown'},
  'save-pdf': {group: 'report', icon: 'save', keys: ['Ctrl+S']},
  'print-pdf': {group: 'report', icon: 'printer', keys: ['Ctrl+P']},
  'theme-light': {group: 'look', icon: 'sun'},
  'theme-dark': {group: 'look', icon: 'moon'},
  'theme-system': {group: 'look', icon: 'sun-moon'},
  'zoom-in': {group: 'look', icon: 'a-large-small', keys: ['Ctrl++', 'Ctrl+=', 'Ctrl+Shift++']},
  'zoom-out': {group: 'look', icon: 'a-large-small', keys: ['Ctrl+-']},
  'zoom-reset': {group: 'look', icon: 'a-large-small', keys: ['Ctrl+0']},
  'density-roomy': {group: 'look', icon: 'rows-2'},
  'density-dense': {group: 'look', icon: 'rows-4'},
  backup: {group: 'office', icon: 'archive'},
  check: {group: 'office', icon: 'circle-check'},
  'open-office': {group: 'office', icon: 'folder-open', keys: ['Ctrl+O']},
  'close-office': {group: 'office', icon: 'log-out'},
  diagnostics: {group: 'office', icon: 'clipboard-copy'},
  about: {group: 'office', icon: 'info'},
  'item-move': {group: 'office', icon: 'layers', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], where: 'shown'},
};

/** The menus of the system: messages `menu-<name>`, in which `&` stands before the letter that Alt chooses. */
export const MENUS = ['file', 'edit', 'view', 'window', 'help'];
/** Entries of menus that the system does itself: messages `menu-<name>`. */
export const SYSTEM_ENTRIES = ['cut', 'copy', 'paste', 'select-all', 'quit'];

/** What an element does for an action; `when`: whether it can now. @typedef {{run: () => unknown, when?: () => boolean}} Handler */
/** @typedef {ActionEntry & {name: string, keys: string[]}} Action */

/** @type {Action[]} */
export const allActions = Object.entries(ACTIONS).map(([name, entry]) => ({...entry, name, keys: entry.keys ?? []}));

/** Event: `change` when something is possible that was not, or the other way round. */
class Actions extends EventTarget {
  /** The newest handler of an action is the one that is asked. @type {Map<string, Handler[]>} */
  #handlers = new Map();

  /**
   * Says who does what, until the returned function is called.
   * @param {Record<string, Handler>} handlers by the actions' names
   */
  offer(handlers) {
    for (const [name, handler] of Object.entries(handlers)) {
      if (!(name in ACTIONS)) throw new Error(`There is no action ${name}`);
      this.#handlers.set(name, [...(this.#handlers.get(name) ?? []), handler]);
    }
    this.changed();
    return () => {
      for (const [name, handler] of Object.entries(handlers))
        this.#handlers.set(name, this.#handlers.get(name)?.filter((other) => other !== handler) ?? []);
      this.changed();
    };
  }

  /** What is possible may be another. */
  changed() {
    this.dispatchEvent(new Event('change'));
  }

  /** @param {string} name */
  #handler(name) {
    return this.#handlers.get(name)?.findLast(({when}) => when?.() ?? true);
  }

  /** @param {string} name */
  isPossible(name) {
    return this.#handler(name) !== undefined;
  }

  /** Does it, if it is possible. @param {string} name @returns {boolean} whether it was */
  run(name) {
    const handler = this.#handler(name);
    handler?.run();
    return handler !== undefined;
  }

  /** The action that a key means now. @param {string} chord @returns {Action | undefined} */
  forKey(chord) {
    return allActions.find(({name, keys, where}) => where !== 'shown' && keys.includes(chord) && this.isPossible(name));
  }
}

export const actions = new Actions();
