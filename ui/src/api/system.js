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
