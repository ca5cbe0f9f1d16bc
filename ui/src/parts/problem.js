// What went wrong with a command, in a sentence that says what to do.
import {html} from 'lit';
import {hasWord, t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';

/** @typedef {import('../api/ipc.js').CommandError} CommandError */

/** @param {unknown} thrown */
export function errorText(thrown) {
  const {code = 'internal', problem, detail} = /** @type {Partial<CommandError>} */ (thrown ?? {});
  if (code === 'invalid' && problem) return word('problem', problem);
  if (code === 'locked') return detail ? t('error-locked', {who: detail}) : t('error-locked-unknown');
  if (code === 'internal') console.error(thrown);
  return hasWord('error', code) ? word('error', code) : t('error-internal');
}

/** The error in its place, for screen readers at once. @param {unknown} thrown */
export const problemLine = (thrown) =>
  thrown
    ? html`<p class="problem" role="alert" data-test="problem">${icon('triangle-alert', {small: true})}<span>${errorText(thrown)}</span></p>`
    : html``;
