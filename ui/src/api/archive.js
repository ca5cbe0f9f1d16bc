// The archive as a whole: which one is open, who works in it, checking and backing it up.
import {call, channel, subscribe} from './ipc.js';

/** @typedef {import('./types.js').AppState} AppState */
/** @typedef {import('./types.js').Progress} Progress */

/** @returns {Promise<AppState>} */
export const appState = () => call('app_state');
/** Says who works at this computer; asked once. @param {string} name @returns {Promise<AppState>} */
export const setAuthor = (name) => call('author_set', {name});
/**
 * Makes a new archive in the folder `path` and opens it. Errors: invalid, network_drive, no_permission, disk_full.
 * @param {{path: string, office_name: string, language: string}} office
 * @returns {Promise<AppState>}
 */
export const createArchive = (office) => call('archive_create', office);
/**
 * Errors: not_found, not_an_archive, newer, locked, network_drive, damaged.
 * @param {string} path
 * @returns {Promise<AppState>}
 */
export const openArchive = (path) => call('archive_open', {path});
/** Makes or reopens the sample office. @returns {Promise<AppState>} */
export const openSample = () => call('archive_sample');
/** @returns {Promise<AppState>} */
export const closeArchive = () => call('archive_close');
/** The system's folder dialog. @param {'open' | 'create'} purpose @param {string} title @returns {Promise<string | null>} */
export const chooseArchive = (purpose, title) => call('archive_choose', {purpose, title});
/** @param {string} path @returns {Promise<AppState>} */
export const forgetRecent = (path) => call('recent_forget', {path});
/**
 * Reads every record again and compares. Errors: cancelled.
 * @param {(progress: Progress) => void} onProgress
 * @returns {Promise<{ok: boolean, problems: string[]}>}
 */
export const checkArchive = (onProgress) => call('check', {progress: channel(onProgress)});
/**
 * Copies the archive into the folder `path`. Errors: cancelled, disk_full, file.
 * @param {string} path
 * @param {(progress: Progress) => void} onProgress
 * @returns {Promise<{path: string}>}
 */
export const backUp = (path, onProgress) => call('backup', {path, progress: channel(onProgress)});
/** Ends a running job; null: this window's. @param {number | null} job @returns {Promise<null>} */
export const cancelJob = (job) => call('job_cancel', {job});
/**
 * After every write, whoever made it.
 * @param {(changed: import('./types.js').RecordsChanged) => void} handler
 */
export const onRecordsChanged = (handler) => subscribe('records-changed', handler);
/** When a second start of the program opened another archive here. @param {(state: AppState) => void} handler */
export const onAppState = (handler) => subscribe('app-state', handler);
