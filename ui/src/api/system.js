// The system around the window: its menu, its file manager, and what a person sends whoever helps them.
import {call, subscribe} from './ipc.js';

/**
 * When something was chosen from the system's menu.
 * @param {(action: string) => void} handler an action's name, as in base/actions.js
 */
export const onMenu = (handler) => subscribe('menu', handler);
/**
 * Names the menu's entries and says which of them are possible now.
 * @param {Record<string, string>} labels
 * @param {Record<string, boolean>} enabled
 * @param {Record<string, string>} keys the page's own keys, to be shown beside the entries
 * @returns {Promise<null>}
 */
export const menuLabels = (labels, enabled, keys) => call('menu_labels', {labels, enabled, keys});
/** When the window is asked to close: the shell waits a little for closeNow or closeHold. @param {() => void} handler */
export const onClosing = (handler) => subscribe('closing', handler);
/** When another archive is asked for from outside: the shell waits a little for openNow or closeHold. @param {() => void} handler */
export const onOpening = (handler) => subscribe('opening', handler);
/** Everything is saved: the window may go. @returns {Promise<null>} */
export const closeNow = () => call('close_now');
/** Everything is saved: the other archive may be opened. @returns {Promise<null>} */
export const openNow = () => call('open_now');
/**
 * Something cannot be saved: the shell asks whether to lose it, in these words.
 * @param {{count: number, title: string, text: string, close: string, stay: string}} unsaved
 * @returns {Promise<null>}
 */
export const closeHold = (unsaved) => call('close_hold', unsaved);
/** Plain text without any content of the archive. @returns {Promise<string>} */
export const diagnostics = () => call('diagnostics');
/** Shows the archive's folder, or a file that was saved, in the system's file manager. @param {string} path @returns {Promise<null>} */
export const reveal = (path) => call('reveal', {path});
/**
 * Checks spelling in these languages, in the fields where text is written; none turns it off.
 * @param {string[]} languages tags
 * @returns {Promise<{available: string[]}>} those that the system can; none where the system decides by itself
 */
export const spellingSet = (languages) => call('spelling_set', {languages});
