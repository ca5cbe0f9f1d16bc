// History, undo and redo.
import {call} from './ipc.js';
import {operate} from './operation.js';

/** Newest first; of one meeting, or of the archive. @param {string | null} id @param {number} limit @returns {Promise<import('./types.js').Operation[]>} */
export const history = (id, limit) => call('history', {id, limit});
/** Takes back this author's last operation. Errors: nothing_to_undo, conflict. @returns {Promise<import('./types.js').Undone>} */
export const undo = () => operate('undo');
/** Errors: nothing_to_redo, conflict. @returns {Promise<import('./types.js').Undone>} */
export const redo = () => operate('redo');
/**
 * Makes a meeting what it was right after an operation, as one operation that can be undone. `skipped`: fields that stay
 * as they are, because what they were would break a rule now. Errors: not_found.
 * @param {string} id
 * @param {number} operation
 * @returns {Promise<import('./types.js').OpenMeeting & {skipped: {field: string}[]}>}
 */
export const backTo = (id, operation) => operate('meeting_back_to', {id, operation});
