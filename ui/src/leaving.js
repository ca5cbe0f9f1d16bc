// Before the window closes or another archive comes in its place: what is typed is saved, or the person is asked.
import {answered} from './api/ipc.js';
import {closeHold, closeNow, onClosing, onOpening, openNow} from './api/system.js';
import {t} from './base/i18n.js';
import {kept} from './base/kept.js';
import {MeetingRecord} from './meetings/record.js';

/** The shell waits three seconds for us and then goes: we answer before, whatever is still on its way, in milliseconds. */
const PATIENCE = 2500;

/** Gives the forms what is being typed. */
export function commitTyping() {
  /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
  // A window that does not have the keyboard tells nobody of a blur.
  const dirty = /** @type {NodeListOf<import('./parts/field.js').Field>} */ (document.querySelectorAll('[data-dirty]'));
  for (const field of dirty) field.commit();
}

/** Resolves when everything is on the disk. */
async function saved() {
  commitTyping();
  kept.flush();
  await MeetingRecord.allSettled();
  await answered();
}

/** @param {() => Promise<null>} go @param {string} anyway the button that goes without saving */
async function leave(go, anyway) {
  const over = new Promise((done) => setTimeout(done, PATIENCE));
  await Promise.race([saved().catch((thrown) => console.warn('leaving', thrown)), over]);
  const count = MeetingRecord.unsafe;
  if (count === 0) return go();
  const [title, text] = [t('leave-unsaved', {count}), t('leave-unsaved-more')];
  return closeHold({count, title, text, close: anyway, stay: t('leave-stay')});
}

/** Begins to answer the shell, which asks before it closes the window or opens another archive. */
export async function serveLeaving() {
  await onClosing(() => leave(closeNow, t('leave-close')));
  await onOpening(() => leave(openNow, t('leave-open')));
}
