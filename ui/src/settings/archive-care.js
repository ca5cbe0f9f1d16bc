// Checking the archive and backing it up.
import '@vaadin/button';
import '@vaadin/text-field';
import {html} from 'lit';
import {backUp, cancelJob, checkArchive, chooseArchive} from '../api/archive.js';
import {Element} from '../base/element.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {showEnd} from '../base/paths.js';
import {problemLine} from '../parts/problem.js';

class ArchiveCare extends Element {
  static properties = {
    busy: {state: true},
    progress: {state: true},
    checked: {state: true},
    path: {state: true},
    copied: {state: true},
    problem: {state: true},
  };

  constructor() {
    super();
    /** @type {'' | 'check' | 'backup'} */
    this.busy = '';
    /** @type {import('../api/types.js').Progress | null} */
    this.progress = null;
    /** @type {{ok: boolean, problems: string[]} | null} */
    this.checked = null;
    /** The folder that the backup goes to. */
    this.path = '';
    /** Where the last one went. */
    this.copied = '';
    /** @type {unknown} */
    this.problem = null;
  }

  /** @param {'check' | 'backup'} what @param {() => Promise<void>} work */
  async #do(what, work) {
    this.busy = what;
    this.progress = null;
    this.problem = null;
    try {
      await work();
    } catch (thrown) {
      this.problem = thrown;
    } finally {
      this.busy = '';
    }
  }

  #check() {
    this.checked = null;
    return this.#do('check', async () => {
      this.checked = await checkArchive((progress) => {
        this.progress = progress;
      });
    });
  }

  async #choose() {
    const folder = await chooseArchive('create', t('backup-folder'));
    if (!folder) return;
    this.path = folder;
    await this.updateComplete;
    showEnd(this.querySelector('[data-test=backup-path] input'));
  }

  #backUp() {
    this.copied = '';
    return this.#do('backup', async () => {
      const {path} = await backUp(this.path.trim(), (progress) => {
        this.progress = progress;
      });
      this.copied = path;
    });
  }

  /** @param {string} doing */
  #renderBusy(doing) {
    const {done = 0, total = 0} = this.progress ?? {};
    return html`<span>${doing} ${total > 0 ? t('done-of', {done, total}) : ''}</span>
      <vaadin-button data-test="cancel" @click=${() => cancelJob(null)}>${t('cancel')}</vaadin-button>`;
  }

  #renderChecked() {
    if (!this.checked) return '';
    if (this.checked.ok)
      return html`<span class="state held">${icon('circle-check', {small: true})}${t('check-ok')}</span>`;
    return html`<div class="problem" role="alert">
      ${icon('triangle-alert', {small: true})}
      <div>
        ${t('check-problems')}
        <ul>
          ${this.checked.problems.map((problem) => html`<li>${problem}</li>`)}
        </ul>
      </div>
    </div>`;
  }

  render() {
    return html`<div class="ways">
        <vaadin-button data-test="check" ?disabled=${this.busy !== ''} @click=${this.#check}>${t('check')}</vaadin-button>
        <span role="status" data-test="check-result">${this.busy === 'check' ? this.#renderBusy(t('checking')) : this.#renderChecked()}</span>
      </div>
      <div class="folder">
        <vaadin-text-field
          data-test="backup-path"
          label=${t('backup-folder')}
          helper-text=${t('backup-help')}
          .value=${this.path}
          @value-changed=${(/** @type {CustomEvent<{value: string}>} */ {detail}) => {
            this.path = detail.value;
          }}
        ></vaadin-text-field>
        <vaadin-button data-test="backup-choose" ?disabled=${this.busy !== ''} @click=${this.#choose}>${t('choose')}</vaadin-button>
        <vaadin-button data-test="backup" ?disabled=${this.busy !== '' || this.path.trim() === ''} @click=${this.#backUp}
          >${t('backup')}</vaadin-button
        >
      </div>
      <p role="status" data-test="backup-result">
        ${this.busy === 'backup' ? this.#renderBusy(t('backing-up')) : this.copied ? t('backed-up', {path: this.copied}) : ''}
      </p>
      ${problemLine(this.problem)}`;
  }
}
customElements.define('r-archive-care', ArchiveCare);
