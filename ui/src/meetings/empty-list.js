// A list without meetings: what it asks for, each with a way to ask without it, or how the first one begins.
import '@vaadin/button';
import {html} from 'lit';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {session} from '../base/session.js';
import {FILTERS, isFiltered, NO_FILTER, valueLabel, valuesOf, without} from './filter.js';

/** @typedef {import('./filter.js').Filter} Filter */

/** @param {Filter} filter @param {(filter: Filter) => void} ask */
function asked(filter, ask) {
  const values = FILTERS.flatMap((name) =>
    valuesOf(filter, name).map((value) => ({name, value, label: valueLabel(name, value, session)})),
  );
  const words = filter.words.trim();
  return html`<ul class="asked">
    ${
      words
        ? html`<li>
            <button type="button" data-test="without-words" @click=${() => ask({...filter, words: ''})}>
              ${icon('x', {small: true})}${t('without-words', {words})}
            </button>
          </li>`
        : ''
    }
    ${values.map(
      ({name, value, label}) => html`<li>
        <button type="button" data-test="without-${name}" data-value=${value} @click=${() => ask(without(filter, name, value))}>
          ${icon('x', {small: true})}${t('without-filter', {filter: word('filter', name), value: label})}
        </button>
      </li>`,
    )}
  </ul>`;
}

/** @param {Filter} filter @param {(filter: Filter) => void} ask takes another filter */
export function emptyList(filter, ask) {
  if (!isFiltered(filter))
    return html`<div class="empty" data-test="empty">
      <h2>${t('no-meetings-yet')}</h2>
      <p>${t('no-meetings-yet-more')}</p>
    </div>`;
  return html`<div class="empty" data-test="empty">
    <h2>${t('nothing-matches')}</h2>
    <p>${t('nothing-matches-more')}</p>
    ${asked(filter, ask)}
    <vaadin-button data-test="clear-filters" @click=${() => ask({...NO_FILTER, order: filter.order})}>${t('clear-filters')}</vaadin-button>
  </div>`;
}
