// The office's own settings.
import {call} from './ipc.js';
import {operate} from './operation.js';

/** @typedef {import('./types.js').Office} Office */

/** @returns {Promise<Office>} */
export const office = () => call('office');
/** Saves what changed. @param {Partial<Office>} fields @returns {Promise<Office>} */
export const editOffice = (fields) => operate('office_edit', {fields});
/** The system's dialog for a picture; null: closed without one. Errors: invalid (not_a_picture, too_long). @param {string} title @returns {Promise<Office | null>} */
export const chooseLogo = (title) => operate('logo_choose', {title});
/** @returns {Promise<Office>} */
export const clearLogo = () => operate('logo_clear');
