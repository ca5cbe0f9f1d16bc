// Reports: make the PDF, read its bytes, save it, open it in the system's viewer.
import {call, channel} from './ipc.js';

/** @typedef {import('./types.js').MadeReport} MadeReport */

/** Years that have meetings, newest first. @returns {Promise<{year: number, meetings: number}[]>} */
export const reportYears = () => call('report_years');
/**
 * Makes the report. Errors: cancelled, invalid.
 * @param {import('./types.js').ReportOptions} options
 * @param {(progress: import('./types.js').Progress) => void} onProgress
 * @returns {Promise<MadeReport>}
 */
export const makeReport = (options, onProgress) => call('report_make', {options, progress: channel(onProgress)});
/** The made PDF, from the shell's own scheme. @param {MadeReport} report @returns {Promise<Uint8Array>} */
export async function reportBytes(report) {
  const answer = await fetch(report.url);
  if (!answer.ok) throw new Error(`${report.url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
/** Writes the made PDF to `path`. Errors: not_found, read_only, disk_full. @param {number} job @param {string} path @returns {Promise<{path: string}>} */
export const saveReport = (job, path) => call('report_save', {job, path});
/** The system's save dialog. @param {number} year @param {string} title @returns {Promise<string | null>} */
export const chooseReportPath = (year, title) => call('report_choose', {year, title});
/** Opens a saved PDF in the system's viewer. @param {string} path @returns {Promise<null>} */
export const openReport = (path) => call('report_open', {path});
/** Opens the made PDF in the system's viewer, which prints. @param {number} job @returns {Promise<null>} */
export const printReport = (job) => call('report_print', {job});
