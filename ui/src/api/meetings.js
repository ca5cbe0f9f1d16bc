// Meetings: list views, one record, its drafts.
import {call} from './ipc.js';
import {operate} from './operation.js';

/** @typedef {import('./types.js').OpenMeeting} OpenMeeting */
/** @typedef {import('./types.js').MeetingFields} MeetingFields */

/**
 * Opens a list view, held in the shell; it replaces this window's earlier one.
 * @param {import('./types.js').MeetingFilter} filter
 * @returns {Promise<{view: number, total: number, years: number[]}>}
 */
export const meetingsView = (filter) => call('meetings_view', {...filter});
/** @param {number} view @param {number} offset @param {number} limit @returns {Promise<import('./types.js').MeetingRow[]>} */
export const meetingsPage = (view, offset, limit) => call('meetings_page', {view, offset, limit});
/** These meetings' rows, in this order; removed ones are left out. @param {string[]} ids @returns {Promise<import('./types.js').MeetingRow[]>} */
export const meetingsRows = (ids) => call('meetings_rows', {ids});
/** Ids of a stretch of the view: rows from `from` up to, not including, `to`. @param {number} view @param {number} from @param {number} to @returns {Promise<string[]>} */
export const meetingsIds = (view, from, to) => call('meetings_ids', {view, from, to});
/** Those of the meetings that are in the view, in its order. Errors: not_found. @param {number} view @param {string[]} ids @returns {Promise<string[]>} */
export const meetingsAmong = (view, ids) => call('meetings_among', {view, ids});
/** The place of a meeting in the view, from 0; null: it is not in it. Errors: not_found. @param {number} view @param {string} id @returns {Promise<number | null>} */
export const meetingsPlace = (view, id) => call('meetings_place', {view, id});
/** The cities and countries that meetings have, most frequent first. @returns {Promise<import('./types.js').MeetingPlace[]>} */
export const meetingsPlaces = () => call('meetings_places');
/**
 * One change of several meetings, as one operation: all or none. Errors: invalid (with field, problem, and in
 * `detail` the title of the meeting that refuses).
 * @param {string[]} ids
 * @param {import('./types.js').SeveralChange} change
 * @returns {Promise<{changed: number, unchanged: number}>}
 */
export const editMeetings = (ids, change) => operate('meetings_edit_many', {ids, change});
/** Removes several as one operation. @param {string[]} ids @returns {Promise<{removed: number}>} */
export const removeMeetings = (ids) => operate('meetings_remove', {ids});
/** @param {string} id @returns {Promise<OpenMeeting>} */
export const openMeeting = (id) => call('meeting', {id});
/** Needs title and starts_on; the rest has defaults. @param {MeetingFields} fields @returns {Promise<OpenMeeting>} */
export const createMeeting = (fields) => operate('meeting_create', {fields});
/**
 * Saves what changed, all or nothing; null clears. Errors: invalid (with field and problem), not_found.
 * @param {string} id
 * @param {MeetingFields} fields
 * @returns {Promise<OpenMeeting>}
 */
export const editMeeting = (id, fields) => operate('meeting_edit', {id, fields});
/** @param {string} id @returns {Promise<null>} */
export const removeMeeting = (id) => operate('meeting_remove', {id});
/**
 * What another meeting like this one begins with: a copy, or the `next` of its series. Errors: not_found.
 * @param {string} id
 * @param {boolean} next
 * @returns {Promise<MeetingFields>}
 */
export const copyMeeting = (id, next) => call('meeting_copy', {id, next});
/**
 * Keeps what is typed and not yet valid; null forgets it.
 * @param {string} id a meeting's id, or "new"
 * @param {string} field
 * @param {string | null} text
 * @returns {Promise<null>}
 */
export const putDraft = (id, field, text) => call('draft_put', {id, field, text});
/** What was typed for a meeting that does not exist yet. @returns {Promise<Record<string, string>>} */
export const newDrafts = () => call('drafts_new');
/** @param {string} words @param {number} limit @returns {Promise<import('./types.js').Hit[]>} */
export const search = (words, limit) => call('search', {words, limit});
