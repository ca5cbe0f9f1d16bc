// The facts of a meeting: when, where, what kind, who answers for it.
import {html} from 'lit';
import {nextInSeries} from '../api/lists.js';
import {Element, REQUIRED} from '../base/element.js';
import {languageName, t, word} from '../base/i18n.js';
import {session} from '../base/session.js';
import {ACCESSES, FORMATS, LANGUAGES, ROLES, STATUSES, WORKING_LANGUAGES} from '../base/words.js';
import '../parts/choice-field.js';
import '../parts/combo-field.js';
import '../parts/days-field.js';
import '../parts/meeting-field.js';
import '../parts/names-field.js';
import {options} from '../parts/options.js';
import '../parts/place-field.js';
import '../parts/text-field.js';
import '../parts/words-field.js';

const STATUS_OPTIONS = options('status', STATUSES);
const FORMAT_OPTIONS = options('format', FORMATS);
const ACCESS_OPTIONS = options('access', ACCESSES);
const ROLE_OPTIONS = options('role', ROLES);
const SPOKEN_OPTIONS = WORKING_LANGUAGES.map((value) => ({label: languageName(value), value}));

class MeetingDetails extends Element {
  static properties = {
    record: {attribute: false},
    lists: {state: true},
    status: {state: true},
    series: {state: true},
    days: {state: true},
  };

  constructor() {
    super();
    /** @type {import('./record.js').MeetingRecord} */
    this.record = REQUIRED;
    this.lists = this.#offered();
    /** What decides which fields are apt. */
    this.status = '';
    this.series = false;
    /** What the month shows as chosen. */
    this.days = {from: '', to: ''};
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(session, 'change', () => {
      this.lists = this.#offered();
    });
  }

  willUpdate() {
    this.watch(this.record);
    this.stored();
  }

  stored() {
    this.status = String(this.record.value('status'));
    this.series = Boolean(this.record.value('series'));
    const [from, to] = ['starts_on', 'ends_on'].map((name) => String(this.record.value(name) ?? ''));
    if (from !== this.days.from || to !== this.days.to) this.days = {from, to};
  }

  /** What the office's lists offer, as options. */
  #offered() {
    const {categories, pillars, series, countries, zones} = session.lists;
    const languages = session.state?.archive?.languages ?? LANGUAGES;
    return {
      categories: categories.filter((entry) => !entry.retired).map(({name}) => ({label: name, value: name})),
      pillars: pillars
        .filter((entry) => !entry.retired)
        .map(({name, short_name}) => ({label: short_name || name, value: name})),
      series: series.map(({name}) => ({label: name, value: name})),
      countries: countries.map(({code, name}) => ({label: name, value: code})),
      zones: zones.map((zone) => ({label: zone.replaceAll('_', ' '), value: zone})),
      languages: languages.map((value) => ({label: languageName(value), value})),
    };
  }

  /** The series' next number is suggested; without a series there is no number. @param {string} name */
  async #pickSeries(name) {
    if (!name.trim()) return this.record.set({series: null});
    this.record.set({series: {name, number: await nextInSeries(name)}});
  }

  /** @param {string} name @param {string} hint @param {boolean} [unlabelled] */
  #text(name, hint = '', unlabelled = false) {
    return html`<r-text-field
      .form=${this.record}
      name=${name}
      label=${word('field', name.replace('.', '-'))}
      hint=${hint}
      calendar=${{days: 'days', reply_by: 'day'}[name] ?? ''}
      ?unlabelled=${unlabelled}
    ></r-text-field>`;
  }

  /** @param {string} name @param {{label: string, value: string}[]} offered */
  #choice(name, offered) {
    return html`<r-choice-field .form=${this.record} name=${name} label=${word('field', name)} .options=${offered}></r-choice-field>`;
  }

  /** @param {string} name @param {{label: string, value: string}[]} offered @param {{free?: boolean, hint?: string, pick?: (value: string) => void}} [more] */
  #combo(name, offered, {free = false, hint = '', pick} = {}) {
    return html`<r-combo-field
      .form=${this.record}
      name=${name}
      label=${word('field', name.replace('.', '-'))}
      hint=${hint}
      ?free=${free}
      .options=${offered}
      .pick=${pick ?? null}
    ></r-combo-field>`;
  }

  /** @param {string} name @param {{label: string, value: string}[]} offered */
  #words(name, offered) {
    return html`<r-words-field .form=${this.record} name=${name} label=${word('field', name)} .options=${offered}></r-words-field>`;
  }

  /** @param {string} name */
  #names(name) {
    return html`<r-names-field .form=${this.record} name=${name} label=${word('field', name)} hint=${t('add-name')}></r-names-field>`;
  }

  render() {
    const {lists, status} = this;
    return html`<header class="section-head"><h2>${t('section-details')}</h2></header>
      <div class="facts">
        <div class="wide pair when">
          <r-days-field
            .form=${this.record}
            name="days"
            label=${t('field-days')}
            hint=${t('days-hint')}
            from=${this.days.from}
            to=${this.days.to}
          ></r-days-field>
          ${this.#text('hours', t('hours-hint'), true)}
        </div>
        ${this.#choice('status', STATUS_OPTIONS)} ${this.#choice('format', FORMAT_OPTIONS)}
        ${
          status === 'postponed'
            ? html`<div class="wide">
                <r-meeting-field .form=${this.record} name="postponed_to" label=${t('field-postponed-to')}></r-meeting-field>
              </div>`
            : ''
        }
        <r-place-field .form=${this.record} name="city" label=${t('field-city')}></r-place-field>
        ${this.#combo('country', lists.countries)}
        <div class="wide">${this.#text('venue', t('venue-hint'))}</div>
        <div class="wide">${this.#words('our_roles', ROLE_OPTIONS)}</div>
        <div class="wide">${this.#combo('category', lists.categories, {free: true})}</div>
        <div class="wide pair number">
          ${this.#combo('series.name', lists.series, {free: true, pick: (name) => this.#pickSeries(name)})}
          ${
            this.series
              ? html`<r-text-field
                  unlabelled
                  .form=${this.record}
                  name="series.number"
                  label=${t('field-series-number')}
                  prefix-text=${t('number-short')}
                ></r-text-field>`
              : ''
          }
        </div>
        <div class="wide">${this.#words('pillars', lists.pillars)}</div>
        <div class="wide">${this.#names('organisers')}</div>
        <div class="wide">${this.#names('hosts')}</div>
      </div>
      <header class="section-head minor"><h3>${t('more-facts')}</h3></header>
      <div class="facts">
        ${this.#choice('access', ACCESS_OPTIONS)} ${this.#text('responsible')}
        ${this.#combo('time_zone', lists.zones, {hint: t('zone-hint')})}
        ${status === 'planned' || status === 'confirmed' ? this.#text('reply_by', t('day-hint')) : ''}
        ${this.#choice('language', lists.languages)}
        <div class="wide">${this.#words('working_languages', SPOKEN_OPTIONS)}</div>
        <div class="wide">${this.#names('other_places')}</div>
        ${this.#text('funder')} ${this.#text('work_plan_code')} ${this.#text('reference')}
        <div class="wide">
          <r-meeting-field .form=${this.record} name="parent" label=${t('field-parent')}></r-meeting-field>
        </div>
      </div>`;
  }
}
customElements.define('r-meeting-details', MeetingDetails);
