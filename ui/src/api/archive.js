// The archive as a whole: which one is open, who works in it, checking and backing it up.
import {call, subscribe} from './ipc.js';

/** @typedef {import('./types.js').AppState} AppState */

/** @returns {Promise<AppState>} */
export const appState = () => call('app_state');
/** Says who works at this computer; asked once. @param {string} name @returns {Promise<AppState>} */
export const setAuthor = (name) => call('author_set', {name});
/**
 * Makes a new archive in the folder `path` and opens it. Errors: invalid, not_empty ones as invalid, network_drive, read_only, disk_full.
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
/** The system's folder dialog. @param {'open' | 'create'} purpose @returns {Promise<string | null>} */
export const chooseArchive = (purpose) => call('archive_choose', {purpose});
/** @param {string} path @returns {Promise<AppState>} */
export const forgetRecent = (path) => call('recent_forget', {path});
/** Reads every record again and compares. @returns {Promise<{ok: boolean, problems: string[]}>} */
export const checkArchive = () => call('check');
/** Copies the archive into the folder `path`. @param {string} path @returns {Promise<{path: string}>} */
export const backUp = (path) => call('backup', {path});
/**
 * After every write, whoever made it.
 * @param {(changed: import('./types.js').RecordsChanged) => void} handler
 */
export const onRecordsChanged = (handler) => subscribe('records-changed', handler);
