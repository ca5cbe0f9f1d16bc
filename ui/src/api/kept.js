// Small things that this account keeps for this archive: filters, columns, what was used last. Encrypted in the archive.
import {call} from './ipc.js';

/** Everything that is kept, by key. @returns {Promise<Record<string, unknown>>} */
export const kept = () => call('kept');
/** At most 64 kB a key; null forgets it. @param {string} key @param {unknown} value @returns {Promise<null>} */
export const keep = (key, value) => call('keep', {key, value});
