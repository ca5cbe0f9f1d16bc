// What fields offer: pillars, categories, series, countries, places, zones.
import {call} from './ipc.js';
import {operate} from './operation.js';

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

/** @typedef {import('./types.js').ListItem} ListItem */
/** @typedef {import('./types.js').ListItemFields} ListItemFields */
/** The lists that an office edits. @typedef {'pillars' | 'categories'} ListName */

/** In order. @param {ListName} list @returns {Promise<ListItem[]>} */
export const listItems = (list) => call('list_items', {list});
/**
 * Adds an item (`id` null; it needs a name), or changes what is given of one. Errors: invalid.
 * @param {ListName} list @param {string | null} id @param {ListItemFields} item
 * @returns {Promise<ListItem[]>}
 */
export const saveListItem = (list, id, item) => operate('list_save', id === null ? {list, item} : {list, id, item});
/** Puts an item after another; null: first. @param {ListName} list @param {string} id @param {string | null} after @returns {Promise<ListItem[]>} */
export const moveListItem = (list, id, after) => operate('list_move', {list, id, after});
/** Meetings of `from` count for `into` from now on. @param {ListName} list @param {string} from @param {string} into @returns {Promise<ListItem[]>} */
export const mergeListItems = (list, from, into) => operate('list_merge', {list, from, into});
/** Errors: conflict while meetings use it. @param {ListName} list @param {string} id @returns {Promise<ListItem[]>} */
export const removeListItem = (list, id) => operate('list_remove', {list, id});
