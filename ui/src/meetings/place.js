// Where a person was in each record: its section, how far it was scrolled, the translation beside it. Kept for this
// account, for the records that were looked at last.
import {kept} from '../base/kept.js';

/** @typedef {{section?: string, scrolled?: number, translation?: string}} Place */

const KEY = 'record';
/** How many records are remembered. */
const REMEMBERED = 100;

/** @returns {[string, Place][]} last first */
function places() {
  const read = kept.get(KEY);
  return Array.isArray(read) ? read.filter((entry) => Array.isArray(entry) && typeof entry[0] === 'string') : [];
}

/** @param {string} id @returns {Place} */
export const placeIn = (id) => places().find(([one]) => one === id)?.[1] ?? {};

/** @param {string} id @param {Place} place what changed */
export function rememberPlace(id, place) {
  const others = places().filter(([one]) => one !== id);
  kept.put(KEY, [[id, {...placeIn(id), ...place}], ...others].slice(0, REMEMBERED));
}
