// What fields offer: pillars, categories, series, countries, places, zones.
import {call} from './ipc.js';

/** @returns {Promise<import('./types.js').Lists>} */
export const lists = () => call('lists');
/**
 * Places whose name starts like `text` in any script; of one country, if given.
 * @param {string} text @param {string | null} country @param {number} limit
 * @returns {Promise<import('./types.js').Place[]>}
 */
export const places = (text, country, limit) => call('places', {text, country, limit});
/** The number after the series' highest. @param {string} name @returns {Promise<number>} */
export const nextInSeries = (name) => call('series_next', {name});
