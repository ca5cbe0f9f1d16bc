// The open record: its head, the strip of sections that sticks, and the sections on one scrolling sheet.
import '@vaadin/button';
import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {removeMeeting} from '../api/meetings.js';
import {spellingSet} from '../api/system.js';
import {Element, REQUIRED} from '../base/element.js';
import {showDaysLong} from '../base/format.js';
import {t} from '../base/i18n.js';
import {icon} from '../base/icon.js';
import {session} from '../base/session.js';
import {pillarsFull} from '../parts/pillar.js';
import {problemLine} from '../parts/problem.js';
import {statusMark} from '../parts/status.js';
import {say} from '../parts/toast.js';
import '../parts/title-field.js';
import './details.js';
import './history.js';
import './lists.js';
import './meeting-menu.js';
import {placeIn, rememberPlace} from './place.js';
import './saved-state.js';
import './texts.js';
import './sheet.css';

/** @typedef {import('../api/types.js').Meeting} Meeting */

/** The sections, in order; Ctrl+1 and on go to them. */
const SECTIONS = ['details', 'texts', 'agenda', 'outcomes', 'participants', 'documents', 'history'];
/** Sections whose tab counts their rows. */
const COUNTED = ['agenda', 'outcomes', 'participants', 'documents'];

/** What has the keyboard when one goes to a section. */
const FIRST = [
  'vaadin-text-field',
  'textarea',
  '.ProseMirror',
  'button.row',
  '[data-test^=add-]',
  // A history is read when it comes into sight.
  'h2[tabindex]',
].join();

/** Event: `gone` (detail: id) when the meeting was removed. */
class MeetingSheet extends Element {
  static properties = {
    record: {attribute: false},
    unread: {attribute: false},
    section: {state: true},
    failure: {state: true},
    below: {state: true},
  };

  /** The next scrolling is ours. */
  #jumped = false;
  /** The place in a record that was just opened, until somebody moves. @type {import('./place.js').Place | null} */
  #place = null;
  /** The language that spelling is checked in. */
  #spelling = '';
  #heights = new ResizeObserver(() => this.#comeBack());
  #title = new IntersectionObserver(([title]) => {
    this.below = !title.isIntersecting;
  });

  constructor() {
    super();
    /** @type {import('./record.js').MeetingRecord} */
    this.record = REQUIRED;
    /** Why what changed elsewhere could not be read. @type {unknown} */
    this.unread = null;
    this.section = SECTIONS[0];
    /** @type {unknown} */
    this.failure = null;
    /** The title is scrolled out of sight. */
    this.below = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(document, 'keydown', (event) => {
      const key = /** @type {KeyboardEvent} */ (event);
      const place = Number(key.key) - 1;
      if (!(key.ctrlKey || key.metaKey) || key.altKey || key.shiftKey || !SECTIONS[place]) return;
      key.preventDefault();
      this.#jump(SECTIONS[place], true);
    });
    for (const type of ['wheel', 'pointerdown', 'keydown', 'focusin'])
      this.listen(this, type, () => {
        this.#place = null;
      });
    this.listen(this, 'focusin', (event) => this.#spell(/** @type {HTMLElement} */ (event.target)));
    this.listen(this, 'failed', (event) => {
      this.failure = /** @type {CustomEvent<unknown>} */ (event).detail;
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#heights.disconnect();
    this.#title.disconnect();
  }

  /** Spelling is checked in the language of the text that is written in, where the system can. @param {HTMLElement} target */
  #spell(target) {
    const language = target.getAttribute('lang') ?? '';
    if (!language || language === this.#spelling) return;
    this.#spelling = language;
    spellingSet([language]).catch((thrown) => console.warn('spelling', thrown));
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('record')) return;
    this.watch(this.record);
    const place = this.record.isNew ? {} : placeIn(this.record.id);
    this.#place = place.scrolled === undefined ? null : place;
    this.section = SECTIONS.find((section) => section === place.section) ?? SECTIONS[0];
    this.failure = null;
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (!changed.has('record')) return;
    this.#title.disconnect();
    this.#title.observe(/** @type {HTMLElement} */ (this.querySelector('.title-block')));
    this.#heights.disconnect();
    this.#heights.observe(/** @type {HTMLElement} */ (this.querySelector('.sections')));
    this.#comeBack();
  }

  /** To where the person was in this record; its texts get their heights little by little. */
  #comeBack() {
    if (!this.#place) return;
    const target = this.querySelector(`#section-${this.section}`);
    if (!target) return;
    this.#jumped = true;
    this.#scroller.scrollTop += target.getBoundingClientRect().top - this.#foot + (this.#place.scrolled ?? 0);
  }

  /** Where the strip's foot is once it sticks. */
  get #foot() {
    const strip = /** @type {HTMLElement} */ (this.querySelector('.strip'));
    return this.#scroller.getBoundingClientRect().top + strip.offsetHeight;
  }

  #remember() {
    const target = this.querySelector(`#section-${this.section}`);
    if (this.record.isNew || this.#place || !target) return;
    rememberPlace(this.record.id, {
      section: this.section,
      scrolled: Math.round(this.#foot - target.getBoundingClientRect().top),
    });
  }

  get #scroller() {
    return /** @type {HTMLElement} */ (this.querySelector('.scroll'));
  }

  /** @param {string} section @param {boolean} [focus] moves the keyboard there too */
  #jump(section, focus = false) {
    const target = /** @type {HTMLElement} */ (this.querySelector(`#section-${section}`));
    this.#place = null;
    this.#jumped = true;
    this.#scroller.scrollTop += target.getBoundingClientRect().top - this.#foot;
    this.section = section;
    this.#remember();
    if (focus) /** @type {HTMLElement | null} */ (target.querySelector(FIRST))?.focus();
  }

  #onScroll() {
    // The sections at the end cannot reach the strip: the one that was jumped to stays the current one.
    if (this.#jumped) {
      this.#jumped = false;
      this.#remember();
      return;
    }
    const strip = /** @type {HTMLElement} */ (this.querySelector('.strip'));
    const line = strip.getBoundingClientRect().bottom + 24;
    const above = SECTIONS.filter(
      (section) => (this.querySelector(`#section-${section}`)?.getBoundingClientRect().top ?? Infinity) <= line,
    );
    const {scrollTop, scrollHeight, clientHeight} = this.#scroller;
    const atEnd = scrollTop + clientHeight >= scrollHeight - 2;
    this.section = atEnd && scrollTop > 0 ? SECTIONS[SECTIONS.length - 1] : (above.at(-1) ?? SECTIONS[0]);
    this.#remember();
  }

  async #remove() {
    const {record} = this;
    const title = String(record.value('title') ?? '');
    try {
      if (record.isNew) await record.discard();
      else {
        await record.settled();
        await removeMeeting(record.id);
        say({text: t('removed', {title}), action: 'undo'});
      }
      this.tell('gone', record.id);
    } catch (thrown) {
      this.failure = thrown;
    }
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Escape' && !event.defaultPrevented) this.tell('to-list');
    // A new meeting goes on with its days.
    const inTitle = /** @type {HTMLElement} */ (event.target).matches('.title-text');
    if (event.key === 'Enter' && inTitle && this.record.isNew) this.#jump('details', true);
  }

  /** The strip is one stop of the Tab key; arrows move along it. @param {KeyboardEvent} event */
  #onStripKey(event) {
    const by = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (!by) return;
    event.preventDefault();
    const tabs = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('.tab')]);
    const at = tabs.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    tabs[(at + by + tabs.length) % tabs.length]?.focus();
  }

  /** @param {Meeting} meeting */
  #renderGist(meeting) {
    if (!meeting.starts_on) return html`<div class="gist"><span>${t('draft-hint')}</span></div>`;
    const hours = [meeting.starts_at, meeting.ends_at].filter(Boolean).join('–');
    const days = showDaysLong(meeting.starts_on, meeting.ends_on ?? meeting.starts_on, meeting.date_precision);
    const where = meeting.city ?? (meeting.country ? session.countryName(meeting.country) : '');
    const place =
      meeting.format === 'online'
        ? t('format-online')
        : meeting.format === 'hybrid' && where
          ? t('place-and-online', {place: where})
          : where;
    return html`<div class="gist">
      <span>${icon('calendar', {small: true})}${days}${hours ? `, ${hours}` : ''}</span>
      ${place ? html`<span>${icon('map-pin', {small: true})}${place}</span>` : ''} ${pillarsFull(meeting.pillars)}
    </div>`;
  }

  /** @param {string} section @param {Meeting} meeting */
  #renderTab(section, meeting) {
    const rows = COUNTED.includes(section)
      ? /** @type {Record<string, unknown[]>} */ (/** @type {unknown} */ (meeting))[section]
      : [];
    return html`<button
      type="button"
      class="tab"
      data-test="tab-${section}"
      tabindex=${section === this.section ? 0 : -1}
      aria-current=${section === this.section ? 'true' : 'false'}
      @click=${() => this.#jump(section)}
    >
      ${t(`section-${section}`)}${rows.length > 0 ? html`<span class="count">${rows.length}</span>` : ''}
    </button>`;
  }

  render() {
    const {record} = this;
    const meeting = /** @type {Meeting} */ (/** @type {unknown} */ (record.values));
    const series = meeting.series?.number
      ? t('series-number', {series: meeting.series.name, number: meeting.series.number})
      : '';
    return html`<section class="sheet pane" aria-label=${t('meeting')} data-test="sheet" @keydown=${this.#onKey}>
      <div class="pane-head">
        ${record.isNew ? html`<span class="state">${icon('pencil-line', {small: true})}${t('draft')}</span>` : statusMark(meeting.status)}
        ${this.below ? html`<strong class="cut" data-test="head-title" lang=${meeting.language} title=${meeting.title}>${meeting.title}</strong>` : ''}
        ${series && !this.below ? html`<span class="dot">·</span><span class="cut">${series}</span>` : ''}
        <span class="grow"></span>
        <r-saved-state .record=${record}></r-saved-state>
        ${record.isNew ? '' : html`<r-meeting-menu .record=${record}></r-meeting-menu>`}
        <vaadin-button
          theme="tertiary"
          class="icon-only"
          data-test="remove"
          aria-label=${record.isNew ? t('discard') : t('remove')}
          title=${record.isNew ? t('discard') : t('remove')}
          ?disabled=${session.readOnly}
          @click=${this.#remove}
          >${icon('trash-2')}</vaadin-button
        >
      </div>
      <div class="scroll" tabindex="-1" @scroll=${this.#onScroll}>
        ${keyed(
          record,
          html`<div class="title-block">
              ${problemLine(this.failure ?? this.unread ?? record.failure)}
              <r-title-field .form=${record} name="title" label=${t('field-title')} language=${meeting.language}></r-title-field>
              ${this.#renderGist(meeting)}
            </div>
            <nav class="strip" aria-label=${t('sections')} @keydown=${this.#onStripKey}>${SECTIONS.map((section) => this.#renderTab(section, meeting))}</nav>
            <div class="sections">
              <r-meeting-details class="section" id="section-details" .record=${record}></r-meeting-details>
              <r-meeting-texts class="section" id="section-texts" .record=${record}></r-meeting-texts>
              <r-meeting-lists class="sections-lists" .record=${record}></r-meeting-lists>
              <r-meeting-history class="section" id="section-history" .record=${record}></r-meeting-history>
            </div>`,
        )}
      </div>
    </section>`;
  }
}
customElements.define('r-meeting-sheet', MeetingSheet);
