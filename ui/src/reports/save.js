// Saving a made report: where to, in full view; then it can be opened in the system's viewer.
import '@vaadin/button';
import '@vaadin/text-field';
import {html} from 'lit';
import {chooseReportPath, openReport, printReport, saveReport} from '../api/reports.js';
import {reveal} from '../api/system.js';
import {actions} from '../base/actions.js';
import {Element, REQUIRED} from '../base/element.js';
import {t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {fileName, inside, lastPart, showEnd} from '../base/paths.js';
import {session} from '../base/session.js';
import {problemLine} from '../parts/problem.js';
import {say} from '../parts/toast.js';

/** @typedef {import('../api/types.js').MadeReport} MadeReport */

class ReportSave extends Element {
  static properties = {
    report: {attribute: false},
    year: {type: Number},
    language: {},
    audience: {},
    primary: {type: Boolean},
    disabled: {type: Boolean},
    path: {state: true},
    saved: {state: true},
    problem: {state: true},
  };

  constructor() {
    super();
    /** @type {MadeReport} */
    this.report = REQUIRED;
    /** The year that the report is of. */
    this.year = 0;
    this.language = '';
    this.audience = 'public';
    /** Whether saving is the page's main action. */
    this.primary = false;
    this.disabled = false;
    /** Where Save writes the PDF. */
    this.path = '';
    /** Where the report that is shown was written; '' if it was not. */
    this.saved = '';
    /** @type {unknown} */
    this.problem = null;
  }

  connectedCallback() {
    super.connectedCallback();
    const when = () => !this.disabled;
    this.offer({
      'save-pdf': {run: () => this.#save(), when: () => when() && this.path.trim() !== ''},
      'print-pdf': {run: () => this.#print(), when},
    });
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('year') || changed.has('language') || changed.has('audience')) this.path = this.#proposed();
    if (changed.has('report')) {
      this.saved = '';
      this.problem = null;
    }
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('path')) showEnd(this.querySelector('input'));
    if (changed.has('disabled') || changed.has('path')) actions.changed();
  }

  /** Each edition has a name of its own: what is for the house must never be taken for what is for everybody. */
  #proposed() {
    const {archive, suggested_folder = ''} = session.state ?? {};
    const office = archive?.short_name || (archive?.name ?? '');
    const edition = [
      this.language === archive?.language ? '' : this.language,
      this.audience === 'public' ? '' : word('edition', this.audience),
    ].filter(Boolean);
    const name = t('report-file', {office, year: [this.year, ...edition].join(', ')});
    return inside(suggested_folder, fileName(name));
  }

  /** @param {() => Promise<void>} work */
  async #try(work) {
    this.problem = null;
    try {
      await work();
    } catch (thrown) {
      this.problem = thrown;
    }
  }

  #save() {
    return this.#try(async () => {
      const {path} = await saveReport(this.report.job, this.path.trim());
      this.path = path;
      this.saved = path;
      say({text: t('report-saved', {name: lastPart(path)})});
    });
  }

  #print() {
    return this.#try(async () => void (await printReport(this.report.job)));
  }

  #elsewhere() {
    return this.#try(async () => {
      const path = await chooseReportPath(this.year, t('save-pdf-title'));
      if (!path) return;
      this.path = path;
      await this.#save();
    });
  }

  render() {
    return html`<vaadin-text-field
        class="save-path"
        data-test="save-path"
        label=${t('save-as')}
        .value=${this.path}
        @value-changed=${(/** @type {CustomEvent<{value: string}>} */ {detail}) => {
          this.path = detail.value;
        }}
        @focusout=${(/** @type {Event} */ {target}) => requestAnimationFrame(() => showEnd(/** @type {HTMLInputElement} */ (target)))}
      ></vaadin-text-field>
      ${problemLine(this.problem)}
      <div class="ways">
        <vaadin-button
          data-test="save"
          theme=${this.primary ? 'primary' : ''}
          ?disabled=${this.disabled || this.path.trim() === ''}
          @click=${this.#save}
          >${t('save-pdf')}</vaadin-button
        >
        <vaadin-button data-test="choose-path" ?disabled=${this.disabled} @click=${this.#elsewhere}>${t('save-elsewhere')}</vaadin-button>
        <vaadin-button data-test="print" ?disabled=${this.disabled} @click=${this.#print}>${icon('printer', {slot: 'prefix', small: true})}${t('print')}</vaadin-button>
      </div>
      <div class="ways after" role="status">
        ${
          this.saved
            ? html`<span class="state held">${icon('circle-check', {small: true})}${t('saved-short')}</span>
                <vaadin-button theme="tertiary" data-test="open-pdf" @click=${() => this.#try(async () => void (await openReport(this.saved)))}
                  >${t('open-pdf')}</vaadin-button
                >
                <vaadin-button theme="tertiary" data-test="reveal" @click=${() => this.#try(async () => void (await reveal(this.saved)))}
                  >${t('show-in-folder')}</vaadin-button
                >`
            : ''
        }
      </div>`;
  }
}
customElements.define('r-report-save', ReportSave);
