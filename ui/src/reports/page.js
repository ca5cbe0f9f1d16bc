// The reports page: year, language, audience and date on the left, the exact pages, and what deserves a look.
import '@vaadin/button';
import '@vaadin/select';
import '@vaadin/text-field';
import {html} from 'lit';
import {cancelJob} from '../api/archive.js';
import {makeReport, reportBytes, reportYears} from '../api/reports.js';
import {readDays, today} from '../base/dates.js';
import {Element} from '../base/element.js';
import {showDay} from '../base/format.js';
import {languageName, t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {kept} from '../base/kept.js';
import {isTyping} from '../base/keys.js';
import {session} from '../base/session.js';
import {AUDIENCES} from '../base/words.js';
import {options} from '../parts/options.js';
import {problemLine} from '../parts/problem.js';
import '../parts/field.css';
import './save.js';
import './viewer.js';
import './warnings.js';
import './page.css';

/** @typedef {import('../api/types.js').MadeReport} MadeReport */
/** @typedef {import('../api/types.js').Progress} Progress */

/** The year that was last chosen, for when the page is come back to. @type {{year: number | null}} */
const last = {year: null};
/** Under which the other choices are kept. */
const KEPT = 'report';

/** How long pages may be in the making before progress is shown, in milliseconds. */
const PATIENCE = 300;
/** Rest after a record changed before the pages are made anew, in milliseconds. */
const RENEWAL = 400;
const AUDIENCE_OPTIONS = options('audience', AUDIENCES);

class ReportsPage extends Element {
  static properties = {
    yearAsked: {attribute: 'year-asked'},
    years: {state: true},
    year: {state: true},
    language: {state: true},
    audience: {state: true},
    date: {state: true},
    dateText: {state: true},
    report: {state: true},
    bytes: {state: true},
    progress: {state: true},
    busy: {state: true},
    slow: {state: true},
    stale: {state: true},
    problem: {state: true},
  };

  /** Which making is the newest; what an older one yields is dropped. */
  #making = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #renewal;

  constructor() {
    super();
    /** The year to show, or '' for the one that was shown last. */
    this.yearAsked = '';
    /** @type {{year: number, meetings: number}[] | null} */
    this.years = null;
    /** @type {number | null} */
    this.year = null;
    const before = /** @type {{language?: unknown, audience?: unknown}} */ (kept.get(KEPT) ?? {});
    const {languages = [], language = 'en'} = session.state?.archive ?? {};
    this.language = languages.find((tag) => tag === before.language) ?? language;
    this.audience = AUDIENCES.find((name) => name === before.audience) ?? AUDIENCES[0];
    this.date = today();
    this.dateText = showDay(this.date);
    /** @type {MadeReport | null} */
    this.report = null;
    /** @type {Uint8Array | null} */
    this.bytes = null;
    /** @type {Progress | null} */
    this.progress = null;
    this.busy = false;
    this.slow = false;
    /** A record changed after the pages were made. */
    this.stale = false;
    /** @type {unknown} */
    this.problem = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(session, 'records', () => {
      this.stale = true;
      this.#renewSoon();
    });
    // Pages that could not be renewed out of sight or below typing hands are renewed afterwards.
    this.listen(document, 'visibilitychange', () => this.#renewSoon());
    this.listen(document, 'focusout', () => this.#renewSoon());
    this.#begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#renewal);
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('yearAsked') && this.years) this.#chooseAsked();
  }

  async #begin() {
    this.years = await reportYears();
    this.tell('ready');
    this.#chooseAsked();
  }

  #chooseAsked() {
    const asked = Number(this.yearAsked) || last.year;
    const known = (this.years ?? []).filter(({meetings}) => meetings > 0);
    const chosen = known.find(({year}) => year === asked) ?? known[0];
    if (chosen && chosen.year !== this.year) this.#choose({year: chosen.year});
  }

  #renewSoon() {
    clearTimeout(this.#renewal);
    if (this.stale && this.report) this.#renewal = setTimeout(() => this.#renew(), RENEWAL);
  }

  async #renew() {
    if (document.hidden || isTyping()) return;
    this.years = await reportYears();
    await this.#make();
  }

  /** @param {Partial<{year: number, language: string, audience: string, date: string}>} change */
  #choose(change) {
    Object.assign(this, change);
    last.year = this.year;
    kept.put(KEPT, {language: this.language, audience: this.audience});
    this.stale = false;
    this.#make();
  }

  async #make() {
    const {year, language, audience, date} = this;
    if (year === null) return;
    this.#making += 1;
    const mine = this.#making;
    if (this.busy) await cancelJob(null);
    if (mine !== this.#making) return;
    this.busy = true;
    this.slow = false;
    // What changes from now on is not in these pages.
    this.stale = false;
    this.progress = null;
    this.problem = null;
    setTimeout(() => {
      if (mine === this.#making) this.slow = true;
    }, PATIENCE);
    try {
      const report = await makeReport({year, language, audience, date}, (progress) => {
        if (mine === this.#making) this.progress = progress;
      });
      const bytes = await reportBytes(report);
      if (mine !== this.#making) return;
      this.report = report;
      this.bytes = bytes;
    } catch (thrown) {
      if (mine === this.#making) {
        this.problem = thrown;
        this.stale = this.report !== null;
      }
    }
    if (mine === this.#making) this.busy = false;
  }

  #onDate(/** @type {Event} */ event) {
    this.dateText = /** @type {HTMLInputElement} */ (event.target).value;
    const days = readDays(this.dateText, today());
    if (days?.precision !== 'day' || days.from !== days.to) {
      this.date = '';
      return;
    }
    this.dateText = showDay(days.from);
    if (days.from !== this.date) this.#choose({date: days.from});
  }

  #renderOptions() {
    const years = (this.years ?? []).map(({year, meetings}) => ({
      label: t('year-with-meetings', {year: String(year), count: meetings}),
      value: String(year),
    }));
    const languages = (session.state?.archive?.languages ?? ['en']).map((value) => ({
      label: languageName(value),
      value,
    }));
    const wrongDate = this.date === '';
    /** @param {Event} event */
    const chosen = (event) => /** @type {HTMLSelectElement} */ (event.target).value;
    return html`<div class="options">
      <span class="label" aria-hidden="true">${t('year')}</span>
      <vaadin-select data-test="year" accessible-name=${t('year')} .items=${years} .value=${String(this.year ?? '')}
        @change=${(/** @type {Event} */ event) => this.#choose({year: Number(chosen(event))})}></vaadin-select>
      <span class="label" aria-hidden="true">${t('field-language')}</span>
      <vaadin-select data-test="language" accessible-name=${t('field-language')} .items=${languages} .value=${this.language}
        @change=${(/** @type {Event} */ event) => this.#choose({language: chosen(event)})}></vaadin-select>
      <span class="label" aria-hidden="true">${t('audience')}</span>
      <vaadin-select data-test="audience" accessible-name=${t('audience')} .items=${AUDIENCE_OPTIONS} .value=${this.audience}
        @change=${(/** @type {Event} */ event) => this.#choose({audience: chosen(event)})}></vaadin-select>
      <span class="label" aria-hidden="true">${t('report-date')}</span>
      <vaadin-text-field data-test="date" accessible-name=${t('report-date')} .value=${this.dateText} manual-validation
        ?invalid=${wrongDate} .errorMessage=${wrongDate ? t('problem-not-a-date') : ''} @change=${this.#onDate}></vaadin-text-field>
    </div>`;
  }

  #renderProgress() {
    const {done = 0, total = 0, stage = ''} = this.progress ?? {};
    return html`<div class="making" data-test="progress">
      <span role="status">${t('making', {stage: stage ? word('stage', stage) : t('making-pages')})} ${
        total > 0 ? t('done-of', {done, total}) : ''
      }</span>
      <vaadin-button data-test="cancel" @click=${() => cancelJob(null)}>${t('cancel')}</vaadin-button>
      <progress max=${total || 1} .value=${done} aria-label=${t('making-pages')}></progress>
    </div>`;
  }

  /** A report of nothing, because every meeting is for fewer readers, is no report: said before it is saved. */
  #renderNothing() {
    const {report} = this;
    if (!report || this.busy || report.meetings > 0) return '';
    if (!report.warnings.some(({kind}) => kind === 'left_out')) return '';
    const text = t('nothing-printed', {year: String(this.year), audience: word('audience', this.audience)});
    return html`<div data-test="nothing-printed">
      <p class="problem" role="alert">${icon('triangle-alert', {small: true})}<span>${text}</span></p>
      <div class="ways">
        <vaadin-button data-test="for-internal" @click=${() => this.#choose({audience: 'internal'})}>${t('for-internal')}</vaadin-button>
      </div>
    </div>`;
  }

  #renderFoot() {
    const {report} = this;
    const making = this.busy && this.slow;
    return html`${problemLine(this.problem)} ${this.#renderNothing()} ${making ? this.#renderProgress() : ''}
      ${
        report && !this.busy
          ? html`<p class="quiet" data-test="made">${this.stale ? t('pages-stale') : t('pages-current')}</p>`
          : ''
      }
      ${
        (this.problem || !report) && !making
          ? html`<div class="ways">
              <vaadin-button data-test="make" theme="primary" ?disabled=${this.busy || this.year === null} @click=${this.#make}
                >${report ? t('make-again') : t('make')}</vaadin-button
              >
            </div>`
          : ''
      }
      ${
        report
          ? html`<r-report-save .report=${report} year=${this.year ?? 0} language=${this.language} audience=${this.audience} ?primary=${!this.stale} ?disabled=${this.busy}></r-report-save>`
          : ''
      }`;
  }

  render() {
    if (this.years && this.year === null)
      return html`<section class="sheet pane"><div class="empty"><h2>${t('no-reports-yet')}</h2><p>${t('no-reports-yet-more')}</p></div></section>`;
    return html`<div class="reports">
      <section class="list pane options-pane" aria-label=${t('report-options')}>
        <div class="pane-head"><h1 class="cut">${this.year ? t('annual-report', {year: String(this.year)}) : t('reports')}</h1></div>
        ${this.#renderOptions()}
        <span class="grow"></span>
        <div class="foot">${this.#renderFoot()}</div>
      </section>
      <div class="preview pane" aria-busy=${this.busy ? 'true' : 'false'}>
        <r-pdf-viewer .bytes=${this.bytes} name=${String(this.year ?? '')} class=${this.busy && this.slow ? 'dim' : ''}></r-pdf-viewer>
      </div>
      <r-report-warnings .warnings=${this.report?.warnings ?? null} language=${this.language}></r-report-warnings>
    </div>`;
  }
}
customElements.define('r-reports-page', ReportsPage);
