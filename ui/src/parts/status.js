// A meeting's status: an icon and its word.
import {html} from 'lit';
import {word} from '../base/i18n.js';
import {icon} from '../base/icon.js';

/** @type {Record<string, string>} */
const ICONS = {
  planned: 'circle-dashed',
  confirmed: 'circle-dot',
  held: 'circle-check',
  postponed: 'calendar-clock',
  cancelled: 'circle-slash',
};

/** @param {string} status */
export const statusMark = (status) =>
  html`<span class="state ${status}" title=${word('status', status)}
    >${icon(ICONS[status] ?? 'circle-dot', {small: true})}<span>${word('status', status)}</span></span
  >`;
