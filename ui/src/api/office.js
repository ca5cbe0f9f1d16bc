// The office's own settings.
import {call} from './ipc.js';

/** @typedef {import('./types.js').Office} Office */

/** @returns {Promise<Office>} */
export const office = () => call('office');
/** Saves what changed. @param {Partial<Office>} fields @returns {Promise<Office>} */
export const editOffice = (fields) => call('office_edit', {fields});
