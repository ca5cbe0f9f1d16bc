// What was used last: meetings that were opened, actions that were chosen. Kept for this account in the archive.
import {kept} from '../base/kept.js';

const KEY = 'recent';
const MOST = 40;

/** Keys as of palette/rank.js, the last used first. @returns {string[]} */
export function recent() {
  const keys = kept.get(KEY);
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}

/** @param {string} key */
export const used = (key) => kept.put(KEY, [key, ...recent().filter((other) => other !== key)].slice(0, MOST));
