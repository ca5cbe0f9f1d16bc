// The archives that were open before: those that are gone are shown as such, and any can be forgotten.
import '@vaadin/button';
import {html} from 'lit';
import {forgetRecent} from '../api/archive.js';
import {Element} from '../base/element.js';
import {showMomentAndDay} from '../base/format.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {session} from '../base/session.js';
import {problemLine} from '../parts/problem.js';
import './recent.css';

/** @typedef {import('../api/types.js').RecentArchive} RecentArchive */

/** Event: `open-archive` (detail: its path). */
class RecentArchives extends Element {
  static properties = {disabled: {type: Boolean}, problem: {attribute: false}, problemAt: {attribute: 'problem-at'}};

  constructor() {
    super();
    this.disabled = false;
    /** Why the one at `problemAt` could not be opened. @type {unknown} */
    this.problem = null;
    this.problemAt = '';
  }

  /** @param {string} path */
  async #forget(path) {
    await session.enter(await forgetRecent(path));
    this.requestUpdate();
  }

  /** @param {RecentArchive} archive */
  #renderArchive({path, name, missing, opened_on}) {
    return html`<li>
      <button
        type="button"
        class="recent-open"
        ?disabled=${missing || this.disabled}
        @click=${() => this.tell('open-archive', path)}
      >
        <b>${name}</b>
        <span class="second path">${path}</span>
        <span class="second">${missing ? html`<span class="warn">${t('recent-missing')}</span>` : t('opened', {when: showMomentAndDay(opened_on)})}</span>
      </button>
      <vaadin-button
        theme="tertiary"
        class="icon-only"
        aria-label=${t('recent-forget', {name})}
        title=${t('recent-forget', {name})}
        @click=${() => this.#forget(path)}
        >${icon('x', {small: true})}</vaadin-button
      >
      ${this.problemAt === path ? problemLine(this.problem) : ''}
    </li>`;
  }

  render() {
    const recent = session.state?.recent ?? [];
    if (recent.length === 0) return html``;
    return html`<section class="recent" aria-label=${t('recent')}>
      <h2>${t('recent')}</h2>
      <ul data-test="recent">
        ${recent.map((archive) => this.#renderArchive(archive))}
      </ul>
    </section>`;
  }
}
customElements.define('r-recent-archives', RecentArchives);
