// A pillar's mark: a square in its colour and its letters, never the square alone.
import {html} from 'lit';
import {t} from '../base/i18n.js';
import {session} from '../base/session.js';
import './pillar.css';

/** @param {string} name */
function square(name) {
  return html`<i class="square" style="--pillar:${session.pillar(name).colour}"></i>`;
}

/** A pillar's square before its name, hollow for none. @param {string} name */
export const pillarSquare = (name) => (name ? square(name) : html`<i class="square none"></i>`);

/** The pillars of a meeting in a list's row: one by its letters, several by their squares and count. @param {string[]} names */
export function pillarsShort(names) {
  if (names.length === 0) return html`<span class="pillar"><i class="square none"></i>${t('pillar-none')}</span>`;
  if (names.length === 1)
    return html`<span class="pillar" title=${session.pillar(names[0]).name}
      >${square(names[0])}<span class="cut">${session.pillar(names[0]).letters}</span></span
    >`;
  const letters = names.map((name) => session.pillar(name).letters).join(', ');
  return html`<span class="pillar" title=${letters}
    >${names.map(square)}<span class="cut">${t('pillars-count', {count: names.length})}</span></span
  >`;
}

/** Every pillar with its letters. @param {string[]} names */
export const pillarsFull = (names) =>
  names.map(
    (name) =>
      html`<span class="pillar" title=${session.pillar(name).name}>${square(name)}${session.pillar(name).letters}</span>`,
  );
