// The desk on the left: whose office it is, where one can go, who works here.
import {html} from 'lit';
import {actions} from './base/actions.js';
import {t, word} from './base/i18n.js';
import {icon} from './base/icon.js';
import {keyName} from './base/keys.js';
import {session} from './base/session.js';
import './desk.css';

/** The pages, with their icons. */
const PAGES = [
  ['meetings', 'rows-3'],
  ['reports', 'book-open'],
];

/** @param {string} page @param {string} name @param {string} current */
const link = (page, name, current) => html`<a
    href="#/${page}"
    data-test="nav-${page}"
    aria-current=${current === page ? 'page' : 'false'}
    >${icon(name)}<span>${t(page)}</span></a
  >`;

/** @param {string} current the page that stands */
export function desk(current) {
  const {
    archive,
    author,
    clock_behind: clockBehind,
  } = /** @type {import('./base/session.js').AppState} */ (session.state);
  const full = archive?.name ?? '';
  const name = archive?.short_name || full;
  return html`<nav class="desk" aria-label=${t('navigation')}>
    <div class="office" title=${full}><span class="mark" aria-hidden="true">${name.slice(0, 1)}</span><span class="cut">${name}</span></div>
    <button type="button" class="desk-find" data-test="find-or-do" @click=${() => actions.run('palette')}>
      ${icon('search', {small: true})}<span>${word('action', 'palette')}</span><kbd aria-hidden="true">${keyName('Ctrl+K')}</kbd>
    </button>
    ${PAGES.map(([page, mark]) => link(page, mark, current))}
    <span class="grow"></span>
    ${link('settings', 'settings', current)}
    <div class="who" title=${author ?? ''}>
      ${icon('user', {small: true})}<span>${author}${archive?.read_only ? html`<br />${t('read-only')}` : ''}</span>
    </div>
    ${
      clockBehind
        ? html`<p class="who clock" data-test="clock-behind">${icon('clock', {small: true})}<span>${t('clock-behind')}</span></p>`
        : ''
    }
  </nav>`;
}
