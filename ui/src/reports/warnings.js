// What deserves a look before a report is handed out; each leads to its meeting.
import {html} from 'lit';
import {Element} from '../base/element.js';
import {hasWord, t, word} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import './warnings.css';

/** @typedef {import('../api/types.js').ReportWarning} ReportWarning */

class ReportWarnings extends Element {
  static properties = {warnings: {attribute: false}, language: {}};

  constructor() {
    super();
    /** null: no report was made yet. @type {ReportWarning[] | null} */
    this.warnings = null;
    /** The report's language, which the sentences are in. */
    this.language = 'en';
  }

  /** Where it is mended: the meeting's field, or the office's. @param {ReportWarning} warning */
  #renderWay({kind, meeting, field}) {
    if (kind === 'no_office_name')
      return html`<a href="#/settings/office/office-names" data-test="warning-link">${t('warning-open-office')}</a>`;
    if (!meeting) return '';
    if (!field) return html`<a href="#/meetings/${meeting}" data-test="warning-link">${t('warning-open')}</a>`;
    const name = word('field', field.replaceAll('.', '-'));
    return html`<a href="#/meetings/${meeting}/${field}" data-test="warning-link">${t('warning-open-field', {field: name})}</a>`;
  }

  /** @param {ReportWarning} warning */
  #renderWarning(warning) {
    const {kind, title, text} = warning;
    return html`<li>
      ${icon('triangle-alert', {small: true})}
      <div>
        ${hasWord('warning', kind) ? html`<b>${word('warning', kind)}</b>` : title ? html`<b>${title}</b>` : ''}
        <span class="second" lang=${this.language}>${text}</span>
        ${this.#renderWay(warning)}
      </div>
    </li>`;
  }

  render() {
    const {warnings} = this;
    return html`<section class="list pane warnings-pane" aria-label=${t('worth-a-look')}>
      <div class="pane-head"><h2>${t('worth-a-look')}</h2><span class="grow"></span>
        <span class="count" data-test="warning-count">${warnings?.length ? warnings.length : ''}</span></div>
      ${
        warnings === null
          ? ''
          : warnings.length === 0
            ? html`<p class="nothing">${t('no-warnings')}</p>`
            : html`<ul class="warnings scroll" tabindex="0" data-test="warnings">${warnings.map((warning) => this.#renderWarning(warning))}</ul>`
      }
    </section>`;
  }
}
customElements.define('r-report-warnings', ReportWarnings);
